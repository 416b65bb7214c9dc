// The passes that make an annotation, in order; each adds mentions over words that no earlier one took.
#pragma once

#include "lexicon/mentions.hpp"

namespace chancery::lexicon {

/// Work in progress on one document, shared by the passes.
struct Annotator {
    Annotation& a;
    const Lexicon& lexicon;

    [[nodiscard]] bool free(Range range) const;
    /// Forgets the mentions that have a word here: they give way to another reading.
    void drop(Range range);
    std::uint32_t add(Range range, MentionKind kind, LabelRole role, std::uint32_t entry);
    std::uint32_t addLocal(EntryKind kind, std::string label, std::string type);
    [[nodiscard]] const WordReadings& readings(std::uint32_t word) const {
        return lexicon.words().readings(a.words[word].id);
    }
    /// The longest entry of a kind that begins at word `at` and ends before `end`.
    [[nodiscard]] Found longest(std::uint32_t at, std::uint32_t end, EntryKind kind) const {
        return lexicon.longest(a.words, a.text, at, end, kind);
    }
    [[nodiscard]] bool is(std::uint32_t word, std::string_view text) const;
    /// Whether a word is the "'s" behind an owner.
    [[nodiscard]] bool isGenitive(std::uint32_t word) const { return is(word, "'s") || is(word, "’s"); }
    [[nodiscard]] bool isName(const Mention& mention) const;
};

/// "foreign minister" → "Foreign Minister": small words stay small.
[[nodiscard]] std::string titleCase(const Annotator& annotator, Range range);

/// Countries, organisations, places, initiatives, nouns of events and instruments; ambiguous ones by context.
void findNames(Annotator& annotator);
/// Events whose names are composed of a head noun and words or countries before it.
void findComposedEvents(Annotator& annotator);
/// Kinds of partnership composed of qualifiers, a head noun and what the partnership is for.
void findPartnershipKinds(Annotator& annotator);
/// "The third will be held in …" behind an event: what is named by its number only.
void findElidedEvents(Annotator& annotator);
/// What an office presides over, by a name that the gazetteer need not have.
struct PresidedBody {
    std::uint32_t end = 0;      // where its name ends, or where it was looked for
    bool unknown = false;       // its name tells nothing of whose body it is
    Range name;                 // without the article
    std::uint32_t owner = none; // the mention of the country or organisation within its name that tells whose it is
};

/// "of the National Assembly", "of the House of Representatives", "of the European Affairs Department", "of the Andean
/// Alliance for Rivers", "of the Oman Chamber of Commerce", "of the University of Split": the body behind an office
/// that ends at `at`.
[[nodiscard]] PresidedBody bodyPresidedOver(const Annotator& annotator, Range sentence, std::uint32_t at);
/// "the Senate Foreign Relations Committee | Chair X": the body whose name stands right before an office, or nothing.
[[nodiscard]] Range bodyBefore(const Annotator& annotator, Range sentence, Range office);

/// "Head | of the EU Delegation": a mission whose kind the office is called after.
struct HeadedMission {
    std::uint32_t end = 0;      // of what belongs to the office's name
    std::string noun;           // "Delegation"; empty where there is none
    std::uint32_t owner = none; // the mention within that tells whose it is
    Range name;                 // "of the EU Delegation"
};
[[nodiscard]] HeadedMission missionHeaded(const Annotator& annotator, Range sentence, std::uint32_t at,
                                          const std::string& office);

/// "UNICEF Representative", "Representative of the WHO": whether a rank has an organisation beside it.
[[nodiscard]] bool besideOrganization(const Annotator& annotator, Range sentence, std::uint32_t at);
/// "Secretary General Emir Bakirov", "his counterpart Amir Muttaqi", "Sultan bin Hamad": what is a rank elsewhere is
/// part of a name.
[[nodiscard]] bool isGivenName(const Annotator& annotator, std::uint32_t at);
/// "MP Audra X", as against "X, MP, …": whether a name follows a rank that stands for itself.
[[nodiscard]] bool beforeName(const Annotator& annotator, Range sentence, std::uint32_t at);

/// "Road Transport and Highways | Minister X": the end of what a minister is responsible for, at `at` within an office
/// that begins at `first`, or `at`.
[[nodiscard]] std::uint32_t domainEnd(const Annotator& annotator, Range sentence, std::uint32_t first,
                                      std::uint32_t at);
/// "Secretary | Commerce | Jawad Paul": the end of a matter that stands between an office, the word `rank`, and its
/// holder's name, or the word behind the office.
[[nodiscard]] std::uint32_t plainDomainEnd(const Annotator& annotator, Range sentence, std::uint32_t rank);
/// "commissioner for | peace and security, X": the end of a matter in small letters before a name, or `at`.
[[nodiscard]] std::uint32_t smallMatterEnd(const Annotator& annotator, Range sentence, std::uint32_t at);
/// Notes whose an office is that ends at `at`: "of Kenya", "at the Ministry of …", "to the United Nations".
void attachOwner(const Annotator& annotator, Range sentence, std::uint32_t at, Office& office);
/// "Executive Director, | Zambezi River Authority;": the body that stands alone between marks behind an office.
[[nodiscard]] PresidedBody bodyBehindComma(const Annotator& annotator, Range sentence, std::uint32_t at);
/// "of the National Assembly" as part of an office's name, also for "of Ghana's National Assembly".
[[nodiscard]] std::string presidedName(const Annotator& annotator, Range behind, const PresidedBody& body);
/// "President | of the 78th session of the General Assembly": where the body itself comes, or `at`.
[[nodiscard]] std::uint32_t sessionEnd(const Annotator& annotator, Range sentence, std::uint32_t at);
/// Notes the body over which an office presides, as an entity of this text.
void attachBody(Annotator& annotator, const PresidedBody& body, Office& office);

/// Whether what is named at some words gives way to an office: nouns of events and instruments do ("Signing Minister"),
/// and places and bodies in a listed office ("Ruler of Dubai", "Member of the Political Bureau"); other names do not.
[[nodiscard]] bool givesWay(const Annotator& annotator, Range range);
/// The end of what modifies a rank from word `at` on ("Deputy", "Foreign"), or `at`.
[[nodiscard]] std::uint32_t modifiersEnd(const Annotator& annotator, Range sentence, std::uint32_t at);
/// What stands behind a rank and belongs to the office's name.
struct OfficeMatter {
    std::uint32_t end = 0; // or the rank's
    PresidedBody body;
};
/// What an office is responsible for, or presides over, behind the words `rank`; names the office, of which `name` is
/// what its words so far say.
[[nodiscard]] OfficeMatter matterBehind(Annotator& annotator, Range sentence, Range rank, const std::string& name,
                                        Office& office);
/// "of the European Union for Foreign Affairs" behind "High Representative": the owner before what the holder is
/// responsible for; the end, or `at`.
[[nodiscard]] std::uint32_t ownerThenPortfolio(Annotator& annotator, Range sentence, std::uint32_t at,
                                               std::uint32_t& owner);
/// Whom or where the holder of an office serves, as part of its name.
struct Served {
    std::uint32_t end = 0;       // or where it was looked for
    std::uint32_t sender = none; // the mention within that tells whose the one served is
};
/// "at the Ministry of Foreign Affairs", "to the Prime Minister" behind an office called `label` that ends at `at`.
[[nodiscard]] Served servedBehind(const Annotator& annotator, Range sentence, std::uint32_t at,
                                  const std::string& label);

/// Names introduced with an acronym in brackets, and names whose words come in another order.
void findIntroducedNames(Annotator& annotator);
/// Names of initiatives by their head nouns; findIntroducedNames() ends with it.
void findHeadedNames(Annotator& annotator);
/// Words that stand inside names without a capital.
[[nodiscard]] bool linksName(const WordReadings& readings, std::string_view word);
/// "of | the Seimas", "Chairman | Senate X": the parliament by its name behind a rank, also with nothing between where
/// a holder's name follows; else nothing.
[[nodiscard]] Range houseBehind(const Annotator& annotator, Range sentence, std::uint32_t at);
/// "the Chinese | Government": the word behind what a country has in small letters or capitals, or `at`.
[[nodiscard]] std::uint32_t pastGovernment(const Annotator& annotator, std::uint32_t at);
/// Whether a region's name begins at a word: "the | Gulf".
[[nodiscard]] bool isRegion(const Annotator& annotator, std::uint32_t at);

/// "for Yemen", "to the Pacific", "on Myanmar" behind a rank of envoys: the end of what the office is for, or `at`.
[[nodiscard]] std::uint32_t chargeEnd(const Annotator& annotator, Range sentence, std::uint32_t at,
                                      const std::string& rank);

/// An entry of this text for a name that no gazetteer has.
[[nodiscard]] std::uint32_t introduceName(Annotator& annotator, Range range, MentionKind kind);
/// Organisations called by the noun of an event in their names: "the Secretary General of the Forum".
void findCalledOrganizations(Annotator& annotator);
/// Forums, exhibitions and fairs by name, beside the events that they are.
void findForums(Annotator& annotator);
/// Ministries, departments and the like, composed of a head and a portfolio.
void findBodies(Annotator& annotator);
void findOffices(Annotator& annotator);
void findPersons(Annotator& annotator);
void findTopics(Annotator& annotator);

} // namespace chancery::lexicon
