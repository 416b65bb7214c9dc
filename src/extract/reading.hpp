// One document being read: the resolver behind the rules, and the facts that their templates make.
#pragma once

#include "extract/choice.hpp"
#include "extract/discourse.hpp"
#include "extract/events.hpp"
#include "rules/matcher.hpp"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace chancery::extract {

/// What phrases, verbs and words mean here, for the rules.
class Reading final : public rules::Resolver {
public:
    Reading(Discourse& discourse, Events& events) : d_(discourse), events_(events) {}

    void enter(const grammar::Sentence& sentence);

    void enterClause(const grammar::Clause* clause) override {
        clause_ = clause;
        act_.reset();
    }
    rules::Values values(std::uint32_t phrase, const rules::Capture& capture) override;
    [[nodiscard]] bool isSteady(std::uint32_t phrase) const override { return steady_[phrase]; }
    std::vector<rules::Value> valuesWithin(Range words, const rules::Capture& capture) override;
    rules::Value act(const grammar::Clause& clause) override;
    std::vector<rules::Value> about(const grammar::Clause& clause, Range words, const rules::Capture& capture) override;
    std::vector<rules::Value> speaker(const grammar::Clause& clause, const rules::Capture& capture) override;
    std::vector<rules::Value> addressee(const grammar::Clause& clause, const rules::Capture& capture) override;
    std::vector<rules::Value> current(const rules::Capture& capture) override;
    const grammar::Clause* leadIn(std::uint32_t word) override;
    bool isHeaded(std::uint32_t word, std::span<const lexicon::WordId> heading) override;
    bool isPlanned(const grammar::Clause& clause) override;
    bool looksAhead(const grammar::Clause& clause) override;
    /// Instruments of which fewer than two parties are named are those of the two sides that the text is about.
    void completeInstruments();
    /// Where the text names no signers, those whose the instrument is have signed it.
    void completeSigners();

