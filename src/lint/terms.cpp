// Names of terms: declared, of the right kind, spelt right, in force.
#include "lint/checks.hpp"
#include "lint/nearest.hpp"
#include "lint/standard_terms.hpp"
#include "rdf/namespaces.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace chancery::lint {

namespace {

using rdf::in;
namespace ns = rdf::ns;

enum class Place : std::uint8_t { any, type, property };

/// Predicates whose subjects or objects are classes or properties.
struct Position {
    std::string predicate;
    Place subject;
    Place object;
};

const std::vector<Position>& positions() {
    static const std::vector<Position> all{
        {in(ns::rdf, "type"), Place::any, Place::type},
        {in(ns::rdfs, "subClassOf"), Place::type, Place::type},
        {in(ns::rdfs, "subPropertyOf"), Place::property, Place::property},
        {in(ns::rdfs, "domain"), Place::property, Place::type},
        {in(ns::rdfs, "range"), Place::property, Place::type},
        {in(ns::owl, "equivalentClass"), Place::type, Place::type},
        {in(ns::owl, "disjointWith"), Place::type, Place::type},
        {in(ns::owl, "complementOf"), Place::type, Place::type},
        {in(ns::owl, "equivalentProperty"), Place::property, Place::property},
        {in(ns::owl, "propertyDisjointWith"), Place::property, Place::property},
        {in(ns::owl, "inverseOf"), Place::property, Place::property},
        {in(ns::owl, "onProperty"), Place::any, Place::property},
        {in(ns::owl, "onClass"), Place::any, Place::type},
        {in(ns::owl, "someValuesFrom"), Place::any, Place::type},
        {in(ns::owl, "allValuesFrom"), Place::any, Place::type},
        {in(ns::sh, "targetClass"), Place::any, Place::type},
        {in(ns::sh, "class"), Place::any, Place::type},
        {in(ns::sh, "datatype"), Place::any, Place::type},
        {in(ns::sh, "targetSubjectsOf"), Place::any, Place::property},
        {in(ns::sh, "targetObjectsOf"), Place::any, Place::property},
        {in(ns::sh, "equals"), Place::any, Place::property},
        {in(ns::sh, "disjoint"), Place::any, Place::property},
        {in(ns::sh, "lessThan"), Place::any, Place::property},
        {in(ns::sh, "path"), Place::any, Place::property},
    };
    return all;
}

/// Where each term is used as a class and where as a property: the first triple of each.
struct Roles {
    std::optional<Number> asType;
    std::optional<Number> asProperty;
};

std::vector<Roles> findRoles(const Report& report) {
    const Graph& graph = report.graph;
    std::vector<Roles> roles(graph.terms.size());
    const auto note = [&](Id id, Place place, Number number) {
        if (place == Place::any || !report.isReported(number)) {
            return;
        }
        auto& role = place == Place::type ? roles[id].asType : roles[id].asProperty;
        role = std::min(role.value_or(number), number);
    };
    for (const Position& position : positions()) {
        for (const Number number : graph.with(position.predicate)) {
            note(graph[number].subject, position.subject, number);
            note(graph[number].object, position.object, number);
        }
    }
    for (Id id = 1; id < graph.terms.size(); ++id) {
        for (const Number number : graph.with(id)) {
            note(id, Place::property, number);
        }
    }
    return roles;
}

bool isChecked(const Report& report, Id id) {
    const rdf::TermView& view = report.graph.terms[id];
    return view.kind == rdf::TermKind::iri &&
           (report.vocabulary.isOurs(view.value) || !standardNamespace(view.value).empty());
}

/// Somewhere in the graph, or by its specification, the term is said to be something.
bool isDeclared(const Report& report, Id id) {
    return !report.graph.values(id, term::type).empty() || standardTerm(report.graph.terms[id].value).has_value();
}

/// Finds the declared name that is nearest to one that is not declared.
class Suggestions {
public:
    explicit Suggestions(const Report& report) : graph_(&report.graph) {
        for (Id id = 1; id < report.graph.terms.size(); ++id) {
            const rdf::TermView& view = report.graph.terms[id];
            if (view.kind == rdf::TermKind::iri && report.vocabulary.isOurs(view.value) && isDeclared(report, id)) {
                own_.emplace_back(view.value);
            }
        }
    }

