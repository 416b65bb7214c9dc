#include "rdf/namespaces.hpp"
#include "rdf/reader.hpp"
#include "rdf/writer.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

using namespace std::string_literals;
using namespace std::string_view_literals;
using chancery::rdf::Prefixes;
using chancery::rdf::Quad;
using chancery::rdf::Syntax;
using chancery::rdf::Term;
using chancery::rdf::Triple;
using chancery::rdf::Writer;
namespace rdf = chancery::rdf;

BOOST_AUTO_TEST_SUITE(writer)

namespace {

const Prefixes& prefixes() {
    static const Prefixes all{
        {"e", "http://e.org/"}, {"ex", "http://e.org/x/"}, {"xsd", std::string(rdf::ns::xsd)}, {"", "http://n.org/#"}};
    return all;
}

std::string write(const std::vector<Quad>& quads, Syntax syntax, const Prefixes& names = prefixes()) {
    std::string out;
    Writer writer(syntax, names, [&](std::string_view bytes) { out.append(bytes); });
    for (const Quad& quad : quads) {
        writer.write(quad.triple, quad.graph.value);
    }
    writer.finish();
    return out;
}

std::vector<Quad> parse(std::string_view text, Syntax syntax) {
    std::vector<Quad> quads;
    rdf::read(text, syntax, "", "out", "", [&](const Quad& quad) { quads.push_back(quad); });
    return quads;
}

Quad about(Term object) { return {{rdf::iri("http://e.org/s"), rdf::iri("http://e.org/p"), std::move(object)}, {}}; }

std::vector<std::string> nastyTexts() {
    std::vector<std::string> texts{"",
                                   " ",
                                   "\"",
                                   "\"\"",
                                   "\"\"\"",
                                   "a\"",
                                   "a\"\"",
                                   "a\"\"\"",
                                   "\"a",
                                   "a\"\\",
                                   "a\\\"",
                                   "\\",
                                   "\\\\",
                                   "\\n",
                                   "\\u0041",
                                   "'",
                                   "'''",
                                   "a\nb",
                                   "\n",
                                   "\r",
                                   "\r\n",
                                   "\n\"",
                                   "a\"\n\"\"b\n\"",
                                   "\t",
                                   "\b\f",
                                   "a\0b"s,
                                   "\x7F",
                                   "\u0085\u2028\u2029",
                                   "\uFEFF",
                                   "\uFFFE\uFFFF",
                                   "\U0001F600",
                                   "\U0010FFFF",
                                   "e\u0301",
                                   "\u202Etxet",
                                   " . <a> <b> <c> .",
                                   "#",
                                   "@en",
                                   "^^<x>",
                                   "\u0627\u0644\u0633\u0644\u0627\u0645",
                                   "\u4E2D\u56FD"};
    std::string controls;
    for (char c = 1; c < 0x20; ++c) {
        controls += c;
    }
    texts.push_back(controls);
    return texts;
}

std::vector<Term> nastyTerms() {
    std::vector<Term> terms;
    for (const std::string& text : nastyTexts()) {
        terms.push_back(rdf::literal(text));
        terms.push_back(rdf::tagged(text, "en-gb"));
        terms.push_back(rdf::typed(text, "http://e.org/type-1"));
        for (const std::string_view type : {"integer", "decimal", "boolean", "double", "date"}) {
            terms.push_back(rdf::typed(text, rdf::in(rdf::ns::xsd, type)));
        }
    }
    for (const std::string_view number :
         {"1",  "007", "+1",  "-1",  "+",    "1.",    ".5",   "-.5", "1.5", "1.5.",           "1e3",
          " 1", "1 ",  "abc", "1_0", "true", "false", "TRUE", "0",   "1,5", "1 . <x> <y> <z>"}) {
        for (const std::string_view type : {"integer", "decimal", "boolean", "double", "nonNegativeInteger"}) {
            terms.push_back(rdf::typed(number, rdf::in(rdf::ns::xsd, type)));
        }
    }
    for (const std::string_view local :
         {"",   "a",  "a.", ".a", "a.b", "a/b", "a#char=10,20", "a=b",    "a,b",     "a%20b", "a%",  "100%",
          "-a", "a-", "_",  "1",  "a:b", "a'b", "a(b)",         "a;b",    "a?b=c&d", "~a",    "a@b", "é",
          "中", "a!", "$",  "*",  "+",   "x/a", "x/",           "x/a b.c"}) {
        if (local.find(' ') == std::string_view::npos) {
            terms.push_back(rdf::iri("http://e.org/"s.append(local)));
            terms.push_back(rdf::iri("http://n.org/#"s.append(local)));
        }
    }
    for (const std::string_view iri : {"urn:x:y", "mailto:a@b.c", "http://e.org", "file:///a/../b", "http://[::1]/",
                                       "http://www.w3.org/1999/02/22-rdf-syntax-ns#nil",
                                       "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", "http://e.org/base"}) {
        terms.push_back(rdf::iri(iri));
    }
    for (const std::string_view label : {"a", "b1", "B1", "x", "a.b", "1", "_", "é", "base", "genid1", "a-b"}) {
        terms.push_back(rdf::blank(label));
    }
    terms.push_back(rdf::tagged("long", "sl-rozaj-biske-1994"));
    return terms;
}

} // namespace

