#include "build/state.hpp"

#include "build/records.hpp"
#include "rdf/error.hpp"

#include <algorithm>
#include <cstring>
#include <unordered_set>

namespace chancery::build {
namespace {

constexpr std::int64_t application = 0x43484E59; // "CHNY"
constexpr std::int64_t version = 2;              // of the tables below

constexpr const char* tables = R"(
CREATE TABLE facts(name TEXT PRIMARY KEY, value BLOB, sum INTEGER) WITHOUT ROWID;
CREATE TABLE input(path BLOB PRIMARY KEY, record BLOB, sum INTEGER) WITHOUT ROWID;
CREATE TABLE content(number INTEGER PRIMARY KEY, document BLOB, packed BLOB);
CREATE UNIQUE INDEX content_document ON content(document);
CREATE TABLE release(number INTEGER PRIMARY KEY, id BLOB, issued BLOB, quad_bytes INTEGER, quad_check INTEGER, sum INTEGER);
CREATE TABLE entity(iri BLOB PRIMARY KEY, uses INTEGER, sum INTEGER) WITHOUT ROWID;
CREATE TABLE chunk(number INTEGER PRIMARY KEY, key BLOB, bytes INTEGER, text_check INTEGER, sum INTEGER);
CREATE TABLE entries(number INTEGER PRIMARY KEY, packed BLOB);
)";

[[noreturn]] void damaged(const std::string& what) { throw DamagedState(what); }

/// The digest that a row carries of itself.
class Sum {
public:
    Sum& operator<<(std::string_view bytes) {
        digester_.add(bytes);
        return *this;
    }
    Sum& operator<<(std::uint64_t number) {
        digester_.add(number);
        return *this;
    }
    [[nodiscard]] std::int64_t value() {
        const Digest digest = digester_.finish();
        std::int64_t sum = 0;
        std::memcpy(&sum, digest.data(), sizeof(sum));
        return sum;
    }

private:
    Digester digester_;
};

std::int64_t sumOf(const ReleaseRecord& release) {
    return (Sum() << release.number << release.id << (release.issued ? text::lexical(*release.issued) : "")
                  << release.quads.bytes << release.quads.check)
        .value();
}

std::int64_t sumOf(const ChunkRecord& chunk) {
    return (Sum() << chunk.number << chunk.key << chunk.text.bytes << chunk.text.check).value();
}

/// Two columns, from this one on.
Block blockFrom(const Statement& row, int column) {
    return {static_cast<std::uint64_t>(row.number(column)), static_cast<std::uint64_t>(row.number(column + 1))};
}

std::optional<Digest> digestFrom(std::string_view bytes) {
    Digest digest{};
    if (bytes.size() != digest.size()) {
        return std::nullopt;
    }
    std::copy(bytes.begin(), bytes.end(), digest.begin());
    return digest;
}

/// Damage is told in one way, however it shows.
template <typename Action> auto guarded(const Action& action) {
    try {
        return action();
    } catch (const DamagedDatabase& error) {
        throw DamagedState(error.what());
    } catch (const DamagedBytes& error) {
        throw DamagedState(error.what());
    }
}

} // namespace

State::State(const std::filesystem::path& file, const Digest& key, bool anew) {
    std::error_code ignored;
    const bool there = std::filesystem::exists(file, ignored);
    if (there && !anew) {
        try {
            open(file);
            notice_ = flaw(key);
        } catch (const DamagedDatabase& error) {
            notice_ = std::string("the state of the last build is damaged (") + error.what() + ")";
        }
        if (notice_.empty()) {
            return;
        }
    }
    create(file, key);
}

State::State(const std::filesystem::path& file) {
    if (std::error_code ignored; !std::filesystem::exists(file, ignored)) {
        damaged("there is none");
    }
    guarded([&] {
        open(file);
        if (const std::string reason = foreign(); !reason.empty()) {
            damaged(reason);
        }
    });
}

void State::open(const std::filesystem::path& file) {
    database_.emplace(file);
    database_->execute("PRAGMA locking_mode=EXCLUSIVE; PRAGMA synchronous=NORMAL; PRAGMA temp_store=MEMORY;"
                       "PRAGMA cache_size=-32000");
}

/// Why the file is no state that can be read; empty where it is one.
std::string State::foreign() {
    if (database_->pragma("application_id") != application) {
        return "the state of the last build is not one of this program";
    }
    return database_->pragma("user_version") == version
               ? ""
               : "the state of the last build is of another version of this program";
}

/// Why the state cannot be used; empty where it can.
std::string State::flaw(const Digest& key) {
    if (std::string reason = foreign(); !reason.empty()) {
        return reason;
    }
    Statement statement(*database_, "SELECT value, sum FROM facts WHERE name = 'key'");
    if (!statement.step() || (Sum() << statement.bytes(0)).value() != statement.number(1)) {
        return "the state of the last build is damaged (its key)";
    }
    if (statement.bytes(0) == bytesOf(key)) {
        return "";
    }
    loadBefore();
    return "the ontology, the program or an option is not that of the last build";
}

