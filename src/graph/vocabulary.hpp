// The terms of the vocabulary that the graph stage gives a meaning of its own.
#pragma once

#include "rdf/namespaces.hpp"

#include <string>
#include <string_view>

namespace chancery::graph {

[[nodiscard]] inline std::string chn(std::string_view local) { return rdf::in(rdf::ns::chn, local); }

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
inline const std::string evidence = chn("evidence");
inline const std::string inRelease = chn("inRelease");
inline const std::string status = chn("status");
inline const std::string planned = chn("planned");
inline const std::string held = chn("held");
} // namespace term

} // namespace chancery::graph
