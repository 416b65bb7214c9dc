// Whose release it is: the country and city that it speaks from.
#include "extract/discourse.hpp"

#include "rdf/namespaces.hpp"
#include "text/calendar.hpp"

#include <algorithm>
#include <set>

namespace chancery::extract {

using lexicon::MentionKind;
using lexicon::WordClass;

/// The country of the dateline's city, else of the ministry that speaks, else of the first city that something
/// happened in.
void Discourse::findHome() {
    const auto& a = annotation_;
    const auto cityAt = [&](const lexicon::Mention& mention) {
        return mention.kind == MentionKind::place && !entry(mention.entry).region &&
               entry(mention.entry).country != none;
    };
    for (const auto& mention : a.mentions) {
        if (!a.dateline.contains(mention.words.first)) {
            continue;
        }
        if (city_ == none && cityAt(mention)) {
            city_ = mention.entry;
            home_ = entry(mention.entry).country;
        } else if (mention.kind == MentionKind::country) {
            home_ = mention.entry; // "CASTRIES, St. Lucia"
        }
    }
    if (home_ != none) {
        return;
    }
    for (const auto& mention : a.mentions) {
        if (mention.kind == MentionKind::body && entry(mention.entry).country != none && mention.words.first < 12) {
            home_ = entry(mention.entry).country;
            return;
        }
    }
    for (const auto& sentence : a.sentences) { // "Australia is a member … and we are committed"
        bool we = false;
        for (auto word = sentence.words.first; word < sentence.words.end; ++word) {
            we = we || lexicon().words().readings(a.words[word].id).is(WordClass::we);
        }
        for (auto word = sentence.words.first; we && word < sentence.words.end; ++word) {
            const auto* mention = a.mention(word);
            if (mention != nullptr && mention->kind == MentionKind::country &&
                mention->role == lexicon::LabelRole::name) {
                home_ = mention->entry;
                return;
            }
        }
    }
    const auto firstBody = std::find_if(a.sentences.begin(), a.sentences.end(),
                                        [](const auto& one) { return one.kind == text::SentenceKind::body; });
    for (const auto& mention : a.mentions) {
        if (firstBody != a.sentences.end() && cityAt(mention) && mention.words.first > firstBody->words.first &&
            mention.words.first < firstBody->words.end && a.textOf(mention.words.first - 1) == "in") {
            home_ = entry(mention.entry).country;
            return;
        }
    }
    for (const auto& sentence : a.sentences) { // "… met today in Washington"
        bool today = false;
        for (auto word = sentence.words.first; word < sentence.words.end; ++word) {
            const auto* mention = a.mention(word);
            today = today || (mention != nullptr && mention->kind == MentionKind::date &&
                              a.dates[mention->entry].form == text::DateExpression::Form::dayOffset);
            if (today && mention != nullptr && cityAt(*mention) && word > 0 && a.textOf(word - 1) == "in") {
                home_ = entry(mention->entry).country;
                return;
            }
        }
    }
    std::map<std::uint32_t, int> named; // else the country that is spoken of most, by far
    for (const auto& mention : a.mentions) {
        named[mention.kind == MentionKind::country ? mention.entry : none] +=
            mention.kind == MentionKind::country ? 1 : 0;
    }
    int most = 0;
    int next = 0;
    for (const auto& [country, count] : named) {
        if (count > most) {
            next = most;
            most = count;
            home_ = country;
        } else {
            next = std::max(next, count);
        }
    }
    if (most < 2 || most == next) {
        home_ = none;
    }
}

} // namespace chancery::extract
