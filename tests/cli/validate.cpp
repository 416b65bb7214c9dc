// validate, as a user runs it.
#include "program.hpp"

#include <boost/test/unit_test.hpp>

using namespace cli;

namespace {

const std::string prefixes = "@prefix ex: <http://example.org/> .\n@prefix sh: <http://www.w3.org/ns/shacl#> .\n"
                             "@prefix chn: <https://w3id.org/chancery#> .\n";
const std::string shapes = prefixes + "ex:S a sh:NodeShape ; sh:targetClass ex:C ; sh:property ex:P .\n"
                                      "ex:P sh:path ex:p ; sh:maxCount 1 ; sh:message \"at most one, please\"@en .\n";
const std::string data = prefixes + "ex:a a ex:C ; ex:p 1 , 2 .\nex:b a ex:C ; ex:p 1 .\n";

} // namespace

BOOST_FIXTURE_TEST_SUITE(validate, Workplace)

BOOST_AUTO_TEST_CASE(results_are_told_by_shape_and_node) {
    put("d.ttl", data);
    put("s.ttl", shapes);
    const Outcome outcome = run("validate d.ttl --shapes s.ttl");
    BOOST_TEST(outcome.exit == 1);
    BOOST_TEST(outcome.err.empty(), outcome.err);
    BOOST_TEST(outcome.out ==
               "ex:P: 1 violation\n  at most one, please\n  ex:a\n    expected at most 1 value; found 2\n\n"
               "1 result (1 violation) of 1 shape; 2 focus nodes, 5 triples\n");
    BOOST_TEST(run("validate d.ttl --shapes s.ttl --quiet").out.empty());
    put("d.ttl", prefixes + "ex:b a ex:C ; ex:p 1 .\n");
    const Outcome good = run("validate d.ttl --shapes s.ttl");
    BOOST_TEST(good.exit == 0);
    BOOST_TEST(good.out == "conforms: 1 focus node, 2 triples\n");
}

BOOST_AUTO_TEST_CASE(a_report_comes_in_every_format) {
    put("d.ttl", data);
    put("s.ttl", shapes);
    const Outcome turtle = run("validate d.ttl --shapes s.ttl --report -");
    BOOST_TEST(turtle.exit == 1);
    for (const char* part :
         {"a sh:ValidationReport ;", "sh:conforms false ;", "sh:focusNode ex:a ;",
          "sh:resultMessage \"at most one, please\"@en ;", "sh:resultPath ex:p ;",
          "sh:sourceConstraintComponent sh:MaxCountConstraintComponent ;", "sh:sourceShape ex:P ."}) {
        BOOST_TEST(contains(turtle.out, part), turtle.out);
    }
    const Outcome triples = run("validate d.ttl -s s.ttl --report - --format nt");
    BOOST_TEST(contains(triples.out, "<http://www.w3.org/ns/shacl#conforms> \"false\""), triples.out);
    const Outcome json = run("validate d.ttl -s s.ttl --format json");
    BOOST_TEST(json.exit == 1);
    BOOST_TEST(
        json.out ==
        "{\"conforms\":false,\"results\":[\n{\"focusNode\":{\"type\":\"uri\",\"value\":\"http://example.org/a\"},"
        "\"path\":\"ex:p\",\"severity\":\"http://www.w3.org/ns/shacl#Violation\","
        "\"component\":\"http://www.w3.org/ns/shacl#MaxCountConstraintComponent\","
        "\"shape\":{\"type\":\"uri\",\"value\":\"http://example.org/P\"},\"shapeName\":\"ex:P\","
        "\"messages\":[{\"type\":\"literal\",\"value\":\"at most one, please\",\"xml:lang\":\"en\"}],"
        "\"explanation\":\"expected at most 1 value; found 2\"}\n],\"notEvaluated\":[],\"violations\":1,"
        "\"warnings\":0,\"infos\":0,\"focusNodes\":2,\"triples\":5}\n");
    BOOST_TEST(contains(run("validate d.ttl -s s.ttl --format text").out, "ex:P: 1 violation\n"));
    for (const char* file : {"r.ttl", "r.nt", "r.json", "r.txt"}) {
        const Outcome outcome = run(std::string("validate d.ttl -s s.ttl --quiet --report ") + file);
        BOOST_TEST(outcome.exit == 1);
        BOOST_TEST(outcome.out.empty());
    }
    BOOST_TEST(read(path("r.ttl")) == turtle.out);
    BOOST_TEST(read(path("r.nt")) == triples.out);
    BOOST_TEST(read(path("r.json")) == json.out);
    BOOST_TEST(contains(read(path("r.txt")), "ex:P: 1 violation\n"));
    BOOST_TEST(run("validate d.ttl -s s.ttl --report nowhere/r.ttl").exit == 3);
}

