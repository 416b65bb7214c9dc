#include "lexicon/numerals.hpp"

#include <algorithm>
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

std::uint32_t ordinalFigure(std::string_view word) {
    if (word.size() < 3 || word.front() < '0' || word.front() > '9' || word.back() < 'a' || word.back() > 'z') {
        return 0;
    }
    constexpr std::size_t longest = 6; // figures
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < std::min(longest, word.size()) && word[i] >= '0' && word[i] <= '9'; ++i) {
        value = value * 10 + static_cast<std::uint32_t>(word[i] - '0');
    }
    return value;
}

} // namespace chancery::lexicon
