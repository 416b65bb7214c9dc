#include "extract/headings.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace chancery::extract {

using lexicon::MentionKind;
using lexicon::none;
using lexicon::Range;

namespace {

/// Marks that part a heading from what it stands over.
constexpr std::array<std::string_view, 4> marks{":", "–", "—", "--"};

/// What a sentence begins with: a date, and where it ends.
struct Opening {
    std::uint32_t date = none;
    std::uint32_t place = none;
    std::uint32_t end = 0;   // word
    bool alone = false;      // nothing else stands in the sentence
    bool punctuated = false; // a colon or dash parts it from the rest
};

Opening readOpening(const lexicon::Annotation& a, Range sentence) {
    Opening opening;
    std::uint32_t i = sentence.first;
    while (i < sentence.end && i < sentence.first + 4 && a.mentionAt[i] == none &&
           a.words[i].kind != text::TokenKind::word) {
        ++i; // "[1]", "•"
    }
    const auto* first = i < sentence.end ? a.mention(i) : nullptr;
    if (first == nullptr || first->kind != MentionKind::date) {
        return opening;
    }
    const auto form = a.dates[first->entry].form;
    using Form = text::DateExpression::Form;
    if (form != Form::absolute && form != Form::yearless && form != Form::weekday) {
        return opening; // "today" is the text's, not a heading's
    }
    opening.date = a.mentionAt[i];
    while (i < sentence.end) {
        const auto* mention = a.mention(i);
        if (mention != nullptr && mention->kind == MentionKind::date) {
            const bool fuller = a.dates[mention->entry].form != Form::weekday;
            opening.date = fuller ? a.mentionAt[i] : opening.date;
            i = mention->words.end;
        } else if (mention != nullptr && mention->kind == MentionKind::place && opening.place == none) {
            opening.place = a.mentionAt[i];
            i = mention->words.end;
        } else if (mention == nullptr && a.textOf(i) == ",") {
            ++i;
        } else {
            break;
        }
    }
    opening.end = i;
    opening.punctuated = i < sentence.end && std::find(marks.begin(), marks.end(), a.textOf(i)) != marks.end();
    while (i < sentence.end && a.words[i].kind == text::TokenKind::punctuation) {
        ++i;
    }
    opening.alone = i == sentence.end;
    return opening;
}

} // namespace

Headings::Headings(const lexicon::Annotation& annotation) {
    const auto& sentences = annotation.sentences;
    std::optional<std::size_t> open; // the heading that holds up to the next line
    for (std::size_t s = 0; s < sentences.size(); ++s) {
        const Range words = sentences[s].words;
        const bool dateline = annotation.dateline.first < words.end && words.first < annotation.dateline.end;
        const Opening opening = dateline ? Opening{} : readOpening(annotation, words);
        if (opening.date == none || !(opening.alone || opening.punctuated)) {
            continue;
        }
        std::size_t last = s;
        while (last + 1 < sentences.size() && sentences[last + 1].paragraph == sentences[s].paragraph) {
            ++last;
        }
        const bool line =
            opening.alone && last == s && (s == 0 || sentences[s - 1].paragraph != sentences[s].paragraph);
        if (line) {
            if (open) {
                headings_[*open].scope.end = words.first;
            }
            open = headings_.size();
        }
        const std::uint32_t end =
            line ? static_cast<std::uint32_t>(annotation.words.size()) : sentences[last].words.end;
        headings_.push_back({{opening.end, end}, opening.date, opening.place});
    }
    if (headings_.size() < 2) {
        headings_.clear();
    }
}

const Headings::Heading* Headings::over(std::uint32_t word) const {
    const auto found = std::find_if(headings_.rbegin(), headings_.rend(),
                                    [&](const Heading& heading) { return heading.scope.contains(word); });
    return found == headings_.rend() ? nullptr : &*found;
}

} // namespace chancery::extract
