#include "build/output.hpp"

#include "rdf/error.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <utility>

namespace chancery::build {
namespace {

constexpr std::size_t capacity = std::size_t{1} << 18U;

[[noreturn]] void fail(const std::filesystem::path& path, const std::string& what, int error) {
    throw SystemError(path.string() + ": " + what + ": " + std::generic_category().message(error) +
                      "; the output is as it was before");
}

Stamp stampFrom(const struct stat& status) {
    constexpr std::int64_t second = 1'000'000'000;
    return {status.st_ino, static_cast<std::uint64_t>(status.st_size),
            status.st_mtim.tv_sec * second + status.st_mtim.tv_nsec};
}

/// Asked by taking a lease, which is had on a file that nobody else has open, and giving it back. False too where there
/// are no leases.
bool isOpenHereOnly(int file) {
    ::fcntl(file, F_SETSIG, SIGURG); // should someone open it just now, nothing happens to this process
    const bool had = ::fcntl(file, F_SETLEASE, F_WRLCK) == 0;
    if (had) {
        ::fcntl(file, F_SETLEASE, F_UNLCK);
    }
    return had;
}

} // namespace

std::optional<Stamp> stampOf(const std::filesystem::path& file) {
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) {
        return std::nullopt;
    }
    return stampFrom(status);
}

std::string startOfMachine() {
    std::ifstream file("/proc/sys/kernel/random/boot_id");
    std::string id;
    std::getline(file, id);
    return id;
}

