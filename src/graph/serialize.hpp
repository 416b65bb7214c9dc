// A data set as files: Turtle for readers and for git, N-Quads for stores.
#pragma once

#include "graph/dataset.hpp"
#include "rdf/writer.hpp"

#include <span>
#include <string_view>

namespace chancery::graph {

/// The prefixes of graph.ttl.
[[nodiscard]] rdf::Prefixes prefixesFor(std::string_view base);

/// All triples of all graphs, a paragraph a subject, in a fixed order: releases, events with what is asserted of them,
/// instruments, entities, concepts; a passage after the first thing that it proves. A release more changes no line
/// that does not tell of it.
void writeTurtle(const Dataset& dataset, std::string_view base, const rdf::ByteSink& sink);

/// `ontology`, whose graph is the ontology's IRI, then all quads, sorted by graph, subject, predicate, object.
void writeNQuads(const Dataset& dataset, std::span<const rdf::Triple> ontology, const rdf::ByteSink& sink);

/// The ontology's triples for N-Quads: sorted, blank nodes replaced by IRIs under the ontology's own.
[[nodiscard]] std::vector<rdf::Triple> withoutBlanks(std::vector<rdf::Triple> triples);

} // namespace chancery::graph
