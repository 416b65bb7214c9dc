#include "extract/discourse.hpp"

#include <algorithm>

namespace chancery::extract {

using lexicon::MentionKind;

Discourse::Discourse(const Knowledge& knowledge, const lexicon::Annotation& annotation, const grammar::Parse& parse,
                     DocumentFacts& facts)
    : knowledge_(knowledge), annotation_(annotation), parse_(parse), facts_(facts),
      profiles_(annotation.persons.size()) {
    readOffices();
    findHome();
    readNamedOffices();
    readProfiles();
    findSessions();
    settled_ = true;
}

void Discourse::noteEventParties(const std::vector<std::uint32_t>& countries) {
    if (countries.size() >= 2 && parties_ != countries) {
        parties_ = countries;
        known_.clear();
        ++revision_;
    }
    if (countries.size() == 2 && std::all_of(countries.begin(), countries.end(), [&](std::uint32_t party) {
            return entry(party).kind == lexicon::EntryKind::country;
        })) {
        countryParties_ = countries;
    }
}

/// The organisation that a body stands for: a secretariat has no voice of its own.
std::uint32_t Discourse::speaksFor(std::uint32_t organization) const {
    const auto& one = entry(organization);
    const bool secretariat =
        one.organOf != none && std::any_of(one.headNouns.begin(), one.headNouns.end(),
                                           [&](lexicon::WordId noun) { return lexicon().listed("secretariat", noun); });
    return secretariat ? one.organOf : organization;
}

std::uint32_t Discourse::ownerEntry(std::uint32_t mention, std::uint32_t& body) const {
    const auto& m = annotation_.mentions[mention];
    switch (m.kind) {
    case MentionKind::body:
        body = m.entry;
        return entry(m.entry).country;
    case MentionKind::country:
        return m.entry;
    case MentionKind::organization:
        return speaksFor(m.entry);
    case MentionKind::place:
        return entry(m.entry).metonym ? entry(m.entry).country : none;
    default:
        return none;
    }
}

/// "His" of "His Excellency".
bool Discourse::isTitle(std::uint32_t word) const {
    const auto end = static_cast<std::uint32_t>(annotation_.words.size());
    return lexicon().listedAt({"courtesy-male", "courtesy-female", "courtesy-neutral", "courtesy-plural", "royal"},
                              annotation_.words, word, end) > 1;
}

/// "Special Envoy for the OSCE": whether the owner behind an office is only what it is for.
bool Discourse::isTaskOf(const Phrase& phrase) const {
    auto before = annotation_.mentions[phrase.of].words.first;
    before -=
        before > 1 && lexicon().words().readings(annotation_.words[before - 1].id).is(lexicon::WordClass::definite)
            ? 1U
            : 0U;
    return before > 0 && lexicon().listed("acting-for", annotation_.words[before - 1].id);
}

/// Whether what is named behind a person is whose the second office is: "the Angolan President X, Chairperson of the
/// African Union".
bool Discourse::isOfSecondOffice(const grammar::Sentence& sentence, const Phrase& phrase) const {
    return officeOfOther(sentence, phrase) != none ||
           (phrase.of != none && phrase.person != none && phrase.offices.size() > 1 && !phrase.premodifiers.empty() &&
            annotation_.mentions[phrase.of].words.first > annotation_.mentions[phrase.person].words.first &&
            annotation_.offices[annotation_.mentions[phrase.offices.front()].entry].of == none);
}

/// "the Swiss Special Envoy for the OSCE": whether a country before an office sends its holder, whatever it is for.
bool Discourse::isSentByCountry(const Phrase& phrase) const {
    return phrase.of != none && !phrase.premodifiers.empty() && !phrase.offices.empty() &&
           annotation_.mentions[phrase.of].kind == MentionKind::organization &&
           annotation_.mentions[phrase.premodifiers.front()].kind == MentionKind::country && isTaskOf(phrase);
}

/// "… of Kenya", "the Ambassador of Seoul": the owner that stands behind an office or a side.
std::uint32_t Discourse::ownerBehind(const Phrase& phrase, std::uint32_t& body) const {
    const auto found = ownerEntry(phrase.of, body);
    const auto& place = annotation_.mentions[phrase.of];
    const bool seat = found == none && place.kind == MentionKind::place && !phrase.offices.empty() &&
                      !officeListed("local-office", annotation_.mentions[phrase.offices.front()].entry);
    return seat ? entry(place.entry).country : found; // a mayor is not the nation's
}

/// "Kenya's …", "his government": the owner that a possessor tells.
std::uint32_t Discourse::ownerByPossessor(const grammar::Sentence& sentence, const Phrase& phrase,
                                          std::uint32_t& body) const {
    const auto& possessor = sentence.phrases[phrase.possessor];
    if (possessor.kind == grammar::PhraseKind::pronoun) {
        if (phrase.peer || isTitle(possessor.words.first)) {
            return none; // "his Lithuanian counterpart" is not his; "his government" is
        }
        const auto whose = pronoun(sentence, possessor);
        const bool one =
            std::all_of(whose.begin(), whose.end(), [&](const Agent& agent) { return agent.of == whose.front().of; });
        return !whose.empty() && one ? whose.front().of : none; // "their delegations" are of two
    }
    // "the Chairperson-in-Office's Special Representative": of no country that a bare office stands for
    const auto& ranks = possessor.offices;
    const auto named = ranks.empty() ? none : annotation_.mentions[ranks.front()].entry;
    const auto rank = possessor.person == none && named != none && isBodyRank(named) ? named : none;
    std::uint32_t found = none;
    for (const auto& agent : agents(sentence, phrase.possessor)) {
        if (rank == none || agent.person != none || possessor.of != none || !possessor.premodifiers.empty()) {
            found = agent.of;
            body = body == none ? agent.body : body;
        }
    }
    found = found == none && rank != none ? usualOwner(rank, possessor.words.first) : found;
    return found == none && rank != none ? usualOwnerNamed(rank) : found;
}

/// Whose a person is by what stands around the name: "X (Kenya)", a line's label, the side spoken of before.
std::uint32_t Discourse::ownerAroundName(const grammar::Sentence& sentence, const Phrase& phrase) const {
    auto found = inBracketBehind(annotation_.mentions[phrase.person].words.end);
    found = found == none ? inBracketBehindOffice(phrase) : found;
    found = found == none ? labelOfLine(sentence, phrase) : found;
    return found == none && !phrase.offices.empty() ? sideBefore(sentence, phrase) : found;
}

/// Whose office or side it is: "… of Kenya", "Kenya's …", "the Kenyan …".
std::uint32_t Discourse::owner(const grammar::Sentence& sentence, const Phrase& phrase, std::uint32_t& body) const {
    std::uint32_t found = none;
    const bool ofSecond = isOfSecondOffice(sentence, phrase);
    if (phrase.of != none && !ofSecond && !isSentByCountry(phrase)) {
        found = ownerBehind(phrase, body);
    }
    if (found == none && phrase.ofNoun != none) {
        found = organizationCalled(annotation_.words[phrase.ofNoun].id, phrase.ofNoun);
    }
    if (found == none && phrase.possessor != none) {
        found = ownerByPossessor(sentence, phrase, body);
    }
    for (const auto mention : phrase.premodifiers) {
        found = found == none ? ownerEntry(mention, body) : found;
    }
    if (found == none && ofSecond) {
        found = ownerEntry(phrase.of, body);
    }
    if (found == none && phrase.person != none) {
        found = ownerAroundName(sentence, phrase);
    }
    if (found == none && body != none && entry(body).country == none && phrase.person == none) {
        found = home_; // of a person the whole document tells more
    }
    // who chairs its Commission holds an office of the African Union
    return phrase.offices.empty() ? found : wholeOf(found);
}

/// Whether a phrase is the subject of a clause of its sentence.
bool Discourse::isSubject(const grammar::Sentence& sentence, const Phrase& phrase) {
    const auto index = static_cast<std::uint32_t>(&phrase - sentence.phrases.data());
    return std::any_of(sentence.clauses.begin(), sentence.clauses.end(), [&](const grammar::Clause& clause) {
        return std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const grammar::Argument& argument) {
            return argument.role == grammar::Role::subject && argument.phrase == index;
        });
    });
}

