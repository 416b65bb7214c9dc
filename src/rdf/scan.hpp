// A look at a document before the parser's: refuses, with its place, what Serd 0.30 takes wrongly or dies of, and finds
// where a byte more makes Serd read what the document says.
#pragma once

#include "rdf/error.hpp"
#include "rdf/reader.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::rdf {

/// A byte for the parser to see before the document's byte at `at`.
struct Insertion {
    std::size_t at;
    char byte;
};

struct Scan {
    std::vector<Insertion> insertions; // in order of place
    std::string anonymous = "b";       // begins labels of anonymous nodes: no label of the document is this and a digit
};

/// Marks labels that Serd would rename or take for a keyword; the reader of the labels takes it off again.
inline constexpr char labelMark = 'x';

/// Throws InputError for invalid UTF-8, NUL outside of strings, escapes of surrogates, unfinished strings and IRIs,
/// characters that IRIs may not hold, nesting too deep for the parser's stack, and terms of another syntax.
[[nodiscard]] Scan scan(std::string_view text, Syntax syntax, const std::string& file);

/// The place of a byte; the column counts code points.
[[nodiscard]] Location locate(std::string_view text, std::size_t at, const std::string& file);

} // namespace chancery::rdf
