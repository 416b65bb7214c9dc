// What the axioms of OWL rule out: characteristics of properties, disjoint classes, circles, torn lists.
#include "lint/checks.hpp"
#include "lint/hierarchy.hpp"
#include "rdf/namespaces.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace chancery::lint {

namespace {

using rdf::in;
namespace ns = rdf::ns;

bool areSame(const Graph& graph, Id a, Id b) {
    const Id same = graph.terms.find(term::sameAs);
    return a == b || graph.contains({a, same, b}) || graph.contains({b, same, a});
}

/// All triples whose predicate is the property or one below it.
std::vector<Number> triplesOf(const Report& report, Id property) {
    std::vector<Number> all;
    for (Id id = 1; id < report.graph.terms.size(); ++id) {
        const auto triples = report.graph.with(id);
        if (!triples.empty()) {
            const auto& up = report.vocabulary.superproperties(id);
            if (std::binary_search(up.begin(), up.end(), property)) {
                all.insert(all.end(), triples.begin(), triples.end());
            }
        }
    }
    return all;
}

/// Tells of every two triples of a property that have one key and two values.
template <typename Key, typename Value, typename Message>
void tellSecond(Report& report, std::string_view kind, Key key, Value value, Message message) {
    for (const Number declared : report.graph.havers(term::type, kind)) {
        const Id property = report.graph[declared].subject;
        std::vector<Number> triples = triplesOf(report, property);
        std::sort(triples.begin(), triples.end(),
                  [&](Number a, Number b) { return std::tuple(key(a), a) < std::tuple(key(b), b); });
        std::size_t first = 0;
        for (std::size_t i = 1; i < triples.size(); ++i) {
            if (key(triples[i]) != key(triples[first])) {
                first = i;
            } else if (!areSame(report.graph, value(triples[i]), value(triples[first]))) {
                report.tell({triples[first], triples[i]}, message(property, triples[first], triples[i]));
            }
        }
    }
}

void checkPairs(Report& report, Number left, Id other, std::string_view what) {
    const Graph& graph = report.graph;
    const Triple& triple = graph[left];
    for (const Number right : graph.values(triple.subject, other)) {
        if (graph[right].object == triple.object && left != right) {
            report.tell({left, right}, graph.name(triple.subject) + " has " + graph.name(triple.object) + " as " +
                                           graph.name(triple.predicate) + " and as " + graph.name(other) + ", which " +
                                           std::string(what));
        }
    }
}

void checkDisjointProperties(Report& report) {
    const Graph& graph = report.graph;
    std::vector<std::pair<Id, Id>> pairs;
    for (const Number number : graph.with(in(ns::owl, "propertyDisjointWith"))) {
        pairs.emplace_back(graph[number].subject, graph[number].object);
    }
    for (const Number number : graph.havers(term::type, in(ns::owl, "AllDisjointProperties"))) {
        const auto members = graph.list(graph.object(graph[number].subject, in(ns::owl, "members")));
        for (std::size_t i = 0; i < members.size(); ++i) {
            for (std::size_t j = i + 1; j < members.size(); ++j) {
                pairs.emplace_back(members[i], members[j]);
            }
        }
    }
    for (const auto& [left, right] : pairs) {
        for (const Number number : graph.with(left)) {
            checkPairs(report, number, right, "are disjoint properties");
        }
    }
}

std::string describeCircle(const Graph& graph, const std::vector<Number>& circle) {
    constexpr std::size_t most = 8;
    std::string out;
    for (std::size_t i = 0; i < circle.size() && i < most; ++i) {
        out += graph.name(graph[circle[i]].subject) + " → ";
    }
    return out + (circle.size() > most ? "… → " : "") + graph.name(graph[circle.back()].object);
}

void tellCircles(Report& report, std::string_view predicate) {
    Hierarchy hierarchy;
    for (const Number number : report.graph.with(predicate)) {
        hierarchy.add(report.graph[number].subject, report.graph[number].object, number);
    }
    for (const auto& circle : hierarchy.circles()) {
        report.tell(*std::max_element(circle.begin(), circle.end()),
                    report.graph.name(predicate) + " goes in a circle: " + describeCircle(report.graph, circle));
    }
}

/// The first pair of disjoint classes that both stand in a sorted list.
const Vocabulary::Disjoint* clash(const Report& report, const std::vector<Id>& types) {
    for (const Vocabulary::Disjoint& pair : report.vocabulary.disjoints()) {
        if (pair.left != pair.right && std::binary_search(types.begin(), types.end(), pair.left) &&
            std::binary_search(types.begin(), types.end(), pair.right)) {
            return &pair;
        }
    }
    return nullptr;
}

/// Classes below two disjoint ones. Asked from above, so that a deep hierarchy takes no more than its size.
void checkImpossibleClasses(Report& report) {
    const Graph& graph = report.graph;
    Hierarchy below;
    for (const std::string_view predicate :
         {"http://www.w3.org/2000/01/rdf-schema#subClassOf", "http://www.w3.org/2002/07/owl#equivalentClass"}) {
        for (const Number number : graph.with(predicate)) {
            below.add(graph[number].object, graph[number].subject, number);
        }
    }
    for (const Vocabulary::Disjoint& pair : report.vocabulary.disjoints()) {
        std::unordered_set<Id> lower = below.reach(pair.left);
        lower.insert(pair.left);
        std::unordered_set<Id> both = below.reach(pair.right);
        both.insert(pair.right);
        std::erase_if(both, [&](Id id) { return !lower.contains(id) || graph.terms[id].kind != rdf::TermKind::iri; });
        for (const Id id : std::set<Id>(both.begin(), both.end())) {
            const auto about = graph.about(id);
            const Number first = about.empty() ? pair.stated : *std::min_element(about.begin(), about.end());
            report.tell({first, pair.stated}, graph.name(id) + " can have no individuals: it is below " +
                                                  graph.name(pair.left) + " and " + graph.name(pair.right) +
                                                  ", which are disjoint");
        }
    }
}

} // namespace

