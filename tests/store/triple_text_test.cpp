// Lines of N-Triples put so that a store cannot misunderstand them.
#include "store/triple_text.hpp"

#include <boost/test/unit_test.hpp>

using namespace chancery::store;

BOOST_AUTO_TEST_SUITE(triple_text)

BOOST_AUTO_TEST_CASE(characters_for_codepoint_escapes) {
    BOOST_TEST(withoutCodepointEscapes("<a> <b> \"plain\"@en .\n") == "<a> <b> \"plain\"@en .\n");
    BOOST_TEST(withoutCodepointEscapes(R"(<h:\u00e9> <b> "\u00E9\U0001F600")") == "<h:é> <b> \"é😀\"");
    BOOST_TEST(withoutCodepointEscapes(R"("\u0022 } ; DROP ALL")") == R"("\" } ; DROP ALL")");
    BOOST_TEST(withoutCodepointEscapes(R"("\u005C\u000A\u000d\u0009")") == "\"\\\\\\n\\r\t\"");
    BOOST_TEST(withoutCodepointEscapes(R"("\\u0022 \t\n\"")") == R"("\\u0022 \t\n\"")");
    BOOST_TEST(withoutCodepointEscapes(R"(<a\u003E> "<\u003E>")") == R"(<a\u003E> "<>>")");
    for (const char* none : {R"("\uD800")", R"("\u0000")", R"("\u12")", R"("\uD83D\uDE00")", R"("\U00110000")"}) {
        BOOST_TEST(withoutCodepointEscapes(none) == none);
    }
}

BOOST_AUTO_TEST_CASE(no_markup_in_literals) {
    BOOST_TEST(withoutMarkup("<a> <b> \"x <html> \\\"<y\"^^<t> .\n") ==
               "<a> <b> \"x \\u003Chtml> \\\"\\u003Cy\"^^<t> .\n");
    BOOST_TEST(withoutMarkup("<a> <b> <c> .\n") == "<a> <b> <c> .\n");
}

BOOST_AUTO_TEST_SUITE_END()
