// Writing an output folder so that nothing half-written is ever seen, whatever happens on the way.
#pragma once

#include "build/handle.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::build {

/// By what a file is known to be the one that was written: nobody else writes one with the same numbers by accident.
struct Stamp {
    std::uint64_t inode = 0;
    std::uint64_t size = 0;
    std::int64_t modified = 0; // nanoseconds
    friend bool operator==(const Stamp&, const Stamp&) = default;
};

/// Nothing where there is no such file.
[[nodiscard]] std::optional<Stamp> stampOf(const std::filesystem::path& file);

/// A file of an output folder being written aside, from new bytes and from stretches of the file that it replaces.
/// All failures throw SystemError.
class OutputFile {
public:
    OutputFile(std::filesystem::path aside, const std::filesystem::path& old);

    void append(std::string_view bytes);
    /// Bytes of the old file, which must have them.
    void copy(std::uint64_t offset, std::uint64_t size);
    [[nodiscard]] std::uint64_t size() const noexcept { return size_; }
    /// Syncs and closes the file.
    Stamp finish();

private:
    void flush();
    void writeAll(std::string_view bytes);
    void copySlowly(std::uint64_t offset, std::uint64_t size);

    std::filesystem::path path_;
    std::filesystem::path old_;
    FileHandle file_;
    FileHandle source_;
    std::string buffer_;
    std::uint64_t size_ = 0;
};

/// Files of one folder, written aside, then put in place together by commit(). Without it nothing has changed.
/// One at a time per folder: a second one, of any process, is refused. All failures throw SystemError.
class OutputFolder {
public:
    /// Makes the folder where it is not there.
    explicit OutputFolder(std::filesystem::path folder);
    OutputFolder(const OutputFolder&) = delete;
    OutputFolder& operator=(const OutputFolder&) = delete;
    ~OutputFolder();

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return folder_; }
    /// Begins a file.
    [[nodiscard]] OutputFile create(const std::string& name);
    /// Renames all files into place and syncs the folder.
    void commit();
    /// Puts a file in place that a commit() before, of a process that was killed, left aside.
    void finish(const std::string& name, const Stamp& written);
    /// A file that no name leads to, gone when it is closed.
    [[nodiscard]] FileHandle scratch() const;

private:
    [[nodiscard]] std::filesystem::path aside(const std::string& name) const;

    std::filesystem::path folder_;
    FileHandle lock_;
    std::vector<std::string> pending_;
};

} // namespace chancery::build
