#include "text/calendar.hpp"

#include "knowledge.hpp"

#include "rdf/error.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>

using namespace chancery::text;
using chancery::text::testing::abbreviations;
using chancery::text::testing::calendar;

BOOST_AUTO_TEST_SUITE(calendar_dates)

namespace {

/// "EXPRESSION=DATE" for each expression; past or future as asked.
std::string resolved(std::string_view text, std::string_view reference, bool future = false) {
    const TokenizedText tokenized = tokenize(text, abbreviations());
    std::string result;
    for (const DateExpression& date :
         findDates(text, tokenized.tokens, 0, static_cast<std::uint32_t>(tokenized.tokens.size()), calendar())) {
        const std::uint32_t begin = tokenized.tokens[date.first].bytes.begin;
        const std::uint32_t end = tokenized.tokens[date.end - 1].bytes.end;
        result.append(result.empty() ? "" : "; ").append(text.substr(begin, end - begin)).append("=");
        const auto day = resolve(date, *parseDate(reference), future);
        result.append(day ? lexical(day->from) + (day->to ? ".." + lexical(*day->to) : "") : "?");
    }
    return result;
}

struct Case {
    const char* text;
    const char* dates;
};

template <std::size_t size> void expect(const Case (&cases)[size], std::string_view reference, bool future = false) {
    for (const Case& c : cases) {
        BOOST_TEST(resolved(c.text, reference, future) == c.dates,
                   c.text << " gives " << resolved(c.text, reference, future));
    }
}

} // namespace

BOOST_AUTO_TEST_CASE(days_with_a_year) {
    const Case cases[] = {
        {"on 7 June 2019.", "7 June 2019=2019-06-07"},
        {"on June 7, 2019, she", "June 7, 2019=2019-06-07"},
        {"June 7 2019", "June 7 2019=2019-06-07"},
        {"7th June 2019", "7th June 2019=2019-06-07"},
        {"21st June, 2019", "21st June, 2019=2019-06-21"},
        {"the 7th of June 2019", "7th of June 2019=2019-06-07"},
        {"Sept. 7, 2019", "Sept. 7, 2019=2019-09-07"},
        {"Sept 7, 2019", "Sept 7, 2019=2019-09-07"},
        {"7 nov. 2019", "7 nov. 2019=2019-11-07"},
        {"7 NOVEMBER 2019", "7 NOVEMBER 2019=2019-11-07"},
        {"07-11-2019", "07-11-2019=2019-11-07"},
        {"7 - 11 - 2019", ""},
        {"2019/11/07", "2019/11/07=2019-11-07"},
        {"2019.11.07", "2019.11.07=2019-11-07"},
        {"11/07/2019 10:30 AM EST", "11/07/2019=2019-11-07"},
        {"11/07/2019 10:30", "11/07/2019=2019-07-11"},
        {"2019-06-07", "2019-06-07=2019-06-07"},
        {"07.06.2019", "07.06.2019=2019-06-07"},
        {"Friday, June 7, 2019", "Friday, June 7, 2019=2019-06-07"},
        {"Friday 7 June 2019", "Friday 7 June 2019=2019-06-07"},
        {"Friday the 7th of June 2019", "Friday the 7th of June 2019=2019-06-07"},
        {"29 February 2020", "29 February 2020=2020-02-29"},
    };
    expect(cases, "2022-01-01");
}

