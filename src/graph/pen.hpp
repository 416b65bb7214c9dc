// Paragraphs of Turtle and lines of N-Quads as text, for files that are put together from pieces.
#pragma once

#include "graph/content.hpp"
#include "graph/layout.hpp"
#include "graph/schema.hpp"
#include "rdf/writer.hpp"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::graph {

/// What void.ttl counts.
struct Counts {
    std::size_t triples = 0;
    std::size_t subjects = 0;
    std::map<std::string, std::size_t, std::less<>> byClass;    // entities
    std::map<std::string, std::size_t, std::less<>> byProperty; // triples

    void add(const std::vector<Line>& paragraph);
    void remove(const std::vector<Line>& paragraph);
    Counts& operator+=(const Counts& other);
    friend bool operator==(const Counts&, const Counts&) = default;
};

/// Writes paragraphs, each with the blank line before it: graph.ttl is the header and its paragraphs, one after the
/// other.
class TurtlePen {
public:
    /// `base` is where minted IRIs live (DESIGN.md, "Identity").
    explicit TurtlePen(std::string_view base);
    TurtlePen(const TurtlePen&) = delete;
    TurtlePen& operator=(const TurtlePen&) = delete;
    ~TurtlePen() = default;

    [[nodiscard]] const std::string& header() const noexcept { return header_; }
    /// Lines of one subject, in the order given.
    void write(const std::vector<Line>& lines, std::string& out);

private:
    std::string text_; // what the writer has given
    rdf::Writer writer_;
    std::string header_;
};

/// Writes N-Quads, a graph at a time.
class QuadPen {
public:
    QuadPen();
    QuadPen(const QuadPen&) = delete;
    QuadPen& operator=(const QuadPen&) = delete;
    ~QuadPen() = default;

    /// A release's graph.
    void write(const Content& content, std::string& out);
    void write(std::span<const rdf::Triple> triples, std::string_view graph, std::string& out);

private:
    std::string text_;
    rdf::Writer writer_;
    std::string terms_;             // the terms of the content at hand as N-Quads has them, one after the other
    std::vector<std::size_t> ends_; // where each of them ends
};

/// The triples of the background graph for these entities, sorted.
[[nodiscard]] std::vector<rdf::Triple> backgroundOf(std::span<const std::string> entities, const Schema& schema);

/// The ontology's triples for N-Quads: sorted, blank nodes replaced by IRIs under the ontology's own.
[[nodiscard]] std::vector<rdf::Triple> withoutBlanks(std::vector<rdf::Triple> triples);

} // namespace chancery::graph