BOOST_AUTO_TEST_CASE(severity_says_what_counts) {
    put("d.ttl", data);
    put("s.ttl", shapes + "ex:P sh:severity sh:Warning .\n");
    BOOST_TEST(run("validate d.ttl -s s.ttl").exit == 1);
    BOOST_TEST(run("validate d.ttl -s s.ttl --severity warning").exit == 1);
    const Outcome outcome = run("validate d.ttl -s s.ttl --severity violation");
    BOOST_TEST(outcome.exit == 0);
    BOOST_TEST(contains(outcome.out, "conforms"), outcome.out);
}

BOOST_AUTO_TEST_CASE(the_output_against_the_ontology_s_shapes) {
    const Outcome nothing = run("validate");
    BOOST_TEST(nothing.exit == 2);
    BOOST_TEST(contains(nothing.err, "there is no output/graph.ttl"), nothing.err);
    put("in/a.txt", sampleRelease());
    BOOST_TEST(run("build in -o output").exit == 0);
    const Outcome good = run("validate");
    BOOST_TEST(good.exit == 0, good.out + good.err);
    BOOST_TEST(good.out.starts_with("conforms: "), good.out);
    BOOST_TEST(run("validate output").exit == 0);
    std::string graph = read(path("output/graph.ttl"));
    const std::size_t at = graph.find("chn:rule ");
    BOOST_TEST_REQUIRE(at != std::string::npos);
    graph.replace(at, 9, "chn:rool ");
    put("bad.ttl", graph);
    const Outcome bad = run("validate bad.ttl");
    BOOST_TEST(bad.exit == 1);
    BOOST_TEST(
        contains(bad.out, "chn:PassageShape, path chn:rule: 1 violation\n  a passage must name a rule that read it\n"),
        bad.out);
    BOOST_TEST(contains(bad.out, "    in <https://w3id.org/chancery/id/release/a>, characters "), bad.out);
    BOOST_TEST(contains(bad.out, ": “"), bad.out);
}

BOOST_AUTO_TEST_CASE(a_dataset_is_the_union_of_its_graphs_and_may_be_compressed) {
    put("s.ttl", shapes);
    const std::string quads = "<http://example.org/a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "
                              "<http://example.org/C> <http://g/1> .\n"
                              "<http://example.org/a> <http://example.org/p> \"1\" <http://g/2> .\n"
                              "<http://example.org/a> <http://example.org/p> \"2\" .\n";
    put("d.nq", quads);
    put("d.nq.gz", gzipped(quads));
    put("d.nq.zst", zstandard(quads));
    put("d.trig", prefixes + "ex:g { ex:a a ex:C ; ex:p 1 . } ex:a ex:p 2 .\n");
    for (const char* file : {"d.nq", "d.nq.gz", "d.nq.zst", "d.trig"}) {
        const Outcome outcome = run(std::string("validate -s s.ttl ") + file);
        BOOST_TEST(outcome.exit == 1, outcome.err);
        BOOST_TEST(contains(outcome.out, "expected at most 1 value; found 2"), outcome.out);
    }
    put("half.nq.gz", gzipped(quads).substr(0, 40));
    BOOST_TEST(run("validate -s s.ttl half.nq.gz").exit == 2);
}

