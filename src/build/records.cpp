#include "build/records.hpp"

#include "graph/bytes.hpp"

#include <algorithm>
#include <new>

namespace chancery::build {
namespace {

using graph::ByteReader;
using graph::ByteWriter;

/// Thrown and caught in this file.
struct Malformed {};

/// A reader that insists.
class Reader {
public:
    explicit Reader(std::string_view bytes) : bytes_(bytes) {}

    std::uint64_t number() { return demand(bytes_.number()); }
    std::string_view string() { return demand(bytes_.string()); }
    std::string next(std::string_view before) { return demand(bytes_.next(before)); }
    std::size_t count() {
        const std::uint64_t number = demand(bytes_.number());
        if (number > bytes_.left()) {
            throw Malformed{};
        }
        return static_cast<std::size_t>(number);
    }
    Digest digest() {
        const std::string_view bytes = string();
        Digest digest{};
        if (bytes.size() != digest.size()) {
            throw Malformed{};
        }
        std::copy(bytes.begin(), bytes.end(), digest.begin());
        return digest;
    }
    Stamp stamp() {
        const std::uint64_t inode = number();
        const std::uint64_t size = number();
        return {inode, size, static_cast<std::int64_t>(number())};
    }
    Block block() {
        const std::uint64_t bytes = number();
        return {bytes, number()};
    }
    void finish() const {
        if (!bytes_.atEnd()) {
            throw Malformed{};
        }
    }

private:
    template <typename Value> static Value demand(std::optional<Value> value) {
        if (!value) {
            throw Malformed{};
        }
        return std::move(*value);
    }

