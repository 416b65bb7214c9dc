#include "graph/names.hpp"

#include "sample.hpp"

#include <boost/test/unit_test.hpp>

using namespace sample;
using chancery::graph::isAbsoluteIri;
using chancery::graph::mintNames;
using chancery::graph::releaseIri;

BOOST_AUTO_TEST_SUITE(names)

namespace {

/// The name of node 1, without the base.
std::string nameOf(std::vector<Node> nodes, const std::string& id = "r1") {
    const std::string iri = mintNames(facts(id, std::move(nodes)), schema()).at(1);
    BOOST_TEST(iri.starts_with(base));
    return iri.substr(base.size());
}

const std::vector<Object> bothSides{entity("country/PK"), entity("organization/asean")};

} // namespace

BOOST_AUTO_TEST_CASE(entities_are_named_by_folder_and_label) {
    BOOST_TEST(nameOf({make("Person", "Sohail Mahmood")}) == "person/sohail-mahmood");
    BOOST_TEST(nameOf({make("InternationalOrganization", "Some New Body")}) == "organization/some-new-body");
    BOOST_TEST(nameOf({make("Office", "Foreign Secretary")}) == "office/foreign-secretary");
    BOOST_TEST(nameOf({make("Initiative", "Vision East Asia")}) == "initiative/vision-east-asia");
    BOOST_TEST(nameOf({make("Widget", "A Thing")}) == "widget/a-thing");
}

BOOST_AUTO_TEST_CASE(ministries_of_one_name_are_told_apart_by_country) {
    BOOST_TEST(nameOf({make("GovernmentBody", "Ministry of Trade", {{"ofCountry", entity("country/PK")}})}) ==
               "organization/ministry-of-trade-pakistan");
    BOOST_TEST(nameOf({make("GovernmentBody", "Ministry of Trade of Pakistan",
                            {{"ofCountry", entity("country/PK")}})}) == "organization/ministry-of-trade-of-pakistan");
}

BOOST_AUTO_TEST_CASE(events_are_named_by_day_kind_and_sorted_sides) {
    BOOST_TEST(nameOf({make("Roundtable", "", {{"date", day("2021-03-05")}}, bothSides)}) ==
               "event/2021-03-05/roundtable/asean-pakistan");
    BOOST_TEST(nameOf({make("Roundtable", "", {{"date", day("2021-03-05")}}, {bothSides[1], bothSides[0]})}) ==
               "event/2021-03-05/roundtable/asean-pakistan");
}

BOOST_AUTO_TEST_CASE(events_without_a_day_or_sides_belong_to_their_release) {
    BOOST_TEST(nameOf({make("Roundtable", "", {}, bothSides)}) == "event/undated/roundtable/asean-pakistan/r1");
    BOOST_TEST(nameOf({make("Roundtable", "", {{"date", day("2021-03")}}, bothSides)}) ==
               "event/2021-03/roundtable/asean-pakistan/r1");
    BOOST_TEST(nameOf({make("Roundtable", "", {{"date", day("2021-03-05")}})}) == "event/2021-03-05/roundtable/r1");
}

BOOST_AUTO_TEST_CASE(twin_events_are_told_apart_by_participants_in_any_order) {
    const Node meeting = make("Meeting", "", {{"date", day("2021-03-05")}}, bothSides);
    const auto part = [](std::uint32_t event, std::uint32_t who) {
        return make("Participation", "", {{"event", node(event)}, {"participant", node(who)}});
    };
    const auto names = mintNames(
        facts("r", {meeting, meeting, make("Person", "Ann"), make("Person", "Bob"), part(1, 3), part(2, 4)}), schema());
    BOOST_TEST(names[1] == base + "event/2021-03-05/meeting/asean-pakistan/ann");
    BOOST_TEST(names[2] == base + "event/2021-03-05/meeting/asean-pakistan/bob");
    const auto alike = mintNames(facts("r", {meeting, meeting}), schema());
    BOOST_TEST(alike[1] == alike[2]);
}

