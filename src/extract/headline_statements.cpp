// What headlines have somebody say, where the text below tells it better.
#include "extract/reading.hpp"

#include "rdf/namespaces.hpp"

#include <algorithm>

namespace chancery::extract {

using rdf::in;
using rdf::isChn;
namespace ns = rdf::ns;

namespace {

/// Whether a node tells that someone stands for a party: took part for it, or holds an office of it.
bool standsFor(const Node& node, const Object& who, const Object& party) {
    const bool took = isChn(node.type, "Participation");
    if (!took && !isChn(node.type, "OfficeHolding")) {
        return false;
    }
    const auto* whose = valueOf(node, took ? "representing" : "of");
    const auto* one = valueOf(node, took ? "participant" : "holder");
    return whose != nullptr && one != nullptr && *whose == party && *one == who;
}

} // namespace

void FactMaker::dropHeadlineStatements() {
    auto& nodes = d_.facts().nodes;
    std::vector<text::ByteRange> heads;
    for (const auto& sentence : d_.parse().sentences) {
        if (sentence.kind == text::SentenceKind::headline) {
            heads.push_back(d_.annotation().bytesOf(sentence.words));
        }
    }
    const auto isAbove = [&](const Node& node) {
        return std::all_of(node.evidence.begin(), node.evidence.end(), [&](const Evidence& one) {
            return std::any_of(heads.begin(), heads.end(), [&](const text::ByteRange& head) {
                return head.begin <= one.bytes.begin && one.bytes.end <= head.end;
            });
        });
    };
    for (auto& node : nodes) {
        const auto* speaker = valueOf(node, "speaker");
        const auto* whose = speaker == nullptr ? nullptr : std::get_if<NodeRef>(speaker);
        if (!isChn(node.type, "Statement") || whose == nullptr || isChn(nodes[whose->index].type, "Person") ||
            node.evidence.empty() || !isAbove(node)) {
            continue;
        }
        const bool again = std::any_of(nodes.begin(), nodes.end(), [&](const Node& other) {
            const auto* who = valueOf(other, "speaker");
            if (!isChn(other.type, "Statement") || who == nullptr || other.evidence.empty() || isAbove(other)) {
                return false;
            }
            if (*who == *speaker) { // the same, and of what it is
                return *valueOf(other, "act") == *valueOf(node, "act") && valueOf(other, "concerns") != nullptr;
            }
            return std::any_of(nodes.begin(), nodes.end(),
                               [&](const Node& tie) { return standsFor(tie, *who, *speaker); });
        });
        if (again) {
            node.evidence.clear(); // what nothing proves is dropped
        }
    }
}

} // namespace chancery::extract
