#include "text/lines.hpp"

#include "text/sentences.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>

namespace chancery::text {
namespace {

constexpr std::uint32_t narrowest = 40; // a block with no longer line is headlines, addresses, verse
constexpr std::uint32_t widest = 132;   // nobody wraps wider by hand: such lines are paragraphs

/// The end of the line that begins at `begin` (without its end), and the begin of the next one.
struct LineBounds {
    std::size_t end;
    std::size_t next;
};

LineBounds lineBounds(std::string_view text, std::size_t begin) {
    const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
    const bool pair = end + 1 < text.size() && text[end] == '\r' && text[end + 1] == '\n';
    return {end, end + (pair ? 2 : 1)};
}

/// The width to which a text's lines are wrapped: it has a block of three lines or more of which all but the last are
/// nearly as long as the longest, and no line is too long. 0 where it is not wrapped.
std::uint32_t wrapWidth(const std::vector<Line>& lines) {
    std::uint32_t width = 0;
    for (const Line& line : lines) {
        width = std::max(width, line.length);
    }
    if (width < narrowest || width > widest) {
        return 0;
    }
    std::uint32_t full = 0; // lines of the block so far that are nearly full
    for (std::size_t i = 0; i < lines.size(); ++i) {
        full = lines[i].afterBlank ? 0 : full;
        if (full >= 2 && !lines[i].afterBlank) {
            return width;
        }
        full = lines[i].length * 4 >= width * 3 ? full + 1 : 0;
    }
    return 0;
}

class Joiner {
public:
    Joiner(std::string_view text, const std::vector<Token>& tokens)
        : text_(text), tokens_(tokens), lines_(findLines(text, tokens)), width_(wrapWidth(lines_)) {}

    std::vector<Segment> run() {
        for (std::size_t line = 0; line < lines_.size();) {
            std::size_t end = line + 1;
            while (end < lines_.size() && !lines_[end].afterBlank) {
                ++end;
            }
            addBlock(line, end);
            line = end;
        }
        return std::move(segments_);
    }

private:
    [[nodiscard]] std::string_view at(std::uint32_t token) const { return slice(text_, tokens_[token]); }
    [[nodiscard]] std::uint32_t markerLength(const Line& line, Segment& segment) const;
    [[nodiscard]] bool isEnumerator(std::string_view mark) const;
    [[nodiscard]] bool isDottedDate(const Line& line) const;
    [[nodiscard]] bool wraps(const Line& line, const Line& next, bool inList) const;
    void addBlock(std::size_t first, std::size_t end);
    [[nodiscard]] bool beginsLower(std::uint32_t token) const {
        return tokens_[token].kind == TokenKind::word &&
               classify(decode(text_, tokens_[token].bytes.begin).value) == CharClass::lower;
    }
    /// Whether its last token, or the one before a final "and", is a semicolon.
    [[nodiscard]] bool endsItem(const Segment& segment) const {
        return at(segment.end - 1) == ";" || (segment.end - segment.first > 2 && at(segment.end - 2) == ";");
    }

