// Whom and what pronouns refer to.
#include "extract/discourse.hpp"

#include <algorithm>

namespace chancery::extract {

using lexicon::WordClass;

bool Discourse::fits(const Agent& agent, const lexicon::WordReadings& pronoun) const {
    if (pronoun.is(WordClass::it)) {
        return agent.person == none;
    }
    if (agent.person == none) {
        return agent.offices.size() == 1 && (pronoun.is(WordClass::he) || pronoun.is(WordClass::she));
    }
    const auto& person = annotation_.persons[agent.person];
    if (pronoun.is(WordClass::he)) {
        return !person.female || person.male;
    }
    return !pronoun.is(WordClass::she) || !person.male || person.female;
}

/// "It was agreed to hold …", "it was noted that …": whether a pronoun only stands in for what follows.
bool Discourse::isExpletive(const grammar::Sentence& sentence, const Phrase& phrase) const {
    return std::any_of(sentence.clauses.begin(), sentence.clauses.end(), [&](const grammar::Clause& clause) {
        const auto next = clause.verbGroup.end;
        return clause.voice == grammar::Voice::passive && clause.verbGroup.first == phrase.words.end &&
               next < sentence.words.end && lexicon().listed("content", annotation_.words[next].id);
    });
}

/// "Sweden was represented by X, Finland by its ambassador": the country that stands with a preposition before a
/// pronoun.
std::optional<Agent> Discourse::ownerBefore(const grammar::Sentence& sentence, const Phrase& pronoun) const {
    for (const auto& other : sentence.phrases) {
        const auto link = other.words.end;
        if (link + 1 != pronoun.words.first || !other.members.empty() || other.kind != grammar::PhraseKind::agent ||
            other.person != none ||
            !lexicon().words().readings(annotation_.words[link].id).is(WordClass::preposition)) {
            continue;
        }
        auto owner = agentOfPhrase(sentence, other);
        if (owner.of != none && owner.stated.empty()) {
            return owner;
        }
    }
    return std::nullopt;
}

/// "laid a wreath at the monument to X": whether somebody is named only as whom a memorial is to.
bool Discourse::isHonoured(const Phrase& phrase) const {
    const auto first = phrase.words.first;
    return phrase.person != none && first >= 2 && lexicon().listed("memorial", annotation_.words[first - 2].id) &&
           lexicon().words().readings(annotation_.words[first - 1].id).is(WordClass::preposition);
}

/// Whoever is named in the sentence before a pronoun, subjects first.
std::vector<Agent> Discourse::namedHereBefore(const grammar::Sentence& sentence, const Phrase& pronoun) const {
    std::vector<Agent> here;
    std::size_t leading = 0; // of these: subjects
    for (const auto& other : sentence.phrases) {
        if (other.words.end > pronoun.words.first || other.kind != grammar::PhraseKind::agent ||
            isMetAhead(sentence, other, pronoun) || !other.members.empty() || other.group || other.plural ||
            isHonoured(other)) {
            continue;
        }
        auto agent = withProfile(agentOfPhrase(sentence, other));
        if (agent.person == none && agent.stated.empty() && other.head != none &&
            lexicon().listed("visiting-noun",
                             annotation_.words[other.head].id)) { // "The visitor met X, with whom he …"
            const auto who = agents(sentence, static_cast<std::uint32_t>(&other - sentence.phrases.data()));
            agent = who.size() == 1 ? who.front() : agent;
        }
        const bool office =
            agent.person == none && !agent.stated.empty() && other.determiner == grammar::Determiner::definite;
        const auto holder = office ? holderOf(agent, sentence) : std::nullopt; // "the Minister met her counterpart"
        agent.of = office && agent.of == none ? home_ : agent.of;
        const bool leads = leadsClause(sentence, other);
        here.insert(leads ? here.begin() + static_cast<std::ptrdiff_t>(leading) : here.end(), holder.value_or(agent));
        leading += leads ? 1U : 0U;
    }
    return here;
}

/// Whom "he", "her" or "it" means, or none; of several, as several() has it.
std::vector<Agent> Discourse::pronoun(const grammar::Sentence& sentence, const Phrase& phrase) const {
    const auto& readings = lexicon().words().readings(annotation_.words[phrase.head].id);
    const bool it = readings.is(WordClass::it);
    const bool possessive = readings.is(WordClass::possessive);
    if (readings.is(WordClass::they) || phrase.group) {
        return several(sentence, phrase);
    }
    if (readings.is(WordClass::we) || (it && isExpletive(sentence, phrase)) ||
        !(readings.is(WordClass::he) || readings.is(WordClass::she) || it)) {
        return {};
    }
    if (auto owner = it ? ownerBefore(sentence, phrase) : std::nullopt) {
        return {std::move(*owner)};
    }
    if (auto own = it ? ownClause(sentence, phrase) : std::nullopt) {
        return {std::move(*own)};
    }
    // "his" is his who is the subject, and so is the next "he": "he was received by X, and in Praia he signed".
    const bool ofSubject = possessive || isSubject(sentence, phrase);
    if (const auto own = ofSubject ? subjectPronoun(sentence, phrase) : none; own != none) {
        return pronoun(sentence, sentence.phrases[own]);
    }
    const auto disjoint = subjectsBeside(sentence, phrase);
    const auto abroad = visitedBy(sentence, phrase);
    const auto means = [&](const Agent& agent) {
        const bool there = abroad != none && agent.person != none && agent.of == abroad;
        return (agent.person != none || agent.of != none || !agent.stated.empty()) && fits(agent, readings) && !there &&
               std::find(disjoint.begin(), disjoint.end(), agent) == disjoint.end();
    };
    const auto pick = [&](const std::vector<Agent>& from) {
        const auto found = std::find_if(from.begin(), from.end(), means);
        return found == from.end() ? std::vector<Agent>{} : std::vector<Agent>{*found};
    };
    // Someone named earlier in the sentence, as its subject first; then the last sentence's subject; then the last one.
    if (auto found = pick(namedHereBefore(sentence, phrase)); !found.empty()) {
        return found;
    }
    if (auto found = pick(subjectBehind(sentence, phrase, true)); !found.empty()) {
        return found;
    }
    if (auto found = pick(lastSubjects_); !found.empty()) {
        return found;
    }
    // "The Council adopted no text. It decided …": not the country that was named last
    const auto last = it && !possessive ? recent_.rend() : std::find_if(recent_.rbegin(), recent_.rend(), means);
    if (last != recent_.rend()) {
        return {*last};
    }
    // "During her visit to Nairobi, Minister X met …", where nobody was named before
    return possessive ? pick(subjectBehind(sentence, phrase, false)) : std::vector<Agent>{};
}

/// "He met Prime Minister X and signed an agreement with his counterpart": the pronoun that is the subject before a
/// possessive of the same sex, or `none`.
std::uint32_t Discourse::subjectPronoun(const grammar::Sentence& sentence, const Phrase& possessive) const {
    const auto readings = [&](const Phrase& one) {
        return lexicon().words().readings(annotation_.words[one.words.first].id);
    };
    const auto ours = readings(possessive);
    for (std::uint32_t i = 0; i < sentence.phrases.size(); ++i) {
        const auto& other = sentence.phrases[i];
        const auto theirs = readings(other);
        const bool same = (theirs.is(WordClass::he) && ours.is(WordClass::he)) ||
                          (theirs.is(WordClass::she) && ours.is(WordClass::she));
        if (other.kind == grammar::PhraseKind::pronoun && same && !theirs.is(WordClass::possessive) &&
            other.words.end <= possessive.words.first && (isSubject(sentence, other) || leadsClause(sentence, other))) {
            return i;
        }
    }
    return none;
}

/// "In a meeting with his Kenyan counterpart, Minister X …": the subject behind, whose counterpart it is, or who has
/// what the sentence begins with.
std::vector<Agent> Discourse::subjectBehind(const grammar::Sentence& sentence, const Phrase& pronoun,
                                            bool peers) const {
    const bool peer = !peers || std::any_of(sentence.phrases.begin(), sentence.phrases.end(), [&](const Phrase& other) {
        return other.peer && other.possessor != none && &sentence.phrases[other.possessor] == &pronoun;
    });
    for (const auto& clause : sentence.clauses) {
        for (const auto& argument : clause.arguments) {
            const auto& subject = sentence.phrases[argument.phrase];
            if (peer && argument.role == grammar::Role::subject && clause.form == grammar::ClauseForm::finite &&
                subject.words.first >= pronoun.words.end && subject.person != none) {
                return {withProfile(agentOfPhrase(sentence, subject))};
            }
        }
    }
    return {};
}

/// "on the occasion of his visit to Vietnam": the country that whoever a pronoun means comes to, or `none`.
std::uint32_t Discourse::visitedBy(const grammar::Sentence& sentence, const Phrase& pronoun) const {
    for (const auto& visit : sentence.phrases) {
        if (visit.possessor != none && &sentence.phrases[visit.possessor] == &pronoun) {
            return visited(sentence, visit);
        }
    }
    return none;
}

/// "… , and El Salvador was represented by its ambassador", "an African Union delegation led by its Commissioner": a
/// country or organisation that is the subject of the pronoun's own clause.
std::optional<Agent> Discourse::ownClause(const grammar::Sentence& sentence, const Phrase& pronoun) const {
    for (const auto& clause : sentence.clauses) {
        const auto owned = [&](const grammar::Argument& argument) {
            const auto possessor = sentence.phrases[argument.phrase].possessor;
            return !argument.before && possessor != none && &sentence.phrases[possessor] == &pronoun;
        };
        if (std::none_of(clause.arguments.begin(), clause.arguments.end(), owned)) {
            continue;
        }
        for (const auto& argument : clause.arguments) {
            const auto& phrase = sentence.phrases[argument.phrase];
            const bool core = argument.role == grammar::Role::subject || argument.role == grammar::Role::object;
            if (core && argument.before && phrase.kind == grammar::PhraseKind::agent && phrase.members.empty() &&
                phrase.person == none) {
                auto agent = agentOfPhrase(sentence, phrase);
                if (agent.of != none && agent.stated.empty()) {
                    return agent;
                }
            }
        }
    }
    return std::nullopt;
}

/// The subjects of the clause that a pronoun is an object of: "condoled with her" means someone else.
std::vector<Agent> Discourse::subjectsBeside(const grammar::Sentence& sentence, const Phrase& pronoun) const {
    std::vector<Agent> found;
    for (const auto& clause : sentence.clauses) {
        const auto is = [&](const grammar::Argument& argument) {
            return &sentence.phrases[argument.phrase] == &pronoun && !argument.before;
        };
        if (std::none_of(clause.arguments.begin(), clause.arguments.end(), is)) {
            continue;
        }
        for (const auto& argument : clause.arguments) {
            const auto& subject = sentence.phrases[argument.phrase];
            if (argument.role == grammar::Role::subject && argument.before && &subject != &pronoun) {
                for (auto& agent : findAgents(sentence, argument.phrase)) {
                    found.push_back(std::move(agent));
                }
            }
        }
    }
    return found;
}

/// "In a telephone call with X, he agreed": whether a phrase ahead of a pronoun that is the subject is whom that met.
bool Discourse::isMetAhead(const grammar::Sentence& sentence, const Phrase& met, const Phrase& pronoun) const {
    const auto first = met.words.first;
    const bool with = first > sentence.words.first && lexicon().listed("companion", annotation_.words[first - 1].id);
    const bool opens = with && parse_.tags[sentence.words.first].tag == grammar::Tag::preposition &&
                       met.words.end < sentence.words.end && annotation_.textOf(met.words.end) == "," &&
                       met.words.end + 1 == pronoun.words.first;
    return opens && isSubject(sentence, pronoun);
}

} // namespace chancery::extract
