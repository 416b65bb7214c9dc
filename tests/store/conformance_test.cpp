// Where the engine's evaluator by itself answers otherwise than SPARQL 1.1 Query has it.
#include "asking.hpp"

#include <set>

using namespace chancery;
using test::Asking;
using test::built;
using test::Rows;

namespace {

struct Graphs : Asking {
    Graphs() {
        if (store::queryAvailable()) {
            put("graphs.nq", "<http://e/a> <http://e/r> <http://e/b> <http://e/one> .\n"
                             "<http://e/b> <http://e/r> <http://e/c> <http://e/one> .\n"
                             "<http://e/a> <http://e/w> \"only here\" <http://e/one> .\n"
                             "<http://e/c> <http://e/r> <http://e/d> <http://e/two> .\n");
            graphs.read(folder / "graphs.nq", "http://base/");
        }
    }

    /// The rows without "http://e/", in order.
    Rows rows(const std::string& query) {
        test::Collecting sink;
        store::QuerySettings settings;
        settings.query = "PREFIX : <http://e/> " + query;
        store::ask(graphs, settings, sink);
        for (std::string& row : sink.answer.rows) {
            for (std::size_t at = row.find("http://e/"); at != std::string::npos; at = row.find("http://e/")) {
                row.erase(at, std::string_view("http://e/").size());
            }
        }
        std::sort(sink.answer.rows.begin(), sink.answer.rows.end());
        return sink.answer.rows;
    }

