#include "rdf/characters.hpp"
#include "rdf/writer.hpp"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <optional>
#include <stdexcept>
#include <utility>

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

/// Letters that fold to ASCII and are no ASCII letter with accents.
constexpr std::array<std::pair<char32_t, std::string_view>, 16> foldedLetters{{{U'Æ', "AE"},
                                                                               {U'Ð', "D"},
                                                                               {U'Ø', "O"},
                                                                               {U'Þ', "TH"},
                                                                               {U'ß', "ss"},
                                                                               {U'æ', "ae"},
                                                                               {U'ð', "d"},
                                                                               {U'ø', "o"},
                                                                               {U'þ', "th"},
                                                                               {U'Đ', "D"},
                                                                               {U'đ', "d"},
                                                                               {U'ı', "i"},
                                                                               {U'Ł', "L"},
                                                                               {U'ł', "l"},
                                                                               {U'Œ', "OE"},
                                                                               {U'œ', "oe"}}};

/// What a letter of Europe, Turkey or Vietnam, or a dash or quotation mark, folds to in ASCII; empty for all others,
/// which are left to ICU.
std::string foldedLatin(char32_t c) {
    const auto* const known =
        std::find_if(foldedLetters.begin(), foldedLetters.end(), [&](const auto& one) { return one.first == c; });
    if (known != foldedLetters.end()) {
        return std::string(known->second);
    }
    if (c >= 0x2010 && c <= 0x201F) {
        return "-";
    }
    if (c < 0xC0 || (c > 0x17F && c < 0x1E00) || c > 0x1EFF) {
        return {};
    }
    UErrorCode status = U_ZERO_ERROR;
    const auto* canonical = icu::Normalizer2::getNFDInstance(status);
    icu::UnicodeString parts;
    if (U_FAILURE(status) != 0 || canonical->getDecomposition(static_cast<UChar32>(c), parts) == 0 ||
        !isAsciiLetter(parts[0])) {
        return {};
    }
    for (std::int32_t at = 1; at < parts.length(); ++at) {
        if (u_charType(parts[at]) != U_NON_SPACING_MARK) {
            return {};
        }
    }
    return {static_cast<char>(parts[0])};
}

/// A text whose letters are Latin with or without accents, in ASCII: ICU's transliterators take as long to be set up as
/// a hundred releases to be read, and few texts need them.
std::optional<std::string> asciiOf(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        if (c.length == 1) {
            out += text[at];
        } else if (const auto folded = foldedLatin(c.value); c.length != 0 && !folded.empty()) {
            out += folded;
        } else {
            return std::nullopt;
        }
        at += c.length;
    }
    return out;
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
    if (const auto ascii = asciiOf(name)) {
        return slugOfAscii(*ascii);
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
