// The engine behind its C interface: answers, errors, limits.
#include "asking.hpp"

using namespace chancery;
using namespace chancery::store;
using test::Answer;
using test::Asking;
using test::built;
using test::Collecting;
using test::Rows;

BOOST_FIXTURE_TEST_SUITE(query, Asking, *boost::unit_test::precondition(built))

BOOST_AUTO_TEST_CASE(the_default_graph_is_the_union_of_all_without_doubles) {
    BOOST_TEST(data.size() == 4U);
    BOOST_TEST(ask("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").rows == Rows{"3"});
    BOOST_TEST(ask("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }").rows == Rows{"3"});
    BOOST_TEST(ask("SELECT ?g { GRAPH ?g {} } ORDER BY ?g").rows == (Rows{"http://e/g1", "http://e/g2"}));
    QuerySettings own;
    own.unionDefault = false;
    BOOST_TEST(ask("SELECT ?s { ?s ?p ?o }", own).rows == Rows{"http://e/t"});
}

BOOST_AUTO_TEST_CASE(from_makes_the_default_graph) {
    BOOST_TEST(ask("SELECT ?o FROM <http://e/g1> FROM <http://e/g2> { ?s <http://e/p> ?o }").rows == Rows{"1"});
    BOOST_TEST(ask("SELECT ?o FROM <http://e/g1> { ?s ?p ?o }").rows == Rows{"1"});
    BOOST_TEST(ask("SELECT ?o FROM <http://e/none> { ?s ?p ?o }").rows.empty());
    BOOST_TEST(ask("SELECT ?o FROM NAMED <http://e/g2> { ?s ?p ?o }").rows.empty());
    BOOST_TEST(ask("SELECT ?o FROM NAMED <http://e/g2> { GRAPH ?g { ?s ?p ?o } } ORDER BY ?o").rows ==
               (Rows{"1", "hallo"}));
}

BOOST_AUTO_TEST_CASE(terms_come_as_they_are) {
    const Answer answer = ask("SELECT ?o ?none { <http://e/s> <http://e/q> ?o }");
    BOOST_TEST(answer.names == (Rows{"o", "none"}));
    BOOST_TEST(answer.rows == Rows{"hallo|-"});
    const Answer graph = ask("CONSTRUCT { ?s <http://e/r> ?o } WHERE { ?s <http://e/q> ?o FILTER(LANG(?o) != '') }");
    BOOST_REQUIRE(graph.triples.size() == 1U);
    BOOST_TEST(graph.triples[0].object.language == "de-at");
    BOOST_TEST(ask("ASK { ?s ?p 1 }").truth.value());
    BOOST_TEST(!ask("ASK { ?s ?p 2 }").truth.value());
    BOOST_TEST(ask("SELECT (1 + 1 AS ?two) (STRLEN('é') AS ?one) {}").rows == Rows{"2|1"});
}

BOOST_AUTO_TEST_CASE(prefixes_of_the_files_and_the_usual_ones_are_known) {
    BOOST_TEST(ask("SELECT ?o { ex:s ex:p ?o }").rows == Rows{"1"}, "from the Turtle file beside it");
    BOOST_TEST(ask("SELECT ?x { ?s a chn:Event . ?s rdfs:label ?x }").rows.empty());
    BOOST_TEST(data.prefixes().at("other") == "http://other/");
    put("own.ttl", "@prefix ex: <http://mine/> . ex:a ex:b ex:c .");
    data.read(folder / "own.ttl", "http://base/");
    BOOST_TEST(ask("SELECT ?o { ex:a ex:b ?o }").rows == Rows{"http://mine/c"});
    QuerySettings based;
    based.base = "http://mine/";
    BOOST_TEST(ask("SELECT ?o { <a> <b> ?o }", based).rows == Rows{"http://mine/c"});
}

