#include "extract/discourse.hpp"

#include "rdf/namespaces.hpp"
#include "text/calendar.hpp"

#include <algorithm>
#include <set>

namespace chancery::extract {

using lexicon::EntryKind;
using lexicon::MentionKind;
using lexicon::WordClass;
using rdf::in;
namespace ns = rdf::ns;

Discourse::Discourse(const Knowledge& knowledge, const lexicon::Annotation& annotation, const grammar::Parse& parse,
                     DocumentFacts& facts)
    : knowledge_(knowledge), annotation_(annotation), parse_(parse), facts_(facts),
      profiles_(annotation.persons.size()) {
    findHome();
    readProfiles();
}

void Discourse::noteEventParties(const std::vector<std::uint32_t>& countries) {
    if (countries.size() >= 2) {
        parties_ = countries;
    }
}

/// The country of the dateline's city, else of the ministry that speaks, else of the first city that something
/// happened in.
void Discourse::findHome() {
    const auto& a = annotation_;
    const auto cityAt = [&](const lexicon::Mention& mention) {
        return mention.kind == MentionKind::place && !entry(mention.entry).region &&
               entry(mention.entry).country != none;
    };
    for (const auto& mention : a.mentions) {
        if (!a.dateline.contains(mention.words.first)) {
            continue;
        }
        if (city_ == none && cityAt(mention)) {
            city_ = mention.entry;
            home_ = entry(mention.entry).country;
        } else if (mention.kind == MentionKind::country) {
            home_ = mention.entry; // "CASTRIES, St. Lucia"
        }
    }
    if (home_ != none) {
        return;
    }
    for (const auto& mention : a.mentions) {
        if (mention.kind == MentionKind::body && entry(mention.entry).country != none && mention.words.first < 12) {
            home_ = entry(mention.entry).country;
            return;
        }
    }
    for (const auto& sentence : a.sentences) { // "Australia is a member … and we are committed"
        bool we = false;
        for (auto word = sentence.words.first; word < sentence.words.end; ++word) {
            we = we || lexicon().words().readings(a.words[word].id).is(WordClass::we);
        }
        for (auto word = sentence.words.first; we && word < sentence.words.end; ++word) {
            const auto* mention = a.mention(word);
            if (mention != nullptr && mention->kind == MentionKind::country &&
                mention->role == lexicon::LabelRole::name) {
                home_ = mention->entry;
                return;
            }
        }
    }
    const auto firstBody = std::find_if(a.sentences.begin(), a.sentences.end(),
                                        [](const auto& one) { return one.kind == text::SentenceKind::body; });
    for (const auto& mention : a.mentions) {
        if (firstBody != a.sentences.end() && cityAt(mention) && mention.words.first > firstBody->words.first &&
            mention.words.first < firstBody->words.end && a.textOf(mention.words.first - 1) == "in") {
            home_ = entry(mention.entry).country;
            return;
        }
    }
    for (const auto& sentence : a.sentences) { // "… met today in Washington"
        bool today = false;
        for (auto word = sentence.words.first; word < sentence.words.end; ++word) {
            const auto* mention = a.mention(word);
            today = today || (mention != nullptr && mention->kind == MentionKind::date &&
                              a.dates[mention->entry].form == text::DateExpression::Form::dayOffset);
            if (today && mention != nullptr && cityAt(*mention) && word > 0 && a.textOf(word - 1) == "in") {
                home_ = entry(mention->entry).country;
                return;
            }
        }
    }
    std::map<std::uint32_t, int> named; // else the country that is spoken of most, by far
    for (const auto& mention : a.mentions) {
        named[mention.kind == MentionKind::country ? mention.entry : none] +=
            mention.kind == MentionKind::country ? 1 : 0;
    }
    int most = 0;
    int next = 0;
    for (const auto& [country, count] : named) {
        if (count > most) {
            next = most;
            most = count;
            home_ = country;
        } else {
            next = std::max(next, count);
        }
    }
    if (most < 2 || most == next) {
        home_ = none;
    }
}

/// What any phrase of the document says of a person holds for all of it.
void Discourse::readProfiles() {
    for (int pass = 0; pass < 2; ++pass) {
        for (const auto& sentence : parse_.sentences) {
            for (const auto& phrase : sentence.phrases) {
                if (phrase.person == none || !phrase.members.empty()) {
                    continue;
                }
                const Agent agent = agentOfPhrase(sentence, phrase);
                auto& profile = profiles_[agent.person];
                for (const auto office : agent.stated) {
                    const auto same = [&](std::uint32_t o) {
                        return annotation_.offices[o].label == annotation_.offices[office].label;
                    };
                    if (!annotation_.offices[office].former &&
                        std::none_of(profile.offices.begin(), profile.offices.end(), same)) {
                        profile.offices.push_back(office);
                    }
                }
                profile.of = profile.of == none ? agent.of : profile.of;
                profile.body = profile.body == none ? agent.body : profile.body;
            }
        }
    }
    readDelegations();
    if (city_ == none) {
        readSameOffices();
    }
    readHosts();
    readPairs();
    readBodies();
    for (auto& profile : profiles_) {
        if (profile.of == none && !profile.offices.empty()) {
            profile.of = home_;
        }
        if (profile.offices.size() > 1) { // "Ambassador Yıldırım", the Deputy Minister
            std::erase_if(profile.offices, [&](std::uint32_t office) { return isTitleOffice(office); });
        }
        // "Minister Wells" is short for the office that another phrase gives in full.
        const auto all = profile.offices;
        std::erase_if(profile.offices, [&](std::uint32_t office) {
            return std::any_of(all.begin(), all.end(), [&](std::uint32_t other) { return isShortFor(office, other); });
        });
    }
}

/// "consultations between Turkey and Somalia … under the co-chairmanship of X and Y of Somalia": X is of the other
/// side.
void Discourse::readPairs() {
    std::vector<std::uint32_t> pair;
    for (const auto& sentence : parse_.sentences) {
        for (const auto& phrase : sentence.phrases) {
            if (phrase.kind != grammar::PhraseKind::event || pair.size() == 2) {
                continue;
            }
            pair.clear();
            for (const auto mention : phrase.premodifiers) {
                if (annotation_.mentions[mention].kind == MentionKind::country) {
                    pair.push_back(annotation_.mentions[mention].entry);
                }
            }
            for (const auto& modifier : phrase.modifiers) {
                const auto& other = sentence.phrases[modifier.phrase];
                for (const auto member : other.members) {
                    const auto mention = sentence.phrases[member].mention;
                    if (mention != none && annotation_.mentions[mention].kind == MentionKind::country &&
                        pair.size() < 2) {
                        pair.push_back(annotation_.mentions[mention].entry);
                    }
                }
            }
        }
        for (const auto& phrase : sentence.phrases) {
            if (phrase.members.size() == 2 && pair.size() == 2) {
                completePair(sentence, phrase, pair);
            }
        }
    }
}

void Discourse::completePair(const grammar::Sentence& sentence, const Phrase& list,
                             const std::vector<std::uint32_t>& pair) {
    const auto& one = sentence.phrases[list.members.front()];
    const auto& two = sentence.phrases[list.members.back()];
    if (one.person == none || two.person == none) {
        return;
    }
    auto& a = profiles_[annotation_.mentions[one.person].entry];
    auto& b = profiles_[annotation_.mentions[two.person].entry];
    const auto other = [&](std::uint32_t of) { return of == pair[0] ? pair[1] : of == pair[1] ? pair[0] : none; };
    if (a.of == none && b.of != none) {
        a.of = other(b.of);
    } else if (b.of == none && a.of != none) {
        b.of = other(a.of);
    }
}

/// A Secretary-General without more is that of the organisation spoken of before.
void Discourse::readBodies() {
    for (const auto& mention : annotation_.mentions) {
        if (mention.kind != MentionKind::person) {
            continue;
        }
        auto& profile = profiles_[mention.entry];
        const bool body = std::any_of(profile.offices.begin(), profile.offices.end(), [&](std::uint32_t office) {
            std::string label = lexicon::fold(annotation_.offices[office].label);
            std::replace(label.begin(), label.end(), '-', ' ');
            return lexicon().listedPhrase("body-rank", label);
        });
        if (profile.of == none && body) {
            profile.of = lastOrganization(mention.words.first);
        }
    }
}

/// "acted on behalf of Prime Minister Tuilakepa": the two are of one country.
void Discourse::readBehalf(const grammar::Sentence& sentence, const grammar::Clause& clause) {
    std::uint32_t of = none;
    for (const auto& argument : clause.arguments) {
        const auto& phrase = sentence.phrases[argument.phrase];
        const bool core = argument.role == grammar::Role::subject || argument.role == grammar::Role::object;
        if (core && of == none && phrase.kind == grammar::PhraseKind::agent && phrase.members.empty()) {
            of = withProfile(agentOfPhrase(sentence, phrase)).of;
        }
    }
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

/// "In Suva, Minister Wells will meet Prime Minister Vakatawa": who is met abroad is of that country.
void Discourse::readHosts() {
    for (const auto& sentence : parse_.sentences) {
        for (const auto& clause : sentence.clauses) {
            std::uint32_t where = none;
            for (const auto& argument : clause.arguments) {
                const auto& phrase = sentence.phrases[argument.phrase];
                const auto* mention = phrase.mention == none ? nullptr : &annotation_.mentions[phrase.mention];
                const bool there = argument.preposition != 0 && (lexicon().listed("locative", argument.preposition) ||
                                                                 lexicon().listed("destination", argument.preposition));
                if (there && mention != nullptr && mention->kind == MentionKind::place) {
                    where = entry(mention->entry).country;
                } else if (there && mention != nullptr && mention->kind == MentionKind::country &&
                           phrase.offices.empty()) {
                    where = mention->entry;
                }
            }
            if (where == none || where == home_) {
                continue;
            }
            for (const auto& argument : clause.arguments) {
                const auto& phrase = sentence.phrases[argument.phrase];
                if (argument.role != grammar::Role::subject && phrase.person != none && phrase.members.empty() &&
                    !phrase.offices.empty()) {
                    auto& profile = profiles_[annotation_.mentions[phrase.person].entry];
                    profile.of = profile.of == none ? where : profile.of;
                }
            }
        }
    }
}

/// "The Permanent Secretary of Thailand …" in the headline tells whose the Permanent Secretary of the text is.
void Discourse::readSameOffices() {
    std::map<std::string, std::set<std::uint32_t>> owners;
    for (const auto& sentence : parse_.sentences) {
        for (const auto& phrase : sentence.phrases) {
            if (phrase.person == none && phrase.members.empty() && !phrase.offices.empty() && !phrase.plural) {
                const Agent agent = agentOfPhrase(sentence, phrase);
                if (agent.of != none) {
                    owners[annotation_.offices[agent.stated.front()].label].insert(agent.of);
                }
            }
        }
    }
    for (auto& profile : profiles_) {
        for (const auto office : profile.offices) {
            const auto at = owners.find(annotation_.offices[office].label);
            if (profile.of == none && at != owners.end() && at->second.size() == 1) {
                profile.of = *at->second.begin();
            }
        }
    }
}

bool Discourse::isTitleOffice(std::uint32_t office) const {
    return lexicon().listedPhrase("title-office", lexicon::fold(annotation_.offices[office].label));
}

bool Discourse::isShortFor(std::uint32_t office, std::uint32_t other) const {
    const std::string a = lexicon::fold(annotation_.offices[office].label);
    const std::string b = lexicon::fold(annotation_.offices[other].label);
    return b.size() > a.size() &&
           (b.starts_with(a + " ") || b.ends_with(" " + a) || b.find(" " + a + " ") != std::string::npos);
}

/// "The Kenyan side was led by Dr. Otieno", "Sweden was represented by …", "the delegation included …": where someone
/// who leads, represents or makes up a delegation comes from.
void Discourse::readDelegations() {
    for (const auto& sentence : parse_.sentences) {
        for (const auto& clause : sentence.clauses) {
            readBehalf(sentence, clause);
            if (!lexicon().listed("representing", clause.lemma)) {
                continue;
            }
            std::uint32_t side = none;
            for (const auto& argument : clause.arguments) {
                const auto& phrase = sentence.phrases[argument.phrase];
                const bool core = argument.role == grammar::Role::subject || argument.role == grammar::Role::object;
                if (core && phrase.person == none && phrase.members.empty() &&
                    phrase.kind == grammar::PhraseKind::agent) {
                    const auto of = agentOfPhrase(sentence, phrase).of;
                    side = of == none ? side : of;
                }
            }
            for (const auto& argument : clause.arguments) {
                const auto& phrase = sentence.phrases[argument.phrase];
                for (const auto member :
                     phrase.members.empty() ? std::vector<std::uint32_t>{argument.phrase} : phrase.members) {
                    const auto& one = sentence.phrases[member];
                    if (side != none && one.person != none && argument.role != grammar::Role::preposition) {
                        auto& profile = profiles_[annotation_.mentions[one.person].entry];
                        profile.of = profile.of == none ? side : profile.of;
                    }
                }
            }
        }
    }
}

std::uint32_t Discourse::ownerEntry(std::uint32_t mention, std::uint32_t& body) const {
    const auto& m = annotation_.mentions[mention];
    switch (m.kind) {
    case MentionKind::body:
        body = m.entry;
        return entry(m.entry).country;
    case MentionKind::country:
    case MentionKind::organization:
        return m.entry;
    case MentionKind::place:
        return entry(m.entry).metonym ? entry(m.entry).country : none;
    default:
        return none;
    }
}

/// "His" of "His Excellency".
bool Discourse::isTitle(std::uint32_t word) const {
    const auto end = static_cast<std::uint32_t>(annotation_.words.size());
    for (const auto* list : {"courtesy-male", "courtesy-female", "courtesy-neutral", "courtesy-plural", "royal"}) {
        if (lexicon().listedAt(list, annotation_.words, word, end) > 1) {
            return true;
        }
    }
    return false;
}

/// Whose office or side it is: "… of Kenya", "Kenya's …", "the Kenyan …".
std::uint32_t Discourse::owner(const grammar::Sentence& sentence, const Phrase& phrase, std::uint32_t& body) const {
    std::uint32_t found = none;
    if (phrase.of != none) {
        found = ownerEntry(phrase.of, body);
    }
    if (found == none && phrase.possessor != none) {
        const auto& possessor = sentence.phrases[phrase.possessor];
        if (possessor.kind == grammar::PhraseKind::pronoun) {
            // "his Lithuanian counterpart" is not his; "his government" is.
            if (!phrase.peer && !isTitle(possessor.words.first)) {
                for (const auto& agent : pronoun(sentence, possessor)) {
                    found = agent.of;
                }
            }
        } else {
            for (const auto& agent : agents(sentence, phrase.possessor)) {
                found = agent.of;
                body = body == none ? agent.body : body;
            }
        }
    }
    for (const auto mention : phrase.premodifiers) {
        if (found == none) {
            found = ownerEntry(mention, body);
        }
    }
    if (found == none && body != none && entry(body).country == none) {
        found = home_;
    }
    return found;
}

Agent Discourse::agentOfPhrase(const grammar::Sentence& sentence, const Phrase& phrase) const {
    Agent agent;
    agent.words = phrase.words;
    if (phrase.person != none) {
        agent.person = annotation_.mentions[phrase.person].entry;
    }
    for (const auto mention : phrase.offices) {
        agent.stated.push_back(annotation_.mentions[mention].entry);
    }
    agent.offices = agent.stated;
    agent.of = owner(sentence, phrase, agent.body);
    if (phrase.peer && phrase.person != none && agent.stated.empty() && phrase.possessor != none) {
        // A counterpart holds the same office on the other side.
        const auto& possessor = sentence.phrases[phrase.possessor];
        auto of = possessor.kind == grammar::PhraseKind::pronoun
                      ? pronoun(sentence, possessor)
                      : std::vector<Agent>{agentOfPhrase(sentence, possessor)};
        if (!of.empty()) {
            agent.stated = withProfile(of.front()).offices;
            if (agent.stated.size() > 1) {
                agent.stated = {fittingOffice(withProfile(of.front()))};
            }
            agent.offices = agent.stated;
        }
    }
    if (agent.of == none && phrase.person == none && phrase.mention != none && phrase.offices.empty()) {
        agent.of = ownerEntry(phrase.mention, agent.body);
        if (agent.of == none && agent.body != none) {
            agent.of = home_;
        }
    }
    return agent;
}

Agent Discourse::withProfile(Agent agent) const {
    if (agent.person == none) {
        return agent;
    }
    const auto& profile = profiles_[agent.person];
    const auto inFull = [&](std::uint32_t office) {
        return std::any_of(profile.offices.begin(), profile.offices.end(),
                           [&](std::uint32_t other) { return isShortFor(office, other); });
    };
    const auto title = [&](std::uint32_t office) {
        return isTitleOffice(office) && !profile.offices.empty() &&
               std::none_of(profile.offices.begin(), profile.offices.end(),
                            [&](std::uint32_t o) { return isTitleOffice(o); });
    };
    std::erase_if(agent.stated, title);
    std::erase_if(agent.offices, title);
    std::erase_if(agent.stated, inFull);
    std::erase_if(agent.offices, inFull);
    if (agent.offices.empty()) {
        agent.offices = profile.offices;
    }
    agent.of = agent.of == none ? profile.of : agent.of;
    agent.body = agent.body == none ? profile.body : agent.body;
    return agent;
}

std::uint32_t Discourse::fittingOffice(const Agent& agent) const {
    std::uint32_t best = none;
    for (const auto office : agent.offices) {
        if (!annotation_.offices[office].former &&
            (best == none || annotation_.offices[office].label.size() > annotation_.offices[best].label.size())) {
            best = office;
        }
    }
    return best;
}

bool Discourse::fits(const Agent& agent, const lexicon::WordReadings& pronoun) const {
    if (pronoun.is(WordClass::it)) {
        return agent.person == none;
    }
    if (agent.person == none) {
        return agent.offices.size() == 1 && (pronoun.is(WordClass::he) || pronoun.is(WordClass::she));
    }
    const auto& person = annotation_.persons[agent.person];
    if (pronoun.is(WordClass::he)) {
        return !person.female || person.male;
    }
    return !pronoun.is(WordClass::she) || !person.male || person.female;
}

std::vector<Agent> Discourse::pronoun(const grammar::Sentence& sentence, const Phrase& phrase) const {
    const auto& readings = lexicon().words().readings(annotation_.words[phrase.head].id);
    if (readings.is(WordClass::they) || phrase.group) {
        return several(sentence, phrase);
    }
    if (readings.is(WordClass::we)) {
        return {};
    }
    if (!readings.is(WordClass::he) && !readings.is(WordClass::she) && !readings.is(WordClass::it)) {
        return {};
    }
    // Someone named earlier in the sentence, as its subject first; then the last sentence's subject; then the last one.
    std::vector<Agent> here;
    for (const auto& other : sentence.phrases) {
        if (other.words.end <= phrase.words.first && other.kind == grammar::PhraseKind::agent &&
            other.members.empty() && !other.group && !other.plural) {
            here.push_back(withProfile(agentOfPhrase(sentence, other)));
        }
    }
    const auto pick = [&](const std::vector<Agent>& from) -> std::optional<Agent> {
        for (const auto& agent : from) {
            if ((agent.person != none || agent.of != none || !agent.stated.empty()) && fits(agent, readings)) {
                return agent;
            }
        }
        return std::nullopt;
    };
    if (const auto found = pick(here)) {
        return {*found};
    }
    if (const auto found = pick(lastSubjects_)) {
        return {*found};
    }
    const std::vector<Agent> backwards(recent_.rbegin(), recent_.rend());
    if (const auto found = pick(backwards)) {
        return {*found};
    }
    return {};
}

std::vector<Agent> Discourse::sides() const {
    std::vector<Agent> out;
    for (const auto party : parties_) {
        Agent agent;
        agent.of = party;
        out.push_back(agent);
    }
    return out;
}

/// "they", "both sides", "the two ministers", "the parties".
std::vector<Agent> Discourse::several(const grammar::Sentence&, const Phrase& phrase) const {
    const auto& readings = lexicon().words().readings(annotation_.words[phrase.head].id);
    if (!phrase.offices.empty() || lexicon().listed("persons", annotation_.words[phrase.head].id)) {
        std::vector<Agent> persons;
        std::vector<std::uint32_t> wanted;
        for (const auto mention : phrase.offices) {
            wanted.push_back(annotation_.mentions[mention].entry);
        }
        const auto holds = [&](const Agent& agent) {
            return wanted.empty() || std::any_of(agent.offices.begin(), agent.offices.end(), [&](std::uint32_t office) {
                       return annotation_.offices[office].label == annotation_.offices[wanted.front()].label ||
                              isShortFor(wanted.front(), office);
                   });
        };
        for (auto i = recent_.rbegin(); i != recent_.rend() && persons.size() < 2; ++i) {
            if (holds(*i) && (i->person != none || i->offices.size() == 1) &&
                std::find(persons.begin(), persons.end(), *i) == persons.end()) {
                persons.push_back(*i);
            }
        }
        std::reverse(persons.begin(), persons.end());
        if (persons.size() == 2) {
            return persons;
        }
        auto found = sides(); // "the two presidents" of two countries: whoever they are
        for (auto& side : found) {
            side.offices = side.stated = wanted;
        }
        return found;
    }
    if (readings.is(WordClass::they) && lastSeveral_.size() >= 2) {
        return lastSeveral_;
    }
    auto found = sides();
    return found.empty() ? lastSeveral_ : found;
}

std::uint32_t Discourse::lastOrganization(std::uint32_t before) const {
    std::uint32_t found = none;
    for (const auto& mention : annotation_.mentions) {
        if (mention.kind == MentionKind::organization && mention.words.first < before) {
            found = mention.entry;
        }
    }
    return found;
}

std::uint32_t Discourse::organizationCalled(lexicon::WordId noun, std::uint32_t before) const {
    std::uint32_t found = none;
    const auto& readings = lexicon().words().readings(noun);
    const auto wanted = readings.nounLemma != 0 ? readings.nounLemma : noun;
    for (const auto& mention : annotation_.mentions) {
        if (mention.kind != MentionKind::organization || (mention.words.first >= before && found != none)) {
            continue;
        }
        const auto& candidate = entry(mention.entry);
        bool called =
            std::find(candidate.headNouns.begin(), candidate.headNouns.end(), wanted) != candidate.headNouns.end();
        const std::string word = lexicon::fold(lexicon().words().text(wanted));
        const std::string label = lexicon::fold(candidate.label);
        const auto at = label.find(word);
        called = called || (at != std::string::npos && (at == 0 || label[at - 1] == ' ') &&
                            (at + word.size() == label.size() || label[at + word.size()] == ' '));
        if (called) {
            found = mention.entry;
        }
    }
    return found;
}

std::optional<Agent> Discourse::holderOf(const Agent& agent, std::uint32_t before) const {
    if (agent.stated.empty()) {
        return std::nullopt;
    }
    const std::string wanted = lexicon::fold(annotation_.offices[agent.stated.front()].label);
    std::optional<Agent> best;
    int bestScore = 0;
    for (std::uint32_t p = 0; p < profiles_.size(); ++p) {
        const auto& profile = profiles_[p];
        if (agent.of != none && profile.of != none && agent.of != profile.of) {
            continue;
        }
        for (const auto office : profile.offices) {
            const std::string label = lexicon::fold(annotation_.offices[office].label);
            const bool same = label == wanted;
            // "the Minister" for "Minister of Finance", "the Secretary-General" for "Deputy Secretary-General …"
            const bool short_ =
                label.size() > wanted.size() && (label.starts_with(wanted + " ") || label.ends_with(" " + wanted) ||
                                                 label.find(" " + wanted + " ") != std::string::npos);
            const int score = same ? 2 : short_ ? 1 : 0;
            if (score == 0) {
                continue;
            }
            Agent candidate;
            candidate.person = p;
            const bool spoken = std::find(recent_.begin(), recent_.end(), withProfile(candidate)) != recent_.end();
            const int total = 4 * score + (spoken ? 2 : 0) + (profile.of == home_ ? 1 : 0);
            if (total > bestScore) {
                bestScore = total;
                best = withProfile(candidate);
            }
        }
    }
    (void)before;
    return best;
}

/// "the Foreign Secretary", "the Forum", "the country", "the Paraguayan ambassador".
std::vector<Agent> Discourse::definite(const grammar::Sentence& sentence, const Phrase& phrase) const {
    Agent agent = agentOfPhrase(sentence, phrase);
    if (!agent.stated.empty()) {
        if (annotation_.offices[agent.stated.front()].former) {
            return {};
        }
        if (phrase.plural && agent.of == none) {
            return phrase.determiner == grammar::Determiner::bare ? std::vector<Agent>{} : several(sentence, phrase);
        }
        if (!phrase.plural) {
            if (auto holder = holderOf(agent, phrase.words.first)) {
                holder->words = phrase.words;
                return {*holder};
            }
        }
        if (agent.of == none && phrase.determiner == grammar::Determiner::definite) {
            agent.of = home_;
        }
        return agent.of == none ? std::vector<Agent>{} : std::vector<Agent>{agent};
    }
    if (agent.of != none) {
        return {agent};
    }
    const auto id = annotation_.words[phrase.head].id;
    if (auto same = namedSo(phrase); !same.empty()) {
        return same;
    }
    if (phrase.plural || phrase.group) {
        const auto organization = phrase.plural ? none
                                  : lexicon().listed("organization-noun", id)
                                      ? lastOrganization(phrase.words.first)
                                      : organizationCalled(id, phrase.words.first);
        if (organization == none) {
            return several(sentence, phrase);
        }
        agent.of = organization;
        return {agent};
    }
    return {};
}

/// "the leaders" after "the CARICOM leaders": whoever was named with the same noun and whose they are.
std::vector<Agent> Discourse::namedSo(const Phrase& phrase) const {
    std::vector<Agent> found;
    const bool quantified = phrase.group && !lexicon().listed("group", annotation_.words[phrase.head].id);
    if (!phrase.plural || quantified || phrase.determiner != grammar::Determiner::definite) {
        return found;
    }
    for (const auto& sentence : parse_.sentences) {
        for (std::uint32_t i = 0; i < sentence.phrases.size(); ++i) {
            const auto& other = sentence.phrases[i];
            if (other.words.end > phrase.words.first || !other.members.empty() || other.head == none ||
                other.person != none || annotation_.words[other.head].id != annotation_.words[phrase.head].id ||
                other.words == phrase.words) {
                continue;
            }
            Agent agent = agentOfPhrase(sentence, other);
            if (agent.of != none) {
                found = {agent};
            }
        }
    }
    return found;
}

/// "officials of Kenya and Ghana", "the Presidents of Kenya, Rwanda and Tanzania": one agent for each.
std::vector<Agent> Discourse::ofModifiers(const grammar::Sentence& sentence, const Phrase& phrase) const {
    std::vector<Agent> out;
    if ((!phrase.plural && !phrase.group) || phrase.modifiers.empty()) {
        return out;
    }
    const auto& modifier = phrase.modifiers.front();
    if (modifier.preposition == 0 || lexicon().words().text(modifier.preposition) != "of") {
        return out;
    }
    std::vector<std::uint32_t> stated;
    for (const auto mention : phrase.offices) {
        stated.push_back(annotation_.mentions[mention].entry);
    }
    for (auto& agent : agents(sentence, modifier.phrase)) {
        if (agent.person == none && agent.offices.empty()) {
            agent.offices = agent.stated = stated;
        }
        out.push_back(std::move(agent));
    }
    return out;
}

std::vector<Agent> Discourse::agents(const grammar::Sentence& sentence, std::uint32_t index) const {
    const auto& phrase = sentence.phrases[index];
    std::vector<Agent> out;
    if (!phrase.members.empty()) {
        std::vector<std::uint32_t> shared; // "the ambassadors of Kenya, Ghana and Mali": the office goes on
        for (const auto member : phrase.members) {
            auto found = agents(sentence, member);
            for (auto& agent : found) {
                const bool country = agent.person == none && agent.offices.empty();
                const bool bare = agent.person != none && agent.stated.empty() && !shared.empty();
                if (bare) { // "the ministers Lepik of Estonia, Balode of Latvia and …"
                    agent.offices = agent.stated = shared;
                }
                if (country && !shared.empty() &&
                    sentence.phrases[member].determiner != grammar::Determiner::possessive) {
                    agent.offices = agent.stated = shared;
                }
                out.push_back(agent);
            }
            if (sentence.phrases[member].plural && !found.empty()) {
                shared = found.front().stated;
            }
        }
        return out;
    }
    if (phrase.kind == grammar::PhraseKind::pronoun) {
        return pronoun(sentence, phrase);
    }
    if (phrase.kind == grammar::PhraseKind::agent) {
        if (phrase.person != none) {
            return {withProfile(agentOfPhrase(sentence, phrase))};
        }
        auto spread = ofModifiers(sentence, phrase);
        return spread.empty() ? definite(sentence, phrase) : spread;
    }
    if (phrase.kind == grammar::PhraseKind::name && phrase.mention != none) {
        // A capital or a palace speaks for its government.
        const auto& mention = annotation_.mentions[phrase.mention];
        if (mention.kind == MentionKind::place) {
            const auto country = entry(mention.entry).country;
            if (country != none && (entry(mention.entry).metonym || entry(country).capital == mention.entry)) {
                Agent agent;
                agent.of = country;
                agent.words = phrase.words;
                return {agent};
            }
        }
        return {};
    }
    if (lexicon().listed("latter", annotation_.words[phrase.head].id)) {
        for (auto other = sentence.phrases.rbegin(); other != sentence.phrases.rend(); ++other) {
            if (other->person != none && other->members.empty() && other->words.end <= phrase.words.first) {
                return {withProfile(agentOfPhrase(sentence, *other))};
            }
        }
    }
    const bool refersBack =
        phrase.determiner == grammar::Determiner::definite || phrase.determiner == grammar::Determiner::demonstrative;
    if (refersBack && lexicon().listed("organization-noun", annotation_.words[phrase.head].id)) {
        const auto organization = lastOrganization(phrase.words.first);
        if (organization != none) {
            Agent agent;
            agent.of = organization;
            agent.words = phrase.words;
            return {agent};
        }
    }
    if (refersBack && phrase.kind != grammar::PhraseKind::date) {
        const auto organization = organizationCalled(annotation_.words[phrase.head].id, phrase.words.first);
        if (organization != none && annotation_.words[phrase.head].capital) {
            Agent agent;
            agent.of = organization;
            agent.words = phrase.words;
            return {agent};
        }
    }
    return {};
}

void Discourse::advance(const grammar::Sentence& sentence) {
    std::vector<Agent> subjects;
    for (const auto& clause : sentence.clauses) {
        for (const auto& argument : clause.arguments) {
            if (argument.before &&
                (argument.role == grammar::Role::subject || argument.role == grammar::Role::object)) {
                for (auto& agent : agents(sentence, argument.phrase)) {
                    subjects.push_back(std::move(agent));
                }
            }
        }
    }
    std::vector<std::uint32_t> parties;
    for (std::uint32_t i = 0; i < sentence.phrases.size(); ++i) {
        const auto& phrase = sentence.phrases[i];
        if (phrase.kind != grammar::PhraseKind::agent && phrase.members.empty()) {
            continue;
        }
        auto found = agents(sentence, i);
        if (found.size() >= 2) {
            lastSeveral_ = found;
        }
        for (auto& agent : found) {
            if (agent.of != none && std::find(parties.begin(), parties.end(), agent.of) == parties.end()) {
                parties.push_back(agent.of);
            }
            recent_.push_back(std::move(agent));
        }
    }
    if (parties_.empty() && parties.size() >= 2) {
        parties.resize(2);
        parties_ = parties;
    }
    if (!subjects.empty()) {
        lastSubjects_ = std::move(subjects);
    }
}

std::uint32_t Discourse::nodeOfEntry(std::uint32_t index) {
    if (const auto at = entryNodes_.find(index); at != entryNodes_.end()) {
        return at->second;
    }
    const auto& known = entry(index);
    Node node;
    node.type = known.type;
    node.iri = known.iri;
    node.label = known.label;
    const auto at = static_cast<std::uint32_t>(facts_.nodes.size());
    facts_.nodes.push_back(std::move(node));
    entryNodes_.emplace(index, at);
    if (known.kind == EntryKind::body) {
        for (const auto& mention : annotation_.mentions) {
            if (mention.entry == index && mention.kind == MentionKind::body) {
                auto& labels = facts_.nodes[at].labels;
                const std::string text(annotation_.textOf(mention.words));
                if (text != known.label && std::find(labels.begin(), labels.end(), text) == labels.end()) {
                    labels.push_back(text);
                }
            }
        }
        const auto country = known.country != none ? known.country : home_;
        if (country != none) {
            const auto owner = nodeOfEntry(country);
            facts_.nodes[at].properties.push_back({in(ns::chn, "ofCountry"), NodeRef{owner}});
        }
    }
    return at;
}

std::uint32_t Discourse::entryOfNode(std::uint32_t node) const {
    for (const auto& [entry, at] : entryNodes_) {
        if (at == node) {
            return entry;
        }
    }
    return none;
}

std::uint32_t Discourse::nodeOfPerson(std::uint32_t person) {
    if (const auto at = personNodes_.find(person); at != personNodes_.end()) {
        return at->second;
    }
    Node node;
    node.type = in(ns::chn, "Person");
    node.label = annotation_.persons[person].label;
    const auto at = static_cast<std::uint32_t>(facts_.nodes.size());
    facts_.nodes.push_back(std::move(node));
    personNodes_.emplace(person, at);
    return at;
}

std::uint32_t Discourse::nodeOfOffice(std::uint32_t index) {
    const auto& office = annotation_.offices[index];
    if (office.entry != none) {
        return nodeOfEntry(office.entry);
    }
    const auto [at, fresh] = officeNodes_.try_emplace(office.label, static_cast<std::uint32_t>(facts_.nodes.size()));
    if (fresh) {
        Node node;
        node.type = in(ns::chn, "Office");
        node.label = office.label;
        facts_.nodes.push_back(std::move(node));
    }
    return at->second;
}

std::uint32_t Discourse::nodeOfAgent(const Agent& agent) {
    return agent.person != none ? nodeOfPerson(agent.person) : nodeOfEntry(agent.of);
}

} // namespace chancery::extract
