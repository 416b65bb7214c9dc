// What a statement is mostly about: one of the things that its words name.
#include "extract/reading.hpp"

#include "rdf/namespaces.hpp"

#include <algorithm>

namespace chancery::extract {

using lexicon::LabelRole;
using lexicon::Mention;
using lexicon::MentionKind;
using rdf::in;
using rules::Capture;
using rules::Value;
namespace ns = rdf::ns;

namespace {

template <typename Mentions> auto firstFrom(const Mentions& mentions, std::uint32_t word) {
    return std::lower_bound(mentions.begin(), mentions.end(), word,
                            [](const Mention& mention, std::uint32_t at) { return mention.words.first < at; });
}

} // namespace

/// The parties that the subject of a clause speaks for.
std::set<std::uint32_t> Reading::speakers(const grammar::Clause& clause) {
    std::set<std::uint32_t> own;
    for (const auto& argument : clause.arguments) {
        const bool between = argument.role == grammar::Role::preposition && // "it was agreed between Kenya and Somalia"
                             clause.voice == grammar::Voice::passive && argument.preposition != 0 &&
                             d_.lexicon().listed("between", argument.preposition);
        if (argument.role != grammar::Role::subject && !between) {
            continue;
        }
        const auto& phrase = sentence_->phrases[argument.phrase];
        for (const auto& agent : d_.agents(*sentence_, argument.phrase)) {
            own.insert(agent.of);
        }
        if (phrase.kind == grammar::PhraseKind::event) { // a body's session speaks for the body alone
            const auto body = phrase.members.empty() ? d_.sessionOf(phrase) : none;
            if (body != none) {
                own.insert(body);
            } else {
                own.insert(d_.parties().begin(), d_.parties().end());
            }
        }
    }
    own.erase(none);
    if (own.empty()) { // the subject stands in another sentence, or is "we"
        for (const auto& value : speaker(clause, {})) {
            if (const auto* agent = agentOf(value); agent != nullptr && agent->of != none) {
                own.insert(agent->of);
            }
        }
    }
    return own;
}

/// Entities in the order of the text; adjectives of nations ("Kenyan investors") apart.
void Reading::addEntities(const grammar::Clause& clause, Range words, Matter& matter) {
    const auto& a = d_.annotation();
    auto own = speakers(clause);
    if (own.empty() && d_.home() != none) {
        own.insert(d_.home()); // a minister of whom the release does not say whose
    }
    for (auto at = firstFrom(a.mentions, words.first); at != a.mentions.end() && at->words.first < words.end; ++at) {
        std::uint32_t entry = at->entry;
        switch (at->kind) {
        case MentionKind::country:
        case MentionKind::organization:
        case MentionKind::initiative:
            break;
        case MentionKind::place: // "Seoul's decision", but not "in Seoul"
            entry = d_.entry(entry).country;
            if (entry == none || d_.entry(entry).capital != at->entry ||
                (follows("scene", at->words.first) && !isOwner(at->words.end)) || isEndOfRoute(at->words.first)) {
                continue;
            }
            break;
        default:
            continue;
        }
        if (at->role == LabelRole::compound || exemplifies(clause, words, at->words.first) ||
            isVenue(at->words.first) || isPost(at->words.first) || amongMany(at->words.first, own) ||
            inAddressee(clause, at->words.first) || clause.verbGroup.contains(at->words.first) || isMoney(at->words) ||
            isArranger(at->words.first) || isOccasion(at->words.first) || isOfBody(at->words.first) ||
            isAside(clause, at->words.first, at->kind == MentionKind::initiative) || ownsStance(clause, at->words)) {
            continue;
        }
        if (at->kind == MentionKind::initiative && isActOf("giving-act", clause) && isFramework(at->words.first)) {
            matter.frameworks.push_back(node(d_.nodeOfEntry(entry), at->words));
            continue;
        }
        auto value = node(d_.nodeOfEntry(entry), at->words);
        if (own.contains(entry)) {
            matter.own.push_back(std::move(value));
        } else if (at->role == LabelRole::demonym || joinedOn(at->words.end)) {
            matter.adjectives.push_back(std::move(value));
        } else {
            matter.entities.push_back(std::move(value));
        }
    }
    addForums(clause, words, matter);
    addReferences(words, own, matter);
}

/// "welcomed the Kenyan initiative to reform the African Union": whose deed the object is, ahead of what it is for.
bool Reading::isOfDeed(const grammar::Clause& clause, const Value& nation) const {
    return std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const grammar::Argument& argument) {
        const auto& phrase = sentence_->phrases[argument.phrase];
        return !argument.before && argument.role != grammar::Role::subject &&
               phrase.kind == grammar::PhraseKind::other && phrase.head != none && phrase.person == none &&
               phrase.words.contains(nation.words.first) &&
               d_.lexicon().listed("deed-noun", d_.annotation().words[phrase.head].id);
    });
}

