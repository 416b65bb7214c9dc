// Several documents as one graph, the tree's own ontology, and documents that mean no good.
#include "lint/linted.hpp"

#include <boost/test/unit_test.hpp>

using namespace chancery;

namespace {

lint::Document turtle(const std::string& file, const std::string& text, bool reported = true) {
    return {file, test::preamble + text, rdf::Syntax::turtle, reported};
}

} // namespace

BOOST_AUTO_TEST_SUITE(documents)

BOOST_AUTO_TEST_CASE(what_is_only_known_is_not_reported_on) {
    const auto ontology = turtle("o.ttl", "ex:Meeting a owl:Class . ex:Bad a owl:Clas .", false);
    const lint::Result result = test::lintAll({ontology, turtle("a.ttl", "<a> a ex:Meeting .\n<b> a ex:Meting .")});
    BOOST_TEST(test::joined(test::found(result, "undeclared-term")) ==
               "3: ex:Meting is not declared; did you mean ex:Meeting?\n");
    for (const lint::Finding& finding : result.findings) {
        BOOST_TEST(finding.where.file == "a.ttl");
    }
}

BOOST_AUTO_TEST_CASE(a_statement_in_two_documents_is_told_of_where_it_is_reported_on) {
    const std::string label = "<a> rdfs:label \"b \"@en .";
    const lint::Result result = test::lintAll({turtle("known.ttl", label, false), turtle("a.ttl", "\n" + label)});
    BOOST_TEST_REQUIRE(test::found(result, "malformed-label").size() == 1U);
    const lint::Result both = test::lintAll({turtle("1.ttl", label), turtle("2.ttl", label)});
    BOOST_TEST(test::found(both, "malformed-label").size() == 1U);
}

BOOST_AUTO_TEST_CASE(blank_nodes_of_documents_are_kept_apart) {
    const lint::Result result =
        test::lintAll({turtle("1.ttl", "_:x rdfs:label \"a\"@en ."), turtle("2.ttl", "_:x rdfs:label \"b\"@en .")});
    BOOST_TEST(test::found(result, "doubled-label").empty());
}

BOOST_AUTO_TEST_CASE(rules_can_be_left_out) {
    const auto document = turtle("a.ttl", "<a> a ex:Meting .");
    BOOST_TEST(test::found(test::lintAll({document}), "undeclared-term").size() == 1U);
    BOOST_TEST(test::found(test::lintAll({document}, {"undeclared-term"}), "undeclared-term").empty());
}

BOOST_AUTO_TEST_CASE(findings_come_by_document_and_line) {
    const lint::Result result =
        test::lintAll({turtle("b.ttl", "<b> a ex:Q .\n<b> a ex:R ."), turtle("a.ttl", "<a> a ex:P .")});
    std::string order;
    for (const lint::Finding& finding : result.findings) {
        if (finding.rule->code == "undeclared-term") {
            order += describe(finding.where) + " ";
        }
    }
    BOOST_TEST(order == "b.ttl:2 b.ttl:3 a.ttl:2 ");
}

BOOST_AUTO_TEST_CASE(line_based_syntaxes_have_lines_too) {
    const std::string nquads = "# c\n<http://e/a> <http://www.w3.org/2004/02/skos/core#broader> \"b\" <http://e/g> .\n";
    const lint::Result result = test::lintAll({{"a.nq", nquads, rdf::Syntax::nquads, true}});
    BOOST_TEST(test::joined(test::found(result, "literal-for-resource")).starts_with("2: "));
}

BOOST_AUTO_TEST_CASE(the_ontology_of_the_tree) {
    const auto folder = test::sourceTree() / "ontology";
    const lint::Result result = test::lintAll(
        {lint::readDocument(folder / "chancery.ttl", true), lint::readDocument(folder / "shapes.ttl", true)});
    for (const lint::Finding& finding : result.findings) {
        BOOST_TEST(false, describe(finding.where) << ": " << finding.message << " [" << finding.rule->code << "]");
    }
}

