#include "rdf/error.hpp"

#include <utility>

namespace chancery {

std::string describe(const Location& location) {
    std::string out = location.file;
    if (location.line != 0) {
        out.append(":").append(std::to_string(location.line));
        if (location.column != 0) {
            out.append(":").append(std::to_string(location.column));
        }
    }
    return out;
}

InputError::InputError(Location where, const std::string& message)
    : std::runtime_error((where.file.empty() ? message : describe(where) + ": " + message)), where_(std::move(where)),
      message_(message) {}

} // namespace chancery
