// The state's records as bytes and back; nothing for bytes that are not what was written.
#pragma once

#include "build/state.hpp"

namespace chancery::build {

[[nodiscard]] std::string encode(const InputRecord& record);
[[nodiscard]] std::optional<InputRecord> decodeInput(std::string_view bytes);

[[nodiscard]] std::string encode(const std::vector<ChunkEntry>& entries);
[[nodiscard]] std::optional<std::vector<ChunkEntry>> decodeEntries(std::string_view bytes);

/// The output and how many rows there are of each table.
struct Summary {
    OutputRecord output;
    std::uint64_t inputs = 0;
    std::uint64_t releases = 0;
    std::uint64_t chunks = 0;
    std::uint64_t entities = 0;
};
[[nodiscard]] std::string encode(const Summary& summary);
[[nodiscard]] std::optional<Summary> decodeSummary(std::string_view bytes);

} // namespace chancery::build
