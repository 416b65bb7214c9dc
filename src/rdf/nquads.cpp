#include "rdf/nquads.hpp"

#include "rdf/characters.hpp"

#include <algorithm>
#include <stdexcept>

namespace chancery::rdf {
namespace {

[[noreturn]] void refuse(std::string_view what, std::string_view value) {
    throw std::invalid_argument(std::string(what).append(": ").append(value));
}

bool isPlain(char c) noexcept {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 && byte != 0x7F && c != '"' && c != '\\';
}

void appendEscape(char c, std::string& out) {
    switch (c) {
    case '"':
        out.append("\\\"");
        return;
    case '\\':
        out.append("\\\\");
        return;
    case '\n':
        out.append("\\n");
        return;
    case '\r':
        out.append("\\r");
        return;
    case '\t':
        out.append("\\t");
        return;
    default: {
        static constexpr std::string_view digits = "0123456789ABCDEF";
        const auto byte = static_cast<unsigned char>(c);
        out.append("\\u00").append({digits[byte >> 4U], digits[byte & 0xFU]});
    }
    }
}

void appendIri(std::string_view iri, std::string& out) {
    if (!isAbsoluteIri(iri)) {
        refuse("not an absolute IRI", iri);
    }
    if (findInvalidUtf8(iri) != std::string_view::npos) {
        refuse("not UTF-8", iri);
    }
    out.append("<").append(iri).append(">");
}

void appendLiteral(const Term& term, std::string& out) {
    if (findInvalidUtf8(term.value) != std::string_view::npos) {
        refuse("not UTF-8", term.value);
    }
    out.push_back('"');
    const std::string_view text = term.value;
    for (std::size_t at = 0; at < text.size();) {
        const auto stop = static_cast<std::size_t>(
            std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), isPlain) - text.begin());
        out.append(text.substr(at, stop - at));
        at = stop;
        if (at < text.size()) {
            appendEscape(text[at++], out);
        }
    }
    out.push_back('"');
    if (!term.language.empty()) {
        if (!isLanguageTag(term.language)) {
            refuse("not a language tag", term.language);
        }
        out.append("@").append(term.language);
    } else if (!term.datatype.empty()) {
        out.append("^^");
        appendIri(term.datatype, out);
    }
}

} // namespace

void appendNQuadsTerm(const Term& term, std::string& out) {
    switch (term.kind) {
    case TermKind::iri:
        appendIri(term.value, out);
        return;
    case TermKind::blank:
        if (!isBlankLabel(term.value)) {
            refuse("not the label of a blank node", term.value);
        }
        out.append("_:").append(term.value);
        return;
    case TermKind::literal:
        appendLiteral(term, out);
        return;
    }
}

} // namespace chancery::rdf
