// Which of the things that a statement's words name it is about, where these are of several kinds.
#include "extract/reading.hpp"

#include "rdf/namespaces.hpp"

#include <algorithm>

namespace chancery::extract {

using lexicon::Mention;
using lexicon::MentionKind;
using rules::Value;

/// "support for Accra's bid": whether the word behind a name makes it an owner.
bool Reading::isOwner(std::uint32_t end) const {
    return end < sentence_->words.end && d_.parse().tags[end].tag == grammar::Tag::genitive;
}

/// "flights between Nairobi and Accra": whether a town is one end of a way.
bool Reading::isEndOfRoute(std::uint32_t name) const {
    const auto& a = d_.annotation();
    const auto first = std::max(sentence_->words.first, name > 4 ? name - 4 : 0);
    for (auto word = name; word-- > first;) {
        const auto* other = a.mention(word);
        if (d_.lexicon().listed("between", a.words[word].id)) {
            return true;
        }
        const bool goesOn = (other != nullptr && other->kind == MentionKind::place) ||
                            d_.lexicon().words().readings(a.words[word].id).is(lexicon::WordClass::coordinating);
        if (!goesOn) {
            return false;
        }
    }
    return false;
}

/// What is named beside a statement's matter: who is concerned, to what somebody is invited, who attacked.
bool Reading::isAside(const grammar::Clause& clause, std::uint32_t name, bool initiative) {
    const auto* mention = d_.annotation().mention(name);
    if (mention != nullptr && mention->words.end < sentence_->words.end && isActOf("matter-act", clause) &&
        d_.lexicon().listed("violence", d_.annotation().words[mention->words.end].id)) {
        return true;
    }
    const bool stance = clause.voice == grammar::Voice::passive && d_.lexicon().listed("stance-verb", clause.lemma);
    return (stance && name < clause.verbGroup.first) || (initiative && invites(clause));
}

/// "invited Omani investors", "extended an invitation to the Omani private sector"
bool Reading::invites(const grammar::Clause& clause) const {
    return d_.lexicon().listed("inviting-verb", clause.lemma) ||
           std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const grammar::Argument& argument) {
               const auto head = sentence_->phrases[argument.phrase].head;
               return argument.role == grammar::Role::object && head != none &&
                      d_.lexicon().listed("invitation", d_.annotation().words[head].id);
           });
}

/// "its relations with Kenya": the speaker's party and the other, or nothing.
std::vector<std::uint32_t> Reading::tiedWith(const Phrase& phrase, std::uint32_t own) {
    for (const auto& modifier : phrase.modifiers) {
        if (modifier.preposition == 0 || !d_.lexicon().listed("tied-with", modifier.preposition)) {
            continue;
        }
        const auto others = d_.agents(*sentence_, modifier.phrase);
        if (others.size() == 1 && others.front().of != none && others.front().of != own) {
            return {own, others.front().of};
        }
    }
    return {};
}

/// "Kenya and Ghana … She urged both parties …": the two countries that the text last named in a row, in this sentence
/// or that before it, where the speaker speaks for neither.
std::vector<Value> Reading::pairBefore(std::uint32_t word, const std::set<std::uint32_t>& own) {
    const auto& a = d_.annotation();
    const auto before = std::find_if(a.sentences.rbegin(), a.sentences.rend(),
                                     [&](const auto& one) { return one.words.end <= sentence_->words.first; });
    const auto first = before == a.sentences.rend() ? sentence_->words.first : before->words.first;
    const Mention* behind = nullptr;
    for (auto at = word; at-- > first;) {
        const auto* mention = a.mention(at);
        if (mention == nullptr || mention->words.first != at || mention->kind != MentionKind::country ||
            mention->role == lexicon::LabelRole::demonym) {
            continue;
        }
        if (behind != nullptr && behind->entry != mention->entry && !own.contains(behind->entry) &&
            !own.contains(mention->entry) && areCoordinated(mention->words, behind->words)) {
            return {node(d_.nodeOfEntry(mention->entry), mention->words),
                    node(d_.nodeOfEntry(behind->entry), behind->words)};
        }
        behind = mention;
    }
    return {};
}

