#include "text/sentences.hpp"

#include "text/lines.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>

namespace chancery::text {
namespace {

template <std::size_t size> bool isOneOf(std::string_view token, const std::array<std::string_view, size>& list) {
    return std::find(list.begin(), list.end(), token) != list.end();
}

bool isFinalMark(std::string_view token) {
    static constexpr std::array<std::string_view, 7> marks{".", "!", "?", "…", "。", "؟", "।"};
    return isOneOf(token, marks) || token.substr(0, 2) == "..";
}

/// A quote or bracket that closes; straight quotes close where no space is before them.
bool isCloser(std::string_view token, bool spaceBefore) {
    static constexpr std::array<std::string_view, 5> closers{"”", "’", "»", ")", "]"};
    return (token == "\"" || token == "'") ? !spaceBefore : isOneOf(token, closers);
}

/// "5", "05", "22nd"
bool isDayNumber(std::string_view token) {
    const std::size_t digits = std::min(token.find_first_not_of("0123456789"), token.size());
    const bool suffixed = digits == token.size() || isAsciiLetter(token[digits]);
    return suffixed && (digits == 1 || (digits == 2 && token[0] <= '3'));
}

bool isDash(std::string_view token) {
    static constexpr std::array<std::string_view, 4> dashes{"—", "–", "-", "--"};
    return isOneOf(token, dashes);
}

class Segmenter {
public:
    Segmenter(std::string_view text, const std::vector<Token>& tokens, const Abbreviations& abbreviations)
        : text_(text), tokens_(tokens), abbreviations_(abbreviations) {}

    std::vector<Sentence> run() {
        const std::vector<Segment> segments = findSegments(text_, tokens_);
        sentences_.reserve(tokens_.size() / 16 + 4);
        for (std::size_t i = 0; i < segments.size(); ++i) {
            leadsIn_ = i + 1 < segments.size() && segments[i + 1].bullet;
            addSegment(segments[i], segments.size() == 1);
        }
        labelPlaceLines();
        return std::move(sentences_);
    }

private:
    [[nodiscard]] std::string_view at(std::uint32_t token) const { return slice(text_, tokens_[token]); }
    [[nodiscard]] bool isWord(std::uint32_t token) const { return tokens_[token].kind == TokenKind::word; }
    [[nodiscard]] bool isPlain(std::uint32_t token) const {
        return isWord(token) || tokens_[token].kind == TokenKind::number;
    }

    void addSegment(const Segment& segment, bool only);
    void labelPlaceLines();
    void addSentence(std::uint32_t first, std::uint32_t end, const Segment& segment, SentenceKind kind);
    [[nodiscard]] std::uint32_t sentenceEnd(std::uint32_t first, std::uint32_t end) const;
    [[nodiscard]] bool inDottedDate(std::uint32_t stop, std::uint32_t next) const;
    [[nodiscard]] bool endsAt(std::uint32_t stop, std::uint32_t next) const;
    [[nodiscard]] bool abbreviationEnds(std::uint32_t token, std::uint32_t next) const;
    [[nodiscard]] bool isStarter(std::uint32_t token) const;
    [[nodiscard]] std::uint32_t attribution(const Segment& segment) const;
    [[nodiscard]] SentenceKind kindOf(const Segment& segment, bool only) const;
    [[nodiscard]] bool adjacent(const Sentence& a, const Sentence& b) const;
    [[nodiscard]] bool isLabel(const Segment& segment) const;
    [[nodiscard]] bool isDateLine(const Segment& segment) const;
    [[nodiscard]] bool looksLikeTitle(const Segment& segment) const;
    [[nodiscard]] std::uint32_t lastWithoutClosers(const Segment& segment) const;