/// "the Chile-Uruguay Free Trade Agreement": instruments by name.
void Reading::addInstruments(Range words, std::uint32_t before, Matter& matter) {
    for (std::uint32_t p = 0; p < sentence_->phrases.size(); ++p) {
        const auto& phrase = sentence_->phrases[p];
        const bool named = phrase.kind == grammar::PhraseKind::instrument && phrase.mention != none &&
                           phrase.members.empty() && words.contains(phrase.words.first) &&
                           phrase.words.first < before && !phrase.premodifiers.empty() && phrase.words.size() > 3 &&
                           d_.annotation().words[phrase.head].capital &&
                           phrase.determiner == grammar::Determiner::definite;
        if (named) {
            std::erase_if(matter.entities, [&](const Value& v) { return phrase.words.contains(v.words.first); });
            std::erase_if(matter.adjectives, [&](const Value& v) { return phrase.words.contains(v.words.first); });
            matter.entities.push_back(node(instrument(p), phrase.words));
        }
    }
}

/// "the Union", "the other side": phrases that name nothing and mean someone.
void Reading::addReferences(Range words, const std::set<std::uint32_t>& own, Matter& matter) {
    const auto& a = d_.annotation();
    for (std::uint32_t p = 0; p < sentence_->phrases.size(); ++p) {
        const auto& phrase = sentence_->phrases[p];
        if (!words.contains(phrase.words.first) || phrase.head == none || !phrase.members.empty() ||
            phrase.determiner != grammar::Determiner::definite || phrase.group || phrase.plural ||
            phrase.person != none || !phrase.offices.empty() ||
            !d_.lexicon().listed("organization-noun", a.words[phrase.head].id)) {
            continue;
        }
        for (const auto& agent : d_.agents(*sentence_, p)) {
            if (agent.of != none && !own.contains(agent.of)) {
                matter.entities.push_back(node(d_.nodeOfEntry(agent.of), phrase.words));
            }
        }
    }
    std::sort(matter.entities.begin(), matter.entities.end(),
              [](const Value& x, const Value& y) { return x.words < y.words; });
}

/// "the EU-CELAC Summit": the two names that a hyphen joins before a noun for an event.
std::optional<std::pair<std::uint32_t, std::uint32_t>> Reading::hyphenated(const Phrase& phrase) const {
    const auto& a = d_.annotation();
    const auto isParty = [&](const Mention* mention) {
        return mention != nullptr && mention->role != LabelRole::demonym &&
               (mention->kind == MentionKind::country || mention->kind == MentionKind::organization);
    };
    if (phrase.kind != grammar::PhraseKind::event) {
        return std::nullopt;
    }
    for (auto word = phrase.words.first + 1; word < phrase.head; ++word) {
        const auto* before = a.mention(word - 1);
        const auto* behind = a.mention(word);
        const auto isSide = [&](const Mention& mention) {
            return std::find(d_.parties().begin(), d_.parties().end(), mention.entry) != d_.parties().end();
        };
        if (a.words[word].joined && isParty(before) && isParty(behind) && before->entry != behind->entry &&
            !(isSide(*before) && isSide(*behind))) { // the next meeting of the two is no matter of its own
            return std::pair(before->entry, behind->entry);
        }
    }
    return std::nullopt;
}

