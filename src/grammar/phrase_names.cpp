// Names of persons, countries and organisations in a phrase.
#include "grammar/phrase_reader.hpp"

#include <algorithm>

namespace chancery::grammar {

using lexicon::LabelRole;
using lexicon::Mention;
using lexicon::MentionKind;
using lexicon::WordClass;

bool PhraseReader::continuesName() {
    std::uint32_t next = skipTitles(at_);
    const auto* mention = mentionAt(next);
    if (const auto* rank = next == at_ ? rankAsTitle() : nullptr; rank != nullptr) {
        next = skipTitles(rank->words.end);
        mention = mentionAt(next);
    }
    if (mention != nullptr && mention->kind == MentionKind::person && mention->words.first == next) {
        at_ = next;
        return true;
    }
    return tagAt(at_) == Tag::noun && mentionAt(at_) == nullptr && !w_.a.words[at_].capital && phrase_.of == none;
}

const Mention* PhraseReader::rankAsTitle() const {
    const auto styles =
        w_.lexicon.listedAt({"courtesy-male", "courtesy-female", "courtesy-neutral"}, w_.a.words, at_, end());
    const auto* rank = mentionAt(at_ + styles);
    return rank != nullptr && rank->kind == MentionKind::office ? rank : nullptr;
}

std::uint32_t PhraseReader::skipTitles(std::uint32_t i) const {
    const std::uint32_t begin = i;
    if (i < end() && w_.lexicon.listed("credential", w_.a.words[i].id)) {
        return begin; // "the Letters of Credence of Her Excellency X"
    }
    while (i < end() && i < begin + 8) {
        const auto* mention = mentionAt(i);
        if (mention != nullptr) {
            return mention->kind == MentionKind::person ? i : begin;
        }
        const bool apostrophe = i > begin && (w_.is(i, "'") || w_.is(i, "’")); // "Dato’ Lim"
        if (tagAt(i) == Tag::punctuation && !apostrophe && !w_.is(i, "(") && !w_.is(i, ")")) {
            return begin;
        }
        const bool of = tagAt(i) == Tag::preposition && w_.lexicon.listed("noun-preposition", w_.a.words[i].id);
        const bool article = i > begin && w_.a.words[i - 1].capital && i + 1 < end() &&
                             w_.readings(i).is(WordClass::definite) &&
                             w_.a.words[i + 1].capital;              // "Dr. the Honourable"
        const bool style = w_.readings(i).is(WordClass::definite) && // "Senator the Hon. Robertson"
                           w_.lexicon.listedAt("courtesy-neutral", w_.a.words, i + 1, end()) != 0;
        if (!w_.a.words[i].capital && !apostrophe && !style && !article && tagAt(i) != Tag::punctuation && !of &&
            !w_.readings(i).is(WordClass::possessive)) {
            return begin;
        }
        ++i;
    }
    return begin;
}

bool PhraseReader::beginsName() const {
    const auto* country = phrase_.mention == none ? nullptr : &w_.a.mentions[phrase_.mention];
    return country != nullptr && country->kind == MentionKind::country && country->role != LabelRole::demonym &&
           country->words.end == at_ && phrase_.offices.empty() && phrase_.possessor == none &&
           begin_ > w_.sentence.words.first && tagAt(begin_ - 1) == Tag::coordinator;
}

bool PhraseReader::takePerson(const Mention& mention) {
    if (phrase_.person != none || beginsName()) {
        return false;
    }
    phrase_.kind = PhraseKind::agent;
    phrase_.person = w_.a.mentionAt[at_];
    setHead(mention.words.end - 1, mention);
    at_ = mention.words.end;
    if (genitive()) {
        return true;
    }
    takeBracketOffice();
    skipAside();
    // "President Ndiaye of Senegal", "Minister Pinto of the EU", "Awa Traoré from Mali"
    const std::uint32_t next = at_ + 1 + (article(at_ + 1) ? 1U : 0U);
    const bool from = w_.is(at_, "from");
    const auto* of = from || w_.is(at_, "of") ? mentionAt(next) : nullptr;
    if (from && (of == nullptr || of->kind != MentionKind::country || tagAt(of->words.end) == Tag::genitive)) {
        return false;
    }
    if (of != nullptr && of->role != LabelRole::demonym && phrase_.of == none &&
        (of->kind == MentionKind::country || of->kind == MentionKind::organization || of->kind == MentionKind::body)) {
        phrase_.of = w_.a.mentionAt[next];
        at_ = of->words.end;
    } else if (phrase_.of == none) {
        takeBodyOwner(); // "State Secretary Dahl of the Norwegian Ministry of Foreign Affairs"
    }
    return false;
}

bool PhraseReader::takeName(const Mention& mention) {
    // "Minister of Kenya Odhiambo": a name after a holder belongs to the next phrase.
    if (phrase_.person != none || (phrase_.of != none && !phrase_.offices.empty())) {
        return false;
    }
    const auto index = w_.a.mentionAt[at_];
    if (sharpens(mention)) {
        phrase_.head = mention.words.end - 1;
        at_ = mention.words.end;
        skipAside();
        return true;
    }
    const bool demonym = mention.role == LabelRole::demonym || mention.role == LabelRole::compound;
    promoteHead();
    setHead(mention.words.end - 1, mention);
    headIndex_ = index;
    headDemonym_ = demonym;
    switch (mention.kind) {
    case MentionKind::country:
    case MentionKind::organization:
    case MentionKind::body:
        phrase_.kind = PhraseKind::agent;
        break;
    case MentionKind::eventNoun:
        phrase_.kind = PhraseKind::event;
        break;
    case MentionKind::instrumentNoun:
        phrase_.kind = PhraseKind::instrument;
        break;
    case MentionKind::place:
    case MentionKind::initiative:
        phrase_.kind = PhraseKind::name;
        break;
    default:
        phrase_.kind = PhraseKind::other;
    }
    phrase_.plural = mention.role == LabelRole::plural;
    at_ = mention.words.end;
    const bool party = mention.kind == MentionKind::country || mention.kind == MentionKind::organization;
    if (party && !demonym && phrase_.offices.empty() && takeBracketName()) {
        phrase_.of = index;
        return false;
    }
    skipAside();
    takeCountryOf(mention);
    return true;
}

void PhraseReader::takeCountryOf(const Mention& place) {
    const auto* country = place.kind == MentionKind::place && w_.is(at_, ",") ? mentionAt(at_ + 1) : nullptr;
    if (country != nullptr && country->kind == MentionKind::country && country->role != LabelRole::demonym &&
        w_.a.entryOf(w_.lexicon, place.entry).country == country->entry && tagAt(country->words.end) != Tag::genitive) {
        at_ = country->words.end;
    }
}

bool PhraseReader::sharpens(const Mention& mention) const {
    if (phrase_.kind != PhraseKind::event || mention.kind != MentionKind::eventNoun || phrase_.mention == none) {
        return false;
    }
    const auto& first = w_.a.mentions[phrase_.mention];
    return first.kind == MentionKind::eventNoun && lexicon::isGeneric(w_.a, w_.lexicon, mention) &&
           !lexicon::isGeneric(w_.a, w_.lexicon, first);
}

} // namespace chancery::grammar