    std::string_view text_;
    const std::vector<Token>& tokens_;
    std::vector<Line> lines_;
    std::uint32_t width_ = 0; // of a text wrapped by hand, else 0
    std::vector<Segment> segments_;
    std::uint32_t paragraph_ = 0;
    bool open_ = false;           // whether the last segment led in to a list, or was an item of one that goes on
    bool afterSemicolon_ = false; // whether the last segment ended with a semicolon
};

/// One or two letters, digits, or a small Roman number.
bool Joiner::isEnumerator(std::string_view mark) const {
    const auto roman = [](char c) { return std::string_view("ivxIVX").find(c) != std::string_view::npos; };
    const bool letter = mark.size() == 1 && isAsciiLetter(mark[0]);
    const bool number = mark.size() <= 3 && std::all_of(mark.begin(), mark.end(), isAsciiDigit);
    return letter || number || (mark.size() <= 5 && std::all_of(mark.begin(), mark.end(), roman));
}

/// "13. 9. 2023" at the line's start.
bool Joiner::isDottedDate(const Line& line) const {
    constexpr std::uint32_t length = 5;
    const auto number = [&](std::uint32_t offset, std::size_t least, std::size_t most) {
        const auto& token = tokens_[line.first + offset];
        const auto digits = at(line.first + offset).size();
        return token.kind == TokenKind::number && digits >= least && digits <= most;
    };
    return line.end - line.first >= length && number(0, 1, 2) && at(line.first + 1) == "." && number(2, 1, 2) &&
           at(line.first + 3) == "." && number(4, 4, 4);
}

/// How many tokens at the line's start only mark a list item.
std::uint32_t Joiner::markerLength(const Line& line, Segment& segment) const {
    static constexpr std::array<std::string_view, 12> marks{"•", "-", "–", "*", "‣", "▪", "●", "◦", "·", "■", "○", "➢"};
    const std::uint32_t size = line.end - line.first;
    const auto spaced = [this, &line](std::uint32_t token) { return token < line.end && tokens_[token].spaceBefore; };
    const std::string_view first = at(line.first);
    const bool mark = std::find(marks.begin(), marks.end(), first) != marks.end();
    const bool always = first != "-" && first != "–" && first != "*";
    if (mark && size > 1 && (always || spaced(line.first + 1))) {
        segment.bullet = true;
        return 1;
    }
    if (size > 3 && first == "(" && at(line.first + 2) == ")" && isEnumerator(at(line.first + 1)) &&
        spaced(line.first + 3)) {
        segment.bullet = true;
        return 3;
    }
    if (size > 2 && isEnumerator(first) && spaced(line.first + 2) && !isDottedDate(line)) {
        const std::string_view second = at(line.first + 1);
        segment.bullet = second == ")";
        segment.numbered = second == "." && first.size() <= 3 && std::all_of(first.begin(), first.end(), isAsciiDigit);
        return segment.bullet || segment.numbered ? 2 : 0;
    }
    return 0;
}

/// Whether `next` goes on with what `line` says, rather than beginning something of its own.
bool Joiner::wraps(const Line& line, const Line& next, bool inList) const {
    const std::string_view last = at(line.end - 1);
    const bool semicolon = last == ";" || (line.end - line.first > 2 && at(line.end - 2) == ";");
    if (last == ":" || (inList && semicolon)) {
        return false;
    }
    const Token& head = tokens_[next.first];
    const bool lower = beginsLower(next.first);
    if (last == ",") {
        return true;
    }
    const bool stopped = last == "." || last == "!" || last == "?";
    if (lower && !stopped) {
        return true;
    }
    if (width_ == 0) {
        return false;
    }
    // Wrapped by width: the line is nearly full, or the next one's first word had no room on it.
    constexpr std::uint32_t slack = 2;
    const CodePoints points(text_.substr(head.bytes.begin, head.bytes.end - head.bytes.begin));
    const std::uint32_t word = points.at(head.bytes.end - head.bytes.begin);
    return line.length * 4 >= width_ * 3 || line.length + 1 + word + slack >= width_;
}

void Joiner::addBlock(std::size_t first, std::size_t end) {
    bool inList = open_; // a communiqué's items are blocks of their own
    bool afterSemicolon = open_ && afterSemicolon_;
    for (std::size_t line = first; line < end;) {
        Segment segment;
        segment.first = lines_[line].first + markerLength(lines_[line], segment);
        std::size_t next = line + 1;
        for (Segment marker; next < end; ++next) {
            if (markerLength(lines_[next], marker) != 0 || !wraps(lines_[next - 1], lines_[next], inList)) {
                break;
            }
        }
        segment.end = lines_[next - 1].end;
        segment.wrapped = next - line > 1;
        // Items may go without marks: after a colon, lines that end with semicolons, and the one after the last of
        // these.
        const bool semicolon = endsItem(segment);
        // A number marks an item where the lead-in goes on in it, and else a paragraph.
        const bool counted = segment.numbered && (open_ || beginsLower(segment.first));
        const bool item = segment.bullet || counted || (inList && (semicolon || afterSemicolon));
        afterSemicolon = semicolon;
        // The items of a list belong to the paragraph that leads in to them.
        if (line != first && !item) {
            ++paragraph_;
        }
        segment.bullet = item;
        segment.paragraph = paragraph_;
        segments_.push_back(segment);
        const bool goesOn = counted && at(segment.end - 1) != "."; // "1. Mr X, Ambassador of Kenya" and then "2. …"
        open_ = at(segment.end - 1) == ":" || (item && (semicolon || goesOn));
        inList = item || at(segment.end - 1) == ":";
        line = next;
    }
    afterSemicolon_ = afterSemicolon;
    ++paragraph_;
}

} // namespace

std::vector<Line> findLines(std::string_view text, const std::vector<Token>& tokens) {
    std::vector<Line> lines;
    std::uint32_t token = 0;
    bool blank = true;
    for (std::size_t begin = 0; begin < text.size() && token < tokens.size();) {
        const auto [end, next] = lineBounds(text, begin);
        Line line{token, token, 0, blank};
        while (token < tokens.size() && tokens[token].bytes.begin < end) {
            ++token;
        }
        line.end = token;
        blank = line.end == line.first;
        if (!blank) {
            const std::uint32_t from = tokens[line.first].bytes.begin;
            const std::uint32_t to = tokens[token - 1].bytes.end;
            line.length = CodePoints(text.substr(from, to - from)).at(to - from);
            lines.push_back(line);
        }
        begin = next;
    }
    return lines;
}

std::vector<Segment> findSegments(std::string_view text, const std::vector<Token>& tokens) {
    return Joiner(text, tokens).run();
}

} // namespace chancery::text
