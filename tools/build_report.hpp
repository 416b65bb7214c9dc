// What a build did, in words and as JSON.
#pragma once

#include "build/build.hpp"

#include <string>

namespace chancery::tools {

/// The releases that are new, changed and gone, and where releases contradict each other.
[[nodiscard]] std::string reportInWords(const build::BuildReport& report, const std::string& base);

/// One line: counts, the output folder, what was skipped; with `details` also what reportInWords() tells.
[[nodiscard]] std::string reportAsJson(const build::BuildReport& report, const std::string& output, bool details);

} // namespace chancery::tools
