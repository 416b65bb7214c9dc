// The words and marks of the rule language.
#include "rules/lexer.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

using chancery::rules::Lexer;
using chancery::rules::TokenKind;

BOOST_AUTO_TEST_SUITE(rule_lexer)

namespace {

std::vector<std::string> tokens(std::string_view text) {
    Lexer lexer(text, "test.rules");
    std::vector<std::string> out;
    while (lexer.peek().kind != TokenKind::end) {
        out.push_back(lexer.next().text);
    }
    return out;
}

} // namespace

BOOST_AUTO_TEST_CASE(marks_words_and_strings) {
    using V = std::vector<std::string>;
    const std::pair<std::string, V> cases[] = {
        {"clause meet|see  # why", {"clause", "meet", "|", "see"}},
        {"{who: Agent+}?", {"{", "who", ":", "Agent", "+", "}", "?"}},
        {"[] a chn:Event ; chn:event ?event.of .", {"[]", "a", "chn:Event", ";", "chn:event", "?event.of", "."}},
        {"\"One sentence.\" ..", {"One sentence.", ".."}},
        {"@list on_behalf_of 's", {"@list", "on_behalf_of", "'s"}},
    };
    for (const auto& [text, expected] : cases) {
        const auto found = tokens(text);
        BOOST_TEST_CONTEXT(text) { BOOST_TEST(found == expected, boost::test_tools::per_element()); }
    }
}

BOOST_AUTO_TEST_CASE(an_error_has_line_and_column) {
    Lexer lexer("rule a\n  é  clause", "test.rules");
    (void)lexer.next();
    (void)lexer.next();
    (void)lexer.next();
    BOOST_TEST(lexer.peek().where.line == 2U);
    BOOST_TEST(lexer.peek().where.column == 6U);
    BOOST_CHECK_THROW(lexer.expect("make"), chancery::InputError);
}

BOOST_AUTO_TEST_SUITE_END()
