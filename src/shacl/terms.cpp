#include "shacl/terms.hpp"

#include <algorithm>
#include <cstring>
#include <functional>
#include <limits>
#include <stdexcept>

namespace chancery::shacl {

namespace {

constexpr std::size_t blockSize = std::size_t{1} << 20U;
constexpr std::size_t firstSlots = std::size_t{1} << 12U;

} // namespace

Terms::Terms() : slots_(firstSlots) { entries_.emplace_back(); }

std::uint32_t Terms::hashOf(std::uint32_t qualifier, std::string_view text) noexcept {
    constexpr std::uint64_t spread = 0x9E3779B97F4A7C15U; // the golden ratio, Knuth's multiplier
    const std::uint64_t mixed = (std::hash<std::string_view>{}(text) ^ (qualifier * spread)) * spread;
    return static_cast<std::uint32_t>(mixed >> 32U);
}

const Terms::Slot& Terms::slotOf(std::uint32_t packed, std::string_view text, std::uint32_t hash) const noexcept {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
        const Slot& slot = slots_[at];
        if (slot.id == noTerm) {
            return slot;
        }
        const Entry& entry = entries_[slot.id];
        if (slot.hash == hash && entry.qualifier == packed && entry.length == text.size() &&
            std::memcmp(entry.text, text.data(), text.size()) == 0) {
            return slot;
        }
    }
}

const char* Terms::store(std::string_view bytes) {
    if (bytes.empty()) {
        return "";
    }
    if (bytes.size() > left_) {
        const std::size_t size = std::max(blockSize, bytes.size());
        blocks_.push_back(std::make_unique_for_overwrite<char[]>(size));
        next_ = blocks_.back().get();
        left_ = size;
    }
    char* const text = next_;
    std::memcpy(text, bytes.data(), bytes.size());
    next_ += bytes.size();
    left_ -= bytes.size();
    return text;
}

void Terms::grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    const std::size_t mask = slots_.size() - 1;
    for (const Slot& slot : old) {
        if (slot.id != noTerm) {
            std::size_t at = slot.hash & mask;
            while (slots_[at].id != noTerm) {
                at = (at + 1) & mask;
            }
            slots_[at] = slot;
        }
    }
}

Id Terms::insert(std::uint32_t packed, std::string_view text, std::uint32_t hash) {
    const Slot* slot = &slotOf(packed, text, hash);
    if (slot->id != noTerm) {
        return slot->id;
    }
    if (entries_.size() > qualifierMask || text.size() > std::numeric_limits<std::uint32_t>::max()) {
        throw std::length_error("more terms, or a longer one, than a graph can hold");
    }
    if ((entries_.size() + 1) * 2 > slots_.size()) {
        grow();
        slot = &slotOf(packed, text, hash);
    }
    const auto id = static_cast<Id>(entries_.size());
    entries_.push_back({store(text), static_cast<std::uint32_t>(text.size()), packed});
    slots_[static_cast<std::size_t>(slot - slots_.data())] = {hash, id};
    return id;
}

Id Terms::intern(const rdf::TermView& term) {
    switch (term.kind) {
    case rdf::TermKind::iri:
        return insert(Kind::iri, noTerm, term.value);
    case rdf::TermKind::blank:
        return insert(Kind::blank, noTerm, term.value);
    case rdf::TermKind::literal:
        break;
    }
    if (!term.language.empty()) {
        lower_.assign(term.language);
        std::transform(lower_.begin(), lower_.end(), lower_.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
        return insert(Kind::tagged, insert(Kind::tag, noTerm, lower_), term.value);
    }
    if (!term.datatype.empty()) {
        return insert(Kind::typed, insert(Kind::iri, noTerm, term.datatype), term.value);
    }
    return insert(Kind::plain, noTerm, term.value);
}

Id Terms::find(std::string_view iri) const {
    const std::uint32_t packed = static_cast<std::uint32_t>(Kind::iri) << kindShift;
    return slotOf(packed, iri, hashOf(packed, iri)).id;
}

Id Terms::adopt(const Terms& other, Id id, Id qualifier) { return insert(other.kind(id), qualifier, other.value(id)); }

rdf::TermView Terms::view(Id id) const noexcept {
    switch (kind(id)) {
    case Kind::iri:
    case Kind::tag:
        return {rdf::TermKind::iri, value(id), {}, {}};
    case Kind::blank:
        return {rdf::TermKind::blank, value(id), {}, {}};
    case Kind::plain:
        break;
    case Kind::tagged:
        return {rdf::TermKind::literal, value(id), {}, language(id)};
    case Kind::typed:
        return {rdf::TermKind::literal, value(id), value(datatype(id)), {}};
    }
    return {rdf::TermKind::literal, value(id), {}, {}};
}

rdf::Term Terms::term(Id id) const {
    const rdf::TermView all = view(id);
    return {all.kind, std::string(all.value), std::string(all.datatype), std::string(all.language)};
}

void Terms::clear() {
    entries_.resize(1);
    std::fill(slots_.begin(), slots_.end(), Slot{});
    blocks_.clear();
    next_ = nullptr;
    left_ = 0;
}

} // namespace chancery::shacl
