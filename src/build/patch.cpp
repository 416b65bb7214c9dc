// The old files with what changed: only the paragraphs and graphs that changed are made, all else is copied.
#include "build/compose.hpp"
#include "build/in_parallel.hpp"
#include "build/paragraph.hpp"
#include "graph/names.hpp"
#include "graph/vocabulary.hpp"

#include <algorithm>
#include <memory>
#include <set>
#include <tuple>

namespace chancery::build {
namespace {

/// Bytes of an old file and what stands in their place.
struct Edit {
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
    std::string text;
};

/// A content with its parts.
struct Unpacked {
    graph::Content content;
    std::vector<graph::Part> parts;

    [[nodiscard]] const graph::Part* find(std::string_view key) const {
        const auto at = std::lower_bound(parts.begin(), parts.end(), key,
                                         [](const graph::Part& part, std::string_view k) { return part.key < k; });
        return at != parts.end() && at->key == key ? &*at : nullptr;
    }
};

/// The releases that began or ceased to tell of a subject.
struct Change {
    std::set<std::uint32_t> gone;
    std::set<std::uint32_t> came;
};

class Patcher {
public:
    Patcher(State& state, Remembered& all, const Frame& frame, OutputFolder& folder, const Saving& saving)
        : state_(state), all_(all), frame_(frame), folder_(folder), saving_(saving), pen_(frame.schema.base()),
          output_(all.output.value()) {}

    void patch(const std::vector<ReleaseRecord>& gone, const std::vector<ReleaseRecord>& came) {
        name(all_.releases);
        name(came);
        requireSizes();
        for (const ReleaseRecord& release : gone) {
            take(release.number, false);
        }
        for (const ReleaseRecord& release : came) {
            take(release.number, true);
        }
        changeEntities();
        const std::vector<Edit> turtle = patchTurtle();
        const std::vector<Edit> quads = patchQuads(gone, came);
        writeFiles(turtle, quads);
        all_.output = std::move(output_);
    }

private:
    void name(const std::vector<ReleaseRecord>& releases) {
        for (const ReleaseRecord& release : releases) {
            iris_.emplace(release.number, graph::releaseIri(frame_.schema.base(), release.id));
        }
    }

    /// The records must say what the old files hold, or the copies would not be what they should.
    void requireSizes() const {
        std::uint64_t turtle = pen_.header().size();
        for (const ChunkRecord& chunk : all_.chunks) {
            turtle += chunk.text.bytes;
        }
        std::uint64_t quads = output_.ontology.bytes + output_.background.bytes;
        for (const ReleaseRecord& release : all_.releases) {
            quads += release.quads.bytes;
        }
        if (turtle != output_.files.at(turtleName).size || quads != output_.files.at(quadsName).size) {
            throw DamagedState("sizes do not add up");
        }
    }

    std::shared_ptr<const Unpacked> unpacked(std::uint32_t number) {
        if (const auto found = cache_.find(number); found != cache_.end()) {
            return found->second;
        }
        auto made = std::make_shared<Unpacked>();
        made->content = expand(state_.content(number), compressor_);
        if (const auto iri = iris_.find(number); iri == iris_.end() || made->content.iri != iri->second) {
            throw DamagedState("a release has the content of another");
        }
        made->parts = graph::partsOf(made->content, frame_.schema);
        constexpr std::size_t most = 512;
        if (cache_.size() >= most) {
            cache_.clear();
        }
        cache_.emplace(number, made);
        return made;
    }

    void take(std::uint32_t number, bool came) {
        const auto release = unpacked(number);
        for (const graph::Part& part : release->parts) {
            Change& change = changes_[part.key];
            (came ? change.came : change.gone).insert(number);
        }
        for (const std::string& entity : release->content.entities) {
            uses_[entity] += came ? 1 : -1;
        }
    }

    /// Entities that nobody used, or uses no more, have a paragraph to come or to go.
    void changeEntities() {
        before_ = all_.entities;
        for (const auto& [iri, change] : uses_) {
            if (change == 0) {
                continue;
            }
            const graph::Background* known = frame_.schema.background(iri);
            const std::uint64_t old = all_.entities.contains(iri) ? all_.entities.at(iri) : 0;
            const auto now = static_cast<std::int64_t>(old) + change;
            if (known == nullptr || now < 0) {
                throw DamagedState("the uses of an entity do not add up");
            }
            if (old == 0 || now == 0) {
                changes_.try_emplace(graph::keyOf(*known, iri));
                backgroundChanged_ = true;
            }
            if (now == 0) {
                all_.entities.erase(iri);
            } else {
                all_.entities[iri] = static_cast<std::uint64_t>(now);
            }
            state_.setEntity(iri, static_cast<std::uint64_t>(now));
        }
    }

