// What a text says will not come about.
#include "extract/reading.hpp"

#include <algorithm>

namespace chancery::extract {

using rules::Value;

/// Whether a clause says that what was planned does not come about: "was postponed", "was called off".
bool FactMaker::callsOff(const grammar::Clause& clause) const {
    const auto& words = d_.lexicon().words();
    return d_.lexicon().listed("cancelling", clause.lemma) ||
           (clause.particle != 0 &&
            d_.lexicon().listedPhrase("cancelling", std::string(words.text(clause.lemma)) + " " +
                                                        std::string(words.text(clause.particle))));
}

/// "The visit of X, which was called off", "cancelled her visit planned for May": whether another clause of the
/// sentence calls off what a noun, or a clause behind it, tells.
bool FactMaker::calledOff(const grammar::Sentence& sentence, const rules::Match& match) const {
    const bool noun = match.clause == nullptr || !match.words.contains(match.clause->verb);
    const bool behind = !noun && (match.clause->form == grammar::ClauseForm::participle || match.clause->relative);
    const auto told = [&](std::uint32_t word) {
        return std::any_of(match.bound.begin(), match.bound.end(), [&](const rules::Bound& bound) {
            return std::any_of(bound.values.begin(), bound.values.end(), [&](const Value& value) {
                return value.isNode() && events_.ofNode(value.node) != none && value.words.contains(word);
            });
        });
    };
    return (noun || behind) &&
           std::any_of(sentence.clauses.begin(), sentence.clauses.end(), [&](const grammar::Clause& clause) {
               return callsOff(clause) && !clause.negated &&
                      std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const auto& argument) {
                          const auto first = sentence.phrases[argument.phrase].words.first;
                          const bool core =
                              argument.role == grammar::Role::object
                                  ? argument.before || clause.voice == grammar::Voice::active
                                  : argument.role == grammar::Role::subject && argument.before && clause.particle != 0;
                          return core && (noun && argument.before ? match.words.contains(first) : told(first));
                      });
           });
}

} // namespace chancery::extract
