// Digests by which content is known again (BLAKE2b, RFC 7693).
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace chancery::build {

using Digest = std::array<char, 16>;

class Digester {
public:
    Digester();
    Digester(const Digester&) = delete;
    Digester& operator=(const Digester&) = delete;
    ~Digester();

    /// Bytes after their count, so that no two sequences of parts are one.
    Digester& add(std::string_view bytes);
    Digester& add(std::uint64_t number);
    [[nodiscard]] Digest finish();

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Throws InputError where the file cannot be read.
[[nodiscard]] Digest digestOfFile(const std::filesystem::path& file);

/// Every file under a folder, by name and content; links are followed, a few folders deep.
[[nodiscard]] Digest digestOfFolder(const std::filesystem::path& folder);

[[nodiscard]] inline std::string_view bytesOf(const Digest& digest) { return {digest.data(), digest.size()}; }

} // namespace chancery::build
