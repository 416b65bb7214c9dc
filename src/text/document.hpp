// A release as the pipeline sees it: its text, exactly as offsets count in it, and what its record says of it.
#pragma once

#include "text/date.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::text {

/// Bytes of a document's UTF-8 text, end exclusive. The unit inside the pipeline.
struct ByteRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    friend auto operator<=>(const ByteRange&, const ByteRange&) = default;
};

/// Unicode code points of a document's text, end exclusive. The unit of everything that leaves the pipeline.
struct Span {
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    friend auto operator<=>(const Span&, const Span&) = default;
};

/// Turns byte offsets of one text into code points in constant time.
class CodePoints {
public:
    CodePoints() = default;
    explicit CodePoints(std::string_view utf8);
    [[nodiscard]] std::uint32_t at(std::uint32_t byte) const noexcept;

private:
    std::string_view text_;
    std::vector<std::uint32_t> checkpoints_; // code points before each block of 64 bytes; empty where all is ASCII
};

struct Document {
    std::string id;             // the file's stem or the record's id
    std::string text;           // valid UTF-8; a file's own bytes, BOM and CRLF kept, so offsets hold in the file
    std::string title;          // the record's title, else the first headline; may be empty
    std::string url;            // dcterms:source; may be empty
    std::string publisher;      // may be empty
    std::optional<Date> issued; // publication date: record, "date" line, dateline, file name, a day told in the text
    bool issuedAssumed = false; // only a day told in the text, by which nothing can be known to lie ahead
    std::string origin;         // the file it came from, for messages
    std::size_t line = 0;       // the record's line in that file, 0 for a file of its own
};

} // namespace chancery::text
