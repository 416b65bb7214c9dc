#include "shacl/compile.hpp"

#include "shacl/names.hpp"

#include "rdf/lexical.hpp"
#include "rdf/namespaces.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <deque>
#include <limits>
#include <map>
#include <set>

namespace chancery::shacl {

namespace {

using rdf::in;
namespace ns = rdf::ns;

std::string sh(std::string_view local) { return in(ns::sh, local); }

/// Properties of shapes that are no part of SHACL Core: SHACL-SPARQL, SHACL-JS, SHACL Advanced Features.
constexpr std::array<std::string_view, 5> beyondCore{"sparql", "js", "target", "rule", "expression"};

constexpr std::array<std::string_view, 4> targetProperties{"targetNode", "targetClass", "targetSubjectsOf",
                                                           "targetObjectsOf"};

bool isBooleanLiteral(const Terms& terms, Id id) {
    return terms.kind(id) == Terms::Kind::typed && terms.value(terms.datatype(id)) == in(ns::xsd, "boolean") &&
           rdf::LexicalSpace(in(ns::xsd, "boolean")).contains(terms.value(id));
}

/// sh:closed, sh:uniqueLang and the like hold for "true" and not for "1" (section 4, "$closed is true").
bool isTrue(const Terms& terms, Id id) { return isBooleanLiteral(terms, id) && terms.value(id) == "true"; }

/// The kinds that a sh:nodeKind allows, as bits.
std::int64_t nodeKindMask(std::string_view local) {
    const auto bit = [&](std::string_view part, std::int64_t value) {
        return local.find(part) == std::string_view::npos ? 0 : value;
    };
    return bit("IRI", nodeKindIri) | bit("BlankNode", nodeKindBlank) | bit("Literal", nodeKindLiteral);
}

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
        return graph_->objects(node, terms_->find(sh(local)));
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

void Compiler::fail(Id shape, const std::string& reason) { failures_.push_back({shape, reason}); }

void Compiler::findParameters() {
    for (Id id = 1; id < terms_->size(); ++id) {
        if (terms_->isIri(id) && terms_->value(id).starts_with(ns::sh)) {
            if (const Parameter* found = parameterOf(terms_->value(id).substr(ns::sh.size()))) {
                parameters_.emplace(id, found);
            }
        }
    }
}

void Compiler::findCustomComponents() {
    const Id parameter = terms_->find(sh("parameter"));
    for (const Id node : graph_->subjectsOf(parameter)) {
        if (terms_->isIri(node) && terms_->value(node).starts_with(ns::sh)) {
            continue; // SHACL's own, where its vocabulary is among the shapes
        }
        CustomComponent custom{node, {}};
        for (const Id each : graph_->objects(node, parameter)) {
            const auto optional = values(each, "optional");
            const bool needed = optional.empty() || !isTrue(*terms_, optional.front());
            const auto path = values(each, "path");
            if (needed && !path.empty()) {
                custom.needed.push_back(path.front());
            }
        }
        if (!custom.needed.empty()) {
            customs_.push_back(std::move(custom));
        }
    }
}

void Compiler::addShape(Id node) {
    if (numbers_.try_emplace(node, static_cast<ShapeNumber>(plan_.shapes.size())).second) {
        plan_.shapes.emplace_back().node = node;
    }
}

void Compiler::addReferred(Id node, Id from, const Parameter& parameter) {
    if (terms_->isLiteral(node)) {
        fail(from, "sh:" + std::string(parameter.name) + " refers to " + naming_->name(node) +
                       ", a literal, which is no shape");
    } else if (terms_->isIri(node) && graph_->about(node).objects.empty()) {
        fail(from, "sh:" + std::string(parameter.name) + " refers to " + naming_->name(node) +
                       ", of which the shapes graph says nothing");
    } else {
        addShape(node);
    }
}

/// All shapes of the graph (section 2.1), so that what is ill-formed is found wherever it stands.
void Compiler::findShapes() {
    std::unordered_set<Id> marks;
    for (const std::string_view local : targetProperties) {
        marks.insert(terms_->find(sh(local)));
    }
    for (const std::string_view local : beyondCore) {
        marks.insert(terms_->find(sh(local)));
    }
    const Id type = terms_->find(name::type);
    const std::set<Id> types{terms_->find(sh("NodeShape")), terms_->find(sh("PropertyShape"))};
    for (const Id subject : graph_->subjects()) {
        const auto all = graph_->about(subject);
        bool isShape = false;
        for (std::size_t at = 0; at < all.predicates.size(); ++at) {
            const Id predicate = all.predicates[at];
            const auto found = parameters_.find(predicate);
            isShape = isShape || found != parameters_.end() || (predicate != noTerm && marks.contains(predicate)) ||
                      (predicate == type && types.contains(all.objects[at]));
        }
        const bool custom = std::any_of(customs_.begin(), customs_.end(), [&](const CustomComponent& each) {
            return std::all_of(each.needed.begin(), each.needed.end(),
                               [&](Id needed) { return !graph_->objects(subject, needed).empty(); });
        });
        if (!isShape && !custom) {
            continue;
        }
        addShape(subject);
        for (std::size_t at = 0; at < all.predicates.size(); ++at) {
            const auto found = parameters_.find(all.predicates[at]);
            if (found == parameters_.end()) {
                continue;
            }
            if (found->second->takes == Takes::shape) {
                addReferred(all.objects[at], subject, *found->second);
            } else if (found->second->takes == Takes::shapeList) {
                for (const Id member : graph_->list(*terms_, all.objects[at]).members) {
                    addReferred(member, subject, *found->second);
                }
            }
        }
    }
}

bool Compiler::isInstanceOfClass(Id node) const {
    const Id rdfsClass = terms_->find(name::rdfsClass);
    const Id owlClass = terms_->find(name::owlClass); // a subclass of rdfs:Class by OWL, stated or not
    const Id subClassOf = terms_->find(name::subClassOf);
    const auto types = graph_->objects(node, terms_->find(name::type));
    std::vector<Id> open(types.begin(), types.end());
    std::unordered_set<Id> seen(open.begin(), open.end());
    while (!open.empty()) {
        const Id each = open.back();
        open.pop_back();
        if ((each == rdfsClass && rdfsClass != noTerm) || (each == owlClass && owlClass != noTerm)) {
            return true;
        }
        for (const Id above : graph_->objects(each, subClassOf)) {
            if (seen.insert(above).second) {
                open.push_back(above);
            }
        }
    }
    return false;
}

void Compiler::compilePath(Shape& shape) {
    const auto found = values(shape.node, "path");
    if (found.empty()) {
        if (isInstance(shape.node, sh("PropertyShape"))) {
            fail(shape.node, "it is a sh:PropertyShape and has no sh:path");
        }
        return;
    }
    if (found.size() > 1) {
        fail(shape.node, "it has more than one sh:path");
    }
    if (isInstance(shape.node, sh("NodeShape"))) {
        fail(shape.node, "it is a sh:NodeShape and has a sh:path");
    }
    shape.pathNode = found.front();
    try {
        shape.path = paths_.compile(shape.pathNode);
    } catch (const Reason& reason) {
        shape.path = 0; // a property shape all the same, so that no other rule is held against it
        fail(shape.node, reason.text);
    }
}

void Compiler::compileTargets(Shape& shape) {
    const auto take = [&](std::string_view local, std::vector<Id>& into, bool literals) {
        for (const Id value : values(shape.node, local)) {
            if (terms_->isIri(value) || (literals && terms_->isLiteral(value))) {
                into.push_back(value);
            } else {
                fail(shape.node, "the value of sh:" + std::string(local) + " must be an IRI" +
                                     (literals ? " or a literal" : "") + "; found " + naming_->name(value));
            }
        }
    };
    take("targetNode", shape.targetNodes, true);
    take("targetClass", shape.targetClasses, false);
    take("targetSubjectsOf", shape.targetSubjectsOf, false);
    take("targetObjectsOf", shape.targetObjectsOf, false);
    if (isInstanceOfClass(shape.node)) {
        if (terms_->isIri(shape.node)) {
            shape.targetClasses.push_back(shape.node);
        } else if (isInstance(shape.node, sh("NodeShape")) || isInstance(shape.node, sh("PropertyShape"))) {
            fail(shape.node, "a shape that is a class must be named by an IRI");
        }
    }
    plan_.inverses.insert(plan_.inverses.end(), shape.targetSubjectsOf.begin(), shape.targetSubjectsOf.end());
    plan_.inverses.insert(plan_.inverses.end(), shape.targetObjectsOf.begin(), shape.targetObjectsOf.end());
}

/// Severity, messages, and whether it is deactivated.
void Compiler::compileOthers(Shape& shape) {
    const auto severities = values(shape.node, "severity");
    if (severities.size() > 1) {
        fail(shape.node, "it has more than one sh:severity");
    }
    shape.severity = severities.empty() ? terms_->iri(sh("Violation")) : severities.front();
    if (!terms_->isIri(shape.severity)) {
        fail(shape.node, "the value of sh:severity must be an IRI; found " + naming_->name(shape.severity));
    }
    for (const Id message : values(shape.node, "message")) {
        if (terms_->kind(message) == Terms::Kind::plain || terms_->kind(message) == Terms::Kind::tagged) {
            shape.messages.push_back(message);
        } else {
            fail(shape.node, "the value of sh:message must be a string; found " + naming_->name(message));
        }
    }
    const auto deactivated = values(shape.node, "deactivated");
    if (deactivated.size() > 1) {
        fail(shape.node, "it has more than one sh:deactivated");
    }
    for (const Id value : deactivated) {
        if (!isBooleanLiteral(*terms_, value)) {
            fail(shape.node, "the value of sh:deactivated must be true or false; found " + naming_->name(value));
        }
        shape.deactivated = shape.deactivated || isTrue(*terms_, value);
    }
}

void Compiler::compileBeyondCore(const Shape& shape) {
    for (const std::string_view local : beyondCore) {
        if (const auto found = values(shape.node, local); !found.empty()) {
            plan_.notEvaluated.push_back({shape.node, terms_->find(sh(local)), found.size()});
        }
    }
    for (const CustomComponent& custom : customs_) {
        const bool asked = std::all_of(custom.needed.begin(), custom.needed.end(),
                                       [&](Id needed) { return !graph_->objects(shape.node, needed).empty(); });
        if (asked) {
            plan_.notEvaluated.push_back({shape.node, custom.node, 1});
        }
    }
}

void Compiler::compileShape(ShapeNumber number) {
    Shape shape;
    shape.node = plan_.shapes[number].node;
    compilePath(shape);
    compileTargets(shape);
    compileOthers(shape);
    const auto all = graph_->about(shape.node);
    std::map<Component, std::vector<std::pair<const Parameter*, std::span<const Id>>>> found; // in a fixed order
    for (std::size_t at = 0; at < all.predicates.size();) {
        std::size_t end = at;
        while (end < all.predicates.size() && all.predicates[end] == all.predicates[at]) {
            ++end;
        }
        if (const auto parameter = parameters_.find(all.predicates[at]); parameter != parameters_.end()) {
            found[parameter->second->component].emplace_back(parameter->second, all.objects.subspan(at, end - at));
        }
        at = end;
    }
    for (const auto& [component, parameters] : found) {
        for (const auto& [parameter, given] : parameters) {
            compileParameter(shape, *parameter, given);
        }
    }
    if (!shape.deactivated) {
        compileBeyondCore(shape);
    }
    plan_.shapes[number] = std::move(shape);
}

void Compiler::compileParameter(Shape& shape, const Parameter& parameter, std::span<const Id> given) {
    const std::string local = "sh:" + std::string(parameter.name);
    if (parameter.propertyOnly && shape.path == none) {
        fail(shape.node, local + " is for property shapes; this one has no sh:path");
        return;
    }
    if (parameter.single && given.size() > 1) {
        fail(shape.node, "it has more than one " + local);
        return;
    }
    for (const Id value : given) {
        try {
            if (const std::string reason = unfit(parameter.takes, value); !reason.empty()) {
                throw Reason{reason + "; found " + naming_->name(value)};
            }
            compileValue(shape, parameter, value);
        } catch (const Reason& reason) {
            fail(shape.node, "the value of " + local + " " + reason.text);
        }
    }
}

/// What a value must be and is not; empty where it is. Lists are looked at where they are taken.
std::string Compiler::unfit(Takes takes, Id value) const {
    switch (takes) {
    case Takes::iri:
        return terms_->isIri(value) ? "" : "must be an IRI";
    case Takes::integer: {
        const std::string integer = in(ns::xsd, "integer");
        const bool fits = terms_->kind(value) == Terms::Kind::typed &&
                          terms_->value(terms_->datatype(value)) == integer &&
                          rdf::LexicalSpace(integer).contains(terms_->value(value));
        return fits ? "" : "must be an xsd:integer";
    }
    case Takes::literal:
        return terms_->isLiteral(value) ? "" : "must be a literal";
    case Takes::string:
        return terms_->kind(value) == Terms::Kind::plain ? "" : "must be an xsd:string";
    case Takes::boolean:
        return isBooleanLiteral(*terms_, value) ? "" : "must be true or false";
    case Takes::nodeKind: {
        constexpr std::array<std::string_view, 6> kinds{
            "BlankNode", "IRI", "Literal", "BlankNodeOrIRI", "BlankNodeOrLiteral", "IRIOrLiteral"};
        const bool fits = std::any_of(kinds.begin(), kinds.end(), [&](std::string_view kind) {
            return terms_->isIri(value) && terms_->value(value) == sh(kind);
        });
        return fits ? "" : "must be one of sh:IRI, sh:BlankNode, sh:Literal and their three pairs";
    }
    case Takes::shape: // looked at when it was found
    case Takes::term:
    case Takes::iriList:
    case Takes::stringList:
    case Takes::termList:
    case Takes::shapeList:
        break;
    }
    return {};
}

std::vector<Id> Compiler::listOf(Id head, Takes takes) const {
    Graph::List found = graph_->list(*terms_, head);
    if (!found.error.empty()) {
        throw Reason{found.error == "is no list" ? "must be a list; found " + naming_->name(head)
                                                 : "must be a well-formed list: " + std::string(found.error)};
    }
    for (const Id member : found.members) {
        const bool iri = takes != Takes::iriList || terms_->isIri(member);
        const bool string = takes != Takes::stringList || terms_->kind(member) == Terms::Kind::plain;
        if (!iri || !string) {
            throw Reason{std::string("must be a list of ") + (iri ? "strings" : "IRIs") + "; found " +
                         naming_->name(member)};
        }
    }
    return found.members;
}

/// An integer of any size; those that no count reaches become the greatest or least.
std::int64_t Compiler::numberOf(Id value) const {
    std::string_view text = terms_->value(value);
    text.remove_prefix(text.starts_with('+') ? 1 : 0);
    std::int64_t number = 0;
    if (std::from_chars(text.data(), text.data() + text.size(), number).ec == std::errc::result_out_of_range) {
        using Limits = std::numeric_limits<std::int64_t>;
        return text.starts_with('-') ? Limits::min() : Limits::max();
    }
    return number;
}

void Compiler::compileValue(Shape& shape, const Parameter& parameter, Id value) {
    Constraint constraint;
    constraint.component = parameter.component;
    constraint.value = value;
    switch (parameter.takes) {
    case Takes::integer:
        constraint.number = numberOf(value);
        break;
    case Takes::nodeKind:
        constraint.number = nodeKindMask(terms_->value(value).substr(ns::sh.size()));
        break;
    case Takes::iriList:
    case Takes::stringList:
    case Takes::termList:
        constraint.members = listOf(value, parameter.takes);
        break;
    case Takes::shape:
        if (const auto found = numbers_.find(value); found != numbers_.end()) {
            constraint.shape = found->second;
        } else {
            return; // told when it was not found
        }
        break;
    case Takes::shapeList:
        for (const Id member : listOf(value, parameter.takes)) {
            if (const auto found = numbers_.find(member); found != numbers_.end()) {
                constraint.shapes.push_back(found->second);
            } else if (terms_->isIri(member) || terms_->isBlank(member)) {
                return;
            }
        }
        break;
    default:
        break;
    }
    if (parameter.own && complete(shape, constraint)) {
        shape.constraints.push_back(std::move(constraint));
    }
}

/// What a component needs beside its parameter's value; false where it then asks for nothing.
bool Compiler::complete(const Shape& shape, Constraint& constraint) {
    switch (constraint.component) {
    case Component::classOf:
        constraint.slot =
            classSlots_.try_emplace(constraint.value, static_cast<std::uint32_t>(classSlots_.size())).first->second;
        return true;
    case Component::datatype:
        constraint.slot =
            datatypeSlots_.try_emplace(constraint.value, static_cast<std::uint32_t>(datatypeSlots_.size()))
                .first->second;
        return true;
    case Component::pattern:
        try {
            const auto flags = values(shape.node, "flags");
            const std::string_view given = flags.size() == 1 ? terms_->value(flags.front()) : std::string_view();
            constraint.pattern = std::make_shared<const Pattern>(terms_->value(constraint.value), given);
        } catch (const PatternError& error) {
            throw Reason{naming_->name(constraint.value) + " is no regular expression of XPath: " + error.what()};
        }
        return true;
    case Component::uniqueLang:
        return isTrue(*terms_, constraint.value);
    case Component::node:
        askedFor_.insert(plan_.shapes[constraint.shape].node);
        if (!values(constraint.value, "path").empty()) {
            throw Reason{"must be a node shape; " + naming_->name(constraint.value) + " has a sh:path"};
        }
        return true;
    case Component::property:
        if (values(constraint.value, "path").empty()) {
            throw Reason{"must be a property shape; " + naming_->name(constraint.value) + " has no sh:path"};
        }
        return true;
    case Component::notShape:
        askedFor_.insert(constraint.value);
        return true;
    case Component::andShapes:
    case Component::orShapes:
    case Component::xoneShapes:
        for (const ShapeNumber part : constraint.shapes) {
            askedFor_.insert(plan_.shapes[part].node);
        }
        return true;
    case Component::qualifiedMinCount:
    case Component::qualifiedMaxCount:
        return completeQualified(shape, constraint);
    case Component::closed:
        completeClosed(shape, constraint);
        return isTrue(*terms_, constraint.value);
    case Component::in:
        std::sort(constraint.members.begin(), constraint.members.end());
        return true;
    default:
        return true;
    }
}

bool Compiler::completeQualified(const Shape& shape, Constraint& constraint) {
    const auto shapes = values(shape.node, "qualifiedValueShape");
    if (shapes.size() != 1 || shape.path == none) {
        return false; // the other parameter without the shape asks for nothing
    }
    const auto found = numbers_.find(shapes.front());
    if (found == numbers_.end()) {
        return false;
    }
    constraint.shape = found->second;
    askedFor_.insert(shapes.front());
    const auto disjoint = values(shape.node, "qualifiedValueShapesDisjoint");
    if (disjoint.size() == 1 && isTrue(*terms_, disjoint.front())) {
        constraint.shapes = siblings(shape.node, shapes.front());
    }
    return true;
}

/// Sibling shapes (section 4.7.3): the other qualified value shapes of the shapes that have this one as a property.
std::vector<ShapeNumber> Compiler::siblings(Id shape, Id valueShape) {
    std::set<Id> found;
    const Id property = terms_->find(sh("property"));
    for (const Id parent : graph_->subjects(property, shape)) {
        for (const Id each : graph_->objects(parent, property)) {
            const auto shapes = values(each, "qualifiedValueShape");
            found.insert(shapes.begin(), shapes.end());
        }
    }
    found.erase(valueShape);
    std::vector<ShapeNumber> numbers;
    for (const Id each : found) {
        if (const auto number = numbers_.find(each); number != numbers_.end()) {
            numbers.push_back(number->second);
            askedFor_.insert(each);
        }
    }
    return numbers;
}

/// The properties that a closed shape allows: those of its property shapes, and those that it ignores.
void Compiler::completeClosed(const Shape& shape, Constraint& constraint) {
    for (const Id property : values(shape.node, "property")) {
        for (const Id path : values(property, "path")) {
            if (terms_->isIri(path)) {
                constraint.members.push_back(path);
            }
        }
    }
    for (const Id head : values(shape.node, "ignoredProperties")) {
        const Graph::List ignored = graph_->list(*terms_, head);
        constraint.members.insert(constraint.members.end(), ignored.members.begin(), ignored.members.end());
    }
    std::sort(constraint.members.begin(), constraint.members.end());
}

void Compiler::finish() {
    plan_.classes.resize(classSlots_.size());
    for (const auto& [id, slot] : classSlots_) {
        plan_.classes[slot] = id;
    }
    plan_.datatypes.resize(datatypeSlots_.size());
    for (const auto& [id, slot] : datatypeSlots_) {
        plan_.datatypes[slot] = id;
    }
    for (Shape& shape : plan_.shapes) {
        const bool simple = shape.path == none && references(shape).empty();
        shape.remembered = !simple && askedFor_.contains(shape.node);
    }
    plan_.inverses.push_back(terms_->iri(name::type));
    plan_.inverses.push_back(terms_->iri(name::subClassOf));
    std::sort(plan_.inverses.begin(), plan_.inverses.end());
    plan_.inverses.erase(std::unique(plan_.inverses.begin(), plan_.inverses.end()), plan_.inverses.end());
}

Plan Compiler::run() {
    const std::array<Id, 3> backwards{terms_->find(sh("parameter")), terms_->find(sh("property")),
                                      terms_->find(sh("entailment"))};
    graph_->indexInverse(backwards);
    for (const Id regime : graph_->objectsOf(terms_->find(sh("entailment")))) { // section 1.5: a failure
        fail(regime, "the entailment regime that sh:entailment asks for is not supported");
    }
    findParameters();
    findCustomComponents();
    findShapes();
    for (ShapeNumber number = 0; number < plan_.shapes.size(); ++number) {
        compileShape(number);
    }
    finish();
    if (failures_.empty()) {
        checkReferences(plan_, *naming_, failures_);
    }
    if (!failures_.empty()) {
        throw IllFormed(std::move(failures_));
    }
    return std::move(plan_);
}

} // namespace

Plan compile(Terms& terms, Graph& shapes, const Naming& naming) { return Compiler(terms, shapes, naming).run(); }

} // namespace chancery::shacl