void checkFunctional(Report& report) {
    const Graph& graph = report.graph;
    tellSecond(
        report, in(ns::owl, "FunctionalProperty"), [&](Number n) { return graph[n].subject; },
        [&](Number n) { return graph[n].object; },
        [&](Id property, Number first, Number second) {
            return graph.name(property) + " is functional, and " + graph.name(graph[first].subject) + " has both " +
                   graph.name(graph[first].object) + " and " + graph.name(graph[second].object);
        });
}

void checkInverseFunctional(Report& report) {
    const Graph& graph = report.graph;
    tellSecond(
        report, in(ns::owl, "InverseFunctionalProperty"), [&](Number n) { return graph[n].object; },
        [&](Number n) { return graph[n].subject; },
        [&](Id property, Number first, Number second) {
            return graph.name(property) + " is inverse functional, and both " + graph.name(graph[first].subject) +
                   " and " + graph.name(graph[second].subject) + " have " + graph.name(graph[first].object);
        });
}

void checkCharacteristics(Report& report) {
    const Graph& graph = report.graph;
    for (const Number declared : graph.havers(term::type, in(ns::owl, "IrreflexiveProperty"))) {
        for (const Number number : graph.with(graph[declared].subject)) {
            if (graph[number].subject == graph[number].object) {
                report.tell(number, graph.name(graph[number].predicate) + " is irreflexive, and " +
                                        graph.name(graph[number].subject) + " has itself");
            }
        }
    }
    for (const Number declared : graph.havers(term::type, in(ns::owl, "AsymmetricProperty"))) {
        for (const Number number : graph.with(graph[declared].subject)) {
            const Triple& triple = graph[number];
            if (triple.subject <= triple.object && graph.contains({triple.object, triple.predicate, triple.subject})) {
                report.tell(number, graph.name(triple.predicate) + " is asymmetric, and holds between " +
                                        graph.name(triple.subject) + " and " + graph.name(triple.object) +
                                        " both ways");
            }
        }
    }
    checkDisjointProperties(report);
}

void checkDisjoint(Report& report) {
    checkImpossibleClasses(report);
    const Graph& graph = report.graph;
    std::map<const std::vector<Id>*, const Vocabulary::Disjoint*> known; // individuals share their lists of types
    for (Id id = 1; id < graph.terms.size(); ++id) {
        const auto stated = graph.values(id, term::type);
        if (stated.empty()) {
            continue;
        }
        const auto& types = report.vocabulary.types(id);
        const auto [entry, isNew] = known.emplace(&types, nullptr);
        if (isNew) {
            entry->second = clash(report, types);
        }
        if (entry->second != nullptr) {
            report.tell(*std::max_element(stated.begin(), stated.end()),
                        graph.name(id) + " is both a " + graph.name(entry->second->left) + " and a " +
                            graph.name(entry->second->right) + ", which are disjoint");
        }
    }
}

void checkCycles(Report& report) {
    tellCircles(report, in(ns::rdfs, "subClassOf"));
    tellCircles(report, in(ns::rdfs, "subPropertyOf"));
}

void checkLists(Report& report) {
    const Graph& graph = report.graph;
    Hierarchy cells;
    for (const Number number : graph.with(term::rest)) {
        const Triple& triple = graph[number];
        cells.add(triple.subject, triple.object, number);
        const bool last = graph.terms[triple.object].value == term::nil;
        if (!last && graph.values(triple.object, term::rest).empty()) {
            report.tell(number, "a collection ends in " + graph.name(triple.object) + " instead of rdf:nil");
        }
        if (graph.values(triple.subject, term::rest).front() != number) {
            report.tell(number, "a collection goes on in two ways");
        }
        if (graph.values(triple.subject, term::first).size() != 1) {
            report.tell(number,
                        "a member of a collection has " +
                            std::string(graph.values(triple.subject, term::first).empty() ? "no value" : "two values"));
        }
    }
    for (const Number number : graph.with(term::first)) {
        if (graph.values(graph[number].subject, term::rest).empty()) {
            report.tell(number, "a collection is torn off after " + graph.name(graph[number].object));
        }
    }
    for (const auto& circle : cells.circles()) {
        report.tell(*std::max_element(circle.begin(), circle.end()),
                    "a collection has no end: it leads back into itself");
    }
}

void checkIdentities(Report& report) {
    const Graph& graph = report.graph;
    Number first = 0;
    Id last = noTerm;
    for (const Number number : graph.with(term::sameAs)) {
        const Triple& triple = graph[number];
        if (triple.object != last) {
            last = triple.object;
            first = number;
        } else if (!areSame(graph, graph[first].subject, triple.subject)) {
            report.tell({first, number}, graph.name(graph[first].subject) + " and " + graph.name(triple.subject) +
                                             " are both the same as " + graph.name(triple.object));
        }
    }
}

} // namespace chancery::lint
