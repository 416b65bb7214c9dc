// Whether nodes conform to shapes: one thread's part of a validation.
#pragma once

#include "shacl/validate.hpp"

#include "rdf/lexical.hpp"

#include <span>
#include <vector>

namespace chancery::shacl {

/// A set of terms, fast to ask: bits where it is large, a sorted list where it is small.
class TermSet {
public:
    TermSet(std::vector<Id> sorted, std::size_t terms);
    [[nodiscard]] bool contains(Id id) const noexcept;

private:
    std::vector<Id> sorted_;
    std::vector<std::uint64_t> bits_;
};

/// What all threads share: the plan with what the data makes of it, computed once.
struct Task {
    const Plan& plan;
    const Terms& terms;
    const Graph& data;
    std::vector<TermSet> instances; // of each class of the plan
    struct Datatype {
        Terms::Kind kind;
        Id id;
        rdf::LexicalSpace space;
    };
    std::vector<Datatype> datatypes;
};

/// SHACL instances of a class (section 1.1): by rdf:type and any number of rdfs:subClassOf; sorted.
[[nodiscard]] std::vector<Id> instancesOf(const Terms& terms, const Graph& data, Id type);

/// Remembers whether nodes conform to shapes.
class Memo {
public:
    enum class Answer : std::uint8_t { unknown, no, yes };
    [[nodiscard]] Answer find(ShapeNumber shape, Id node) const noexcept;
    void add(ShapeNumber shape, Id node, bool conforms);

private:
    static constexpr std::uint64_t empty = ~std::uint64_t{0};
    [[nodiscard]] std::size_t place(std::uint64_t key) const noexcept;

    std::vector<std::uint64_t> slots_ = std::vector<std::uint64_t>(1024, empty); // shape, node, one bit of answer
    std::size_t count_ = 0;
};

class Checker {
public:
    explicit Checker(const Task& task) : task_(&task) {}

    /// Whether the node conforms; where results are wanted, all are appended, else the first breach ends it.
    bool check(ShapeNumber shape, Id focus, std::vector<Result>* results);

private:
    /// A constraint at work on the value nodes of a focus node.
    struct Case {
        const Constraint& constraint;
        ShapeNumber shape;
        std::uint32_t number;
        Id focus;
        std::span<const Id> values; // sorted, each once
        std::vector<Result>* results;
        bool conforms = true;

        /// Says that it does not; true where the search goes on.
        bool breach(Id value, Id path = noTerm, Id other = noTerm);
    };

    void evaluate(Case& now);
    void evaluateCounts(Case& now);
    void evaluateQualified(Case& now);
    void evaluateClosed(Case& now);
    void evaluateLanguages(Case& now);
    void evaluateEquals(Case& now);
    void evaluateOrder(Case& now);
    [[nodiscard]] bool fits(const Constraint& constraint, Id value);
    [[nodiscard]] bool fitsRange(const Constraint& constraint, Id value) const;
    [[nodiscard]] bool fitsText(const Constraint& constraint, Id value) const;
    [[nodiscard]] bool fitsShapes(const Constraint& constraint, Id value);
    [[nodiscard]] bool conforms(ShapeNumber shape, Id node);
    void follow(PathNumber path, Id from, std::vector<Id>& to) const;
    void followRepeated(PathNumber part, std::vector<Id> open, std::vector<Id>& to) const;

    const Task* task_;
    Memo memo_;
};

} // namespace chancery::shacl
