// What is settled once all of a release is read: sides, weaker parts, ties.
#include "extract/reading.hpp"

#include "rdf/namespaces.hpp"

#include <algorithm>

namespace chancery::extract {

using rdf::in;
using rdf::isChn;
using rules::Value;
namespace ns = rdf::ns;

void FactMaker::completeSides() {
    for (const auto& event : events_.all()) {
        const auto evidence = d_.facts().nodes[event.node].evidence;
        // A conference that two countries are named for is not theirs alone: whoever is named took part.
        const bool open = isManySided(event.type);
        const bool pair = event.parties.size() == 2 && event.participants.size() <= (open ? 0U : 1U);
        const bool chair = open && event.participants.size() == 1 &&
                           std::any_of(event.parties.begin(), event.parties.end(),
                                       [&](auto party) { return event.participants.contains(party); });
        const bool many = event.parties.size() > 2 && (event.participants.empty() || chair);
        if (!(pair || many) || evidence.empty() || (open && event.ofBusiness)) {
            continue;
        }
        for (const auto party : event.parties) {
            if (event.participants.contains(party)) {
                continue;
            }
            const auto side = d_.nodeOfEntry(party);
            Node node;
            node.type = in(ns::chn, "Participation");
            node.properties = {{in(ns::chn, "event"), NodeRef{event.node}},
                               {in(ns::chn, "participant"), NodeRef{side}},
                               {in(ns::chn, "part"), rdf::iri(in(ns::chn, "attendee"))},
                               {in(ns::chn, "representing"), NodeRef{side}}};
            node.evidence = evidence;
            d_.facts().nodes.push_back(std::move(node));
        }
    }
}

const Object* valueOf(const Node& node, std::string_view predicate) {
    for (const auto& property : node.properties) {
        if (property.predicate == in(ns::chn, predicate)) {
            return &property.object;
        }
    }
    return nullptr;
}

namespace {

/// The participations in an event.
std::vector<const Node*> participationsIn(const std::vector<Node>& nodes, std::uint32_t event) {
    std::vector<const Node*> found;
    for (const auto& node : nodes) {
        const auto* at = valueOf(node, "event");
        if (isChn(node.type, "Participation") && at != nullptr && *at == Object{NodeRef{event}}) {
            found.push_back(&node);
        }
    }
    return found;
}

/// Of those who took part in an event, the only person who represents another country than `host`; else null.
const Node* facing(const std::vector<const Node*>& met, const Node& host) {
    const Node* other = nullptr;
    bool there = false;
    for (const auto* one : met) {
        const auto* whose = valueOf(*one, "representing");
        const auto* own = valueOf(host, "representing");
        there = there || *valueOf(*one, "participant") == *valueOf(host, "participant");
        if (whose == nullptr || own == nullptr || *whose == *own) {
            continue;
        }
        if (other != nullptr || *whose == *valueOf(*one, "participant")) {
            return nullptr;
        }
        other = one;
    }
    return there ? other : nullptr;
}

} // namespace

void FactMaker::completeFromBefore() {
    auto& nodes = d_.facts().nodes;
    const auto& all = events_.all();
    for (const auto& after : all) {
        const auto known = participationsIn(nodes, after.node);
        const bool press = after.joint && isChn(after.type, "Briefing");
        if (!(press || (after.thence && isChn(after.type, "Meeting"))) || known.size() != 1) {
            continue;
        }
        const Event* before = nullptr;
        const Node* other = nullptr;
        for (const auto& event : all) {
            const bool nearer = event.firstMention < after.firstMention && !event.other && !event.background &&
                                (before == nullptr || event.lastMention >= before->lastMention);
            const auto* found = nearer ? facing(participationsIn(nodes, event.node), *known.front()) : nullptr;
            before = found == nullptr ? before : &event;
            other = found == nullptr ? other : found;
        }
        if (other == nullptr) {
            continue;
        }
        Node node = *other;
        for (auto& property : node.properties) {
            if (property.predicate == in(ns::chn, "event")) {
                property.object = NodeRef{after.node};
            } else if (press && property.predicate == in(ns::chn, "part")) {
                property.object = *valueOf(*known.front(), "part");
            }
        }
        node.evidence = known.front()->evidence;
        nodes.push_back(std::move(node));
    }
}

void FactMaker::dropWeakerParts() {
    auto& nodes = d_.facts().nodes;
    const auto same = [&](const Node& a, const Node& b, std::string_view field) {
        const auto* x = valueOf(a, field);
        const auto* y = valueOf(b, field);
        return x != nullptr && y != nullptr && *x == *y;
    };
    const Object attendee = rdf::iri(in(ns::chn, "attendee"));
    for (auto& node : nodes) {
        const auto* part = valueOf(node, "part");
        if (!isChn(node.type, "Participation") || part == nullptr || *part != attendee) {
            continue;
        }
        const bool more = std::any_of(nodes.begin(), nodes.end(), [&](const Node& other) {
            if (&other == &node || other.type != node.type || other.evidence.empty() || !same(node, other, "event")) {
                return false;
            }
            // The country itself takes part where nobody is named for it.
            const auto* whose = valueOf(other, "representing");
            const auto* who = valueOf(node, "participant");
            return same(node, other, "participant") ? !same(node, other, "part")
                                                    : whose != nullptr && who != nullptr && *whose == *who;
        });
        if (more) {
            node.evidence.clear(); // what nothing proves is dropped
        }
    }
}

/// "Kenya is a member since 1963" says all that "Kenya is a member" does.
void FactMaker::dropUndated() {
    auto& nodes = d_.facts().nodes;
    for (auto& node : nodes) {
        const bool lasting = isChn(node.type, "Membership") || isChn(node.type, "Partnership");
        if (!lasting || node.evidence.empty() || valueOf(node, "since") != nullptr) {
            continue;
        }
        const bool dated = std::any_of(nodes.begin(), nodes.end(), [&](const Node& other) {
            return other.type == node.type && !other.evidence.empty() && valueOf(other, "since") != nullptr &&
                   std::all_of(node.properties.begin(), node.properties.end(), [&](const Property& property) {
                       return std::find(other.properties.begin(), other.properties.end(), property) !=
                              other.properties.end();
                   });
        });
        if (dated) {
            node.evidence.clear(); // what nothing proves is dropped
        }
    }
}

void FactMaker::completeTies() {
    auto& nodes = d_.facts().nodes;
    const auto partner = in(ns::chn, "partner");
    for (const auto& known : reading_.relationships()) {
        const auto& parties = known.first;
        const auto relationship = known.second;
        const auto has = [&](const Node& node, std::uint32_t party) {
            return std::find(node.properties.begin(), node.properties.end(),
                             Property{partner, NodeRef{d_.nodeOfEntry(party)}}) != node.properties.end();
        };
        const auto named = std::find_if(nodes.begin(), nodes.end(), [&](const Node& n) {
            return isChn(n.type, "Partnership") && !n.evidence.empty() && has(n, parties.first) &&
                   has(n, parties.second);
        });
        if (named == nodes.end()) {
            continue;
        }
        const auto partnership = static_cast<std::uint32_t>(named - nodes.begin());
        for (auto& node : nodes) {
            for (auto& property : node.properties) {
                if (property.object == Object{NodeRef{relationship}}) {
                    property.object = NodeRef{partnership};
                }
            }
        }
    }
}

} // namespace chancery::extract
