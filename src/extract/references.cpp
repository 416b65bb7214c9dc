// What pronouns and definite phrases refer to.
#include "extract/discourse.hpp"

#include <algorithm>

namespace chancery::extract {

using lexicon::MentionKind;
using lexicon::WordClass;

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

/// "It was agreed to hold …", "it was noted that …": whether a pronoun only stands in for what follows.
bool Discourse::isExpletive(const grammar::Sentence& sentence, const Phrase& phrase) const {
    return std::any_of(sentence.clauses.begin(), sentence.clauses.end(), [&](const grammar::Clause& clause) {
        const auto next = clause.verbGroup.end;
        return clause.voice == grammar::Voice::passive && clause.verbGroup.first == phrase.words.end &&
               next < sentence.words.end && lexicon().listed("content", annotation_.words[next].id);
    });
}

std::vector<Agent> Discourse::pronoun(const grammar::Sentence& sentence, const Phrase& phrase) const {
    const auto& readings = lexicon().words().readings(annotation_.words[phrase.head].id);
    if (readings.is(WordClass::they) || phrase.group) {
        return several(sentence, phrase);
    }
    if (readings.is(WordClass::we)) {
        return {};
    }
    if (readings.is(WordClass::it) && isExpletive(sentence, phrase)) {
        return {};
    }
    if (!readings.is(WordClass::he) && !readings.is(WordClass::she) && !readings.is(WordClass::it)) {
        return {};
    }
    const auto disjoint = subjectsBeside(sentence, phrase);
    const auto abroad = visitedBy(sentence, phrase);
    for (const auto& other : sentence.phrases) { // "Sweden was represented by X, Finland by its ambassador"
        const auto link = other.words.end;
        if (readings.is(WordClass::it) && link + 1 == phrase.words.first && other.members.empty() &&
            other.kind == grammar::PhraseKind::agent && other.person == none &&
            lexicon().words().readings(annotation_.words[link].id).is(WordClass::preposition)) {
            auto owner = agentOfPhrase(sentence, other);
            if (owner.of != none && owner.stated.empty()) {
                return {std::move(owner)};
            }
        }
    }
    if (const auto own = readings.is(WordClass::it) ? ownClause(sentence, phrase) : std::nullopt) {
        return {*own};
    }
    // "his" is his who is the subject, and so is the next "he": "he was received by X, and in Praia he signed".
    const bool ofSubject = readings.is(WordClass::possessive) || isSubject(sentence, phrase);
    if (const auto own = ofSubject ? subjectPronoun(sentence, phrase) : none; own != none) {
        return pronoun(sentence, sentence.phrases[own]);
    }
    // Someone named earlier in the sentence, as its subject first; then the last sentence's subject; then the last one.
    std::vector<Agent> here;
    std::size_t leading = 0; // of these: subjects
    for (const auto& other : sentence.phrases) {
        if (other.words.end <= phrase.words.first && other.kind == grammar::PhraseKind::agent &&
            !isMetAhead(sentence, other, phrase) && other.members.empty() && !other.group && !other.plural) {
            auto agent = withProfile(agentOfPhrase(sentence, other));
            const bool office =
                agent.person == none && !agent.stated.empty() && other.determiner == grammar::Determiner::definite;
            const auto holder = office ? holderOf(agent, sentence) : std::nullopt; // "the Minister met her counterpart"
            agent.of = office && agent.of == none ? home_ : agent.of;
            const bool leads = leadsClause(sentence, other);
            here.insert(leads ? here.begin() + static_cast<std::ptrdiff_t>(leading) : here.end(),
                        holder.value_or(agent));
            leading += leads ? 1U : 0U;
        }
    }
    const auto pick = [&](const std::vector<Agent>& from) -> std::optional<Agent> {
        for (const auto& agent : from) {
            const bool there = abroad != none && agent.person != none && agent.of == abroad;
            if ((agent.person != none || agent.of != none || !agent.stated.empty()) && fits(agent, readings) &&
                !there && std::find(disjoint.begin(), disjoint.end(), agent) == disjoint.end()) {
                return agent;
            }
        }
        return std::nullopt;
    };
    if (const auto found = pick(here)) {
        return {*found};
    }
    if (const auto found = pick(subjectBehind(sentence, phrase, true))) {
        return {*found};
    }
    if (const auto found = pick(lastSubjects_)) {
        return {*found};
    }
    // "The Council adopted no text. It decided …": not the country that was named last
    const bool nameless = readings.is(WordClass::it) && !readings.is(WordClass::possessive);
    const std::vector<Agent> backwards(recent_.rbegin(), recent_.rend());
    if (const auto found = nameless ? std::nullopt : pick(backwards)) {
        return {*found};
    }
    // "During her visit to Nairobi, Minister X met …", where nobody was named before
    const auto behind =
        readings.is(WordClass::possessive) ? pick(subjectBehind(sentence, phrase, false)) : std::nullopt;
    return behind ? std::vector<Agent>{*behind} : std::vector<Agent>{};
}

/// "He met Prime Minister X and signed an agreement with his counterpart": the pronoun that is the subject before a
/// possessive of the same sex, or `none`.
std::uint32_t Discourse::subjectPronoun(const grammar::Sentence& sentence, const Phrase& possessive) const {
    const auto readings = [&](const Phrase& one) {
        return lexicon().words().readings(annotation_.words[one.words.first].id);
    };
    const auto ours = readings(possessive);
    for (std::uint32_t i = 0; i < sentence.phrases.size(); ++i) {
        const auto& other = sentence.phrases[i];
        const auto theirs = readings(other);
        const bool same = (theirs.is(WordClass::he) && ours.is(WordClass::he)) ||
                          (theirs.is(WordClass::she) && ours.is(WordClass::she));
        if (other.kind == grammar::PhraseKind::pronoun && same && !theirs.is(WordClass::possessive) &&
            other.words.end <= possessive.words.first && (isSubject(sentence, other) || leadsClause(sentence, other))) {
            return i;
        }
    }
    return none;
}

/// "In a meeting with his Kenyan counterpart, Minister X …": the subject behind, whose counterpart it is, or who has
/// what the sentence begins with.
std::vector<Agent> Discourse::subjectBehind(const grammar::Sentence& sentence, const Phrase& pronoun,
                                            bool peers) const {
    const bool peer = !peers || std::any_of(sentence.phrases.begin(), sentence.phrases.end(), [&](const Phrase& other) {
        return other.peer && other.possessor != none && &sentence.phrases[other.possessor] == &pronoun;
    });
    for (const auto& clause : sentence.clauses) {
        for (const auto& argument : clause.arguments) {
            const auto& subject = sentence.phrases[argument.phrase];
            if (peer && argument.role == grammar::Role::subject && clause.form == grammar::ClauseForm::finite &&
                subject.words.first >= pronoun.words.end && subject.person != none) {
                return {withProfile(agentOfPhrase(sentence, subject))};
            }
        }
    }
    return {};
}

/// "on the occasion of his visit to Vietnam": the country that whoever a pronoun means comes to, or `none`.
std::uint32_t Discourse::visitedBy(const grammar::Sentence& sentence, const Phrase& pronoun) const {
    for (const auto& visit : sentence.phrases) {
        if (visit.possessor != none && &sentence.phrases[visit.possessor] == &pronoun) {
            return visited(sentence, visit);
        }
    }
    return none;
}

/// "… , and El Salvador was represented by its ambassador", "an African Union delegation led by its Commissioner": a
/// country or organisation that is the subject of the pronoun's own clause.
std::optional<Agent> Discourse::ownClause(const grammar::Sentence& sentence, const Phrase& pronoun) const {
    for (const auto& clause : sentence.clauses) {
        const auto owned = [&](const grammar::Argument& argument) {
            const auto possessor = sentence.phrases[argument.phrase].possessor;
            return !argument.before && possessor != none && &sentence.phrases[possessor] == &pronoun;
        };
        if (std::none_of(clause.arguments.begin(), clause.arguments.end(), owned)) {
            continue;
        }
        for (const auto& argument : clause.arguments) {
            const auto& phrase = sentence.phrases[argument.phrase];
            const bool core = argument.role == grammar::Role::subject || argument.role == grammar::Role::object;
            if (core && argument.before && phrase.kind == grammar::PhraseKind::agent && phrase.members.empty() &&
                phrase.person == none) {
                auto agent = agentOfPhrase(sentence, phrase);
                if (agent.of != none && agent.stated.empty()) {
                    return agent;
                }
            }
        }
    }
    return std::nullopt;
}

/// The subjects of the clause that a pronoun is an object of: "condoled with her" means someone else.
std::vector<Agent> Discourse::subjectsBeside(const grammar::Sentence& sentence, const Phrase& pronoun) const {
    std::vector<Agent> found;
    for (const auto& clause : sentence.clauses) {
        const auto is = [&](const grammar::Argument& argument) {
            return &sentence.phrases[argument.phrase] == &pronoun && !argument.before;
        };
        if (std::none_of(clause.arguments.begin(), clause.arguments.end(), is)) {
            continue;
        }
        for (const auto& argument : clause.arguments) {
            const auto& subject = sentence.phrases[argument.phrase];
            if (argument.role == grammar::Role::subject && argument.before && &subject != &pronoun) {
                for (auto& agent : findAgents(sentence, argument.phrase)) {
                    found.push_back(std::move(agent));
                }
            }
        }
    }
    return found;
}

/// "In a telephone call with X, he agreed": whether a phrase ahead of a pronoun that is the subject is whom that met.
bool Discourse::isMetAhead(const grammar::Sentence& sentence, const Phrase& met, const Phrase& pronoun) const {
    const auto first = met.words.first;
    const bool with = first > sentence.words.first && lexicon().listed("companion", annotation_.words[first - 1].id);
    const bool opens = with && parse_.tags[sentence.words.first].tag == grammar::Tag::preposition &&
                       met.words.end < sentence.words.end && annotation_.textOf(met.words.end) == "," &&
                       met.words.end + 1 == pronoun.words.first;
    return opens && isSubject(sentence, pronoun);
}

const lexicon::Mention* Discourse::organizationBefore(std::uint32_t word) const {
    const auto& mentions = annotation_.mentions;
    const auto found = std::find_if(mentions.rbegin(), mentions.rend(), [&](const lexicon::Mention& mention) {
        return mention.kind == MentionKind::organization && mention.words.first < word;
    });
    return found == mentions.rend() ? nullptr : &*found;
}

std::uint32_t Discourse::lastOrganization(std::uint32_t before) const {
    const auto* found = organizationBefore(before);
    return found == nullptr ? none : speaksFor(found->entry);
}

std::uint32_t Discourse::organizationCalled(lexicon::WordId noun, std::uint32_t before) const {
    std::uint32_t found = none;
    bool spoke = false; // "The Council called upon the Security Council …": the subject rather than who was named last
    const auto& readings = lexicon().words().readings(noun);
    const bool organ = lexicon().listed("organ", noun);
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
        if (called || (organ && hasOrgan(mention, wanted))) {
            const bool speaks = mention.words.first < before && isNamedSubject(mention);
            found = speaks || !spoke ? mention.entry : found;
            spoke = spoke || speaks;
        }
    }
    return found;
}

