#include "text/utf8.hpp"

#include <unicode/uchar.h>

#include <algorithm>

namespace chancery::text {

// The well-formed sequences of the Unicode Standard, table 3-7: no overlong forms, surrogates, or values past U+10FFFF.
CodePoint decodeMultibyte(std::string_view text, std::size_t at) noexcept {
    constexpr CodePoint invalid{0xFFFD, 1};
    const auto byte = [text, at](std::size_t i) -> std::uint32_t {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
    };
    const auto continues = [](std::uint32_t b) { return (b & 0xC0U) == 0x80U; };
    const std::uint32_t lead = byte(0);
    const std::uint32_t second = byte(1);
    if (lead < 0xC2 || lead > 0xF4 || !continues(second)) {
        return invalid;
    }
    if (lead < 0xE0) {
        return {static_cast<char32_t>((lead & 0x1FU) << 6U | (second & 0x3FU)), 2};
    }
    const std::uint32_t third = byte(2);
    if (!continues(third)) {
        return invalid;
    }
    if (lead < 0xF0) {
        const std::uint32_t value = (lead & 0x0FU) << 12U | (second & 0x3FU) << 6U | (third & 0x3FU);
        const bool wrong = value < 0x800 || (value >= 0xD800 && value <= 0xDFFF);
        return wrong ? invalid : CodePoint{static_cast<char32_t>(value), 3};
    }
    const std::uint32_t fourth = byte(3);
    const std::uint32_t value =
        (lead & 0x07U) << 18U | (second & 0x3FU) << 12U | (third & 0x3FU) << 6U | (fourth & 0x3FU);
    const bool wrong = !continues(fourth) || value < 0x10000 || value > 0x10FFFF;
    return wrong ? invalid : CodePoint{static_cast<char32_t>(value), 4};
}

CharClass classifyBeyondAscii(char32_t c) noexcept {
    constexpr char32_t zeroWidthSpace = 0x200B;
    if (c == zeroWidthSpace) {
        return CharClass::space;
    }
    const std::uint32_t mask = U_MASK(u_charType(static_cast<UChar32>(c)));
    if ((mask & (U_GC_LU_MASK | U_GC_LT_MASK)) != 0) {
        return CharClass::upper;
    }
    if ((mask & U_GC_L_MASK) != 0) {
        return CharClass::lower;
    }
    if ((mask & U_GC_P_MASK) != 0) {
        return CharClass::punctuation;
    }
    if ((mask & (U_GC_Z_MASK | U_GC_CC_MASK)) != 0) {
        return CharClass::space;
    }
    if ((mask & U_GC_M_MASK) != 0) {
        return CharClass::mark;
    }
    if ((mask & U_GC_N_MASK) != 0) {
        return CharClass::digit;
    }
    return (mask & U_GC_CF_MASK) != 0 ? CharClass::ignorable : CharClass::symbol;
}

void appendUtf8(std::string& out, char32_t c) {
    const auto byte = [&out](char32_t value) { out.push_back(static_cast<char>(value)); };
    if (c < 0x80) {
        byte(c);
    } else if (c < 0x800) {
        byte(0xC0U | c >> 6U);
        byte(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        byte(0xE0U | c >> 12U);
        byte(0x80U | (c >> 6U & 0x3FU));
        byte(0x80U | (c & 0x3FU));
    } else {
        byte(0xF0U | c >> 18U);
        byte(0x80U | (c >> 12U & 0x3FU));
        byte(0x80U | (c >> 6U & 0x3FU));
        byte(0x80U | (c & 0x3FU));
    }
}

bool allDigits(std::string_view text) noexcept {
    return !text.empty() && std::all_of(text.begin(), text.end(), isAsciiDigit);
}

int digitsValue(std::string_view digits) noexcept {
    int value = 0;
    for (const char digit : digits) {
        value = value * 10 + (digit - '0');
    }
    return value;
}

std::string lowerCase(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode(text, at);
        if (point.value < 0x80) {
            const bool upper = point.value >= U'A' && point.value <= U'Z';
            out.push_back(static_cast<char>(upper ? point.value + 32 : point.value));
        } else {
            appendUtf8(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(point.value))));
        }
        at += point.bytes;
    }
    return out;
}

std::string_view trimSpace(std::string_view text) noexcept {
    constexpr std::string_view spaces = " \t\r\n\v\f";
    const std::size_t first = text.find_first_not_of(spaces);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

} // namespace chancery::text
