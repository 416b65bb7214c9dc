// A file's bytes as they lie on the disk, read when they are looked at.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>

namespace chancery::rdf {

class MappedFile {
public:
    /// Throws InputError.
    explicit MappedFile(const std::filesystem::path& file);
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    ~MappedFile();

    [[nodiscard]] std::string_view bytes() const noexcept { return {data_, size_}; }
    /// Gives back the memory of the first bytes; they are read from the disk again where they are looked at again.
    void forget(std::size_t bytes) const noexcept;

private:
    const char* data_ = nullptr;
    std::size_t size_ = 0;
};

} // namespace chancery::rdf
