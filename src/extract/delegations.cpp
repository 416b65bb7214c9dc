// Whom delegations and those who act for others are of.
#include "extract/discourse.hpp"

#include <algorithm>
#include <set>

namespace chancery::extract {

using lexicon::MentionKind;

/// "Minister X signed on behalf of Ghana": X is of Ghana.
void Discourse::readOwnBehalf(const grammar::Sentence& sentence, const grammar::Clause& clause) {
    // "signed on behalf of X by A and on behalf of Y by B", "by A for X and by B for Y": one by one, in their order.
    const bool signs = lexicon().listed("signing-verb", clause.lemma) || lexicon().listed("chairing", clause.lemma);
    std::vector<std::uint32_t> parties;
    std::vector<std::uint32_t> persons;
    for (const auto& argument : clause.arguments) {
        const auto& phrase = sentence.phrases[argument.phrase];
        const bool acts =
            argument.preposition != 0 && (lexicon().listed("behalf", argument.preposition) ||
                                          (signs && lexicon().listed("acting-for", argument.preposition)));
        if (acts && phrase.person == none) {
            auto party = destination(sentence, argument.phrase);
            for (const auto& agent : party == none ? agents(sentence, argument.phrase) : std::vector<Agent>{}) {
                party = agent.of; // "the Government of Ghana"
            }
            parties.push_back(party);
        } else if (argument.role == grammar::Role::subject && phrase.person != none && phrase.members.empty()) {
            persons.push_back(annotation_.mentions[phrase.person].entry);
        }
    }
    for (std::size_t i = 0; parties.size() == persons.size() && i < persons.size(); ++i) {
        auto& profile = profiles_[persons[i]];
        profile.of = profile.of == none && !profile.offices.empty() ? parties[i] : profile.of;
    }
}

/// "acted on behalf of Prime Minister Tuilakepa": the two are of one country.
void Discourse::readBehalf(const grammar::Sentence& sentence, const grammar::Clause& clause) {
    std::uint32_t of = none;
    for (const auto& argument : clause.arguments) {
        const auto& whole = sentence.phrases[argument.phrase];
        const auto& phrase = whole.members.empty() ? whole : sentence.phrases[whole.members.back()]; // the nearest
        const bool core = argument.role == grammar::Role::subject || argument.role == grammar::Role::object;
        if (core && of == none && phrase.kind == grammar::PhraseKind::agent && phrase.members.empty()) {
            of = withProfile(agentOfPhrase(sentence, phrase)).of;
        }
    }
    readOwnBehalf(sentence, clause);
    for (const auto& argument : clause.arguments) {
        const auto& phrase = sentence.phrases[argument.phrase];
        const bool behalf = argument.preposition != 0 && (lexicon().listed("behalf", argument.preposition) ||
                                                          lexicon().listed("standing-in", clause.lemma));
        if (behalf && phrase.person != none) {
            auto& profile = profiles_[annotation_.mentions[phrase.person].entry];
            profile.of = profile.of == none ? of : profile.of;
        }
    }
}

/// "The visiting dignitary": who was spoken of last of those whom the text tells to be of another country than its own.
std::vector<Agent> Discourse::whoVisits(const Phrase& phrase) const {
    if (phrase.head == none || !anyListed("visiting", {phrase.words.first, phrase.head}) || home_ == none ||
        phrase.person != none || phrase.plural || phrase.of != none || !phrase.premodifiers.empty() ||
        !phrase.members.empty() || phrase.determiner != grammar::Determiner::definite) {
        return {};
    }
    const auto guest = std::find_if(recent_.rbegin(), recent_.rend(), [&](const Agent& one) {
        return one.person != none && one.of != none && one.of != home_ && !anyOfficeListed("accredited", one.offices);
    });
    return guest == recent_.rend() ? std::vector<Agent>{} : std::vector<Agent>{*guest};
}

/// "The visitor": of those whom the sentence before names with a country, the only one who is not of that which speaks.
std::vector<std::uint32_t> Discourse::guestBefore(const grammar::Sentence& sentence) const {
    std::vector<std::uint32_t> guests;
    const auto at = static_cast<std::size_t>(&sentence - parse_.sentences.data());
    for (const auto& mention : annotation_.mentions) {
        const auto of = mention.kind == MentionKind::person ? profiles_[mention.entry].of : none;
        if (at > 0 && of != none && of != home_ && parse_.sentences[at - 1].words.contains(mention.words.first)) {
            guests.push_back(mention.entry);
        }
    }
    return guests.size() == 1 ? guests : std::vector<std::uint32_t>{};
}

/// The country of whom a phrase names, a pronoun or "the Minister" stands for; or `none`.
std::uint32_t Discourse::countryOfOne(const grammar::Sentence& sentence, std::uint32_t index) const {
    auto persons = personsIn(sentence, index);
    if (sentence.phrases[index].kind == grammar::PhraseKind::pronoun) {
        persons = subjectBefore(sentence);
    }
    if (persons.empty()) { // "The Minister was accompanied by …"
        persons = subjectCalled(sentence, sentence.phrases[index]);
    }
    const auto& phrase = sentence.phrases[index];
    if (persons.empty() && phrase.head != none &&
        lexicon().listed("visiting-noun", annotation_.words[phrase.head].id)) {
        persons = guestBefore(sentence); // "The visitor was accompanied by …"
    }
    const auto known = std::find_if(persons.begin(), persons.end(),
                                    [&](std::uint32_t person) { return profiles_[person].of != none; });
    return known == persons.end() ? none : profiles_[*known].of;
}

/// The country of whom somebody accompanies: of the object, or of the subject before a participle ("He paid a visit to
/// Ghana, accompanied by …"); or `none`.
std::uint32_t Discourse::countryOfAccompanied(const grammar::Sentence& sentence, const grammar::Clause& clause) const {
    bool told = false;
    for (const auto& argument : clause.arguments) {
        // "paid a visit, accompanied by …": no visit is accompanied
        if (argument.role != grammar::Role::object ||
            sentence.phrases[argument.phrase].kind == grammar::PhraseKind::event) {
            continue;
        }
        told = true;
        if (const auto of = countryOfOne(sentence, argument.phrase); of != none) {
            return of;
        }
        for (const auto& agent : agents(sentence, argument.phrase)) {
            if (agent.of != none) {
                return agent.of;
            }
        }
    }
    for (const auto& main : sentence.clauses) {
        const bool before = !told && clause.form == grammar::ClauseForm::participle &&
                            main.form == grammar::ClauseForm::finite && main.verbGroup.end <= clause.verbGroup.first;
        for (const auto& argument : main.arguments) {
            if (before && argument.before && argument.role == grammar::Role::subject) {
                return countryOfOne(sentence, argument.phrase);
            }
        }
    }
    return none;
}

/// "She is accompanied by the Deputy Minister …": who travels with someone is of the same country.
void Discourse::readCompany(const grammar::Sentence& sentence, const grammar::Clause& clause) {
    const bool assisted = clause.voice == grammar::Voice::passive && lexicon().listed("assisting", clause.lemma);
    if (!assisted && !lexicon().listed("accompanying", clause.lemma)) {
        return;
    }
    if (readCompanyAhead(sentence, clause)) {
        return;
    }
    const auto of = countryOfAccompanied(sentence, clause);
    for (const auto& argument : clause.arguments) {
        if (argument.role != grammar::Role::subject || of == none) {
            continue;
        }
        setCountry(personsIn(sentence, argument.phrase), of);
    }
    setLeader(sentence, clause);
}

void Discourse::setCountry(const std::vector<std::uint32_t>& persons, std::uint32_t of) {
    for (const auto person : persons) {
        profiles_[person].of = profiles_[person].of == none ? of : profiles_[person].of;
    }
}

/// "Accompanying her were A and B": whether the clause is turned about so; A and B are of her country.
bool Discourse::readCompanyAhead(const grammar::Sentence& sentence, const grammar::Clause& clause) {
    if (clause.form != grammar::ClauseForm::gerund || clause.verbGroup.first > sentence.words.first + 1) {
        return false;
    }
    const grammar::Phrase* fellow = nullptr;
    for (const auto& phrase : sentence.phrases) {
        fellow = phrase.words.first == clause.verbGroup.end ? &phrase : fellow;
    }
    for (const auto& main : sentence.clauses) {
        if (fellow == nullptr || main.verbGroup.first != fellow->words.end || !lexicon().listed("copula", main.lemma)) {
            continue;
        }
        const auto of = countryOfOne(sentence, static_cast<std::uint32_t>(fellow - sentence.phrases.data()));
        for (const auto& argument : main.arguments) {
            if (argument.role == grammar::Role::object && !argument.before) {
                setCountry(personsIn(sentence, argument.phrase), of);
            }
        }
        return true;
    }
    return false;
}

/// "Minister X of Kenya accompanied President Y": Y is of Kenya; but an ambassador may be of the country visited.
void Discourse::setLeader(const grammar::Sentence& sentence, const grammar::Clause& clause) {
    std::uint32_t of = none;
    for (const auto& argument : clause.arguments) {
        for (const auto person : argument.role == grammar::Role::subject ? personsIn(sentence, argument.phrase)
                                                                         : std::vector<std::uint32_t>{}) {
            const auto& profile = profiles_[person];
            const bool envoy = anyOfficeListed("accredited", profile.offices);
            of = of == none && !envoy ? profile.of : of;
        }
    }
    for (const auto& argument : clause.arguments) {
        for (const auto person : argument.role == grammar::Role::object ? personsIn(sentence, argument.phrase)
                                                                        : std::vector<std::uint32_t>{}) {
            profiles_[person].of = profiles_[person].of == none ? of : profiles_[person].of;
        }
    }
}

/// "on the Canadian side": whose side a phrase behind a preposition tells of, or `none`.
std::uint32_t Discourse::sideOf(const grammar::Sentence& sentence, lexicon::WordId preposition,
                                std::uint32_t phrase) const {
    const auto& side = sentence.phrases[phrase];
    if (preposition == 0 || !lexicon().listed("on-side", preposition) || side.head == none || !side.members.empty() ||
        !lexicon().listed("delegation", annotation_.words[side.head].id)) {
        return none;
    }
    std::uint32_t body = none;
    return owner(sentence, side, body);
}

/// "Ambassador Tremblay on the Canadian side": of Canada.
void Discourse::readSide(const grammar::Sentence& sentence, const Phrase& phrase) {
    if (phrase.person == none || !phrase.members.empty()) {
        return;
    }
    auto& profile = profiles_[annotation_.mentions[phrase.person].entry];
    profile.of = profile.of == none ? delegationBefore(phrase.words.first) : profile.of;
    if (phrase.modifiers.empty()) {
        return;
    }
    const auto& modifier = phrase.modifiers.front();
    profile.of = profile.of == none ? sideOf(sentence, modifier.preposition, modifier.phrase) : profile.of;
}

/// "On the Canadian side, A, B and C attended", "Also present from Canada were A and B": all of them are of Canada.
void Discourse::readSideAhead(const grammar::Sentence& sentence, const grammar::Clause& clause) {
    std::uint32_t side = none;
    bool nobody = false; // "the participants were A and B": only words that name nobody stand before the verb
    for (const auto& argument : clause.arguments) {
        const auto& phrase = sentence.phrases[argument.phrase];
        const bool ahead = phrase.words.end <= clause.verbGroup.first;
        const auto& members = phrase.members; // "On the Canadian side, A and B": what may look like one list
        const auto first = members.empty() ? argument.phrase : members.front();
        const auto of = ahead ? sideOf(sentence, argument.preposition, first) : none;
        side = side == none ? of : side;
        nobody = nobody || (ahead && argument.role == grammar::Role::subject &&
                            lexicon().listed("those-present", annotation_.words[phrase.head].id));
        if (side == none && nobody && ahead && argument.preposition != 0 &&
            lexicon().listed("sender", argument.preposition)) {
            side = destination(sentence, argument.phrase);
        }
    }
    for (const auto& argument : clause.arguments) {
        const bool names = argument.role == grammar::Role::subject ||
                           (nobody && !argument.before && argument.role == grammar::Role::object);
        const auto& list = sentence.phrases[argument.phrase];
        for (const auto member : list.members.empty() ? std::vector<std::uint32_t>{argument.phrase} : list.members) {
            const auto own = side == none || !names ? none : sideBefore(sentence, member, side);
            for (const auto person : own == none ? std::vector<std::uint32_t>{} : personsIn(sentence, member)) {
                profiles_[person].of = profiles_[person].of == none ? own : profiles_[person].of;
            }
        }
    }
}

/// "on the Egyptian side by X, and on the Greek side by Y": the side told last before a phrase; `first` where that is
/// the only one.
std::uint32_t Discourse::sideBefore(const grammar::Sentence& sentence, std::uint32_t who, std::uint32_t first) const {
    std::uint32_t found = first;
    std::uint32_t at = 0;
    for (std::uint32_t p = 0; p < sentence.phrases.size(); ++p) {
        const auto& phrase = sentence.phrases[p];
        const auto begin = phrase.words.first;
        if (begin == sentence.words.first || begin < at || phrase.words.end > sentence.phrases[who].words.first) {
            continue;
        }
        const auto side = sideOf(sentence, annotation_.words[begin - 1].id, p);
        found = side == none ? found : side;
        at = side == none ? at : begin;
    }
    return found;
}

/// "that of | the Republic of Benin": the country, where such words end before `end`; else `none`.
std::uint32_t Discourse::anaphorEnding(const grammar::Sentence& sentence, std::uint32_t end) const {
    const auto* country = end > sentence.words.first ? annotation_.mention(end - 1) : nullptr;
    if (country == nullptr || country->kind != MentionKind::country || country->role == lexicon::LabelRole::demonym) {
        return none;
    }
    auto of = country->words.first;
    of -= of > sentence.words.first && annotation_.textOf(of - 1) == "the" ? 1U : 0U;
    return of >= sentence.words.first + 2 && lexicon().listed("session-of", annotation_.words[of - 1].id) &&
                   lexicon().listed("anaphor", annotation_.words[of - 2].id)
               ? country->entry
               : none;
}

/// "… led by Minister Mintah, and that of Botswana by Minister Mosa", "while that of Botswana was led by Minister
/// Mosa": of Botswana.
void Discourse::readAnaphor(const grammar::Sentence& sentence, const Phrase& phrase) {
    const auto first = phrase.words.first;
    if (phrase.person == none || first < sentence.words.first + 4 ||
        !lexicon().listed("anaphor-agent", annotation_.words[first - 1].id)) {
        return;
    }
    auto end = first - 1;
    for (const auto& clause : sentence.clauses) {
        const bool led = clause.verbGroup.end == end && lexicon().listed("representing", clause.lemma);
        end = led ? clause.verbGroup.first : end;
    }
    const auto country = anaphorEnding(sentence, end);
    auto& profile = profiles_[annotation_.mentions[phrase.person].entry];
    profile.of = profile.of == none ? country : profile.of;
}

/// "signed by Minister Mintah for Ghana and Secretary Mosa on behalf of Botswana": whom a signer signs for.
void Discourse::readSigner(const grammar::Sentence& sentence, const Phrase& phrase) {
    const auto at = phrase.words.end;
    bool signs = false;
    for (auto word = sentence.words.first; word < sentence.words.end; ++word) { // "put her signature to the pact for X"
        signs = signs || lexicon().listed("signature", annotation_.words[word].id);
    }
    for (const auto& clause : sentence.clauses) {
        signs = signs || lexicon().listed("signing", clause.lemma) || lexicon().listed("signing-verb", clause.lemma);
    }
    auto length =
        at < sentence.words.end && signs && lexicon().listed("signing-for", annotation_.words[at].id) ? 1U : 0U;
    length = std::max(length, lexicon().listedAt("behalf", annotation_.words, at, sentence.words.end));
    const auto next = at + length + (at + length < sentence.words.end && annotation_.textOf(at + length) == "the");
    const bool named = length != 0 && phrase.person != none && phrase.members.empty() && next < sentence.words.end;
    const auto* party = named ? annotation_.mention(next) : nullptr;
    if (party == nullptr || party->role == lexicon::LabelRole::demonym) {
        return;
    }
    std::uint32_t of = party->kind == MentionKind::country ? party->entry : none;
    if (party->kind == MentionKind::place && entry(party->entry).country != none &&
        entry(entry(party->entry).country).capital == party->entry) { // "for Malé"
        of = entry(party->entry).country;
    }
    auto& profile = profiles_[annotation_.mentions[phrase.person].entry];
    profile.of = profile.of == none ? of : profile.of;
}

/// The country or organisation of the side that a clause of representing is about, or `none`.
std::uint32_t Discourse::sideRepresented(const grammar::Sentence& sentence, const grammar::Clause& clause) const {
    std::uint32_t side = none;
    for (const auto& argument : clause.arguments) {
        const auto& phrase = sentence.phrases[argument.phrase];
        const bool core = argument.role == grammar::Role::subject || argument.role == grammar::Role::object;
        const bool onSide = argument.preposition != 0 && lexicon().listed("on-side", argument.preposition) &&
                            phrase.head != none && lexicon().listed("delegation", annotation_.words[phrase.head].id);
        if (!(core || onSide) || phrase.person != none || !phrase.members.empty() ||
            phrase.kind != grammar::PhraseKind::agent) {
            continue;
        }
        auto of = agentOfPhrase(sentence, phrase).of;
        of = of == none ? originBehind(sentence, phrase) : of;
        of = of == none ? countryOfDelegation(sentence, argument.phrase) : of;
        of = wholeOf(of); // "the EU delegation"
        side = of == none ? side : of;
    }
    return side;
}

/// "The Kenyan side was led by Dr. Otieno", "Sweden was represented by …", "the delegation included …": those whom a
/// clause has lead, represent or make up a delegation are of its side.
void Discourse::readRepresented(const grammar::Sentence& sentence, const grammar::Clause& clause) {
    const auto side = lexicon().listed("representing", clause.lemma) ? sideRepresented(sentence, clause) : none;
    for (std::size_t i = 0; side != none && i < clause.arguments.size(); ++i) {
        const auto& argument = clause.arguments[i];
        const bool beside =
            argument.preposition != 0 && !argument.before &&
            (lexicon().listed("delegate-with", argument.preposition) ||
             (lexicon().listed("consisting", clause.lemma) && lexicon().listed("origin", argument.preposition)));
        const bool named = argument.role != grammar::Role::preposition || beside;
        const auto& phrase = sentence.phrases[argument.phrase];
        for (const auto member :
             phrase.members.empty() ? std::vector<std::uint32_t>{argument.phrase} : phrase.members) {
            if (const auto person = sentence.phrases[member].person; named && person != none) {
                auto& profile = profiles_[annotation_.mentions[person].entry];
                profile.of = profile.of == none ? side : profile.of;
            }
        }
    }
}

/// What every sentence tells of where someone comes from who leads, represents or makes up a delegation.
void Discourse::readDelegations() {
    for (const auto& sentence : parse_.sentences) {
        for (const auto& phrase : sentence.phrases) {
            readSide(sentence, phrase);
            readAnaphor(sentence, phrase);
            readSigner(sentence, phrase);
        }
        for (const auto& clause : sentence.clauses) {
            readBehalf(sentence, clause);
            readOwnThings(sentence, clause);
            readMessages(sentence, clause);
            readCompany(sentence, clause);
            readSideAhead(sentence, clause);
            readRepresented(sentence, clause);
        }
    }
}

} // namespace chancery::extract
