// Who and what a document speaks of: one node for each person, country, event, under whatever words.
#pragma once

#include "extract/agent.hpp"
#include "extract/facts.hpp"
#include "extract/knowledge.hpp"
#include "grammar/grammar.hpp"
#include "lexicon/lexicon.hpp"
#include "rdf/namespaces.hpp"
#include "rules/matcher.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace chancery::extract {

using grammar::Phrase;

/// The lines at the head of a release that may tell who writes where.
inline constexpr std::size_t headLines = 8;

/// Whether events of a class are such as people of many countries come to.
[[nodiscard]] inline bool isManySided(std::string_view type) noexcept {
    return rdf::isChn(type, "Summit") || rdf::isChn(type, "Conference");
}

/// One document being read.
class Discourse {
public:
    Discourse(const Knowledge& knowledge, const lexicon::Annotation& annotation, const grammar::Parse& parse,
              DocumentFacts& facts);

    /// What a noun phrase refers to: several for a list, none where a reader could not tell.
    [[nodiscard]] std::vector<Agent> agents(const grammar::Sentence& sentence, std::uint32_t phrase) const;
    /// Another number whenever agents() may answer otherwise than before.
    [[nodiscard]] std::uint64_t revision() const noexcept { return revision_; }
    /// Notes who was spoken of last, for the pronouns that come.
    void advance(const grammar::Sentence& sentence);
    void noteEventParties(const std::vector<std::uint32_t>& countries);
    void noteGroup(const std::vector<std::uint32_t>& parties);

    /// The node of an entity, made when first asked for.
    std::uint32_t nodeOfEntry(std::uint32_t entry);
    std::uint32_t nodeOfPerson(std::uint32_t person);
    std::uint32_t nodeOfOffice(std::uint32_t office);
    std::uint32_t nodeOfAgent(const Agent& agent);
    /// The entry of an entity's node, or `none`.
    [[nodiscard]] std::uint32_t entryOfNode(std::uint32_t node) const;
    /// Whose the office of a node is where the phrase that states it says so beside it, as in "President X of Angola,
    /// Chairperson of the African Union"; an entry, or `none`.
    std::uint32_t ownerOfStated(const Agent& agent, std::uint32_t node);
    /// The body over which a person presides who holds an office, "Speaker of the Parliament", where its name tells
    /// enough; an entry, or `none`.
    [[nodiscard]] std::uint32_t presidedBy(std::uint32_t office, std::uint32_t person) const;
    /// Whom somebody represents in one of several offices: the organisation that this one names, else the owner.
    [[nodiscard]] std::uint32_t ownerInOffice(const Agent& agent, std::uint32_t office) const;
    /// The office that fits best where one is asked for.
    [[nodiscard]] std::uint32_t fittingOffice(const Agent& agent) const;

    [[nodiscard]] const lexicon::Entry& entry(std::uint32_t index) const {
        return annotation_.entryOf(*knowledge_.lexicon, index);
    }
    [[nodiscard]] const lexicon::Annotation& annotation() const { return annotation_; }
    [[nodiscard]] const lexicon::Lexicon& lexicon() const { return *knowledge_.lexicon; }
    [[nodiscard]] const Knowledge& knowledge() const { return knowledge_; }
    [[nodiscard]] const grammar::Parse& parse() const { return parse_; }
    [[nodiscard]] DocumentFacts& facts() { return facts_; }
    /// The country whose release this is, and the city it was written in; entries, or `none`.
    [[nodiscard]] std::uint32_t home() const { return home_; }
    /// Whether the text names someone of a country or an organisation.
    [[nodiscard]] bool namesPersonOf(std::uint32_t party) const {
        return std::any_of(profiles_.begin(), profiles_.end(), [&](const Profile& one) { return one.of == party; });
    }
    [[nodiscard]] bool homeGuessed() const noexcept { return homeGuessed_; }
    [[nodiscard]] std::uint32_t city() const { return city_; }
    /// The last organisation that a word ("Forum", "bloc") can refer back to, before word `before`.
    [[nodiscard]] std::uint32_t organizationCalled(lexicon::WordId noun, std::uint32_t before) const;
    /// The agent with what the document tells elsewhere of its person.
    [[nodiscard]] Agent withProfile(Agent agent) const;
    /// The mention of an organisation last before a word, or null.
    [[nodiscard]] const lexicon::Mention* organizationBefore(std::uint32_t word) const;
    /// The organisation named last before word `before`: what "the bloc" and "the body" are.
    [[nodiscard]] std::uint32_t lastOrganization(std::uint32_t before) const;
    [[nodiscard]] std::uint32_t lastBloc(std::uint32_t before) const;
    /// Whether all offices that somebody is known by are those of envoys abroad.
    [[nodiscard]] bool isEnvoy(const Agent& agent) const;
    /// Two parties that the document is about: of the last event, else of the last pair named.
    [[nodiscard]] const std::vector<std::uint32_t>& parties() const { return parties_; }

