// Clauses from chunks: forms.cpp decides which verbs are finite, subjects.cpp, antecedents.cpp and nonfinite.cpp find
// their subjects, clauses.cpp the rest.
#pragma once

#include "grammar/chunks.hpp"

#include <algorithm>
#include <optional>

namespace chancery::grammar {

/// Builds the clauses of one sentence.
class ClauseBuilder {
public:
    explicit ClauseBuilder(SentenceWork& work) : w_(work), clauseOf_(work.chunks.size(), none) {}

    void run();

private:
    /// Chunks [first, end) that are a clause's subject; or the antecedent of its relative pronoun; or inherited.
    struct Subject {
        std::size_t first = 0;
        std::size_t end = 0;
        bool relative = false;
        bool inherited = false;          // of the verb before it: "met X and signed Y"
        WordId relativePreposition = 0;  // "in which"
        std::vector<std::size_t> across; // "X, who came from Oslo, and Y met": X
        [[nodiscard]] bool found() const { return end > first; }
    };

    [[nodiscard]] std::size_t size() const { return w_.chunks.size(); }
    [[nodiscard]] ChunkKind kind(std::size_t i) const { return i < size() ? w_.chunks[i].kind : ChunkKind::stop; }
    [[nodiscard]] VerbGroup& verb(std::size_t i) const { return w_.verbs[w_.chunks[i].index]; }
    [[nodiscard]] Phrase& phrase(std::size_t i) const { return w_.sentence.phrases[w_.chunks[i].index]; }
    [[nodiscard]] bool isAgent(std::size_t i) const;

    /// Whether "signed", "held", "attended" is a finite past or a reduced relative clause.
    void decideForm(std::size_t i);

    [[nodiscard]] bool opensWithGerund(std::size_t i) const;

    /// Whether the comma at `close` ends a relative clause that another comma opened: a main verb follows.
    [[nodiscard]] bool closesRelative(std::size_t close) const;
    /// Whether a comma stands between members of a list that "and" closes before chunk `end`.
    [[nodiscard]] bool inList(std::size_t comma, std::size_t end) const;

    /// Whether the comma at `close` ends an aside behind someone who acts: "the Minister, for his part, voiced …".
    [[nodiscard]] bool closesAside(std::size_t close) const;

    /// Whether it ends the names of those before them: "The two ministers, X and Y, met and signed".
    [[nodiscard]] bool closesNames(std::size_t close) const;

    /// Whether it ends what a participle says of who acts: "X, accompanied by Y, met Z, thanked her and left".
    [[nodiscard]] bool closesParticiple(std::size_t close) const;

    /// Where what is set off by commas behind a coordinator begins if it ends before `at`, else `at`: "and, in her
    /// speech, called for …" (its first comma).
    [[nodiscard]] std::size_t insertedBefore(std::size_t at) const;

    /// "X who is on a visit in Y met Z": where the relative begins that no commas set off before the verb at `at`.
    [[nodiscard]] std::optional<std::size_t> bareRelative(std::size_t at) const;

    [[nodiscard]] bool byFollows(std::size_t i) const;

    /// Whether a phrase behind "by" says by what means ("by video link"), not by whom.
    [[nodiscard]] bool isMeans(std::size_t i) const;

    /// Whether a verb says, or says what was said: "noted", "expressed", "urged".
    [[nodiscard]] bool speaks(std::size_t i) const;

    /// Whether a finite verb of that kind stands before chunk `i`.
    [[nodiscard]] bool saidBefore(std::size_t i) const;

    /// A pronoun in the nominative is a subject whatever stands before it.
    [[nodiscard]] bool subjectLike(std::size_t i) const;

    /// Whether a finite verb of the same stretch already took the phrase as object or complement.
    [[nodiscard]] bool phraseTaken(std::size_t i) const;

