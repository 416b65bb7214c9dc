// An RDF graph in memory: for ontology, gazetteer and other knowledge that is asked in many ways.
// Any number of threads may ask at a time; nobody may ask while another adds.
#pragma once

#include "rdf/term.hpp"
#include "rdf/terms.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace chancery::rdf {

class Model {
public:
    /// A triple in the numbers of terms().
    struct Row {
        TermId subject = noTerm;
        TermId predicate = noTerm;
        TermId object = noTerm;
        friend bool operator==(const Row&, const Row&) = default;
    };

    Model();
    Model(Model&&) noexcept;
    Model& operator=(Model&&) noexcept;
    Model(const Model&) = delete;
    Model& operator=(const Model&) = delete;
    ~Model();

    /// Throws std::invalid_argument for a relative IRI and for a term with a NUL character.
    void add(const Triple& triple);
    Row add(const TermView& subject, const TermView& predicate, const TermView& object);

    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] bool contains(const Triple& triple) const;

    /// All answers are sorted by term and without doubles, so whatever is made from them is deterministic.
    [[nodiscard]] std::vector<Term> objects(const Term& subject, std::string_view predicate) const;
    [[nodiscard]] std::vector<Term> subjects(std::string_view predicate, const Term& object) const;
    /// The one object, the smallest where there are several; nothing where there is none.
    [[nodiscard]] std::optional<Term> object(const Term& subject, std::string_view predicate) const;
    /// All triples with this subject.
    [[nodiscard]] std::vector<Triple> about(const Term& subject) const;
    [[nodiscard]] std::vector<Triple> triples() const;
    /// Every member of an RDF collection, in order; stops at a malformed or cyclic list.
    [[nodiscard]] std::vector<Term> list(const Term& head) const;

    /// The same questions in numbers, for those who ask thousands: nothing is copied, and noTerm, as Terms::find gives
    /// it for what does not occur, has no rows.
    [[nodiscard]] const Terms& terms() const noexcept;
    /// All rows, grouped by subject in the order of numbers.
    [[nodiscard]] std::span<const Row> rows() const;
    [[nodiscard]] std::span<const Row> rowsAbout(TermId subject) const;
    [[nodiscard]] std::span<const Row> rowsAbout(TermId subject, TermId predicate) const;
    [[nodiscard]] std::span<const Row> rowsTo(TermId predicate, TermId object) const;
    /// Subjects that have any triple, sorted.
    [[nodiscard]] std::vector<TermId> subjects() const;

private:
    struct Store;
    std::unique_ptr<Store> store_;
};

} // namespace chancery::rdf
