// Finding date expressions in tokens.
#include "text/calendar.hpp"

#include "text/date_words.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace chancery::text {
namespace {

using Form = DateExpression::Form;
using Sense = Calendar::Sense;

class Finder : private DateWords {
public:
    Finder(std::string_view text, const std::vector<Token>& tokens, std::uint32_t first, std::uint32_t end,
           const Calendar& calendar)
        : DateWords(text, tokens, first, end, calendar), calendar_(calendar), first_(first), end_(end) {}

    std::vector<DateExpression> run() {
        for (std::uint32_t token = first_; token < end_;) {
            auto match = matchAt(token);
            if (match) {
                takeYear(*match);
                found_.push_back(*match);
                token = match->end;
            } else {
                ++token;
            }
        }
        return std::move(found_);
    }

private:
    using Match = std::optional<DateExpression>;

    void takeYear(DateExpression& expression) const;
    [[nodiscard]] Match matchAt(std::uint32_t token) const;
    [[nodiscard]] Match matchDated(std::uint32_t token) const;
    [[nodiscard]] Match matchLed(std::uint32_t token) const;
    [[nodiscard]] Match matchDayMonth(std::uint32_t token) const;
    [[nodiscard]] Match matchMonthDay(std::uint32_t token) const;
    [[nodiscard]] Match matchMonth(std::uint32_t token) const;
    [[nodiscard]] Match matchSeason(std::uint32_t token) const;
    [[nodiscard]] Match matchRelative(std::uint32_t token) const;
    [[nodiscard]] Match matchWeekend(std::uint32_t token) const;
    [[nodiscard]] Match matchPeriod(std::uint32_t token) const;
    [[nodiscard]] Match matchPartOfPeriod(std::uint32_t token) const;
    [[nodiscard]] Match matchPhrase(std::uint32_t token) const;
    [[nodiscard]] Match matchDayAlone(std::uint32_t token) const;
    [[nodiscard]] Match matchWeekday(std::uint32_t token) const;
    [[nodiscard]] Match matchYear(std::uint32_t token) const;
    [[nodiscard]] std::uint32_t pastPartOfDay(std::uint32_t token) const {
        return sense(token).partOfDay ? token + 1 : token;
    }

