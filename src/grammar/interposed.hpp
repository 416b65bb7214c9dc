// Times that stand between an auxiliary and its verb: "will on Tuesday, 4 June, meet", "has today signed".
#pragma once

#include "grammar/grammar.hpp"

#include <span>

namespace chancery::grammar {

/// The auxiliary or modal that the verb at word `verb` goes with across a time, or `none`. All words before it have
/// their tags.
[[nodiscard]] std::uint32_t auxiliaryAcrossTime(const lexicon::Annotation& annotation, const lexicon::Lexicon& lexicon,
                                                std::span<const TaggedWord> tags, Range sentence, std::uint32_t verb);

} // namespace chancery::grammar
