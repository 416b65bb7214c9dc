#include "lint/concepts.hpp"

#include "rdf/namespaces.hpp"

namespace chancery::lint {

namespace {

using rdf::in;
namespace ns = rdf::ns;

template <typename Add> void eachBroader(const Graph& graph, Add add) {
    for (const std::string_view predicate : {"broader", "broaderTransitive", "broadMatch"}) {
        for (const Number number : graph.with(in(ns::skos, predicate))) {
            add(graph[number].subject, graph[number].object, number);
        }
    }
    // skos:narrower is the inverse (S25, S26, S43). Where both are stated it is one link, not a circle.
    for (const std::string_view predicate : {"narrower", "narrowerTransitive", "narrowMatch"}) {
        for (const Number number : graph.with(in(ns::skos, predicate))) {
            add(graph[number].object, graph[number].subject, number);
        }
    }
}

} // namespace

Hierarchy broaderLinks(const Graph& graph) {
    Hierarchy links;
    eachBroader(graph, [&](Id lower, Id upper, Number number) { links.add(lower, upper, number); });
    return links;
}

Hierarchy narrowerLinks(const Graph& graph) {
    Hierarchy links;
    eachBroader(graph, [&](Id lower, Id upper, Number number) { links.add(upper, lower, number); });
    return links;
}

Schemes findTopConcepts(const Graph& graph) {
    Schemes found;
    for (const Number number : graph.with(in(ns::skos, "topConceptOf"))) {
        found[graph[number].object].emplace(graph[number].subject, number);
    }
    for (const Number number : graph.with(in(ns::skos, "hasTopConcept"))) {
        found[graph[number].subject].emplace(graph[number].object, number);
    }
    return found;
}

Schemes findSchemes(const Graph& graph) {
    Schemes found;
    for (const Number number : graph.with(in(ns::skos, "inScheme"))) {
        found[graph[number].object].emplace(graph[number].subject, number);
    }
    for (const auto& [scheme, concepts] : findTopConcepts(graph)) {
        found[scheme].insert(concepts.begin(), concepts.end());
    }
    return found;
}

} // namespace chancery::lint
