// What stands between an auxiliary and its verb: "will on Tuesday, 4 June, meet", "has today signed"; and Roman
// ordinals, which stand before an event's noun.
#pragma once

#include "grammar/grammar.hpp"

#include <span>

namespace chancery::grammar {

/// The auxiliary or modal that the verb at word `verb` goes with across a time, or `none`. All words before it have
/// their tags.
[[nodiscard]] std::uint32_t auxiliaryAcrossTime(const lexicon::Annotation& annotation, const lexicon::Lexicon& lexicon,
                                                std::span<const TaggedWord> tags, Range sentence, std::uint32_t verb);

/// The value of a Roman numeral that counts events: "the XIII Session", "V meeting of the Joint Commission"; else 0.
[[nodiscard]] std::uint32_t romanOrdinal(const lexicon::Annotation& annotation, const lexicon::Lexicon& lexicon,
                                         Range sentence, std::uint32_t word);

} // namespace chancery::grammar
