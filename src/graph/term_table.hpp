// The terms of one release while its graph is made: each once, under the number that triples hold.
#pragma once

#include "graph/content.hpp"
#include "rdf/term.hpp"

#include <string_view>
#include <vector>

namespace chancery::graph {

/// A hash table with open addressing (Knuth, volume 3, section 6.4, algorithm L): one release has a few hundred terms,
/// which are asked for some thousand times.
class TermTable {
public:
    TermId iri(std::string_view value) { return add(rdf::TermKind::iri, value, {}, {}); }
    TermId literal(std::string_view value) { return add(rdf::TermKind::literal, value, {}, {}); }
    TermId typed(std::string_view value, std::string_view datatype) {
        return add(rdf::TermKind::literal, value, datatype, {});
    }
    /// The language in lower case.
    TermId tagged(std::string_view value, std::string_view language) {
        return add(rdf::TermKind::literal, value, {}, language);
    }
    TermId term(const rdf::Term& term) { return add(term.kind, term.value, term.datatype, term.language); }

    [[nodiscard]] const rdf::Term& operator[](TermId id) const { return terms_[id]; }
    [[nodiscard]] std::size_t size() const noexcept { return terms_.size(); }
    [[nodiscard]] std::vector<rdf::Term> take() noexcept { return std::move(terms_); }

private:
    TermId add(rdf::TermKind kind, std::string_view value, std::string_view datatype, std::string_view language);
    void grow();

    std::vector<rdf::Term> terms_;
    std::vector<std::size_t> hashes_; // of each term
    std::vector<TermId> slots_;       // a term's number plus one, or 0; a power of two of them
};

} // namespace chancery::graph