/// Whether a mention stands in the subject of a clause.
bool Discourse::isNamedSubject(const lexicon::Mention& mention) const {
    const auto sentence = std::find_if(parse_.sentences.begin(), parse_.sentences.end(),
                                       [&](const auto& one) { return one.words.contains(mention.words.first); });
    return sentence != parse_.sentences.end() &&
           std::any_of(sentence->phrases.begin(), sentence->phrases.end(), [&](const Phrase& phrase) {
               return phrase.words.contains(mention.words.first) && isSubject(*sentence, phrase);
           });
}

/// "the Council of the League of Arab States", "the SAARC Council": whether a mention of an organisation stands in the
/// name of an organ of its own that is called `noun`.
bool Discourse::hasOrgan(const lexicon::Mention& mention, lexicon::WordId noun) const {
    const auto& words = annotation_.words;
    const auto is = [&](std::uint32_t word) {
        const auto& readings = lexicon().words().readings(words[word].id);
        return words[word].capital && (words[word].id == noun || readings.nounLemma == noun);
    };
    auto before = mention.words.first;
    if (before > 0 && annotation_.textOf(before - 1) == "the") {
        --before;
    }
    return (before >= 2 && lexicon().listed("session-of", words[before - 1].id) && is(before - 2)) ||
           (mention.words.end < words.size() && is(mention.words.end));
}

