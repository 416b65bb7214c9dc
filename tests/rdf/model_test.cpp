#include "rdf/model.hpp"
#include "rdf/namespaces.hpp"
#include "rdf/reader.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using chancery::rdf::Model;
using chancery::rdf::Quad;
using chancery::rdf::Term;
using chancery::rdf::Triple;
namespace rdf = chancery::rdf;

BOOST_AUTO_TEST_SUITE(model)

namespace {

Model load(std::string_view turtle) {
    Model model;
    rdf::read(turtle, rdf::Syntax::turtle, "http://e/", "m.ttl", "", [&](const Quad& quad) { model.add(quad.triple); });
    return model;
}

constexpr std::string_view p = "http://e/p";

} // namespace

BOOST_AUTO_TEST_CASE(answers_are_sorted_and_without_doubles) {
    const Model m =
        load("<s> <p> \"b\" , <c> , \"a\"@en , \"a\" , 1 , _:n , \"b\" , <b> . <r> <p> <b> . <b> <p> <b> .");
    const std::vector<Term> expected{rdf::iri("http://e/b"), rdf::iri("http://e/c"),
                                     rdf::blank("n"),        rdf::typed("1", rdf::in(rdf::ns::xsd, "integer")),
                                     rdf::literal("a"),      rdf::tagged("a", "en"),
                                     rdf::literal("b")};
    BOOST_CHECK(std::is_sorted(expected.begin(), expected.end()));
    BOOST_CHECK(m.objects(rdf::iri("http://e/s"), p) == expected);
    BOOST_TEST(m.size() == 9);
    const std::vector<Term> subjects{rdf::iri("http://e/b"), rdf::iri("http://e/r"), rdf::iri("http://e/s")};
    BOOST_CHECK(m.subjects(p, rdf::iri("http://e/b")) == subjects);
    BOOST_CHECK(m.object(rdf::iri("http://e/s"), p) == rdf::iri("http://e/b"));
    BOOST_CHECK(!m.object(rdf::iri("http://e/s"), "http://e/q"));
    BOOST_CHECK(m.objects(rdf::iri("http://e/none"), p).empty());
    BOOST_CHECK(m.subjects(p, rdf::literal("none")).empty());
    BOOST_TEST(m.about(rdf::iri("http://e/s")).size() == 7);
    const std::vector<Triple> all = m.triples();
    BOOST_TEST(all.size() == 9);
    BOOST_CHECK(std::is_sorted(all.begin(), all.end()));
    BOOST_CHECK(std::all_of(all.begin(), all.end(), [&](const Triple& triple) { return m.contains(triple); }));
    BOOST_CHECK(!m.contains({rdf::iri("http://e/s"), rdf::iri(p), rdf::literal("c")}));
}

BOOST_AUTO_TEST_CASE(terms_that_differ_a_little_stay_apart) {
    const std::vector<Term> terms{
        rdf::iri("http://e/a"),
        rdf::blank("a"),
        rdf::blank("http://e/a"),
        rdf::literal("http://e/a"),
        rdf::literal("a"),
        rdf::tagged("a", "en"),
        rdf::tagged("a", "en-gb"),
        rdf::typed("a", "http://e/t"),
        rdf::typed("a", "http://e/u"),
        rdf::tagged("a", "sl-rozaj-biske-1994"), // longer than a tag that Sord can keep
        rdf::tagged("a", "sl-rozaj-biske-1995"),
        rdf::literal(""),
        rdf::literal("\u00e9\U0001F600\n\""),
    };
    Model m;
    for (const Term& term : terms) {
        m.add({rdf::iri("http://e/s"), rdf::iri(p), term});
        m.add({rdf::iri("http://e/s"), rdf::iri(p), term});
    }
    auto sorted = terms;
    std::sort(sorted.begin(), sorted.end());
    BOOST_CHECK(m.objects(rdf::iri("http://e/s"), p) == sorted);
    for (const Term& term : terms) {
        BOOST_CHECK(m.subjects(p, term) == std::vector<Term>{rdf::iri("http://e/s")});
    }
}

BOOST_AUTO_TEST_CASE(terms_that_cannot_be_held) {
    Model m;
    const Term s = rdf::iri("http://e/s");
    BOOST_CHECK_THROW(m.add({s, s, rdf::literal(std::string("a\0b", 3))}), std::invalid_argument);
    BOOST_CHECK_THROW(m.add({s, s, rdf::iri("relative")}), std::invalid_argument);
    BOOST_CHECK_THROW(m.add({s, s, rdf::iri("")}), std::invalid_argument);
    BOOST_TEST(m.size() == 0);
}

BOOST_AUTO_TEST_CASE(lists) {
    const Model m = load("<s> <p> ( 3 1 2 1 ) ; <empty> () . "
                         "<loop> <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> 1 ; "
                         "<http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> <loop> . "
                         "<torn> <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> 1 .");
    std::string values;
    for (const Term& term : m.list(*m.object(rdf::iri("http://e/s"), p))) {
        values += term.value;
    }
    BOOST_TEST(values == "3121");
    BOOST_TEST(m.list(*m.object(rdf::iri("http://e/s"), "http://e/empty")).empty());
    BOOST_TEST(m.list(rdf::iri("http://e/loop")).size() == 1);
    BOOST_TEST(m.list(rdf::iri("http://e/torn")).empty());
    BOOST_TEST(m.list(rdf::literal("none")).empty());
}

BOOST_AUTO_TEST_CASE(models_move) {
    Model a = load("<s> <p> 1 .");
    Model b = std::move(a);
    BOOST_TEST(b.size() == 1);
    b = load("<s> <p> 1 , 2 .");
    BOOST_TEST(b.size() == 2);
    b.add({rdf::iri("http://e/s"), rdf::iri(p), rdf::literal("3")});
    BOOST_TEST(b.size() == 3);
}

BOOST_AUTO_TEST_CASE(many_threads_may_ask) {
    Model m;
    for (int i = 0; i < 1000; ++i) {
        m.add({rdf::iri("http://e/s" + std::to_string(i % 10)), rdf::iri(p), rdf::literal(std::to_string(i))});
    }
    std::vector<std::thread> threads;
    std::vector<std::size_t> found(4);
    for (std::size_t& count : found) {
        threads.emplace_back([&m, &count] {
            for (int i = 0; i < 200; ++i) {
                count += m.objects(rdf::iri("http://e/s" + std::to_string(i % 10)), p).size();
                count += m.subjects(p, rdf::literal(std::to_string(i))).size();
                count += m.contains({rdf::iri("http://e/s1"), rdf::iri(p), rdf::literal("1")}) ? 1U : 0U;
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    for (const std::size_t count : found) {
        BOOST_TEST(count == 200 * 102);
    }
}

BOOST_AUTO_TEST_SUITE_END()
