// What is told of an event before the event itself.
#include "extract/reading.hpp"

#include "rdf/namespaces.hpp"

#include <algorithm>
#include <utility>

namespace chancery::extract {

using rules::NodeTemplate;
using rules::TemplateTerm;

/// Whether a rule's template speaks of what a name stands for.
bool FactMaker::uses(const rules::Match& match, std::string_view name) {
    const auto& templates = match.rule->templates;
    return std::any_of(templates.begin(), templates.end(), [&](const NodeTemplate& node) {
        return std::any_of(node.properties.begin(), node.properties.end(), [&](const auto& property) {
            return std::any_of(property.second.begin(), property.second.end(),
                               [&](const TemplateTerm& term) { return term.variable == name; });
        });
    });
}

/// The event told first, or `none`.
std::uint32_t FactMaker::first() const {
    const auto& all = events_.all();
    const auto told = std::find_if(all.begin(), all.end(), [&](const Event& event) {
        return !event.other && !event.background && !rdf::isChn(event.type, "Signing") &&
               !rdf::isChn(event.type, "Briefing") && !d_.facts().nodes[event.node].evidence.empty();
    });
    return told == all.end() ? none : static_cast<std::uint32_t>(told - all.begin());
}

/// "The Kenyan side was led by X. The talks were held in Accra": who was there, told before the event was.
void FactMaker::makeWaiting() {
    last_ = true;
    for (const auto& [sentence, match] : std::exchange(waiting_, {})) {
        make(*sentence, match);
    }
}

} // namespace chancery::extract
