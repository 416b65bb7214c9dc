#include "rdf/mapped_file.hpp"

#include "rdf/error.hpp"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace chancery::rdf {

namespace {

/// Closes the descriptor, which a mapping does not need, when the constructor ends.
struct Descriptor {
    explicit Descriptor(int opened) : number(opened) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number >= 0) {
            ::close(number);
        }
    }
    int number;
};

} // namespace

MappedFile::MappedFile(const std::filesystem::path& file) {
    const auto fail = [&](int error) {
        throw InputError({file.string(), 0, 0}, "cannot be read: " + std::generic_category().message(error));
    };
    const Descriptor handle(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat status {};
    if (handle.number < 0 || ::fstat(handle.number, &status) != 0) {
        fail(errno);
    }
    if (S_ISDIR(status.st_mode)) {
        fail(EISDIR);
    }
    size_ = static_cast<std::size_t>(status.st_size);
    if (size_ == 0) {
        return; // nothing can be mapped
    }
    void* mapped = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, handle.number, 0);
    if (mapped == MAP_FAILED) { // NOLINT: a macro of the system's
        fail(errno);
    }
    data_ = static_cast<const char*>(mapped);
}

MappedFile::~MappedFile() {
    if (data_ != nullptr) {
        ::munmap(const_cast<char*>(data_), size_);
    }
}

void MappedFile::forget(std::size_t bytes) const noexcept {
    const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    const std::size_t whole = std::min(bytes, size_) / page * page;
    if (whole != 0) {
        ::madvise(const_cast<char*>(data_), whole, MADV_DONTNEED);
    }
}

} // namespace chancery::rdf
