#include "store/body.hpp"

#include "rdf/error.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <zlib.h>

namespace chancery::store {
namespace {

constexpr std::size_t mostInMemory = std::size_t{16} << 20U;

[[noreturn]] void fail(const char* what) {
    throw SystemError(std::string("a scratch file cannot be ") + what + ": " + std::generic_category().message(errno));
}

} // namespace

struct Body::File {
    struct Close {
        // NOLINTNEXTLINE(cppcoreguidelines-owning-memory): the unique_ptr below is the owner
        void operator()(std::FILE* file) const noexcept { std::fclose(file); }
    };
    std::unique_ptr<std::FILE, Close> stream{std::tmpfile()};
};

Body::Body() = default;
Body::Body(Body&&) noexcept = default;
Body& Body::operator=(Body&&) noexcept = default;
Body::~Body() = default;

void Body::append(std::string_view bytes) {
    if (!file_ && memory_.size() + bytes.size() > mostInMemory) {
        file_ = std::make_unique<File>();
        if (!file_->stream) {
            fail("made");
        }
        size_ = 0;
        const std::string before = std::exchange(memory_, {});
        append(before);
    }
    if (file_) {
        for (std::string_view rest = bytes; !rest.empty();) {
            const ssize_t count = ::pwrite(fileno(file_->stream.get()), rest.data(), rest.size(),
                                           static_cast<off_t>(size_ + (bytes.size() - rest.size())));
            if (count < 0 && errno != EINTR) {
                fail("written");
            }
            rest.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
        }
    } else {
        memory_.append(bytes);
    }
    size_ += bytes.size();
}

std::size_t Body::read(std::uint64_t at, std::span<char> into) const {
    const std::size_t wanted = static_cast<std::size_t>(std::min<std::uint64_t>(into.size(), size_ - at));
    if (!file_) {
        std::memcpy(into.data(), memory_.data() + at, wanted);
        return wanted;
    }
    for (std::size_t done = 0; done < wanted;) {
        const ssize_t count =
            ::pread(fileno(file_->stream.get()), into.data() + done, wanted - done, static_cast<off_t>(at + done));
        if (count == 0 || (count < 0 && errno != EINTR)) {
            fail("read");
        }
        done += static_cast<std::size_t>(std::max<ssize_t>(count, 0));
    }
    return wanted;
}

Body Body::gzipped() const {
    struct Deflate {
        z_stream stream{};
        Deflate() {
            constexpr int gzip = 15 + 16; // zlib.h, deflateInit2: 16 more for a gzip header
            if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, gzip, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
                throw std::bad_alloc();
            }
        }
        Deflate(const Deflate&) = delete;
        Deflate& operator=(const Deflate&) = delete;
        ~Deflate() { deflateEnd(&stream); }
    } deflater;
    Body packed;
    std::array<char, 1U << 16U> in{};
    std::array<char, 1U << 16U> out{};
    std::uint64_t at = 0;
    int status = Z_OK;
    while (status != Z_STREAM_END) {
        if (deflater.stream.avail_in == 0 && at < size_) {
            const std::size_t count = read(at, in);
            at += count;
            deflater.stream.next_in = reinterpret_cast<Bytef*>(in.data());
            deflater.stream.avail_in = static_cast<uInt>(count);
        }
        deflater.stream.next_out = reinterpret_cast<Bytef*>(out.data());
        deflater.stream.avail_out = static_cast<uInt>(out.size());
        status = deflate(&deflater.stream, at == size_ ? Z_FINISH : Z_NO_FLUSH);
        packed.append({out.data(), out.size() - deflater.stream.avail_out});
    }
    return packed;
}

} // namespace chancery::store
