// Regular expressions of sh:pattern: those of XPath and XQuery Functions 3.1, section 5.6.1, run by ICU.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace chancery::shacl {

/// The pattern or its flags are not of the language; its message says why.
class PatternError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

class Pattern {
public:
    /// Flags: s, m, i, x, q. Throws PatternError.
    Pattern(std::string_view pattern, std::string_view flags);
    Pattern(const Pattern&) = delete;
    Pattern& operator=(const Pattern&) = delete;
    ~Pattern();

    /// Whether a part of the text matches. Any number of threads may ask. Text that is given up on, because it takes
    /// too long, does not match.
    [[nodiscard]] bool find(std::string_view text) const;

private:
    struct Compiled;
    std::unique_ptr<Compiled> compiled_;
};

} // namespace chancery::shacl
