#include "text/document.hpp"

#include <algorithm>

namespace chancery::text {
namespace {

constexpr std::size_t blockSize = 64;

bool startsCodePoint(char byte) noexcept { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

std::uint32_t count(std::string_view bytes) noexcept {
    return static_cast<std::uint32_t>(std::count_if(bytes.begin(), bytes.end(), startsCodePoint));
}

} // namespace

CodePoints::CodePoints(std::string_view utf8) : text_(utf8) {
    const bool ascii = std::none_of(utf8.begin(), utf8.end(), [](char c) { return static_cast<signed char>(c) < 0; });
    if (ascii) {
        return;
    }
    checkpoints_.reserve(utf8.size() / blockSize + 1);
    std::uint32_t before = 0;
    for (std::size_t block = 0; block < utf8.size(); block += blockSize) {
        checkpoints_.push_back(before);
        before += count(utf8.substr(block, blockSize));
    }
}

std::uint32_t CodePoints::at(std::uint32_t byte) const noexcept {
    const std::size_t offset = std::min<std::size_t>(byte, text_.size());
    if (checkpoints_.empty()) {
        return static_cast<std::uint32_t>(offset);
    }
    const std::size_t block = std::min(offset / blockSize, checkpoints_.size() - 1);
    return checkpoints_[block] + count(std::string_view(text_.data() + block * blockSize, offset - block * blockSize));
}

} // namespace chancery::text
