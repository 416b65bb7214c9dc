// Values of literals and how they compare (XPath operators as SPARQL 1.1 uses them; XSD's order for dates).
#pragma once

#include "shacl/xsd.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>

namespace chancery::shacl {

/// A number, exact: decimals of any length keep their digits.
struct Number {
    Datatype datatype = Datatype::decimal; // decimal for all exact types, else singleFloat or doubleFloat
    bool negative = false;
    std::string_view whole;    // without leading zeros
    std::string_view fraction; // without trailing zeros
    std::string_view form;     // as written
    double approximate = 0;
};

/// A point on the time line, or several that recur: date, time and their parts.
struct Moment {
    Datatype datatype = Datatype::dateTime;
    std::int64_t seconds = 0;  // from 1970, in UTC if zoned, else on the local clock
    std::string_view fraction; // of a second, without trailing zeros
    bool zoned = false;
};

struct Duration {
    bool negative = false;
    std::int64_t months = 0;
    std::int64_t seconds = 0;
    std::string_view fraction; // of a second, without trailing zeros
};

/// An xsd:string, compared by code points.
struct Text {
    std::string_view text;
};

/// Nothing where the literal is ill-typed or of a type without an order. Views the literal's own bytes.
using Value = std::variant<std::monostate, Number, Moment, Duration, Text, bool>;

/// The days from 1970-01-01 to a date of the proleptic Gregorian calendar, year zero included (XSD 1.1).
[[nodiscard]] constexpr std::int64_t daysSince1970(std::int64_t year, int month, int day) noexcept {
    // Years run from March here, so that the leap day is the last of its year.
    const std::int64_t y = month <= 2 ? year - 1 : year;
    const std::int64_t era = (y >= 0 ? y : y - 399) / 400;
    const std::int64_t yearOfEra = y - era * 400;
    const std::int64_t dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468;
}
static_assert(daysSince1970(1970, 1, 1) == 0 && daysSince1970(2000, 3, 1) == 11017 &&
              daysSince1970(0, 1, 1) == -719528);

[[nodiscard]] std::optional<Moment> parseMoment(std::string_view form, Datatype datatype) noexcept;
[[nodiscard]] std::optional<Duration> parseDuration(std::string_view form, Datatype datatype) noexcept;
[[nodiscard]] Value valueOf(std::string_view form, Datatype datatype) noexcept;

/// Unordered where the two cannot be compared, or their order is not determined (a time with a zone and one without).
[[nodiscard]] std::partial_ordering compare(const Value& left, const Value& right) noexcept;

} // namespace chancery::shacl