    std::string_view text_;
    const std::vector<Token>& tokens_;
    const Abbreviations& abbreviations_;
    std::vector<Sentence> sentences_;
    bool leadsIn_ = false; // a list follows the segment at hand
};

void Segmenter::addSegment(const Segment& segment, bool only) {
    if (const std::uint32_t dash = attribution(segment); dash != segment.end) {
        for (std::uint32_t first = segment.first; first < dash;) {
            const std::uint32_t end = sentenceEnd(first, dash);
            addSentence(first, end, segment, SentenceKind::tweet);
            first = end;
        }
        addSentence(dash, segment.end, segment, SentenceKind::tweet);
        return;
    }
    const SentenceKind kind = kindOf(segment, only);
    if (kind == SentenceKind::headline || kind == SentenceKind::label) {
        addSentence(segment.first, segment.end, segment, kind);
        return;
    }
    for (std::uint32_t first = segment.first; first < segment.end;) {
        const std::uint32_t end = sentenceEnd(first, segment.end);
        addSentence(first, end, segment, kind);
        first = end;
    }
}

/// A short headline right before or after a date line is the place that goes with it: "New Delhi\nAugust 18, 2022".
void Segmenter::labelPlaceLines() {
    const auto isDate = [this](const Sentence& sentence) {
        return sentence.kind == SentenceKind::label && isDateLine({sentence.first, sentence.end});
    };
    for (std::size_t i = 0; i < sentences_.size(); ++i) {
        Sentence& sentence = sentences_[i];
        const bool place = sentence.kind == SentenceKind::headline && sentence.end - sentence.first <= 4 &&
                           std::all_of(tokens_.begin() + sentence.first, tokens_.begin() + sentence.end,
                                       [](const Token& t) { return t.capital || t.kind == TokenKind::punctuation; });
        const bool before =
            i + 1 < sentences_.size() && adjacent(sentence, sentences_[i + 1]) && isDate(sentences_[i + 1]);
        const bool after = i > 0 && adjacent(sentences_[i - 1], sentence) && isDate(sentences_[i - 1]);
        if (place && (before || after)) {
            sentence.kind = SentenceKind::label;
        }
    }
}

/// Whether only one line end is between two sentences.
bool Segmenter::adjacent(const Sentence& a, const Sentence& b) const {
    const std::uint32_t from = tokens_[a.end - 1].bytes.end;
    const std::string_view gap = text_.substr(from, tokens_[b.first].bytes.begin - from);
    return std::count(gap.begin(), gap.end(), '\n') <= 1;
}

/// Leaves out what has neither word nor sign: rules of dashes, a bracket left over.
void Segmenter::addSentence(std::uint32_t first, std::uint32_t end, const Segment& segment, SentenceKind kind) {
    const auto punctuation = [](const Token& token) { return token.kind == TokenKind::punctuation; };
    if (first < end && !std::all_of(tokens_.begin() + first, tokens_.begin() + end, punctuation)) {
        sentences_.push_back({first, end, segment.paragraph, kind});
    }
}

std::uint32_t Segmenter::sentenceEnd(std::uint32_t first, std::uint32_t end) const {
    for (std::uint32_t token = first; token < end; ++token) {
        const std::string_view mark = at(token);
        const bool final = tokens_[token].kind == TokenKind::punctuation && isFinalMark(mark);
        const bool stopped = isWord(token) && mark.back() == '.';
        if (!final && !stopped) {
            continue;
        }
        std::uint32_t next = token + 1;
        while (next < end && ((final && isFinalMark(at(next)) && !tokens_[next].spaceBefore) ||
                              isCloser(at(next), tokens_[next].spaceBefore))) {
            ++next;
        }
        if (next >= end) {
            return end;
        }
        if (final ? endsAt(token, next) : abbreviationEnds(token, next)) {
            return next;
        }
    }
    return end;
}

/// "13. 9. 2023": whether a stop is one of those in a date written with blanks.
bool Segmenter::inDottedDate(std::uint32_t stop, std::uint32_t next) const {
    const auto number = [&](std::uint32_t token, std::size_t least, std::size_t most) {
        return token < tokens_.size() && tokens_[token].kind == TokenKind::number && at(token).size() >= least &&
               at(token).size() <= most;
    };
    if (stop == 0 || at(stop) != "." || next != stop + 1 || !number(stop - 1, 1, 2)) {
        return false;
    }
    const bool first = number(next, 1, 2) && next + 2 < tokens_.size() && at(next + 1) == "." && number(next + 2, 4, 4);
    return first || (number(next, 4, 4) && stop >= 3 && at(stop - 2) == "." && number(stop - 3, 1, 2));
}

/// Whether a sentence ends at the final mark `stop` when `next` is the first token after it and its closers.
bool Segmenter::endsAt(std::uint32_t stop, std::uint32_t next) const {
    if (inDottedDate(stop, next)) {
        return false;
    }
    const Token& after = tokens_[next];
    const bool lower =
        isWord(next) && !after.capital && classify(decode(text_, after.bytes.begin).value) == CharClass::lower;
    if (after.spaceBefore) {
        return !lower;
    }
    // A space forgotten after the stop: "the talks.The two sides".
    const bool forgotten = stop > 0 && at(stop) == "." && next == stop + 1 && isWord(stop - 1) &&
                           !tokens_[stop - 1].capital && isWord(next) && after.capital && !after.allCaps;
    return forgotten;
}

bool Segmenter::abbreviationEnds(std::uint32_t token, std::uint32_t next) const {
    const std::string word = lowerCase(at(token));
    if (abbreviations_.titles.contains(word) || (abbreviations_.numeric.contains(word) && !isWord(next))) {
        return false;
    }
    return tokens_[next].spaceBefore && isStarter(next);
}

/// A capitalised word that begins sentences, maybe behind an opening quote.
bool Segmenter::isStarter(std::uint32_t token) const {
    static constexpr std::array<std::string_view, 5> openers{"\"", "“", "‘", "«", "'"};
    if (isOneOf(at(token), openers) && token + 1 < tokens_.size()) {
        ++token;
    }
    return tokens_[token].capital && !(tokens_[token].allCaps) &&
           abbreviations_.starters.contains(lowerCase(at(token)));
}

/// The dash of an embedded post's "— Name (@handle) March 5, 2021" at the segment's end, or the segment's end.
std::uint32_t Segmenter::attribution(const Segment& segment) const {
    constexpr std::uint32_t longest = 24;
    const std::uint32_t from = segment.end - segment.first > longest ? segment.end - longest : segment.first;
    std::uint32_t handle = segment.end;
    for (std::uint32_t token = from; token < segment.end; ++token) {
        if (tokens_[token].kind == TokenKind::handle && token > segment.first && at(token - 1) == "(" &&
            token + 1 < segment.end && at(token + 1) == ")") {
            handle = token;
        }
    }
    if (handle == segment.end) {
        return segment.end;
    }
    for (std::uint32_t token = handle; token > from; --token) {
        if (isDash(at(token - 1)) && (tokens_[token - 1].spaceBefore || token - 1 == segment.first)) {
            return token - 1;
        }
    }
    return segment.end;
}

std::uint32_t Segmenter::lastWithoutClosers(const Segment& segment) const {
    std::uint32_t last = segment.end - 1;
    while (last > segment.first && isCloser(at(last), tokens_[last].spaceBefore)) {
        --last;
    }
    return last;
}

SentenceKind Segmenter::kindOf(const Segment& segment, bool only) const {
    if (segment.bullet) {
        return SentenceKind::bullet;
    }
    if (isLabel(segment)) {
        return SentenceKind::label;
    }
    if (at(segment.first) == "[" && at(segment.end - 1) == "]") {
        return SentenceKind::headline;
    }
    const std::string_view last = at(lastWithoutClosers(segment));
    const std::uint32_t length = segment.end - segment.first;
    if (last == ":" || last == ";" || last == ",") {
        return length <= 3 && last == ":" && !leadsIn_ ? SentenceKind::label : SentenceKind::body;
    }
    if (last == "?" || last == "!") {
        return !only && length <= 16 && looksLikeTitle(segment) ? SentenceKind::headline : SentenceKind::body;
    }
    constexpr std::uint32_t longestHeadline = 40;
    const bool stopped = isFinalMark(last) || (last.back() == '.' && last.size() > 1 && length > 8 && segment.wrapped);
    // A title may hold a stop of an abbreviation, but a sentence that ends inside shows running text.
    const bool running = sentenceEnd(segment.first, segment.end) != segment.end;
    return stopped || only || running || length > longestHeadline || segment.numbered ? SentenceKind::body
                                                                                      : SentenceKind::headline;
}

/// Most of its words are capitalised.
bool Segmenter::looksLikeTitle(const Segment& segment) const {
    std::uint32_t words = 0;
    std::uint32_t capitals = 0;
    for (std::uint32_t token = segment.first; token < segment.end; ++token) {
        words += isWord(token) ? 1U : 0U;
        capitals += isWord(token) && tokens_[token].capital ? 1U : 0U;
    }
    return words > 0 && capitals * 2 > words;
}

bool Segmenter::isLabel(const Segment& segment) const {
    constexpr std::uint32_t longest = 14;
    const std::uint32_t length = segment.end - segment.first;
    std::uint32_t words = 0;
    std::uint32_t capitals = 0;
    std::uint32_t numbers = 0;
    bool trail = false;
    for (std::uint32_t token = segment.first; token < segment.end; ++token) {
        words += isWord(token) ? 1U : 0U;
        capitals += isWord(token) && tokens_[token].allCaps ? 1U : 0U;
        numbers += tokens_[token].kind == TokenKind::number ? 1U : 0U;
        trail = trail || at(token) == ">" || at(token) == "»" || at(token) == "›";
    }
    if (words == 0) {
        return true; // hashtags, handles, links, a page number
    }
    const std::string_view last = at(segment.end - 1);
    if (length > longest || isFinalMark(last)) {
        return false;
    }
    if (trail && last != "»") {
        return true; // Home > News > Releases
    }
    const bool shouted = words == capitals && words <= 4 && numbers == 0 && last != "?" && last != "!";
    const std::string first = lowerCase(at(segment.first));
    const bool labelWord =
        abbreviations_.labelWords.contains(first) &&
        (first.back() == '.' || (length > 1 && (tokens_[segment.first + 1].capital || !isWord(segment.first + 1))));
    return shouted || labelWord || isDateLine(segment);
}

/// A short line of capitalised words with a year and a day (or an ISO date).
bool Segmenter::isDateLine(const Segment& segment) const {
    bool year = false;
    bool day = false;
    bool month = false;
    std::uint32_t words = 0;
    for (std::uint32_t token = segment.first; token < segment.end; ++token) {
        const std::string_view mark = at(token);
        if (tokens_[token].kind == TokenKind::number) {
            const bool iso = mark.size() == 10 && mark[4] == '-';
            const bool plainYear = mark.size() == 4 && (mark.substr(0, 2) == "19" || mark.substr(0, 2) == "20");
            year = year || iso || plainYear;
            day = day || iso || isDayNumber(mark);
            const bool dotted = mark.size() <= 2 && token >= segment.first + 2 &&
                                (at(token - 1) == "." || at(token - 1) == "/") &&
                                tokens_[token - 2].kind == TokenKind::number; // "13. 9. 2023", "13/9/2023"
            month = month || iso || dotted;
        } else if (isWord(token)) {
            ++words;
            month = month || (token > segment.first && tokens_[token - 1].kind == TokenKind::number) ||
                    (token + 1 < segment.end && tokens_[token + 1].kind == TokenKind::number);
        }
    }
    return year && day && month && words <= 7;
}

} // namespace

std::vector<Sentence> findSentences(std::string_view text, const std::vector<Token>& tokens,
                                    const Abbreviations& abbreviations) {
    return Segmenter(text, tokens, abbreviations).run();
}

} // namespace chancery::text
