// Lines of a text joined to segments: what a reader sees as one paragraph, headline or list item, wrapped or not.
#pragma once

#include "text/tokens.hpp"

namespace chancery::text {

/// Tokens [first, end) that stand together; sentences never cross its borders.
struct Segment {
    std::uint32_t first = 0; // past the marker of a list item
    std::uint32_t end = 0;
    std::uint32_t paragraph = 0;
    bool bullet = false;   // "•", "-", "(a)", "i)"
    bool numbered = false; // "1."
    bool wrapped = false;  // of more than one line
};

[[nodiscard]] std::vector<Segment> findSegments(std::string_view text, const std::vector<Token>& tokens);

/// A line with tokens: where it lies and its length in code points.
struct Line {
    std::uint32_t first = 0; // token
    std::uint32_t end = 0;
    std::uint32_t length = 0;
    bool afterBlank = false; // an empty line (or the text's start) comes before
};

/// The lines that have tokens.
[[nodiscard]] std::vector<Line> findLines(std::string_view text, const std::vector<Token>& tokens);

} // namespace chancery::text