BOOST_AUTO_TEST_CASE(assertions_are_named_by_what_they_say) {
    const Node event = make("Roundtable", "", {{"date", day("2021-03-05")}}, bothSides);
    const auto names = mintNames(
        facts("r/1",
              {event, make("Person", "Ann Lee"), make("Office", "Foreign Secretary"),
               make("Participation", "",
                    {{"event", node(1)}, {"participant", node(2)}, {"inOffice", node(3)}, {"part", word("chair")}}),
               make("Participation", "",
                    {{"event", node(1)}, {"participant", entity("country/MY")}, {"inOffice", node(3)}}),
               make("OfficeHolding", "", {{"holder", node(2)}, {"office", node(3)}, {"of", entity("country/PK")}}),
               make("Membership", "",
                    {{"member", entity("country/PK")},
                     {"organization", entity("organization/asean")},
                     {"since", day("2004")}}),
               make("Partnership", "",
                    {{"partner", entity("country/PK")},
                     {"partner", entity("organization/asean")},
                     {"partnershipKind", entity("partnership/sectoral")}}),
               make("Statement", "",
                    {{"speaker", node(2)}, {"act", word("welcome")}, {"concerns", entity("topic/trade")}})}),
        schema());
    const std::vector<std::string> expected{
        "participation/2021-03-05/roundtable/asean-pakistan/ann-lee/chair",
        "participation/2021-03-05/roundtable/asean-pakistan/malaysia/foreign-secretary",
        "office-holding/ann-lee/foreign-secretary/pakistan",
        "membership/pakistan/asean/2004",
        "partnership/asean-pakistan/sectoral",
        "statement/ann-lee/welcome/trade/r%2F1",
    };
    for (std::size_t i = 0; i < expected.size(); ++i) {
        BOOST_TEST(names[i + 4] == base + expected[i]);
    }
}

BOOST_AUTO_TEST_CASE(what_lacks_its_first_part_belongs_to_its_release) {
    BOOST_TEST(
        nameOf({make("Participation", "", {{"participant", entity("country/PK")}, {"part", word("attendee")}})}) ==
        "participation/pakistan/attendee/r1");
}

BOOST_AUTO_TEST_CASE(instruments_meet_where_date_and_subject_are_known) {
    const Object subject = chancery::rdf::literal("trade in services");
    BOOST_TEST(nameOf({make("MemorandumOfUnderstanding", "", {{"date", day("2021-03-05")}, {"subject", subject}},
                            bothSides)}) ==
               "instrument/2021-03-05/memorandum-of-understanding/asean-pakistan-trade-in-services");
    BOOST_TEST(nameOf({make("MemorandumOfUnderstanding", "", {{"subject", subject}})}) ==
               "instrument/undated/memorandum-of-understanding/trade-in-services/r1");
}

BOOST_AUTO_TEST_CASE(no_two_ids_share_a_release) {
    BOOST_TEST(releaseIri(base, "a b") == base + "release/a%20b");
    BOOST_TEST(releaseIri(base, "a-b") == base + "release/a-b");
    BOOST_TEST(releaseIri(base, "a%20b") == base + "release/a%2520b");
    BOOST_TEST(releaseIri(base, "é> <x") == base + "release/%C3%A9%3E%20%3Cx");
}

BOOST_AUTO_TEST_CASE(long_names_are_cut_and_still_differ) {
    const std::string text(300, 'a');
    const std::string one = nameOf({make("Policy", text + " one")});
    const std::string two = nameOf({make("Policy", text + " two")});
    BOOST_TEST(one.size() < 160U);
    BOOST_TEST(one != two);
}

BOOST_AUTO_TEST_CASE(only_absolute_iris_are_iris) {
    for (const std::string good : {"https://example.org/a?b=c%20d#e", "urn:isbn:123", "https://例え.jp/"}) {
        BOOST_TEST(isAbsoluteIri(good), good);
    }
    for (const std::string bad :
         {"", "example.org", "http:", "https://a b", "https://a>", "1a:b", "http://x/%zz", "a\\:b"}) {
        BOOST_TEST(!isAbsoluteIri(bad), bad);
    }
}

BOOST_AUTO_TEST_SUITE_END()
