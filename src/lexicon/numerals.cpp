#include "lexicon/numerals.hpp"

#include <array>
#include <utility>

namespace chancery::lexicon {

std::uint32_t romanNumeral(std::string_view word) {
    using Figure = std::pair<std::string_view, std::uint32_t>;
    constexpr std::array<Figure, 9> tens{
        {{"XC", 90}, {"LXXX", 80}, {"LXX", 70}, {"LX", 60}, {"L", 50}, {"XL", 40}, {"XXX", 30}, {"XX", 20}, {"X", 10}}};
    constexpr std::array<Figure, 9> units{
        {{"IX", 9}, {"VIII", 8}, {"VII", 7}, {"VI", 6}, {"V", 5}, {"IV", 4}, {"III", 3}, {"II", 2}, {"I", 1}}};
    std::uint32_t value = 0;
    const auto take = [&](const std::array<Figure, 9>& figures) {
        for (const auto& [text, worth] : figures) {
            if (word.starts_with(text)) {
                word.remove_prefix(text.size());
                value += worth;
                return;
            }
        }
    };
    take(tens);
    take(units);
    return word.empty() ? value : 0;
}

} // namespace chancery::lexicon
