#include "lexicon/numerals.hpp"

#include "text/utf8.hpp"

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
    constexpr std::size_t shortest = 3;
    constexpr std::size_t longest = 6; // figures
    if (word.size() < shortest || !text::isAsciiDigit(word.front()) || word.back() < 'a' || word.back() > 'z') {
        return 0;
    }
    const auto figures =
        static_cast<std::size_t>(std::find_if_not(word.begin(), word.end(), text::isAsciiDigit) - word.begin());
    return static_cast<std::uint32_t>(text::digitsValue(word.substr(0, std::min(longest, figures))));
}

std::uint32_t numberOf(const Words& words, std::string_view word) {
    constexpr std::size_t longest = 2; // "10-day"
    if (word.size() <= longest && text::allDigits(word)) {
        return static_cast<std::uint32_t>(text::digitsValue(word));
    }
    const auto& readings = words.readings(words.find(fold(word)));
    return readings.is(WordClass::numberWord) ? readings.value : 0;
}

} // namespace chancery::lexicon
