#include "shacl/pattern.hpp"

#include "rdf/characters.hpp"

#include <unicode/regex.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>

namespace chancery::shacl {

namespace {

/// NameStartChar and NameChar of XML 1.0, section 2.3, which \i and \c stand for.
constexpr std::string_view nameStarts = ":A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D"
                                        "\\u037F-\\u1FFF\\u200C-\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF"
                                        "\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\U00010000-\\U000EFFFF";
constexpr std::string_view nameRest = "\\-.0-9\\u00B7\\u0300-\\u036F\\u203F-\\u2040";

/// Escapes of many characters (XSD 1.1 Part 2, section G.4.2.5): \s is four, \w all but punctuation, separators,
/// others.
struct MultipleEscape {
    char letter;
    std::string_view set;
    std::string_view more;
    bool negated;
};
constexpr std::array<MultipleEscape, 10> multiples{{
    {'i', nameStarts, "", false},
    {'I', nameStarts, "", true},
    {'c', nameStarts, nameRest, false},
    {'C', nameStarts, nameRest, true},
    {'s', "\\u0020\\t\\n\\r", "", false},
    {'S', "\\u0020\\t\\n\\r", "", true},
    {'d', "\\p{Nd}", "", false},
    {'D', "\\p{Nd}", "", true},
    {'w', "\\p{P}\\p{Z}\\p{C}", "", true},
    {'W', "\\p{P}\\p{Z}\\p{C}", "", false},
}};

constexpr bool isBlank(char c) noexcept { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// From XPath's language to ICU's, where the two differ.
class Translation {
public:
    Translation(std::string_view pattern, bool extended, bool dotAll, bool lines)
        : text_(pattern), extended_(extended), dotAll_(dotAll), lines_(lines) {}

    std::string run();

private:
    /// What a quantifier would stand after.
    enum class Last : std::uint8_t { nothing, atom, quantifier, reluctant };

    [[noreturn]] static void fail(const std::string& what) { throw PatternError(what); }
    void escape(bool inClass);
    void category(char kind);
    void characterClass();
    void group();
    void quantifier();

    std::string_view text_;
    bool extended_;
    bool dotAll_;
    bool lines_;
    Last last_ = Last::nothing;
    std::size_t at_ = 0;
    std::string out_;
};

std::string Translation::run() {
    while (at_ < text_.size()) {
        const char c = text_[at_];
        if (extended_ && isBlank(c)) {
            ++at_;
            continue;
        }
        if (c == '*' || c == '+' || c == '?' || c == '{') {
            quantifier();
            continue;
        }
        last_ = Last::atom;
        switch (c) {
        case '\\':
            escape(false);
            break;
        case '[':
            characterClass();
            break;
        case '(':
            group();
            break;
        case ']':
        case '}':
            fail(std::string("a \"") + c + "\" that closes nothing");
        case '.': // any character but line ends, which are two
            out_.append(dotAll_ ? "[\\s\\S]" : "[^\\n\\r]");
            ++at_;
            break;
        case '$': // ICU's also stands before a line end that is the last character
            out_.append(lines_ ? "$" : "\\z");
            ++at_;
            break;
        default:
            last_ = c == '|' || c == '^' ? Last::nothing : Last::atom;
            out_ += c;
            ++at_;
        }
    }
    return out_;
}

void Translation::escape(bool inClass) {
    if (at_ + 1 >= text_.size()) {
        fail("a \"\\\" at the end");
    }
    const char c = text_[at_ + 1];
    at_ += 2;
    const auto* const known =
        std::find_if(multiples.begin(), multiples.end(), [c](const MultipleEscape& each) { return each.letter == c; });
    const auto byte = static_cast<unsigned char>(c);
    if (known != multiples.end()) {
        const bool bare = inClass && !known->negated;
        out_.append(bare ? "" : known->negated ? "[^" : "[").append(known->set).append(known->more);
        out_.append(bare ? "" : "]");
    } else if (c == 'p' || c == 'P') {
        category(c);
    } else if (c == 'n' || c == 'r' || c == 't' || (!inClass && c >= '1' && c <= '9')) { // or a reference back
        out_.append({'\\', c});
    } else if (byte >= 0x80 || rdf::isAsciiLetter(byte) || rdf::isDigit(byte)) {
        fail(std::string("\"\\") + c + "\" is no escape");
    } else {
        out_.append({'\\', c});
    }
}

/// \p{Lu}, \p{IsBasicLatin}: a category, or a block.
void Translation::category(char kind) {
    const std::size_t end = text_.find('}', at_);
    if (at_ >= text_.size() || text_[at_] != '{' || end == std::string_view::npos) {
        fail(std::string("\\") + kind + " without a {category}");
    }
    const std::string_view name = text_.substr(at_ + 1, end - at_ - 1);
    out_.append({'\\', kind, '{'});
    out_.append(name.starts_with("Is") ? "Block=" : "").append(name.substr(name.starts_with("Is") ? 2 : 0)).append("}");
    at_ = end + 1;
}

/// [...], with subtraction: [a-z-[aeiou]].
void Translation::characterClass() {
    out_ += '[';
    ++at_;
    if (at_ < text_.size() && text_[at_] == '^') {
        out_ += '^';
        ++at_;
    }
    for (bool first = true;; first = false) {
        if (at_ >= text_.size()) {
            fail("a \"[\" without its \"]\"");
        }
        const char c = text_[at_];
        if (c == ']') {
            if (first) {
                fail("\"[]\" holds no character");
            }
            break;
        }
        if (extended_ && isBlank(c)) {
            ++at_;
        } else if (c == '\\') {
            escape(true);
        } else if (c == '-' && at_ + 1 < text_.size() && text_[at_ + 1] == '[') {
            out_.append("--"); // ICU's difference of sets
            ++at_;
            characterClass();
        } else if (c == '[') {
            fail("a \"[\" within \"[]\"; write \\[");
        } else if (c == '-' && (first || (at_ + 1 < text_.size() && text_[at_ + 1] == ']'))) {
            out_.append("\\-");
            ++at_;
        } else {
            out_.append(c == '&' ? "\\&" : std::string(1, c));
            ++at_;
        }
    }
    out_ += ']';
    ++at_;
}

/// "(", "(?:"; and looking ahead and behind, which the language has not and other processors have.
void Translation::group() {
    last_ = Last::nothing;
    out_ += '(';
    ++at_;
    if (at_ >= text_.size() || text_[at_] != '?') {
        return;
    }
    const std::size_t kind = at_ + 1 < text_.size() && text_[at_ + 1] == '<' ? at_ + 2 : at_ + 1;
    const bool known =
        kind < text_.size() && (text_[kind] == '=' || text_[kind] == '!' || (text_[kind] == ':' && kind == at_ + 1));
    if (!known) {
        fail("\"(?\" that begins no group; write \"(?:\"");
    }
    out_.append(text_.substr(at_, kind + 1 - at_));
    at_ = kind + 1;
}

/// "*", "+", "?" or "{n,m}", and "?" after one of these; ICU's possessive ones are not of the language.
void Translation::quantifier() {
    const char c = text_[at_];
    const bool reluctant = c == '?' && last_ == Last::quantifier;
    if (last_ != Last::atom && !reluctant) {
        fail(std::string("a \"") + c + "\" that nothing comes before");
    }
    last_ = reluctant ? Last::reluctant : Last::quantifier;
    if (c != '{') {
        out_ += c;
        ++at_;
        return;
    }
    const std::size_t end = std::min(text_.find('}', at_), text_.size());
    const std::string_view counts = text_.substr(at_ + 1, end == text_.size() ? 0 : end - at_ - 1);
    const bool plain = !counts.empty() && counts.find_first_not_of("0123456789,") == std::string_view::npos &&
                       counts.front() != ',' && std::count(counts.begin(), counts.end(), ',') <= 1;
    if (!plain) {
        fail("a \"{\" that begins no quantifier; write \\{");
    }
    out_.append("{").append(counts).append("}");
    at_ = end + 1;
}

} // namespace

struct Pattern::Compiled {
    std::unique_ptr<icu::RegexPattern> pattern;
    bool trivial = false; // the empty pattern matches everything
};

Pattern::Pattern(std::string_view pattern, std::string_view flags) : compiled_(std::make_unique<Compiled>()) {
    if (const std::size_t bad = flags.find_first_not_of("smixq"); bad != std::string_view::npos) {
        throw PatternError(std::string("there is no flag \"") + flags[bad] + "\"; there are s, m, i, x and q");
    }
    const auto has = [&](char flag) { return flags.find(flag) != std::string_view::npos; };
    const bool literal = has('q');
    std::uint32_t icuFlags = has('i') ? static_cast<std::uint32_t>(UREGEX_CASE_INSENSITIVE) : 0U;
    icuFlags |= literal ? static_cast<std::uint32_t>(UREGEX_LITERAL) : 0U;
    if (!literal) {
        icuFlags |= has('m') ? static_cast<std::uint32_t>(UREGEX_MULTILINE) : 0U;
        icuFlags |= static_cast<std::uint32_t>(UREGEX_UNIX_LINES);
    }
    std::string text = literal ? std::string(pattern) : Translation(pattern, has('x'), has('s'), has('m')).run();
    compiled_->trivial = text.empty();
    if (compiled_->trivial) {
        return;
    }
    UErrorCode status = U_ZERO_ERROR;
    UParseError where{};
    const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(text);
    compiled_->pattern.reset(icu::RegexPattern::compile(wide, icuFlags, where, status));
    if (U_FAILURE(status)) {
        throw PatternError(u_errorName(status));
    }
}

Pattern::~Pattern() = default;

bool Pattern::find(std::string_view text) const {
    if (compiled_->trivial) {
        return true;
    }
    if (text.size() > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max())) {
        return false; // more than ICU can hold
    }
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString wide = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    const std::unique_ptr<icu::RegexMatcher> matcher(compiled_->pattern->matcher(wide, status));
    if (U_FAILURE(status)) {
        return false;
    }
    constexpr std::int32_t mostSteps = 20000; // ICU's unit is some thousands of steps: seconds, not hours
    matcher->setTimeLimit(mostSteps, status);
    return matcher->find(status) != 0 && U_SUCCESS(status);
}

} // namespace chancery::shacl
