#include "rdf/places.hpp"

#include <boost/test/unit_test.hpp>

#include <numeric>
#include <string>
#include <vector>

namespace rdf = chancery::rdf;

BOOST_AUTO_TEST_SUITE(places)

namespace {

std::size_t count(const std::string& text, rdf::Syntax syntax) {
    std::size_t statements = 0;
    rdf::read(text, syntax, "http://e/", "p", "", [&](const rdf::Quad&) { ++statements; });
    return statements;
}

/// The lines of all statements.
std::vector<std::size_t> lines(const std::string& text, rdf::Syntax syntax = rdf::Syntax::turtle) {
    std::vector<std::size_t> numbers(count(text, syntax));
    std::iota(numbers.begin(), numbers.end(), std::size_t{0});
    return rdf::statementLines(text, syntax, "p", numbers);
}

void check(const std::string& text, const std::vector<std::size_t>& expected,
           rdf::Syntax syntax = rdf::Syntax::turtle) {
    const std::vector<std::size_t> found = lines(text, syntax);
    BOOST_TEST(found == expected, boost::test_tools::per_element());
}

} // namespace

BOOST_AUTO_TEST_CASE(turtle) {
    check("", {});
    check("<s> <p> 1 .", {1});
    check("<s> <p> 1 ;\n<q> 2 ,\n3 .\n\n# c\n<t> a\n<u>\n.", {1, 2, 3, 7});
    check("\xEF\xBB\xBF# c\n<s> <p> \"a\\nb\"@en .\n", {2});
    check("# c\n<s> <p> \"\"\"a\n\nb\"\"\"\n; <q> <r>\n.", {4, 5});
    check("@prefix e: <http://e/> .\r\ne:s e:p e:o .\r\ne:s e:p e:o2\r\n.", {2, 3});
    check("<s> <p>\n[ <q>\n1 ]\n; <r> 2 .", {2, 3, 4});
    check("<s> <p> true\n, 1.5\n, \"x\"^^<t>\n, _:b\n.", {1, 2, 3, 4});
    // Labels that Serd would rename, for which the reader puts bytes in on the way.
    check("_:b1 <p> 1 .\n_:genid2 <p> 2 .\n[] <p> 3 .", {1, 2, 3});
    check("<s> <p> (\n1\n2 ) .", {2, 2, 3, 3, 3});
}

BOOST_AUTO_TEST_CASE(other_syntaxes) {
    check("# c\n<http://e/s> <http://e/p> \"a\\nb\" .\n\n  \n<http://e/s> <http://e/p> <http://e/o> . # d\n", {2, 5},
          rdf::Syntax::ntriples);
    check("<http://e/s> <http://e/p> 1 .", {1}, rdf::Syntax::turtle);
    check("<http://e/s> <http://e/p> \"1\" <http://e/g> .\r\n<http://e/s> <http://e/p> \"2\" .", {1, 2},
          rdf::Syntax::nquads);
    check("<g> {\n<s> <p> 1 .\n}\n<h> { <s>\n<p>\n2 }", {2, 6}, rdf::Syntax::trig);
}

BOOST_AUTO_TEST_CASE(only_those_that_are_asked_for) {
    std::string text;
    for (int i = 0; i < 1000; ++i) {
        text += "<s> <p> " + std::to_string(i) + " .\n";
    }
    const std::vector<std::size_t> numbers{0, 17, 999};
    const std::vector<std::size_t> expected{1, 18, 1000};
    BOOST_TEST(rdf::statementLines(text, rdf::Syntax::turtle, "p", numbers) == expected,
               boost::test_tools::per_element());
    BOOST_TEST(rdf::statementLines(text, rdf::Syntax::turtle, "p", {}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
