#include "options.hpp"

#include "graph/names.hpp"
#include "rdf/namespaces.hpp"

#include <algorithm>
#include <system_error>
#include <thread>

namespace chancery::tools {
namespace {

namespace fs = std::filesystem;

bool isOntology(const fs::path& folder) {
    std::error_code ignored;
    return fs::is_regular_file(folder / "chancery.ttl", ignored);
}

} // namespace

fs::path defaultOntology() {
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    if (!error) {
        if (fs::path shared = program.parent_path().parent_path() / "share/chancery/ontology"; isOntology(shared)) {
            return shared;
        }
    }
    fs::path here = fs::current_path(error) / "ontology";
    if (!error && isOntology(here)) {
        return here;
    }
    for (fs::path folder = program.parent_path(); folder.has_relative_path(); folder = folder.parent_path()) {
        if (isOntology(folder / "ontology")) {
            return folder / "ontology";
        }
    }
    return {};
}

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
