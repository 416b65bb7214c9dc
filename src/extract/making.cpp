// From a match to the nodes that its rule's templates tell of.
#include "extract/reading.hpp"

#include "rdf/namespaces.hpp"

#include <algorithm>
#include <iterator>

namespace chancery::extract {

using rdf::isChn;
using rules::NodeTemplate;
using rules::TemplateTerm;
using rules::Value;
namespace ns = rdf::ns;

void FactMaker::make(const grammar::Sentence& sentence, const rules::Match& match) {
    sentence_ = &sentence;
    match_ = match;
    // What is denied, hoped for, merely supposed, or called off is no fact.
    if (match.clause != nullptr &&
        (callsOff(*match.clause) || match.clause->negated || match.clause->modality == grammar::Modality::hoped ||
         match.clause->modality == grammar::Modality::conditional)) {
        return;
    }
    if (tellsHabit(match) || calledOff(sentence, match) || isOnlySpokenOf(sentence, match) || staysAtHome(match) ||
        settlesNext(sentence, match)) {
        return;
    }
    if (!bindContext(sentence, match)) {
        return;
    }
    spreadOverLegs();
    const auto& a = d_.annotation();
    firing_ = Firing{match.rule->name, a.bytesOf(sentence.words), {}, {}};
    for (const auto& node : match.rule->templates) {
        makeNode(node);
    }
    noteSpeakers(match);
    if (const auto* body = match.find("organization"); body != nullptr && body->values.size() == 1) {
        joined_ = std::pair(body->values.front().node, match.words.first);
    }
    for (const auto& bound : match_.bound) {
        if (bound.name == "current" || bound.name == "journey" || bound.name == "body" || bound.name == "sides" ||
            bound.name == "gathering" || bound.name == "speakers" || bound.name == "subject" || bound.name == "news") {
            continue; // what every rule may use, bound or not
        }
        for (const auto& value : bound.values) {
            const std::string label = value.isNode() ? d_.facts().nodes[value.node].label : value.term->value;
            firing_.bindings.push_back(
                {std::string(bound.name), a.bytesOf(value.words.size() != 0 ? value.words : bound.words), label});
        }
    }
    d_.facts().firings.push_back(std::move(firing_));
}

/// Binds what every rule may use, where its templates do; false where that is told of later.
bool FactMaker::bindContext(const grammar::Sentence& sentence, const rules::Match& match) {
    const auto bind = [&](const char* name, std::vector<Value> values) {
        match_.bound.push_back({name, std::move(values), match.words});
    };
    const auto ofNode = [](std::uint32_t node) {
        Value value;
        value.node = node;
        return value;
    };
    if (d_.parties().size() == 2 && uses(match, "sides")) {
        bind("sides", {ofNode(d_.nodeOfEntry(d_.parties()[0])), ofNode(d_.nodeOfEntry(d_.parties()[1]))});
    }
    if (uses(match, "body")) {
        bindBody(match);
    }
    if (uses(match, "speakers") && !speakers_.empty() && speakersIn_ != &sentence) {
        bind("speakers", speakers_);
    }
    if (uses(match, "subject")) {
        if (auto before = reading_.subjectBefore(sentence); !before.empty()) {
            bind("subject", std::move(before));
        }
    }
    if (uses(match, "current") || uses(match, "gathering")) {
        const bool gathering = uses(match, "gathering");
        const bool told = match.clause != nullptr && match.clause->tense == grammar::Tense::past &&
                          match.clause->form == grammar::ClauseForm::finite && !reading_.isPlanned(*match.clause);
        const auto current =
            last_ ? first() : events_.current(!told, sentence.words.first, gathering ? Journeys::aside : Journeys::too);
        if (current == none && !last_) {
            waiting_.emplace_back(&sentence, match); // the event may be told of later
            return false;
        }
        if (current != none) {
            bind(gathering ? "gathering" : "current", {ofNode(events_.at(current).node)});
        }
    }
    if (uses(match, "journey")) {
        if (const auto journey = events_.journey(sentence.words.first); journey != none) {
            bind("journey", {ofNode(events_.at(journey).node)});
        }
    }
    // What has come about without a date of its own has on the day of the news.
    const bool undated = match.find("since") == nullptr && match.clause != nullptr && uses(match, "news") &&
                         !reading_.isPlanned(*match.clause) && !tellsWhen(*match.clause);
    if (const auto day = undated ? events_.newsDate() : std::nullopt) {
        Value value;
        value.term = std::make_shared<const rdf::Term>(rdf::typed(text::lexical(*day), text::datatype(*day)));
        bind("news", {value});
    }
    return true;
}

/// "three months after Chile became a partner": whether a clause only tells when something else was.
bool FactMaker::tellsWhen(const grammar::Clause& clause) const {
    const auto first = clause.words.first;
    return first > sentence_->words.first &&
           d_.lexicon().listed("time-conjunction", d_.annotation().words[first - 1].id);
}

/// ?speakers: the persons of the last sentence that had somebody say something.
void FactMaker::noteSpeakers(const rules::Match& match) {
    const auto* said = match.find("speaker");
    if (said == nullptr) {
        return;
    }
    if (speakersIn_ != sentence_) {
        speakers_.clear();
        speakersIn_ = sentence_;
    }
    std::copy_if(said->values.begin(), said->values.end(), std::back_inserter(speakers_), [&](const Value& value) {
        const auto* agent = reading_.agentOf(value);
        return agent != nullptr && agent->person != none;
    });
}

/// "Foreign Minister concludes visit to Japan": nobody visits the own country, so that someone else is meant.
bool FactMaker::staysAtHome(const rules::Match& match) const {
    const auto* where = match.find("where");
    const auto* who = match.find("who");
    const bool visit =
        std::any_of(match.rule->templates.begin(), match.rule->templates.end(), [&](const NodeTemplate& node) {
            return node.subject.kind == TemplateTerm::Kind::variable && node.subject.variable == "visit";
        });
    if (!visit || where == nullptr || who == nullptr) {
        return false;
    }
    return std::all_of(who->values.begin(), who->values.end(), [&](const Value& value) {
        const auto* agent = reading_.agentOf(value);
        return agent != nullptr && agent->of != none && !(d_.homeGuessed() && agent->of == d_.home()) &&
               std::all_of(where->values.begin(), where->values.end(), [&](const Value& place) {
                   const auto entry = place.isNode() ? d_.entryOfNode(place.node) : none;
                   return entry != none && (entry == agent->of || d_.entry(entry).country == agent->of);
               });
    });
}

/// ?body: the organisation named last, or that which somebody was last said to belong to, by whatever name.
void FactMaker::bindBody(const rules::Match& match) {
    const bool verb = match.clause != nullptr && match.words.contains(match.clause->verb);
    const auto at = verb ? match.clause->verbGroup.first : match.words.first; // "left the Union and rejoined in 2020"
    const auto* named = d_.organizationBefore(at);
    Value value;
    if (joined_ && joined_->second < at && (named == nullptr || named->words.first < joined_->second)) {
        value.node = joined_->first;
    } else if (named != nullptr) {
        value.node = d_.nodeOfEntry(named->entry);
    } else {
        return;
    }
    match_.bound.push_back({"body", {value}, match.words});
}

void FactMaker::makeNode(const NodeTemplate& node) {
    if (node.subject.kind == TemplateTerm::Kind::variable) {
        makeVariable(node);
        return;
    }
    const auto names = variables(node);
    Choice choice;
    forEachChoice(node, names, choice, 0);
}

/// "?meeting a chn:Meeting" makes an event of the clause; "?release chn:discusses ?topic" adds to a node there is.
void FactMaker::makeVariable(const NodeTemplate& node) {
    if (node.subject.variable != "release" && match_.find(node.subject.variable) == nullptr && !node.type.empty()) {
        newEvent(node.subject.variable, node.type);
    }
    if (placeEvents(node)) {
        return;
    }
    std::vector<std::uint32_t> subjects;
    if (node.subject.variable == "release") {
        subjects = {0};
    } else if (const auto* bound = match_.find(node.subject.variable)) {
        for (const auto& value : bound->values) {
            if (value.isNode()) {
                subjects.push_back(value.node);
            }
        }
    }
    for (const auto subject : subjects) {
        for (const auto& [predicate, terms] : node.properties) {
            for (const auto& term : terms) {
                for (auto& object : objects(term, {})) {
                    Property property{predicate, std::move(object)};
                    auto& properties = d_.facts().nodes[subject].properties;
                    if (std::find(properties.begin(), properties.end(), property) == properties.end()) {
                        properties.push_back(std::move(property));
                    }
                }
            }
        }
        if (subject != 0) {
            record(subject);
        }
    }
}

/// "?visit chn:place ?where" tells where an event is; several places are an event each.
bool FactMaker::placeEvents(const NodeTemplate& node) {
    const auto* bound = match_.find(node.subject.variable);
    if (bound == nullptr || node.properties.size() != 1 || !isChn(node.properties.front().first, "place")) {
        return false;
    }
    std::vector<Value> events;
    auto places = valuesOf(node.properties.front().second.front(), {});
    std::erase_if(places, [&](const Value& place) { return isOwnCountry(d_.entryOfNode(place.node)); });
    for (const auto& event : bound->values) {
        const auto index = events_.ofNode(event.node);
        for (std::size_t i = 0; index != none && i < places.size(); ++i) {
            Value value = event;
            const auto each = places.size() == 1 ? std::nullopt : respective(places[i].words);
            const auto day = each ? resolved(*each) : dayBehind(places[i].words, events_.at(index).planned);
            if (auto& one = events_.at(index); i == 0 && places.size() > 1 && day && !one.date) {
                one.date = day->from;
            }
            value.node = events_.at(events_.placed(index, d_.entryOfNode(places[i].node), i > 0, day)).node;
            record(value.node);
            events.push_back(std::move(value));
        }
        if (places.empty()) {
            record(event.node);
            events.push_back(event);
        }
    }
    for (auto& one : match_.bound) {
        if (one.name == node.subject.variable) {
            one.values = events;
        }
    }
    return true;
}

/// "is currently visiting the country": it is not that of whoever takes part, but for the host.
bool FactMaker::isOwnCountry(std::uint32_t place) const {
    return std::any_of(match_.bound.begin(), match_.bound.end(), [&](const rules::Bound& bound) {
        return bound.name != "host" && takesPart(bound.name) &&
               std::any_of(bound.values.begin(), bound.values.end(), [&](const Value& value) {
                   const auto* agent = reading_.agentOf(value);
                   return agent != nullptr && agent->person != none && agent->of == place;
               });
    });
}

/// Whether the rule's template makes what the name is bound to a participant: where a visit goes is no party to it.
bool FactMaker::takesPart(std::string_view name) const {
    const auto& templates = match_.rule->templates;
    return std::any_of(templates.begin(), templates.end(), [&](const NodeTemplate& node) {
        return std::any_of(node.properties.begin(), node.properties.end(), [&](const auto& property) {
            return isChn(property.first, "participant") &&
                   std::any_of(property.second.begin(), property.second.end(),
                               [&](const TemplateTerm& term) { return term.variable == name; });
        });
    });
}

void FactMaker::newEvent(const std::string& name, const std::string& type) {
    std::set<std::uint32_t> parties;
    Persons persons;
    for (const auto& bound : match_.bound) {
        for (const auto& value : bound.values) {
            const auto* agent = takesPart(bound.name) ? reading_.agentOf(value) : nullptr;
            if (agent != nullptr) {
                events_.addPerson(persons, *agent);
            }
            if (agent != nullptr && agent->of != none) {
                parties.insert(agent->of);
            }
        }
    }
    const auto* when = match_.find("when");
    const auto day = when == nullptr ? std::nullopt : resolved(when->values.front());
    const auto* signs = match_.find("instrument");
    const Signed now{match_.clause == nullptr ? none : match_.clause->verb,
                     signs == nullptr ? none : signs->values.front().node, none};
    // "X signed the accord for Kenya and Y for Mali": one signing, though each has a clause.
    const bool signing = now.instrument != none || isChn(type, "Signing");
    const bool shared = now.verb != none && signing && now.verb == signed_.verb && now.instrument == signed_.instrument;
    const auto event =
        shared ? signed_.event : events_.ofClause(*sentence_, match_.clause, match_.words, type, parties, persons, day);
    signed_ = {now.verb, now.instrument, event};
    if (shared) {
        events_.at(event).parties.insert(parties.begin(), parties.end());
        events_.at(event).persons.insert(persons.begin(), persons.end());
    }
    if (signs != nullptr) {
        for (const auto& value : signs->values) {
            events_.at(event).instruments.insert(value.node);
        }
    }
    Value value;
    value.node = events_.at(event).node;
    value.words = match_.words;
    match_.bound.push_back({name, {value}, match_.words});
}

void FactMaker::record(std::uint32_t node) {
    Evidence evidence{d_.annotation().bytesOf(match_.words), match_.rule->name};
    auto& known = d_.facts().nodes[node].evidence;
    if (std::find(known.begin(), known.end(), evidence) == known.end()) {
        known.push_back(std::move(evidence));
    }
    if (std::find(firing_.nodes.begin(), firing_.nodes.end(), node) == firing_.nodes.end()) {
        firing_.nodes.push_back(node);
    }
}

} // namespace chancery::extract