    /// "discussed the war in Ukraine": whether a place behind "in" tells where something else is than the clause's own
    /// event.
    [[nodiscard]] bool isElsewhere(const grammar::Sentence& sentence, const grammar::Argument& place) const;
    /// Whether a phrase is the object of a verb of a list: what is opened, or founded.
    [[nodiscard]] bool isObjectOf(lexicon::ListName list, const grammar::Sentence& sentence, const Phrase& what) const;
    /// The organisation whose session a phrase for those who meet speaks of, or `none`.
    [[nodiscard]] std::uint32_t sessionOf(const Phrase& phrase) const;
    /// Whether a phrase is of those who meet: "the Council", "Leaders".
    [[nodiscard]] bool isSession(const Phrase& phrase) const;
    /// The countries and organisations that a phrase names as its own.
    [[nodiscard]] std::vector<std::uint32_t> partiesOf(const grammar::Sentence& sentence, const Phrase& phrase) const;

    /// Whether "the (two) leaders" are two heads of state or government who met, not a body's.
    [[nodiscard]] bool meansCouple(const Phrase& phrase) const;

private:
    /// A meeting, or those who meet, as a phrase names them with their parties.
    struct Session {
        std::uint32_t word = 0;
        lexicon::WordId noun = 0;
        std::vector<std::uint32_t> parties; // entries
        bool bilateral = false;             // talks, a call: of two sides whoever is named
        bool event = false;                 // a meeting rather than those who meet
    };
    [[nodiscard]] std::vector<Agent> findAgents(const grammar::Sentence& sentence, std::uint32_t phrase) const;
    [[nodiscard]] std::vector<Agent> agentsOfList(const grammar::Sentence& sentence, const Phrase& phrase) const;
    [[nodiscard]] std::vector<Agent> agentsReferredTo(const grammar::Sentence& sentence, const Phrase& phrase) const;
    [[nodiscard]] std::uint32_t countryOfBody(std::uint32_t body) const;
    [[nodiscard]] bool isPresidedOver(std::uint32_t body) const;
    void findHome();
    void findSpeaker();
    [[nodiscard]] std::uint32_t countryOfIssuer() const;
    [[nodiscard]] std::uint32_t countryOfAgency() const;
    [[nodiscard]] std::uint32_t ownerOfAgency(std::string_view name) const;
    void readDateline();
    [[nodiscard]] bool isCity(const lexicon::Mention& mention) const;
    [[nodiscard]] std::uint32_t countryOfWe() const;
    [[nodiscard]] bool isOfGuest(std::uint32_t country, std::uint32_t before) const;
    [[nodiscard]] std::uint32_t countryOfVoice() const;
    [[nodiscard]] std::uint32_t countryOfScene() const;
    [[nodiscard]] std::uint32_t countryOfMost() const;
    [[nodiscard]] bool sendsOrReceives(std::uint32_t word) const;
    [[nodiscard]] bool isSeat(std::uint32_t city) const;
    [[nodiscard]] std::uint32_t cityOfLine(std::uint32_t word, Range line) const;
    [[nodiscard]] std::uint32_t cityOfLines() const;
    [[nodiscard]] std::uint32_t cityOfByline() const;
    [[nodiscard]] std::uint32_t accreditedTo() const;
    [[nodiscard]] bool sendsAnother(std::uint32_t country) const;
    [[nodiscard]] bool isDateline(std::uint32_t at, Range line) const;
    bool findMission();
    void findSessions();
    [[nodiscard]] bool isTitle(std::uint32_t word) const;
    void readProfiles();
    void readPhrases();
    void readDelegations();
    [[nodiscard]] std::uint32_t countryTold(const grammar::Sentence& sentence, const grammar::Clause& clause) const;
    void setHostsMet(const grammar::Sentence& sentence, const grammar::Clause& clause, std::uint32_t where);
    void readHosts(bool evenHome);
    void readReception(const grammar::Sentence& sentence, const grammar::Clause& clause, std::uint32_t scene);
    void setHost(Profile& profile, std::uint32_t where) const;
    [[nodiscard]] bool holdsOfBody(const Profile& profile) const;
    void readBodies();
    [[nodiscard]] std::uint32_t ownerInName(std::uint32_t office) const;
    [[nodiscard]] bool ownedByOther(std::uint32_t organization, std::uint32_t office) const;
    [[nodiscard]] bool hasWordListed(std::string_view list, std::string_view name) const;
    [[nodiscard]] bool presidesOverHouse(const Profile& profile, std::uint32_t office) const;
    [[nodiscard]] bool mayHave(std::uint32_t owner, std::uint32_t office) const;
    [[nodiscard]] std::uint32_t wholeOf(std::uint32_t organization) const;
    [[nodiscard]] std::string spacedLabel(std::uint32_t office) const;
    [[nodiscard]] bool isBodyRank(std::uint32_t office) const;
    [[nodiscard]] std::uint32_t usualOwnerNamed(std::uint32_t office) const;
    [[nodiscard]] std::uint32_t usualOwner(std::uint32_t office, std::uint32_t before) const;
    [[nodiscard]] bool holds(const Profile& profile, std::uint32_t office) const;
    [[nodiscard]] bool heldByAnotherOf(const Profile& profile, std::uint32_t country) const;
    void readPairs();
    [[nodiscard]] std::vector<std::uint32_t> pairOfHosts(const grammar::Sentence& sentence) const;
    [[nodiscard]] std::vector<std::uint32_t> partiesOfSigned(const grammar::Sentence& sentence,
                                                             std::uint32_t list) const;
    [[nodiscard]] std::vector<std::uint32_t> pairOfPersons(const grammar::Sentence& sentence) const;
    void completePeers(const grammar::Sentence& sentence, const Phrase& list, const std::vector<std::uint32_t>& pair);
    [[nodiscard]] bool areMet(const grammar::Sentence& sentence, const Phrase& list) const;
    [[nodiscard]] bool lookOn(const grammar::Sentence& sentence, const Phrase& list) const;
    [[nodiscard]] bool areEqual(const grammar::Sentence& sentence, std::uint32_t list) const;
    [[nodiscard]] bool isHonoured(const Phrase& phrase) const;
    [[nodiscard]] bool merelySpokenOf(std::uint32_t person) const;
    [[nodiscard]] std::vector<std::uint32_t> namedOrCalled(const grammar::Sentence& sentence,
                                                           std::uint32_t index) const;
    void completeCall(const grammar::Sentence& sentence, const grammar::Clause& clause,
                      const std::vector<std::uint32_t>& pair);
    void completePair(const grammar::Sentence& sentence, const Phrase& list, const std::vector<std::uint32_t>& pair);
    [[nodiscard]] std::vector<std::uint32_t> subjectCalled(const grammar::Sentence& sentence,
                                                           const Phrase& phrase) const;
    [[nodiscard]] std::vector<std::uint32_t> guestBefore(const grammar::Sentence& sentence) const;
    [[nodiscard]] std::uint32_t countryOfOne(const grammar::Sentence& sentence, std::uint32_t index) const;
    [[nodiscard]] std::uint32_t foreignBefore(const grammar::Sentence& sentence, std::size_t reach) const;
    [[nodiscard]] std::uint32_t countryOfDelegation(const grammar::Sentence& sentence, std::uint32_t index) const;
    [[nodiscard]] std::uint32_t countryOfAccompanied(const grammar::Sentence& sentence,
                                                     const grammar::Clause& clause) const;
    void readCompany(const grammar::Sentence& sentence, const grammar::Clause& clause);
    bool readCompanyAhead(const grammar::Sentence& sentence, const grammar::Clause& clause);
    void setCountry(const std::vector<std::uint32_t>& persons, std::uint32_t of);
    void setLeader(const grammar::Sentence& sentence, const grammar::Clause& clause);
    [[nodiscard]] std::uint32_t originBehind(const grammar::Sentence& sentence, const Phrase& delegation) const;
    [[nodiscard]] std::uint32_t sideRepresented(const grammar::Sentence& sentence, const grammar::Clause& clause) const;
    void readRepresented(const grammar::Sentence& sentence, const grammar::Clause& clause);
    void readSide(const grammar::Sentence& sentence, const Phrase& phrase);
    [[nodiscard]] std::uint32_t sideOf(const grammar::Sentence& sentence, lexicon::WordId preposition,
                                       std::uint32_t phrase) const;
    [[nodiscard]] std::uint32_t delegationBefore(std::uint32_t word) const;
    [[nodiscard]] std::uint32_t sideBefore(const grammar::Sentence& sentence, std::uint32_t who,
                                           std::uint32_t first) const;
    void readSideAhead(const grammar::Sentence& sentence, const grammar::Clause& clause);
    void readOwnThings(const grammar::Sentence& sentence, const grammar::Clause& clause);
    void readMessages(const grammar::Sentence& sentence, const grammar::Clause& clause);
    void readMessenger(const grammar::Sentence& sentence, const grammar::Clause& clause);
    void readOwnBehalf(const grammar::Sentence& sentence, const grammar::Clause& clause);
    void readBehalf(const grammar::Sentence& sentence, const grammar::Clause& clause);
    [[nodiscard]] bool ofDelegation(std::uint32_t body) const;
    [[nodiscard]] bool leadsIn(std::uint32_t word) const;
    void readSharedOwners();
    [[nodiscard]] bool partedOff(const Phrase& phrase) const;
    [[nodiscard]] bool isTitled(const Phrase& phrase) const;
    void readOwnersBehind();
    void readPeerBeside(const grammar::Sentence& sentence, const Phrase& list, const Phrase& phrase, std::uint32_t of);
    [[nodiscard]] bool standsTogether(const grammar::Sentence& sentence, std::uint32_t list) const;
    void readSameOffices();
    void readOpposites();
    [[nodiscard]] bool isIntroducedOfHome(std::uint32_t person) const;
    void readOpposedPair(const grammar::Sentence& sentence, std::uint32_t list);
    void guessHostOfGuests();
    [[nodiscard]] bool isSigningPlace(const grammar::Sentence& sentence, const grammar::Argument& place) const;
    [[nodiscard]] bool isScene(const grammar::Sentence& sentence, const grammar::Argument& argument) const;
    [[nodiscard]] std::uint32_t countryOfScene(const grammar::Sentence& sentence,
                                               const grammar::Argument& argument) const;
    void readScene(const grammar::Sentence& sentence, const grammar::Clause& clause);
    [[nodiscard]] bool isNamedFirst(std::uint32_t person) const;
    [[nodiscard]] bool amongForeignLeaders(std::uint32_t person) const;
    [[nodiscard]] std::uint32_t countryOfHeading(text::SentenceKind kind, Range line, bool offices) const;
    [[nodiscard]] std::uint32_t sceneOf(const grammar::Sentence& sentence) const;
    [[nodiscard]] std::uint32_t journeyBefore(const grammar::Sentence& sentence) const;
    void readProgramme(const grammar::Sentence& sentence, const grammar::Clause& clause);
    [[nodiscard]] bool isOfSameField(std::uint32_t office, std::uint32_t other) const;
    [[nodiscard]] std::uint32_t ownPromised(const grammar::Sentence& sentence, const grammar::Clause& clause) const;
    [[nodiscard]] std::vector<std::uint32_t> personsIn(const grammar::Sentence& sentence, std::uint32_t phrase) const;
    [[nodiscard]] std::vector<std::uint32_t> subjectWithin(const grammar::Sentence& sentence,
                                                           std::uint32_t pronoun) const;
    [[nodiscard]] std::vector<std::uint32_t> subjectBefore(const grammar::Sentence& sentence) const;
    [[nodiscard]] std::uint32_t destination(const grammar::Sentence& sentence, std::uint32_t phrase) const;
    [[nodiscard]] bool reaches(const Phrase& phrase, const grammar::Clause& clause) const;
    [[nodiscard]] std::uint32_t missionBefore(std::uint32_t word) const;
    [[nodiscard]] std::uint32_t missionOf(const grammar::Sentence& sentence, const Phrase& phrase) const;
    [[nodiscard]] std::vector<Agent> subjectBehind(const grammar::Sentence& sentence, const Phrase& pronoun,
                                                   bool peers) const;
    [[nodiscard]] std::uint32_t visitedBy(const grammar::Sentence& sentence, const Phrase& pronoun) const;
    [[nodiscard]] std::uint32_t visited(const grammar::Sentence& sentence, const Phrase& phrase) const;
    [[nodiscard]] std::vector<std::uint32_t> allVisited(const grammar::Sentence& sentence, const Phrase& phrase) const;
    [[nodiscard]] bool leadsTo(const grammar::Clause& clause, const grammar::Argument& argument) const;
    [[nodiscard]] bool tellsPurpose(const grammar::Argument& argument) const;
    void readEnvoys();
    void readPost(const grammar::Sentence& sentence, const Phrase& phrase);
    void readPresenter(const grammar::Sentence& sentence, const grammar::Clause& clause);
    void readTravels();
    [[nodiscard]] std::uint32_t ledTo(const grammar::Sentence& sentence, const grammar::Clause& clause,
                                      const grammar::Argument& argument) const;
    void readVisiting(const grammar::Sentence& sentence);
    void readTravel(const grammar::Sentence& sentence, const grammar::Clause& clause);
    void goTo(const std::vector<std::uint32_t>& persons, const std::vector<std::uint32_t>& where);
    [[nodiscard]] std::vector<std::uint32_t> visitorAmong(const grammar::Sentence& sentence, const Phrase& visit) const;
    [[nodiscard]] std::vector<std::uint32_t> visitorOf(const grammar::Sentence& sentence, const Phrase& visit) const;
    void readAppointments();
    void readAppointedRow(const grammar::Sentence& sentence, const grammar::Clause& clause);
    [[nodiscard]] bool speaksOfCredentials(const grammar::Sentence& sentence, std::uint32_t phrase) const;
    void readAppointment(const grammar::Sentence& sentence, const grammar::Clause& clause, grammar::Role role);
    void readVisited();
    [[nodiscard]] std::uint32_t visitedBy(const grammar::Sentence& sentence, const grammar::Argument& argument) const;
    void setHosts(const grammar::Sentence& sentence, const Phrase& phrase, std::uint32_t where);
    void readTravellersOfPair();
    [[nodiscard]] std::uint32_t subjectPronoun(const grammar::Sentence& sentence, const Phrase& possessive) const;
    [[nodiscard]] bool tellsOfManySided(Range words) const;
    [[nodiscard]] bool holdsManySided(const grammar::Sentence& sentence, const grammar::Clause& clause) const;
    [[nodiscard]] bool happensThere(const grammar::Clause& clause) const;
    [[nodiscard]] std::uint32_t travelledTo(const grammar::Sentence& sentence, const grammar::Clause& clause) const;
    void readPeer(const grammar::Sentence& sentence, const grammar::Clause& clause);
    void readMeeting(const grammar::Sentence& sentence, const grammar::Clause& clause);
    void readPeers(const grammar::Sentence& sentence, const Phrase& list);
    void readInvitation(const grammar::Sentence& sentence, const grammar::Clause& clause);
    void readSigner(const grammar::Sentence& sentence, const Phrase& phrase);
    [[nodiscard]] std::uint32_t anaphorEnding(const grammar::Sentence& sentence, std::uint32_t end) const;
    void readAnaphor(const grammar::Sentence& sentence, const Phrase& phrase);
    [[nodiscard]] std::uint32_t otherThanHome(const std::set<std::uint32_t>& guestOf) const;
    void placeGuests();
    [[nodiscard]] bool isNamedGroup(const grammar::Sentence& sentence, const Phrase& group,
                                    std::span<const std::uint32_t> names) const;
    void readNamedGroups();
    [[nodiscard]] bool isMinisters(std::uint32_t office) const;
    void readGroupOffice();
    [[nodiscard]] bool namesHome() const;
    [[nodiscard]] bool namesCountryOfNobody() const;
    void weighHome();
    [[nodiscard]] std::uint32_t ownerOfFirst() const;
    [[nodiscard]] std::uint32_t countryOfBareOffices(const std::vector<Profile>& stated) const;
    [[nodiscard]] bool mayBeOfHome(std::uint32_t office) const;
    [[nodiscard]] bool isOfPost(const Profile& profile) const;
    [[nodiscard]] std::set<std::uint32_t> rivals() const;
    [[nodiscard]] std::set<std::uint32_t> metByBare() const;
    void readBareOffices(const std::vector<Profile>& stated);
    void readListedOffices();
    void readEqualOffices();
    void giveOffice(const Phrase& phrase, std::uint32_t office);
    void shareGroupOffice(const grammar::Sentence& sentence, const Phrase& phrase, const Phrase& list,
                          std::uint32_t office);
    void readNamedOffices();
    [[nodiscard]] std::vector<std::uint32_t> peerOffices(const Agent& peer, std::vector<std::uint32_t> offices) const;
    [[nodiscard]] Agent named(Agent agent) const;
    /// Whether a list has the name of an office.
    [[nodiscard]] bool officeListed(std::string_view list, std::uint32_t office) const;
    [[nodiscard]] bool anyOfficeListed(std::string_view list, std::span<const std::uint32_t> offices) const;
    [[nodiscard]] bool allOfficesListed(std::string_view list, std::span<const std::uint32_t> offices) const;
    [[nodiscard]] bool isTitleOffice(std::uint32_t office) const;
    [[nodiscard]] bool isShortFor(std::uint32_t office, std::uint32_t other) const;
    [[nodiscard]] bool saysLess(std::uint32_t office, std::uint32_t other) const;
    [[nodiscard]] bool saysFewer(std::uint32_t office, std::uint32_t other) const;
    [[nodiscard]] std::vector<Agent> whoVisits(const Phrase& phrase) const;
    [[nodiscard]] bool isNamedSubject(const lexicon::Mention& mention) const;
    [[nodiscard]] bool hasOrgan(const lexicon::Mention& mention, lexicon::WordId noun) const;
    [[nodiscard]] std::string contentOf(std::string_view office) const;
    [[nodiscard]] bool sameOffice(std::uint32_t office, std::uint32_t other) const {
        return officeContents_[office] == officeContents_[other];
    }
    void readOffices();
    [[nodiscard]] std::uint32_t firstNamed(std::uint32_t person) const;
    [[nodiscard]] static bool isSubject(const grammar::Sentence& sentence, const Phrase& phrase);
    [[nodiscard]] static bool leadsClause(const grammar::Sentence& sentence, const Phrase& phrase);
    [[nodiscard]] std::vector<Agent> peersOf(const grammar::Sentence& sentence, const Phrase& phrase) const;
    [[nodiscard]] std::uint32_t officeOfOther(const grammar::Sentence& sentence, const Phrase& phrase) const;
    [[nodiscard]] Agent agentOfPhrase(const grammar::Sentence& sentence, const Phrase& phrase) const;
    [[nodiscard]] bool isExpletive(const grammar::Sentence& sentence, const Phrase& phrase) const;
    [[nodiscard]] std::vector<Agent> pronoun(const grammar::Sentence& sentence, const Phrase& phrase) const;
    [[nodiscard]] std::optional<Agent> ownerBefore(const grammar::Sentence& sentence, const Phrase& pronoun) const;
    [[nodiscard]] std::vector<Agent> namedHereBefore(const grammar::Sentence& sentence, const Phrase& pronoun) const;
    [[nodiscard]] std::optional<Agent> ownClause(const grammar::Sentence& sentence, const Phrase& pronoun) const;
    [[nodiscard]] bool isMetAhead(const grammar::Sentence& sentence, const Phrase& met, const Phrase& pronoun) const;
    [[nodiscard]] std::vector<Agent> subjectsBeside(const grammar::Sentence& sentence, const Phrase& pronoun) const;
    [[nodiscard]] bool isGovernmentAndPeople(const grammar::Sentence& sentence, const Phrase& list) const;
    [[nodiscard]] std::uint32_t speaksFor(std::uint32_t organization) const;
    [[nodiscard]] bool isSource(const grammar::Sentence& sentence, const grammar::Clause& clause) const;
    [[nodiscard]] std::vector<Agent> subjectsOf(const grammar::Sentence& sentence) const;
    [[nodiscard]] std::uint32_t sessionSpokenOf(const grammar::Sentence& sentence) const;
    [[nodiscard]] bool joinsTwo(lexicon::WordId preposition, const grammar::Clause& clause) const;
    [[nodiscard]] std::vector<Agent> couple(const grammar::Sentence& sentence, std::uint32_t end) const;
    [[nodiscard]] std::uint32_t bodyCalled(const Phrase& phrase) const;
    [[nodiscard]] std::vector<Agent> namedCouple(const Phrase& phrase) const;
    [[nodiscard]] std::vector<Agent> ofOne() const;
    [[nodiscard]] std::vector<Agent> oneOfEachSide() const;
    [[nodiscard]] std::vector<std::uint32_t> officesOf(const Phrase& phrase) const;
    [[nodiscard]] std::uint32_t organizationBeforeNoun(const Phrase& phrase) const;
    [[nodiscard]] bool ofField(const Phrase& phrase) const;
    [[nodiscard]] bool anyListed(lexicon::ListName list, Range words) const;
    [[nodiscard]] bool namesPersons(const Phrase& phrase) const;
    [[nodiscard]] std::vector<Agent> severalHolders(const grammar::Sentence& sentence, const Phrase& phrase) const;
    [[nodiscard]] std::vector<Agent> severalBefore(const grammar::Sentence& sentence, const Phrase& phrase) const;
    /// What a plural noun asks of those it may mean.
    struct Wanted {
        std::vector<std::uint32_t> offices;
        bool speakers = false; // "the Speakers": whoever presides over a house
        bool leaders = false;  // "the leaders": who leads a state
        bool anyone = false;   // "the envoys": of whatever office
        std::size_t count = 0; // 0 where it counts none
    };
    using Fits = std::function<bool(const Agent&)>;
    [[nodiscard]] Wanted wantedBy(const Phrase& phrase) const;
    [[nodiscard]] bool holdsWanted(const Agent& agent, const Wanted& wanted) const;
    [[nodiscard]] bool isCalledAsWanted(const Agent& agent, const Wanted& wanted) const;
    [[nodiscard]] bool isOneWanted(const Agent& agent, const Wanted& wanted) const;
    [[nodiscard]] bool resemblesWanted(const Agent& agent, const Wanted& wanted) const;
    [[nodiscard]] std::vector<Agent> lastThatFit(const Fits& fits, std::size_t count) const;
    [[nodiscard]] std::vector<Agent> severalPersons(const Phrase& phrase) const;
    [[nodiscard]] std::vector<Agent> inChargeAs(std::uint32_t office) const;
    [[nodiscard]] bool tellsOfOthers(const grammar::Sentence& sentence) const;
    void notePrincipals(const grammar::Sentence& sentence);
    void noteChairs(const grammar::Sentence& sentence);
    void noteHead(const grammar::Sentence& sentence, const grammar::Clause& clause);
    [[nodiscard]] bool leadsState(const Agent& agent) const;
    [[nodiscard]] std::vector<Agent> groupOf(std::size_t counted, const Fits& named) const;
    [[nodiscard]] bool isLesser(std::uint32_t office, std::uint32_t other) const;
    [[nodiscard]] std::uint32_t guestMission() const;
    [[nodiscard]] bool isShared(const Profile& profile) const;
    [[nodiscard]] bool beginsListed(std::string_view list, std::string_view label) const;
    [[nodiscard]] bool alike(std::uint32_t office, std::uint32_t other) const;
    [[nodiscard]] std::size_t countOf(const Phrase& phrase) const;
    [[nodiscard]] std::vector<Agent> otherOfCouple(const grammar::Sentence& sentence, const Phrase& phrase) const;
    [[nodiscard]] std::vector<Agent> withSubject(const grammar::Sentence& sentence,
                                                 const std::vector<Agent>& several) const;
    [[nodiscard]] std::vector<Agent> several(const grammar::Sentence& sentence, const Phrase& phrase) const;
    [[nodiscard]] std::vector<Agent> leaders(const grammar::Sentence& sentence, std::uint32_t phrase) const;
    [[nodiscard]] bool isScene(const grammar::Sentence& sentence, const Phrase& seat) const;
    [[nodiscard]] bool behindWhose(const grammar::Sentence& sentence, const Phrase& phrase) const;
    [[nodiscard]] std::vector<Agent> ofRelative(const grammar::Sentence& sentence, const Phrase& phrase) const;
    [[nodiscard]] std::vector<Agent> subjectsBefore(const grammar::Sentence& sentence, const Phrase& phrase) const;
    [[nodiscard]] std::optional<Agent> otherThan(const std::vector<Agent>& whose, std::uint32_t office) const;
    [[nodiscard]] std::optional<Agent> holderMeant(const grammar::Sentence& sentence, const Phrase& phrase,
                                                   const Agent& agent) const;
    [[nodiscard]] std::vector<Agent> definiteOffice(const grammar::Sentence& sentence, const Phrase& phrase,
                                                    Agent agent) const;
    [[nodiscard]] std::vector<Agent> definiteGroup(const grammar::Sentence& sentence, const Phrase& phrase,
                                                   Agent agent) const;
    [[nodiscard]] std::vector<Agent> definite(const grammar::Sentence& sentence, const Phrase& phrase) const;
    [[nodiscard]] std::vector<Agent> someone(const Phrase& phrase) const;
    [[nodiscard]] std::vector<Agent> ofAntecedent(const grammar::Sentence& sentence, const Phrase& phrase) const;
    [[nodiscard]] std::vector<Agent> namedSo(const Phrase& phrase) const;
    [[nodiscard]] std::vector<Agent> ofModifiers(const grammar::Sentence& sentence, const Phrase& phrase) const;
    [[nodiscard]] int answersTo(const Profile& profile, std::uint32_t office, std::uint32_t stated,
                                const std::string& wanted, bool owned) const;
    [[nodiscard]] static std::vector<std::uint32_t> officesHeld(const Profile& profile);
    [[nodiscard]] std::optional<Agent> holderOf(const Agent& agent, const grammar::Sentence& sentence) const;
    [[nodiscard]] bool isAnother(std::uint32_t person, std::uint32_t office) const;
    [[nodiscard]] std::uint32_t ownerOrHome(std::uint32_t office) const;
    [[nodiscard]] bool sameOwner(std::uint32_t one, std::uint32_t other) const;
    [[nodiscard]] bool introducedLater(const grammar::Sentence& sentence, Range phrase, std::uint32_t person) const;
    [[nodiscard]] bool namedBehind(const grammar::Sentence& sentence, Range phrase, std::uint32_t person) const;
    [[nodiscard]] std::uint32_t labelOfLine(const grammar::Sentence& sentence, const Phrase& phrase) const;
    [[nodiscard]] std::uint32_t inBracketBehind(std::uint32_t word) const;
    [[nodiscard]] bool beginsLine(std::uint32_t word) const;
    [[nodiscard]] std::uint32_t inBracketBehindOffice(const Phrase& phrase) const;
    [[nodiscard]] std::uint32_t sideBefore(const grammar::Sentence& sentence, const Phrase& phrase) const;
    [[nodiscard]] bool hasOwnPost(const Phrase& phrase) const;
    [[nodiscard]] bool isTaskOf(const Phrase& phrase) const;
    [[nodiscard]] bool isOfSecondOffice(const grammar::Sentence& sentence, const Phrase& phrase) const;
    [[nodiscard]] bool isSentByCountry(const Phrase& phrase) const;
    [[nodiscard]] std::uint32_t ownerBehind(const Phrase& phrase, std::uint32_t& body) const;
    [[nodiscard]] std::uint32_t ownerByPossessor(const grammar::Sentence& sentence, const Phrase& phrase,
                                                 std::uint32_t& body) const;
    [[nodiscard]] std::uint32_t ownerAroundName(const grammar::Sentence& sentence, const Phrase& phrase) const;
    [[nodiscard]] std::uint32_t owner(const grammar::Sentence& sentence, const Phrase& phrase,
                                      std::uint32_t& body) const;
    [[nodiscard]] std::uint32_t ownerEntry(std::uint32_t mention, std::uint32_t& body) const;
    [[nodiscard]] bool fits(const Agent& person, const lexicon::WordReadings& pronoun) const;
    [[nodiscard]] std::vector<Agent> sides(const Phrase& phrase) const;

