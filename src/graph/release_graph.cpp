#include "graph/release_graph.hpp"

#include "graph/names.hpp"
#include "graph/settle.hpp"
#include "graph/term_table.hpp"
#include "graph/vocabulary.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_set>

namespace chancery::graph {
namespace {

using extract::Node;
using extract::NodeRef;

class Assembly {
public:
    Assembly(const extract::DocumentFacts& facts, const Schema& schema)
        : facts_(facts), schema_(schema), points_(facts.document.text), names_(mintNames(facts, schema)),
          release_(releaseIri(schema.base(), facts.document.id)), named_(facts.nodes.size(), false) {}

    ReleaseGraph assemble() {
        addRelease();
        for (std::uint32_t i = 0; i < facts_.nodes.size(); ++i) {
            addNode(i);
        }
        const text::Document& document = facts_.document;
        auto entities = followEntities();
        settleTriples();
        return {document.id,       document.origin,
                document.line,     document.issued,
                std::move(names_), {release_, std::move(sorted_), std::move(triples_), std::move(entities)}};
    }

private:
    void add(TermId subject, std::string_view predicate, TermId object) {
        triples_.push_back({subject, terms_.iri(predicate), object});
    }

    void addRelease() {
        const text::Document& document = facts_.document;
        const TermId self = terms_.iri(release_);
        addTypes(self, term::release);
        add(self, term::identifier, terms_.literal(document.id));
        if (!document.title.empty()) {
            add(self, term::title, terms_.literal(document.title));
        }
        if (document.issued) {
            add(self, term::issued, terms_.typed(text::lexical(*document.issued), text::datatype(*document.issued)));
        }
        if (!document.url.empty()) {
            add(self, term::source,
                isAbsoluteIri(document.url) ? terms_.iri(document.url) : terms_.literal(document.url));
        }
        if (!document.publisher.empty()) {
            add(self, term::publisher, terms_.literal(document.publisher));
        }
    }

    void addTypes(TermId subject, const std::string& type) {
        for (const std::string& each : schema_.lineage(type)) {
            add(subject, term::type, terms_.iri(each));
        }
    }

    [[nodiscard]] static bool tellsStatus(const Node& node) {
        return std::any_of(node.properties.begin(), node.properties.end(), [](const extract::Property& property) {
            return isChn(property.predicate, "instrumentStatus");
        });
    }

    void addNode(std::uint32_t index) {
        const Node& node = facts_.nodes[index];
        const TermId self = terms_.iri(names_[index]);
        if (schema_.background(names_[index]) == nullptr && names_[index] != release_) {
            addTypes(self, node.type);
            addLabels(self, node);
        } else if (tellsStatus(node)) { // "Kenya acceded to the Treaty": a fact of this release
            addTypes(self, node.type);
        }
        for (const extract::Property& property : node.properties) {
            add(self, property.predicate, termOf(property.object));
        }
        for (const extract::Evidence& evidence : node.evidence) {
            addEvidence(self, evidence);
        }
        addShortcuts(index);
        named_[index] = named_[index] || !node.properties.empty() || !node.evidence.empty();
    }

    void addLabels(TermId subject, const Node& node) {
        if (!node.label.empty()) {
            add(subject, term::label, terms_.tagged(node.label, "en"));
        }
        for (const std::string& label : node.labels) {
            if (label != node.label && !label.empty()) {
                add(subject, term::altLabel, terms_.tagged(label, "en"));
            }
        }
    }

    void addEvidence(TermId subject, const extract::Evidence& evidence) {
        const auto& [begin, end] = evidence.bytes;
        const TermId passage = terms_.iri(passageIri(release_, points_, evidence.bytes));
        add(subject, term::evidence, passage);
        add(passage, term::rule, terms_.literal(evidence.rule));
        if (!passages_.insert(passage).second) {
            return; // what else there is to say of these characters was said
        }
        const auto offset = [&](std::uint32_t byte) {
            return terms_.typed(std::to_string(points_.at(byte)), term::nonNegativeInteger);
        };
        addTypes(passage, term::passage);
        add(passage, term::inRelease, terms_.iri(release_));
        add(passage, term::start, offset(begin));
        add(passage, term::end, offset(end));
        add(passage, term::quote, terms_.literal(std::string_view(facts_.document.text).substr(begin, end - begin)));
    }

    /// Whether a membership or the like had ended when the release was written: shortcuts tell what is.
    [[nodiscard]] bool hasEnded(const Node& node) const {
        return std::any_of(node.properties.begin(), node.properties.end(), [&](const extract::Property& property) {
            const auto* end = std::get_if<rdf::Term>(&property.object);
            return isChn(property.predicate, "until") && end != nullptr &&
                   (!facts_.document.issued || end->value < text::lexical(*facts_.document.issued));
        });
    }

    void addShortcuts(std::uint32_t index) {
        const Node& node = facts_.nodes[index];
        if (hasEnded(node)) {
            return;
        }
        for (const Shortcut* shortcut : schema_.shortcutsOf(node.type)) {
            for (const extract::Property& from : node.properties) {
                for (const extract::Property& to : node.properties) {
                    if (from.predicate == shortcut->subject && to.predicate == shortcut->object) {
                        addShortcut(*shortcut, from.object, to.object);
                    }
                }
            }
        }
    }

