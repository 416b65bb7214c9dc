#include "text/date.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <chrono>
#include <string>

namespace chancery::text {
namespace {

namespace chr = std::chrono;

chr::year_month_day calendarDay(const Date& date) {
    return chr::year(date.year) / chr::month(date.month) / chr::day(date.day);
}

Date fromDays(chr::sys_days days) {
    const chr::year_month_day ymd(days);
    return Date{static_cast<std::int16_t>(static_cast<int>(ymd.year())),
                static_cast<std::uint8_t>(static_cast<unsigned>(ymd.month())),
                static_cast<std::uint8_t>(static_cast<unsigned>(ymd.day()))};
}

/// The value of a run of digits, or nothing if another character is among them.
std::optional<int> digits(std::string_view text) {
    return allDigits(text) ? std::optional(digitsValue(text)) : std::nullopt;
}

} // namespace

std::string lexical(const Date& date) {
    std::string out;
    const auto append = [&out](unsigned number, std::size_t places) {
        const std::string written = std::to_string(number);
        out.append(places - std::min(places, written.size()), '0').append(written);
    };
    append(static_cast<unsigned>(date.year), 4);
    if (date.hasMonth() || date.hasDay()) {
        out.push_back('-');
        append(date.month, 2);
    }
    if (date.hasDay()) {
        out.push_back('-');
        append(date.day, 2);
    }
    return out;
}

std::string_view datatype(const Date& date) noexcept {
    if (date.hasDay()) {
        return "http://www.w3.org/2001/XMLSchema#date";
    }
    return date.hasMonth() ? "http://www.w3.org/2001/XMLSchema#gYearMonth" : "http://www.w3.org/2001/XMLSchema#gYear";
}

std::optional<Date> parseDate(std::string_view lexical) {
    const std::size_t size = lexical.size();
    const bool shape =
        size == 4 || (size == 7 && lexical[4] == '-') || (size == 10 && lexical[4] == '-' && lexical[7] == '-');
    if (!shape) {
        return std::nullopt;
    }
    const auto year = digits(lexical.substr(0, 4));
    const auto month = size >= 7 ? digits(lexical.substr(5, 2)) : 0;
    const auto day = size == 10 ? digits(lexical.substr(8, 2)) : 0;
    // A month or day that is written must not be the 0 that stands for "not given".
    if (!year || !month || !day || (size >= 7 && *month == 0) || (size == 10 && *day == 0)) {
        return std::nullopt;
    }
    const Date date{static_cast<std::int16_t>(*year), static_cast<std::uint8_t>(*month),
                    static_cast<std::uint8_t>(*day)};
    return isValid(date) ? std::optional(date) : std::nullopt;
}

Date addDays(const Date& date, int days) { return fromDays(chr::sys_days(calendarDay(date)) + chr::days(days)); }

int weekday(const Date& date) {
    return static_cast<int>(chr::weekday(chr::sys_days(calendarDay(date))).iso_encoding()) - 1;
}

bool isValid(const Date& date) noexcept {
    if (date.year < 1 || date.year > 9999) {
        return false;
    }
    if (!date.hasMonth()) {
        return !date.hasDay();
    }
    return date.month <= 12 && (!date.hasDay() || calendarDay(date).ok());
}

bool compatible(const Date& a, const Date& b) noexcept {
    return a.year == b.year && (!a.hasMonth() || !b.hasMonth() || a.month == b.month) &&
           (!a.hasDay() || !b.hasDay() || a.day == b.day);
}

} // namespace chancery::text
