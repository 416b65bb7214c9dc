// Institutions in the lines at the head of a release, whose country they tell.
#include "extract/discourse.hpp"

#include <algorithm>

namespace chancery::extract {

using lexicon::MentionKind;

/// "Press Service of the Parliament of Georgia", "Presidential Office of Ukraine": the country at the end of a line
/// that is nothing but an institution's name, with an office in it or without; or `none`.
std::uint32_t Discourse::countryOfHeading(text::SentenceKind kind, Range line, bool offices) const {
    constexpr std::uint32_t longest = 10;
    const auto& a = annotation_;
    const auto* last = line.first == line.end ? nullptr : a.mention(line.end - 1);
    if (kind == text::SentenceKind::body || line.size() > longest || last == nullptr ||
        last->words.first < line.first + 3 || last->kind != MentionKind::country ||
        last->role != lexicon::LabelRole::name) {
        return none;
    }
    const auto of =
        last->words.first -
        (lexicon().words().readings(a.words[last->words.first - 1].id).is(lexicon::WordClass::definite) ? 2U : 1U);
    if (!lexicon().listed("noun-preposition", a.words[of].id)) {
        return none;
    }
    bool institution = false;
    for (auto word = line.first; word < of; ++word) {
        const auto* mention = a.mention(word);
        const bool event =
            mention != nullptr && ((mention->kind == MentionKind::office && !offices) ||
                                   mention->kind == MentionKind::eventNoun || mention->kind == MentionKind::person ||
                                   mention->kind == MentionKind::instrumentNoun || mention->kind == MentionKind::date);
        const bool small = lexicon().listed("noun-preposition", a.words[word].id) ||
                           lexicon().words().readings(a.words[word].id).is(lexicon::WordClass::definite) ||
                           lexicon().words().readings(a.words[word].id).is(lexicon::WordClass::coordinating) ||
                           a.words[word].kind != text::TokenKind::word;
        if (event || (!a.words[word].capital && !small)) {
            return none;
        }
        institution = institution || lexicon().listed("assembly", a.words[word].id) ||
                      lexicon().listed("presided", a.words[word].id);
    }
    return institution ? last->entry : none;
}

} // namespace chancery::extract
