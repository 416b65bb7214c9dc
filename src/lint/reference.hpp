// An ontology as a page for people to read, made from nothing but what it says itself.
#pragma once

#include "lint/graph.hpp"

#include <string>

namespace chancery::lint {

/// A Markdown page of the ontology in the graph: what it is, its classes in their hierarchy, the properties of each,
/// shortcuts, individuals, and what the terms build on. Where there are SHACL shapes, with how many values they allow.
/// Terms come in the order of the document. Throws std::invalid_argument for a graph that declares no ontology.
[[nodiscard]] std::string describeOntology(const Graph& graph);

} // namespace chancery::lint
