// Runs rules over a sentence. What a phrase refers to is the resolver's to say: the matcher only knows structure.
#pragma once

#include "grammar/grammar.hpp"
#include "rules/phrase_index.hpp"
#include "rules/rule.hpp"

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace chancery::rules {

struct Field;

/// One thing that a capture is bound to. `node` is the resolver's own index; a literal or concept is in `term`, which
/// copies share.
struct Value {
    std::uint32_t node = lexicon::none;
    std::shared_ptr<const rdf::Term> term;
    grammar::Range words;
    bool collective = false; // holders of an office that nobody names ("the ASEAN ambassadors")
    std::shared_ptr<const std::vector<Field>> fields; // "office", "of", "person" …; copies share them; null: none

    [[nodiscard]] bool isNode() const noexcept { return node != lexicon::none; }
};

/// "?who.office": a part of what is known of a value. The resolver's names of fields live as long as the program.
struct Field {
    std::string_view name;
    Value value;
};

/// Values that whoever asked for them shares; null where there are none.
using Values = std::shared_ptr<const std::vector<Value>>;

/// The values that are shared; empty where there are none.
[[nodiscard]] inline std::span<const Value> spanOf(const Values& values) {
    return values == nullptr ? std::span<const Value>() : std::span<const Value>(*values);
}

/// What stands at a role: a phrase of the sentence.
class Resolver {
public:
    Resolver() = default;
    Resolver(const Resolver&) = delete;
    Resolver& operator=(const Resolver&) = delete;
    Resolver(Resolver&&) = delete;
    Resolver& operator=(Resolver&&) = delete;
    virtual ~Resolver() = default;

    /// The clause that is matched from now on; null for nouns and phrases.
    virtual void enterClause(const grammar::Clause* clause) = 0;
    /// What a phrase refers to, as far as it is of one of the capture's types.
    virtual Values values(std::uint32_t phrase, const Capture& capture) = 0;
    /// Whether asking for what a phrase refers to leaves the text as it was: events come about by being asked for.
    [[nodiscard]] virtual bool isSteady(std::uint32_t phrase) const = 0;
    /// Everything of the capture's types that the words name.
    virtual std::vector<Value> valuesWithin(grammar::Range words, const Capture& capture) = 0;
    /// Of what the words name, what a clause that has them as its matter is mostly about, as a reader would say.
    virtual std::vector<Value> about(const grammar::Clause& clause, grammar::Range words, const Capture& capture) = 0;
    /// Who says what a clause reports.
    virtual std::vector<Value> speaker(const grammar::Clause& clause, const Capture& capture) = 0;
    /// Whom it is said to: someone who is not the speaker's own side.
    virtual std::vector<Value> addressee(const grammar::Clause& clause, const Capture& capture) = 0;
    /// The event that the text spoke of last, if it is of one of the capture's types.
    virtual std::vector<Value> current(const Capture& capture) = 0;
    /// The clause before the colon that a word of a list stands behind, here or in an earlier sentence; or null.
    virtual const grammar::Clause* leadIn(std::uint32_t word) = 0;
    /// Whether a word stands under a heading that has one of these words and no verb: "Participants: …".
    virtual bool isHeaded(std::uint32_t word, std::span<const lexicon::WordId> heading) = 0;
    /// Whether what a clause tells is yet to come.
    virtual bool isPlanned(const grammar::Clause& clause) = 0;
    /// Whether what a clause speaks of may be yet to come: "discussed", "looked forward to the signing".
    virtual bool looksAhead(const grammar::Clause& clause) = 0;
    /// The act that a clause's verb (with its object noun or particle) is, or an empty value.
    virtual Value act(const grammar::Clause& clause) = 0;
};

struct Bound {
    std::string_view name; // of a capture, which the rules keep
    std::vector<Value> values;
    grammar::Range words;
};

struct Match {
    const Rule* rule = nullptr;
    const grammar::Clause* clause = nullptr; // of a clause pattern, and the clause around any other
    std::vector<Bound> bound;
    grammar::Range words; // all that the match rests on

    [[nodiscard]] const Bound* find(std::string_view name) const;
};

class Matcher {
public:
    Matcher(const RuleSet& rules, const lexicon::Lexicon& lexicon);

    /// Hands over the matches of one sentence: clauses in order, then nouns, phrases and the whole; for each of them
    /// the rules in order. At most one match of a rule for each clause, noun or starting word.
    void run(const grammar::Sentence& sentence, const lexicon::Annotation& annotation, Resolver& resolver,
             const std::function<void(const Match&)>& match) const;

private:
    struct Entry {
        const Rule* rule;
        const Pattern* pattern;
    };
    class Attempts;
    void tryClauses(const grammar::Sentence& sentence, Resolver& resolver, Attempts& attempts) const;
    void tryPhrases(const grammar::Sentence& sentence, const lexicon::Annotation& annotation, Attempts& attempts) const;

    std::vector<Entry> anyVerb_;
    std::unordered_map<lexicon::WordId, std::vector<Entry>> byVerb_;
    [[nodiscard]] std::vector<std::uint32_t> nounsOf(const grammar::Phrase& phrase,
                                                     const lexicon::Annotation& annotation) const;

    std::vector<Entry> nouns_; // and their places there: by a head noun, and of those that capture what the noun means
    std::unordered_map<lexicon::WordId, std::vector<std::uint32_t>> nounsByHead_;
    std::vector<std::uint32_t> nounsByCapture_;
    std::vector<Entry> phrases_;
    PhraseIndex phraseIndex_; // by their place among these
    std::vector<Entry> sentences_;
    const lexicon::Lexicon& lexicon_;
};

} // namespace chancery::rules
