#include "shacl/regex.hpp"

#include <unicode/regex.h>
#include <unicode/unistr.h>

#include <array>
#include <cstdint>
#include <utility>

namespace chancery::shacl {

namespace {

/// XML Schema's multi-character escapes as ICU sets; ICU's own \w, \s and \d mean other characters.
struct Escape {
    char letter;
    std::string_view inside; // without brackets
    bool negated;
};
constexpr std::array<Escape, 10> escapes{{
    {'s', R"(\t\n\r\x20)", false},
    {'S', R"(\t\n\r\x20)", true},
    {'d', R"(\p{Nd})", false},
    {'D', R"(\p{Nd})", true},
    {'w', R"(\p{P}\p{Z}\p{C})", true},
    {'W', R"(\p{P}\p{Z}\p{C})", false},
    {'i', R"(\p{L}_:)", false},
    {'I', R"(\p{L}_:)", true},
    {'c', R"(\p{L}\p{M}\p{Nd}\x{B7}._:\-)", false},
    {'C', R"(\p{L}\p{M}\p{Nd}\x{B7}._:\-)", true},
}};

constexpr bool isSpace(char c) noexcept { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Rewrites an XPath pattern (XPath Functions 5.6.1, XSD 1.1 Part 2 appendix G) for ICU.
class Translator {
public:
    Translator(std::string_view pattern, std::string_view flags)
        : rest_(pattern), dotAll_(flags.find('s') != std::string_view::npos),
          lines_(flags.find('m') != std::string_view::npos), spaced_(flags.find('x') != std::string_view::npos) {}

    std::string run() {
        while (!rest_.empty()) {
            const char c = take();
            if (c == '\\') {
                escape();
            } else if (c == '[') {
                set(0);
            } else if (c == '.') {
                out_ += dotAll_ ? "." : "[^\\n]";
            } else if (c == '$' && !lines_) {
                out_ += "\\z"; // ICU's $ would match before a last line feed
            } else if (!(spaced_ && isSpace(c))) {
                out_ += c;
            }
        }
        return std::move(out_);
    }

private:
    char take() {
        const char c = rest_.front();
        rest_.remove_prefix(1);
        return c;
    }
    [[nodiscard]] char peek() const { return rest_.empty() ? '\0' : rest_.front(); }

    void escape() {
        if (rest_.empty()) {
            throw RegexError("the pattern ends in a backslash");
        }
        const char c = take();
        for (const Escape& known : escapes) {
            if (known.letter == c) {
                out_.append(known.negated ? "[^" : "[").append(known.inside).append("]");
                return;
            }
        }
        if (c == 'p' || c == 'P') {
            property(c);
        } else {
            out_ += '\\';
            out_ += c;
        }
    }

    /// \p{IsGreek}: what XML Schema calls a block, ICU names with In.
    void property(char letter) {
        const std::size_t end = rest_.find('}');
        if (peek() != '{' || end == std::string_view::npos) {
            throw RegexError("\\p needs a name in braces");
        }
        std::string name(rest_.substr(1, end - 1));
        rest_.remove_prefix(end + 1);
        if (name.starts_with("Is")) {
            name.replace(0, 2, "In");
        }
        out_.append({'\\', letter, '{'}).append(name).append("}");
    }

    /// A character class from after its "[" to its "]"; ICU gives "[", "&" and "--" in it a meaning of their own.
    void set(int depth) {
        constexpr int deepest = 100;
        if (depth > deepest) {
            throw RegexError("character classes are nested too deep");
        }
        out_ += '[';
        if (peek() == '^') {
            out_ += take();
        }
        for (bool first = true; !rest_.empty(); first = false) {
            const char c = take();
            if (c == ']' && !first) {
                out_ += ']';
                return;
            }
            if (c == '\\') {
                escape();
            } else if (c == '-' && peek() == '[') {
                take();
                out_ += "--";
                set(depth + 1);
            } else if (c == '-' && (first || peek() == ']')) {
                out_ += "\\-";
            } else if (c == '[' || c == ']' || c == '&' || c == '{' || c == '}' || c == '$' || c == '#' || c == ' ') {
                out_.append({'\\', c});
            } else {
                out_ += c;
            }
        }
        throw RegexError("a character class is not closed with ]");
    }

    std::string_view rest_;
    bool dotAll_;
    bool lines_;
    bool spaced_;
    std::string out_;
};

std::uint32_t icuFlags(std::string_view flags) {
    std::uint32_t bits = UREGEX_UNIX_LINES;
    for (const char flag : flags) {
        switch (flag) {
        case 'i':
            bits |= UREGEX_CASE_INSENSITIVE;
            break;
        case 's':
            bits |= UREGEX_DOTALL;
            break;
        case 'm':
            bits |= UREGEX_MULTILINE;
            break;
        case 'q':
            bits |= UREGEX_LITERAL;
            break;
        case 'x':
            break; // the translation leaves the spaces out; ICU's own flag would take # for a comment
        default:
            throw RegexError(std::string("unknown flag \"") + flag + "\"; known are i, s, m, x and q");
        }
    }
    return bits;
}

icu::UnicodeString fromUtf8(std::string_view text) {
    return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

/// The text that every match must contain as it stands, where the pattern is nothing but an anchored literal.
struct Prefix {
    bool whole = false;
    std::string text;
};

/// "^http://example\.org/" is by far the most common pattern and needs no engine.
Prefix literalPrefix(std::string_view pattern, std::string_view flags) {
    Prefix prefix;
    if (!flags.empty() || !pattern.starts_with('^')) {
        return prefix;
    }
    for (std::size_t i = 1; i < pattern.size(); ++i) {
        constexpr std::string_view special = R"(.?*+()[]{}|^$)";
        if (pattern[i] == '\\' && i + 1 < pattern.size() &&
            (special.find(pattern[i + 1]) != std::string_view::npos || pattern[i + 1] == '\\')) {
            ++i;
        } else if (pattern[i] == '\\' || special.find(pattern[i]) != std::string_view::npos) {
            return prefix;
        }
        prefix.text += pattern[i];
    }
    prefix.whole = true;
    return prefix;
}

} // namespace

struct Regex::Engine {
    Prefix prefix;
    std::shared_ptr<icu::RegexPattern> pattern;
    std::unique_ptr<icu::RegexMatcher> matcher;
};

Regex::Regex(std::string_view pattern, std::string_view flags) : engine_(std::make_unique<Engine>()) {
    const std::uint32_t bits = icuFlags(flags);
    const bool plain = (bits & UREGEX_LITERAL) != 0;
    const std::string translated = plain ? std::string(pattern) : Translator(pattern, flags).run();
    UParseError where{};
    UErrorCode status = U_ZERO_ERROR;
    engine_->pattern.reset(icu::RegexPattern::compile(fromUtf8(translated), bits, where, status));
    if (U_FAILURE(status) != 0) {
        throw RegexError(std::string("not a valid regular expression (") + u_errorName(status) + ")");
    }
    engine_->prefix = literalPrefix(pattern, flags);
}

Regex::Regex(std::unique_ptr<Engine> engine) : engine_(std::move(engine)) {}
Regex::Regex(Regex&&) noexcept = default;
Regex& Regex::operator=(Regex&&) noexcept = default;
Regex::~Regex() = default;

Regex Regex::clone() const {
    auto engine = std::make_unique<Engine>();
    engine->prefix = engine_->prefix;
    engine->pattern = engine_->pattern;
    return Regex(std::move(engine));
}

bool Regex::matches(std::string_view text) {
    if (engine_->prefix.whole) {
        return text.starts_with(engine_->prefix.text);
    }
    UErrorCode status = U_ZERO_ERROR;
    if (!engine_->matcher) {
        constexpr std::int32_t stackBytes = 1 << 28;
        constexpr std::int32_t steps = 10'000; // about as many milliseconds
        engine_->matcher.reset(engine_->pattern->matcher(status));
        engine_->matcher->setStackLimit(stackBytes, status);
        engine_->matcher->setTimeLimit(steps, status);
    }
    const icu::UnicodeString subject = fromUtf8(text);
    engine_->matcher->reset(subject);
    const bool found = engine_->matcher->find(status) != 0;
    if (U_FAILURE(status) != 0) {
        throw RegexError(std::string("a match ran out of its limits (") + u_errorName(status) + ")");
    }
    return found;
}

} // namespace chancery::shacl
