// The compiler of shapes: parts that the files of this stage share.
#pragma once

#include "shacl/shapes.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace chancery::shacl {

/// What a parameter's values must be, and how they are taken (SHACL, section 4 and appendix "Syntax Rules").
enum class Takes : std::uint8_t {
    iri,
    integer,
    literal,
    string,
    boolean,
    nodeKind,
    term,
    shape,
    iriList,
    stringList,
    termList,
    shapeList,
};

struct Parameter {
    std::string_view name; // in sh:
    Takes takes;
    bool single = false;       // at most one value in a shape
    bool propertyOnly = false; // not in node shapes
    bool own = true;           // makes a constraint by itself; else it goes with another one
    Component component = Component::classOf;
};

/// The parameter of that name in sh:; null where there is none.
[[nodiscard]] const Parameter* parameterOf(std::string_view local) noexcept;

/// Paths of a shapes graph to paths of a plan.
class PathCompiler {
public:
    PathCompiler(const Terms& terms, const Graph& shapes, const Naming& naming, Plan& plan)
        : terms_(&terms), shapes_(&shapes), naming_(&naming), plan_(&plan) {}

    /// Throws Reason for what is no path.
    [[nodiscard]] PathNumber compile(Id node);

private:
    [[nodiscard]] PathNumber compile(Id node, bool inverse, int depth);
    [[nodiscard]] PathNumber step(Id predicate, bool inverse);
    [[nodiscard]] PathNumber list(Id node, Path::Kind kind, bool inverse, int depth);
    [[nodiscard]] PathNumber add(Path path);

    const Terms* terms_;
    const Graph* shapes_;
    const Naming* naming_;
    Plan* plan_;
    std::unordered_set<Id> active_;
};

/// A reason for a failure, on its way to the shape that it is about.
struct Reason {
    std::string text;
};

/// Refuses references from shapes to themselves and nesting that is too deep. Adds to `failures`.
void checkReferences(const Plan& plan, const Naming& naming, std::vector<Failure>& failures);

/// The shapes that a shape refers to.
[[nodiscard]] std::vector<ShapeNumber> references(const Shape& shape);

} // namespace chancery::shacl
