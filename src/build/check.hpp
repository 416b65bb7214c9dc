// Checksums of stretches of the output, to see whether a disk has what was written (XXH3, 64 bits).
#pragma once

#include <cstdint>
#include <string_view>

namespace chancery::build {

/// Bytes of an output file that are known again.
struct Block {
    std::uint64_t bytes = 0;
    std::uint64_t check = 0;
    friend bool operator==(const Block&, const Block&) = default;
};

[[nodiscard]] Block blockOf(std::string_view text);

} // namespace chancery::build
