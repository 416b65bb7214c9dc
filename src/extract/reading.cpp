#include "extract/reading.hpp"

#include "rdf/namespaces.hpp"

#include <algorithm>
#include <span>

namespace chancery::extract {

using lexicon::EntryKind;
using lexicon::LabelRole;
using lexicon::Mention;
using lexicon::MentionKind;
using rdf::in;
using rdf::isChn;
using rules::Capture;
using rules::SpecialClass;
using rules::Value;
namespace ns = rdf::ns;

/// Whether one of the wanted classes is this one or above it.
bool Reading::wantsBelow(const Capture& capture, const std::string& type) const {
    return std::any_of(capture.types.begin(), capture.types.end(),
                       [&](const std::string& wanted) { return d_.knowledge().isA(type, wanted); });
}

Value Reading::node(std::uint32_t index, Range words) const {
    Value value;
    value.node = index;
    value.words = words;
    return value;
}

const grammar::Clause* Reading::clauseAround(Range words) const {
    const grammar::Clause* best = nullptr;
    for (const auto& clause : sentence_->clauses) {
        if (clause.words.first <= words.first && words.first < clause.words.end &&
            (best == nullptr || clause.words.size() < best->words.size())) {
            best = &clause;
        }
    }
    return best;
}

std::vector<Value> Reading::subjectBefore(const grammar::Sentence& sentence) {
    const auto at = static_cast<std::size_t>(&sentence - d_.parse().sentences.data());
    std::vector<Value> persons;
    if (at == 0) {
        return persons;
    }
    const auto& before = d_.parse().sentences[at - 1];
    const auto main = std::find_if(before.clauses.begin(), before.clauses.end(), [](const grammar::Clause& clause) {
        return clause.form == grammar::ClauseForm::finite && !clause.relative;
    });
    for (std::size_t i = 0; main != before.clauses.end() && i < main->arguments.size(); ++i) {
        const auto& argument = main->arguments[i];
        for (const auto& agent :
             argument.role == grammar::Role::subject ? d_.agents(before, argument.phrase) : std::vector<Agent>{}) {
            if (agent.person != none) {
                persons.push_back(ofAgent(agent));
            }
        }
    }
    return persons;
}

Value Reading::ofAgent(const Agent& agent) {
    Value value = node(d_.nodeOfAgent(agent), agent.words);
    std::vector<rules::Field> fields;
    fields.reserve(6 + agent.stated.size());
    const auto field = [&](std::string_view name, std::uint32_t index) {
        fields.push_back({name, node(index, agent.words)});
    };
    const auto office = d_.fittingOffice(agent);
    if (office != none) {
        field("office", d_.nodeOfOffice(office));
    }
    for (const auto stated : agent.stated) {
        if (!d_.annotation().offices[stated].former) {
            field("stated", d_.nodeOfOffice(stated));
        }
    }
    if (agent.besideOf != none) {
        field("beside", d_.nodeOfOffice(agent.besideOffice));
        field("besideOf", d_.nodeOfEntry(agent.besideOf));
    }
    if (const auto of = d_.ownerInOffice(agent, office); of != none) {
        field("of", d_.nodeOfEntry(of));
        field("side", d_.nodeOfEntry(of));
    }
    const auto presided =
        agent.stated.size() == 1 && agent.body == none ? d_.presidedBy(agent.stated.front(), agent.person) : none;
    if (presided != none) {
        field("body", d_.nodeOfEntry(presided));
    } else if (agent.body != none) {
        field("body", d_.nodeOfEntry(agent.body));
    } else if (agent.of != none) {
        field("body", d_.nodeOfEntry(agent.of));
    }
    value.collective = agent.person == none && !agent.stated.empty() && agent.of != none &&
                       d_.entry(agent.of).kind == EntryKind::organization;
    value.fields = std::make_shared<const std::vector<rules::Field>>(std::move(fields));
    noteAgent(value, std::make_shared<const Agent>(agent));
    return value;
}

/// The agent that was asked for last stands for a node at its words.
void Reading::noteAgent(const Value& value, const std::shared_ptr<const Agent>& agent) {
    if (auto& known = agents_[{value.node, value.words}]; known != agent) {
        known = agent;
    }
}

const Agent* Reading::agentOf(const Value& value) const {
    const auto at = agents_.find({value.node, value.words});
    return at == agents_.end() ? nullptr : at->second.get();
}

void Reading::addAgents(std::uint32_t phrase, const Capture& capture, std::vector<Value>& out) {
    for (auto& agent : d_.agents(*sentence_, phrase)) {
        if ((agent.person == none && agent.of == none) || (agent.mission && !capture.wants(SpecialClass::agent))) {
            continue; // who visits an embassy does not visit its country
        }
        const bool person = agent.person != none;
        const auto kind = person ? EntryKind::country : d_.entry(agent.of).kind;
        const bool fits =
            capture.wants(SpecialClass::agent) || (person && capture.wants(SpecialClass::person)) ||
            (!person && kind == EntryKind::country && capture.wants(SpecialClass::country)) ||
            (!person && kind == EntryKind::organization &&
             (capture.wants(SpecialClass::organization) || capture.wants(SpecialClass::internationalOrganization)));
        if (fits) {
            if (agent.words.size() == 0) {
                agent.words = sentence_->phrases[phrase].words;
            }
            out.push_back(ofAgent(agent));
        }
    }
}

void Reading::addDate(const Mention& mention, std::vector<Value>& out) {
    const auto& expression = d_.annotation().dates[mention.entry];
    std::optional<text::ResolvedDate> date;
    if (const auto& issued = d_.facts().document.issued) {
        date = text::resolve(expression, *issued, false);
    } else if (expression.form == text::DateExpression::Form::absolute) {
        date = text::ResolvedDate{expression.from, expression.to};
    }
    if (date) {
        const auto at = [&](const text::Date& day) {
            Value made;
            made.term = std::make_shared<const rdf::Term>(rdf::typed(text::lexical(day), text::datatype(day)));
            made.words = mention.words;
            return made;
        };
        Value value = at(date->from);
        if (date->to) {
            value.fields =
                std::make_shared<const std::vector<rules::Field>>(std::vector<rules::Field>{{"end", at(*date->to)}});
        }
        out.push_back(std::move(value));
    }
}

/// "the Economic Partnership Agreement": whether the word behind a partnership's name makes it that of something else.
bool Reading::namesInstrument(std::uint32_t next) const {
    const auto& words = d_.annotation().words;
    return next < words.size() && words[next].capital && d_.lexicon().listed("named-for-partnership", words[next].id);
}

void Reading::addMention(const Mention& mention, const Capture& capture, std::vector<Value>& out) {
    switch (mention.kind) {
    case MentionKind::date:
        if (capture.wants(SpecialClass::date)) {
            addDate(mention, out);
        }
        return;
    case MentionKind::partnershipKind:
        if (namesInstrument(mention.words.end)) {
            return;
        }
        [[fallthrough]];
    case MentionKind::country:
    case MentionKind::organization:
    case MentionKind::body:
    case MentionKind::place:
    case MentionKind::initiative:
    case MentionKind::membershipKind:
    case MentionKind::topic:
        if (wantsBelow(capture, d_.entry(mention.entry).type) &&
            !(mention.kind == MentionKind::country && mention.role == LabelRole::demonym &&
              capture.wants(SpecialClass::place))) {
            out.push_back(node(d_.nodeOfEntry(mention.entry), mention.words));
        }
        return;
    case MentionKind::person:
        if (capture.wants(SpecialClass::agent) || capture.wants(SpecialClass::person)) {
            out.push_back(node(d_.nodeOfPerson(mention.entry), mention.words));
        }
        return;
    default:
        return;
    }
}

/// "negotiations on a free trade agreement": whether a noun for talks has a document behind it that they are on.
bool Reading::isWorkOnDocument(const Phrase& one) const {
    const auto& words = d_.annotation().words;
    return d_.lexicon().listed("negotiating", words[one.head].id) &&
           std::any_of(sentence_->phrases.begin(), sentence_->phrases.end(), [&](const Phrase& other) {
               return other.kind == grammar::PhraseKind::instrument && other.words.first == one.words.end + 1 &&
                      d_.parse().tags[one.words.end].tag == grammar::Tag::preposition;
           });
}

void Reading::addEvent(std::uint32_t phrase, const Capture& capture, std::vector<Value>& out) {
    const auto& one = sentence_->phrases[phrase];
    if (const auto meant = meantEvent(one); meant != none && wantsBelow(capture, events_.at(meant).type)) {
        out.push_back(node(events_.at(meant).node, one.words)); // "It was chaired by …"
        return;
    }
    const auto named =
        clause_ != nullptr && d_.lexicon().listed("attending", clause_->lemma) ? events_.eventInName(one) : none;
    if ((one.kind != grammar::PhraseKind::event && named == none) || one.mention == none || !one.members.empty() ||
        !wantsBelow(capture, d_.entry(named != none ? named : d_.annotation().mentions[one.mention].entry).type)) {
        return;
    }
    if (one.determiner == grammar::Determiner::negative || d_.isObjectOf("founding", *sentence_, one) ||
        isWorkOnDocument(one)) {
        return; // "agreed to re-establish their Joint Commission"
    }
    const auto event = events_.ofPhrase(*sentence_, phrase, clause_ != nullptr ? clause_ : clauseAround(one.words));
    Value value = node(events_.at(event).node, one.words);
    const auto& own = events_.at(event).parties;
    const bool ofBody = own.size() == 1 && d_.entry(*own.begin()).kind == lexicon::EntryKind::organization;
    const auto& sides = own.size() >= 2 || ofBody ? own : events_.at(event).participants;
    std::vector<rules::Field> fields;
    for (const auto party : sides) {
        fields.push_back({"sides", node(d_.nodeOfEntry(party), one.words)});
        if (&sides == &own) {
            fields.push_back({"owner", fields.back().value});
        }
    }
    value.fields = std::make_shared<const std::vector<rules::Field>>(std::move(fields));
    out.push_back(std::move(value));
}

void Reading::enter(const grammar::Sentence& sentence) {
    sentence_ = &sentence;
    forget();
    findSteady();
}

void Reading::forget() {
    known_.clear();
    knownOf_.resize(sentence_->phrases.size());
    for (auto& places : knownOf_) {
        places.clear();
    }
}

/// What a phrase is stays as it is where it is no event, whose parts the text adds to as it goes on, no instrument, and
/// nothing that refers back.
void Reading::findSteady() {
    const auto& phrases = sentence_->phrases;
    std::vector<bool> alone;
    alone.reserve(phrases.size());
    for (const auto& one : phrases) {
        alone.push_back(one.kind != grammar::PhraseKind::event && one.kind != grammar::PhraseKind::instrument &&
                        one.kind != grammar::PhraseKind::pronoun && events_.eventInName(one) == none &&
                        !mayMeanEvent(one));
    }
    steady_ = alone;
    for (std::size_t p = 0; p < phrases.size(); ++p) {
        steady_[p] = alone[p] && std::all_of(phrases[p].members.begin(), phrases[p].members.end(),
                                             [&](std::uint32_t member) { return alone[member]; });
    }
}

/// The visit that the text spoke of last, or `none`.
std::uint32_t Reading::lastVisit() const {
    std::uint32_t last = none;
    const auto& all = events_.all();
    for (std::uint32_t i = 0; i < all.size(); ++i) {
        const bool visit = !all[i].other && !all[i].background && rdf::isChn(all[i].type, "Visit");
        last = visit && (last == none || all[i].lastMention >= all[last].lastMention) ? i : last;
    }
    return last;
}

/// Whether the clause's subject is who gives a briefing that this sentence or the one before tells of.
bool Reading::briefsThere(const grammar::Clause& clause) const {
    const auto at = static_cast<std::size_t>(sentence_ - d_.parse().sentences.data());
    const auto since = d_.parse().sentences[at == 0 ? at : at - 1].words.first;
    return std::any_of(events_.all().begin(), events_.all().end(), [&](const Event& event) {
        if (!rdf::isChn(event.type, "Briefing") || event.firstMention == none || event.lastMention < since) {
            return false;
        }
        return std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const grammar::Argument& argument) {
            const auto who =
                argument.role == grammar::Role::subject ? d_.agents(*sentence_, argument.phrase) : std::vector<Agent>{};
            const auto side = who.size() == 1 ? event.persons.find(who.front().of) : event.persons.end();
            return side != event.persons.end() && side->second.contains(who.front().person);
        });
    });
}

