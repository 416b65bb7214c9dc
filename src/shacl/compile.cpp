#include "shacl/compiler.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace chancery::shacl {

namespace {

using rdf::in;
namespace ns = rdf::ns;

/// Properties of shapes that are no part of SHACL Core: SHACL-SPARQL, SHACL-JS, SHACL Advanced Features.
constexpr std::array<std::string_view, 5> beyondCore{"sparql", "js", "target", "rule", "expression"};

constexpr std::array<std::string_view, 4> targetProperties{"targetNode", "targetClass", "targetSubjectsOf",
                                                           "targetObjectsOf"};

} // namespace

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

Plan compile(Terms& terms, Graph& shapes, const Naming& naming) { return Compiler(terms, shapes, naming).run(); }

} // namespace chancery::shacl