/// "In a meeting with Minister X, he stressed …": whether a name is of somebody who was only met when it was said.
bool Reading::isInterlocutor(const grammar::Clause& clause, std::uint32_t name) {
    return name > sentence_->words.first + 1 && name < clause.verbGroup.first && !isActOf("directed-act", clause) &&
           std::any_of(sentence_->phrases.begin(), sentence_->phrases.end(), [&](const Phrase& phrase) {
               return phrase.kind == grammar::PhraseKind::event && phrase.words.contains(name - 2);
           });
}

/// "Buddhist tourism" is about tourism, "to invest in solar energy" about energy: topics that only tell more of the
/// next.
void Reading::dropSpending(std::vector<Value>& topics) const {
    const auto& a = d_.annotation();
    constexpr std::uint32_t near = 3; // words of "in solar"
    for (std::size_t i = 0; i + 1 < topics.size();) {
        const auto one = topics[i].words;
        const auto next = topics[i + 1].words;
        const bool spent = one.end < next.first && next.first - one.end <= near && a.textOf(one.end) == "in" &&
                           d_.lexicon().listed("spending", a.words[one.end - 1].id);
        if (topics[i].node != topics[i + 1].node && spent) {
            topics.erase(topics.begin() + static_cast<std::ptrdiff_t>(i));
        } else {
            ++i;
        }
    }
}

/// "cooperation with China in agriculture": whether a topic is that of the ties with what is named before it.
bool Reading::isFieldOfTies(Range name, const Value& field) const {
    constexpr std::uint32_t near = 6; // words of "in areas such as"
    const auto topic = field.words;
    if (inLongList(field) || topic.first < name.end + 1 || topic.first - name.end > near ||
        !follows("companion", name.first) || !d_.lexicon().listed("field-of", d_.annotation().words[name.end].id)) {
        return false;
    }
    for (auto word = name.end; word < topic.first; ++word) {
        if (d_.parse().tags[word].tag == grammar::Tag::verb || d_.annotation().mention(word) != nullptr) {
            return false;
        }
    }
    return true;
}

/// "urged Member States", "called on the neighbouring countries": as many as there may be, whoever was named before.
bool Reading::isUncounted(const Phrase& phrase) const {
    const auto& a = d_.annotation();
    if (phrase.head == none || phrase.mention != none || !phrase.members.empty() || !phrase.plural ||
        !d_.lexicon().listed("uncounted", a.words[phrase.head].id)) {
        return false;
    }
    return phrase.words.size() > 1 &&
           std::any_of(a.words.begin() + phrase.words.first, a.words.begin() + phrase.head,
                       [&](const lexicon::Word& word) { return d_.lexicon().listed("uncounted-before", word.id); });
}

/// Forums by name; what is named within their names is not meant.
void Reading::addForums(const grammar::Clause& clause, Range words, Matter& matter) {
    for (const auto& forum : d_.annotation().forums) {
        if (!words.contains(forum.words.first)) {
            continue;
        }
        const auto within = [&](const Value& one) { return forum.words.contains(one.words.first); };
        std::erase_if(matter.entities, within);
        std::erase_if(matter.adjectives, within);
        std::erase_if(matter.own, within);
        if (!isOccasion(forum.words.first) && !isAside(clause, forum.words.first, true)) {
            matter.entities.push_back(node(d_.nodeOfEntry(forum.entry), forum.words));
        }
    }
}

/// "progress under the Comprehensive Strategic Partnership": a kind of partnership with nobody named is that of the two
/// sides.
bool Reading::isPartnership(const Phrase& phrase) const {
    const auto* name = phrase.mention == none ? nullptr : &d_.annotation().mentions[phrase.mention];
    return name != nullptr && name->kind == MentionKind::partnershipKind &&
           phrase.determiner == grammar::Determiner::definite;
}