/// "The Malian diplomat": who was named last of that country.
std::vector<Agent> Discourse::someone(const Phrase& phrase) const {
    std::uint32_t body = none;
    const auto of = phrase.premodifiers.empty() ? none : ownerEntry(phrase.premodifiers.front(), body);
    if (phrase.premodifiers.empty() && phrase.modifiers.empty() && !phrase.plural && phrase.possessor == none &&
        phrase.determiner == grammar::Determiner::definite &&
        lexicon().listed("envoy-noun", annotation_.words[phrase.head].id)) { // "The diplomat conveyed …"
        const auto envoy = std::find_if(recent_.rbegin(), recent_.rend(), [&](const Agent& one) {
            return one.person != none && anyOfficeListed("envoy-office", one.offices);
        });
        return envoy == recent_.rend() ? std::vector<Agent>{} : std::vector<Agent>{*envoy};
    }
    for (auto agent = recent_.rbegin(); of != none && agent != recent_.rend(); ++agent) {
        if (agent->person != none && agent->of == of) {
            return {*agent};
        }
    }
    return {};
}

/// "Her counterpart said …": who was named last with the same office in another country than those whose counterpart it
/// is.
std::optional<Agent> Discourse::otherThan(const std::vector<Agent>& whose, std::uint32_t office) const {
    const auto found = std::find_if(recent_.rbegin(), recent_.rend(), [&](const Agent& one) {
        const bool other = std::all_of(whose.begin(), whose.end(), [&](const Agent& first) {
            return first.person != one.person && (first.of == none || first.of != one.of);
        });
        return !whose.empty() && other && one.person != none && one.of != none && !one.offices.empty() &&
               alike(fittingOffice(one), office);
    });
    return found == recent_.rend() ? std::nullopt : std::optional(*found);
}

