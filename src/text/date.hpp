// Calendar dates of three precisions (xsd:date, xsd:gYearMonth, xsd:gYear).
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace chancery::text {

/// A proleptic Gregorian date; month 0 means "the year only", day 0 "the month only".
struct Date {
    std::int16_t year = 0;
    std::uint8_t month = 0;
    std::uint8_t day = 0;

    [[nodiscard]] bool hasDay() const noexcept { return day != 0; }
    [[nodiscard]] bool hasMonth() const noexcept { return month != 0; }
    // clang-tidy takes the 0 that comparisons are rewritten with for a null pointer.
    friend auto operator<=>(const Date&, const Date&) = default; // NOLINT(modernize-use-nullptr)
};

/// "2021-03-05", "2021-03" or "2021".
[[nodiscard]] std::string lexical(const Date& date);
/// The XSD datatype's IRI for the date's precision.
[[nodiscard]] std::string_view datatype(const Date& date) noexcept;
/// Reads what lexical() writes; nothing for any other text or for a day that does not exist.
[[nodiscard]] std::optional<Date> parseDate(std::string_view lexical);
/// Whole days after (or before, if negative) a date with a day.
[[nodiscard]] Date addDays(const Date& date, int days);
/// 0 Monday … 6 Sunday, of a date with a day.
[[nodiscard]] int weekday(const Date& date);
[[nodiscard]] bool isValid(const Date& date) noexcept;
/// Whether the coarser of the two contains the finer (2021 and 2021-03-05).
[[nodiscard]] bool compatible(const Date& a, const Date& b) noexcept;

} // namespace chancery::text