void State::loadBefore() {
    Statement statement(*database_, "SELECT id, document FROM release JOIN content USING (number)");
    while (statement.step()) {
        if (const auto digest = digestFrom(statement.bytes(1))) {
            before_.emplace(statement.bytes(0), *digest);
        }
    }
}

void State::create(const std::filesystem::path& file, const Digest& key) {
    database_.reset();
    for (const char* suffix : {"", "-journal", "-wal", "-shm"}) {
        std::error_code error;
        std::filesystem::remove(file.string() + suffix, error);
        if (error) {
            throw SystemError(file.string() + suffix + ": cannot be removed: " + error.message() +
                              "; the output is as it was before");
        }
    }
    guarded([&] {
        open(file);
        Transaction transaction(*database_);
        database_->execute(tables);
        database_->execute("PRAGMA application_id=" + std::to_string(application) +
                           "; PRAGMA user_version=" + std::to_string(version));
        Statement statement(*database_, "INSERT INTO facts VALUES('key', ?, ?)");
        statement.bind(0, bytesOf(key)).bind(1, (Sum() << bytesOf(key)).value()).run();
        transaction.commit();
    });
}

Statement& State::prepared(const char* sql) {
    const auto found = prepared_.find(sql);
    return found != prepared_.end() ? found->second : prepared_.emplace(sql, Statement(*database_, sql)).first->second;
}

void State::commit() {
    guarded([&] { transaction_.value().commit(); });
    transaction_.reset();
}

Remembered State::load() {
    return guarded([&] {
        Remembered all;
        loadInputs(all);
        loadReleases(all);
        loadChunks(all);
        loadOutput(all);
        return all;
    });
}

void State::loadInputs(Remembered& all) {
    Statement inputs(*database_, "SELECT path, record, sum FROM input");
    while (inputs.step()) {
        auto record = decodeInput(inputs.bytes(1));
        if (!record || (Sum() << inputs.bytes(0) << inputs.bytes(1)).value() != inputs.number(2)) {
            damaged("the record of an input");
        }
        all.inputs.emplace(inputs.bytes(0), std::move(*record));
    }
    Statement contents(*database_, "SELECT document, number FROM content INDEXED BY content_document");
    while (contents.step()) {
        const auto digest = digestFrom(contents.bytes(0));
        if (!digest) {
            damaged("the digest of a document");
        }
        all.contents.emplace(*digest, static_cast<std::uint32_t>(contents.number(1)));
    }
}

void State::loadReleases(Remembered& all) {
    Statement releases(*database_,
                       "SELECT number, id, issued, quad_bytes, quad_check, sum FROM release ORDER BY number");
    while (releases.step()) {
        ReleaseRecord release;
        release.number = static_cast<std::uint32_t>(releases.number(0));
        release.id = releases.bytes(1);
        release.issued = text::parseDate(releases.bytes(2));
        release.quads = blockFrom(releases, 3);
        if (sumOf(release) != releases.number(5)) {
            damaged("the record of a release");
        }
        all.releases.push_back(std::move(release));
    }
    Statement entities(*database_, "SELECT iri, uses, sum FROM entity");
    while (entities.step()) {
        const auto uses = static_cast<std::uint64_t>(entities.number(1));
        if ((Sum() << entities.bytes(0) << uses).value() != entities.number(2)) {
            damaged("the record of an entity");
        }
        all.entities.emplace(entities.bytes(0), uses);
    }
}

void State::loadChunks(Remembered& all) {
    Statement chunks(*database_, "SELECT number, key, bytes, text_check, sum FROM chunk");
    while (chunks.step()) {
        ChunkRecord chunk;
        chunk.number = static_cast<std::uint32_t>(chunks.number(0));
        chunk.key = chunks.bytes(1);
        chunk.text = blockFrom(chunks, 2);
        if (sumOf(chunk) != chunks.number(4)) {
            damaged("the record of a part of the output");
        }
        all.chunks.push_back(std::move(chunk));
    }
    std::sort(all.chunks.begin(), all.chunks.end(),
              [](const ChunkRecord& a, const ChunkRecord& b) { return a.key < b.key; });
}

void State::loadOutput(Remembered& all) {
    Statement output(*database_, "SELECT value, sum FROM facts WHERE name = 'output'");
    if (!output.step()) {
        return;
    }
    auto summary = decodeSummary(output.bytes(0));
    if (!summary || (Sum() << output.bytes(0)).value() != output.number(1)) {
        damaged("the record of the output");
    }
    if (summary->inputs != all.inputs.size() || summary->releases != all.releases.size() ||
        summary->chunks != all.chunks.size() || summary->entities != all.entities.size()) {
        damaged("rows are missing");
    }
    all.output = std::move(summary->output);
}

std::uint32_t State::addContent(const Digest& document, std::string_view packed) {
    return guarded([&] {
        prepared("INSERT INTO content(document, packed) VALUES(?, ?)").bind(0, bytesOf(document)).bind(1, packed).run();
        return static_cast<std::uint32_t>(database_->lastRow());
    });
}

