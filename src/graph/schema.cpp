#include "graph/schema.hpp"

#include "graph/names.hpp"
#include "graph/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <mutex>

namespace chancery::graph {
namespace {

bool inChn(std::string_view iri) { return iri.starts_with(rdf::ns::chn); }

/// What stands beside an entity wherever it is used; hidden labels, demonyms and cues are for reading texts only.
bool isCarried(std::string_view predicate) {
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
           (inChn(type) && type.substr(rdf::ns::chn.size()) == "Shortcut");
}

std::string valueOf(const rdf::Model& ontology, const rdf::Term& subject, std::string_view predicate) {
    const auto object = ontology.object(subject, predicate);
    return object ? object->value : std::string();
}

} // namespace

/// Described when first asked for: a release names a few dozen of the thousands of entities.
struct Schema::Entity {
    std::once_flag described;
    Background background;
};

Schema::Schema(const rdf::Model& ontology, std::string base) : ontology_(ontology), base_(std::move(base)) {
    compileClasses();
    compileShortcuts();
    findEntities();
}

Schema::~Schema() = default;

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
    const rdf::TermId id = ontology_.terms().find(iri);
    if (id >= entityOf_.size() || entityOf_[id] >= entityCount_) {
        return nullptr;
    }
    Entity& entity = entities_[entityOf_[id]];
    std::call_once(entity.described, [&] { entity.background = describe(id); });
    return &entity.background;
}

void Schema::compileClasses() {
    const rdf::Terms& terms = ontology_.terms();
    const rdf::TermId subClassOf = terms.find(rdf::in(rdf::ns::rdfs, "subClassOf"));
    std::unordered_map<std::string, std::vector<std::string>> parents;
    for (const rdf::Model::Row& row : ontology_.rows()) {
        if (row.predicate == subClassOf) {
            std::vector<std::string>& own = parents[std::string(terms.value(row.subject))];
            if (terms.isIri(row.object) && inChn(terms.value(row.object))) {
                own.emplace_back(terms.value(row.object));
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

void Schema::compileShortcuts() {
    const rdf::Model& ontology = ontology_;
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
    for (const auto& [type, line] : lineages_) {
        for (const Shortcut& shortcut : shortcuts_) {
            if (isA(type, shortcut.of)) {
                shortcutsOf_[type].push_back(&shortcut);
            }
        }
    }
}

std::span<const Shortcut* const> Schema::shortcutsOf(const std::string& type) const {
    const auto found = shortcutsOf_.find(type);
    return found == shortcutsOf_.end() ? std::span<const Shortcut* const>() : found->second;
}

void Schema::findEntities() {
    const rdf::Terms& terms = ontology_.terms();
    const rdf::TermId type = terms.find(term::type);
    entityOf_.assign(terms.size(), std::numeric_limits<std::uint32_t>::max());
    for (const rdf::Model::Row& row : ontology_.rows()) {
        if (row.predicate == type && terms.isIri(row.subject) && terms.isIri(row.object) &&
            entityOf_[row.subject] >= entityCount_ && !isDeclaration(terms.value(row.object))) {
            entityOf_[row.subject] = static_cast<std::uint32_t>(entityCount_++);
        }
    }
    entities_ = std::make_unique<Entity[]>(entityCount_);
}

Background Schema::describe(rdf::TermId id) const {
    const rdf::Terms& terms = ontology_.terms();
    Background result;
    const rdf::Term subject = terms.term(id);
    std::vector<rdf::Term> types;
    rdf::TermId preferred = rdf::noTerm;
    for (const rdf::Model::Row& row : ontology_.rowsAbout(id)) {
        const std::string_view predicate = terms.value(row.predicate);
        if (predicate == term::type) {
            const std::string type(terms.value(row.object));
            for (const std::string& each : lineage(type)) {
                types.push_back(rdf::iri(each));
            }
            if (inChn(type) && (result.type.empty() || isA(type, result.type))) {
                result.type = type;
            }
        } else if (predicate == term::label && result.label.empty()) {
            result.label = terms.value(row.object);
        } else if (predicate == term::prefLabel && preferred == rdf::noTerm) {
            preferred = row.object;
        }
    }
    std::sort(types.begin(), types.end());
    types.erase(std::unique(types.begin(), types.end()), types.end());
    for (const rdf::Term& type : types) {
        result.triples.push_back({subject, rdf::iri(term::type), type});
    }
    if (result.label.empty() && preferred != rdf::noTerm) {
        result.label = terms.value(preferred);
        result.triples.push_back({subject, rdf::iri(term::label), terms.term(preferred)});
    }
    for (const rdf::Model::Row& row : ontology_.rowsAbout(id)) {
        if (!isCarried(terms.value(row.predicate)) || terms.isBlank(row.object)) {
            continue;
        }
        if (terms.isIri(row.object)) {
            result.related.emplace_back(terms.value(row.object));
        }
        result.triples.push_back({subject, terms.term(row.predicate), terms.term(row.object)});
    }
    result.part = partOfName(*this, subject.value, result.type, result.label);
    return result;
}

} // namespace chancery::graph
