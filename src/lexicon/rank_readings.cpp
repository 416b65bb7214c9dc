// When a word that is a rank elsewhere is none here: a given name, letters behind a name, a representative of whomever.
#include "lexicon/annotator.hpp"

namespace chancery::lexicon {

namespace {

/// "the Foreign Minister of Bosnia Emir X": whether a country behind "of" stands before a word.
bool ofCountryBefore(const Annotator& n, std::uint32_t at) {
    const auto* country = n.a.mention(at - 1);
    return country != nullptr && country->kind == MentionKind::country && country->role != LabelRole::demonym &&
           country->words.first > 0 && n.is(country->words.first - 1, "of");
}

/// Whether one word of a name stands at `at`, and an office with its matter behind a comma.
bool officeFollows(const Annotator& n, std::uint32_t at) {
    const auto end = static_cast<std::uint32_t>(n.a.words.size());
    if (at + 3 >= end || n.a.mentionAt[at] != none || !n.is(at + 1, ",")) {
        return false;
    }
    const auto first = at + 2 + (n.is(at + 2, "the") ? 1U : 0U);
    const auto rank = n.longest(first, end, EntryKind::rank);
    return rank.length != 0 && (n.is(first + rank.length, "of") || n.is(first + rank.length, "for"));
}

} // namespace

bool besideOrganization(const Annotator& n, Range sentence, std::uint32_t at) {
    const auto organization = [&](std::uint32_t word) {
        const auto* mention = word < sentence.end ? n.a.mention(word) : nullptr;
        return mention != nullptr && mention->kind == MentionKind::organization;
    };
    const auto next = at + 2 + (n.is(at + 2, "the") ? 1U : 0U);
    return n.a.words[at].capital &&
           ((at > sentence.first && organization(at - 1)) || (n.is(at + 1, "of") && organization(next)));
}

namespace {

/// "the Minister of State, Sultan Al Rashed", "the Minister of Trade of Oman, Sultan Al Habsi": whether an office that
/// leads no state stands before a comma; behind it is a name.
bool officeBeforeComma(const Annotator& n, std::uint32_t at) {
    if (at < 2 || !n.is(at - 1, ",")) {
        return false;
    }
    const auto* before = n.a.mention(at - 2);
    if (before != nullptr && before->kind == MentionKind::country && before->words.first >= 2) {
        const auto of = before->words.first - (n.is(before->words.first - 1, "the") ? 2U : 1U);
        before = n.is(of, "of") && of > 0 ? n.a.mention(of - 1) : nullptr;
    }
    return before != nullptr && before->kind == MentionKind::office &&
           !n.lexicon.listedPhrase("leader-office", fold(n.a.offices[before->entry].label)) &&
           !n.lexicon.listedPhrase("sovereign-office", fold(n.a.offices[before->entry].label));
}

} // namespace

bool isGivenName(const Annotator& n, std::uint32_t at) {
    if (!n.a.words[at + 1].capital) {
        const bool behindName = n.a.words[at - 1].capital && n.a.mentionAt[at - 1] == none &&
                                n.readings(at - 1).classes == 0 && !n.is(at + 1, "of"); // "Inga King, …"
        return n.a.words[at].capital && (behindName || n.lexicon.listed("descent", n.a.words[at + 1].id));
    }
    if (officeFollows(n, at + 1)) {
        return true; // "met Amir Rahimi, Minister of Trade"
    }
    const auto before = n.a.words[at - 1].id;
    return ofCountryBefore(n, at) || officeBeforeComma(n, at) ||
           (n.a.mention(at - 1) != nullptr && n.a.mention(at - 1)->kind == MentionKind::office) ||
           n.lexicon.listed("peer", before) || n.lexicon.listed("government", before);
}

bool beforeName(const Annotator& n, Range sentence, std::uint32_t at) {
    const auto next = at + 1;
    const bool behindName = at > sentence.first && n.a.words[at - 1].capital && n.a.mentionAt[at - 1] == none;
    return !behindName && next < sentence.end && n.a.words[next].kind == text::TokenKind::word &&
           n.a.words[next].capital && n.a.mentionAt[next] == none &&
           n.longest(next, sentence.end, EntryKind::rank).length == 0;
}

} // namespace chancery::lexicon
