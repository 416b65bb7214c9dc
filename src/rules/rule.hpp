// The rule language: what a rule looks like once it is read. docs/rules.md teaches the language.
#pragma once

#include "lexicon/lexicon.hpp"
#include "rdf/error.hpp"
#include "rdf/model.hpp"
#include "rdf/term.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace chancery::rules {

/// The classes that a resolver takes in ways of their own.
enum class SpecialClass : std::uint8_t {
    agent,
    person,
    country,
    organization,
    internationalOrganization,
    place,
    date,
    text,
    topic,
    partnershipKind,
};

/// "{who: Agent|Place+}": binds a name to what stands there.
struct Capture {
    std::string name;
    std::vector<std::string> types; // class IRIs; any one will do
    std::uint32_t special = 0;      // bits of those among them that are of SpecialClass
    std::uint32_t typesNumber = 0;  // the same for captures of the same types in a rule set; 0 outside of one
    std::vector<Capture> each;      // of several types: what takes one of them alone
    bool many = false;              // "+": a list distributes
    std::size_t least = 1;          // "++": two or more, "+++": three or more, or no match
    bool exact = false;             // "++=": two and no more
    Location where;

    void addType(std::string iri);
    [[nodiscard]] bool wants(SpecialClass one) const noexcept {
        return (special >> static_cast<unsigned>(one) & 1U) != 0;
    }
    /// Whether it takes classes beside the special ones.
    [[nodiscard]] bool wantsNamed() const noexcept {
        return static_cast<std::size_t>(std::popcount(special)) < types.size();
    }
};

/// Where in a clause or around a noun a role looks.
enum class RoleKey : std::uint8_t {
    subject,
    object,
    second,      // of a clause; logical
    preposition, // "with", "on_behalf_of": of the clause, or behind the noun
    possessor,   // of a noun: "Pakistan's", "his", and the names that stand before it
    within,      // anywhere in the clause
    about,       // what the clause is mostly about
    speaker,     // who says it
    addressee,   // whom it is said to
    current,     // the event that the text spoke of last
};

/// "subject {who: Agent+}", "in|at {where: Place}?", "object (visit|trip)", "no object".
struct RolePattern {
    RoleKey key{};
    std::vector<lexicon::WordId> prepositions;
    std::vector<lexicon::WordId> heads; // the head noun must be one of these; empty: any
    std::optional<Capture> capture;
    bool optional = false;
    bool absent = false;     // "no": nothing may stand there
    bool indefinite = false; // "a": only what an indefinite article leads in
    bool behind = false;     // "behind": only what stands behind the verb

    [[nodiscard]] bool takes(lexicon::WordId preposition) const {
        return std::find(prepositions.begin(), prepositions.end(), preposition) != prepositions.end();
    }
};

enum class VoiceWanted : std::uint8_t { any, active, passive };

/// "clause meet|see subject {…} …"
struct ClausePattern {
    VoiceWanted voice = VoiceWanted::any;
    bool planned = false; // only what is yet to come
    bool done = false;    // only what is not
    struct Verb {
        lexicon::WordId lemma = 0;
        lexicon::WordId particle = 0;
    };
    std::vector<Verb> verbs; // empty: any verb
    std::string act;         // the name that "{act: Act}" binds, if the verb names an act; empty where there is none
    std::vector<RolePattern> roles;
};

/// "noun {event: Visit} by|of {who: Agent+} to {where: Country}"
struct NounPattern {
    bool planned = false;                 // only in a clause of what is yet to come
    bool done = false;                    // only in one of what is not
    bool always = false;                  // also in one that denies, hopes or supposes
    std::vector<lexicon::WordId> under;   // listed behind a colon, and the clause before it has one of these verbs
    std::vector<lexicon::WordId> heading; // listed under a heading without a verb that has one of these words
    std::vector<lexicon::WordId> heads;   // instead of a capture
    std::optional<Capture> head;
    std::vector<RolePattern> roles;
};

/// One step of a "phrase" pattern.
struct PhraseStep {
    std::vector<std::vector<lexicon::WordId>> words; // alternatives, each a row of words; by form or lemma
    std::optional<Capture> capture;
    bool optional = false;
    bool absent = false;  // "no (to)": takes no word; none of its words may stand there
    bool gap = false;     // "..": up to maximalGap words of the same sentence
    std::size_t back = 0; // the end of "[ … ]+", which takes no word: how many steps before it the group begins
};
inline constexpr std::uint32_t maximalGap = 8;

struct PhrasePattern {
    std::vector<PhraseStep> steps;
    bool leading = false; // only where a sentence begins, or behind a mark that is no comma
};

/// "sentence {topic: Topic+}": everything of a type that a sentence names, but for what is denied; "sentence denied
/// {name: Initiative+}": that as well.
struct SentencePattern {
    Capture capture;
    bool denied = false;
};

using Pattern = std::variant<ClausePattern, NounPattern, PhrasePattern, SentencePattern>;

/// "?who.office", "chn:host", "[]"
struct TemplateTerm {
    enum class Kind : std::uint8_t { variable, term, anonymous } kind = Kind::term;
    std::string variable;
    std::string field;
    rdf::Term term;
    Location where;
};

/// One subject of the "make" part with its predicates and objects.
struct NodeTemplate {
    TemplateTerm subject;
    std::string type; // of "a"; empty where none is said
    std::vector<std::pair<std::string, std::vector<TemplateTerm>>> properties;
};

struct Example {
    std::string sentence;
    bool matches = true;
    Location where;
};

struct Rule {
    std::string name;
    Location where;
    std::vector<Example> examples;
    std::vector<Pattern> patterns;
    std::vector<NodeTemplate> templates;
};

/// All rules of a folder, in the order of their files' names and of the files.
class RuleSet {
public:
    /// Reads rules/*.rules and checks them against the ontology. Throws InputError with file, line and column.
    RuleSet(const std::filesystem::path& folder, const rdf::Model& ontology, const lexicon::Lexicon& lexicon);

    [[nodiscard]] const std::vector<Rule>& rules() const noexcept { return rules_; }

private:
    void numberTypes();

    std::vector<Rule> rules_;
};

/// Parses one file's text. Exposed for tests; `classes` are word lists that earlier files defined, and grow.
using WordLists = std::vector<std::pair<std::string, std::vector<std::string>>>;
[[nodiscard]] std::vector<Rule> parseRules(std::string_view text, const std::string& file,
                                           const lexicon::Lexicon& lexicon, WordLists& lists);

/// Checks a rule's captures and template against the ontology. Throws InputError.
void checkRule(const Rule& rule, const rdf::Model& ontology);

} // namespace chancery::rules
