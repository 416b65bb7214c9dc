#include "explanation.hpp"

#include "messages.hpp"

#include "graph/vocabulary.hpp"

#include <algorithm>
#include <sstream>

namespace chancery::tools {
namespace {

using extract::Evidence;
using extract::NodeRef;

bool sameLetters(std::string_view a, std::string_view b) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [&](char x, char y) { return lower(x) == lower(y); });
}

/// "<IRI>", "chn:name" and "\"text\"" without their marks; anything else as it is.
std::string bare(const std::string& word) {
    if (word.size() > 2 && word.front() == '<' && word.back() == '>') {
        return word.substr(1, word.size() - 2);
    }
    if (word.starts_with("chn:")) {
        return graph::chn(word.substr(4));
    }
    if (word.size() > 1 && word.front() == '"') {
        return word.substr(1, word.rfind('"') - 1);
    }
    return word == "a" ? graph::term::type : word;
}

/// "[chn:]Meeting" of a class's IRI.
std::string shortType(const std::string& type) {
    return type.starts_with(rdf::ns::chn) ? "chn:" + type.substr(rdf::ns::chn.size()) : "<" + type + ">";
}

const extract::Firing* firingOf(std::uint32_t node, const Evidence& evidence, const extract::DocumentFacts& facts) {
    const auto found = std::find_if(facts.firings.begin(), facts.firings.end(), [&](const extract::Firing& firing) {
        return firing.rule == evidence.rule && firing.sentence.begin <= evidence.bytes.begin &&
               evidence.bytes.end <= firing.sentence.end &&
               std::find(firing.nodes.begin(), firing.nodes.end(), node) != firing.nodes.end();
    });
    return found == facts.firings.end() ? nullptr : &*found;
}

} // namespace

Question readQuestion(const std::string& text, const std::string& base) {
    const auto absolute = [&](const std::string& word) {
        return word.find(':') == std::string::npos && word.find('/') != std::string::npos ? base + word : word;
    };
    const std::size_t first = text.find(' ');
    const std::size_t second = first == std::string::npos ? first : text.find(' ', first + 1);
    if (second == std::string::npos) {
        return {absolute(bare(text)), {}, {}};
    }
    std::string predicate = bare(text.substr(first + 1, second - first - 1));
    if (predicate.find(':') == std::string::npos) { // a label of several words
        return {text, {}, {}};
    }
    std::string object = text.substr(second + 1);
    if (object.ends_with(" .")) {
        object.erase(object.size() - 2);
    }
    return {absolute(bare(text.substr(0, first))), std::move(predicate), absolute(bare(object))};
}

std::string Explainer::explain(const extract::DocumentFacts& facts, const graph::ReleaseGraph& graph,
                               const std::vector<Question>& questions) const {
    std::string out;
    for (std::uint32_t node = 0; node < facts.nodes.size(); ++node) {
        const bool wanted =
            questions.empty() || std::any_of(questions.begin(), questions.end(), [&](const Question& question) {
                return answers(node, question, facts, graph);
            });
        for (const Evidence& evidence : facts.nodes[node].evidence) {
            out += wanted ? paragraph(node, evidence, facts, graph) : std::string();
        }
    }
    return out;
}

bool Explainer::answers(std::uint32_t node, const Question& question, const extract::DocumentFacts& facts,
                        const graph::ReleaseGraph& graph) const {
    const auto& properties = facts.nodes[node].properties;
    const auto has = [&](const std::string& asked, const std::string& predicate) {
        return std::any_of(properties.begin(), properties.end(), [&](const extract::Property& property) {
            return (predicate.empty() || property.predicate == predicate) &&
                   names(asked, property.object, facts, graph);
        });
    };
    const bool itself = names(question.subject, NodeRef{node}, facts, graph);
    if (question.predicate.empty()) {
        return itself || has(question.subject, {});
    }
    if (itself && (has(question.object, question.predicate) || question.predicate == graph::term::type ||
                   question.predicate == graph::term::label)) {
        return true;
    }
    // A shortcut follows from a node that has both its ends.
    return std::any_of(schema_.shortcuts().begin(), schema_.shortcuts().end(), [&](const graph::Shortcut& shortcut) {
        const bool forward = has(question.subject, shortcut.subject) && has(question.object, shortcut.object);
        const bool back =
            shortcut.symmetric && has(question.object, shortcut.subject) && has(question.subject, shortcut.object);
        return shortcut.property == question.predicate && schema_.isA(facts.nodes[node].type, shortcut.of) &&
               (forward || back);
    });
}

bool Explainer::names(const std::string& asked, const extract::Object& object, const extract::DocumentFacts& facts,
                      const graph::ReleaseGraph& graph) const {
    std::string iri;
    if (const auto* ref = std::get_if<NodeRef>(&object)) {
        const extract::Node& node = facts.nodes[ref->index];
        iri = graph.nodes[ref->index];
        if (sameLetters(asked, node.label) ||
            std::any_of(node.labels.begin(), node.labels.end(), [&](const auto& l) { return sameLetters(asked, l); })) {
            return true;
        }
    } else {
        const auto& value = std::get<rdf::Term>(object);
        if (value.isLiteral()) {
            return sameLetters(asked, value.value);
        }
        iri = value.value;
    }
    const graph::Background* known = schema_.background(iri);
    const auto isName = [&](const rdf::Triple& triple) {
        return triple.object.isLiteral() && sameLetters(asked, triple.object.value);
    };
    return iri == asked || (known != nullptr && std::any_of(known->triples.begin(), known->triples.end(), isName));
}

std::string Explainer::paragraph(std::uint32_t node, const Evidence& evidence, const extract::DocumentFacts& facts,
                                 const graph::ReleaseGraph& graph) const {
    const std::string_view text = facts.document.text;
    const auto slice = [&](std::uint32_t begin, std::uint32_t end) {
        return printable(text.substr(begin, end - begin));
    };
    const extract::Firing* firing = firingOf(node, evidence, facts);
    const text::ByteRange sentence = firing == nullptr ? evidence.bytes : firing->sentence;
    const text::CodePoints points(text);
    std::ostringstream out;
    out << graph.nodes[node] << "  (" << shortType(facts.nodes[node].type) << ")\n  " << graph.id << " characters "
        << points.at(evidence.bytes.begin) << " to " << points.at(evidence.bytes.end) << ", rule " << evidence.rule
        << "\n  " << slice(sentence.begin, evidence.bytes.begin) << (colour_ ? "\x1b[1;33m" : "«")
        << slice(evidence.bytes.begin, evidence.bytes.end) << (colour_ ? "\x1b[0m" : "»")
        << slice(evidence.bytes.end, sentence.end) << "\n";
    if (firing != nullptr) {
        for (const extract::Binding& binding : firing->bindings) {
            out << "    " << binding.name << " = " << printable(binding.value) << "  \""
                << slice(binding.bytes.begin, binding.bytes.end) << "\"\n";
        }
    }
    out << "\n";
    return out.str();
}

} // namespace chancery::tools
