// Two and more whom a text speaks of at once: the sides, the ministers, the leaders.
#include "extract/discourse.hpp"

#include <algorithm>

namespace chancery::extract {

using lexicon::MentionKind;
using lexicon::WordClass;

namespace {

/// Those who stand for each of some countries and organisations.
std::vector<Agent> representing(const std::vector<std::uint32_t>& parties) {
    std::vector<Agent> agents;
    agents.reserve(parties.size());
    for (const auto party : parties) {
        agents.push_back(extract::representing(party));
    }
    return agents;
}

} // namespace

/// The two parties that the document is about; where countries are spoken of, the two that the last sentence was about
/// or that met last.
std::vector<Agent> Discourse::sides(const Phrase& phrase) const {
    const bool countries = lexicon().listed("country-noun", annotation_.words[phrase.head].id);
    if (const auto count = countOf(phrase); count > 2) { // "the three countries": the last so many
        const auto& groups = countries ? countryGroups_ : groups_;
        const auto group = groups.find(count);
        return group == groups.end() ? std::vector<Agent>{} : representing(group->second);
    }
    if (countries && lastCountries_.size() == 2) {
        return lastCountries_;
    }
    return representing(countries && countryParties_.size() == 2 ? countryParties_ : parties_);
}

/// "four" of "the four envoys"; 0 where nothing counts.
std::size_t Discourse::countOf(const Phrase& phrase) const {
    for (auto word = phrase.words.first; word < phrase.words.end; ++word) {
        const auto& readings = lexicon().words().readings(annotation_.words[word].id);
        if (readings.is(WordClass::numberWord) && readings.value >= 2 && readings.value < 20) {
            return readings.value;
        }
        if (lexicon().listed("both", annotation_.words[word].id)) {
            return 2;
        }
    }
    return 0;
}

/// "his guest", "the guest": of the two who met, the other one than whose guest it is; else the one from abroad.
std::vector<Agent> Discourse::otherOfCouple(const grammar::Sentence& sentence, const Phrase& phrase) const {
    if (pair_.size() != 2 || (phrase.possessor == none && phrase.determiner != grammar::Determiner::definite)) {
        return {};
    }
    std::vector<Agent> others;
    if (phrase.possessor != none) {
        const auto whose = agents(sentence, phrase.possessor);
        std::copy_if(pair_.begin(), pair_.end(), std::back_inserter(others),
                     [&](const Agent& one) { return whose.size() == 1 && one.person != whose.front().person; });
    } else {
        std::copy_if(pair_.begin(), pair_.end(), std::back_inserter(others),
                     [&](const Agent& one) { return home_ != none && one.of != home_; });
    }
    return others.size() == 1 ? others : std::vector<Agent>{};
}

bool Discourse::meansCouple(const Phrase& phrase) const {
    return phrase.head != none && lexicon().listed("leader", annotation_.words[phrase.head].id) && pair_.size() == 2 &&
           (countOf(phrase) == 2 || !annotation_.words[phrase.head].capital) &&
           std::all_of(pair_.begin(), pair_.end(), [&](const Agent& one) { return leadsState(one); });
}

/// "The two ministers", of whom one is a Secretary of State: the two persons who met last.
std::vector<Agent> Discourse::namedCouple(const Phrase& phrase) const {
    const bool named = countOf(phrase) == 2 && pair_.size() == 2 && pair_[0].person != none &&
                       pair_[1].person != none && !anyOfficeListed("leader-office", officesOf(phrase));
    return named ? pair_ : std::vector<Agent>{};
}

/// "Forum leaders": the organisation that a word before the noun calls, or `none`.
std::uint32_t Discourse::organizationBeforeNoun(const Phrase& phrase) const {
    for (auto word = phrase.words.first; word < phrase.head; ++word) {
        const auto id = annotation_.words[word].id;
        const auto* mention = annotation_.mention(word);
        const bool noun = annotation_.words[word].capital &&
                          (mention == nullptr || mention->kind == MentionKind::eventNoun) &&
                          lexicon().listed("organization", id);
        if (const auto body = noun ? organizationCalled(id, word) : none; body != none) {
            return body;
        }
    }
    return none;
}

/// Whether a list has one of a row of words.
bool Discourse::anyListed(lexicon::ListName list, Range words) const {
    auto word = words.first;
    while (word < words.end && !lexicon().listed(list, annotation_.words[word].id)) {
        ++word;
    }
    return word < words.end;
}

/// "local business leaders", "religious leaders": whether words before the noun say that it is of others than states.
bool Discourse::ofField(const Phrase& phrase) const {
    return anyListed("field-of-leaders", {phrase.words.first, phrase.head});
}

/// Whether a noun is of persons: "the ministers", "the delegates", "the two representatives".
bool Discourse::namesPersons(const Phrase& phrase) const {
    const auto head = annotation_.words[phrase.head].id;
    return !phrase.offices.empty() || lexicon().listed("persons", head) ||
           (countOf(phrase) != 0 && lexicon().listed("counted-persons", head));
}

/// "the two ministers", "the presidents": persons whom the text names, else whoever they are of its two sides.
std::vector<Agent> Discourse::severalHolders(const grammar::Sentence& sentence, const Phrase& phrase) const {
    const auto count = countOf(phrase);
    auto here = count == 2 ? couple(sentence, phrase.words.first) : std::vector<Agent>{};
    if (here.size() == 2 && here[0].person != none && here[1].person != none && here[0].of != here[1].of) {
        return here; // "X received his counterpart Y, and the two leaders agreed …"
    }
    auto persons = severalPersons(phrase);
    if (!persons.empty() || count > 2) {
        return persons;
    }
    if (auto couple = namedCouple(phrase); !couple.empty()) {
        return couple;
    }
    auto found = sides(phrase); // "the two presidents" of two countries: whoever they are
    const auto offices = officesOf(phrase);
    for (auto& side : found) {
        side.stated.insert(side.stated.end(), offices.begin(), offices.end());
        side.offices = side.stated;
    }
    return found;
}

/// "they", "both", "their": whom the text spoke of together last, or none.
std::vector<Agent> Discourse::severalBefore(const grammar::Sentence& sentence, const Phrase& phrase) const {
    const auto& readings = lexicon().words().readings(annotation_.words[phrase.head].id);
    const bool they = readings.is(WordClass::they);
    const bool pronoun = they || phrase.kind == grammar::PhraseKind::pronoun;
    if (auto here = pronoun ? couple(sentence, phrase.words.first) : std::vector<Agent>{}; here.size() == 2) {
        return here; // "X and Y met in …, and both …"
    }
    if (auto own = readings.is(WordClass::possessive) ? subjectsBefore(sentence, phrase) : std::vector<Agent>{};
        own.size() >= 2) {
        return own;
    }
    if (auto own =
            pronoun && phrase.group && countOf(phrase) == 2 ? subjectsBefore(sentence, phrase) : std::vector<Agent>{};
        own.size() == 2) {
        return own; // "Kenya and Uganda share a border, and both are members of …"
    }
    if (they && lastSession_ != none) {
        return {representing(lastSession_)};
    }
    if (they && lastSubjects_.size() >= 2) {
        return lastSubjects_;
    }
    if (pronoun && lastCouple_.size() == 2) {
        return lastCouple_;
    }
    if (they && lastSeveral_.size() >= 2) {
        return withSubject(sentence, lastSeveral_);
    }
    if (auto two = they ? oneOfEachSide() : std::vector<Agent>{}; two.size() == 2) {
        return two;
    }
    const bool first = std::none_of(sentence.phrases.begin(), sentence.phrases.end(), [&](const Phrase& other) {
        return other.kind == grammar::PhraseKind::agent && other.words.end <= phrase.words.first;
    });
    const bool both = pronoun && phrase.group && first && lastSeveral_.size() == 2;
    return both ? lastSeveral_ : std::vector<Agent>{}; // "A meeting between X and Y was held. Both …"
}

/// "they", "both sides", "the two ministers", "the parties".
std::vector<Agent> Discourse::several(const grammar::Sentence& sentence, const Phrase& phrase) const {
    if (auto whose = ofRelative(sentence, phrase); !whose.empty()) {
        return whose;
    }
    if (const auto body = organizationBeforeNoun(phrase); body != none) {
        return {representing(body, phrase.words)};
    }
    if (behindWhose(sentence, phrase)) {
        return {}; // "the Process, whose leaders will meet", are none of those who have been named
    }
    const auto place = [&](std::uint32_t mention) { return annotation_.mentions[mention].kind == MentionKind::place; };
    if (!phrase.offices.empty() && std::any_of(phrase.premodifiers.begin(), phrase.premodifiers.end(), place)) {
        return {}; // "the Nordic Foreign Ministers" are no two of whom the text has told
    }
    if (phrase.offices.empty() && ofField(phrase)) {
        return {}; // nor are "community leaders"
    }
    if (namesPersons(phrase)) {
        return severalHolders(sentence, phrase);
    }
    if (auto before = severalBefore(sentence, phrase); !before.empty()) {
        return before;
    }
    if (phrase.determiner == grammar::Determiner::quantifier &&
        lexicon().listed("whoever", annotation_.words[phrase.words.first].id)) {
        return {}; // "urged all parties": whoever they are
    }
    // "The participants" of three or more: all of them
    const bool all = countOf(phrase) == 0 && lexicon().listed("those-present", annotation_.words[phrase.head].id) &&
                     std::max(lastGroup_.size(), lastSeveral_.size()) > 2;
    const bool parties = lastGroup_.size() > lastSeveral_.size();
    auto found = !all ? sides(phrase) : parties ? representing(lastGroup_) : std::vector<Agent>{};
    return found.empty() ? lastSeveral_ : found;
}

/// The country whose government a text speaks of without a name: that which speaks, else that of which the sentence
/// before told.
std::vector<Agent> Discourse::ofOne() const {
    const auto before = lastSubjects_.size() == 1 ? lastSubjects_.front().of : none;
    const auto country = home_ != none ? home_ : before;
    return country == none || entry(country).kind != lexicon::EntryKind::country
               ? std::vector<Agent>{}
               : std::vector<Agent>{representing(country)};
}

/// The two persons whom the text names where it names one of each of its two sides; else none.
std::vector<Agent> Discourse::oneOfEachSide() const {
    std::vector<Agent> two;
    for (const auto party : parties_.size() == 2 ? parties_ : std::vector<std::uint32_t>{}) {
        const auto ofParty = [&](const Profile& one) { return one.of == party; };
        const auto one = std::find_if(profiles_.begin(), profiles_.end(), ofParty);
        if (one == profiles_.end() || std::find_if(one + 1, profiles_.end(), ofParty) != profiles_.end()) {
            return {};
        }
        Agent agent;
        agent.person = static_cast<std::uint32_t>(one - profiles_.begin());
        two.push_back(withProfile(agent));
    }
    return two;
}

/// "the Council of Europe, whose leaders will meet": the organisation whose people a relative clause speaks of.
std::vector<Agent> Discourse::ofRelative(const grammar::Sentence& sentence, const Phrase& phrase) const {
    const auto first = phrase.words.first;
    if (first < sentence.words.first + 2 || !behindWhose(sentence, phrase)) {
        return {};
    }
    const auto end = first - (annotation_.textOf(first - 2) == "," ? 2U : 1U);
    for (const auto& mention : annotation_.mentions) {
        if (mention.kind == MentionKind::organization && sentence.words.contains(mention.words.first) &&
            (mention.words.end == end || (mention.words.end + 3 == end && annotation_.textOf(end - 1) == ")"))) {
            return {representing(mention.entry, phrase.words)};
        }
    }
    return {};
}

/// Whether "whose" leads in a phrase.
bool Discourse::behindWhose(const grammar::Sentence& sentence, const Phrase& phrase) const {
    const auto first = phrase.words.first;
    return first > sentence.words.first && lexicon().listed("whose", annotation_.words[first - 1].id);
}

/// "Kenya and Ghana will hold the next session of their commission": the list that is the subject before a word.
std::vector<Agent> Discourse::subjectsBefore(const grammar::Sentence& sentence, const Phrase& phrase) const {
    for (const auto& clause : sentence.clauses) {
        for (const auto& argument : clause.arguments) {
            const auto& subject = sentence.phrases[argument.phrase];
            if (argument.role == grammar::Role::subject && argument.before && !subject.members.empty() &&
                subject.words.end <= phrase.words.first) {
                return agents(sentence, argument.phrase);
            }
        }
    }
    return {};
}

/// "X met Y and Z. They …": all three, unless the sentence tells of one beside them ("They thanked her").
std::vector<Agent> Discourse::withSubject(const grammar::Sentence& sentence, const std::vector<Agent>& several) const {
    const bool part = std::all_of(several.begin(), several.end(), [&](const Agent& agent) {
        return std::find(principals_.begin(), principals_.end(), agent) != principals_.end();
    });
    const bool beside = std::any_of(sentence.phrases.begin(), sentence.phrases.end(), [&](const Phrase& phrase) {
        const auto& readings = lexicon().words().readings(annotation_.words[phrase.words.first].id);
        return readings.is(WordClass::he) || readings.is(WordClass::she) || phrase.person != none;
    });
    return part && !beside && principals_.size() > several.size() ? principals_ : several;
}

/// "A delegation led by Deputy Minister X", "a delegation of the Senate of Chile, headed by X": who leads it, where a
/// participle behind the phrase says so.
std::vector<Agent> Discourse::leaders(const grammar::Sentence& sentence, std::uint32_t index) const {
    const auto& phrase = sentence.phrases[index];
    if (!lexicon().listed("delegation", annotation_.words[phrase.head].id)) {
        return {};
    }
    for (const auto& clause : sentence.clauses) {
        const auto isObject = [&](const grammar::Argument& argument) {
            return argument.role == grammar::Role::object && argument.phrase == index;
        };
        const bool led =
            clause.form == grammar::ClauseForm::participle && clause.voice == grammar::Voice::passive &&
            lexicon().listed("leading", clause.lemma) && clause.verbGroup.first >= phrase.words.end &&
            (std::any_of(clause.arguments.begin(), clause.arguments.end(), isObject) || reaches(phrase, clause));
        for (const auto& argument : clause.arguments) {
            if (led && argument.role == grammar::Role::subject && sentence.phrases[argument.phrase].person != none) {
                auto found = agents(sentence, argument.phrase);
                for (auto& agent : found) {
                    agent.leads = true;
                    std::uint32_t body = none;
                    agent.of = agent.of == none ? owner(sentence, phrase, body) : agent.of;
                    agent.of = agent.of == none ? originBehind(sentence, phrase) : agent.of;
                }
                return found;
            }
        }
    }
    return {};
}

/// "officials of Kenya and Ghana", "the Presidents of Kenya, Rwanda and Tanzania": one agent for each.
std::vector<Agent> Discourse::ofModifiers(const grammar::Sentence& sentence, const Phrase& phrase) const {
    std::vector<Agent> out;
    if ((!phrase.plural && !phrase.group) || phrase.modifiers.empty()) {
        return out;
    }
    const auto& modifier = phrase.modifiers.front();
    if (modifier.preposition == 0 || !lexicon().listed("origin", modifier.preposition)) {
        return out;
    }
    auto stated = officesOf(phrase);
    if (phrase.peer && stated.empty() && phrase.possessor != none) { // "his counterparts from Iran and Türkiye"
        const auto& possessor = sentence.phrases[phrase.possessor];
        for (const auto& whose : possessor.kind == grammar::PhraseKind::pronoun ? pronoun(sentence, possessor)
                                                                                : agents(sentence, phrase.possessor)) {
            if (const auto office = fittingOffice(whose); office != none && stated.empty()) {
                stated.push_back(office);
            }
        }
    }
    for (auto& agent : agents(sentence, modifier.phrase)) {
        if (agent.person == none && agent.offices.empty()) {
            agent.offices = agent.stated = stated;
        }
        out.push_back(named(std::move(agent)));
    }
    return out;
}

} // namespace chancery::extract
