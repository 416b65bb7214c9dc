// Phrases and clauses of a sentence, by chunks and attachment rules (after Abney, "Partial parsing via finite-state
// cascades", 1996): quick, never without an answer, and right on the constructions that releases use.
#pragma once

#include "lexicon/mentions.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::grammar {

using lexicon::none;
using lexicon::Range;
using lexicon::WordId;

enum class Tag : std::uint8_t {
    noun,
    proper,
    adjective,
    adverb,
    number,
    date,
    determiner,
    possessive,
    pronoun,
    verb,
    auxiliary,
    modal,
    negation,
    infinitive,
    preposition,
    coordinator,
    subordinator,
    relative,
    genitive,
    punctuation,
    other,
};

struct TaggedWord {
    Tag tag = Tag::other;
    std::uint8_t verbForms = 0; // the bits of VerbForm that are possible here
};

enum class Determiner : std::uint8_t { bare, definite, indefinite, demonstrative, possessive, quantifier, negative };

enum class PhraseKind : std::uint8_t {
    agent,      // a person, an office, a country, an organisation, a body, a side or delegation
    event,      // its head is a noun of an event class
    instrument, // … of an instrument class
    name,       // an initiative, policy or place
    date,
    pronoun,
    other,
};

/// A prepositional phrase that hangs on a noun phrase.
struct Modifier {
    WordId preposition = 0;
    std::uint32_t phrase = none;
};

/// A noun phrase. Indexes are into Sentence::phrases; mentions into Annotation::mentions.
struct Phrase {
    Range words;
    std::uint32_t head = none; // word
    PhraseKind kind = PhraseKind::other;
    Determiner determiner = Determiner::bare;
    bool plural = false;
    bool group = false;                      // "the Kenyan side", "both ministers": several or a body of people
    bool peer = false;                       // "his Lithuanian counterpart"
    std::uint32_t mention = none;            // the head's mention
    std::uint32_t person = none;             // agent: mention
    std::vector<std::uint32_t> offices;      // agent: mentions
    std::uint32_t of = none;                 // agent: mention of whom or what it represents
    std::uint32_t ofNoun = none;             // agent: word that refers back to it, "the Secretary-General of the Union"
    std::uint32_t possessor = none;          // phrase: "Pakistan's", "his"
    std::uint32_t beside = none;             // phrase: an office that the same person holds for another owner
    std::vector<std::uint32_t> premodifiers; // mentions before the head: "Kenya-Malaysia", "ASEAN"
    std::vector<std::uint32_t> members;      // phrases, of a coordination
    std::vector<Modifier> modifiers;         // what follows it: "between A and B", "in Nairobi"
    std::uint32_t ordinal = 0;               // "the 22nd …"
};

enum class Voice : std::uint8_t { active, passive };
enum class Tense : std::uint8_t { past, present, future };
enum class Modality : std::uint8_t { real, planned, hoped, conditional };
enum class ClauseForm : std::uint8_t { finite, participle, gerund, infinitive };

/// What an argument is to its clause; subject and object are logical: a passive's agent is its subject.
enum class Role : std::uint8_t { subject, object, second, preposition, time };

struct Argument {
    Role role = Role::object;
    WordId preposition = 0;
    std::uint32_t phrase = none;
    bool before = false; // stands before the verb
    bool inner = false;  // tells where that is which the sentence is about: "spoke about the war in X"
};

struct Clause {
    Range words;               // from its first argument to its last
    std::uint32_t verb = none; // word
    Range verbGroup;
    WordId lemma = 0;
    WordId particle = 0; // of a phrasal verb whose particle stands right after it; 0 where none
    Voice voice = Voice::active;
    Tense tense = Tense::past;
    Modality modality = Modality::real;
    ClauseForm form = ClauseForm::finite;
    bool negated = false;
    std::uint32_t parent = none; // clause it hangs on
    bool relative = false;
    std::vector<Argument> arguments;
};

struct Sentence {
    Range words;
    text::SentenceKind kind = text::SentenceKind::body;
    std::uint32_t paragraph = 0;
    std::vector<Phrase> phrases;
    std::vector<Clause> clauses;
};

struct Parse {
    std::vector<TaggedWord> tags;
    std::vector<Sentence> sentences;
};

[[nodiscard]] Parse parse(const lexicon::Annotation& annotation, const lexicon::Lexicon& lexicon);

// The steps, for tests and for `explain --sentences`.
/// Whether the words end without a full stop or the like, as a headline does.
[[nodiscard]] bool endsOpen(const lexicon::Annotation& annotation, Range words);
[[nodiscard]] std::vector<TaggedWord> tag(const lexicon::Annotation& annotation, const lexicon::Lexicon& lexicon);
[[nodiscard]] std::string_view name(Tag tag) noexcept;
[[nodiscard]] std::string_view name(PhraseKind kind) noexcept;

} // namespace chancery::grammar
