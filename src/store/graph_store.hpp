// A store seen as named graphs that are replaced, dropped and counted, whichever protocol it speaks.
#pragma once

#include "store/presets.hpp"
#include "store/quads.hpp"
#include "store/retry.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::store {

struct Endpoints {
    std::string graphs; // of the Graph Store Protocol; empty where updates are sent
    std::string query;  // of SPARQL Query; may be empty with `graphs`
    std::string update; // of SPARQL Update; may be empty with `graphs`
    std::string quads;  // that N-Quads are added at; may be empty
};

/// The table of what a store holds of ours: a digest a graph.
using Table = std::map<std::string, std::string, std::less<>>;

class GraphStore {
public:
    GraphStore() = default;
    GraphStore(const GraphStore&) = delete;
    GraphStore& operator=(const GraphStore&) = delete;
    virtual ~GraphStore() = default;

    // All throw StoreError and Stopped.

    /// Literals of a graph by their subjects: those with one predicate. Empty where there is no such graph.
    [[nodiscard]] virtual std::vector<std::pair<std::string, std::string>> literals(const std::string& graph,
                                                                                    const std::string& predicate) = 0;
    /// Makes a graph hold what `files` has of it, and nothing else.
    virtual void replace(const NamedGraph& graph, const QuadFiles& files) = 0;
    /// How many triples replaceAll() takes in one request; 0 where graphs can only be sent one by one.
    [[nodiscard]] virtual std::size_t batch() const noexcept = 0;
    /// As replace(), for many small graphs without blank nodes at once. False where the store did not take them all;
    /// then they are to be sent one by one.
    [[nodiscard]] virtual bool replaceAll(std::span<const NamedGraph* const> graphs, const QuadFiles& files) = 0;
    /// The same with N-Triples at hand, without blank nodes.
    virtual void replace(const std::string& graph, const std::string& triples) = 0;
    /// Adds N-Triples, without blank nodes.
    virtual void add(const std::string& graph, const std::string& triples) = 0;
    /// Leaves no such graph; none before is no error.
    virtual void drop(const std::string& graph) = 0;
    /// How many triples a graph holds.
    [[nodiscard]] virtual std::uint64_t count(const std::string& graph) = 0;
    /// The same of all graphs, where the store can be asked so; may lack some.
    [[nodiscard]] virtual std::map<std::string, std::uint64_t> counts() = 0;
    /// From now on sends no gzip.
    virtual void sendPlain() noexcept = 0;
    [[nodiscard]] virtual bool sendsGzip() const noexcept = 0;
    /// From now on tries everything once only, also when told to stop: for last words.
    virtual void hurry() noexcept = 0;
};

/// `preset` has the habits; `gzip` says whether to try compressed bodies. The client must outlive the store.
[[nodiscard]] std::unique_ptr<GraphStore> makeGraphStore(PatientClient& client, const Endpoints& endpoints,
                                                         const Preset& preset, bool gzip);

} // namespace chancery::store