/// Whether a phrase is what a finite clause begins with: its subject, in the passive who it befalls. "On the
/// inauguration of President X, Vice President Y travelled to Lima, where she …": Y is.
bool Discourse::leadsClause(const grammar::Sentence& sentence, const Phrase& phrase) {
    const auto index = static_cast<std::uint32_t>(&phrase - sentence.phrases.data());
    return std::any_of(sentence.clauses.begin(), sentence.clauses.end(), [&](const grammar::Clause& clause) {
        const auto first = clause.voice == grammar::Voice::passive ? grammar::Role::object : grammar::Role::subject;
        return clause.form == grammar::ClauseForm::finite &&
               std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const grammar::Argument& argument) {
                   return argument.before && argument.phrase == index && argument.role == first;
               });
    });
}

/// The offices without a name that the text gives to a country or organisation.
void Discourse::readNamedOffices() {
    for (const auto& sentence : parse_.sentences) {
        for (const auto& phrase : sentence.phrases) {
            if (phrase.person != none || phrase.offices.empty() || phrase.plural || !phrase.members.empty()) {
                continue;
            }
            std::uint32_t body = none;
            auto of = phrase.of == none ? none : ownerEntry(phrase.of, body);
            for (const auto mention : phrase.premodifiers) {
                of = of == none ? ownerEntry(mention, body) : of;
            }
            if (of != none) {
                namedOffices_.emplace_back(of, annotation_.mentions[phrase.offices.front()].entry);
            }
        }
    }
}

