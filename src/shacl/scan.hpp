// A cursor over a short text, for the fixed forms of XSD.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace chancery::shacl {

class Scan {
public:
    explicit Scan(std::string_view text) noexcept : rest_(text) {}

    [[nodiscard]] bool done() const noexcept { return rest_.empty(); }
    [[nodiscard]] char peek() const noexcept { return rest_.empty() ? '\0' : rest_.front(); }
    bool skip(char c) noexcept {
        if (peek() != c || rest_.empty()) {
            return false;
        }
        rest_.remove_prefix(1);
        return true;
    }
    bool skip(std::string_view text) noexcept {
        if (!rest_.starts_with(text)) {
            return false;
        }
        rest_.remove_prefix(text.size());
        return true;
    }
    /// The digits from here on, perhaps none.
    std::string_view digits() noexcept {
        std::size_t n = 0;
        while (n < rest_.size() && rest_[n] >= '0' && rest_[n] <= '9') {
            ++n;
        }
        const std::string_view found = rest_.substr(0, n);
        rest_.remove_prefix(n);
        return found;
    }
    /// Exactly two digits as a number within bounds.
    std::optional<int> two(int least, int most) noexcept {
        if (rest_.size() < 2 || rest_[0] < '0' || rest_[0] > '9' || rest_[1] < '0' || rest_[1] > '9') {
            return std::nullopt;
        }
        const int value = (rest_[0] - '0') * 10 + (rest_[1] - '0');
        rest_.remove_prefix(2);
        return value >= least && value <= most ? std::optional(value) : std::nullopt;
    }

private:
    std::string_view rest_;
};

} // namespace chancery::shacl
