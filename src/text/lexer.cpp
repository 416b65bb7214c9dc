#include "text/lexer.hpp"

#include "text/runs.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace chancery::text {
namespace {

bool isApostrophe(char32_t c) { return c == U'\'' || c == U'\u2019'; }
// Letters for which keyboards lack the key are written with these: Nuku‘alofa, Sana`a.
bool isInnerMark(char32_t c) { return isApostrophe(c) || c == U'\u2018' || c == U'`' || c == U'\u00B4'; }
bool isHyphen(char32_t c) { return c == U'-' || c == U'\u2010' || c == U'\u2011'; }
bool isOrdinalEnding(std::string_view letters) {
    return letters == "TH" || letters == "ST" || letters == "ND" || letters == "RD";
}
bool isHandleCharacter(char c) { return isAsciiAlphanumeric(c) || c == '_'; }

/// What the letters of a word say of its case and shape.
struct WordShape {
    std::uint32_t letters = 0;
    std::uint32_t upper = 0;
    std::uint32_t segmentLetters = 0; // since the start or the last inner stop
    bool firstUpper = false;
    bool startsWithDigit = false;
    bool joined = false; // has an inner hyphen, apostrophe or stop
    bool stopped = false;
    bool finished = false; // nothing more may join

    void letter(CharClass c) noexcept {
        firstUpper = firstUpper || (letters == 0 && !startsWithDigit && c == CharClass::upper);
        upper += c == CharClass::upper ? 1U : 0U;
        ++letters;
        ++segmentLetters;
    }
};

class Lexer {
public:
    Lexer(std::string_view text, const Abbreviations& abbreviations) : text_(text), abbreviations_(abbreviations) {
        tokens_.reserve(text.size() / 5 + 16);
    }

    std::vector<Token> run() {
        while (at_ < text_.size()) {
            const CodePoint point = decode(text_, at_);
            switch (classify(point.value)) {
            case CharClass::space:
                space_ = true;
                at_ += point.bytes;
                break;
            case CharClass::ignorable:
                at_ += point.bytes;
                break;
            case CharClass::lower:
            case CharClass::upper:
                scanWord();
                break;
            case CharClass::digit:
                scanNumber();
                break;
            default:
                scanMark(point);
            }
        }
        return std::move(tokens_);
    }

private:
    [[nodiscard]] CodePoint peek(std::size_t at) const noexcept { return decode(text_, at); }
    [[nodiscard]] CharClass classAt(std::size_t at) const noexcept {
        const CodePoint point = decode(text_, at);
        return point.bytes == 0 ? CharClass::space : classify(point.value);
    }
    [[nodiscard]] char byteAt(std::size_t at) const noexcept { return at < text_.size() ? text_[at] : '\0'; }
    [[nodiscard]] std::string_view between(std::size_t begin, std::size_t end) const noexcept {
        return text_.substr(begin, end - begin);
    }

    Token& add(std::size_t end, TokenKind kind) {
        Token token;
        token.bytes = {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)};
        token.kind = kind;
        token.spaceBefore = space_;
        tokens_.push_back(token);
        at_ = end;
        space_ = false;
        return tokens_.back();
    }

    void scanWord();
    void continueWord(std::size_t at, WordShape shape);
    [[nodiscard]] std::size_t wordCharacter(std::size_t at, WordShape& shape) const;
    [[nodiscard]] std::size_t joiner(std::size_t at, WordShape& shape) const;
    [[nodiscard]] bool isClitic(std::size_t apostropheEnd) const;
    [[nodiscard]] std::size_t stop(std::size_t at, WordShape& shape) const;
    [[nodiscard]] bool takesFinalStop(std::size_t at, const WordShape& shape) const;
    [[nodiscard]] bool isAbbreviation(std::size_t begin, std::size_t end, std::size_t stopAt) const;
    [[nodiscard]] std::size_t listedRun(std::size_t at) const;
    [[nodiscard]] bool numberFollows(std::size_t at) const;
    [[nodiscard]] bool capitalFollows(std::size_t at) const;
    void scanNumber();
    [[nodiscard]] std::size_t numberEnd() const;
    [[nodiscard]] bool isIsoDate() const;
    void scanMark(CodePoint point);
    bool scanPrefixed(CodePoint point);

    std::string_view text_;
    const Abbreviations& abbreviations_;
    std::vector<Token> tokens_;
    std::size_t at_ = 0;
    bool space_ = false;
};

void Lexer::scanWord() { continueWord(at_, WordShape{}); }

/// Scans on from `at` inside the word that begins at at_, and adds it.
void Lexer::continueWord(std::size_t at, WordShape shape) {
    for (;;) {
        std::size_t next = wordCharacter(at, shape);
        if (next == at) {
            next = byteAt(at) == '.' ? stop(at, shape) : joiner(at, shape);
        }
        if (next == at) {
            break;
        }
        at = next;
        if (shape.finished) {
            break;
        }
    }
    if (const std::size_t end = addressEnd(text_, at_, at); end != 0) {
        add(end, TokenKind::url);
        return;
    }
    const bool shouted = shape.upper == 2 && isOrdinalEnding(text_.substr(at - 2, 2)); // "12TH MARCH"
    const bool suffixedNumber =
        shape.startsWithDigit && !shape.joined && shape.letters <= 2 && (shape.upper == 0 || shouted);
    Token& token = add(at, suffixedNumber ? TokenKind::number : TokenKind::word);
    token.capital = shape.firstUpper;
    token.allCaps = shape.letters >= 2 && shape.upper == shape.letters;
}

