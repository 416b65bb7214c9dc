// What the tests of this stage share: the word lists of the repository, and tokens and sentences as text.
#pragma once

#include "text/calendar.hpp"
#include "text/input.hpp"
#include "text/sentences.hpp"

#include <cstdlib>
#include <string>
#include <vector>

namespace chancery::text::testing {

inline std::string repository() {
    const char* source = std::getenv("CHANCERY_SOURCE");
    return source != nullptr ? source : "..";
}

inline const Abbreviations& abbreviations() {
    static const Abbreviations loaded = loadAbbreviations(repository() + "/ontology/lexicon/abbreviations.txt");
    return loaded;
}

inline const Calendar& calendar() {
    static const Calendar loaded = loadCalendar(repository() + "/ontology/lexicon/calendar.txt");
    return loaded;
}

inline ReadOptions options() { return {abbreviations(), calendar()}; }

inline std::string join(std::string_view text, const std::vector<Token>& tokens, std::uint32_t first,
                        std::uint32_t end) {
    std::string joined;
    for (std::uint32_t token = first; token < end; ++token) {
        joined.append(token == first ? "" : " ").append(slice(text, tokens[token]));
    }
    return joined;
}

/// The tokens with spaces between them.
inline std::string tokensOf(std::string_view text) {
    const TokenizedText tokenized = tokenize(text, abbreviations());
    return join(text, tokenized.tokens, 0, static_cast<std::uint32_t>(tokenized.tokens.size()));
}

/// "body: A b .", one string a sentence.
inline std::vector<std::string> sentencesOf(std::string_view text) {
    static constexpr const char* kinds[] = {"body", "headline", "bullet", "label", "tweet"};
    const TokenizedText tokenized = tokenize(text, abbreviations());
    std::vector<std::string> sentences;
    for (const Sentence& sentence : tokenized.sentences) {
        sentences.push_back(std::string(kinds[static_cast<std::size_t>(sentence.kind)]) + ": " +
                            join(text, tokenized.tokens, sentence.first, sentence.end));
    }
    return sentences;
}

} // namespace chancery::text::testing
