// Direct links and the assertions that they follow from, as the ontology's chn:Shortcut declarations say.
#include "lint/checks.hpp"
#include "rdf/namespaces.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace chancery::lint {

namespace {

using rdf::in;
namespace ns = rdf::ns;

struct Shortcut {
    Id property = noTerm;
    Id of = noTerm;
    Id subject = noTerm;
    Id object = noTerm;
    bool symmetric = false;
};

std::vector<Shortcut> findShortcuts(const Graph& graph) {
    std::vector<Shortcut> all;
    for (const Number number : graph.havers(term::type, in(ns::chn, "Shortcut"))) {
        const Id node = graph[number].subject;
        const Id symmetric = graph.object(node, in(ns::chn, "shortcutSymmetric"));
        const Shortcut each{
            graph.object(node, in(ns::chn, "shortcutProperty")), graph.object(node, in(ns::chn, "shortcutOf")),
            graph.object(node, in(ns::chn, "shortcutSubject")), graph.object(node, in(ns::chn, "shortcutObject")),
            symmetric != noTerm && graph.terms[symmetric].value == "true"};
        if (each.property != noTerm && each.of != noTerm && each.subject != noTerm && each.object != noTerm) {
            all.push_back(each);
        }
    }
    return all;
}

/// Calls `follow` with each link that follows from an assertion, and the triples of the assertion that give it.
template <typename Follow> void eachLink(const Report& report, const Shortcut& shortcut, Follow follow) {
    const Graph& graph = report.graph;
    const auto& domains = report.vocabulary.domains(shortcut.property);
    for (const Number from : graph.with(shortcut.subject)) {
        const Id node = graph[from].subject;
        const auto& types = report.vocabulary.types(node);
        const Id subject = graph[from].object;
        // A country that takes part represents nobody: the link is for what is in its domain only.
        const bool fits = std::binary_search(types.begin(), types.end(), shortcut.of) &&
                          std::all_of(domains.begin(), domains.end(),
                                      [&](Id domain) { return report.vocabulary.fit(subject, domain) == Fit::yes; });
        for (const Number to : fits ? graph.values(node, shortcut.object) : std::span<const Number>()) {
            const Id object = graph[to].object;
            if (subject == object) {
                continue;
            }
            follow(Triple{subject, shortcut.property, object}, from, to);
            if (shortcut.symmetric) {
                follow(Triple{object, shortcut.property, subject}, from, to);
            }
        }
    }
}

} // namespace

void checkUnfoundedShortcuts(Report& report) {
    const Graph& graph = report.graph;
    std::map<Id, std::set<std::pair<Id, Id>>> founded; // by property
    std::map<Id, std::set<Id>> sources;                // the classes of assertions
    for (const Shortcut& shortcut : findShortcuts(graph)) {
        auto& links = founded[shortcut.property];
        sources[shortcut.property].insert(shortcut.of);
        eachLink(report, shortcut,
                 [&](const Triple& link, Number, Number) { links.emplace(link.subject, link.object); });
    }
    for (const auto& [property, links] : founded) {
        std::string from;
        for (const Id source : sources[property]) {
            from.append(from.empty() ? "" : " or ").append(graph.name(source));
        }
        for (const Number number : graph.with(property)) {
            const Triple& triple = graph[number];
            if (!links.contains({triple.subject, triple.object})) {
                report.tell(number, graph.name(triple.subject) + " " + graph.name(property) + " " +
                                        graph.name(triple.object) + " follows from no " + from);
            }
        }
    }
}

void checkMissingShortcuts(Report& report) {
    const Graph& graph = report.graph;
    for (const Shortcut& shortcut : findShortcuts(graph)) {
        std::set<Triple> told;
        eachLink(report, shortcut, [&](const Triple& link, Number from, Number to) {
            if (!graph.contains(link) && told.insert(link).second) {
                report.tell({from, to}, graph.name(graph[from].subject) + " is there without its shortcut " +
                                            graph.name(link.subject) + " " + graph.name(link.predicate) + " " +
                                            graph.name(link.object));
            }
        });
    }
}

} // namespace chancery::lint
