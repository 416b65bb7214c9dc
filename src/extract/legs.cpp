// A journey to several places is a visit to each; who goes along or leads goes to all of them.
#include "extract/reading.hpp"

#include "rdf/namespaces.hpp"

#include <algorithm>

namespace chancery::extract {

using rules::TemplateTerm;

std::vector<std::uint32_t> Events::legs(std::uint32_t event) const {
    const auto first = events_[event].tour == none ? event : events_[event].tour;
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < events_.size(); ++i) {
        if (i == first || events_[i].tour == first) {
            found.push_back(i);
        }
    }
    return found;
}

/// Whether the rule tells of a host: each place of a journey has its own.
bool FactMaker::tellsHost() const {
    const auto host = rdf::iri(rdf::in(rdf::ns::chn, "host"));
    const auto& templates = match_.rule->templates;
    return std::any_of(templates.begin(), templates.end(), [&](const rules::NodeTemplate& node) {
        return std::any_of(node.properties.begin(), node.properties.end(), [&](const auto& property) {
            return std::any_of(property.second.begin(), property.second.end(), [&](const TemplateTerm& term) {
                return term.kind == TemplateTerm::Kind::term && term.term == host;
            });
        });
    });
}

/// "will travel to Nairobi and Kampala, accompanied by X": X goes to both; but "in Kampala she was accompanied by Y".
void FactMaker::spreadOverLegs() {
    if (tellsHost()) {
        return;
    }
    const auto named = [&](std::uint32_t event) {
        const auto& a = d_.annotation();
        const auto place = events_.at(event).place; // entry
        for (auto word = sentence_->words.first; word < sentence_->words.end; ++word) {
            const auto* mention = a.mention(word);
            if (mention != nullptr && mention->entry == place &&
                (mention->kind == lexicon::MentionKind::place || mention->kind == lexicon::MentionKind::country)) {
                return true;
            }
        }
        return false;
    };
    for (auto& bound : match_.bound) {
        const auto event = bound.values.size() == 1 && bound.values.front().isNode()
                               ? events_.ofNode(bound.values.front().node)
                               : none;
        if (event == none || !rdf::isChn(events_.at(event).type, "Visit")) {
            continue;
        }
        const auto legs = events_.legs(event);
        const auto told = std::count_if(legs.begin(), legs.end(), named);
        if (legs.size() < 2 || (told != 0 && told != static_cast<std::ptrdiff_t>(legs.size()))) {
            continue;
        }
        const auto one = bound.values.front();
        bound.values.clear();
        for (const auto leg : legs) {
            bound.values.push_back(one);
            bound.values.back().node = events_.at(leg).node;
        }
    }
}

} // namespace chancery::extract