    /// The ties of two parties that statements are about: their entries and node.
    [[nodiscard]] const auto& relationships() const { return relationships_; }
    /// The persons that the sentence before this one has as the subject of its first finite clause.
    [[nodiscard]] std::vector<rules::Value> subjectBefore(const grammar::Sentence& sentence);
    /// The agents that a bound value stands for, by the value's node and words.
    [[nodiscard]] const Agent* agentOf(const rules::Value& value) const;
    [[nodiscard]] std::uint32_t instrument(std::uint32_t phrase);

private:
    /// What the words of a statement name, by how well it answers for what the statement is about.
    struct Matter {
        std::vector<rules::Value> entities;   // countries, organisations, named things; not the speaker's own
        std::vector<rules::Value> own;        // the speaker's
        std::vector<rules::Value> adjectives; // "Kenyan investors"
        std::vector<rules::Value> frameworks; // "under the Green Plan"
        std::optional<std::pair<std::uint32_t, std::uint32_t>> ties;       // named together
        std::optional<std::pair<std::uint32_t, std::uint32_t>> commonTies; // "bilateral relations"
        Range tiesAt;
    };
    /// What values() said of a phrase for some types, and the agents behind it.
    struct Known {
        rules::Values values;
        std::vector<std::shared_ptr<const Agent>> agents; // of the values, where they are agents
    };
    void findSteady();
    void forget();
    [[nodiscard]] std::vector<rules::Value> findValues(std::uint32_t phrase, const rules::Capture& capture);
    void noteAgent(const rules::Value& value, const std::shared_ptr<const Agent>& agent);
    [[nodiscard]] bool follows(lexicon::ListName list, std::uint32_t word) const;
    [[nodiscard]] std::set<std::uint32_t> speakers(const grammar::Clause& clause);
    [[nodiscard]] bool joinedOn(std::uint32_t word) const;
    [[nodiscard]] bool inAddressee(const grammar::Clause& clause, std::uint32_t word) const;
    [[nodiscard]] bool isPost(std::uint32_t name) const;
    [[nodiscard]] bool isVenue(std::uint32_t name) const;
    [[nodiscard]] bool namesOther(const grammar::Argument& argument, const std::set<std::uint32_t>& own) const;
    [[nodiscard]] bool isOccasion(std::uint32_t name) const;
    [[nodiscard]] bool isArranger(std::uint32_t name) const;
    [[nodiscard]] bool isOfDeed(const grammar::Clause& clause, const rules::Value& nation) const;
    [[nodiscard]] bool amongMany(std::uint32_t name, const std::set<std::uint32_t>& own) const;
    void addEntities(const grammar::Clause& clause, Range words, Matter& matter);
    void addForums(const grammar::Clause& clause, Range words, Matter& matter);
    [[nodiscard]] bool isOf(std::string_view list, const rules::Value& topic) const;
    [[nodiscard]] bool isOfBody(std::uint32_t name) const;
    [[nodiscard]] bool isOwner(std::uint32_t end) const;
    [[nodiscard]] bool isEndOfRoute(std::uint32_t name) const;
    [[nodiscard]] bool isAside(const grammar::Clause& clause, std::uint32_t name, bool initiative);
    [[nodiscard]] bool bindsTwo(const Phrase& phrase) const;
    [[nodiscard]] bool isUncounted(const Phrase& phrase) const;
    [[nodiscard]] bool isPartnership(const Phrase& phrase) const;
    [[nodiscard]] std::uint32_t endOfMatter(const grammar::Clause& clause, Range words);
    [[nodiscard]] std::uint32_t completingVerb(const grammar::Clause& clause, Range words) const;
    [[nodiscard]] bool yieldsToTopic(const grammar::Clause& clause, Range words, std::vector<rules::Value>& entities,
                                     const std::vector<rules::Value>& topics);
    [[nodiscard]] std::vector<rules::Value> aboutNobody(const grammar::Clause& clause, Range words, Matter& matter,
                                                        std::vector<rules::Value> topics);
    [[nodiscard]] std::vector<rules::Value> aboutTopics(const grammar::Clause& clause, Range words,
                                                        std::vector<rules::Value> topics);
    [[nodiscard]] std::vector<rules::Value> whoseVisit(const grammar::Clause& clause);
    [[nodiscard]] std::vector<rules::Value> otherSide(const grammar::Clause& clause);
    [[nodiscard]] std::vector<rules::Value> framed(const grammar::Clause& clause);
    [[nodiscard]] bool isMoney(Range name) const;
    void addInstruments(Range words, std::uint32_t before, Matter& matter);
    [[nodiscard]] bool isActOf(lexicon::ListName list, const grammar::Clause& clause);
    [[nodiscard]] bool inLongList(const rules::Value& value) const;
    void addReferences(Range words, const std::set<std::uint32_t>& own, Matter& matter);
    void addTies(const grammar::Clause& clause, Range words, Matter& matter);
    [[nodiscard]] std::vector<std::uint32_t> tiedWith(const Phrase& phrase, std::uint32_t own);
    [[nodiscard]] bool invites(const grammar::Clause& clause) const;
    [[nodiscard]] std::vector<rules::Value> pairBefore(std::uint32_t word, const std::set<std::uint32_t>& own);
    [[nodiscard]] bool ownsStance(const grammar::Clause& clause, Range name);
    [[nodiscard]] bool isFramework(std::uint32_t name) const;
    [[nodiscard]] bool isInterlocutor(const grammar::Clause& clause, std::uint32_t name);
    void dropSpending(std::vector<rules::Value>& topics) const;
    [[nodiscard]] bool isFieldOfTies(Range name, const rules::Value& field) const;
    [[nodiscard]] std::optional<std::pair<std::uint32_t, std::uint32_t>> hyphenated(const Phrase& phrase) const;
    [[nodiscard]] std::optional<grammar::Range> quotedBefore(const grammar::Clause& clause) const;
    [[nodiscard]] bool isAsked(const grammar::Clause& clause, std::uint32_t word) const;
    [[nodiscard]] bool isVerb(grammar::Range topic) const;
    [[nodiscard]] bool repeats(std::uint32_t word, std::uint32_t value) const;
    [[nodiscard]] bool exemplifies(const grammar::Clause& clause, Range words, std::uint32_t name) const;
    [[nodiscard]] rules::Value relationship(std::pair<std::uint32_t, std::uint32_t> parties, Range words);
    [[nodiscard]] std::vector<rules::Value> topicsOf(Range words, const rules::Capture& capture);
    [[nodiscard]] std::optional<Range> quotation(std::uint32_t word) const;
    [[nodiscard]] std::vector<Agent> author(const grammar::Sentence& sentence, Range quotation) const;
    [[nodiscard]] std::uint32_t lastVisit() const;
    [[nodiscard]] bool briefsThere(const grammar::Clause& clause) const;
    [[nodiscard]] std::vector<Agent> introducing() const;
    [[nodiscard]] std::vector<Agent> introducingUs() const;
    [[nodiscard]] std::vector<Agent> firstPerson(const Phrase& phrase) const;
    [[nodiscard]] bool closes(const grammar::Clause& report, const grammar::Clause& clause) const;
    [[nodiscard]] std::uint32_t parentOf(const grammar::Clause& clause) const;
    [[nodiscard]] std::optional<Agent> reporter(const grammar::Clause& clause, std::uint32_t country) const;
    [[nodiscard]] std::vector<Agent> secretariatOf(const Phrase& phrase) const;
    [[nodiscard]] std::vector<Agent> speakersOf(std::uint32_t index) const;
    [[nodiscard]] bool isGoverned(const grammar::Clause& clause) const;
    [[nodiscard]] std::uint32_t actOfMatter(const grammar::Clause& clause) const;
    [[nodiscard]] std::uint32_t actOfNoun(const grammar::Clause& clause, std::uint32_t head) const;
    [[nodiscard]] std::vector<std::uint32_t> objectNouns(const grammar::Clause& clause) const;
    [[nodiscard]] rules::Value findAct(const grammar::Clause& clause) const;
    [[nodiscard]] bool saidByAnother(const grammar::Clause& clause, std::uint32_t party) const;
    [[nodiscard]] bool isSentMessage(const grammar::Clause& clause) const;
    [[nodiscard]] bool isFrame(const grammar::Clause& clause) const;
    [[nodiscard]] bool isNotSaid(const grammar::Clause& clause) const;
    [[nodiscard]] bool isSaidStance(const grammar::Clause& clause) const;
    [[nodiscard]] std::vector<Agent> sender(const grammar::Clause& clause) const;
    [[nodiscard]] bool isSpokesperson(const Agent& agent) const;
    [[nodiscard]] bool isDeed(const grammar::Clause& clause) const;
    [[nodiscard]] std::vector<Agent> signatory() const;
    [[nodiscard]] bool isGoverning(const grammar::Clause& clause) const;
    [[nodiscard]] bool callsOnPerson(const grammar::Clause& clause) const;
    [[nodiscard]] bool isOwn(std::uint32_t country) const;
    [[nodiscard]] bool areCoordinated(Range one, Range other) const;
    void keepCoordinated(std::vector<rules::Value>& values) const;
    [[nodiscard]] bool wantsBelow(const rules::Capture& capture, const std::string& type) const;
    [[nodiscard]] rules::Value ofAgent(const Agent& agent);
    void addAgents(std::uint32_t phrase, const rules::Capture& capture, std::vector<rules::Value>& out);
    [[nodiscard]] bool namesInstrument(std::uint32_t next) const;
    void addMention(const lexicon::Mention& mention, const rules::Capture& capture, std::vector<rules::Value>& out);
    [[nodiscard]] bool mayMeanEvent(const Phrase& one) const;
    [[nodiscard]] std::uint32_t meantEvent(const Phrase& one);
    [[nodiscard]] bool isWorkOnDocument(const Phrase& one) const;
    void addEvent(std::uint32_t phrase, const rules::Capture& capture, std::vector<rules::Value>& out);
    [[nodiscard]] bool goesOn(const grammar::Modifier& modifier) const;
    [[nodiscard]] std::vector<std::uint32_t> instrumentParties(const Phrase& phrase, Node& made, Range& all) const;
    [[nodiscard]] bool isBygone(const Phrase& phrase) const;
    [[nodiscard]] bool isUnderstanding(const Phrase& phrase) const;
    [[nodiscard]] std::vector<std::uint32_t> sidesNearby() const;
    [[nodiscard]] std::vector<std::uint32_t> ofVisit() const;
    void completeNamedInstruments();
    static void dropAdopted(Node& statement);
    [[nodiscard]] std::vector<std::uint32_t> knownParties(Node& instrument);
    [[nodiscard]] std::vector<std::uint32_t> missingParties(std::uint32_t instrument,
                                                            const std::vector<std::uint32_t>& named,
                                                            const std::vector<std::uint32_t>& sides);
    void noteNamedParties(const Phrase& phrase);
    void noteSpeaker(std::uint32_t instrument, Range words);
    [[nodiscard]] bool alike(Range one, Range other) const;
    [[nodiscard]] std::uint32_t headlined(const Node& made, const Phrase& phrase, Range all);
    void addInstrument(std::uint32_t phrase, const rules::Capture& capture, std::vector<rules::Value>& out);
    void addDate(const lexicon::Mention& mention, std::vector<rules::Value>& out);
    void addNamesIn(const Phrase& phrase, const rules::Capture& capture, std::vector<rules::Value>& out);
    [[nodiscard]] const grammar::Clause* clauseAround(Range words) const;
    [[nodiscard]] rules::Value node(std::uint32_t index, Range words) const;