/// Two parties whose ties as a whole the words speak of: named together, or known from the text.
void Reading::addTies(const grammar::Clause& clause, Range words, Matter& matter) {
    const auto own = speakers(clause);
    const bool standing = isActOf("standing-act", clause);
    const auto& a = d_.annotation();
    for (std::uint32_t p = 0; p < sentence_->phrases.size(); ++p) {
        const auto& phrase = sentence_->phrases[p];
        if (!words.contains(phrase.words.first) || phrase.head == none || !phrase.members.empty()) {
            continue;
        }
        const bool deal = phrase.kind == grammar::PhraseKind::instrument && phrase.mention != none;
        if (!d_.lexicon().listed("ties", a.words[phrase.head].id) && !isPartnership(phrase) && !deal) {
            if (const auto pair = hyphenated(phrase); pair && !matter.ties) {
                matter.ties = pair;
                matter.tiesAt = phrase.words;
                return;
            }
            continue;
        }
        std::vector<std::uint32_t> parties;
        const auto add = [&](std::uint32_t party) {
            if (party != none && std::find(parties.begin(), parties.end(), party) == parties.end()) {
                parties.push_back(party);
            }
        };
        bool mutual = isPartnership(phrase) || bindsTwo(phrase);
        for (auto word = phrase.words.first; !deal && word < phrase.head; ++word) {
            const auto* mention = a.mention(word);
            if (mention != nullptr &&
                (mention->kind == MentionKind::country || mention->kind == MentionKind::organization)) {
                add(mention->entry);
            }
            mutual = mutual || d_.lexicon().listed("mutual", a.words[word].id);
        }
        for (const auto& modifier : phrase.modifiers) {
            if (modifier.preposition != 0 && d_.lexicon().listed("between", modifier.preposition)) {
                for (const auto& agent : d_.agents(*sentence_, modifier.phrase)) {
                    add(agent.of);
                }
            }
        }
        if (parties.empty() && own.size() == 1 && !deal && standing) {
            parties = tiedWith(phrase, *own.begin());
        }
        if (parties.size() == 2) {
            matter.ties = std::pair(parties[0], parties[1]);
            matter.tiesAt = phrase.words;
            return;
        }
        if (mutual && parties.empty() && d_.parties().size() == 2 && !matter.commonTies) {
            matter.commonTies = std::pair(d_.parties()[0], d_.parties()[1]);
            matter.tiesAt = phrase.words;
        }
    }
}

/// The node of two parties' ties as a whole.
Value Reading::relationship(std::pair<std::uint32_t, std::uint32_t> parties, Range words) {
    if (d_.entry(parties.second).label < d_.entry(parties.first).label) {
        std::swap(parties.first, parties.second);
    }
    const auto [at, fresh] = relationships_.try_emplace(parties, 0);
    if (fresh) {
        const auto one = d_.nodeOfEntry(parties.first);
        const auto other = d_.nodeOfEntry(parties.second);
        Node made;
        made.type = in(ns::chn, "Relationship");
        made.label = d_.entry(parties.first).label + "-" + d_.entry(parties.second).label;
        made.properties = {{in(ns::chn, "partner"), NodeRef{one}}, {in(ns::chn, "partner"), NodeRef{other}}};
        at->second = static_cast<std::uint32_t>(d_.facts().nodes.size());
        d_.facts().nodes.push_back(std::move(made));
    }
    return node(at->second, words);
}

/// Nothing said of a whole list of subjects is about one of them.
std::vector<Value> Reading::topicsOf(Range words, const Capture& capture) {
    Capture topics = capture;
    topics.addType(in(ns::chn, "Topic"));
    std::vector<Value> out;
    const auto& a = d_.annotation();
    for (auto at = firstFrom(a.topics, words.first); at != a.topics.end() && at->words.first < words.end; ++at) {
        addMention(*at, topics, out);
    }
    return out;
}

/// Whether a clause's act stands in a list: those made to someone, whatever they are for; those about what was done.
bool Reading::isActOf(lexicon::ListName list, const grammar::Clause& clause) {
    const auto value = act(clause);
    const std::string_view made = value.term == nullptr ? std::string_view() : value.term->value;
    const auto hash = made.rfind('#');
    const auto id = hash == std::string_view::npos ? 0 : d_.lexicon().words().find(made.substr(hash + 1));
    return id != 0 && d_.lexicon().listed(list, id);
}

/// "lauded Chile's work with Peru": whether an object that is nobody names whose it is, other than the speaker's.
bool Reading::namesOther(const grammar::Argument& argument, const std::set<std::uint32_t>& own) const {
    const auto& phrase = sentence_->phrases[argument.phrase];
    if (argument.role != grammar::Role::object || argument.before || phrase.kind == grammar::PhraseKind::agent) {
        return false;
    }
    const auto& a = d_.annotation();
    for (auto at = firstFrom(a.mentions, phrase.words.first); at != a.mentions.end() && at->words.first < phrase.head;
         ++at) {
        if (at->kind == MentionKind::country && !own.contains(at->entry)) {
            return true;
        }
    }
    return false;
}

