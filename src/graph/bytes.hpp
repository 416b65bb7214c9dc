// Numbers and strings as bytes and back: numbers in groups of seven bits (LEB128), strings after their length.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace chancery::graph {

class ByteWriter {
public:
    void number(std::uint64_t value) {
        for (; value >= 0x80U; value >>= 7U) {
            bytes_.push_back(static_cast<char>(0x80U | (value & 0x7FU)));
        }
        bytes_.push_back(static_cast<char>(value));
    }
    void string(std::string_view text) {
        number(text.size());
        bytes_.append(text);
    }
    /// A string of a sorted sequence: only what it does not share with the start of the one before.
    void next(std::string_view before, std::string_view text) {
        const auto parted = std::mismatch(before.begin(), before.end(), text.begin(), text.end()).first;
        const auto shared = static_cast<std::size_t>(parted - before.begin());
        number(shared);
        string(text.substr(shared));
    }
    [[nodiscard]] const std::string& bytes() const noexcept { return bytes_; }
    [[nodiscard]] std::string take() noexcept { return std::move(bytes_); }

private:
    std::string bytes_;
};

/// Reads what ByteWriter wrote; each part is nothing where the bytes end too soon or cannot be one.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

    [[nodiscard]] std::optional<std::uint64_t> number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64 && !bytes_.empty(); shift += 7) {
            const auto byte = static_cast<unsigned char>(bytes_.front());
            bytes_.remove_prefix(1);
            value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
            if (byte < 0x80U) {
                return value;
            }
        }
        return std::nullopt;
    }
    [[nodiscard]] std::optional<std::string_view> string() {
        const auto size = number();
        if (!size || *size > bytes_.size()) {
            return std::nullopt;
        }
        const std::string_view text = bytes_.substr(0, *size);
        bytes_.remove_prefix(*size);
        return text;
    }
    [[nodiscard]] std::optional<std::string> next(std::string_view before) {
        const auto shared = number();
        const auto rest = shared && *shared <= before.size() ? string() : std::nullopt;
        if (!rest) {
            return std::nullopt;
        }
        return std::string(before.substr(0, *shared)).append(*rest);
    }
    [[nodiscard]] bool atEnd() const noexcept { return bytes_.empty(); }
    /// No count of things that take a byte or more can be greater.
    [[nodiscard]] std::size_t left() const noexcept { return bytes_.size(); }

private:
    std::string_view bytes_;
};

} // namespace chancery::graph
