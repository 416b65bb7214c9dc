#include "store/presets.hpp"

#include <algorithm>

namespace chancery::store {
namespace {

constexpr std::string_view ntriples = "application/n-triples";
constexpr std::string_view turtle = "text/turtle"; // which N-Triples are too
constexpr std::size_t many = 10'000;
constexpr std::string_view none = "-";

constexpr Preset plain{"", "", "", "", "", none, Way::graphStore, turtle, false, false, false, false, many};

constexpr std::array table{
    Preset{"virtuoso", "http://HOST:8890", "/sparql-graph-crud-auth", "/sparql", "/sparql-auth", none, Way::graphStore,
           turtle, false, true, true, true, 2'000},
    Preset{"fuseki", "http://HOST:3030/DATASET", "/data", "/query", "/update", "/data", Way::graphStore, ntriples, true,
           false, false, false, many},
    Preset{"oxigraph", "http://HOST:7878", "/store", "/query", "/update", "/store", Way::graphStore, ntriples, true,
           false, false, false, many},
    Preset{"graphdb", "http://HOST:7200/repositories/NAME", "/rdf-graphs/service", "", "/statements", "/statements",
           Way::graphStore, ntriples, false, false, false, false, many},
    Preset{"blazegraph", "http://HOST:9999/blazegraph/namespace/NAME", "", "/sparql", "/sparql", none, Way::update,
           ntriples, false, false, false, false, many},
    Preset{"qlever", "http://HOST:7001", "", "", "", none, Way::graphStore, turtle, false, false, false, false, many},
    Preset{"rdf4j", "http://HOST:8080/rdf4j-server/repositories/NAME", "/rdf-graphs/service", "", "/statements",
           "/statements", Way::graphStore, ntriples, false, false, false, false, many},
    Preset{"stardog", "http://HOST:5820/DATABASE", "", "/query", "/update", none, Way::graphStore, turtle, true, false,
           false, false, many},
};

} // namespace

std::span<const Preset> presets() noexcept { return table; }

const Preset* findPreset(std::string_view name) noexcept {
    const auto* const found =
        std::find_if(table.begin(), table.end(), [&](const auto& each) { return each.name == name; });
    return found == table.end() ? nullptr : found;
}

const Preset& plainStore() noexcept { return plain; }

} // namespace chancery::store