    /// "; did you mean X?", or nothing.
    std::string operator()(std::string_view iri) {
        constexpr std::size_t most = 200; // who misspells more has other worries, and the search takes its time
        if (++count_ > most) {
            return {};
        }
        const std::string_view space = standardNamespace(iri);
        const std::size_t local = iri.find_last_of("/#") + 1;
        const std::string near =
            nearest(iri.substr(0, local), iri.substr(local), space.empty() ? own_ : standardTerms(space));
        return near.empty() ? "" : "; did you mean " + graph_->name(near) + "?";
    }

private:
    const Graph* graph_;
    std::vector<std::string> own_;
    std::size_t count_ = 0;
};

std::string times(std::uint32_t count) { return count == 1 ? "" : " (used " + std::to_string(count) + " times)"; }

/// Datatypes stand in no triple of their own.
void checkDatatypes(Report& report, Suggestions& suggest) {
    std::set<std::string_view> told;
    for (Id id = 1; id < report.graph.terms.size(); ++id) {
        const std::string_view datatype = report.graph.terms[id].datatype;
        if (datatype.empty() || report.use(id).count == 0 || told.contains(datatype)) {
            continue;
        }
        const Id declared = report.graph.terms.find(datatype);
        const bool known = standardTerm(datatype).has_value() || (declared != noTerm && isDeclared(report, declared));
        const bool checked = report.vocabulary.isOurs(datatype) || !standardNamespace(datatype).empty();
        if (checked && !known) {
            told.insert(datatype);
            report.tell(report.use(id).first,
                        "the datatype " + report.graph.name(datatype) + " is not declared" + suggest(datatype));
        }
    }
}

/// What is left of a namespace without what is often got wrong: scheme, "www.", case, and the last character.
std::string core(std::string_view space) {
    std::string out = lowered(space);
    for (const std::string_view start : {"http://", "https://", "www."}) {
        if (out.starts_with(start)) {
            out.erase(0, start.size());
        }
    }
    while (!out.empty() && (out.back() == '#' || out.back() == '/')) {
        out.pop_back();
    }
    return out;
}

} // namespace

void checkUndeclared(Report& report) {
    const std::vector<Roles> roles = findRoles(report);
    Suggestions suggest(report);
    for (Id id = 1; id < report.graph.terms.size(); ++id) {
        if (!isChecked(report, id) || report.use(id).count == 0) {
            continue;
        }
        const bool used = roles[id].asProperty || roles[id].asType;
        const bool unknown = used && !report.vocabulary.isProperty(id) && !report.vocabulary.isClass(id);
        if (!isDeclared(report, id) || (unknown && report.graph.values(id, term::type).empty())) {
            const Report::Use& use = report.use(id);
            report.tell(use.first, report.graph.name(id) + " is not declared" + suggest(report.graph.terms[id].value) +
                                       times(use.count));
        }
    }
    checkDatatypes(report, suggest);
}

void checkMisplaced(Report& report) {
    const std::vector<Roles> roles = findRoles(report);
    for (Id id = 1; id < report.graph.terms.size(); ++id) {
        if (!isChecked(report, id) || !isDeclared(report, id)) {
            continue;
        }
        const std::string name = report.graph.name(id);
        if (roles[id].asProperty && !report.vocabulary.isProperty(id)) {
            report.tell(*roles[id].asProperty, name + " is used as a property and is declared as " +
                                                   (report.vocabulary.isClass(id) ? "a class" : "an individual"));
        }
        if (roles[id].asType && !report.vocabulary.isClass(id)) {
            report.tell(*roles[id].asType, name + " is used as a class and is declared as " +
                                               (report.vocabulary.isProperty(id) ? "a property" : "an individual"));
        }
    }
}

void checkNamespaces(Report& report) {
    std::vector<std::string> known(report.vocabulary.namespaces().begin(), report.vocabulary.namespaces().end());
    for (const std::string_view space : standardNamespaces()) {
        known.emplace_back(space);
    }
    known.emplace_back(ns::schema);
    known.emplace_back(ns::sem);
    const std::vector<Roles> roles = findRoles(report);
    for (Id id = 1; id < report.graph.terms.size(); ++id) {
        const std::string_view iri = report.graph.terms[id].value;
        const std::size_t end = iri.find_last_of("/#");
        if ((!roles[id].asProperty && !roles[id].asType) || report.graph.terms[id].kind != rdf::TermKind::iri ||
            end == std::string_view::npos) {
            continue;
        }
        const std::string_view space = iri.substr(0, end + 1);
        constexpr std::size_t longest = 200; // no namespace is longer; a hostile one may be
        if (space.size() > longest || std::find(known.begin(), known.end(), space) != known.end()) {
            continue;
        }
        const auto meant = std::find_if(known.begin(), known.end(), [&](const std::string& each) {
            return core(each) == core(space) || editDistance(each, space) == 1;
        });
        if (meant != known.end()) {
            report.tell(roles[id].asProperty ? *roles[id].asProperty : *roles[id].asType,
                        "<" + std::string(iri) + ">: the namespace is <" + *meant + ">");
        }
    }
}

