// Options that several commands share, written once.
#pragma once

#include "command.hpp"

#include "extract/knowledge.hpp"

#include <filesystem>
#include <string>

namespace chancery::tools {

/// --ontology and --base.
struct OntologyOptions {
    std::filesystem::path folder;
    std::string base;

    void declare(po::options_description& options);
    /// Finds the default folder and checks the base. Throws UsageError.
    void settle();
    /// Throws InputError.
    [[nodiscard]] extract::Knowledge load() const;
};

/// --quiet and --verbose.
struct MessageOptions {
    bool quiet = false;
    bool verbose = false;

    void declare(po::options_description& options);
};

/// --jobs, and --threads as it was called.
struct ThreadOptions {
    unsigned threads = 0; // 0: as many as the machine has

    void declare(po::options_description& options, po::options_description& hidden);
    [[nodiscard]] unsigned count() const noexcept;
};

/// The ontology folder beside the program or in the tree that it was built in; empty where there is none.
[[nodiscard]] std::filesystem::path defaultOntology();

/// The folder of example queries, found in the same places; empty where there is none.
[[nodiscard]] std::filesystem::path defaultQueries();

} // namespace chancery::tools
