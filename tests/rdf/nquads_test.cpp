#include "rdf/nquads.hpp"

#include "rdf/writer.hpp"

#include <boost/test/unit_test.hpp>

#include <stdexcept>
#include <string>
#include <vector>

namespace rdf = chancery::rdf;

BOOST_AUTO_TEST_SUITE(nquads)

namespace {

std::string byWriter(const rdf::Term& object) {
    std::string out;
    rdf::Writer writer(rdf::Syntax::nquads, {}, [&](std::string_view bytes) { out.append(bytes); });
    writer.write(rdf::iri("s:s"), rdf::iri("p:p"), object);
    writer.finish();
    return out;
}

std::string byTerm(const rdf::Term& object) {
    std::string out = "<s:s> <p:p> ";
    rdf::appendNQuadsTerm(object, out);
    return out.append(" .\n");
}

} // namespace

BOOST_AUTO_TEST_CASE(terms_are_as_the_writer_writes_them) {
    std::vector<rdf::Term> terms{rdf::iri("https://example.org/é/a%20b#c"),
                                 rdf::blank("b1"),
                                 rdf::literal(""),
                                 rdf::tagged("Côte d’Ivoire", "en-gb"),
                                 rdf::typed("7", "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"),
                                 rdf::literal("tab\t, line\r\n, \"quotes\" and \\ in one, 👋")};
    for (int byte = 1; byte < 0x80; ++byte) {
        terms.push_back(rdf::literal(std::string("a") + static_cast<char>(byte) + "z"));
    }
    for (const auto& term : terms) {
        BOOST_TEST(byTerm(term) == byWriter(term));
    }
}

BOOST_AUTO_TEST_CASE(what_no_syntax_can_hold_is_refused) {
    for (const auto& term :
         {rdf::iri("relative"), rdf::iri("a:b c"), rdf::iri("a:<"), rdf::iri("a:\xFF"), rdf::literal("\xC3"),
          rdf::blank("a b"), rdf::tagged("a", "not a tag"), rdf::typed("a", "no iri")}) {
        std::string out;
        BOOST_CHECK_THROW(rdf::appendNQuadsTerm(term, out), std::invalid_argument);
    }
}

BOOST_AUTO_TEST_SUITE_END()
