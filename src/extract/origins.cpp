// Where persons come from whom no phrase gives a country: told by where they travel, with whom, and by whom they met.
#include "extract/discourse.hpp"

#include "rdf/namespaces.hpp"

#include <algorithm>

namespace chancery::extract {

using lexicon::MentionKind;

/// The persons that a phrase names, also in a list; a definite office without a name is its only holder.
std::vector<std::uint32_t> Discourse::personsIn(const grammar::Sentence& sentence, std::uint32_t index) const {
    std::vector<std::uint32_t> persons;
    const auto& phrase = sentence.phrases[index];
    for (const auto member : phrase.members.empty() ? std::vector<std::uint32_t>{index} : phrase.members) {
        const auto& one = sentence.phrases[member];
        if (one.person != none) {
            persons.push_back(annotation_.mentions[one.person].entry);
        } else if (!one.offices.empty() && !one.plural && one.of == none && one.premodifiers.empty()) {
            const auto office = annotation_.mentions[one.offices.front()].entry;
            std::vector<std::uint32_t> holders;
            for (std::uint32_t p = 0; p < profiles_.size(); ++p) {
                if (holds(profiles_[p], office)) {
                    holders.push_back(p);
                }
            }
            if (holders.size() == 1) {
                persons.push_back(holders.front());
            }
        }
    }
    return persons;
}

/// Who a pronoun in an early sentence stands for, before anything is read in order: the person that is the subject of
/// the sentence before it.
std::vector<std::uint32_t> Discourse::subjectBefore(const grammar::Sentence& sentence) const {
    const auto at = static_cast<std::size_t>(&sentence - parse_.sentences.data());
    for (std::size_t i = at; i-- > 0;) {
        for (const auto& clause : parse_.sentences[i].clauses) {
            const auto first = clause.voice == grammar::Voice::passive ? grammar::Role::object : grammar::Role::subject;
            for (const auto& argument : clause.arguments) {
                if (argument.before && argument.role == first) {
                    if (auto found = personsIn(parse_.sentences[i], argument.phrase); !found.empty()) {
                        return found;
                    }
                }
            }
        }
    }
    return {};
}

/// The country that a phrase behind "to" or "in" leads to: itself, or that of a city; `none` for anything else.
std::uint32_t Discourse::destination(const grammar::Sentence& sentence, std::uint32_t index) const {
    const auto& phrase = sentence.phrases[index];
    if (!phrase.members.empty()) {
        return destination(sentence, phrase.members.front());
    }
    if (phrase.mention == none || !phrase.offices.empty() || phrase.person != none) {
        return none;
    }
    const auto& mention = annotation_.mentions[phrase.mention];
    if (mention.kind == MentionKind::country && mention.role != lexicon::LabelRole::demonym) {
        return mention.entry;
    }
    return mention.kind == MentionKind::place && !entry(mention.entry).region ? entry(mention.entry).country : none;
}

/// Where a visit goes that a noun names, the first of several: "a two-day official visit to Brunei".
std::uint32_t Discourse::visited(const grammar::Sentence& sentence, const Phrase& phrase) const {
    const auto all = allVisited(sentence, phrase);
    return all.empty() ? none : all.front();
}

/// "a tour that took her to Kiribati and Tuvalu", "visits to Ghana and Togo": all countries that a journey goes to.
std::vector<std::uint32_t> Discourse::allVisited(const grammar::Sentence& sentence, const Phrase& phrase) const {
    std::vector<std::uint32_t> found;
    if (phrase.head == none || !lexicon().listed("visit", annotation_.words[phrase.head].id)) {
        return found;
    }
    for (const auto& modifier : phrase.modifiers) {
        if (!found.empty() || modifier.preposition == 0 || !lexicon().listed("destination", modifier.preposition)) {
            continue;
        }
        const auto& members = sentence.phrases[modifier.phrase].members;
        for (const auto one : members.empty() ? std::vector<std::uint32_t>{modifier.phrase} : members) {
            if (const auto where = destination(sentence, one); where != none) {
                found.push_back(where);
            }
        }
    }
    return found;
}

/// Of a verb of travelling: "visited Kenya", "goes to Nairobi", "leaves for Nairobi"; but "left Zagreb" leads away.
bool Discourse::leadsTo(const grammar::Clause& clause, const grammar::Argument& argument) const {
    if (lexicon().listed("departing", clause.lemma)) {
        return argument.preposition != 0 && (lexicon().listed("destination", argument.preposition) ||
                                             lexicon().listed("purpose", argument.preposition));
    }
    return argument.role == grammar::Role::object ||
           (argument.preposition != 0 && lexicon().listed("destination", argument.preposition));
}

/// "pays a visit to Kenya", "leaves for a visit to Kenya".
bool Discourse::tellsPurpose(const grammar::Argument& argument) const {
    return argument.role == grammar::Role::object ||
           (argument.preposition != 0 && lexicon().listed("purpose", argument.preposition));
}

/// "Prime Minister X met visiting President Y": Y is not of the country that speaks.
void Discourse::readVisiting(const grammar::Sentence& sentence) {
    for (const auto& phrase : sentence.phrases) {
        if (phrase.person == none || home_ == none) {
            continue;
        }
        const auto& name = annotation_.mentions[phrase.person];
        const auto before = phrase.words.first - (phrase.words.first > sentence.words.first ? 1U : 0U);
        if (anyListed("visiting", {before, name.words.first})) {
            guests_[name.entry].insert(home_);
        }
    }
}

/// Who travels to a country is not of it: "Minister Ashcroft will visit Singapore", "the Prime Minister, who arrived
/// here yesterday".
void Discourse::readTravels() {
    guests_.assign(profiles_.size(), {});
    visits_.assign(profiles_.size(), {});
    for (std::uint32_t person = 0; person < profiles_.size(); ++person) {
        if (opposed_[person] && homeByPlace_) {
            guests_[person].insert(home_);
        }
    }
    readEnvoys();
    for (const auto& sentence : parse_.sentences) {
        readVisiting(sentence);
        for (const auto& clause : sentence.clauses) {
            readInvitation(sentence, clause);
            readTravel(sentence, clause);
            readScene(sentence, clause);
        }
        for (const auto& clause : sentence.clauses) {
            readPeer(sentence, clause);
            readMeeting(sentence, clause);
            for (const auto& argument : clause.arguments) {
                if (argument.role == grammar::Role::subject) {
                    readPeers(sentence, sentence.phrases[argument.phrase]);
                }
            }
        }
        for (const auto& phrase : sentence.phrases) {
            const auto where =
                phrase.kind == grammar::PhraseKind::event ? allVisited(sentence, phrase) : std::vector<std::uint32_t>{};
            for (const auto& modifier : phrase.modifiers) {
                if (!where.empty() && modifier.preposition != 0 && lexicon().listed("party", modifier.preposition)) {
                    goTo(personsIn(sentence, modifier.phrase), where);
                }
            }
            if (!where.empty() && phrase.possessor != none) {
                goTo(visitorOf(sentence, phrase), where);
            }
        }
    }
}

void Discourse::goTo(const std::vector<std::uint32_t>& persons, const std::vector<std::uint32_t>& where) {
    for (const auto person : persons) {
        guests_[person].insert(where.begin(), where.end());
        visits_[person].insert(where.begin(), where.end());
    }
}

/// "led a parliamentary delegation to Seychelles": where an object that is led goes, or `none`.
std::uint32_t Discourse::ledTo(const grammar::Sentence& sentence, const grammar::Clause& clause,
                               const grammar::Argument& argument) const {
    const auto& phrase = sentence.phrases[argument.phrase];
    const bool leads = lexicon().listed("leading", clause.lemma) && argument.role == grammar::Role::object &&
                       phrase.head != none && lexicon().listed("delegation", annotation_.words[phrase.head].id);
    for (const auto& modifier : leads ? phrase.modifiers : std::vector<grammar::Modifier>{}) {
        if (modifier.preposition != 0 && lexicon().listed("destination", modifier.preposition)) {
            return destination(sentence, modifier.phrase);
        }
    }
    return none;
}

/// Where the subject of a clause travels to.
void Discourse::readTravel(const grammar::Sentence& sentence, const grammar::Clause& clause) {
    // "while staying in Seoul", "is to stay in Kenya until Friday"
    const bool there = lexicon().listed("being-there", clause.lemma) && clause.tense == grammar::Tense::future;
    const bool stays = (there || lexicon().listed("staying", clause.lemma)) &&
                       (clause.form == grammar::ClauseForm::gerund || clause.tense == grammar::Tense::future ||
                        clause.modality == grammar::Modality::planned);
    const bool travels = stays || lexicon().listed("travelling", clause.lemma);
    std::vector<std::uint32_t> where;
    const auto add = [&](std::uint32_t country) {
        if (country != none) {
            where.push_back(country);
        }
    };
    for (const auto& argument : clause.arguments) {
        const auto& phrase = sentence.phrases[argument.phrase];
        const bool in = argument.preposition != 0 && lexicon().listed("locative", argument.preposition);
        add(ledTo(sentence, clause, argument));
        if (travels && !argument.before &&
            (leadsTo(clause, argument) || (in && where.empty() && !lexicon().listed("departing", clause.lemma)))) {
            // "came to Riga after talks in Oslo": not to Oslo
            for (const auto one :
                 phrase.members.empty() ? std::vector<std::uint32_t>{argument.phrase} : phrase.members) {
                add(destination(sentence, one));
            }
        }
        for (const auto country :
             tellsPurpose(argument) ? allVisited(sentence, phrase) : std::vector<std::uint32_t>{}) {
            add(country);
        }
    }
    const bool comes = travels && !lexicon().listed("departing", clause.lemma); // "left here for Kuala Lumpur"
    for (auto word = clause.words.first; comes && word < clause.words.end; ++word) {
        if (lexicon().listed("here", annotation_.words[word].id)) {
            add(home_);
        }
    }
    for (const auto& argument : clause.arguments) {
        if (!where.empty() && argument.role == grammar::Role::subject) {
            goTo(personsIn(sentence, argument.phrase), where);
        }
    }
}

/// Whether these words tell of a summit, a conference or a body's meeting, where people of all countries meet.
bool Discourse::tellsOfManySided(Range words) const {
    constexpr std::uint32_t reach = 3; // words between a body's name and its meeting
    const auto& a = annotation_;
    const auto ofBody = [&](const lexicon::Mention& event) {
        for (auto word = event.words.first; word-- > words.first && word + reach >= event.words.first;) {
            if (a.mention(word) != nullptr && a.mention(word)->kind == MentionKind::organization) {
                return true;
            }
        }
        return false;
    };
    return std::any_of(a.mentions.begin(), a.mentions.end(), [&](const lexicon::Mention& mention) {
        if (mention.kind != MentionKind::eventNoun || !words.contains(mention.words.first)) {
            return false;
        }
        const auto& type = entry(mention.entry).type;
        const bool many = isManySided(type);
        return (many && !lexicon::isGeneric(a, lexicon(), mention)) ||
               ((many || rdf::isChn(type, "Meeting")) && ofBody(mention));
    });
}

/// "India and Tanzania agreed during the visit of President X to New Delhi": of two countries that a sentence names, a
/// traveller is of the one that is not visited.
void Discourse::readTravellersOfPair() {
    for (const auto& sentence : parse_.sentences) {
        std::set<std::uint32_t> countries;
        std::vector<std::uint32_t> persons;
        for (const auto& mention : annotation_.mentions) {
            if (!sentence.words.contains(mention.words.first)) {
                continue;
            }
            if (mention.kind == MentionKind::country) {
                countries.insert(mention.entry);
            } else if (mention.kind == MentionKind::person) {
                persons.push_back(mention.entry);
            }
        }
        for (const auto person : persons) {
            const auto& where = visits_[person];
            auto& profile = profiles_[person];
            const bool away = where.size() == 1 && (home_ == none || home_ == *where.begin());
            if (countries.size() != 2 || !away || !countries.contains(*where.begin()) || profile.of != none ||
                profile.offices.empty() || holdsOfBody(profile)) {
                continue;
            }
            const auto other = *countries.begin() == *where.begin() ? *countries.rbegin() : *countries.begin();
            if (!guests_[person].contains(other)) { // "told the French Foreign Minister of his visit to Jordan"
                profile.of = other;
            }
        }
    }
}

/// "Minister X met Foreign Minister Y of Kenya": X is of elsewhere.
void Discourse::readMeeting(const grammar::Sentence& sentence, const grammar::Clause& clause) {
    if (!lexicon().listed("meeting-verb", clause.lemma)) {
        return;
    }
    std::set<std::uint32_t> others;
    for (const auto& argument : clause.arguments) {
        const auto& phrase = sentence.phrases[argument.phrase];
        const bool met = argument.role == grammar::Role::object ||
                         (argument.preposition != 0 && lexicon().listed("companion", argument.preposition));
        const bool stated = phrase.of != none || phrase.possessor != none || !phrase.premodifiers.empty();
        if (!met || argument.before || !stated || phrase.peer || phrase.person == none || phrase.offices.empty()) {
            continue;
        }
        const auto agent = agentOfPhrase(sentence, phrase);
        if (agent.of != none && entry(agent.of).kind == lexicon::EntryKind::country &&
            !officeListed("accredited", agent.stated.front())) {
            others.insert(agent.of);
        }
    }
    for (const auto& argument : clause.arguments) {
        if (argument.role == grammar::Role::subject && !others.empty()) {
            for (const auto person : personsIn(sentence, argument.phrase)) {
                guests_[person].insert(others.begin(), others.end());
            }
        }
    }
}

/// "President X met his Ugandan counterpart": X is not of Uganda.
void Discourse::readPeer(const grammar::Sentence& sentence, const grammar::Clause& clause) {
    std::set<std::uint32_t> others;
    for (const auto& argument : clause.arguments) {
        const auto& phrase = sentence.phrases[argument.phrase];
        const bool his =
            phrase.possessor != none && sentence.phrases[phrase.possessor].kind == grammar::PhraseKind::pronoun;
        for (const auto mention : phrase.premodifiers) {
            if (phrase.peer && his && annotation_.mentions[mention].kind == MentionKind::country) {
                others.insert(annotation_.mentions[mention].entry);
            }
        }
    }
    for (const auto& argument : clause.arguments) {
        if (argument.role == grammar::Role::subject && !others.empty()) {
            for (const auto person : personsIn(sentence, argument.phrase)) {
                guests_[person].insert(others.begin(), others.end());
            }
        }
    }
}

/// "President X and his Ugandan counterpart met": nor here.
void Discourse::readPeers(const grammar::Sentence& sentence, const Phrase& list) {
    std::vector<std::uint32_t> before;
    for (const auto member : list.members) {
        const auto& phrase = sentence.phrases[member];
        const bool his = phrase.peer && phrase.possessor != none &&
                         sentence.phrases[phrase.possessor].kind == grammar::PhraseKind::pronoun;
        for (const auto mention : phrase.premodifiers) {
            if (his && before.size() == 1 && annotation_.mentions[mention].kind == MentionKind::country) {
                guests_[before.front()].insert(annotation_.mentions[mention].entry);
            }
        }
        if (phrase.person != none) {
            before.push_back(annotation_.mentions[phrase.person].entry);
        }
    }
}

/// "will visit Tuvalu at the invitation of Prime Minister Tausi": who invites is of the country that is visited.
void Discourse::readInvitation(const grammar::Sentence& sentence, const grammar::Clause& clause) {
    std::uint32_t where = none;
    std::vector<std::uint32_t> hosts;
    const auto inviter = [&](std::uint32_t preposition, std::uint32_t phrase) {
        if (preposition != 0 && lexicon().listed("inviting", preposition)) {
            const auto persons = personsIn(sentence, phrase);
            hosts.insert(hosts.end(), persons.begin(), persons.end());
        }
    };
    const bool travels = lexicon().listed("travelling", clause.lemma);
    for (const auto& argument : clause.arguments) {
        const auto& phrase = sentence.phrases[argument.phrase];
        if (where == none && travels && !argument.before && leadsTo(clause, argument)) {
            where = destination(sentence, argument.phrase);
        }
        where = where == none ? ledTo(sentence, clause, argument) : where;
        if (where == none && tellsPurpose(argument)) {
            where = visited(sentence, phrase);
        }
        inviter(argument.preposition, argument.phrase);
        // "X, who has come to Kenya, was the guest of Y"
        const bool guest = !argument.before && phrase.head != none &&
                           lexicon().listed("visiting-noun", annotation_.words[phrase.head].id);
        for (const auto& modifier : phrase.modifiers) {
            inviter(modifier.preposition, modifier.phrase);
            if (guest && modifier.preposition != 0 && lexicon().listed("noun-preposition", modifier.preposition)) {
                const auto persons = personsIn(sentence, modifier.phrase);
                hosts.insert(hosts.end(), persons.begin(), persons.end());
                where = where == none ? travelledTo(sentence, clause) : where;
            }
        }
    }
    for (const auto host : hosts) {
        if (where != none && profiles_[host].of == none) {
            profiles_[host].of = where;
        }
    }
}

/// The country of someone who is a guest of the country that speaks: the other one of two that the text is about.
std::uint32_t Discourse::otherThanHome(const std::set<std::uint32_t>& guestOf) const {
    std::set<std::uint32_t> named;
    for (const auto& sentence : parse_.sentences) {
        for (auto word = sentence.words.first; word < sentence.words.end; ++word) {
            const auto* mention = annotation_.mention(word);
            if (mention == nullptr || word != mention->words.first) {
                continue;
            }
            const bool scene = word > sentence.words.first &&
                               lexicon().listed("locative", annotation_.words[word - 1].id); // "the situation in X"
            if (mention->kind == MentionKind::country && mention->entry != home_ && !guestOf.contains(mention->entry) &&
                !scene) {
                named.insert(mention->entry);
            }
        }
        if (named.size() == 1) {
            return *named.begin(); // the first sentence that names another names only one
        }
        if (!named.empty()) {
            return none;
        }
    }
    return none;
}

/// "Foreign Minister X reaffirmed Kenya's support for …": who speaks of a country's support is of it. "Foreign Minister
/// X had to stay in Tokyo": who stays somewhere is of there.
void Discourse::readOwnThings(const grammar::Sentence& sentence, const grammar::Clause& clause) {
    std::uint32_t of = none;
    if (lexicon().listed("appraising", clause.lemma)) {
        return;
    }
    const bool hands = lexicon().listed("depositing", clause.lemma);
    for (const auto& argument : clause.arguments) {
        const auto& phrase = sentence.phrases[argument.phrase];
        // "expressed Togo's support", "assured Moldova of Estonia's support"
        const bool told = argument.role == grammar::Role::object ||
                          (argument.preposition != 0 && argument.preposition == clause.particle) ||
                          (argument.preposition != 0 && lexicon().listed("session-of", argument.preposition));
        const bool own = told && phrase.head != none &&
                         (lexicon().listed("own-thing", annotation_.words[phrase.head].id) ||
                          (hands && lexicon().listed("own-writing", annotation_.words[phrase.head].id)));
        if (own && phrase.possessor != none && phrase.members.empty() && !argument.before) {
            const auto& owner = sentence.phrases[phrase.possessor];
            const bool country = owner.person == none && owner.offices.empty() && owner.mention != none &&
                                 annotation_.mentions[owner.mention].kind == MentionKind::country;
            of = country && owner.members.empty() ? annotation_.mentions[owner.mention].entry : of;
        }
        for (const auto mention : phrase.premodifiers) { // "affirming Sudan keenness"
            const auto& owner = annotation_.mentions[mention];
            of = own && !argument.before && owner.kind == MentionKind::country ? owner.entry : of;
        }
        if (own && phrase.determiner == grammar::Determiner::definite && !phrase.modifiers.empty() &&
            phrase.modifiers.front().preposition != 0 &&
            lexicon().listed("session-of",
                             phrase.modifiers.front().preposition)) { // "reaffirmed the support of Cyprus"
            of = destination(sentence, phrase.modifiers.front().phrase);
        }
        if (lexicon().listed("returning", clause.lemma) && argument.preposition != 0 &&
            lexicon().listed("destination", argument.preposition)) {
            of = destination(sentence, argument.phrase);
        }
        if (lexicon().listed("staying", clause.lemma) && clause.form == grammar::ClauseForm::finite &&
            clause.tense == grammar::Tense::past && clause.modality == grammar::Modality::real &&
            argument.preposition != 0 && lexicon().listed("locative", argument.preposition)) {
            of = destination(sentence, argument.phrase);
        }
    }
    of = of == none ? ownPromised(sentence, clause) : of;
    for (const auto& argument : clause.arguments) {
        if (of == none || argument.role != grammar::Role::subject) {
            continue;
        }
        const auto persons = personsIn(sentence, argument.phrase);
        if (persons.size() == 1 && profiles_[persons.front()].of == none) {
            profiles_[persons.front()].of = of;
        }
    }
}

} // namespace chancery::extract
