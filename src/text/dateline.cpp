// Datelines, and the publication date that a text gives of itself.
#include "text/calendar.hpp"
#include "text/sentences.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace chancery::text {
namespace {

constexpr std::size_t headSentences = 12;
constexpr std::size_t tailSentences = 4;

bool fullDate(const DateExpression& expression) {
    return expression.form == DateExpression::Form::absolute && expression.from.hasDay();
}

/// The day by which a text that tells of these days can have been published.
Date publicationDay(const DateExpression& expression) {
    return expression.to && expression.to->hasDay() ? *expression.to : expression.from;
}

class DatelineFinder {
public:
    DatelineFinder(std::string_view text, const TokenizedText& tokenized, const Calendar& calendar)
        : text_(text), tokens_(tokenized.tokens), sentences_(tokenized.sentences), calendar_(calendar) {}

    /// "date 2021-03-05" at the very start: what some archives put before each text.
    [[nodiscard]] std::optional<Date> dateKey() const {
        if (tokens_.size() < 2 || at(0) != "date" || tokens_[1].kind != TokenKind::number) {
            return std::nullopt;
        }
        const auto date = parseDate(at(1));
        return date && date->hasDay() ? date : std::nullopt;
    }

    /// Whether words before a date in its sentence say that it is yet to come: "will host the summit on 5 May 2024".
    [[nodiscard]] bool isAhead(std::uint32_t first, std::uint32_t date) const {
        for (auto token = first; token < date; ++token) {
            const auto word = lower(at(token));
            if (calendar_.ahead.contains(word) ||
                (token + 1 < date && calendar_.ahead.contains(word + " " + lower(at(token + 1))))) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] std::optional<Dateline> find() const {
        auto line = findLine();
        if (line && line->yearless && !line->date) {
            line->date = inToldYear(*line->yearless);
        }
        return line;
    }

private:
    [[nodiscard]] std::optional<Dateline> findLine() const {
        const std::optional<Date> key = dateKey();
        std::optional<Dateline> result = bodyDateline(key ? 2 : 0);
        if (const auto line = labelDateline(key ? 2 : 0)) {
            if (!result) {
                result = line;
            } else if (!result->date) {
                result->date = line->date;
            }
        }
        if (!result || result->placeEnd == result->placeFirst) {
            if (auto line = agencyLine(key ? 2 : 0)) {
                line->date = result ? result->date : std::nullopt;
                result = line;
            }
        }
        if (key) {
            if (!result) {
                result = Dateline{2, 2, 2, key, std::nullopt};
            }
            result->date = key;
        }
        return result;
    }

    [[nodiscard]] std::string_view at(std::uint32_t token) const {
        return token < tokens_.size() ? slice(text_, tokens_[token]) : std::string_view();
    }
    [[nodiscard]] bool isCalendarWord(std::uint32_t token) const {
        const auto sense = calendar_.senses.find(lower(at(token)));
        return sense != calendar_.senses.end() && (sense->second.month != 0 || sense->second.weekday >= 0);
    }
    [[nodiscard]] static std::string lower(std::string_view word) {
        std::string result(word);
        std::transform(result.begin(), result.end(), result.begin(), toAsciiLower);
        return result;
    }

    [[nodiscard]] std::uint32_t placeEnd(std::uint32_t first, std::uint32_t end) const;
    [[nodiscard]] bool nameGoesOn(std::uint32_t token, std::uint32_t end) const;
    [[nodiscard]] static bool isJoint(std::string_view mark);
    [[nodiscard]] bool otherCalendar(std::uint32_t start, const DateExpression& date) const;
    [[nodiscard]] std::uint32_t pastPlaceBehind(std::uint32_t token, std::uint32_t end, Dateline& line) const;
    [[nodiscard]] std::optional<Date> inToldYear(const Date& yearless) const;
    [[nodiscard]] std::uint32_t pastDate(std::uint32_t token, std::uint32_t end, Dateline& line) const;
    [[nodiscard]] std::uint32_t pastAgency(std::uint32_t token, std::uint32_t end) const;
    [[nodiscard]] std::uint32_t pastAgencyName(std::uint32_t token, std::uint32_t end) const;
    [[nodiscard]] std::uint32_t pastTerminator(std::uint32_t token, std::uint32_t end) const;
    [[nodiscard]] bool opensInsertion(const Dateline& line, std::uint32_t end) const;
    /// "[APIA, 8 August 2022] –", "(Oslo, 3 May 2019)": a place and a date in brackets.
    [[nodiscard]] std::optional<Dateline> bracketed(std::uint32_t first, std::uint32_t end) const;
    [[nodiscard]] std::optional<Dateline> parse(std::uint32_t first, std::uint32_t end, bool wholeLine) const;
    [[nodiscard]] std::optional<Dateline> bodyDateline(std::uint32_t from) const;
    [[nodiscard]] std::optional<Dateline> labelDateline(std::uint32_t from) const;
    [[nodiscard]] std::optional<Dateline> agencyLine(std::uint32_t from) const;
    [[nodiscard]] std::optional<Dateline> parseLabel(std::size_t sentence) const;

    std::string_view text_;
    const std::vector<Token>& tokens_;
    const std::vector<Sentence>& sentences_;
    const Calendar& calendar_;
};

bool DatelineFinder::nameGoesOn(std::uint32_t token, std::uint32_t end) const {
    return token < end && tokens_[token].kind == TokenKind::word && tokens_[token].capital && !isCalendarWord(token);
}

/// The end of capitalised words with commas, slashes or short particles between them ("Dar es Salaam").
std::uint32_t DatelineFinder::placeEnd(std::uint32_t first, std::uint32_t end) const {
    constexpr std::uint32_t longest = 9;
    constexpr std::size_t longestParticle = 3;
    end = std::min(end, first + longest);
    std::uint32_t token = first;
    while (nameGoesOn(token, end)) {
        ++token;
        if ((at(token) == "," || at(token) == "/") && nameGoesOn(token + 1, end)) {
            ++token;
        } else if (token < end && tokens_[token].kind == TokenKind::word && at(token).size() <= longestParticle &&
                   nameGoesOn(token + 1, end)) {
            token += tokens_[token].capital ? 0U : 1U;
        }
    }
    return token;
}

/// A dateline's day in the latest year in which the text tells of a day not far from it: what it tells of another time
/// says nothing of when it was written.
std::optional<Date> DatelineFinder::inToldYear(const Date& yearless) const {
    constexpr int month = 31;
    const auto days = [](const Date& date) { return (date.year * 12 + date.month) * month + date.day; };
    std::optional<Date> found;
    for (const Sentence& sentence : sentences_) {
        for (const DateExpression& told : findDates(text_, tokens_, sentence.first, sentence.end, calendar_)) {
            for (int year = told.from.year - 1; fullDate(told) && year <= told.from.year + 1; ++year) {
                const Date day{static_cast<std::int16_t>(year), yearless.month, yearless.day};
                const bool near = std::abs(days(day) - days(told.from)) <= month && isValid(day);
                found = near && (!found || *found < day) ? std::optional(day) : found;
            }
        }
    }
    return found;
}

/// What may stand between a place and a date, besides a comma.
bool DatelineFinder::isJoint(std::string_view mark) {
    static constexpr std::array<std::string_view, 5> joints{";", "|", "–", "—", "-"};
    return std::find(joints.begin(), joints.end(), mark) != joints.end();
}

/// "Riyadh, Ramadan 2, 1445 AH, March 12, 2024": whether only a day of another calendar stands before a full date.
bool DatelineFinder::otherCalendar(std::uint32_t start, const DateExpression& date) const {
    bool number = false;
    for (auto token = start; token < date.first; ++token) {
        const bool counted = tokens_[token].kind == TokenKind::number;
        number = number || counted;
        if (!counted && !tokens_[token].capital && at(token) != ",") {
            return false;
        }
    }
    return number && fullDate(date);
}

/// Past ", Oslo" or "(OSLO)" behind a date that begins a dateline: "12 March 2024, Oslo, Norway – …".
std::uint32_t DatelineFinder::pastPlaceBehind(std::uint32_t token, std::uint32_t end, Dateline& line) const {
    constexpr std::uint32_t longestPlace = 5;
    const bool bracket = at(token) == "(";
    if (token >= end || (!bracket && at(token) != "," && !isJoint(at(token)))) {
        return token;
    }
    const std::uint32_t place = placeEnd(token + 1, end);
    const std::uint32_t past = bracket ? place + 1 : place;
    if (place == token + 1 || place > token + 1 + longestPlace || (bracket && at(place) != ")") || past >= end ||
        pastTerminator(past, end) == past) {
        return token;
    }
    line.placeFirst = token + 1;
    line.placeEnd = place;
    return past;
}

/// Past ", 5 March 2021" or ", March 5"; the token itself if no date is there.
std::uint32_t DatelineFinder::pastDate(std::uint32_t token, std::uint32_t end, Dateline& line) const {
    constexpr std::uint32_t longest = 10;
    std::uint32_t start = at(token) == "," || (token > line.placeFirst && isJoint(at(token))) ? token + 1 : token;
    const auto sense = calendar_.senses.find(lower(at(start))); // "Oslo, on 12 March 2024", "Oslo, the 12th of March"
    const bool led = token > line.placeFirst && sense != calendar_.senses.end() &&
                     (sense->second.article || sense->second.preposition);
    start += led ? 1U : 0U;
    if (start >= end) {
        return token;
    }
    const auto dates = findDates(text_, tokens_, start, std::min(end, start + longest), calendar_);
    if (dates.empty() || (dates.front().first != start && !otherCalendar(start, dates.front()))) {
        return token;
    }
    const Date day = publicationDay(dates.front());
    if (fullDate(dates.front())) {
        line.date = day;
    } else if (dates.front().form == DateExpression::Form::yearless && day.hasMonth() && day.hasDay()) {
        line.yearless = day;
    }
    return dates.front().end;
}

/// Past "(Wire)" or "/Wire/".
std::uint32_t DatelineFinder::pastAgency(std::uint32_t token, std::uint32_t end) const {
    constexpr std::uint32_t longest = 10;
    const std::uint32_t start = at(token) == "," && at(token + 1) == "(" ? token + 1 : token;
    const std::string_view closer = at(start) == "(" ? ")" : at(start) == "/" ? "/" : std::string_view();
    if (closer.empty() || start >= end) {
        return token;
    }
    for (std::uint32_t close = start + 1; close < std::min(end, start + longest); ++close) {
        if (at(close) == closer) {
            return close + 1;
        }
    }
    return token;
}

/// Past ", GNA" before the mark that ends a dateline; the token itself if nothing like it is there.
std::uint32_t DatelineFinder::pastAgencyName(std::uint32_t token, std::uint32_t end) const {
    constexpr std::uint32_t longest = 3;
    std::uint32_t name = token + 1;
    while (at(token) == "," && name <= token + longest && nameGoesOn(name, end)) {
        ++name;
    }
    return name > token + 1 && name < end && pastTerminator(name, end) != name ? name : token;
}

/// Past the dash, colon or ".-" that parts a dateline from the text.
std::uint32_t DatelineFinder::pastTerminator(std::uint32_t token, std::uint32_t end) const {
    static constexpr std::array<std::string_view, 6> marks{"–", "—", "-", "--", "---", ":"};
    const bool stop = at(token) == "." && token + 1 < end;
    const std::uint32_t mark = stop ? token + 1 : token;
    if (mark < end && std::find(marks.begin(), marks.end(), at(mark)) != marks.end()) {
        return mark + 1;
    }
    return stop && token > 0 && (at(token - 1) == ")" || at(token - 1) == "/") ? mark : token;
}

/// "Ana Kovač – on her first trip abroad – met …", "Kovač – Croatia's minister – met …": whether the dash behind the
/// name has another to close it, so that it parts no dateline from the text.
bool DatelineFinder::opensInsertion(const Dateline& line, std::uint32_t end) const {
    constexpr std::uint32_t shortest = 4; // tokens of an apposition that may begin with a capital
    const auto mark = at(line.end - 1);
    const auto word = at(line.placeFirst);
    const bool capitals = word.size() > 1 && word[1] >= 'A' && word[1] <= 'Z';
    std::uint32_t close = line.end;
    while (close < end && (at(close) != mark || !tokens_[close].spaceBefore)) {
        ++close;
    }
    const bool another = close + 1 < end && tokens_[close + 1].spaceBefore && !tokens_[close + 1].capital;
    bool third = false;
    for (auto token = close + 1; token < end; ++token) {
        third = third || at(token) == mark;
    }
    return mark != ":" && !capitals && another && !third &&
           (!tokens_[line.end].capital || close - line.end <= shortest);
}

/// The dateline at `first`: it must end with a mark of its own or, if wholeLine, at `end`.
std::optional<Dateline> DatelineFinder::bracketed(std::uint32_t first, std::uint32_t end) const {
    constexpr std::uint32_t longest = 16;
    const std::string_view close = at(first) == "[" ? "]" : ")";
    if (at(first) != "[" && at(first) != "(") {
        return std::nullopt;
    }
    std::uint32_t last = first + 1;
    while (last < end && last - first < longest && at(last) != close) {
        ++last;
    }
    if (last >= end || at(last) != close) {
        return std::nullopt;
    }
    auto line = parse(first + 1, last, true);
    if (!line) { // "[12 March 2024, Oslo] …"
        line = Dateline{first + 1, first + 1, first + 1, std::nullopt, std::nullopt};
        const std::uint32_t date = pastDate(first + 1, last, *line);
        line->placeFirst = at(date) == "," || isJoint(at(date)) ? date + 1 : date;
        line->placeEnd = placeEnd(line->placeFirst, last);
        line = line->date && line->placeEnd == last ? line : std::nullopt;
    }
    if (!line || line->placeEnd == line->placeFirst) {
        return std::nullopt;
    }
    line->end = std::max(pastTerminator(last + 1, end), last + 1);
    return line->end < end ? line : std::nullopt;
}

std::optional<Dateline> DatelineFinder::parse(std::uint32_t first, std::uint32_t end, bool wholeLine) const {
    if (auto inside = wholeLine ? std::nullopt : bracketed(first, end)) {
        return inside;
    }
    Dateline line{first, placeEnd(first, end), first, std::nullopt, std::nullopt};
    const std::uint32_t afterPlace = line.placeEnd;
    std::uint32_t token = pastAgency(afterPlace, end);
    const std::uint32_t afterDate = pastDate(token, end, line);
    const bool dated = afterDate != token;
    token = dated && line.placeEnd == line.placeFirst ? pastPlaceBehind(afterDate, end, line) : afterDate;
    token = pastAgency(token, end);
    if (wholeLine) {
        line.end = end;
        return dated && token == end ? std::optional(line) : std::nullopt;
    }
    const bool named = line.placeEnd > line.placeFirst;
    token = named && dated ? pastAgencyName(token, end) : token; // "Accra, May 4, 2021, GNA - …"
    line.end = pastTerminator(token, end);
    if (named && !dated && line.end > token && line.end < end) { // "NNA – Oslo, 12 March 2024 – …"
        if (auto next = parse(line.end, end, false); next && next->date && next->placeEnd > next->placeFirst) {
            return next;
        }
    }
    const bool shouted = named && dated && tokens_[line.placeFirst].allCaps && at(token - 1) == ")";
    if (line.end == token && shouted && token < end && tokens_[token].capital) {
        line.end = token; // "OSLO, 12 March 2024 (NNA) Foreign Minister …"
        return line;
    }
    if (token == afterPlace && line.end > token && line.end < end && opensInsertion(line, end)) {
        return std::nullopt;
    }
    const bool spaced = line.end < end && tokens_[line.end].spaceBefore;
    if (line.end == token || line.end >= end || (!named && !dated) || (!spaced && at(line.end - 1) == "-")) {
        return std::nullopt;
    }
    return line;
}

/// The dateline that begins one of the first body sentences; one of a place and a colon only if nothing else is there.
std::optional<Dateline> DatelineFinder::bodyDateline(std::uint32_t from) const {
    constexpr std::size_t longestPlace = 5;
    std::optional<Dateline> weak;
    std::size_t bodies = 0;
    for (std::size_t i = 0; i < std::min(sentences_.size(), headSentences) && bodies < 3; ++i) {
        const Sentence& sentence = sentences_[i];
        if (sentence.kind != SentenceKind::body || sentence.end <= from) {
            continue;
        }
        ++bodies;
        const auto line = parse(std::max(sentence.first, from), sentence.end, false);
        if (!line || (!line->date && line->placeEnd - line->placeFirst > longestPlace)) {
            continue;
        }
        if (at(line->end - 1) != ":" || line->date) {
            return line;
        }
        weak = weak || bodies > 1 ? weak : line;
    }
    return weak;
}

/// A line of its own, among the first, that says where and which agency, without a day: "BAGHDAD / Tigris News".
std::optional<Dateline> DatelineFinder::agencyLine(std::uint32_t from) const {
    constexpr std::uint32_t longest = 14;
    for (std::size_t i = 0; i < std::min(sentences_.size(), headSentences / 2); ++i) {
        const Sentence& sentence = sentences_[i];
        if (sentence.first < from || sentence.end - sentence.first > longest) {
            continue;
        }
        Dateline line{sentence.first, placeEnd(sentence.first, sentence.end), sentence.end, std::nullopt, std::nullopt};
        std::uint32_t token = line.placeEnd;
        // A slash with spaces around it parts place and agency; placeEnd takes it as part of a name.
        for (std::uint32_t slash = sentence.first + 1; slash < token; ++slash) {
            if (at(slash) == "/" && tokens_[slash].spaceBefore) {
                line.placeEnd = slash;
                return line;
            }
        }
        token = pastAgency(token, sentence.end);
        token += token < sentence.end && at(token) == "." ? 1U : 0U;
        if (line.placeEnd > line.placeFirst && token == sentence.end && token > line.placeEnd + 1) {
            return line;
        }
    }
    return std::nullopt;
}

std::optional<Dateline> DatelineFinder::parseLabel(std::size_t index) const {
    const Sentence& sentence = sentences_[index];
    const bool bracketed = at(sentence.first) == "(" && at(sentence.end - 1) == ")";
    const std::uint32_t first = bracketed ? sentence.first + 1 : sentence.first;
    const std::uint32_t end = bracketed ? sentence.end - 1 : sentence.end;
    if (auto line = parse(first, end, true); line && line->date) {
        const bool alone = line->placeEnd == line->placeFirst;
        const bool placeBefore =
            alone && index > 0 && sentences_[index - 1].kind == SentenceKind::label &&
            sentences_[index - 1].end - sentences_[index - 1].first <= 4 &&
            placeEnd(sentences_[index - 1].first, sentences_[index - 1].end) == sentences_[index - 1].end;
        if (placeBefore) {
            line->placeFirst = sentences_[index - 1].first;
            line->placeEnd = sentences_[index - 1].end;
        }
        line->end = sentence.end;
        return line;
    }
    // A line that says more than place and date: "(WIRE, 2 May 2022, 16:40)", "Updated: 5 March 2021 at noon".
    for (const DateExpression& date : findDates(text_, tokens_, first, end, calendar_)) {
        if (fullDate(date)) {
            return Dateline{sentence.end, sentence.end, sentence.end, publicationDay(date), std::nullopt};
        }
    }
    return std::nullopt;
}

/// The first label line with a date among the first lines, else the last one among the last lines.
std::optional<Dateline> DatelineFinder::labelDateline(std::uint32_t from) const {
    const std::size_t count = sentences_.size();
    for (std::size_t i = 0; i < std::min(count, headSentences); ++i) {
        if (sentences_[i].kind == SentenceKind::label && sentences_[i].first >= from) {
            if (const auto line = parseLabel(i)) {
                return line;
            }
        }
    }
    for (std::size_t i = count; i > (count > tailSentences ? count - tailSentences : 0); --i) {
        if (sentences_[i - 1].kind == SentenceKind::label && sentences_[i - 1].first >= from) {
            if (const auto line = parseLabel(i - 1)) {
                return line;
            }
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<Dateline> findDateline(std::string_view text, const TokenizedText& tokens, const Calendar& calendar) {
    return DatelineFinder(text, tokens, calendar).find();
}

std::optional<Date> publicationDate(std::string_view text, const TokenizedText& tokens, const Calendar& calendar) {
    const DatelineFinder finder(text, tokens, calendar);
    if (const auto date = finder.dateKey()) {
        return date;
    }
    const auto line = finder.find();
    if (line && (line->date || line->yearless)) {
        return line->date;
    }
    std::optional<Date> ahead;
    bool relative = false; // "yesterday": not from a day that is yet to come
    for (const Sentence& sentence : tokens.sentences) {
        for (const DateExpression& date : findDates(text, tokens.tokens, sentence.first, sentence.end, calendar)) {
            relative = relative || date.form == DateExpression::Form::dayOffset;
            if (fullDate(date) && !finder.isAhead(sentence.first, date.first)) {
                return publicationDay(date);
            }
            ahead = !ahead && fullDate(date) ? publicationDay(date) : ahead;
        }
    }
    return relative ? std::nullopt : ahead;
}

} // namespace chancery::text
