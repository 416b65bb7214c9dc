#include "build/build.hpp"

#include "build/output.hpp"
#include "graph/description.hpp"
#include "graph/serialize.hpp"
#include "graph/vocabulary.hpp"
#include "rdf/reader.hpp"

#include <algorithm>

namespace chancery::build {
namespace {

std::vector<rdf::Triple> ontologyTriples(const std::filesystem::path& folder) {
    std::vector<rdf::Triple> triples;
    rdf::readFile(folder / "chancery.ttl", graph::ontologyIri, "b",
                  [&](const rdf::Quad& quad) { triples.push_back(quad.triple); });
    return graph::withoutBlanks(std::move(triples));
}

std::optional<text::Date> newestDate(const std::vector<ReleaseSummary>& releases) {
    std::optional<text::Date> newest;
    for (const ReleaseSummary& release : releases) {
        newest = std::max(newest, release.issued);
    }
    return newest;
}

void writeFiles(const BuildOptions& options, const graph::Dataset& dataset, graph::Description description) {
    const std::vector<rdf::Triple> ontology = ontologyTriples(options.ontology);
    OutputFolder folder(options.output);
    const std::size_t turtle =
        folder.write("graph.ttl", [&](const auto& sink) { graph::writeTurtle(dataset, description.base, sink); });
    const std::size_t quads =
        folder.write("graph.nq", [&](const auto& sink) { graph::writeNQuads(dataset, ontology, sink); });
    description.files = {{"graph.ttl", "text/turtle", turtle}, {"graph.nq", "application/n-quads", quads}};
    folder.write("void.ttl", [&](const auto& sink) { graph::writeDescription(dataset, description, sink); });
    folder.commit();
}

} // namespace

BuildReport buildOutput(const BuildOptions& options, const extract::Knowledge& knowledge) {
    const std::vector<std::filesystem::path> files = text::findInputs(options.inputs);
    if (files.empty()) { // an output emptied by a wrong name would be a loss
        throw InputError({options.inputs.front().string(), 0, 0},
                         "no releases in it (.txt, .md, .html, .json, .ndjson, also .gz and .zst); the output stays");
    }
    const graph::Schema schema(knowledge.ontology, knowledge.base);
    Collection collection = collect(files, knowledge, schema, options.collect);
    const graph::Dataset dataset(collection.terms, collection.quads);
    collection.quads.clear();
    graph::Description description;
    description.base = knowledge.base;
    description.version = options.version;
    description.newest = newestDate(collection.releases);
    description.releases = collection.releases.size();
    writeFiles(options, dataset, std::move(description));
    return {files.size(), collection.releases.size(), dataset.quads().size(), std::move(collection.skipped)};
}

} // namespace chancery::build
