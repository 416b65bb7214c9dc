// Embassies, governments and other institutions in the lines at the head of a release, whose country they tell.
#include "extract/discourse.hpp"

#include <algorithm>

namespace chancery::extract {

using lexicon::MentionKind;
using lexicon::WordClass;

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
    const auto of = last->words.first -
                    (lexicon().words().readings(a.words[last->words.first - 1].id).is(WordClass::definite) ? 2U : 1U);
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
                           lexicon().words().readings(a.words[word].id).is(WordClass::definite) ||
                           lexicon().words().readings(a.words[word].id).is(WordClass::coordinating) ||
                           a.words[word].kind != text::TokenKind::word;
        if (event || (!a.words[word].capital && !small)) {
            return none;
        }
        institution = institution || lexicon().listed("assembly", a.words[word].id) ||
                      lexicon().listed("presided", a.words[word].id);
    }
    return institution ? last->entry : none;
}

/// "Embassy of Finland, Lusaka" at the head: an embassy speaks for its country, wherever it stands.
bool Discourse::findMission() {
    const auto& a = annotation_;
    for (std::size_t i = 0; i < std::min(a.sentences.size(), headLines); ++i) {
        const auto line = a.sentences[i].words;
        const bool heading = a.sentences[i].kind != text::SentenceKind::body;
        auto length = heading ? lexicon().listedAt("mission", a.words, line.first, line.end) : 0U;
        auto first = line.first + length;
        for (auto word = line.first; heading && length == 0 && word + 1 < line.end && word < line.first + 2; ++word) {
            const auto* country = a.mention(word); // "Royal Thai Embassy, Oslo"
            if (country != nullptr && country->kind == MentionKind::country &&
                country->role == lexicon::LabelRole::demonym) {
                length = lexicon().listedAt("mission", a.words, country->words.end, line.end);
                const auto end = country->words.end + length;
                const bool ends = end == line.end || a.words[end].kind == text::TokenKind::punctuation ||
                                  lexicon().listed("locative", a.words[end].id);
                length = ends ? length : 0;
                first = word;
                break;
            }
        }
        for (auto word = first; length != 0 && word < line.end; ++word) {
            const auto* mention = a.mention(word);
            if (mention != nullptr && mention->kind == MentionKind::country) {
                home_ = mention->entry;
                for (; word < line.end && (city_ == none || post_ == none); ++word) {
                    const auto* place = a.mention(word);
                    const bool city = place != nullptr && place->kind == MentionKind::place;
                    const bool country = place != nullptr && place->kind == MentionKind::country;
                    city_ = city_ == none && city ? place->entry : city_;
                    post_ = country && place->entry != home_ ? place->entry : post_;
                }
                post_ = post_ == none && city_ != none ? entry(city_).country : post_;
                post_ = post_ == home_ ? none : post_;
                return true;
            }
        }
    }
    return false;
}

/// "The White House", "Office of the President of the Republic of Finland" at the head, "issued by 10 Downing Street":
/// the country whose government has written, or `none`.
std::uint32_t Discourse::countryOfIssuer() const {
    const auto& a = annotation_;
    const auto speaks = [&](const lexicon::Mention* mention) {
        return mention != nullptr && mention->kind == MentionKind::place && entry(mention->entry).metonym;
    };
    for (std::size_t i = 0; i < std::min(a.sentences.size(), headLines); ++i) {
        const auto line = a.sentences[i].words;
        if (line.first == line.end) {
            continue;
        }
        const auto the = lexicon().words().readings(a.words[line.first].id).is(WordClass::definite) ? 1U : 0U;
        const auto* first = line.first + the < line.end ? a.mention(line.first + the) : nullptr;
        const auto* last = a.mention(line.end - 1);
        const bool heading = a.sentences[i].kind != text::SentenceKind::body;
        if (heading && speaks(first) && first->words.end == line.end) {
            return entry(first->entry).country;
        }
        if (const auto country = countryOfHeading(a.sentences[i].kind, line, i != 0); country != none) {
            return country;
        }
        const bool government = line.first + the + 1 < line.end &&
                                lexicon().listed("issuing-noun", a.words[line.first + the].id) &&
                                lexicon().listed("noun-preposition", a.words[line.first + the + 1].id);
        if (heading && government && last != nullptr && last->kind == MentionKind::country &&
            last->role == lexicon::LabelRole::name) {
            return last->entry;
        }
        for (auto word = line.first + 1; word + 1 < line.end; ++word) {
            const bool issued =
                lexicon().listed("anaphor-agent", a.words[word].id) && lexicon().listed("issued", a.words[word - 1].id);
            if (issued && speaks(a.mention(word + 1))) {
                return entry(a.mention(word + 1)->entry).country;
            }
        }
    }
    return none;
}

} // namespace chancery::extract
