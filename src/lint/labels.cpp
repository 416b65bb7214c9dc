// What a person reads: labels, definitions, the description of the ontology itself.
#include "lint/checks.hpp"
#include "lint/standard_terms.hpp"
#include "rdf/namespaces.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace chancery::lint {

namespace {

using rdf::in;
namespace ns = rdf::ns;

/// A class or property of ours, as declared in the graph.
bool isOwnTerm(const Report& report, Id id) {
    const rdf::TermView& view = report.graph.terms[id];
    return view.kind == rdf::TermKind::iri && report.vocabulary.isOurs(view.value) &&
           (report.vocabulary.isClass(id) || report.vocabulary.isProperty(id)) &&
           !report.graph.values(id, term::type).empty();
}

/// An individual of ours, or a concept or concept scheme wherever it is; shapes are no terms.
bool isOwnIndividual(const Report& report, Id id) {
    const auto types = report.graph.values(id, term::type);
    if (types.empty() || report.graph.terms[id].kind != rdf::TermKind::iri || isOwnTerm(report, id) ||
        report.vocabulary.isOntology(id)) {
        return false;
    }
    const std::string_view first = report.graph.terms[report.graph[types.front()].object].value;
    return (report.vocabulary.isOurs(report.graph.terms[id].value) && standardNamespace(first) != ns::sh) ||
           report.vocabulary.isA(id, "http://www.w3.org/2004/02/skos/core#Concept") ||
           report.vocabulary.isA(id, "http://www.w3.org/2004/02/skos/core#ConceptScheme");
}

bool hasAny(const Graph& graph, Id id, std::initializer_list<std::string_view> predicates) {
    for (const std::string_view predicate : predicates) {
        if (!graph.values(id, predicate).empty()) {
            return true;
        }
    }
    return false;
}

/// Two values of one predicate in one language on one resource.
void tellDoubles(Report& report, std::string_view predicate, std::string_view what) {
    const Graph& graph = report.graph;
    std::map<std::pair<Id, std::string_view>, Number> seen;
    for (const Number number : graph.with(predicate)) {
        const Triple& triple = graph[number];
        const rdf::TermView& value = graph.terms[triple.object];
        if (value.kind != rdf::TermKind::literal) {
            continue;
        }
        const auto [first, isNew] = seen.emplace(std::pair(triple.subject, value.language), number);
        if (!isNew) {
            report.tell({first->second, number}, graph.name(triple.subject) + " has two " + std::string(what) + ": " +
                                                     graph.name(graph[first->second].object) + " and " +
                                                     graph.name(triple.object));
        }
    }
}

constexpr std::array<std::string_view, 8> labelProperties{
    term::label,
    term::prefLabel,
    "http://www.w3.org/2004/02/skos/core#altLabel",
    "http://www.w3.org/2004/02/skos/core#hiddenLabel",
    term::definition,
    "http://www.w3.org/2000/01/rdf-schema#comment",
    "http://purl.org/dc/terms/title",
    "http://www.w3.org/ns/shacl#message",
};

std::string_view spacingFault(std::string_view text) {
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        return "is empty";
    }
    if (text.find_first_of("\t\r\n") != std::string_view::npos) {
        return "has a line break or a tab in it";
    }
    const bool control =
        std::any_of(text.begin(), text.end(), [](char c) { return (c >= 0 && c < ' ') || c == '\x7F'; });
    if (control) {
        return "has a control character in it";
    }
    if (text.front() == ' ' || text.back() == ' ') {
        return "begins or ends with a blank";
    }
    return text.find("  ") != std::string_view::npos ? "has two blanks in a row" : "";
}

} // namespace

void checkMissingLabels(Report& report) {
    for (Id id = 1; id < report.graph.terms.size(); ++id) {
        if ((isOwnTerm(report, id) || isOwnIndividual(report, id)) &&
            !hasAny(report.graph, id, {term::label, term::prefLabel})) {
            report.tell(report.graph.values(id, term::type).front(), report.graph.name(id) + " has no label");
        }
    }
}

