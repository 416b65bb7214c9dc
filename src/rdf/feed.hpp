// A document as the parser sees it: its bytes, with those of a Scan put in on the way.
#pragma once

#include "rdf/scan.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace chancery::rdf {

class Feed {
public:
    /// The bytes of `text` from `begin` to `end`.
    Feed(std::string_view text, std::span<const Insertion> insertions, std::size_t begin, std::size_t end);

    /// Callbacks of the parser, shaped like fread and ferror; `self` is a Feed.
    static std::size_t read(void* buffer, std::size_t size, std::size_t count, void* self);
    static int error(void* /*self*/) { return 0; }

    /// The place in the document of the byte that was handed over last.
    [[nodiscard]] std::size_t place() const noexcept { return at_ == begin_ ? begin_ : at_ - 1; }

    /// A place in the document from Serd's line and column, which count bytes of the feed: columns from 1 on the first
    /// line and from 0 on all others.
    [[nodiscard]] Location locate(std::size_t line, std::size_t column, const std::string& file) const;

private:
    std::size_t fill(std::span<char> buffer) noexcept;

    std::string_view text_;
    std::span<const Insertion> insertions_;
    std::size_t begin_;
    std::size_t end_;
    std::size_t at_;
    std::size_t next_; // the insertion to come
};

} // namespace chancery::rdf
