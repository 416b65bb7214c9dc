// Tokens as the words and numbers of dates.
#pragma once

#include "text/calendar.hpp"
#include "text/sentences.hpp"

#include <utility>

namespace chancery::text {

/// A token as dates are made of it.
struct DateWord {
    std::string_view text; // less a lead and its hyphen: "mid-March" gives "March"
    const Calendar::Sense* sense = nullptr;
    bool capital = false;
    bool led = false; // had a lead
    TokenKind kind = TokenKind::punctuation;
    bool spaceBefore = false;
};

/// What can stand between two days, months or years.
enum class Link : std::uint8_t { none, dash, range, pair, comma };

/// A day of a month, or a list or range of them, and the token after it.
struct Days {
    int from = 0;
    int to = 0;
    std::uint32_t end = 0;
    Link last = Link::none;
};

/// The tokens [first, end) with their senses, looked up once; nothing is seen outside of them.
class DateWords {
public:
    DateWords(std::string_view text, const std::vector<Token>& tokens, std::uint32_t first, std::uint32_t end,
              const Calendar& calendar);
    DateWords(const DateWords&) = delete; // words point at noSense_
    DateWords& operator=(const DateWords&) = delete;
    DateWords(DateWords&&) = delete;
    DateWords& operator=(DateWords&&) = delete;
    ~DateWords() = default;

    [[nodiscard]] const DateWord& word(std::uint32_t token) const {
        return token >= first_ && token < end_ ? words_[token - first_] : outside_;
    }
    [[nodiscard]] const DateWord& before(std::uint32_t token) const {
        return token > first_ ? word(token - 1) : outside_;
    }
    [[nodiscard]] const Calendar::Sense& sense(std::uint32_t token) const { return *word(token).sense; }
    /// Has no sense in a date and is no number.
    [[nodiscard]] bool isPlain(std::uint32_t token) const {
        const DateWord& head = word(token);
        return head.kind != TokenKind::number && head.sense == &noSense_ && !head.led;
    }

    /// "5", "05", "5th"; 0 for anything else.
    [[nodiscard]] int day(std::uint32_t token) const;
    [[nodiscard]] int year(std::uint32_t token) const;
    /// The month that a token names beyond doubt about its being a name: capitalised, or shortened with a stop.
    [[nodiscard]] int month(std::uint32_t token) const;
    [[nodiscard]] Link link(std::uint32_t token) const;
    /// A year at `token`, maybe after a comma, and the token after it; year 0 and `token` itself if there is none.
    [[nodiscard]] std::pair<int, std::uint32_t> optionalYear(std::uint32_t token) const;
    /// "5", "5 to 7", "5 and 6", "5, 6 and 7".
    [[nodiscard]] std::optional<Days> days(std::uint32_t token) const;
    /// Whether a link makes a range of two dates of which the first is at `token`.
    [[nodiscard]] bool joins(Link link, std::uint32_t token) const {
        return link == Link::dash || link == Link::range || (link == Link::pair && before(token).sense->opens);
    }
    /// Whether what comes before shows that a month or year alone is a date.
    [[nodiscard]] bool standsAlone(std::uint32_t token) const {
        const DateWord& previous = before(token);
        return previous.sense->preposition || previous.sense->opens || previous.led || previous.sense->lead ||
               word(token).led;
    }
    /// The words from `token` on in lower case, spaces between.
    [[nodiscard]] std::string phrase(std::uint32_t token, std::uint32_t length) const;

private:
    [[nodiscard]] DateWord look(std::string_view text, const Token& token, const Calendar& calendar) const;

    Calendar::Sense noSense_;
    DateWord outside_;
    std::uint32_t first_;
    std::uint32_t end_;
    std::vector<DateWord> words_;
};

[[nodiscard]] Date makeDate(int year, int month, int day);

/// An expression if its dates exist; a first date without the year that the second has takes it from there.
[[nodiscard]] std::optional<DateExpression> makeExpression(std::uint32_t first, std::uint32_t end, Date from,
                                                           std::optional<Date> to);

/// An expression of the tokens [first, end) that a reference date resolves.
[[nodiscard]] DateExpression makeExpression(std::uint32_t first, std::uint32_t end, DateExpression::Form form);

/// A date in figures at `token`: "12/09/2023", "13. 9. 2023", "2021-03-05", "2021.03.05", "05.03.2021".
[[nodiscard]] std::optional<DateExpression> numericDate(const DateWords& words, std::uint32_t token);
/// "04-May-2021": day and month are one token.
[[nodiscard]] std::optional<DateExpression> hyphenedDate(const DateWords& words, const Calendar& calendar,
                                                         std::uint32_t token);

} // namespace chancery::text
