// A sentence as a row of chunks: noun phrases, verb groups and the small words between them.
#pragma once

#include "grammar/grammar.hpp"

namespace chancery::grammar {

enum class ChunkKind : std::uint8_t {
    phrase,
    verb,
    preposition,
    coordinator,
    comma,
    subordinator,
    relative,
    stop,
    adverb,
    quote,
};

/// A verb group: auxiliaries, negation and the main verb.
struct VerbGroup {
    Range words;
    std::uint32_t head = none;
    WordId lemma = 0;
    WordId particle = 0;
    Voice voice = Voice::active;
    Tense tense = Tense::past;
    Modality modality = Modality::real;
    ClauseForm form = ClauseForm::finite;
    bool negated = false;
    bool futureInPast = false;     // "would", which in reported speech is a future
    bool wasTo = false;            // "was to visit", the same
    bool pastOrParticiple = false; // "signed": a finite past or a reduced relative, which the clause stage decides
};

struct Chunk {
    ChunkKind kind{};
    Range words;
    std::uint32_t index = none; // of the phrase, or of the verb group
    WordId word = 0;            // of a preposition, conjunction or relative, folded
};

/// Everything the steps of one sentence share.
struct SentenceWork {
    const lexicon::Annotation& a;
    const lexicon::Lexicon& lexicon;
    const std::vector<TaggedWord>& tags;
    Sentence& sentence;
    std::vector<VerbGroup> verbs;
    std::vector<Chunk> chunks;

    [[nodiscard]] const lexicon::WordReadings& readings(std::uint32_t word) const {
        return lexicon.words().readings(a.words[word].id);
    }
    [[nodiscard]] bool is(std::uint32_t word, std::string_view text) const {
        return word < sentence.words.end && a.textOf(word) == text;
    }
    /// Whether a list has one of the words.
    [[nodiscard]] bool anyListed(lexicon::ListName list, Range words) const {
        for (auto word = words.first; word < words.end; ++word) {
            if (lexicon.listed(list, a.words[word].id)) {
                return true;
            }
        }
        return false;
    }
    [[nodiscard]] Phrase& phrase(const Chunk& chunk) const { return sentence.phrases[chunk.index]; }
    /// Whether the preposition at chunk `i` stands before the party that someone signs for: "for Uganda".
    [[nodiscard]] bool actsFor(std::size_t i) const;
};

/// Noun phrases with offices, names and appositions put together, verb groups, and the rest, left to right.
void chunk(SentenceWork& work);

/// Reads one noun phrase at word `at`; its end, or `at` where none begins.
std::uint32_t readPhrase(SentenceWork& work, std::uint32_t at);
/// Whether the word at `at` only marks a plan and "to" follows it: "is due to hold".
[[nodiscard]] bool marksPlan(const SentenceWork& work, std::uint32_t at);
/// Reads one verb group at word `at`; its end, or `at`. `auxiliary`: one that stands before, across a time; or `none`.
std::uint32_t readVerbGroup(SentenceWork& work, std::uint32_t at, std::uint32_t auxiliary = none);

/// "Foreign Minister X, …" and "X, Foreign Minister of Y, …" become one phrase.
void joinAppositions(SentenceWork& work);

/// Whether a phrase is of an office that members of an organisation hold in turn ("the OSCE Chairperson-in-Office"), or
/// of a part of the country ("Ruler of Dubai").
[[nodiscard]] bool isRotating(const SentenceWork& work, const Phrase& phrase);
/// "the President of the Council, | Ambassador X of Morocco": whether an office of an organisation stands before an
/// envoy of a country.
[[nodiscard]] bool presidesBeside(const SentenceWork& work, const Phrase& office, const Phrase& envoy);
/// "The chairman": such an office, of the organisation that the text spoke of.
[[nodiscard]] bool isBareChair(const SentenceWork& work, const Phrase& phrase);

/// "the three states: A, B and C", "signed by: A, B": a colon that a list follows binds like a dash.
void openColon(SentenceWork& work);

/// "The following states signed: A, B and C": the list behind the colon is whom the phrase names.
void nameListed(SentenceWork& work);

/// "Minister X on the Kenyan side" becomes one phrase of Kenya.
void joinSides(SentenceWork& work);

/// "Minister X as the host, Minister Y …" becomes one phrase, on which the part hangs.
void joinParts(SentenceWork& work);

/// Clauses from chunks.
void buildClauses(SentenceWork& work);

} // namespace chancery::grammar
