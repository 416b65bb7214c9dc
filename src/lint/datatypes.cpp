#include "lint/datatypes.hpp"

#include "lint/standard_terms.hpp"
#include "rdf/lexical.hpp"
#include "rdf/namespaces.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace chancery::lint {

namespace {

using rdf::in;
namespace ns = rdf::ns;

constexpr int deepest = 16;
constexpr int mostStepsOfDatatypes = 1000; // as for classes

/// Each datatype and the one that it is derived from (XSD 1.1 Part 2, section 3).
constexpr std::array<std::pair<std::string_view, std::string_view>, 27> derivations{{
    {"integer", "decimal"},
    {"nonPositiveInteger", "integer"},
    {"negativeInteger", "nonPositiveInteger"},
    {"nonNegativeInteger", "integer"},
    {"positiveInteger", "nonNegativeInteger"},
    {"long", "integer"},
    {"int", "long"},
    {"short", "int"},
    {"byte", "short"},
    {"unsignedLong", "nonNegativeInteger"},
    {"unsignedInt", "unsignedLong"},
    {"unsignedShort", "unsignedInt"},
    {"unsignedByte", "unsignedShort"},
    {"normalizedString", "string"},
    {"token", "normalizedString"},
    {"language", "token"},
    {"NMTOKEN", "token"},
    {"Name", "token"},
    {"NCName", "Name"},
    {"ID", "NCName"},
    {"IDREF", "NCName"},
    {"ENTITY", "NCName"},
    {"dateTimeStamp", "dateTime"},
    {"yearMonthDuration", "duration"},
    {"dayTimeDuration", "duration"},
    {"anyAtomicType", "anySimpleType"},
    {"anySimpleType", "anyType"},
}};

std::string_view xsdLocal(std::string_view datatype) {
    return datatype.starts_with(ns::xsd) ? datatype.substr(ns::xsd.size()) : std::string_view();
}

bool isDerived(std::string_view local, std::string_view from) {
    while (local != from) {
        const auto step =
            std::find_if(derivations.begin(), derivations.end(), [&](const auto& each) { return each.first == local; });
        if (step == derivations.end()) {
            return false;
        }
        local = step->second;
    }
    return true;
}

/// A literal's datatype, the implied ones too (RDF 1.1 Concepts, section 3.3).
std::string datatypeOf(const rdf::TermView& literal) {
    if (!literal.language.empty()) {
        return in(ns::rdf, "langString");
    }
    return literal.datatype.empty() ? in(ns::xsd, "string") : std::string(literal.datatype);
}

Fit fitNamed(const rdf::TermView& literal, std::string_view range) {
    const std::string datatype = datatypeOf(literal);
    if (datatype == range || range == in(ns::rdfs, "Literal")) {
        return Fit::yes;
    }
    if (range == in(ns::rdf, "PlainLiteral")) {
        return literal.datatype.empty() ? Fit::yes : Fit::no;
    }
    const std::string_view have = xsdLocal(datatype);
    const std::string_view want = xsdLocal(range);
    if (have.empty() || want.empty()) {
        return standardTerm(range).has_value() ? Fit::no : Fit::maybe; // a datatype that is not known to us
    }
    if (isDerived(have, want)) {
        return Fit::yes;
    }
    // 3 written as an xsd:integer is an xsd:nonNegativeInteger too: values count, not how they are written.
    const bool numbers = isDerived(have, "decimal") && isDerived(want, "decimal");
    return numbers && isLexicalForm(literal.value, range) ? Fit::yes : Fit::no;
}

bool isDataRangeWithin(const Graph& graph, Id range, int depth) {
    const rdf::TermView& view = graph.terms[range];
    if (view.kind == rdf::TermKind::iri) {
        const auto standard = standardTerm(view.value);
        return (standard && *standard == TermUse::datatype) ||
               graph.contains({range, graph.terms.find(term::type), graph.terms.find(in(ns::rdfs, "Datatype"))});
    }
    if (!graph.values(range, in(ns::owl, "onDatatype")).empty() ||
        !graph.values(range, in(ns::owl, "datatypeComplementOf")).empty()) {
        return true;
    }
    for (const std::string_view predicate : {"unionOf", "intersectionOf", "oneOf"}) {
        const Id head = graph.object(range, in(ns::owl, predicate));
        const std::vector<Id> members = head == noTerm ? std::vector<Id>() : graph.list(head);
        if (!members.empty() && depth < deepest) {
            return graph.terms[members.front()].kind == rdf::TermKind::literal ||
                   isDataRangeWithin(graph, members.front(), depth + 1);
        }
    }
    return false;
}

Fit fitWithin(const Graph& graph, Id literal, Id range, int& steps) {
    if (graph.terms[range].kind == rdf::TermKind::iri) {
        return fitNamed(graph.terms[literal], graph.terms[range].value);
    }
    if (++steps > mostStepsOfDatatypes) {
        return Fit::maybe;
    }
    if (const Id head = graph.object(range, in(ns::owl, "oneOf")); head != noTerm) {
        const auto members = graph.list(head);
        return std::find(members.begin(), members.end(), literal) != members.end() ? Fit::yes : Fit::no;
    }
    if (const Id head = graph.object(range, in(ns::owl, "unionOf")); head != noTerm) {
        Fit best = Fit::no;
        for (const Id member : graph.list(head)) {
            best = std::max(best, fitWithin(graph, literal, member, steps));
        }
        return best;
    }
    if (const Id head = graph.object(range, in(ns::owl, "intersectionOf")); head != noTerm) {
        Fit worst = Fit::yes;
        for (const Id member : graph.list(head)) {
            worst = std::min(worst, fitWithin(graph, literal, member, steps));
        }
        return worst;
    }
    // Facets are left to shapes; the datatype that they narrow must fit all the same.
    const Id base = graph.object(range, in(ns::owl, "onDatatype"));
    return base != noTerm && fitWithin(graph, literal, base, steps) == Fit::no ? Fit::no : Fit::maybe;
}

} // namespace

bool isDataRange(const Graph& graph, Id range) { return isDataRangeWithin(graph, range, 0); }

Fit fitData(const Graph& graph, Id literal, Id range) {
    int steps = 0;
    return fitWithin(graph, literal, range, steps);
}

bool isLexicalForm(std::string_view form, std::string_view datatype) {
    if (datatype == in(ns::xsd, "language")) {
        return isLanguageTag(form);
    }
    if (datatype == in(ns::xsd, "anyURI")) {
        return form.find_first_of("<>\"{}|\\^` \t\r\n") == std::string_view::npos &&
               std::count(form.begin(), form.end(), '#') <= 1;
    }
    return rdf::LexicalSpace(datatype).contains(form);
}

bool isLanguageTag(std::string_view tag) noexcept {
    bool first = true;
    while (true) {
        const std::size_t end = std::min(tag.find('-'), tag.size());
        const std::string_view part = tag.substr(0, end);
        const bool letters = std::all_of(part.begin(), part.end(), [&](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (!first && c >= '0' && c <= '9');
        });
        const bool single = first && part.size() == 1 && part != "x" && part != "i";
        if (part.empty() || part.size() > 8 || !letters || single) {
            return false;
        }
        if (end == tag.size()) {
            return !first || part.size() > 1;
        }
        tag.remove_prefix(end + 1);
        first = false;
    }
}

} // namespace chancery::lint
