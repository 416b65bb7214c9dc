// The events of a document: one node each, however often and in whatever words it is spoken of.
#pragma once

#include "extract/discourse.hpp"
#include "extract/headings.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace chancery::extract {

/// Persons by the entry that they stand for; whom nobody names is told by the office, with this bit set.
using Persons = std::map<std::uint32_t, std::set<std::uint32_t>>;
inline constexpr std::uint32_t unnamed = std::uint32_t{1} << 31U;

/// What any mention may tell of its event, and holds of the event from then on.
struct EventTraits {
    bool past = false;       // told by a verb in the past: it took place
    bool present = false;    // told by a verb in the present
    bool verbal = false;     // told by a verb ("met") or by a noun for two sides ("talks")
    bool twoSided = false;   // told by a noun for two sides
    bool nominal = false;    // told by a noun for a meeting of any number
    bool remote = false;     // a call, or held virtually: it has no place
    bool ended = false;      // told when it ended: what nothing else dates took place then
    bool undatable = false;  // told with a time that nothing resolves: "today" where the day is not known
    bool counted = false;    // told with a day counted from that of another event: "the next day"
    bool beside = false;     // told to have been on the sidelines of another
    bool joint = false;      // "a joint press conference"
    bool before = false;     // told to have preceded another: what comes next is not of its day
    bool thence = false;     // "the conversation that followed": of those who were at what came before
    bool ofBusiness = false; // of companies: "the Kenyan-Croatian Business Forum"

    /// Takes over what another mention tells.
    void add(const EventTraits& told);
};

/// What is known of one event or instrument.
struct Event : EventTraits {
    std::uint32_t node = none;
    std::string type;
    std::optional<text::Date> date;
    std::optional<text::Date> endDate;
    std::uint32_t place = none; // entry
    std::uint32_t ordinal = 0;
    bool planned = false;
    bool undecided = false;          // told only by a headline, not in the past: planned or held
    bool generic = false;            // told only by a noun that any kind may be called by
    bool background = false;         // told with a date of its own, apart from the release's news
    std::uint32_t frame = none;      // event: told to have been during or on the sidelines of it, or right after it
    bool atEnd = false;              // it was when that one ended
    std::uint32_t frameAt = none;    // the word at which that one is named
    bool several = false;            // "separate meetings", "meetings": as many as there are others
    bool spokenOf = false;           // told only as what somebody says something of
    std::uint32_t town = none;       // entry: that in its name, "the Oslo Forum"
    bool other = false;              // "the next round": never the same as one before
    std::set<lexicon::WordId> heads; // the nouns it is called by
    std::set<std::uint32_t> parties; // entries named as its sides
    std::set<std::uint32_t> participants; // entries that its participants represent
    Persons persons;                      // who took part
    std::set<std::uint32_t> envoys;       // those of them who are envoys
    std::set<std::uint32_t> instruments;  // nodes of what is signed at it
    std::uint32_t tour = none;            // event: the first visit of a journey to several places that this is one of
    std::uint32_t firstMention = none;    // word
    std::uint32_t lastMention = 0;
};

/// What a mention of an event says of it.
struct EventMention : EventTraits {
    std::string type;
    bool generic = false; // "the meeting" may mean an event of any kind
    bool definite = false;
    bool other = false;
    std::uint32_t ordinal = 0;
    bool several = false;
    std::uint32_t town = none;
    bool separate = false;           // "in a separate meeting": none that was told in an earlier sentence
    bool additional = false;         // "she also met X"
    bool thereupon = false;          // "after which they will …": right after what was told before
    std::uint32_t sentenceFirst = 0; // word
    std::set<std::uint32_t> parties;
    Persons persons; // who met, where it is told right there
    std::optional<text::ResolvedDate> date;
    std::uint32_t place = none;
    bool planned = false;
    bool undecided = false; // told by a headline, not in the past
    bool spokenOf = false;  // told as what somebody says something of: "commended the outcome of the summit"
    bool open = false; // does not say whether it is over: "the visit marks …", "the summit has been convened by …"
    std::uint32_t frame = none;
    std::uint32_t frameAt = none;
    bool atEnd = false;       // when the one around it ended
    lexicon::WordId head = 0; // the noun it is called by, 0 for a verb
    Range words;
    std::string label;
};

