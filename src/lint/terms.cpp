// Names of terms: declared, of the right kind, spelt right, in force.
#include "lint/checks.hpp"
#include "lint/nearest.hpp"
#include "lint/standard_terms.hpp"
#include "rdf/namespaces.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace chancery::lint {

namespace {

using rdf::in;
namespace ns = rdf::ns;

enum class Place : std::uint8_t { any, type, property };

/// Predicates whose subjects or objects are classes or properties.
struct Position {
    std::string predicate;
    Place subject;
    Place object;
};

const std::vector<Position>& positions() {
    static const std::vector<Position> all{
        {in(ns::rdf, "type"), Place::any, Place::type},
        {in(ns::rdfs, "subClassOf"), Place::type, Place::type},
        {in(ns::rdfs, "subPropertyOf"), Place::property, Place::property},
        {in(ns::rdfs, "domain"), Place::property, Place::type},
        {in(ns::rdfs, "range"), Place::property, Place::type},
        {in(ns::owl, "equivalentClass"), Place::type, Place::type},
        {in(ns::owl, "disjointWith"), Place::type, Place::type},
        {in(ns::owl, "complementOf"), Place::type, Place::type},
        {in(ns::owl, "equivalentProperty"), Place::property, Place::property},
        {in(ns::owl, "propertyDisjointWith"), Place::property, Place::property},
        {in(ns::owl, "inverseOf"), Place::property, Place::property},
        {in(ns::owl, "onProperty"), Place::any, Place::property},
        {in(ns::owl, "onClass"), Place::any, Place::type},
        {in(ns::owl, "someValuesFrom"), Place::any, Place::type},
        {in(ns::owl, "allValuesFrom"), Place::any, Place::type},
        {in(ns::sh, "targetClass"), Place::any, Place::type},
        {in(ns::sh, "class"), Place::any, Place::type},
        {in(ns::sh, "datatype"), Place::any, Place::type},
        {in(ns::sh, "targetSubjectsOf"), Place::any, Place::property},
        {in(ns::sh, "targetObjectsOf"), Place::any, Place::property},
        {in(ns::sh, "equals"), Place::any, Place::property},
        {in(ns::sh, "disjoint"), Place::any, Place::property},
        {in(ns::sh, "lessThan"), Place::any, Place::property},
        {in(ns::sh, "path"), Place::any, Place::property},
    };
    return all;
}

/// Where each term is used as a class and where as a property: the first triple of each.
struct Roles {
    std::optional<Number> asType;
    std::optional<Number> asProperty;
};

std::vector<Roles> findRoles(const Report& report) {
    const Graph& graph = report.graph;
    std::vector<Roles> roles(graph.terms.size());
    const auto note = [&](Id id, Place place, Number number) {
        if (place == Place::any || !report.isReported(number)) {
            return;
        }
        auto& role = place == Place::type ? roles[id].asType : roles[id].asProperty;
        role = std::min(role.value_or(number), number);
    };
    for (const Position& position : positions()) {
        for (const Number number : graph.with(position.predicate)) {
            note(graph[number].subject, position.subject, number);
            note(graph[number].object, position.object, number);
        }
    }
    for (Id id = 1; id < graph.terms.size(); ++id) {
        for (const Number number : graph.with(id)) {
            note(id, Place::property, number);
        }
    }
    return roles;
}

bool isChecked(const Report& report, Id id) {
    const rdf::TermView& view = report.graph.terms[id];
    return view.kind == rdf::TermKind::iri &&
           (report.vocabulary.isOurs(view.value) || !standardNamespace(view.value).empty());
}

/// Somewhere in the graph, or by its specification, the term is said to be something.
bool isDeclared(const Report& report, Id id) {
    return !report.graph.values(id, term::type).empty() || standardTerm(report.graph.terms[id].value).has_value();
}

/// "; did you mean X?", with the declared name that is nearest.
std::string suggestion(const Report& report, std::string_view iri) {
    const std::string_view space = standardNamespace(iri);
    std::vector<std::string> candidates = standardTerms(space);
    if (space.empty()) {
        for (Id id = 1; id < report.graph.terms.size(); ++id) {
            const std::string_view other = report.graph.terms[id].value;
            if (other != iri && isChecked(report, id) && report.vocabulary.isOurs(other) && isDeclared(report, id)) {
                candidates.emplace_back(other);
            }
        }
    }
    const std::size_t local = iri.find_last_of("/#") + 1;
    const std::string near = nearest(iri.substr(0, local), iri.substr(local), candidates);
    return near.empty() ? "" : "; did you mean " + report.graph.name(near) + "?";
}

std::string times(std::uint32_t count) { return count == 1 ? "" : " (used " + std::to_string(count) + " times)"; }

void tellUndeclared(Report& report, Id id) {
    const std::string_view iri = report.graph.terms[id].value;
    const Report::Use& use = report.use(id);
    if (use.count > 0) {
        report.tell(use.first, report.graph.name(id) + " is not declared" + suggestion(report, iri) + times(use.count));
    }
}

/// Datatypes stand in no triple of their own.
void checkDatatypes(Report& report) {
    std::vector<std::string_view> told;
    for (Id id = 1; id < report.graph.terms.size(); ++id) {
        const std::string_view datatype = report.graph.terms[id].datatype;
        if (datatype.empty() || report.use(id).count == 0 ||
            std::find(told.begin(), told.end(), datatype) != told.end()) {
            continue;
        }
        const Id declared = report.graph.terms.find(datatype);
        const bool known = standardTerm(datatype).has_value() || (declared != noTerm && isDeclared(report, declared));
        const bool checked = report.vocabulary.isOurs(datatype) || !standardNamespace(datatype).empty();
        if (checked && !known) {
            told.push_back(datatype);
            report.tell(report.use(id).first, "the datatype " + report.graph.name(datatype) + " is not declared" +
                                                  suggestion(report, datatype));
        }
    }
}

/// What is left of a namespace without what is often got wrong: scheme, "www.", case, and the last character.
std::string core(std::string_view space) {
    std::string out = lowered(space);
    for (const std::string_view start : {"http://", "https://", "www."}) {
        if (out.starts_with(start)) {
            out.erase(0, start.size());
        }
    }
    while (!out.empty() && (out.back() == '#' || out.back() == '/')) {
        out.pop_back();
    }
    return out;
}

} // namespace

