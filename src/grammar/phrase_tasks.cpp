// What the holder of an office is charged with, where it stands between the office and the name.
#include "grammar/phrase_reader.hpp"

#include <algorithm>

namespace chancery::grammar {

using lexicon::MentionKind;
using lexicon::WordClass;

void PhraseReader::skipTask(const lexicon::Office& office) {
    constexpr std::uint32_t longest = 14; // words
    skipMatterBeforeName();
    takeNounPost(office);
    const auto charged = w_.lexicon.listedAt("charged-with", w_.a.words, at_, end());
    auto rank = lexicon::fold(office.label);
    rank.resize(std::min(rank.find(" of "), rank.size()));
    const bool sent = w_.is(at_, "for") && w_.lexicon.listedPhrase("roaming-office", rank);
    if (charged == 0 && !sent) {
        return;
    }
    for (auto i = at_ + std::max(charged, 1U); i < end() && i < at_ + longest; ++i) {
        const auto* mention = mentionAt(i);
        if (w_.is(i, ",") && (namedBehind(i) || titleBehind(i + 1))) {
            at_ = i;
            return;
        }
        const auto tag = tagAt(i);
        const bool list = w_.is(i, ",") && charged != 0; // "in charge of trade, transport and health"
        if ((tag == Tag::punctuation && !list) || tag == Tag::verb || tag == Tag::auxiliary || tag == Tag::pronoun ||
            w_.readings(i).is(WordClass::possessive) ||
            (mention != nullptr && (mention->kind == MentionKind::date || mention->kind == MentionKind::person ||
                                    mention->kind == MentionKind::office))) {
            return;
        }
    }
}

void PhraseReader::skipMatterBeforeName() {
    const auto next = at_ + 1 + (article(at_ + 1) ? 1U : 0U);
    const auto* about = w_.is(at_, "on") ? mentionAt(next) : nullptr;
    const bool named = about != nullptr && about->words.first == next &&
                       (about->kind == MentionKind::country || about->kind == MentionKind::place ||
                        about->kind == MentionKind::organization) &&
                       namedBehind(about->words.end);
    at_ = named && !w_.is(about->words.end, ",") ? about->words.end : at_;
}

void PhraseReader::takeNounPost(const lexicon::Office& office) {
    const auto noun = at_ + 2;
    if (w_.is(at_, "to") && w_.is(at_ + 1, "the") && noun + 1 < end() && mentionAt(noun) == nullptr &&
        w_.a.words[noun].capital && !w_.a.words[noun + 1].capital && namedBehindComma(noun + 1) &&
        w_.lexicon.listedPhrase("sent", lexicon::fold(office.label))) {
        at_ = noun + 1;
    }
}

bool PhraseReader::namedBehindComma(std::uint32_t at) const {
    return w_.is(at, ",") && (namedBehind(at) || titleBehind(at + 1));
}

void PhraseReader::skipWholeAssembly() {
    const auto next = at_ + 1 + (article(at_ + 1) ? 1U : 0U);
    if (!w_.is(at_, "of") || next >= end() || !w_.a.words[next].capital ||
        !w_.lexicon.listed("legislature", w_.a.words[next].id)) {
        return;
    }
    const auto* whole = mentionAt(next);
    if (whole == nullptr || (whole->kind == MentionKind::body && whole->words.first == next)) {
        at_ = whole == nullptr ? next + 1 : whole->words.end;
        const auto owner = at_ + 1 + (article(at_ + 1) ? 1U : 0U);
        const auto* country = w_.is(at_, "of") ? mentionAt(owner) : nullptr;
        if (country != nullptr && country->kind == MentionKind::country) {
            at_ = country->words.end;
        }
    }
}

} // namespace chancery::grammar