    const Knowledge& knowledge_;
    const lexicon::Annotation& annotation_;
    const grammar::Parse& parse_;
    DocumentFacts& facts_;
    std::uint32_t home_ = none;
    bool homeGuessed_ = false;   // from where something happened, or who is spoken of most
    bool homeByMission_ = false; // an embassy speaks, for its own country
    std::uint32_t post_ = none;  // the country where it stands
    bool homeByPlace_ = false;   // from the city of a dateline, or where something happened
    std::uint32_t city_ = none;
    std::vector<Session> sessions_;
    // Many rules ask for the agents of one phrase; the answer stands until something that it rests on changes.
    mutable std::unordered_map<const Phrase*, std::vector<Agent>> known_;
    std::uint64_t revision_ = 0;
    bool settled_ = false; // whether what agents() reads stays as it is for now
    std::vector<Profile> profiles_;
    std::vector<std::string> officeContents_; // of each office: what its name says, in whatever words and order
    std::vector<bool> inHeadline_;            // of each office
    std::vector<bool> opposed_;               // of each person: met one of the country that was guessed to speak
    std::map<const Phrase*, std::uint32_t> appointments_; // phrases of offices that someone is appointed to, and who
    std::vector<std::set<std::uint32_t>> visits_;         // of each person: countries travelled to
    std::vector<std::set<std::uint32_t>> guests_;         // of each person: these and others that it is not of
    std::vector<std::pair<std::uint32_t, std::uint32_t>> namedOffices_; // whose, and which, without a holder's name
    std::vector<Agent> recent_;                                // persons and countries, the last spoken of last
    std::vector<Agent> lastSubjects_;                          // of the sentence before
    std::vector<Agent> lastSeveral_;                           // the last group of two or more
    std::vector<Agent> lastCouple_;                            // who met whom, as persons, in the last sentence
    std::vector<Agent> principals_;                            // the last three or more who did something together
    std::vector<Agent> heads_;                                 // who leads a delegation
    std::vector<Agent> chairs_;                                // the last two or more who chaired something
    std::vector<std::uint32_t> lastGroup_;                     // three or more parties that a sentence named last
    std::map<std::size_t, std::vector<std::uint32_t>> groups_; // of each size above two, the last parties
    std::map<std::size_t, std::vector<std::uint32_t>> countryGroups_; // and the last countries
    std::optional<Agent> lastLeader_;                                 // of a delegation
    std::vector<Agent> pair_;                                         // the last such two
    std::uint32_t lastSession_ = none; // the organisation whose heads the last sentence spoke of
    std::vector<Agent> lastCountries_; // the two countries that the last sentence was about
    std::vector<std::uint32_t> parties_;
    std::vector<std::uint32_t> countryParties_; // the last two that are countries
    std::map<std::uint32_t, std::uint32_t> entryNodes_;
    std::map<std::uint32_t, std::uint32_t> personNodes_;
    std::map<std::string, std::uint32_t> officeNodes_;
};

} // namespace chancery::extract
