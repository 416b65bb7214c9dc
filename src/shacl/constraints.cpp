// Parameters of shapes to constraints, with the syntax rules that their values must keep.
#include "shacl/compiler.hpp"

#include "rdf/lexical.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace chancery::shacl {

namespace {

using rdf::in;
namespace ns = rdf::ns;

/// The kinds that a sh:nodeKind allows, as bits.
std::int64_t nodeKindMask(std::string_view local) {
    const auto bit = [&](std::string_view part, std::int64_t value) {
        return local.find(part) == std::string_view::npos ? 0 : value;
    };
    return bit("IRI", nodeKindIri) | bit("BlankNode", nodeKindBlank) | bit("Literal", nodeKindLiteral);
}

} // namespace

bool isBooleanLiteral(const Terms& terms, Id id) {
    return terms.kind(id) == Terms::Kind::typed && terms.value(terms.datatype(id)) == in(ns::xsd, "boolean") &&
           rdf::LexicalSpace(in(ns::xsd, "boolean")).contains(terms.value(id));
}

bool isTrue(const Terms& terms, Id id) { return isBooleanLiteral(terms, id) && terms.value(id) == "true"; }

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

} // namespace chancery::shacl
