// RDF files seen as named graphs: which there are, how many triples each has, and a digest to know it by. The triples
// stay in the files.
#pragma once

#include "store/body.hpp"

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::store {

/// A named graph of some files.
struct NamedGraph {
    struct Range {
        std::size_t file;
        std::uint64_t begin;
        std::uint64_t end;
    };

    std::string iri;
    std::vector<Range> ranges; // of lines that are all of this graph
    std::uint64_t triples = 0; // different ones
    std::uint64_t bytes = 0;   // about as many as it has as N-Triples
    std::string digest;        // the same for the same triples, in whatever order; hexadecimal
    bool blanks = false;       // it has blank nodes
};

class QuadFiles {
public:
    QuadFiles();
    QuadFiles(QuadFiles&&) noexcept;
    QuadFiles& operator=(QuadFiles&&) noexcept;
    QuadFiles(const QuadFiles&) = delete;
    QuadFiles& operator=(const QuadFiles&) = delete;
    ~QuadFiles();

    /// Looks at a file: N-Quads line by line in little memory, other syntaxes by way of a scratch file. Triples outside
    /// of graphs are of `graph`. Throws InputError, also where `graph` is needed and empty, and SystemError.
    void read(const std::filesystem::path& file, const std::string& graph);
    /// After the last read(): counts and digests of all graphs, in the order in which they began.
    [[nodiscard]] std::vector<NamedGraph> graphs();

    /// The triples of a graph as N-Triples, doubles included.
    [[nodiscard]] Body body(const NamedGraph& graph) const;
    /// The same line by line, each with its line end.
    void lines(const NamedGraph& graph, const std::function<void(std::string_view)>& sink) const;

private:
    struct Source;
    struct Tally;

    void scan(std::size_t file, const std::string& name, const std::string& graph);
    [[nodiscard]] Tally& tallyOf(std::string_view graph);
    void settle(Tally& tally) const;

    std::vector<std::unique_ptr<Source>> sources_;
    std::vector<std::unique_ptr<Tally>> tallies_;
    std::map<std::string, std::size_t, std::less<>> places_; // of graphs in tallies_
};

/// Where the graph of an N-Quads line is.
struct QuadLine {
    std::size_t end = 0;        // of the triple
    std::size_t graphBegin = 0; // of its term; 0 where there is none
    std::size_t graphEnd = 0;
    bool blank = false; // there is a blank node
    bool empty = false; // a blank line or a comment
};

/// Looks at a line without its end. Throws InputError with `name`, `line` and the column where it is no N-Quads.
[[nodiscard]] QuadLine splitLine(std::string_view text, const std::string& name, std::size_t line);

} // namespace chancery::store
