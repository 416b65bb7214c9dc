#include "extract/extractor.hpp"

#include "extract/discourse.hpp"
#include "extract/events.hpp"
#include "extract/reading.hpp"
#include "grammar/grammar.hpp"
#include "lexicon/mentions.hpp"
#include "rdf/namespaces.hpp"

#include <algorithm>
#include <array>

namespace chancery::extract {

using rdf::in;
using rdf::isChn;
namespace ns = rdf::ns;

namespace {

void describeRelease(DocumentFacts& facts) {
    Node release;
    release.type = in(ns::chn, "Release");
    release.label = facts.document.title;
    facts.nodes.push_back(std::move(release));
}

/// Events and instruments that a rule spoke of only in passing have no evidence; nodes that point at them go too.
void dropUnproved(DocumentFacts& facts, const Knowledge& knowledge) {
    static const std::array proved{in(ns::chn, "Event"), in(ns::chn, "Instrument"), in(ns::chn, "Assertion")};
    const auto size = static_cast<std::uint32_t>(facts.nodes.size());
    std::vector<bool> keep(size, true);
    std::vector<bool> used(size, false);
    for (const auto& node : facts.nodes) {
        for (const auto& property : node.properties) {
            if (const auto* ref = std::get_if<NodeRef>(&property.object); ref != nullptr) {
                used[ref->index] = true;
            }
        }
    }
    for (std::uint32_t i = 1; i < size; ++i) {
        const auto& node = facts.nodes[i];
        const bool proof = !node.iri.empty() || !node.evidence.empty() ||
                           std::none_of(proved.begin(), proved.end(),
                                        [&](const std::string& root) { return knowledge.isA(node.type, root); });
        keep[i] = proof && (used[i] || !isChn(node.type, "Relationship"));
    }
    std::vector<std::uint32_t> place(size, lexicon::none);
    std::vector<Node> kept;
    for (std::uint32_t i = 0; i < size; ++i) {
        if (keep[i]) {
            place[i] = static_cast<std::uint32_t>(kept.size());
            kept.push_back(std::move(facts.nodes[i]));
        }
    }
    const auto remap = [&](Object& object) {
        auto* ref = std::get_if<NodeRef>(&object);
        if (ref != nullptr) {
            ref->index = place[ref->index];
        }
        return ref == nullptr || ref->index != lexicon::none;
    };
    for (auto& node : kept) {
        std::erase_if(node.properties, [&](Property& property) { return !remap(property.object); });
        std::erase_if(node.sides, [&](Object& side) { return !remap(side); });
    }
    facts.nodes = std::move(kept);
    for (auto& firing : facts.firings) {
        std::vector<std::uint32_t> nodes;
        for (const auto node : firing.nodes) {
            if (place[node] != lexicon::none) {
                nodes.push_back(place[node]);
            }
        }
        firing.nodes = std::move(nodes);
    }
}

/// The release reports its events, and refers to the instruments and initiatives that its facts speak of.
void linkRelease(DocumentFacts& facts, const Events& events) {
    for (const auto& event : events.all()) {
        if (!facts.nodes[event.node].evidence.empty()) {
            facts.nodes[0].properties.push_back({in(ns::chn, "reports"), NodeRef{event.node}});
        }
    }
}

} // namespace

DocumentFacts extractFacts(text::Document document, const Knowledge& knowledge) {
    return extractFacts(std::move(document), knowledge, {});
}

DocumentFacts extractFacts(text::Document document, const Knowledge& knowledge, const ShowParse& show) {
    DocumentFacts facts;
    facts.document = std::move(document);
    describeRelease(facts);
    const auto tokens = text::tokenize(facts.document.text, knowledge.abbreviations);
    const auto annotation = lexicon::annotate(facts.document.text, tokens, *knowledge.lexicon, knowledge.calendar);
    const auto parse = grammar::parse(annotation, *knowledge.lexicon);
    if (show) {
        show(annotation, parse);
    }
    Discourse discourse(knowledge, annotation, parse, facts);
    Events events(discourse);
    Reading reading(discourse, events);
    FactMaker maker(discourse, events, reading);
    for (const auto& sentence : parse.sentences) {
        reading.enter(sentence);
        knowledge.matcher->run(sentence, annotation, reading,
                               [&](const rules::Match& match) { maker.make(sentence, match); });
        discourse.advance(sentence);
    }
    reading.completeInstruments();
    reading.completeSigners();
    maker.makeWaiting();
    maker.completeSides();
    maker.dropUndated();
    maker.completeTies();
    maker.dropHeadlineStatements();
    maker.completeFromBefore();
    maker.dropWeakerParts();
    events.finish();
    linkRelease(facts, events);
    dropUnproved(facts, knowledge);
    return facts;
}

std::vector<ExampleFailure> runExamples(const Knowledge& knowledge, std::size_t& run) {
    std::vector<ExampleFailure> failures;
    run = 0;
    for (const auto& rule : knowledge.rules->rules()) {
        for (const auto& example : rule.examples) {
            ++run;
            text::Document document;
            document.id = rule.name;
            document.text = example.sentence;
            document.issued = text::Date{2024, 6, 15};
            const auto facts = extractFacts(std::move(document), knowledge);
            const bool fired = std::any_of(facts.firings.begin(), facts.firings.end(), [&](const Firing& firing) {
                return firing.rule == rule.name && !firing.nodes.empty();
            });
            const bool topical = std::any_of(facts.firings.begin(), facts.firings.end(),
                                             [&](const Firing& firing) { return firing.rule == rule.name; });
            if ((fired || (topical && rule.templates.front().subject.variable == "release")) != example.matches) {
                failures.push_back(
                    {example.where.file, example.where.line, rule.name, example.sentence, example.matches});
            }
        }
    }
    return failures;
}

} // namespace chancery::extract
