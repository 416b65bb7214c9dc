// The compiler of shapes: from a shapes graph to a plan. Private to this stage.
#pragma once

#include "shacl/compile.hpp"
#include "shacl/names.hpp"

#include "rdf/namespaces.hpp"

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace chancery::shacl {

[[nodiscard]] bool isBooleanLiteral(const Terms& terms, Id id);
/// sh:closed, sh:uniqueLang and the like hold for "true" and not for "1" (section 4, "$closed is true").
[[nodiscard]] bool isTrue(const Terms& terms, Id id);

/// A custom constraint component: what a shape must say for it to be asked.
struct CustomComponent {
    Id node = noTerm;
    std::vector<Id> needed;
};

class Compiler {
public:
    Compiler(Terms& terms, Graph& shapes, const Naming& naming)
        : terms_(&terms), graph_(&shapes), naming_(&naming), paths_(terms, shapes, naming, plan_) {}

    Plan run();

private:
    void findParameters();
    void findCustomComponents();
    void findShapes();
    void addShape(Id node);
    void addReferred(Id node, Id from, const Parameter& parameter);

    void compileShape(ShapeNumber number);
    void compilePath(Shape& shape);
    void compileTargets(Shape& shape);
    void compileOthers(Shape& shape);
    void compileBeyondCore(const Shape& shape);
    void compileParameter(Shape& shape, const Parameter& parameter, std::span<const Id> values);
    void compileValue(Shape& shape, const Parameter& parameter, Id value);
    [[nodiscard]] bool complete(const Shape& shape, Constraint& constraint);
    [[nodiscard]] bool completeQualified(const Shape& shape, Constraint& constraint);
    void completeClosed(const Shape& shape, Constraint& constraint);
    [[nodiscard]] std::vector<ShapeNumber> siblings(Id shape, Id valueShape);

    [[nodiscard]] std::string unfit(Takes takes, Id value) const;
    [[nodiscard]] std::vector<Id> listOf(Id head, Takes takes) const;
    [[nodiscard]] std::int64_t numberOf(Id value) const;
    void fail(Id shape, const std::string& reason);
    void finish();

    [[nodiscard]] std::span<const Id> values(Id node, std::string_view local) const {
        return graph_->objects(node, terms_->find(rdf::in(rdf::ns::sh, local)));
    }
    [[nodiscard]] bool isInstance(Id node, std::string_view type) const {
        const Id found = terms_->find(type);
        return found != noTerm && graph_->contains(node, terms_->find(name::type), found);
    }
    /// An instance by way of subclasses too.
    [[nodiscard]] bool isInstanceOfClass(Id node) const;

    Terms* terms_;
    Graph* graph_;
    const Naming* naming_;
    Plan plan_;
    PathCompiler paths_;
    std::vector<Failure> failures_;
    std::unordered_map<Id, const Parameter*> parameters_;
    std::vector<CustomComponent> customs_;
    std::unordered_map<Id, ShapeNumber> numbers_;
    std::unordered_map<Id, std::uint32_t> classSlots_;
    std::unordered_map<Id, std::uint32_t> datatypeSlots_;
    std::set<Id> askedFor_; // shapes that nodes must conform to as a part of something
};

} // namespace chancery::shacl
