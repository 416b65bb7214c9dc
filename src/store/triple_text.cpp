#include "store/triple_text.hpp"

#include "rdf/characters.hpp"

#include <unicode/unistr.h>

namespace chancery::store {
namespace {

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
        const rdf::CodePoint escaped = rdf::escapedAt(line, at);
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
