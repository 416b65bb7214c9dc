// The line-based syntaxes, N-Triples and N-Quads, read without a parser's state: any stretch of whole lines alone.
#pragma once

#include "shacl/load.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace chancery::shacl {

/// Reads whole lines of a document. Plain lines go the short way; any other is handed to the parser, which knows all of
/// the syntax and places its errors.
class LineReader {
public:
    LineReader(const Document& document, Terms& terms, std::vector<Triple>& triples)
        : document_(&document), terms_(&terms), triples_(&triples) {}

    /// Throws InputError, placed in the document. `lines` is part of the document's bytes.
    void read(std::string_view lines);

private:
    [[nodiscard]] bool plainLine(std::string_view line);
    [[nodiscard]] Id resource(std::string_view& rest);
    [[nodiscard]] Id object(std::string_view& rest);
    [[nodiscard]] Id literal(std::string_view& rest);
    [[nodiscard]] bool unescape(std::string_view text);
    void parse(std::string_view line);

    const Document* document_;
    Terms* terms_;
    std::vector<Triple>* triples_;
    std::string_view subjectText_; // of the line before
    Id subject_ = noTerm;
    std::string buffer_;
};

} // namespace chancery::shacl
