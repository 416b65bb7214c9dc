// What one release says, as a build keeps it: every term once, a triple three numbers; packed, a few kilobytes.
#pragma once

#include "rdf/term.hpp"

#include <compare>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::graph {

using TermId = std::uint32_t;

struct TripleIds {
    TermId subject = 0;
    TermId predicate = 0;
    TermId object = 0;
    friend auto operator<=>(const TripleIds&, const TripleIds&) = default;
};

/// Terms are sorted and without doubles, so comparing numbers compares terms; triples are sorted too.
struct Content {
    std::string iri; // the release, which names its graph
    std::vector<rdf::Term> terms;
    std::vector<TripleIds> triples;
    std::vector<std::string> entities; // the IRIs whose background goes along, sorted
    friend bool operator==(const Content&, const Content&) = default;
};

/// The triples with their terms, in order.
[[nodiscard]] std::vector<rdf::Triple> triplesOf(const Content& content);

/// Packed bytes that are not what pack() writes.
class DamagedContent : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

[[nodiscard]] std::string pack(const Content& content);
/// Throws DamagedContent; never reads or keeps more than the bytes can hold.
[[nodiscard]] Content unpack(std::string_view bytes);

} // namespace chancery::graph
