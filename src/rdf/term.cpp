#include "rdf/term.hpp"

namespace chancery::rdf {

Term iri(std::string_view value) { return {TermKind::iri, std::string(value), {}, {}}; }
Term blank(std::string_view label) { return {TermKind::blank, std::string(label), {}, {}}; }
Term literal(std::string_view lexical) { return {TermKind::literal, std::string(lexical), {}, {}}; }
Term typed(std::string_view lexical, std::string_view datatype) {
    return {TermKind::literal, std::string(lexical), std::string(datatype), {}};
}
Term tagged(std::string_view lexical, std::string_view language) {
    return {TermKind::literal, std::string(lexical), {}, std::string(language)};
}

} // namespace chancery::rdf
