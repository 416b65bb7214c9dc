// Help, wrong use, and the commands that tell.
#include "program.hpp"

#include <boost/test/unit_test.hpp>

using namespace cli;

namespace {

const std::vector<std::string> commandNames{"build", "check", "coverage", "diff",     "explain",    "extract", "lint",
                                            "load",  "query", "text",     "validate", "vocabulary", "help"};

} // namespace

BOOST_FIXTURE_TEST_SUITE(usage, Workplace)

BOOST_AUTO_TEST_CASE(every_command_has_help_with_an_example) {
    for (const std::string& name : commandNames) {
        const Outcome outcome = shell("\"$CHANCERY\" " + name + " --help");
        BOOST_TEST(outcome.exit == 0, outcome.err);
        BOOST_TEST(contains(outcome.out, "Example:\n  "), outcome.out);
        BOOST_TEST(contains(outcome.out, "chancery " + name), outcome.out);
        BOOST_TEST(outcome.out == shell("\"$CHANCERY\" help " + name).out);
        BOOST_TEST(contains(shell("\"$CHANCERY\" help").out, "\n  " + name + " "));
    }
}

BOOST_AUTO_TEST_CASE(version) {
    const Outcome outcome = shell("\"$CHANCERY\" --version");
    BOOST_TEST(outcome.exit == 0);
    BOOST_TEST(outcome.out.starts_with("chancery "), outcome.out);
}

BOOST_AUTO_TEST_CASE(wrong_use_is_told_with_what_was_meant) {
    struct Case {
        std::string arguments;
        std::string told;
    };
    for (const Case& each : std::vector<Case>{
             {"biuld", "did you mean 'build'?"},
             {"frobnicate", "see 'chancery help'"},
             {"build --ouput x", "did you mean --output?"},
             {"build --jobs many", "jobs"},
             {"build --base nothing", "--base 'nothing'"},
             {"text", "needs a file"},
             {"text a b", "too many arguments"},
             {"help nothing", "no command 'nothing'"},
         }) {
        const Outcome outcome = shell("exec \"$CHANCERY\" " + each.arguments);
        BOOST_TEST(outcome.exit == 2, each.arguments);
        BOOST_TEST(outcome.err.starts_with("chancery: "), outcome.err);
        BOOST_TEST(contains(outcome.err, each.told), outcome.err);
        BOOST_TEST(outcome.out.empty());
    }
}

BOOST_AUTO_TEST_CASE(text_prints_what_offsets_count_in) {
    const std::string release = sampleRelease();
    put("a.txt", release);
    const Outcome whole = run("text a.txt");
    BOOST_TEST(whole.exit == 0, whole.err);
    BOOST_TEST(whole.out == release);
    put("two.ndjson", "{\"id\": \"one\", \"text\": \"First.\"}\n{\"id\": \"two\", \"text\": \"Second.\"}\n");
    BOOST_TEST(run("text two.ndjson --id two").out == "Second.");
    BOOST_TEST(run("text two.ndjson").exit == 2);
    BOOST_TEST(run("text two.ndjson --id three").exit == 2);
    BOOST_TEST(run("text nowhere.txt").exit == 2);
}

BOOST_AUTO_TEST_CASE(the_base_is_where_iris_begin) {
    put("in/a.txt", sampleRelease());
    const Outcome outcome = run("extract --base https://example.org/x/ in/a.txt");
    BOOST_TEST(outcome.exit == 0, outcome.err);
    BOOST_TEST(contains(outcome.out, "<https://example.org/x/release/a>"));
    BOOST_TEST(!contains(outcome.out, "w3id.org/chancery/id/"));
}

BOOST_AUTO_TEST_CASE(summaries) {
    put("in/a.txt", sampleRelease());
    const Outcome told = run("build in -o out");
    BOOST_TEST(contains(told.err, "1 releases of 1 files"), told.err);
    BOOST_TEST(told.out.empty());
    const Outcome quiet = run("build in -o out --quiet");
    BOOST_TEST(quiet.err.empty(), quiet.err);
    const Outcome json = run("build in -o out --json");
    BOOST_TEST(json.out.starts_with("{\"files\":1,\"releases\":1,"), json.out);
    const Outcome verbose = run("build in -o out --verbose --jobs 3");
    BOOST_TEST(contains(verbose.err, "jobs: 3"), verbose.err);
}

BOOST_AUTO_TEST_CASE(the_examples_of_all_rules_hold) {
    const Outcome outcome = run("check");
    BOOST_TEST(outcome.exit == 0, outcome.err);
    BOOST_TEST(contains(outcome.out, " 0 failed"), outcome.out);
}

BOOST_AUTO_TEST_CASE(explain_shows_sentence_span_and_rule) {
    put("in/a.txt", sampleRelease());
    const Outcome outcome = run("explain country/MY --input in");
    BOOST_TEST(outcome.exit == 0, outcome.err);
    BOOST_TEST(contains(outcome.out, "«"), outcome.out);
    BOOST_TEST(contains(outcome.out, ", rule "), outcome.out);
    BOOST_TEST(!contains(outcome.out, "\x1b"), "no colour off a terminal");
    BOOST_TEST(outcome.out == run("explain malaysia --input in").out);
    BOOST_TEST(run("explain Atlantis --input in").exit == 1);
    const Outcome sentences = run("explain --sentences in/a.txt");
    BOOST_TEST(sentences.exit == 0, sentences.err);
    BOOST_TEST(contains(sentences.out, "Malaysia"), sentences.out);
}

BOOST_AUTO_TEST_SUITE_END()