void checkDeprecated(Report& report) {
    const Graph& graph = report.graph;
    std::vector<bool> open(graph.terms.size(), false); // deprecated, and not told of yet
    for (Id id = 1; id < graph.terms.size(); ++id) {
        const rdf::TermView& view = graph.terms[id];
        open[id] = view.kind == rdf::TermKind::iri &&
                   (isWithdrawn(view.value) || report.vocabulary.hasKind(id, in(ns::owl, "DeprecatedClass")) ||
                    report.vocabulary.hasKind(id, in(ns::owl, "DeprecatedProperty")));
    }
    for (const Number number : graph.with(in(ns::owl, "deprecated"))) {
        const std::string_view value = graph.terms[graph[number].object].value;
        open[graph[number].subject] = value == "true" || value == "1" || open[graph[number].subject];
    }
    const Id replaces = graph.terms.find(in(ns::dcterms, "replaces"));
    for (Number number = 0; number < graph.size(); ++number) {
        const Triple& triple = graph[number]; // what is said about a term itself is no use of it
        for (const Id used : {triple.predicate, triple.predicate == replaces ? noTerm : triple.object}) {
            if (open[used] && report.isReported(number)) {
                open[used] = false;
                const Id instead = graph.object(used, in(ns::dcterms, "isReplacedBy"));
                report.tell(number, graph.name(used) + " is deprecated" +
                                        (instead == noTerm ? "" : "; use " + graph.name(instead)));
            }
        }
    }
}

void checkNaming(Report& report) {
    for (Id id = 1; id < report.graph.terms.size(); ++id) {
        const std::string_view iri = report.graph.terms[id].value;
        const auto types = report.graph.values(id, term::type);
        if (types.empty() || !isChecked(report, id) || !report.vocabulary.isOurs(iri)) {
            continue;
        }
        const char first = iri[iri.find_last_of("/#") + 1];
        if (report.vocabulary.isClass(id) && first >= 'a' && first <= 'z') {
            report.tell(types.front(), report.graph.name(id) + " is a class; begin its name with a capital");
        } else if (report.vocabulary.isProperty(id) && first >= 'A' && first <= 'Z') {
            report.tell(types.front(), report.graph.name(id) + " is a property; begin its name with a small letter");
        }
    }
}

void checkUntyped(Report& report) {
    const Graph& graph = report.graph;
    const std::string annotation = in(ns::owl, "AnnotationProperty");
    for (Id id = 1; id < graph.terms.size(); ++id) {
        const auto about = graph.about(id);
        if (about.empty() || !graph.values(id, term::type).empty()) {
            continue;
        }
        const auto says = std::find_if(about.begin(), about.end(), [&](Number number) {
            const Id predicate = graph[number].predicate;
            return report.vocabulary.isOurs(graph.terms[predicate].value) && report.vocabulary.isProperty(predicate) &&
                   !report.vocabulary.hasKind(predicate, annotation);
        });
        if (says != about.end()) {
            report.tell(*says, graph.name(id) + " has " + graph.name(graph[*says].predicate) + " and no type");
        }
    }
}

void checkUndescribed(Report& report) {
    const Graph& graph = report.graph;
    std::vector<bool> told(graph.terms.size(), false);
    for (const Number declared : graph.havers(term::type, in(ns::owl, "ObjectProperty"))) {
        const Id property = graph[declared].subject;
        if (!report.vocabulary.isOurs(graph.terms[property].value)) {
            continue;
        }
        for (const Number number : graph.with(property)) {
            const Id object = graph[number].object;
            if (graph.terms[object].kind == rdf::TermKind::iri && !told[object] && graph.about(object).empty() &&
                !isChecked(report, object)) {
                told[object] = true;
                report.tell(number, graph.name(object) + " is the " + graph.name(property) + " of " +
                                        graph.name(graph[number].subject) + " and nothing is said of it");
            }
        }
    }
}

} // namespace chancery::lint
