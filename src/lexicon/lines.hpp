// Reading the line-based word lists of ontology/lexicon/.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string_view>
#include <vector>

namespace chancery::lexicon {

/// Hands over each line of a file without its comment and outer spaces; empty ones are left out.
/// Throws InputError where the file cannot be read.
void forEachLine(const std::filesystem::path& file, const std::function<void(std::string_view, std::size_t)>& line);

[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);
[[nodiscard]] std::string_view trim(std::string_view text) noexcept;

/// Hands over each "class: entry entry …" line's entries.
void forEachEntry(const std::filesystem::path& file,
                  const std::function<void(std::string_view wordClass, std::string_view entry)>& entry);

} // namespace chancery::lexicon
