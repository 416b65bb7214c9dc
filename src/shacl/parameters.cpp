// The parameters of the constraint components of SHACL Core, section 4.
#include "shacl/compile.hpp"

#include <algorithm>
#include <array>

namespace chancery::shacl {

namespace {

constexpr bool single = true;
constexpr bool many = false;
constexpr bool propertyOnly = true;
constexpr bool anyShape = false;
constexpr bool own = true;
constexpr bool companion = false;

constexpr std::array<Parameter, 33> parameters{{
    {"class", Takes::iri, many, anyShape, own, Component::classOf},
    {"datatype", Takes::iri, single, anyShape, own, Component::datatype},
    {"nodeKind", Takes::nodeKind, single, anyShape, own, Component::nodeKind},
    {"minCount", Takes::integer, single, propertyOnly, own, Component::minCount},
    {"maxCount", Takes::integer, single, propertyOnly, own, Component::maxCount},
    {"minExclusive", Takes::literal, single, anyShape, own, Component::minExclusive},
    {"minInclusive", Takes::literal, single, anyShape, own, Component::minInclusive},
    {"maxExclusive", Takes::literal, single, anyShape, own, Component::maxExclusive},
    {"maxInclusive", Takes::literal, single, anyShape, own, Component::maxInclusive},
    {"minLength", Takes::integer, single, anyShape, own, Component::minLength},
    {"maxLength", Takes::integer, single, anyShape, own, Component::maxLength},
    {"pattern", Takes::string, single, anyShape, own, Component::pattern},
    {"flags", Takes::string, single, anyShape, companion, Component::pattern},
    {"languageIn", Takes::stringList, single, anyShape, own, Component::languageIn},
    {"uniqueLang", Takes::boolean, single, propertyOnly, own, Component::uniqueLang},
    {"equals", Takes::iri, many, anyShape, own, Component::equals},
    {"disjoint", Takes::iri, many, anyShape, own, Component::disjoint},
    {"lessThan", Takes::iri, many, propertyOnly, own, Component::lessThan},
    {"lessThanOrEquals", Takes::iri, many, propertyOnly, own, Component::lessThanOrEquals},
    {"not", Takes::shape, many, anyShape, own, Component::notShape},
    {"and", Takes::shapeList, many, anyShape, own, Component::andShapes},
    {"or", Takes::shapeList, many, anyShape, own, Component::orShapes},
    {"xone", Takes::shapeList, many, anyShape, own, Component::xoneShapes},
    {"node", Takes::shape, many, anyShape, own, Component::node},
    {"property", Takes::shape, many, anyShape, own, Component::property},
    {"qualifiedValueShape", Takes::shape, single, propertyOnly, companion, Component::qualifiedMinCount},
    {"qualifiedMinCount", Takes::integer, single, anyShape, own, Component::qualifiedMinCount},
    {"qualifiedMaxCount", Takes::integer, single, anyShape, own, Component::qualifiedMaxCount},
    {"qualifiedValueShapesDisjoint", Takes::boolean, single, anyShape, companion, Component::qualifiedMinCount},
    {"closed", Takes::boolean, single, anyShape, own, Component::closed},
    {"ignoredProperties", Takes::iriList, single, anyShape, companion, Component::closed},
    {"hasValue", Takes::term, many, anyShape, own, Component::hasValue},
    {"in", Takes::termList, single, anyShape, own, Component::in},
}};

constexpr std::array<std::string_view, 29> components{
    "Class",
    "Datatype",
    "NodeKind",
    "MinCount",
    "MaxCount",
    "MinExclusive",
    "MinInclusive",
    "MaxExclusive",
    "MaxInclusive",
    "MinLength",
    "MaxLength",
    "Pattern",
    "LanguageIn",
    "UniqueLang",
    "Equals",
    "Disjoint",
    "LessThan",
    "LessThanOrEquals",
    "Not",
    "And",
    "Or",
    "Xone",
    "Node",
    "Property",
    "QualifiedMinCount",
    "QualifiedMaxCount",
    "Closed",
    "HasValue",
    "In",
};

} // namespace

const Parameter* parameterOf(std::string_view local) noexcept {
    const auto* const found =
        std::find_if(parameters.begin(), parameters.end(), [&](const Parameter& each) { return each.name == local; });
    return found == parameters.end() ? nullptr : found;
}

std::string_view nameOf(Component component) noexcept { return components[static_cast<std::size_t>(component)]; }

} // namespace chancery::shacl
