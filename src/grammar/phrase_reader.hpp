// One base noun phrase being read: what the files that read its parts share.
#pragma once

#include "grammar/chunks.hpp"

namespace chancery::grammar {

/// Reads one phrase from left to right: determiner, premodifiers, offices, names and head.
class PhraseReader {
public:
    PhraseReader(SentenceWork& work, std::uint32_t at) : w_(work), begin_(at), at_(at) {}

    /// The end of the phrase, which is added to the sentence; `at` where there is none.
    std::uint32_t read();

private:
    [[nodiscard]] std::uint32_t end() const { return w_.sentence.words.end; }
    [[nodiscard]] Tag tagAt(std::uint32_t i) const { return i < end() ? w_.tags[i].tag : Tag::punctuation; }
    [[nodiscard]] const lexicon::Mention* mentionAt(std::uint32_t i) const {
        return i < end() ? w_.a.mention(i) : nullptr;
    }

    /// "the", "The" of "The Bahamas" where the name does not have it.
    [[nodiscard]] bool article(std::uint32_t i) const {
        return i < end() && w_.readings(i).is(lexicon::WordClass::definite) && mentionAt(i) == nullptr;
    }

    bool pronoun();

    /// "His Majesty the Sultan", "the Custodian of the Two Holy Mosques King X": the style before an office, where one
    /// of the two has an article.
    void skipStyle();

    void determiner();

    void possessivePronoun();

    void quantifier();

    void body();

    /// A mention in the phrase; false where the phrase ends before or with it.
    bool takeMention(const lexicon::Mention& mention);

    /// "In the afternoon Foreign Minister X", "At the meeting India": what has a capital behind the noun of a time or
    /// an occasion in small letters, which a preposition leads, is the subject.
    [[nodiscard]] bool beginsSubject() const;
    [[nodiscard]] bool placeEnds() const;

    /// "Under the deal Uganda will …": whether only what leads a sentence in stands before the phrase, and the verb
    /// right behind the name that comes next.
    [[nodiscard]] bool opensBeforeVerb() const;

    /// Whether a verb stands right behind the names that come next, and the phrase so far is a whole one.
    [[nodiscard]] bool verbBehindName() const;

    bool takeDate(const lexicon::Mention& mention);

    /// "Thursday's meeting": the day is what follows it has.
    bool datesNoun();

    bool takeOffice(const lexicon::Mention& mention);

    /// "of Kenya", "at the Ministry of …" after an office, with lists for a plural one.
    void takeOf(const lexicon::Office& office);

    /// "the visit of the Prime Minister of India to Kuwait": whether the office is that of whose visit it is.
    [[nodiscard]] bool isVisitor() const;

    /// "head of Kenya's Tourism Agency", "head of Kenya's tax service": the country's own body.
    void takeOwnBody();

    /// "his counterpart from Bangladesh"
    void takePeerCountry();

    /// "of the Security Council of Kenya": a body that no gazetteer has, and whose it is.
    bool takeUnknownBody();

    /// "of the Union", "of the Council": an organisation or country named before, by its noun.
    void takeNounOwner();

    /// "X, Minister for Foreign Affairs, Germany.": the country at the end of all.
    void takeCountryBehind();

    /// "of Foreign Affairs" behind "of the Ministry".
    void takePortfolio();

    /// "President of the Commission of ECOWAS", "Speaker of the Parliament of Ghana": whose organ it is.
    void takeOrganOwner();

    /// "Director of the Africa Department" and then "of the Ministry of Foreign Affairs of Kenya".
    void takeBodyOwner();

    /// "its ambassador to Kenya, …", "UN Special Envoy for Yemen Erik Dahl", "EU Special Representative for the Horn of
    /// Africa, Marta Dahl": where an envoy is sent, when a name or the phrase's end follows.
    void takePost();

    /// "to the United Nations in Geneva, X": whether the city where an envoy serves and a name follow at `at`.
    [[nodiscard]] bool seatBehind(std::uint32_t at) const;

    /// Whether a name follows at `at`, also behind a comma and titles.
    [[nodiscard]] bool namedBehind(std::uint32_t at) const;
    [[nodiscard]] bool titleBehind(std::uint32_t at) const;

    /// "the Special Representative for the river settlement process, Ambassador X", "the Minister Delegate in charge of
    /// relations with the islands, X": what a holder is charged with, before the name.
    void skipTask(const lexicon::Office& office);
    /// "the Ambassador of Ghana with residence in Rome, X": where an envoy lives, before the name.
    void skipResidence();
    /// "…, UAE Ambassador to Bahrain; and …": whether what names an envoy ends at a word.
    [[nodiscard]] bool endsEnvoy(std::uint32_t at) const;
    /// "Liberian President and …" in a text that has a President X of its own: whether an office elsewhere has not the
    /// country before it that this one has.
    [[nodiscard]] bool ofOtherCountry(const lexicon::Mention& office) const;
    /// "Rapporteur of the Parliament on Georgia X"
    void skipMatterBeforeName();
    /// "the governor of the state of Tessa, X", "the Wali of the Souss-Massa region": where someone governs.
    void skipArea(const lexicon::Office& office);
    /// "to the League" behind an envoy: an organisation by its noun.
    void takeNounPost(const lexicon::Office& office);
    [[nodiscard]] bool namedBehindComma(std::uint32_t at) const;
    /// "the Chairman of the Senate of the Parliament of Kenya": the assembly that a chamber is part of.
    void skipWholeAssembly();

