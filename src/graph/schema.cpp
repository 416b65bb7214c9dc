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
    std::vector<rdf::Triple> triples = ontology.triples();
    compileClasses(triples);
    compileShortcuts(ontology);
    compileBackground(triples);
}

std::span<const std::string> Schema::lineage(const std::string& type) const {
    const auto found = lineages_.find(type);
    return found == lineages_.end() ? std::span(&type, 1) : std::span<const std::string>(found->second);
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

void Schema::compileClasses(std::span<const rdf::Triple> triples) {
    const std::string subClassOf = rdf::in(rdf::ns::rdfs, "subClassOf");
    std::unordered_map<std::string, std::vector<std::string>> parents;
    for (const rdf::Triple& triple : triples) {
        if (triple.predicate.value == subClassOf) {
            std::vector<std::string>& own = parents[triple.subject.value];
            if (triple.object.isIri() && inChn(triple.object.value)) {
                own.push_back(triple.object.value);
            }
        }
    }
    for (const auto& [type, own] : parents) {
        std::vector<std::string> line{type};
        for (std::size_t at = 0; at < line.size(); ++at) { // breadth first; a cycle ends because nothing is added twice
            const auto above = parents.find(line[at]);
            if (above == parents.end()) {
                continue;
            }
            for (const std::string& parent : above->second) {
                if (std::find(line.begin(), line.end(), parent) == line.end()) {
                    line.push_back(parent);
                }
            }
        }
        lineages_.emplace(type, std::move(line));
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

/// Of triples sorted by subject.
void Schema::compileBackground(std::span<rdf::Triple> triples) {
    const auto declares = [](const rdf::Triple& triple) {
        return triple.predicate.value == term::type && triple.object.isIri() && !isDeclaration(triple.object.value);
    };
    while (!triples.empty()) {
        const auto end = std::find_if(triples.begin(), triples.end(), [&](const rdf::Triple& triple) {
            return triple.subject != triples.front().subject;
        });
        const auto own = triples.first(static_cast<std::size_t>(end - triples.begin()));
        triples = triples.subspan(own.size());
        if (own.front().subject.isIri() && std::any_of(own.begin(), own.end(), declares)) {
            std::string iri = own.front().subject.value;
            background_.emplace(std::move(iri), describe(own));
        }
    }
}

/// The triples of one subject; takes them.
Background Schema::describe(std::span<rdf::Triple> triples) const {
    Background result;
    const rdf::Term subject = triples.front().subject;
    std::vector<rdf::Term> types;
    const rdf::Term* preferred = nullptr;
    for (const rdf::Triple& triple : triples) {
        if (triple.predicate.value == term::type) {
            for (const std::string& each : lineage(triple.object.value)) {
                types.push_back(rdf::iri(each));
            }
            const std::string& type = triple.object.value;
            if (inChn(type) && (result.type.empty() || isA(type, result.type))) {
                result.type = type;
            }
        } else if (triple.predicate.value == term::label && result.label.empty()) {
            result.label = triple.object.value;
        } else if (triple.predicate.value == term::prefLabel && preferred == nullptr) {
            preferred = &triple.object;
        }
    }
    std::sort(types.begin(), types.end());
    types.erase(std::unique(types.begin(), types.end()), types.end());
    for (const rdf::Term& type : types) {
        result.triples.push_back({subject, rdf::iri(term::type), type});
    }
    if (result.label.empty() && preferred != nullptr) {
        result.label = preferred->value;
        result.triples.push_back({subject, rdf::iri(term::label), *preferred});
    }
    for (rdf::Triple& triple : triples) {
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
