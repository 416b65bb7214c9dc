// Two and more whom a text speaks of at once: the sides, the ministers, the leaders.
#include "extract/discourse.hpp"

#include <algorithm>

namespace chancery::extract {

using lexicon::MentionKind;
using lexicon::WordClass;

/// The two parties that the document is about; where countries are spoken of, the two that the last sentence was about
/// or that met last.
std::vector<Agent> Discourse::sides(const Phrase& phrase) const {
    std::vector<Agent> out;
    const bool countries = lexicon().listed("country-noun", annotation_.words[phrase.head].id);
    if (const auto count = countOf(phrase); count > 2) { // "the three countries": the last so many
        const auto& groups = countries ? countryGroups_ : groups_;
        const auto group = groups.find(count);
        for (const auto party : group == groups.end() ? std::vector<std::uint32_t>{} : group->second) {
            Agent agent;
            agent.of = party;
            out.push_back(agent);
        }
        return out;
    }
    if (countries && lastCountries_.size() == 2) {
        return lastCountries_;
    }
    const bool met = countries && countryParties_.size() == 2;
    for (const auto party : met ? countryParties_ : parties_) {
        Agent agent;
        agent.of = party;
        out.push_back(agent);
    }
    return out;
}

/// "The co-chairs", "the heads of delegation": the persons whom the text has chair or lead, or none.
std::vector<Agent> Discourse::inChargeAs(std::uint32_t office) const {
    if (officeListed("chair-office", office)) {
        return chairs_;
    }
    return officeListed("delegation-head", office) && heads_.size() == 2 ? heads_ : std::vector<Agent>{};
}

/// The persons that a plural noun means: as many as it counts, else two; of the offices that it names first, else of
/// any, for "the two Heads of State" are presidents, kings and emirs. A deputy or a prime minister is no minister where
/// others are.
std::vector<Agent> Discourse::severalPersons(const Phrase& phrase) const {
    std::vector<std::uint32_t> wanted;
    for (const auto mention : phrase.offices) {
        wanted.push_back(annotation_.mentions[mention].entry);
    }
    if (auto charged = wanted.empty() ? std::vector<Agent>{} : inChargeAs(wanted.front()); !charged.empty()) {
        return charged;
    }
    const bool speakers = !wanted.empty() && officeListed("any-speaker", wanted.front());
    const auto holdsJust = [&](const Agent& agent) {
        return wanted.empty() || std::any_of(agent.offices.begin(), agent.offices.end(), [&](std::uint32_t office) {
                   return sameOffice(office, wanted.front()) ||
                          (speakers && agent.person != none && presidesOverHouse(profiles_[agent.person], office));
               });
    };
    const auto holds = [&](const Agent& agent) {
        return holdsJust(agent) || std::any_of(agent.offices.begin(), agent.offices.end(), [&](std::uint32_t office) {
                   return isShortFor(wanted.front(), office) && !isLesser(office, wanted.front()) &&
                          (officeListed("leader-office", wanted.front()) || !officeListed("leader-office", office));
               });
    };
    const bool anyone = lexicon().listed("envoys", annotation_.words[phrase.head].id);
    const bool leaders = wanted.empty() && phrase.determiner != grammar::Determiner::bare &&
                         lexicon().listed("leader", annotation_.words[phrase.head].id);
    // "the two Foreign Ministers" where one is Minister of External Relations; presidents and kings are heads of state.
    const auto resembles = [&](const Agent& agent) {
        return std::any_of(agent.offices.begin(), agent.offices.end(), [&](std::uint32_t office) {
            return wanted.empty() || anyone || alike(office, wanted.front());
        });
    };
    const auto counted = countOf(phrase);
    enum class Match : std::uint8_t { same, held, alike };
    const auto last = [&](Match match, std::size_t count) {
        std::vector<Agent> persons;
        for (auto i = recent_.rbegin(); i != recent_.rend() && persons.size() < count; ++i) {
            const bool fits = match == Match::alike
                                  ? i->person != none && i->of != none && resembles(*i)
                                  : (match == Match::same ? holdsJust(*i) : holds(*i)) &&
                                        (i->person != none || i->offices.size() == 1) && (!leaders || leadsState(*i));
            // "received the Moldovan Foreign Minister" of a headline is who is named with this office further on
            const bool again = i->person == none && std::any_of(persons.begin(), persons.end(), [&](const Agent& one) {
                                   return one.person != none && one.of == i->of;
                               });
            if (fits && !again && std::find(persons.begin(), persons.end(), *i) == persons.end()) {
                persons.push_back(*i);
            }
        }
        std::reverse(persons.begin(), persons.end());
        return persons;
    };
    const auto named = [&](const Agent& agent) {
        return (agent.person != none || agent.offices.size() == 1) && holds(agent) && (!leaders || leadsState(agent));
    };
    if (auto group = groupOf(counted, named); !group.empty()) {
        return group;
    }
    // "She later met President Y. The two leaders …": who met last, not who was named last
    const bool met = pair_.size() == 2 && (counted == 2 || counted == 0) &&
                     std::all_of(pair_.begin(), pair_.end(), [&](const Agent& one) {
                         return one.person != none && named(one) && (!leaders || leadsState(one));
                     });
    if (met) {
        return pair_;
    }
    if (leaders && counted == 0 && std::max(lastSeveral_.size(), principals_.size()) > 2) {
        return {}; // of several, some of whom lead nothing: whom "the leaders" are is not told
    }
    const std::size_t count = counted == 0 ? 2 : counted;
    for (const auto match : {Match::same, Match::held}) {
        if (auto persons = last(match, count); persons.size() == count) {
            return persons;
        }
    }
    const auto persons = last(Match::alike, count);
    const bool apart = persons.size() == count && (count > 2 || persons.front().of != persons.back().of);
    return apart ? persons : std::vector<Agent>{};
}

/// "the ministers" of three or more who were named together last, or met: all of them, where each is `named` so.
std::vector<Agent> Discourse::groupOf(std::size_t counted, const std::function<bool(const Agent&)>& named) const {
    const bool part = std::all_of(lastSeveral_.begin(), lastSeveral_.end(), [&](const Agent& agent) {
        return std::find(principals_.begin(), principals_.end(), agent) != principals_.end();
    });
    const auto* first = part ? &principals_ : &lastSeveral_; // "X met Y and Z": all three
    const auto* second = part ? &lastSeveral_ : &principals_;
    for (const auto* group : {first, second}) {
        if (group->size() > 2 && (counted == 0 || counted == group->size()) &&
            std::all_of(group->begin(), group->end(), named)) {
            return *group;
        }
    }
    // "the vice ministers" of three, one of whom is a deputy secretary
    const bool most = counted == 0 && lastSeveral_.size() > 2 &&
                      std::count_if(lastSeveral_.begin(), lastSeveral_.end(), named) > 1 &&
                      std::all_of(lastSeveral_.begin(), lastSeveral_.end(), [&](const Agent& agent) {
                          return agent.person != none && !agent.offices.empty() && !leadsState(agent);
                      });
    return most ? lastSeveral_ : std::vector<Agent>{};
}

/// "Deputy Foreign Minister", "Vice President": whether an office is one below the other that its name ends in.
bool Discourse::isLesser(std::uint32_t office, std::uint32_t other) const {
    const auto label = lexicon::fold(annotation_.offices[office].label);
    const auto before = label.substr(0, label.find(lexicon::fold(annotation_.offices[other].label)));
    for (std::size_t first = 0; first < before.size();) {
        const auto end = std::min(before.find_first_of(" -", first), before.size());
        if (lexicon().listedPhrase("lesser-office", before.substr(first, end - first))) {
            return true;
        }
        first = end + 1;
    }
    return false;
}

/// Whether someone is a president, king or head of government: one of "the two leaders".
bool Discourse::leadsState(const Agent& agent) const { return anyOfficeListed("leader-office", agent.offices); }

/// Whether two offices are of one rank: both lead a state, or the last word of the one is in the other.
bool Discourse::alike(std::uint32_t office, std::uint32_t other) const {
    const auto a = lexicon::fold(annotation_.offices[office].label);
    const auto b = lexicon::fold(annotation_.offices[other].label);
    if (lexicon().listedPhrase("leader-office", a) && lexicon().listedPhrase("leader-office", b)) {
        return lexicon().listedPhrase("any-leader", b);
    }
    const auto space = b.rfind(' ');
    const auto word = space == std::string::npos ? b : b.substr(space + 1);
    return (" " + a + " ").find(" " + word + " ") != std::string::npos;
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
    const auto leader = [&](std::uint32_t mention) {
        const auto& label = annotation_.offices[annotation_.mentions[mention].entry].label;
        return lexicon().listedPhrase("leader-office", lexicon::fold(label));
    };
    const bool named = countOf(phrase) == 2 && pair_.size() == 2 && pair_[0].person != none &&
                       pair_[1].person != none && std::none_of(phrase.offices.begin(), phrase.offices.end(), leader);
    return named ? pair_ : std::vector<Agent>{};
}

/// "they", "both sides", "the two ministers", "the parties".
std::vector<Agent> Discourse::several(const grammar::Sentence& sentence, const Phrase& phrase) const {
    const auto& readings = lexicon().words().readings(annotation_.words[phrase.head].id);
    if (auto whose = ofRelative(sentence, phrase); !whose.empty()) {
        return whose;
    }
    for (auto word = phrase.words.first; word < phrase.head; ++word) { // "Forum leaders"
        const auto id = annotation_.words[word].id;
        const auto* mention = annotation_.mention(word);
        const bool noun = annotation_.words[word].capital &&
                          (mention == nullptr || mention->kind == MentionKind::eventNoun) &&
                          lexicon().listed("organization", id);
        if (const auto body = noun ? organizationCalled(id, word) : none; body != none) {
            Agent agent;
            agent.of = body;
            agent.words = phrase.words;
            return {agent};
        }
    }
    if (behindWhose(sentence, phrase)) {
        return {}; // "the Process, whose leaders will meet", are none of those who have been named
    }
    const bool pronoun = readings.is(WordClass::they) || phrase.kind == grammar::PhraseKind::pronoun;
    if (!phrase.offices.empty() &&
        std::any_of(phrase.premodifiers.begin(), phrase.premodifiers.end(),
                    [&](std::uint32_t mention) { return annotation_.mentions[mention].kind == MentionKind::place; })) {
        return {}; // "the Nordic Foreign Ministers" are no two of whom the text has told
    }
    if (!phrase.offices.empty() || lexicon().listed("persons", annotation_.words[phrase.head].id) ||
        (countOf(phrase) != 0 && lexicon().listed("counted-persons", annotation_.words[phrase.head].id))) {
        auto here = countOf(phrase) == 2 ? couple(sentence, phrase.words.first) : std::vector<Agent>{};
        if (here.size() == 2 && here[0].person != none && here[1].person != none && here[0].of != here[1].of) {
            return here; // "X received his counterpart Y, and the two leaders agreed …"
        }
        auto persons = severalPersons(phrase);
        if (!persons.empty() || countOf(phrase) > 2) {
            return persons;
        }
        if (auto couple = namedCouple(phrase); !couple.empty()) {
            return couple;
        }
        auto found = sides(phrase); // "the two presidents" of two countries: whoever they are
        for (auto& side : found) {
            for (const auto mention : phrase.offices) {
                side.stated.push_back(annotation_.mentions[mention].entry);
            }
            side.offices = side.stated;
        }
        return found;
    }
    if (auto here = couple(sentence, phrase.words.first); pronoun && here.size() == 2) {
        return here; // "X and Y met in …, and both …"
    }
    if (auto own = readings.is(WordClass::possessive) ? subjectsBefore(sentence, phrase) : std::vector<Agent>{};
        own.size() >= 2) {
        return own;
    }
    if (readings.is(WordClass::they) && lastSession_ != none) {
        Agent body;
        body.of = lastSession_;
        return {body};
    }
    if (readings.is(WordClass::they) && lastSubjects_.size() >= 2) {
        return lastSubjects_;
    }
    if (pronoun && lastCouple_.size() == 2) {
        return lastCouple_;
    }
    if (readings.is(WordClass::they) && lastSeveral_.size() >= 2) {
        return withSubject(sentence, lastSeveral_);
    }
    if (readings.is(WordClass::they)) {
        if (auto two = oneOfEachSide(); two.size() == 2) {
            return two;
        }
    }
    const bool first = std::none_of(sentence.phrases.begin(), sentence.phrases.end(), [&](const Phrase& other) {
        return other.kind == grammar::PhraseKind::agent && other.words.end <= phrase.words.first;
    });
    if (pronoun && phrase.group && first && lastSeveral_.size() == 2) { // "A meeting between X and Y was held. Both …"
        return lastSeveral_;
    }
    if (phrase.determiner == grammar::Determiner::quantifier &&
        lexicon().listed("whoever", annotation_.words[phrase.words.first].id)) {
        return {}; // "urged all parties": whoever they are
    }
    auto found = sides(phrase);
    if (countOf(phrase) == 0 && lexicon().listed("those-present", annotation_.words[phrase.head].id) &&
        std::max(lastGroup_.size(), lastSeveral_.size()) > 2) { // "The participants" of three or more: all of them
        found.clear();
        for (const auto party : lastGroup_.size() > lastSeveral_.size() ? lastGroup_ : std::vector<std::uint32_t>{}) {
            Agent agent;
            agent.of = party;
            found.push_back(agent);
        }
    }
    return found.empty() ? lastSeveral_ : found;
}

/// The country whose government a text speaks of without a name: that which speaks, else that of which the sentence
/// before told.
std::vector<Agent> Discourse::ofOne() const {
    Agent agent;
    agent.of = home_;
    if (home_ == none && lastSubjects_.size() == 1) {
        agent.of = lastSubjects_.front().of;
    }
    return agent.of == none || entry(agent.of).kind != lexicon::EntryKind::country ? std::vector<Agent>{}
                                                                                   : std::vector<Agent>{agent};
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

/// Whether "whose" leads in a phrase.
bool Discourse::behindWhose(const grammar::Sentence& sentence, const Phrase& phrase) const {
    const auto first = phrase.words.first;
    return first > sentence.words.first && lexicon().listed("whose", annotation_.words[first - 1].id);
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
            Agent body;
            body.of = mention.entry;
            body.words = phrase.words;
            return {body};
        }
    }
    return {};
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
                    for (auto word = phrase.words.end; agent.of == none && word < clause.verbGroup.first; ++word) {
                        const auto* mention = annotation_.mention(word); // "of the Senate of Chile"
                        const bool party = mention != nullptr && (mention->kind == MentionKind::country ||
                                                                  mention->kind == MentionKind::organization);
                        agent.of = party ? speaksFor(mention->entry) : none;
                    }
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
    std::vector<std::uint32_t> stated;
    for (const auto mention : phrase.offices) {
        stated.push_back(annotation_.mentions[mention].entry);
    }
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
