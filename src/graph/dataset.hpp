// The union of release graphs, in memory: every term once, a quad four numbers.
#pragma once

#include "rdf/term.hpp"

#include <compare>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace chancery::graph {

using TermId = std::uint32_t;

struct QuadIds {
    TermId subject = 0;
    TermId predicate = 0;
    TermId object = 0;
    TermId graph = 0;
    friend auto operator<=>(const QuadIds&, const QuadIds&) = default;
};

/// Numbers terms in the order they come; not safe to call from two threads at once.
class TermPool {
public:
    [[nodiscard]] TermId idOf(const rdf::Term& term);
    [[nodiscard]] const rdf::Term& operator[](TermId id) const { return *terms_[id]; }
    [[nodiscard]] std::size_t size() const noexcept { return terms_.size(); }

private:
    struct Hash {
        std::size_t operator()(const rdf::Term& term) const noexcept;
    };
    std::unordered_map<rdf::Term, TermId, Hash> ids_;
    std::vector<const rdf::Term*> terms_; // the map's keys, which never move
};

/// Sorted, without doubles, whatever the order in which quads came.
class Dataset {
public:
    /// Where two releases name one thing differently the first name in order stays its rdfs:label and the others
    /// become skos:altLabel, so that everything has one label; merging merged sets gives the same result.
    /// `pool` must outlive the data set.
    Dataset(const TermPool& pool, const std::vector<std::vector<QuadIds>>& parts);
    Dataset(Dataset&&) noexcept = default;
    Dataset& operator=(Dataset&&) noexcept = default;
    Dataset(const Dataset&) = delete;
    Dataset& operator=(const Dataset&) = delete;
    ~Dataset() = default;

    /// Quads of ids in term order: comparing ids compares terms. Sorted by subject, predicate, object, graph.
    [[nodiscard]] std::span<const QuadIds> quads() const noexcept { return quads_; }
    [[nodiscard]] const rdf::Term& term(TermId id) const { return *terms_[id]; }
    /// The id of a term, or size() of terms where the data set does not use it.
    [[nodiscard]] TermId find(const rdf::Term& term) const;
    [[nodiscard]] std::size_t terms() const noexcept { return terms_.size(); }

private:
    void unifyLabels();

    std::vector<rdf::Term> extra_;        // the predicates that unifying labels may need
    std::vector<const rdf::Term*> terms_; // sorted
    std::vector<QuadIds> quads_;
};

} // namespace chancery::graph
