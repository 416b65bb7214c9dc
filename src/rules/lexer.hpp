// The words and marks of the rule language, with their places.
#pragma once

#include "rdf/error.hpp"

#include <string>
#include <string_view>

namespace chancery::rules {

enum class TokenKind : std::uint8_t { word, string, mark, end };

struct Token {
    TokenKind kind = TokenKind::end;
    std::string text; // a string without its quotes
    Location where;
};

class Lexer {
public:
    Lexer(std::string_view text, std::string file);

    [[nodiscard]] const Token& peek() const noexcept { return token_; }
    Token next();
    /// Takes the token if it is this word or mark.
    bool accept(std::string_view text);
    /// Takes it or fails.
    void expect(std::string_view text);
    /// Takes a word or fails, saying what was expected.
    Token word(std::string_view what);

    [[noreturn]] void fail(const std::string& message) const;
    [[noreturn]] void failAt(const Token& token, const std::string& message) const;

private:
    void scan();
    void skip();
    void advance(std::size_t bytes);

    std::string_view rest_;
    Location at_;
    Token token_;
};

} // namespace chancery::rules