    /// "said", "announced": a clause may follow without "that".
    [[nodiscard]] bool reports(const VerbGroup& group) const { return w_.lexicon.listed("reporting", group.lemma); }

    [[nodiscard]] bool isFinite(std::size_t i) const { return verb(i).form == ClauseForm::finite; }

    /// Which finite verbs behind another count: all; only what is finite beyond doubt and in the same stretch; all but
    /// those that "and" joins to it.
    enum class Following : std::uint8_t { any, near, uncoordinated };
    [[nodiscard]] bool finiteAfter(std::size_t i, Following which = Following::any) const;
    /// Whether "and" stands before the verb at chunk `i`.
    [[nodiscard]] bool coordinatedVerb(std::size_t i) const;

    /// Whether a phrase is the object of a verb that another goes on from: "met the President, thanked Kenya and left".
    [[nodiscard]] bool objectBefore(std::size_t p, std::size_t at) const;

    /// ", the ministry said." at the end of what it reports.
    [[nodiscard]] bool closingReport(std::size_t i) const;

    /// `inClause`: not across "that" and the like.
    [[nodiscard]] bool finiteBefore(std::size_t i, bool inClause = false) const;

    [[nodiscard]] bool finiteBetween(std::size_t a, std::size_t b) const;

    /// A walk back from a verb to its subject.
    struct Walk {
        std::size_t verb = 0;
        std::size_t at = 0;              // the chunk that is looked at
        bool comma = false;              // whether a comma was passed that may part off another clause
        std::optional<Subject> fallback; // the free members of a list behind a preposition
    };
    /// Walks back from a finite verb to its subject.
    [[nodiscard]] Subject findSubject(std::size_t at) const;
    [[nodiscard]] std::optional<Subject> endAt(Walk& walk) const;
    [[nodiscard]] std::optional<Subject> subjectAt(Walk& walk) const;
    /// The subject of the verb before.
    [[nodiscard]] static Subject inheritedSubject();

    [[nodiscard]] std::size_t invertedFrom(std::size_t at) const;

    /// "…," said X: the subject right behind a verb of saying, where a quotation ends or a name follows.
    [[nodiscard]] Subject postposed(std::size_t at) const;

    /// "…, and the Bank has opened …": whether a comma and "and" before the phrase part two clauses, no members of a
    /// list.
    [[nodiscard]] bool opensClause(std::size_t p) const;

    /// The "between" that governs the first member of a coordination, whose last phrase is at `p`: "between the Academy
    /// of Kenya and the Institute of Ghana".
    [[nodiscard]] std::optional<std::size_t> betweenBefore(std::size_t p) const;

    [[nodiscard]] bool unlikeSubject(std::size_t i) const;

    /// Whether a coordination ends right before a comma: "Malaysia and Qatar, …".
    [[nodiscard]] bool coordinatedBefore(std::size_t comma) const;

    /// What was found, else the members of a list behind a preposition that stand free after its first comma.
    [[nodiscard]] Subject orElse(const Subject& found, const std::optional<Subject>& fallback) const;

    /// The preposition that governs the phrase at `p`, also as the last of a list; nothing where it stands free.
    [[nodiscard]] std::optional<std::size_t> governedFrom(std::size_t p) const;

    /// From a comma that closes an insertion to the chunk before the comma that opens it.
    [[nodiscard]] std::optional<std::size_t> skipInsertion(std::size_t close) const;

    /// The same, where what is inserted is a relative clause.
    [[nodiscard]] std::optional<std::size_t> skipRelative(std::size_t close) const;

    [[nodiscard]] bool hasFinite(std::size_t first, std::size_t end) const;

    /// The phrase that a relative pronoun at `p` stands for.
    [[nodiscard]] Subject antecedent(std::size_t p) const;

    /// "X, who visited Oslo, and Y met", "X, of Kenya, and Y": those before the subject's chunks that act with it,
    /// in order.
    [[nodiscard]] std::vector<std::size_t> coordinatedAcross(std::size_t first) const;
    /// "Malta, a member of the Council, and Cuba agreed": both, where the phrase at `p` is the second; else none.
    [[nodiscard]] Subject behindApposition(std::size_t p) const;