    /// "Ambassador of Norway to Kenya, Uganda and Somalia X": where else an envoy is sent, before the name.
    void takeMorePosts();

    /// Whether a name and a comma stand before the phrase.
    [[nodiscard]] bool namedBefore() const;

    /// "… and Permanent Representative to UNEP": where the envoy is sent as well.
    [[nodiscard]] bool secondPost(std::uint32_t i) const;

    /// "the Mayor of Nairobi, X", "the Governor of Samarkand Region X".
    /// Whether a list has the office read last.
    [[nodiscard]] bool officeListed(std::string_view list) const;
    void takeCity();

    /// "German Ambassador in Amman Birgit Hollenkamp": the city where an envoy serves, right before the name.
    void takeSeat();

    /// "of the Department of Trade of Australia": the country belongs to the body.
    void skipBodyCountry();

    /// "the ministers of the Visegrad Group countries", "of the ASEAN member states": those of the organisation.
    void skipMembers();

    /// "(HOMs)", "(East Asia)" after a head.
    void skipAside();

    /// "the foreign ministers of Kenya (X) and Ghana (Y)", "Kenya (represented by Foreign Minister X)": who stands in a
    /// bracket behind the country.
    bool takeBracketName();
    /// "X (Permanent Secretary)", "X (Minister of Environment, Jordan)".
    void takeBracketOffice();

    /// The end of a body's name in capitals that begins at `first` and that no list has; `first` where there is none.
    [[nodiscard]] std::uint32_t bodyEnd(std::uint32_t first) const;

    /// "Deputy Prime Minister and Foreign Minister": a second office of the same holder.
    /// "Ambassador of Spain to Nigeria and Permanent Representative to ECOWAS, X": the envoy's second post.
    [[nodiscard]] bool alsoSentTo(const lexicon::Mention* office) const;

    /// "the Vice Speaker of the Parliament of Kenya and Chair of the Trade Committee X": the holder's second body.
    [[nodiscard]] bool alsoPresides(const lexicon::Mention* office) const;

    /// "Special Representative of the UN Secretary-General and Head of UNAMI X": the holder's second organisation.
    [[nodiscard]] bool alsoServes(const lexicon::Mention* office) const;

    bool anotherOffice(bool plural);

    /// "the OSCE Chair and Foreign Minister of Slovakia": whether an organisation has the first office, a country the
    /// second.
    [[nodiscard]] bool ofAnotherOwner(const lexicon::Mention& second) const;

    /// "External Affairs Minister and Foreign Minister Silva": whether the text names someone else right behind the
    /// first office, so that the second is another person's.
    [[nodiscard]] bool heldByAnother(const lexicon::Mention& second) const;

    /// Whether a name follows at once, after titles.
    bool continuesName();

    /// "Foreign Secretary Ambassador Karim", "State Minister H.E. Ambassador Berhe": a rank between an office and a
    /// name, also behind a style, is a title.
    [[nodiscard]] const lexicon::Mention* rankAsTitle() const;

    /// Titles between an office and a name ("Ms.", "Major General (Retd.)").
    [[nodiscard]] std::uint32_t skipTitles(std::uint32_t i) const;

    /// "the Foreign Ministers of Kenya and Ghana X and Y": behind the last of a list of countries a name begins a
    /// phrase.
    [[nodiscard]] bool beginsName() const;

    bool takePerson(const lexicon::Mention& mention);

    bool takeName(const lexicon::Mention& mention);

    /// "in Nadi, Fiji": the country behind a place in it.
    void takeCountryOf(const lexicon::Mention& place);

    /// "Joint Commission meeting", "Summit session": the kind is the first noun's, the last only says it again.
    [[nodiscard]] bool sharpens(const lexicon::Mention& mention) const;

    /// A head that turns out to stand before another is a premodifier.
    void promoteHead();

    void setHead(std::uint32_t word, const lexicon::Mention& mention);

    bool takeWord();

    /// "Türkiye–Somalia", "India/Bangladesh": a dash between names inside a phrase.
    bool slash();

    /// "the African Union – United Nations Annual Conference": a dash with spaces between two parties before a noun.
    [[nodiscard]] bool pairOfParties() const;

    /// "political and economic cooperation", "political, economic and cultural ties": adjectives in a row.
    bool adjectives();
    bool listedAdjectives();

    bool genitive();

    /// "Kenya's and Ghana's Foreign Ministers": two owners of what follows, each a phrase.
    [[nodiscard]] bool sharesGenitive() const;

    bool takeAdjective();

    bool takeNumber();

    bool takeNoun();

    void finish() { finishKind(phrase_); }

    /// Which kind the head makes of the phrase: sides and delegations are agents, demonyms alone are not.
    void finishKind(Phrase& phrase);

    SentenceWork& w_;
    std::uint32_t begin_;
    std::uint32_t at_;
    Phrase phrase_;
    std::uint32_t headIndex_ = none;
    bool headDemonym_ = false;
    std::vector<std::uint32_t> nouns_;
};

} // namespace chancery::grammar