/// "the Foreign Secretary", "the Forum", "the country", "the Paraguayan ambassador".
std::vector<Agent> Discourse::definite(const grammar::Sentence& sentence, const Phrase& phrase) const {
    if (lexicon().listed("person-noun", annotation_.words[phrase.head].id) && phrase.offices.empty()) {
        return someone(phrase);
    }
    Agent agent = agentOfPhrase(sentence, phrase);
    if (!agent.stated.empty()) {
        if (annotation_.offices[agent.stated.front()].former) {
            return {};
        }
        if (const auto appointed = appointments_.find(&phrase); appointed != appointments_.end()) {
            agent.of = agent.of == none ? profiles_[appointed->second].of : agent.of;
            return {agent};
        }
        if (phrase.plural && agent.of == none) {
            return phrase.determiner == grammar::Determiner::bare ? std::vector<Agent>{} : several(sentence, phrase);
        }
        if (!phrase.plural && phrase.determiner != grammar::Determiner::indefinite) {
            auto holder = holderOf(agent, sentence);
            if (holder && phrase.peer) { // nobody is his own counterpart
                const auto whose = peersOf(sentence, phrase);
                holder = std::find(whose.begin(), whose.end(), *holder) == whose.end() ? holder : std::nullopt;
            }
            if (!holder && phrase.peer && agent.of != none) { // "His Zambian counterpart", who was named before
                const auto found = std::find_if(recent_.rbegin(), recent_.rend(), [&](const Agent& one) {
                    return one.person != none && one.of == agent.of && !one.offices.empty() &&
                           alike(fittingOffice(one), agent.stated.front());
                });
                holder = found == recent_.rend() ? std::nullopt : std::optional(*found);
            }
            if (!holder && phrase.peer && agent.of == none) {
                holder = otherThan(peersOf(sentence, phrase), agent.stated.front());
            }
            if (holder) {
                holder->words = phrase.words;
                return {*holder};
            }
        }
        if (agent.of == none && phrase.determiner == grammar::Determiner::definite &&
            !annotation_.offices[agent.stated.front()].ofUnknownBody) {
            const auto usual = usualOwner(agent.stated.front(), phrase.words.first);
            const auto own = mayBeOfHome(agent.stated.front()) ? ownerOrHome(agent.stated.front()) : none;
            agent.of = usual == none ? own : usual;
        }
        return agent.of == none ? std::vector<Agent>{} : std::vector<Agent>{agent};
    }
    if (agent.of != none) {
        return {agent};
    }
    const auto id = annotation_.words[phrase.head].id;
    if (lexicon().listed("organization-noun", id) && annotation_.words[phrase.head].capital && !phrase.plural &&
        phrase.determiner == grammar::Determiner::definite) { // "the Organization": one that is called so
        agent.of = organizationCalled(id, phrase.words.first);
        if (agent.of != none) {
            return {agent};
        }
    }
    if (lastLeader_ && phrase.determiner == grammar::Determiner::definite && phrase.premodifiers.empty() &&
        phrase.modifiers.empty() && lexicon().listed("delegation", id)) {
        auto leader = *lastLeader_; // "The delegation met …": whoever leads it
        leader.words = phrase.words;
        return {leader};
    }
    if (auto whose = ofAntecedent(sentence, phrase); !whose.empty()) {
        return whose;
    }
    if (auto same = namedSo(phrase); !same.empty()) {
        return same;
    }
    if (const auto ministry = bodyCalled(phrase); ministry != none && !phrase.plural) {
        agent.body = ministry;
        agent.of = entry(ministry).country == none ? home_ : entry(ministry).country;
        return agent.of == none ? std::vector<Agent>{} : std::vector<Agent>{agent};
    }
    if (phrase.plural || phrase.group) {
        const auto organization = phrase.plural ? none
                                  : lexicon().listed("organization-noun", id)
                                      ? lastOrganization(phrase.words.first)
                                      : organizationCalled(id, phrase.words.first);
        if (organization == none) {
            auto who = several(sentence, phrase);
            if (who.size() > 1 && !phrase.plural && lexicon().listed("single-body", id)) {
                return ofOne(); // "the ministry urged …" is no two countries
            }
            if (!phrase.plural && lexicon().listed("home-noun", id)) { // "the country" is no organisation
                std::erase_if(who, [&](const Agent& one) {
                    return one.of == none || entry(one.of).kind != lexicon::EntryKind::country;
                });
            }
            return who;
        }
        agent.of = organization;
        return {agent};
    }
    return {};
}

