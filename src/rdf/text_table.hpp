// Texts as numbers: each distinct text is stored once.
#pragma once

#include "rdf/hash.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <string_view>
#include <vector>

namespace chancery::rdf {

/// Keeps texts in large blocks; the views that it gives stay valid as long as it, also when it is moved.
class TextArena {
public:
    [[nodiscard]] std::string_view store(std::string_view text);
    void clear() noexcept;

private:
    std::vector<std::unique_ptr<char[]>> blocks_;
    std::size_t left_ = 0;
    char* next_ = nullptr;
};

/// Numbers go up from 0 in the order of first use; views stay valid as long as this.
class TextTable {
public:
    using Number = std::uint32_t;
    static constexpr Number none = std::numeric_limits<Number>::max();

    TextTable() : slots_(16) {}

    /// Throws std::length_error where there are too many texts (4 thousand million).
    Number intern(std::string_view text);
    /// `none` for a text that was not interned.
    [[nodiscard]] Number find(std::string_view text) const noexcept {
        const Slot& slot = slots_[slotOf(text, hashText(text))];
        return slot.number;
    }
    [[nodiscard]] std::string_view operator[](Number number) const noexcept { return texts_[number]; }
    [[nodiscard]] std::size_t size() const noexcept { return texts_.size(); }
    void reserve(std::size_t texts);

private:
    struct Slot {
        std::uint32_t hash = 0; // its upper half, to pass by most of the others without a look at their text
        Number number = none;
    };

    [[nodiscard]] std::size_t slotOf(std::string_view text, std::uint64_t hash) const noexcept;
    void rehash(std::size_t slots);

    std::vector<std::string_view> texts_;
    std::vector<Slot> slots_; // open addressing; a power of two, a quarter free
    TextArena arena_;
};

} // namespace chancery::rdf
