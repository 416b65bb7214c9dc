// Regeneration: inputs in, the whole output folder out; only what is new or changed is extracted.
#pragma once

#include "build/collect.hpp"
#include "build/compose.hpp"
#include "build/conflicts.hpp"
#include "build/digest.hpp"
#include "build/progress.hpp"
#include "text/input.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace chancery::build {

struct BuildOptions {
    std::vector<std::filesystem::path> inputs;
    std::filesystem::path output;
    std::filesystem::path ontology; // the folder; its chancery.ttl becomes a graph of graph.nq
    std::string base;
    std::string version;    // of the program, for void.ttl
    Digest program{};       // of the program: another one may read releases in another way
    bool full = false;      // forget what is known of the last build
    bool conflicts = false; // look for releases that contradict each other
    bool thorough = false;  // trust no file's times: read all inputs, compare all of the output
    Saving saving;
    Running running;
};

/// What a build did to the output; ids of releases in order.
struct BuildReport {
    std::size_t files = 0;
    std::size_t releases = 0;
    std::size_t triples = 0; // of graph.ttl
    std::vector<std::string> added;
    std::vector<std::string> changed;
    std::vector<std::string> gone;
    std::vector<Conflict> conflicts;    // of all releases, where they were wanted
    std::vector<text::Skipped> skipped; // in input order
    std::vector<std::string> notices;   // why more was done than was to be expected
};

/// Reads the inputs that changed since the last build and replaces graph.ttl, graph.nq and void.ttl in the output
/// folder. The bytes depend on nothing but the inputs, the ontology folder, the base and the version; what the last
/// build left only saves time. `load` is called where something is to be done. Throws InputError for an input that is
/// not there and where there is nothing to read, SystemError where the output cannot be written, Interrupted; the old
/// output then stays.
[[nodiscard]] BuildReport buildOutput(const BuildOptions& options, const ToolsLoader& load);

} // namespace chancery::build