/// "the ties that bind the two countries"
bool Reading::bindsTwo(const Phrase& phrase) const {
    const auto& a = d_.annotation();
    constexpr std::uint32_t near = 6; // words
    const auto end = std::min(sentence_->words.end, phrase.words.end + near);
    for (auto word = phrase.words.end; word + 1 < end; ++word) {
        if (d_.lexicon().listed("both", a.words[word].id)) {
            return std::any_of(sentence_->phrases.begin(), sentence_->phrases.end(), [&](const Phrase& other) {
                return other.words.contains(word) && other.head != none &&
                       d_.lexicon().listed("country-noun", a.words[other.head].id);
            });
        }
    }
    return false;
}

/// "hoped that tourism would grow, wishing Kenya prosperity": where the next thing said begins.
std::uint32_t Reading::endOfMatter(const grammar::Clause& clause, Range words) {
    for (const auto& next : sentence_->clauses) {
        const auto first = next.verbGroup.first;
        if (first > clause.verbGroup.end && first < words.end && next.form != grammar::ClauseForm::finite &&
            next.form != grammar::ClauseForm::infinitive && next.voice == grammar::Voice::active &&
            d_.annotation().textOf(first - 1) == "," &&
            (d_.lexicon().listed("remarking", next.lemma) || act(next).term != nullptr)) {
            return first - 1;
        }
    }
    return words.end;
}

/// The verb of the clause that completes a statement, "hoped that trade would grow"; a word, or `none`.
std::uint32_t Reading::completingVerb(const grammar::Clause& clause, Range words) const {
    const auto that = clause.verbGroup.end;
    for (const auto& next : sentence_->clauses) {
        if (next.verbGroup.first > that && next.verbGroup.first < words.end &&
            next.form == grammar::ClauseForm::finite && !next.relative) {
            for (auto word = that; word < next.verbGroup.first; ++word) {
                if (d_.annotation().textOf(word) == "that") {
                    return next.verbGroup.first;
                }
            }
            return none;
        }
    }
    return none;
}

/// Whether a topic is one of a list.
bool Reading::isOf(std::string_view list, const Value& topic) const {
    return d_.lexicon().listedPhrase(list, lexicon::fold(d_.facts().nodes[topic.node].label));
}

/// Whether a topic answers better for what a statement is about than the first of the countries, organisations and
/// initiatives that its words name.
bool Reading::yieldsToTopic(const grammar::Clause& clause, Range words, std::vector<Value>& entities,
                            const std::vector<Value>& topics) {
    const auto& a = d_.annotation();
    const auto isInitiative = [&](const Value& one) {
        const auto& type = d_.facts().nodes[one.node].type;
        return rdf::isChn(type, "Initiative") || rdf::isChn(type, "Policy");
    };
    const bool drafts = isActOf("drafting-act", clause) && !d_.lexicon().listed("inviting-verb", clause.lemma);
    if (drafts && !isInitiative(entities.front())) {
        const auto plan = std::find_if(entities.begin(), entities.end(), isInitiative);
        if (plan != entities.end() && isActOf("proposing-act", clause)) {
            entities.erase(entities.begin(), plan); // "proposed that the Union finance the Green Corridor"
            return false;
        }
    }
    if (topics.empty()) {
        return false;
    }
    const auto topic = topics.front().words.first;
    const auto named = entities.front().words;
    const bool before = topic < named.first;
    if (drafts && !isInitiative(entities.front())) {
        // "proposed a BIMSTEC tourism fund", "proposed that the group teach students from Ukraine"
        const auto next = named.end < words.end ? d_.parse().tags[named.end].tag : grammar::Tag::punctuation;
        if (isActOf("proposing-act", clause) || (next == grammar::Tag::noun && !a.words[named.end].capital)) {
            return true;
        }
    }
    // "the trade talks with Mercosur" are about trade; "the peace process in Colombia" is about Colombia.
    const bool elsewhere = isOf("wherever", topics.front()) && isActOf("matter-act", clause);
    const bool broad = isOf("broad-topic", topics.front());
    if (isFieldOfTies(named, topics.front()) && !isActOf("thanking-act", clause)) {
        return true;
    }
    if (before && isActOf("wishing-act", clause) && follows("wherein", named.first)) {
        return true; // "hoped that more companies would invest in Kenya"
    }
    if (before &&
        (elsewhere || (follows("companion", named.first) && !isOf("vague-topic", topics.front())) ||
         follows("setting", named.first) || (follows("coming-from", named.first) && !isActOf("thanking-act", clause)) ||
         (isActOf("worried-act", clause) && !broad))) {
        return true;
    }
    // "stressed that access to water is a priority of the Vision"
    const auto verb = before ? completingVerb(clause, words) : none;
    return verb != none && topic < verb && verb < named.first;
}

