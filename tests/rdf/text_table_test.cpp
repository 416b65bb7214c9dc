#include "rdf/terms.hpp"
#include "rdf/text_table.hpp"

#include <boost/test/unit_test.hpp>

#include <set>
#include <string>
#include <utility>

namespace rdf = chancery::rdf;
using rdf::TextTable;

BOOST_AUTO_TEST_SUITE(text_table)

BOOST_AUTO_TEST_CASE(a_text_has_one_number) {
    TextTable table;
    BOOST_TEST(table.find("a") == TextTable::none);
    BOOST_TEST(table.find("") == TextTable::none);
    BOOST_TEST(table.intern("a") == 0U);
    BOOST_TEST(table.intern("") == 1U);
    BOOST_TEST(table.intern(std::string_view("a\0", 2)) == 2U);
    BOOST_TEST(table.intern("a") == 0U);
    BOOST_TEST(table.find("") == 1U);
    BOOST_TEST(table[2] == std::string_view("a\0", 2));
    BOOST_TEST(table.size() == 3U);
}

BOOST_AUTO_TEST_CASE(many_texts_and_moves) {
    TextTable table;
    table.reserve(10);
    constexpr int many = 20000;
    for (int i = 0; i < many; ++i) {
        BOOST_REQUIRE(table.intern("http://e/" + std::to_string(i)) == static_cast<TextTable::Number>(i));
    }
    const std::string_view seen = table[7];
    const TextTable moved = std::move(table);
    BOOST_TEST(moved[7].data() == seen.data());
    for (int i = 0; i < many; ++i) {
        BOOST_REQUIRE(moved.find("http://e/" + std::to_string(i)) == static_cast<TextTable::Number>(i));
    }
    BOOST_TEST(moved.find("http://e/" + std::to_string(many)) == TextTable::none);
}

BOOST_AUTO_TEST_CASE(long_texts) {
    TextTable table;
    const std::string longText(std::size_t{1} << 20U, 'x');
    BOOST_TEST(table.intern(longText) == 0U);
    BOOST_TEST(table.intern("y") == 1U);
    BOOST_TEST((table[0] == longText));
}

BOOST_AUTO_TEST_CASE(hashes_differ_by_every_byte) {
    std::set<std::uint64_t> seen;
    for (std::size_t size = 0; size < 40; ++size) {
        std::string text(size, '\0');
        seen.insert(rdf::hashText(text));
        for (char& c : text) {
            c = 'a';
            seen.insert(rdf::hashText(text));
            c = '\0';
        }
    }
    BOOST_TEST(seen.size() == 40U + 39U * 40U / 2U);
}

BOOST_AUTO_TEST_CASE(terms_are_found_as_they_are_interned) {
    rdf::Terms terms;
    const auto check = [&](const rdf::TermView& term) {
        BOOST_TEST(terms.find(term) == rdf::noTerm);
        const rdf::TermId id = terms.intern(term);
        BOOST_TEST(terms.find(term) == id);
        BOOST_TEST((terms.view(id) == term));
    };
    check({rdf::TermKind::iri, "http://e/a", {}, {}});
    check({rdf::TermKind::blank, "http://e/a", {}, {}});
    check({rdf::TermKind::literal, "http://e/a", {}, {}});
    check({rdf::TermKind::literal, "http://e/a", {}, "en"});
    check({rdf::TermKind::literal, "http://e/a", "http://e/t", {}});
    BOOST_TEST(terms.find({rdf::TermKind::literal, "http://e/a", {}, "EN"}) ==
               terms.find({rdf::TermKind::literal, "http://e/a", {}, "en"}));
}

BOOST_AUTO_TEST_SUITE_END()