std::string State::content(std::uint32_t number) {
    return guarded([&] {
        Statement& statement = prepared("SELECT packed FROM content WHERE number = ?");
        if (!statement.bind(0, std::int64_t{number}).step()) {
            damaged("what a release gave is missing");
        }
        std::string packed(statement.bytes(0));
        statement.reset();
        return packed;
    });
}

void State::dropUnused(const Remembered& all) {
    std::unordered_set<std::uint32_t> used;
    for (const ReleaseRecord& release : all.releases) {
        used.insert(release.number);
    }
    guarded([&] {
        for (const auto& [document, number] : all.contents) {
            if (!used.contains(number)) {
                prepared("DELETE FROM content WHERE number = ?").bind(0, std::int64_t{number}).run();
            }
        }
    });
}

void State::setInput(const std::string& path, const InputRecord& record) {
    guarded([&] {
        const std::string bytes = encode(record);
        prepared("INSERT OR REPLACE INTO input VALUES(?, ?, ?)")
            .bind(0, path)
            .bind(1, bytes)
            .bind(2, (Sum() << path << bytes).value())
            .run();
    });
}

void State::removeInput(const std::string& path) {
    guarded([&] { prepared("DELETE FROM input WHERE path = ?").bind(0, path).run(); });
}

void State::addRelease(const ReleaseRecord& release) {
    guarded([&] {
        const std::string issued = release.issued ? text::lexical(*release.issued) : "";
        prepared("INSERT OR REPLACE INTO release VALUES(?, ?, ?, ?, ?, ?)")
            .bind(0, std::int64_t{release.number})
            .bind(1, release.id)
            .bind(2, issued)
            .bind(3, static_cast<std::int64_t>(release.quads.bytes))
            .bind(4, static_cast<std::int64_t>(release.quads.check))
            .bind(5, sumOf(release))
            .run();
    });
}

void State::removeRelease(std::uint32_t number) {
    guarded([&] { prepared("DELETE FROM release WHERE number = ?").bind(0, std::int64_t{number}).run(); });
}

void State::setEntity(const std::string& iri, std::uint64_t uses) {
    guarded([&] {
        if (uses == 0) {
            prepared("DELETE FROM entity WHERE iri = ?").bind(0, iri).run();
            return;
        }
        prepared("INSERT OR REPLACE INTO entity VALUES(?, ?, ?)")
            .bind(0, iri)
            .bind(1, static_cast<std::int64_t>(uses))
            .bind(2, (Sum() << iri << uses).value())
            .run();
    });
}

void State::setChunk(ChunkRecord& chunk, const std::vector<ChunkEntry>& entries) {
    guarded([&] {
        const std::string packed = compressor_.compress(encode(entries));
        if (chunk.number == 0) {
            prepared("INSERT INTO entries(packed) VALUES(?)").bind(0, packed).run();
            chunk.number = static_cast<std::uint32_t>(database_->lastRow());
        } else {
            prepared("UPDATE entries SET packed = ? WHERE number = ?")
                .bind(0, packed)
                .bind(1, std::int64_t{chunk.number})
                .run();
        }
        prepared("INSERT OR REPLACE INTO chunk VALUES(?, ?, ?, ?, ?)")
            .bind(0, std::int64_t{chunk.number})
            .bind(1, chunk.key)
            .bind(2, static_cast<std::int64_t>(chunk.text.bytes))
            .bind(3, static_cast<std::int64_t>(chunk.text.check))
            .bind(4, sumOf(chunk))
            .run();
    });
}

void State::removeChunk(std::uint32_t number) {
    guarded([&] {
        prepared("DELETE FROM chunk WHERE number = ?").bind(0, std::int64_t{number}).run();
        prepared("DELETE FROM entries WHERE number = ?").bind(0, std::int64_t{number}).run();
    });
}

std::vector<ChunkEntry> State::entries(const ChunkRecord& chunk) {
    return guarded([&] {
        Statement& statement = prepared("SELECT packed FROM entries WHERE number = ?");
        if (!statement.bind(0, std::int64_t{chunk.number}).step()) {
            damaged("a part of the output is missing");
        }
        auto entries = decodeEntries(compressor_.expand(statement.bytes(0)));
        statement.reset();
        std::uint64_t bytes = 0;
        for (const ChunkEntry& entry : entries ? *entries : std::vector<ChunkEntry>{}) {
            bytes += entry.bytes;
        }
        if (!entries || entries->empty() || entries->front().key != chunk.key || bytes != chunk.text.bytes) {
            damaged("a part of the output");
        }
        return std::move(*entries);
    });
}

void State::clearOutput() {
    guarded([&] {
        database_->execute("DELETE FROM facts WHERE name = 'output'; DELETE FROM release; DELETE FROM entity;"
                           "DELETE FROM chunk; DELETE FROM entries");
    });
}

void State::setOutput(const OutputRecord& output, const Remembered& all) {
    guarded([&] {
        const std::string bytes =
            encode(Summary{output, all.inputs.size(), all.releases.size(), all.chunks.size(), all.entities.size()});
        prepared("INSERT OR REPLACE INTO facts VALUES('output', ?, ?)")
            .bind(0, bytes)
            .bind(1, (Sum() << bytes).value())
            .run();
    });
}

} // namespace chancery::build
