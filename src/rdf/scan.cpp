#include "rdf/scan.hpp"

#include "rdf/characters.hpp"
#include "rdf/serd.hpp"

#include <algorithm>
#include <array>

namespace chancery::rdf {

namespace {

/// Serd descends some calls a bracket; this many fit every thread's stack, sanitizers included.
constexpr std::size_t deepestNesting = 1000;

constexpr std::array<bool, 256> tokenEnds = [] {
    std::array<bool, 256> table{};
    for (const char c :
         {' ', '\t', '\r', '\n', '\0', '[', ']', '(', ')', '{', '}', '<', '>', '"', '\'', ';', ',', '#', '^'}) {
        table[static_cast<unsigned char>(c)] = true;
    }
    return table;
}();

bool equalsIgnoringCase(std::string_view text, std::string_view lower) noexcept {
    return std::equal(text.begin(), text.end(), lower.begin(), lower.end(),
                      [](char a, char b) { return (a >= 'A' && a <= 'Z' ? static_cast<char>(a | 0x20) : a) == b; });
}

/// Serd takes any subject of these letters for a directive, were it an IRI or a label.
bool isTakenForDirective(std::string_view text) noexcept {
    return equalsIgnoringCase(text, "base") || equalsIgnoringCase(text, "prefix") || equalsIgnoringCase(text, "graph");
}

class Scanner {
public:
    Scanner(std::string_view text, Syntax syntax, const std::string& file)
        : text_(text), terse_(isTerse(syntax)), graphs_(syntax == Syntax::trig), file_(&file) {}

    Scan run() {
        if (const std::size_t bad = findInvalidUtf8(text_); bad != std::string_view::npos) {
            fail(bad, "the bytes here are not UTF-8");
        }
        while (at_ < text_.size()) {
            token();
        }
        return std::move(found_);
    }

private:
    [[noreturn]] void fail(std::size_t at, const std::string& message) const {
        throw InputError(locate(text_, at, *file_), message);
    }
    [[nodiscard]] char peek(std::size_t at) const noexcept { return at < text_.size() ? text_[at] : '\0'; }
    [[nodiscard]] bool digitAt(std::size_t at) const noexcept { return isDigit(static_cast<unsigned char>(peek(at))); }
    void insert(std::size_t at, char byte) { found_.insertions.push_back({at, byte}); }

    void token();
    void bracket(char c);
    void comment();
    void iri();
    void string();
    void longString(char quote);
    void escape(bool inIri);
    void label();
    void number();
    void word();
    [[nodiscard]] bool exponentAt(std::size_t at) const noexcept;
    [[nodiscard]] bool isWithinName(std::size_t dot) const noexcept;

