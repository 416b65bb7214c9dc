// Runs of characters that are one token by rules of their own: addresses, hashtags, emoji.
#pragma once

#include <cstddef>
#include <string_view>

namespace chancery::text {

/// The end of the URL or e-mail address that begins at `from` with a word that ends at `wordEnd`, or 0.
[[nodiscard]] std::size_t addressEnd(std::string_view text, std::size_t from, std::size_t wordEnd);
/// The end of the hashtag whose "#" is at `from`, or 0.
[[nodiscard]] std::size_t hashtagEnd(std::string_view text, std::size_t from);
/// The end of the emoji or flag at `from`, or 0.
[[nodiscard]] std::size_t emojiEnd(std::string_view text, std::size_t from);

} // namespace chancery::text