    /// "X, the first minister to visit Oslo, met Y": who acts, where the infinitive at `p` only tells more of them.
    [[nodiscard]] std::optional<std::size_t> completed(std::size_t p) const;

    /// The coordination that ends with the phrase at `p`.
    [[nodiscard]] bool nominative(std::size_t p) const;
    [[nodiscard]] Subject list(std::size_t p) const;

    [[nodiscard]] bool coordinated(std::size_t first, std::size_t last) const;

    /// Whether chunk `i` begins the subject of a later verb, or what belongs to a later clause.
    [[nodiscard]] bool laterSubject(std::size_t v, std::size_t i) const;

    [[nodiscard]] std::size_t frontOf(std::size_t v) const;

    void build(std::size_t v);
    void handUp(std::size_t v, Clause& clause);
    void handUpOccasion(std::size_t v, Clause& clause);

    /// Whether the clause of verb `v` is what someone said, without an "if".
    [[nodiscard]] bool reported(std::size_t v) const;
    [[nodiscard]] bool foretold(std::size_t v) const;
    [[nodiscard]] bool inRelative(const Subject& subject) const;
    [[nodiscard]] bool isDated(std::size_t v) const;
    [[nodiscard]] bool settledOn(std::size_t v) const;
    [[nodiscard]] bool supposed(std::size_t v) const;
    [[nodiscard]] bool asideOf(std::size_t at) const;

    void add(Clause& clause, Role role, std::uint32_t phraseIndex, WordId preposition, bool before);
    [[nodiscard]] bool locatesMatter(const Clause& clause, lexicon::WordId preposition, std::uint32_t place) const;

    [[nodiscard]] static Role subjectRole(const Clause& clause);

    void addSubject(std::size_t v, Clause& clause);

    /// "ASEAN, which Vietnam joined", "the Union, of which Kenya is a member": what the pronoun stands for.
    void addRelativeObject(const Subject& subject, Clause& clause);
    /// "met, with Italy in the chair": whether the preposition at chunk `i` leads in who presides.
    [[nodiscard]] bool presides(std::size_t i) const;
    /// "The summit Kenya will host in July": the event right before the subject of a verb of events that has no other
    /// object.
    [[nodiscard]] bool addReducedObject(std::size_t v, Clause& clause);
    /// "ASEAN, whose leaders met", "the Movement, whose conference Serbia will host": the possessor of what follows
    /// "whose", which is the clause's subject or object; false where nothing like it is there.
    [[nodiscard]] bool addWhose(const Subject& subject, Clause& clause);

    /// A participle's subject is the phrase it follows, or the main clause's where it stands first.
    void nonFiniteSubject(std::size_t v, Clause& clause);
    [[nodiscard]] bool addJoinedName(std::size_t v, Clause& clause);
    [[nodiscard]] bool addListBefore(std::size_t v, std::size_t end, Clause& clause);
    void addNextSubject(std::size_t v, Clause& clause);

    /// "will attend a seminar in Oslo on Friday, organised by …": of the event that the clause before is about.
    [[nodiscard]] bool addEventAbove(std::uint32_t from, Clause& clause) const;

    /// "thanked Kenya for hosting the summit": whom the clause before is said to does what stands behind "for".
    [[nodiscard]] bool addThanked(std::size_t v, WordId preposition, Clause& clause) const;

    /// The phrase that a reduced clause behind the phrase at `p` tells of: the event that it hangs on ("the meeting of
    /// the Council in Oslo, scheduled for May"), else the phrase itself.
    [[nodiscard]] std::size_t hangsOn(std::size_t p, WordId lemma) const;

    /// Whether the phrase at `p` is a document, by its noun or by its name.
    [[nodiscard]] bool isDocument(std::size_t p) const;

