// An RDF graph over numbers: sorted, packed arrays that answer "objects of" and "subjects of" with spans.
#pragma once

#include "shacl/dictionary.hpp"

#include <span>
#include <vector>

namespace chancery::shacl {

struct Triple {
    Id subject = noTerm;
    Id predicate = noTerm;
    Id object = noTerm;
};

class Graph {
public:
    Graph() = default;
    /// `terms` is the size of the dictionary that the triples' numbers come from. Doubles are dropped.
    Graph(std::span<const Triple> triples, std::size_t terms);

    [[nodiscard]] std::size_t size() const noexcept { return out_.others.size(); }
    /// The objects of subject and predicate: sorted, without doubles.
    [[nodiscard]] std::span<const Id> objects(Id subject, Id predicate) const noexcept {
        return out_.find(subject, predicate);
    }
    [[nodiscard]] std::span<const Id> subjects(Id predicate, Id object) const noexcept {
        return in_.find(object, predicate);
    }
    [[nodiscard]] bool contains(const Triple& triple) const noexcept;
    /// The predicates of a subject, one for each triple, and beside them the objects.
    [[nodiscard]] std::span<const Id> predicatesAt(Id subject) const noexcept { return out_.predicatesAt(subject); }
    [[nodiscard]] std::span<const Id> objectsAt(Id subject) const noexcept { return out_.othersAt(subject); }

    /// All subjects, and all objects, of triples with this predicate: sorted, without doubles.
    [[nodiscard]] std::vector<Id> subjectsOf(Id predicate) const { return out_.withPredicate(predicate); }
    [[nodiscard]] std::vector<Id> objectsOf(Id predicate) const { return in_.withPredicate(predicate); }

private:
    /// The triples at each node, by predicate: node n has the rows from starts[n] up to starts[n + 1].
    struct Index {
        std::vector<std::uint32_t> starts;
        std::vector<Id> predicates;
        std::vector<Id> others;

        Index() = default;
        Index(std::span<const Triple> triples, std::size_t terms, Id Triple::*node, Id Triple::*other);
        [[nodiscard]] std::span<const Id> predicatesAt(Id node) const noexcept;
        [[nodiscard]] std::span<const Id> othersAt(Id node) const noexcept;
        [[nodiscard]] std::span<const Id> find(Id node, Id predicate) const noexcept;
        [[nodiscard]] std::vector<Id> withPredicate(Id predicate) const;
    };

    Index out_; // by subject
    Index in_;  // by object
};

} // namespace chancery::shacl
