#include "build/compress.hpp"

#include <new>
#include <zstd.h>

namespace chancery::build {

struct Compressor::Contexts {
    struct Free {
        void operator()(ZSTD_CCtx* context) const noexcept { ZSTD_freeCCtx(context); }
        void operator()(ZSTD_DCtx* context) const noexcept { ZSTD_freeDCtx(context); }
    };
    std::unique_ptr<ZSTD_CCtx, Free> in{ZSTD_createCCtx()};
    std::unique_ptr<ZSTD_DCtx, Free> out{ZSTD_createDCtx()};
};

Compressor::Compressor() : contexts_(std::make_unique<Contexts>()) {
    if (!contexts_->in || !contexts_->out) {
        throw std::bad_alloc();
    }
    ZSTD_CCtx_setParameter(contexts_->in.get(), ZSTD_c_compressionLevel, 1);
    ZSTD_CCtx_setParameter(contexts_->in.get(), ZSTD_c_checksumFlag, 1);
}
Compressor::Compressor(Compressor&&) noexcept = default;
Compressor& Compressor::operator=(Compressor&&) noexcept = default;
Compressor::~Compressor() = default;

std::string Compressor::compress(std::string_view bytes) {
    std::string out(ZSTD_compressBound(bytes.size()), '\0');
    const std::size_t size = ZSTD_compress2(contexts_->in.get(), out.data(), out.size(), bytes.data(), bytes.size());
    if (ZSTD_isError(size) != 0) {
        throw std::bad_alloc(); // with room for the worst case nothing else can fail
    }
    out.resize(size);
    return out;
}

std::string Compressor::expand(std::string_view bytes) {
    constexpr unsigned long long most = 1ULL << 30U;
    const unsigned long long size = ZSTD_getFrameContentSize(bytes.data(), bytes.size());
    if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR || size > most) {
        throw DamagedBytes("compressed bytes are damaged");
    }
    std::string out(static_cast<std::size_t>(size), '\0');
    const std::size_t made =
        ZSTD_decompressDCtx(contexts_->out.get(), out.data(), out.size(), bytes.data(), bytes.size());
    if (ZSTD_isError(made) != 0 || made != out.size()) {
        throw DamagedBytes("compressed bytes are damaged");
    }
    return out;
}

} // namespace chancery::build
