// The nodes of entities, made when first spoken of.
#include "extract/discourse.hpp"

#include "rdf/namespaces.hpp"
#include "text/calendar.hpp"

#include <algorithm>
#include <set>

namespace chancery::extract {

using lexicon::EntryKind;
using lexicon::MentionKind;
using rdf::in;
namespace ns = rdf::ns;

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
    facts_.nodes[at].labels = known.otherLabels;
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
        const auto country = known.country != none ? known.country : countryOfBody(index);
        if (country != none && known.country == none &&
            isPresidedOver(index)) { // "Senate" is not that of all countries
            facts_.nodes[at].labels.push_back(known.label);
            facts_.nodes[at].label += " of " + entry(country).label;
        }
        if (country != none) {
            const auto owner = nodeOfEntry(country);
            facts_.nodes[at].properties.push_back({in(ns::chn, "ofCountry"), NodeRef{owner}});
        }
    }
    return at;
}

/// Whether an entity is known only as the body over which an office presides.
bool Discourse::isPresidedOver(std::uint32_t body) const {
    return std::any_of(annotation_.offices.begin(), annotation_.offices.end(),
                       [&](const lexicon::Office& office) { return office.body == body; });
}

/// A ministry that is named without a country is of the country of who serves in it, else of that which speaks; what
/// somebody presides over only of his.
std::uint32_t Discourse::countryOfBody(std::uint32_t body) const {
    const auto presides = [&](std::uint32_t office) { return annotation_.offices[office].body == body; };
    const auto head = std::find_if(profiles_.begin(), profiles_.end(), [&](const Profile& profile) {
        return std::any_of(profile.offices.begin(), profile.offices.end(), presides) && profile.of != none &&
               entry(profile.of).kind == EntryKind::country;
    });
    if (head != profiles_.end() || isPresidedOver(body)) {
        return head == profiles_.end() ? none : head->of;
    }
    const auto official = std::find_if(profiles_.begin(), profiles_.end(), [&](const Profile& profile) {
        return profile.body == body && profile.of != none && entry(profile.of).kind == EntryKind::country;
    });
    return official == profiles_.end() ? home_ : official->of;
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
        for (const auto& other : {office.briefly, office.byKind}) {
            if (!other.empty()) {
                node.labels.push_back(other);
            }
        }
        facts_.nodes.push_back(std::move(node));
    }
    return at->second;
}

std::uint32_t Discourse::presidedBy(std::uint32_t office, std::uint32_t person) const {
    const auto held =
        person == none ? std::span<const std::uint32_t>() : std::span<const std::uint32_t>(profiles_[person].offices);
    const auto own = std::find_if(held.begin(), held.end(), [&](std::uint32_t other) {
        return annotation_.offices[other].label == annotation_.offices[office].label;
    });
    const auto body = annotation_.offices[own == held.end() ? office : *own].body;
    const bool named = // "the Parliament" of nobody knows which country is no name
        body != none && (entry(body).label.find(' ') != std::string::npos || countryOfBody(body) != none);
    // "Kenya's parliament speaker received her Ghanaian counterpart X", who speaks for another parliament
    const auto of = person == none ? none : profiles_[person].of;
    const auto country = named ? countryOfBody(body) : none;
    const bool another = of != none && country != none && of != country && entry(of).kind == EntryKind::country;
    return named && !another ? body : none;
}

std::uint32_t Discourse::ownerOfStated(const Agent& agent, std::uint32_t node) {
    for (const auto office : agent.stated) {
        const auto mention = annotation_.offices[office].of;
        if (const auto presided = presidedBy(office, agent.person); presided != none && nodeOfOffice(office) == node) {
            return presided;
        }
        if (mention == none || nodeOfOffice(office) != node) {
            continue;
        }
        std::uint32_t body = none;
        const auto owner = ownerEntry(mention, body);
        return body != none ? body : wholeOf(owner);
    }
    return none;
}

std::uint32_t Discourse::nodeOfAgent(const Agent& agent) {
    return agent.person != none ? nodeOfPerson(agent.person) : nodeOfEntry(agent.of);
}

} // namespace chancery::extract
