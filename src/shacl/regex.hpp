// Regular expressions of XPath (fn:matches), as sh:pattern uses them, on the engine of ICU.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace chancery::shacl {

/// A pattern or its flags that XPath does not allow, or a match that exceeds its limits.
class RegexError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

class Regex {
public:
    /// Flags: any of i (case), s (dot is all), m (lines), x (spaces ignored), q (no metacharacters). Throws RegexError.
    Regex(std::string_view pattern, std::string_view flags);
    Regex(Regex&&) noexcept;
    Regex& operator=(Regex&&) noexcept;
    Regex(const Regex&) = delete;
    Regex& operator=(const Regex&) = delete;
    ~Regex();

    /// Whether the pattern matches anywhere in the text, which is UTF-8. Not for two threads at once; throws
    /// RegexError where the match runs out of its limits.
    [[nodiscard]] bool matches(std::string_view text);
    /// The same pattern, for another thread.
    [[nodiscard]] Regex clone() const;

private:
    struct Engine;
    explicit Regex(std::unique_ptr<Engine> engine);
    std::unique_ptr<Engine> engine_;
};

} // namespace chancery::shacl
