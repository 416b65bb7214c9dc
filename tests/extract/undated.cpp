// Releases that do not tell when they were written.
#include "extract/extractor.hpp"

#include "../knowledge.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

BOOST_AUTO_TEST_SUITE(undated_releases)

namespace {

/// "STATUS DATE" of the event with this date; the day of writing is only assumed.
std::string statusOn(const std::string& text, const std::string& day) {
    chancery::text::Document document;
    document.id = "test";
    document.text = text;
    document.issued = chancery::text::Date{1976, 3, 9};
    document.issuedAssumed = true;
    const auto facts = chancery::extract::extractFacts(std::move(document), chancery::test::knowledge());
    for (const auto& node : facts.nodes) {
        bool dated = false;
        std::string status;
        for (const auto& property : node.properties) {
            if (const auto* term = std::get_if<chancery::rdf::Term>(&property.object)) {
                dated = dated || (property.predicate.ends_with("#date") && term->value == day);
                status =
                    property.predicate.ends_with("#status") ? term->value.substr(term->value.rfind('#') + 1) : status;
            }
        }
        if (dated) {
            return status;
        }
    }
    return "none";
}

} // namespace

BOOST_AUTO_TEST_CASE(the_verb_tells_what_is_over) {
    const std::string relations = "Portugal established diplomatic relations with Angola on 9 March 1976. ";
    BOOST_TEST(
        statusOn(relations + "The President of Portugal, Marcelo Noronha, paid a state visit to Angola in March 2019.",
                 "2019-03") == "held");
    BOOST_TEST(statusOn(relations + "The President of Portugal, Marcelo Noronha, will visit Angola on 5 March 2031.",
                        "2031-03-05") == "planned");
    BOOST_TEST(statusOn(relations + "The next summit of ASEAN is on 5 March 2031.", "2031-03-05") == "planned");
}

BOOST_AUTO_TEST_CASE(a_day_without_its_year_is_of_the_year_told_before) {
    const std::string paris = "President Anna Novak of Peru visited Quito on 4 May 2024. ";
    BOOST_TEST(statusOn(paris + "On 6 August she visited Bogotá.", "2024-08-06") == "held");
    BOOST_TEST(statusOn(paris + "She will visit Bogotá on 5 February.", "2025-02-05") == "planned");
}

BOOST_AUTO_TEST_SUITE_END()
