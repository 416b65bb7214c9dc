#include "rdf/places.hpp"

#include "rdf/feed.hpp"
#include "rdf/scan.hpp"
#include "rdf/serd.hpp"

#include <algorithm>

namespace chancery::rdf {

namespace {

/// Counts statements, and the lines up to those that are asked for.
class Finder {
public:
    Finder(std::string_view text, std::span<const std::size_t> numbers) : text_(text), numbers_(numbers) {}

    /// The statement that comes next ends at or before `place`. False where no more are asked for.
    bool pass(std::size_t place) {
        for (; lines_.size() < numbers_.size() && numbers_[lines_.size()] == count_; lines_.push_back(line_)) {
            const std::size_t end = std::min(place, text_.size());
            line_ += static_cast<std::size_t>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(counted_),
                                                         text_.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
            counted_ = std::max(counted_, end);
        }
        ++count_;
        return lines_.size() < numbers_.size();
    }

    [[nodiscard]] std::vector<std::size_t> lines() && {
        lines_.resize(numbers_.size());
        return std::move(lines_);
    }

private:
    std::string_view text_;
    std::span<const std::size_t> numbers_;
    std::vector<std::size_t> lines_;
    std::size_t count_ = 0;
    std::size_t counted_ = 0; // bytes whose newlines are in line_
    std::size_t line_ = 1;
};

/// One statement a line, where the line is neither blank nor a comment (RDF 1.1 N-Triples, section 2).
void findByLine(std::string_view text, Finder& finder) {
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::size_t first = text.find_first_not_of(" \t\r", begin);
        if (first < end && text[first] != '#' && !finder.pass(begin)) {
            return;
        }
        begin = end + 1;
    }
}

struct Cursor {
    Feed feed;
    Finder* finder;
};

/// Feeds Serd byte by byte, so that the last byte handed over is the end of the statement or the one after it.
void findByCursor(std::string_view text, Syntax syntax, const std::string& file, Finder& finder) {
    const Scan found = scan(text, syntax, file);
    Cursor cursor{Feed(text, found.insertions, 0, text.size()), &finder};
    const auto statement = [](void* self, SerdStatementFlags, const SerdNode*, const SerdNode*, const SerdNode*,
                              const SerdNode*, const SerdNode*, const SerdNode*) {
        auto& at = *static_cast<Cursor*>(self);
        return at.finder->pass(at.feed.place()) ? SERD_SUCCESS : SERD_ERR_UNKNOWN;
    };
    const auto silent = [](void*, const SerdError*) { return SERD_SUCCESS; };
    const ReaderHandle reader(
        serd_reader_new(serdSyntax(syntax), &cursor, nullptr, nullptr, nullptr, statement, nullptr));
    serd_reader_set_strict(reader.get(), true);
    serd_reader_set_error_sink(reader.get(), silent, nullptr);
    serd_reader_read_source(reader.get(), Feed::read, Feed::error, &cursor.feed, bytesOf(file.c_str()), 1);
}

} // namespace

std::vector<std::size_t> statementLines(std::string_view bytes, Syntax syntax, const std::string& file,
                                        std::span<const std::size_t> numbers) {
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (bytes.starts_with(byteOrderMark)) {
        bytes.remove_prefix(byteOrderMark.size());
    }
    Finder finder(bytes, numbers);
    if (numbers.empty()) {
        return {};
    }
    if (isTerse(syntax)) {
        findByCursor(bytes, syntax, file, finder);
    } else {
        findByLine(bytes, finder);
    }
    return std::move(finder).lines();
}

} // namespace chancery::rdf
