#include "store/quads.hpp"

#include "rdf/characters.hpp"
#include "rdf/error.hpp"
#include "rdf/reader.hpp"
#include "rdf/writer.hpp"
#include "store/triple_text.hpp"

#include <algorithm>
#include <blake2.h>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <set>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace chancery::store {

namespace fs = std::filesystem;

namespace {

/// A sum of lines' digests, modulo 2^128: the same whatever their order.
struct Sum {
    std::uint64_t low = 0;
    std::uint64_t high = 0;

    void add(const Sum& other) {
        const std::uint64_t before = low;
        low += other.low;
        high += other.high + (low < before ? 1 : 0);
    }
    friend auto operator<=>(const Sum&, const Sum&) = default;
};

Sum digestOf(std::string_view line) {
    Sum sum;
    std::array<std::uint8_t, sizeof(Sum)> bytes{};
    blake2b(bytes.data(), line.data(), nullptr, bytes.size(), line.size(), 0);
    std::memcpy(&sum.low, bytes.data(), sizeof(sum.low));
    std::memcpy(&sum.high, bytes.data() + sizeof(sum.low), sizeof(sum.high));
    return sum;
}

std::string hexadecimal(const Sum& sum) {
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (const std::uint64_t part : {sum.high, sum.low}) {
        for (unsigned shift = 64; shift > 0;) {
            shift -= 4;
            out += digits[(part >> shift) & 0xFU];
        }
    }
    return out;
}

class Descriptor {
public:
    explicit Descriptor(int value) : value_(value) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { ::close(value_); }
    [[nodiscard]] int get() const noexcept { return value_; }

private:
    int value_;
};

/// Lines of a stretch of a file, with their places.
template <typename Work> void eachLine(int file, std::uint64_t begin, std::uint64_t end, Work work) {
    constexpr std::size_t step = std::size_t{1} << 20U;
    std::string buffer;
    std::uint64_t at = begin; // of the buffer's first byte
    std::uint64_t read = begin;
    while (read < end || !buffer.empty()) {
        const std::size_t before = buffer.size();
        const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(step, end - read));
        buffer.resize(before + wanted);
        const ssize_t count = ::pread(file, buffer.data() + before, wanted, static_cast<off_t>(read));
        if (count < 0) {
            throw SystemError("a file cannot be read: " + std::generic_category().message(errno));
        }
        read += static_cast<std::uint64_t>(count);
        buffer.resize(before + static_cast<std::size_t>(count));
        const bool last = count == 0 || read == end;
        std::size_t done = 0;
        for (std::size_t newline = buffer.find('\n', before); newline != std::string::npos;
             newline = buffer.find('\n', done)) {
            work(std::string_view(buffer).substr(done, newline - done), at + done, at + newline + 1);
            done = newline + 1;
        }
        if (last && done < buffer.size()) {
            work(std::string_view(buffer).substr(done), at + done, at + buffer.size());
            done = buffer.size();
        }
        buffer.erase(0, done);
        at += done;
        if (count == 0) {
            break;
        }
    }
}

/// Whether all characters may be in an IRI, those that are escaped too.
bool isIri(std::string_view text) {
    const std::size_t bad = rdf::findNonIri(text);
    return bad == std::string_view::npos ||
           (text[bad] == '\\' && rdf::findNonIri(withoutCodepointEscapes(text)) == std::string_view::npos);
}

/// The place after a term that begins at `at`; `at` itself where there is none.
std::size_t skipTerm(std::string_view text, std::size_t at) {
    const auto iri = [&](std::size_t from) {
        const std::size_t close = text.find('>', from + 1);
        const std::string_view inside = text.substr(from + 1, close - from - 1);
        return close == std::string_view::npos || !isIri(inside) ? from : close + 1;
    };
    if (text[at] == '<') {
        return iri(at);
    }
    const auto word = [&](std::size_t from) { return std::min(text.find_first_of(" \t<\"", from), text.size()); };
    if (text.substr(at).starts_with("_:")) {
        return word(at);
    }
    if (text[at] != '"') {
        return at;
    }
    std::size_t close = at + 1;
    while (close < text.size() && text[close] != '"') {
        close += text[close] == '\\' ? 2U : 1U;
    }
    if (close >= text.size()) {
        return at;
    }
    ++close;
    if (text.substr(close).starts_with("^^<")) {
        const std::size_t end = iri(close + 2);
        return end == close + 2 ? at : end;
    }
    return text.substr(close).starts_with("@") ? word(close) : close;
}

} // namespace

