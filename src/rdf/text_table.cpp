#include "rdf/text_table.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <stdexcept>

namespace chancery::rdf {

std::string_view TextArena::store(std::string_view text) {
    constexpr std::size_t blockSize = std::size_t{1} << 18U;
    if (text.empty()) {
        return {};
    }
    if (text.size() > left_) {
        const std::size_t size = std::max(blockSize, text.size());
        blocks_.push_back(std::make_unique_for_overwrite<char[]>(size));
        next_ = blocks_.back().get();
        left_ = size;
    }
    char* const begin = next_;
    std::memcpy(begin, text.data(), text.size());
    next_ += text.size();
    left_ -= text.size();
    return {begin, text.size()};
}

void TextArena::clear() noexcept {
    blocks_.clear();
    next_ = nullptr;
    left_ = 0;
}

std::size_t TextTable::slotOf(std::string_view text, std::uint64_t hash) const noexcept {
    const std::size_t mask = slots_.size() - 1;
    const auto upper = static_cast<std::uint32_t>(hash >> 32U);
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
        const Slot& slot = slots_[at];
        if (slot.number == none || (slot.hash == upper && texts_[slot.number] == text)) {
            return at;
        }
    }
}

void TextTable::rehash(std::size_t slots) {
    slots_.assign(slots, Slot{});
    const std::size_t mask = slots - 1;
    for (std::size_t number = 0; number < texts_.size(); ++number) {
        const std::uint64_t hash = hashText(texts_[number]);
        std::size_t at = hash & mask;
        while (slots_[at].number != none) {
            at = (at + 1) & mask;
        }
        slots_[at] = {static_cast<std::uint32_t>(hash >> 32U), static_cast<Number>(number)};
    }
}

void TextTable::reserve(std::size_t texts) {
    texts_.reserve(texts);
    if (const std::size_t slots = std::bit_ceil(texts + texts / 3 + 1); slots > slots_.size()) {
        rehash(slots);
    }
}

TextTable::Number TextTable::intern(std::string_view text) {
    const std::uint64_t hash = hashText(text);
    std::size_t at = slotOf(text, hash);
    if (slots_[at].number != none) {
        return slots_[at].number;
    }
    if (texts_.size() >= none) {
        throw std::length_error("more texts than a table can hold");
    }
    if ((texts_.size() + 1) * 4 > slots_.size() * 3) {
        rehash(slots_.size() * 2);
        at = slotOf(text, hash);
    }
    const auto number = static_cast<Number>(texts_.size());
    texts_.push_back(arena_.store(text));
    slots_[at] = {static_cast<std::uint32_t>(hash >> 32U), number};
    return number;
}

} // namespace chancery::rdf
