#include "rdf/terms.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <stdexcept>

namespace chancery::rdf {

namespace {

constexpr std::size_t firstSlots = std::size_t{1} << 12U;

void toLower(std::string_view tag, std::string& out) {
    out.assign(tag);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
}

} // namespace

Terms::Terms() : slots_(firstSlots) { entries_.emplace_back(); }

std::uint32_t Terms::hashOf(std::uint32_t qualifier, std::string_view text) noexcept {
    return static_cast<std::uint32_t>(hashNumber(hashText(text) ^ qualifier) >> 32U);
}

const Terms::Slot& Terms::slotOf(std::uint32_t packed, std::string_view text, std::uint32_t hash) const noexcept {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
        const Slot& slot = slots_[at];
        if (slot.id == noTerm) {
            return slot;
        }
        const Entry& entry = entries_[slot.id];
        if (slot.hash == hash && entry.qualifier == packed && std::string_view(entry.text, entry.length) == text) {
            return slot;
        }
    }
}

void Terms::rehash(std::size_t slots) {
    std::vector<Slot> old(slots);
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

TermId Terms::insert(std::uint32_t packed, std::string_view text, std::uint32_t hash) {
    const Slot* slot = &slotOf(packed, text, hash);
    if (slot->id != noTerm) {
        return slot->id;
    }
    if (entries_.size() > qualifierMask || text.size() > std::numeric_limits<std::uint32_t>::max()) {
        throw std::length_error("more terms, or a longer one, than a graph can hold");
    }
    if ((entries_.size() + 1) * 2 > slots_.size()) {
        rehash(slots_.size() * 2);
        slot = &slotOf(packed, text, hash);
    }
    const auto id = static_cast<TermId>(entries_.size());
    entries_.push_back({arena_.store(text).data(), static_cast<std::uint32_t>(text.size()), packed});
    slots_[static_cast<std::size_t>(slot - slots_.data())] = {hash, id};
    return id;
}

TermId Terms::intern(const TermView& term) {
    switch (term.kind) {
    case TermKind::iri:
        return insert(Kind::iri, noTerm, term.value);
    case TermKind::blank:
        return insert(Kind::blank, noTerm, term.value);
    case TermKind::literal:
        break;
    }
    if (!term.language.empty()) {
        toLower(term.language, lower_);
        return insert(Kind::tagged, insert(Kind::tag, noTerm, lower_), term.value);
    }
    if (!term.datatype.empty()) {
        return insert(Kind::typed, insert(Kind::iri, noTerm, term.datatype), term.value);
    }
    return insert(Kind::plain, noTerm, term.value);
}

TermId Terms::look(Kind kind, TermId qualifier, std::string_view text) const noexcept {
    const std::uint32_t packed = (static_cast<std::uint32_t>(kind) << kindShift) | qualifier;
    return slotOf(packed, text, hashOf(packed, text)).id;
}

TermId Terms::find(const TermView& term) const {
    if (term.kind != TermKind::literal) {
        return look(term.kind == TermKind::iri ? Kind::iri : Kind::blank, noTerm, term.value);
    }
    if (!term.language.empty()) {
        std::string tag;
        toLower(term.language, tag);
        const TermId language = look(Kind::tag, noTerm, tag);
        return language == noTerm ? noTerm : look(Kind::tagged, language, term.value);
    }
    if (!term.datatype.empty()) {
        const TermId datatype = find(term.datatype);
        return datatype == noTerm ? noTerm : look(Kind::typed, datatype, term.value);
    }
    return look(Kind::plain, noTerm, term.value);
}

TermId Terms::adopt(const Terms& other, TermId id, TermId qualifier) {
    return insert(other.kind(id), qualifier, other.value(id));
}

TermView Terms::view(TermId id) const noexcept {
    switch (kind(id)) {
    case Kind::iri:
    case Kind::tag:
        return {TermKind::iri, value(id), {}, {}};
    case Kind::blank:
        return {TermKind::blank, value(id), {}, {}};
    case Kind::plain:
        break;
    case Kind::tagged:
        return {TermKind::literal, value(id), {}, language(id)};
    case Kind::typed:
        return {TermKind::literal, value(id), value(datatype(id)), {}};
    }
    return {TermKind::literal, value(id), {}, {}};
}

Term Terms::term(TermId id) const {
    const TermView all = view(id);
    return all.copy();
}

void Terms::reserve(std::size_t terms) {
    entries_.reserve(terms);
    if (terms * 2 > slots_.size()) {
        rehash(std::bit_ceil(terms * 2));
    }
}

void Terms::clear() {
    entries_.resize(1);
    std::fill(slots_.begin(), slots_.end(), Slot{});
    arena_.clear();
}

} // namespace chancery::rdf