/// Whether a journey counts as the event last spoken of.
enum class Journeys : std::uint8_t { too, aside };

/// Days between two dates with days, roughly where a month is crossed: only "near or not" is asked of it.
[[nodiscard]] int daysApart(const text::Date& a, const text::Date& b);

class Events {
public:
    explicit Events(Discourse& discourse);

    /// The event that a noun phrase names, an old one or a new one.
    std::uint32_t ofPhrase(const grammar::Sentence& sentence, std::uint32_t phrase, const grammar::Clause* clause);
    /// The event that a verb tells of ("met", "visited"): of this class, merged with one that it may be.
    std::uint32_t ofClause(const grammar::Sentence& sentence, const grammar::Clause* clause, Range words,
                           const std::string& type, const std::set<std::uint32_t>& parties, const Persons& persons = {},
                           const std::optional<text::ResolvedDate>& day = std::nullopt);
    /// The event at this place: the event itself, or another like it where `another` says that it is one of several.
    /// Another one has the day that is told for the place.
    std::uint32_t placed(std::uint32_t event, std::uint32_t place, bool another,
                         const std::optional<text::ResolvedDate>& day);
    /// The visits of the journey that one is part of, or only that.
    [[nodiscard]] std::vector<std::uint32_t> legs(std::uint32_t event) const;
    [[nodiscard]] std::uint32_t eventInName(const Phrase& phrase) const;
    /// One more event of the series that the text is about, told by a clause; or `none`.
    std::uint32_t another(const grammar::Sentence& sentence, const grammar::Clause& clause, Range words);
    /// The event last spoken of, or `none`; where something done is told, one that is yet to come only if there is no
    /// other. Events that nothing proves yet count where they are spoken of from word `since` on. Journeys may be left
    /// aside where there is anything else: people are present at what takes place on one.
    [[nodiscard]] std::uint32_t current(bool planned = true, std::uint32_t since = 0,
                                        Journeys journeys = Journeys::too) const;
    /// The visit, summit or conference that somebody took part in and that the text told of last, where it has not come
    /// back to an event from word `since` on; else the event last spoken of.
    [[nodiscard]] std::uint32_t journey(std::uint32_t since) const;
    /// Whether an event is yet to come.
    [[nodiscard]] bool isAhead(std::uint32_t event) const;
    /// The date that is told at a word, if one is; `future` tells that it is that of a plan.
    [[nodiscard]] std::optional<text::ResolvedDate> dateAt(std::uint32_t word, bool future) const;
    /// Notes that someone took part.
    void participant(std::uint32_t event, const Agent& agent);
    /// Adds somebody to those who met.
    void addPerson(Persons& persons, const Agent& agent) const;
    [[nodiscard]] const std::vector<Event>& all() const { return events_; }
    [[nodiscard]] Event& at(std::uint32_t event) { return events_[event]; }
    /// The event of a node, or `none`.
    [[nodiscard]] std::uint32_t ofNode(std::uint32_t node) const;

    /// The day that the news is of, or nothing.
    [[nodiscard]] std::optional<text::Date> newsDate() const;

