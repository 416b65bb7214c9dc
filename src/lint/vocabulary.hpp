// What the loaded ontologies say of classes and properties, with all that follows from their hierarchies.
#pragma once

#include "lint/graph.hpp"

#include <map>
#include <memory>
#include <set>
#include <span>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace chancery::lint {

/// Whether an individual belongs to a class, as far as it is stated.
enum class Fit : std::uint8_t { no, maybe, yes };

class Vocabulary {
public:
    explicit Vocabulary(const Graph& graph);

    [[nodiscard]] bool isClass(Id term) const { return classes_.contains(term); }
    [[nodiscard]] bool isProperty(Id term) const { return properties_.contains(term); }
    [[nodiscard]] bool isOntology(Id term) const { return ontologies_.contains(term); }
    [[nodiscard]] bool hasKind(Id property, std::string_view kind) const;

    /// A class or property itself with all above it, sorted (rdfs:subClassOf, rdfs:subPropertyOf, equivalences).
    [[nodiscard]] const std::vector<Id>& superclasses(Id type) const;
    [[nodiscard]] const std::vector<Id>& superproperties(Id property) const;
    /// All classes that an individual is stated to be in, with their superclasses, sorted; shared by all individuals
    /// with the same types.
    [[nodiscard]] const std::vector<Id>& types(Id individual) const { return typeSet(individual).all; }
    [[nodiscard]] bool isA(Id individual, std::string_view type) const;

    /// Whether an individual of these types is in the class that an expression describes (OWL 2, section 8).
    [[nodiscard]] Fit fit(Id individual, Id expression) const;

    /// The domains and ranges of a property and of those above it.
    [[nodiscard]] const std::vector<Id>& domains(Id property) const;
    [[nodiscard]] const std::vector<Id>& ranges(Id property) const;

    /// The namespaces that ontologies in the graph declare terms in.
    [[nodiscard]] const std::set<std::string, std::less<>>& namespaces() const noexcept { return namespaces_; }
    [[nodiscard]] bool isOurs(std::string_view iri) const;

    /// Pairs of classes that have no individual in common, each with the triple that says so.
    struct Disjoint {
        Id left;
        Id right;
        Number stated;
    };
    [[nodiscard]] std::span<const Disjoint> disjoints() const noexcept { return disjoints_; }

private:
    struct TypeSet {
        std::vector<Id> narrowest; // stated types with no other stated type below them
        std::vector<Id> all;
    };
    using Closure = std::unordered_map<Id, std::vector<Id>>;

    void findTerms();
    void findNamespaces();
    void findDisjoints();
    void addDisjoint(std::span<const Id> members, Number stated);
    const std::vector<Id>& above(Id term, Closure& known, std::string_view up, std::string_view equivalent) const;
    const std::vector<Id>& inherited(Id property, Closure& known, std::string_view predicate) const;
    [[nodiscard]] const TypeSet& typeSet(Id individual) const;
    [[nodiscard]] Fit fitTypes(Id individual, const TypeSet& types, Id expression, int& steps) const;

    const Graph& graph_;
    std::unordered_set<Id> classes_;
    std::unordered_set<Id> properties_;
    std::unordered_set<Id> ontologies_;
    std::set<std::string, std::less<>> namespaces_;
    std::vector<Disjoint> disjoints_;
    mutable Closure superclasses_;
    mutable Closure superproperties_;
    mutable Closure domains_;
    mutable Closure ranges_;
    mutable std::unordered_map<Id, const TypeSet*> types_;
    mutable std::map<std::vector<Id>, TypeSet> typeSets_; // by the types as stated
    Id type_ = noTerm;
};

} // namespace chancery::lint