QuadLine splitLine(std::string_view text, const std::string& name, std::size_t line) {
    QuadLine parts;
    std::size_t at = 0;
    const auto blanks = [&] {
        at = std::min(text.find_first_not_of(" \t\r", at), text.size());
        return at == text.size();
    };
    const auto fail = [&](const std::string& expected) {
        throw InputError({name, line, at + 1}, expected + " is expected");
    };
    for (std::size_t terms = 0;; ++terms) {
        if (blanks() || text[at] == '#') {
            if (terms == 0) {
                parts.empty = true;
                return parts;
            }
            fail("a term or '.'");
        }
        if (text[at] == '.' && terms >= 3) {
            break;
        }
        const std::size_t end = skipTerm(text, at);
        if (end == at || terms > 3 || (terms != 2 && text[at] == '"') || (terms == 1 && text[at] == '_')) {
            fail(terms > 3 ? "'.'" : terms == 2 ? "an IRI, a blank node or a literal" : "an IRI");
        }
        parts.blank = parts.blank || text[at] == '_';
        if (terms == 2) {
            parts.end = end;
        } else if (terms == 3) {
            parts.graphBegin = at;
            parts.graphEnd = end;
        }
        at = end;
    }
    ++at;
    if (!blanks() && text[at] != '#') {
        fail("the end of the line");
    }
    return parts;
}

namespace {

/// The IRI of the graph that the triple of a line is in: the line's own, else `graph`, which must not be empty then.
/// `resolved` holds it where escapes had to be resolved.
std::string_view graphOf(std::string_view text, const QuadLine& parts, std::string_view graph, const std::string& file,
                         std::size_t line, std::string& resolved) {
    if (parts.graphBegin == 0) {
        if (graph.empty()) {
            throw InputError({file, line, 0}, "the triple is in no graph; name one with --graph IRI");
        }
        return graph;
    }
    auto iri = text.substr(parts.graphBegin, parts.graphEnd - parts.graphBegin);
    if (iri[0] != '<') {
        throw InputError({file, line, parts.graphBegin + 1}, "a graph that has an IRI is expected");
    }
    iri = iri.substr(1, iri.size() - 2);
    if (iri.find('\\') != std::string_view::npos) {
        iri = resolved = withoutCodepointEscapes(iri);
    }
    return iri;
}

} // namespace

struct QuadFiles::Source {
    explicit Source(int descriptor) : file(descriptor) {}
    Descriptor file;
};

struct QuadFiles::Tally {
    NamedGraph graph;
    Sum sum;
    std::string last;   // triple
    bool sorted = true; // so far, so that doubles stand together

    /// Counts a triple that differs from the last while all are sorted; settle() counts the others.
    void count(std::string_view triple) {
        graph.bytes += triple.size() + 3;
        if (!sorted) {
            return;
        }
        if (triple < last) {
            sorted = false;
            last = {};
        } else if (triple != last) {
            last = triple;
            sum.add(digestOf(triple));
            ++graph.triples;
        }
    }
};

QuadFiles::QuadFiles() = default;
QuadFiles::QuadFiles(QuadFiles&&) noexcept = default;
QuadFiles& QuadFiles::operator=(QuadFiles&&) noexcept = default;
QuadFiles::~QuadFiles() = default;

