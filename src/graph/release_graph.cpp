#include "graph/release_graph.hpp"

#include "graph/names.hpp"
#include "graph/settle.hpp"
#include "graph/vocabulary.hpp"

#include <algorithm>
#include <set>

namespace chancery::graph {
namespace {

using extract::Node;
using extract::NodeRef;

class Assembly {
public:
    Assembly(const extract::DocumentFacts& facts, const Schema& schema)
        : facts_(facts), schema_(schema), points_(facts.document.text), names_(mintNames(facts, schema)),
          release_(rdf::iri(releaseIri(schema.base(), facts.document.id))) {}

    ReleaseGraph assemble() {
        addRelease();
        for (std::uint32_t i = 0; i < facts_.nodes.size(); ++i) {
            addNode(i);
        }
        followEntities();
        settleTriples();
        const text::Document& document = facts_.document;
        return {document.id,     release_.value,    document.origin,     document.line,
                document.issued, std::move(names_), std::move(triples_), std::move(entities_)};
    }

private:
    void add(const std::string& subject, const std::string& predicate, rdf::Term object) {
        triples_.push_back({rdf::iri(subject), rdf::iri(predicate), std::move(object)});
    }

    void addRelease() {
        const text::Document& document = facts_.document;
        const std::string& self = release_.value;
        addTypes(self, chn("Release"));
        add(self, rdf::in(rdf::ns::dcterms, "identifier"), rdf::literal(document.id));
        if (!document.title.empty()) {
            add(self, rdf::in(rdf::ns::dcterms, "title"), rdf::literal(document.title));
        }
        if (document.issued) {
            add(self, rdf::in(rdf::ns::dcterms, "issued"),
                rdf::typed(text::lexical(*document.issued), text::datatype(*document.issued)));
        }
        if (!document.url.empty()) {
            add(self, rdf::in(rdf::ns::dcterms, "source"),
                isAbsoluteIri(document.url) ? rdf::iri(document.url) : rdf::literal(document.url));
        }
        if (!document.publisher.empty()) {
            add(self, rdf::in(rdf::ns::dcterms, "publisher"), rdf::literal(document.publisher));
        }
    }

    void addTypes(const std::string& subject, const std::string& type) {
        for (const std::string& each : schema_.lineage(type)) {
            add(subject, term::type, rdf::iri(each));
        }
    }

    void addNode(std::uint32_t index) {
        const Node& node = facts_.nodes[index];
        const std::string& self = names_[index];
        if (schema_.background(self) == nullptr && self != release_.value) {
            addTypes(self, node.type);
            addLabels(self, node);
        }
        for (const extract::Property& property : node.properties) {
            add(self, property.predicate, termOf(property.object));
        }
        for (const extract::Evidence& evidence : node.evidence) {
            addEvidence(self, evidence);
        }
        addShortcuts(index);
        used_.insert(self);
    }

    void addLabels(const std::string& subject, const Node& node) {
        if (!node.label.empty()) {
            add(subject, term::label, rdf::tagged(node.label, "en"));
        }
        for (const std::string& label : node.labels) {
            if (label != node.label && !label.empty()) {
                add(subject, term::altLabel, rdf::tagged(label, "en"));
            }
        }
    }

    void addEvidence(const std::string& subject, const extract::Evidence& evidence) {
        const auto& [begin, end] = evidence.bytes;
        const std::string passage = passageIri(release_.value, points_, evidence.bytes);
        const auto offset = [&](std::uint32_t byte) {
            return rdf::typed(std::to_string(points_.at(byte)), rdf::in(rdf::ns::xsd, "nonNegativeInteger"));
        };
        add(subject, term::evidence, rdf::iri(passage));
        addTypes(passage, chn("Passage"));
        add(passage, term::inRelease, release_);
        add(passage, chn("start"), offset(begin));
        add(passage, chn("end"), offset(end));
        add(passage, chn("quote"), rdf::literal(std::string_view(facts_.document.text).substr(begin, end - begin)));
        add(passage, chn("rule"), rdf::literal(evidence.rule));
    }

    void addShortcuts(std::uint32_t index) {
        const Node& node = facts_.nodes[index];
        for (const Shortcut& shortcut : schema_.shortcuts()) {
            if (!schema_.isA(node.type, shortcut.of)) {
                continue;
            }
            for (const extract::Property& from : node.properties) {
                for (const extract::Property& to : node.properties) {
                    if (from.predicate == shortcut.subject && to.predicate == shortcut.object) {
                        addShortcut(shortcut, from.object, to.object);
                    }
                }
            }
        }
    }

    void addShortcut(const Shortcut& shortcut, const extract::Object& from, const extract::Object& to) {
        const rdf::Term subject = termOf(from);
        const rdf::Term object = termOf(to);
        const bool fits = shortcut.domain.empty() || schema_.isA(typeOf(from), shortcut.domain);
        if (!subject.isIri() || subject == object || !fits) {
            return;
        }
        add(subject.value, shortcut.property, object);
        if (shortcut.symmetric && object.isIri()) {
            add(object.value, shortcut.property, subject);
        }
    }

    rdf::Term termOf(const extract::Object& object) {
        if (const auto* ref = std::get_if<NodeRef>(&object)) {
            return rdf::iri(names_[ref->index]);
        }
        const auto& value = std::get<rdf::Term>(object);
        if (value.isIri()) {
            used_.insert(value.value);
        }
        return value;
    }

    [[nodiscard]] std::string typeOf(const extract::Object& object) const {
        if (const auto* ref = std::get_if<NodeRef>(&object)) {
            return facts_.nodes[ref->index].type;
        }
        const Background* known = schema_.background(std::get<rdf::Term>(object).value);
        return known == nullptr ? std::string() : known->type;
    }

    /// Every entity in use that the gazetteer or a scheme describes, and those that these descriptions name in turn.
    void followEntities() {
        std::vector<std::string> open(used_.begin(), used_.end());
        while (!open.empty()) {
            const std::string iri = std::move(open.back());
            open.pop_back();
            const Background* known = schema_.background(iri);
            if (known == nullptr) {
                continue;
            }
            entities_.push_back(iri);
            for (const std::string& related : known->related) {
                if (used_.insert(related).second) {
                    open.push_back(related);
                }
            }
        }
        std::sort(entities_.begin(), entities_.end());
    }

    void settleTriples() {
        std::vector<Line> lines;
        lines.reserve(triples_.size());
        for (const rdf::Triple& triple : triples_) {
            lines.push_back({&triple.subject, &triple.predicate, &triple.object});
        }
        settle(lines);
        std::vector<rdf::Triple> settled;
        settled.reserve(lines.size());
        for (const Line& line : lines) {
            settled.push_back({*line.subject, *line.predicate, *line.object});
        }
        triples_ = std::move(settled);
    }

    const extract::DocumentFacts& facts_;
    const Schema& schema_;
    text::CodePoints points_;
    std::vector<std::string> names_;
    rdf::Term release_;
    std::set<std::string> used_;
    std::vector<rdf::Triple> triples_;
    std::vector<std::string> entities_;
};

} // namespace

ReleaseGraph makeReleaseGraph(const extract::DocumentFacts& facts, const Schema& schema) {
    return Assembly(facts, schema).assemble();
}

std::string passageIri(const std::string& release, const text::CodePoints& points, const text::ByteRange& bytes) {
    return release + "#char=" + std::to_string(points.at(bytes.begin)) + ',' + std::to_string(points.at(bytes.end));
}

} // namespace chancery::graph
