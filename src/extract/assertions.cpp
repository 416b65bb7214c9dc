// What a template says of each choice of its variables' values.
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

namespace {

/// Whether a term stands for all values of its variable at once.
bool takesAll(const TemplateTerm& term) {
    return term.field == "all" || term.field == "parties" || term.field == "own";
}

/// What a field of each value holds.
std::vector<Value> fieldsOf(const std::vector<Value>& values, std::string_view name) {
    std::vector<Value> fields;
    for (const auto& value : values) {
        for (std::size_t i = 0; value.fields != nullptr && i < value.fields->size(); ++i) {
            if (const auto& [field, held] = (*value.fields)[i]; field == name) {
                fields.push_back(held);
            }
        }
    }
    return fields;
}

} // namespace

/// The variables of a template whose values are to be taken one at a time.
std::vector<std::string_view> FactMaker::variables(const NodeTemplate& node) const {
    std::vector<std::string_view> names;
    for (const auto& [predicate, terms] : node.properties) {
        for (const auto& term : terms) {
            if (term.kind == TemplateTerm::Kind::variable && !takesAll(term) &&
                std::find(names.begin(), names.end(), term.variable) == names.end() &&
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
            if (term.kind != TemplateTerm::Kind::variable || term.field.empty() || takesAll(term)) {
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

/// "?who.body" of a stated office: the body or country that the chosen agent holds it for.
std::optional<Value> FactMaker::ownerOfStated(std::string_view variable, const Choice& choice) const {
    const auto* chosen = choice.find(variable);
    const auto* stated = choice.find(variable, "stated");
    const auto* agent = chosen == nullptr || stated == nullptr ? nullptr : reading_.agentOf(*chosen);
    const auto owner = agent == nullptr ? none : d_.ownerOfStated(*agent, stated->node);
    if (owner == none) {
        return std::nullopt;
    }
    Value value = *stated;
    value.node = d_.nodeOfEntry(owner);
    return value;
}

/// The country or organisation of each person, once; anything else is its own.
std::vector<Value> FactMaker::partiesOf(const std::vector<Value>& values) const {
    std::vector<Value> parties;
    for (const auto& value : values) {
        const auto* agent = reading_.agentOf(value);
        Value party = value;
        if (agent != nullptr && agent->person != none && agent->of != none) {
            party.node = d_.nodeOfEntry(agent->of);
        }
        if (std::none_of(parties.begin(), parties.end(), [&](const Value& one) { return one.node == party.node; })) {
            parties.push_back(std::move(party));
        }
    }
    return parties;
}

/// What a term of a template stands for: what was chosen for it, else all that its variable is bound to.
std::vector<Value> FactMaker::valuesOf(const TemplateTerm& term, const Choice& choice) const {
    if (const auto* field = term.field.empty() ? nullptr : choice.find(term.variable, term.field); field != nullptr) {
        return {*field};
    }
    if (const auto owner = term.field == "body" ? ownerOfStated(term.variable, choice) : std::nullopt) {
        return {*owner};
    }
    const bool every = term.field == "all" || term.field == "parties";
    const auto* chosen = every ? nullptr : choice.find(term.variable);
    const auto* bound = chosen == nullptr ? match_.find(term.variable) : nullptr;
    auto values = chosen != nullptr  ? std::vector<Value>{*chosen}
                  : bound != nullptr ? bound->values
                                     : std::vector<Value>{};
    if (term.field.empty() || term.field == "all") {
        return values;
    }
    if (term.field == "own") {
        return ownDate(choice).value_or(std::move(values));
    }
    const bool parties = term.field == "party" || term.field == "parties";
    return parties ? partiesOf(values) : fieldsOf(values, term.field);
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

} // namespace chancery::extract
