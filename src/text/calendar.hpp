// Dates as releases write them: found in tokens, resolved against the publication date.
#pragma once

#include "text/date.hpp"
#include "text/tokens.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace chancery::text {

/// Names of months and weekdays and the words of relative dates, from ontology/lexicon/calendar.txt.
struct Calendar {
    std::unordered_map<std::string, int> months;   // lower case, "march", "mar", "mar." → 3
    std::unordered_map<std::string, int> weekdays; // "friday" → 4
    std::unordered_map<std::string, int> days;     // "today" → 0, "yesterday" → -1, "tomorrow" → 1
    std::unordered_map<std::string, int> periods;  // words after last/next/this: "day" 1 "week" 7 "month" 30 "year" 365
    std::unordered_map<std::string, int> directions; // "last" → -1, "this" → 0, "next" → 1, "coming" → 1
    std::unordered_map<std::string, int>
        partsOfDay;                               // "morning" "afternoon" "evening" "night" ("this morning" is today)
    std::unordered_map<std::string, int> seasons; // "spring" → 3, "first quarter" → 1: a year only
    std::unordered_set<std::string> monthNames;   // the months' names in full, which may stand alone
    std::unordered_set<std::string> leads;        // "later" "early": before a month, a year or a relative date
    std::unordered_set<std::string> prepositions; // before a year or a month that stands alone
    std::unordered_set<std::string> ranges;       // "to" "until"
    std::unordered_set<std::string> pairs;        // "and"
    std::unordered_set<std::string> opens;        // "between"
    std::unordered_set<std::string> articles;     // "the"
    std::unordered_set<std::string> ofs;          // "of"
    std::unordered_map<std::string, int> shifts;  // phrases: "the same day" → 0, "two days later" → 2
    std::unordered_set<std::string> weekends;     // "weekend"
    std::unordered_set<std::string> monthFirst;   // "est": zones whose clocks stand behind dates with the month first
    std::unordered_set<std::string> ahead;        // one or two words: "will", "to be"

    /// Words that may begin or be part of a date expression, folded into one table by index().
    struct Sense {
        std::int16_t month = 0;
        std::int16_t weekday = -1;
        std::int16_t season = -1;
        std::optional<std::int16_t> day;
        std::optional<std::int16_t> direction;
        std::int16_t period = 0;
        bool monthName = false, partOfDay = false, lead = false, preposition = false, range = false, pair = false,
             opens = false, article = false, of = false, weekend = false, monthFirst = false,
             phrase = false; // begins a phrase of seasons or shifts
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view word) const noexcept { return std::hash<std::string_view>{}(word); }
    };
    std::unordered_map<std::string, Sense, Hash, std::equal_to<>> senses;
    std::size_t longestSense = 0;
    /// Fills senses from the lists above; loadCalendar() has done so.
    void index();
};
/// Throws InputError with file and line.
[[nodiscard]] Calendar loadCalendar(const std::string& file);

/// A date expression over tokens [first, end), without its preposition; the first day of a range, and its last.
struct DateExpression {
    std::uint32_t first = 0;
    std::uint32_t end = 0;
    enum class Form : std::uint8_t {
        absolute,    // year known: 5 March 2021, March 2021, 2021, 22–24 August 2022
        yearless,    // 23 August, 2 to 3 March, August: the year comes from the reference date and the tense
        weekday,     // Friday, on Monday, last Friday
        dayOffset,   // today, yesterday, this evening
        monthOffset, // next month, last month, this month
        yearOffset,  // next year, last year, later this year
        weekOffset,  // next week, last week
        weekend,     // the weekend, last weekend
        sameDay,     // "the same day", "a day earlier": what the last event's date was, or the day beside it
    } form = Form::absolute;
    Date from;                // absolute: whole; yearless: year 0
    std::optional<Date> to;   // the last day of a range
    int offset = 0;           // days, weeks, months or years; weekday: 0 Monday … 6 Sunday
    int direction = 0;        // -1 last, 0 unsaid or "this", 1 next; weekday: ±2 "Monday last (next) week"
    std::optional<int> years; // yearless: the year told from the reference's, 1 in "5 May next year"
    int season = 0;           // yearless without a month: the month in which the season begins ("the autumn"), else 0
};

/// All date expressions of the tokens [first, end), left to right, longest first, never overlapping.
[[nodiscard]] std::vector<DateExpression> findDates(std::string_view text, const std::vector<Token>& tokens,
                                                    std::uint32_t first, std::uint32_t end, const Calendar& calendar);

struct ResolvedDate {
    Date from;
    std::optional<Date> to;
};

/// A dateline: "TALLINN (Wire) - ", "Tallinn, 3 May 2021:", or a line of its own with place and date or with a date.
struct Dateline {
    std::uint32_t placeFirst = 0; // tokens of the place's capitalised words, commas between them; empty if none is said
    std::uint32_t placeEnd = 0;
    std::uint32_t end = 0;        // the first token after the dateline and its dash or colon
    std::optional<Date> date;     // as far as the dateline gives it with its year, or the text tells that elsewhere
    std::optional<Date> yearless; // month and day, where the line leaves out the year
};
/// The dateline at the beginning of the body or as a line of its own near the beginning or the end. The place is
/// capitalised words that stand where a place stands; whether they name one is for the lexicon to say.
[[nodiscard]] std::optional<Dateline> findDateline(std::string_view text, const TokenizedText& tokens,
                                                   const Calendar& calendar);

/// The calendar date of an expression in a text published on `reference`. `future` tells that the clause is planned:
/// a bare weekday or month is then the next one, else the last one (the reference day itself counts as both).
/// Nothing where it cannot be known ("the same day"); a week gives its month, a season its year.
[[nodiscard]] std::optional<ResolvedDate> resolve(const DateExpression& expression, const Date& reference, bool future);

/// The publication date that the text itself gives: a "date YYYY-MM-DD" line, else a dateline of any usual form
/// within the first lines ("Nairobi, 14 November 2023", "SEOUL, Oct. 15, 2021 (Hanil News) --", "March 9, 2020",
/// "(BALTIJA PRESS, 2 December 2022, 16:40)" at the end, "New Delhi\nAugust 18, 2022" at the end), else, where no line
/// gives a day without its year, the first absolute date with a day. Nothing where there is none.
[[nodiscard]] std::optional<Date> publicationDate(std::string_view text, const TokenizedText& tokens,
                                                  const Calendar& calendar);

} // namespace chancery::text