    const Calendar& calendar_;
    std::uint32_t first_;
    std::uint32_t end_;
    std::vector<DateExpression> found_;
};

/// "5 May this year", "September of last year"
void Finder::takeYear(DateExpression& expression) const {
    const std::uint32_t at = sense(expression.end).of ? expression.end + 1 : expression.end;
    if (expression.form != Form::yearless || expression.direction != 0) {
        return;
    }
    if (const auto year = matchPeriod(at); year && year->form == Form::yearOffset) {
        expression.years = year->offset;
        expression.end = year->end;
    }
}

Finder::Match Finder::matchAt(std::uint32_t token) const {
    if (auto match = hyphenedDate(*this, calendar_, token)) {
        return match;
    }
    if (isPlain(token)) {
        return std::nullopt;
    }
    if (auto match = matchDated(token)) {
        return match;
    }
    if (sense(token).lead) {
        if (auto match = matchLed(token)) {
            return match;
        }
        if (auto match = matchPartOfPeriod(token)) {
            return match;
        }
    }
    if (sense(token).phrase) {
        if (auto match = matchPhrase(token)) {
            return match;
        }
    }
    for (const auto matcher : {&Finder::matchWeekend, &Finder::matchMonth, &Finder::matchSeason, &Finder::matchRelative,
                               &Finder::matchWeekday, &Finder::matchYear, &Finder::matchDayAlone}) {
        if (auto match = (this->*matcher)(token)) {
            return match;
        }
    }
    return std::nullopt;
}

/// A date with a day, maybe with its weekday before it.
Finder::Match Finder::matchDated(std::uint32_t token) const {
    std::uint32_t at = token;
    if (sense(token).weekday >= 0 && word(token).capital) {
        at = word(token + 1).text == "," ? token + 2 : token + 1;
        at = sense(at).article ? at + 1 : at;
    }
    auto match = numericDate(*this, at);
    for (const auto matcher : {&Finder::matchDayMonth, &Finder::matchMonthDay}) {
        match = match ? match : (this->*matcher)(at);
    }
    if (match) {
        match->first = token;
    }
    return match;
}

/// "later this year", "early March", "late 2023", "earlier today"
Finder::Match Finder::matchLed(std::uint32_t token) const {
    for (const auto matcher : {&Finder::matchMonth, &Finder::matchSeason, &Finder::matchRelative, &Finder::matchYear}) {
        if (auto match = (this->*matcher)(token + 1)) {
            match->first = token;
            return match;
        }
    }
    return std::nullopt;
}

/// "5 March 2021", "5th of March", "22 to 24 August 2022", "28 February – 2 March 2022"
Finder::Match Finder::matchDayMonth(std::uint32_t token) const {
    const auto list = days(token);
    if (!list) {
        return std::nullopt;
    }
    std::uint32_t at = sense(list->end).of ? list->end + 1 : list->end;
    const int name = sense(at).month;
    if (name == 0) {
        return std::nullopt;
    }
    const auto [firstYear, end] = optionalYear(at + 1);
    if (list->from != list->to) {
        return makeExpression(token, end, makeDate(firstYear, name, list->from), makeDate(firstYear, name, list->to));
    }
    const Date from = makeDate(firstYear, name, list->from);
    const Link linked = link(end);
    const int secondDay = day(end + 1);
    const std::uint32_t secondName = sense(end + 2).of ? end + 3 : end + 2;
    if (joins(linked, token) && secondDay != 0 && month(secondName) != 0) {
        const auto [secondYear, secondEnd] = optionalYear(secondName + 1);
        if (auto match = makeExpression(token, secondEnd, from, makeDate(secondYear, month(secondName), secondDay))) {
            return match;
        }
    }
    return makeExpression(token, end, from, std::nullopt);
}

/// "March 5, 2021", "March 5-7", "May 29 – June 2, 2023"
Finder::Match Finder::matchMonthDay(std::uint32_t token) const {
    const int name = month(token);
    auto list = name != 0 ? days(token + 1) : std::nullopt;
    if (!list) {
        return std::nullopt;
    }
    auto [firstYear, end] = optionalYear(list->end);
    if (list->last == Link::pair && firstYear == 0 && list->to != list->from + 1) {
        // "March 5 and 12 ministers": the second number counts something else.
        list = Days{list->from, list->from, token + 2, Link::none};
        end = token + 2;
    }
    if (list->from != list->to) {
        return makeExpression(token, end, makeDate(firstYear, name, list->from), makeDate(firstYear, name, list->to));
    }
    const Date from = makeDate(firstYear, name, list->from);
    if (joins(link(end), token) && month(end + 1) != 0 && day(end + 2) != 0) {
        const auto [secondYear, secondEnd] = optionalYear(end + 3);
        if (auto match = makeExpression(token, secondEnd, from, makeDate(secondYear, month(end + 1), day(end + 2)))) {
            return match;
        }
    }
    return makeExpression(token, end, from, std::nullopt);
}

/// "March 2021", "March to May 2021", and a month alone where a preposition or a lead shows that it is one.
Finder::Match Finder::matchMonth(std::uint32_t token) const {
    const int name = month(token);
    if (name == 0) {
        return std::nullopt;
    }
    std::uint32_t after = sense(token + 1).of ? token + 2 : token + 1;
    if (const auto [value, end] = optionalYear(after);
        value != 0 && !(word(after).text == "," && sense(after + 2).month)) {
        const Link linked = link(end);
        const auto [secondYear, secondEnd] = optionalYear(end + 2);
        if (joins(linked, token) && month(end + 1) != 0 && secondYear != 0) {
            return makeExpression(token, secondEnd, makeDate(value, name, 0), makeDate(secondYear, month(end + 1), 0));
        }
        return makeExpression(token, end, makeDate(value, name, 0), std::nullopt);
    }
    const bool alone = word(token).sense->monthName && standsAlone(token);
    if (joins(link(token + 1), token) && month(token + 2) != 0) {
        const auto [value, end] = optionalYear(token + 3);
        if (value != 0 || (alone && sense(token + 2).monthName)) {
            return makeExpression(token, end, makeDate(value, name, 0), makeDate(value, month(token + 2), 0));
        }
    }
    return alone ? makeExpression(token, token + 1, makeDate(0, name, 0), std::nullopt) : std::nullopt;
}

/// "the autumn of 2023", "first quarter 2024"; without a year only after an article or a preposition.
Finder::Match Finder::matchSeason(std::uint32_t token) const {
    int begin = sense(token).season;
    std::uint32_t end = token + 1;
    if (begin < 0 && sense(token).phrase) {
        const auto entry = calendar_.seasons.find(phrase(token, 2));
        begin = entry == calendar_.seasons.end() ? -1 : entry->second;
        end = token + 2;
    }
    if (begin < 0) {
        return std::nullopt;
    }
    const std::uint32_t after = sense(end).of ? end + 1 : end;
    if (const auto [value, last] = optionalYear(after); value != 0) {
        return makeExpression(token, last, makeDate(value, 0, 0), std::nullopt);
    }
    if (auto year = matchPeriod(after); year && year->form == Form::yearOffset) {
        year->first = token;
        return year;
    }
    const Sense& previous = *before(token).sense;
    const bool placed = previous.article || previous.preposition || previous.direction.has_value() || previous.lead;
    const bool name = word(end).capital && word(end).kind == TokenKind::word;
    if (begin == 0 || !placed || name || after != end) {
        return std::nullopt;
    }
    auto expression = makeExpression(token, end, Form::yearless);
    expression.season = begin;
    return expression;
}

/// "On the 4th, she …": a day of the month of the news, where a sentence begins with it.
Finder::Match Finder::matchDayAlone(std::uint32_t token) const {
    const int value = token == first_ + 2 ? day(token) : 0;
    if (value == 0 || allDigits(word(token).text) || !before(token).sense->article || word(token + 1).text != ",") {
        return std::nullopt;
    }
    auto expression = makeExpression(token, token + 1, Form::yearless);
    expression.from.day = static_cast<std::uint8_t>(value);
    return expression;
}

/// "the same day", "a day earlier", "two days later"
Finder::Match Finder::matchPhrase(std::uint32_t token) const {
    constexpr std::uint32_t longest = 5;
    std::uint32_t length = std::min(longest, end_ - token);
    for (auto words = phrase(token, length); length >= 2; words.resize(words.rfind(' ')), --length) {
        if (const auto shift = calendar_.shifts.find(words); shift != calendar_.shifts.end()) {
            auto expression = makeExpression(token, token + length, Form::sameDay);
            expression.offset = shift->second;
            return expression;
        }
    }
    return std::nullopt;
}

/// "over the weekend", "last weekend", "this weekend": its two days, of which the first is told.
Finder::Match Finder::matchWeekend(std::uint32_t token) const {
    const auto at = sense(token).direction ? token + 1 : token;
    if (!sense(at).weekend || word(at).capital) {
        return std::nullopt;
    }
    auto expression = makeExpression(token, at + 1, Form::weekend);
    expression.direction = at == token ? 0 : *sense(token).direction;
    return expression;
}

/// "the end of the year", "early in the year": part of the period that is now.
Finder::Match Finder::matchPartOfPeriod(std::uint32_t token) const {
    const int period =
        sense(token).lead && (sense(token + 1).of || sense(token + 1).preposition) && sense(token + 2).article
            ? sense(token + 3).period
            : 0;
    if (period < 28 || sense(token + 4).of) {
        return std::nullopt;
    }
    DateExpression expression;
    expression.first = token;
    expression.end = token + 4;
    expression.form = period >= 365 ? Form::yearOffset : Form::monthOffset;
    return expression;
}

/// "next month", "this year", "last week"
Finder::Match Finder::matchPeriod(std::uint32_t token) const {
    const Sense& head = sense(token);
    const int period = head.direction ? sense(token + 1).period : 0;
    // "over the last year" is a length of time.
    if (period < 7 || (*head.direction < 0 && before(token).sense->article)) {
        return std::nullopt;
    }
    auto expression = makeExpression(token, token + 2,
                                     period >= 365  ? Form::yearOffset
                                     : period >= 28 ? Form::monthOffset
                                                    : Form::weekOffset);
    expression.offset = *head.direction;
    expression.direction = *head.direction;
    return expression;
}

/// "today", "tomorrow morning", "last night", "last Friday", "next March", "this autumn", "next month"
Finder::Match Finder::matchRelative(std::uint32_t token) const {
    const Sense& head = sense(token);
    if (head.day) {
        auto expression = makeExpression(token, pastPartOfDay(token + 1), Form::dayOffset);
        expression.offset = *head.day;
        return expression;
    }
    if (!head.direction) {
        return std::nullopt;
    }
    if (auto period = matchPeriod(token)) {
        return period;
    }
    const Sense& next = sense(token + 1);
    if (next.partOfDay && *head.direction <= 0 && !before(token).sense->article) {
        auto expression = makeExpression(token, token + 2, Form::dayOffset);
        expression.offset = *head.direction;
        return expression;
    }
    Match match = matchDated(token + 1);
    if (match) {
        return std::nullopt; // the date is found by itself
    }
    if (next.weekday >= 0) {
        match = matchWeekday(token + 1);
    } else if (next.monthName && month(token + 1) != 0) {
        match = matchMonth(token + 1);
        if (!match) {
            match = makeExpression(token, token + 2, makeDate(0, next.month, 0), std::nullopt);
        }
    } else {
        match = matchSeason(token + 1);
    }
    if (match && match->form != Form::absolute) {
        match->first = token;
        match->direction = *head.direction;
    }
    return match && match->form != Form::absolute ? match : std::nullopt;
}

/// "Friday", "Monday next week", "Tuesday evening"
Finder::Match Finder::matchWeekday(std::uint32_t token) const {
    if (sense(token).weekday < 0 || !word(token).capital) {
        return std::nullopt;
    }
    constexpr std::size_t abbreviated = 3; // "Sun Liwei" is a name, "Sunday Mass" none
    if (word(token).text.size() <= abbreviated && word(token + 1).capital && sense(token + 1).month == 0 &&
        !sense(token + 1).partOfDay) {
        return std::nullopt;
    }
    auto expression = makeExpression(token, pastPartOfDay(token + 1), Form::weekday);
    expression.offset = sense(token).weekday;
    const auto week = matchPeriod(expression.end);
    if (week && week->form == Form::weekOffset && week->offset != 0) {
        expression.direction = week->offset * 2;
        expression.end = week->end;
    }
    return expression;
}

/// A year alone where something shows that it is one: "in 2004", "(2004)", "the year 2004", "2008-2013".
Finder::Match Finder::matchYear(std::uint32_t token) const {
    const int from = year(token);
    if (from == 0) {
        return std::nullopt;
    }
    const Link linked = link(token + 1);
    int to = year(token + 2);
    if (to == 0 && linked == Link::dash && !word(token + 1).spaceBefore && word(token + 2).text.size() == 2 &&
        allDigits(word(token + 2).text) && !word(token + 2).spaceBefore) {
        to = from / 100 * 100 + digitsValue(word(token + 2).text);
    }
    if (to > from && joins(linked, token)) {
        return makeExpression(token, token + 3, makeDate(from, 0, 0), makeDate(to, 0, 0));
    }
    const DateWord& previous = before(token);
    const bool bracketed =
        (previous.text == "(" || previous.text == "[") && (word(token + 1).text == ")" || word(token + 1).text == "]");
    const bool listed = !found_.empty() && token >= 1 && found_.back().end == token - 1 &&
                        found_.back().form == Form::absolute && !found_.back().from.hasMonth() &&
                        (link(token - 1) == Link::pair || link(token - 1) == Link::comma);
    const bool counted = word(token + 1).kind == TokenKind::symbol && !word(token + 1).spaceBefore;
    if ((standsAlone(token) || bracketed || listed || previous.sense->period >= 365) && !counted) {
        return makeExpression(token, token + 1, makeDate(from, 0, 0), std::nullopt);
    }
    return std::nullopt;
}

} // namespace

std::vector<DateExpression> findDates(std::string_view text, const std::vector<Token>& tokens, std::uint32_t first,
                                      std::uint32_t end, const Calendar& calendar) {
    return Finder(text, tokens, first, end, calendar).run();
}

} // namespace chancery::text
