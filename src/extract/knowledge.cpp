#include "extract/knowledge.hpp"

#include "lexicon/lexicon.hpp"
#include "rdf/namespaces.hpp"
#include "rdf/reader.hpp"
#include "rdf/stream.hpp"
#include "rules/matcher.hpp"

#include <algorithm>
#include <functional>
#include <set>

namespace chancery::extract {

namespace {

using rdf::in;
using rdf::isChn;
using Row = rdf::Model::Row;
namespace ns = rdf::ns;

/// The line of a text's first occurrence, for messages about what the parser no longer knows the place of.
std::size_t lineOf(const std::string& text, std::string_view what) {
    const auto at = text.find(what);
    if (at == std::string::npos) {
        return 0;
    }
    return 1 + static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

std::string localName(std::string_view iri) {
    const auto at = iri.find_last_of("#/");
    return std::string(at == std::string_view::npos ? iri : iri.substr(at + 1));
}

/// Statements of a file into the model; IRIs under the ontology's own base get the base that is asked for.
class Rebasing : public rdf::StatementSink {
public:
    Rebasing(const std::string& base, rdf::Model& model, std::vector<Row>& rows)
        : base_(base), model_(model), rows_(rows) {}

    void statement(const rdf::TermView& subject, const rdf::TermView& predicate, const rdf::TermView& object) override {
        rows_.push_back(model_.add(rebased(subject, subject_), predicate, rebased(object, object_)));
    }

private:
    rdf::TermView rebased(rdf::TermView term, std::string& buffer) const {
        if (term.isIri() && base_ != ns::id && term.value.starts_with(ns::id)) {
            buffer.assign(base_).append(term.value.substr(ns::id.size()));
            term.value = buffer;
        }
        return term;
    }

    const std::string& base_;
    rdf::Model& model_;
    std::vector<Row>& rows_;
    std::string subject_;
    std::string object_;
};

class Loader {
public:
    Loader(const std::filesystem::path& folder, Knowledge& knowledge) : folder_(folder), k_(knowledge) {}

    void run() {
        const auto ontology = folder_ / "chancery.ttl";
        if (!std::filesystem::exists(ontology)) {
            throw InputError({ontology.string()}, "no ontology here; name its folder with --ontology DIR");
        }
        files_.push_back(ontology);
        for (const auto* part : {"schemes", "gazetteer"}) {
            add(folder_ / part);
        }
        for (const auto& file : files_) {
            load(file);
        }
        for (const auto& file : files_) {
            checkTerms(file);
        }
        for (const auto* property : {"subClassOf", "subPropertyOf"}) {
            checkCycles(in(ns::rdfs, property));
        }
        checkCycles(in(ns::skos, "broader"));
        compileLineages();
        require();
    }

private:
    void add(const std::filesystem::path& part) {
        if (!std::filesystem::is_directory(part)) {
            throw InputError({part.string()}, "this folder of the ontology is missing");
        }
        std::vector<std::filesystem::path> files;
        for (const auto& entry : std::filesystem::directory_iterator(part)) {
            if (entry.path().extension() == ".ttl") {
                files.push_back(entry.path());
            }
        }
        std::sort(files.begin(), files.end());
        files_.insert(files_.end(), files.begin(), files.end());
    }

    void load(const std::filesystem::path& file) {
        Rebasing sink(k_.base, k_.ontology, rows_[file.string()]);
        rdf::stream(rdf::slurp(file), rdf::Syntax::turtle, ns::id, file.string(), localName(file.string()), sink);
    }

    [[nodiscard]] std::string_view text(rdf::TermId term) const { return k_.ontology.terms().value(term); }

    /// Every term of our namespace in use must be declared.
    void checkTerms(const std::filesystem::path& file) {
        const rdf::Terms& terms = k_.ontology.terms();
        const rdf::TermId type = terms.find(in(ns::rdf, "type"));
        checked_.resize(terms.size());
        for (const Row& row : rows_[file.string()]) {
            for (const rdf::TermId term : {row.predicate, row.object}) {
                if (checked_[term]) {
                    continue;
                }
                checked_[term] = true;
                if (terms.isIri(term) && text(term).starts_with(ns::chn) && k_.ontology.rowsAbout(term, type).empty()) {
                    const std::string name = "chn:" + localName(text(term));
                    throw InputError({file.string(), lineOf(rdf::slurp(file), name)},
                                     "unknown term " + name + "; declare it in chancery.ttl or correct its name");
                }
            }
        }
    }

    void checkCycles(const std::string& property) {
        std::map<std::string, std::vector<std::string>> edges;
        std::map<std::string, std::string> fileOf;
        const rdf::Terms& terms = k_.ontology.terms();
        const rdf::TermId predicate = terms.find(property);
        for (const auto& [file, rows] : rows_) {
            for (const Row& row : rows) {
                if (row.predicate == predicate && terms.isIri(row.object)) {
                    const std::string subject(text(row.subject));
                    edges[subject].emplace_back(text(row.object));
                    fileOf[subject] = file;
                }
            }
        }
        std::set<std::string> done;
        std::vector<std::string> path;
        const std::function<void(const std::string&)> visit = [&](const std::string& node) {
            if (const auto at = std::find(path.begin(), path.end(), node); at != path.end()) {
                std::string cycle;
                for (auto step = at; step != path.end(); ++step) {
                    cycle += localName(*step) + " → ";
                }
                const auto& file = fileOf[node];
                throw InputError({file, lineOf(rdf::slurp(file), localName(node))},
                                 "a cycle of " + localName(property) + ": " + cycle + localName(node) + "; break it");
            }
            if (done.contains(node) || !edges.contains(node)) {
                return;
            }
            path.push_back(node);
            for (const auto& next : edges[node]) {
                visit(next);
            }
            path.pop_back();
            done.insert(node);
        };
        for (const auto& [node, targets] : edges) {
            visit(node);
        }
    }

    /// Cycles were looked for before.
    void compileLineages() {
        const rdf::TermId subClassOf = k_.ontology.terms().find(in(ns::rdfs, "subClassOf"));
        for (const Row& row : k_.ontology.rows()) {
            if (row.predicate != subClassOf || k_.lineages.contains(std::string(text(row.subject)))) {
                continue;
            }
            std::vector<rdf::TermId> line{row.subject};
            for (std::size_t i = 0; i < line.size(); ++i) {
                for (const Row& up : k_.ontology.rowsAbout(line[i], subClassOf)) {
                    if (std::find(line.begin(), line.end(), up.object) == line.end()) {
                        line.push_back(up.object);
                    }
                }
            }
            auto& lineage = k_.lineages[std::string(text(row.subject))];
            for (const rdf::TermId type : line) {
                lineage.emplace_back(text(type));
            }
        }
    }

    /// The least counts of shapes.ttl, by target class (SHACL, section 4.2.1).
    void require() {
        const auto file = folder_ / "shapes.ttl";
        if (!std::filesystem::exists(file)) {
            return;
        }
        rdf::Model shapes;
        rdf::readFile(file, ns::id, "shapes", [&](const rdf::Quad& quad) { shapes.add(quad.triple); });
        for (const auto& triple : shapes.triples()) {
            if (triple.predicate.value != in(ns::sh, "targetClass")) {
                continue;
            }
            for (const auto& property : shapes.objects(triple.subject, in(ns::sh, "property"))) {
                const auto path = shapes.object(property, in(ns::sh, "path"));
                const auto least = shapes.object(property, in(ns::sh, "minCount"));
                if (path && least && path->value.starts_with(ns::chn) && !isChn(path->value, "evidence")) {
                    k_.required[triple.object.value].emplace_back(path->value, std::stoi(least->value));
                }
            }
        }
    }

    std::filesystem::path folder_;
    Knowledge& k_;
    std::vector<std::filesystem::path> files_;
    std::map<std::string, std::vector<Row>> rows_; // of each file
    std::vector<bool> checked_;                    // terms
};

} // namespace

bool Knowledge::isA(const std::string& type, std::string_view ancestor) const {
    const auto at = lineages.find(type);
    return at == lineages.end() ? type == ancestor
                                : std::find(at->second.begin(), at->second.end(), ancestor) != at->second.end();
}

Knowledge loadKnowledge(const std::filesystem::path& folder, const std::string& base) {
    Knowledge knowledge;
    knowledge.base = base.empty() ? std::string(ns::id) : base;
    Loader(folder, knowledge).run();
    const auto words = folder / "lexicon";
    knowledge.abbreviations = text::loadAbbreviations((words / "abbreviations.txt").string());
    knowledge.calendar = text::loadCalendar((words / "calendar.txt").string());
    auto lexicon = std::make_shared<const lexicon::Lexicon>(knowledge.ontology, words, knowledge.abbreviations);
    knowledge.rules = std::make_shared<const rules::RuleSet>(folder / "rules", knowledge.ontology, *lexicon);
    knowledge.matcher = std::make_shared<const rules::Matcher>(*knowledge.rules, *lexicon);
    knowledge.lexicon = std::move(lexicon);
    return knowledge;
}

} // namespace chancery::extract
