// Datatypes: which lexical forms they allow, which are derived from which, and data ranges (XSD 1.1 Part 2; OWL 2,
// sections 4 and 7).
#pragma once

#include "lint/graph.hpp"
#include "lint/vocabulary.hpp"

#include <string_view>

namespace chancery::lint {

/// Whether the form is in the lexical space of the datatype, and a well-formed tag or reference where it is
/// xsd:language or xsd:anyURI; of a datatype that is not one of XSD's, any form is.
[[nodiscard]] bool isLexicalForm(std::string_view form, std::string_view datatype);

/// A datatype, rdfs:Literal, or an expression made of such.
[[nodiscard]] bool isDataRange(const Graph& graph, Id range);

/// Whether a literal is in a data range.
[[nodiscard]] Fit fitData(const Graph& graph, Id literal, Id range);

/// Well-formed by BCP 47 (RFC 5646, section 2.2.9): subtags of one to eight letters and digits.
[[nodiscard]] bool isLanguageTag(std::string_view tag) noexcept;

} // namespace chancery::lint
