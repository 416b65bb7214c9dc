// What characters RDF syntaxes allow where: UTF-8 (RFC 3629), IRIs (RFC 3987), names (Turtle, section 6.5).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace chancery::rdf {

struct CodePoint {
    char32_t value = 0;
    std::size_t length = 0; // bytes; 0 where the bytes are not UTF-8
};

/// The code point that starts at `at`.
[[nodiscard]] CodePoint decode(std::string_view text, std::size_t at) noexcept;

/// The code point that a \u or \U escape at `at` stands for (Turtle, section 6.4), whether or not it is a character,
/// and the bytes that it takes; no length where there is no whole one.
[[nodiscard]] CodePoint escapedAt(std::string_view text, std::size_t at) noexcept;

/// The first `most` bytes of a text and "…" where it is longer; never part of a character.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t most);

/// The place of the first byte that is not UTF-8 (surrogates and overlong forms are not); npos where all is.
[[nodiscard]] std::size_t findInvalidUtf8(std::string_view text) noexcept;

/// The place of the first byte that no IRI may hold (Turtle's IRIREF); npos where there is none.
[[nodiscard]] std::size_t findNonIri(std::string_view text) noexcept;
[[nodiscard]] bool isIriCharacter(char32_t c) noexcept;

/// The place of the colon after a text's scheme (RFC 3986, section 3.1); npos where it has none.
[[nodiscard]] std::size_t findSchemeEnd(std::string_view text) noexcept;

/// A scheme and a colon, then characters of an IRI; UTF-8 is not looked at.
[[nodiscard]] bool isAbsoluteIri(std::string_view text) noexcept;

[[nodiscard]] constexpr bool isAsciiLetter(char32_t c) noexcept { return (c | 0x20U) >= 'a' && (c | 0x20U) <= 'z'; }
[[nodiscard]] constexpr bool isDigit(char32_t c) noexcept { return c >= '0' && c <= '9'; }

/// PN_CHARS_BASE, PN_CHARS, the label of BLANK_NODE_LABEL, PN_PREFIX, LANGTAG.
[[nodiscard]] bool isNameStart(char32_t c) noexcept;
[[nodiscard]] bool isNameCharacter(char32_t c) noexcept;
[[nodiscard]] bool isBlankLabel(std::string_view text) noexcept;
[[nodiscard]] bool isPrefixName(std::string_view text) noexcept;
[[nodiscard]] bool isLanguageTag(std::string_view text) noexcept;

} // namespace chancery::rdf
