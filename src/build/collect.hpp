// From inputs to release graphs: files read and documents extracted in parallel, results in input order.
#pragma once

#include "extract/knowledge.hpp"
#include "graph/dataset.hpp"
#include "graph/release_graph.hpp"
#include "text/input.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace chancery::build {

/// What a release gave, apart from its quads.
struct ReleaseSummary {
    std::string id;
    std::string iri;
    Location origin;
    std::optional<text::Date> issued;
};

/// What all inputs gave. The same for any number of threads but for the numbers of terms.
struct Collection {
    graph::TermPool terms;
    std::vector<ReleaseSummary> releases;           // in input order
    std::vector<std::vector<graph::QuadIds>> quads; // of each release
    std::vector<text::Skipped> skipped;             // in input order
};

/// Told how many of the files are done; never called by two threads at once.
using Progress = std::function<void(std::size_t done, std::size_t all)>;

struct CollectOptions {
    unsigned threads = 0; // 0: as many as the machine has
    Progress progress;    // may be empty
};

/// Reads, extracts and graphs all documents of `files`. Of two with one id the first is kept, the other skipped.
[[nodiscard]] Collection collect(const std::vector<std::filesystem::path>& files, const extract::Knowledge& knowledge,
                                 const graph::Schema& schema, const CollectOptions& options);

} // namespace chancery::build
