// Whether bytes are text, and where they are not.
#pragma once

#include "rdf/error.hpp"
#include "text/input.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace chancery::text {

/// The byte order mark of UTF-8, which a text may begin with.
inline constexpr std::string_view utf8Mark("\xEF\xBB\xBF", 3);

/// UTF-16 with a byte order mark?
[[nodiscard]] bool isUtf16(std::string_view bytes) noexcept;
/// UTF-8 of UTF-16 with a byte order mark, which is left out; nothing for a lone surrogate or half a code unit.
[[nodiscard]] std::optional<std::string> fromUtf16(std::string_view bytes);

/// The place of a byte: line and column (in code points, counted from 1) after those of `where`.
[[nodiscard]] Location locate(std::string_view bytes, std::size_t offset, const Location& where);

/// Brings bytes to text: UTF-16 is converted, UTF-8 stays as it is. What is no text is told in `skipped`.
[[nodiscard]] std::optional<std::string> toText(std::string bytes, const Location& where,
                                                const std::function<void(Skipped&&)>& skipped);

} // namespace chancery::text
