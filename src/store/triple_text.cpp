#include "store/triple_text.hpp"

#include "rdf/characters.hpp"

#include <charconv>
#include <cstdint>
#include <unicode/unistr.h>

namespace chancery::store {
namespace {

/// The code point of an escape that begins with a backslash, and the bytes that it takes; no length where it is none.
rdf::CodePoint escapedAt(std::string_view text, std::size_t at) {
    constexpr std::size_t shortDigits = 4;
    constexpr int hexadecimal = 16;
    if (at + 1 >= text.size() || (text[at + 1] != 'u' && text[at + 1] != 'U')) {
        return {};
    }
    const std::string_view digits = text.substr(at + 2, text[at + 1] == 'u' ? shortDigits : 2 * shortDigits);
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, hexadecimal);
    const bool whole = digits.size() == (text[at + 1] == 'u' ? shortDigits : 2 * shortDigits);
    if (error != std::errc() || !whole || end != digits.data() + digits.size()) {
        return {};
    }
    return {value, digits.size() + 2};
}

bool isScalar(char32_t c) { return c != 0 && c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF); } // Unicode, D76

void append(std::string& text, char32_t c) { icu::UnicodeString(static_cast<UChar32>(c)).toUTF8String(text); }

void appendInLiteral(std::string& text, char32_t c) {
    switch (c) {
    case U'"':
        text += "\\\"";
        break;
    case U'\\':
        text += "\\\\";
        break;
    case U'\n':
        text += "\\n";
        break;
    case U'\r':
        text += "\\r";
        break;
    default:
        append(text, c);
    }
}

} // namespace

std::string withoutCodepointEscapes(std::string_view line) {
    std::string text;
    bool literal = false;
    for (std::size_t at = 0; at < line.size();) {
        if (line[at] != '\\') {
            literal = literal != (line[at] == '"');
            text += line[at++];
            continue;
        }
        const rdf::CodePoint escaped = escapedAt(line, at);
        if (escaped.length == 0) { // another escape
            text.append(line.substr(at, 2));
            at += 2;
            continue;
        }
        if (isScalar(escaped.value) && literal) {
            appendInLiteral(text, escaped.value);
        } else if (isScalar(escaped.value) && rdf::isIriCharacter(escaped.value)) {
            append(text, escaped.value);
        } else {
            text.append(line.substr(at, escaped.length));
        }
        at += escaped.length;
    }
    return text;
}

std::string withoutMarkup(std::string_view line) {
    std::string text;
    bool literal = false;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (line[at] == '\\') {
            text.append(line.substr(at++, 2));
            continue;
        }
        literal = literal != (line[at] == '"');
        text.append(literal && line[at] == '<' ? std::string_view("\\u003C") : line.substr(at, 1));
    }
    return text;
}

} // namespace chancery::store
