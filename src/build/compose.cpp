#include "build/compose.hpp"

#include "build/assembly_line.hpp"
#include "build/paragraph.hpp"
#include "build/sorter.hpp"
#include "graph/names.hpp"
#include "graph/vocabulary.hpp"
#include "rdf/reader.hpp"

#include <algorithm>
#include <cstring>
#include <functional>

namespace chancery::build {
namespace {

constexpr std::size_t sorterMemory = std::size_t{96} << 20U;

/// A part on its way to the sorter: alone in its subject, and then text, or one of several, and then encoded.
struct Piece {
    std::string key;
    bool shared = false;
    std::string bytes;
};

/// What a worker makes of one release.
struct Rendered {
    std::string iri;
    std::string quads;
    Block block; // of the quads
    std::vector<Piece> pieces;
};

struct Worker {
    explicit Worker(const std::string& base)
        : turtle(std::make_unique<graph::TurtlePen>(base)), quads(std::make_unique<graph::QuadPen>()) {}

    Compressor compressor;
    std::unique_ptr<graph::TurtlePen> turtle;
    std::unique_ptr<graph::QuadPen> quads;
    graph::Counts counts;
};

class Composer {
public:
    Composer(State& state, Remembered& all, const Frame& frame, OutputFolder& folder, const Running& running)
        : state_(state), all_(all), frame_(frame), folder_(folder), running_(running), sorter_(folder, sorterMemory) {
        const unsigned machine = std::max(1U, std::thread::hardware_concurrency());
        for (unsigned i = running.threads == 0 ? machine : running.threads; i > 0; --i) {
            workers_.emplace_back(frame.schema.base());
        }
        all_.chunks.clear();
        all_.entities.clear();
        state_.clearOutput();
        orderReleases();
    }

    void compose() {
        survey();
        writeQuads();
        writeTurtle();
        for (const auto& [iri, uses] : all_.entities) {
            state_.setEntity(iri, uses);
        }
        for (const ReleaseRecord& release : all_.releases) {
            state_.addRelease(release);
        }
        all_.output = std::move(output_);
    }

private:
    /// graph.nq has the releases in the order of their IRIs.
    void orderReleases() {
        for (std::size_t i = 0; i < all_.releases.size(); ++i) {
            order_.emplace_back(graph::releaseIri(frame_.schema.base(), all_.releases[i].id), i);
        }
        std::sort(order_.begin(), order_.end());
    }

    ReleaseRecord& release(std::size_t place) { return all_.releases[order_[place].second]; }

    auto source() {
        return [this](std::size_t place) {
            running_.check();
            return state_.content(release(place).number);
        };
    }

    /// Which subjects several releases tell of, and how many use each entity.
    void survey() {
        struct Found {
            std::vector<std::size_t> subjects;
            std::vector<std::string> entities;
        };
        const auto look = [](Worker& worker, std::string&& packed) {
            graph::Content content = expand(packed, worker.compressor);
            Found found;
            found.entities = std::move(content.entities);
            const std::string passages = content.iri + '#';
            const graph::TripleIds* last = nullptr;
            for (const graph::TripleIds& triple : content.triples) {
                const std::string& iri = content.terms[triple.subject].value;
                if ((last == nullptr || last->subject != triple.subject) && !iri.starts_with(passages)) {
                    found.subjects.push_back(std::hash<std::string>()(iri));
                }
                last = &triple;
            }
            return found;
        };
        std::vector<std::size_t> subjects;
        const auto keep = [&](std::size_t /*place*/, Found&& found) {
            subjects.insert(subjects.end(), found.subjects.begin(), found.subjects.end());
            for (std::string& entity : found.entities) {
                ++all_.entities[std::move(entity)];
            }
        };
        AssemblyLine(order_.size(), workers_, source(), look, keep).run();
        std::sort(subjects.begin(), subjects.end());
        for (std::size_t i = 1; i < subjects.size(); ++i) {
            if (subjects[i] == subjects[i - 1] && (shared_.empty() || shared_.back() != subjects[i])) {
                shared_.push_back(subjects[i]);
            }
        }
    }

    [[nodiscard]] bool isShared(const std::string& iri) const {
        return std::binary_search(shared_.begin(), shared_.end(), std::hash<std::string>()(iri)) ||
               frame_.schema.background(iri) != nullptr;
    }

    [[nodiscard]] Rendered render(Worker& worker, std::string_view packed) const {
        const graph::Content content = expand(packed, worker.compressor);
        Rendered rendered;
        rendered.iri = content.iri;
        worker.quads->write(content, rendered.quads);
        rendered.block = blockOf(rendered.quads);
        for (graph::Part& part : graph::partsOf(content, frame_.schema)) {
            Piece piece{std::move(part.key), false, {}};
            piece.shared = isShared(std::string(graph::subjectOf(piece.key)));
            if (piece.shared) {
                piece.bytes = encodePart(content, part);
            } else {
                Paragraph paragraph;
                paragraph.add(content, part);
                paragraph.write(*worker.turtle, piece.bytes, worker.counts);
            }
            rendered.pieces.push_back(std::move(piece));
        }
        return rendered;
    }

    /// graph.nq, and all parts to the sorter.
    void writeQuads() {
        OutputFile file = folder_.create(quadsName);
        writeFrame(file);
        const auto work = [this](Worker& worker, std::string&& packed) { return render(worker, packed); };
        std::uint64_t done = 0;
        const auto keep = [&](std::size_t place, Rendered&& rendered) {
            if (rendered.iri != order_[place].first) {
                throw DamagedState("a release has the content of another");
            }
            release(place).quads = rendered.block;
            file.append(rendered.quads);
            for (const Piece& piece : rendered.pieces) {
                sort(piece, release(place).number);
            }
            ++done;
            running_.tell({"writing", done, order_.size(), done});
        };
        AssemblyLine(order_.size(), workers_, source(), work, keep).run();
        output_.files[quadsName] = file.finish(Ending::synced);
    }

