// What a document's words name: entities, offices, persons, dates, nouns of events and instruments, topics.
#pragma once

#include "lexicon/lexicon.hpp"
#include "text/calendar.hpp"
#include "text/tokens.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::lexicon {

enum class MentionKind : std::uint8_t {
    country,
    organization,
    body,
    place,
    initiative,
    partnershipKind,
    membershipKind,
    eventNoun,
    instrumentNoun,
    office,
    person,
    date,
    topic,
};

/// A stretch of words, end exclusive.
struct Range {
    std::uint32_t first = 0;
    std::uint32_t end = 0;
    [[nodiscard]] bool contains(std::uint32_t word) const noexcept { return first <= word && word < end; }
    [[nodiscard]] std::uint32_t size() const noexcept { return end - first; }
    friend auto operator<=>(const Range&, const Range&) = default;
};

struct Mention {
    Range words;
    MentionKind kind{};
    LabelRole role = LabelRole::name;
    std::uint32_t entry = none; // of the lexicon, or of the annotation's own entries from `Lexicon::size()` on;
                                // an index into offices, persons or dates for these kinds
};

/// An office as the text composes it.
struct Office {
    std::string label;          // "Deputy Minister of Foreign Affairs"
    std::uint32_t entry = none; // the scheme's concept where it is one
    std::uint32_t of = none;    // the mention of the country, organisation or body that it names itself
    std::uint32_t ofEnd = 0;    // the word behind a body in small letters, "of the Moroccan foreign ministry"; else 0
    bool plural = false;
    bool former = false;  // "the former foreign minister": no holder
    bool bare = false;    // one lower-case word ("president"), an office only by its company
    bool viaBody = false; // "at the Ministry of …": `of` is where the holder serves
    bool ofUnknownBody =
        false; // its name ends with a body that may be of anywhere: "… of the Andean Alliance for Rivers"
    std::uint32_t body = none; // the entry of the body that its name ends with: "Speaker of the | Parliament"
    std::string briefly;       // its name without that body: "Speaker"
    std::string byKind;        // after the kind of mission that its holder heads: "Head of Delegation"
};

/// The rank that an office's name begins with, before what it is of: "Minister" of "Minister of Finance".
[[nodiscard]] std::string_view rankIn(std::string_view office) noexcept;

/// How a document names one person; all mentions of the person share it.
struct Person {
    std::string label;              // the longest name, without titles
    std::vector<std::string> parts; // folded words of it
    bool male = false;
    bool female = false;
};

/// A name that only this document has: an organisation introduced with its acronym, a ministry composed of parts.
struct LocalName {
    std::string folded;
    std::uint32_t entry = none;
};

struct AnnotatedSentence {
    Range words;
    text::SentenceKind kind = text::SentenceKind::body;
    std::uint32_t paragraph = 0;
};

struct Annotation {
    std::string_view text;
    std::vector<Word> words;
    std::vector<AnnotatedSentence> sentences;
    std::vector<Mention> mentions;        // by first word, not overlapping
    std::vector<std::uint32_t> mentionAt; // of each word: its mention, or `none`
    std::vector<Mention> topics;          // may lie anywhere
    std::vector<Mention> forums;          // named ones, as initiatives; they lie over other mentions
    std::vector<Entry> locals;
    std::vector<Office> offices;
    std::vector<Person> persons;
    std::vector<text::DateExpression> dates; // token fields hold words here
    Range dateline;                          // the words of the place that the release was written in; may be empty

    [[nodiscard]] std::string_view textOf(Range range) const {
        const auto bytes = bytesOf(range);
        return text.substr(bytes.begin, bytes.end - bytes.begin);
    }
    [[nodiscard]] std::string_view textOf(std::uint32_t word) const {
        const auto& bytes = words[word].bytes;
        return {text.data() + bytes.begin, bytes.end - bytes.begin};
    }
    [[nodiscard]] text::ByteRange bytesOf(Range range) const {
        return range.first < range.end ? text::ByteRange{words[range.first].bytes.begin, words[range.end - 1].bytes.end}
                                       : text::ByteRange{};
    }
    /// The mention that covers a word; null where none does, and behind the last word.
    [[nodiscard]] const Mention* mention(std::uint32_t word) const {
        return word >= mentionAt.size() || mentionAt[word] == none ? nullptr : &mentions[mentionAt[word]];
    }
    /// The entry of a mention of a named thing.
    [[nodiscard]] const Entry& entryOf(const Lexicon& lexicon, std::uint32_t entry) const {
        return entry < lexicon.size() ? lexicon.entry(entry) : locals[entry - lexicon.size()];
    }
};

/// Finds everything. `text` must outlive the annotation.
[[nodiscard]] Annotation annotate(std::string_view text, const text::TokenizedText& tokens, const Lexicon& lexicon,
                                  const text::Calendar& calendar);

/// Whether a mention of an event is by a noun that any kind of event may be called by ("meeting", "talks").
[[nodiscard]] bool isGeneric(const Annotation& annotation, const Lexicon& lexicon, const Mention& mention);

/// The end of a portfolio that begins at word `at` ("Foreign Affairs and Trade"), or `at` where there is none.
[[nodiscard]] std::uint32_t portfolioEnd(const Annotation& annotation, const Lexicon& lexicon, std::uint32_t at,
                                         std::uint32_t end);
/// The end of portfolios in a row at word `at` that stand before a rank ("Foreign and European Affairs | Minister"), or
/// `at`.
[[nodiscard]] std::uint32_t portfoliosBeforeRank(const Annotation& annotation, const Lexicon& lexicon, std::uint32_t at,
                                                 std::uint32_t end);

} // namespace chancery::lexicon
