#include "graph/pen.hpp"

#include "graph/vocabulary.hpp"
#include "rdf/nquads.hpp"

#include <algorithm>
#include <utility>

namespace chancery::graph {
namespace {

rdf::Prefixes prefixesFor(std::string_view base) {
    rdf::Prefixes prefixes{
        {"chn", std::string(rdf::ns::chn)},        {"dcterms", std::string(rdf::ns::dcterms)},
        {"owl", std::string(rdf::ns::owl)},        {"rdfs", std::string(rdf::ns::rdfs)},
        {"skos", std::string(rdf::ns::skos)},      {"xsd", std::string(rdf::ns::xsd)},
        {"wd", "http://www.wikidata.org/entity/"},
    };
    // Other folders have names that Serd does not abbreviate; half of them abbreviated would be harder to read.
    prefixes.emplace_back("country", std::string(base).append("country/"));
    return prefixes;
}

rdf::ByteSink into(std::string& text) {
    return [&text](std::string_view bytes) { text.append(bytes); };
}

void lessen(std::map<std::string, std::size_t, std::less<>>& counts, const std::string& key) {
    const auto at = counts.find(key);
    if (at != counts.end() && --at->second == 0) {
        counts.erase(at);
    }
}

} // namespace

void Counts::add(const std::vector<Line>& paragraph) {
    ++subjects;
    triples += paragraph.size();
    for (const Line& line : paragraph) {
        ++byProperty[line.predicate->value];
        if (line.predicate->value == term::type) {
            ++byClass[line.object->value];
        }
    }
}

void Counts::remove(const std::vector<Line>& paragraph) {
    --subjects;
    triples -= paragraph.size();
    for (const Line& line : paragraph) {
        lessen(byProperty, line.predicate->value);
        if (line.predicate->value == term::type) {
            lessen(byClass, line.object->value);
        }
    }
}

Counts& Counts::operator+=(const Counts& other) {
    triples += other.triples;
    subjects += other.subjects;
    for (const auto& [type, entities] : other.byClass) {
        byClass[type] += entities;
    }
    for (const auto& [property, count] : other.byProperty) {
        byProperty[property] += count;
    }
    return *this;
}

TurtlePen::TurtlePen(std::string_view base) : writer_(rdf::Syntax::turtle, prefixesFor(base), into(text_)) {
    writer_.endParagraph();
    header_ = std::exchange(text_, {});
}

void TurtlePen::write(const std::vector<Line>& lines, std::string& out) {
    for (const Line& line : lines) {
        writer_.write(*line.subject, *line.predicate, *line.object);
    }
    writer_.endParagraph();
    out.append(text_);
    text_.clear();
}

QuadPen::QuadPen() : writer_(rdf::Syntax::nquads, {}, into(text_)) {}

void QuadPen::write(const Content& content, std::string& out) {
    terms_.clear();
    ends_.clear();
    for (const rdf::Term& term : content.terms) {
        rdf::appendNQuadsTerm(term, terms_);
        terms_.push_back(' ');
        ends_.push_back(terms_.size());
    }
    std::string end;
    rdf::appendNQuadsTerm(rdf::iri(content.iri), end);
    end.append(" .\n");
    const auto text = [&](TermId id) {
        const std::size_t first = id == 0 ? 0 : ends_[id - 1];
        return std::string_view(terms_).substr(first, ends_[id] - first);
    };
    for (const TripleIds& triple : content.triples) {
        out.append(text(triple.subject)).append(text(triple.predicate)).append(text(triple.object)).append(end);
    }
}

void QuadPen::write(std::span<const rdf::Triple> triples, std::string_view graph, std::string& out) {
    for (const rdf::Triple& triple : triples) {
        writer_.write(triple, graph);
    }
    writer_.endParagraph();
    out.append(text_);
    text_.clear();
}

std::vector<rdf::Triple> backgroundOf(std::span<const std::string> entities, const Schema& schema) {
    std::vector<rdf::Triple> triples;
    for (const std::string& entity : entities) {
        if (const Background* known = schema.background(entity)) {
            triples.insert(triples.end(), known->triples.begin(), known->triples.end());
        }
    }
    std::sort(triples.begin(), triples.end());
    triples.erase(std::unique(triples.begin(), triples.end()), triples.end());
    return triples;
}

std::vector<rdf::Triple> withoutBlanks(std::vector<rdf::Triple> triples) {
    const auto named = [](rdf::Term& term) {
        if (term.isBlank()) {
            term = rdf::iri(std::string(ontologyIri) + "/.well-known/genid/" + term.value); // RDF 1.1, section 3.5
        }
    };
    for (rdf::Triple& triple : triples) {
        named(triple.subject);
        named(triple.object);
    }
    std::sort(triples.begin(), triples.end());
    triples.erase(std::unique(triples.begin(), triples.end()), triples.end());
    return triples;
}

} // namespace chancery::graph