    void addShortcut(const Shortcut& shortcut, const extract::Object& from, const extract::Object& to) {
        const TermId subject = termOf(from);
        const TermId object = termOf(to);
        const bool fits = shortcut.domain.empty() || schema_.isA(typeOf(from), shortcut.domain);
        if (!terms_[subject].isIri() || subject == object || !fits) {
            return;
        }
        add(subject, shortcut.property, object);
        if (shortcut.symmetric && terms_[object].isIri()) {
            add(object, shortcut.property, subject);
        }
    }

    TermId termOf(const extract::Object& object) {
        if (const auto* ref = std::get_if<NodeRef>(&object)) {
            named_[ref->index] = true;
            return terms_.iri(names_[ref->index]);
        }
        const auto& value = std::get<rdf::Term>(object);
        if (value.isIri()) {
            used_.insert(value.value);
        }
        return terms_.term(value);
    }

    [[nodiscard]] std::string typeOf(const extract::Object& object) const {
        if (const auto* ref = std::get_if<NodeRef>(&object)) {
            return facts_.nodes[ref->index].type;
        }
        const Background* known = schema_.background(std::get<rdf::Term>(object).value);
        return known == nullptr ? std::string() : known->type;
    }

    /// Every entity in use that the gazetteer or a scheme describes, and those that these descriptions name in turn.
    std::vector<std::string> followEntities() {
        for (std::uint32_t i = 0; i < names_.size(); ++i) {
            if (named_[i]) {
                used_.insert(names_[i]);
            }
        }
        std::vector<std::string> entities;
        std::vector<std::string> open(used_.begin(), used_.end());
        while (!open.empty()) {
            const std::string iri = std::move(open.back());
            open.pop_back();
            const Background* known = schema_.background(iri);
            if (known == nullptr) {
                continue;
            }
            for (const std::string& related : known->related) {
                if (used_.insert(related).second) {
                    open.push_back(related);
                }
            }
            entities.push_back(iri);
        }
        std::sort(entities.begin(), entities.end());
        return entities;
    }

    /// Numbers the terms in their order, so that from here on numbers compare as terms do.
    void sortTerms() {
        std::vector<rdf::Term> terms = terms_.take();
        std::vector<TermId> order(terms.size());
        std::iota(order.begin(), order.end(), TermId{0});
        std::sort(order.begin(), order.end(), [&](TermId a, TermId b) { return terms[a] < terms[b]; });
        std::vector<TermId> place(terms.size());
        sorted_.reserve(terms.size());
        for (const TermId id : order) {
            place[id] = static_cast<TermId>(sorted_.size());
            sorted_.push_back(std::move(terms[id]));
        }
        for (TripleIds& triple : triples_) {
            triple = {place[triple.subject], place[triple.predicate], place[triple.object]};
        }
        std::sort(triples_.begin(), triples_.end());
        triples_.erase(std::unique(triples_.begin(), triples_.end()), triples_.end());
    }

    void settleTriples() {
        terms_.iri(term::altLabel); // which settling may make of a label
        sortTerms();
        std::vector<Line> lines;
        lines.reserve(triples_.size());
        for (const TripleIds& triple : triples_) {
            lines.push_back({&sorted_[triple.subject], &sorted_[triple.predicate], &sorted_[triple.object]});
        }
        const rdf::Term altLabel = rdf::iri(term::altLabel);
        settleSorted(lines, *std::lower_bound(sorted_.begin(), sorted_.end(), altLabel));
        const auto idOf = [&](const rdf::Term* term) { return static_cast<TermId>(term - sorted_.data()); };
        triples_.clear();
        for (const Line& line : lines) {
            triples_.push_back({idOf(line.subject), idOf(line.predicate), idOf(line.object)});
        }
        dropUnused();
    }

    /// Settling takes triples out, and with some of them the last use of a term.
    void dropUnused() {
        std::vector<TermId> place(sorted_.size(), 0);
        for (const TripleIds& triple : triples_) {
            place[triple.subject] = place[triple.predicate] = place[triple.object] = 1;
        }
        TermId next = 0;
        for (TermId id = 0; id < sorted_.size(); ++id) {
            if (place[id] != 0) {
                place[id] = next;
                if (id != next) {
                    sorted_[next] = std::move(sorted_[id]);
                }
                ++next;
            }
        }
        sorted_.resize(next);
        for (TripleIds& triple : triples_) {
            triple = {place[triple.subject], place[triple.predicate], place[triple.object]};
        }
    }

    const extract::DocumentFacts& facts_;
    const Schema& schema_;
    text::CodePoints points_;
    std::vector<std::string> names_;
    std::string release_;
    std::vector<bool> named_;              // of each node: whether a triple names it; the rest was only looked at
    std::unordered_set<std::string> used_; // entities that triples name
    std::unordered_set<TermId> passages_;
    TermTable terms_;
    std::vector<rdf::Term> sorted_; // the terms once they are in order
    std::vector<TripleIds> triples_;
};

} // namespace

ReleaseGraph makeReleaseGraph(const extract::DocumentFacts& facts, const Schema& schema) {
    return Assembly(facts, schema).assemble();
}

std::string passageIri(const std::string& release, const text::CodePoints& points, const text::ByteRange& bytes) {
    return release + "#char=" + std::to_string(points.at(bytes.begin)) + ',' + std::to_string(points.at(bytes.end));
}

} // namespace chancery::graph