OutputFile::OutputFile(std::filesystem::path aside, const std::filesystem::path& old, const Spare* spare)
    : path_(std::move(aside)), old_(old) {
    buffer_.reserve(capacity);
    if (spare != nullptr && reuse(*spare)) {
        return;
    }
    // What is there was once the output and may be read by someone: it must not become empty under his eyes.
    ::unlink(path_.c_str());
    file_ = FileHandle(::open(path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
    if (!file_) {
        fail(path_, "cannot be written", errno);
    }
}

/// Takes the spare where it is the file that the state tells of, looks like the one in place, has no other name and is
/// open nowhere else.
bool OutputFile::reuse(const Spare& spare) {
    FileHandle file(::open(path_.c_str(), O_RDWR | O_NOFOLLOW | O_CLOEXEC));
    struct stat status {};
    struct stat model {};
    if (!file || ::fstat(file.get(), &status) != 0 || ::stat(old_.c_str(), &model) != 0 ||
        stampFrom(status) != spare.stamp || !S_ISREG(status.st_mode) || status.st_nlink != 1 ||
        status.st_mode != model.st_mode || status.st_uid != model.st_uid || status.st_gid != model.st_gid ||
        !isOpenHereOnly(file.get())) {
        return false;
    }
    // From here on it is not what the state says, and should look so, were this process killed at the next call.
    const std::array<struct timespec, 2> never{{{0, UTIME_OMIT}, {0, 0}}};
    if (::futimens(file.get(), never.data()) != 0) {
        return false;
    }
    file_ = std::move(file);
    spare_ = spare.stamp.size;
    kept_ = spare.start == startOfMachine() && !spare.start.empty() ? std::min(spare.common, spare_) : 0;
    return true;
}

/// Leaves bytes as they are.
void OutputFile::skip(std::uint64_t size) {
    flush();
    if (::lseek(file_.get(), static_cast<off_t>(size), SEEK_CUR) < 0) {
        fail(path_, "cannot be written", errno);
    }
    size_ += size;
}

void OutputFile::append(std::string_view bytes) {
    if (bytes.empty()) {
        return;
    }
    kept_ = std::min(kept_, size_); // what follows is other than it was
    size_ += bytes.size();
    if (buffer_.size() + bytes.size() > capacity) {
        flush();
    }
    if (bytes.size() > capacity) {
        writeAll(bytes);
    } else {
        buffer_.append(bytes);
    }
}

void OutputFile::copy(std::uint64_t offset, std::uint64_t size) {
    if (size == 0) {
        return;
    }
    if (offset == size_ && size_ < kept_) {
        const std::uint64_t same = std::min(size, kept_ - size_);
        skip(same);
        copy(offset + same, size - same);
        return;
    }
    kept_ = std::min(kept_, size_);
    if (!source_) {
        source_ = FileHandle(::open(old_.c_str(), O_RDONLY | O_CLOEXEC));
        if (!source_) {
            fail(old_, "cannot be read", errno);
        }
    }
    flush();
    size_ += size;
    while (size > 0) {
        auto from = static_cast<off64_t>(offset);
        const ssize_t count = ::copy_file_range(source_.get(), &from, file_.get(), nullptr, size, 0);
        if (count <= 0) { // not every file system can
            if (count < 0 && (errno == ENOSPC || errno == EIO || errno == EDQUOT || errno == EFBIG)) {
                fail(path_, "cannot be written", errno);
            }
            copySlowly(offset, size);
            return;
        }
        offset += static_cast<std::uint64_t>(count);
        size -= static_cast<std::uint64_t>(count);
    }
}

void OutputFile::copySlowly(std::uint64_t offset, std::uint64_t size) {
    std::string bytes(capacity, '\0');
    while (size > 0) {
        const ssize_t count =
            ::pread(source_.get(), bytes.data(), std::min<std::uint64_t>(size, capacity), static_cast<off_t>(offset));
        if (count == 0) {
            fail(old_, "became shorter while it was read", EIO);
        }
        if (count < 0 && errno != EINTR) {
            fail(old_, "cannot be read", errno);
        }
        if (count > 0) {
            writeAll(std::string_view(bytes).substr(0, static_cast<std::size_t>(count)));
            offset += static_cast<std::uint64_t>(count);
            size -= static_cast<std::uint64_t>(count);
        }
    }
}

Stamp OutputFile::finish(Ending ending) {
    flush();
    const std::array<struct timespec, 2> now{{{0, UTIME_OMIT}, {0, UTIME_NOW}}};
    if (spare_ > 0 &&
        (::ftruncate(file_.get(), static_cast<off_t>(size_)) != 0 || ::futimens(file_.get(), now.data()) != 0)) {
        fail(path_, "cannot be written", errno);
    }
    if (ending == Ending::synced && ::fsync(file_.get()) != 0) {
        fail(path_, "cannot be written", errno);
    }
    struct stat status {};
    if (::fstat(file_.get(), &status) != 0 || ::close(file_.release()) != 0) {
        fail(path_, "cannot be written", errno);
    }
    return stampFrom(status);
}

void OutputFile::flush() {
    writeAll(buffer_);
    buffer_.clear();
}

void OutputFile::writeAll(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(file_.get(), bytes.data(), bytes.size());
        if (count < 0 && errno != EINTR) {
            fail(path_, "cannot be written", errno);
        }
        bytes.remove_prefix(count < 0 ? 0 : static_cast<std::size_t>(count));
    }
}

OutputFolder::OutputFolder(std::filesystem::path folder) : folder_(std::move(folder)) {
    std::error_code error;
    std::filesystem::create_directories(folder_, error);
    if (error) {
        fail(folder_, "the output folder cannot be made", error.value());
    }
    lock_ = FileHandle(::open(folder_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!lock_) {
        fail(folder_, "cannot be opened as an output folder", errno);
    }
    if (::flock(lock_.get(), LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK) {
            throw SystemError(folder_.string() + ": another build is writing here; wait until it is done");
        }
        fail(folder_, "cannot be locked", errno);
    }
}

OutputFolder::~OutputFolder() {
    for (const std::string& name : pending_) {
        std::error_code ignored;
        std::filesystem::remove(aside(name), ignored);
    }
}

std::filesystem::path OutputFolder::aside(const std::string& name) const { return folder_ / ("." + name + ".new"); }

OutputFile OutputFolder::create(const std::string& name, const Spare* spare) {
    pending_.push_back(name);
    return {aside(name), folder_ / name, spare};
}

/// False where there is nothing to exchange with, or the file system cannot.
bool OutputFolder::exchange(const std::string& name) const {
    return ::renameat2(AT_FDCWD, aside(name).c_str(), AT_FDCWD, (folder_ / name).c_str(), RENAME_EXCHANGE) == 0;
}

void OutputFolder::commit() {
    for (const std::string& name : pending_) {
        if (exchanged_.contains(name) && exchange(name)) {
            continue;
        }
        if (std::error_code error; std::filesystem::rename(aside(name), folder_ / name, error), error) {
            fail(folder_ / name, "cannot be replaced", error.value());
        }
    }
    pending_.clear();
    exchanged_.clear();
    if (::fsync(lock_.get()) != 0) {
        fail(folder_, "cannot be synced", errno);
    }
}

void OutputFolder::finish(const std::string& name, const Stamp& written, bool keep) {
    if (stampOf(aside(name)) == written && !(keep && exchange(name))) {
        std::error_code ignored; // the file is then seen not to be the one that was written
        std::filesystem::rename(aside(name), folder_ / name, ignored);
    }
}

std::string OutputFolder::read(const std::string& name, std::uint64_t offset, std::uint64_t size) const {
    const std::filesystem::path path = folder_ / name;
    const FileHandle file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    std::string bytes(size, '\0');
    std::size_t got = 0;
    while (got < bytes.size()) {
        const ssize_t count =
            ::pread(file.get(), bytes.data() + got, bytes.size() - got, static_cast<off_t>(offset + got));
        if (count < 0 && errno != EINTR) {
            fail(path, "cannot be read", errno);
        }
        if (count == 0) {
            break;
        }
        got += count < 0 ? 0 : static_cast<std::size_t>(count);
    }
    bytes.resize(got);
    return bytes;
}

FileHandle OutputFolder::scratch() const {
    FileHandle handle(::open(folder_.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600));
    if (!handle) { // not every file system can
        std::string name = (folder_ / ".scratch.XXXXXX").string();
        handle = FileHandle(::mkostemp(name.data(), O_CLOEXEC));
        if (!handle) {
            fail(folder_, "no scratch file can be made", errno);
        }
        ::unlink(name.c_str());
    }
    return handle;
}

} // namespace chancery::build