    /// The document that the phrase at `p` hangs on, where the verb is one of signing and the like: "the agreement
    /// between Kenya and Ghana, signed in Accra", "the treaty with Chile, which was ratified"; else the phrase itself.
    [[nodiscard]] std::size_t documentBefore(std::size_t p, const VerbGroup& verb) const;

    /// What an infinitive behind a phrase says is to come: "the summit to be held in Brussels", "the meeting of the
    /// Council, to take place in May".
    [[nodiscard]] std::optional<std::size_t> plannedThing(std::size_t v, const Clause& clause) const;

    /// "visited Kenya, accompanied by X": a town, or a country that nobody is named of, is where one goes.
    [[nodiscard]] bool isPlace(std::size_t i) const;
    /// Whether a comma and, before it, a date or a place stand right before the chunk.
    [[nodiscard]] bool afterAdjunct(std::size_t at) const;

    /// Takes over the surface subject of an earlier clause.
    void copySubject(std::uint32_t from, Clause& clause);

    /// "In Oslo she will meet X and open a seminar": what stands before the first verb holds for the second.
    void copyFronted(std::uint32_t from, Clause& clause);
    void copyModality(std::uint32_t from, Clause& clause) const;

    /// Verbs joined by "and" share their subject; infinitives have the subject of the verb above, or its object.
    void inherit(std::size_t v, Clause& clause);
    [[nodiscard]] bool addHeadlineSubject(std::size_t v, Clause& clause);
    static void setPlanned(Clause& clause);
    void settleGerund(std::size_t v, const Clause& above, Clause& clause) const;
    void settleInfinitive(std::size_t v, const Clause& above, bool hasSubject, Clause& clause);

    [[nodiscard]] std::size_t personBefore(std::size_t at, std::size_t p) const;
    [[nodiscard]] std::size_t relativeList(std::size_t last, std::size_t relative, bool several) const;
    [[nodiscard]] std::size_t dayGapAt(std::size_t i, std::size_t limit) const;
    void addDayGap(std::uint32_t whole, std::size_t i, std::size_t day);
    [[nodiscard]] bool twinAt(std::size_t i, std::size_t limit) const;
    void addTwin(std::uint32_t whole, std::size_t i);
    [[nodiscard]] bool fronted(std::size_t i, std::size_t subject) const;
    [[nodiscard]] bool excepted(std::size_t i) const;
    [[nodiscard]] std::optional<std::size_t> partitive(std::size_t p) const;
    [[nodiscard]] std::size_t eventBefore(std::size_t p, std::size_t at) const;
    [[nodiscard]] bool isGladTo(const Clause& above) const;
    [[nodiscard]] bool takesChance(const Clause& above) const;
    [[nodiscard]] bool isThereTo(const Clause& above) const;
    [[nodiscard]] bool leadsInSpeech(const Clause& above) const;
    void inheritInfinitive(const Clause& above, Clause& clause);

    [[nodiscard]] std::uint32_t previousFinite(std::size_t v) const;
    [[nodiscard]] bool toldOf(std::size_t k, std::size_t v) const;

    /// What stands before the subject or between subject and verb: "In Suva, Minister Wells will meet …".
    void addBefore(std::size_t v, Clause& clause);
    /// What stands before a verb: its first chunk, and the chunks within that have a verb of their own.
    struct Opening {
        std::size_t first = 0;
        Range inserted;
    };
    [[nodiscard]] Opening openingOf(std::size_t v) const;

    /// "proposed that the two countries organise a forum": nobody says that it comes about.
    [[nodiscard]] bool proposed(std::size_t v) const;
    [[nodiscard]] bool denied(std::size_t v) const;
    [[nodiscard]] bool lacking(std::size_t v) const;

