#include "grammar/interposed.hpp"

#include "lexicon/numerals.hpp"

#include <algorithm>

namespace chancery::grammar {

using lexicon::WordClass;

std::uint32_t auxiliaryAcrossTime(const lexicon::Annotation& annotation, const lexicon::Lexicon& lexicon,
                                  std::span<const TaggedWord> tags, Range sentence, std::uint32_t verb) {
    std::uint32_t at = verb;
    const auto comma = [&] { return at > sentence.first && annotation.textOf(at - 1) == ","; };
    const auto step = [&](bool back) { at -= back ? 1 : 0; };
    const bool closed = comma();
    step(closed);
    if (closed && at > sentence.first + 2 && tags[at - 1].tag == Tag::adverb && annotation.textOf(at - 2) == ",") {
        const auto auxiliary = tags[at - 3].tag; // "will, however, be in Oslo"
        return auxiliary == Tag::modal || auxiliary == Tag::auxiliary ? at - 3 : lexicon::none;
    }
    for (std::uint32_t length = 2; closed && length < 5 && at > sentence.first + length + 1; ++length) {
        const auto first = at - length; // "will, in addition, meet"
        if (annotation.textOf(first - 1) == "," && lexicon.listedAt("aside", annotation.words, first, at) == length) {
            const auto auxiliary = tags[first - 2].tag;
            return auxiliary == Tag::modal || auxiliary == Tag::auxiliary ? first - 2 : lexicon::none;
        }
    }
    const auto* time = at > sentence.first ? annotation.mention(at - 1) : nullptr;
    if (time == nullptr || time->kind != lexicon::MentionKind::date || time->words.end != at) {
        return lexicon::none;
    }
    at = time->words.first;
    bool within = false; // "Tuesday, 4 June": its last comma needs no first
    for (auto word = time->words.first; word < time->words.end; ++word) {
        within = within || annotation.textOf(word) == ",";
    }
    const auto tagBefore = [&](Tag tag) { return at > sentence.first && tags[at - 1].tag == tag; };
    while (tagBefore(Tag::preposition) || tagBefore(Tag::adverb)) { // "later on Monday"
        --at;
    }
    const bool opened = comma();
    step(opened);
    // "will tomorrow, Thursday 4 April, visit": a day told twice
    if (const auto* day = opened && at > sentence.first ? annotation.mention(at - 1) : nullptr;
        day != nullptr && day->kind == lexicon::MentionKind::date && day->words.end == at) {
        at = day->words.first;
        while (tagBefore(Tag::preposition) || tagBefore(Tag::adverb)) {
            --at;
        }
    }
    if (!tagBefore(Tag::modal) && !tagBefore(Tag::auxiliary)) {
        return lexicon::none;
    }
    const auto& readings = lexicon.words().readings(annotation.words[at - 1].id);
    // "The talks were on Monday, followed by …": what stands behind such a comma is of its own.
    const bool mayEnd = within && (tagBefore(Tag::modal) || readings.is(WordClass::havePresent));
    return opened == closed || (closed && mayEnd) ? at - 1 : lexicon::none;
}

std::uint32_t romanOrdinal(const lexicon::Annotation& annotation, const lexicon::Lexicon& lexicon, Range sentence,
                           std::uint32_t word) {
    const auto text = annotation.textOf(word);
    const auto value = annotation.mention(word) == nullptr ? lexicon::romanNumeral(text) : 0;
    if (value == 0) {
        return 0;
    }
    const auto* before = word > sentence.first ? &annotation.words[word - 1] : nullptr;
    const bool led = before != nullptr && (lexicon.words().readings(before->id).is(WordClass::definite) ||
                                           lexicon.words().readings(before->id).is(WordClass::possessive));
    const bool named = before != nullptr && before->capital && !led; // "George VI"
    if (named || (!led && text.size() == 1)) {
        return 0;
    }
    constexpr std::uint32_t farthest = 6;
    for (auto at = word + 1; at < sentence.end && at < word + farthest; ++at) {
        if (const auto* mention = annotation.mention(at); mention != nullptr) {
            if (mention->kind == lexicon::MentionKind::eventNoun) {
                return value;
            }
            continue;
        }
        const auto& readings = lexicon.words().readings(annotation.words[at].id);
        const bool inside = annotation.words[at].capital || annotation.textOf(at) == "-" || readings.adjective > 0;
        if (!inside) {
            return 0;
        }
    }
    return 0;
}

} // namespace chancery::grammar
