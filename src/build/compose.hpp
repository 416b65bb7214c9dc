// The output's files from what the state keeps: all of them anew, or the old ones with what changed.
#pragma once

#include "build/collect.hpp"
#include "build/output.hpp"
#include "build/progress.hpp"
#include "build/state.hpp"

#include <string>
#include <vector>

namespace chancery::build {

inline constexpr const char* turtleName = "graph.ttl";
inline constexpr const char* quadsName = "graph.nq";
inline constexpr const char* descriptionName = "void.ttl";
inline constexpr const char* stateName = "state.db";

/// What goes into the output besides the releases.
struct Frame {
    const graph::Schema& schema;
    std::vector<rdf::Triple> ontology; // without blank nodes
};

/// The triples of the ontology's own graph, from the chancery.ttl of an ontology folder.
[[nodiscard]] std::vector<rdf::Triple> ontologyTriples(const std::filesystem::path& folder);

/// How the old files become the new ones.
struct Saving {
    /// Files of so many bytes and more have a spare, and are not waited for until the disk has them.
    std::uint64_t large = std::uint64_t{16} << 20U;
    bool durable = false; // all are waited for
};

/// Writes graph.ttl and graph.nq aside from the contents of `all.releases`, whatever the state says of the output;
/// fills the chunks, the entities, the releases' quadBytes and the output's record, in `all` and in the state.
void composeAll(State& state, Remembered& all, const Frame& frame, OutputFolder& folder, const Running& running);

/// The same by the releases that came and went: `all` and the state say what the old files hold.
void composeChanges(State& state, Remembered& all, const std::vector<ReleaseRecord>& gone,
                    const std::vector<ReleaseRecord>& came, const Frame& frame, OutputFolder& folder,
                    const Saving& saving);

/// Unpacks a release's content. Throws DamagedBytes and graph::DamagedContent.
[[nodiscard]] graph::Content expand(std::string_view packed, Compressor& compressor);

/// The entries of chunks as they are gathered: closed when large enough to be worth a row of their own.
class Chunker {
public:
    Chunker(State& state, std::vector<ChunkRecord>& chunks) : state_(state), chunks_(chunks) {}
    /// An entry with its text.
    void add(ChunkEntry entry, std::string_view text);
    void close();

private:
    State& state_;
    std::vector<ChunkRecord>& chunks_;
    std::vector<ChunkEntry> entries_;
    std::string text_;
};

} // namespace chancery::build