void QuadFiles::read(const fs::path& file, const std::string& graph) {
    const auto syntax = rdf::syntaxOf(file);
    if (!syntax) {
        throw InputError({file.string(), 0, 0}, "the name tells no RDF syntax; use .nq, .trig, .ttl or .nt");
    }
    if (*syntax == rdf::Syntax::nquads || *syntax == rdf::Syntax::ntriples) {
        const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
        if (descriptor < 0) {
            throw InputError({file.string(), 0, 0}, "cannot be read: " + std::generic_category().message(errno));
        }
        sources_.push_back(std::make_unique<Source>(descriptor));
        scan(sources_.size() - 1, file.string(), graph);
        return;
    }
    std::string folder = (fs::temp_directory_path() / "chancery-XXXXXX").string();
    const int descriptor = ::mkostemp(folder.data(), O_CLOEXEC);
    if (descriptor < 0) {
        throw SystemError("a scratch file cannot be made: " + std::generic_category().message(errno));
    }
    ::unlink(folder.c_str());
    sources_.push_back(std::make_unique<Source>(descriptor));
    rdf::Writer writer(rdf::Syntax::nquads, {}, [descriptor](std::string_view bytes) {
        while (!bytes.empty()) {
            const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
            if (count < 0 && errno != EINTR) {
                throw SystemError("a scratch file cannot be written: " + std::generic_category().message(errno));
            }
            bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
        }
    });
    const std::string label = "f" + std::to_string(sources_.size()) + "_";
    rdf::readFile(file, "file:///", label, [&](const rdf::Quad& quad) { writer.write(quad.triple, quad.graph.value); });
    writer.finish();
    scan(sources_.size() - 1, file.string(), graph);
}

void QuadFiles::scan(std::size_t file, const std::string& name, const std::string& graph) {
    const int descriptor = sources_[file]->file.get();
    const off_t size = ::lseek(descriptor, 0, SEEK_END);
    if (size < 0) {
        throw InputError({name, 0, 0}, "cannot be read: it is no file");
    }
    std::size_t number = 0;
    Tally* open = nullptr;
    const auto work = [&](std::string_view text, std::uint64_t begin, std::uint64_t end) {
        const QuadLine parts = splitLine(text, name, ++number);
        if (const std::size_t bad = rdf::findInvalidUtf8(text); bad != std::string_view::npos) {
            throw InputError({name, number, bad + 1}, "the bytes here are not UTF-8");
        }
        if (parts.empty) {
            return;
        }
        std::string resolved;
        const auto iri = graphOf(text, parts, graph, name, number, resolved);
        if (open == nullptr || open->graph.iri != iri) {
            open = &tallyOf(iri);
            open->graph.ranges.push_back({file, begin, end});
        }
        open->graph.ranges.back().end = end;
        open->graph.blanks = open->graph.blanks || parts.blank;
        open->count(text.substr(0, parts.end));
    };
    eachLine(descriptor, 0, static_cast<std::uint64_t>(size), work);
}

/// A new stretch of a graph: its tally, which is sorted no longer where it has other stretches.
QuadFiles::Tally& QuadFiles::tallyOf(std::string_view graph) {
    const auto [place, fresh] = places_.try_emplace(std::string(graph), tallies_.size());
    if (fresh) {
        tallies_.push_back(std::make_unique<Tally>());
        tallies_.back()->graph.iri = graph;
    } else {
        tallies_[place->second]->sorted = false;
    }
    return *tallies_[place->second];
}

void QuadFiles::settle(Tally& tally) const {
    tally.graph.triples = 0;
    tally.sum = {};
    std::set<Sum> seen;
    lines(tally.graph, [&](std::string_view line) {
        const Sum digest = digestOf(line.substr(0, line.size() - 3)); // without " .\n"
        if (seen.insert(digest).second) {
            tally.sum.add(digest);
            ++tally.graph.triples;
        }
    });
}

std::vector<NamedGraph> QuadFiles::graphs() {
    std::vector<NamedGraph> all;
    for (const auto& tally : tallies_) {
        if (!tally->sorted) {
            settle(*tally);
        }
        tally->graph.digest = hexadecimal(tally->sum);
        all.push_back(tally->graph);
    }
    return all;
}

void QuadFiles::lines(const NamedGraph& graph, const std::function<void(std::string_view)>& sink) const {
    std::string line;
    for (const NamedGraph::Range& range : graph.ranges) {
        eachLine(sources_[range.file]->file.get(), range.begin, range.end,
                 [&](std::string_view text, std::uint64_t, std::uint64_t) {
                     const QuadLine parts = splitLine(text, graph.iri, 0);
                     if (!parts.empty) {
                         line.assign(text.substr(0, parts.end)).append(" .\n");
                         sink(line);
                     }
                 });
    }
}

Body QuadFiles::body(const NamedGraph& graph) const {
    Body body;
    lines(graph, [&](std::string_view line) { body.append(line); });
    return body;
}

} // namespace chancery::store
