// Whom a phrase speaks of.
#include "extract/discourse.hpp"

#include <algorithm>

namespace chancery::extract {

using lexicon::MentionKind;

/// "Luc Moreau (Belgium)": the country or organisation that stands alone in a bracket at a word, or `none`.
std::uint32_t Discourse::inBracketBehind(std::uint32_t word) const {
    if (word + 2 >= annotation_.words.size()) {
        return none;
    }
    if (annotation_.textOf(word) == "–" || annotation_.textOf(word) == "—") { // "Luc Moreau – Belgium and …"
        const auto* country = annotation_.mention(word + 1);
        const bool ends =
            country != nullptr && country->kind == MentionKind::country && country->role == lexicon::LabelRole::name &&
            country->words.end < annotation_.words.size() &&
            (annotation_.words[country->words.end].kind == text::TokenKind::punctuation ||
             lexicon().words().readings(annotation_.words[country->words.end].id).is(lexicon::WordClass::coordinating));
        return ends ? country->entry : none;
    }
    if (annotation_.textOf(word) != "(") {
        return none;
    }
    const auto* mention = annotation_.mention(word + 1 + (annotation_.textOf(word + 1) == "the" ? 1U : 0U));
    const bool party = mention != nullptr && mention->role != lexicon::LabelRole::demonym &&
                       (mention->kind == MentionKind::country || mention->kind == MentionKind::organization);
    return party && mention->words.end < annotation_.words.size() && annotation_.textOf(mention->words.end) == ")"
               ? mention->entry
               : none;
}

/// "X, Minister of Trade (Barbados)": the country that stands alone in a bracket behind a minister's or leader's
/// office, or `none`.
std::uint32_t Discourse::inBracketBehindOffice(const Phrase& phrase) const {
    const auto name = annotation_.mentions[phrase.person].words.end;
    const auto* office = phrase.offices.empty() ? nullptr : &annotation_.mentions[phrase.offices.back()];
    if (office == nullptr || office->words.first < name) {
        return none;
    }
    bool ofState = officeListed("leader-office", office->entry);
    for (auto word = office->words.first; word < office->words.end; ++word) {
        ofState = ofState || lexicon().listed("minister-word", annotation_.words[word].id);
    }
    const auto found = ofState ? inBracketBehind(office->words.end) : none;
    return found != none && entry(found).kind == lexicon::EntryKind::country ? found : none;
}

/// "for Mexico, the Secretary of Economy, X, and …; for Peru, Foreign Minister Y": the country for which those named
/// behind it act, or `none`.
std::uint32_t Discourse::sideBefore(const grammar::Sentence& sentence, const Phrase& phrase) const {
    constexpr std::uint32_t reach = 40; // words
    const auto first = std::max(sentence.words.first, phrase.words.first - std::min(phrase.words.first, reach));
    for (auto word = phrase.words.first; word-- > first && annotation_.textOf(word) != ";";) {
        const auto* side = annotation_.mention(word);
        if (side == nullptr || side->kind != MentionKind::country || side->words.first <= sentence.words.first ||
            side->role != lexicon::LabelRole::name) {
            continue;
        }
        const auto article = annotation_.textOf(side->words.first - 1) == "the" ? 1U : 0U;
        const auto lead = side->words.first - 1 - article;
        if (lead < sentence.words.first || !lexicon().listed("acting-for", annotation_.words[lead].id)) {
            continue;
        }
        if (annotation_.textOf(side->words.end) != ",") {
            return none; // "for Mexico, by Minister X and for Peru by Minister Y"
        }
        const auto before = lead - (lead > sentence.words.first && annotation_.textOf(lead - 1) == "and" ? 1U : 0U);
        const bool opens = before == sentence.words.first || annotation_.textOf(before - 1) == ";" ||
                           annotation_.textOf(before - 1) == ":";
        return opens ? side->entry : none;
    }
    return none;
}

/// Whether a word is the first of a line.
bool Discourse::beginsLine(std::uint32_t word) const {
    const auto before = annotation_.words[word - 1].bytes.end;
    const auto space = annotation_.text.substr(before, annotation_.words[word].bytes.begin - before);
    return space.find('\n') != std::string_view::npos;
}

/// "Kenya: Hon. X, Minister of Health": the country that labels the line in which a person stands first, or `none`.
std::uint32_t Discourse::labelOfLine(const grammar::Sentence& sentence, const Phrase& phrase) const {
    auto line = phrase.words.first; // lines without a mark between them are one sentence
    while (line > sentence.words.first && !beginsLine(line)) {
        --line;
    }
    const auto* label = annotation_.mention(line);
    const bool country =
        label != nullptr && label->kind == MentionKind::country && label->role == lexicon::LabelRole::name;
    const auto mark = country ? label->words.end : none;
    const bool labels =
        country && mark + 1 < sentence.words.end &&
        (annotation_.textOf(mark) == ":" || annotation_.textOf(mark) == "–" || annotation_.textOf(mark) == "-");
    const bool first = labels && std::none_of(sentence.phrases.begin(), sentence.phrases.end(), [&](const Phrase& one) {
                           // "Madagascar – Visit by X": where, not whose
                           const bool other = one.person != none || one.kind == grammar::PhraseKind::event;
                           return other && one.words.first > mark && one.words.end <= phrase.words.first;
                       });
    // "Kenya: Minister X phones Y": a headline with a verb may only tell where
    const bool lists =
        std::none_of(sentence.clauses.begin(), sentence.clauses.end(),
                     [](const grammar::Clause& clause) { return clause.form == grammar::ClauseForm::finite; });
    return first && lists && phrase.words.first > mark ? label->entry : none;
}

/// Whose counterpart a phrase speaks of: "his counterpart", "Kenya's counterpart"; without a possessor ("held talks
/// with Kenyan counterpart X") that of the person named before.
std::vector<Agent> Discourse::peersOf(const grammar::Sentence& sentence, const Phrase& phrase) const {
    const auto* possessor = phrase.possessor == none ? nullptr : &sentence.phrases[phrase.possessor];
    const bool named = possessor != nullptr && possessor->kind != grammar::PhraseKind::pronoun;
    const bool their =
        possessor != nullptr && !named &&
        lexicon().words().readings(annotation_.words[possessor->words.first].id).is(lexicon::WordClass::they);
    if (possessor != nullptr && !their) { // "X, Y and their Polish counterpart": Y's
        return named ? std::vector{agentOfPhrase(sentence, *possessor)} : pronoun(sentence, *possessor);
    }
    const Phrase* nearest = nullptr;
    for (const auto& other : sentence.phrases) {
        const bool holder = other.person != none || (!other.offices.empty() && !other.plural);
        if (other.words.end <= phrase.words.first && other.members.empty() && !other.peer && holder &&
            (nearest == nullptr || isSubject(sentence, other) || !isSubject(sentence, *nearest))) {
            nearest = &other;
        }
    }
    if (nearest == nullptr && their) {
        return pronoun(sentence, *possessor);
    }
    // "Foreign Minister X and Defence Minister Y met their counterparts, A and B": the first name is X's
    const auto at = nearest == nullptr ? none : static_cast<std::uint32_t>(nearest - sentence.phrases.data());
    for (const auto& list : sentence.phrases) {
        const auto& members = list.members;
        if (phrase.plural && phrase.person != none && std::find(members.begin(), members.end(), at) != members.end()) {
            nearest = &sentence.phrases[members.front()];
            break;
        }
    }
    return nearest == nullptr ? std::vector<Agent>{} : std::vector{withProfile(agentOfPhrase(sentence, *nearest))};
}

/// "Barbados's Prime Minister and Chair of CARICOM, X": the mention of the second of two offices, which a country's
/// official holds in an organisation; else `none`.
std::uint32_t Discourse::officeOfOther(const grammar::Sentence& sentence, const Phrase& phrase) const {
    if (phrase.offices.size() != 2 || phrase.beside != none ||
        annotation_.offices[annotation_.mentions[phrase.offices.front()].entry].of != none) {
        return none;
    }
    const auto isCountry = [&](std::uint32_t mention) {
        return mention != none && annotation_.mentions[mention].kind == MentionKind::country;
    };
    const auto* possessor = phrase.possessor == none ? nullptr : &sentence.phrases[phrase.possessor];
    const bool ofCountry = std::any_of(phrase.premodifiers.begin(), phrase.premodifiers.end(), isCountry) ||
                           (possessor != nullptr && possessor->person == none && possessor->offices.empty() &&
                            possessor->members.empty() && isCountry(possessor->mention));
    const auto of = annotation_.offices[annotation_.mentions[phrase.offices.back()].entry].of;
    return ofCountry && of != none && annotation_.mentions[of].kind == MentionKind::organization ? phrase.offices.back()
                                                                                                 : none;
}

Agent Discourse::agentOfPhrase(const grammar::Sentence& sentence, const Phrase& phrase) const {
    Agent agent;
    agent.words = phrase.words;
    if (phrase.person != none) {
        agent.person = annotation_.mentions[phrase.person].entry;
    }
    agent.offices = agent.stated = officesOf(phrase);
    agent.of = owner(sentence, phrase, agent.body);
    if (agent.of == none && !agent.stated.empty()) {
        agent.of = ownerInName(agent.stated.front());
    }
    if (phrase.beside != none) {
        const auto& other = sentence.phrases[phrase.beside];
        std::uint32_t body = none;
        agent.besideOffice = annotation_.mentions[other.offices.front()].entry;
        agent.besideOf = owner(sentence, other, body);
        if (agent.besideOf == none) { // "The chairman, Kenya's President X"
            agent.besideOf = lastOrganization(phrase.words.first);
        }
    }
    if (const auto second = officeOfOther(sentence, phrase); second != none) {
        std::uint32_t body = none;
        agent.besideOffice = annotation_.mentions[second].entry;
        agent.besideOf = ownerEntry(annotation_.offices[agent.besideOffice].of, body);
        std::erase(agent.stated, agent.besideOffice);
        std::erase(agent.offices, agent.besideOffice);
    }
    if (phrase.peer && agent.stated.empty()) {
        // A counterpart holds the same office on the other side.
        auto of = peersOf(sentence, phrase);
        if (!of.empty()) {
            agent.stated = withProfile(of.front()).offices;
            if (agent.stated.size() > 1) {
                agent.stated = {fittingOffice(withProfile(of.front()))};
            }
            agent.offices = agent.stated = peerOffices(agent, agent.stated);
        }
    }
    if (agent.of == none && phrase.person == none && phrase.mention != none && phrase.offices.empty()) {
        agent.of = ownerEntry(phrase.mention, agent.body);
        if (agent.of == none && agent.body != none) {
            agent.of = home_;
        }
    }
    return agent;
}

Agent Discourse::withProfile(Agent agent) const {
    if (agent.person == none) {
        return agent;
    }
    const auto& profile = profiles_[agent.person];
    if (profile.besideOffice != none && agent.besideOffice == none && agent.of == none) {
        const auto beside = [&](std::uint32_t office) {
            return annotation_.offices[office].label == annotation_.offices[profile.besideOffice].label;
        };
        if (std::erase_if(agent.stated, beside) != 0) { // "Chairperson-in-Office Kask", further on
            std::erase_if(agent.offices, beside);
            agent.besideOffice = profile.besideOffice;
            agent.besideOf = profile.besideOf;
        }
    }
    const auto inFull = [&](std::uint32_t office) {
        return std::any_of(profile.offices.begin(), profile.offices.end(),
                           [&](std::uint32_t other) { return saysLess(office, other); });
    };
    const auto title = [&](std::uint32_t office) {
        return isTitleOffice(office) && !profile.offices.empty() && !anyOfficeListed("title-office", profile.offices);
    };
    std::erase_if(agent.stated, title);
    std::erase_if(agent.offices, title);
    std::erase_if(agent.stated, inFull);
    std::erase_if(agent.offices, inFull);
    if (agent.offices.empty()) {
        agent.offices = profile.offices;
    }
    if (agent.stated.empty() && profile.grouped) {
        agent.stated = profile.offices;
    }
    agent.of = agent.of == none ? profile.of : agent.of;
    agent.body = agent.body == none ? profile.body : agent.body;
    return agent;
}

/// A counterpart's office as the text itself calls it ("the Foreign Minister of Lithuania" in the headline), else that
/// of whose counterpart it is.
std::vector<std::uint32_t> Discourse::peerOffices(const Agent& peer, std::vector<std::uint32_t> offices) const {
    for (const auto& [of, office] : namedOffices_) {
        if (of == peer.of && offices.size() == 1 && alike(offices.front(), office) &&
            !isShortFor(office, offices.front())) {
            return {office};
        }
    }
    return offices;
}

/// "the ambassadors of Paraguay and Kenya", one of whom the text names elsewhere: the agent with the name.
Agent Discourse::named(Agent agent) const {
    if (agent.person != none || agent.of == none || agent.stated.empty()) {
        return agent;
    }
    std::uint32_t holder = none;
    for (std::uint32_t p = 0; p < profiles_.size(); ++p) {
        const bool holds =
            profiles_[p].of == agent.of &&
            std::any_of(profiles_[p].offices.begin(), profiles_[p].offices.end(), [&](std::uint32_t office) {
                return std::any_of(agent.stated.begin(), agent.stated.end(), [&](std::uint32_t stated) {
                    return !annotation_.offices[office].former && sameOffice(stated, office);
                });
            });
        if (holds && holder != none) {
            return agent; // of two nobody can tell
        }
        holder = holds ? p : holder;
    }
    if (holder == none) {
        return agent;
    }
    Agent person;
    person.person = holder;
    person.words = agent.words;
    return withProfile(person);
}

std::uint32_t Discourse::fittingOffice(const Agent& agent) const {
    std::uint32_t best = none;
    // Of several offices of one holder, that of foreign affairs fits what diplomats do.
    const auto weight = [&](std::uint32_t office) {
        constexpr std::size_t more = 1000; // than any label is long
        const std::string label = lexicon::fold(annotation_.offices[office].label);
        std::size_t sum = officeListed("level-office", office) ? 0 : annotation_.offices[office].label.size();
        for (const auto word : lexicon().wordsListed("diplomatic-portfolio")) {
            sum += label.find(lexicon().words().text(word)) != std::string::npos ? more : 0;
        }
        return sum;
    };
    if (agent.person == none && !agent.offices.empty() && annotation_.offices[agent.offices.front()].plural) {
        return agent.offices.front(); // "Ambassadors and High Commissioners of …"
    }
    for (const auto office : agent.offices) {
        if (!annotation_.offices[office].former && (best == none || weight(office) > weight(best))) {
            best = office;
        }
    }
    return best;
}

std::vector<Agent> Discourse::agents(const grammar::Sentence& sentence, std::uint32_t index) const {
    if (!settled_) {
        return findAgents(sentence, index);
    }
    const Phrase* phrase = &sentence.phrases[index];
    if (const auto at = known_.find(phrase); at != known_.end()) {
        return at->second;
    }
    auto found = findAgents(sentence, index);
    known_.emplace(phrase, found);
    return found;
}

/// "the Government and people of Kenya": two nouns for one country's.
bool Discourse::isGovernmentAndPeople(const grammar::Sentence& sentence, const Phrase& list) const {
    if (list.members.size() != 2) {
        return false;
    }
    const auto& first = sentence.phrases[list.members.front()];
    const auto& last = sentence.phrases[list.members.back()];
    const auto bare = [&](const Phrase& phrase) {
        return phrase.head != none && lexicon().listed("group", annotation_.words[phrase.head].id) &&
               phrase.person == none && phrase.of == none && phrase.possessor == none && phrase.premodifiers.empty();
    };
    return bare(first) && bare(last) && first.modifiers.empty() && !last.modifiers.empty();
}

/// "The Embassy of India in Kathmandu", "the Indian High Commission": whose it is, or `none`.
std::uint32_t Discourse::missionOf(const grammar::Sentence& sentence, const Phrase& phrase) const {
    const auto country = [&](std::uint32_t mention) {
        return mention != none && annotation_.mentions[mention].kind == MentionKind::country
                   ? annotation_.mentions[mention].entry
                   : none;
    };
    const bool named = annotation_.words[phrase.head].capital && phrase.determiner == grammar::Determiner::definite;
    for (auto word = phrase.words.first; named && word < phrase.words.end; ++word) {
        const auto length = lexicon().listedAt("mission", annotation_.words, word, phrase.words.end);
        if (length == 0 || word + length <= phrase.head) {
            continue;
        }
        if (!phrase.premodifiers.empty()) {
            return country(phrase.premodifiers.front());
        }
        for (const auto& modifier : phrase.modifiers) {
            if (modifier.preposition != 0 && lexicon().listed("noun-preposition", modifier.preposition)) {
                return country(sentence.phrases[modifier.phrase].mention);
            }
        }
    }
    return none;
}

/// Whom a list names: what an office of several stands before holds for all of them.
std::vector<Agent> Discourse::agentsOfList(const grammar::Sentence& sentence, const Phrase& phrase) const {
    std::vector<Agent> out;
    std::vector<std::uint32_t> shared; // "the ambassadors of Kenya, Ghana and Mali": the office goes on
    std::vector<std::uint32_t> ahead;  // "Ambassadors and High Commissioners of …": an office without an owner yet
    for (const auto member : phrase.members) {
        const auto& one = sentence.phrases[member];
        const bool spelled = one.plural && one.offices.empty() && member == phrase.members.front() &&
                             member != phrase.members.back() && annotation_.mention(one.head) == nullptr &&
                             annotation_.words[one.words.end].kind != text::TokenKind::word &&
                             annotation_.textOf(one.words.end) != ","; // "ten states – Belgium, France and Italy"
        const bool group = member == phrase.members.front() &&         // "the energy ministers, X and Y"
                           isNamedGroup(sentence, one, std::span(phrase.members).subspan(1));
        auto found = spelled || group ? std::vector<Agent>{} : agents(sentence, member);
        if (found.empty() && one.plural && !one.offices.empty() && out.empty()) {
            const auto offices = officesOf(one);
            ahead.insert(ahead.end(), offices.begin(), offices.end());
        }
        if (one.plural && !ahead.empty()) {
            for (auto& agent : found) {
                agent.stated.insert(agent.stated.begin(), ahead.begin(), ahead.end());
                agent.offices = agent.stated;
            }
        }
        for (auto& agent : found) {
            const bool country = agent.person == none && agent.offices.empty();
            const bool bare = agent.person != none && agent.stated.empty() && !shared.empty();
            if (bare) { // "the ministers Lepik of Estonia, Balode of Latvia and …"
                agent.offices = agent.stated = shared;
            }
            if (country && !shared.empty() && sentence.phrases[member].determiner != grammar::Determiner::possessive) {
                agent.offices = agent.stated = shared;
            }
            out.push_back(sentence.phrases[member].plural || !shared.empty() ? named(agent) : agent);
        }
        if (sentence.phrases[member].plural && !found.empty()) {
            shared = found.front().stated;
        }
    }
    return out;
}

std::vector<Agent> Discourse::findAgents(const grammar::Sentence& sentence, std::uint32_t index) const {
    const auto& phrase = sentence.phrases[index];
    if (isGovernmentAndPeople(sentence, phrase)) {
        return agents(sentence, phrase.members.back());
    }
    if (!phrase.members.empty()) {
        return agentsOfList(sentence, phrase);
    }
    if (phrase.kind == grammar::PhraseKind::pronoun) {
        return pronoun(sentence, phrase);
    }
    if (auto visitor = whoVisits(phrase); !visitor.empty()) {
        return visitor;
    }
    const bool nameless = phrase.person == none && phrase.offices.empty() && !phrase.plural;
    if (nameless && lexicon().listed("other-of-two", annotation_.words[phrase.head].id)) {
        return otherOfCouple(sentence, phrase);
    }
    if (phrase.kind == grammar::PhraseKind::agent) {
        if (phrase.person != none) {
            return {withProfile(agentOfPhrase(sentence, phrase))};
        }
        if (auto who = leaders(sentence, index); !who.empty()) {
            return who;
        }
        auto found = ofModifiers(sentence, phrase);
        if (found.empty()) {
            found = definite(sentence, phrase);
        }
        if (nameless && lexicon().listed("government-noun", annotation_.words[phrase.head].id)) {
            for (auto& agent : found) { // "the government of President Diallo of Mali" is Mali
                if (agent.person != none && agent.of != none) {
                    agent = representing(agent.of, agent.words);
                }
            }
        }
        return found;
    }
    if (phrase.kind == grammar::PhraseKind::name && phrase.mention != none) {
        // A capital or a palace speaks for its government.
        const auto& mention = annotation_.mentions[phrase.mention];
        if (mention.kind == MentionKind::place) {
            const auto country = entry(mention.entry).country;
            if (country != none && (entry(mention.entry).metonym || entry(country).capital == mention.entry)) {
                return {representing(country, phrase.words)};
            }
        }
        return {};
    }
    if (const auto country = missionOf(sentence, phrase); country != none) {
        auto agent = representing(country, phrase.words);
        agent.mission = true;
        return {agent};
    }
    if (phrase.possessor != none && nameless && isTitle(phrase.words.first)) { // "His Majesty stressed"
        return pronoun(sentence, sentence.phrases[phrase.possessor]);
    }
    return agentsReferredTo(sentence, phrase);
}

/// Whom a noun refers back to: "the latter", "the organisation", "the Council".
std::vector<Agent> Discourse::agentsReferredTo(const grammar::Sentence& sentence, const Phrase& phrase) const {
    if (lexicon().listed("latter", annotation_.words[phrase.head].id)) {
        for (auto other = sentence.phrases.rbegin(); other != sentence.phrases.rend(); ++other) {
            if (other->person != none && other->members.empty() && other->words.end <= phrase.words.first) {
                return {withProfile(agentOfPhrase(sentence, *other))};
            }
        }
    }
    const bool refersBack =
        phrase.determiner == grammar::Determiner::definite || phrase.determiner == grammar::Determiner::demonstrative;
    if (refersBack && lexicon().listed("organization-noun", annotation_.words[phrase.head].id)) {
        if (const auto organization = lastOrganization(phrase.words.first); organization != none) {
            return {representing(organization, phrase.words)};
        }
    }
    if (refersBack && phrase.kind != grammar::PhraseKind::date) {
        const auto organization = organizationCalled(annotation_.words[phrase.head].id, phrase.words.first);
        const auto& head = annotation_.words[phrase.head]; // "the Union", "the alliance"
        if (organization != none && (head.capital || lexicon().listed("common-organization", head.id))) {
            return {representing(organization, phrase.words)};
        }
    }
    return {};
}

} // namespace chancery::extract