    std::string_view text_;
    bool terse_;
    bool graphs_;
    const std::string* file_;
    std::size_t at_ = 0;
    std::size_t depth_ = 0;
    Scan found_;
};

void Scanner::token() {
    const char c = text_[at_];
    switch (c) {
    case ' ':
    case '\t':
    case '\r':
    case '\n':
    case '^':
        ++at_;
        return;
    case '\0':
        fail(at_, "a NUL byte; write \\u0000 in a string, or convert the file to UTF-8 if it is UTF-16");
    case '#':
        return comment();
    case '<':
        return iri();
    case '"':
    case '\'':
        return string();
    case '[':
    case ']':
    case '(':
    case ')':
    case '{':
    case '}':
    case ';':
    case ',':
        return bracket(c);
    case '_':
        if (peek(at_ + 1) == ':') {
            return label();
        }
        break;
    case '=':
        fail(at_, "no term begins with \"=\"");
    case '.':
        if (!terse_ || !digitAt(at_ + 1)) {
            ++at_;
            return;
        }
        break;
    default:
        break;
    }
    const bool signedNumber = (c == '+' || c == '-') && (digitAt(at_ + 1) || peek(at_ + 1) == '.');
    if (terse_ && (digitAt(at_) || signedNumber || c == '.')) {
        return number();
    }
    word();
}

void Scanner::bracket(char c) {
    if (!terse_) {
        fail(at_, std::string("\"") + c +
                      "\" is not of N-Triples or N-Quads; write whole statements, or name the file "
                      ".ttl or .trig");
    }
    if ((c == '{' || c == '}') && !graphs_) {
        fail(at_, "graphs in braces are TriG; name the file .trig");
    }
    if (c == '[' || c == '(') {
        if (++depth_ > deepestNesting) {
            fail(at_, "brackets are nested deeper than " + std::to_string(deepestNesting) + " levels");
        }
    } else if ((c == ']' || c == ')') && depth_ > 0) {
        --depth_;
    }
    ++at_;
}

void Scanner::comment() {
    at_ = std::min(text_.find_first_of(std::string_view("\r\n\0", 3), at_), text_.size()); // at NUL Serd ends it too
}

void Scanner::iri() {
    const std::size_t start = at_++;
    while (true) {
        at_ += std::min(findNonIri(text_.substr(at_)), text_.size() - at_);
        const char c = peek(at_);
        if (c == '>') {
            break;
        }
        if (c == '\\') {
            escape(true);
        } else if (at_ >= text_.size() || c == '\n' || c == '\r') {
            fail(start, "the IRI that starts here has no \">\" on its line");
        } else {
            fail(at_, c == ' ' ? "an IRI cannot hold a space; write %20" : "an IRI cannot hold this character");
        }
    }
    if (isTakenForDirective(text_.substr(start + 1, at_ - start - 1))) { // the same when resolved, but no keyword
        insert(start + 1, '.');
        insert(start + 1, '/');
    }
    ++at_;
}

void Scanner::string() {
    const char quote = text_[at_];
    const std::size_t start = at_;
    if (peek(at_ + 1) == quote) {
        if (peek(at_ + 2) == quote) {
            return longString(quote);
        }
        at_ += 2;
        return;
    }
    const char stops[] = {quote, '\\', '\n', '\r'};
    for (++at_;;) {
        at_ = text_.find_first_of(std::string_view(stops, sizeof stops), at_);
        if (at_ >= text_.size() || text_[at_] == '\n' || text_[at_] == '\r') {
            fail(start, std::string("the string that starts here has no closing ") + quote + " on its line");
        }
        if (text_[at_] == quote) {
            ++at_;
            return;
        }
        escape(false);
    }
}

void Scanner::longString(char quote) {
    const std::size_t start = at_;
    const char stops[] = {quote, '\\'};
    for (at_ += 3;;) {
        at_ = text_.find_first_of(std::string_view(stops, sizeof stops), at_);
        if (at_ >= text_.size()) {
            fail(start, std::string("the string that starts here has no closing ") + std::string(3, quote));
        }
        if (text_[at_] == '\\') {
            escape(false);
        } else if (peek(at_ + 1) == quote) {
            const bool closes = peek(at_ + 2) == quote;
            at_ += closes ? 3U : 2U;
            if (closes) {
                return;
            }
        } else {
            if (peek(at_ + 1) == '\\') { // Serd takes a backslash after a single quote as a character
                insert(at_, '\\');
            }
            ++at_;
        }
    }
}

void Scanner::escape(bool inIri) {
    const char kind = peek(at_ + 1);
    if (kind != 'u' && kind != 'U') {
        constexpr std::string_view known = "tbnrf\"'\\";
        if (inIri || kind == '\0' || known.find(kind) == std::string_view::npos) {
            fail(at_, inIri ? "an IRI can hold \\u and \\U escapes only" : "no escape of RDF begins like this");
        }
        at_ += 2;
        return;
    }
    const auto [value, length] = escapedAt(text_, at_);
    if (length == 0) {
        fail(at_, std::string("\\") + kind + " takes " + (kind == 'u' ? "4" : "8") + " hexadecimal digits");
    }
    if ((value >= 0xD800 && value <= 0xDFFF) || value > 0x10FFFF) {
        fail(at_, "this escape names no character; write one beyond U+FFFF as \\U and 8 digits");
    }
    if (inIri && !isIriCharacter(value)) {
        fail(at_, "an IRI cannot hold this character, escaped or not");
    }
    at_ += length;
}

void Scanner::label() {
    const std::size_t start = at_ + 2;
    std::size_t end = start;
    while (end < text_.size() && !tokenEnds[static_cast<unsigned char>(text_[end])] &&
           (text_[end] != '.' || isWithinName(end))) {
        ++end;
    }
    const std::string_view label = text_.substr(start, end - start);
    const std::size_t stem = std::min(label.find_first_not_of('b'), label.size());
    const bool digitFollows = digitAt(start + stem) && stem < label.size();
    if (stem > 0 && digitFollows && stem >= found_.anonymous.size()) {
        found_.anonymous.assign(stem + 1, 'b');
    }
    const bool renamed = (label.starts_with('b') || label.starts_with('B')) && label.size() > 1 && digitAt(start + 1);
    if (renamed || label.starts_with(labelMark) || isTakenForDirective(label)) {
        insert(start, labelMark);
    }
    if (peek(end) == '.') {
        insert(end, ' ');
    }
    at_ = end;
}

bool Scanner::exponentAt(std::size_t at) const noexcept {
    if (peek(at) != 'e' && peek(at) != 'E') {
        return false;
    }
    const bool sign = peek(at + 1) == '+' || peek(at + 1) == '-';
    return digitAt(at + (sign ? 2 : 1));
}

void Scanner::number() {
    const auto digits = [this] {
        while (digitAt(at_)) {
            ++at_;
        }
    };
    if (text_[at_] == '+' || text_[at_] == '-') {
        ++at_;
    }
    digits();
    if (peek(at_) == '.') {
        if (!digitAt(at_ + 1) && !exponentAt(at_ + 1)) { // the statement's: Serd forgets the datatype
            insert(at_, ' ');
            return;
        }
        ++at_;
        digits();
    }
    if (exponentAt(at_)) {
        at_ += 2;
        digits();
    }
    if (peek(at_) == '.') {
        insert(at_, ' ');
    }
}

bool Scanner::isWithinName(std::size_t dot) const noexcept {
    std::size_t next = dot + 1;
    while (peek(next) == '.') {
        ++next;
    }
    return next < text_.size() && !tokenEnds[static_cast<unsigned char>(text_[next])];
}

void Scanner::word() {
    const std::size_t start = at_;
    if (!terse_ && text_[at_] != '@') {
        fail(at_, "expected an IRI in <>, a blank node or a string in double quotes");
    }
    while (at_ < text_.size() && !tokenEnds[static_cast<unsigned char>(text_[at_])] &&
           (text_[at_] != '.' || isWithinName(at_))) {
        at_ += text_[at_] == '\\' ? 2U : 1U;
    }
    at_ = std::min(at_, text_.size());
    if (at_ == start) {
        ++at_;
    } else if (depth_ > 0 && peek(at_) == '.') { // Serd drops the rest of a list after such a dot
        insert(at_, ' ');
    }
}

} // namespace

Scan scan(std::string_view text, Syntax syntax, const std::string& file) { return Scanner(text, syntax, file).run(); }

Location locate(std::string_view text, std::size_t at, const std::string& file) {
    const std::string_view before = text.substr(0, std::min(at, text.size()));
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const std::size_t newline = before.rfind('\n');
    const std::string_view line = newline == std::string_view::npos ? before : before.substr(newline + 1);
    const auto characters = std::count_if(line.begin(), line.end(),
                                          [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    return {file, static_cast<std::size_t>(lines) + 1, static_cast<std::size_t>(characters) + 1};
}

} // namespace chancery::rdf
