// Regeneration: inputs in, the whole output folder out.
#pragma once

#include "build/collect.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace chancery::build {

struct BuildOptions {
    std::vector<std::filesystem::path> inputs;
    std::filesystem::path output;
    std::filesystem::path ontology; // the folder; its chancery.ttl becomes a graph of graph.nq
    std::string version;            // of the program, for void.ttl
    CollectOptions collect;
};

struct BuildReport {
    std::size_t files = 0;
    std::size_t releases = 0;
    std::size_t quads = 0;              // of the releases and the background
    std::vector<text::Skipped> skipped; // in input order
};

/// Reads all inputs and replaces graph.ttl, graph.nq and void.ttl in the output folder. The bytes depend on nothing
/// but the inputs, the ontology folder, the base and the version. Throws InputError for an input that is not there
/// and where there is nothing to read, SystemError where the output cannot be written; the old output then stays.
[[nodiscard]] BuildReport buildOutput(const BuildOptions& options, const extract::Knowledge& knowledge);

} // namespace chancery::build
