// Asking a graph in SPARQL, as a user does.
#include "program.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdlib>
#include <string>

using namespace cli;

namespace {

struct Asked : Workplace {
    Asked() {
        put("a.nq", "<https://w3id.org/chancery/id/country/MY> <http://www.w3.org/2000/01/rdf-schema#label> "
                    "\"Malaysia\"@en <http://e/g> .\n"
                    "<https://w3id.org/chancery/id/country/MY> <https://w3id.org/chancery#memberOf> "
                    "<https://w3id.org/chancery/id/organization/asean> <http://e/g> .\n"
                    "<https://w3id.org/chancery/id/organization/asean> <http://www.w3.org/2000/01/rdf-schema#label> "
                    "\"ASEAN\"@en <http://e/g> .\n");
        put("a.ttl", "@prefix country: <https://w3id.org/chancery/id/country/> .\n");
    }

    [[nodiscard]] Outcome query(const std::string& arguments) const {
        return shell("exec \"$CHANCERY\" query --data a.nq " + arguments);
    }
    [[nodiscard]] bool built() const {
        const Outcome outcome = query("-e 'ASK {}'");
        if (outcome.exit == 2 && contains(outcome.err, "built without the SPARQL engine")) {
            BOOST_TEST(contains(outcome.err, "-DCHANCERY_QUERY=ON"));
            BOOST_TEST_MESSAGE("skipped: the SPARQL engine is not built");
            return false;
        }
        return true;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(query_command, Asked)

BOOST_AUTO_TEST_CASE(an_aligned_table) {
    if (!built()) {
        return;
    }
    const Outcome plain = query("-e 'SELECT ?who ?what { ?who chn:memberOf ?what }'");
    BOOST_TEST(plain.exit == 0, plain.err);
    BOOST_TEST(plain.out == "who         what\n----------  --------------------\ncountry:MY  <organization/asean>\n");
    const Outcome labels = query("--labels -e 'SELECT ?who ?what ?none { ?who chn:memberOf ?what }'");
    BOOST_TEST(labels.out == "who                    what                          none\n"
                             "---------------------  ----------------------------  ----\n"
                             "Malaysia (country:MY)  ASEAN (<organization/asean>)\n");
    BOOST_TEST(query("-e 'SELECT ?x { <country/MY> rdfs:label ?x }'").out == "x\n--------\nMalaysia\n");
    BOOST_TEST(query("-e 'ASK { country:MY ?p ?o }'").out == "true\n");
    const Outcome wide = query("-e 'SELECT ?x ?y { VALUES (?x ?y) { (\"日本\" 1) (\"e\\u0301\" 2) (\"abcd\" 3) } }'");
    BOOST_TEST(wide.out == "x     y\n----  -\n日本  1\ne\xCC\x81     2\nabcd  3\n");
}

BOOST_AUTO_TEST_CASE(results_cannot_drive_a_terminal) {
    if (!built()) {
        return;
    }
    const Outcome outcome = query(R"(-e 'SELECT ("a\u001B[2Jb\nc" AS ?x) {}')");
    BOOST_TEST(!contains(outcome.out, "\x1b"));
    BOOST_TEST(contains(outcome.out, "b c\n"), outcome.out);
}

BOOST_AUTO_TEST_CASE(formats) {
    if (!built()) {
        return;
    }
    const std::string select = "-e 'SELECT ?x { country:MY rdfs:label ?x }' --format ";
    BOOST_TEST(query(select + "csv").out == "x\r\nMalaysia\r\n");
    BOOST_TEST(query(select + "tsv").out == "?x\n\"Malaysia\"@en\n");
    BOOST_TEST(contains(query(select + "json").out, R"("value":"Malaysia","xml:lang":"en")"));
    BOOST_TEST(contains(query(select + "xml").out, "<literal xml:lang=\"en\">Malaysia</literal>"));
    const std::string construct = "-e 'CONSTRUCT WHERE { ?s chn:memberOf ?o }' --format ";
    BOOST_TEST(query(construct + "nt").out ==
               "<https://w3id.org/chancery/id/country/MY> <https://w3id.org/chancery#memberOf> "
               "<https://w3id.org/chancery/id/organization/asean> .\n");
    const std::string turtle = query(construct + "ttl").out;
    BOOST_TEST(turtle == query(construct + "table").out);
    BOOST_TEST(turtle == "@prefix chn: <https://w3id.org/chancery#> .\n"
                         "@prefix country: <https://w3id.org/chancery/id/country/> .\n\n"
                         "country:MY\n\tchn:memberOf <https://w3id.org/chancery/id/organization/asean> .\n");
    for (const std::string& mixed : {select + "ttl", select + "nt", construct + "csv", construct + "json"}) {
        const Outcome outcome = query(mixed);
        BOOST_TEST(outcome.exit == 2, mixed);
        BOOST_TEST(contains(outcome.err, "--format"), outcome.err);
        BOOST_TEST(outcome.out.empty());
    }
}

BOOST_AUTO_TEST_CASE(odd_data) {
    if (!built()) {
        return;
    }
    put("odd.nq", "_:b <http://e/é,a&b=c?d> \"\\u0022 \\\\u0041 \\t\\n \\U0001F600 上海\"@zh-Hant-TW <http://e/g/é> .\n"
                  "<urn:uuid:1> <http://e/p> _:b <http://e/g/é> .\n"
                  "<http://e/it's> <http://e/p> \"007\"^^<http://e/type> <http://e/g/é> .\n"
                  "<http://e/long> <http://e/p> \"" +
                      std::string(10'000'000, 'x') + "\"@en <http://e/g/long> .\n");
    const auto asked = [&](const std::string& arguments) {
        return shell("exec \"$CHANCERY\" query --data odd.nq " + arguments);
    };
    BOOST_TEST(asked("-f csv -e 'SELECT (STRLEN(?o) AS ?n) { <http://e/long> ?p ?o }'").out == "n\r\n10000000\r\n");
    BOOST_TEST(asked("-f csv -e 'SELECT ?o { <http://e/long> ?p ?o }'").out.size() == 10'000'000U + 5U);
    BOOST_TEST(asked("-f tsv -e 'SELECT ?o { GRAPH <http://e/g/é> { ?s <http://e/é,a&b=c?d> ?o } }'").out ==
               "?o\n\"\\\" \\\\u0041 \\t\\n 😀 上海\"@zh-hant-tw\n");
    BOOST_TEST(asked("-f csv -e 'SELECT ?o { <urn:uuid:1> <http://e/p> ?b . ?b ?q ?o FILTER(ISBLANK(?b)) }'").exit ==
               0);
    BOOST_TEST(contains(asked("-f nt -e 'CONSTRUCT { ?s ?p ?o } { ?s ?p ?o FILTER(ISBLANK(?o)) }'").out,
                        "<urn:uuid:1> <http://e/p> _:"));
    BOOST_TEST(contains(asked("-f json -e \"SELECT * { <http://e/it's> ?p ?o }\"").out,
                        R"("value":"007","datatype":"http://e/type")"));
}

BOOST_AUTO_TEST_CASE(a_syntax_error_shows_its_place) {
    if (!built()) {
        return;
    }
    put("q.rq", "# Who?\nSELECT ?who {\n\t?who é:b ?x .\n}\n");
    const Outcome outcome = query("q.rq");
    BOOST_TEST(outcome.exit == 2);
    BOOST_TEST(outcome.err == "chancery: q.rq:3:7: the prefix of 'é:b' is not declared\n   ?who é:b ?x .\n        ^\n");
    BOOST_TEST(query("- < q.rq").err.starts_with("chancery: <stdin>:3:7: "));
}

BOOST_AUTO_TEST_CASE(limits) {
    if (!built()) {
        return;
    }
    const auto lines = [](const Outcome& outcome) { return std::count(outcome.out.begin(), outcome.out.end(), '\n'); };
    BOOST_TEST(lines(query("-e 'SELECT ?p { ?s ?p ?o }' --format csv")) == 4);
    BOOST_TEST(lines(query("-e 'SELECT ?p { ?s ?p ?o }' --format csv --limit 2")) == 3);
    BOOST_TEST(lines(query("-e 'SELECT ?p { ?s ?p ?o }' --limit 1")) == 3);
    BOOST_TEST(lines(query("-e 'CONSTRUCT WHERE { ?s ?p ?o }' --format nt --limit 2")) == 2);
    BOOST_TEST(lines(query("-e 'SELECT ?p { ?s ?p ?o }' --format csv --limit 0")) == 1);
    const Outcome timed = query("-e 'SELECT ?s { ?s ?p ?o }' --limit 2 --time");
    BOOST_TEST(contains(timed.err, "read 3 quads in "), timed.err);
    BOOST_TEST(contains(timed.err, ": 2 results\n"), timed.err);
    // Joins of values, where the engine looks at no clock for long.
    put("values.sh", "values() { i=0; while [ $i -lt 3000 ]; do printf '%s ' $i; i=$((i + 1)); done; }\n"
                     "echo \"SELECT (COUNT(*) AS ?n) { VALUES ?a { $(values) } VALUES ?b { $(values) } VALUES ?c { "
                     "$(values) } }\"\n");
    const Outcome late = query("--timeout 0.2 - < /dev/null");
    BOOST_TEST(late.exit == 2);
    const Outcome slow = shell("sh values.sh | \"$CHANCERY\" query --data a.nq --timeout 0.2 -");
    BOOST_TEST(slow.exit == 3);
    BOOST_TEST(slow.err == "chancery: no answer within 0.2 s (--timeout)\n");
    const Outcome service = query("-e 'SELECT * { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } }'");
    BOOST_TEST(service.exit == 2);
    BOOST_TEST(contains(service.err, "over the network"), service.err);
}

BOOST_AUTO_TEST_CASE(a_program_without_the_engine_says_how_to_get_it) {
    if (std::getenv("CHANCERY_WITHOUT_QUERY") == nullptr) {
        BOOST_TEST_MESSAGE("skipped: this is such a program, or CHANCERY_WITHOUT_QUERY is not set");
        return;
    }
    for (const std::string asked : {"-e 'ASK {}'", "who-met", "--data a.nq -"}) {
        const Outcome outcome = shell("exec \"$CHANCERY_WITHOUT_QUERY\" query " + asked + " < /dev/null");
        BOOST_TEST(outcome.exit == 2);
        BOOST_TEST(outcome.out.empty());
        BOOST_TEST(contains(outcome.err, "built without the SPARQL engine"), outcome.err);
        BOOST_TEST(contains(outcome.err, "cargo-web rustc-web"), outcome.err);
        BOOST_TEST(contains(outcome.err, "-DCHANCERY_QUERY=ON"), outcome.err);
    }
}

BOOST_AUTO_TEST_CASE(examples_by_name) {
    const Outcome list = shell("exec \"$CHANCERY\" query --list");
    BOOST_TEST(list.exit == 0, list.err);
    BOOST_TEST(contains(list.out, "who-met "), list.out);
    if (!built()) {
        return;
    }
    BOOST_TEST(query("who-met").exit == 0);
    const Outcome near = query("who-mett");
    BOOST_TEST(near.exit == 2);
    BOOST_TEST(contains(near.err, "did you mean 'who-met'?"), near.err);
}

BOOST_AUTO_TEST_CASE(the_output_is_asked_where_nothing_is_named) {
    if (!built()) {
        return;
    }
    const Outcome none = shell("exec \"$CHANCERY\" query -e 'ASK {}'");
    BOOST_TEST(none.exit == 2);
    BOOST_TEST(contains(none.err, "output/graph.nq"), none.err);
    put("in/a.txt", sampleRelease());
    BOOST_TEST(run("build in").exit == 0);
    const std::string count = "exec \"$CHANCERY\" query -f csv -e 'SELECT (COUNT(*) AS ?n) { ?r a chn:Release }'";
    BOOST_TEST(shell(count).out == "n\r\n1\r\n");
    BOOST_TEST(shell(count + " --data output").out == "n\r\n1\r\n");
    BOOST_TEST(shell(count + " --data output/graph.ttl --no-union").out == "n\r\n1\r\n");
    BOOST_TEST(shell(count + " --no-union").out == "n\r\n0\r\n");
    BOOST_TEST(contains(shell("exec \"$CHANCERY\" query -e 'ASK { country:PK ?p ?o }'").out, "true"));
}

BOOST_AUTO_TEST_CASE(wrong_use) {
    if (!built()) {
        return;
    }
    for (const std::string& arguments :
         {std::string(), std::string("who-met -e 'ASK {}'"), std::string("-e 'ASK {}' --format html"),
          std::string("-e 'ASK {}' --timeout 0"), std::string("-e 'ASK {}' --timeout nan"),
          std::string("-e 'ASK {}' --limit -3"), std::string("-e 'ASK {}' --base nothing"),
          std::string("-e 'ASK {}' --data nowhere.nq"), std::string("-e 'ASK {}' --data .script")}) {
        const Outcome outcome = query(arguments);
        BOOST_TEST(outcome.exit == 2, arguments << ": " << outcome.exit << " " << outcome.err);
        BOOST_TEST(outcome.out.empty());
    }
}

BOOST_AUTO_TEST_SUITE_END()
