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
    if (found == none && phrase.ofNoun != none) {
        found = organizationCalled(annotation_.words[phrase.ofNoun].id, phrase.ofNoun);
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



} // namespace chancery::extract
