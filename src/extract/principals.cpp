// Who a sentence is about, for the pronouns and groups that come: principals rather than those also present.
#include "extract/discourse.hpp"

#include <algorithm>

namespace chancery::extract {

/// "Also present at the meeting were X and Y", "X and Y also took part": whether a sentence only tells who else was
/// there.
bool Discourse::tellsOfOthers(const grammar::Sentence& sentence) const {
    bool also = false;
    bool present = false;
    bool first = false;
    for (auto word = sentence.words.first; word < sentence.words.end; ++word) {
        const auto id = annotation_.words[word].id;
        const bool one = lexicon().listed("presence-word", id);
        also = also || lexicon().listed("also-word", id);
        present = present || one;
        const bool it = one && word + 2 < sentence.words.end && // "attended the ceremony"
                        lexicon().words().readings(annotation_.words[word + 1].id).is(lexicon::WordClass::definite) &&
                        lexicon().listed("that-event", annotation_.words[word + 2].id);
        also = also || it;
        first = first || (one && word < sentence.words.first + 2);
    }
    return present && (also || first);
}

/// Notes three or more persons who did something together: subjects, and whom they met.
void Discourse::notePrincipals(const grammar::Sentence& sentence) {
    for (const auto& clause : sentence.clauses) {
        std::vector<Agent> found;
        const auto add = [&](std::uint32_t phrase) {
            for (auto& agent : agents(sentence, phrase)) {
                if (std::find(found.begin(), found.end(), agent) == found.end()) {
                    found.push_back(std::move(agent));
                }
            }
        };
        for (const auto& argument : clause.arguments) {
            const auto& phrase = sentence.phrases[argument.phrase];
            const bool core = argument.role == grammar::Role::subject || argument.role == grammar::Role::object;
            if ((core && phrase.kind == grammar::PhraseKind::agent) ||
                (!core && !argument.before && argument.preposition != 0 &&
                 lexicon().listed("companion", argument.preposition))) {
                add(argument.phrase);
            }
            for (const auto& modifier : phrase.modifiers) { // "had talks with Y and Z"
                if (core && phrase.kind == grammar::PhraseKind::event && modifier.preposition != 0 &&
                    lexicon().listed("companion", modifier.preposition)) {
                    add(modifier.phrase);
                }
            }
        }
        const bool persons =
            std::all_of(found.begin(), found.end(), [](const Agent& agent) { return agent.person != none; });
        if (found.size() > 2 && persons) {
            principals_ = found;
            return;
        }
        if (found.size() == 2 && persons) {
            principals_.clear();
        }
    }
}

/// Notes three or more parties that a sentence names, and the countries among them.
void Discourse::noteGroup(const std::vector<std::uint32_t>& parties) {
    if (parties.size() < 3) {
        return;
    }
    groups_[parties.size()] = parties;
    lastGroup_ = parties;
    auto countries = parties;
    std::erase_if(countries, [&](std::uint32_t party) { return entry(party).kind != lexicon::EntryKind::country; });
    if (countries.size() > 2) {
        countryGroups_[countries.size()] = countries;
    }
}

/// Notes whom a clause has chair something together ("co-chaired by X and Y"), and who leads a delegation.
void Discourse::noteChairs(const grammar::Sentence& sentence) {
    for (const auto& clause : sentence.clauses) {
        noteHead(sentence, clause);
        for (const auto& argument : clause.arguments) {
            if (argument.role != grammar::Role::subject || !lexicon().listed("chairing", clause.lemma)) {
                continue;
            }
            auto found = agents(sentence, argument.phrase);
            if (found.size() > 1 &&
                std::all_of(found.begin(), found.end(), [](const Agent& agent) { return agent.person != none; })) {
                chairs_ = std::move(found);
            }
        }
    }
}

/// "X led the Kenyan delegation": who leads it.
void Discourse::noteHead(const grammar::Sentence& sentence, const grammar::Clause& clause) {
    const bool leads = lexicon().listed("leading", clause.lemma) &&
                       std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const auto& argument) {
                           const auto head = sentence.phrases[argument.phrase].head;
                           return argument.role == grammar::Role::object && head != none &&
                                  lexicon().listed("delegation", annotation_.words[head].id);
                       });
    for (const auto& argument : clause.arguments) {
        for (auto& agent : leads&& argument.role == grammar::Role::subject ? agents(sentence, argument.phrase)
                                                                           : std::vector<Agent>{}) {
            if (agent.person != none && std::find(heads_.begin(), heads_.end(), agent) == heads_.end()) {
                heads_.push_back(std::move(agent));
            }
        }
    }
}

} // namespace chancery::extract
