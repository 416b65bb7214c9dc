#include "lint/vocabulary.hpp"

#include "lint/standard_terms.hpp"
#include "rdf/namespaces.hpp"

#include <algorithm>
#include <array>

namespace chancery::lint {

namespace {

using rdf::in;
namespace ns = rdf::ns;

const std::array classKinds{in(ns::owl, "Class"), in(ns::rdfs, "Class"), in(ns::rdfs, "Datatype"),
                            in(ns::owl, "DeprecatedClass")};
const std::array propertyKinds{in(ns::rdf, "Property"),           in(ns::owl, "ObjectProperty"),
                               in(ns::owl, "DatatypeProperty"),   in(ns::owl, "AnnotationProperty"),
                               in(ns::owl, "OntologyProperty"),   in(ns::owl, "DeprecatedProperty"),
                               in(ns::owl, "FunctionalProperty"), in(ns::owl, "InverseFunctionalProperty"),
                               in(ns::owl, "SymmetricProperty"),  in(ns::owl, "AsymmetricProperty"),
                               in(ns::owl, "TransitiveProperty"), in(ns::owl, "ReflexiveProperty"),
                               in(ns::owl, "IrreflexiveProperty")};

constexpr int mostSteps = 1000; // a class expression that needs more is cyclic, or nobody can read it

void sortUnique(std::vector<Id>& ids) {
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

bool holds(const std::vector<Id>& sorted, Id id) { return std::binary_search(sorted.begin(), sorted.end(), id); }

} // namespace

Vocabulary::Vocabulary(const Graph& graph) : graph_(graph), type_(graph.terms.find(term::type)) {
    findTerms();
    findNamespaces();
    findDisjoints();
}

void Vocabulary::findTerms() {
    const auto collect = [this](std::span<const std::string> kinds, std::unordered_set<Id>& into) {
        for (const std::string& kind : kinds) {
            for (const Number number : graph_.havers(term::type, kind)) {
                into.insert(graph_[number].subject);
            }
        }
    };
    collect(classKinds, classes_);
    collect(propertyKinds, properties_);
    const std::array ontology{in(ns::owl, "Ontology")};
    collect(ontology, ontologies_);
    for (Id id = 1; id < graph_.terms.size(); ++id) {
        if (graph_.terms[id].kind != rdf::TermKind::iri) {
            continue;
        }
        const auto standard = standardTerm(graph_.terms[id].value);
        if (standard && (*standard == TermUse::type || *standard == TermUse::datatype)) {
            classes_.insert(id);
        } else if (standard && *standard != TermUse::individual) {
            properties_.insert(id);
        }
    }
}

void Vocabulary::findNamespaces() {
    for (const Id ontology : ontologies_) {
        const std::string_view iri = graph_.terms[ontology].value;
        if (graph_.terms[ontology].kind == rdf::TermKind::iri && !iri.empty()) {
            namespaces_.insert(iri.ends_with('#') || iri.ends_with('/') ? std::string(iri) : std::string(iri) + '#');
        }
        const Id stated = graph_.object(ontology, "http://purl.org/vocab/vann/preferredNamespaceUri");
        if (stated != noTerm && !graph_.terms[stated].value.empty()) {
            namespaces_.emplace(graph_.terms[stated].value);
        }
    }
}

bool Vocabulary::isOurs(std::string_view iri) const {
    const std::size_t local = iri.find_last_of("/#") + 1; // 0 where there is neither
    return local < iri.size() && namespaces_.contains(iri.substr(0, local));
}

void Vocabulary::addDisjoint(std::span<const Id> members, Number stated) {
    for (std::size_t i = 0; i < members.size(); ++i) {
        for (std::size_t j = i + 1; j < members.size(); ++j) {
            disjoints_.push_back({members[i], members[j], stated});
        }
    }
}

void Vocabulary::findDisjoints() {
    for (const std::string& predicate : {in(ns::owl, "disjointWith"), in(ns::owl, "complementOf")}) {
        for (const Number number : graph_.with(predicate)) {
            addDisjoint(std::array{graph_[number].subject, graph_[number].object}, number);
        }
    }
    for (const Number number : graph_.havers(term::type, in(ns::owl, "AllDisjointClasses"))) {
        for (const Number members : graph_.values(graph_[number].subject, in(ns::owl, "members"))) {
            addDisjoint(graph_.list(graph_[members].object), members);
        }
    }
    for (const Number number : graph_.with(in(ns::owl, "disjointUnionOf"))) {
        addDisjoint(graph_.list(graph_[number].object), number);
    }
}

bool Vocabulary::hasKind(Id property, std::string_view kind) const {
    return graph_.contains({property, graph_.terms.find(term::type), graph_.terms.find(kind)});
}

const std::vector<Id>& Vocabulary::above(Id term, Closure& known, std::string_view up,
                                         std::string_view equivalent) const {
    if (const auto found = known.find(term); found != known.end()) {
        return found->second;
    }
    std::unordered_set<Id> seen{term};
    std::vector<Id> open{term};
    const auto visit = [&](Id id) {
        if (seen.insert(id).second) {
            open.push_back(id);
        }
    };
    while (!open.empty()) {
        const Id next = open.back();
        open.pop_back();
        for (const std::string_view predicate : {up, equivalent}) {
            for (const Number number : graph_.values(next, predicate)) {
                visit(graph_[number].object);
            }
        }
        for (const Number number : graph_.havers(graph_.terms.find(equivalent), next)) {
            visit(graph_[number].subject);
        }
    }
    std::vector<Id> all(seen.begin(), seen.end());
    sortUnique(all);
    return known.emplace(term, std::move(all)).first->second;
}

const std::vector<Id>& Vocabulary::superclasses(Id type) const {
    return above(type, superclasses_, "http://www.w3.org/2000/01/rdf-schema#subClassOf",
                 "http://www.w3.org/2002/07/owl#equivalentClass");
}

const std::vector<Id>& Vocabulary::superproperties(Id property) const {
    return above(property, superproperties_, "http://www.w3.org/2000/01/rdf-schema#subPropertyOf",
                 "http://www.w3.org/2002/07/owl#equivalentProperty");
}

const std::vector<Id>& Vocabulary::inherited(Id property, Closure& known, std::string_view predicate) const {
    if (const auto found = known.find(property); found != known.end()) {
        return found->second;
    }
    std::vector<Id> all;
    for (const Id each : superproperties(property)) {
        for (const Number number : graph_.values(each, predicate)) {
            all.push_back(graph_[number].object);
        }
    }
    sortUnique(all);
    return known.emplace(property, std::move(all)).first->second;
}

const std::vector<Id>& Vocabulary::domains(Id property) const {
    return inherited(property, domains_, "http://www.w3.org/2000/01/rdf-schema#domain");
}

const std::vector<Id>& Vocabulary::ranges(Id property) const {
    return inherited(property, ranges_, "http://www.w3.org/2000/01/rdf-schema#range");
}

const Vocabulary::TypeSet& Vocabulary::typeSet(Id individual) const {
    if (const auto found = types_.find(individual); found != types_.end()) {
        return *found->second;
    }
    std::vector<Id> stated;
    for (const Number number : graph_.values(individual, type_)) {
        stated.push_back(graph_[number].object);
    }
    const auto [known, isNew] = typeSets_.try_emplace(stated);
    TypeSet& set = known->second;
    if (isNew) {
        for (const Id type : stated) {
            const auto& up = superclasses(type);
            set.all.insert(set.all.end(), up.begin(), up.end());
            constexpr std::size_t many = 64; // who has more types has them to slow us down
            const bool narrow = stated.size() > many || std::none_of(stated.begin(), stated.end(), [&](Id other) {
                                    return other != type && holds(superclasses(other), type) && !holds(up, other);
                                });
            if (narrow) {
                set.narrowest.push_back(type);
            }
        }
        sortUnique(set.all);
    }
    return *types_.emplace(individual, &set).first->second;
}

bool Vocabulary::isA(Id individual, std::string_view type) const {
    const Id wanted = graph_.terms.find(type);
    return wanted != noTerm && holds(types(individual), wanted);
}

Fit Vocabulary::fit(Id individual, Id expression) const {
    int steps = 0;
    return fitTypes(individual, typeSet(individual), expression, steps);
}

Fit Vocabulary::fitTypes(Id individual, const TypeSet& types, Id expression, int& steps) const {
    if (holds(types.all, expression) || graph_.terms[expression].value == "http://www.w3.org/2002/07/owl#Thing" ||
        graph_.terms[expression].value == "http://www.w3.org/2000/01/rdf-schema#Resource") {
        return Fit::yes;
    }
    if (++steps > mostSteps) {
        return Fit::maybe;
    }
    if (const Id members = graph_.object(expression, in(ns::owl, "unionOf")); members != noTerm) {
        Fit best = Fit::no;
        for (const Id member : graph_.list(members)) {
            best = std::max(best, fitTypes(individual, types, member, steps));
        }
        return best;
    }
    if (const Id members = graph_.object(expression, in(ns::owl, "intersectionOf")); members != noTerm) {
        Fit worst = Fit::yes;
        for (const Id member : graph_.list(members)) {
            worst = std::min(worst, fitTypes(individual, types, member, steps));
        }
        return worst;
    }
    if (const Id members = graph_.object(expression, in(ns::owl, "oneOf")); members != noTerm) {
        const auto listed = graph_.list(members);
        return std::find(listed.begin(), listed.end(), individual) != listed.end() ? Fit::yes : Fit::no;
    }
    if (graph_.terms[expression].kind == rdf::TermKind::blank) {
        return Fit::maybe; // a restriction or a complement, which may hold whatever the types are
    }
    // What is stated only to be something wider, or something unknown, may still be in the class.
    const auto& up = superclasses(expression);
    const bool open = std::any_of(types.narrowest.begin(), types.narrowest.end(),
                                  [&](Id each) { return holds(up, each) || !isClass(each); });
    return open ? Fit::maybe : Fit::no;
}

} // namespace chancery::lint
