// Templates to nodes.
#include "extract/reading.hpp"

#include "rdf/namespaces.hpp"

#include <algorithm>

namespace chancery::extract {

using rdf::in;
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
    if (calledOff(sentence, match) || isOnlySpokenOf(sentence, match) || staysAtHome(match) ||
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
    if (const auto* body = match.find("organization"); body != nullptr && body->values.size() == 1) {
        joined_ = std::pair(body->values.front().node, match.words.first);
    }
    for (const auto& bound : match_.bound) {
        if (bound.name == "current" || bound.name == "journey" || bound.name == "body" || bound.name == "sides" ||
            bound.name == "news") {
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
    if (uses(match, "current")) {
        const bool told = match.clause != nullptr && match.clause->tense == grammar::Tense::past &&
                          match.clause->form == grammar::ClauseForm::finite && !reading_.isPlanned(*match.clause);
        const auto current = last_ ? first() : events_.current(!told, sentence.words.first);
        if (current == none && !last_) {
            waiting_.emplace_back(&sentence, match); // the event may be told of later
            return false;
        }
        if (current != none) {
            bind("current", {ofNode(events_.at(current).node)});
        }
    }
    if (uses(match, "journey")) {
        if (const auto journey = events_.journey(sentence.words.first); journey != none) {
            bind("journey", {ofNode(events_.at(journey).node)});
        }
    }
    // What has come about without a date of its own has on the day of the news.
    const bool undated = match.find("since") == nullptr && match.clause != nullptr && uses(match, "news") &&
                         !reading_.isPlanned(*match.clause);
    if (const auto day = undated ? events_.newsDate() : std::nullopt) {
        Value value;
        value.term = std::make_shared<const rdf::Term>(rdf::typed(text::lexical(*day), text::datatype(*day)));
        bind("news", {value});
    }
    return true;
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
                addPerson(persons, *agent);
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

/// The variables of a template whose values are to be taken one at a time.
std::vector<std::string_view> FactMaker::variables(const NodeTemplate& node) const {
    std::vector<std::string_view> names;
    for (const auto& [predicate, terms] : node.properties) {
        for (const auto& term : terms) {
            if (term.kind == TemplateTerm::Kind::variable && term.field != "all" && term.field != "parties" &&
                term.field != "own" && std::find(names.begin(), names.end(), term.variable) == names.end() &&
                match_.find(term.variable) != nullptr) {
                names.emplace_back(term.variable);
            }
        }
    }
    return names;
}

void FactMaker::forEachChoice(const NodeTemplate& node, const std::vector<std::string_view>& names, Choice& choice,
                              std::size_t at) {
    if (at == names.size()) {
        if (!eachField(node, choice)) {
            makeAssertion(node, choice);
        }
        return;
    }
    for (const auto& value : match_.find(names[at])->values) {
        choice.set(names[at], {}, value);
        forEachChoice(node, names, choice, at + 1);
    }
}

/// A field of several values ("Deputy Prime Minister and Foreign Minister") makes an assertion for each.
bool FactMaker::eachField(const NodeTemplate& node, Choice& choice) {
    for (const auto& [predicate, terms] : node.properties) {
        for (const auto& term : terms) {
            if (term.kind != TemplateTerm::Kind::variable || term.field.empty() || term.field == "all" ||
                term.field == "parties" || term.field == "own") {
                continue;
            }
            const auto values = valuesOf(term, choice);
            if (values.size() < 2 || choice.find(term.variable, term.field) != nullptr) {
                continue;
            }
            for (const auto& value : values) {
                choice.set(term.variable, term.field, value);
                if (!eachField(node, choice)) {
                    makeAssertion(node, choice);
                }
            }
            choice.erase(term.variable, term.field);
            return true;
        }
    }
    return false;
}

/// Whether the shapes of the class are met: a participation needs its event, a partnership two partners.
bool FactMaker::complete(const Node& node) const {
    const auto at = d_.knowledge().required.find(node.type);
    if (at == d_.knowledge().required.end()) {
        return true;
    }
    return std::all_of(at->second.begin(), at->second.end(), [&](const auto& required) {
        return std::count_if(node.properties.begin(), node.properties.end(), [&](const Property& property) {
                   return property.predicate == required.first;
               }) >= required.second;
    });
}

std::vector<Value> FactMaker::valuesOf(const TemplateTerm& term, const Choice& choice) const {
    std::vector<Value> values;
    const auto* chosen = choice.find(term.variable);
    if (const auto* field = term.field.empty() ? nullptr : choice.find(term.variable, term.field); field != nullptr) {
        return {*field};
    }
    if (const auto* stated = choice.find(term.variable, "stated");
        term.field == "body" && stated != nullptr && chosen != nullptr) {
        const auto* agent = reading_.agentOf(*chosen);
        const auto owner = agent == nullptr ? none : d_.ownerOfStated(*agent, stated->node);
        if (owner != none) {
            Value value = *stated;
            value.node = d_.nodeOfEntry(owner);
            return {value};
        }
    }
    if (chosen != nullptr) {
        values.push_back(*chosen);
    } else if (const auto* bound = match_.find(term.variable)) {
        values = bound->values;
    }
    if (term.field.empty()) {
        return values;
    }
    if (term.field == "own") {
        return ownDate(choice).value_or(std::move(values));
    }
    if (term.field == "all" || term.field == "parties") {
        const auto* bound = match_.find(term.variable);
        values = bound == nullptr ? std::vector<Value>{} : bound->values;
    }
    if (term.field == "all") {
        return values;
    }
    std::vector<Value> fields;
    for (const auto& value : values) {
        if (term.field == "party" || term.field == "parties") { // the country of a person; anything else is its own
            const auto* agent = reading_.agentOf(value);
            Value party = value;
            if (agent != nullptr && agent->person != none && agent->of != none) {
                party.node = d_.nodeOfEntry(agent->of);
            }
            if (std::none_of(fields.begin(), fields.end(), [&](const Value& f) { return f.node == party.node; })) {
                fields.push_back(std::move(party));
            }
            continue;
        }
        if (value.fields != nullptr) {
            for (const auto& [name, field] : *value.fields) {
                if (name == term.field) {
                    fields.push_back(field);
                }
            }
        }
    }
    return fields;
}

std::vector<Object> FactMaker::objects(const TemplateTerm& term, const Choice& choice) const {
    if (term.kind == TemplateTerm::Kind::term) {
        return {term.term};
    }
    std::vector<Object> out;
    for (const auto& value : valuesOf(term, choice)) {
        if (value.isNode()) {
            out.emplace_back(NodeRef{value.node});
        } else {
            out.emplace_back(*value.term);
        }
    }
    return out;
}

/// Who comes at the head of a delegation attends as the one who leads it.
void FactMaker::markLead(Node& participation, const Choice& choice) const {
    const bool leads = std::any_of(choice.all().begin(), choice.all().end(), [&](const auto& one) {
        const auto* agent = one.field.empty() && takesPart(one.variable) ? reading_.agentOf(*one.value) : nullptr;
        return agent != nullptr && agent->leads;
    });
    for (auto& property : participation.properties) {
        if (leads && property == Property{in(ns::chn, "part"), rdf::iri(in(ns::chn, "attendee"))}) {
            property.object = rdf::iri(in(ns::chn, "lead"));
        }
    }
}

void FactMaker::makeAssertion(const NodeTemplate& node, const Choice& choice) {
    Node made;
    made.type = node.type;
    std::string key = node.type;
    for (const auto& [predicate, terms] : node.properties) {
        for (const auto& term : terms) {
            for (auto& object : objects(term, choice)) {
                Property property{predicate, std::move(object)};
                if (std::find(made.properties.begin(), made.properties.end(), property) != made.properties.end()) {
                    return; // the same party twice: no relation between a thing and itself
                }
                made.properties.push_back(std::move(property));
            }
        }
    }
    if (!complete(made)) {
        return;
    }
    if (isChn(node.type, "Participation")) {
        markLead(made, choice);
    }
    for (const auto& property : made.properties) {
        const auto* ref = std::get_if<NodeRef>(&property.object);
        key += "|" + property.predicate + "=" +
               (ref != nullptr ? std::to_string(ref->index) : std::get<rdf::Term>(property.object).value);
    }
    const bool collective =
        isChn(node.type, "Participation") &&
        std::any_of(choice.all().begin(), choice.all().end(), [](const auto& one) { return one.value->collective; });
    if (const auto event = noteParticipant(node, choice, !collective); event != none) {
        record(events_.at(event).node);
    }
    if (collective) {
        return; // who took part is named elsewhere or nowhere
    }
    const auto [at, fresh] = assertions_.try_emplace(key, static_cast<std::uint32_t>(d_.facts().nodes.size()));
    if (fresh) {
        d_.facts().nodes.push_back(std::move(made));
    }
    record(at->second);
}

std::uint32_t FactMaker::noteParticipant(const NodeTemplate& node, const Choice& choice, bool named) {
    std::uint32_t event = none;
    for (const auto& [predicate, terms] : node.properties) {
        if (isChn(predicate, "event")) {
            for (const auto& value : valuesOf(terms.front(), choice)) {
                event = events_.ofNode(value.node);
            }
        }
    }
    for (const auto& one : choice.all()) {
        if (const auto* agent = reading_.agentOf(*one.value); agent != nullptr && event != none && named) {
            events_.participant(event, *agent);
        }
    }
    return event;
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
