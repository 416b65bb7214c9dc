// Where releases contradict each other: what can have one value has several. All of them stand in the graph.
#pragma once

#include "build/progress.hpp"
#include "build/state.hpp"
#include "graph/schema.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace chancery::build {

/// A value, and who says so.
struct Claim {
    rdf::Term value;
    std::string subject;               // the node that has it
    std::vector<std::string> releases; // ids, in order
};

struct Conflict {
    std::string subject;  // the node, or the first of those that differ in nothing else
    std::string property; // its IRI
    std::vector<Claim> claims;
};

/// By what `folder`/shapes.ttl allows one value of (SHACL, section 4.2.2), labels apart; of memberships and
/// partnerships that differ in nothing but when they began; of events that are at two places, neither of which lies in
/// the other. Sorted by subject and property. Takes memory for a few numbers a fact.
[[nodiscard]] std::vector<Conflict> findConflicts(State& state, const Remembered& all, const graph::Schema& schema,
                                                  const std::filesystem::path& folder, const Running& running);

} // namespace chancery::build