void checkUndeclared(Report& report) {
    const std::vector<Roles> roles = findRoles(report);
    for (Id id = 1; id < report.graph.terms.size(); ++id) {
        if (!isChecked(report, id) || report.use(id).count == 0) {
            continue;
        }
        const bool used = roles[id].asProperty || roles[id].asType;
        const bool unknown = used && !report.vocabulary.isProperty(id) && !report.vocabulary.isClass(id);
        if (!isDeclared(report, id) || (unknown && report.graph.values(id, term::type).empty())) {
            tellUndeclared(report, id);
        }
    }
    checkDatatypes(report);
}

void checkMisplaced(Report& report) {
    const std::vector<Roles> roles = findRoles(report);
    for (Id id = 1; id < report.graph.terms.size(); ++id) {
        if (!isChecked(report, id) || !isDeclared(report, id)) {
            continue;
        }
        const std::string name = report.graph.name(id);
        if (roles[id].asProperty && !report.vocabulary.isProperty(id)) {
            report.tell(*roles[id].asProperty, name + " is used as a property and is declared as " +
                                                   (report.vocabulary.isClass(id) ? "a class" : "an individual"));
        }
        if (roles[id].asType && !report.vocabulary.isClass(id)) {
            report.tell(*roles[id].asType, name + " is used as a class and is declared as " +
                                               (report.vocabulary.isProperty(id) ? "a property" : "an individual"));
        }
    }
}

void checkNamespaces(Report& report) {
    std::vector<std::string> known(report.vocabulary.namespaces().begin(), report.vocabulary.namespaces().end());
    for (const std::string_view space : standardNamespaces()) {
        known.emplace_back(space);
    }
    known.emplace_back(ns::schema);
    known.emplace_back(ns::sem);
    const std::vector<Roles> roles = findRoles(report);
    for (Id id = 1; id < report.graph.terms.size(); ++id) {
        const std::string_view iri = report.graph.terms[id].value;
        const std::size_t end = iri.find_last_of("/#");
        if ((!roles[id].asProperty && !roles[id].asType) || report.graph.terms[id].kind != rdf::TermKind::iri ||
            end == std::string_view::npos) {
            continue;
        }
        const std::string_view space = iri.substr(0, end + 1);
        if (std::find(known.begin(), known.end(), space) != known.end()) {
            continue;
        }
        const auto meant = std::find_if(known.begin(), known.end(), [&](const std::string& each) {
            return core(each) == core(space) || editDistance(each, space) == 1;
        });
        if (meant != known.end()) {
            report.tell(roles[id].asProperty ? *roles[id].asProperty : *roles[id].asType,
                        "<" + std::string(iri) + ">: the namespace is <" + *meant + ">");
        }
    }
}

