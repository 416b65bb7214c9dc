#include "rdf/characters.hpp"
#include "rdf/writer.hpp"

#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <stdexcept>

namespace chancery::rdf {

namespace {

/// Collects letters and digits; whatever stands between two runs of them becomes one hyphen.
class Hyphenated {
public:
    void keep(std::string_view character) {
        if (gap_ && !out_.empty()) {
            out_ += '-';
        }
        gap_ = false;
        out_.append(character);
    }
    void skip() noexcept { gap_ = true; }
    [[nodiscard]] std::string take() && { return out_.empty() ? "x" : std::move(out_); }

private:
    std::string out_;
    bool gap_ = false;
};

std::string slugOfAscii(std::string_view text) {
    Hyphenated out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (isAsciiLetter(byte)) {
            const char lower = static_cast<char>(byte | 0x20U);
            out.keep({&lower, 1});
        } else if (isDigit(byte)) {
            out.keep({&c, 1});
        } else {
            out.skip();
        }
    }
    return std::move(out).take();
}

/// Latin letters without accents, of whatever script. One for each thread: ICU's transliterators keep state.
const icu::Transliterator& latin() {
    thread_local const std::unique_ptr<icu::Transliterator> instance = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator> made(icu::Transliterator::createInstance(
            "NFKC; Any-Latin; Latin-ASCII; NFD; [:Mn:] Remove; NFC; Lower", UTRANS_FORWARD, status));
        if (U_FAILURE(status) != 0 || !made) {
            throw std::runtime_error(std::string("ICU has no transliteration to Latin: ") + u_errorName(status));
        }
        return made;
    }();
    return *instance;
}

} // namespace

std::string slug(std::string_view name) {
    if (std::all_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
        return slugOfAscii(name);
    }
    const std::size_t size = std::min<std::size_t>(name.size(), std::numeric_limits<std::int32_t>::max());
    auto text = icu::UnicodeString::fromUTF8({name.data(), static_cast<std::int32_t>(size)});
    latin().transliterate(text);
    std::string bytes;
    text.toUTF8String(bytes);
    Hyphenated out;
    for (std::size_t at = 0; at < bytes.size();) {
        const CodePoint c = decode(bytes, at);
        const std::size_t length = std::max<std::size_t>(c.length, 1);
        if (u_isalnum(static_cast<UChar32>(c.value)) != 0) {
            out.keep(std::string_view(bytes).substr(at, length));
        } else {
            out.skip();
        }
        at += length;
    }
    return std::move(out).take();
}

} // namespace chancery::rdf
