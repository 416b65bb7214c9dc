#include "rdf/term.hpp"

#include <algorithm>
#include <utility>

namespace chancery::rdf {

Term iri(std::string_view value) { return {TermKind::iri, std::string(value), {}, {}}; }
Term blank(std::string_view label) { return {TermKind::blank, std::string(label), {}, {}}; }
Term literal(std::string_view lexical) { return {TermKind::literal, std::string(lexical), {}, {}}; }
Term typed(std::string_view lexical, std::string_view datatype) {
    const bool plain = datatype == "http://www.w3.org/2001/XMLSchema#string"; // RDF 1.1: the same term
    return {TermKind::literal, std::string(lexical), plain ? std::string() : std::string(datatype), {}};
}
Term tagged(std::string_view lexical, std::string_view language) {
    std::string lower(language);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
    return {TermKind::literal, std::string(lexical), {}, std::move(lower)};
}

} // namespace chancery::rdf
