#include "rdf/characters.hpp"
#include "rdf/error.hpp"
#include "rdf/term.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

using namespace std::string_view_literals;
namespace rdf = chancery::rdf;

BOOST_AUTO_TEST_SUITE(terms)

BOOST_AUTO_TEST_CASE(makers) {
    BOOST_CHECK(rdf::iri("a:b").isIri());
    BOOST_CHECK(rdf::blank("b").isBlank());
    BOOST_CHECK(rdf::literal("l").isLiteral());
    BOOST_TEST(rdf::tagged("l", "en-GB").language == "en-gb");
    BOOST_CHECK(rdf::typed("l", "http://www.w3.org/2001/XMLSchema#string") == rdf::literal("l"));
    BOOST_CHECK(rdf::typed("l", "http://e/t") != rdf::literal("l"));
    BOOST_CHECK(rdf::iri("z:z") < rdf::blank("a"));
    BOOST_CHECK(rdf::blank("z") < rdf::literal("a"));
}

BOOST_AUTO_TEST_CASE(errors_say_where) {
    BOOST_TEST(chancery::describe({"f", 0, 0}) == "f");
    BOOST_TEST(chancery::describe({"f", 3, 0}) == "f:3");
    BOOST_TEST(chancery::describe({"f", 3, 7}) == "f:3:7");
    const chancery::InputError error({"f", 3, 7}, "no");
    BOOST_TEST(error.what() == "f:3:7: no"sv);
    BOOST_TEST(error.message() == "no");
    BOOST_TEST(error.where().line == 3);
    BOOST_TEST(chancery::InputError({}, "no").what() == "no"sv);
}

BOOST_AUTO_TEST_CASE(utf8) {
    constexpr auto npos = std::string_view::npos;
    BOOST_TEST(rdf::findInvalidUtf8("plain text, more than a word") == npos);
    BOOST_TEST(rdf::findInvalidUtf8("\xC2\x80\xDF\xBF\xE0\xA0\x80\xEF\xBF\xBF\xF0\x90\x80\x80\xF4\x8F\xBF\xBF") ==
               npos);
    for (const std::string_view bad :
         {"\x80", "\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xED\xBF\xBF", "\xF0\x8F\xBF\xBF",
          "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xC3", "\xE2\x82", "\xF0\x9F\x98", "\xC3(", "\xFE", "\xFF"}) {
        BOOST_TEST(rdf::findInvalidUtf8(bad) == 0);
        BOOST_TEST(rdf::findInvalidUtf8(std::string("12345678").append(bad)) == 8);
    }
}

BOOST_AUTO_TEST_CASE(names_and_tags) {
    for (const std::string_view good : {"en", "en-gb", "zh-hans-cn", "de-1996", "x-a1"}) {
        BOOST_TEST(rdf::isLanguageTag(good), good);
    }
    for (const std::string_view bad : {"", "-", "en-", "-en", "e1", "en--gb", "en_gb", "en ", "é"}) {
        BOOST_TEST(!rdf::isLanguageTag(bad), bad);
    }
    for (const std::string_view good : {"a", "1", "_", "a.b", "a-b", "é", "a\u00B7"}) {
        BOOST_TEST(rdf::isBlankLabel(good), good);
    }
    for (const std::string_view bad : {"", ".", "a.", ".a", "-a", "a b", "a:b", "\u00D7", "\xFF"}) {
        BOOST_TEST(!rdf::isBlankLabel(bad), bad);
    }
    BOOST_TEST(rdf::isPrefixName(""));
    BOOST_TEST(rdf::isPrefixName("a-1"));
    BOOST_TEST(!rdf::isPrefixName("1a"));
    BOOST_TEST(!rdf::isPrefixName("_a"));
    for (const std::string_view good : {"a:", "http://e/\u00e9", "a+b.c-1:x", "urn:x"}) {
        BOOST_TEST(rdf::isAbsoluteIri(good), good);
    }
    for (const std::string_view bad :
         {"", "a", ":a", "1:a", "a b:c", "a:b c", "a:<", "a:{", "a:|", "a:^", "a:`", "a:\\", "/a:b"}) {
        BOOST_TEST(!rdf::isAbsoluteIri(bad), bad);
    }
}

BOOST_AUTO_TEST_SUITE_END()
