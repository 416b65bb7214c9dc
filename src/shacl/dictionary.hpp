// RDF terms as 32-bit numbers: each term is stored once, and everything after loading compares numbers.
#pragma once

#include "rdf/stream.hpp"
#include "rdf/term.hpp"

#include <compare>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace chancery::shacl {

/// A term's number in its Dictionary; 0 is no term.
using Id = std::uint32_t;
inline constexpr Id noTerm = 0;

class Dictionary {
public:
    Dictionary();

    Id intern(const rdf::TermView& term);
    Id internIri(std::string_view iri) { return intern({rdf::TermKind::iri, iri, {}, {}}); }
    /// noTerm where the IRI has not been interned.
    [[nodiscard]] Id findIri(std::string_view iri) const;

    /// One more than the greatest number in use.
    [[nodiscard]] std::size_t size() const noexcept { return entries_.size(); }

    [[nodiscard]] bool isIri(Id id) const noexcept { return entries_[id].kind == Kind::iri; }
    [[nodiscard]] bool isBlank(Id id) const noexcept { return entries_[id].kind == Kind::blank; }
    [[nodiscard]] bool isLiteral(Id id) const noexcept {
        return entries_[id].kind == Kind::literal || entries_[id].kind == Kind::tagged;
    }
    [[nodiscard]] bool isTagged(Id id) const noexcept { return entries_[id].kind == Kind::tagged; }

    /// The IRI, the blank node's label or the literal's lexical form. Views stay valid as long as the dictionary.
    [[nodiscard]] std::string_view text(Id id) const noexcept { return {entries_[id].bytes, entries_[id].length}; }
    /// A literal's datatype, xsd:string and rdf:langString included; noTerm for other terms.
    [[nodiscard]] Id datatype(Id id) const noexcept;
    /// A tagged literal's language, lower case, as a number of its own; else noTerm.
    [[nodiscard]] Id language(Id id) const noexcept { return isTagged(id) ? entries_[id].qualifier : noTerm; }

    /// The order of terms by their text, for output that is the same on every run: IRIs, blank nodes, literals.
    [[nodiscard]] std::strong_ordering compare(Id left, Id right) const noexcept;

private:
    enum class Kind : std::uint8_t { iri, blank, literal, tagged, tag };
    struct Entry {
        const char* bytes;
        std::uint32_t length;
        Kind kind : 3;
        std::uint32_t qualifier : 29; // a literal's datatype or language
    };
    struct Slot {
        std::uint32_t hash = 0;
        Id id = noTerm;
    };

    Id intern(Kind kind, std::string_view bytes, Id qualifier);
    [[nodiscard]] std::size_t probe(Kind kind, std::string_view bytes, Id qualifier, std::uint32_t hash) const noexcept;
    const char* store(std::string_view bytes);
    void grow();
    Id internTag(std::string_view language);

    std::vector<Entry> entries_;
    std::vector<Slot> slots_;
    std::vector<std::unique_ptr<char[]>> blocks_;
    std::size_t blockLeft_ = 0;
    char* blockNext_ = nullptr;
    Id string_ = noTerm;
    Id langString_ = noTerm;
};

} // namespace chancery::shacl
