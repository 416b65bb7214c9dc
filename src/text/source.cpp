#include "text/source.hpp"

#include "text/utf8.hpp"

#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <limits>
#include <vector>

namespace chancery::text {
namespace {

constexpr std::size_t chunk = std::size_t{1} << 16U;

class FileSource final : public ByteSource {
public:
    explicit FileSource(const std::filesystem::path& file) {
        std::error_code error;
        if (std::filesystem::is_directory(file, error)) {
            throw ReadError("is a folder that cannot be read; check its permissions");
        }
        errno = 0;
        in_.open(file, std::ios::binary);
        if (!in_) {
            throw ReadError(std::string("cannot be opened: ") + std::strerror(errno != 0 ? errno : EIO));
        }
    }
    std::size_t read(std::span<char> buffer) override {
        errno = 0;
        in_.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
        if (in_.bad()) {
            throw ReadError(std::string("cannot be read: ") + std::strerror(errno != 0 ? errno : EIO));
        }
        return static_cast<std::size_t>(in_.gcount());
    }

private:
    std::ifstream in_;
};

/// gzip (RFC 1952), of one member or more.
class GzipSource final : public ByteSource {
public:
    explicit GzipSource(std::unique_ptr<ByteSource> packed) : packed_(std::move(packed)), input_(chunk) {
        constexpr int gzipOnly = 16;
        if (inflateInit2(&stream_, MAX_WBITS + gzipOnly) != Z_OK) {
            throw std::bad_alloc();
        }
    }
    GzipSource(const GzipSource&) = delete;
    GzipSource& operator=(const GzipSource&) = delete;
    GzipSource(GzipSource&&) = delete;
    GzipSource& operator=(GzipSource&&) = delete;
    ~GzipSource() override { inflateEnd(&stream_); }

    std::size_t read(std::span<char> buffer) override {
        const std::size_t wanted = std::min(buffer.size(), chunk);
        stream_.next_out = reinterpret_cast<Bytef*>(buffer.data());
        stream_.avail_out = static_cast<uInt>(wanted);
        while (stream_.avail_out != 0 && !done_) {
            if (stream_.avail_in == 0 && !refill()) {
                finish();
                break;
            }
            step();
        }
        return wanted - stream_.avail_out;
    }

private:
    bool refill() {
        const std::size_t count = packed_->read(input_);
        stream_.next_in = reinterpret_cast<Bytef*>(input_.data());
        stream_.avail_in = static_cast<uInt>(count);
        return count != 0;
    }
    void finish() {
        if (inMember_ || !any_) {
            throw ReadError("the gzip archive is truncated; fetch or pack it again");
        }
        done_ = true;
    }
    void step() {
        if (!inMember_ && any_ && *stream_.next_in == 0) {
            // Tapes and some tools pad archives with zeros.
            ++stream_.next_in;
            --stream_.avail_in;
            return;
        }
        inMember_ = true;
        any_ = true;
        const int status = inflate(&stream_, Z_NO_FLUSH);
        if (status == Z_STREAM_END) {
            inMember_ = false;
            inflateReset(&stream_);
        } else if (status != Z_OK && status != Z_BUF_ERROR) {
            throw ReadError(std::string("is no valid gzip archive (") +
                            (stream_.msg != nullptr ? stream_.msg : "broken data") + "); fetch or pack it again");
        }
    }

    std::unique_ptr<ByteSource> packed_;
    std::vector<char> input_;
    z_stream stream_{};
    bool inMember_ = false;
    bool any_ = false;
    bool done_ = false;
};

/// Zstandard (RFC 8878), of one frame or more.
class ZstdSource final : public ByteSource {
public:
    explicit ZstdSource(std::unique_ptr<ByteSource> packed)
        : packed_(std::move(packed)), context_(ZSTD_createDCtx()), input_(chunk) {
        if (!context_) {
            throw std::bad_alloc();
        }
    }

    std::size_t read(std::span<char> buffer) override {
        ZSTD_outBuffer out{buffer.data(), buffer.size(), 0};
        while (out.pos < out.size) {
            if (in_.pos == in_.size && !drained_) {
                in_ = {input_.data(), packed_->read(input_), 0};
                drained_ = in_.size == 0;
            }
            if (drained_ && (pending_ == 0 || stuck_)) {
                break;
            }
            const std::size_t before = out.pos;
            pending_ = ZSTD_decompressStream(context_.get(), &out, &in_);
            if (ZSTD_isError(pending_) != 0U) {
                throw ReadError(std::string("is no valid Zstandard archive (") + ZSTD_getErrorName(pending_) +
                                "); fetch or pack it again");
            }
            stuck_ = drained_ && out.pos == before;
            any_ = true;
        }
        if (out.pos == 0 && (pending_ != 0 || !any_)) {
            throw ReadError("the Zstandard archive is truncated; fetch or pack it again");
        }
        return out.pos;
    }

private:
    struct Free {
        void operator()(ZSTD_DCtx* context) const noexcept { ZSTD_freeDCtx(context); }
    };
    std::unique_ptr<ByteSource> packed_;
    std::unique_ptr<ZSTD_DCtx, Free> context_;
    std::vector<char> input_;
    ZSTD_inBuffer in_{nullptr, 0, 0};
    std::size_t pending_ = 0; // what the decoder still expects of the frame; 0 between frames
    bool drained_ = false;
    bool stuck_ = false;
    bool any_ = false;
};

} // namespace

std::unique_ptr<ByteSource> openSource(const std::filesystem::path& file) {
    auto bytes = std::make_unique<FileSource>(file);
    const std::string extension = lowerCase(file.extension().string());
    if (extension == ".gz") {
        return std::make_unique<GzipSource>(std::move(bytes));
    }
    if (extension == ".zst") {
        return std::make_unique<ZstdSource>(std::move(bytes));
    }
    return bytes;
}

std::string readAll(ByteSource& source) {
    constexpr std::size_t most = std::numeric_limits<std::uint32_t>::max();
    std::string all;
    std::size_t size = 0;
    for (;;) {
        if (all.size() - size < chunk) {
            all.resize(std::max(all.size() * 2, size + chunk));
        }
        const std::size_t count = source.read(std::span(all).subspan(size));
        if (count == 0) {
            break;
        }
        size += count;
        if (size > most) {
            throw ReadError("is larger than 4 GiB; split it into smaller files");
        }
    }
    all.resize(size);
    return all;
}

} // namespace chancery::text
