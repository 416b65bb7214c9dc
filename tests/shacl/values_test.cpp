// The order of values, and regular expressions.
#include "shacl/pattern.hpp"
#include "shacl/values.hpp"

#include "rdf/lexical.hpp"
#include "rdf/namespaces.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

using namespace chancery;

BOOST_AUTO_TEST_SUITE(values)

namespace {

/// "<", "=", ">", or "?" where there is no order.
char order(const std::string& a, const std::string& firstType, const std::string& b, const std::string& secondType) {
    const std::string first = firstType.empty() ? "" : rdf::in(rdf::ns::xsd, firstType);
    const std::string second = secondType.empty() ? "" : rdf::in(rdf::ns::xsd, secondType);
    const auto found =
        shacl::compareValues({rdf::TermKind::literal, a, first, {}}, {rdf::TermKind::literal, b, second, {}});
    return found < 0 ? '<' : found > 0 ? '>' : found == 0 ? '=' : '?';
}

struct Row {
    std::string type;
    std::string a;
    char order;
    std::string b;
};

char mirrored(char order) { return order == '<' ? '>' : order == '>' ? '<' : order; }

} // namespace

BOOST_AUTO_TEST_CASE(order_within_a_datatype) {
    const std::vector<Row> rows{
        {"", "a", '<', "b"},
        {"", "Z", '<', "a"},
        {"", "\xEF\xBF\xBD", '<', "\xF0\x9D\x84\x9E"}, // by code points, where UTF-16 has it the other way
        {"boolean", "false", '<', "1"},
        {"boolean", "true", '=', "1"},
        {"integer", "007", '=', "+7"},
        {"integer", "-1", '<', "0"},
        {"integer", "-0", '=', "0"},
        {"integer", "-10", '<', "-9"},
        {"integer", "123456789012345678901234567890", '<', "123456789012345678901234567891"},
        {"decimal", "0.1", '=', "+00.1000"},
        {"decimal", "0.12", '>', "0.1"},
        {"decimal", "-0.12", '<', "-0.1"},
        {"decimal", ".5", '=', "0.5"},
        {"double", "1e3", '=', "1000"},
        {"double", "1e400", '=', "INF"},
        {"double", "-INF", '<', "-1e308"},
        {"double", "NaN", '?', "NaN"},
        {"float", "16777217", '=', "16777216"},
        {"dateTime", "2002-10-10T12:00:00-05:00", '=', "2002-10-10T17:00:00Z"},
        {"dateTime", "2002-10-10T12:00:00.5", '>', "2002-10-10T12:00:00.49"},
        {"dateTime", "2002-10-10T24:00:00", '=', "2002-10-11T00:00:00"},
        {"dateTime", "2000-01-15T12:00:00", '<', "2000-01-16T12:00:00Z"},
        {"dateTime", "2000-01-15T00:00:00", '<', "2000-02-15T00:00:00Z"},
        {"dateTime", "2000-01-16T00:00:00Z", '?', "2000-01-16T12:00:00"}, // XSD's own examples, section E.3.3
        {"dateTime", "2000-01-16T12:00:00Z", '>', "2000-01-15T12:00:00"},
        {"dateTime", "-0001-12-31T00:00:00", '<', "0001-01-01T00:00:00"},
        {"date", "2023-05-17", '<', "2023-05-18"},
        {"date", "2023-05-17+14:00", '<', "2023-05-17Z"},
        {"date", "12023-01-01", '>', "2023-01-01"},
        {"time", "12:00:00", '<', "12:00:01"},
        {"time", "12:00:00Z", '=', "13:00:00+01:00"},
        {"time", "24:00:00", '=', "00:00:00"},
        {"gYear", "1999", '<', "2000"},
        {"gYear", "-0044", '<', "0044"},
        {"gYear", "2000", '?', "2000Z"},
        {"gYear", "1999Z", '<', "2001"},
        {"gYearMonth", "1999-12", '<', "2000-01"},
        {"gYearMonth", "2000-01+01:00", '<', "2000-01Z"},
        {"gMonth", "--02", '<', "--03"},
        {"gMonthDay", "--02-29", '<', "--03-01"},
        {"gDay", "---02", '<', "---10"},
        {"gDay", "---02Z", '=', "---02Z"},
        {"duration", "P1Y", '=', "P12M"},
        {"duration", "P1M", '?', "P30D"},
        {"duration", "P1M", '>', "P27D"},
        {"duration", "P1M", '<', "P32D"},
        {"duration", "-P1D", '<', "PT0S"},
        {"duration", "PT1.5S", '>', "PT1.4S"},
        {"duration", "-PT1.5S", '<', "-PT1.4S"},
        {"dayTimeDuration", "P1D", '=', "PT24H"},
        {"yearMonthDuration", "P1Y1M", '>', "P12M"},
        {"integer", "x", '?', "1"},
        {"hexBinary", "00", '?', "00"},
    };
    for (const Row& row : rows) {
        BOOST_TEST(order(row.a, row.type, row.b, row.type) == row.order, row.type << " " << row.a << " " << row.b);
        BOOST_TEST(order(row.b, row.type, row.a, row.type) == mirrored(row.order),
                   row.type << " " << row.b << " " << row.a);
    }
}