    Discourse& d_;
    Events& events_;
    const grammar::Sentence* sentence_ = nullptr;
    const grammar::Clause* clause_ = nullptr;
    std::optional<rules::Value> act_; // of that clause, once it was asked for
    std::map<std::pair<std::uint32_t, Range>, std::shared_ptr<const Agent>> agents_;
    // Many rules ask for the same of a phrase: by phrase and types, of this sentence and this state of the discourse.
    std::vector<Known> known_;
    // Of each phrase, by the types' number in the rule set: 1 + the place of what is known, or 0.
    std::vector<std::vector<std::uint32_t>> knownOf_;
    std::uint64_t revision_ = 0;
    std::vector<bool> steady_; // of the sentence's phrases: what they are stays as it is while the discourse does
    std::map<Range, std::uint32_t> instruments_;
    std::set<std::uint32_t> listed_;                              // nodes of instruments that stand in a list
    std::vector<std::pair<std::uint32_t, Range>> headlines_;      // instruments that headlines tell of, and their words
    std::vector<std::pair<std::string, std::uint32_t>> spokenOf_; // instruments by type, the last spoken of last
    std::map<std::uint32_t, std::vector<std::uint32_t>> sidesOf_; // instruments without parties: whom the text is about
    std::map<std::uint32_t, std::uint32_t> speakerOf_; // of instruments: the country of who speaks of them, an entry
    std::map<std::uint32_t, std::vector<std::uint32_t>> namedParties_; // of instruments known by name: by node, entries
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> relationships_; // by entries
};

