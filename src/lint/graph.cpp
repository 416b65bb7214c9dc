#include "lint/graph.hpp"

#include "rdf/characters.hpp"
#include "rdf/namespaces.hpp"

#include <algorithm>
#include <cstring>
#include <numeric>
#include <tuple>
#include <unordered_set>

namespace chancery::lint {

namespace {

char kindOf(const rdf::TermView& term) {
    switch (term.kind) {
    case rdf::TermKind::iri:
        return 'i';
    case rdf::TermKind::blank:
        return 'b';
    case rdf::TermKind::literal:
        break;
    }
    return !term.language.empty() ? 'g' : term.datatype.empty() ? 'l' : 't';
}

/// Where each term's triples begin in a sorted index, with one end more.
template <typename Key>
std::vector<std::uint32_t> beginnings(std::span<const Number> index, std::size_t terms, Key key) {
    std::vector<std::uint32_t> begins(terms + 1, 0);
    for (const Number number : index) {
        ++begins[key(number) + 1];
    }
    std::partial_sum(begins.begin(), begins.end(), begins.begin());
    return begins;
}

std::span<const Number> slice(std::span<const Number> index, std::span<const std::uint32_t> begins, Id id) {
    if (id == noTerm || id + 1 >= begins.size()) {
        return {};
    }
    return index.subspan(begins[id], begins[id + 1] - begins[id]);
}

template <typename Key> std::span<const Number> equal(std::span<const Number> sorted, Id id, Key key) {
    const auto begin = std::partition_point(sorted.begin(), sorted.end(), [&](Number n) { return key(n) < id; });
    const auto end = std::partition_point(begin, sorted.end(), [&](Number n) { return key(n) == id; });
    return {begin, end};
}

} // namespace

Terms::Terms() { views_.emplace_back(); }

std::string_view Terms::store(std::string_view bytes) {
    constexpr std::size_t block = std::size_t{1} << 18U;
    if (bytes.size() > left_) {
        left_ = std::max(block, bytes.size());
        blocks_.push_back(std::make_unique_for_overwrite<char[]>(left_));
        next_ = blocks_.back().get();
    }
    char* const begin = next_;
    std::memcpy(begin, bytes.data(), bytes.size());
    next_ += bytes.size();
    left_ -= bytes.size();
    return {begin, bytes.size()};
}

Id Terms::intern(const rdf::TermView& term) {
    const std::string_view qualifier = term.language.empty() ? term.datatype : term.language;
    key_.assign(1, kindOf(term));
    if (!qualifier.empty()) {
        key_.append(qualifier).push_back('\0'); // no IRI and no tag holds one
    }
    key_.append(term.value);
    if (const auto known = ids_.find(key_); known != ids_.end()) {
        return known->second;
    }
    const std::string_view stored = store(key_);
    const std::string_view kept = stored.substr(1, qualifier.size());
    const std::string_view value = stored.substr(stored.size() - term.value.size());
    const bool tagged = !term.language.empty();
    views_.push_back({term.kind, value, tagged ? std::string_view() : kept, tagged ? kept : std::string_view()});
    const auto id = static_cast<Id>(views_.size() - 1);
    ids_.emplace(stored, id);
    return id;
}

Id Terms::find(std::string_view iri) const {
    const auto found = ids_.find("i" + std::string(iri));
    return found == ids_.end() ? noTerm : found->second;
}

void Graph::addPrefix(std::string_view name, std::string_view space) {
    const auto known =
        std::find_if(prefixes_.begin(), prefixes_.end(), [&](const auto& each) { return each.first == space; });
    if (known == prefixes_.end()) {
        prefixes_.emplace_back(space, name);
    }
}

void Graph::index() {
    bySubject_.resize(triples_.size());
    std::iota(bySubject_.begin(), bySubject_.end(), Number{0});
    const auto key = [this](Number n) {
        const Triple& t = triples_[n];
        return std::tuple(t.subject, t.predicate, t.object);
    };
    std::sort(bySubject_.begin(), bySubject_.end(),
              [&](Number a, Number b) { return std::pair(key(a), a) < std::pair(key(b), b); });
    bySubject_.erase(
        std::unique(bySubject_.begin(), bySubject_.end(), [&](Number a, Number b) { return key(a) == key(b); }),
        bySubject_.end());
    byPredicate_ = bySubject_;
    std::sort(byPredicate_.begin(), byPredicate_.end(), [this](Number a, Number b) {
        const Triple& x = triples_[a];
        const Triple& y = triples_[b];
        return std::tie(x.predicate, x.object, x.subject) < std::tie(y.predicate, y.object, y.subject);
    });
    subjectBegins_ = beginnings(bySubject_, terms.size(), [this](Number n) { return triples_[n].subject; });
    predicateBegins_ = beginnings(byPredicate_, terms.size(), [this](Number n) { return triples_[n].predicate; });
}

std::span<const Number> Graph::about(Id subject) const noexcept { return slice(bySubject_, subjectBegins_, subject); }

std::span<const Number> Graph::with(Id predicate) const noexcept {
    return slice(byPredicate_, predicateBegins_, predicate);
}

std::span<const Number> Graph::values(Id subject, Id predicate) const noexcept {
    return equal(about(subject), predicate, [this](Number n) { return triples_[n].predicate; });
}

std::span<const Number> Graph::havers(Id predicate, Id object) const noexcept {
    return equal(with(predicate), object, [this](Number n) { return triples_[n].object; });
}

std::span<const Number> Graph::with(std::string_view predicate) const { return with(terms.find(predicate)); }

std::span<const Number> Graph::values(Id subject, std::string_view predicate) const {
    return values(subject, terms.find(predicate));
}

std::span<const Number> Graph::havers(std::string_view predicate, std::string_view object) const {
    return havers(terms.find(predicate), terms.find(object));
}

bool Graph::contains(const Triple& triple) const noexcept {
    return !equal(values(triple.subject, triple.predicate), triple.object, [this](Number n) {
                return triples_[n].object;
            }).empty();
}

Id Graph::object(Id subject, std::string_view predicate) const {
    const auto found = values(subject, predicate);
    return found.empty() ? noTerm : triples_[found.front()].object;
}

std::vector<Id> Graph::list(Id head) const {
    std::vector<Id> members;
    std::unordered_set<Id> seen;
    const Id nil = terms.find(term::nil);
    while (head != noTerm && head != nil && seen.insert(head).second) {
        const Id member = object(head, term::first);
        if (member == noTerm) {
            break;
        }
        members.push_back(member);
        head = object(head, term::rest);
    }
    return members;
}

std::string Graph::name(std::string_view iri) const {
    const std::pair<std::string, std::string>* best = nullptr;
    for (const auto& prefix : prefixes_) {
        const bool fits = !prefix.first.empty() && iri.size() > prefix.first.size() && iri.starts_with(prefix.first) &&
                          iri.find_first_of("/#?:", prefix.first.size()) == std::string_view::npos;
        if (fits && (best == nullptr || prefix.first.size() > best->first.size())) {
            best = &prefix;
        }
    }
    if (best == nullptr) {
        return "<" + std::string(iri) + ">";
    }
    return best->second + ":" + std::string(iri.substr(best->first.size()));
}

std::string Graph::name(Id id) const {
    const rdf::TermView& view = terms[id];
    switch (view.kind) {
    case rdf::TermKind::iri:
        return name(view.value);
    case rdf::TermKind::blank:
        return "a blank node";
    case rdf::TermKind::literal:
        break;
    }
    constexpr std::size_t longest = 60; // bytes of a literal that a finding shows
    std::string text = "\"" + rdf::shortened(view.value, longest) + "\"";
    if (!view.language.empty()) {
        text.append("@").append(view.language);
    } else if (!view.datatype.empty()) {
        text.append("^^").append(name(view.datatype));
    }
    return text;
}

} // namespace chancery::lint