std::vector<Value> Reading::current(const Capture& capture) {
    auto current = events_.current(clause_ != nullptr && isPlanned(*clause_));
    if (current != none && !wantsBelow(capture, events_.at(current).type)) {
        // A journey goes on while what takes place on it is told, and may be told while that goes on.
        const bool journey = rdf::isChn(events_.at(current).type, "Visit");
        current =
            journey ? events_.current(clause_ != nullptr && isPlanned(*clause_), 0, Journeys::aside) : lastVisit();
    }
    if (current == none || !wantsBelow(capture, events_.at(current).type)) {
        return {};
    }
    const auto first = events_.at(current).firstMention;
    if (clause_ != nullptr && events_.at(current).background && first != none &&
        std::any_of(events_.all().begin(), events_.all().end(), [&](const Event& event) {
            return !event.background && !event.planned && event.firstMention != none && event.firstMention < first;
        })) {
        return {}; // what the news is of goes on; nobody speaks at what was long ago
    }
    if (clause_ != nullptr && first >= clause_->verbGroup.end && first < sentence_->words.end) {
        return {}; // "congratulated Botswana on the hosting of the conference": spoken of, not spoken at
    }
    if (clause_ != nullptr && briefsThere(*clause_)) {
        return {}; // "He told a briefing of the summit. He urged …": at the briefing
    }
    const bool told = clause_ != nullptr && !isPlanned(*clause_) && clause_->tense == grammar::Tense::past;
    if (told && events_.isAhead(current)) {
        return {}; // nobody has spoken at what is yet to come
    }
    return {node(events_.at(current).node, {})};
}