    /// The comma that closes what stands between subject and verb with a verb of its own: "Norway, which joined in
    /// 2002, is …".
    [[nodiscard]] std::optional<std::size_t> insertedAfterSubject(std::size_t v) const;

    /// Whether chunk `i`, to the left of verb `v`'s clause so far, still belongs to it.
    [[nodiscard]] bool frontedInside(std::size_t i, std::size_t v) const;
    [[nodiscard]] bool clauseStart(std::size_t i, std::size_t v) const;

    void addAfter(std::size_t v, Clause& clause);

    /// "the delegation of Uzbekistan": the last chunk of what a delegation's phrase is followed by with "of", else `i`.
    [[nodiscard]] std::size_t delegationEnd(std::size_t i) const;
    /// "The Nepali side was led by X and the Norwegian side by Y": whether the phrase at `i` begins a clause whose verb
    /// is left out; a list must not swallow it.
    [[nodiscard]] bool gapAt(std::size_t i, std::size_t limit) const;
    [[nodiscard]] std::size_t sideGapAt(std::size_t i, std::size_t limit) const;
    void addSideGap(std::uint32_t whole, std::size_t i, std::size_t side);
    void addShared(Clause& clause, std::uint32_t whole, std::size_t i, std::size_t limit);
    /// Whether the preposition at chunk `i` stands before whomever someone acts or signs for: "on behalf of Uganda".
    [[nodiscard]] bool standsBefore(std::size_t i) const;

    /// Clauses whose verb is left out because the one before has it, told by the preposition that comes again.
    [[nodiscard]] bool legAt(std::size_t i, std::size_t limit) const;
    void addLeg(std::uint32_t whole, std::size_t i);
    void addGapped(std::size_t v);
    [[nodiscard]] bool namesLike(std::uint32_t one, const Phrase& other) const;
    [[nodiscard]] Role roleInGap(const Clause& clause, const Phrase& left) const;
    [[nodiscard]] WordId prepositionInGap(const Clause& clause, const Phrase& left) const;
    void addGap(std::uint32_t whole, std::size_t i, std::size_t limit);

    [[nodiscard]] const Argument* listedInstrument(const Clause& clause) const;

    /// A phrase without preposition behind the verb: an object, or a date.
    std::size_t addBare(Clause& clause, std::size_t i, std::size_t limit, bool& object, bool comma);

    std::size_t addPrepositional(Clause& clause, std::size_t i, std::size_t limit, bool before);

    [[nodiscard]] bool repeats(std::size_t again, std::size_t first) const;
    /// The end of the coordination that begins with the phrase at `i`.
    [[nodiscard]] std::size_t listEnd(std::size_t i, std::size_t limit) const;

    [[nodiscard]] bool coordinationGoesOn(std::size_t next, std::size_t limit) const;

    /// A row of phrases with commas and no "and" is no list, but an apposition.
    [[nodiscard]] bool commaListOnly(std::size_t first, std::size_t end) const;

    [[nodiscard]] bool alike(std::size_t a, std::size_t b) const;

    /// One phrase for the chunks of a coordination: the phrase itself, or a new one with members.
    std::uint32_t group(std::size_t first, std::size_t end);

    /// The same for a subject, with those across insertions.
    std::uint32_t group(const Subject& subject);

    std::uint32_t group(std::vector<std::uint32_t> members);

    /// "No date was fixed", "signed no document", "neither side agreed".
    void negate(Clause& clause);

    /// Where what hangs on a noun phrase at `i` must end: at the next verb, or at the next verb's subject.
    [[nodiscard]] std::size_t modifierLimit(std::size_t i) const;

    /// Prepositional phrases right behind a noun phrase hang on it, whatever else they belong to.
    void attachModifiers();

    void nameOccasion(Phrase& occasion) const;

    SentenceWork& w_;
    std::vector<std::uint32_t> clauseOf_;
    std::vector<std::size_t> verbs_;
    std::vector<Subject> subjects_;
};

} // namespace chancery::grammar