std::vector<Value> Reading::addressee(const grammar::Clause& clause, const Capture& capture) {
    const auto own = speakers(clause);
    for (const auto role : {grammar::Role::object, grammar::Role::preposition}) {
        for (const bool before : {false, true}) {
            bool other = false; // "support for Moldova's accession to the Union" is not said to the Union
            for (const auto& argument : clause.arguments) {
                other = other ||
                        (argument.role == grammar::Role::preposition && !argument.before &&
                         !d_.lexicon().listed("addressing", argument.preposition)) ||
                        (role == grammar::Role::preposition && namesOther(argument, own));
                const auto first = sentence_->phrases[argument.phrase].words.first;
                const bool governed =
                    role == grammar::Role::preposition && first >= sentence_->words.first + 2 &&
                    follows("taking-to", first - (d_.annotation().textOf(first - 1) == "to" ? 1U : 0U));
                if (argument.role != role || argument.before != before || governed ||
                    (role == grammar::Role::preposition && isInterlocutor(clause, first)) ||
                    isUncounted(sentence_->phrases[argument.phrase]) ||
                    (role == grammar::Role::preposition &&
                     (other || !d_.lexicon().listed("addressing", argument.preposition)))) {
                    continue;
                }
                const auto all = values(argument.phrase, capture);
                std::vector<Value> found;
                for (const auto& value : rules::spanOf(all)) {
                    const auto* agent = agentOf(value);
                    if (agent == nullptr || !own.contains(agent->of)) {
                        found.push_back(value);
                    }
                }
                const auto& asked = sentence_->phrases[argument.phrase];
                if (asked.group && asked.plural && found.size() < rules::spanOf(all).size()) {
                    // "called on the two sides to …", who speaks among them; or of two others
                    if (auto others = pairBefore(asked.words.first, own); !others.empty()) {
                        return others;
                    }
                    continue;
                }
                if (!found.empty()) {
                    return found;
                }
                const auto& object = sentence_->phrases[argument.phrase];
                if (role == grammar::Role::object && object.person == none && object.offices.empty() &&
                    isActOf("thanking-act", clause) && d_.lexicon().listed("thanking", clause.lemma)) {
                    const auto whom = rules::spanOf(all); // nobody thanks the own country
                    if (!whom.empty()) {
                        return {whom.begin(), whom.end()};
                    }
                }
            }
        }
    }
    return {};
}

/// "urged businesses to train women": whether a word stands for those who are to do something.
bool Reading::isAsked(const grammar::Clause& clause, std::uint32_t word) const {
    return std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const grammar::Argument& argument) {
        const auto end = sentence_->phrases[argument.phrase].words.end;
        const bool asked =
            !argument.before &&
            (argument.role == grammar::Role::object ||
             (argument.role == grammar::Role::preposition && d_.lexicon().listed("addressing", argument.preposition)));
        return asked && sentence_->phrases[argument.phrase].words.contains(word) &&
               std::any_of(sentence_->clauses.begin(), sentence_->clauses.end(), [&](const grammar::Clause& next) {
                   return next.form == grammar::ClauseForm::infinitive && next.verbGroup.first == end;
               });
    });
}

/// "states cannot finance it alone": whether a topic's word is a verb here and a noun where it means the topic.
bool Reading::isVerb(Range topic) const {
    const auto& a = d_.annotation();
    const auto& words = d_.lexicon().words();
    const auto& readings = words.readings(a.words[topic.first].id);
    return topic.size() == 1 && readings.nounLemma != 0 && readings.nounLemma == readings.verbLemma &&
           std::any_of(sentence_->clauses.begin(), sentence_->clauses.end(), [&](const grammar::Clause& clause) {
               return clause.form != grammar::ClauseForm::gerund && clause.verb == topic.first;
           });
}

/// "“…,” stressed Minister X": the quotation right before a clause that has nothing else to say.
std::optional<Range> Reading::quotedBefore(const grammar::Clause& clause) const {
    const auto& a = d_.annotation();
    auto first = clause.verbGroup.first;
    for (const auto& argument : clause.arguments) {
        if (argument.role != grammar::Role::subject && argument.role != grammar::Role::time) {
            return std::nullopt;
        }
        first = std::min(first, sentence_->phrases[argument.phrase].words.first);
    }
    const auto isMark = [&](std::uint32_t word) { return a.textOf(word) == "\"" || a.textOf(word) == "”"; };
    if (first < sentence_->words.first + 2 || !(isMark(first - 1) || isMark(first - 2))) {
        return std::nullopt;
    }
    const auto end = isMark(first - 1) ? first - 1 : first - 2;
    const auto quoted = quotation(end - 1);
    return quoted ? std::optional(Range{std::max(quoted->first, sentence_->words.first), end}) : std::nullopt;
}

