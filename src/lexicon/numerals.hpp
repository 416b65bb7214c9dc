// Numbers in figures and letters: "the XIII Session", "the 13th session", "a two-day visit".
#pragma once

#include "lexicon/words.hpp"

#include <cstdint>
#include <string_view>

namespace chancery::lexicon {

/// The number that a word of capitals is in Roman figures, up to 99; 0 where it is none.
[[nodiscard]] std::uint32_t romanNumeral(std::string_view word);

/// The number of an ordinal in figures, "13th", "3rd"; 0 where a word is none.
[[nodiscard]] std::uint32_t ordinalFigure(std::string_view word);

/// The number that a word is, in letters or in one or two figures; 0 where it is none.
[[nodiscard]] std::uint32_t numberOf(const Words& words, std::string_view word);

} // namespace chancery::lexicon
