#include "shacl/values.hpp"

#include "rdf/lexical.hpp"
#include "rdf/namespaces.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace chancery::shacl {

namespace {

using Order = std::partial_ordering;

enum class Family : std::uint8_t { none, string, boolean, exact, floating, doubled, moment, duration };

struct Type {
    std::string_view name;
    Family family;
    std::string_view parts; // of a moment: Y year, M month, D day, T time
};

constexpr std::array<Type, 30> types{{
    {"string", Family::string, ""},
    {"boolean", Family::boolean, ""},
    {"decimal", Family::exact, ""},
    {"integer", Family::exact, ""},
    {"nonPositiveInteger", Family::exact, ""},
    {"negativeInteger", Family::exact, ""},
    {"nonNegativeInteger", Family::exact, ""},
    {"positiveInteger", Family::exact, ""},
    {"long", Family::exact, ""},
    {"int", Family::exact, ""},
    {"short", Family::exact, ""},
    {"byte", Family::exact, ""},
    {"unsignedLong", Family::exact, ""},
    {"unsignedInt", Family::exact, ""},
    {"unsignedShort", Family::exact, ""},
    {"unsignedByte", Family::exact, ""},
    {"float", Family::floating, ""},
    {"double", Family::doubled, ""},
    {"dateTime", Family::moment, "YMDT"},
    {"dateTimeStamp", Family::moment, "YMDT"},
    {"date", Family::moment, "YMD"},
    {"time", Family::moment, "T"},
    {"gYear", Family::moment, "Y"},
    {"gYearMonth", Family::moment, "YM"},
    {"gMonth", Family::moment, "M"},
    {"gMonthDay", Family::moment, "MD"},
    {"gDay", Family::moment, "D"},
    {"duration", Family::duration, ""},
    {"yearMonthDuration", Family::duration, ""},
    {"dayTimeDuration", Family::duration, ""},
}};

/// The type of a literal with a well-formed form; nothing for any other term.
const Type* typeOf(const rdf::TermView& term) {
    if (term.kind != rdf::TermKind::literal || !term.language.empty()) {
        return nullptr;
    }
    if (term.datatype.empty()) {
        return types.data();
    }
    if (!term.datatype.starts_with(rdf::ns::xsd)) {
        return nullptr;
    }
    const std::string_view name = term.datatype.substr(rdf::ns::xsd.size());
    const auto* const found =
        std::find_if(types.begin(), types.end(), [&](const Type& each) { return each.name == name; });
    return found != types.end() && rdf::LexicalSpace(term.datatype).contains(term.value) ? found : nullptr;
}

/// A decimal of any length, as its digits before and after the point without zeros that say nothing.
struct Decimal {
    bool negative = false;
    std::string_view whole;
    std::string_view part;
};

Decimal decimalOf(std::string_view text) {
    Decimal found;
    found.negative = text.starts_with('-');
    text.remove_prefix(text.starts_with('-') || text.starts_with('+') ? 1 : 0);
    const std::size_t point = std::min(text.find('.'), text.size());
    found.whole = text.substr(0, point);
    found.part = text.substr(std::min(point + 1, text.size()));
    found.whole.remove_prefix(std::min(found.whole.find_first_not_of('0'), found.whole.size()));
    found.part = found.part.substr(0, found.part.find_last_not_of('0') + 1);
    found.negative = found.negative && !(found.whole.empty() && found.part.empty());
    return found;
}

std::strong_ordering compareDecimals(const Decimal& a, const Decimal& b) {
    if (a.negative != b.negative) {
        return a.negative ? std::strong_ordering::less : std::strong_ordering::greater;
    }
    const Decimal& low = a.negative ? b : a;
    const Decimal& high = a.negative ? a : b;
    if (low.whole.size() != high.whole.size()) {
        return low.whole.size() <=> high.whole.size();
    }
    const auto wholes = low.whole <=> high.whole;
    return wholes != 0 ? wholes : low.part <=> high.part;
}

double doubleOf(std::string_view text) {
    if (text.ends_with("INF")) {
        return text.starts_with('-') ? -std::numeric_limits<double>::infinity()
                                     : std::numeric_limits<double>::infinity();
    }
    if (text == "NaN") {
        return std::numeric_limits<double>::quiet_NaN();
    }
    text.remove_prefix(text.starts_with('+') ? 1 : 0);
    double value = 0;
    if (std::from_chars(text.data(), text.data() + text.size(), value).ec == std::errc::result_out_of_range) {
        return std::strtod(std::string(text).c_str(), nullptr); // it tells too great from too small
    }
    return value;
}

Order compareNumbers(const rdf::TermView& a, Family first, const rdf::TermView& b, Family second) {
    if (first == Family::exact && second == Family::exact) {
        return compareDecimals(decimalOf(a.value), decimalOf(b.value));
    }
    if (first == Family::doubled || second == Family::doubled) {
        const auto promoted = [](std::string_view text, Family family) {
            return family == Family::floating ? static_cast<double>(static_cast<float>(doubleOf(text)))
                                              : doubleOf(text);
        };
        return promoted(a.value, first) <=> promoted(b.value, second);
    }
    return static_cast<float>(doubleOf(a.value)) <=> static_cast<float>(doubleOf(b.value));
}

/// Days from 1 March of year 0 to a date of the proleptic Gregorian calendar (H. Hinnant, "chrono-Compatible Low-Level
/// Date Algorithms").
constexpr std::int64_t daysFrom(std::int64_t year, std::int64_t month, std::int64_t day) noexcept {
    year -= month <= 2 ? 1 : 0;
    const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
    const std::int64_t yearOfEra = year - era * 400;
    const std::int64_t dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
}

/// A point on XSD's time line: seconds and what is left of one, in digits.
struct Moment {
    std::int64_t seconds = 0;
    std::string_view fraction;
    bool zoned = false;
};

/// Takes a form that is known to be good from its left.
class Taker {
public:
    explicit Taker(std::string_view text) : text_(text) {}
    [[nodiscard]] bool at(char c) const noexcept { return text_.starts_with(c); }
    bool skip(char c) noexcept {
        const bool found = at(c);
        text_.remove_prefix(found ? 1 : 0);
        return found;
    }
    std::string_view digits() noexcept {
        const std::string_view found = text_.substr(0, std::min(text_.find_first_not_of("0123456789"), text_.size()));
        text_.remove_prefix(found.size());
        return found;
    }
    /// Nothing where the number is too great to reckon with.
    std::optional<std::int64_t> number() noexcept {
        const std::string_view found = digits();
        constexpr std::size_t most = 10;
        std::int64_t value = 0;
        std::from_chars(found.data(), found.data() + found.size(), value);
        return found.size() > most ? std::nullopt : std::optional(value);
    }

private:
    std::string_view text_;
};

constexpr std::int64_t minute = 60;
constexpr std::int64_t hour = 3600;
constexpr std::int64_t day = 86400;

/// Fills what a form has not from 1972-12-31, as XSD 1.1 Part 2, section E.3.4, does.
std::optional<Moment> momentOf(std::string_view text, std::string_view parts) {
    Taker taker(text);
    const auto has = [&](char part) { return parts.find(part) != std::string_view::npos; };
    std::int64_t year = 1972;
    std::int64_t month = has('Y') ? 1 : 12;
    std::int64_t dayOfMonth = has('Y') || has('M') ? 1 : 31;
    if (has('Y')) {
        const bool negative = taker.skip('-');
        const auto number = taker.number();
        if (!number) {
            return std::nullopt;
        }
        year = negative ? -*number : *number;
    }
    const auto part = [&] { // with the hyphens before it
        while (taker.skip('-')) {
        }
        return taker.number().value_or(1);
    };
    month = has('M') ? part() : month;
    dayOfMonth = has('D') ? part() : dayOfMonth;
    Moment found{daysFrom(year, month, dayOfMonth) * day, {}, false};
    if (has('T')) {
        taker.skip('T');
        const std::int64_t hours = taker.number().value_or(0);
        found.seconds += (parts == "T" ? hours % 24 : hours) * hour; // 24:00:00 is the next day's 00:00:00
        taker.skip(':');
        found.seconds += taker.number().value_or(0) * minute;
        taker.skip(':');
        found.seconds += taker.number().value_or(0);
        if (taker.skip('.')) {
            found.fraction = taker.digits();
            found.fraction = found.fraction.substr(0, found.fraction.find_last_not_of('0') + 1);
        }
    }
    if (taker.skip('Z')) {
        found.zoned = true;
    } else if (taker.at('+') || taker.at('-')) {
        const std::int64_t sign = taker.skip('-') ? 1 : -1;
        taker.skip('+');
        const std::int64_t hours = taker.number().value_or(0);
        taker.skip(':');
        const std::int64_t minutes = taker.number().value_or(0);
        found.zoned = true;
        found.seconds += sign * (hours * hour + minutes * minute);
    }
    return found;
}

Order compareMoments(const Moment& a, const Moment& b) {
    const auto plain = [](const Moment& first, const Moment& second) {
        return std::pair(first.seconds, first.fraction) <=> std::pair(second.seconds, second.fraction);
    };
    if (a.zoned == b.zoned) {
        return plain(a, b);
    }
    constexpr std::int64_t widest = 14 * hour;
    Moment early = a.zoned ? b : a;
    Moment late = early;
    early.seconds -= widest; // were it in zone +14:00
    late.seconds += widest;
    const Moment& fixed = a.zoned ? a : b;
    const bool less = plain(fixed, early) < 0;
    const bool greater = plain(fixed, late) > 0;
    const Order order = less ? Order::less : greater ? Order::greater : Order::unordered;
    return a.zoned ? order : 0 <=> order;
}

struct Duration {
    std::int64_t months = 0;
    std::int64_t seconds = 0;
    std::string_view fraction;
    bool negative = false;
};

std::optional<Duration> durationOf(std::string_view text) {
    Taker taker(text);
    Duration found;
    found.negative = taker.skip('-');
    taker.skip('P');
    bool time = taker.skip('T');
    for (std::optional<std::int64_t> number = taker.number(); number; number = taker.number()) {
        if (taker.skip('Y')) {
            found.months += *number * 12;
        } else if (taker.skip('D')) {
            found.seconds += *number * day;
        } else if (taker.skip('H')) {
            found.seconds += *number * hour;
        } else if (taker.skip('M')) {
            (time ? found.seconds : found.months) += time ? *number * minute : *number;
        } else {
            if (taker.skip('.')) {
                found.fraction = taker.digits();
                found.fraction = found.fraction.substr(0, found.fraction.find_last_not_of('0') + 1);
            }
            if (!taker.skip('S')) {
                return found; // the end
            }
            found.seconds += *number;
        }
        time = taker.skip('T') || time;
    }
    return std::nullopt; // too great to reckon with
}

/// The moments that the two lead to from four starts decide (XSD 1.1 Part 2, section 3.3.6.1).
Order compareDurations(const Duration& a, const Duration& b) {
    struct Start {
        std::int64_t year;
        std::int64_t month;
    };
    constexpr std::array<Start, 4> starts{{{1696, 9}, {1697, 2}, {1903, 3}, {1903, 7}}};
    const auto from = [](const Start& start, const Duration& by) {
        const std::int64_t sign = by.negative ? -1 : 1;
        const std::int64_t months = start.year * 12 + start.month - 1 + sign * by.months;
        const std::int64_t year = (months >= 0 ? months : months - 11) / 12;
        return daysFrom(year, months - year * 12 + 1, 1) * day + sign * by.seconds;
    };
    std::optional<Order> all;
    for (const Start& start : starts) {
        Order order = from(start, a) <=> from(start, b);
        if (order == 0) {
            const std::string_view first = a.fraction;
            const std::string_view second = b.fraction;
            order = a.negative == b.negative          ? (a.negative ? second <=> first : first <=> second)
                    : first.empty() && second.empty() ? Order::equivalent
                    : a.negative                      ? Order::less
                                                      : Order::greater;
        }
        if (all && *all != order) {
            return Order::unordered;
        }
        all = order;
    }
    return *all;
}

constexpr bool isNumber(Family family) noexcept {
    return family == Family::exact || family == Family::floating || family == Family::doubled;
}

bool truth(std::string_view text) noexcept { return text == "true" || text == "1"; }

} // namespace

std::partial_ordering compareValues(const rdf::TermView& a, const rdf::TermView& b) {
    const Type* const first = typeOf(a);
    const Type* const second = typeOf(b);
    if (first == nullptr || second == nullptr) {
        return Order::unordered;
    }
    if (isNumber(first->family) && isNumber(second->family)) {
        return compareNumbers(a, first->family, b, second->family);
    }
    if (first->family != second->family || first->parts != second->parts) {
        return Order::unordered;
    }
    switch (first->family) {
    case Family::string:
        return a.value <=> b.value; // UTF-8 sorts as its code points do
    case Family::boolean:
        return truth(a.value) <=> truth(b.value);
    case Family::moment: {
        const auto left = momentOf(a.value, first->parts);
        const auto right = momentOf(b.value, first->parts);
        return left && right ? compareMoments(*left, *right) : Order::unordered;
    }
    case Family::duration: {
        const auto left = durationOf(a.value);
        const auto right = durationOf(b.value);
        return left && right ? compareDurations(*left, *right) : Order::unordered;
    }
    default:
        return Order::unordered;
    }
}

} // namespace chancery::shacl
