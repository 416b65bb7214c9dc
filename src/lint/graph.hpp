// The graph that is looked at: terms as numbers, triples in document order, and two indexes over the distinct ones.
#pragma once

#include "rdf/stream.hpp"

#include <array>
#include <compare>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace chancery::lint {

using Id = std::uint32_t; // a term; 0 is no term
inline constexpr Id noTerm = 0;
using Number = std::uint32_t; // a triple, by its place among all

struct Triple {
    Id subject = noTerm;
    Id predicate = noTerm;
    Id object = noTerm;
    friend auto operator<=>(const Triple&, const Triple&) = default;
};

/// Terms, each stored once; views stay valid as long as this.
class Terms {
public:
    Terms();
    Id intern(const rdf::TermView& term);
    Id iri(std::string_view value) { return intern({rdf::TermKind::iri, value, {}, {}}); }
    /// noTerm where the IRI does not occur.
    [[nodiscard]] Id find(std::string_view iri) const;
    [[nodiscard]] const rdf::TermView& operator[](Id id) const noexcept { return views_[id]; }
    [[nodiscard]] std::size_t size() const noexcept { return views_.size(); }

private:
    std::string_view store(std::string_view bytes);

    std::vector<rdf::TermView> views_;
    std::unordered_map<std::string_view, Id> ids_; // by a key that spells kind, datatype or language, and value
    std::vector<std::unique_ptr<char[]>> blocks_;
    std::size_t left_ = 0;
    char* next_ = nullptr;
    std::string key_;
};

class Graph {
public:
    Terms terms;

    void add(const Triple& triple) { triples_.push_back(triple); }
    void addPrefix(std::string_view name, std::string_view space);
    /// Call once, after the last triple.
    void index();

    [[nodiscard]] std::size_t size() const noexcept { return triples_.size(); }
    [[nodiscard]] const Triple& operator[](Number number) const noexcept { return triples_[number]; }

    /// Distinct triples, each by its first occurrence: all; of a subject, by predicate and object; of a predicate, by
    /// object and subject.
    [[nodiscard]] std::span<const Number> all() const noexcept { return bySubject_; }
    [[nodiscard]] std::span<const Number> about(Id subject) const noexcept;
    [[nodiscard]] std::span<const Number> with(Id predicate) const noexcept;
    [[nodiscard]] std::span<const Number> values(Id subject, Id predicate) const noexcept;
    [[nodiscard]] std::span<const Number> havers(Id predicate, Id object) const noexcept;

    /// The same by IRI; empty where it does not occur.
    [[nodiscard]] std::span<const Number> with(std::string_view predicate) const;
    [[nodiscard]] std::span<const Number> values(Id subject, std::string_view predicate) const;
    [[nodiscard]] std::span<const Number> havers(std::string_view predicate, std::string_view object) const;
    [[nodiscard]] bool contains(const Triple& triple) const noexcept;
    /// The one or the first object, noTerm where there is none.
    [[nodiscard]] Id object(Id subject, std::string_view predicate) const;
    /// The members of an RDF collection; stops at a malformed or cyclic one.
    [[nodiscard]] std::vector<Id> list(Id head) const;

    /// A term as a person writes it: a prefixed name where there is a prefix, a shortened literal.
    [[nodiscard]] std::string name(Id id) const;
    [[nodiscard]] std::string name(std::string_view iri) const;

private:
    std::vector<Triple> triples_;
    std::vector<Number> bySubject_;
    std::vector<Number> byPredicate_;
    std::vector<std::uint32_t> subjectBegins_; // of each term, in bySubject_
    std::vector<std::uint32_t> predicateBegins_;
    std::vector<std::pair<std::string, std::string>> prefixes_; // namespace and name
};

/// Terms that rules ask for.
namespace term {
inline constexpr std::string_view type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
inline constexpr std::string_view first = "http://www.w3.org/1999/02/22-rdf-syntax-ns#first";
inline constexpr std::string_view rest = "http://www.w3.org/1999/02/22-rdf-syntax-ns#rest";
inline constexpr std::string_view nil = "http://www.w3.org/1999/02/22-rdf-syntax-ns#nil";
inline constexpr std::string_view label = "http://www.w3.org/2000/01/rdf-schema#label";
inline constexpr std::string_view prefLabel = "http://www.w3.org/2004/02/skos/core#prefLabel";
inline constexpr std::string_view definition = "http://www.w3.org/2004/02/skos/core#definition";
inline constexpr std::string_view sameAs = "http://www.w3.org/2002/07/owl#sameAs";
} // namespace term

} // namespace chancery::lint
