#include "text/date.hpp"

#include <boost/test/unit_test.hpp>

using namespace chancery::text;

BOOST_AUTO_TEST_SUITE(date)

BOOST_AUTO_TEST_CASE(lexical_forms_are_read_back) {
    for (const char* form : {"2021-03-05", "2021-03", "2021", "0001-01-01", "9999-12-31", "2024-02-29"}) {
        const auto date = parseDate(form);
        BOOST_REQUIRE_MESSAGE(date, form);
        BOOST_TEST(lexical(*date) == form);
    }
}

BOOST_AUTO_TEST_CASE(other_text_is_no_date) {
    for (const char* form : {"", "21", "2021-3-5", "2021-13", "2021-00", "2021-02-29", "2021-04-31", "2021-01-00",
                             "2021/03/05", "2021-03-05T00:00", "x021", "-021", "0000", "2021-03-0", "٢٠٢١"}) {
        BOOST_TEST(!parseDate(form).has_value(), form);
    }
}

BOOST_AUTO_TEST_CASE(datatypes_follow_precision) {
    BOOST_TEST(datatype({2021, 3, 5}) == "http://www.w3.org/2001/XMLSchema#date");
    BOOST_TEST(datatype({2021, 3, 0}) == "http://www.w3.org/2001/XMLSchema#gYearMonth");
    BOOST_TEST(datatype({2021, 0, 0}) == "http://www.w3.org/2001/XMLSchema#gYear");
}

BOOST_AUTO_TEST_CASE(days_are_added_over_borders) {
    BOOST_TEST(lexical(addDays({2023, 12, 31}, 1)) == "2024-01-01");
    BOOST_TEST(lexical(addDays({2024, 3, 1}, -1)) == "2024-02-29");
    BOOST_TEST(lexical(addDays({2023, 3, 1}, -1)) == "2023-02-28");
    BOOST_TEST(lexical(addDays({2021, 3, 5}, 0)) == "2021-03-05");
}

BOOST_AUTO_TEST_CASE(weekdays_begin_with_monday) {
    BOOST_TEST(weekday({2024, 7, 1}) == 0);
    BOOST_TEST(weekday({2000, 1, 1}) == 5);
    BOOST_TEST(weekday({1969, 7, 20}) == 6);
}

BOOST_AUTO_TEST_CASE(validity) {
    BOOST_TEST(isValid({2021, 0, 0}));
    BOOST_TEST(isValid({2021, 12, 0}));
    BOOST_TEST(!isValid({2021, 0, 5}));
    BOOST_TEST(!isValid({2021, 13, 0}));
    BOOST_TEST(!isValid({0, 3, 5}));
    BOOST_TEST(!isValid({1900, 2, 29}));
}

BOOST_AUTO_TEST_CASE(a_coarse_date_is_compatible_with_what_it_contains) {
    BOOST_TEST(compatible({2021, 0, 0}, {2021, 3, 5}));
    BOOST_TEST(compatible({2021, 3, 5}, {2021, 3, 0}));
    BOOST_TEST(!compatible({2021, 4, 0}, {2021, 3, 5}));
    BOOST_TEST(!compatible({2020, 0, 0}, {2021, 3, 5}));
    BOOST_TEST(!compatible({2021, 3, 6}, {2021, 3, 5}));
}

BOOST_AUTO_TEST_SUITE_END()
