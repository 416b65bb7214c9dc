#include "options.hpp"

#include "graph/names.hpp"
#include "rdf/namespaces.hpp"

#include <algorithm>
#include <system_error>
#include <thread>

namespace chancery::tools {
namespace {

namespace fs = std::filesystem;

bool holds(const fs::path& folder, std::string_view file) {
    std::error_code ignored;
    return fs::is_regular_file(folder / file, ignored);
}

/// A folder known by a file in it: installed beside the program as `shared`, or else as `inTree` in the working folder
/// or above the program.
fs::path findFolder(const fs::path& shared, const fs::path& inTree, std::string_view file) {
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    if (!error) {
        if (fs::path found = program.parent_path().parent_path() / "share/chancery" / shared; holds(found, file)) {
            return found;
        }
    }
    fs::path here = fs::current_path(error) / inTree;
    if (!error && holds(here, file)) {
        return here;
    }
    for (fs::path folder = program.parent_path(); folder.has_relative_path(); folder = folder.parent_path()) {
        if (holds(folder / inTree, file)) {
            return folder / inTree;
        }
    }
    return {};
}

} // namespace

fs::path defaultOntology() { return findFolder("ontology", "ontology", "chancery.ttl"); }

fs::path defaultQueries() { return findFolder("queries", "examples/queries", "who-met.rq"); }

void OntologyOptions::declare(po::options_description& options) {
    options.add_options()("ontology", po::value(&folder)->value_name("DIR"),
                          "folder of ontology, gazetteer and rules (default: the one beside the program)");
    options.add_options()("base", po::value(&base)->value_name("IRI")->default_value(std::string(rdf::ns::id)),
                          "where the IRIs of entities begin");
}

void OntologyOptions::settle() {
    if (!graph::isAbsoluteIri(base) || (base.back() != '/' && base.back() != '#')) {
        throw UsageError("--base '" + base + "' is not an absolute IRI that ends in / or #");
    }
    if (folder.empty()) {
        folder = defaultOntology();
        if (folder.empty()) {
            throw UsageError("no ontology folder beside the program; name one with --ontology DIR");
        }
    }
}

extract::Knowledge OntologyOptions::load() const { return extract::loadKnowledge(folder, base); }

void MessageOptions::declare(po::options_description& options) {
    options.add_options()("quiet,q", po::bool_switch(&quiet), "print errors only");
    options.add_options()("verbose,v", po::bool_switch(&verbose), "print the settings as understood first");
}

void ThreadOptions::declare(po::options_description& options, po::options_description& hidden) {
    options.add_options()("jobs,j", po::value(&threads)->value_name("N"), "threads to work with (default: one a core)");
    hidden.add_options()("threads", po::value(&threads));
}

unsigned ThreadOptions::count() const noexcept {
    return threads == 0 ? std::max(1U, std::thread::hardware_concurrency()) : threads;
}

} // namespace chancery::tools
