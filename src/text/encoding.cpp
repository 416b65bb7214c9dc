#include "text/encoding.hpp"

#include "text/utf8.hpp"

#include <algorithm>

namespace chancery::text {
namespace {

constexpr std::string_view littleEndianMark("\xFF\xFE", 2);
constexpr std::string_view bigEndianMark("\xFE\xFF", 2);

bool isEmptyFile(std::string_view text) {
    text.remove_prefix(text.substr(0, utf8Mark.size()) == utf8Mark ? utf8Mark.size() : 0);
    return trimSpace(text).empty();
}

} // namespace

bool isUtf16(std::string_view bytes) noexcept {
    const std::string_view mark = bytes.substr(0, 2);
    return mark == littleEndianMark || mark == bigEndianMark;
}

std::optional<std::string> fromUtf16(std::string_view bytes) {
    const std::size_t low = bytes.substr(0, 2) == littleEndianMark ? 0 : 1; // where a unit's low byte is
    const auto unit = [bytes, low](std::size_t at) -> char32_t {
        const auto byte = [bytes](std::size_t i) -> char32_t { return static_cast<unsigned char>(bytes[i]); };
        return byte(at + 1 - low) << 8U | byte(at + low);
    };
    if (bytes.size() % 2 != 0) {
        return std::nullopt;
    }
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t at = 2; at < bytes.size(); at += 2) {
        char32_t c = unit(at);
        if (c >= 0xD800 && c <= 0xDFFF) {
            const char32_t trail = c < 0xDC00 && at + 2 < bytes.size() ? unit(at + 2) : 0;
            if (trail < 0xDC00 || trail > 0xDFFF) {
                return std::nullopt;
            }
            c = 0x10000 + ((c - 0xD800) << 10U) + (trail - 0xDC00);
            at += 2;
        }
        appendUtf8(text, c);
    }
    return text;
}

std::size_t firstInvalidUtf8(std::string_view bytes) noexcept {
    for (std::size_t at = 0; at < bytes.size();) {
        if (static_cast<signed char>(bytes[at]) >= 0) {
            ++at;
            continue;
        }
        const CodePoint point = decodeMultibyte(bytes, at);
        if (point.bytes == 1) {
            return at;
        }
        at += point.bytes;
    }
    return std::string_view::npos;
}

Location locate(std::string_view bytes, std::size_t offset, const Location& where) {
    const std::string_view before = bytes.substr(0, offset);
    const auto lines = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    const std::size_t lineStart = before.rfind('\n') + 1; // npos + 1 is 0
    const auto column = static_cast<std::size_t>(
        std::count_if(before.begin() + static_cast<std::ptrdiff_t>(lineStart), before.end(),
                      [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
    return {where.file, std::max<std::size_t>(where.line, 1) + lines, column + 1};
}

std::optional<std::string> toText(std::string bytes, const Location& where,
                                  const std::function<void(Skipped&&)>& skipped) {
    if (isUtf16(bytes)) {
        auto converted = fromUtf16(bytes);
        if (!converted) {
            skipped({where, "broken UTF-16 (half a character at its end or a lone surrogate); save it as UTF-8"});
            return std::nullopt;
        }
        bytes = std::move(*converted);
    }
    if (isEmptyFile(bytes)) {
        skipped({where, "is empty; remove it or give it text"});
        return std::nullopt;
    }
    if (const std::size_t nul = bytes.find('\0'); nul != std::string::npos) {
        skipped({locate(bytes, nul, where),
                 "holds NUL bytes: a binary file, or UTF-16 without a byte order mark; save it as UTF-8 text"});
        return std::nullopt;
    }
    if (const std::size_t invalid = firstInvalidUtf8(bytes); invalid != std::string_view::npos) {
        skipped({locate(bytes, invalid, where),
                 "not valid UTF-8; convert it, for example: iconv -f WINDOWS-1252 -t UTF-8 FILE"});
        return std::nullopt;
    }
    return bytes;
}

} // namespace chancery::text
