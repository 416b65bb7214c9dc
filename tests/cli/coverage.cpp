// What was not understood, by verb.
#include "program.hpp"

#include <boost/test/unit_test.hpp>

using namespace cli;

namespace {

const std::string silentText =
    "Oslo, 3 May 2019\n\n"
    "Foreign Minister Ana Kovač of Croatia met Foreign Minister Jonas Berg of Norway in Oslo.\n\n"
    "Croatia outdid Norway at chess. Kenya outdid Ghana at running.\n\n"
    "Kenya danced with Ghana. It rained in Oslo.\n";

} // namespace

BOOST_FIXTURE_TEST_SUITE(coverage, Workplace)

BOOST_AUTO_TEST_CASE(silent_sentences_are_grouped_by_verb) {
    put("a.txt", silentText);
    const Outcome outcome = run("coverage a.txt");
    BOOST_TEST(outcome.exit == 0, outcome.err);
    BOOST_TEST(outcome.out.starts_with("3 of 4 sentences that name two or more yield nothing\n"), outcome.out);
    BOOST_TEST(contains(outcome.out, "\n2  outdo\n    a:5  Croatia outdid Norway at chess.\n"
                                     "    a:5  Kenya outdid Ghana at running.\n"),
               outcome.out);
    BOOST_TEST(contains(outcome.out, "\n1  dance\n    a:7  Kenya danced with Ghana.\n"), outcome.out);
    BOOST_TEST(!contains(outcome.out, "met Foreign Minister"), outcome.out);
    BOOST_TEST(!contains(outcome.out, "rained"), outcome.out);
}

BOOST_AUTO_TEST_CASE(examples_and_verb_choose_what_is_shown) {
    put("a.txt", silentText);
    const Outcome few = run("coverage a.txt --examples 1");
    BOOST_TEST(contains(few.out, "2  outdo"), few.out);
    BOOST_TEST(!contains(few.out, "running"), few.out);
    const Outcome one = run("coverage a.txt --verb outdo -n 0");
    BOOST_TEST(contains(one.out, "running"), one.out);
    BOOST_TEST(!contains(one.out, "dance"), one.out);
}

BOOST_AUTO_TEST_CASE(facts_of_a_family_may_be_left_out) {
    put("a.txt", "Foreign Minister Ana Kovač of Croatia outdid President Daniel Mwangi of Kenya at chess.\n");
    BOOST_TEST(run("coverage a.txt").out.starts_with("0 of 1 "), run("coverage a.txt").out);
    BOOST_TEST(run("coverage a.txt --beside office").out.starts_with("1 of 1 "));
}

BOOST_AUTO_TEST_CASE(json_gives_all) {
    put("a.txt", silentText);
    const Outcome outcome = run("coverage a.txt --json");
    BOOST_TEST(outcome.exit == 0, outcome.err);
    BOOST_TEST(outcome.out.starts_with("{\"sentences\":4,\"silent\":3,\"verbs\":["), outcome.out);
    BOOST_TEST(contains(outcome.out, "{\"verb\":\"outdo\",\"count\":2,\"examples\":["), outcome.out);
    BOOST_TEST(contains(outcome.out, "\"line\":5"), outcome.out);
    BOOST_TEST(contains(outcome.out, "\"names\":[\"Croatia\",\"Norway\"]"), outcome.out);
}

BOOST_AUTO_TEST_CASE(bad_input_and_wrong_use) {
    put("empty.txt", "");
    put("broken.ndjson", "{\"id\":\"a\",\"text\":\"Kenya outdid Ghana at chess.\"}\n{\"id\":\n");
    const Outcome broken = run("coverage broken.ndjson");
    BOOST_TEST(broken.exit == 1, broken.out);
    BOOST_TEST(contains(broken.out, "outdid Ghana"), broken.out);
    BOOST_TEST(contains(broken.err, "broken.ndjson:2"), broken.err);
    BOOST_TEST(run("coverage nowhere").exit == 2);
    BOOST_TEST(run("coverage empty.txt --examples -1").exit == 2);
    BOOST_TEST(run("coverage empty.txt --examples many").exit == 2);
}

BOOST_AUTO_TEST_SUITE_END()
