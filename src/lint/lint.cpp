#include "lint/lint.hpp"

#include "lint/nearest.hpp"
#include "lint/standard_terms.hpp"
#include "rdf/places.hpp"
#include "rdf/stream.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace chancery::lint {

namespace {

class Loader : public rdf::StatementSink {
public:
    explicit Loader(std::vector<Triple>& triples, Graph& graph) : triples_(&triples), graph_(&graph) {}

    void statement(const rdf::TermView& subject, const rdf::TermView& predicate, const rdf::TermView& object) override {
        // Language tags are the same in any case (RDF 1.1 Concepts, section 3.3).
        const std::string language = lowered(object.language);
        triples_->push_back({graph_->terms.intern(subject), graph_->terms.intern(predicate),
                             graph_->terms.intern({object.kind, object.value, object.datatype, language})});
    }
    void prefix(std::string_view name, std::string_view space) override { graph_->addPrefix(name, space); }

private:
    std::vector<Triple>* triples_;
    Graph* graph_;
};

/// Reads one document; of one with a syntax error nothing is taken.
Part load(const Document& document, std::size_t number, std::string_view base, Graph& graph, Result& result) {
    const auto begin = static_cast<Number>(graph.size());
    try {
        read(document, "d" + std::to_string(number) + ".", base, graph);
    } catch (const InputError& error) {
        result.unreadable.push_back(error);
    }
    return {begin, static_cast<Number>(graph.size()), document.reported};
}

/// The findings of one document, with their lines.
void place(std::span<const Report::Entry> entries, const Part& part, const Document& document, Result& result) {
    std::vector<std::size_t> numbers;
    for (const Report::Entry& entry : entries) {
        if (numbers.empty() || numbers.back() != entry.triple - part.begin) {
            numbers.push_back(entry.triple - part.begin);
        }
    }
    const auto lines = rdf::statementLines(document.bytes, document.syntax, document.file, numbers);
    for (const Report::Entry& entry : entries) {
        const auto found = std::lower_bound(numbers.begin(), numbers.end(), entry.triple - part.begin);
        const std::size_t line = lines[static_cast<std::size_t>(found - numbers.begin())];
        result.findings.push_back({entry.rule, {document.file, line, 0}, entry.message});
    }
}

} // namespace

void read(const Document& document, std::string_view blankPrefix, std::string_view base, Graph& graph) {
    std::vector<Triple> triples;
    Loader loader(triples, graph);
    rdf::stream(document.bytes, document.syntax, base, document.file, blankPrefix, loader);
    for (const Triple& triple : triples) {
        graph.add(triple);
    }
}

Document readDocument(const std::filesystem::path& file, bool reported) {
    const auto syntax = rdf::syntaxOf(file);
    if (!syntax) {
        throw InputError({file.string(), 0, 0}, "the name tells no RDF syntax; use .ttl, .trig, .nt or .nq");
    }
    return {file.string(), rdf::slurp(file), *syntax, reported};
}

Result lint(std::vector<Document> documents, std::string_view base,
            const std::set<std::string, std::less<>>& disabled) {
    Result result;
    documents.push_back({"", std::string(standardAxioms()), rdf::Syntax::turtle, false});
    Graph graph;
    std::vector<Part> parts(documents.size());
    // What is reported on comes first, so that a triple that stands there and elsewhere is told of there.
    for (const bool reported : {true, false}) {
        for (std::size_t i = 0; i < documents.size(); ++i) {
            if (documents[i].reported == reported) {
                parts[i] = load(documents[i], i, base, graph, result);
            }
        }
    }
    graph.index();
    result.triples = graph.size();
    const Vocabulary vocabulary(graph);
    Report report(graph, vocabulary, parts);
    for (const Rule& rule : rules()) {
        if (!disabled.contains(rule.code)) {
            report.begin(rule);
            rule.check(report);
        }
    }
    auto& entries = report.entries();
    std::sort(entries.begin(), entries.end(), [](const Report::Entry& a, const Report::Entry& b) {
        return std::tie(a.triple, a.rule->code, a.message) < std::tie(b.triple, b.rule->code, b.message);
    });
    for (std::size_t i = 0; i < documents.size(); ++i) {
        const auto begin = std::partition_point(entries.begin(), entries.end(),
                                                [&](const auto& entry) { return entry.triple < parts[i].begin; });
        const auto end =
            std::partition_point(begin, entries.end(), [&](const auto& entry) { return entry.triple < parts[i].end; });
        if (begin != end) {
            place({begin, end}, parts[i], documents[i], result);
        }
    }
    return result;
}

} // namespace chancery::lint
