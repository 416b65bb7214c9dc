#include "graph/term_table.hpp"

#include "rdf/hash.hpp"

namespace chancery::graph {

TermId TermTable::add(rdf::TermKind kind, std::string_view value, std::string_view datatype,
                      std::string_view language) {
    if (2 * (terms_.size() + 1) > slots_.size()) {
        grow();
    }
    const std::size_t hash = rdf::hashText(value) + static_cast<std::size_t>(kind);
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = hash & mask;
    for (; slots_[slot] != 0; slot = (slot + 1) & mask) {
        const TermId id = slots_[slot] - 1;
        const rdf::Term& known = terms_[id];
        if (hashes_[id] == hash && known.kind == kind && known.value == value && known.datatype == datatype &&
            known.language == language) {
            return id;
        }
    }
    terms_.push_back({kind, std::string(value), std::string(datatype), std::string(language)});
    hashes_.push_back(hash);
    slots_[slot] = static_cast<TermId>(terms_.size());
    return slots_[slot] - 1;
}

void TermTable::grow() {
    constexpr std::size_t least = 512;
    slots_.assign(slots_.empty() ? least : 2 * slots_.size(), 0);
    for (TermId id = 0; id < terms_.size(); ++id) {
        std::size_t slot = hashes_[id] & (slots_.size() - 1);
        while (slots_[slot] != 0) {
            slot = (slot + 1) & (slots_.size() - 1);
        }
        slots_[slot] = id + 1;
    }
}

} // namespace chancery::graph
