// Releases that tell of one thing share its node; what contradicts stands side by side and is told.
#include "program.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>

using namespace cli;

namespace {

struct Releases : Workplace {
    Releases() {
        put("in/croatia.txt",
            "Foreign Minister Ana Kovač of Croatia met Foreign Minister Jonas Berg of Norway on 3 May 2021.\n");
        put("in/norway.txt",
            "Foreign Minister Jonas Berg of Norway met Foreign Minister Ana Kovač of Croatia in Oslo on 3 May 2021.\n");
    }

    [[nodiscard]] Outcome build(const std::string& options = {}) const { return run("build in -o out " + options); }

    /// The paragraph of graph.ttl that begins with what follows the base.
    [[nodiscard]] std::string paragraph(const std::string& subject) const {
        const std::string turtle = read(path("out/graph.ttl"));
        const std::size_t at = turtle.find("\n<https://w3id.org/chancery/id/" + subject);
        BOOST_REQUIRE_MESSAGE(at != std::string::npos, subject << " in\n" << turtle);
        return turtle.substr(at, turtle.find(" .\n", at) - at);
    }

    const std::string event = "event/2021-05-03/meeting/croatia-norway>";
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(merging, Releases)

BOOST_AUTO_TEST_CASE(a_later_release_completes_an_event) {
    std::filesystem::rename(path("in/norway.txt"), path("norway.txt"));
    BOOST_TEST(build().exit == 0);
    BOOST_TEST(!contains(paragraph(event), "chn:place"), paragraph(event));
    std::filesystem::rename(path("norway.txt"), path("in/norway.txt"));
    BOOST_TEST(build().exit == 0);
    const std::string merged = paragraph(event);
    BOOST_TEST(contains(merged, "chn:place <https://w3id.org/chancery/id/place/oslo>"), merged);
    BOOST_TEST(contains(merged, "release/croatia#char="), merged);
    BOOST_TEST(contains(merged, "release/norway#char="), merged);
    BOOST_TEST(build("--report").out == "nothing new, changed, gone or in conflict\n");
}

BOOST_AUTO_TEST_CASE(a_later_release_completes_a_membership) {
    put("in/since.txt", "Peru is a member of the OECD since 2020.\n");
    BOOST_TEST(build().exit == 0);
    const std::string before = paragraph("membership/peru/oecd/2020>");
    put("in/since-too.txt", "Peru joined the OECD in 2020.\n");
    BOOST_TEST(build().exit == 0);
    const std::string after = paragraph("membership/peru/oecd/2020>");
    BOOST_TEST(contains(after, "release/since#char="), after);
    BOOST_TEST(contains(after, "release/since-too#char="), after);
    BOOST_TEST(before != after);
}

BOOST_AUTO_TEST_CASE(a_later_release_knows_the_end_of_a_membership) {
    put("in/since.txt", "Peru is a member of the OECD since 2020.\n");
    BOOST_TEST(build().exit == 0);
    BOOST_TEST(!contains(paragraph("membership/peru/oecd/2020>"), "chn:until"));
    put("in/until.txt", "Peru was a member of the OECD from 2020 to 2024.\n");
    BOOST_TEST(build().exit == 0);
    const std::string after = paragraph("membership/peru/oecd/2020>");
    BOOST_TEST(contains(after, "chn:until \"2024\"^^xsd:gYear"), after);
    BOOST_TEST(contains(after, "release/since#char="), after);
    BOOST_TEST(contains(after, "release/until#char="), after);
}

BOOST_AUTO_TEST_CASE(what_was_planned_and_held_was_held) {
    put("in/advisory.txt",
        "Foreign Minister Ana Kovač of Croatia will meet Foreign Minister Jonas Berg of Norway in Oslo on "
        "3 May 2021.\n");
    BOOST_TEST(build().exit == 0);
    const std::string merged = paragraph(event);
    BOOST_TEST(contains(merged, "release/advisory#char="), merged);
    BOOST_TEST(contains(merged, "chn:status chn:held ;"), merged);
}

BOOST_AUTO_TEST_CASE(contradictions_stand_side_by_side_and_are_told) {
    BOOST_TEST(build().exit == 0);
    put("in/wire.txt",
        "Foreign Minister Ana Kovač of Croatia met Foreign Minister Jonas Berg of Norway in Riga on 3 May 2021.\n");
    put("in/one.txt", "Peru joined the OECD in 2020.\n");
    put("in/two.txt", "Peru joined the OECD in 2021.\n");
    const Outcome words = build("--report");
    BOOST_TEST(words.exit == 0, words.err);
    BOOST_TEST(words.out == "3 new:\n  one\n  two\n  wire\n"
                            "2 in conflict:\n"
                            "  event/2021-05-03/meeting/croatia-norway  chn:place\n"
                            "    place/oslo  says norway\n"
                            "    place/riga  says wire\n"
                            "  membership/peru/oecd/2020  chn:since\n"
                            "    2020  says one\n"
                            "    2021  says two\n");
    const std::string merged = paragraph(event);
    BOOST_TEST(contains(merged, "place/oslo>"), merged);
    BOOST_TEST(contains(merged, "place/riga>"), merged);
    put("in/two.txt", "Chile joined the OECD in 2010.\n");
    std::filesystem::remove(path("in/wire.txt"));
    const Outcome json = build("--report --json");
    BOOST_TEST(contains(json.out, "\"new\":[],\"changed\":[\"two\"],\"gone\":[\"wire\"],\"conflicts\":[],"), json.out);
}

BOOST_AUTO_TEST_CASE(changes_are_told_over_a_change_of_the_ontology_too) {
    BOOST_TEST(build().exit == 0);
    put("in/norway.txt", "Norway joined the OECD in 1961.\n");
    const Outcome outcome = build("--report --base https://example.org/id/");
    BOOST_TEST(contains(outcome.err, "all releases are read again"), outcome.err);
    BOOST_TEST(outcome.out == "1 changed:\n  norway\n", outcome.out);
}

BOOST_AUTO_TEST_SUITE_END()
