// The terms of the vocabularies that this one builds on, by their specifications: RDF 1.1, RDF Schema 1.1, OWL 2,
// XSD 1.1, SKOS, DCMI terms, PROV-O, FOAF, the Organization ontology, VANN, SHACL, VoID and DCAT.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::lint {

enum class TermUse : std::uint8_t {
    type,       // a class
    datatype,   //
    link,       // a property whose values are resources
    value,      // a property whose values are literals
    property,   // a property with values of either sort
    individual, //
};

/// The namespace of a standard vocabulary that an IRI begins with; empty where there is none.
[[nodiscard]] std::string_view standardNamespace(std::string_view iri) noexcept;

/// What a standard vocabulary declares the term as; nothing for a term that it does not declare.
[[nodiscard]] std::optional<TermUse> standardTerm(std::string_view iri);

/// All terms of a standard vocabulary, as IRIs.
[[nodiscard]] const std::vector<std::string>& standardTerms(std::string_view space);

/// All namespaces of standard vocabularies.
[[nodiscard]] std::vector<std::string_view> standardNamespaces();

/// A standard term that its vocabulary has withdrawn (OWL 2, section 9.2; FOAF's archaic terms).
[[nodiscard]] bool isWithdrawn(std::string_view iri) noexcept;

/// What their specifications say of some of the terms, in Turtle (SKOS Reference, S4 to S8, S19, S22, S31 to S33).
[[nodiscard]] std::string_view standardAxioms() noexcept;

} // namespace chancery::lint
