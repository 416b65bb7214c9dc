#include "rdf/model.hpp"

#include "rdf/characters.hpp"
#include "rdf/namespaces.hpp"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <numeric>
#include <set>
#include <stdexcept>
#include <utility>

namespace chancery::rdf {

namespace {

using Row = Model::Row;

void check(const TermView& term) {
    for (const std::string_view text : {term.value, term.datatype}) {
        if (text.find('\0') != std::string_view::npos) {
            throw std::invalid_argument("a term with a NUL character cannot be held in a model");
        }
    }
    const std::string_view iri = term.isIri() ? term.value : term.datatype;
    if ((term.isIri() || !iri.empty()) && findSchemeEnd(iri) == std::string_view::npos) {
        throw std::invalid_argument("not an absolute IRI: " + std::string(iri));
    }
}

/// The place of each predicate in the order of terms, from 1; 0 for terms that are no predicate.
std::vector<std::uint32_t> rankPredicates(std::span<const Row> rows, const Terms& terms) {
    std::vector<std::uint32_t> ranks(terms.size());
    std::vector<TermId> predicates;
    for (const Row& row : rows) {
        if (ranks[row.predicate] == 0) {
            ranks[row.predicate] = 1;
            predicates.push_back(row.predicate);
        }
    }
    std::sort(predicates.begin(), predicates.end(), [&](TermId a, TermId b) { return terms.view(a) < terms.view(b); });
    for (std::size_t i = 0; i < predicates.size(); ++i) {
        ranks[predicates[i]] = static_cast<std::uint32_t>(i) + 1;
    }
    return ranks;
}

/// Rows grouped by one end; each group sorted by predicate and the other end, in the order of terms.
class Index {
public:
    Index(TermId Row::*end, TermId Row::*other) : end_(end), other_(other) {}

    /// Sorts the groups only: most are small, and nobody asks in the order of their ends.
    void build(std::span<const Row> rows, const Terms& terms, std::span<const std::uint32_t> ranks);
    [[nodiscard]] std::span<const Row> rows() const noexcept { return rows_; }
    [[nodiscard]] std::span<const Row> of(TermId id) const noexcept {
        return id + std::size_t{1} < begins_.size() ? rows().subspan(begins_[id], begins_[id + 1] - begins_[id])
                                                    : std::span<const Row>();
    }

private:
    void dropDoubles();

    TermId Row::*end_;
    TermId Row::*other_;
    std::vector<std::uint32_t> begins_; // of each term's group, and one end more
    std::vector<Row> rows_;
};

void Index::build(std::span<const Row> rows, const Terms& terms, std::span<const std::uint32_t> ranks) {
    begins_.assign(terms.size() + 1, 0);
    for (const Row& row : rows) {
        ++begins_[row.*end_ + 1];
    }
    std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
    rows_.resize(rows.size());
    std::vector<std::uint32_t> next(begins_.begin(), begins_.end() - 1);
    for (const Row& row : rows) {
        rows_[next[row.*end_]++] = row;
    }
    const auto before = [&](const Row& a, const Row& b) {
        if (a.predicate != b.predicate) {
            return ranks[a.predicate] < ranks[b.predicate];
        }
        return a.*other_ != b.*other_ && terms.view(a.*other_) < terms.view(b.*other_);
    };
    for (std::size_t group = 0; group + 1 < begins_.size(); ++group) {
        if (begins_[group + 1] - begins_[group] > 1) {
            std::sort(rows_.begin() + begins_[group], rows_.begin() + begins_[group + 1], before);
        }
    }
    dropDoubles();
}

void Index::dropDoubles() {
    std::uint32_t to = 0;
    for (std::size_t group = 0; group + 1 < begins_.size(); ++group) {
        const std::uint32_t first = to;
        for (std::uint32_t at = begins_[group]; at < begins_[group + 1]; ++at) {
            if (to == first || rows_[to - 1] != rows_[at]) {
                rows_[to++] = rows_[at];
            }
        }
        begins_[group] = first;
    }
    begins_.back() = to;
    rows_.resize(to);
}

} // namespace

/// Triples are gathered as they come and sorted when the first question is asked.
struct Model::Store {
    Terms terms;
    std::vector<Row> added; // since the indexes were made
    std::vector<std::uint32_t> ranks;
    Index bySubject{&Row::subject, &Row::object};
    Index byObject{&Row::object, &Row::subject};
    std::atomic<bool> settled = true;
    std::mutex settling;

    void settle() {
        if (settled.load(std::memory_order_acquire)) {
            return;
        }
        const std::lock_guard lock(settling);
        if (settled.load(std::memory_order_relaxed)) {
            return;
        }
        added.insert(added.end(), bySubject.rows().begin(), bySubject.rows().end());
        ranks = rankPredicates(added, terms);
        bySubject.build(added, terms, ranks);
        byObject.build(bySubject.rows(), terms, ranks);
        added = {};
        settled.store(true, std::memory_order_release);
    }

