// RDF terms, triples and quads as plain values (RDF 1.1 Concepts, section 3).
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace chancery::rdf {

enum class TermKind : std::uint8_t {
    iri,     // value holds the IRI
    blank,   // value holds the label, without "_:"
    literal, // value holds the lexical form
};

struct Term {
    TermKind kind = TermKind::iri;
    std::string value;
    std::string datatype; // a literal's datatype IRI; empty for xsd:string and for language-tagged strings
    std::string language; // a literal's language tag, lower case; else empty

    [[nodiscard]] bool isIri() const noexcept { return kind == TermKind::iri; }
    [[nodiscard]] bool isLiteral() const noexcept { return kind == TermKind::literal; }
    [[nodiscard]] bool isBlank() const noexcept { return kind == TermKind::blank; }
    friend auto operator<=>(const Term&, const Term&) = default;
};

/// A term that others keep: the parser for the length of a call, a dictionary as long as it lives. As `Term`, but a
/// parser's language tag stands as written.
struct TermView {
    TermKind kind = TermKind::iri;
    std::string_view value;
    std::string_view datatype;
    std::string_view language;

    [[nodiscard]] bool isIri() const noexcept { return kind == TermKind::iri; }
    [[nodiscard]] bool isLiteral() const noexcept { return kind == TermKind::literal; }
    [[nodiscard]] bool isBlank() const noexcept { return kind == TermKind::blank; }
    [[nodiscard]] Term copy() const { return {kind, std::string(value), std::string(datatype), std::string(language)}; }
    friend auto operator<=>(const TermView&, const TermView&) = default; // the order of Term
};

[[nodiscard]] inline TermView viewOf(const Term& term) noexcept {
    return {term.kind, term.value, term.datatype, term.language};
}
[[nodiscard]] inline TermView viewOfIri(std::string_view iri) noexcept { return {TermKind::iri, iri, {}, {}}; }

[[nodiscard]] Term iri(std::string_view value);
[[nodiscard]] Term blank(std::string_view label);
[[nodiscard]] Term literal(std::string_view lexical);
[[nodiscard]] Term typed(std::string_view lexical, std::string_view datatype);
[[nodiscard]] Term tagged(std::string_view lexical, std::string_view language);

struct Triple {
    Term subject;
    Term predicate;
    Term object;
    friend auto operator<=>(const Triple&, const Triple&) = default;
};

/// A triple in a named graph; an empty graph IRI is the default graph.
struct Quad {
    Triple triple;
    Term graph;
    friend auto operator<=>(const Quad&, const Quad&) = default;
};

} // namespace chancery::rdf
