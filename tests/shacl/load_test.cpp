// Documents to triples of numbers: the short way for plain lines gives what the parser gives.
#include "shacl/load.hpp"

#include "rdf/stream.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <tuple>
#include <vector>

using namespace chancery;

BOOST_AUTO_TEST_SUITE(load)

namespace {

using Row = std::tuple<rdf::Term, rdf::Term, rdf::Term>;

/// By the parser alone.
class Rows : public rdf::StatementSink {
public:
    std::vector<Row> all;
    void statement(const rdf::TermView& s, const rdf::TermView& p, const rdf::TermView& o) override {
        all.emplace_back(term(s), term(p), term(o));
    }

private:
    static rdf::Term term(const rdf::TermView& view) {
        if (!view.language.empty()) {
            return rdf::tagged(view.value, view.language);
        }
        return {view.kind, std::string(view.value), std::string(view.datatype), {}};
    }
};

std::vector<Row> parsed(const std::string& bytes, rdf::Syntax syntax) {
    Rows rows;
    rdf::stream(bytes, syntax, "", "test", "f0-", rows);
    return rows.all;
}

std::vector<Row> loaded(const std::string& bytes, rdf::Syntax syntax, unsigned threads = 1) {
    shacl::Terms terms;
    std::vector<shacl::Triple> triples;
    shacl::Loader(terms, threads).read({"test", syntax, "", "f0-", bytes, {}}, triples);
    std::vector<Row> all;
    for (const shacl::Triple& each : triples) {
        all.emplace_back(terms.term(each.subject), terms.term(each.predicate), terms.term(each.object));
    }
    return all;
}

} // namespace

BOOST_AUTO_TEST_CASE(lines_are_read_as_the_parser_reads_them) {
    const std::vector<std::string> lines{
        "<http://e/a> <http://e/p> <http://e/b> .",
        "<http://e/a>\t<http://e/p>\t<http://e/b>\t. # a comment",
        "  <http://e/a> <http://e/p> \"x\".",
        "<http://e/a> <http://e/p> \"\" .",
        "<http://e/a> <http://e/p> \"a \\\"b\\\" \\\\ \\n\\t\\r\\b\\f\\'\" .",
        "<http://e/a> <http://e/p> \"\\u00E4\\U0001D11E\" .",
        "<http://e/a> <http://e/p> \"ends with a backslash\\\\\" .",
        "<http://e/a> <http://e/p> \"x\"@en .",
        "<http://e/a> <http://e/p> \"x\"@EN-gb.",
        "<http://e/a> <http://e/p> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> .",
        "<http://e/a> <http://e/p> \"1\"^^<http://www.w3.org/2001/XMLSchema#string> .",
        "_:a <http://e/p> _:b1 .",
        "_:a.b <http://e/p> _:c-d .",
        "_:b1 <http://e/p> _:xb1 .",
        "_:a <http://e/p> _:b1.",
        "<http://e/\\u00E4> <http://e/p> <http://e/\xC3\xA4> .",
        "# only a comment",
        "",
        "   ",
        "<http://e/ab> <http://e/p> <http://e/b> .",
        "<http://e/a> <http://e/p> \"x # no comment\" .",
        "<http://e/a> <http://e/p> \"<http://e/b> .\" .",
    };
    std::string all;
    for (const std::string& line : lines) {
        BOOST_TEST((loaded(line, rdf::Syntax::ntriples) == parsed(line, rdf::Syntax::ntriples)), line);
        BOOST_TEST((loaded(line + "\r", rdf::Syntax::ntriples) == parsed(line + "\r", rdf::Syntax::ntriples)), line);
        all += line + "\n";
    }
    BOOST_TEST((loaded(all, rdf::Syntax::ntriples) == parsed(all, rdf::Syntax::ntriples)));
    BOOST_TEST((loaded("\xEF\xBB\xBF" + all, rdf::Syntax::ntriples) == parsed(all, rdf::Syntax::ntriples)));
    const std::string quads =
        "<http://e/a> <http://e/p> \"x\"@en <http://e/g> .\n<http://e/a> <http://e/p> \"x\" _:g .\n"
        "<http://e/a> <http://e/p> \"x\" .\n";
    BOOST_TEST((loaded(quads, rdf::Syntax::nquads) == parsed(quads, rdf::Syntax::nquads)));
}

