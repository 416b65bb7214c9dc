// Which phrase patterns can match in a sentence, and where: most of a sentence's words begin none.
#pragma once

#include "grammar/grammar.hpp"
#include "rules/rule.hpp"

#include <bitset>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace chancery::rules {

/// The words of one sentence under every form by which a rule may name them.
class SentenceForms {
public:
    SentenceForms(const grammar::Sentence& sentence, const lexicon::Annotation& annotation,
                  const lexicon::Lexicon& lexicon);
    [[nodiscard]] bool has(lexicon::WordId word) const;
    /// The forms of one of its words: the word, its lemma as a noun and as a verb; 0 where there is none.
    [[nodiscard]] std::span<const lexicon::WordId> of(std::uint32_t word) const;

private:
    std::uint32_t first_;
    std::vector<lexicon::WordId> byWord_; // three for each word
    std::vector<lexicon::WordId> sorted_;
    std::bitset<1024> hashed_; // most words that are asked for are not there
};

/// Patterns by what they begin with and what they cannot do without. A pattern is known by its number, in the order of
/// adding; the pattern itself stays with the caller.
class PhraseIndex {
public:
    void add(const PhrasePattern& pattern);

    /// For each pattern, whether the sentence has a word of every step that demands one, and names what it captures.
    [[nodiscard]] std::vector<bool> possible(const SentenceForms& forms, const grammar::Sentence& sentence,
                                             const lexicon::Annotation& annotation) const;
    /// The numbers of possible patterns that can begin with the word, in order. `opens`: a capture can begin here.
    void at(std::uint32_t word, bool opens, const SentenceForms& forms, const std::vector<bool>& possible,
            std::vector<std::uint32_t>& out) const;

private:
    struct Demands {
        std::vector<std::vector<lexicon::WordId>> words; // one word of each
        bool partnershipKind = false;                    // the name of a kind of partnership
    };
    std::vector<Demands> demands_;
    std::unordered_map<lexicon::WordId, std::vector<std::uint32_t>> byWord_;
    std::vector<std::uint32_t> byCapture_;
    std::vector<std::uint32_t> anywhere_; // begins with a gap, or may be empty
};

} // namespace chancery::rules
