// Whether the output is what the state says it is, byte by byte.
#pragma once

#include "build/output.hpp"
#include "build/state.hpp"

#include <string_view>

namespace chancery::build {

/// Reads graph.ttl and graph.nq of a folder and compares the checksum of each block that `all` tells of.
[[nodiscard]] bool holdsAllBlocks(const OutputFolder& folder, const Remembered& all, std::string_view base);

} // namespace chancery::build