/// Topics in a row, or what they are directed against.
std::vector<Value> Reading::aboutTopics(const grammar::Clause& clause, Range words, std::vector<Value> topics) {
    const auto& a = d_.annotation();
    if (isActOf("matter-act", clause)) { // who attacks a temple is not condemned over religion
        for (auto word = clause.verbGroup.end; word < words.end; ++word) {
            const bool attack = d_.lexicon().listed("violence", a.words[word].id);
            if (attack &&
                std::none_of(topics.begin(), topics.end(), [&](const Value& one) { return isOf("wherever", one); })) {
                return {};
            }
        }
    }
    for (auto word = topics.front().words.end; word < topics.back().words.first; ++word) {
        if (d_.lexicon().listed("directed-against", a.words[word].id)) { // "patrols against drug smuggling"
            std::erase_if(topics, [&](const Value& one) { return one.words.first < word; });
            break;
        }
    }
    keepCoordinated(topics);
    return topics;
}

/// "welcomed the forthcoming trip of Minister X, who will open a school": whose coming somebody welcomes.
std::vector<Value> Reading::whoseVisit(const grammar::Clause& clause) {
    const auto own = speakers(clause);
    for (const auto& argument : clause.arguments) {
        const auto& phrase = sentence_->phrases[argument.phrase];
        if (argument.role != grammar::Role::object || argument.before || phrase.head == none ||
            !d_.lexicon().listed("coming", d_.annotation().words[phrase.head].id)) {
            continue;
        }
        for (const auto& modifier : phrase.modifiers) {
            if (modifier.preposition == 0 || !d_.lexicon().listed("session-of", modifier.preposition)) {
                continue;
            }
            for (const auto& agent : d_.agents(*sentence_, modifier.phrase)) {
                if (agent.of != none && !own.contains(agent.of)) {
                    return {node(d_.nodeOfEntry(agent.of), sentence_->phrases[modifier.phrase].words)};
                }
            }
        }
    }
    return {};
}

/// Of the two sides that the text is about, the one that a speaker does not speak for: to whom thanks and condolences
/// go that name nobody.
std::vector<Value> Reading::otherSide(const grammar::Clause& clause) {
    const auto& sides = d_.parties();
    const auto own = speakers(clause);
    if (sides.size() != 2 || own.size() != 1 || own.contains(sides[0]) == own.contains(sides[1])) {
        return {};
    }
    return {node(d_.nodeOfEntry(own.contains(sides[0]) ? sides[1] : sides[0]), clause.verbGroup)};
}

/// "Turning to the Union, the Minister proposed …", "With regard to Haiti, Brazil deplores …": what a sentence puts
/// first, for statements that name nothing else.
std::vector<Value> Reading::framed(const grammar::Clause& clause) {
    const auto& a = d_.annotation();
    const auto begin = sentence_->words.first;
    std::uint32_t end = begin;
    while (end < std::min(begin + 12, clause.verbGroup.first) && a.textOf(end) != ",") {
        ++end;
    }
    bool frame = false;
    for (std::uint32_t length = 1; length < 4 && begin + length < end; ++length) {
        frame = frame || d_.lexicon().listedPhrase("fronted", lexicon::fold(a.textOf(Range{begin, begin + length})));
    }
    if (!frame || end >= clause.verbGroup.first) {
        return {};
    }
    const auto own = speakers(clause);
    for (auto word = begin; word < end; ++word) {
        const auto* name = a.mention(word);
        if (name != nullptr && !own.contains(name->entry) &&
            (name->kind == MentionKind::country || name->kind == MentionKind::organization ||
             name->kind == MentionKind::initiative)) {
            return {node(d_.nodeOfEntry(name->entry), name->words)};
        }
    }
    return {};
}

} // namespace chancery::extract