    std::vector<Edit> patchTurtle() {
        std::vector<Edit> edits;
        std::vector<ChunkRecord> chunks;
        std::uint64_t offset = pen_.header().size();
        auto change = changes_.begin();
        for (std::size_t i = 0; i < all_.chunks.size(); ++i) {
            const ChunkRecord& chunk = all_.chunks[i];
            auto end = changes_.end(); // of the changes in this chunk
            if (i + 1 < all_.chunks.size()) {
                end = changes_.lower_bound(all_.chunks[i + 1].key);
            }
            if (change == end) {
                chunks.push_back(chunk);
            } else {
                patchChunk(chunk, {change, end}, offset, edits, chunks);
            }
            change = end;
            offset += chunk.text.bytes;
        }
        all_.chunks = std::move(chunks);
        return edits;
    }

    using Changes = std::map<std::string, Change>;

    /// Makes a chunk's text anew from its old one and the paragraphs that changed.
    void patchChunk(const ChunkRecord& chunk, const std::pair<Changes::iterator, Changes::iterator>& changes,
                    std::uint64_t offset, std::vector<Edit>& edits, std::vector<ChunkRecord>& chunks) {
        const std::string oldText = folder_.read(turtleName, offset, chunk.text.bytes);
        if (blockOf(oldText) != chunk.text) {
            throw DamagedState("a part of graph.ttl is not what was written");
        }
        std::string_view rest = oldText;
        std::vector<ChunkEntry> old = state_.entries(chunk);
        state_.removeChunk(chunk.number);
        Chunker chunker(state_, chunks);
        Edit edit{offset, chunk.text.bytes, {}};
        const auto put = [&](ChunkEntry&& entry, std::string_view text) {
            edit.text += text;
            chunker.add(std::move(entry), text);
        };
        const auto take = [&](const ChunkEntry& entry) {
            const std::string_view text = rest.substr(0, entry.bytes);
            rest.remove_prefix(text.size());
            return text;
        };
        auto entry = old.begin();
        for (auto change = changes.first; change != changes.second; ++change) {
            for (; entry != old.end() && entry->key < change->first; ++entry) {
                const std::string_view text = take(*entry);
                put(std::move(*entry), text);
            }
            ChunkEntry now{change->first, 0, {}};
            if (entry != old.end() && entry->key == change->first) {
                take(*entry);
                now.releases = std::move(entry->releases);
                ++entry;
                gather(now, before_).discount(output_.counts);
            }
            std::string text;
            renew(now, change->second, text);
            now.bytes = text.size();
            if (now.bytes > 0) {
                put(std::move(now), text);
            }
        }
        for (; entry != old.end(); ++entry) {
            const std::string_view text = take(*entry);
            put(std::move(*entry), text);
        }
        chunker.close();
        edits.push_back(std::move(edit));
    }

    void renew(ChunkEntry& entry, const Change& change, std::string& text) {
        std::erase_if(entry.releases, [&](std::uint32_t number) { return change.gone.contains(number); });
        entry.releases.insert(entry.releases.end(), change.came.begin(), change.came.end());
        if (!entry.releases.empty() || all_.entities.contains(std::string(graph::subjectOf(entry.key)))) {
            gather(entry, all_.entities).write(pen_, text, output_.counts);
        }
    }

    /// What the entry's releases say of its subject, and the background where `entities` has it.
    Paragraph gather(const ChunkEntry& entry, const std::map<std::string, std::uint64_t>& entities) {
        const std::string iri(graph::subjectOf(entry.key));
        Paragraph paragraph;
        std::vector<std::uint32_t> order = entry.releases;
        std::sort(order.begin(), order.end(),
                  [&](std::uint32_t a, std::uint32_t b) { return iris_.at(a) < iris_.at(b); });
        for (const std::uint32_t number : order) {
            auto release = unpacked(number);
            const graph::Part* part = release->find(entry.key);
            if (part == nullptr) {
                throw DamagedState("a release does not tell of what it should");
            }
            paragraph.add(release->content, *part);
            paragraph.hold(std::move(release));
        }
        const graph::Background* known = entities.contains(iri) ? frame_.schema.background(iri) : nullptr;
        if (known != nullptr && graph::keyOf(*known, iri) == entry.key) {
            paragraph.add(*known);
        }
        return paragraph;
    }