BOOST_AUTO_TEST_CASE(turtle_for_a_reader) {
    const Term s = rdf::iri("http://e.org/s");
    const Term p = rdf::iri("http://e.org/p");
    const Term a = rdf::iri(rdf::in(rdf::ns::rdf, "type"));
    const std::string out =
        write({{{s, a, rdf::iri("http://e.org/Class")}, {}},
               {{s, p, rdf::typed("12", rdf::in(rdf::ns::xsd, "integer"))}, {}},
               {{s, p, rdf::tagged("a \"b\"\nc", "en")}, {}},
               {{s, rdf::iri("http://e.org/x/q-r"), rdf::typed("2021", rdf::in(rdf::ns::xsd, "gYear"))}, {}},
               {{rdf::iri("http://e.org/r#char=10,20"), p, rdf::iri("http://n.org/#n")}, {}}},
              Syntax::turtle);
    BOOST_TEST(out == "@prefix e: <http://e.org/> .\n"
                      "@prefix ex: <http://e.org/x/> .\n"
                      "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
                      "@prefix : <http://n.org/#> .\n"
                      "\n"
                      "e:s\n"
                      "\ta e:Class ;\n"
                      "\te:p 12 ,\n"
                      "\t\t\"a \\\"b\\\"\\nc\"@en ;\n"
                      "\tex:q-r \"2021\"^^xsd:gYear .\n"
                      "\n"
                      "<http://e.org/r#char=10,20>\n"
                      "\te:p :n .\n");
}

BOOST_AUTO_TEST_CASE(lines_for_a_store) {
    const std::vector<Quad> quads{
        {{rdf::iri("http://e.org/s"), rdf::iri("http://e.org/p"), rdf::literal("é\t")}, {}},
        {{rdf::blank("b1"), rdf::iri("http://e.org/p"), rdf::typed("1", rdf::in(rdf::ns::xsd, "integer"))},
         rdf::iri("http://e.org/g")}};
    BOOST_TEST(write(quads, Syntax::nquads) ==
               "<http://e.org/s> <http://e.org/p> \"é\\t\" .\n"
               "_:b1 <http://e.org/p> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> <http://e.org/g> .\n");
    BOOST_TEST(write(quads, Syntax::ntriples) ==
               "<http://e.org/s> <http://e.org/p> \"é\\t\" .\n"
               "_:b1 <http://e.org/p> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n");
}

BOOST_AUTO_TEST_CASE(nasty_terms_come_back_the_same) {
    std::vector<Quad> quads;
    for (const Term& term : nastyTerms()) {
        quads.push_back(about(term));
        if (!term.isLiteral()) {
            quads.push_back({{term, rdf::iri("http://e.org/p"), term}, {}});
        }
        if (term.isIri()) {
            quads.push_back({{rdf::iri("http://e.org/s"), term, term}, {}});
            quads.push_back(about(rdf::typed("x", term.value)));
        }
    }
    for (const Prefixes& names : {prefixes(), Prefixes{}}) {
        for (const Syntax syntax : {Syntax::turtle, Syntax::trig, Syntax::ntriples, Syntax::nquads}) {
            const std::string text = write(quads, syntax, names);
            const std::vector<Quad> back = parse(text, syntax);
            BOOST_REQUIRE_EQUAL(back.size(), quads.size());
            for (std::size_t i = 0; i < quads.size(); ++i) {
                BOOST_TEST((back[i] == quads[i]),
                           quads[i].triple.object.value << " comes back as " << back[i].triple.object.value);
            }
            BOOST_TEST((write(back, syntax, names) == text));
        }
    }
    // A folder for other parsers to read from, where one is named.
    if (const char* folder = std::getenv("CHANCERY_NASTY")) {
        std::ofstream(folder + "/nasty.ttl"s) << write(quads, Syntax::turtle);
        std::ofstream(folder + "/bare.ttl"s) << write(quads, Syntax::turtle, {});
        std::ofstream(folder + "/nasty.nt"s) << write(quads, Syntax::ntriples);
        std::ofstream(folder + "/nasty.nq"s) << write(quads, Syntax::nquads);
    }
}

