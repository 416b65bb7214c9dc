// Hashing of short texts, for tables that live in memory only: the value may differ from machine to machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace chancery::rdf {

/// Eight bytes a step, multiplied by the golden ratio (Knuth, The Art of Computer Programming 3, section 6.4) and
/// folded, so that all bits reach all bits.
[[nodiscard]] inline std::uint64_t hashNumber(std::uint64_t number) noexcept {
    constexpr std::uint64_t spread = 0x9E3779B97F4A7C15U;
    number *= spread;
    number ^= number >> 32U;
    return number * spread;
}

[[nodiscard]] inline std::uint64_t hashText(std::string_view text) noexcept {
    constexpr std::size_t step = sizeof(std::uint64_t);
    std::uint64_t hash = text.size();
    while (text.size() >= step) {
        std::uint64_t part = 0;
        std::memcpy(&part, text.data(), step);
        hash = hashNumber(hash ^ part);
        text.remove_prefix(step);
    }
    std::uint64_t rest = 0;
    for (const char c : text) {
        rest = rest << 8U | static_cast<unsigned char>(c);
    }
    hash = hashNumber(hash ^ rest);
    return hash ^ hash >> 29U;
}

/// Lets unordered containers of strings be asked with a view, without making a string.
struct TextHash {
    using is_transparent = void;
    [[nodiscard]] std::size_t operator()(std::string_view text) const noexcept { return hashText(text); }
};

} // namespace chancery::rdf