    std::vector<Edit> patchQuads(const std::vector<ReleaseRecord>& gone, const std::vector<ReleaseRecord>& came) {
        struct Seat {
            std::string iri;
            bool isNew = false;
            ReleaseRecord release;
        };
        std::set<std::uint32_t> leaving;
        for (const ReleaseRecord& release : gone) {
            leaving.insert(release.number);
            state_.removeRelease(release.number);
        }
        std::vector<Seat> seats;
        for (ReleaseRecord& release : all_.releases) {
            seats.push_back({iris_.at(release.number), false, std::move(release)});
        }
        for (const ReleaseRecord& release : came) {
            seats.push_back({iris_.at(release.number), true, release});
        }
        std::sort(seats.begin(), seats.end(),
                  [](const Seat& a, const Seat& b) { return std::tie(a.iri, a.isNew) < std::tie(b.iri, b.isNew); });
        graph::QuadPen pen;
        std::vector<Edit> edits;
        std::uint64_t offset = output_.ontology.bytes;
        editBackground(pen, offset, edits);
        std::vector<ReleaseRecord> releases;
        for (Seat& seat : seats) {
            if (seat.isNew) {
                Edit edit{offset, 0, {}};
                pen.write(unpacked(seat.release.number)->content, edit.text);
                seat.release.quads = blockOf(edit.text);
                edits.push_back(std::move(edit));
                state_.addRelease(seat.release);
                releases.push_back(std::move(seat.release));
                continue;
            }
            if (leaving.contains(seat.release.number)) {
                edits.push_back({offset, seat.release.quads.bytes, {}});
            }
            offset += seat.release.quads.bytes;
            if (!leaving.contains(seat.release.number)) {
                releases.push_back(std::move(seat.release));
            }
        }
        all_.releases = std::move(releases);
        return edits;
    }

    void editBackground(graph::QuadPen& pen, std::uint64_t& offset, std::vector<Edit>& edits) {
        Edit edit{offset, output_.background.bytes, {}};
        offset += output_.background.bytes;
        if (!backgroundChanged_) {
            return;
        }
        std::vector<std::string> entities;
        for (const auto& [iri, uses] : all_.entities) {
            entities.push_back(iri);
        }
        pen.write(graph::backgroundOf(entities, frame_.schema), graph::backgroundGraph(frame_.schema.base()),
                  edit.text);
        output_.background = blockOf(edit.text);
        edits.push_back(std::move(edit));
    }

    /// A file about to be made from the old one.
    struct Rewriting {
        const std::vector<Edit>& edits;
        std::uint64_t oldSize;
        Ending ending;
        OutputFile file;
    };

    Rewriting begin(const std::string& name, const std::vector<Edit>& edits) {
        const Stamp old = output_.files.at(name);
        if (old.size < saving_.large) {
            output_.spares.erase(name);
            return {edits, old.size, Ending::synced, folder_.create(name)};
        }
        const auto spare = output_.spares.find(name);
        OutputFile file = folder_.create(name, spare == output_.spares.end() ? nullptr : &spare->second);
        folder_.keepAside(name);
        const std::string start = startOfMachine();
        output_.spares[name] = {old, edits.empty() ? old.size : edits.front().offset, start};
        if (saving_.durable || start.empty()) {
            return {edits, old.size, Ending::synced, std::move(file)};
        }
        output_.unsynced = start;
        return {edits, old.size, Ending::unsynced, std::move(file)};
    }

    void writeFiles(const std::vector<Edit>& turtle, const std::vector<Edit>& quads) {
        output_.unsynced.clear();
        Rewriting turtleFile = begin(turtleName, turtle);
        Rewriting quadsFile = begin(quadsName, quads);
        inParallel([&] { output_.files.at(turtleName) = apply(turtleFile); },
                   [&] { output_.files.at(quadsName) = apply(quadsFile); });
    }

    static Stamp apply(Rewriting& rewriting) {
        OutputFile& file = rewriting.file;
        std::uint64_t at = 0;
        for (const Edit& edit : rewriting.edits) {
            file.copy(at, edit.offset - at);
            file.append(edit.text);
            at = edit.offset + edit.length;
        }
        file.copy(at, rewriting.oldSize - at);
        return file.finish(rewriting.ending);
    }

    State& state_;
    Remembered& all_;
    const Frame& frame_;
    OutputFolder& folder_;
    const Saving& saving_;
    graph::TurtlePen pen_;
    OutputRecord output_;
    Compressor compressor_;
    std::map<std::uint32_t, std::string> iris_;
    std::map<std::uint32_t, std::shared_ptr<const Unpacked>> cache_;
    Changes changes_; // by key
    std::map<std::string, std::int64_t> uses_;
    std::map<std::string, std::uint64_t> before_; // the entities of the old output
    bool backgroundChanged_ = false;
};

} // namespace

void composeChanges(State& state, Remembered& all, const std::vector<ReleaseRecord>& gone,
                    const std::vector<ReleaseRecord>& came, const Frame& frame, OutputFolder& folder,
                    const Saving& saving) {
    Patcher(state, all, frame, folder, saving).patch(gone, came);
}

} // namespace chancery::build
