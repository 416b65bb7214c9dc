// What is agreed without a document, and whose the documents are that a sentence speaks of.
#include "extract/reading.hpp"

#include "rdf/namespaces.hpp"

#include <algorithm>

namespace chancery::extract {

using rdf::isChn;

/// "agreements reached at the highest level", "the agreements of the leaders": what was agreed in talks has neither
/// name nor signature.
bool Reading::isUnderstanding(const Phrase& phrase) const {
    const auto& a = d_.annotation();
    const bool plural = phrase.plural || d_.lexicon().words().readings(a.words[phrase.head].id).plural;
    if (!plural || a.words[phrase.head].capital ||
        !isChn(d_.entry(a.mentions[phrase.mention].entry).type, "Agreement")) {
        return false;
    }
    const auto isReached = [&](std::uint32_t word) { return d_.lexicon().listed("reached", a.words[word].id); };
    for (auto word = phrase.words.first; word < phrase.head; ++word) { // "the agreements", "earlier reached agreements"
        if (isReached(word)) {
            return true;
        }
    }
    auto behind = phrase.words.end;
    while (behind < sentence_->words.end && // "that were previously reached"
           (d_.lexicon().listed("reached-before", a.words[behind].id))) {
        ++behind;
    }
    if (behind < sentence_->words.end && isReached(behind)) {
        return true;
    }
    return std::any_of(phrase.modifiers.begin(), phrase.modifiers.end(), [&](const auto& modifier) {
        const auto& other = sentence_->phrases[modifier.phrase];
        return modifier.preposition != 0 && other.head != none &&
               (d_.lexicon().listed("noun-preposition", modifier.preposition) ||
                d_.lexicon().listed("between", modifier.preposition)) &&
               d_.lexicon().listed("agreeing", d_.lexicon().words().readings(a.words[other.head].id).nounLemma);
    });
}

/// The two or more that the sentence itself says something lies between: "a good year between Kenya and Ghana, not
/// least the signing of a declaration".
std::vector<std::uint32_t> Reading::sidesNearby() const {
    std::vector<std::uint32_t> sides;
    const auto take = [&](const auto& one) {
        if (!sides.empty() || one.preposition == 0 || !d_.lexicon().listed("between", one.preposition)) {
            return;
        }
        for (const auto& agent : d_.agents(*sentence_, one.phrase)) {
            if (agent.of != none && std::find(sides.begin(), sides.end(), agent.of) == sides.end()) {
                sides.push_back(agent.of);
            }
        }
        sides.resize(sides.size() > 1 ? sides.size() : 0);
    };
    for (const auto& phrase : sentence_->phrases) {
        std::for_each(phrase.modifiers.begin(), phrase.modifiers.end(), take);
    }
    for (const auto& clause : sentence_->clauses) {
        std::for_each(clause.arguments.begin(), clause.arguments.end(), take);
    }
    return sides;
}

} // namespace chancery::extract