/// The end of the letter, digit or mark at `at`, or `at` itself.
std::size_t Lexer::wordCharacter(std::size_t at, WordShape& shape) const {
    const CodePoint point = peek(at);
    if (point.bytes == 0) {
        return at;
    }
    const CharClass c = classify(point.value);
    switch (c) {
    case CharClass::lower:
    case CharClass::upper:
        shape.letter(c);
        return at + point.bytes;
    case CharClass::digit:
    case CharClass::mark:
        return at + point.bytes;
    case CharClass::ignorable:
        return isAlphanumeric(classAt(at + point.bytes)) ? at + point.bytes : at;
    default:
        return at;
    }
}

/// The end of an apostrophe, hyphen or underscore that joins two parts of a word, or `at` itself.
std::size_t Lexer::joiner(std::size_t at, WordShape& shape) const {
    const CodePoint point = peek(at);
    const std::size_t after = at + point.bytes;
    if (point.bytes == 0) {
        return at;
    }
    const CharClass next = classAt(after);
    bool joins = false;
    if (isInnerMark(point.value)) {
        joins = isLetter(next) && !(isApostrophe(point.value) && isClitic(after));
    } else if (isHyphen(point.value)) {
        // "12-13" and "24th-26th" are ranges of numbers, "24-hour" is a word.
        joins = isLetter(next) || (next == CharClass::digit && !shape.startsWithDigit);
        if (joins) {
            shape.segmentLetters = 0;
        }
    } else if (point.value == U'_') {
        joins = isAlphanumeric(next);
    }
    shape.joined = shape.joined || joins;
    return joins ? after : at;
}

/// Whether an apostrophe that ends here is followed by the "s" of a possessive and nothing else.
bool Lexer::isClitic(std::size_t apostropheEnd) const {
    const char c = byteAt(apostropheEnd);
    if (c != 's' && c != 'S') {
        return false;
    }
    const CharClass after = classAt(apostropheEnd + 1);
    return !isAlphanumeric(after) && after != CharClass::mark;
}

/// The end of a full stop that belongs to the word, or `at` itself.
std::size_t Lexer::stop(std::size_t at, WordShape& shape) const {
    const CharClass next = classAt(at + 1);
    std::size_t end = at;
    if (isLetter(next)) {
        const bool oneLetterEach = shape.segmentLetters == 1 && !isLetter(classAt(at + 1 + peek(at + 1).bytes));
        if (oneLetterEach) {
            end = at + 1;
        } else if (const std::size_t listed = listedRun(at); listed != 0) {
            shape.stopped = true;
            return listed;
        } else if (shape.segmentLetters == 1 && classAt(at - 1) == CharClass::upper &&
                   (shape.stopped || shape.letters == 1)) {
            shape.finished = true; // an initial written without a space: "J.Abela"
            return at + 1;
        } else if (shape.letters == 2 && shape.segmentLetters == 2 && at > 1 && next == CharClass::upper &&
                   classAt(at - 2) == CharClass::upper && classAt(at - 1) != CharClass::upper) {
            shape.finished = true; // one of two letters: "Ts.Oyun"
            return at + 1;
        }
    } else if (takesFinalStop(at, shape)) {
        end = at + 1;
    }
    if (end != at) {
        shape.stopped = true;
        shape.joined = true;
        shape.segmentLetters = 0;
    }
    return end;
}

bool Lexer::takesFinalStop(std::size_t at, const WordShape& shape) const {
    if (shape.segmentLetters == 0 || byteAt(at + 1) == '.') {
        return false;
    }
    if (shape.stopped && shape.segmentLetters == 1) {
        return true;
    }
    if (shape.letters == 1 && shape.upper == 1 && at == at_ + peek(at_).bytes) {
        return capitalFollows(at + 1) || byteAt(at + 1) == ',';
    }
    if (isAbbreviation(at_, at, at)) {
        return true;
    }
    const std::size_t hyphen = between(at_, at).rfind('-');
    return hyphen != std::string_view::npos && isAbbreviation(at_ + hyphen + 1, at, at);
}

/// Whether the word [begin, end) with the stop at `stopAt` is listed.
bool Lexer::isAbbreviation(std::size_t begin, std::size_t end, std::size_t stopAt) const {
    constexpr std::size_t longest = 24;
    if (end - begin > longest) {
        return false;
    }
    std::string key = lowerCase(between(begin, end));
    key.push_back('.');
    return abbreviations_.titles.contains(key) || abbreviations_.general.contains(key) ||
           (abbreviations_.numeric.contains(key) && numberFollows(stopAt + 1));
}

