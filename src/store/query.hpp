// SPARQL 1.1 Query over RDF in memory, by the engine that is built into the program (or is not: queryAvailable()).
#pragma once

#include "rdf/error.hpp"
#include "rdf/term.hpp"
#include "rdf/writer.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::store {

/// Whether the engine was built in. Where it was not, all functions here throw std::logic_error.
[[nodiscard]] bool queryAvailable() noexcept;

/// RDF to be asked. Threads may ask at a time, but not while it is being filled.
class QueryData {
public:
    QueryData();
    QueryData(QueryData&&) noexcept;
    QueryData& operator=(QueryData&&) noexcept;
    QueryData(const QueryData&) = delete;
    QueryData& operator=(const QueryData&) = delete;
    ~QueryData();

    /// Adds a Turtle, TriG, N-Triples or N-Quads file and its prefixes, which take the place of those that other files
    /// gave; where a file has none by its syntax, those of the Turtle file of its name beside it. Throws InputError.
    void read(const std::filesystem::path& file, std::string_view base);
    /// How many different quads there are.
    [[nodiscard]] std::size_t size() const;
    /// The usual prefixes and those of the files.
    [[nodiscard]] const std::map<std::string, std::string>& prefixes() const noexcept { return prefixes_; }

    struct Engine;
    [[nodiscard]] const Engine& engine() const noexcept { return *engine_; }

private:
    std::unique_ptr<Engine> engine_;
    std::map<std::string, std::string> prefixes_;
    std::size_t files_ = 0;
};

enum class AnswerFormat : std::uint8_t {
    rows,
    csv, // these are the W3C's: SPARQL 1.1 Query Results CSV and TSV Formats,
    tsv,
    json, // … JSON Format,
    xml,  // SPARQL Query Results XML Format
};

struct QuerySettings {
    std::string query;
    std::string name; // of the query, for errors
    std::string base; // what relative IRIs are resolved by
    AnswerFormat format = AnswerFormat::rows;
    bool unionDefault = true; // the default graph is the union of all, where the query names none itself
    bool service = false;     // whether SERVICE may ask AnswerSink::fetch
    std::uint64_t limit = std::numeric_limits<std::uint64_t>::max(); // rows or triples
    std::optional<std::chrono::milliseconds> timeout;
};

/// Where the answer goes, as it is found. What a function throws ends the query and comes through.
class AnswerSink {
public:
    AnswerSink() = default;
    AnswerSink(const AnswerSink&) = delete;
    AnswerSink& operator=(const AnswerSink&) = delete;
    virtual ~AnswerSink() = default;

    /// Solutions where the format is rows; a variable that is not bound has no value.
    virtual void variables(const std::vector<std::string>& names) = 0;
    virtual void row(std::span<const std::optional<rdf::Term>> values) = 0;
    /// What ASK gives, where the format is rows.
    virtual void truth(bool value) = 0;
    /// What CONSTRUCT and DESCRIBE give, whatever the format.
    virtual void triple(const rdf::Triple& triple) = 0;
    /// Solutions and truth values in a format of the W3C's.
    virtual void bytes(std::string_view bytes) = 0;

    struct Fetched {
        std::string body;
        std::string mediaType;
    };
    /// Sends the query of a SERVICE. Its exceptions are the query's errors, or nothing where it says SILENT.
    virtual Fetched fetch(const std::string& endpoint, const std::string& query) = 0;
};

/// The engine could not answer, for another reason than the query's syntax.
class QueryError : public std::runtime_error {
public:
    enum class Kind : std::uint8_t { timeout, service, other };
    QueryError(Kind kind, const std::string& message) : std::runtime_error(message), kind_(kind) {}
    [[nodiscard]] Kind kind() const noexcept { return kind_; }

private:
    Kind kind_;
};

/// Answers a query; gives how many rows or triples came. Throws InputError for a syntax error, with line and column,
/// QueryError, and what the sink throws.
std::uint64_t ask(const QueryData& data, const QuerySettings& settings, AnswerSink& sink);

/// The label of each IRI that has one, English before others, rdfs:label before skos:prefLabel.
[[nodiscard]] std::map<std::string, std::string> labelsOf(const QueryData& data, std::span<const std::string> iris);

} // namespace chancery::store
