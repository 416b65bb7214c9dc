// Bytes of a file, decompressed as they are read.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>

namespace chancery::text {

/// A file's content cannot be read (further); the message says why and what to do.
class ReadError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

class ByteSource {
public:
    ByteSource() = default;
    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;
    ByteSource(ByteSource&&) = delete;
    ByteSource& operator=(ByteSource&&) = delete;
    virtual ~ByteSource() = default;

    /// Fills the buffer as far as there are bytes; 0 at the end. Throws ReadError.
    virtual std::size_t read(std::span<char> buffer) = 0;
};

/// A file, decompressed if its name ends with .gz or .zst. Throws ReadError.
[[nodiscard]] std::unique_ptr<ByteSource> openSource(const std::filesystem::path& file);

/// All that is left of a source. Throws ReadError, also for more than a document can hold.
[[nodiscard]] std::string readAll(ByteSource& source);

} // namespace chancery::text
