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
    const auto lead = at_ + (w_.is(at_, ",") ? 1U : 0U); // "the Minister of Trade, in charge of the islands, X"
    const auto charged = w_.lexicon.listedAt("charged-with", w_.a.words, lead, end());
    const auto label = lexicon::fold(office.label);
    const bool sent = w_.is(at_, "for") && w_.lexicon.listedPhrase("roaming-office", lexicon::rankIn(label));
    if (charged == 0 && !sent) {
        return;
    }
    for (auto i = lead + std::max(charged, 1U); i < end() && i < lead + longest; ++i) {
        const auto* mention = mentionAt(i);
        if (charged != 0 && mention != nullptr && mention->kind == MentionKind::person) {
            at_ = i; // "the Minister of State in charge of Cooperation X"
            return;
        }
        if (w_.is(i, ",") && (namedBehind(i) || titleBehind(i + 1))) {
            at_ = i;
            return;
        }
        const auto tag = tagAt(i);
        // "in charge of trade, transport and health", "for the Red Sea, the Gulf of Aden and Somalia"
        const bool list = w_.is(i, ",") && (charged != 0 || article(i + 1) || mentionAt(i + 1) != nullptr);
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
    if (named && (!w_.is(about->words.end, ",") || titleBehind(about->words.end + 1))) {
        at_ = about->words.end;
        return;
    }
    if (w_.is(at_, "on") && next < end() && w_.a.words[next].capital) { // "Special Adviser on Climate Action X"
        const auto stop = lexicon::portfolioEnd(w_.a, w_.lexicon, next, end());
        at_ = stop > next && !w_.is(stop, ",") && namedBehind(stop) ? stop : at_;
    }
}

void PhraseReader::takeNounPost(const lexicon::Office& office) {
    const auto noun = at_ + 2;
    if (w_.is(at_, "to") && w_.is(at_ + 1, "the") && noun + 1 < end() && mentionAt(noun) == nullptr &&
        w_.a.words[noun].capital && !w_.a.words[noun + 1].capital && namedBehindComma(noun + 1) &&
        w_.lexicon.listedPhrase("sent", lexicon::fold(office.label))) {
        at_ = noun + 1;
    }
}

void PhraseReader::skipArea(const lexicon::Office& office) {
    constexpr std::uint32_t longest = 4; // words of a name
    if (!w_.is(at_, "of") || phrase_.of != none ||
        !w_.lexicon.listedPhrase("city-office", lexicon::fold(office.label))) {
        return;
    }
    const auto area = [&](std::uint32_t word) {
        return word < end() && mentionAt(word) == nullptr && w_.lexicon.listed("area", w_.a.words[word].id);
    };
    auto i = at_ + 1 + (article(at_ + 1) ? 1U : 0U);
    i += area(i) && w_.is(i + 1, "of") ? 2U : 0U;
    const auto first = i;
    while (i < end() && i < first + longest && (w_.a.words[i].capital || w_.a.words[i].joined) &&
           (mentionAt(i) == nullptr || mentionAt(i)->kind == MentionKind::place)) {
        i = mentionAt(i) == nullptr ? i + 1 : mentionAt(i)->words.end;
    }
    if (i == first) {
        return;
    }
    const bool named = area(i);
    i += named ? 1U : 0U;
    at_ = named || w_.is(i, ",") || namedBehind(i) ? i : at_;
}

bool PhraseReader::alsoPresides(const lexicon::Mention* office) const {
    if (office == nullptr || office->kind != MentionKind::office || phrase_.offices.size() != 1) {
        return false;
    }
    const auto& second = w_.a.offices[office->entry];
    return second.body != none && second.of == none && namedBehind(office->words.end) &&
           w_.a.offices[w_.a.mentions[phrase_.offices.front()].entry].body != none;
}

bool PhraseReader::alsoServes(const lexicon::Mention* office) const {
    if (office == nullptr || office->kind != MentionKind::office || phrase_.offices.size() != 1 || phrase_.of == none ||
        w_.a.mentions[phrase_.of].kind != MentionKind::organization) {
        return false;
    }
    const auto of = w_.a.offices[office->entry].of;
    const auto* second = of == none ? nullptr : &w_.a.mentions[of];
    return second != nullptr && second->kind == MentionKind::organization &&
           second->entry != w_.a.mentions[phrase_.of].entry && second->words.first >= office->words.end &&
           namedBehind(second->words.end) && !w_.is(second->words.end, ",");
}

void PhraseReader::skipResidence() {
    auto i = at_ + (w_.is(at_, ",") ? 1U : 0U);
    if (w_.is(i, "with") && w_.is(i + 1, "a")) {
        ++i;
    }
    const auto length = w_.lexicon.listedAt("resident-in", w_.a.words, i, end());
    const auto* seat = length == 0 ? nullptr : mentionAt(i + length);
    if (seat != nullptr && (seat->kind == MentionKind::place || seat->kind == MentionKind::country)) {
        at_ = seat->words.end;
    }
}

bool PhraseReader::endsEnvoy(std::uint32_t at) const {
    return (w_.is(at, ";") || w_.is(at, ".")) &&
           w_.lexicon.listedPhrase("accredited",
                                   lexicon::fold(w_.a.offices[w_.a.mentions[phrase_.offices.back()].entry].label));
}

bool PhraseReader::ofOtherCountry(const lexicon::Mention& office) const {
    const auto own = std::find_if(phrase_.premodifiers.begin(), phrase_.premodifiers.end(), [&](std::uint32_t mention) {
        return w_.a.mentions[mention].kind == MentionKind::country;
    });
    if (own == phrase_.premodifiers.end()) {
        return false;
    }
    const auto* before = office.words.first == 0 ? nullptr : w_.a.mention(office.words.first - 1);
    return before == nullptr || before->kind != MentionKind::country || before->entry != w_.a.mentions[*own].entry;
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
