// What a request carries: bytes in memory, or, where there are many, in a file without a name.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace chancery::store {

class Body {
public:
    Body();
    Body(Body&&) noexcept;
    Body& operator=(Body&&) noexcept;
    Body(const Body&) = delete;
    Body& operator=(const Body&) = delete;
    ~Body();

    /// Throws SystemError where there is no room.
    void append(std::string_view bytes);
    /// The same bytes as gzip (RFC 1952).
    [[nodiscard]] Body gzipped() const;
    [[nodiscard]] std::uint64_t size() const noexcept { return size_; }
    /// Up to `into.size()` bytes from a place; fewer only at the end. Throws SystemError.
    [[nodiscard]] std::size_t read(std::uint64_t at, std::span<char> into) const;

private:
    struct File;
    std::string memory_;
    std::unique_ptr<File> file_;
    std::uint64_t size_ = 0;
};

} // namespace chancery::store
