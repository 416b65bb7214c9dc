// The IRIs of a document's nodes (DESIGN.md, "Identity"): made of content only, so that every release that tells of
// one event, one holder of an office or one membership meets in one node, whatever else is in the corpus.
#pragma once

#include "extract/facts.hpp"
#include "graph/schema.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace chancery::graph {

/// A release's IRI: the id with all but unreserved ASCII percent-encoded, so no two ids share one.
[[nodiscard]] std::string releaseIri(std::string_view base, std::string_view id);

/// The IRI of each node, by index. Nodes that say the same get the same one.
[[nodiscard]] std::vector<std::string> mintNames(const extract::DocumentFacts& facts, const Schema& schema);

/// What a thing is called in the names of others: a country by its name, an event, instrument or assertion by its path,
/// all else by the last segment of its IRI.
[[nodiscard]] std::string partOfName(const Schema& schema, const std::string& iri, const std::string& type,
                                     std::string_view label);

/// Whether a text can stand as an absolute IRI in RDF.
[[nodiscard]] bool isAbsoluteIri(std::string_view text) noexcept;

} // namespace chancery::graph
