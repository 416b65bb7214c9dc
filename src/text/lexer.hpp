// The first half of tokenization: characters to tokens.
#pragma once

#include "text/tokens.hpp"

namespace chancery::text {

[[nodiscard]] std::vector<Token> lex(std::string_view text, const Abbreviations& abbreviations);

} // namespace chancery::text
