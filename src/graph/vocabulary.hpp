// The terms of the vocabulary that the graph stage gives a meaning of its own.
#pragma once

#include "rdf/namespaces.hpp"

#include <string>
#include <string_view>

namespace chancery::graph {

[[nodiscard]] inline std::string chn(std::string_view local) { return rdf::in(rdf::ns::chn, local); }

using rdf::isChn;

/// The named graph of what the gazetteer and the schemes say of the entities in use.
[[nodiscard]] inline std::string backgroundGraph(std::string_view base) {
    return std::string(base).append("graph/background");
}

/// The ontology's IRI, which also names its graph.
inline constexpr std::string_view ontologyIri = "https://w3id.org/chancery";

namespace term {
inline const std::string type = rdf::in(rdf::ns::rdf, "type");
inline const std::string label = rdf::in(rdf::ns::rdfs, "label");
inline const std::string altLabel = rdf::in(rdf::ns::skos, "altLabel");
inline const std::string prefLabel = rdf::in(rdf::ns::skos, "prefLabel");
inline const std::string release = chn("Release");
inline const std::string identifier = rdf::in(rdf::ns::dcterms, "identifier");
inline const std::string title = rdf::in(rdf::ns::dcterms, "title");
inline const std::string issued = rdf::in(rdf::ns::dcterms, "issued");
inline const std::string source = rdf::in(rdf::ns::dcterms, "source");
inline const std::string publisher = rdf::in(rdf::ns::dcterms, "publisher");
inline const std::string passage = chn("Passage");
inline const std::string start = chn("start");
inline const std::string end = chn("end");
inline const std::string quote = chn("quote");
inline const std::string rule = chn("rule");
inline const std::string nonNegativeInteger = rdf::in(rdf::ns::xsd, "nonNegativeInteger");
inline const std::string evidence = chn("evidence");
inline const std::string inRelease = chn("inRelease");
inline const std::string status = chn("status");
inline const std::string planned = chn("planned");
inline const std::string held = chn("held");
} // namespace term

} // namespace chancery::graph
