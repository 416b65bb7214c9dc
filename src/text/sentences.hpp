// The second half of tokenization: lines to paragraphs, list items, headlines; tokens to sentences.
#pragma once

#include "text/tokens.hpp"

namespace chancery::text {

[[nodiscard]] std::vector<Sentence> findSentences(std::string_view text, const std::vector<Token>& tokens,
                                                  const Abbreviations& abbreviations);

[[nodiscard]] inline std::string_view slice(std::string_view text, const Token& token) noexcept {
    return text.substr(token.bytes.begin, token.bytes.end - token.bytes.begin);
}

} // namespace chancery::text