BOOST_AUTO_TEST_CASE(formats) {
    const auto in = [&](AnswerFormat format, const std::string& query) {
        QuerySettings settings;
        settings.format = format;
        return ask(query, settings).text;
    };
    const std::string query = "SELECT ?o { <http://e/t> ?p ?o }";
    BOOST_TEST(in(AnswerFormat::csv, query) == "o\r\nplain\r\n");
    BOOST_TEST(in(AnswerFormat::tsv, query) == "?o\n\"plain\"\n");
    BOOST_TEST(in(AnswerFormat::json, query) ==
               R"({"head":{"vars":["o"]},"results":{"bindings":[{"o":{"type":"literal","value":"plain"}}]}})");
    BOOST_TEST(in(AnswerFormat::xml, query).find("<literal>plain</literal>") != std::string::npos);
    BOOST_TEST(in(AnswerFormat::json, "ASK {}") == R"({"head":{},"boolean":true})");
}

BOOST_AUTO_TEST_CASE(limits) {
    QuerySettings settings;
    settings.limit = 2;
    BOOST_TEST(ask("SELECT ?o { ?s ?p ?o }", settings).rows.size() == 2U);
    BOOST_TEST(count == 2U);
    BOOST_TEST(ask("CONSTRUCT WHERE { ?s ?p ?o }", settings).triples.size() == 2U);
    settings.format = AnswerFormat::csv;
    const std::string text = ask("SELECT ?o { ?s ?p ?o }", settings).text;
    BOOST_TEST(std::count(text.begin(), text.end(), '\n') == 3);
    settings.limit = 0;
    BOOST_TEST(ask("SELECT ?o { ?s ?p ?o }", settings).text == "o\r\n");
}

BOOST_AUTO_TEST_CASE(time_is_kept) {
    std::string many;
    for (int i = 0; i < 3000; ++i) {
        many += "<http://e/n" + std::to_string(i) + "> <http://e/r> " + std::to_string(i) + " .\n";
    }
    put("many.ttl", many);
    data.read(folder / "many.ttl", "http://base/");
    QuerySettings settings;
    settings.timeout = std::chrono::milliseconds(50);
    BOOST_CHECK_EXCEPTION(ask("SELECT ?a { ?a ?b ?c . ?d ?e ?f . FILTER(?c = ?nothing) }", settings), QueryError,
                          [](const QueryError& error) { return error.kind() == QueryError::Kind::timeout; });
}

BOOST_AUTO_TEST_CASE(syntax_errors_have_a_place_and_a_reason) {
    struct Case {
        std::string query;
        std::size_t line;
        std::size_t column;
        std::string message;
    };
    for (const Case& each : std::vector<Case>{
             {"SELEKT ?x {}", 1, 1, "'SELEKT' is not expected here"},
             {"SELECT ?x WHRE { ?x a ?y }", 1, 11, "'WHRE' is not expected here"},
             {"SELECT ?x\nWHERE { ?x a }", 2, 14, "'}' is not expected here"},
             {"SELECT ?x WHERE { ?x a ?y", 1, 26, "the query ends too early"},
             {"SELECT ?x {\n  ?x a foo:Bar .\n}", 2, 8, "the prefix of 'foo:Bar' is not declared"},
             {"SELECT (1+ AS ?z) {}", 1, 12, "'AS' is not expected here"},
             {"SELECT ('é' AS ?a) (1+ AS ?z) {}", 1, 24, "'AS' is not expected here"},
             {"INSERT DATA { <a> <b> <c> }", 1, 1, "'INSERT' is not expected here"},
             {"# a comment { \" \nSELECT * { ?s ?p ?o }} # more", 2, 22, "'}' is not expected here"},
             {"", 1, 1, "the query ends too early"},
         }) {
        BOOST_CHECK_EXCEPTION(ask(each.query), InputError, [&](const InputError& error) {
            BOOST_TEST(error.message() == each.message, each.query << ": " << error.what());
            BOOST_TEST(error.where().line == each.line, each.query << ": " << error.what());
            BOOST_TEST(error.where().column == each.column, each.query << ": " << error.what());
            return true;
        });
    }
}

