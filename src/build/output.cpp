#include "build/output.hpp"

#include "rdf/error.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace chancery::build {
namespace {

[[noreturn]] void fail(const std::filesystem::path& path, const std::string& what, int error) {
    throw SystemError(path.string() + ": " + what + ": " + std::generic_category().message(error) +
                      "; the output is as it was before");
}

/// A file being written: buffered, closed on every way out.
class File {
public:
    explicit File(std::filesystem::path path)
        : path_(std::move(path)), fd_(::open(path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644)) {
        if (fd_ < 0) {
            fail(path_, "cannot be written", errno);
        }
        buffer_.reserve(capacity);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() {
        if (fd_ >= 0) {
            ::close(fd_);
        }
    }

    void append(std::string_view bytes) {
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

    std::size_t finish() {
        flush();
        if (::fsync(fd_) != 0) {
            fail(path_, "cannot be written", errno);
        }
        if (::close(std::exchange(fd_, -1)) != 0) {
            fail(path_, "cannot be written", errno);
        }
        return size_;
    }

private:
    static constexpr std::size_t capacity = std::size_t{1} << 18U;

    void flush() {
        writeAll(buffer_);
        buffer_.clear();
    }

    void writeAll(std::string_view bytes) {
        while (!bytes.empty()) {
            const ssize_t count = ::write(fd_, bytes.data(), bytes.size());
            if (count < 0 && errno != EINTR) {
                fail(path_, "cannot be written", errno);
            }
            bytes.remove_prefix(count < 0 ? 0 : static_cast<std::size_t>(count));
        }
    }

    std::filesystem::path path_;
    int fd_;
    std::string buffer_;
    std::size_t size_ = 0;
};

} // namespace

OutputFolder::OutputFolder(std::filesystem::path folder) : folder_(std::move(folder)) {
    std::error_code error;
    std::filesystem::create_directories(folder_, error);
    if (error) {
        fail(folder_, "the output folder cannot be made", error.value());
    }
    lock_ = ::open(folder_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (lock_ < 0) {
        fail(folder_, "cannot be opened as an output folder", errno);
    }
    if (::flock(lock_, LOCK_EX | LOCK_NB) != 0) {
        const int reason = errno;
        ::close(lock_);
        if (reason == EWOULDBLOCK) {
            throw SystemError(folder_.string() + ": another build is writing here; wait until it is done");
        }
        fail(folder_, "cannot be locked", reason);
    }
}

OutputFolder::~OutputFolder() {
    for (const std::string& name : pending_) {
        std::error_code ignored;
        std::filesystem::remove(aside(name), ignored);
    }
    ::close(lock_);
}

std::filesystem::path OutputFolder::aside(const std::string& name) const { return folder_ / ("." + name + ".new"); }

std::size_t OutputFolder::write(const std::string& name,
                                const std::function<void(const std::function<void(std::string_view)>&)>& content) {
    pending_.push_back(name);
    File file(aside(name));
    content([&](std::string_view bytes) { file.append(bytes); });
    return file.finish();
}

void OutputFolder::commit() {
    for (const std::string& name : pending_) {
        if (std::error_code error; std::filesystem::rename(aside(name), folder_ / name, error), error) {
            fail(folder_ / name, "cannot be replaced", error.value());
        }
    }
    pending_.clear();
    if (::fsync(lock_) != 0) {
        fail(folder_, "cannot be synced", errno);
    }
}

} // namespace chancery::build
