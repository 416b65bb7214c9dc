#include "graph/dataset.hpp"

#include "graph/vocabulary.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>

namespace chancery::graph {

std::size_t TermPool::Hash::operator()(const rdf::Term& term) const noexcept {
    const std::hash<std::string_view> hash;
    constexpr std::size_t odd = 0x9E3779B97F4A7C15U;
    std::size_t result = hash(term.value) * odd + static_cast<std::size_t>(term.kind);
    result = result * odd + hash(term.datatype);
    return result * odd + hash(term.language);
}

TermId TermPool::idOf(const rdf::Term& term) {
    const auto [at, isNew] = ids_.try_emplace(term, static_cast<TermId>(terms_.size()));
    if (isNew) {
        terms_.push_back(&at->first);
    }
    return at->second;
}

Dataset::Dataset(const TermPool& pool, const std::vector<std::vector<QuadIds>>& parts)
    : extra_{rdf::iri(term::altLabel)} {
    // A part may have been left out, so the pool can hold more terms than are used; they do no harm to the order.
    std::vector<TermId> order(pool.size());
    std::iota(order.begin(), order.end(), TermId{0});
    std::sort(order.begin(), order.end(), [&](TermId a, TermId b) { return pool[a] < pool[b]; });
    std::vector<TermId> rank(pool.size());
    const auto seat = [&](const rdf::Term& term) {
        if (terms_.empty() || *terms_.back() < term) {
            terms_.push_back(&term);
        }
        return static_cast<TermId>(terms_.size() - 1);
    };
    const rdf::Term& altLabel = extra_.front();
    for (const TermId id : order) {
        if ((terms_.empty() || *terms_.back() < altLabel) && altLabel < pool[id]) {
            seat(altLabel);
        }
        rank[id] = seat(pool[id]);
    }
    for (const std::vector<QuadIds>& part : parts) {
        for (const QuadIds& quad : part) {
            quads_.push_back({rank[quad.subject], rank[quad.predicate], rank[quad.object], rank[quad.graph]});
        }
    }
    std::sort(quads_.begin(), quads_.end());
    quads_.erase(std::unique(quads_.begin(), quads_.end()), quads_.end());
    unifyLabels();
}

TermId Dataset::find(const rdf::Term& wanted) const {
    const auto at = std::lower_bound(terms_.begin(), terms_.end(), wanted,
                                     [](const rdf::Term* a, const rdf::Term& b) { return *a < b; });
    return static_cast<TermId>(at != terms_.end() && **at == wanted ? at - terms_.begin()
                                                                    : static_cast<std::ptrdiff_t>(terms_.size()));
}

void Dataset::unifyLabels() {
    const TermId label = find(rdf::iri(term::label));
    const TermId altLabel = find(rdf::iri(term::altLabel));
    const auto language = [&](const QuadIds& quad) -> const std::string& { return term(quad.object).language; };
    bool changed = false;
    for (auto first = quads_.begin(); first != quads_.end();) {
        const auto end =
            std::find_if(first, quads_.end(), [&](const QuadIds& q) { return q.subject != first->subject; });
        for (auto at = first; at != end; ++at) {
            if (at->predicate != label) {
                continue;
            }
            const auto kept = std::find_if(
                first, at, [&](const QuadIds& q) { return q.predicate == label && language(q) == language(*at); });
            if (kept != at && kept->object != at->object) {
                at->predicate = altLabel;
                changed = true;
            }
        }
        first = end;
    }
    if (changed) {
        std::sort(quads_.begin(), quads_.end());
        quads_.erase(std::unique(quads_.begin(), quads_.end()), quads_.end());
    }
    // What is one release's other name may be the label that stays.
    const auto isLabel = [&](const QuadIds& alt) {
        const auto from = std::lower_bound(quads_.begin(), quads_.end(), QuadIds{alt.subject, label, alt.object, 0});
        return from != quads_.end() && from->subject == alt.subject && from->predicate == label &&
               from->object == alt.object;
    };
    std::vector<QuadIds> rest;
    rest.reserve(quads_.size());
    std::copy_if(quads_.begin(), quads_.end(), std::back_inserter(rest),
                 [&](const QuadIds& quad) { return quad.predicate != altLabel || !isLabel(quad); });
    quads_ = std::move(rest);
}

} // namespace chancery::graph
