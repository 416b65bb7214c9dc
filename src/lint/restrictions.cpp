// Restrictions on the values of a property (OWL 2, sections 8.2 to 8.5), read as statements about the graph at hand.
#include "lint/checks.hpp"
#include "lint/datatypes.hpp"
#include "rdf/namespaces.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace chancery::lint {

namespace {

using rdf::in;
namespace ns = rdf::ns;

struct Restriction {
    Id node = noTerm;
    Id property = noTerm;
    std::optional<std::size_t> least;
    std::optional<std::size_t> most;
    Id qualifier = noTerm; // the class or data range that counted values are in
    Id all = noTerm;       // that all values are in
    Id some = noTerm;      // that some value is in
    Id value = noTerm;     // that is one of the values
};

std::optional<std::size_t> countOf(const Graph& graph, Id node, std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) {
        if (const Id found = graph.object(node, in(ns::owl, name)); found != noTerm) {
            const std::string_view text = graph.terms[found].value;
            std::size_t count = 0;
            const auto read = std::from_chars(text.data(), text.data() + text.size(), count);
            return read.ec == std::errc() ? std::optional(count) : std::nullopt;
        }
    }
    return std::nullopt;
}

std::vector<Restriction> findRestrictions(const Graph& graph) {
    std::vector<Restriction> all;
    for (const Number number : graph.with(in(ns::owl, "onProperty"))) {
        const Id node = graph[number].subject;
        Restriction each;
        each.node = node;
        each.property = graph[number].object;
        each.least =
            countOf(graph, node, {"minCardinality", "cardinality", "minQualifiedCardinality", "qualifiedCardinality"});
        each.most =
            countOf(graph, node, {"maxCardinality", "cardinality", "maxQualifiedCardinality", "qualifiedCardinality"});
        each.qualifier = graph.object(node, in(ns::owl, "onClass"));
        if (each.qualifier == noTerm) {
            each.qualifier = graph.object(node, in(ns::owl, "onDataRange"));
        }
        each.all = graph.object(node, in(ns::owl, "allValuesFrom"));
        each.some = graph.object(node, in(ns::owl, "someValuesFrom"));
        each.value = graph.object(node, in(ns::owl, "hasValue"));
        all.push_back(each);
    }
    return all;
}

/// Every individual in the class that a restriction describes, with the triple that gives it a type.
std::vector<Number> individualsOf(const Report& report, const Restriction& restriction) {
    std::vector<Number> found;
    const Graph& graph = report.graph;
    std::vector<Id> classes;
    for (const Number number : graph.with(term::type)) {
        if (classes.empty() || classes.back() != graph[number].object) {
            classes.push_back(graph[number].object);
        }
    }
    for (const Id type : classes) {
        const auto& up = report.vocabulary.superclasses(type);
        if (std::binary_search(up.begin(), up.end(), restriction.node)) {
            const auto havers = graph.havers(graph.terms.find(term::type), type);
            found.insert(found.end(), havers.begin(), havers.end());
        }
    }
    std::sort(found.begin(), found.end(),
              [&](Number a, Number b) { return std::pair(graph[a].subject, a) < std::pair(graph[b].subject, b); });
    found.erase(std::unique(found.begin(), found.end(),
                            [&](Number a, Number b) { return graph[a].subject == graph[b].subject; }),
                found.end());
    return found;
}

/// The individual's triples with the property or one below it, without those whose values are the same.
std::vector<Number> valuesOf(const Report& report, Id individual, Id property) {
    const Graph& graph = report.graph;
    const Id same = graph.terms.find(term::sameAs);
    std::vector<Number> found;
    for (const Number number : graph.about(individual)) {
        const auto& up = report.vocabulary.superproperties(graph[number].predicate);
        const Id object = graph[number].object;
        const bool known = std::any_of(found.begin(), found.end(), [&](Number other) {
            const Id value = graph[other].object;
            return value == object || graph.contains({value, same, object}) || graph.contains({object, same, value});
        });
        if (!known && std::binary_search(up.begin(), up.end(), property)) {
            found.push_back(number);
        }
    }
    return found;
}

Fit fitValue(const Report& report, Id value, Id expression) {
    const Graph& graph = report.graph;
    if (graph.terms[value].kind == rdf::TermKind::literal) {
        return isDataRange(graph, expression) ? fitData(graph, value, expression) : Fit::no;
    }
    const Fit fit = report.vocabulary.fit(value, expression);
    return fit == Fit::no && graph.values(value, term::type).empty() ? Fit::maybe : fit;
}

std::size_t count(const Report& report, const std::vector<Number>& values, Id expression, Fit least) {
    return static_cast<std::size_t>(std::count_if(values.begin(), values.end(), [&](Number number) {
        return expression == noTerm || fitValue(report, report.graph[number].object, expression) >= least;
    }));
}

std::string times(std::size_t count) { return std::to_string(count) + (count == 1 ? " value" : " values"); }

} // namespace

void checkTooMany(Report& report) {
    const Graph& graph = report.graph;
    for (const Restriction& each : findRestrictions(graph)) {
        for (const Number typed : each.most ? individualsOf(report, each) : std::vector<Number>()) {
            const auto values = valuesOf(report, graph[typed].subject, each.property);
            const std::size_t counted = count(report, values, each.qualifier, Fit::yes);
            if (counted > *each.most) {
                report.tell({typed, *std::max_element(values.begin(), values.end())},
                            graph.name(graph[typed].subject) + " has " + times(counted) + " of " +
                                graph.name(each.property) + "; at most " + std::to_string(*each.most) + " may be");
            }
        }
    }
}

void checkTooFew(Report& report) {
    const Graph& graph = report.graph;
    for (const Restriction& each : findRestrictions(graph)) {
        const bool asks = each.least || each.some != noTerm || each.value != noTerm;
        for (const Number typed : asks ? individualsOf(report, each) : std::vector<Number>()) {
            const auto values = valuesOf(report, graph[typed].subject, each.property);
            const std::string start = graph.name(graph[typed].subject) + " has ";
            if (const std::size_t counted = count(report, values, each.qualifier, Fit::maybe);
                counted < each.least.value_or(0)) {
                report.tell(typed, start + times(counted) + " of " + graph.name(each.property) + "; at least " +
                                       std::to_string(*each.least) + " should be");
            }
            if (each.some != noTerm && count(report, values, each.some, Fit::maybe) == 0) {
                report.tell(typed, start + "no value of " + graph.name(each.property) + " that its class asks for");
            }
            const bool has = std::any_of(values.begin(), values.end(),
                                         [&](Number number) { return graph[number].object == each.value; });
            if (each.value != noTerm && !has) {
                report.tell(typed, start + "not the value " + graph.name(each.value) + " of " +
                                       graph.name(each.property) + " that its class asks for");
            }
        }
    }
}

void checkValueRestrictions(Report& report) {
    const Graph& graph = report.graph;
    for (const Restriction& each : findRestrictions(graph)) {
        for (const Number typed : each.all != noTerm ? individualsOf(report, each) : std::vector<Number>()) {
            for (const Number number : valuesOf(report, graph[typed].subject, each.property)) {
                if (fitValue(report, graph[number].object, each.all) == Fit::no) {
                    report.tell(number, "the " + graph.name(each.property) + " of " + graph.name(graph[typed].subject) +
                                            ", " + graph.name(graph[number].object) +
                                            ", is not what its class allows: " + graph.name(each.all));
                }
            }
        }
    }
}

} // namespace chancery::lint