    ByteReader bytes_;
};

template <typename Read>
auto decoded(std::string_view bytes, const Read& read) -> std::optional<decltype(read(std::declval<Reader&>()))> {
    try {
        Reader reader(bytes);
        auto value = read(reader);
        reader.finish();
        return value;
    } catch (const Malformed&) {
        return std::nullopt;
    }
}

void put(ByteWriter& writer, const Stamp& stamp) {
    writer.number(stamp.inode);
    writer.number(stamp.size);
    writer.number(static_cast<std::uint64_t>(stamp.modified));
}

void put(ByteWriter& writer, const Block& block) {
    writer.number(block.bytes);
    writer.number(block.check);
}

constexpr std::uint64_t documentMark = 0;
constexpr std::uint64_t skippedMark = 1;

void put(ByteWriter& writer, const InputItem& item) {
    if (const auto* document = std::get_if<DocumentRef>(&item)) {
        writer.number(documentMark);
        writer.string(document->id);
        writer.string(bytesOf(document->digest));
        writer.number(document->line);
        writer.string(document->issued ? text::lexical(*document->issued) : "");
        return;
    }
    const auto& skipped = std::get<text::Skipped>(item);
    writer.number(skippedMark);
    writer.string(skipped.where.file);
    writer.number(skipped.where.line);
    writer.number(skipped.where.column);
    writer.string(skipped.reason);
}

InputItem readItem(Reader& reader) {
    if (reader.number() == documentMark) {
        DocumentRef document;
        document.id = reader.string();
        document.digest = reader.digest();
        document.line = reader.number();
        document.issued = text::parseDate(reader.string());
        return document;
    }
    text::Skipped skipped;
    skipped.where.file = reader.string();
    skipped.where.line = reader.number();
    skipped.where.column = reader.number();
    skipped.reason = reader.string();
    return skipped;
}

using CountMap = std::map<std::string, std::size_t, std::less<>>;

void put(ByteWriter& writer, const CountMap& counts) {
    writer.number(counts.size());
    for (const auto& [name, count] : counts) {
        writer.string(name);
        writer.number(count);
    }
}

CountMap readCounts(Reader& reader) {
    CountMap counts;
    for (std::size_t left = reader.count(); left > 0; --left) {
        std::string name(reader.string());
        counts.emplace(std::move(name), reader.number());
    }
    return counts;
}

} // namespace

std::string encode(const InputRecord& record) {
    ByteWriter writer;
    put(writer, record.stamp.stamp);
    writer.number(static_cast<std::uint64_t>(record.stamp.changed));
    writer.string(bytesOf(record.content));
    writer.number(record.items.size());
    for (const InputItem& item : record.items) {
        put(writer, item);
    }
    return writer.take();
}

std::optional<InputRecord> decodeInput(std::string_view bytes) {
    return decoded(bytes, [](Reader& reader) {
        InputRecord record;
        record.stamp.stamp = reader.stamp();
        record.stamp.changed = static_cast<std::int64_t>(reader.number());
        record.content = reader.digest();
        record.items.resize(reader.count());
        for (InputItem& item : record.items) {
            item = readItem(reader);
        }
        return record;
    });
}

std::string encode(const std::vector<ChunkEntry>& entries) {
    ByteWriter writer;
    writer.number(entries.size());
    std::string_view before;
    for (const ChunkEntry& entry : entries) {
        writer.next(before, entry.key);
        before = entry.key;
        writer.number(entry.bytes);
        writer.number(entry.releases.size());
        std::vector<std::uint32_t> sorted = entry.releases;
        std::sort(sorted.begin(), sorted.end());
        std::uint32_t last = 0;
        for (const std::uint32_t release : sorted) {
            writer.number(release - last);
            last = release;
        }
    }
    return writer.take();
}

std::optional<std::vector<ChunkEntry>> decodeEntries(std::string_view bytes) {
    return decoded(bytes, [](Reader& reader) {
        std::vector<ChunkEntry> entries(reader.count());
        std::string_view before;
        for (ChunkEntry& entry : entries) {
            entry.key = reader.next(before);
            before = entry.key;
            entry.bytes = reader.number();
            entry.releases.resize(reader.count());
            std::uint32_t last = 0;
            for (std::uint32_t& release : entry.releases) {
                last += static_cast<std::uint32_t>(reader.number());
                release = last;
            }
        }
        return entries;
    });
}

std::string encode(const Summary& summary) {
    ByteWriter writer;
    const OutputRecord& output = summary.output;
    writer.number(output.files.size());
    for (const auto& [name, stamp] : output.files) {
        writer.string(name);
        put(writer, stamp);
    }
    writer.number(output.spares.size());
    for (const auto& [name, spare] : output.spares) {
        writer.string(name);
        put(writer, spare.stamp);
        writer.number(spare.common);
        writer.string(spare.start);
    }
    writer.string(output.unsynced);
    put(writer, output.ontology);
    put(writer, output.background);
    for (const std::uint64_t number :
         {static_cast<std::uint64_t>(output.counts.triples), static_cast<std::uint64_t>(output.counts.subjects),
          summary.inputs, summary.releases, summary.chunks, summary.entities}) {
        writer.number(number);
    }
    put(writer, output.counts.byClass);
    put(writer, output.counts.byProperty);
    return writer.take();
}

std::optional<Summary> decodeSummary(std::string_view bytes) {
    return decoded(bytes, [](Reader& reader) {
        Summary summary;
        OutputRecord& output = summary.output;
        for (std::size_t left = reader.count(); left > 0; --left) {
            std::string name(reader.string());
            output.files.emplace(std::move(name), reader.stamp());
        }
        for (std::size_t left = reader.count(); left > 0; --left) {
            std::string name(reader.string());
            const Stamp stamp = reader.stamp();
            const std::uint64_t common = reader.number();
            output.spares.emplace(std::move(name), Spare{stamp, common, std::string(reader.string())});
        }
        output.unsynced = reader.string();
        output.ontology = reader.block();
        output.background = reader.block();
        output.counts.triples = reader.number();
        output.counts.subjects = reader.number();
        summary.inputs = reader.number();
        summary.releases = reader.number();
        summary.chunks = reader.number();
        summary.entities = reader.number();
        output.counts.byClass = readCounts(reader);
        output.counts.byProperty = readCounts(reader);
        return summary;
    });
}

} // namespace chancery::build
