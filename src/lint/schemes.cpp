// Concept schemes as qSKOS looks at them: concepts that lead nowhere, and labels that mean two things.
#include "lint/checks.hpp"
#include "lint/concepts.hpp"
#include "lint/nearest.hpp"
#include "rdf/namespaces.hpp"

#include <algorithm>
#include <utility>

namespace chancery::lint {

namespace {

using rdf::in;
namespace ns = rdf::ns;

bool isLinked(const Graph& graph, Id item, const std::vector<Id>& links) {
    return std::any_of(links.begin(), links.end(),
                       [&](Id link) { return !graph.values(item, link).empty() || !graph.havers(link, item).empty(); });
}

/// The labels by which a person looks a concept up, with the triple of each; the preferred ones first.
std::vector<std::pair<Number, bool>> labelsOf(const Graph& graph, Id item) {
    std::vector<std::pair<Number, bool>> all;
    for (const std::string_view predicate : {term::prefLabel, term::label}) {
        for (const Number number : graph.values(item, predicate)) {
            all.emplace_back(number, true);
        }
    }
    for (const Number number : graph.values(item, in(ns::skos, "altLabel"))) {
        all.emplace_back(number, false);
    }
    return all;
}

} // namespace

void checkOrphans(Report& report) {
    const Graph& graph = report.graph;
    const std::string conceptClass = in(ns::skos, "Concept");
    std::vector<Id> links;
    for (const std::string_view name :
         {"inScheme", "topConceptOf", "hasTopConcept", "broader", "narrower", "related", "broaderTransitive",
          "narrowerTransitive", "broadMatch", "narrowMatch", "relatedMatch", "member"}) {
        if (const Id link = graph.terms.find(in(ns::skos, name)); link != noTerm) {
            links.push_back(link);
        }
    }
    std::vector<bool> used(graph.terms.size(), false);
    for (const Number number : graph.all()) {
        used[graph[number].object] = true;
    }
    for (Id id = 1; id < graph.terms.size(); ++id) {
        const auto types = graph.values(id, term::type);
        if (!types.empty() && !used[id] && report.vocabulary.isA(id, conceptClass) && !isLinked(graph, id, links)) {
            report.tell(types.front(), graph.name(id) + " is in no scheme and nothing leads to it");
        }
    }
}

void checkUnreachable(Report& report) {
    const Graph& graph = report.graph;
    const Schemes schemes = findSchemes(graph);
    const Hierarchy narrower = narrowerLinks(graph);
    for (const auto& [scheme, tops] : findTopConcepts(graph)) {
        std::vector<Id> starts;
        for (const auto& [top, number] : tops) {
            starts.push_back(top);
        }
        std::unordered_set<Id> reached = narrower.reach(starts);
        reached.insert(starts.begin(), starts.end());
        for (const auto& [item, number] : schemes.at(scheme)) {
            if (!reached.contains(item)) {
                report.tell(number, graph.name(item) + " is in " + graph.name(scheme) +
                                        ", and no top concept of that leads to it");
            }
        }
    }
}

void checkTopConcepts(Report& report) {
    const Graph& graph = report.graph;
    const Schemes tops = findTopConcepts(graph);
    const Hierarchy broader = broaderLinks(graph);
    for (const auto& [scheme, concepts] : findSchemes(graph)) {
        if (const auto stated = tops.find(scheme); stated != tops.end()) {
            for (const auto& [top, number] : stated->second) {
                const auto above = broader.reach(top);
                const auto upper = std::find_if(above.begin(), above.end(),
                                                [&, &within = concepts](Id id) { return within.contains(id); });
                if (upper != above.end()) {
                    report.tell(number, graph.name(top) + " is a top concept of " + graph.name(scheme) +
                                            " and has broader concepts in it");
                }
            }
            continue;
        }
        const auto below = std::find_if(concepts.begin(), concepts.end(), [&, &within = concepts](const auto& each) {
            const auto above = broader.reach(each.first);
            return std::any_of(above.begin(), above.end(), [&](Id id) { return within.contains(id); });
        });
        if (below != concepts.end()) {
            report.tell(below->second, graph.name(scheme) + " has a hierarchy and does not state its top concepts");
        }
    }
}

void checkLabelClashes(Report& report) {
    const Graph& graph = report.graph;
    for (const auto& [scheme, concepts] : findSchemes(graph)) {
        std::map<std::pair<std::string, std::string_view>, std::vector<std::pair<Number, bool>>> known;
        for (const auto& [item, stated] : concepts) {
            for (const auto& [number, preferred] : labelsOf(graph, item)) {
                const rdf::TermView& label = graph.terms[graph[number].object];
                auto& others = known[{lowered(label.value), label.language}];
                const auto other =
                    std::find_if(others.begin(), others.end(), [&, id = item, is = preferred](const auto& each) {
                        return graph[each.first].subject != id && (each.second || is);
                    });
                if (other != others.end()) {
                    report.tell({other->first, number}, graph.name(graph[other->first].subject) + " and " +
                                                            graph.name(item) + " have one label in " +
                                                            graph.name(scheme) + ": " +
                                                            graph.name(graph[number].object));
                }
                others.emplace_back(number, preferred);
            }
        }
    }
}

} // namespace chancery::lint
