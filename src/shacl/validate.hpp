// Validation of a data graph against a plan (SHACL, section 3).
#pragma once

#include "shacl/graph.hpp"
#include "shacl/shapes.hpp"
#include "shacl/terms.hpp"

#include <cstddef>
#include <functional>
#include <vector>

namespace chancery::shacl {

/// A validation result, as numbers.
struct Result {
    ShapeNumber shape = none;     // the source shape
    std::uint32_t constraint = 0; // which of its constraints
    Id focus = noTerm;
    Id value = noTerm; // noTerm where the component gives none
    Id path = noTerm;  // the predicate of a triple that a closed shape does not allow
    Id other = noTerm; // what the value was compared with, a language; the count where counts are wrong
    friend bool operator==(const Result&, const Result&) = default;
};

struct Validated {
    std::vector<Result> results; // by target shape, focus node, constraint and value: the same with any threads
    std::size_t focusNodes = 0;  // counted once for each shape that targets them
};

struct Running {
    unsigned threads = 1;
    /// Told now and then how many of all focus nodes are done; never by two threads at once.
    std::function<void(std::size_t done, std::size_t all)> progress;
};

[[nodiscard]] Validated validate(const Plan& plan, const Terms& terms, Graph& data, const Running& running);

} // namespace chancery::shacl
