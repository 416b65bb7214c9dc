// What filling the lexicon and asking it have in common. Private to this stage.
#pragma once

#include "lexicon/lexicon.hpp"

#include <algorithm>

namespace chancery::lexicon {

[[nodiscard]] inline bool isUpper(std::string_view label) noexcept {
    bool letters = false;
    for (const char c : label) {
        if (c >= 'a' && c <= 'z') {
            return false;
        }
        letters = letters || (c >= 'A' && c <= 'Z');
    }
    return letters && label.size() > 1;
}

/// Whether a word has a capital behind a small letter: "HoA", "AfDB".
[[nodiscard]] inline bool isMixed(std::string_view word) noexcept {
    const auto small = std::find_if(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return std::any_of(small, word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

inline constexpr std::uint32_t allKinds = ~std::uint32_t{0};
[[nodiscard]] constexpr std::uint32_t bit(EntryKind kind) { return std::uint32_t{1} << static_cast<unsigned>(kind); }

/// The bytes of the words' numbers, sorted; sorts `words`. They live as long as `words`.
[[nodiscard]] inline std::string_view anagramKey(std::vector<WordId>& words) {
    std::sort(words.begin(), words.end());
    return {reinterpret_cast<const char*>(words.data()), words.size() * sizeof(WordId)};
}

} // namespace chancery::lexicon
