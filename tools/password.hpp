// Asking the person at the terminal.
#pragma once

#include <string>

namespace chancery::tools {

/// A line typed at the terminal, shown as it is typed or not. Throws UsageError where there is no terminal.
[[nodiscard]] std::string askTerminal(const std::string& prompt, bool shown);

} // namespace chancery::tools
