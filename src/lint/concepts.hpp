// Concepts and their schemes, as SKOS links them. Private to this stage.
#pragma once

#include "lint/graph.hpp"
#include "lint/hierarchy.hpp"
#include "lint/rule.hpp"

#include <map>
#include <set>
#include <vector>

namespace chancery::lint {

/// From each concept to those above it: skos:broader and its kin, and skos:narrower and its kin the other way round.
[[nodiscard]] Hierarchy broaderLinks(const Graph& graph);
/// The same, upside down.
[[nodiscard]] Hierarchy narrowerLinks(const Graph& graph);

/// Every scheme with its concepts, each with the triple that says so (skos:inScheme, topConceptOf, hasTopConcept).
using Schemes = std::map<Id, std::map<Id, Number>>;
[[nodiscard]] Schemes findSchemes(const Graph& graph);

/// The top concepts of each scheme, with the triple that says so.
[[nodiscard]] Schemes findTopConcepts(const Graph& graph);

} // namespace chancery::lint
