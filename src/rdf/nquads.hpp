// Terms as N-Triples and N-Quads write them (RDF 1.1 N-Quads, section 3), for writers that keep each term's text.
#pragma once

#include "rdf/term.hpp"

#include <string>
#include <string_view>

namespace chancery::rdf {

/// Appends a term, byte for byte as Writer writes it. Throws std::invalid_argument for a term that no RDF syntax can
/// hold (invalid UTF-8, an IRI with spaces or angle brackets).
void appendNQuadsTerm(const Term& term, std::string& out);

} // namespace chancery::rdf