BOOST_AUTO_TEST_CASE(queries_that_mean_no_good_are_errors) {
    const auto nested = [](const std::string& open, const std::string& close, std::size_t times) {
        std::string text = "SELECT * { FILTER(";
        for (std::size_t i = 0; i < times; ++i) {
            text += open;
        }
        text += "1";
        for (std::size_t i = 0; i < times; ++i) {
            text += close;
        }
        return text + ") }";
    };
    BOOST_CHECK_THROW(ask(nested("(", ")", 100'000)), InputError);
    BOOST_CHECK_THROW(ask(nested("- ", "", 100'000)), InputError);
    BOOST_CHECK_THROW(ask(nested("!", "", 100'000)), InputError);
    BOOST_CHECK_THROW(ask(std::string("SELECT * { ?s ?p \"\xFF\" }")), QueryError);
    BOOST_CHECK_THROW(ask(std::string("SELECT * {\0}", 12)), InputError);
    BOOST_TEST(ask("SELECT ?x { VALUES ?x { \"" + std::string(10'000'000, 'x') + "\" } }").rows.front().size() ==
               10'000'000U);
}

BOOST_AUTO_TEST_CASE(services_are_off_unless_asked_for) {
    const std::string query = "SELECT ?x { SERVICE <http://there.example/> { ?x ?p ?o } }";
    const auto refused = [](const QueryError& error) { return error.kind() == QueryError::Kind::service; };
    BOOST_CHECK_EXCEPTION(ask(query), QueryError, refused);
    BOOST_CHECK_EXCEPTION(ask("SELECT ?x { SERVICE SILENT <http://there.example/> { ?x ?p ?o } }"), QueryError,
                          refused);
    QuerySettings settings;
    settings.service = true;
    const Answer answer = ask(query, settings);
    BOOST_TEST(answer.rows == Rows{"there"});
    BOOST_REQUIRE(answer.asked.size() == 1U);
    BOOST_TEST(answer.asked[0].starts_with("http://there.example/ SELECT "), answer.asked[0]);
    const std::string broken = "<http://broken.example/> { ?x ?p ?o } }";
    BOOST_CHECK_EXCEPTION(ask("SELECT ?x { SERVICE " + broken, settings), QueryError, refused);
    BOOST_TEST(ask("SELECT ?x { SERVICE SILENT " + broken, settings).rows == Rows{"-"});
}

BOOST_AUTO_TEST_CASE(what_a_sink_throws_comes_through) {
    struct Throwing : Collecting {
        void row(std::span<const std::optional<rdf::Term>> /*values*/) override { throw SystemError("disk full"); }
    } sink;
    QuerySettings settings;
    settings.query = "SELECT * { ?s ?p ?o }";
    BOOST_CHECK_THROW(store::ask(data, settings, sink), SystemError);
}

BOOST_AUTO_TEST_CASE(labels) {
    put("l.ttl",
        "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        "<http://e/s> rdfs:label \"Es\"@de, \"It\"@en-GB, \"none\" . <http://e/t> skos:prefLabel \"Tea\"@en .\n");
    data.read(folder / "l.ttl", "http://base/");
    const std::vector<std::string> wanted{"http://e/s", "http://e/t", "http://e/u"};
    const auto found = labelsOf(data, wanted);
    BOOST_TEST(found.size() == 2U);
    BOOST_TEST(found.at("http://e/s") == "It");
    BOOST_TEST(found.at("http://e/t") == "Tea");
}

BOOST_AUTO_TEST_CASE(files_that_cannot_be_read) {
    BOOST_CHECK_THROW(data.read(folder / "none.nq", "http://base/"), InputError);
    BOOST_CHECK_THROW(data.read(folder / "a.txt", "http://base/"), InputError);
    put("bad.ttl", "<a> <b> .\n");
    BOOST_CHECK_THROW(data.read(folder / "bad.ttl", "http://base/"), InputError);
}

BOOST_AUTO_TEST_SUITE_END()