rules::Values Reading::values(std::uint32_t phrase, const Capture& capture) {
    const auto share = [](std::vector<Value> values) {
        return values.empty() ? nullptr : std::make_shared<const std::vector<Value>>(std::move(values));
    };
    if (capture.typesNumber == 0 || !steady_[phrase]) {
        return share(findValues(phrase, capture));
    }
    if (revision_ != d_.revision()) {
        forget();
        revision_ = d_.revision();
    }
    const auto at = capture.typesNumber;
    if (at < knownOf_[phrase].size() && knownOf_[phrase][at] != 0) {
        const Known& known = known_[knownOf_[phrase][at] - 1U];
        for (std::size_t i = 0; i < known.agents.size(); ++i) {
            noteAgent((*known.values)[i], known.agents[i]);
        }
        return known.values;
    }
    Known fresh{share(findValues(phrase, capture)), {}};
    for (const auto& value : rules::spanOf(fresh.values)) {
        const auto agent = value.fields == nullptr ? agents_.end() : agents_.find({value.node, value.words});
        if (agent != agents_.end()) { // all of them are agents, or none
            fresh.agents.push_back(agent->second);
        }
    }
    known_.push_back(std::move(fresh));
    if (knownOf_[phrase].size() <= at) {
        knownOf_[phrase].resize(at + 1);
    }
    knownOf_[phrase][at] = static_cast<std::uint32_t>(known_.size());
    return known_.back().values;
}

