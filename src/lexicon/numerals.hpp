// Roman numerals, as in "the XIII Session".
#pragma once

#include <cstdint>
#include <string_view>

namespace chancery::lexicon {

/// The number that a word of capitals is in Roman figures, up to 99; 0 where it is none.
[[nodiscard]] std::uint32_t romanNumeral(std::string_view word);

} // namespace chancery::lexicon
