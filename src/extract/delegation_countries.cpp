// Which country or organisation a delegation is of.
#include "extract/discourse.hpp"

#include <algorithm>
#include <set>

namespace chancery::extract {

using lexicon::MentionKind;

/// The only country from abroad of which the sentences before one, as far as `reach` of them, name persons, envoys
/// aside; or `none`.
std::uint32_t Discourse::foreignBefore(const grammar::Sentence& sentence, std::size_t reach) const {
    std::set<std::uint32_t> abroad;
    const auto at = static_cast<std::size_t>(&sentence - parse_.sentences.data());
    const auto first = parse_.sentences[at - std::min(at, reach)].words.first;
    for (const auto& mention : annotation_.mentions) {
        const auto of = mention.kind == MentionKind::person ? profiles_[mention.entry].of : none;
        const bool before = mention.words.first >= first && mention.words.first < sentence.words.first;
        if (before && of != none && of != home_ && home_ != none &&
            !anyOfficeListed("accredited", profiles_[mention.entry].offices)) {
            abroad.insert(of);
        }
    }
    return abroad.size() == 1 ? *abroad.begin() : none;
}

/// "The delegation included …": the country of a delegation of which no word tells whose it is: of whom it accompanies,
/// or of who led it in the sentences before, where only one is told of, else of the only one who came from abroad; or
/// `none`.
std::uint32_t Discourse::countryOfDelegation(const grammar::Sentence& sentence, std::uint32_t index) const {
    const auto& delegation = sentence.phrases[index];
    if (delegation.head == none || !lexicon().listed("delegation", annotation_.words[delegation.head].id)) {
        return none;
    }
    for (const auto& clause : sentence.clauses) {
        const bool goes = lexicon().listed("accompanying", clause.lemma) &&
                          std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const auto& argument) {
                              return argument.role == grammar::Role::subject && argument.phrase == index;
                          });
        if (goes) {
            return countryOfAccompanied(sentence, clause);
        }
    }
    if (delegation.possessor != none && sentence.phrases[delegation.possessor].kind == grammar::PhraseKind::pronoun) {
        return countryOfOne(sentence, delegation.possessor); // "His delegation included …"
    }
    std::set<std::uint32_t> led;
    constexpr std::size_t reach = 3; // sentences
    constexpr std::size_t near = 2;
    const auto at = static_cast<std::size_t>(&sentence - parse_.sentences.data());
    for (std::size_t i = at; delegation.determiner == grammar::Determiner::definite && i-- > 0 && at - i <= reach;) {
        const auto& before = parse_.sentences[i];
        for (std::uint32_t p = 0; p < before.phrases.size(); ++p) {
            for (const auto& leader :
                 before.phrases[p].kind == grammar::PhraseKind::agent ? leaders(before, p) : std::vector<Agent>{}) {
                led.insert(leader.of);
            }
        }
    }
    if (led.empty() && delegation.determiner == grammar::Determiner::definite) {
        return foreignBefore(sentence, near);
    }
    return led.size() == 1 ? *led.begin() : none;
}

/// "the head of the Georgian delegation, Deputy Minister X", "the leader of the delegation of Georgia X": the country
/// of the delegation whose head a name behind it is, or `none`.
std::uint32_t Discourse::delegationBefore(std::uint32_t word) const {
    constexpr std::uint32_t reach = 8; // words from "head" to the name
    auto at = word;
    at -= at > 0 && annotation_.textOf(at - 1) == "," ? 1U : 0U;
    std::uint32_t country = none;
    bool delegation = false;
    while (at-- > 0 && word - at <= reach && annotation_.words[at].kind == text::TokenKind::word) {
        const auto* mention = annotation_.mention(at);
        const auto id = annotation_.words[at].id;
        if (mention != nullptr && mention->kind == MentionKind::country) {
            country = country == none ? mention->entry : country;
        } else if (lexicon().listed("delegation", id)) {
            delegation = true;
        } else if (lexicon().listed("delegation-head", id)) {
            return delegation ? country : none;
        } else if (mention != nullptr) {
            break;
        }
    }
    return none;
}

/// "a delegation from Kenya", "of the European Parliament", "of the Bundestag": whom a delegation represents by
/// what stands behind it, or `none`.
std::uint32_t Discourse::originBehind(const grammar::Sentence& sentence, const Phrase& delegation) const {
    for (const auto& modifier : delegation.modifiers) {
        if (!lexicon().listed("origin", modifier.preposition)) {
            continue;
        }
        const auto& origin = sentence.phrases[modifier.phrase];
        auto of = destination(sentence, modifier.phrase);
        std::uint32_t senate = none;
        if (of == none && origin.mention != none && annotation_.mentions[origin.mention].kind != MentionKind::place) {
            of = ownerEntry(origin.mention, senate); // "of the Bundestag"
        }
        of = of == none ? owner(sentence, origin, senate) : of;
        if (of != none) {
            return of;
        }
    }
    return none;
}

} // namespace chancery::extract
