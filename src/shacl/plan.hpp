// A shapes graph compiled: shapes with numbers, paths as trees, constraints ready to be checked.
#pragma once

#include "shacl/graph.hpp"
#include "shacl/path.hpp"
#include "shacl/regex.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::shacl {

class Evaluation;
class Describer;

/// A shape's place in its Plan.
using ShapeIndex = std::uint32_t;

enum class Component : std::uint8_t {
    classOf,
    datatype,
    nodeKind,
    minCount,
    maxCount,
    minExclusive,
    minInclusive,
    maxExclusive,
    maxInclusive,
    minLength,
    maxLength,
    pattern,
    languageIn,
    uniqueLang,
    equals,
    disjoint,
    lessThan,
    lessThanOrEquals,
    notShape,
    andShapes,
    orShapes,
    xoneShapes,
    node,
    property,
    qualifiedMinCount,
    qualifiedMaxCount,
    closed,
    hasValue,
    in,
};

/// The name within the SHACL namespace: "ClassConstraintComponent".
[[nodiscard]] std::string_view nameOf(Component component) noexcept;

/// One validation result, its texts still to be made.
struct Result {
    Id focus = noTerm;
    Id value = noTerm;        // noTerm where the component reports none
    Id path = noTerm;         // a predicate that stands for the shape's path (sh:closed)
    std::uint32_t detail = 0; // what the constraint's message needs: a count or a term
    ShapeIndex shape = 0;
    std::uint32_t constraint = 0; // place within the shape
};

/// Takes results, or only the news that there is one.
class Findings {
public:
    explicit Findings(std::vector<Result>* results = nullptr) noexcept : results_(results) {}
    [[nodiscard]] bool any() const noexcept { return any_; }
    [[nodiscard]] bool enough() const noexcept { return any_ && results_ == nullptr; }
    void add(const Result& result) {
        any_ = true;
        if (results_ != nullptr) {
            results_->push_back(result);
        }
    }

private:
    std::vector<Result>* results_;
    bool any_ = false;
};

/// What a constraint is checked on.
struct Site {
    Id focus = noTerm;
    ShapeIndex shape = 0;
    std::uint32_t constraint = 0;
    std::span<const Id> values; // the value nodes: sorted, without doubles

    [[nodiscard]] Result result(Id value, std::uint32_t detail = 0) const noexcept {
        return {focus, value, noTerm, detail, shape, constraint};
    }
};

class Constraint {
public:
    Constraint() = default;
    Constraint(const Constraint&) = delete;
    Constraint& operator=(const Constraint&) = delete;
    virtual ~Constraint() = default;

    [[nodiscard]] virtual Component component() const noexcept = 0;
    /// Adds a result for each breach; may stop when the findings are enough.
    virtual void check(Evaluation& evaluation, const Site& site, Findings& findings) const = 0;
    /// What was expected and what was found, in English.
    [[nodiscard]] virtual std::string message(const Describer& describer, const Result& result) const = 0;
};

struct Shape {
    Id term = noTerm;
    std::optional<Path> path; // of property shapes
    bool deactivated = false;
    bool compound = false; // refers to other shapes, so that its verdicts are worth keeping
    Id severity = noTerm;
    std::vector<Id> messages;
    std::vector<Id> targetNodes;
    std::vector<std::uint32_t> targetClasses; // places in Plan::classes
    std::vector<Id> targetSubjectsOf;
    std::vector<Id> targetObjectsOf;
    std::vector<std::unique_ptr<Constraint>> constraints;

    [[nodiscard]] bool hasTargets() const noexcept {
        return !targetNodes.empty() || !targetClasses.empty() || !targetSubjectsOf.empty() || !targetObjectsOf.empty();
    }
};

/// Something in the shapes graph that is outside SHACL Core, and so was not checked.
struct NotEvaluated {
    Id shape = noTerm;
    Id what = noTerm; // a property such as sh:sparql, or a constraint component of the shapes graph's own
};

struct Plan {
    std::vector<Shape> shapes;
    std::vector<Id> classes;     // all whose instances are asked for
    std::vector<Regex> patterns; // all of sh:pattern; threads take copies
    std::vector<NotEvaluated> notEvaluated;
    Id type = noTerm;
    Id subClassOf = noTerm;
};

/// An ill-formed shapes graph, which the specification calls a failure.
class ShapesError : public std::runtime_error {
public:
    struct Problem {
        std::string shape;
        std::string reason;
    };
    explicit ShapesError(std::vector<Problem> problems);
    [[nodiscard]] const std::vector<Problem>& problems() const noexcept { return problems_; }

private:
    std::vector<Problem> problems_;
};

/// Compiles all shapes of the graph. Throws ShapesError with every problem found.
[[nodiscard]] Plan compile(const Graph& shapes, Dictionary& dictionary);

} // namespace chancery::shacl
