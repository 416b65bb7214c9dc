// Whom and what definite phrases refer to.
#include "extract/discourse.hpp"

#include <algorithm>

namespace chancery::extract {

using lexicon::MentionKind;

const lexicon::Mention* Discourse::organizationBefore(std::uint32_t word) const {
    const auto& mentions = annotation_.mentions;
    const auto found = std::find_if(mentions.rbegin(), mentions.rend(), [&](const lexicon::Mention& mention) {
        return mention.kind == MentionKind::organization && mention.words.first < word;
    });
    return found == mentions.rend() ? nullptr : &*found;
}

std::uint32_t Discourse::lastOrganization(std::uint32_t before) const {
    const auto* found = organizationBefore(before);
    return found == nullptr ? none : speaksFor(found->entry);
}

/// The organisation named last that countries form a bloc in: no bank, fund or agency; else the one named last.
std::uint32_t Discourse::lastBloc(std::uint32_t before) const {
    const auto last = lastOrganization(before);
    for (auto at = before; const auto* mention = organizationBefore(at);) {
        if (!hasWordListed("no-bloc", lexicon::fold(entry(mention->entry).label))) {
            return speaksFor(mention->entry);
        }
        at = mention->words.first;
    }
    return last;
}

std::uint32_t Discourse::organizationCalled(lexicon::WordId noun, std::uint32_t before) const {
    std::uint32_t found = none;
    bool spoke = false; // "The Council called upon the Security Council …": the subject rather than who was named last
    const auto& readings = lexicon().words().readings(noun);
    const bool organ = lexicon().listed("organ", noun);
    const auto wanted = readings.nounLemma != 0 ? readings.nounLemma : noun;
    for (const auto& mention : annotation_.mentions) {
        if (mention.kind != MentionKind::organization || (mention.words.first >= before && found != none)) {
            continue;
        }
        const auto& candidate = entry(mention.entry);
        bool called =
            std::find(candidate.headNouns.begin(), candidate.headNouns.end(), wanted) != candidate.headNouns.end();
        const std::string word = lexicon::fold(lexicon().words().text(wanted));
        const std::string label = lexicon::fold(candidate.label);
        const auto at = label.find(word);
        called = called || (at != std::string::npos && (at == 0 || label[at - 1] == ' ') &&
                            (at + word.size() == label.size() || label[at + word.size()] == ' '));
        if (called || (organ && hasOrgan(mention, wanted))) {
            const bool speaks = mention.words.first < before && isNamedSubject(mention);
            found = speaks || !spoke ? mention.entry : found;
            spoke = spoke || speaks;
        }
    }
    return found;
}

/// Whether a mention stands in the subject of a clause.
bool Discourse::isNamedSubject(const lexicon::Mention& mention) const {
    const auto sentence = std::find_if(parse_.sentences.begin(), parse_.sentences.end(),
                                       [&](const auto& one) { return one.words.contains(mention.words.first); });
    return sentence != parse_.sentences.end() &&
           std::any_of(sentence->phrases.begin(), sentence->phrases.end(), [&](const Phrase& phrase) {
               return phrase.words.contains(mention.words.first) && isSubject(*sentence, phrase);
           });
}

/// "the Council of the League of Arab States", "the SAARC Council": whether a mention of an organisation stands in the
/// name of an organ of its own that is called `noun`.
bool Discourse::hasOrgan(const lexicon::Mention& mention, lexicon::WordId noun) const {
    const auto& words = annotation_.words;
    const auto is = [&](std::uint32_t word) {
        const auto& readings = lexicon().words().readings(words[word].id);
        return words[word].capital && (words[word].id == noun || readings.nounLemma == noun);
    };
    auto before = mention.words.first;
    if (before > 0 && annotation_.textOf(before - 1) == "the") {
        --before;
    }
    return (before >= 2 && lexicon().listed("session-of", words[before - 1].id) && is(before - 2)) ||
           (mention.words.end < words.size() && is(mention.words.end));
}

/// "The Malian diplomat": who was named last of that country.
std::vector<Agent> Discourse::someone(const Phrase& phrase) const {
    std::uint32_t body = none;
    const auto of = phrase.premodifiers.empty() ? none : ownerEntry(phrase.premodifiers.front(), body);
    if (phrase.premodifiers.empty() && phrase.modifiers.empty() && !phrase.plural && phrase.possessor == none &&
        phrase.determiner == grammar::Determiner::definite &&
        lexicon().listed("envoy-noun", annotation_.words[phrase.head].id)) { // "The diplomat conveyed …"
        const auto envoy = std::find_if(recent_.rbegin(), recent_.rend(), [&](const Agent& one) {
            return one.person != none && anyOfficeListed("envoy-office", one.offices);
        });
        return envoy == recent_.rend() ? std::vector<Agent>{} : std::vector<Agent>{*envoy};
    }
    for (auto agent = recent_.rbegin(); of != none && agent != recent_.rend(); ++agent) {
        if (agent->person != none && agent->of == of) {
            return {*agent};
        }
    }
    return {};
}

/// "Her counterpart said …": who was named last with the same office in another country than those whose counterpart it
/// is.
std::optional<Agent> Discourse::otherThan(const std::vector<Agent>& whose, std::uint32_t office) const {
    const auto found = std::find_if(recent_.rbegin(), recent_.rend(), [&](const Agent& one) {
        const bool other = std::all_of(whose.begin(), whose.end(), [&](const Agent& first) {
            return first.person != one.person && (first.of == none || first.of != one.of);
        });
        return !whose.empty() && other && one.person != none && one.of != none && !one.offices.empty() &&
               alike(fittingOffice(one), office);
    });
    return found == recent_.rend() ? std::nullopt : std::optional(*found);
}

/// Who holds the office that a phrase states, where the text names one; a counterpart is another than whose it is.
std::optional<Agent> Discourse::holderMeant(const grammar::Sentence& sentence, const Phrase& phrase,
                                            const Agent& agent) const {
    auto holder = holderOf(agent, sentence);
    if (!phrase.peer) {
        return holder;
    }
    const auto whose = peersOf(sentence, phrase); // nobody is his own counterpart
    if (holder && std::find(whose.begin(), whose.end(), *holder) == whose.end()) {
        return holder;
    }
    if (agent.of == none) {
        return otherThan(whose, agent.stated.front());
    }
    const auto found = std::find_if(recent_.rbegin(), recent_.rend(), [&](const Agent& one) {
        return one.person != none && one.of == agent.of && !one.offices.empty() &&
               alike(fittingOffice(one), agent.stated.front());
    });
    return found == recent_.rend() ? std::nullopt : std::optional(*found); // "His Zambian counterpart"
}

/// "the Foreign Secretary", "his counterpart", "the Paraguayan ambassador": whoever holds an office that a phrase
/// states, else the office itself where it is told or known whose it is.
std::vector<Agent> Discourse::definiteOffice(const grammar::Sentence& sentence, const Phrase& phrase,
                                             Agent agent) const {
    const auto office = agent.stated.front();
    if (annotation_.offices[office].former) {
        return {};
    }
    if (const auto appointed = appointments_.find(&phrase); appointed != appointments_.end()) {
        agent.of = agent.of == none ? profiles_[appointed->second].of : agent.of;
        return {agent};
    }
    if (phrase.plural && agent.of == none) {
        return phrase.determiner == grammar::Determiner::bare ? std::vector<Agent>{} : several(sentence, phrase);
    }
    if (!phrase.plural && phrase.determiner != grammar::Determiner::indefinite) {
        if (auto holder = holderMeant(sentence, phrase, agent)) {
            holder->words = phrase.words;
            return {*holder};
        }
    }
    if (agent.of == none && phrase.determiner == grammar::Determiner::definite &&
        !annotation_.offices[office].ofUnknownBody) {
        const auto usual = usualOwner(office, phrase.words.first);
        agent.of = usual != none ? usual : mayBeOfHome(office) ? ownerOrHome(office) : none;
    }
    return agent.of == none ? std::vector<Agent>{} : std::vector<Agent>{agent};
}

/// "the ministers", "the bloc", "the country": an organisation that is called so, else those whom the text speaks of.
std::vector<Agent> Discourse::definiteGroup(const grammar::Sentence& sentence, const Phrase& phrase,
                                            Agent agent) const {
    const auto id = annotation_.words[phrase.head].id;
    const auto organization = phrase.plural                               ? none
                              : lexicon().listed("organization-noun", id) ? lastBloc(phrase.words.first)
                                                                          : organizationCalled(id, phrase.words.first);
    if (organization != none) {
        agent.of = organization;
        return {agent};
    }
    auto who = several(sentence, phrase);
    if (who.size() > 1 && !phrase.plural && lexicon().listed("single-body", id)) {
        return ofOne(); // "the ministry urged …" is no two countries
    }
    if (!phrase.plural && lexicon().listed("home-noun", id)) { // "the country" is no organisation
        std::erase_if(
            who, [&](const Agent& one) { return one.of == none || entry(one.of).kind != lexicon::EntryKind::country; });
    }
    return who;
}

/// "the Foreign Secretary", "the Forum", "the country", "the Paraguayan ambassador".
std::vector<Agent> Discourse::definite(const grammar::Sentence& sentence, const Phrase& phrase) const {
    const auto id = annotation_.words[phrase.head].id;
    if (lexicon().listed("person-noun", id) && phrase.offices.empty()) {
        return someone(phrase);
    }
    Agent agent = agentOfPhrase(sentence, phrase);
    if (!agent.stated.empty()) {
        return definiteOffice(sentence, phrase, std::move(agent));
    }
    if (agent.of != none) {
        return {agent};
    }
    const bool definite = phrase.determiner == grammar::Determiner::definite;
    if (lexicon().listed("organization-noun", id) && annotation_.words[phrase.head].capital && !phrase.plural &&
        definite) { // "the Organization": one that is called so
        agent.of = organizationCalled(id, phrase.words.first);
        if (agent.of != none) {
            return {agent};
        }
    }
    if (lastLeader_ && definite && phrase.premodifiers.empty() && phrase.modifiers.empty() &&
        lexicon().listed("delegation", id)) {
        auto leader = *lastLeader_; // "The delegation met …": whoever leads it
        leader.words = phrase.words;
        return {leader};
    }
    if (auto whose = ofAntecedent(sentence, phrase); !whose.empty()) {
        return whose;
    }
    if (auto same = namedSo(phrase); !same.empty()) {
        return same;
    }
    if (const auto ministry = bodyCalled(phrase); ministry != none && !phrase.plural) {
        agent.body = ministry;
        agent.of = entry(ministry).country == none ? home_ : entry(ministry).country;
        return agent.of == none ? std::vector<Agent>{} : std::vector<Agent>{agent};
    }
    return phrase.plural || phrase.group ? definiteGroup(sentence, phrase, std::move(agent)) : std::vector<Agent>{};
}

/// "Kenya's ambassador, whose country joined in 1963": the country of whom the relative stands behind.
std::vector<Agent> Discourse::ofAntecedent(const grammar::Sentence& sentence, const Phrase& phrase) const {
    const auto first = phrase.words.first;
    if (!lexicon().listed("home-noun", annotation_.words[phrase.head].id) || first < sentence.words.first + 2 ||
        !lexicon().listed("whose", annotation_.words[first - 1].id)) {
        return {};
    }
    const auto end = first - (annotation_.textOf(first - 2) == "," ? 2U : 1U);
    for (std::uint32_t p = 0; p < sentence.phrases.size(); ++p) {
        const auto& other = sentence.phrases[p];
        if (other.words.end != end || other.kind != grammar::PhraseKind::agent || !other.members.empty()) {
            continue;
        }
        for (const auto& agent : agents(sentence, p)) {
            if (agent.of != none && (agent.person != none || !agent.offices.empty())) {
                return {representing(agent.of, phrase.words)};
            }
        }
    }
    return {};
}

/// "the Ministry": the ministry named last before it, or `none`.
std::uint32_t Discourse::bodyCalled(const Phrase& phrase) const {
    std::uint32_t found = none;
    if (phrase.head == none || !annotation_.words[phrase.head].capital ||
        phrase.determiner != grammar::Determiner::definite) {
        return found;
    }
    const auto noun = annotation_.words[phrase.head].id;
    for (const auto& mention : annotation_.mentions) {
        if (mention.kind == MentionKind::body && mention.words.end <= phrase.words.first &&
            annotation_.words[mention.words.first].id == noun) {
            found = mention.entry;
        }
    }
    return found;
}

/// "the leaders" after "the CARICOM leaders": whoever was named with the same noun and whose they are.
std::vector<Agent> Discourse::namedSo(const Phrase& phrase) const {
    std::vector<Agent> found;
    const bool quantified = phrase.group && !lexicon().listed("group", annotation_.words[phrase.head].id);
    if (!phrase.plural || quantified || phrase.determiner != grammar::Determiner::definite) {
        return found;
    }
    for (const auto& sentence : parse_.sentences) {
        for (std::uint32_t i = 0; i < sentence.phrases.size(); ++i) {
            const auto& other = sentence.phrases[i];
            if (other.words.end > phrase.words.first || !other.members.empty() || other.head == none ||
                other.person != none || annotation_.words[other.head].id != annotation_.words[phrase.head].id ||
                other.words == phrase.words) {
                continue;
            }
            Agent agent = agentOfPhrase(sentence, other);
            if (agent.of != none) {
                found = {agent};
            }
        }
    }
    return found;
}

/// Whether nothing but "of X" stands between a phrase and a verb behind it.
bool Discourse::reaches(const Phrase& phrase, const grammar::Clause& clause) const {
    for (auto word = phrase.words.end; word < clause.verbGroup.first; ++word) {
        const auto tag = parse_.tags[word].tag;
        const bool link = tag != grammar::Tag::preposition || lexicon().listed("origin", annotation_.words[word].id);
        if (!link || tag == grammar::Tag::verb || tag == grammar::Tag::auxiliary || tag == grammar::Tag::coordinator ||
            tag == grammar::Tag::relative) {
            return false;
        }
    }
    return phrase.words.end <= clause.verbGroup.first;
}

} // namespace chancery::extract
