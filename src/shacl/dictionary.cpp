#include "shacl/dictionary.hpp"

#include "rdf/namespaces.hpp"

#include <algorithm>
#include <cstring>
#include <functional>
#include <limits>
#include <stdexcept>
#include <string>

namespace chancery::shacl {

namespace {

constexpr std::size_t blockSize = 1U << 20U;
constexpr std::size_t mostTerms = (1U << 29U) - 1; // what Entry::qualifier can hold

std::uint32_t hashOf(std::string_view bytes, std::uint32_t salt) noexcept {
    const std::size_t mixed = std::hash<std::string_view>{}(bytes) ^ (std::size_t{salt} * 0x9E3779B97F4A7C15U);
    return static_cast<std::uint32_t>(mixed ^ (mixed >> 32U));
}

} // namespace

Dictionary::Dictionary() : entries_(1), slots_(1U << 12U) {
    string_ = internIri(rdf::in(rdf::ns::xsd, "string"));
    langString_ = internIri(rdf::in(rdf::ns::rdf, "langString"));
}

Id Dictionary::intern(const rdf::TermView& term) {
    switch (term.kind) {
    case rdf::TermKind::iri:
        return intern(Kind::iri, term.value, noTerm);
    case rdf::TermKind::blank:
        return intern(Kind::blank, term.value, noTerm);
    case rdf::TermKind::literal:
        break;
    }
    if (!term.language.empty()) {
        return intern(Kind::tagged, term.value, internTag(term.language));
    }
    return intern(Kind::literal, term.value, term.datatype.empty() ? string_ : internIri(term.datatype));
}

Id Dictionary::internTag(std::string_view language) {
    std::string lower(language); // RDF 1.1 Concepts 3.3: tags compare without case
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return intern(Kind::tag, lower, noTerm);
}

Id Dictionary::intern(Kind kind, std::string_view bytes, Id qualifier) {
    const std::uint32_t hash = hashOf(bytes, qualifier * 8 + static_cast<std::uint32_t>(kind));
    std::size_t at = probe(kind, bytes, qualifier, hash);
    if (slots_[at].id != noTerm) {
        return slots_[at].id;
    }
    if (entries_.size() > mostTerms || bytes.size() > std::numeric_limits<std::uint32_t>::max()) {
        throw std::length_error("more terms, or a longer one, than one dataset can hold");
    }
    const auto id = static_cast<Id>(entries_.size());
    entries_.push_back({store(bytes), static_cast<std::uint32_t>(bytes.size()), kind, qualifier & mostTerms});
    slots_[at] = {hash, id};
    if (entries_.size() * 3 > slots_.size() * 2) {
        grow();
    }
    return id;
}

Id Dictionary::findIri(std::string_view iri) const {
    return slots_[probe(Kind::iri, iri, noTerm, hashOf(iri, static_cast<std::uint32_t>(Kind::iri)))].id;
}

/// The slot of the term, or the empty slot where it belongs.
std::size_t Dictionary::probe(Kind kind, std::string_view bytes, Id qualifier, std::uint32_t hash) const noexcept {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
        const Slot& slot = slots_[at];
        if (slot.id == noTerm) {
            return at;
        }
        if (slot.hash == hash) {
            const Entry& entry = entries_[slot.id];
            if (entry.kind == kind && entry.qualifier == qualifier && text(slot.id) == bytes) {
                return at;
            }
        }
    }
}

void Dictionary::grow() {
    std::vector<Slot> wider(slots_.size() * 2);
    const std::size_t mask = wider.size() - 1;
    for (const Slot& slot : slots_) {
        if (slot.id != noTerm) {
            std::size_t at = slot.hash & mask;
            while (wider[at].id != noTerm) {
                at = (at + 1) & mask;
            }
            wider[at] = slot;
        }
    }
    slots_ = std::move(wider);
}

const char* Dictionary::store(std::string_view bytes) {
    if (bytes.size() > blockSize / 4) { // long literals get blocks of their own, so none is left half empty
        blocks_.push_back(std::make_unique_for_overwrite<char[]>(bytes.size()));
        return static_cast<const char*>(std::memcpy(blocks_.back().get(), bytes.data(), bytes.size()));
    }
    if (bytes.size() > blockLeft_ || blockNext_ == nullptr) {
        blocks_.push_back(std::make_unique_for_overwrite<char[]>(blockSize));
        blockNext_ = blocks_.back().get();
        blockLeft_ = blockSize;
    }
    char* const place = blockNext_;
    std::copy(bytes.begin(), bytes.end(), place);
    blockNext_ += bytes.size();
    blockLeft_ -= bytes.size();
    return place;
}

Id Dictionary::datatype(Id id) const noexcept {
    const Entry& entry = entries_[id];
    if (entry.kind == Kind::literal) {
        return entry.qualifier;
    }
    return entry.kind == Kind::tagged ? langString_ : noTerm;
}

std::strong_ordering Dictionary::compare(Id left, Id right) const noexcept {
    if (left == right) {
        return std::strong_ordering::equal;
    }
    if (left == noTerm || right == noTerm) {
        return left <=> right;
    }
    const Entry& a = entries_[left];
    const Entry& b = entries_[right];
    const auto rank = [](Kind kind) { return kind == Kind::tagged ? Kind::literal : kind; };
    if (const auto order = rank(a.kind) <=> rank(b.kind); order != 0) {
        return order;
    }
    if (const auto order = text(left) <=> text(right); order != 0) {
        return order;
    }
    if (const auto order = a.kind <=> b.kind; order != 0) {
        return order;
    }
    return text(a.qualifier) <=> text(b.qualifier);
}

} // namespace chancery::shacl
