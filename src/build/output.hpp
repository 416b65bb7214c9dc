// Writing an output folder so that nothing half-written is ever seen, whatever happens on the way.
#pragma once

#include "build/handle.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <set>
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

/// The file that was in place before the one that is: it stays aside and the next one is written over it, so that the
/// disk need not give up a large file and find room for another, and what both begin with stays as it is.
struct Spare {
    Stamp stamp;
    std::uint64_t common = 0; // bytes from the start that are those of the file in place
    std::string start;        // of the machine, when that was so: a lost power may leave other bytes
};

/// What tells one start of the machine from another; empty where it cannot be known.
[[nodiscard]] std::string startOfMachine();

/// How a file ends: known to be on the disk, or left to the kernel, which has it there within a minute.
enum class Ending { synced, unsynced };

/// A file of an output folder being written aside, from new bytes and from stretches of the file that it replaces.
/// All failures throw SystemError.
class OutputFile {
public:
    /// `spare` may be null; it is left alone where it is not what it should be, or is being read by someone.
    OutputFile(std::filesystem::path aside, const std::filesystem::path& old, const Spare* spare);

    void append(std::string_view bytes);
    /// Bytes of the old file, which must have them.
    void copy(std::uint64_t offset, std::uint64_t size);
    [[nodiscard]] std::uint64_t size() const noexcept { return size_; }
    /// Closes the file.
    Stamp finish(Ending ending);

private:
    [[nodiscard]] bool reuse(const Spare& spare);
    void flush();
    void skip(std::uint64_t size);
    void writeAll(std::string_view bytes);
    void copySlowly(std::uint64_t offset, std::uint64_t size);

    std::filesystem::path path_;
    std::filesystem::path old_;
    FileHandle file_;
    FileHandle source_;
    std::string buffer_;
    std::uint64_t size_ = 0;
    std::uint64_t kept_ = 0;  // bytes from the start that the file has already
    std::uint64_t spare_ = 0; // bytes of the spare that is written over
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
    /// Begins a file, over `spare` where it is given and can be used.
    [[nodiscard]] OutputFile create(const std::string& name, const Spare* spare = nullptr);
    /// Keeps the file that is replaced by commit(), where the file system can exchange two.
    void keepAside(const std::string& name) { exchanged_.insert(name); }
    /// Puts all files into place and syncs the folder.
    void commit();
    /// Puts a file in place that a commit() before, of a process that was killed, left aside; `keep`: the one that is
    /// replaced was to be kept.
    void finish(const std::string& name, const Stamp& written, bool keep);
    /// Bytes of a file in place; fewer where it ends before.
    [[nodiscard]] std::string read(const std::string& name, std::uint64_t offset, std::uint64_t size) const;
    /// A file that no name leads to, gone when it is closed.
    [[nodiscard]] FileHandle scratch() const;

private:
    [[nodiscard]] std::filesystem::path aside(const std::string& name) const;
    [[nodiscard]] bool exchange(const std::string& name) const;

    std::filesystem::path folder_;
    FileHandle lock_;
    std::vector<std::string> pending_;
    std::set<std::string> exchanged_;
};

} // namespace chancery::build
