#include "shacl/graph.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <thread>

namespace chancery::shacl {

Graph::Index::Index(std::span<const Triple> triples, std::size_t terms, Id Triple::*node, Id Triple::*other)
    : starts(terms + 1) {
    if (triples.size() > std::numeric_limits<std::uint32_t>::max()) {
        throw std::length_error("more triples than one graph can hold");
    }
    // Counting sort by node, then each node's few rows by predicate and other end, packed into one number.
    std::vector<std::uint32_t> next(terms + 1);
    for (const Triple& triple : triples) {
        ++next[triple.*node + 1];
    }
    for (std::size_t n = 1; n <= terms; ++n) {
        next[n] += next[n - 1];
    }
    const std::vector<std::uint32_t> bounds = next;
    std::vector<std::uint64_t> rows(triples.size());
    for (const Triple& triple : triples) {
        rows[next[triple.*node]++] = (std::uint64_t{triple.predicate} << 32U) | triple.*other;
    }
    std::size_t kept = 0;
    for (std::size_t n = 0; n < terms; ++n) {
        starts[n] = static_cast<std::uint32_t>(kept);
        const auto begin = rows.begin() + bounds[n];
        const auto end = rows.begin() + bounds[n + 1];
        std::sort(begin, end);
        for (auto row = begin; row != end; ++row) {
            if (row == begin || *row != *(row - 1)) {
                rows[kept++] = *row;
            }
        }
    }
    starts[terms] = static_cast<std::uint32_t>(kept);
    predicates.resize(kept);
    others.resize(kept);
    for (std::size_t i = 0; i < kept; ++i) {
        predicates[i] = static_cast<Id>(rows[i] >> 32U);
        others[i] = static_cast<Id>(rows[i]);
    }
}

std::span<const Id> Graph::Index::predicatesAt(Id node) const noexcept {
    if (std::size_t{node} + 1 >= starts.size()) { // a term interned after this graph was made
        return {};
    }
    return std::span(predicates).subspan(starts[node], starts[node + 1] - starts[node]);
}

std::span<const Id> Graph::Index::othersAt(Id node) const noexcept {
    if (std::size_t{node} + 1 >= starts.size()) {
        return {};
    }
    return std::span(others).subspan(starts[node], starts[node + 1] - starts[node]);
}

std::span<const Id> Graph::Index::find(Id node, Id predicate) const noexcept {
    const std::span<const Id> all = predicatesAt(node);
    constexpr std::ptrdiff_t fewRows = 16; // below this a scan is faster than a binary search
    auto first = all.begin();
    auto last = all.end();
    if (last - first <= fewRows) {
        first = std::find(first, last, predicate);
        last = std::find_if(first, last, [&](Id other) { return other != predicate; });
    } else {
        std::tie(first, last) = std::equal_range(first, last, predicate);
    }
    return othersAt(node).subspan(static_cast<std::size_t>(first - all.begin()),
                                  static_cast<std::size_t>(last - first));
}

std::vector<Id> Graph::Index::withPredicate(Id predicate) const {
    std::vector<Id> nodes;
    for (std::size_t n = 0; n + 1 < starts.size(); ++n) {
        if (starts[n] != starts[n + 1] && !find(static_cast<Id>(n), predicate).empty()) {
            nodes.push_back(static_cast<Id>(n));
        }
    }
    return nodes;
}

Graph::Graph(std::span<const Triple> triples, std::size_t terms) {
    constexpr std::size_t worthAThread = 100'000;
    if (triples.size() < worthAThread) {
        out_ = Index(triples, terms, &Triple::subject, &Triple::object);
        in_ = Index(triples, terms, &Triple::object, &Triple::subject);
        return;
    }
    std::exception_ptr failure;
    std::thread other([&] {
        try {
            in_ = Index(triples, terms, &Triple::object, &Triple::subject);
        } catch (...) {
            failure = std::current_exception();
        }
    });
    try {
        out_ = Index(triples, terms, &Triple::subject, &Triple::object);
    } catch (...) {
        failure = std::current_exception();
    }
    other.join();
    if (failure) {
        std::rethrow_exception(failure);
    }
}

bool Graph::contains(const Triple& triple) const noexcept {
    const auto found = objects(triple.subject, triple.predicate);
    return std::binary_search(found.begin(), found.end(), triple.object);
}

} // namespace chancery::shacl
