#include "text/date_words.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <array>

namespace chancery::text {

using Form = DateExpression::Form;
using Sense = Calendar::Sense;

DateWords::DateWords(std::string_view text, const std::vector<Token>& tokens, std::uint32_t first, std::uint32_t end,
                     const Calendar& calendar)
    : first_(first), end_(end) {
    outside_.sense = &noSense_;
    words_.reserve(end - first);
    for (std::uint32_t token = first; token < end; ++token) {
        words_.push_back(look(text, tokens[token], calendar));
    }
}

Date makeDate(int year, int month, int day) {
    return {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

DateWord DateWords::look(std::string_view source, const Token& token, const Calendar& calendar) const {
    DateWord result{slice(source, token), &noSense_, token.capital, false, token.kind, token.spaceBefore};
    if (token.kind != TokenKind::word && token.kind != TokenKind::symbol) {
        return result;
    }
    const auto find = [&calendar](std::string_view text) -> const Sense* {
        std::array<char, 32> folded{};
        if (text.size() > std::min(calendar.longestSense, folded.size())) {
            return nullptr;
        }
        // The lists are looked up byte by byte folded; other scripts' entries are matched as they are written.
        std::transform(text.begin(), text.end(), folded.begin(), toAsciiLower);
        const auto entry = calendar.senses.find(std::string_view(folded.data(), text.size()));
        return entry == calendar.senses.end() ? nullptr : &entry->second;
    };
    if (const Sense* sense = find(result.text)) {
        result.sense = sense;
        return result;
    }
    const std::size_t hyphen = result.text.find('-');
    if (hyphen == std::string_view::npos) {
        return result;
    }
    const Sense* lead = find(result.text.substr(0, hyphen));
    if (lead != nullptr && lead->lead) {
        result.text.remove_prefix(hyphen + 1);
        const Sense* rest = find(result.text);
        result.sense = rest != nullptr ? rest : &noSense_;
        result.led = true;
        result.capital = !result.text.empty() && result.text[0] >= 'A' && result.text[0] <= 'Z';
    }
    return result;
}

int DateWords::day(std::uint32_t token) const {
    const DateWord& number = word(token);
    if (number.kind != TokenKind::number) {
        return 0;
    }
    const std::size_t digits = std::min(number.text.find_first_not_of("0123456789"), number.text.size());
    const bool suffixed = digits == number.text.size() || isAsciiLetter(number.text[digits]);
    if (digits == 0 || digits > 2 || !suffixed) {
        return 0;
    }
    const int value = digitsValue(number.text.substr(0, digits));
    return value <= 31 ? value : 0;
}

int DateWords::year(std::uint32_t token) const {
    const DateWord& number = word(token);
    if (number.text.size() != 4 || !allDigits(number.text)) {
        return 0;
    }
    const int value = digitsValue(number.text);
    return value >= 1900 && value <= 2099 ? value : 0;
}

int DateWords::month(std::uint32_t token) const {
    const DateWord& name = word(token);
    return name.sense->month != 0 && (name.capital || name.text.back() == '.') ? name.sense->month : 0;
}

Link DateWords::link(std::uint32_t token) const {
    const DateWord& between = word(token);
    if (between.sense->range) {
        return Link::range;
    }
    if (between.sense->pair) {
        return Link::pair;
    }
    static constexpr std::array<std::string_view, 4> dashes{"-", "–", "—", "--"};
    if (std::find(dashes.begin(), dashes.end(), between.text) != dashes.end()) {
        return Link::dash;
    }
    return between.text == "," ? Link::comma : Link::none;
}

std::pair<int, std::uint32_t> DateWords::optionalYear(std::uint32_t token) const {
    if (const int value = year(token)) {
        return {value, token + 1};
    }
    if (const int value = word(token).text == "," ? year(token + 1) : 0) {
        return {value, token + 2};
    }
    return {0, token};
}

std::optional<Days> DateWords::days(std::uint32_t token) const {
    Days result{day(token), day(token), token + 1, Link::none};
    if (result.from == 0) {
        return std::nullopt;
    }
    Days last = result; // without commas that no "and" follows
    for (std::uint32_t at = token + 1; link(at) != Link::none && day(at + 1) > result.to; at += 2) {
        result.to = day(at + 1);
        result.end = at + 2;
        result.last = link(at);
        if (result.last == Link::comma) {
            continue;
        }
        last = result;
        if (result.last != Link::pair) {
            break;
        }
    }
    return last;
}

std::optional<DateExpression> makeExpression(std::uint32_t first, std::uint32_t end, Date from,
                                             std::optional<Date> to) {
    if (to && from.year == 0 && to->year != 0) {
        from.year = to->year;
        if (from > *to) {
            --from.year;
        }
    }
    if (to && to->year == 0) {
        to->year = from.year;
    }
    // A leap year stands in for the year that a yearless date does not tell.
    const auto exists = [](Date date) {
        date.year = date.year == 0 ? std::int16_t{2000} : date.year;
        return isValid(date);
    };
    if (!exists(from) || (to && !exists(*to)) || (to && from.year != 0 && *to < from)) {
        return std::nullopt;
    }
    DateExpression expression;
    expression.first = first;
    expression.end = end;
    expression.form = from.year == 0 ? Form::yearless : Form::absolute;
    expression.from = from;
    expression.to = to;
    return expression;
}

std::string DateWords::phrase(std::uint32_t token, std::uint32_t length) const {
    std::string joined;
    for (std::uint32_t at = token; at < token + length; ++at) {
        joined.append(joined.empty() ? "" : " ").append(lowerCase(word(at).text));
    }
    return joined;
}

DateExpression makeExpression(std::uint32_t first, std::uint32_t end, DateExpression::Form form) {
    DateExpression expression;
    expression.first = first;
    expression.end = end;
    expression.form = form;
    return expression;
}

} // namespace chancery::text