std::vector<Value> Reading::findValues(std::uint32_t phrase, const Capture& capture) {
    std::vector<Value> out;
    const auto& one = sentence_->phrases[phrase];
    const bool agents = capture.wants(SpecialClass::agent) || capture.wants(SpecialClass::person) ||
                        capture.wants(SpecialClass::country) || capture.wants(SpecialClass::organization) ||
                        capture.wants(SpecialClass::internationalOrganization);
    if (capture.wants(SpecialClass::text)) {
        Value text;
        text.term = std::make_shared<const rdf::Term>(rdf::literal(d_.annotation().textOf(one.words)));
        text.words = one.words;
        return {text};
    }
    const bool city = one.kind == grammar::PhraseKind::name && capture.wants(SpecialClass::place);
    if (agents && !city) {
        addAgents(phrase, capture, out);
    }
    if (!out.empty()) {
        return out;
    }
    const bool happenings = capture.wantsNamed(); // events and instruments are of none of the special classes
    for (const auto member : one.members.empty() ? std::span(&phrase, 1) : std::span(one.members)) {
        if (happenings) {
            addEvent(member, capture, out);
            addInstrument(member, capture, out);
        }
        addNamesIn(sentence_->phrases[member], capture, out);
    }
    return out;
}

/// The name that a phrase is of, or a concept that one of its words names.
void Reading::addNamesIn(const Phrase& phrase, const Capture& capture, std::vector<Value>& out) {
    const auto& a = d_.annotation();
    if (phrase.mention != none && phrase.person == none && phrase.offices.empty()) {
        const auto& mention = a.mentions[phrase.mention];
        if (mention.kind != MentionKind::country && mention.kind != MentionKind::organization) {
            addMention(mention, capture, out);
            noteNamedParties(phrase);
        } else if (capture.wants(SpecialClass::place)) {
            addMention(mention, capture, out);
        }
    }
    for (auto word = phrase.words.first; word < phrase.head && capture.wants(SpecialClass::partnershipKind); ++word) {
        if (const auto* before = a.mention(word);
            before != nullptr && before->words.first == word && before->kind == MentionKind::partnershipKind) {
            addMention(*before, capture, out); // "Dialogue Partner status"
        }
    }
    if (capture.wants(SpecialClass::topic)) {
        for (const auto& topic : a.topics) {
            if (phrase.words.contains(topic.words.first)) {
                addMention(topic, capture, out);
            }
        }
    }
}

