// How graph.ttl is laid out: which subjects come first, what follows what, in which order the lines of one stand.
#pragma once

#include "graph/content.hpp"
#include "graph/schema.hpp"
#include "graph/settle.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace chancery::graph {

/// Triples [first, end) of a content, all of one subject.
struct TripleRange {
    std::size_t first = 0;
    std::size_t end = 0;
};

/// What one release says of one subject, and its passages that come after: those that prove this subject first.
struct Part {
    std::string key; // orders the subjects of a graph: the place of its class, then its IRI
    TripleRange triples;
    std::vector<TripleRange> passages; // in the order of the text
};

/// The place of a subject in graph.ttl: releases, events with what is asserted of them, instruments, entities,
/// concepts.
[[nodiscard]] std::string keyOf(const Background& entity, const std::string& iri);
/// The IRI that a key ends in.
[[nodiscard]] std::string_view subjectOf(std::string_view key);

/// A release's parts, sorted by key.
[[nodiscard]] std::vector<Part> partsOf(const Content& content, const Schema& schema);

/// The lines of one subject in the order in which they are written: types, labels, then as one would tell it, the
/// evidence last, by release and place in its text.
void layOut(std::vector<Line>& lines);

/// The lines of a range.
void appendLines(std::vector<Line>& lines, const Content& content, const TripleRange& range);

} // namespace chancery::graph
