#include "lint/reference.hpp"

#include "lint/vocabulary.hpp"
#include "rdf/namespaces.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>
#include <utility>

namespace chancery::lint {

namespace {

using rdf::in;
namespace ns = rdf::ns;

constexpr std::string_view vann = "http://purl.org/vocab/vann/";

/// Text that Markdown leaves alone in a cell of a table.
std::string cell(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '|' || c == '<' || c == '*' || c == '_' || c == '`' || c == '\\') {
            out += '\\';
        }
        out += c == '\n' || c == '\r' ? ' ' : c;
    }
    return out;
}

class Page {
public:
    explicit Page(const Graph& graph) : graph_(graph), vocabulary_(graph) {
        for (Number number = 0; number < graph.size(); ++number) {
            places_.emplace(graph[number].subject, number);
        }
    }

    std::string write();

private:
    void writeHead(Id ontology);
    void writeClasses();
    void writeClass(Id type, std::size_t level, std::set<Id>& done);
    void writeProperties();
    void writeTable(Id type, const std::vector<Id>& properties);
    void writeAnnotations();
    void writeShortcuts();
    void writeIndividuals();
    void writeAlignment();
    void writeDisjoints();

    void line(const std::string& text = {}) { out_.append(text).append("\n"); }

    [[nodiscard]] std::vector<Id> ours(const std::vector<std::string>& kinds) const;
    void inOrder(std::vector<Id>& ids) const;
    [[nodiscard]] std::string code(Id id) const;
    [[nodiscard]] std::string codes(std::vector<Id> ids, std::string_view between = ", ") const;
    [[nodiscard]] std::string text(Id id, std::string_view predicate) const;
    [[nodiscard]] std::string definition(Id id) const { return cell(text(id, term::definition)); }
    [[nodiscard]] std::vector<Id> objects(Id id, std::string_view predicate) const;
    [[nodiscard]] std::vector<Id> classesIn(Id expression) const;
    [[nodiscard]] std::vector<Id> shapesOf(Id type) const;
    [[nodiscard]] Id shapeOf(Id type, Id property) const;
    [[nodiscard]] std::string values(Id property, Id shape) const;
    [[nodiscard]] std::string counts(Id shape) const;
    [[nodiscard]] std::string notes(Id property) const;

    const Graph& graph_;
    Vocabulary vocabulary_;
    std::map<Id, Number> places_; // where each subject comes first
    std::string out_;
};

