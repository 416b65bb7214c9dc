// What a build remembers for the next: a SQLite file beside the output (docs/architecture.md, "State").
#pragma once

#include "build/check.hpp"
#include "build/compress.hpp"
#include "build/database.hpp"
#include "build/digest.hpp"
#include "build/output.hpp"
#include "graph/pen.hpp"
#include "text/input.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

namespace chancery::build {

/// What the state says of itself does not hold. It is then built anew, never trusted.
class DamagedState : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// By what an input is taken for unchanged without reading it.
struct InputStamp {
    Stamp stamp;
    std::int64_t changed = 0; // the inode's own time, nanoseconds; 0: too fresh to be trusted
    friend bool operator==(const InputStamp&, const InputStamp&) = default;
};

/// A document of an input, known by the digest of all that extraction reads of it.
struct DocumentRef {
    std::string id;
    Digest digest{};
    std::size_t line = 0;
    std::optional<text::Date> issued;
};

using InputItem = std::variant<DocumentRef, text::Skipped>;

/// What an input file gave, in its order.
struct InputRecord {
    InputStamp stamp;
    Digest content{};
    std::vector<InputItem> items;
};

/// A release of the output.
struct ReleaseRecord {
    std::uint32_t number = 0; // of its content
    std::string id;
    std::optional<text::Date> issued;
    Block quads;       // its graph in graph.nq
    Digest document{}; // not kept here: contents have it
};

/// A stretch of graph.ttl: paragraphs from this key on.
struct ChunkRecord {
    std::uint32_t number = 0;
    std::string key;
    Block text;
};

/// A subject of a chunk: its bytes with its passages', and the releases that say something of it (not those that only
/// name it), in no order that matters.
struct ChunkEntry {
    std::string key;
    std::uint64_t bytes = 0;
    std::vector<std::uint32_t> releases;
};

/// The output as a whole.
struct OutputRecord {
    std::map<std::string, Stamp> files;
    std::map<std::string, Spare> spares; // by the file's name
    std::string unsynced;                // the machine's start, where the disk was not waited for; else empty
    Block ontology;                      // of graph.nq, from its start
    Block background;                    // after that
    graph::Counts counts;
};

/// All that is small, in memory.
struct Remembered {
    std::unordered_map<std::string, InputRecord> inputs; // by path
    std::vector<ReleaseRecord> releases;                 // by number
    std::vector<ChunkRecord> chunks;                     // by key
    std::map<std::string, std::uint64_t> entities;       // how many releases use each
    std::map<Digest, std::uint32_t> contents;            // number by the document's digest
    std::optional<OutputRecord> output;                  // nothing until a build is done
};

/// Every row has a digest of itself, every packed content a checksum, the whole its counts: what was damaged is seen
/// when it is read. All functions throw DamagedState or SystemError.
class State {
public:
    /// Opens a state or makes one. `key` is what else decides the result; where the state has another one, or is
    /// damaged or foreign, it is made anew and notice() tells. `anew`: whatever is there goes.
    State(const std::filesystem::path& file, const Digest& key, bool anew);
    /// Opens a state to be read, whatever its key. Throws DamagedState too where there is none.
    explicit State(const std::filesystem::path& file);

    [[nodiscard]] const std::string& notice() const noexcept { return notice_; }
    /// The releases of a state that had another key, with their documents' digests.
    [[nodiscard]] const std::map<std::string, Digest>& before() const noexcept { return before_; }
    [[nodiscard]] Remembered load();

    /// Between these all changes are one. Begun already, it goes on.
    void begin() {
        if (!transaction_) {
            transaction_.emplace(database_.value());
        }
    }
    void commit();

    std::uint32_t addContent(const Digest& document, std::string_view packed);
    [[nodiscard]] std::string content(std::uint32_t number);
    /// Contents of no release of `all` go.
    void dropUnused(const Remembered& all);

    void setInput(const std::string& path, const InputRecord& record);
    void removeInput(const std::string& path);
    void addRelease(const ReleaseRecord& release);
    void removeRelease(std::uint32_t number);
    void setEntity(const std::string& iri, std::uint64_t uses);
    /// Gives the chunk a number where it has none (0).
    void setChunk(ChunkRecord& chunk, const std::vector<ChunkEntry>& entries);
    void removeChunk(std::uint32_t number);
    [[nodiscard]] std::vector<ChunkEntry> entries(const ChunkRecord& chunk);
    /// Forgets the output's parts, to write them anew.
    void clearOutput();
    /// `all` gives the counts by which the next load() sees whether rows were lost.
    void setOutput(const OutputRecord& output, const Remembered& all);

private:
    void create(const std::filesystem::path& file, const Digest& key);
    void open(const std::filesystem::path& file);
    [[nodiscard]] std::string foreign();
    [[nodiscard]] std::string flaw(const Digest& key);
    void loadBefore();
    void loadInputs(Remembered& all);
    void loadReleases(Remembered& all);
    void loadChunks(Remembered& all);
    void loadOutput(Remembered& all);
    Statement& prepared(const char* sql);

    std::optional<Database> database_;
    std::map<const char*, Statement> prepared_;
    std::optional<Transaction> transaction_;
    Compressor compressor_;
    std::string notice_;
    std::map<std::string, Digest> before_;
};

} // namespace chancery::build