BOOST_AUTO_TEST_CASE(a_document_with_a_syntax_error_spares_the_others) {
    const lint::Result result =
        test::lintAll({turtle("bad.ttl", "<a> a ex:P .\n<b> a \"unfinished ."), turtle("a.ttl", "<a> a ex:Q .")});
    BOOST_TEST_REQUIRE(result.unreadable.size() == 1U);
    BOOST_TEST(result.unreadable.front().where().file == "bad.ttl");
    BOOST_TEST(result.unreadable.front().where().line == 3U);
    BOOST_TEST(test::joined(test::found(result, "undeclared-term")) == "2: ex:Q is not declared\n");
}

BOOST_AUTO_TEST_CASE(nothing_at_all) {
    BOOST_TEST(test::lintAll({}).findings.empty());
    BOOST_TEST(test::lintAll({{"a.ttl", "", rdf::Syntax::turtle, true}}).findings.empty());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(hostile)

BOOST_AUTO_TEST_CASE(expressions_that_contain_themselves) {
    const lint::Result result = test::lintTurtle(
        "ex:A a owl:Class . ex:p rdfs:domain _:u ; rdfs:range _:u , _:v , _:d .\n"
        "_:u owl:unionOf ( _:u _:u _:u ) . _:v owl:intersectionOf _:l . _:l rdf:first _:v ; rdf:rest _:l .\n"
        "_:d owl:unionOf ( _:d _:d xsd:date ) .\n"
        "<a> a ex:A ; ex:p <b> , \"c\" . <b> a ex:A . _:v a _:v .");
    BOOST_TEST(test::found(result, "malformed-list").size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_long_literal) {
    const std::string text(10'000'000, 'x');
    const lint::Result result = test::lintTurtle("<a> rdfs:label \"" + text + "\"@en , \"y\"@en ; ex:p \"" + text +
                                                 "\"^^xsd:integer , \"" + text + "\"^^xsd:base64Binary .");
    BOOST_TEST(test::found(result, "doubled-label").size() == 1U);
    BOOST_TEST(test::found(result, "invalid-lexical-form").size() == 1U);
    for (const lint::Finding& finding : result.findings) {
        BOOST_TEST(finding.message.size() < 1000U);
    }
}

BOOST_AUTO_TEST_CASE(long_names) {
    const std::string name(1'000'000, 'n');
    const lint::Result result = test::lintTurtle("<a> a ex:" + name + " ; <http://e/" + name + "/p> 1 .");
    BOOST_TEST(test::found(result, "undeclared-term").size() == 1U);
}

BOOST_AUTO_TEST_CASE(deep_hierarchies) {
    std::string text;
    for (int i = 0; i < 100'000; ++i) {
        text += "<c" + std::to_string(i) + "> skos:broader <c" + std::to_string(i + 1) + "> .\n";
    }
    for (int i = 0; i < 3'000; ++i) {
        text += "ex:C" + std::to_string(i) + " a owl:Class ; rdfs:subClassOf ex:C" + std::to_string(i + 1) + " .\n";
    }
    text += "<c100000> skos:broader <c0> . <c0> skos:related <c5> . ex:C0 owl:disjointWith ex:C1 . <x> a ex:C0 .";
    const lint::Result result = test::lintTurtle(text);
    BOOST_TEST(test::found(result, "cyclic-broader").size() == 1U);
    BOOST_TEST(test::found(result, "skos-s27").size() == 1U);
    BOOST_TEST(test::found(result, "disjoint-classes").size() == 2U);
}

BOOST_AUTO_TEST_CASE(many_undeclared_terms) {
    std::string text;
    for (int i = 0; i < 20'000; ++i) {
        text += "<a> a ex:T" + std::to_string(i) + " .\n";
    }
    BOOST_TEST(test::found(test::lintTurtle(text), "undeclared-term").size() == 20'000U);
}

BOOST_AUTO_TEST_CASE(deep_nesting_is_refused_with_its_place) {
    const std::string text = "<a> ex:p " + std::string(100'000, '[') + " .";
    const lint::Result result = test::lintTurtle(text);
    BOOST_TEST_REQUIRE(result.unreadable.size() == 1U);
    BOOST_TEST(result.unreadable.front().where().line == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
