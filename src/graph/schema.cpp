#include "graph/schema.hpp"

#include "graph/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <deque>

namespace chancery::graph {
namespace {

bool inChn(std::string_view iri) { return iri.starts_with(rdf::ns::chn); }

/// What stands beside an entity wherever it is used; hidden labels, demonyms and cues are for reading texts only.
bool isCarried(const std::string& predicate) {
    static const std::array carried{
        term::label,
        term::prefLabel,
        term::altLabel,
        rdf::in(rdf::ns::owl, "sameAs"),
        rdf::in(rdf::ns::skos, "exactMatch"),
        rdf::in(rdf::ns::skos, "closeMatch"),
        rdf::in(rdf::ns::skos, "broader"),
        rdf::in(rdf::ns::skos, "inScheme"),
        chn("ofCountry"),
        chn("inCountry"),
    };
    return std::find(carried.begin(), carried.end(), predicate) != carried.end();
}

/// Terms of the ontology itself are no entities: classes, properties, the ontology, its shortcut declarations.
bool isDeclaration(std::string_view type) {
    return type.starts_with(rdf::ns::owl) || type.starts_with(rdf::ns::rdfs) || type.starts_with(rdf::ns::rdf) ||
           type == chn("Shortcut");
}

std::string valueOf(const rdf::Model& ontology, const rdf::Term& subject, std::string_view predicate) {
    const auto object = ontology.object(subject, predicate);
    return object ? object->value : std::string();
}

} // namespace

Schema::Schema(const rdf::Model& ontology, std::string base) : base_(std::move(base)) {
    compileClasses(ontology);
    compileShortcuts(ontology);
    compileBackground(ontology);
}

std::vector<std::string> Schema::lineage(const std::string& type) const {
    const auto found = lineages_.find(type);
    return found == lineages_.end() ? std::vector{type} : found->second;
}

bool Schema::isA(const std::string& type, std::string_view ancestor) const {
    if (type == ancestor) {
        return true;
    }
    const auto found = lineages_.find(type);
    return found != lineages_.end() &&
           std::find(found->second.begin(), found->second.end(), ancestor) != found->second.end();
}

const Background* Schema::background(const std::string& iri) const {
    const auto found = background_.find(iri);
    return found == background_.end() ? nullptr : &found->second;
}

void Schema::compileClasses(const rdf::Model& ontology) {
    const std::string subClassOf = rdf::in(rdf::ns::rdfs, "subClassOf");
    for (const rdf::Triple& triple : ontology.triples()) {
        if (triple.predicate.value != subClassOf || lineages_.contains(triple.subject.value)) {
            continue;
        }
        std::vector<std::string> line{triple.subject.value};
        for (std::size_t at = 0; at < line.size(); ++at) { // breadth first; a cycle ends because nothing is added twice
            for (const rdf::Term& parent : ontology.objects(rdf::iri(line[at]), subClassOf)) {
                if (parent.isIri() && inChn(parent.value) &&
                    std::find(line.begin(), line.end(), parent.value) == line.end()) {
                    line.push_back(parent.value);
                }
            }
        }
        lineages_.emplace(triple.subject.value, std::move(line));
    }
}

void Schema::compileShortcuts(const rdf::Model& ontology) {
    for (const rdf::Term& subject : ontology.subjects(term::type, rdf::iri(chn("Shortcut")))) {
        Shortcut shortcut{
            .property = valueOf(ontology, subject, chn("shortcutProperty")),
            .of = valueOf(ontology, subject, chn("shortcutOf")),
            .subject = valueOf(ontology, subject, chn("shortcutSubject")),
            .object = valueOf(ontology, subject, chn("shortcutObject")),
            .domain = {},
            .symmetric = valueOf(ontology, subject, chn("shortcutSymmetric")) == "true",
        };
        shortcut.domain = valueOf(ontology, rdf::iri(shortcut.property), rdf::in(rdf::ns::rdfs, "domain"));
        shortcuts_.push_back(std::move(shortcut));
    }
}

void Schema::compileBackground(const rdf::Model& ontology) {
    for (const rdf::Triple& triple : ontology.triples()) {
        if (triple.predicate.value == term::type && triple.subject.isIri() && triple.object.isIri() &&
            !isDeclaration(triple.object.value) && !background_.contains(triple.subject.value)) {
            background_.emplace(triple.subject.value, describe(triple.subject, ontology));
        }
    }
}

Background Schema::describe(const rdf::Term& subject, const rdf::Model& ontology) const {
    Background result;
    std::vector<rdf::Term> types;
    for (const rdf::Term& type : ontology.objects(subject, term::type)) {
        const std::vector<std::string> line = lineage(type.value);
        for (const std::string& each : line) {
            types.push_back(rdf::iri(each));
        }
        if (inChn(type.value) && (result.type.empty() || isA(type.value, result.type))) {
            result.type = type.value;
        }
    }
    std::sort(types.begin(), types.end());
    types.erase(std::unique(types.begin(), types.end()), types.end());
    for (const rdf::Term& type : types) {
        result.triples.push_back({subject, rdf::iri(term::type), type});
    }
    result.label = valueOf(ontology, subject, term::label);
    if (result.label.empty()) {
        if (const auto preferred = ontology.object(subject, term::prefLabel)) {
            result.label = preferred->value;
            result.triples.push_back({subject, rdf::iri(term::label), *preferred});
        }
    }
    for (rdf::Triple& triple : ontology.about(subject)) {
        if (!isCarried(triple.predicate.value) || triple.object.isBlank()) {
            continue;
        }
        if (triple.object.isIri()) {
            result.related.push_back(triple.object.value);
        }
        result.triples.push_back(std::move(triple));
    }
    return result;
}

} // namespace chancery::graph
