#include "build/check.hpp"

#include <xxhash.h>

namespace chancery::build {

Block blockOf(std::string_view text) { return {text.size(), XXH3_64bits(text.data(), text.size())}; }

} // namespace chancery::build
