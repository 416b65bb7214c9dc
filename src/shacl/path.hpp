// Property paths (SHACL 2.3.1): their parts, and the nodes that they lead to.
#pragma once

#include "shacl/graph.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace chancery::shacl {

struct Path {
    enum class Kind : std::uint8_t { predicate, inverse, sequence, alternative, zeroOrMore, oneOrMore, zeroOrOne };

    Kind kind = Kind::predicate;
    Id predicate = noTerm;   // of a predicate path
    std::vector<Path> parts; // two or more of a sequence or an alternative, one of the others
};

/// The value nodes of a path from a node, sorted, without doubles: a view of the graph's own rows where the path is
/// a predicate or its inverse, else of `scratch`.
[[nodiscard]] std::span<const Id> follow(const Graph& graph, const Path& path, Id from, std::vector<Id>& scratch);

} // namespace chancery::shacl