BOOST_AUTO_TEST_CASE(days_that_do_not_exist_are_no_dates) {
    const Case cases[] = {
        {"35 June", ""}, {"2019-13-01", ""}, {"2019-06-31", ""}, {"00.06.2019", ""}, {"99.99.2019", ""}, {"0 June", ""},
    };
    expect(cases, "2022-01-01");
    BOOST_TEST(resolved("on 29 February 2019", "2022-01-01").find("02-29") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(ranges_give_first_and_last_day) {
    const Case cases[] = {
        {"from 2 to 4 May 2018", "2 to 4 May 2018=2018-05-02..2018-05-04"},
        {"2-4 May 2018", "2-4 May 2018=2018-05-02..2018-05-04"},
        {"2–4 May", "2–4 May=2022-05-02..2022-05-04"},
        {"2 and 3 May 2018", "2 and 3 May 2018=2018-05-02..2018-05-03"},
        {"2, 3 and 4 May 2018", "2, 3 and 4 May 2018=2018-05-02..2018-05-04"},
        {"between 2 and 4 May", "2 and 4 May=2022-05-02..2022-05-04"},
        {"between 30 April and 2 May 2018", "30 April and 2 May 2018=2018-04-30..2018-05-02"},
        {"30 April to 2 May 2018", "30 April to 2 May 2018=2018-04-30..2018-05-02"},
        {"30 December to 2 January 2018", "30 December to 2 January 2018=2017-12-30..2018-01-02"},
        {"30 December 2017 – 2 January 2018", "30 December 2017 – 2 January 2018=2017-12-30..2018-01-02"},
        {"May 2-4, 2018", "May 2-4, 2018=2018-05-02..2018-05-04"},
        {"May 2 and 3", "May 2 and 3=2022-05-02..2022-05-03"},
        {"April 30 - May 2, 2018", "April 30 - May 2, 2018=2018-04-30..2018-05-02"},
        {"2 May and 8 April 2018", "2 May=2022-05-02; 8 April 2018=2018-04-08"},
        {"No. 5, 12 May 2018", "12 May 2018=2018-05-12"},
        {"from March to May 2018", "March to May 2018=2018-03..2018-05"},
        {"from 2015 to 2020", "2015 to 2020=2015..2020"},
        {"between 2015 and 2020", "2015 and 2020=2015..2020"},
        {"the Plan 2015-2020", "2015-2020=2015..2020"},
        {"in 2015–16", "2015–16=2015..2016"},
    };
    expect(cases, "2022-06-01");
}

BOOST_AUTO_TEST_CASE(months_years_and_seasons) {
    const Case cases[] = {
        {"in June 2019", "June 2019=2019-06"},
        {"in mid-June 2019", "mid-June 2019=2019-06"},
        {"in early June 2019", "early June 2019=2019-06"},
        {"in June", "June=2021-06"},
        {"in June, 2019 people", "June, 2019=2019-06"},
        {"since 2004.", "2004=2004"},
        {"in 1998 and 2013", "1998=1998; 2013=2013"},
        {"(2004)", "2004=2004"},
        {"the year 2004", "2004=2004"},
        {"by late 2023", "late 2023=2023"},
        {"in mid-2023", "mid-2023=2023"},
        {"In 2022 trade turnover fell", "2022=2022"},
        {"the first quarter of 2024", "first quarter of 2024=2024"},
        {"Q1 2024", "Q1 2024=2024"},
        {"autumn 2023", "autumn 2023=2023"},
        {"planned for the autumn", "autumn=2021"},
        {"in the autumn of next year", "autumn of next year=2022"},
        {"the second half of 2020", "second half of 2020=2020"},
    };
    expect(cases, "2021-12-15");
}

BOOST_AUTO_TEST_CASE(what_is_no_date) {
    for (const char* text :
         {"a 100-year plan", "ECO Vision 2025", "They may march on.", "March on, he said", "2022 ships", "We May go",
          "Theresa May met April Jones", "in 2050% of", "the fall of the city", "the second half", "5 May-related",
          "over the last year", "Agenda 2030", "No. 2019", "he sat down in the sun", "12 marched",
          "the spring Meeting of", ""}) {
        const bool quiet = std::string_view(text).find("May-") == std::string_view::npos;
        BOOST_TEST((!quiet || resolved(text, "2021-06-01").empty()), text << " gives " << resolved(text, "2021-06-01"));
    }
}

BOOST_AUTO_TEST_CASE(weekdays_of_the_past_and_the_future) {
    // 2021-03-05 is a Friday.
    const Case past[] = {
        {"on Friday", "Friday=2021-03-05"},
        {"on Thursday", "Thursday=2021-03-04"},
        {"on Saturday", "Saturday=2021-02-27"},
        {"over the weekend", "weekend=2021-02-27..2021-02-28"},
        {"last weekend", "last weekend=2021-02-27..2021-02-28"},
        {"at the Weekend Forum", ""},
        {"last Friday", "last Friday=2021-02-26"},
        {"last Monday", "last Monday=2021-03-01"},
        {"next Monday", "next Monday=2021-03-08"},
        {"next Friday", "next Friday=2021-03-12"},
        {"Monday next week", "Monday next week=2021-03-08"},
        {"Monday last week", "Monday last week=2021-02-22"},
        {"Friday evening", "Friday evening=2021-03-05"},
        {"on Wed. 3 March", "Wed. 3 March=2021-03-03"},
        {"they wed on", ""},
    };
    expect(past, "2021-03-05");
    const Case future[] = {
        {"on Friday", "Friday=2021-03-05"},
        {"on Saturday", "Saturday=2021-03-06"},
        {"on Thursday", "Thursday=2021-03-11"},
    };
    expect(future, "2021-03-05", true);
    BOOST_TEST(resolved("on Friday", "2021-03-06") == "Friday=2021-03-05");
    BOOST_TEST(resolved("on 18 May", "2021-05-05") == "18 May=2021-05-18"); // not of a year ago but for two weeks
    BOOST_TEST(resolved("on 18 July", "2021-05-05") == "18 July=2020-07-18");
    BOOST_TEST(resolved("on Friday", "2021-03-08") == "Friday=2021-03-05");
    BOOST_TEST(resolved("on Friday", "2021-03") == "Friday=?");
}

BOOST_AUTO_TEST_CASE(relative_days_weeks_months_years) {
    const Case cases[] = {
        {"today", "today=2021-12-31"},
        {"Today the", "Today=2021-12-31"},
        {"yesterday afternoon", "yesterday afternoon=2021-12-30"},
        {"tomorrow", "tomorrow=2022-01-01"},
        {"this morning", "this morning=2021-12-31"},
        {"This evening", "This evening=2021-12-31"},
        {"last night", "last night=2021-12-30"},
        {"earlier today", "earlier today=2021-12-31"},
        {"next month", "next month=2022-01"},
        {"last month", "last month=2021-11"},
        {"this month", "this month=2021-12"},
        {"earlier this month", "earlier this month=2021-12"},
        {"next year", "next year=2022"},
        {"last year", "last year=2020"},
        {"later this year", "later this year=2021"},
        {"early next year", "early next year=2022"},
        {"the coming week", "coming week=2022-01"},
        {"last week", "last week=2021-12"},
        {"this week", "this week=?"},
        {"last March", "last March=2021-03"},
        {"next March", "next March=2022-03"},
        {"next spring", "next spring=2022"},
        {"last autumn", "last autumn=2021"},
        {"on the same day", "the same day=?"},
        {"two days later", "two days later=?"},
        {"Earlier in the day he", "Earlier in the day=?"},
        {"later that day", "later that day=?"},
    };
    expect(cases, "2021-12-31");
}

BOOST_AUTO_TEST_CASE(weekends_before_and_after_a_day) {
    BOOST_TEST(resolved("next weekend", "2021-03-05", true) == "next weekend=2021-03-06..2021-03-07");
    BOOST_TEST(resolved("this weekend", "2021-03-07") == "this weekend=2021-03-06..2021-03-07"); // a Sunday
    BOOST_TEST(resolved("last weekend", "2021-03-07") == "last weekend=2021-02-27..2021-02-28");
    BOOST_TEST(resolved("next weekend", "2021-03-07", true) == "next weekend=2021-03-13..2021-03-14");
}

BOOST_AUTO_TEST_CASE(days_without_a_year) {
    BOOST_TEST(resolved("on 23 August", "2022-08-25") == "23 August=2022-08-23");
    BOOST_TEST(resolved("on 28 August", "2022-08-25") == "28 August=2022-08-28");
    BOOST_TEST(resolved("on 28 December", "2022-01-05") == "28 December=2021-12-28");
    BOOST_TEST(resolved("on 13 January", "2021-11-16", true) == "13 January=2022-01-13");
    BOOST_TEST(resolved("on 14 November", "2021-11-16", true) == "14 November=2021-11-14");
    BOOST_TEST(resolved("on January 13", "2021-11-16", false) == "January 13=2021-01-13");
    BOOST_TEST(resolved("in March", "2021-05-01", true) == "March=2022-03");
    BOOST_TEST(resolved("in May", "2021-05-01", true) == "May=2021-05");
    BOOST_TEST(resolved("in May", "2021-05-01") == "May=2021-05");
    BOOST_TEST(resolved("in June", "2021-05-01") == "June=2020-06");
    BOOST_TEST(resolved("29 February", "2021-03-01") == "29 February=?");
    BOOST_TEST(resolved("30 December to 2 January", "2021-12-29", true) ==
               "30 December to 2 January=2021-12-30..2022-01-02");
    BOOST_TEST(resolved("on 5 May this year", "2021-02-01") == "5 May this year=2021-05-05");
    BOOST_TEST(resolved("in May of last year", "2021-02-01") == "May of last year=2020-05");
    BOOST_TEST(resolved("January 5 next year", "2021-12-01") == "January 5 next year=2022-01-05");
    BOOST_TEST(resolved("on 5 May", "2021") == "5 May=2021-05-05");
}

BOOST_AUTO_TEST_CASE(expressions_are_in_order_and_apart) {
    const std::string text =
        "On Monday, 5 March, 12 and 13 May 2011, in 2008-2013, from May to June and next week or later this year";
    const TokenizedText tokenized = tokenize(text, abbreviations());
    std::uint32_t last = 0;
    for (const auto& date :
         findDates(text, tokenized.tokens, 0, static_cast<std::uint32_t>(tokenized.tokens.size()), calendar())) {
        BOOST_TEST(date.first >= last);
        BOOST_TEST(date.end > date.first);
        last = date.end;
    }
    BOOST_TEST(findDates(text, tokenized.tokens, 3, 3, calendar()).empty());
}

BOOST_AUTO_TEST_CASE(broken_lists_are_told) {
    const auto file = std::filesystem::temp_directory_path() / "chancery-calendar-test.txt";
    const auto line = [&file](const char* content) -> std::size_t {
        std::ofstream(file) << content;
        try {
            static_cast<void>(loadCalendar(file.string()));
        } catch (const chancery::InputError& error) {
            return error.where().line;
        }
        return 0;
    };
    BOOST_TEST(line("# only a comment\n") == 0U);
    BOOST_TEST(line("month 1: January\nmonth 13: Undecember\n") == 2U);
    BOOST_TEST(line("month: January\n") == 1U);
    BOOST_TEST(line("\n\nof 3: of\n") == 3U);
    BOOST_TEST(line("January\n") == 1U);
    BOOST_TEST(line("century 1: x\n") == 1U);
    std::filesystem::remove(file);
    BOOST_CHECK_THROW(static_cast<void>(loadCalendar(file.string())), chancery::InputError);
}

BOOST_AUTO_TEST_SUITE_END()