BOOST_AUTO_TEST_CASE(order_across_datatypes) {
    BOOST_TEST(order("1", "integer", "1.5", "decimal") == '<');
    BOOST_TEST(order("200", "unsignedByte", "100", "byte") == '>');
    BOOST_TEST(order("0.1", "decimal", "0.1", "double") == '=');
    BOOST_TEST(order("0.1", "decimal", "0.1", "float") == '=');
    BOOST_TEST(order("0.1", "float", "0.1", "double") == '>'); // the float nearest to it is a little more
    BOOST_TEST(order("1", "integer", "1", "") == '?');
    BOOST_TEST(order("2023-05-17", "date", "2023-05-17T00:00:00", "dateTime") == '?');
    BOOST_TEST(order("2023", "gYear", "2023", "integer") == '?');
    BOOST_TEST(order("2023-05-17T00:00:00Z", "dateTimeStamp", "2023-05-17T00:00:01Z", "dateTime") == '<');
    BOOST_TEST(order("P1Y", "yearMonthDuration", "P400D", "dayTimeDuration") == '<');
}

BOOST_AUTO_TEST_CASE(more_lexical_spaces) {
    struct Forms {
        std::string type;
        std::vector<std::string> good;
        std::vector<std::string> bad;
    };
    for (const Forms& each : std::vector<Forms>{
             {"language", {"en", "e", "x-private", "en-1996"}, {"", "en_GB", "1en", "englishlanguage", "en-"}},
             {"Name", {"a:b", ":a", "_", "Ünder"}, {"1a", "", "a b", "-a"}},
             {"NCName", {"a.b-c", "_1", "é"}, {"a:b", "1a", ""}},
             {"ID", {"a1"}, {"1"}},
             {"IDREF", {"a1"}, {"1"}},
             {"ENTITY", {"a1"}, {"1"}},
             {"NMTOKEN", {"1a", "-", "a:b"}, {"", "a b", "a,b"}},
             {"NMTOKENS", {"1a b", " a  b "}, {"", " ", "a ,"}},
             {"IDREFS", {"a b"}, {"a 1"}},
             {"ENTITIES", {"a"}, {""}},
             {"QName", {"a:b", "b"}, {":b", "a:", "a:b:c"}},
             {"NOTATION", {"a:b"}, {"a b"}},
             {"anyURI", {"", "a b", "http://e/ä"}, {}},
         }) {
        const rdf::LexicalSpace space(rdf::in(rdf::ns::xsd, each.type));
        for (const std::string& form : each.good) {
            BOOST_TEST(space.contains(form), each.type << " \"" << form << "\"");
        }
        for (const std::string& form : each.bad) {
            BOOST_TEST(!space.contains(form), each.type << " \"" << form << "\"");
        }
    }
}

BOOST_AUTO_TEST_CASE(patterns) {
    struct Match {
        std::string pattern;
        std::string flags;
        std::string text;
        bool found;
    };
    for (const Match& each : std::vector<Match>{
             {"b", "", "abc", true},
             {"^b", "", "abc", false},
             {"B", "i", "abc", true},
             {"", "", "", true},
             {"^\\d{3}$", "", "123", true},
             {"^a$", "", "a\n", false}, // "$" is the very end
             {"^b$", "", "a\nb\nc", false},
             {"^b$", "m", "a\nb\nc", true},
             {"a.b", "", "a\nb", false},
             {"a.b", "s", "a\nb", true},
             {"a b", "x", "ab", true},
             {"a\\ b", "x", "a b", true},
             {"[a b]c", "x", " c", false},
             {"a.b", "q", "axb", false},
             {"a.b", "q", "xa.by", true},
             {"A.B", "qi", "xa.by", true},
             {"^\\i\\c*$", "", "_a-1", true},
             {"^\\i\\c*$", "", "1a", false},
             {"^[\\i-[:]][\\c-[:]]*$", "", "a:b", false},
             {"^[\\i-[:]][\\c-[:]]*$", "", "ab", true},
             {"^[a-z-[aeiou]]+$", "", "xyz", true},
             {"^[a-z-[aeiou]]+$", "", "xyza", false},
             {"^[^\\s]+$", "", "a\xC2\xA0z", true}, // a no-break space is no \s
             {"\\p{Lu}", "", "aB", true},
             {"^\\p{IsBasicLatin}+$", "", "abc", true},
             {"^\\p{IsBasicLatin}+$", "", "äbc", false},
             {"\\w", "", "_", false}, // punctuation
             {"^\\w+$", "", "aé1", true},
             {"(a)(b)\\2\\1", "", "abba", true},
             {"a{2,3}", "", "aaaa", true},
             {"a{2,}", "", "a", false},
             {"a+?b", "", "aab", true},
             {"[-a]", "", "-", true},
             {"[a-]", "", "-", true},
             {"[&&a]", "", "&", true},
             {"\\-\\/", "", "-/", true},
             {"^(?:ab)+$", "", "abab", true},
             {"^(?!a)", "", "b", true}, // not of XPath; others take it
             {"\xF0\x9D\x84\x9E.", "", "\xF0\x9D\x84\x9E\xF0\x9D\x84\x9E", true},
             {"^.$", "", "\xF0\x9D\x84\x9E", true},
         }) {
        BOOST_TEST(shacl::Pattern(each.pattern, each.flags).find(each.text) == each.found,
                   each.pattern << " " << each.flags << " " << each.text);
    }
    for (const char* bad : {"(",  ")",   "[",         "[]",  "a{",    "{2}", "*a", "+", "a++",   "a**", "a??+",
                            "\\", "\\p", "\\p{Nope}", "\\y", "(?i)a", "a|*", "]",  "}", "[z-a]", "[[a]"}) {
        BOOST_CHECK_THROW(shacl::Pattern(bad, ""), shacl::PatternError);
    }
    BOOST_CHECK_THROW(shacl::Pattern("a", "g"), shacl::PatternError);
    BOOST_TEST(!shacl::Pattern("(a+)+$", "").find(std::string(60, 'a') + "b")); // it ends
}

BOOST_AUTO_TEST_SUITE_END()
