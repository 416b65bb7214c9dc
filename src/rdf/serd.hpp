// Serd's C handles as values that free themselves. Private to this stage.
#pragma once

#include "rdf/reader.hpp"

#include <serd/serd.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace chancery::rdf {

struct SerdDeleter {
    void operator()(SerdEnv* env) const noexcept { serd_env_free(env); }
    void operator()(SerdReader* reader) const noexcept { serd_reader_free(reader); }
    void operator()(SerdWriter* writer) const noexcept { serd_writer_free(writer); }
};
using EnvHandle = std::unique_ptr<SerdEnv, SerdDeleter>;
using ReaderHandle = std::unique_ptr<SerdReader, SerdDeleter>;
using WriterHandle = std::unique_ptr<SerdWriter, SerdDeleter>;

[[nodiscard]] inline const std::uint8_t* bytesOf(const char* text) noexcept {
    return reinterpret_cast<const std::uint8_t*>(text);
}
[[nodiscard]] inline std::string_view view(const SerdNode& node) noexcept {
    return {reinterpret_cast<const char*>(node.buf), node.n_bytes};
}

/// A node that borrows `text`, which must end in a NUL byte that is not counted. No flags: they choose long
/// literals, whose closing quotes Serd 0.30 does not read back.
[[nodiscard]] inline SerdNode borrow(SerdType type, const std::string& text) noexcept {
    return {bytesOf(text.c_str()), text.size(), text.size(), 0, type};
}

[[nodiscard]] constexpr SerdSyntax serdSyntax(Syntax syntax) noexcept {
    switch (syntax) {
    case Syntax::turtle:
        return SERD_TURTLE;
    case Syntax::trig:
        return SERD_TRIG;
    case Syntax::ntriples:
        return SERD_NTRIPLES;
    case Syntax::nquads:
        break;
    }
    return SERD_NQUADS;
}

/// Turtle and TriG; the others are line-based.
[[nodiscard]] constexpr bool isTerse(Syntax syntax) noexcept {
    return syntax == Syntax::turtle || syntax == Syntax::trig;
}

} // namespace chancery::rdf
