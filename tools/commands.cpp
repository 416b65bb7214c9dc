// The table of commands and the help made from it.
#include "command.hpp"
#include "messages.hpp"

#include <algorithm>
#include <array>

namespace chancery::tools {
namespace {

constexpr std::array table{
    CommandEntry{
        "build", "[INPUT...] [-o DIR]", "make the graph of releases: files and folders in, an output folder out",
        "Reads text, Markdown, HTML and JSON (.gz and .zst too) from files and folders (default: releases) and\n"
        "replaces graph.ttl, graph.nq and void.ttl in the output folder (default: output). The same releases give\n"
        "the same bytes. state.db beside them remembers what each release gave, so that only what is new or changed\n"
        "is read the next time. An input that cannot be read is skipped with a message, and the exit code is then 1.",
        "chancery build press-releases/ -o graph/", makeBuild},
    CommandEntry{
        "check", "", "check the ontology folder and run the examples of its rules",
        "Reads ontology, schemes, gazetteer and rules; tells the first error with file, line and column, or the\n"
        "examples of rules that do not hold (exit code 1).",
        "chancery check --ontology my-ontology/", makeCheck},
    CommandEntry{
        "coverage", "[INPUT...] [--verb LEMMA]", "the sentences that name somebody and yield nothing",
        "Reads the inputs (default: releases) and lists sentences that name two or more persons, countries,\n"
        "organisations or bodies and that no rule made a fact of, by their verb, the most frequent first: there the\n"
        "next rule is worth writing. Topics and references alone are no facts here; --beside office leaves out who\n"
        "holds which office too. --json gives all of them.",
        "chancery coverage releases/ --examples 5\n  chancery coverage --verb telephone --json", makeCoverage},
    CommandEntry{
        "diff", "[OLD NEW]", "the facts that one graph has and another has not",
        "OLD and NEW are RDF files (.nq, .trig, .ttl, .nt) or output folders; one folder alone (default: output) is\n"
        "compared with what its last build made of the releases. Facts are compared, not lines: with their graphs\n"
        "where both have graphs. --sparql-update gives what brings a store from OLD to NEW. The exit code is 1 where\n"
        "there is a difference.",
        "chancery diff yesterday/ output/", makeDiff},
    CommandEntry{
        "explain", "[WHAT...] [--input PATH]...", "show the sentences and rules behind a fact",
        "WHAT is an IRI (or what follows the base in one), a label, or a triple \"SUBJECT PREDICATE OBJECT\".\n"
        "Reads the inputs again and prints, for each thing asserted of it, the sentence with the span marked, the\n"
        "rule, and what the rule's names were bound to. Without WHAT, everything is explained.",
        "chancery explain organization/asean --input releases/", makeExplain},
    CommandEntry{
        "extract", "[INPUT...]", "records on stdin to N-Quads on stdout, in one pass",
        "Reads NDJSON records from stdin, or the files named, and writes the ontology's graph, then each record's as "
        "it\n"
        "is done, in the order of the records, in constant memory. The outputs for any parts of a corpus, put "
        "together,\n"
        "sorted and freed of doubles, are the lines of build's graph.nq: so it runs in parts on any number of "
        "machines\n"
        "(docs/scale.md). Records are not compared: two with one id share one graph. One that cannot be read is\n"
        "skipped with a message, and the exit code is then 1.",
        "zcat releases.ndjson.gz | chancery extract | sort -u > graph.nq", makeExtract},
    CommandEntry{
        "lint", "[FILE...] [--disable CODE]...", "look at ontology, vocabularies and graph for bad practice",
        "Reads RDF files (.ttl, .trig, .nt, .nq; default: the ontology folder and output/graph.ttl) as one graph and\n"
        "tells what syntax and OWL let pass: undeclared terms, values that no range allows, broken SKOS conditions,\n"
        "shortcuts without their assertions. Files named are read beside the ontology folder, whose terms they use.\n"
        "Each finding has a code, which docs/lint.md explains. Errors and warnings make the exit code 1.",
        "chancery lint my-graph.ttl --disable orphan-concept", makeLint},
    CommandEntry{
        "load", "[FILE...] --to URL", "bring the graph into a store",
        "Replaces the named graphs of the files (default: output/graph.nq) in a store over the SPARQL 1.1 Graph Store\n"
        "Protocol, or with --update by SPARQL updates. Only what changed since the last load is sent, graphs of "
        "releases\n"
        "that are gone are dropped, and then the store is asked to count. What may pass (429, 502, 503, 504, a lost\n"
        "connection) is tried again; an interrupted load goes on where it was. Credentials come from CHANCERY_USER "
        "and\n"
        "CHANCERY_PASSWORD, from CHANCERY_TOKEN, --netrc or --ask-password. docs/stores.md has recipes.",
        "chancery load --store fuseki --to http://localhost:3030/releases", makeLoad},
    CommandEntry{
        "query", "[NAME|FILE|-e QUERY] [--data FILE]...", "ask the graph in SPARQL, with nothing to install or start",
        "Answers SPARQL 1.1 queries (SELECT, ASK, CONSTRUCT, DESCRIBE) over RDF files; default: output/graph.nq. NAME "
        "is\n"
        "one of the examples that --list shows; FILE may be - for stdin. Each release is a named graph; the default\n"
        "graph is the union of all. The prefixes of the output need no declaration, and <country/PK> stands for what\n"
        "follows the base. Nothing reaches the network: SERVICE is an error without --service.",
        "chancery query -e 'SELECT ?who { ?who chn:memberOf <organization/asean> }' --labels", makeQuery},
    CommandEntry{"text", "FILE [--id ID]", "print the text that offsets count in",
                 "Prints a document's text exactly as the passages' offsets count in it.",
                 "chancery text releases/visit.html", makeText},
    CommandEntry{
        "validate", "[DATA...] [--shapes FILE]...", "a graph against SHACL shapes",
        "Reads data and shapes (.ttl, .trig, .nt, .nq, each also .gz and .zst; a dataset is one graph, the union of "
        "its\n"
        "graphs) and tells what breaks SHACL Core. Without --shapes, the shapes are shapes.ttl of the ontology folder, "
        "and\n"
        "its terms, schemes and gazetteer are part of the data; without DATA, the data are output/graph.ttl. Prints\n"
        "the results by shape, with the passage that a node was read from; --report writes all of them as SHACL's "
        "report.\n"
        "The exit code is 1 where there are results, 2 where the shapes or the data cannot be used. Nothing is "
        "fetched:\n"
        "owl:imports are told and not followed. docs/validate.md says more.",
        "chancery validate my-graph.nt --shapes my-shapes.ttl --report report.ttl", makeValidate},
    CommandEntry{"vocabulary", "", "print the ontology as a page to read",
                 "Writes Markdown: classes, properties, shortcuts and individuals with their definitions, from\n"
                 "chancery.ttl of the ontology folder, and how many values shapes.ttl lets each property have.",
                 "chancery vocabulary > docs/vocabulary.md", makeVocabulary},
    CommandEntry{"help", "[COMMAND]", "tell about the program or a command", "", "chancery help build", makeHelp},
};

void print(const std::string& text) {
    Output out;
    out.append(text);
    out.flush();
}

class HelpCommand : public Command {
public:
    [[nodiscard]] Exit run() override {
        if (topic_.empty()) {
            printOverview();
            return Exit::done;
        }
        const CommandEntry* entry = findCommand(topic_);
        if (entry == nullptr) {
            throw UsageError("no command '" + topic_ + "'; see 'chancery help'");
        }
        printHelp(*entry);
        return Exit::done;
    }

protected:
    void declare(po::options_description& /*options*/, po::options_description& hidden,
                 po::positional_options_description& positional) override {
        hidden.add_options()("topic", po::value(&topic_));
        positional.add("topic", 1);
    }

private:
    std::string topic_;
};

} // namespace

std::span<const CommandEntry> commands() noexcept { return table; }

const CommandEntry* findCommand(std::string_view name) noexcept {
    const auto* found = std::find_if(table.begin(), table.end(), [&](const auto& entry) { return entry.name == name; });
    return found == table.end() ? nullptr : found;
}

void printHelp(const CommandEntry& entry) {
    std::string text = "Usage: chancery ";
    text.append(entry.name).append(entry.arguments.empty() ? "" : " ").append(entry.arguments).append("\n\n");
    text.append(entry.summary).append("\n\n");
    if (!entry.details.empty()) {
        text.append(entry.details).append("\n\n");
    }
    text.append(entry.make()->describeOptions()).append("\nExample:\n  ").append(entry.example).append("\n");
    print(text);
}

void printOverview() {
    std::string text = "chancery: from diplomatic releases to an RDF knowledge graph\n\n"
                       "Usage: chancery COMMAND [ARGUMENTS]\n\nCommands:\n";
    for (const CommandEntry& entry : table) {
        constexpr std::size_t column = 12;
        text.append("  ").append(entry.name).append(column - entry.name.size(), ' ').append(entry.summary).append("\n");
    }
    text.append(
        "\n'chancery help COMMAND' tells more; 'chancery --version' prints the version.\n"
        "Exit codes: 0 done; 1 the data fell short (inputs skipped, failed examples); 2 wrong use or unreadable\n"
        "input; 3 the system failed.\n\nExample:\n  chancery build releases/ -o output/\n");
    print(text);
}

std::unique_ptr<Command> makeHelp() { return std::make_unique<HelpCommand>(); }

} // namespace chancery::tools
