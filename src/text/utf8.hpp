// Code points of UTF-8 text and the classes that tokenization needs, with a fast path for ASCII.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace chancery::text {

struct CodePoint {
    char32_t value = 0;      // U+FFFD of one byte where the text is not UTF-8
    std::uint32_t bytes = 0; // 0 at the end of the text
};

[[nodiscard]] CodePoint decodeMultibyte(std::string_view text, std::size_t at) noexcept;

[[nodiscard]] inline CodePoint decode(std::string_view text, std::size_t at) noexcept {
    if (at >= text.size()) {
        return {};
    }
    const auto byte = static_cast<unsigned char>(text[at]);
    return byte < 0x80 ? CodePoint{byte, 1} : decodeMultibyte(text, at);
}

enum class CharClass : std::uint8_t {
    space,     // white space and controls
    ignorable, // format characters: they neither part words nor belong to any token
    lower,     // a letter that is not upper case (also of scripts without case)
    upper,     // an upper-case or title-case letter
    digit,     // any number character
    mark,      // a combining mark: continues what it stands on
    punctuation,
    symbol,
};

[[nodiscard]] CharClass classifyBeyondAscii(char32_t c) noexcept;

namespace detail {

constexpr CharClass classifyAscii(char32_t c) {
    if (c <= U' ' || c == 0x7F) {
        return CharClass::space;
    }
    if (c >= U'a' && c <= U'z') {
        return CharClass::lower;
    }
    if (c >= U'A' && c <= U'Z') {
        return CharClass::upper;
    }
    if (c >= U'0' && c <= U'9') {
        return CharClass::digit;
    }
    return std::u32string_view(U"$%&@#+=<>^`|~").find(c) != std::u32string_view::npos ? CharClass::symbol
                                                                                      : CharClass::punctuation;
}

constexpr std::array<CharClass, 128> asciiTable() {
    std::array<CharClass, 128> table{};
    for (std::size_t c = 0; c < table.size(); ++c) {
        table[c] = classifyAscii(static_cast<char32_t>(c));
    }
    return table;
}

inline constexpr auto asciiClasses = asciiTable();

} // namespace detail

[[nodiscard]] inline CharClass classify(char32_t c) noexcept {
    return c < 128 ? detail::asciiClasses[c] : classifyBeyondAscii(c);
}
[[nodiscard]] constexpr bool isLetter(CharClass c) noexcept { return c == CharClass::lower || c == CharClass::upper; }
[[nodiscard]] constexpr bool isAlphanumeric(CharClass c) noexcept { return isLetter(c) || c == CharClass::digit; }
[[nodiscard]] constexpr bool isAsciiDigit(char c) noexcept { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool isAsciiLetter(char c) noexcept { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
[[nodiscard]] constexpr bool isAsciiAlphanumeric(char c) noexcept { return isAsciiDigit(c) || isAsciiLetter(c); }
[[nodiscard]] constexpr char toAsciiLower(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}
[[nodiscard]] constexpr bool isAsciiSpace(char c) noexcept { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// Whether a text is ASCII digits, one or more.
[[nodiscard]] bool allDigits(std::string_view text) noexcept;
/// The value of ASCII digits only, of which there are few.
[[nodiscard]] int digitsValue(std::string_view digits) noexcept;

/// Lower case, one code point at a time.
[[nodiscard]] std::string lowerCase(std::string_view text);
/// Without white space (ASCII) at both ends.
[[nodiscard]] std::string_view trimSpace(std::string_view text) noexcept;
void appendUtf8(std::string& out, char32_t c);

} // namespace chancery::text
