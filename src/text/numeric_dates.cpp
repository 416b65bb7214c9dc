// Dates whose day, month and year stand in figures, or are joined by hyphens.
#include "text/date_words.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>

namespace chancery::text {
namespace {

using Match = std::optional<DateExpression>;

/// "05/09/2022 10:30 AM EST": whether the next words are a time of a zone whose clocks stand behind the month.
bool monthFirstClock(const DateWords& words, std::uint32_t token) {
    constexpr std::uint32_t farthest = 5;
    for (auto at = token; at < token + farthest; ++at) {
        if (words.sense(at).monthFirst) {
            return words.word(token).kind == TokenKind::number || words.word(token).text == ",";
        }
    }
    return false;
}

/// Whether figures stand where a date's are, two marks of one sort between them.
bool hasShapeOfDate(const DateWords& words, std::uint32_t token, bool yearFirst) {
    const std::string_view separator = words.word(token + 1).text;
    for (std::uint32_t part = 0; part < 5; ++part) {
        const auto& one = words.word(token + part);
        const bool mark = part % 2 != 0;
        const std::size_t longest = part == (yearFirst ? 0 : 4) ? 4 : 2;
        const bool apart = separator != "." && part > 0 && one.spaceBefore;
        if (apart || (mark ? one.text != separator
                           : one.kind != TokenKind::number || !allDigits(one.text) || one.text.size() > longest)) {
            return false;
        }
    }
    return separator == "." || separator == "/" || separator == "-";
}

/// "12/09/2023": day first, as most of the world writes it, but where only the other order makes a date or the time
/// behind it is told by a clock of those who write the month first; "13. 9. 2023", "13-09-2023", "2023/09/13".
Match separatedDate(const DateWords& words, std::uint32_t token) {
    const bool yearFirst = words.word(token).text.size() == 4;
    if (!hasShapeOfDate(words, token, yearFirst)) {
        return std::nullopt;
    }
    const int first = digitsValue(words.word(token).text);
    const int second = digitsValue(words.word(token + 2).text);
    const int last = digitsValue(words.word(token + 4).text);
    const int year = yearFirst ? first : last;
    const auto end = token + 5;
    constexpr int months = 12;
    constexpr int longYear = 1000;
    if (first == 0 || second == 0 || last == 0 || year < longYear || words.word(end).text == "/") {
        return std::nullopt;
    }
    if (yearFirst) {
        return makeExpression(token, end, makeDate(year, second, last), std::nullopt);
    }
    const bool monthFirst =
        words.word(token + 1).text == "/" && (second > months || (first <= months && monthFirstClock(words, end)));
    return makeExpression(token, end, makeDate(year, monthFirst ? first : second, monthFirst ? second : first),
                          std::nullopt);
}

/// "05.03.2021", which is written day first wherever it is written with stops.
std::optional<Date> dottedDate(std::string_view number) {
    const std::size_t dot = number.find('.');
    const std::size_t second = dot == std::string_view::npos ? dot : number.find('.', dot + 1);
    if (second == std::string_view::npos || dot > 2 || second - dot > 3 || number.size() - second != 5) {
        return std::nullopt;
    }
    const std::array parts{number.substr(0, dot), number.substr(dot + 1, second - dot - 1), number.substr(second + 1)};
    if (!std::all_of(parts.begin(), parts.end(), allDigits)) {
        return std::nullopt;
    }
    const int day = digitsValue(parts[0]);
    const int month = digitsValue(parts[1]);
    return day == 0 || month == 0 ? std::nullopt : std::optional(makeDate(digitsValue(parts[2]), month, day));
}

/// "2021-03-05", "2021.03.05": the year first.
std::optional<Date> dateFromYear(std::string_view number) {
    std::string written(number);
    if (written.size() == 10 && written[4] == '.' && written[7] == '.') {
        written[4] = written[7] = '-';
    }
    return parseDate(written);
}

} // namespace

std::optional<DateExpression> numericDate(const DateWords& words, std::uint32_t token) {
    const std::string_view number = words.word(token).text;
    constexpr std::size_t shortest = 8;
    if (auto separated = separatedDate(words, token)) {
        return separated;
    }
    if (words.word(token).kind != TokenKind::number || number.size() < shortest) {
        return std::nullopt;
    }
    auto date = dateFromYear(number);
    if (!date) {
        date = dottedDate(number);
    }
    return date ? makeExpression(token, token + 1, *date, std::nullopt) : std::nullopt;
}

std::optional<DateExpression> hyphenedDate(const DateWords& words, const Calendar& calendar, std::uint32_t token) {
    const auto text = words.word(token).text;
    const auto hyphen = text.find('-');
    if (text.empty() || !isAsciiDigit(text.front()) || hyphen == std::string_view::npos || hyphen > 2 ||
        !allDigits(text.substr(0, hyphen)) || words.word(token + 1).text != "-") {
        return std::nullopt;
    }
    std::string name(text.substr(hyphen + 1));
    std::transform(name.begin(), name.end(), name.begin(), toAsciiLower);
    const auto month = calendar.senses.find(name);
    const auto year = words.year(token + 2);
    if (month == calendar.senses.end() || month->second.month == 0 || year == 0) {
        return std::nullopt;
    }
    return makeExpression(token, token + 3, makeDate(year, month->second.month, digitsValue(text.substr(0, hyphen))),
                          std::nullopt);
}

} // namespace chancery::text
