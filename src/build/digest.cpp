#include "build/digest.hpp"

#include "build/handle.hpp"
#include "rdf/error.hpp"

#include <algorithm>
#include <blake2.h>
#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace chancery::build {

namespace {

constexpr unsigned deepest = 8; // a link may lead back to a folder above

void listFiles(const std::filesystem::path& folder, std::vector<std::filesystem::path>& files, unsigned depth) {
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        std::error_code ignored;
        if (entry->is_directory(ignored) && depth > 0) {
            listFiles(entry->path(), files, depth - 1);
        } else if (entry->is_regular_file(ignored)) {
            files.push_back(entry->path());
        }
    }
    if (error) {
        throw InputError({folder.string(), 0, 0}, "cannot be read: " + error.message());
    }
}

} // namespace

struct Digester::State {
    blake2b_state hash;
};

Digester::Digester() : state_(std::make_unique<State>()) { blake2b_init(&state_->hash, std::tuple_size_v<Digest>); }
Digester::~Digester() = default;

Digester& Digester::add(std::uint64_t number) {
    std::array<unsigned char, 8> bytes{};
    for (unsigned char& byte : bytes) {
        byte = static_cast<unsigned char>(number & 0xFFU);
        number >>= 8U;
    }
    blake2b_update(&state_->hash, bytes.data(), bytes.size());
    return *this;
}

Digester& Digester::add(std::string_view bytes) {
    add(bytes.size());
    blake2b_update(&state_->hash, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    return *this;
}

Digest Digester::finish() {
    Digest digest{};
    blake2b_final(&state_->hash, reinterpret_cast<unsigned char*>(digest.data()), digest.size());
    return digest;
}

Digest digestOfFile(const std::filesystem::path& file) {
    const auto fail = [&](int error) {
        throw InputError({file.string(), 0, 0}, "cannot be read: " + std::generic_category().message(error));
    };
    const FileHandle handle(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (!handle) {
        fail(errno);
    }
    Digester digester;
    std::vector<char> buffer(std::size_t{1} << 16U);
    for (;;) {
        const ssize_t count = ::read(handle.get(), buffer.data(), buffer.size());
        if (count == 0) {
            return digester.finish();
        }
        if (count > 0) {
            digester.add({buffer.data(), static_cast<std::size_t>(count)});
        } else if (errno != EINTR) {
            fail(errno);
        }
    }
}

Digest digestOfFolder(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    listFiles(folder, files, deepest);
    std::sort(files.begin(), files.end());
    Digester digester;
    for (const std::filesystem::path& file : files) {
        digester.add(file.lexically_relative(folder).string()).add(bytesOf(digestOfFile(file)));
    }
    return digester.finish();
}

} // namespace chancery::build
