#include "shacl/scan.hpp"
#include "shacl/value.hpp"

#include <array>
#include <charconv>
#include <limits>

namespace chancery::shacl {

namespace {

constexpr std::int64_t daySeconds = 86400;

constexpr int daysIn(std::int64_t year, int month) noexcept {
    constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

/// What is written, before it becomes a point in time; the parts that a datatype lacks keep XSD's reference values.
struct Parts {
    std::int64_t year = 1972;
    int month = 12;
    int day = 31;
    std::int64_t seconds = 0;
    std::string_view fraction;
    std::optional<int> zone; // minutes east of UTC
};

bool scanYear(Scan& scan, Parts& parts) noexcept {
    const bool negative = scan.skip('-');
    const std::string_view digits = scan.digits();
    constexpr std::size_t most = 11; // in seconds still well within 64 bits
    if (digits.size() < 4 || (digits.size() > 4 && digits[0] == '0') || digits.size() > most) {
        return false;
    }
    std::from_chars(digits.data(), digits.data() + digits.size(), parts.year);
    parts.year = negative ? -parts.year : parts.year;
    return true;
}

bool scanMonth(Scan& scan, Parts& parts) noexcept {
    const auto month = scan.two(1, 12);
    parts.month = month.value_or(1);
    return month.has_value();
}

bool scanDay(Scan& scan, Parts& parts) noexcept {
    const auto day = scan.two(1, 31);
    parts.day = day.value_or(1);
    return day.has_value();
}

bool scanClock(Scan& scan, Parts& parts) noexcept {
    const auto hour = scan.two(0, 24);
    if (!hour || !scan.skip(':')) {
        return false;
    }
    const auto minute = scan.two(0, 59);
    if (!minute || !scan.skip(':')) {
        return false;
    }
    const auto second = scan.two(0, 59);
    if (!second) {
        return false;
    }
    if (scan.skip('.')) {
        parts.fraction = scan.digits();
        if (parts.fraction.empty()) {
            return false;
        }
        parts.fraction = parts.fraction.substr(0, parts.fraction.find_last_not_of('0') + 1);
    }
    parts.seconds = *hour * 3600 + *minute * 60 + *second;
    return *hour < 24 || (parts.seconds == daySeconds && parts.fraction.empty());
}

bool scanZone(Scan& scan, Parts& parts) noexcept {
    if (scan.done()) {
        return true;
    }
    if (scan.skip('Z')) {
        parts.zone = 0;
        return scan.done();
    }
    const bool west = scan.skip('-');
    if (!west && !scan.skip('+')) {
        return false;
    }
    const auto hour = scan.two(0, 14);
    if (!hour || !scan.skip(':')) {
        return false;
    }
    const auto minute = scan.two(0, 59);
    if (!minute || *hour * 60 + *minute > 14 * 60) {
        return false;
    }
    parts.zone = (west ? -1 : 1) * (*hour * 60 + *minute);
    return scan.done();
}

bool scanFullDate(Scan& scan, Parts& parts) noexcept {
    return scanYear(scan, parts) && scan.skip('-') && scanMonth(scan, parts) && scan.skip('-') && scanDay(scan, parts);
}

bool scanParts(Scan& scan, Datatype datatype, Parts& parts) noexcept {
    switch (datatype) {
    case Datatype::dateTime:
    case Datatype::dateTimeStamp:
        return scanFullDate(scan, parts) && scan.skip('T') && scanClock(scan, parts);
    case Datatype::date:
        return scanFullDate(scan, parts);
    case Datatype::time:
        return scanClock(scan, parts);
    case Datatype::gYear:
        parts.month = parts.day = 1;
        return scanYear(scan, parts);
    case Datatype::gYearMonth:
        parts.day = 1;
        return scanYear(scan, parts) && scan.skip('-') && scanMonth(scan, parts);
    case Datatype::gMonth:
        parts.day = 1;
        return scan.skip("--") && scanMonth(scan, parts);
    case Datatype::gMonthDay:
        return scan.skip("--") && scanMonth(scan, parts) && scan.skip('-') && scanDay(scan, parts);
    case Datatype::gDay:
        return scan.skip("---") && scanDay(scan, parts);
    default:
        return false;
    }
}

struct Unit {
    char letter;
    std::int64_t months;
    std::int64_t seconds;
};

/// A count of a unit, saturated at some hundred million years: longer ones are valid but compare as the longest.
std::int64_t countOf(std::string_view digits, const Unit& unit) noexcept {
    constexpr std::int64_t longest = 4'000'000'000'000'000;
    constexpr std::int64_t monthSeconds = 31 * daySeconds;
    const std::int64_t most = longest / (unit.months * monthSeconds + unit.seconds);
    std::int64_t value = 0;
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return result.ec != std::errc() || value > most ? most : value;
}

/// Reads "1Y2M" or "1H2M3.5S": each unit at most once and in order. False at a number without a unit in place.
template <std::size_t n>
bool scanUnits(Scan& scan, const std::array<Unit, n>& units, Duration& duration, std::size_t& found) noexcept {
    std::size_t next = 0;
    while (!scan.done() && scan.peek() != 'T') {
        const std::string_view digits = scan.digits();
        std::string_view fraction;
        const bool point = scan.skip('.');
        if (point) {
            fraction = scan.digits();
        }
        while (next < n && units[next].letter != scan.peek()) {
            ++next;
        }
        if (next == n || digits.empty() || (point && (fraction.empty() || units[next].letter != 'S'))) {
            return false;
        }
        scan.skip(units[next].letter);
        const std::int64_t count = countOf(digits, units[next]);
        duration.months += count * units[next].months;
        duration.seconds += count * units[next].seconds;
        duration.fraction = fraction.substr(0, fraction.find_last_not_of('0') + 1);
        ++next;
        ++found;
    }
    return true;
}

} // namespace

std::optional<Moment> parseMoment(std::string_view form, Datatype datatype) noexcept {
    Scan scan(form);
    Parts parts;
    if (!scanParts(scan, datatype, parts) || !scanZone(scan, parts) || parts.day > daysIn(parts.year, parts.month) ||
        (datatype == Datatype::dateTimeStamp && !parts.zone)) {
        return std::nullopt;
    }
    if (datatype == Datatype::time && parts.seconds == daySeconds) {
        parts.seconds = 0; // 24:00:00 is midnight of the same recurring day
    }
    Moment moment;
    moment.datatype = datatype == Datatype::dateTimeStamp ? Datatype::dateTime : datatype;
    moment.seconds = daysSince1970(parts.year, parts.month, parts.day) * daySeconds + parts.seconds -
                     std::int64_t{parts.zone.value_or(0)} * 60;
    moment.fraction = parts.fraction;
    moment.zoned = parts.zone.has_value();
    return moment;
}

std::optional<Duration> parseDuration(std::string_view form, Datatype datatype) noexcept {
    constexpr std::array<Unit, 3> calendar{{{'Y', 12, 0}, {'M', 1, 0}, {'D', 0, daySeconds}}};
    constexpr std::array<Unit, 3> clock{{{'H', 0, 3600}, {'M', 0, 60}, {'S', 0, 1}}};
    Scan scan(form);
    Duration duration;
    duration.negative = scan.skip('-');
    std::size_t units = 0;
    if (!scan.skip('P') || !scanUnits(scan, calendar, duration, units)) {
        return std::nullopt;
    }
    if (scan.skip('T')) {
        const std::size_t before = units;
        if (!scanUnits(scan, clock, duration, units) || units == before) {
            return std::nullopt;
        }
    }
    if (units == 0 || !scan.done()) {
        return std::nullopt;
    }
    const std::string_view letters = form;
    const std::size_t timePart = letters.find('T');
    const std::string_view datePart = letters.substr(0, timePart);
    if (datatype == Datatype::dayTimeDuration && datePart.find_first_of("YM") != std::string_view::npos) {
        return std::nullopt;
    }
    if (datatype == Datatype::yearMonthDuration &&
        (timePart != std::string_view::npos || datePart.find('D') != std::string_view::npos)) {
        return std::nullopt;
    }
    return duration;
}

} // namespace chancery::shacl
