// Terms as numbers: each distinct term is stored once.
#pragma once

#include "rdf/term.hpp"
#include "rdf/text_table.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::rdf {

using TermId = std::uint32_t;
inline constexpr TermId noTerm = 0;

/// A dictionary of terms. Numbers go up from 1 in the order of first use; views stay valid as long as this. Language
/// tags are kept in lower case, their value space (RDF 1.1 Concepts, section 3.3).
class Terms {
public:
    enum class Kind : std::uint8_t {
        iri,
        blank,
        plain,  // an xsd:string
        tagged, // a literal with a language
        typed,
        tag, // a language; no term of RDF
    };

    Terms();
    Terms(const Terms&) = delete;
    Terms& operator=(const Terms&) = delete;
    Terms(Terms&&) noexcept = default;
    Terms& operator=(Terms&&) noexcept = default;
    ~Terms() = default;

    /// Throws std::length_error where there are too many terms, or one is too long (4 GB).
    TermId intern(const TermView& term);
    TermId iri(std::string_view value) { return insert(Kind::iri, noTerm, value); }
    /// noTerm where the term, or the IRI, does not occur.
    [[nodiscard]] TermId find(const TermView& term) const;
    [[nodiscard]] TermId find(std::string_view iri) const { return look(Kind::iri, noTerm, iri); }
    /// The number here of a term of another dictionary, whose datatype or language has the number `qualifier` here.
    TermId adopt(const Terms& other, TermId id, TermId qualifier);

    [[nodiscard]] std::size_t size() const noexcept { return entries_.size(); } // one more than the greatest number
    [[nodiscard]] Kind kind(TermId id) const noexcept { return static_cast<Kind>(entries_[id].qualifier >> kindShift); }
    [[nodiscard]] bool isIri(TermId id) const noexcept { return kind(id) == Kind::iri; }
    [[nodiscard]] bool isBlank(TermId id) const noexcept { return kind(id) == Kind::blank; }
    [[nodiscard]] bool isLiteral(TermId id) const noexcept { return kind(id) >= Kind::plain; }
    /// An IRI, a blank label, or a literal's lexical form.
    [[nodiscard]] std::string_view value(TermId id) const noexcept { return {entries_[id].text, entries_[id].length}; }
    /// The datatype of a typed literal; noTerm for all others.
    [[nodiscard]] TermId datatype(TermId id) const noexcept { return kind(id) == Kind::typed ? qualifier(id) : noTerm; }
    /// The language of a tagged literal as a number; noTerm for all others.
    [[nodiscard]] TermId languageId(TermId id) const noexcept {
        return kind(id) == Kind::tagged ? qualifier(id) : noTerm;
    }
    [[nodiscard]] std::string_view language(TermId id) const noexcept { return value(languageId(id)); }
    [[nodiscard]] TermId qualifier(TermId id) const noexcept { return entries_[id].qualifier & qualifierMask; }
    [[nodiscard]] TermView view(TermId id) const noexcept;
    /// The term as a value of its own.
    [[nodiscard]] Term term(TermId id) const;

    void reserve(std::size_t terms);
    /// Forgets all terms.
    void clear();

private:
    static constexpr std::uint32_t kindShift = 29; // above it stands the kind, below it the qualifier's number
    static constexpr std::uint32_t qualifierMask = (1U << kindShift) - 1;

    struct Entry {
        const char* text = "";
        std::uint32_t length = 0;
        std::uint32_t qualifier = 0;
    };
    struct Slot {
        std::uint32_t hash = 0;
        TermId id = noTerm;
    };

    static std::uint32_t hashOf(std::uint32_t qualifier, std::string_view text) noexcept;
    TermId insert(Kind kind, TermId qualifier, std::string_view text) {
        const std::uint32_t packed = (static_cast<std::uint32_t>(kind) << kindShift) | qualifier;
        return insert(packed, text, hashOf(packed, text));
    }
    [[nodiscard]] TermId look(Kind kind, TermId qualifier, std::string_view text) const noexcept;
    TermId insert(std::uint32_t packed, std::string_view text, std::uint32_t hash);
    [[nodiscard]] const Slot& slotOf(std::uint32_t packed, std::string_view text, std::uint32_t hash) const noexcept;
    void rehash(std::size_t slots);

    std::vector<Entry> entries_;
    std::vector<Slot> slots_; // open addressing; a power of two, at most half full
    TextArena arena_;
    std::string lower_;
};

} // namespace chancery::rdf
