// Small pieces of bytes made smaller (zstd), with a checksum so that damage is noticed.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace chancery::build {

class DamagedBytes : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// One a thread: it keeps what can be used again.
class Compressor {
public:
    Compressor();
    Compressor(Compressor&&) noexcept;
    Compressor& operator=(Compressor&&) noexcept;
    Compressor(const Compressor&) = delete;
    Compressor& operator=(const Compressor&) = delete;
    ~Compressor();

    [[nodiscard]] std::string compress(std::string_view bytes);
    /// Throws DamagedBytes.
    [[nodiscard]] std::string expand(std::string_view bytes);

private:
    struct Contexts;
    std::unique_ptr<Contexts> contexts_;
};

} // namespace chancery::build
