// The integrity conditions of SKOS (SKOS Reference, sections 3 to 10) that a graph can break.
#include "lint/checks.hpp"
#include "lint/concepts.hpp"
#include "rdf/namespaces.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <utility>

namespace chancery::lint {

namespace {

using rdf::in;
namespace ns = rdf::ns;

/// Tells of resources that are in both of two classes that SKOS declares disjoint.
void tellBoth(Report& report, std::string_view left, std::string_view right) {
    const Graph& graph = report.graph;
    const std::string leftIri = in(ns::skos, left);
    const std::string rightIri = in(ns::skos, right);
    for (Id id = 1; id < graph.terms.size(); ++id) {
        const auto types = graph.values(id, term::type);
        if (!types.empty() && report.vocabulary.isA(id, leftIri) && report.vocabulary.isA(id, rightIri)) {
            report.tell(*std::max_element(types.begin(), types.end()),
                        graph.name(id) + " is both a skos:" + std::string(left) + " and a skos:" + std::string(right));
        }
    }
}

/// Sets of things that are one by skos:exactMatch, which is symmetric and transitive (S44, S45).
class Groups {
public:
    explicit Groups(std::size_t size) : parents_(size) { std::iota(parents_.begin(), parents_.end(), Id{0}); }
    Id of(Id id) noexcept {
        while (parents_[id] != id) {
            id = parents_[id] = parents_[parents_[id]];
        }
        return id;
    }
    void join(Id a, Id b) noexcept { parents_[of(a)] = of(b); }

private:
    std::vector<Id> parents_;
};

} // namespace

void checkS9(Report& report) { tellBoth(report, "ConceptScheme", "Concept"); }

void checkS37(Report& report) {
    tellBoth(report, "Collection", "Concept");
    tellBoth(report, "Collection", "ConceptScheme");
}

void checkS13(Report& report) {
    const Graph& graph = report.graph;
    constexpr std::array<std::string_view, 3> kinds{"prefLabel", "altLabel", "hiddenLabel"};
    std::map<std::pair<Id, Id>, Number> seen;
    for (const std::string_view kind : kinds) {
        for (const Number number : graph.with(in(ns::skos, kind))) {
            const Triple& triple = graph[number];
            const auto [first, isNew] = seen.emplace(std::pair(triple.subject, triple.object), number);
            if (!isNew) {
                report.tell({first->second, number},
                            graph.name(triple.object) + " is both the " + graph.name(graph[first->second].predicate) +
                                " and a " + graph.name(triple.predicate) + " of " + graph.name(triple.subject));
            }
        }
    }
}

void checkS14(Report& report) {
    const Graph& graph = report.graph;
    std::map<std::pair<Id, std::string_view>, Number> seen;
    for (const Number number : graph.with(term::prefLabel)) {
        const Triple& triple = graph[number];
        const auto [first, isNew] =
            seen.emplace(std::pair(triple.subject, graph.terms[triple.object].language), number);
        if (!isNew) {
            report.tell({first->second, number}, graph.name(triple.subject) + " has two preferred labels: " +
                                                     graph.name(graph[first->second].object) + " and " +
                                                     graph.name(triple.object));
        }
    }
}

void checkS27(Report& report) {
    const Graph& graph = report.graph;
    const Hierarchy broader = broaderLinks(graph);
    std::unordered_map<Id, std::unordered_set<Id>> known;
    const auto above = [&](Id lower, Id upper) {
        const auto found = known.find(lower);
        return (found != known.end() ? found : known.emplace(lower, broader.reach(lower)).first)
            ->second.contains(upper);
    };
    for (const std::string_view predicate : {"related", "relatedMatch"}) {
        for (const Number number : graph.with(in(ns::skos, predicate))) {
            const Triple& triple = graph[number];
            if (above(triple.subject, triple.object) || above(triple.object, triple.subject)) {
                report.tell(number, graph.name(triple.subject) + " is related to " + graph.name(triple.object) +
                                        ", and one of them is above the other");
            }
        }
    }
}

void checkS46(Report& report) {
    const Graph& graph = report.graph;
    Groups groups(graph.terms.size());
    for (const Number number : graph.with(in(ns::skos, "exactMatch"))) {
        groups.join(graph[number].subject, graph[number].object);
    }
    for (const std::string_view predicate : {"broadMatch", "narrowMatch", "relatedMatch"}) {
        for (const Number number : graph.with(in(ns::skos, predicate))) {
            const Triple& triple = graph[number];
            if (groups.of(triple.subject) == groups.of(triple.object)) {
                report.tell(number, graph.name(triple.subject) + " has " + graph.name(triple.object) + " as " +
                                        graph.name(triple.predicate) + " and, directly or not, as skos:exactMatch");
            }
        }
    }
}

void checkCyclicBroader(Report& report) {
    const Graph& graph = report.graph;
    for (const auto& circle : broaderLinks(graph).circles()) {
        const Number last = *std::max_element(circle.begin(), circle.end());
        report.tell(last, graph.name(graph[last].subject) + " and " + graph.name(graph[last].object) +
                              " are in a circle of " + std::to_string(circle.size()) +
                              (circle.size() == 1 ? " broader link" : " broader links"));
    }
}

} // namespace chancery::lint