void checkDeprecated(Report& report) {
    const Graph& graph = report.graph;
    for (Id id = 1; id < graph.terms.size(); ++id) {
        const rdf::TermView& view = graph.terms[id];
        const Id stated = view.kind == rdf::TermKind::iri ? graph.object(id, in(ns::owl, "deprecated")) : noTerm;
        const bool deprecated =
            (stated != noTerm && (graph.terms[stated].value == "true" || graph.terms[stated].value == "1")) ||
            report.vocabulary.hasKind(id, in(ns::owl, "DeprecatedClass")) ||
            report.vocabulary.hasKind(id, in(ns::owl, "DeprecatedProperty")) ||
            (view.kind == rdf::TermKind::iri && isWithdrawn(view.value));
        if (!deprecated) {
            continue;
        }
        // What is said about the term itself is no use of it.
        for (Number number = 0; number < graph.size(); ++number) {
            const Triple& triple = graph[number];
            const bool history = graph.terms[triple.predicate].value == in(ns::dcterms, "replaces");
            if ((triple.predicate == id || (triple.object == id && !history)) && report.isReported(number)) {
                const Id instead = graph.object(id, in(ns::dcterms, "isReplacedBy"));
                report.tell(number, graph.name(id) + " is deprecated" +
                                        (instead == noTerm ? "" : "; use " + graph.name(instead)));
                break;
            }
        }
    }
}

void checkNaming(Report& report) {
    for (Id id = 1; id < report.graph.terms.size(); ++id) {
        const std::string_view iri = report.graph.terms[id].value;
        const auto types = report.graph.values(id, term::type);
        if (types.empty() || !isChecked(report, id) || !report.vocabulary.isOurs(iri)) {
            continue;
        }
        const char first = iri[iri.find_last_of("/#") + 1];
        if (report.vocabulary.isClass(id) && first >= 'a' && first <= 'z') {
            report.tell(types.front(), report.graph.name(id) + " is a class; begin its name with a capital");
        } else if (report.vocabulary.isProperty(id) && first >= 'A' && first <= 'Z') {
            report.tell(types.front(), report.graph.name(id) + " is a property; begin its name with a small letter");
        }
    }
}

void checkUntyped(Report& report) {
    const Graph& graph = report.graph;
    const std::string annotation = in(ns::owl, "AnnotationProperty");
    for (Id id = 1; id < graph.terms.size(); ++id) {
        const auto about = graph.about(id);
        if (about.empty() || !graph.values(id, term::type).empty()) {
            continue;
        }
        const auto says = std::find_if(about.begin(), about.end(), [&](Number number) {
            const Id predicate = graph[number].predicate;
            return report.vocabulary.isOurs(graph.terms[predicate].value) && report.vocabulary.isProperty(predicate) &&
                   !report.vocabulary.hasKind(predicate, annotation);
        });
        if (says != about.end()) {
            report.tell(*says, graph.name(id) + " has " + graph.name(graph[*says].predicate) + " and no type");
        }
    }
}

void checkUndescribed(Report& report) {
    const Graph& graph = report.graph;
    std::vector<bool> told(graph.terms.size(), false);
    for (const Number declared : graph.havers(term::type, in(ns::owl, "ObjectProperty"))) {
        const Id property = graph[declared].subject;
        if (!report.vocabulary.isOurs(graph.terms[property].value)) {
            continue;
        }
        for (const Number number : graph.with(property)) {
            const Id object = graph[number].object;
            if (graph.terms[object].kind == rdf::TermKind::iri && !told[object] && graph.about(object).empty() &&
                !isChecked(report, object)) {
                told[object] = true;
                report.tell(number, graph.name(object) + " is the " + graph.name(property) + " of " +
                                        graph.name(graph[number].subject) + " and nothing is said of it");
            }
        }
    }
}

} // namespace chancery::lint