    void writeFrame(OutputFile& file) {
        std::string text;
        workers_.front().quads->write(frame_.ontology, graph::ontologyIri, text);
        output_.ontology = blockOf(text);
        file.append(text);
        text.clear();
        std::vector<std::string> entities;
        for (const auto& [iri, uses] : all_.entities) {
            entities.push_back(iri);
        }
        workers_.front().quads->write(graph::backgroundOf(entities, frame_.schema),
                                      graph::backgroundGraph(frame_.schema.base()), text);
        output_.background = blockOf(text);
        file.append(text);
    }

    void sort(const Piece& piece, std::uint32_t number) {
        std::array<char, sizeof(number)> bytes{};
        std::memcpy(bytes.data(), &number, bytes.size());
        payload_.assign(bytes.data(), bytes.size()).append(1, piece.shared ? 's' : 't').append(piece.bytes);
        sorter_.add({piece.key, payload_});
    }

    void writeTurtle() {
        OutputFile file = folder_.create(turtleName);
        file.append(workers_.front().turtle->header());
        Chunker chunker(state_, all_.chunks);
        std::vector<std::string> entities; // keys
        for (const auto& [iri, uses] : all_.entities) {
            entities.push_back(graph::keyOf(*frame_.schema.background(iri), iri));
        }
        std::sort(entities.begin(), entities.end());
        auto entity = entities.begin();
        const auto close = [&](const std::string& key) {
            ChunkEntry entry{key, 0, {}};
            const std::string text = closeGroup(entry);
            file.append(text);
            chunker.add(std::move(entry), text);
        };
        std::string open; // the key of the group
        const auto begin = [&](std::string_view key) {
            for (; entity != entities.end() && *entity < key; ++entity) {
                if (*entity != open) {
                    close(*entity);
                }
            }
            open = key;
        };
        sorter_.merge([&](const Sorter::Item& item) {
            running_.check();
            if (item.key != open) {
                if (!group_.empty()) {
                    close(open);
                }
                begin(item.key);
            }
            group_.emplace_back(item.payload);
        });
        if (!group_.empty()) {
            close(open);
        }
        for (; entity != entities.end(); ++entity) {
            if (*entity != open) {
                close(*entity);
            }
        }
        chunker.close();
        output_.files[turtleName] = file.finish(Ending::synced);
        for (const Worker& worker : workers_) {
            output_.counts += worker.counts;
        }
    }

    /// The text of a subject, from its pieces and the background.
    std::string closeGroup(ChunkEntry& entry) {
        std::string text;
        Paragraph paragraph;
        bool rendered = false;
        for (const std::string& payload : group_) {
            std::uint32_t number = 0;
            std::memcpy(&number, payload.data(), sizeof(number));
            entry.releases.push_back(number);
            const std::string_view bytes = std::string_view(payload).substr(sizeof(number) + 1);
            rendered = payload[sizeof(number)] == 't';
            if (rendered) {
                text.append(bytes);
            } else if (!paragraph.add(bytes)) {
                throw std::logic_error("a part was not read as it was written");
            }
        }
        if (!rendered) {
            const std::string iri(graph::subjectOf(entry.key));
            const graph::Background* known = all_.entities.contains(iri) ? frame_.schema.background(iri) : nullptr;
            if (known != nullptr) {
                paragraph.add(*known);
            }
            paragraph.write(*workers_.front().turtle, text, output_.counts);
        }
        group_.clear();
        entry.bytes = text.size();
        return text;
    }

    State& state_;
    Remembered& all_;
    const Frame& frame_;
    OutputFolder& folder_;
    const Running& running_;
    std::vector<Worker> workers_;
    std::vector<std::pair<std::string, std::size_t>> order_; // IRI, place in all_.releases
    std::vector<std::size_t> shared_;                        // hashes of subjects, sorted
    Sorter sorter_;
    std::string payload_;
    std::vector<std::string> group_; // payloads of one key
    OutputRecord output_;
};

} // namespace

std::vector<rdf::Triple> ontologyTriples(const std::filesystem::path& folder) {
    std::vector<rdf::Triple> triples;
    rdf::readFile(folder / "chancery.ttl", graph::ontologyIri, "b",
                  [&](const rdf::Quad& quad) { triples.push_back(quad.triple); });
    return graph::withoutBlanks(std::move(triples));
}

graph::Content expand(std::string_view packed, Compressor& compressor) {
    return graph::unpack(compressor.expand(packed));
}

void Chunker::add(ChunkEntry entry, std::string_view text) {
    constexpr std::uint64_t mostBytes = std::uint64_t{1} << 16U;
    constexpr std::size_t mostEntries = 64;
    text_ += text;
    entries_.push_back(std::move(entry));
    if (text_.size() >= mostBytes || entries_.size() >= mostEntries) {
        close();
    }
}

void Chunker::close() {
    if (entries_.empty()) {
        return;
    }
    ChunkRecord chunk{0, entries_.front().key, blockOf(text_)};
    state_.setChunk(chunk, entries_);
    chunks_.push_back(std::move(chunk));
    entries_.clear();
    text_.clear();
}

void composeAll(State& state, Remembered& all, const Frame& frame, OutputFolder& folder, const Running& running) {
    Composer(state, all, frame, folder, running).compose();
}

} // namespace chancery::build
