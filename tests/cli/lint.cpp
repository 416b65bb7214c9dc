// lint and vocabulary, as a user runs them.
#include "program.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdlib>

using namespace cli;

namespace {

const std::string instancePrefixes = "@prefix chn: <https://w3id.org/chancery#> .\n"
                                     "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n";

} // namespace

BOOST_FIXTURE_TEST_SUITE(lint, Workplace)

BOOST_AUTO_TEST_CASE(findings_have_file_line_severity_and_code) {
    put("a.ttl", instancePrefixes + "<http://e/a> a chn:Meting ;\n  rdfs:label \" a\" .\n");
    const Outcome outcome = run("lint a.ttl");
    BOOST_TEST(outcome.exit == 1);
    BOOST_TEST(outcome.err.empty(), outcome.err);
    BOOST_TEST(outcome.out ==
               "a.ttl:3: error: chn:Meting is not declared; did you mean chn:Meeting? [undeclared-term]\n"
               "a.ttl:4: warning: the rdfs:label of <http://e/a> begins or ends with a blank "
               "[malformed-label]\n1 file, 1 error, 1 warning\n");
    const Outcome less = run("lint a.ttl --disable undeclared-term --disable malformed-label");
    BOOST_TEST(less.exit == 0);
    BOOST_TEST(less.out == "1 file, 0 errors, 0 warnings\n");
    const Outcome json = run("lint a.ttl --json --disable malformed-label");
    BOOST_TEST(json.exit == 1);
    BOOST_TEST(json.out == "{\"findings\":[\n{\"code\":\"undeclared-term\",\"severity\":\"error\",\"file\":\"a.ttl\","
                           "\"line\":3,\"message\":\"chn:Meting is not declared; did you mean chn:Meeting?\"}\n],"
                           "\"files\":1,\"errors\":1,\"warnings\":0,\"infos\":0}\n");
    BOOST_TEST(run("lint a.ttl --quiet --disable undeclared-term --disable malformed-label").out.empty());
}

BOOST_AUTO_TEST_CASE(the_ontology_itself_is_looked_at_without_a_file) {
    const Outcome outcome = run("lint");
    BOOST_TEST(outcome.exit == 0, outcome.out);
    BOOST_TEST(contains(outcome.out, " 0 errors, 0 warnings"), outcome.out);
}

BOOST_AUTO_TEST_CASE(the_output_is_looked_at_where_it_is) {
    put("in/a.txt", sampleRelease());
    BOOST_TEST(run("build in -o output").exit == 0);
    const Outcome outcome = run("lint output/graph.ttl --disable skos-s13");
    BOOST_TEST(outcome.exit == 0, outcome.out);
    BOOST_TEST(run("lint output/graph.nq --disable skos-s13").exit == 0);
    put("output/graph.ttl", instancePrefixes + "<http://e/a> a chn:Meting .\n");
    BOOST_TEST(contains(run("lint").out, "output/graph.ttl:3: error: chn:Meting"));
}

BOOST_AUTO_TEST_CASE(a_file_of_the_ontology_may_be_named) {
    const Outcome outcome = run("lint \"$ONTOLOGY/chancery.ttl\" --json");
    BOOST_TEST(outcome.exit == 0, outcome.out);
    BOOST_TEST(contains(outcome.out, "\"files\":1,"), outcome.out);
}

BOOST_AUTO_TEST_CASE(codes_are_listed_and_guessed) {
    const Outcome list = run("lint --list");
    BOOST_TEST(list.exit == 0);
    BOOST_TEST(contains(list.out, "\nskos-s13                    error    "), list.out);
    const Outcome wrong = run("lint --disable undeclared-terms");
    BOOST_TEST(wrong.exit == 2);
    BOOST_TEST(contains(wrong.err, "did you mean 'undeclared-term'?"), wrong.err);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_is_told_and_the_rest_is_done) {
    put("bad.ttl", instancePrefixes + "<http://e/a> a chn:Meeting\n<http://e/b> .\n");
    put("a.ttl", instancePrefixes + "<http://e/a> a chn:Meting .\n");
    put("a.txt", "text");
    const Outcome outcome = run("lint bad.ttl nowhere.ttl a.txt a.ttl");
    BOOST_TEST(outcome.exit == 2);
    BOOST_TEST(contains(outcome.err, "chancery: bad.ttl:4:"), outcome.err);
    BOOST_TEST(contains(outcome.err, "chancery: nowhere.ttl: cannot be read"), outcome.err);
    BOOST_TEST(contains(outcome.err, "chancery: a.txt: the name tells no RDF syntax"), outcome.err);
    BOOST_TEST(contains(outcome.out, "a.ttl:3: error: chn:Meting"), outcome.out);
}

BOOST_AUTO_TEST_CASE(a_message_cannot_drive_the_terminal) {
    put("a.ttl", instancePrefixes + "<http://e/a> chn:status \"\\u001B[31m\\u0007\" .\n");
    const Outcome outcome = run("lint a.ttl");
    BOOST_TEST(outcome.out.find('\x1b') == std::string::npos);
    BOOST_TEST(outcome.out.find('\a') == std::string::npos);
    const Outcome json = run("lint a.ttl --json");
    BOOST_TEST(contains(json.out, "\\u001b[31m\\u0007"), json.out);
}

BOOST_AUTO_TEST_CASE(the_vocabulary_page_is_what_the_ontology_says) {
    const Outcome outcome = run("vocabulary");
    BOOST_TEST(outcome.exit == 0, outcome.err);
    const char* source = std::getenv("CHANCERY_SOURCE");
    BOOST_TEST_REQUIRE(source != nullptr);
    BOOST_TEST((outcome.out == read(std::string(source) + "/docs/vocabulary.md")),
               "run chancery vocabulary > docs/vocabulary.md");
    for (const char* term : {"`chn:Event`", "`chn:memberOf`", "`chn:attendee`", "`chn:demonym`", "`schema:Event`"}) {
        BOOST_TEST(contains(outcome.out, term), term);
    }
    put("empty/chancery.ttl", "");
    const Outcome empty = shell("\"$CHANCERY\" vocabulary --ontology empty");
    BOOST_TEST(empty.exit == 2);
    BOOST_TEST(contains(empty.err, "empty/chancery.ttl: the graph declares no owl:Ontology"), empty.err);
}

BOOST_AUTO_TEST_SUITE_END()
