// One pattern of a rule against one place of a sentence.
#pragma once

#include "rules/matcher.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace chancery::rules {

/// The words from the first to the last of both; an empty range counts for nothing.
[[nodiscard]] inline grammar::Range cover(grammar::Range a, grammar::Range b) {
    if (a.first >= a.end) {
        return b;
    }
    if (b.first >= b.end) {
        return a;
    }
    return {std::min(a.first, b.first), std::max(a.end, b.end)};
}

/// Matches one pattern at one place of a sentence, a clause, a phrase or a word; what matches comes with what its
/// captures are bound to.
class PatternMatcher {
public:
    PatternMatcher(const grammar::Sentence& sentence, const lexicon::Annotation& annotation,
                   const lexicon::Lexicon& lexicon, Resolver& resolver);
    std::optional<Match> clause(const ClausePattern& pattern, const grammar::Clause& clause);
    std::optional<Match> noun(const NounPattern& pattern, std::uint32_t index);
    std::optional<Match> phrase(const PhrasePattern& pattern, std::uint32_t at);
    std::optional<Match> sentence(const SentencePattern& pattern);
    /// Whether a capture of a phrase pattern can begin with this word.
    [[nodiscard]] bool opens(std::uint32_t word) const;

private:
    [[nodiscard]] bool verbHolds(const ClausePattern& pattern, const grammar::Clause& clause);
    [[nodiscard]] static bool roleHolds(const RolePattern& role, const grammar::Argument& argument);
    [[nodiscard]] static bool barsOrHolds(const RolePattern& role, const grammar::Argument& argument);
    /// Whether roles can be filled at all, before anybody looks at what stands there: most patterns of a verb ask for
    /// an argument that a clause has not.
    [[nodiscard]] bool canHold(std::span<const RolePattern> roles, const grammar::Clause& clause);
    [[nodiscard]] static bool canStand(const RolePattern& role, const grammar::Clause& clause);
    bool inClause(const RolePattern& role, const grammar::Clause& clause);
    /// Whether an apposition stands behind word `end`, and the phrase in it: "of Oman, a member of the Council".
    [[nodiscard]] bool apposed(std::uint32_t end, std::uint32_t phrase) const;
    /// From the clause's verb to its end: what "within" searches.
    [[nodiscard]] grammar::Range clauseWords(const grammar::Clause& clause) const;
    /// The end of a clause with what hangs on its arguments.
    [[nodiscard]] std::uint32_t reach(const grammar::Clause& clause) const;
    /// What a clause says, without what its subject says next: "thanked Kenya for … | and urged it to …".
    [[nodiscard]] grammar::Range matter(const grammar::Clause& clause) const;
    [[nodiscard]] static std::uint32_t subjectOf(const grammar::Clause& clause);

    /// "“We welcome it,” Minister X said after …": the first word of a clause that only reports what stands before it,
    /// or `none`.
    [[nodiscard]] std::uint32_t reportBehind(const grammar::Clause& clause) const;
    bool within(const RolePattern& role, grammar::Range words);
    bool take(const RolePattern& role, std::vector<Value> values);
    [[nodiscard]] static bool fits(const Capture& capture, std::span<const Value> values);
    /// Binds a capture to what words of a phrase name.
    void keepCovered(const Capture& capture, std::vector<Value> values);
    bool accept(const RolePattern& role, std::uint32_t phrase);
    bool bind(const Capture& capture, std::uint32_t phrase);
    /// Binds a capture to values, or adds them to what it is bound to.
    void add(const Capture& capture, std::span<const Value> values, grammar::Range words);
    /// Binds a capture to what a phrase refers to.
    void keep(const Capture& capture, std::span<const Value> values, grammar::Range words);
    /// The match rests on these words, unless they lead in from another sentence.
    void rest(grammar::Range words);
    [[nodiscard]] bool officeIs(const grammar::Phrase& phrase, const std::vector<lexicon::WordId>& nouns) const;
    [[nodiscard]] bool isOneOf(std::uint32_t word, const std::vector<lexicon::WordId>& nouns) const;
    [[nodiscard]] bool isGovernedBehind(std::uint32_t phrase) const;
    [[nodiscard]] bool headIs(const grammar::Phrase& phrase, const std::vector<lexicon::WordId>& heads) const;
    [[nodiscard]] static bool canStand(const RolePattern& role, const grammar::Phrase& phrase);
    bool aroundNoun(const RolePattern& role, std::uint32_t index);
    [[nodiscard]] const grammar::Clause* leadIn(std::uint32_t word);
    [[nodiscard]] bool isWeighed(const grammar::Phrase& phrase) const;
    [[nodiscard]] bool isAwaited(std::uint32_t index) const;
    [[nodiscard]] bool looksOn(std::uint32_t phrase) const;
    bool possessor(const RolePattern& role, const grammar::Phrase& phrase);
    /// The innermost clause around the words, else the one whose verb stands last before them.
    [[nodiscard]] const grammar::Clause* governing(grammar::Range words) const;
    [[nodiscard]] const grammar::Clause* clauseAround(grammar::Range words) const;
    /// Whether the steps from `at` on match from a word on.
    bool step(const PhrasePattern& pattern, std::size_t at, std::uint32_t word);
    [[nodiscard]] bool standsAt(std::span<const lexicon::WordId> row, std::uint32_t word) const;
    bool wordStep(const PhrasePattern& pattern, std::size_t at, std::uint32_t word);
    [[nodiscard]] bool wordIs(std::uint32_t word, lexicon::WordId wanted) const;
    /// A capture takes a whole phrase that begins here, the longest that lets the rest match.
    bool captureStep(const PhrasePattern& pattern, std::size_t at, std::uint32_t word);
    bool instrumentStep(const PhrasePattern& pattern, std::size_t at, std::uint32_t word);
    [[nodiscard]] bool takenForGranted(const grammar::Clause& clause) const;
    [[nodiscard]] grammar::Range withoutBracket(grammar::Range words) const;
    [[nodiscard]] grammar::Range enumerated(const lexicon::Mention& mention) const;
    [[nodiscard]] std::uint32_t listBehind(const lexicon::Mention& mention) const;
    /// Binds, and matches the steps behind; where they do not match, all is as before.
    template <typename Bind>
    bool tryStep(const PhrasePattern& pattern, std::size_t at, std::uint32_t end, const Bind& bindValues);

    const grammar::Sentence& s_;
    const lexicon::Annotation& a_;
    const lexicon::Lexicon& lexicon_;
    Resolver& resolver_;
    Match match_;
    std::vector<std::uint32_t> byStart_;        // phrases by their first word, of several the longest first
    std::vector<std::uint32_t> instruments_;    // of these, what is an instrument and no list
    const grammar::Clause* lookedAt_ = nullptr; // the clause that canHold() last looked at; are its arguments steady?
    bool steady_ = false;
    std::uint32_t ledWord_ = lexicon::none; // the word that a lead-in was last asked for, and what it was
    const grammar::Clause* lead_ = nullptr;
};

} // namespace chancery::rules
