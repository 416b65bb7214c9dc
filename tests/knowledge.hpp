// The real ontology folder, loaded once for a test program.
#pragma once

#include "extract/knowledge.hpp"

#include <cstdlib>
#include <filesystem>

namespace chancery::test {

inline std::filesystem::path ontologyFolder() {
    const char* source = std::getenv("CHANCERY_SOURCE");
    return std::filesystem::path(source == nullptr ? "." : source) / "ontology";
}

inline const extract::Knowledge& knowledge() {
    static const extract::Knowledge loaded = extract::loadKnowledge(ontologyFolder(), {});
    return loaded;
}

} // namespace chancery::test
