#include "rdf/model.hpp"

#include "rdf/namespaces.hpp"
#include "rdf/serd.hpp"
#include "rdf/stream.hpp"

#include <sord/sord.h>

#include <set>
#include <stdexcept>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace chancery::rdf {

namespace {

/// A language as a datatype, because Sord keeps 15 bytes of a language tag and no more.
constexpr std::string_view languageMark = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString@";

struct SordDeleter {
    void operator()(SordWorld* world) const noexcept { sord_world_free(world); }
    void operator()(SordModel* model) const noexcept { sord_free(model); }
};

/// One reference to an interned node.
class NodeHandle {
public:
    NodeHandle(SordWorld* world, SordNode* node) noexcept : world_(world), node_(node) {}
    NodeHandle(const NodeHandle&) = delete;
    NodeHandle& operator=(const NodeHandle&) = delete;
    ~NodeHandle() { sord_node_free(world_, node_); }
    [[nodiscard]] SordNode* get() const noexcept { return node_; }

private:
    SordWorld* world_;
    SordNode* node_;
};

std::string_view textOf(const SordNode* node) noexcept {
    std::size_t size = 0;
    const auto* bytes = sord_node_get_string_counted(node, &size);
    return {reinterpret_cast<const char*>(bytes), size};
}

TermView viewOf(const SordNode* node) noexcept {
    const std::string_view text = textOf(node);
    switch (sord_node_get_type(node)) {
    case SORD_URI:
        return {TermKind::iri, text, {}, {}};
    case SORD_BLANK:
        return {TermKind::blank, text, {}, {}};
    case SORD_LITERAL:
        break;
    }
    const SordNode* type = sord_node_get_datatype(node);
    const std::string_view datatype = type == nullptr ? std::string_view() : textOf(type);
    if (datatype.starts_with(languageMark)) {
        return {TermKind::literal, text, {}, datatype.substr(languageMark.size())};
    }
    return {TermKind::literal, text, datatype, {}};
}

TermView viewOf(const Term& term) noexcept { return {term.kind, term.value, term.datatype, term.language}; }
TermView viewOfIri(std::string_view iri) noexcept { return {TermKind::iri, iri, {}, {}}; }

Term termOf(const TermView& v) {
    return {v.kind, std::string(v.value), std::string(v.datatype), std::string(v.language)};
}

/// The order of Term itself.
std::strong_ordering compare(const TermView& a, const TermView& b) noexcept {
    return std::tie(a.kind, a.value, a.datatype, a.language) <=> std::tie(b.kind, b.value, b.datatype, b.language);
}

/// A statement's terms in the order of an index. Each node of the model has one view, so that comparing rows asks Sord
/// nothing; views live as long as the model.
struct Row {
    const TermView* first;
    const TermView* second;
    const TermView* third;
};

/// What to look for: the first one, two or three terms of a row.
struct Key {
    TermView first;
    const TermView* second = nullptr;
    const TermView* third = nullptr;
};

struct RowOrder {
    using is_transparent = void;

    static std::strong_ordering terms(const TermView* a, const TermView* b) noexcept {
        return a == b ? std::strong_ordering::equal : compare(*a, *b);
    }
    static std::strong_ordering order(const Row& row, const Key& key) noexcept {
        auto result = compare(*row.first, key.first);
        if (result == 0 && key.second != nullptr) {
            result = compare(*row.second, *key.second);
        }
        if (result == 0 && key.third != nullptr) {
            result = compare(*row.third, *key.third);
        }
        return result;
    }

    bool operator()(const Row& a, const Row& b) const noexcept {
        if (const auto first = terms(a.first, b.first); first != 0) {
            return first < 0;
        }
        if (const auto second = terms(a.second, b.second); second != 0) {
            return second < 0;
        }
        return terms(a.third, b.third) < 0;
    }
    bool operator()(const Row& row, const Key& key) const noexcept { return order(row, key) < 0; }
    bool operator()(const Key& key, const Row& row) const noexcept { return order(row, key) > 0; }
};

using Index = std::set<Row, RowOrder>;

SerdNode borrowTerm(SerdType type, const std::string& text) {
    if (text.find('\0') != std::string::npos) {
        throw std::invalid_argument("a term with a NUL character cannot be held in a model");
    }
    return borrow(type, text);
}

NodeHandle intern(SordWorld* world, const Term& term) {
    if (term.isBlank()) {
        const SerdNode node = borrowTerm(SERD_BLANK, term.value);
        return {world, sord_node_from_serd_node(world, nullptr, &node, nullptr, nullptr)};
    }
    if (term.isIri()) {
        const SerdNode node = borrowTerm(SERD_URI, term.value);
        if (!serd_uri_string_has_scheme(node.buf)) {
            throw std::invalid_argument("not an absolute IRI: " + term.value);
        }
        return {world, sord_node_from_serd_node(world, nullptr, &node, nullptr, nullptr)};
    }
    const SerdNode node = borrowTerm(SERD_LITERAL, term.value);
    if (term.datatype.empty() && term.language.empty()) {
        return {world, sord_node_from_serd_node(world, nullptr, &node, nullptr, nullptr)};
    }
    const NodeHandle type =
        intern(world, iri(term.language.empty() ? term.datatype : std::string(languageMark).append(term.language)));
    const SerdNode* typeNode = sord_node_to_serd_node(type.get());
    return {world, sord_node_from_serd_node(world, nullptr, &node, typeNode, nullptr)};
}

} // namespace