/// "Kenya's ambassador, whose country joined in 1963": the country of whom the relative stands behind.
std::vector<Agent> Discourse::ofAntecedent(const grammar::Sentence& sentence, const Phrase& phrase) const {
    const auto first = phrase.words.first;
    if (!lexicon().listed("home-noun", annotation_.words[phrase.head].id) || first < sentence.words.first + 2 ||
        !lexicon().listed("whose", annotation_.words[first - 1].id)) {
        return {};
    }
    const auto end = first - (annotation_.textOf(first - 2) == "," ? 2U : 1U);
    for (std::uint32_t p = 0; p < sentence.phrases.size(); ++p) {
        const auto& other = sentence.phrases[p];
        if (other.words.end != end || other.kind != grammar::PhraseKind::agent || !other.members.empty()) {
            continue;
        }
        for (const auto& agent : agents(sentence, p)) {
            if (agent.of != none && (agent.person != none || !agent.offices.empty())) {
                Agent country;
                country.of = agent.of;
                country.words = phrase.words;
                return {country};
            }
        }
    }
    return {};
}

/// "the Ministry": the ministry named last before it, or `none`.
std::uint32_t Discourse::bodyCalled(const Phrase& phrase) const {
    std::uint32_t found = none;
    if (phrase.head == none || !annotation_.words[phrase.head].capital ||
        phrase.determiner != grammar::Determiner::definite) {
        return found;
    }
    const auto noun = annotation_.words[phrase.head].id;
    for (const auto& mention : annotation_.mentions) {
        if (mention.kind == MentionKind::body && mention.words.end <= phrase.words.first &&
            annotation_.words[mention.words.first].id == noun) {
            found = mention.entry;
        }
    }
    return found;
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

/// Whether nothing but "of X" stands between a phrase and a verb behind it.
bool Discourse::reaches(const Phrase& phrase, const grammar::Clause& clause) const {
    for (auto word = phrase.words.end; word < clause.verbGroup.first; ++word) {
        const auto tag = parse_.tags[word].tag;
        const bool link = tag != grammar::Tag::preposition || lexicon().listed("origin", annotation_.words[word].id);
        if (!link || tag == grammar::Tag::verb || tag == grammar::Tag::auxiliary || tag == grammar::Tag::coordinator ||
            tag == grammar::Tag::relative) {
            return false;
        }
    }
    return phrase.words.end <= clause.verbGroup.first;
}

} // namespace chancery::extract
