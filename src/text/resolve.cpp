// Date expressions to calendar dates.
#include "text/calendar.hpp"

namespace chancery::text {
namespace {

constexpr int week = 7;
/// How far a date may lie on the wrong side of the publication date before another year is meant.
constexpr int fewDays = 7;

std::optional<ResolvedDate> valid(const Date& date) {
    return isValid(date) ? std::optional(ResolvedDate{date, std::nullopt}) : std::nullopt;
}

Date inYear(const Date& yearless, int year) {
    return Date{static_cast<std::int16_t>(year), yearless.month, yearless.day};
}

/// Days from the reference to a date, roughly where either has no day: what yearless dates are judged by.
int distance(const Date& reference, const Date& date) {
    constexpr int monthDays = 31;
    const int months = (date.year - reference.year) * 12 + date.month - reference.month;
    const int days = date.hasDay() && reference.hasDay() ? date.day - reference.day : 0;
    return months * monthDays + days;
}

int yearOf(const Date& yearless, const Date& reference, int direction, bool future) {
    const int year = reference.year;
    if (!reference.hasMonth()) {
        return year;
    }
    const int ahead = distance(reference, inYear(yearless, year));
    if (direction > 0) {
        return ahead <= 0 ? year + 1 : year;
    }
    if (direction < 0) {
        return ahead >= 0 ? year - 1 : year;
    }
    if (future) {
        return ahead < -fewDays ? year + 1 : year;
    }
    constexpr int soon = 31; // nobody tells a day of eleven months ago without its year
    return ahead > (yearless.hasDay() && reference.hasDay() ? soon : fewDays) ? year - 1 : year;
}

std::optional<ResolvedDate> resolveMonth(int offset, const Date& reference) {
    if (!reference.hasMonth()) {
        return std::nullopt;
    }
    const int months = reference.year * 12 + (reference.month - 1) + offset;
    return valid(Date{static_cast<std::int16_t>(months / 12), static_cast<std::uint8_t>(months % 12 + 1), 0});
}

std::optional<ResolvedDate> resolveYearless(const DateExpression& expression, const Date& reference, bool future) {
    if (!expression.from.hasMonth() && expression.from.hasDay()) { // "on the 4th": the nearest
        const auto day = expression.from.day;
        constexpr int half = 15;
        const int ahead = reference.hasDay() ? day - reference.day : 0;
        const int turn = ahead < -half ? 1 : ahead > half && !future ? -1 : 0;
        auto month = resolveMonth(turn, reference);
        if (month) {
            month->from.day = day;
        }
        return month ? valid(month->from) : std::nullopt;
    }
    if (!expression.from.hasMonth()) {
        // A season: the year is all that it can give.
        const Date begin{0, static_cast<std::uint8_t>(expression.season), 0};
        const int year = expression.direction == 0 || expression.season == 0
                             ? reference.year
                             : yearOf(begin, reference, expression.direction, future);
        return valid(Date{static_cast<std::int16_t>(year), 0, 0});
    }
    const int year = expression.years ? reference.year + *expression.years
                                      : yearOf(expression.from, reference, expression.direction, future);
    auto resolved = valid(inYear(expression.from, year));
    if (resolved && expression.to) {
        Date to = inYear(*expression.to, year);
        if (to < resolved->from) {
            to = inYear(*expression.to, year + 1);
        }
        if (!isValid(to)) {
            return std::nullopt;
        }
        resolved->to = to;
    }
    return resolved;
}

std::optional<ResolvedDate> resolveWeekday(const DateExpression& expression, const Date& reference, bool future) {
    if (!reference.hasDay()) {
        return std::nullopt;
    }
    const int ahead = expression.offset - weekday(reference); // within the reference's week
    const int next = (ahead + week) % week;
    const int last = next == 0 ? 0 : next - week;
    switch (expression.direction) {
    case 2:
    case -2:
        return valid(addDays(reference, ahead + expression.direction / 2 * week));
    case 1:
        return valid(addDays(reference, next == 0 ? week : next));
    case -1:
        return valid(addDays(reference, last == 0 ? -week : last));
    default:
        return valid(addDays(reference, future ? next : last));
    }
}

/// Saturday and Sunday: those that were last (a reference on one of them counts), or that come next.
std::optional<ResolvedDate> resolveWeekend(const DateExpression& expression, const Date& reference, bool future) {
    if (!reference.hasDay()) {
        return std::nullopt;
    }
    constexpr int saturday = 5;
    const int ahead = saturday - weekday(reference); // of this week's
    const bool begun = ahead <= 0;
    const bool later = future || expression.direction > 0;
    const int weeks =
        later ? (begun && expression.direction > 0 ? 1 : 0) : (begun && expression.direction >= 0 ? 0 : -1);
    const Date first = addDays(reference, ahead + weeks * week);
    return isValid(first) ? std::optional(ResolvedDate{first, addDays(first, 1)}) : std::nullopt;
}

/// The month of a week, or its year where it lies in two months: no day of it is known.
std::optional<ResolvedDate> resolveWeek(int offset, const Date& reference) {
    if (!reference.hasDay()) {
        return std::nullopt;
    }
    const Date monday = addDays(reference, offset * week - weekday(reference));
    const Date sunday = addDays(monday, week - 1);
    if (monday.year != sunday.year) {
        return std::nullopt;
    }
    return valid(Date{monday.year, monday.month == sunday.month ? monday.month : std::uint8_t{0}, 0});
}

} // namespace

std::optional<ResolvedDate> resolve(const DateExpression& expression, const Date& reference, bool future) {
    using Form = DateExpression::Form;
    if (expression.form == Form::absolute) {
        return ResolvedDate{expression.from, expression.to};
    }
    if (!isValid(reference)) {
        return std::nullopt;
    }
    switch (expression.form) {
    case Form::yearless:
        return resolveYearless(expression, reference, future);
    case Form::weekday:
        return resolveWeekday(expression, reference, future);
    case Form::dayOffset:
        return reference.hasDay() ? valid(addDays(reference, expression.offset)) : std::nullopt;
    case Form::monthOffset:
        return resolveMonth(expression.offset, reference);
    case Form::yearOffset:
        return valid(Date{static_cast<std::int16_t>(reference.year + expression.offset), 0, 0});
    case Form::weekend:
        return resolveWeekend(expression, reference, future);
    case Form::weekOffset:
        return resolveWeek(expression.offset, reference);
    default:
        return std::nullopt;
    }
}

} // namespace chancery::text