/// Sord owns each term and statement once. Its own searches count open iterators in the model and so may not run side
/// by side; the two indexes of its nodes here are what questions read, and reading them changes nothing.
struct Model::Store {
    std::unique_ptr<SordWorld, SordDeleter> world{sord_world_new()};
    std::unique_ptr<SordModel, SordDeleter> quads{sord_new(world.get(), 0, false)};
    std::unordered_map<const SordNode*, TermView> views;
    Index bySubject; // subject, predicate, object
    Index byObject;  // object, predicate, subject

    const TermView* view(const SordNode* node) {
        const auto [at, fresh] = views.try_emplace(node);
        if (fresh) {
            at->second = viewOf(node);
        }
        return &at->second;
    }
};

Model::Model() : store_(std::make_unique<Store>()) {}
Model::Model(Model&&) noexcept = default;
Model& Model::operator=(Model&&) noexcept = default;
Model::~Model() = default;

void Model::add(const Triple& triple) {
    const NodeHandle subject = intern(store_->world.get(), triple.subject);
    const NodeHandle predicate = intern(store_->world.get(), triple.predicate);
    const NodeHandle object = intern(store_->world.get(), triple.object);
    const SordQuad quad = {subject.get(), predicate.get(), object.get(), nullptr};
    if (sord_add(store_->quads.get(), quad)) {
        const Row row{store_->view(subject.get()), store_->view(predicate.get()), store_->view(object.get())};
        store_->bySubject.insert(row);
        store_->byObject.insert({row.third, row.second, row.first});
    }
}

std::size_t Model::size() const noexcept { return store_->bySubject.size(); }

bool Model::contains(const Triple& triple) const {
    const TermView predicate = viewOf(triple.predicate);
    const TermView object = viewOf(triple.object);
    return store_->bySubject.contains(Key{viewOf(triple.subject), &predicate, &object});
}

std::vector<Term> Model::objects(const Term& subject, std::string_view predicate) const {
    const TermView wanted = viewOfIri(predicate);
    const auto [first, last] = store_->bySubject.equal_range(Key{viewOf(subject), &wanted});
    std::vector<Term> out;
    for (auto row = first; row != last; ++row) {
        out.push_back(termOf(*row->third));
    }
    return out;
}

std::vector<Term> Model::subjects(std::string_view predicate, const Term& object) const {
    const TermView wanted = viewOfIri(predicate);
    const auto [first, last] = store_->byObject.equal_range(Key{viewOf(object), &wanted});
    std::vector<Term> out;
    for (auto row = first; row != last; ++row) {
        out.push_back(termOf(*row->third));
    }
    return out;
}

std::optional<Term> Model::object(const Term& subject, std::string_view predicate) const {
    const TermView wanted = viewOfIri(predicate);
    const auto [first, last] = store_->bySubject.equal_range(Key{viewOf(subject), &wanted});
    return first == last ? std::nullopt : std::optional(termOf(*first->third));
}

std::vector<Triple> Model::about(const Term& subject) const {
    const auto [first, last] = store_->bySubject.equal_range(Key{viewOf(subject)});
    std::vector<Triple> out;
    for (auto row = first; row != last; ++row) {
        out.push_back({subject, termOf(*row->second), termOf(*row->third)});
    }
    return out;
}

std::vector<Triple> Model::triples() const {
    std::vector<Triple> out;
    out.reserve(size());
    for (const Row& row : store_->bySubject) {
        out.push_back({termOf(*row.first), termOf(*row.second), termOf(*row.third)});
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