std::vector<Value> Reading::about(const grammar::Clause& clause, Range words, const Capture& capture) {
    if (const auto said = quotedBefore(clause)) {
        words = *said;
    }
    words.end = endOfMatter(clause, words);
    Matter matter;
    addEntities(clause, words, matter);
    addTies(clause, words, matter);
    auto topics = topicsOf(words, capture);
    if (matter.entities.empty() && matter.adjectives.empty() && topics.empty()) {
        matter.entities = matter.frameworks;
    }
    std::erase_if(topics, [&](const Value& one) { return isAsked(clause, one.words.first) || isVerb(one.words); });
    if (!invites(clause)) {
        dropSpending(topics);
    }
    const auto topic = topics.empty() ? none : topics.front().words.first;
    addInstruments(words, topic, matter);
    // "security cooperation between the two countries" is about security.
    const bool special = matter.ties && std::any_of(topics.begin(), topics.end(), [&](const Value& one) {
                             return matter.tiesAt.contains(one.words.first);
                         });
    const bool field =
        !matter.entities.empty() && !topics.empty() && isFieldOfTies(matter.entities.front().words, topics.front());
    if (matter.ties && !special && !field &&
        (matter.entities.empty() || matter.tiesAt.first <= matter.entities.front().words.end)) {
        return {relationship(*matter.ties, matter.tiesAt)};
    }
    if (isActOf("addressed-act", clause)) { // condolences are not about the floods
        auto& whom = matter.entities.empty() ? matter.adjectives : matter.entities;
        if (!whom.empty()) {
            keepCoordinated(whom);
        } else if (clause.form != grammar::ClauseForm::finite && clause.parent < sentence_->clauses.size()) {
            return addressee(sentence_->clauses[clause.parent], capture); // "sent a cable to X, expressing condolences"
        }
        return whom.empty() ? otherSide(clause) : whom;
    }
    if (!matter.entities.empty() && !matter.adjectives.empty() &&
        matter.adjectives.front().words.end <= matter.entities.front().words.first &&
        isOfDeed(clause, matter.adjectives.front())) {
        return {matter.adjectives.front()};
    }
    if (matter.entities.empty() && matter.adjectives.empty() && isActOf("thanking-act", clause)) {
        if (auto whose = whoseVisit(clause); !whose.empty()) {
            return whose;
        }
    }
    if (!matter.entities.empty() && !yieldsToTopic(clause, words, matter.entities, topics)) {
        keepCoordinated(matter.entities);
        return matter.entities;
    }
    return aboutNobody(clause, words, matter, std::move(topics));
}

/// What a statement is about whose words name no country, organisation or initiative that answers for it.
std::vector<Value> Reading::aboutNobody(const grammar::Clause& clause, Range words, Matter& matter,
                                        std::vector<Value> topics) {
    if (topics.empty() && matter.commonTies) {
        return {relationship(*matter.commonTies, matter.tiesAt)};
    }
    const bool thanks = isActOf("thanking-act", clause) && d_.lexicon().listed("thanking", clause.lemma);
    if (!matter.adjectives.empty() && isOfDeed(clause, matter.adjectives.front())) {
        return {matter.adjectives.front()}; // "welcomed the Kenyan initiative to train nurses"
    }
    const bool invited =
        invites(clause) && // investors are invited to invest
        std::none_of(topics.begin(), topics.end(), [&](const Value& one) { return isOf("invited-for", one); });
    if (!matter.adjectives.empty() && (topics.empty() || thanks || invited)) {
        keepCoordinated(matter.adjectives);
        return matter.adjectives;
    }
    if (thanks) { // gratitude goes to someone, whatever it is for
        if (auto other = otherSide(clause); !other.empty()) {
            return other;
        }
    }
    if (topics.empty()) {
        return thanks || invites(clause) ? otherSide(clause) : framed(clause);
    }
    return aboutTopics(clause, words, std::move(topics));
}

} // namespace chancery::extract