    store::QueryData graphs;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(conformance, Graphs, *boost::unit_test::precondition(built))

BOOST_AUTO_TEST_CASE(a_path_of_length_zero_leads_to_what_the_graph_does_not_have) {
    BOOST_TEST(rows("SELECT ?x { :a :r* ?x }") == (Rows{"a", "b", "c", "d"}));
    BOOST_TEST(rows("SELECT ?x { :none :r* ?x }") == Rows{"none"});
    BOOST_TEST(rows("SELECT ?x { ?x :r? :none }") == Rows{"none"});
    BOOST_TEST(rows("SELECT ?x { ?x ^:r* \"no\" }") == Rows{"no"});
    BOOST_TEST(rows("SELECT ?x { :none (:r?|:w*) ?x }") == (Rows{"none", "none"}), "by two ways");
    BOOST_TEST(rows("SELECT ?x { :none (:r?)+ ?x }") == Rows{"none"});
    BOOST_TEST(rows("SELECT ?x { :none :r+ ?x }").empty());
    BOOST_TEST(rows("SELECT ?x { :none (:r*/:w) ?x }").empty());
    BOOST_TEST(rows("SELECT (1 AS ?x) { :none :r* :none }") == Rows{"1"});
    BOOST_TEST(rows("SELECT (1 AS ?x) { :none :r* :other }").empty());
    BOOST_TEST(rows("SELECT ?x { VALUES ?s { :none } ?s :r* ?x }").empty(), "a variable goes through nodes");
}

BOOST_AUTO_TEST_CASE(a_path_of_length_zero_in_each_graph) {
    BOOST_TEST(rows("SELECT ?x { GRAPH :one { :d :r* ?x } }") == Rows{"d"});
    BOOST_TEST(rows("SELECT ?x { GRAPH :none { :d :r* ?x } }").empty());
    BOOST_TEST(rows("SELECT ?g ?x { GRAPH ?g { :c :r* ?x } }") == (Rows{"one|c", "two|c", "two|d"}));
    BOOST_TEST(rows("SELECT ?g ?x { GRAPH ?g { :a :r* ?x } }") == (Rows{"one|a", "one|b", "one|c", "two|a"}));
    BOOST_TEST(rows("SELECT ?g ?x { GRAPH ?g { :none :r? ?x } }") == (Rows{"one|none", "two|none"}));
    BOOST_TEST(rows("SELECT ?x FROM NAMED :two { GRAPH ?g { :a :r* ?x } }") == Rows{"a"});
    BOOST_TEST(rows("SELECT ?x FROM :two { :a :r* ?x }") == Rows{"a"});
}

BOOST_AUTO_TEST_CASE(graphs_are_looked_at_one_by_one) {
    BOOST_TEST(rows("SELECT ?g ?n { GRAPH ?g { SELECT (COUNT(*) AS ?n) { ?s :w ?o } } }") == (Rows{"one|1", "two|0"}));
    BOOST_TEST(rows("SELECT ?g ?s ?n { GRAPH ?g { SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s } }") ==
               (Rows{"one|a|2", "one|b|1", "two|c|1"}));
    BOOST_TEST(rows("SELECT ?g ?s { GRAPH ?g { SELECT ?s { ?s :r ?o } ORDER BY ?s LIMIT 1 } }") ==
               (Rows{"one|a", "two|c"}));
    BOOST_TEST(rows("SELECT ?g ?s { GRAPH ?g { SELECT ?s { ?s :r ?o } } }") == (Rows{"one|a", "one|b", "two|c"}));
    BOOST_TEST(rows("SELECT ?g ?t { GRAPH ?g { VALUES (?g ?t) { (UNDEF 1) (:one 2) } } }") ==
               (Rows{"one|1", "one|2", "two|1"}));
    BOOST_TEST(rows("SELECT ?g ?s { GRAPH ?g { VALUES ?s { :a } OPTIONAL { ?s :w ?o } } }") ==
               (Rows{"one|a", "two|a"}));
    BOOST_TEST(rows("SELECT ?g { GRAPH ?g { FILTER NOT EXISTS { ?s :w ?o } } }") == Rows{"two"});
    BOOST_TEST(
        rows("SELECT ?g FROM NAMED :two FROM NAMED :none { GRAPH ?g { SELECT (COUNT(*) AS ?n) { ?s :w ?o } } }") ==
        (Rows{"none", "two"}));
    BOOST_TEST(rows("SELECT ?g ?s { GRAPH ?g { ?s :r ?o FILTER(?g = :two) } }") == Rows{"two|c"});
}

BOOST_AUTO_TEST_CASE(minus_within_a_graph) {
    BOOST_TEST(rows("SELECT ?s { GRAPH ?g { ?s :w ?o MINUS { ?x :w ?y } } }") == Rows{"a"}, "nothing is shared");
    BOOST_TEST(rows("SELECT ?s { GRAPH ?g { ?s :r ?o MINUS { ?s :w ?y } } }") == (Rows{"b", "c"}));
    BOOST_TEST(rows("SELECT ?s { GRAPH ?g { ?s :r ?o MINUS { ?x :r ?y OPTIONAL { ?s :none ?x } } } }") ==
               (Rows{"a", "b", "c"}));
}

BOOST_AUTO_TEST_CASE(blank_nodes_of_a_label_are_those_of_their_solution) {
    const auto different = [&](const std::string& query) {
        const Rows all = rows(query);
        return std::set<std::string>(all.begin(), all.end()).size();
    };
    BOOST_TEST(different("SELECT (BNODE('x') AS ?b) { ?s :r ?o }") == 3U);
    BOOST_TEST(different("SELECT (sameTerm(BNODE('x'), BNODE('x')) AS ?same) { ?s :r ?o }") == 1U);
    BOOST_TEST(rows("SELECT (BNODE('x y') AS ?b) (BNODE('x y') AS ?c) (sameTerm(?b, ?c) AS ?same) "
                    "(sameTerm(?b, BNODE('z')) AS ?other) {}")
                   .front()
                   .ends_with("|true|false"));
    BOOST_TEST(rows("SELECT ?s { ?s :w ?o BIND(BNODE('x') AS ?b) FILTER(sameTerm(?b, BNODE('x'))) }") == Rows{"a"});
    BOOST_TEST(rows("SELECT (COUNT(DISTINCT BNODE('x')) AS ?n) { ?s :r ?o }") == Rows{"3"});
    BOOST_TEST(rows("SELECT ?b { BIND(BNODE(1) AS ?b) }") == Rows{"-"});
}

BOOST_AUTO_TEST_CASE(group_concat_gives_a_simple_literal) {
    BOOST_TEST(rows("SELECT ?all (LANG(?all) AS ?language) { SELECT (GROUP_CONCAT(?o; SEPARATOR=',') AS ?all) "
                    "{ VALUES ?o { 'a'@en 'b'@en } } }") == Rows{"a,b|"});
    BOOST_TEST(rows("SELECT (GROUP_CONCAT(DISTINCT ?o) AS ?all) { VALUES ?o { 'a'@en 'a'@fr } }") == Rows{"a a"});
}

BOOST_AUTO_TEST_CASE(days_are_compared) {
    BOOST_TEST(rows("SELECT ?d { VALUES ?d { '2021-03-05'^^xsd:date '2023-01-01'^^xsd:date } "
                    "FILTER(?d < '2022-01-01'^^xsd:date) }") == Rows{"2021-03-05"});
    BOOST_TEST(rows("SELECT (MAX(?d) AS ?last) { VALUES ?d { '2021-03-05'^^xsd:date '2023-01-01'^^xsd:date } }") ==
               Rows{"2023-01-01"});
}

BOOST_AUTO_TEST_SUITE_END()