/// Turns matches into nodes.
class FactMaker {
public:
    FactMaker(Discourse& discourse, Events& events, Reading& reading)
        : d_(discourse), events_(events), reading_(reading) {}

    void make(const grammar::Sentence& sentence, const rules::Match& match);
    /// What is told of an event before the event itself.
    void makeWaiting();
    /// The two sides of an event take part themselves where nobody is named for them.
    void completeSides();
    /// A joint press conference of which one is named is that of both who met, and so is "the conversation that
    /// followed".
    void completeFromBefore();
    /// Who hosts, chairs or leads is not told to attend as well, nor a country beside those who represent it.
    void dropWeakerParts();
    /// Memberships and partnerships that another tells with their beginning are dropped.
    void dropUndated();
    /// What a headline has a country say is told again below, of who says it for the country.
    void dropHeadlineStatements();
    /// Statements on the ties of two parties concern their partnership where the text names one.
    void completeTies();

private:
    [[nodiscard]] bool callsOff(const grammar::Clause& clause) const;
    [[nodiscard]] bool tellsHabit(const rules::Match& match) const;
    [[nodiscard]] bool calledOff(const grammar::Sentence& sentence, const rules::Match& match) const;
    [[nodiscard]] bool settlesNext(const grammar::Sentence& sentence, const rules::Match& match) const;
    [[nodiscard]] bool bindsEventAt(const rules::Match& match, std::uint32_t word) const;
    [[nodiscard]] bool speaksOf(const grammar::Clause& clause, const grammar::Argument& argument) const;
    [[nodiscard]] bool isOnlySpokenOf(const grammar::Sentence& sentence, const rules::Match& match) const;
    bool bindContext(const grammar::Sentence& sentence, const rules::Match& match);
    void bindBody(const rules::Match& match);
    void noteSpeakers(const rules::Match& match);
    [[nodiscard]] bool tellsWhen(const grammar::Clause& clause) const;
    void makeNode(const rules::NodeTemplate& node);
    void makeVariable(const rules::NodeTemplate& node);
    void makeAssertion(const rules::NodeTemplate& node, const Choice& choice);
    void forEachChoice(const rules::NodeTemplate& node, const std::vector<std::string_view>& names, Choice& choice,
                       std::size_t at);
    bool eachField(const rules::NodeTemplate& node, Choice& choice);
    [[nodiscard]] bool complete(const Node& node) const;
    [[nodiscard]] std::vector<Object> objects(const rules::TemplateTerm& term, const Choice& choice) const;
    [[nodiscard]] std::vector<rules::Value> datesBetween(std::uint32_t first, std::uint32_t end) const;
    [[nodiscard]] std::optional<rules::Value> bracketed(Range name) const;
    [[nodiscard]] std::vector<Range> listedWith(Range name) const;
    [[nodiscard]] std::optional<rules::Value> respective(Range name) const;
    [[nodiscard]] std::optional<std::vector<rules::Value>> nextOfSeveral(const std::vector<Range>& names,
                                                                         std::size_t which) const;
    [[nodiscard]] static std::optional<text::ResolvedDate> resolved(const rules::Value& date);
    [[nodiscard]] std::optional<text::ResolvedDate> dayBehind(Range place, bool future) const;
    [[nodiscard]] std::optional<std::vector<rules::Value>> ownDate(const Choice& choice) const;
    [[nodiscard]] std::optional<rules::Value> ownerOfStated(std::string_view variable, const Choice& choice) const;
    [[nodiscard]] std::vector<rules::Value> partiesOf(const std::vector<rules::Value>& values) const;
    [[nodiscard]] std::vector<rules::Value> valuesOf(const rules::TemplateTerm& term, const Choice& choice) const;
    [[nodiscard]] std::vector<std::string_view> variables(const rules::NodeTemplate& node) const;
    [[nodiscard]] bool tellsHost() const;
    void spreadOverLegs();
    bool placeEvents(const rules::NodeTemplate& node);
    void markLead(Node& participation, const Choice& choice) const;
    [[nodiscard]] bool staysAtHome(const rules::Match& match) const;
    [[nodiscard]] bool isOwnCountry(std::uint32_t place) const;
    [[nodiscard]] bool takesPart(std::string_view name) const;
    void newEvent(const std::string& name, const std::string& type);
    void record(std::uint32_t node);
    std::uint32_t noteParticipant(const rules::NodeTemplate& node, const Choice& choice, bool named);

    Discourse& d_;
    Events& events_;
    Reading& reading_;
    [[nodiscard]] static bool uses(const rules::Match& match, std::string_view name);
    [[nodiscard]] std::uint32_t first() const;

    const grammar::Sentence* sentence_ = nullptr;
    rules::Match match_;
    Firing firing_;
    /// Matches that speak of an event before any was told of; whether these are made now.
    std::vector<std::pair<const grammar::Sentence*, rules::Match>> waiting_;
    bool last_ = false;
    /// The organisation that somebody was last said to belong to, and the first word of where.
    std::optional<std::pair<std::uint32_t, std::uint32_t>> joined_;

    /// Who was last told to say something, and the sentence that tells it.
    std::vector<rules::Value> speakers_;
    const grammar::Sentence* speakersIn_ = nullptr;

    /// A signing told by a verb: the verb's word, the instrument's node and the event.
    struct Signed {
        std::uint32_t verb = none;
        std::uint32_t instrument = none;
        std::uint32_t event = none;
    };
    Signed signed_;                                   // the last
    std::map<std::string, std::uint32_t> assertions_; // by content
};

} // namespace chancery::extract
