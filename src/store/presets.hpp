// Where stores have their endpoints, and their habits: a row a store, each from the store's own documentation, which
// docs/stores.md cites.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace chancery::store {

enum class Way : std::uint8_t {
    graphStore, // SPARQL 1.1 Graph Store HTTP Protocol
    update,     // SPARQL 1.1 Update
};

struct Preset {
    std::string_view name;
    std::string_view example;   // what --to is, for help
    std::string_view graphs;    // path of the graph store after --to
    std::string_view query;     // … of SPARQL Query
    std::string_view update;    // … of SPARQL Update
    std::string_view quads;     // … that N-Quads are added at, for many small graphs at once; "-" where there is none
    Way way;                    // how graphs are best replaced
    std::string_view mediaType; // that graphs are sent as
    bool gzip;                  // takes Content-Encoding: gzip
    bool updateAsForm;          // wants updates as a form, not as application/sparql-update
    bool manyByUpdate;          // many small graphs come fastest as one update
    bool guessesType;           // from the bytes, whatever Content-Type says
    std::size_t triplesPerUpdate; // that one INSERT DATA holds
};

[[nodiscard]] std::span<const Preset> presets() noexcept;
[[nodiscard]] const Preset* findPreset(std::string_view name) noexcept;

/// What is taken of a store that has no preset.
[[nodiscard]] const Preset& plainStore() noexcept;

} // namespace chancery::store
