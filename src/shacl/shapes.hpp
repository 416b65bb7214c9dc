// Shapes as they are validated: the plan that is made of a shapes graph once (SHACL, sections 2 to 4).
#pragma once

#include "shacl/graph.hpp"
#include "shacl/naming.hpp"
#include "shacl/pattern.hpp"
#include "shacl/terms.hpp"

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::shacl {

using ShapeNumber = std::uint32_t;
using PathNumber = std::uint32_t;
inline constexpr std::uint32_t none = 0xFFFFFFFF;

/// A property path; inverses stand at the predicates only, which paths allow without a change of meaning.
struct Path {
    enum class Kind : std::uint8_t { predicate, inverse, sequence, alternative, zeroOrMore, oneOrMore, zeroOrOne };
    Kind kind = Kind::predicate;
    Id predicate = noTerm;
    std::vector<PathNumber> parts;
};

/// The constraint components of SHACL Core, section 4, in its order.
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

/// "MinCount" for sh:MinCountConstraintComponent.
[[nodiscard]] std::string_view nameOf(Component component) noexcept;

/// The bits of a sh:nodeKind.
inline constexpr std::int64_t nodeKindIri = 1;
inline constexpr std::int64_t nodeKindBlank = 2;
inline constexpr std::int64_t nodeKindLiteral = 4;

struct Constraint {
    Component component = Component::classOf;
    Id value = noTerm;               // the parameter's value
    std::int64_t number = 0;         // a count, a length, the kinds of nodes
    std::vector<Id> members;         // of a list: sorted for sh:in and sh:closed (what is allowed), as written else
    ShapeNumber shape = none;        // sh:not, sh:node, sh:property, sh:qualifiedValueShape
    std::vector<ShapeNumber> shapes; // sh:and, sh:or, sh:xone; the sibling shapes of a qualified value shape
    std::shared_ptr<const Pattern> pattern;
    std::uint32_t slot = none; // which of the classes or datatypes of the plan
};

struct Shape {
    Id node = noTerm;
    PathNumber path = none; // none: a node shape
    Id pathNode = noTerm;
    bool deactivated = false;
    Id severity = noTerm;
    std::vector<Id> messages;
    std::vector<Constraint> constraints;
    bool remembered = false; // worth a memo: asked for as a part of others and more than a look at one node
    // Targets (section 2.1.3).
    std::vector<Id> targetNodes;
    std::vector<Id> targetClasses;
    std::vector<Id> targetSubjectsOf;
    std::vector<Id> targetObjectsOf;
    [[nodiscard]] bool hasTargets() const noexcept {
        return !(targetNodes.empty() && targetClasses.empty() && targetSubjectsOf.empty() && targetObjectsOf.empty());
    }
};

/// Something that a shapes graph asks for and that SHACL Core has no meaning for.
struct NotEvaluated {
    Id shape = noTerm;
    Id what = noTerm; // the property of the shape, or the constraint component
    std::size_t count = 0;
};

struct Plan {
    std::vector<Shape> shapes;
    std::vector<Path> paths;
    std::vector<Id> classes;   // that sh:class asks for
    std::vector<Id> datatypes; // that sh:datatype asks for
    std::vector<Id> inverses;  // predicates that are followed backwards
    std::vector<NotEvaluated> notEvaluated;
};

/// Why a shapes graph cannot be used: a "failure" of SHACL.
struct Failure {
    Id shape = noTerm; // the node that it is about
    std::string reason;
};

/// A shapes graph with failures.
class IllFormed : public std::runtime_error {
public:
    explicit IllFormed(std::vector<Failure> found)
        : std::runtime_error("the shapes graph is ill-formed"), failures_(std::move(found)) {}
    [[nodiscard]] const std::vector<Failure>& failures() const noexcept { return failures_; }

private:
    std::vector<Failure> failures_;
};

/// Makes the plan of a shapes graph. Throws IllFormed for shapes that break a syntax rule of SHACL, refer to nothing or
/// to themselves, or are nested too deep to be followed.
[[nodiscard]] Plan compile(Terms& terms, Graph& shapes, const Naming& naming);

} // namespace chancery::shacl
