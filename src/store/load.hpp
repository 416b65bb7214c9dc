// Bringing named graphs into a store: what is new or changed is sent, what is gone is dropped, and the store is asked
// what it holds then.
//
// A small graph of the store, the marker, has a digest of each graph that was brought. Before anything is sent it lists
// all graphs, those to come and to go as pending; a graph that is done has its digest added. So what is interrupted at
// any moment is taken up where it was, nothing is sent twice that arrived, and nothing is left behind that should go.
#pragma once

#include "store/graph_store.hpp"
#include "store/quads.hpp"

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::store {

struct LoadProgress {
    std::string_view phase; // "sending"
    std::uint64_t done = 0; // bytes, of `all`
    std::uint64_t all = 0;
    std::uint64_t graphs = 0; // done
};

struct LoadSettings {
    std::string marker;                                // the IRI of the marker
    bool all = false;                                  // send unchanged graphs too
    bool verify = true;                                // count afterwards
    std::function<void(const LoadProgress&)> progress; // may be empty
    std::stop_token stop;
};

/// What is to be done, by graphs.
struct LoadPlan {
    enum class Why : std::uint8_t { fresh, changed, pending, asked };
    struct Send {
        const NamedGraph* graph;
        Why why;
    };
    std::vector<Send> send;
    std::vector<std::string> drop;
    std::vector<const NamedGraph*> keep;
};

/// A graph that the store will not have, with what it says; whatever else there is, is sent.
struct Refusal {
    std::string graph;
    std::string reason;
};

/// A graph of which the store does not hold what was sent.
struct Mismatch {
    std::string graph;
    std::uint64_t here = 0;
    std::uint64_t there = 0;
};

struct LoadReport {
    std::uint64_t sent = 0;      // graphs
    std::uint64_t triples = 0;   // in them
    std::uint64_t unchanged = 0; // graphs
    std::uint64_t dropped = 0;
    std::uint64_t mended = 0;  // graphs sent again, since the store held something else
    std::uint64_t counted = 0; // triples that the store holds of all graphs; 0 where it was not asked
    std::uint64_t expected = 0;
    std::vector<Mismatch> mismatches;
    std::vector<Refusal> refusals;
};

/// The table in the marker. Throws StoreError and Stopped.
[[nodiscard]] Table readMarker(GraphStore& store, const std::string& marker);

/// Compares the graphs with the table.
[[nodiscard]] LoadPlan planLoad(const std::vector<NamedGraph>& graphs, const Table& table, bool all);

/// Carries the plan out. Graphs that the store refuses stay pending; where it refuses the first few and takes none,
/// that is thrown. Throws StoreError and Stopped; what was done until then is in the marker where the store could still
/// be told.
[[nodiscard]] LoadReport carryOut(GraphStore& store, const QuadFiles& files, const LoadPlan& plan, const Table& table,
                                  const LoadSettings& settings);

} // namespace chancery::store
