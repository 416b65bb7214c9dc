#include "rules/lexer.hpp"

#include <algorithm>

namespace chancery::rules {

namespace {

bool isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
           c == '\'' || c == '@' || (static_cast<unsigned char>(c) >= 0x80);
}

} // namespace

Lexer::Lexer(std::string_view text, std::string file) : rest_(text), at_{std::move(file), 1, 1} { scan(); }

void Lexer::advance(std::size_t bytes) {
    for (const char c : rest_.substr(0, bytes)) {
        if (c == '\n') {
            ++at_.line;
            at_.column = 1;
        } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
            ++at_.column;
        }
    }
    rest_.remove_prefix(bytes);
}

void Lexer::skip() {
    while (!rest_.empty()) {
        if (rest_.front() == '#') {
            advance(std::min(rest_.find('\n'), rest_.size()));
        } else if (rest_.front() == ' ' || rest_.front() == '\t' || rest_.front() == '\n' || rest_.front() == '\r') {
            advance(1);
        } else {
            return;
        }
    }
}

void Lexer::scan() {
    skip();
    token_ = {TokenKind::end, {}, at_};
    if (rest_.empty()) {
        return;
    }
    const char c = rest_.front();
    if (c == '"') {
        const auto close = rest_.find('"', 1);
        if (close == std::string_view::npos || rest_.substr(0, close).find('\n') != std::string_view::npos) {
            failAt(token_, "this sentence has no closing quote on its line");
        }
        token_ = {TokenKind::string, std::string(rest_.substr(1, close - 1)), at_};
        advance(close + 1);
        return;
    }
    std::size_t length = 0;
    const bool variable = c == '?' && rest_.size() > 1 && isWord(rest_[1]);
    const auto wordEnd = [&](std::size_t from) {
        std::size_t i = from;
        while (i < rest_.size()) {
            const bool inner = (rest_[i] == '.' || rest_[i] == ':') && i + 1 < rest_.size() && isWord(rest_[i + 1]) &&
                               rest_[i + 1] != '-' && i > from;
            if (!isWord(rest_[i]) && !inner) {
                break;
            }
            ++i;
        }
        return i;
    };
    if (variable) {
        length = wordEnd(1);
    } else if (isWord(c)) {
        length = wordEnd(0);
    } else {
        length = rest_.starts_with("[]") || rest_.starts_with("..") ? 2 : 1;
    }
    token_ = {isWord(c) || variable ? TokenKind::word : TokenKind::mark, std::string(rest_.substr(0, length)), at_};
    advance(length);
}

Token Lexer::next() {
    Token token = token_;
    scan();
    return token;
}

bool Lexer::accept(std::string_view text) {
    if (token_.kind == TokenKind::string || token_.text != text) {
        return false;
    }
    scan();
    return true;
}

void Lexer::expect(std::string_view text) {
    if (!accept(text)) {
        fail("expected \"" + std::string(text) + "\"");
    }
}

Token Lexer::word(std::string_view what) {
    if (token_.kind != TokenKind::word) {
        fail("expected " + std::string(what));
    }
    return next();
}

void Lexer::fail(const std::string& message) const {
    const std::string found = token_.kind == TokenKind::end ? "the end of the file" : "\"" + token_.text + "\"";
    failAt(token_, message + ", found " + found);
}

void Lexer::failAt(const Token& token, const std::string& message) const { throw InputError(token.where, message); }

} // namespace chancery::rules
