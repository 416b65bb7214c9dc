#include "rdf/feed.hpp"

#include <algorithm>
#include <cstring>

namespace chancery::rdf {

namespace {

std::size_t firstFrom(std::span<const Insertion> insertions, std::size_t at) noexcept {
    const auto first = std::partition_point(insertions.begin(), insertions.end(),
                                            [at](const Insertion& insertion) { return insertion.at < at; });
    return static_cast<std::size_t>(first - insertions.begin());
}

} // namespace

Feed::Feed(std::string_view text, std::span<const Insertion> insertions, std::size_t begin, std::size_t end)
    : text_(text), insertions_(insertions), begin_(begin), end_(end), at_(begin), next_(firstFrom(insertions, begin)) {}

std::size_t Feed::read(void* buffer, std::size_t size, std::size_t count, void* self) {
    return static_cast<Feed*>(self)->fill({static_cast<char*>(buffer), size * count}) / size;
}

std::size_t Feed::fill(std::span<char> buffer) noexcept {
    std::size_t filled = 0;
    while (filled < buffer.size() && at_ < end_) {
        if (next_ < insertions_.size() && insertions_[next_].at == at_) {
            buffer[filled++] = insertions_[next_++].byte;
            continue;
        }
        const std::size_t stop = next_ < insertions_.size() ? std::min(insertions_[next_].at, end_) : end_;
        const std::size_t count = std::min(stop - at_, buffer.size() - filled);
        std::memcpy(buffer.data() + filled, text_.data() + at_, count);
        filled += count;
        at_ += count;
    }
    return filled;
}

Location Feed::locate(std::size_t line, std::size_t column, const std::string& file) const {
    std::size_t at = begin_;
    for (std::size_t passed = 1; passed < line; ++passed) {
        at = std::min(text_.find('\n', at), end_ - 1) + 1;
    }
    std::size_t left = line == 1 ? std::max<std::size_t>(column, 1) - 1 : column;
    for (std::size_t next = firstFrom(insertions_, at); left > 0 && at < end_; --left) {
        if (next < insertions_.size() && insertions_[next].at == at) {
            ++next;
        } else {
            ++at;
        }
    }
    return rdf::locate(text_, at, file);
}

} // namespace chancery::rdf