std::vector<Value> Reading::valuesWithin(Range words, const Capture& capture) {
    const auto& a = d_.annotation();
    std::vector<Value> out;
    // The types in the order of the rule: "Initiative|Country" takes countries only where no initiative is named.
    for (const Capture& one : capture.each.empty() ? std::span(&capture, 1) : std::span(capture.each)) {
        if (!out.empty()) {
            break;
        }
        if (one.wants(SpecialClass::topic)) {
            for (const auto& topic : a.topics) {
                if (words.contains(topic.words.first)) {
                    addMention(topic, one, out);
                }
            }
            continue;
        }
        const auto first = std::lower_bound(a.mentions.begin(), a.mentions.end(), words.first,
                                            [](const Mention& m, std::uint32_t word) { return m.words.first < word; });
        for (auto at = first; at != a.mentions.end() && at->words.first < words.end; ++at) {
            const auto& mention = *at;
            const bool own = mention.kind == MentionKind::country && capture.types.size() > 1 && isOwn(mention.entry);
            if (!own) {
                addMention(mention, one, out);
            }
        }
        for (const auto& forum : a.forums) {
            if (words.contains(forum.words.first)) {
                addMention(forum, one, out);
            }
        }
        for (std::uint32_t p = 0; one.wantsNamed() && p < sentence_->phrases.size(); ++p) {
            const auto& phrase = sentence_->phrases[p];
            if (words.contains(phrase.words.first) && phrase.members.empty()) {
                addEvent(p, one, out);
                addInstrument(p, one, out);
            }
        }
    }
    if (capture.types.size() > 1 && !out.empty()) {
        keepCoordinated(out);
    }
    return out;
}

/// Whether the clause's subject speaks for this country: "reaffirmed Kenya's support for Somalia" is about Somalia.
bool Reading::isOwn(std::uint32_t country) const {
    if (clause_ == nullptr) {
        return false;
    }
    for (const auto& argument : clause_->arguments) {
        if (argument.role == grammar::Role::subject) {
            for (const auto& agent : d_.agents(*sentence_, argument.phrase)) {
                if (agent.of == country) {
                    return true;
                }
            }
        }
    }
    return false;
}

} // namespace chancery::extract
