#include "text/document.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace chancery::text;

BOOST_AUTO_TEST_SUITE(code_points)

BOOST_AUTO_TEST_CASE(ascii_counts_bytes) {
    const std::string text(1000, 'x');
    const CodePoints points(text);
    for (const std::uint32_t at : {0U, 1U, 63U, 64U, 65U, 999U, 1000U}) {
        BOOST_TEST(points.at(at) == at);
    }
}

BOOST_AUTO_TEST_CASE(empty_text) {
    BOOST_TEST(CodePoints("").at(0) == 0U);
    BOOST_TEST(CodePoints().at(0) == 0U);
}

// Against counting from the beginning, over texts whose characters straddle the blocks in every way.
BOOST_AUTO_TEST_CASE(every_offset_of_mixed_text) {
    const std::string pieces[] = {"a", "é", "ễ", "🇲🇳", "👩🏽‍🚒", "한", "\r\n", "\uFEFF", "e\u0301"};
    std::string text;
    for (std::size_t i = 0; i < 400; ++i) {
        text += pieces[i * 7 % 9];
    }
    const CodePoints points(text);
    std::uint32_t count = 0;
    for (std::uint32_t byte = 0; byte < text.size(); ++byte) {
        const bool starts = (static_cast<unsigned char>(text[byte]) & 0xC0U) != 0x80U;
        if (starts) {
            BOOST_REQUIRE_EQUAL(points.at(byte), count);
            ++count;
        }
    }
    BOOST_TEST(points.at(static_cast<std::uint32_t>(text.size())) == count);
    BOOST_TEST(points.at(static_cast<std::uint32_t>(text.size()) + 99U) == count);
}

BOOST_AUTO_TEST_SUITE_END()
