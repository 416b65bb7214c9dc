// One document's facts as RDF: pure, so that releases run in parallel and the union of their graphs is the whole.
#pragma once

#include "extract/facts.hpp"
#include "graph/content.hpp"
#include "graph/schema.hpp"

#include <optional>
#include <string>
#include <vector>

namespace chancery::graph {

/// What one release gives; its content is all that a build keeps of it.
struct ReleaseGraph {
    std::string id;
    std::string origin;   // the file, for messages
    std::size_t line = 0; // the record's line, 0 for a file of its own
    std::optional<text::Date> issued;
    std::vector<std::string> nodes; // the IRI of each node of the facts, by index
    Content content;
};

[[nodiscard]] ReleaseGraph makeReleaseGraph(const extract::DocumentFacts& facts, const Schema& schema);

/// The IRI of the passage at these bytes of a release (RFC 5147).
[[nodiscard]] std::string passageIri(const std::string& release, const text::CodePoints& points,
                                     const text::ByteRange& bytes);

} // namespace chancery::graph
