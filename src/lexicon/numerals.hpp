// Numbers of events: "the XIII Session", "the 13th session".
#pragma once

#include <cstdint>
#include <string_view>

namespace chancery::lexicon {

/// The number that a word of capitals is in Roman figures, up to 99; 0 where it is none.
[[nodiscard]] std::uint32_t romanNumeral(std::string_view word);

/// The number of an ordinal in figures, "13th", "3rd"; 0 where a word is none.
[[nodiscard]] std::uint32_t ordinalFigure(std::string_view word);

} // namespace chancery::lexicon