/// Whether a preposition stands before whom someone met: "met with Y", "called on Y", "a telephone call from Y".
bool Discourse::joinsTwo(lexicon::WordId preposition, const grammar::Clause& clause) const {
    return preposition != 0 &&
           (lexicon().listed("party", preposition) ||
            (lexicon().listed("destination", preposition) && lexicon().listed("handing", clause.lemma)) ||
            (lexicon().listed("calling-on", preposition) && lexicon().listed("calling", clause.lemma)));
}

/// The two persons who did something together before word `end`: two subjects, or the subject and whom it met, called,
/// was received by, spoke or had talks with.
std::vector<Agent> Discourse::couple(const grammar::Sentence& sentence, std::uint32_t end) const {
    for (const auto& clause : sentence.clauses) {
        std::vector<Agent> one;
        std::vector<Agent> other;
        std::vector<Agent> both;
        const auto told = [&](std::uint32_t index) { // within the sentence only names, for who is asked is no answer
            const auto& phrase = sentence.phrases[index];
            const bool names =
                phrase.members.empty()
                    ? phrase.person != none
                    : std::all_of(phrase.members.begin(), phrase.members.end(),
                                  [&](std::uint32_t member) { return sentence.phrases[member].person != none; });
            return end == sentence.words.end || (phrase.words.end <= end && names);
        };
        const auto meet = [&](std::uint32_t phrase) {
            if (other.empty() && told(phrase)) {
                other = agents(sentence, phrase);
            }
        };
        for (const auto& argument : clause.arguments) {
            const auto& phrase = sentence.phrases[argument.phrase];
            const bool core = argument.role == grammar::Role::subject || argument.role == grammar::Role::object;
            const bool event = phrase.kind == grammar::PhraseKind::event;
            if (argument.before) {
                one = core && !event && told(argument.phrase) ? agents(sentence, argument.phrase) : one;
            } else if (clause.voice == grammar::Voice::passive && argument.role == grammar::Role::subject && !event &&
                       told(argument.phrase)) {
                both = agents(sentence, argument.phrase); // "signed by X and Y after their talks"
            } else if ((core && !event) ||
                       (argument.role == grammar::Role::preposition && joinsTwo(argument.preposition, clause))) {
                meet(argument.phrase);
            } else if (core) {
                for (const auto& modifier : phrase.modifiers) { // "had a telephone call with Y"
                    if (joinsTwo(modifier.preposition, clause)) {
                        meet(modifier.phrase);
                    }
                }
            }
        }
        for (const auto* two : {&one, &both}) {
            if (two->size() == 2 && two->front().person != none && two->back().person != none) {
                return *two;
            }
        }
        if (one.size() == 1 && other.size() == 1 && one.front().person != none && other.front().person != none &&
            one.front().person != other.front().person) {
            return {one.front(), other.front()};
        }
    }
    return {};
}

/// "…, the Foreign Office said": whether a clause only tells what body has said what the sentence says.
bool Discourse::isSource(const grammar::Sentence& sentence, const grammar::Clause& clause) const {
    const auto first = std::min(clause.words.first, clause.verbGroup.first);
    const bool someone = std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const auto& argument) {
        const auto& phrase = sentence.phrases[argument.phrase];
        return phrase.person != none || !phrase.offices.empty() || phrase.kind == grammar::PhraseKind::pronoun;
    });
    return !someone && lexicon().listed("inverting", clause.lemma) && first > sentence.words.first &&
           annotation_.textOf(first - 1) == "," && clause.verbGroup.end + 1 >= sentence.words.end &&
           sentence.clauses.size() > 1;
}