BOOST_AUTO_TEST_CASE(long_documents_are_read_alike_by_any_threads) {
    std::string bytes;
    for (int number = 0; number < 150000; ++number) {
        const std::string name = std::to_string(number % 40000);
        bytes += "<http://example.org/subject/" + name + "> <http://example.org/p" + std::to_string(number % 9) +
                 "> \"" + (number % 11 == 0 ? "with a \\u0041" : "value ") + std::to_string(number) + "\"@en .\n";
    }
    BOOST_TEST(bytes.size() > (8U << 20U)); // several chunks
    const auto numbers = [&](unsigned threads) {
        shacl::Terms terms;
        std::vector<shacl::Triple> triples;
        shacl::Loader(terms, threads).read({"test", rdf::Syntax::ntriples, "", "f0-", bytes, {}}, triples);
        std::vector<shacl::Id> all;
        for (const shacl::Triple& each : triples) {
            all.insert(all.end(), {each.subject, each.predicate, each.object});
        }
        return std::pair(terms.size(), all);
    };
    const auto one = numbers(1);
    BOOST_TEST((numbers(2) == one));
    BOOST_TEST((numbers(5) == one));
    BOOST_TEST((loaded(bytes, rdf::Syntax::ntriples, 3) == parsed(bytes, rdf::Syntax::ntriples)));
    bytes += "<http://e/a> <http://e/b> .\n";
    for (const unsigned threads : {1U, 3U}) {
        shacl::Terms terms;
        std::vector<shacl::Triple> triples;
        BOOST_CHECK_EXCEPTION(
            shacl::Loader(terms, threads).read({"test", rdf::Syntax::ntriples, "", "f0-", bytes, {}}, triples),
            InputError, [](const InputError& error) { return error.where().line == 150001; });
    }
}

BOOST_AUTO_TEST_CASE(terms_are_stored_once) {
    shacl::Terms terms;
    const auto iri = terms.iri("http://e/a");
    BOOST_TEST(terms.iri("http://e/a") == iri);
    BOOST_TEST(terms.find("http://e/a") == iri);
    BOOST_TEST(terms.find("http://e/b") == shacl::noTerm);
    BOOST_TEST(terms.intern({rdf::TermKind::blank, "http://e/a", {}, {}}) != iri);
    const auto plain = terms.intern({rdf::TermKind::literal, "x", {}, {}});
    const auto tagged = terms.intern({rdf::TermKind::literal, "x", {}, "en-GB"});
    BOOST_TEST(plain != tagged);
    BOOST_TEST(terms.intern({rdf::TermKind::literal, "x", {}, "EN-gb"}) == tagged);
    BOOST_TEST(terms.intern({rdf::TermKind::literal, "x", {}, "de"}) != tagged);
    BOOST_TEST(terms.language(tagged) == "en-gb");
    BOOST_TEST(terms.language(plain).empty());
    const auto typed = terms.intern({rdf::TermKind::literal, "x", "http://e/a", {}});
    BOOST_TEST(terms.datatype(typed) == iri);
    BOOST_TEST((terms.term(typed) == rdf::typed("x", "http://e/a")));
    BOOST_TEST((terms.term(tagged) == rdf::tagged("x", "en-GB")));
}

BOOST_AUTO_TEST_CASE(iris_of_files) {
    BOOST_TEST(shacl::fileIri("/a/b c.ttl") == "file:///a/b%20c.ttl");
    BOOST_TEST(shacl::fileIri("/a/../x/100%#?.ttl") == "file:///x/100%25%23%3F.ttl");
    BOOST_TEST(shacl::fileIri("/\xC3\xA4") == "file:///%C3%A4");
}

BOOST_AUTO_TEST_SUITE_END()
