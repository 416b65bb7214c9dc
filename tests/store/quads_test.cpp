// RDF files seen as named graphs: what a line holds, counts, digests.
#include "store/quads.hpp"

#include "rdf/error.hpp"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <unistd.h>

using namespace chancery;
using namespace chancery::store;
namespace fs = std::filesystem;

namespace {

struct Files {
    Files() { fs::create_directories(folder); }
    Files(const Files&) = delete;
    Files& operator=(const Files&) = delete;
    ~Files() { fs::remove_all(folder); }

    [[nodiscard]] std::vector<NamedGraph> graphs(const std::string& text, const std::string& graph = {}) {
        std::ofstream(folder / "some.nq") << text;
        files = QuadFiles();
        files.read(folder / "some.nq", graph);
        return files.graphs();
    }
    [[nodiscard]] std::string text(const NamedGraph& graph) const {
        std::string all;
        files.lines(graph, [&](std::string_view line) { all += line; });
        return all;
    }

    fs::path folder = fs::temp_directory_path() / ("chancery-quads-" + std::to_string(::getpid()));
    QuadFiles files;
};

std::string graphOf(const std::string& text) {
    const QuadLine line = splitLine(text, "f", 1);
    return text.substr(line.graphBegin, line.graphEnd - line.graphBegin);
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(quad_files, Files)

BOOST_AUTO_TEST_CASE(lines) {
    BOOST_TEST(graphOf("<a> <b> <c> <g> .") == "<g>");
    BOOST_TEST(graphOf("<a> <b> \"c > <d> .\" <g> .") == "<g>");
    BOOST_TEST(graphOf("<a> <b> \"\\\"<x>\"@en <g> . # why") == "<g>");
    BOOST_TEST(graphOf("<a> <b> \"1\"^^<t>\t<g>.") == "<g>");
    BOOST_TEST(graphOf(R"(<\u00e9> <b> <c> <g\U0001F600> .)") == R"(<g\U0001F600>)");
    BOOST_TEST(splitLine("<a> <b> <c> .", "f", 1).graphBegin == 0U);
    BOOST_TEST(splitLine("  # nothing", "f", 1).empty);
    BOOST_TEST(splitLine("", "f", 1).empty);
    BOOST_TEST(splitLine("_:a <b> <c> <g> .", "f", 1).blank);
    BOOST_TEST(!splitLine("<a> <b> \"_:a\" <g> .", "f", 1).blank);
}

BOOST_AUTO_TEST_CASE(lines_that_are_none) {
    for (const std::string text :
         {"<a>", "<a> <b> .", "<a> <b> <c>", "<a> \"b\" <c> .", "\"a\" <b> <c> .", "<a> <b> \"c .",
          "<a> <b> <c> <g> <h> .", "<a b> <b> <c> .", "<a> <b> <c> . <d>", "<a> <b> <c}> .", "<a> <b> <c\\> .",
          R"(<a> <b> <c\u003E> .)", R"(<a> <b> <c\u0020> .)", R"(<a> <b> "c"^^<t|> .)", "<a> <b> <c> <`> ."}) {
        BOOST_CHECK_EXCEPTION((void)splitLine(text, "f", 7), InputError, [&](const InputError& error) {
            BOOST_TEST(error.where().line == 7U, text);
            BOOST_TEST(error.where().column > 0U, text);
            return true;
        });
    }
}

BOOST_AUTO_TEST_CASE(graphs_are_counted_once_and_known_by_what_they_hold) {
    const auto one = graphs("<a> <b> <1> <g> .\n<a> <b> <2> <g> .\n<a> <b> <1> <h> .\n");
    BOOST_REQUIRE(one.size() == 2U);
    BOOST_TEST(one[0].iri == "g");
    BOOST_TEST(one[0].triples == 2U);
    BOOST_TEST(one[0].digest != one[1].digest);
    const auto other = graphs("<a> <b> <2> <g> .\n<a> <b> <1> <h> .\n<a> <b> <1> <g> .\n<a> <b> <2> <g> .\n");
    BOOST_TEST(other[0].triples == 2U, "a double counts once");
    BOOST_TEST(other[0].digest == one[0].digest, "whatever the order");
    BOOST_TEST(text(other[0]) == "<a> <b> <2> .\n<a> <b> <1> .\n<a> <b> <2> .\n");
    BOOST_TEST(graphs("<a> <b> <3> <g> .\n<a> <b> <1> <g> .\n")[0].digest != one[0].digest);
}

BOOST_AUTO_TEST_CASE(a_graph_is_known_by_its_characters) {
    const auto one = graphs("<a> <b> <1> <http://e/\\u00e9> .\n<a> <b> <2> <http://e/é> .\n");
    BOOST_REQUIRE(one.size() == 1U);
    BOOST_TEST(one[0].iri == "http://e/é");
    BOOST_CHECK_EXCEPTION(
        (void)graphs("<a> <b> <c> <g> .\n<a> <b> \"\xff\" <g> .\n"), InputError,
        [](const InputError& error) { return error.where().line == 2 && error.where().column == 10; });
}

BOOST_AUTO_TEST_CASE(triples_outside_of_graphs_need_one) {
    BOOST_CHECK_THROW((void)graphs("<a> <b> <c> .\n"), InputError);
    const auto named = graphs("<a> <b> <c> .\n<a> <b> <d> <g> .\n<a> <b> <c> .", "http://e/rest");
    BOOST_REQUIRE(named.size() == 2U);
    BOOST_TEST(named[0].iri == "http://e/rest");
    BOOST_TEST(named[0].triples == 1U);
    BOOST_TEST(files.body(named[0]).size() == 2 * std::string_view("<a> <b> <c> .\n").size());
    BOOST_CHECK_THROW(files.read(folder / "none.nq", {}), InputError);
    BOOST_CHECK_THROW(files.read(folder / "some.txt", {}), InputError);
}

BOOST_AUTO_TEST_SUITE_END()
