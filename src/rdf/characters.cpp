#include "rdf/characters.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

namespace chancery::rdf {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

/// PN_CHARS_BASE beyond ASCII.
constexpr std::array<Range, 12> nameStarts{{{0xC0, 0xD6},
                                            {0xD8, 0xF6},
                                            {0xF8, 0x2FF},
                                            {0x370, 0x37D},
                                            {0x37F, 0x1FFF},
                                            {0x200C, 0x200D},
                                            {0x2070, 0x218F},
                                            {0x2C00, 0x2FEF},
                                            {0x3001, 0xD7FF},
                                            {0xF900, 0xFDCF},
                                            {0xFDF0, 0xFFFD},
                                            {0x10000, 0xEFFFF}}};

constexpr std::array<bool, 256> iriBytes = [] {
    std::array<bool, 256> table{};
    for (std::size_t c = 0x21; c < table.size(); ++c) {
        table[c] = c != 0x7F;
    }
    for (const char c : {'<', '>', '"', '{', '}', '|', '^', '`', '\\'}) {
        table[static_cast<unsigned char>(c)] = false;
    }
    return table;
}();

constexpr std::uint8_t byteAt(std::string_view text, std::size_t at) noexcept {
    return static_cast<std::uint8_t>(text[at]);
}

/// Every character is a PN_CHARS or, where not last, a dot.
bool isNameTail(std::string_view text) noexcept {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        if (c.length == 0 || !(c.value == '.' || isNameCharacter(c.value))) {
            return false;
        }
        at += c.length;
    }
    return !text.ends_with('.');
}

} // namespace

CodePoint decode(std::string_view text, std::size_t at) noexcept {
    const std::uint8_t lead = byteAt(text, at);
    if (lead < 0x80) {
        return {lead, 1};
    }
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() - at < length) {
        return {};
    }
    char32_t value = lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        const std::uint8_t next = byteAt(text, at + i);
        if ((next & 0xC0U) != 0x80U) {
            return {};
        }
        value = (value << 6U) | (next & 0x3FU);
    }
    constexpr std::array<char32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (value < smallest[length] || value > 0x10FFFF || surrogate) {
        return {};
    }
    return {value, length};
}

CodePoint escapedAt(std::string_view text, std::size_t at) noexcept {
    constexpr std::size_t shortDigits = 4;
    constexpr int hexadecimal = 16;
    const std::string_view escape = text.substr(std::min(at, text.size()));
    if (!escape.starts_with("\\u") && !escape.starts_with("\\U")) {
        return {};
    }
    const std::size_t wanted = escape[1] == 'u' ? shortDigits : 2 * shortDigits;
    const std::string_view digits = escape.substr(2, wanted);
    std::uint32_t value = 0;
    const char* const end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, value, hexadecimal);
    if (digits.size() != wanted || read.ec != std::errc() || read.ptr != end) {
        return {};
    }
    return {value, wanted + 2};
}

std::string shortened(std::string_view text, std::size_t most) {
    if (text.size() <= most) {
        return std::string(text);
    }
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) { // not inside of a character
        --end;
    }
    return std::string(text.substr(0, end)) + "…";
}

std::size_t findInvalidUtf8(std::string_view text) noexcept {
    constexpr std::uint64_t highBits = 0x8080808080808080U;
    for (std::size_t at = 0; at < text.size();) {
        std::uint64_t word = 0;
        if (text.size() - at >= sizeof word) {
            std::memcpy(&word, text.data() + at, sizeof word);
            if ((word & highBits) == 0) {
                at += sizeof word;
                continue;
            }
        }
        const CodePoint c = decode(text, at);
        if (c.length == 0) {
            return at;
        }
        at += c.length;
    }
    return std::string_view::npos;
}

std::size_t findNonIri(std::string_view text) noexcept {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!iriBytes[byteAt(text, at)]) {
            return at;
        }
    }
    return std::string_view::npos;
}

bool isIriCharacter(char32_t c) noexcept { return c >= 0x80 || iriBytes[c]; }

std::size_t findSchemeEnd(std::string_view text) noexcept {
    if (text.empty() || !isAsciiLetter(byteAt(text, 0))) {
        return std::string_view::npos;
    }
    for (std::size_t at = 1; at < text.size(); ++at) {
        const char c = text[at];
        if (c == ':') {
            return at;
        }
        if (!isAsciiLetter(byteAt(text, at)) && !isDigit(byteAt(text, at)) && c != '+' && c != '-' && c != '.') {
            break;
        }
    }
    return std::string_view::npos;
}

bool isAbsoluteIri(std::string_view text) noexcept {
    const std::size_t colon = findSchemeEnd(text);
    return colon != std::string_view::npos && findNonIri(text.substr(colon)) == std::string_view::npos;
}

bool isNameStart(char32_t c) noexcept {
    if (c < 0x80) {
        return isAsciiLetter(c);
    }
    return std::any_of(nameStarts.begin(), nameStarts.end(),
                       [c](const Range& range) { return c >= range.first && c <= range.last; });
}

bool isNameCharacter(char32_t c) noexcept {
    return isNameStart(c) || isDigit(c) || c == '_' || c == '-' || c == 0xB7 || (c >= 0x300 && c <= 0x36F) ||
           c == 0x203F || c == 0x2040;
}

bool isBlankLabel(std::string_view text) noexcept {
    if (text.empty()) {
        return false;
    }
    const CodePoint first = decode(text, 0);
    return first.length != 0 && (isNameStart(first.value) || isDigit(first.value) || first.value == '_') &&
           isNameTail(text);
}

bool isPrefixName(std::string_view text) noexcept {
    if (text.empty()) {
        return true;
    }
    const CodePoint first = decode(text, 0);
    return first.length != 0 && isNameStart(first.value) && isNameTail(text);
}

bool isLanguageTag(std::string_view text) noexcept {
    bool main = true; // the main subtag has letters only
    std::size_t length = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::uint8_t c = byteAt(text, at);
        if (c == '-' && length > 0) {
            main = false;
            length = 0;
        } else if (isAsciiLetter(c) || (isDigit(c) && !main)) {
            ++length;
        } else {
            return false;
        }
    }
    return length > 0;
}

} // namespace chancery::rdf