/// Who a sentence is about: its subjects; "We are neighbours," said X: X.
std::vector<Agent> Discourse::subjectsOf(const grammar::Sentence& sentence) const {
    std::vector<Agent> subjects;
    std::optional<std::vector<Agent>> author;
    for (const auto& clause : sentence.clauses) {
        for (const auto& argument : clause.arguments) {
            const bool subject = argument.role == grammar::Role::subject;
            if (argument.before && (subject || argument.role == grammar::Role::object) && !isSource(sentence, clause)) {
                for (auto& agent : agents(sentence, argument.phrase)) {
                    if (std::find(subjects.begin(), subjects.end(), agent) == subjects.end()) {
                        subjects.push_back(std::move(agent));
                    }
                }
            }
            if (subject && sentence.phrases[argument.phrase].words.first >= clause.verbGroup.end &&
                clause.voice == grammar::Voice::active && lexicon().listed("inverting", clause.lemma)) {
                author = agents(sentence, argument.phrase);
            }
        }
    }
    // "The ministers stressed that their countries would …": who speaks for a country, and not the country beside them
    const auto persons = subjects;
    std::erase_if(subjects, [&](const Agent& one) {
        return one.person == none && one.offices.empty() &&
               std::any_of(persons.begin(), persons.end(),
                           [&](const Agent& other) { return other.person != none && other.of == one.of; });
    });
    return author ? *author : subjects;
}

/// "The Heads of State welcomed …": the body whose heads a sentence speaks of, or `none`.
std::uint32_t Discourse::sessionSpokenOf(const grammar::Sentence& sentence) const {
    std::uint32_t session = none;
    for (const auto& clause : sentence.clauses) {
        for (const auto& argument : clause.arguments) {
            const auto& phrase = sentence.phrases[argument.phrase];
            if (argument.before && argument.role == grammar::Role::subject && phrase.plural && phrase.members.empty() &&
                isSession(phrase)) {
                session = sessionOf(phrase);
            }
        }
    }
    return session;
}

void Discourse::advance(const grammar::Sentence& sentence) {
    const auto isCountry = [&](const Agent& agent) {
        return agent.person == none && agent.offices.empty() && agent.of != none &&
               entry(agent.of).kind == lexicon::EntryKind::country;
    };
    auto subjects = subjectsOf(sentence);
    const bool beside = pair_.size() == 2 && tellsOfOthers(sentence);
    lastSession_ = sessionSpokenOf(sentence);
    if (!beside) {
        lastCouple_ = couple(sentence, sentence.words.end);
        pair_ = lastCouple_.empty() ? pair_ : lastCouple_;
        lastGroup_ = lastCouple_.empty() ? lastGroup_ : std::vector<std::uint32_t>{};
        lastCountries_ = subjects.size() == 2 && std::all_of(subjects.begin(), subjects.end(), isCountry)
                             ? subjects
                             : std::vector<Agent>{};
        notePrincipals(sentence);
    }
    noteChairs(sentence);
    std::vector<std::uint32_t> parties;
    settled_ = false;
    for (std::uint32_t i = 0; i < sentence.phrases.size(); ++i) {
        const auto& phrase = sentence.phrases[i];
        if (phrase.kind != grammar::PhraseKind::agent && phrase.members.empty()) {
            continue;
        }
        auto found = agents(sentence, i);
        if (found.size() >= 2 && !beside) {
            lastSeveral_ = found;
        }
        for (auto& agent : found) {
            if (agent.of != none && std::find(parties.begin(), parties.end(), agent.of) == parties.end()) {
                parties.push_back(agent.of);
            }
            if (agent.leads) {
                lastLeader_ = agent;
            }
            recent_.push_back(std::move(agent));
        }
    }
    if (parties_.empty() && parties.size() >= 2) {
        parties_ = {parties[0], parties[1]};
    }
    noteGroup(parties);
    if (!subjects.empty() && !(beside && subjects.size() > 1)) {
        lastSubjects_ = std::move(subjects);
    }
    known_.clear();
    ++revision_;
    settled_ = true;
}

} // namespace chancery::extract
