// What one graph says and another does not.
#pragma once

#include "rdf/term.hpp"

#include <filesystem>
#include <vector>

namespace chancery::build {

struct Difference {
    std::vector<rdf::Quad> removed; // in order
    std::vector<rdf::Quad> added;
    bool named = false; // whether graphs were compared too

    [[nodiscard]] bool empty() const noexcept { return removed.empty() && added.empty(); }
};

/// Compares facts, not lines: quads where both files have named graphs, else triples. Blank nodes are the same where
/// what is said of them is. Takes memory for a digest a fact, and for what differs. Throws InputError.
[[nodiscard]] Difference compare(const std::filesystem::path& old, const std::filesystem::path& now);

/// What graph.nq of an output folder says of the releases, against what the last build there made it say.
/// Throws InputError where the folder has no state of a build that is whole.
[[nodiscard]] Difference compareWithLastBuild(const std::filesystem::path& folder);

} // namespace chancery::build
