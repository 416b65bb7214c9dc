#include "shacl/graph.hpp"

#include "shacl/names.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <stdexcept>
#include <thread>
#include <unordered_set>
#include <utility>

namespace chancery::shacl {

namespace {

/// The places of one number in a sorted range.
std::pair<std::size_t, std::size_t> places(std::span<const Id> sorted, Id id) noexcept {
    constexpr std::size_t few = 16;
    if (sorted.size() <= few) {
        std::size_t first = 0;
        while (first < sorted.size() && sorted[first] < id) {
            ++first;
        }
        std::size_t last = first;
        while (last < sorted.size() && sorted[last] == id) {
            ++last;
        }
        return {first, last};
    }
    const auto range = std::equal_range(sorted.begin(), sorted.end(), id);
    return {static_cast<std::size_t>(range.first - sorted.begin()),
            static_cast<std::size_t>(range.second - sorted.begin())};
}

} // namespace

Graph::Graph(std::vector<Triple> triples, std::size_t terms, unsigned threads) {
    if (triples.size() > std::numeric_limits<std::uint32_t>::max()) {
        throw std::length_error("more than 4 thousand million triples");
    }
    begins_.assign(terms + 1, 0);
    for (const Triple& triple : triples) {
        ++begins_[triple.subject + 1];
    }
    std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
    predicates_.resize(triples.size());
    objects_.resize(triples.size());
    std::vector<std::uint32_t> next(begins_.begin(), begins_.end() - 1);
    for (const Triple& triple : triples) {
        const std::uint32_t at = next[triple.subject]++;
        predicates_[at] = triple.predicate;
        objects_[at] = triple.object;
    }
    triples = {};
    next = {};
    std::vector<std::jthread> workers;
    const std::size_t parts = std::max(1U, threads);
    for (std::size_t part = 1; part < parts; ++part) {
        workers.emplace_back(
            [this, terms, part, parts] { sortSubjects(terms * part / parts, terms * (part + 1) / parts); });
    }
    sortSubjects(0, terms / parts);
    workers.clear();
    dropDoubles();
}

void Graph::sortSubjects(std::size_t first, std::size_t last) {
    std::vector<std::pair<Id, Id>> edges;
    for (std::size_t subject = first; subject < last; ++subject) {
        const std::size_t begin = begins_[subject];
        const std::size_t end = begins_[subject + 1];
        if (end - begin < 2) {
            continue;
        }
        edges.clear();
        for (std::size_t at = begin; at < end; ++at) {
            edges.emplace_back(predicates_[at], objects_[at]);
        }
        std::sort(edges.begin(), edges.end());
        for (std::size_t at = begin; at < end; ++at) {
            std::tie(predicates_[at], objects_[at]) = edges[at - begin];
        }
    }
}

void Graph::dropDoubles() {
    std::size_t to = 0;
    for (std::size_t subject = 0; subject + 1 < begins_.size(); ++subject) {
        const std::size_t begin = begins_[subject];
        const std::size_t end = begins_[subject + 1];
        const std::size_t first = to;
        begins_[subject] = static_cast<std::uint32_t>(first);
        for (std::size_t at = begin; at < end; ++at) {
            if (to > first && predicates_[to - 1] == predicates_[at] && objects_[to - 1] == objects_[at]) {
                continue;
            }
            predicates_[to] = predicates_[at];
            objects_[to] = objects_[at];
            ++to;
        }
    }
    begins_.back() = static_cast<std::uint32_t>(to);
    predicates_.resize(to);
    objects_.resize(to);
}

Graph::Description Graph::about(Id subject) const noexcept {
    if (std::size_t{subject} + 1 >= begins_.size()) {
        return {};
    }
    const std::size_t begin = begins_[subject];
    const std::size_t count = begins_[subject + 1] - begin;
    return {std::span(predicates_).subspan(begin, count), std::span(objects_).subspan(begin, count)};
}

std::span<const Id> Graph::objects(Id subject, Id predicate) const noexcept {
    const Description all = about(subject);
    const auto [first, last] = places(all.predicates, predicate);
    return all.objects.subspan(first, last - first);
}

bool Graph::contains(Id subject, Id predicate, Id object) const noexcept {
    const auto found = objects(subject, predicate);
    return std::binary_search(found.begin(), found.end(), object);
}

std::vector<Id> Graph::subjects() const {
    std::vector<Id> found;
    for (std::size_t subject = 0; subject + 1 < begins_.size(); ++subject) {
        if (begins_[subject] != begins_[subject + 1]) {
            found.push_back(static_cast<Id>(subject));
        }
    }
    return found;
}

void Graph::indexInverse(std::span<const Id> predicates) {
    Id greatest = 0;
    for (const Id predicate : predicates) {
        if (predicate != noTerm && inverses_.try_emplace(predicate).second) {
            greatest = std::max(greatest, predicate);
        }
    }
    std::vector<Inverse*> wanted(greatest + std::size_t{1}, nullptr);
    for (auto& [predicate, made] : inverses_) {
        if (predicate <= greatest && made.subjects.empty()) {
            wanted[predicate] = &made;
        }
    }
    for (std::size_t subject = 0; subject + 1 < begins_.size(); ++subject) {
        for (std::size_t at = begins_[subject]; at < begins_[subject + 1]; ++at) {
            if (predicates_[at] <= greatest && wanted[predicates_[at]] != nullptr) {
                wanted[predicates_[at]]->objects.push_back(objects_[at]);
                wanted[predicates_[at]]->subjects.push_back(static_cast<Id>(subject));
            }
        }
    }
    for (Inverse* const made : wanted) {
        if (made == nullptr) {
            continue;
        }
        std::vector<std::pair<Id, Id>> edges(made->objects.size());
        for (std::size_t at = 0; at < edges.size(); ++at) {
            edges[at] = {made->objects[at], made->subjects[at]};
        }
        std::sort(edges.begin(), edges.end());
        for (std::size_t at = 0; at < edges.size(); ++at) {
            std::tie(made->objects[at], made->subjects[at]) = edges[at];
        }
    }
}

const Graph::Inverse& Graph::inverse(Id predicate) const {
    static const Inverse none;
    const auto found = inverses_.find(predicate);
    return found == inverses_.end() ? none : found->second;
}

std::span<const Id> Graph::subjects(Id predicate, Id object) const {
    const Inverse& all = inverse(predicate);
    const auto [first, last] = places(all.objects, object);
    return std::span(all.subjects).subspan(first, last - first);
}

std::vector<Id> Graph::subjectsOf(Id predicate) const {
    std::vector<Id> found = inverse(predicate).subjects;
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::vector<Id> Graph::objectsOf(Id predicate) const {
    std::vector<Id> found = inverse(predicate).objects;
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

Graph::List Graph::list(const Terms& terms, Id head) const {
    const Id first = terms.find(name::first);
    const Id rest = terms.find(name::rest);
    const Id nil = terms.find(name::nil);
    List found;
    std::unordered_set<Id> seen;
    for (Id node = head; node != nil || nil == noTerm;) {
        if (!seen.insert(node).second) {
            found.error = "the list comes back to itself";
            return found;
        }
        const auto members = objects(node, first);
        const auto tails = objects(node, rest);
        if (members.size() != 1 || tails.size() != 1) {
            found.error = members.empty() && tails.empty() ? (node == head ? "is no list" : "the list has no end")
                                                           : "a node of the list has not exactly one rdf:first and "
                                                             "one rdf:rest";
            return found;
        }
        found.members.push_back(members.front());
        node = tails.front();
    }
    if (!objects(nil, first).empty() || !objects(nil, rest).empty()) {
        found.error = "rdf:nil has members";
    }
    return found;
}

} // namespace chancery::shacl
