// Where envoys serve: who is sent to a country is not of it.
#include "extract/discourse.hpp"

namespace chancery::extract {

using lexicon::MentionKind;

void Discourse::readEnvoys() {
    for (const auto& sentence : parse_.sentences) {
        for (const auto& phrase : sentence.phrases) {
            if (phrase.person != none && phrase.members.empty()) {
                readPost(sentence, phrase);
            }
        }
        for (const auto& clause : sentence.clauses) {
            readPresenter(sentence, clause);
        }
    }
}

/// "the Ambassador to Japan, X", "Ambassador in Skopje X": X is not of there.
void Discourse::readPost(const grammar::Sentence& sentence, const Phrase& phrase) {
    for (const auto mention : phrase.offices) {
        const auto& office = annotation_.mentions[mention];
        const auto post = office.words.end;
        const bool envoy = officeListed("accredited", office.entry) || officeListed("sent", office.entry);
        const auto behind = [&](lexicon::ListName list, Range words) {
            return post + 1 < words.end && lexicon().listed(list, annotation_.words[post].id);
        };
        if (!envoy || !(behind("destination", sentence.words) || behind("locative", phrase.words))) {
            continue;
        }
        const auto* where = annotation_.mention(post + 1 + (annotation_.textOf(post + 1) == "the" ? 1U : 0U));
        const bool country = where != nullptr && where->kind == MentionKind::country;
        const bool city = where != nullptr && where->kind == MentionKind::place;
        if (country || (city && entry(where->entry).country != none)) {
            guests_[annotation_.mentions[phrase.person].entry].insert(country ? where->entry
                                                                              : entry(where->entry).country);
        }
    }
}

/// "Ambassador X presented her credentials to President Y of Kenya", "President Y of Kenya received the credentials of
/// X": X is not of Kenya, nor of the country that speaks where that is Y's.
void Discourse::readPresenter(const grammar::Sentence& sentence, const grammar::Clause& clause) {
    std::vector<std::uint32_t> guests;
    std::vector<std::uint32_t> hosts;
    bool credentials = false;
    const auto add = [&](std::vector<std::uint32_t>& side, std::uint32_t phrase) {
        const auto persons = personsIn(sentence, phrase);
        side.insert(side.end(), persons.begin(), persons.end());
    };
    const bool hands = lexicon().listed("handing", clause.lemma);
    for (const auto& argument : clause.arguments) {
        const bool object = argument.role == grammar::Role::object && speaksOfCredentials(sentence, argument.phrase);
        credentials = credentials || object;
        if (argument.role == grammar::Role::subject) {
            add(hands ? guests : hosts, argument.phrase);
        } else if (argument.preposition != 0 && lexicon().listed("destination", argument.preposition)) {
            add(hosts, argument.phrase);
        } else if (argument.preposition != 0 && !hands && lexicon().listed("origin", argument.preposition)) {
            add(guests, argument.phrase);
        }
        for (const auto& modifier : sentence.phrases[argument.phrase].modifiers) {
            if (object && hands && lexicon().listed("destination", modifier.preposition)) {
                add(hosts, modifier.phrase);
            } else if (object && !hands && lexicon().listed("origin", modifier.preposition)) {
                add(guests, modifier.phrase);
            }
        }
    }
    if (!credentials || hosts.empty() || !(hands || lexicon().listed("receiving-letters", clause.lemma))) {
        return;
    }
    const auto of = profiles_[hosts.front()].of == none ? home_ : profiles_[hosts.front()].of;
    for (const auto guest : guests) {
        if (of != none) {
            guests_[guest].insert(of);
        }
    }
}

} // namespace chancery::extract