    /// Dates, places and statuses that follow from the whole of the document; writes the nodes' properties.
    void finish();

private:
    [[nodiscard]] EventMention read(const grammar::Sentence& sentence, const Phrase& phrase, bool planned) const;
    void readSession(const grammar::Sentence& sentence, const Phrase& phrase, bool part, EventMention& mention) const;
    void readKind(const grammar::Sentence& sentence, const Phrase& phrase, bool called, EventMention& mention) const;
    void readWords(const Phrase& phrase, EventMention& mention) const;
    void readOwners(const grammar::Sentence& sentence, const Phrase& phrase, EventMention& mention) const;
    void addParties(const grammar::Sentence& sentence, std::uint32_t phrase, EventMention& mention) const;
    [[nodiscard]] const Event* precedent(const EventMention& mention) const;
    [[nodiscard]] const Event* sameSeries(const EventMention& mention, lexicon::WordId head) const;
    [[nodiscard]] std::uint32_t ofBodyBefore(const Phrase& phrase) const;
    [[nodiscard]] bool isCall(const Phrase& phrase) const;
    [[nodiscard]] std::uint32_t sessionOf(const grammar::Sentence& sentence, std::uint32_t phrase) const;
    [[nodiscard]] bool joins(const Phrase& phrase) const;
    [[nodiscard]] bool meetsAsMany(const Phrase& who) const;
    [[nodiscard]] bool overTheLine(const grammar::Sentence& sentence, const grammar::Clause& clause) const;
    [[nodiscard]] bool heldByTwo(const grammar::Sentence& sentence, const grammar::Clause& clause, std::uint32_t phrase,
                                 const EventMention& mention) const;
    [[nodiscard]] bool isSeriesOfTwo(const Phrase& phrase, const EventMention& mention) const;
    [[nodiscard]] std::uint32_t numberOf(const Phrase& phrase) const;
    void readSeries(const Phrase& phrase, EventMention& mention) const;
    [[nodiscard]] const lexicon::Mention* bracketed(const grammar::Sentence& sentence, const Phrase& phrase) const;
    [[nodiscard]] bool byLeaders(const grammar::Sentence& sentence) const;
    [[nodiscard]] bool ofLeadersBody(const grammar::Sentence& sentence, const Phrase& phrase) const;
    [[nodiscard]] bool isOrgan(const grammar::Sentence& sentence, const Phrase& phrase) const;
    [[nodiscard]] static const grammar::Clause* ownRelative(const grammar::Sentence& sentence, std::uint32_t phrase,
                                                            const grammar::Clause* clause);
    [[nodiscard]] bool onlyEnds(const grammar::Sentence& sentence, std::uint32_t phrase, const grammar::Clause* clause,
                                EventMention& mention) const;
    [[nodiscard]] bool plannedAbove(const grammar::Sentence& sentence, std::uint32_t phrase,
                                    const grammar::Clause& below) const;
    [[nodiscard]] bool departsFor(const grammar::Sentence& sentence, std::uint32_t phrase,
                                  const grammar::Clause& clause) const;
    [[nodiscard]] bool ofSeveral(const Phrase& phrase) const;
    [[nodiscard]] const Phrase* officials(const grammar::Sentence& sentence, const Phrase& phrase) const;
    [[nodiscard]] bool ofBody(const grammar::Sentence& sentence, const Phrase& phrase) const;
    [[nodiscard]] bool isAbsolute(const Phrase& phrase) const;
    void readModifiers(const grammar::Sentence& sentence, const Phrase& phrase, EventMention& mention) const;
    [[nodiscard]] bool scheduled(const grammar::Sentence& sentence, const grammar::Clause& clause,
                                 std::uint32_t phrase) const;
    [[nodiscard]] bool commemorates(const grammar::Sentence& sentence, const lexicon::Mention& date) const;
    [[nodiscard]] bool dates(const grammar::Sentence& sentence, const grammar::Clause& clause,
                             const grammar::Argument& argument) const;
    [[nodiscard]] bool leftBefore(const grammar::Sentence& sentence, const grammar::Clause& travel,
                                  const grammar::Clause& relative) const;
    void readClause(const grammar::Sentence& sentence, const grammar::Clause* clause, EventMention& mention);
    [[nodiscard]] static bool isTime(const grammar::Sentence& sentence, const grammar::Argument& argument);
    void readDay(const grammar::Sentence& sentence, const grammar::Clause& clause, EventMention& mention) const;
    void readPlace(const grammar::Sentence& sentence, const grammar::Clause& clause, EventMention& mention) const;
    [[nodiscard]] bool toldRemote(const grammar::Clause& clause) const;
    [[nodiscard]] std::uint32_t leadingIn(const grammar::Sentence& sentence, const grammar::Clause& clause,
                                          std::string_view list) const;
    void readDayBefore(const grammar::Sentence& sentence, const grammar::Clause& clause, EventMention& mention) const;
    void readDayThere(const grammar::Sentence& sentence, const grammar::Clause& clause, EventMention& mention) const;
    [[nodiscard]] bool apartFrom(const grammar::Sentence& sentence, const grammar::Clause& clause) const;
    [[nodiscard]] bool besideAnother(const grammar::Sentence& sentence, const grammar::Clause& clause,
                                     const grammar::Argument& argument) const;
    void readDayAbove(const grammar::Sentence& sentence, const grammar::Clause& clause, EventMention& mention) const;
    [[nodiscard]] bool ofMatter(const grammar::Clause& clause, const grammar::Sentence& sentence,
                                const grammar::Argument& argument, const EventMention& mention) const;
    void readPurpose(const grammar::Sentence& sentence, EventMention& mention) const;
    void readHeading(EventMention& mention) const;
    [[nodiscard]] std::uint32_t travelPlace(const grammar::Sentence& sentence, const grammar::Clause& clause,
                                            const EventMention& mention) const;
    void readFrame(const grammar::Sentence& sentence, const grammar::Clause& clause, EventMention& mention);
    [[nodiscard]] std::uint32_t find(const EventMention& mention) const;
    [[nodiscard]] bool apart(const std::string& type) const;
    [[nodiscard]] lexicon::WordId headOf(const Phrase& phrase) const;
    [[nodiscard]] static bool calledSo(const Event& event, const EventMention& mention);
    void readPersons(const grammar::Sentence& sentence, std::uint32_t phrase, const grammar::Clause* clause,
                     EventMention& mention) const;
    void shareDay(EventMention& mention) const;
    [[nodiscard]] bool tellsMore(const grammar::Clause& clause) const;
    [[nodiscard]] static bool ofMore(const Event& event, const EventMention& mention);
    [[nodiscard]] static bool ofOthers(const Event& event, const EventMention& mention);
    [[nodiscard]] static bool gatheredThere(const Event& event, const EventMention& mention);
    [[nodiscard]] static bool goesOn(const Event& event, const EventMention& mention);
    [[nodiscard]] static bool headlined(const Event& event, const EventMention& mention);
    [[nodiscard]] bool isOfKind(const Event& event, const EventMention& mention) const;
    [[nodiscard]] bool mayBe(const Event& event, const EventMention& mention) const;
    [[nodiscard]] bool ofLeaders(const grammar::Sentence& sentence, const grammar::Clause& clause) const;
    [[nodiscard]] bool heldByBody(const grammar::Sentence& sentence, const grammar::Clause& clause) const;
    [[nodiscard]] static bool isCore(const grammar::Clause& clause, std::uint32_t phrase);
    [[nodiscard]] bool programmed(const grammar::Sentence& sentence, const grammar::Clause& clause) const;
    [[nodiscard]] bool tookPlace(const grammar::Clause* clause, bool verbal) const;
    [[nodiscard]] std::optional<grammar::Clause> heldBeforehand(const grammar::Sentence& sentence, std::uint32_t phrase,
                                                                const grammar::Clause& clause) const;
    [[nodiscard]] bool leavesOpen(const grammar::Clause& clause, const EventMention& mention) const;
    [[nodiscard]] bool prepared(const grammar::Sentence& sentence, std::uint32_t phrase) const;
    [[nodiscard]] static bool openInHeadline(const grammar::Sentence& sentence, const grammar::Clause* clause,
                                             const EventMention& mention);
    [[nodiscard]] bool liesAhead(const Event& event) const;
    /// The event of those that `wanted` holds for that was told last, or `none`.
    template <typename Wanted> [[nodiscard]] std::uint32_t lastWhere(const Wanted& wanted) const {
        std::uint32_t best = none;
        for (std::uint32_t i = 0; i < events_.size(); ++i) {
            const bool later = best == none || events_[i].lastMention >= events_[best].lastMention;
            best = later && wanted(events_[i]) ? i : best;
        }
        return best;
    }
    [[nodiscard]] std::uint32_t lastDated() const;
    [[nodiscard]] std::uint32_t lastPlanned() const;
    [[nodiscard]] bool thereupon(const grammar::Sentence& sentence, const grammar::Clause& clause) const;
    [[nodiscard]] std::string callsBefore(const EventMention& told) const;
    [[nodiscard]] std::uint32_t daysOf(const Phrase& phrase) const;
    [[nodiscard]] bool tellsEnd(const grammar::Sentence& sentence, const grammar::Clause& clause,
                                const Phrase& phrase) const;
    void countBack(const grammar::Sentence& sentence, const Phrase& phrase, EventMention& mention) const;
    [[nodiscard]] bool ofAnother(const grammar::Sentence& sentence, const grammar::Argument& place,
                                 const EventMention& mention) const;
    [[nodiscard]] bool isOfTwo(const Phrase& phrase) const;
    [[nodiscard]] std::uint32_t townInName(const Phrase& phrase) const;
    [[nodiscard]] std::string kindOfNext(const EventMention& told) const;
    [[nodiscard]] bool isBackground(const EventMention& mention) const;
    [[nodiscard]] std::uint32_t added(const EventMention& mention);
    void addTold(Event& event, const EventMention& mention);
    std::uint32_t resolve(const EventMention& told);
    [[nodiscard]] std::optional<text::ResolvedDate> date(const grammar::Sentence& sentence, std::uint32_t phrase,
                                                         bool future) const;
    [[nodiscard]] std::optional<text::ResolvedDate> date(const lexicon::Mention& mention, bool future) const;
    [[nodiscard]] const text::DateExpression* expressionOf(const Phrase& time) const;
    [[nodiscard]] bool ofWeek(const grammar::Sentence& sentence, std::uint32_t phrase) const;
    [[nodiscard]] bool leavesOpen(const Phrase& time) const;
    [[nodiscard]] bool counts(const Phrase& time, bool onward) const;
    [[nodiscard]] bool byEnvoysOnly(const Event& event) const;
    [[nodiscard]] bool spokenOf(const grammar::Sentence& sentence, std::uint32_t phrase) const;
    [[nodiscard]] bool movedAway(const Event& event) const;
    [[nodiscard]] std::optional<text::Date> toldBefore(const text::DateExpression& yearless, bool future) const;
    [[nodiscard]] std::optional<text::ResolvedDate> dayBeside(const text::DateExpression& expression,
                                                              bool future) const;
    [[nodiscard]] std::uint32_t capitalOf(const grammar::Sentence& sentence, std::uint32_t phrase) const;
    [[nodiscard]] bool heldHere(const grammar::Clause& clause) const;
    [[nodiscard]] bool ofReport(const lexicon::Mention& mention) const;
    [[nodiscard]] std::uint32_t placeThere(const grammar::Clause& clause) const;
    [[nodiscard]] bool ofOfficials(const Phrase& phrase, const EventMention& mention) const;
    [[nodiscard]] std::uint32_t place(const grammar::Sentence& sentence, std::uint32_t phrase) const;
    [[nodiscard]] std::uint32_t place(const lexicon::Mention& mention) const;
    [[nodiscard]] bool elsewhere(const Event& event, const Event& other) const;
    void complete(Event& event, const Event* main) const;
    void completeFromVisits(Event& event) const;
    void completePlan(Event& event, const Event& frame) const;
    [[nodiscard]] static bool sharesPersons(const Event& event, const Event& other);
    void completeFromPlan(Event& event) const;
    [[nodiscard]] std::uint32_t countryOf(std::uint32_t place) const;
    [[nodiscard]] std::uint32_t journeyPlace(const Event& event) const;
    [[nodiscard]] std::uint32_t placeBeside(const grammar::Sentence& sentence, std::uint32_t phrase,
                                            const grammar::Clause* clause) const;
    [[nodiscard]] bool ofLater(const grammar::Sentence& sentence, const grammar::Clause& clause,
                               const grammar::Argument& day, const EventMention& mention) const;
    [[nodiscard]] bool invitedTo(const grammar::Sentence& sentence, std::uint32_t phrase) const;
    [[nodiscard]] std::uint32_t visitedPlace(const grammar::Sentence& sentence, const grammar::Clause& clause) const;
    void widen(Event& event);
    void write(const Event& event);

    Discourse& d_;
    Headings headings_;
    std::vector<Event> events_;
    mutable std::map<std::uint32_t, std::optional<text::ResolvedDate>> besideDays_; // of "the next day", by expression
    // What may date the news, of all sentences: asked for at every match.
    std::vector<std::pair<const grammar::Sentence*, std::uint32_t>> newsTimes_;
};

} // namespace chancery::extract
