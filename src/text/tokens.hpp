// Sentences and tokens of a document.
#pragma once

#include "text/document.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace chancery::text {

enum class TokenKind : std::uint8_t {
    word,        // letters, with inner apostrophes, hyphens (al-Amin, Indo-Pacific), abbreviation stops (U.S.); "'s"
    number,      // 1977, 9.4, 1,000, 22nd, 16:40, 2019-03-14; other ranges are three tokens: 2008-2013
    punctuation, // one mark a token; "--" and "..." are one
    symbol,      // €, %, &, @, an emoji; a flag of two regional indicators is one
    handle,      // @ForeignOfficePk
    hashtag,     // #PIFLM
    url,         // https://…, pic.twitter.com/…, an e-mail address
};

struct Token {
    ByteRange bytes;
    TokenKind kind = TokenKind::word;
    bool spaceBefore = false;
    bool capital = false; // begins with an upper-case letter
    bool allCaps = false; // two letters or more, all upper case
};

enum class SentenceKind : std::uint8_t {
    body,
    headline, // a line of its own without a final stop, before or between paragraphs
    bullet,   // an item of a list
    label,    // a line that only labels: "PRESS RELEASE", "No. 118/2018", a place and date line, a byline, hashtags
    tweet,    // an embedded tweet
};

struct Sentence {
    std::uint32_t first = 0; // token
    std::uint32_t end = 0;   // token, exclusive
    std::uint32_t paragraph = 0;
    SentenceKind kind = SentenceKind::body;
};

struct TokenizedText {
    std::vector<Token> tokens;
    std::vector<Sentence> sentences; // in order, each token in at most one
};

/// What segmentation must know of the language, from ontology/lexicon/abbreviations.txt.
struct Abbreviations {
    std::unordered_set<std::string> titles;   // never end a sentence: Dr. H.E. Mr. No. (lower case, with the stop)
    std::unordered_set<std::string> general;  // end one only before a capitalised word that begins one: U.S. a.m. Inc.
    std::unordered_set<std::string> numeric;  // abbreviations only before a number, and end none there: No. Art. Oct.
    std::unordered_set<std::string> starters; // words that begin a sentence when capitalised: "the", "in"
    std::unordered_set<std::string> labelWords; // first words of lines that only label: "by", "published"
};
/// Throws InputError with file and line.
[[nodiscard]] Abbreviations loadAbbreviations(const std::string& file);

/// Tokens and sentences. A possessive clitic is a word token of its own: "Chile's" gives "Chile" and "'s",
/// "envoys'" gives "envoys" and the punctuation "'". Markers of list items ("•", "(a)", "1.") are in no sentence.
[[nodiscard]] TokenizedText tokenize(std::string_view text, const Abbreviations& abbreviations);

} // namespace chancery::text
