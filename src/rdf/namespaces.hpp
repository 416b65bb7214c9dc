// The namespaces that the program itself needs to know by name.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace chancery::rdf {

namespace ns {
inline constexpr std::string_view chn = "https://w3id.org/chancery#";
inline constexpr std::string_view id = "https://w3id.org/chancery/id/"; // the default BASE of DESIGN.md, "Identity"
inline constexpr std::string_view rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
inline constexpr std::string_view rdfs = "http://www.w3.org/2000/01/rdf-schema#";
inline constexpr std::string_view owl = "http://www.w3.org/2002/07/owl#";
inline constexpr std::string_view xsd = "http://www.w3.org/2001/XMLSchema#";
inline constexpr std::string_view skos = "http://www.w3.org/2004/02/skos/core#";
inline constexpr std::string_view dcterms = "http://purl.org/dc/terms/";
inline constexpr std::string_view prov = "http://www.w3.org/ns/prov#";
inline constexpr std::string_view foaf = "http://xmlns.com/foaf/0.1/";
inline constexpr std::string_view schema = "https://schema.org/";
inline constexpr std::string_view org = "http://www.w3.org/ns/org#";
inline constexpr std::string_view sem = "http://semanticweb.cs.vu.nl/2009/11/sem/";
inline constexpr std::string_view sh = "http://www.w3.org/ns/shacl#";

/// The same with the prefixes that everybody gives them.
inline constexpr std::array<std::pair<std::string_view, std::string_view>, 13> usual{{{"chn", chn},
                                                                                      {"rdf", rdf},
                                                                                      {"rdfs", rdfs},
                                                                                      {"owl", owl},
                                                                                      {"xsd", xsd},
                                                                                      {"skos", skos},
                                                                                      {"dcterms", dcterms},
                                                                                      {"prov", prov},
                                                                                      {"foaf", foaf},
                                                                                      {"schema", schema},
                                                                                      {"org", org},
                                                                                      {"sem", sem},
                                                                                      {"sh", sh}}};
} // namespace ns

/// in(ns::chn, "Event") is "https://w3id.org/chancery#Event".
[[nodiscard]] inline std::string in(std::string_view space, std::string_view local) {
    return std::string(space).append(local);
}

/// Whether an IRI is this term of the vocabulary; makes no string.
[[nodiscard]] inline bool isChn(std::string_view iri, std::string_view local) noexcept {
    return iri.size() == ns::chn.size() + local.size() && iri.ends_with(local) && iri.starts_with(ns::chn);
}

} // namespace chancery::rdf
