// How fast N-Quads are written: the pen that `extract` and `build` use, beside Serd's own writer, from the same terms
// in memory to nowhere. Prints the least of some runs as MB/s for each.
//
//   bench_write GRAPH.nq [RUNS]
#include "graph/content.hpp"
#include "graph/pen.hpp"
#include "rdf/error.hpp"
#include "rdf/reader.hpp"

#include <serd/serd.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <functional>
#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace {

using chancery::graph::Content;
namespace rdf = chancery::rdf;

/// The graphs of a file as a build keeps them.
std::vector<Content> load(const std::string& file) {
    std::map<std::string, std::vector<rdf::Triple>> graphs;
    rdf::readFile(file, "https://example.org/", "b",
                  [&](const rdf::Quad& quad) { graphs[quad.graph.value].push_back(quad.triple); });
    std::vector<Content> contents;
    for (auto& [iri, triples] : graphs) {
        Content content;
        content.iri = iri;
        for (const auto& triple : triples) {
            content.terms.insert(content.terms.end(), {triple.subject, triple.predicate, triple.object});
        }
        std::sort(content.terms.begin(), content.terms.end());
        content.terms.erase(std::unique(content.terms.begin(), content.terms.end()), content.terms.end());
        const auto id = [&](const rdf::Term& term) {
            return static_cast<chancery::graph::TermId>(
                std::lower_bound(content.terms.begin(), content.terms.end(), term) - content.terms.begin());
        };
        for (const auto& triple : triples) {
            content.triples.push_back({id(triple.subject), id(triple.predicate), id(triple.object)});
        }
        contents.push_back(std::move(content));
    }
    return contents;
}

SerdNode borrow(SerdType type, const std::string& text) {
    return {reinterpret_cast<const std::uint8_t*>(text.c_str()), text.size(), text.size(), 0, type};
}

SerdNode nodeOf(const rdf::Term& term) {
    return borrow(term.isIri() ? SERD_URI : term.isBlank() ? SERD_BLANK : SERD_LITERAL, term.value);
}

std::size_t byPen(const std::vector<Content>& contents) {
    chancery::graph::QuadPen pen;
    std::size_t bytes = 0;
    std::string out;
    for (const auto& content : contents) {
        out.clear();
        pen.write(content, out);
        bytes += out.size();
    }
    return bytes;
}

std::size_t bySerd(const std::vector<Content>& contents) {
    std::string out;
    const std::unique_ptr<SerdEnv, decltype(&serd_env_free)> env(serd_env_new(nullptr), serd_env_free);
    const auto receive = [](const void* text, std::size_t size, void* stream) {
        static_cast<std::string*>(stream)->append(static_cast<const char*>(text), size);
        return size;
    };
    const std::unique_ptr<SerdWriter, decltype(&serd_writer_free)> writer(
        serd_writer_new(SERD_NQUADS, SERD_STYLE_BULK, env.get(), nullptr, receive, &out), serd_writer_free);
    std::size_t bytes = 0;
    for (const auto& content : contents) {
        const SerdNode graph = borrow(SERD_URI, content.iri);
        for (const auto& triple : content.triples) {
            const auto& term = content.terms[triple.object];
            const SerdNode subject = nodeOf(content.terms[triple.subject]);
            const SerdNode predicate = nodeOf(content.terms[triple.predicate]);
            const SerdNode object = nodeOf(term);
            const SerdNode datatype = term.datatype.empty() ? SERD_NODE_NULL : borrow(SERD_URI, term.datatype);
            const SerdNode language = term.language.empty() ? SERD_NODE_NULL : borrow(SERD_LITERAL, term.language);
            serd_writer_write_statement(writer.get(), 0, &graph, &subject, &predicate, &object, &datatype, &language);
        }
        serd_writer_finish(writer.get());
        bytes += out.size();
        out.clear();
    }
    return bytes;
}

void measure(const char* name, int runs, const std::function<std::size_t()>& work) {
    double best = 0;
    for (int run = 0; run < runs; ++run) {
        const auto start = std::chrono::steady_clock::now();
        const auto bytes = static_cast<double>(work());
        const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
        best = std::max(best, bytes / time.count() / 1e6);
    }
    std::cout << name << ' ' << best << '\n';
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::cerr << "bench_write GRAPH.nq [RUNS]\n";
        return 2;
    }
    try {
        const auto contents = load(argv[1]);
        const int runs = argc > 2 ? std::stoi(argv[2]) : 10;
        measure("chancery", runs, [&] { return byPen(contents); });
        measure("serd", runs, [&] { return bySerd(contents); });
    } catch (const std::exception& error) {
        std::cerr << "bench_write: " << error.what() << '\n';
        return 2;
    }
    return 0;
}
