// Errors at the borders: what went wrong, in which input, where, and what to do about it.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>

namespace chancery {

/// A place in an input file; line and column count from 1, 0 where unknown.
struct Location {
    std::string file;
    std::size_t line = 0;
    std::size_t column = 0;
};

/// "FILE:LINE:COLUMN", leaving out what is unknown.
[[nodiscard]] std::string describe(const Location& location);

/// An input that cannot be used: syntax, encoding, unknown terms. Its what() is "FILE:LINE:COLUMN: message".
class InputError : public std::runtime_error {
public:
    InputError(Location where, const std::string& message);
    [[nodiscard]] const Location& where() const noexcept { return where_; }
    /// The message without the location.
    [[nodiscard]] const std::string& message() const noexcept { return message_; }

private:
    Location where_;
    std::string message_;
};

/// The system failed us: a file that cannot be written, a full disk.
class SystemError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

} // namespace chancery
