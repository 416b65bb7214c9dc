// How near two names are: the least number of letters put in, left out or replaced (Levenshtein).
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace chancery::lint {

/// ASCII letters made small.
[[nodiscard]] std::string lowered(std::string_view text);

/// How many characters are to be put in, left out or exchanged to make one text of the other.
[[nodiscard]] std::size_t editDistance(std::string_view a, std::string_view b);

/// The candidate IRI in the namespace whose local name is nearest, in any case of letters; empty where none is near.
[[nodiscard]] std::string nearest(std::string_view space, std::string_view local,
                                  std::span<const std::string> candidates);

} // namespace chancery::lint