BOOST_AUTO_TEST_CASE(one_file_may_be_both_data_and_shapes) {
    put("both.ttl",
        prefixes + "ex:S a sh:NodeShape ; sh:targetObjectsOf ex:p ; sh:in ( _:x ) .\nex:a ex:p _:x , _:y .\n");
    const Outcome outcome = run("validate both.ttl --shapes both.ttl");
    BOOST_TEST(outcome.exit == 1);
    BOOST_TEST(contains(outcome.out, "1 result (1 violation)"), outcome.out); // _:x is the same node in both
}

BOOST_AUTO_TEST_CASE(what_cannot_be_used_is_told) {
    put("d.ttl", data);
    put("s.ttl", prefixes + "ex:S a sh:NodeShape ;\n  sh:node ex:Missing .\n");
    const Outcome missing = run("validate d.ttl -s s.ttl --report -");
    BOOST_TEST(missing.exit == 2);
    BOOST_TEST(missing.out.empty());
    BOOST_TEST(missing.err ==
               "chancery: s.ttl:4: ill-formed shape: ex:S: sh:node refers to ex:Missing, of which the shapes "
               "graph says nothing\n");
    put("s.ttl", prefixes + "ex:S a sh:NodeShape\n");
    BOOST_TEST(contains(run("validate d.ttl -s s.ttl").err, "chancery: s.ttl:"));
    BOOST_TEST(run("validate nowhere.ttl -s d.ttl").exit == 2);
    BOOST_TEST(contains(run("validate d.txt -s d.ttl").err, "tells no RDF syntax"));
    BOOST_TEST(contains(run("validate d.ttl -s d.ttl --severity bad").err, "--severity 'bad'"));
    BOOST_TEST(contains(run("validate d.ttl -s d.ttl --format xml").err, "--format 'xml'"));
}

BOOST_AUTO_TEST_CASE(what_is_left_out_is_told_even_when_quiet) {
    put("d.ttl", data + "<> <http://www.w3.org/2002/07/owl#imports> <http://e/o> .\n");
    put("s.ttl", shapes + "ex:S sh:sparql [ sh:select \"SELECT $this {}\" ] .\n");
    const Outcome outcome = run("validate d.ttl -s s.ttl --quiet");
    BOOST_TEST(outcome.exit == 1);
    BOOST_TEST(contains(outcome.err, "not evaluated: ex:S: sh:sparql is not of SHACL Core (1 constraint)"),
               outcome.err);
    BOOST_TEST(contains(outcome.err, "not read: d.ttl: owl:imports <http://e/o>"), outcome.err);
    BOOST_TEST(contains(
        run("validate d.ttl -s s.ttl --format json").out,
        "\"notEvaluated\":[\n{\"shape\":{\"type\":\"uri\",\"value\":\"http://example.org/S\"},\"what\":{\"type\":"
        "\"uri\",\"value\":\"http://www.w3.org/ns/shacl#sparql\"},\"count\":1}]"));
}

BOOST_AUTO_TEST_CASE(a_message_cannot_drive_the_terminal) {
    put("d.ttl", prefixes + "ex:a a ex:C ; ex:p \"\\u001B[31m\\u0007\" , 2 .\n");
    put("s.ttl",
        prefixes + "ex:S sh:targetClass ex:C ; sh:path ex:p ; sh:nodeKind sh:IRI ; sh:message \"\\u001B[1m\" .\n");
    const Outcome outcome = run("validate d.ttl -s s.ttl");
    BOOST_TEST(outcome.exit == 1);
    BOOST_TEST(outcome.out.find('\x1b') == std::string::npos);
    BOOST_TEST(outcome.out.find('\a') == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