    /// Of a sorted group, the rows with a predicate.
    [[nodiscard]] std::span<const Row> with(TermId predicate, std::span<const Row> group) const {
        const std::uint32_t rank = predicate < ranks.size() ? ranks[predicate] : 0;
        const auto first = std::partition_point(group.begin(), group.end(),
                                                [&](const Row& row) { return ranks[row.predicate] < rank; });
        const auto last = std::find_if(first, group.end(), [&](const Row& row) { return row.predicate != predicate; });
        return {first, last};
    }
};

Model::Model() : store_(std::make_unique<Store>()) {}
Model::Model(Model&&) noexcept = default;
Model& Model::operator=(Model&&) noexcept = default;
Model::~Model() = default;

Row Model::add(const TermView& subject, const TermView& predicate, const TermView& object) {
    for (const TermView* term : {&subject, &predicate, &object}) {
        check(*term);
    }
    const TermId first = store_->terms.intern(subject);
    const TermId second = store_->terms.intern(predicate);
    const Row row{first, second, store_->terms.intern(object)};
    store_->added.push_back(row);
    store_->settled.store(false, std::memory_order_relaxed);
    return row;
}

void Model::add(const Triple& triple) { add(viewOf(triple.subject), viewOf(triple.predicate), viewOf(triple.object)); }

std::size_t Model::size() const { return rows().size(); }

bool Model::contains(const Triple& triple) const {
    const TermId object = terms().find(viewOf(triple.object));
    const auto rows = rowsAbout(terms().find(viewOf(triple.subject)), terms().find(viewOf(triple.predicate)));
    return std::any_of(rows.begin(), rows.end(), [&](const Row& row) { return row.object == object; });
}

const Terms& Model::terms() const noexcept { return store_->terms; }

std::span<const Row> Model::rows() const {
    store_->settle();
    return store_->bySubject.rows();
}

std::span<const Row> Model::rowsAbout(TermId subject) const {
    store_->settle();
    return store_->bySubject.of(subject);
}

std::span<const Row> Model::rowsAbout(TermId subject, TermId predicate) const {
    return store_->with(predicate, rowsAbout(subject));
}

std::span<const Row> Model::rowsTo(TermId predicate, TermId object) const {
    store_->settle();
    return store_->with(predicate, store_->byObject.of(object));
}

std::vector<TermId> Model::subjects() const {
    std::vector<TermId> found;
    for (const Row& row : rows()) {
        if (found.empty() || found.back() != row.subject) {
            found.push_back(row.subject);
        }
    }
    std::sort(found.begin(), found.end(), [this](TermId a, TermId b) { return terms().view(a) < terms().view(b); });
    return found;
}

std::vector<Term> Model::objects(const Term& subject, std::string_view predicate) const {
    std::vector<Term> out;
    for (const Row& row : rowsAbout(terms().find(viewOf(subject)), terms().find(predicate))) {
        out.push_back(terms().term(row.object));
    }
    return out;
}

std::vector<Term> Model::subjects(std::string_view predicate, const Term& object) const {
    std::vector<Term> out;
    for (const Row& row : rowsTo(terms().find(predicate), terms().find(viewOf(object)))) {
        out.push_back(terms().term(row.subject));
    }
    return out;
}

std::optional<Term> Model::object(const Term& subject, std::string_view predicate) const {
    const auto rows = rowsAbout(terms().find(viewOf(subject)), terms().find(predicate));
    return rows.empty() ? std::nullopt : std::optional(terms().term(rows.front().object));
}

std::vector<Triple> Model::about(const Term& subject) const {
    std::vector<Triple> out;
    for (const Row& row : rowsAbout(terms().find(viewOf(subject)))) {
        out.push_back({subject, terms().term(row.predicate), terms().term(row.object)});
    }
    return out;
}

std::vector<Triple> Model::triples() const {
    std::vector<Triple> out;
    out.reserve(size());
    for (const TermId subject : subjects()) {
        for (const Row& row : rowsAbout(subject)) {
            out.push_back({terms().term(row.subject), terms().term(row.predicate), terms().term(row.object)});
        }
    }
    return out;
}

std::vector<Term> Model::list(const Term& head) const {
    const std::string first = in(ns::rdf, "first");
    const std::string rest = in(ns::rdf, "rest");
    std::vector<Term> out;
    std::set<Term> seen;
    for (Term cell = head; seen.insert(cell).second;) {
        auto member = object(cell, first);
        auto next = object(cell, rest);
        if (!member || !next) {
            break;
        }
        out.push_back(std::move(*member));
        cell = std::move(*next);
    }
    return out;
}

} // namespace chancery::rdf
