#include "text/tokens.hpp"

#include "text/lexer.hpp"
#include "text/sentences.hpp"

namespace chancery::text {

TokenizedText tokenize(std::string_view text, const Abbreviations& abbreviations) {
    TokenizedText result;
    result.tokens = lex(text, abbreviations);
    result.sentences = findSentences(text, result.tokens, abbreviations);
    return result;
}

} // namespace chancery::text