BOOST_AUTO_TEST_CASE(graphs_in_trig) {
    std::vector<Quad> quads{about(rdf::literal("1")), about(rdf::literal("2")), about(rdf::literal("3"))};
    quads[1].graph = rdf::iri("http://e.org/g");
    quads[2].graph = rdf::iri("http://e.org/h");
    BOOST_CHECK(parse(write(quads, Syntax::trig), Syntax::trig) == quads);
}

BOOST_AUTO_TEST_CASE(terms_that_no_syntax_can_hold) {
    const Term good = rdf::iri("http://e.org/a");
    const std::vector<Triple> bad{
        {good, good, rdf::literal("\xFF")},
        {good, good, rdf::literal("a\xED\xA0\x80")},
        {good, good, rdf::literal("a\xC3")},
        {good, good, rdf::iri("http://e.org/a b")},
        {good, good, rdf::iri("http://e.org/<a>")},
        {good, good, rdf::iri("http://e.org/a\nb")},
        {good, good, rdf::iri("http://e.org/\xFF")},
        {good, good, rdf::iri("relative")},
        {good, good, rdf::iri("")},
        {good, good, rdf::iri("1a:b")},
        {good, good, rdf::blank("")},
        {good, good, rdf::blank("a b")},
        {good, good, rdf::blank("a .\n<x> <y> <z>")},
        {good, good, rdf::blank("a.")},
        {good, good, rdf::tagged("a", "en .")},
        {good, good, rdf::tagged("a", "en-")},
        {good, good, rdf::typed("a", "not an iri")},
        {rdf::literal("a"), good, good},
        {good, rdf::literal("a"), good},
        {good, rdf::blank("a"), good},
    };
    for (const Triple& triple : bad) {
        for (const Syntax syntax : {Syntax::turtle, Syntax::nquads}) {
            std::string out;
            Writer writer(syntax, {}, [&](std::string_view bytes) { out.append(bytes); });
            writer.write({good, good, good});
            BOOST_CHECK_THROW(writer.write(triple), std::invalid_argument);
            writer.write({good, good, rdf::literal("after")});
            writer.finish();
            BOOST_TEST(parse(out, syntax).size() == 2); // nothing of the refused statement is left
        }
    }
    std::string out;
    Writer writer(Syntax::nquads, {}, [&](std::string_view bytes) { out.append(bytes); });
    BOOST_CHECK_THROW(writer.write({good, good, good}, "a graph"), std::invalid_argument);
    BOOST_CHECK_THROW(writer.write({good, good, good}, "a graph"), std::invalid_argument);
    const auto ignore = [](std::string_view) {};
    BOOST_CHECK_THROW(Writer(Syntax::turtle, {{"a b", "http://e.org/"}}, ignore), std::invalid_argument);
    BOOST_CHECK_THROW(Writer(Syntax::turtle, {{"a", "http://e.org/>"}}, ignore), std::invalid_argument);
}

BOOST_AUTO_TEST_CASE(what_the_sink_throws_comes_through) {
    const auto full = [](std::string_view) { throw std::domain_error("the disk is full"); };
    Writer writer(Syntax::nquads, {}, full);
    BOOST_CHECK_THROW(
        for (int i = 0; i < 10000; ++i) { writer.write(about(rdf::literal("text")).triple); }, std::domain_error);
    Writer other(Syntax::turtle, {}, full);
    other.write(about(rdf::literal("text")).triple);
    BOOST_CHECK_THROW(other.finish(), std::domain_error);
}

BOOST_AUTO_TEST_CASE(a_writer_that_is_not_finished_is_silent) {
    std::string out;
    {
        Writer writer(Syntax::turtle, {}, [&](std::string_view bytes) { out.append(bytes); });
        writer.write(about(rdf::literal("text")).triple);
        Writer moved = std::move(writer);
        moved.write(about(rdf::literal("more")).triple);
    }
    BOOST_TEST(out.empty());
}

BOOST_AUTO_TEST_CASE(long_documents) {
    std::vector<Quad> quads;
    for (int i = 0; i < 20000; ++i) {
        quads.push_back({{rdf::iri("http://e.org/s" + std::to_string(i / 3)), rdf::iri("http://e.org/p"),
                          rdf::literal(std::string(static_cast<std::size_t>(i % 97), 'x') + "é\n\n")},
                         {}});
    }
    quads.push_back(about(rdf::literal(std::string(10'000'000, '"'))));
    for (const Syntax syntax : {Syntax::turtle, Syntax::nquads}) {
        BOOST_CHECK(parse(write(quads, syntax), syntax) == quads);
    }
}

BOOST_AUTO_TEST_CASE(documents_without_statements) {
    BOOST_TEST(write({}, Syntax::nquads).empty());
    BOOST_TEST(write({}, Syntax::turtle, {}).empty());
    BOOST_TEST(write({}, Syntax::turtle, {{"e", "http://e.org/"}}) == "@prefix e: <http://e.org/> .\n");
}

BOOST_AUTO_TEST_SUITE_END()