void checkDoubledLabels(Report& report) { tellDoubles(report, term::label, "labels"); }

void checkDoubledDefinitions(Report& report) { tellDoubles(report, term::definition, "definitions"); }

void checkSharedLabels(Report& report) {
    const Graph& graph = report.graph;
    for (const auto& [predicate, what] : {std::pair(term::label, "label"), std::pair(term::definition, "definition")}) {
        std::map<std::pair<bool, Id>, Number> seen; // class or property, and the literal
        for (const Number number : graph.with(predicate)) {
            const Triple& triple = graph[number];
            if (!isOwnTerm(report, triple.subject)) {
                continue;
            }
            const auto [first, isNew] =
                seen.emplace(std::pair(report.vocabulary.isClass(triple.subject), triple.object), number);
            if (!isNew) {
                report.tell({first->second, number}, graph.name(graph[first->second].subject) + " and " +
                                                         graph.name(triple.subject) + " have one " + what + ": " +
                                                         graph.name(triple.object));
            }
        }
    }
}

void checkMalformedLabels(Report& report) {
    const Graph& graph = report.graph;
    for (const std::string_view property : labelProperties) {
        for (const Number number : graph.with(property)) {
            const rdf::TermView& value = graph.terms[graph[number].object];
            if (value.kind != rdf::TermKind::literal) {
                continue;
            }
            if (const std::string_view fault = spacingFault(value.value); !fault.empty()) {
                report.tell(number, "the " + graph.name(property) + " of " + graph.name(graph[number].subject) + " " +
                                        std::string(fault));
            }
        }
    }
}

void checkMissingDefinitions(Report& report) {
    for (Id id = 1; id < report.graph.terms.size(); ++id) {
        if (isOwnTerm(report, id) && !hasAny(report.graph, id,
                                             {term::definition, "http://www.w3.org/2000/01/rdf-schema#comment",
                                              "http://purl.org/dc/terms/description"})) {
            report.tell(report.graph.values(id, term::type).front(), report.graph.name(id) + " has no definition");
        }
    }
}

void checkDefinedBy(Report& report) {
    for (Id id = 1; id < report.graph.terms.size(); ++id) {
        const bool named = isOwnIndividual(report, id) && report.vocabulary.isOurs(report.graph.terms[id].value) &&
                           report.vocabulary.isA(id, "http://www.w3.org/2002/07/owl#NamedIndividual");
        if (!named && !isOwnTerm(report, id)) {
            continue;
        }
        const Id ontology = report.graph.object(id, "http://www.w3.org/2000/01/rdf-schema#isDefinedBy");
        if (ontology == noTerm || !report.vocabulary.isOntology(ontology)) {
            report.tell(report.graph.values(id, term::type).front(),
                        report.graph.name(id) + " does not name its ontology; add rdfs:isDefinedBy");
        }
    }
}

void checkMetadata(Report& report) {
    const Graph& graph = report.graph;
    for (const Number number : graph.havers(term::type, in(ns::owl, "Ontology"))) {
        const Id ontology = graph[number].subject;
        std::string missing;
        const auto need = [&](std::initializer_list<std::string_view> predicates, std::string_view what) {
            if (!hasAny(graph, ontology, predicates)) {
                missing.append(missing.empty() ? "" : ", ").append(what);
            }
        };
        need({"http://purl.org/dc/terms/title", term::label}, "dcterms:title");
        need({"http://purl.org/dc/terms/description", "http://www.w3.org/2000/01/rdf-schema#comment"},
             "dcterms:description");
        need({"http://purl.org/dc/terms/license"}, "dcterms:license");
        need({"http://www.w3.org/2002/07/owl#versionIRI"}, "owl:versionIRI");
        need({"http://purl.org/vocab/vann/preferredNamespacePrefix"}, "vann:preferredNamespacePrefix");
        need({"http://purl.org/vocab/vann/preferredNamespaceUri"}, "vann:preferredNamespaceUri");
        if (!missing.empty()) {
            report.tell(number, "the ontology " + graph.name(ontology) + " lacks " + missing);
        }
    }
}

} // namespace chancery::lint