void Page::inOrder(std::vector<Id>& ids) const {
    const auto place = [this](Id id) {
        const auto found = places_.find(id);
        return found == places_.end() ? static_cast<Number>(graph_.size()) : found->second;
    };
    std::sort(ids.begin(), ids.end(), [&](Id a, Id b) { return std::pair(place(a), a) < std::pair(place(b), b); });
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

std::vector<Id> Page::ours(const std::vector<std::string>& kinds) const {
    std::vector<Id> found;
    for (const std::string& kind : kinds) {
        for (const Number number : graph_.havers(term::type, kind)) {
            const Id id = graph_[number].subject;
            if (vocabulary_.isOurs(graph_.terms[id].value)) {
                found.push_back(id);
            }
        }
    }
    inOrder(found);
    return found;
}

std::string Page::code(Id id) const { return "`" + graph_.name(id) + "`"; }

std::string Page::codes(std::vector<Id> ids, std::string_view between) const {
    inOrder(ids);
    std::string out;
    for (const Id id : ids) {
        out.append(out.empty() ? "" : between).append(code(id));
    }
    return out;
}

std::string Page::text(Id id, std::string_view predicate) const {
    const Id object = graph_.object(id, predicate);
    return object == noTerm ? std::string() : std::string(graph_.terms[object].value);
}

std::vector<Id> Page::objects(Id id, std::string_view predicate) const {
    std::vector<Id> found;
    for (const Number number : graph_.values(id, predicate)) {
        found.push_back(graph_[number].object);
    }
    return found;
}

/// The classes of a union, or the one class that it is.
std::vector<Id> Page::classesIn(Id expression) const {
    const Id members = graph_.object(expression, in(ns::owl, "unionOf"));
    return members == noTerm ? std::vector{expression} : graph_.list(members);
}

std::string Page::write() {
    const auto ontologies = graph_.havers(term::type, in(ns::owl, "Ontology"));
    if (ontologies.empty()) {
        throw std::invalid_argument("the graph declares no owl:Ontology");
    }
    writeHead(graph_[ontologies.front()].subject);
    writeClasses();
    writeProperties();
    writeShortcuts();
    writeIndividuals();
    writeAnnotations();
    writeAlignment();
    return std::move(out_);
}

void Page::writeHead(Id ontology) {
    const std::string title = text(ontology, in(ns::dcterms, "title"));
    line("# " + (title.empty() ? graph_.name(ontology) : cell(title)));
    line();
    line("<!-- Written by `chancery vocabulary` from the ontology; edit that. -->");
    line();
    line(cell(text(ontology, in(ns::dcterms, "description"))));
    line();
    line("| | |");
    line("| --- | --- |");
    const auto row = [this](std::string_view name, const std::string& value) {
        if (!value.empty()) {
            line("| " + std::string(name) + " | " + value + " |");
        }
    };
    const auto link = [](const std::string& iri) { return iri.empty() ? iri : "<" + iri + ">"; };
    row("ontology", link(std::string(graph_.terms[ontology].value)));
    row("version", cell(text(ontology, in(ns::owl, "versionInfo"))));
    row("version IRI", link(text(ontology, in(ns::owl, "versionIRI"))));
    row("prefix", cell(text(ontology, in(vann, "preferredNamespacePrefix"))));
    row("namespace", link(text(ontology, in(vann, "preferredNamespaceUri"))));
    row("licence", link(text(ontology, in(ns::dcterms, "license"))));
    line();
}

void Page::writeClass(Id type, std::size_t level, std::set<Id>& done) {
    if (!done.insert(type).second) {
        return;
    }
    line(std::string(level * 2, ' ') + "- " + code(type) + ": " + definition(type));
    std::vector<Id> below;
    for (const Number number : graph_.havers(in(ns::rdfs, "subClassOf"), graph_.terms[type].value)) {
        if (vocabulary_.isOurs(graph_.terms[graph_[number].subject].value)) {
            below.push_back(graph_[number].subject);
        }
    }
    inOrder(below);
    for (const Id each : below) {
        writeClass(each, level + 1, done);
    }
}

void Page::writeClasses() {
    line("## Classes");
    line();
    std::set<Id> done;
    const std::vector<Id> all = ours({in(ns::owl, "Class")});
    for (const Id type : all) {
        const auto up = objects(type, in(ns::rdfs, "subClassOf"));
        const bool top =
            std::none_of(up.begin(), up.end(), [this](Id id) { return vocabulary_.isOurs(graph_.terms[id].value); });
        if (top) {
            writeClass(type, 0, done);
        }
    }
    for (const Id type : all) { // those in a circle, which no top leads to
        writeClass(type, 0, done);
    }
    line();
    writeDisjoints();
}

void Page::writeDisjoints() {
    std::map<Number, std::vector<Id>> sets;
    for (const Vocabulary::Disjoint& pair : vocabulary_.disjoints()) {
        sets[pair.stated].push_back(pair.left);
        sets[pair.stated].push_back(pair.right);
    }
    for (const auto& [stated, classes] : sets) {
        line("Nothing is in two of these: " + codes(classes) + ".");
        line();
    }
}

/// The property shapes of a class, those of what is above it too (SHACL, section 2.1.3.2).
std::vector<Id> Page::shapesOf(Id type) const {
    std::vector<Id> found;
    for (const Id each : vocabulary_.superclasses(type)) {
        for (const Number target : graph_.havers(graph_.terms.find(in(ns::sh, "targetClass")), each)) {
            const auto shapes = objects(graph_[target].subject, in(ns::sh, "property"));
            found.insert(found.end(), shapes.begin(), shapes.end());
        }
    }
    return found;
}

Id Page::shapeOf(Id type, Id property) const {
    for (const Id shape : shapesOf(type)) {
        if (graph_.object(shape, in(ns::sh, "path")) == property) {
            return shape;
        }
    }
    return noTerm;
}

/// The range of a property, or else the datatypes that its shape allows.
std::string Page::values(Id property, Id shape) const {
    std::string out;
    for (const Id range : objects(property, in(ns::rdfs, "range"))) {
        out.append(out.empty() ? "" : " and ").append(codes(classesIn(range), " or "));
    }
    std::vector<Id> datatypes = objects(shape, in(ns::sh, "datatype"));
    for (const Id alternative : graph_.list(graph_.object(shape, in(ns::sh, "or")))) {
        const auto each = objects(alternative, in(ns::sh, "datatype"));
        datatypes.insert(datatypes.end(), each.begin(), each.end());
    }
    if (out.empty()) {
        out = codes(datatypes, " or ");
    }
    const bool link = vocabulary_.hasKind(property, in(ns::owl, "ObjectProperty"));
    return !out.empty() ? out : link ? "any resource" : "a literal";
}

std::string Page::counts(Id shape) const {
    const std::string least = text(shape, in(ns::sh, "minCount"));
    const std::string most = text(shape, in(ns::sh, "maxCount"));
    if (least.empty() || least == "0") {
        return most.empty() ? "any" : "at most " + most;
    }
    return most.empty() ? least + " or more" : most == least ? least : least + " to " + most;
}

/// What OWL says of a property besides domain and range.
std::string Page::notes(Id property) const {
    std::string out;
    for (const std::string_view kind :
         {"Functional", "InverseFunctional", "Symmetric", "Asymmetric", "Transitive", "Reflexive", "Irreflexive"}) {
        if (vocabulary_.hasKind(property, in(ns::owl, std::string(kind) + "Property"))) {
            std::string name(kind);
            name.front() = static_cast<char>(name.front() + ('a' - 'A'));
            out.append(out.empty() ? "" : ", ").append(name == "inverseFunctional" ? "inverse functional" : name);
        }
    }
    return out.empty() ? out : " (" + out + ")";
}

void Page::writeTable(Id type, const std::vector<Id>& properties) {
    line("| property | value | how many | |");
    line("| --- | --- | --- | --- |");
    for (const Id property : properties) {
        const Id shape = shapeOf(type, property);
        std::string said = definition(property) + notes(property);
        if (said.empty()) { // a term of others
            said = cell(text(shape, in(ns::sh, "message")));
        }
        line("| " + code(property) + " | " + values(property, shape) + " | " + counts(shape) + " | " + said + " |");
    }
    line();
}

void Page::writeProperties() {
    line("## Properties");
    line();
    std::vector<Id> unbound;
    std::map<Id, std::vector<Id>> byClass;
    for (const Id property : ours({in(ns::owl, "ObjectProperty"), in(ns::owl, "DatatypeProperty")})) {
        const auto domains = objects(property, in(ns::rdfs, "domain"));
        for (const Id domain : domains) {
            for (const Id type : classesIn(domain)) {
                byClass[type].push_back(property);
            }
        }
        if (domains.empty()) {
            unbound.push_back(property);
        }
    }
    for (const Number target : graph_.with(in(ns::sh, "targetClass"))) {
        for (const Id shape : objects(graph_[target].subject, in(ns::sh, "property"))) {
            const Id path = graph_.object(shape, in(ns::sh, "path"));
            if (graph_.terms[path].kind == rdf::TermKind::iri && !vocabulary_.isOurs(graph_.terms[path].value)) {
                byClass[graph_[target].object].push_back(path);
            }
        }
    }
    std::vector<Id> types;
    types.reserve(byClass.size());
    for (const auto& [type, properties] : byClass) {
        types.push_back(type);
    }
    inOrder(types);
    for (const Id type : types) {
        line("### " + graph_.name(type));
        line();
        writeTable(type, byClass[type]);
    }
    if (!unbound.empty()) {
        line("### Of anything");
        line();
        writeTable(noTerm, unbound);
    }
}

void Page::writeShortcuts() {
    const auto all = ours({in(ns::chn, "Shortcut")});
    if (all.empty()) {
        return;
    }
    line("## Shortcuts");
    line();
    line("A direct link is written beside each assertion that it follows from.");
    line();
    line("| link | follows from | its subject is the | its object is the |");
    line("| --- | --- | --- | --- |");
    for (const Id each : all) {
        const bool symmetric = text(each, in(ns::chn, "shortcutSymmetric")) == "true";
        line("| " + codes(objects(each, in(ns::chn, "shortcutProperty"))) + " | " +
             codes(objects(each, in(ns::chn, "shortcutOf"))) + " | " +
             codes(objects(each, in(ns::chn, "shortcutSubject"))) + " | " + (symmetric ? "other " : "") +
             codes(objects(each, in(ns::chn, "shortcutObject"))) + (symmetric ? ", both ways" : "") + " |");
    }
    line();
}

void Page::writeIndividuals() {
    std::vector<Id> all = ours({in(ns::owl, "NamedIndividual")});
    std::erase_if(all, [this](Id id) { return vocabulary_.isA(id, in(ns::chn, "Shortcut")); });
    if (all.empty()) {
        return;
    }
    line("## Individuals");
    line();
    line("| individual | is a | |");
    line("| --- | --- | --- |");
    for (const Id each : all) {
        std::vector<Id> types = objects(each, term::type);
        std::erase_if(types, [this](Id id) { return !vocabulary_.isOurs(graph_.terms[id].value); });
        line("| " + code(each) + " | " + codes(types) + " | " + definition(each) + " |");
    }
    line();
}

void Page::writeAnnotations() {
    const auto all = ours({in(ns::owl, "AnnotationProperty")});
    if (all.empty()) {
        return;
    }
    line("## What the program reads");
    line();
    line("Annotations, without a meaning in logic, on the entities, classes and concepts of the ontology folder.");
    line();
    line("| property | |");
    line("| --- | --- |");
    for (const Id each : all) {
        line("| " + code(each) + " | " + definition(each) + " |");
    }
    line();
}

void Page::writeAlignment() {
    line("## What the terms build on");
    line();
    line("| term | is also |");
    line("| --- | --- |");
    const std::vector<Id> all =
        ours({in(ns::owl, "Class"), in(ns::owl, "ObjectProperty"), in(ns::owl, "DatatypeProperty")});
    for (const Id each : all) {
        std::vector<Id> others;
        for (const std::string_view name : {"subClassOf", "subPropertyOf"}) {
            for (const Id up : objects(each, in(ns::rdfs, name))) {
                if (graph_.terms[up].kind == rdf::TermKind::iri && !vocabulary_.isOurs(graph_.terms[up].value)) {
                    others.push_back(up);
                }
            }
        }
        if (!others.empty()) {
            line("| " + code(each) + " | " + codes(others) + " |");
        }
    }
}

} // namespace

std::string describeOntology(const Graph& graph) { return Page(graph).write(); }

} // namespace chancery::lint
