// A graph that is asked by subject and predicate, and backwards for the predicates that somebody needs.
#pragma once

#include "shacl/terms.hpp"

#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace chancery::shacl {

struct Triple {
    Id subject = noTerm;
    Id predicate = noTerm;
    Id object = noTerm;
};

class Graph {
public:
    /// Takes the triples, doubles allowed; `terms` is one more than the greatest number in them.
    Graph(std::vector<Triple> triples, std::size_t terms, unsigned threads);

    [[nodiscard]] std::size_t size() const noexcept { return objects_.size(); }

    /// The triples of a subject, sorted by predicate and object: the predicates and, at the same places, the objects.
    struct Description {
        std::span<const Id> predicates;
        std::span<const Id> objects;
    };
    [[nodiscard]] Description about(Id subject) const noexcept;
    [[nodiscard]] std::span<const Id> objects(Id subject, Id predicate) const noexcept;
    [[nodiscard]] bool contains(Id subject, Id predicate, Id object) const noexcept;
    /// Subjects that have any triple.
    [[nodiscard]] std::vector<Id> subjects() const;

    /// Makes the inverse index of some predicates; before it is asked, by one thread.
    void indexInverse(std::span<const Id> predicates);
    /// The subjects with this predicate and object, sorted.
    [[nodiscard]] std::span<const Id> subjects(Id predicate, Id object) const;
    /// All subjects and all objects of a predicate, sorted, each once.
    [[nodiscard]] std::vector<Id> subjectsOf(Id predicate) const;
    [[nodiscard]] std::vector<Id> objectsOf(Id predicate) const;

    /// The members of a list; empty `error` where it is well formed, else what is wrong with it.
    struct List {
        std::vector<Id> members;
        std::string_view error;
    };
    [[nodiscard]] List list(const Terms& terms, Id head) const;

private:
    struct Inverse { // sorted by object and subject
        std::vector<Id> objects;
        std::vector<Id> subjects;
    };
    void sortSubjects(std::size_t first, std::size_t last);
    void dropDoubles();
    [[nodiscard]] const Inverse& inverse(Id predicate) const;

    std::vector<std::uint32_t> begins_; // of each subject in the two below, and one end more
    std::vector<Id> predicates_;
    std::vector<Id> objects_;
    std::unordered_map<Id, Inverse> inverses_;
};

} // namespace chancery::shacl
