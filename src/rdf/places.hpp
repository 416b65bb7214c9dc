// Where in a document statements stand, asked only for the few that something is said about.
#pragma once

#include "rdf/reader.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::rdf {

/// The lines, from 1, on which the objects of some statements end. `numbers` ascend; they count statements from 0 as
/// stream() hands them over. A collection as the object ends, for this purpose, where its first member begins. The
/// document must be one that stream() reads without an error.
[[nodiscard]] std::vector<std::size_t> statementLines(std::string_view bytes, Syntax syntax, const std::string& file,
                                                      std::span<const std::size_t> numbers);

} // namespace chancery::rdf
