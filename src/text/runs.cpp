#include "text/runs.hpp"

#include "text/utf8.hpp"

#include <unicode/uchar.h>

#include <algorithm>

namespace chancery::text {
namespace {

constexpr char32_t zeroWidthJoiner = 0x200D;

bool isRegionalIndicator(char32_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }
bool isSkinTone(char32_t c) { return c >= 0x1F3FB && c <= 0x1F3FF; }
bool isEmojiTag(char32_t c) { return c >= 0xE0020 && c <= 0xE007F; }
bool isPictographic(char32_t c) {
    return c >= 0x80 && u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_EXTENDED_PICTOGRAPHIC) != 0;
}
bool isDomainCharacter(char c) { return isAsciiAlphanumeric(c) || c == '-'; }

char byteAt(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }
std::string_view between(std::string_view text, std::size_t begin, std::size_t end) {
    return text.substr(begin, end - begin);
}

/// The end of what is written without a space, less the punctuation that belongs to the sentence.
std::size_t urlEnd(std::string_view text, std::size_t at) {
    constexpr std::string_view never = "<>\"{}|\\^`";
    constexpr std::string_view trailing = ".,;:!?'*_";
    std::size_t open = 0;
    std::size_t end = at;
    for (CodePoint point = decode(text, end); point.bytes != 0; point = decode(text, end)) {
        const CharClass c = classify(point.value);
        if (c == CharClass::space ||
            (point.value < 0x80 && never.find(static_cast<char>(point.value)) < never.size()) ||
            (point.value >= 0x2018 && point.value <= 0x201F)) {
            break;
        }
        open += point.value == U'(' ? 1U : 0U;
        if (point.value == U')' || point.value == U']') {
            if (point.value == U']' || open == 0) {
                break;
            }
            --open;
        }
        end += point.bytes;
    }
    while (end > at && trailing.find(text[end - 1]) != std::string_view::npos) {
        --end;
    }
    return end;
}

/// The end of "label.label.label" at `at`; labels of two characters or more are counted.
std::size_t domainEnd(std::string_view text, std::size_t at, std::size_t& labels) {
    std::size_t end = at;
    labels = 0;
    for (std::size_t begin = at;;) {
        std::size_t label = begin;
        while (isDomainCharacter(byteAt(text, label))) {
            ++label;
        }
        if (label - begin < 2) {
            return end;
        }
        ++labels;
        end = label;
        if (byteAt(text, label) != '.') {
            return end;
        }
        begin = label + 1;
    }
}

} // namespace

std::size_t addressEnd(std::string_view text, std::size_t from, std::size_t wordEnd) {
    const char next = byteAt(text, wordEnd);
    if (next == ':' && between(text, wordEnd, std::min(wordEnd + 3, text.size())) == "://" && wordEnd - from <= 8) {
        const std::size_t end = urlEnd(text, wordEnd + 3);
        return end > wordEnd + 3 ? end : 0;
    }
    std::size_t labels = 0;
    if (next == '@' && isAsciiAlphanumeric(byteAt(text, wordEnd + 1))) {
        const std::size_t end = domainEnd(text, wordEnd + 1, labels);
        return labels >= 2 ? end : 0;
    }
    if (next != '.' || !isAsciiAlphanumeric(byteAt(text, wordEnd + 1)) || text[wordEnd + 1] < 'a') {
        return 0;
    }
    const std::size_t end = domainEnd(text, from, labels);
    if (end <= wordEnd) {
        return 0;
    }
    if (byteAt(text, end) == '@') {
        std::size_t hostLabels = 0;
        const std::size_t host = domainEnd(text, end + 1, hostLabels);
        return hostLabels >= 2 ? host : 0;
    }
    // "twitter.com/x" and "mofa.example.pk", but not "talks.the", a space forgotten.
    return byteAt(text, end) == '/' ? urlEnd(text, end) : (labels >= 3 ? end : 0);
}

std::size_t hashtagEnd(std::string_view text, std::size_t from) {
    bool letter = false;
    std::size_t end = from + 1;
    for (CodePoint point = decode(text, end); point.bytes != 0; point = decode(text, end)) {
        const CharClass c = classify(point.value);
        if (!isAlphanumeric(c) && c != CharClass::mark && point.value != U'_') {
            break;
        }
        letter = letter || isLetter(c);
        end += point.bytes;
    }
    return letter ? end : 0;
}

// UTS #51: a flag, or pictographs with their modifiers joined by U+200D.
std::size_t emojiEnd(std::string_view text, std::size_t from) {
    const CodePoint point = decode(text, from);
    if (!isRegionalIndicator(point.value) && !isPictographic(point.value)) {
        return 0;
    }
    std::size_t end = from + point.bytes;
    if (isRegionalIndicator(point.value)) {
        const CodePoint second = decode(text, end);
        return isRegionalIndicator(second.value) ? end + second.bytes : end;
    }
    for (CodePoint next = decode(text, end); next.bytes != 0; next = decode(text, end)) {
        if (next.value == zeroWidthJoiner && isPictographic(decode(text, end + next.bytes).value)) {
            end += next.bytes + decode(text, end + next.bytes).bytes;
        } else if (isSkinTone(next.value) || isEmojiTag(next.value) || classify(next.value) == CharClass::mark) {
            end += next.bytes;
        } else {
            break;
        }
    }
    return end;
}

} // namespace chancery::text