/// The end of a listed abbreviation with inner stops ("Ph.D.") whose first inner stop is at `at`, or 0.
std::size_t Lexer::listedRun(std::size_t at) const {
    std::size_t end = at;
    const std::size_t limit = std::min(text_.size(), at_ + 24);
    while (end < limit && (text_[end] == '.' || isAsciiAlphanumeric(text_[end]))) {
        ++end;
    }
    if (text_[end - 1] != '.') {
        return 0;
    }
    const std::string key = lowerCase(between(at_, end));
    return abbreviations_.titles.contains(key) || abbreviations_.general.contains(key) ? end : 0;
}

bool Lexer::numberFollows(std::size_t at) const {
    CodePoint point = peek(at);
    while (point.bytes != 0 && classify(point.value) == CharClass::space) {
        at += point.bytes;
        point = peek(at);
    }
    return point.bytes != 0 && classify(point.value) == CharClass::digit;
}

/// Whether an upper-case letter comes next on the same line.
bool Lexer::capitalFollows(std::size_t at) const {
    while (byteAt(at) == ' ' || between(at, std::min(at + 2, text_.size())) == "\u00A0") {
        at += byteAt(at) == ' ' ? 1U : 2U;
    }
    return classAt(at) == CharClass::upper;
}

void Lexer::scanNumber() {
    if (isIsoDate()) {
        add(at_ + 10, TokenKind::number);
        return;
    }
    const std::size_t end = numberEnd();
    const CodePoint next = peek(end);
    const bool letter = next.bytes != 0 && isLetter(classify(next.value));
    const bool hyphenLetter = next.bytes != 0 && isHyphen(next.value) && isLetter(classAt(end + next.bytes));
    if (letter || hyphenLetter) {
        WordShape shape;
        shape.startsWithDigit = true;
        continueWord(end, shape);
        return;
    }
    add(end, TokenKind::number);
}

std::size_t Lexer::numberEnd() const {
    std::size_t at = at_;
    std::size_t group = 0; // digits since the last separator
    bool first = true;
    const auto digitsAt = [this](std::size_t from) {
        std::size_t count = 0;
        while (count < 4 && isAsciiDigit(byteAt(from + count))) {
            ++count;
        }
        return count;
    };
    for (;;) {
        const CodePoint point = peek(at);
        const CharClass c = point.bytes == 0 ? CharClass::space : classify(point.value);
        if (c == CharClass::digit || c == CharClass::mark) {
            at += point.bytes;
            ++group;
            continue;
        }
        const std::size_t following = digitsAt(at + 1);
        const bool joins = (point.value == U'.' && following > 0) ||
                           (point.value == U',' && following == 3 && (group == 3 || (first && group < 3))) ||
                           (point.value == U':' && following == 2 && group <= 2);
        if (!joins) {
            return at;
        }
        at += 1;
        group = 0;
        first = false;
    }
}

bool Lexer::isIsoDate() const {
    constexpr std::string_view shape = "dddd-dd-dd";
    if (text_.size() - at_ < shape.size() || isAsciiDigit(byteAt(at_ + shape.size()))) {
        return false;
    }
    for (std::size_t i = 0; i < shape.size(); ++i) {
        if (shape[i] == '-' ? text_[at_ + i] != '-' : !isAsciiDigit(text_[at_ + i])) {
            return false;
        }
    }
    return true;
}

void Lexer::scanMark(CodePoint point) {
    if (scanPrefixed(point)) {
        return;
    }
    const std::size_t after = at_ + point.bytes;
    if (isApostrophe(point.value) && !space_ && !tokens_.empty() && tokens_.back().bytes.end == at_ &&
        isClitic(after)) {
        const Token& owner = tokens_.back();
        if (owner.kind != TokenKind::punctuation || text_[owner.bytes.end - 1] == ')') {
            add(after + 1, TokenKind::word);
            return;
        }
    }
    if (const std::size_t end = emojiEnd(text_, at_); end != 0) {
        add(end, TokenKind::symbol);
        return;
    }
    std::size_t end = after;
    if (point.value == U'-' || point.value == U'.') {
        while (byteAt(end) == static_cast<char>(point.value)) {
            ++end;
        }
    }
    // A mark with nothing to stand on (or U+FE0F after a symbol) goes with the character before it.
    while (classAt(end) == CharClass::mark) {
        end += peek(end).bytes;
    }
    add(end, classify(point.value) == CharClass::punctuation ? TokenKind::punctuation : TokenKind::symbol);
}

/// Handles and hashtags.
bool Lexer::scanPrefixed(CodePoint point) {
    if (point.value == U'@' && isHandleCharacter(byteAt(at_ + 1))) {
        std::size_t end = at_ + 1;
        while (isHandleCharacter(byteAt(end))) {
            ++end;
        }
        add(end, TokenKind::handle);
        return true;
    }
    if (point.value == U'#') {
        if (const std::size_t end = hashtagEnd(text_, at_); end != 0) {
            add(end, TokenKind::hashtag);
            return true;
        }
    }
    return false;
}

} // namespace

std::vector<Token> lex(std::string_view text, const Abbreviations& abbreviations) {
    return Lexer(text, abbreviations).run();
}

} // namespace chancery::text
