// What properties are used with: kinds of terms, domains, ranges, lexical forms, language tags.
#include "lint/checks.hpp"
#include "lint/datatypes.hpp"
#include "lint/standard_terms.hpp"
#include "rdf/namespaces.hpp"

#include <algorithm>

namespace chancery::lint {

namespace {

using rdf::in;
namespace ns = rdf::ns;

bool isLiteral(const Graph& graph, Id id) { return graph.terms[id].kind == rdf::TermKind::literal; }

enum class Sort : std::uint8_t { any, resource, literal };

/// What sort of values a property has, by its declaration, its ranges or its specification.
Sort valuesOf(const Report& report, Id property) {
    if (report.vocabulary.hasKind(property, in(ns::owl, "ObjectProperty"))) {
        return Sort::resource;
    }
    if (report.vocabulary.hasKind(property, in(ns::owl, "DatatypeProperty"))) {
        return Sort::literal;
    }
    for (const Id range : report.vocabulary.ranges(property)) {
        return isDataRange(report.graph, range) ? Sort::literal : Sort::resource;
    }
    const auto standard = standardTerm(report.graph.terms[property].value);
    return standard == TermUse::link ? Sort::resource : standard == TermUse::value ? Sort::literal : Sort::any;
}

constexpr std::size_t longest = 200; // of what is told of a class or of types

/// "chn:Release or chn:Event"; in other words for expressions that cannot be told in a few.
std::string describeClass(const Graph& graph, Id expression) {
    if (graph.terms[expression].kind == rdf::TermKind::iri) {
        return graph.name(expression);
    }
    std::string out;
    if (const Id head = graph.object(expression, in(ns::owl, "unionOf")); head != noTerm) {
        for (const Id member : graph.list(head)) {
            if (out.size() > longest) {
                return out + " or others";
            }
            out.append(out.empty() ? "" : " or ").append(graph.name(member));
        }
    }
    return out.empty() ? "what its declaration says" : out;
}

std::string describeTypes(const Graph& graph, Id individual) {
    std::string out;
    for (const Number number : graph.values(individual, term::type)) {
        if (out.size() > longest) {
            return out + ", …";
        }
        out.append(out.empty() ? "" : ", ").append(graph.name(graph[number].object));
    }
    return out;
}

void tellRange(Report& report, Number number, Id range, const std::string& fault) {
    const Graph& graph = report.graph;
    const Triple& triple = graph[number];
    report.tell(number, "the " + graph.name(triple.predicate) + " of " + graph.name(triple.subject) + ", " +
                            graph.name(triple.object) + ", is of " + fault + "; " + graph.name(triple.predicate) +
                            " has range " + describeClass(graph, range));
}

void checkRange(Report& report, std::span<const Number> triples, Id range) {
    const Graph& graph = report.graph;
    const bool data = isDataRange(graph, range);
    for (const Number number : triples) {
        const Id object = graph[number].object;
        if (data != isLiteral(graph, object)) {
            continue; // literals for resources and the reverse have rules of their own
        }
        if (data && fitData(graph, object, range) == Fit::no) {
            tellRange(report, number, range, "another datatype");
        } else if (!data && report.vocabulary.fit(object, range) == Fit::no &&
                   !graph.values(object, term::type).empty()) {
            tellRange(report, number, range, "type " + describeTypes(graph, object));
        }
    }
}

} // namespace

void checkLiteralForResource(Report& report) {
    const Graph& graph = report.graph;
    for (Id property = 1; property < graph.terms.size(); ++property) {
        const auto triples = graph.with(property);
        if (triples.empty() || valuesOf(report, property) != Sort::resource) {
            continue;
        }
        for (const Number number : triples) {
            if (isLiteral(graph, graph[number].object)) {
                report.tell(number, "the " + graph.name(property) + " of " + graph.name(graph[number].subject) +
                                        " is the literal " + graph.name(graph[number].object) +
                                        "; name a resource by its IRI");
            }
        }
    }
}

void checkResourceForLiteral(Report& report) {
    const Graph& graph = report.graph;
    for (Id property = 1; property < graph.terms.size(); ++property) {
        const auto triples = graph.with(property);
        if (triples.empty() || valuesOf(report, property) != Sort::literal) {
            continue;
        }
        for (const Number number : triples) {
            if (!isLiteral(graph, graph[number].object)) {
                report.tell(number, "the " + graph.name(property) + " of " + graph.name(graph[number].subject) +
                                        " is " + graph.name(graph[number].object) + "; write a literal");
            }
        }
    }
}

void checkDomains(Report& report) {
    const Graph& graph = report.graph;
    for (Id property = 1; property < graph.terms.size(); ++property) {
        const auto triples = graph.with(property);
        if (triples.empty()) {
            continue;
        }
        for (const Id domain : report.vocabulary.domains(property)) {
            Id last = noTerm;
            for (const Number number : triples) {
                const Id subject = graph[number].subject;
                if (subject == last || graph.values(subject, term::type).empty() ||
                    report.vocabulary.fit(subject, domain) != Fit::no) {
                    continue;
                }
                last = subject;
                report.tell(number, graph.name(subject) + " is of type " + describeTypes(graph, subject) + " and has " +
                                        graph.name(property) + ", whose domain is " + describeClass(graph, domain));
            }
        }
    }
}

void checkRanges(Report& report) {
    const Graph& graph = report.graph;
    for (Id property = 1; property < graph.terms.size(); ++property) {
        const auto triples = graph.with(property);
        if (triples.empty()) {
            continue;
        }
        for (const Id range : report.vocabulary.ranges(property)) {
            checkRange(report, triples, range);
        }
    }
}

void checkLexicalForms(Report& report) {
    const Graph& graph = report.graph;
    for (Id id = 1; id < graph.terms.size(); ++id) {
        const rdf::TermView& view = graph.terms[id];
        if (view.kind == rdf::TermKind::literal && !view.datatype.empty() &&
            !isLexicalForm(view.value, view.datatype) && report.use(id).count > 0) {
            const Number first = report.use(id).first;
            report.tell(first, "the " + graph.name(graph[first].predicate) + " of " + graph.name(graph[first].subject) +
                                   ", " + graph.name(id) + ", is not written as its datatype wants it");
        }
    }
}

void checkLanguageTags(Report& report) {
    const Graph& graph = report.graph;
    for (Id id = 1; id < graph.terms.size(); ++id) {
        const std::string_view tag = graph.terms[id].language;
        if (!tag.empty() && !isLanguageTag(tag) && report.use(id).count > 0) {
            report.tell(report.use(id).first, graph.name(id) + ": \"" + std::string(tag) + "\" is no language tag");
        }
    }
}

} // namespace chancery::lint
