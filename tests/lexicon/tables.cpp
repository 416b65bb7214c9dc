// The containers that the lexicon is made of.
#include "lexicon/chains.hpp"
#include "lexicon/trie.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

using chancery::lexicon::Chains;
using chancery::lexicon::Trie;

BOOST_AUTO_TEST_SUITE(tables)

BOOST_AUTO_TEST_CASE(chains_keep_the_order_of_each_list) {
    Chains<std::string> chains;
    BOOST_TEST(chains.of(3).empty());
    chains.add(3, "a");
    chains.add(0, "b");
    chains.add(3, "c");
    chains.add(3, "a");
    const auto list = chains.of(3);
    BOOST_TEST((std::vector<std::string>(list.begin(), list.end()) == std::vector<std::string>{"a", "c", "a"}));
    BOOST_TEST(*chains.of(0).begin() == "b");
    BOOST_TEST(chains.of(1).empty());
    BOOST_TEST(chains.of(0xFFFFFFFFU).empty());
    *chains.of(0).begin() = "d";
    BOOST_TEST(*chains.of(0).begin() == "d");
}

BOOST_AUTO_TEST_CASE(a_trie_leads_where_it_was_grown) {
    Trie trie;
    constexpr std::uint32_t words = 3000;
    std::vector<std::uint32_t> ends;
    for (std::uint32_t word = 1; word <= words; ++word) {
        ends.push_back(trie.grow(trie.grow(Trie::root, word % 7 + 1), word));
    }
    BOOST_TEST(trie.size() == 1 + 7 + words);
    for (std::uint32_t word = 1; word <= words; ++word) {
        BOOST_REQUIRE(trie.next(trie.next(Trie::root, word % 7 + 1), word) == ends[word - 1]);
        BOOST_REQUIRE(trie.grow(trie.grow(Trie::root, word % 7 + 1), word) == ends[word - 1]);
    }
    BOOST_TEST(trie.next(Trie::root, 8) == Trie::root);
    BOOST_TEST(trie.next(ends.front(), 1) == Trie::root);
}

BOOST_AUTO_TEST_SUITE_END()
