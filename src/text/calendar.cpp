#include "text/calendar.hpp"

#include "rdf/error.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>

namespace chancery::text {
namespace {

using Values = std::unordered_map<std::string, int> Calendar::*;
using Words = std::unordered_set<std::string> Calendar::*;

struct ValueClass {
    std::string_view name;
    Values values;
    int least;
    int most;
};
constexpr ValueClass valueClasses[] = {
    {"month", &Calendar::months, 1, 12},         {"weekday", &Calendar::weekdays, 0, 6},
    {"day", &Calendar::days, -30, 30},           {"period", &Calendar::periods, 1, 365},
    {"direction", &Calendar::directions, -1, 1}, {"season", &Calendar::seasons, 0, 12},
    {"shift", &Calendar::shifts, -30, 30},
};

struct WordClass {
    std::string_view name;
    Words words;
};
constexpr WordClass wordClasses[] = {
    {"lead", &Calendar::leads},       {"preposition", &Calendar::prepositions},
    {"range", &Calendar::ranges},     {"pair", &Calendar::pairs},
    {"opens", &Calendar::opens},      {"article", &Calendar::articles},
    {"of", &Calendar::ofs},           {"ahead", &Calendar::ahead},
    {"weekend", &Calendar::weekends}, {"month-first", &Calendar::monthFirst},
};

/// One line of the file: "CLASS VALUE: ENTRY, ENTRY".
class EntryReader {
public:
    EntryReader(Calendar& calendar, const Location& where) : calendar_(calendar), where_(where) {}

    void read(std::string_view line) const {
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos) {
            throw InputError(where_, "expected \"CLASS VALUE: WORD, WORD ...\"");
        }
        const std::string_view head = trimSpace(line.substr(0, colon));
        const std::size_t space = std::min(head.find(' '), head.size());
        const std::string_view name = head.substr(0, space);
        const std::string_view value = trimSpace(head.substr(space));
        const std::vector<std::string> entries = split(line.substr(colon + 1));
        if (name == "part-of-day") {
            for (const std::string& entry : entries) {
                calendar_.partsOfDay.emplace(entry, 0);
            }
        } else if (!addValues(name, value, entries) && !addWords(name, value, entries)) {
            throw InputError(where_,
                             "unknown class \"" + std::string(name) + "\"; the head of calendar.txt lists the classes");
        }
    }

private:
    static std::vector<std::string> split(std::string_view list) {
        std::vector<std::string> entries;
        while (!list.empty()) {
            const std::size_t comma = std::min(list.find(','), list.size());
            if (const std::string_view entry = trimSpace(list.substr(0, comma)); !entry.empty()) {
                entries.push_back(lowerCase(entry));
            }
            list.remove_prefix(std::min(comma + 1, list.size()));
        }
        return entries;
    }

    bool addValues(std::string_view name, std::string_view value, const std::vector<std::string>& entries) const {
        for (const ValueClass& row : valueClasses) {
            if (row.name != name) {
                continue;
            }
            int number = 0;
            const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
            if (error != std::errc() || end != value.data() + value.size() || number < row.least || number > row.most) {
                throw InputError(where_, "expected a number from " + std::to_string(row.least) + " to " +
                                             std::to_string(row.most) + " after \"" + std::string(name) + "\"");
            }
            for (const std::string& entry : entries) {
                (calendar_.*row.values)[entry] = number;
            }
            if (name == "month" && !entries.empty()) {
                calendar_.monthNames.insert(entries.front());
            }
            return true;
        }
        return false;
    }

    bool addWords(std::string_view name, std::string_view value, const std::vector<std::string>& entries) const {
        const auto row = std::find_if(std::begin(wordClasses), std::end(wordClasses),
                                      [name](const WordClass& c) { return c.name == name; });
        if (row == std::end(wordClasses)) {
            return false;
        }
        if (!value.empty()) {
            throw InputError(where_, "\"" + std::string(name) + "\" takes no value");
        }
        (calendar_.*row->words).insert(entries.begin(), entries.end());
        return true;
    }

    Calendar& calendar_;
    const Location& where_;
};

/// The first word of a phrase, and whether more follow.
std::pair<std::string, bool> firstWord(const std::string& phrase) {
    const std::size_t space = phrase.find(' ');
    return {phrase.substr(0, space), space != std::string::npos};
}

} // namespace

void Calendar::index() {
    senses.clear();
    const auto narrow = [](int value) { return static_cast<std::int16_t>(value); };
    const auto eachValue = [this](const std::unordered_map<std::string, int>& map, auto set) {
        for (const auto& [word, value] : map) {
            const auto [head, more] = firstWord(word);
            Sense& sense = senses[head];
            if (more) {
                sense.phrase = true;
            } else {
                set(sense, value);
            }
        }
    };
    eachValue(months, [&](Sense& s, int value) { s.month = narrow(value); });
    eachValue(weekdays, [&](Sense& s, int value) { s.weekday = narrow(value); });
    eachValue(seasons, [&](Sense& s, int value) { s.season = narrow(value); });
    eachValue(days, [&](Sense& s, int value) { s.day = narrow(value); });
    eachValue(directions, [&](Sense& s, int value) { s.direction = narrow(value); });
    eachValue(periods, [&](Sense& s, int value) { s.period = narrow(value); });
    eachValue(partsOfDay, [](Sense& s, int) { s.partOfDay = true; });
    eachValue(shifts, [](Sense&, int) {});
    struct Flag {
        const std::unordered_set<std::string>& words;
        bool Sense::*flag;
    };
    const Flag flags[] = {{monthNames, &Sense::monthName}, {leads, &Sense::lead}, {prepositions, &Sense::preposition},
                          {ranges, &Sense::range},         {pairs, &Sense::pair}, {opens, &Sense::opens},
                          {articles, &Sense::article},     {ofs, &Sense::of},     {weekends, &Sense::weekend},
                          {monthFirst, &Sense::monthFirst}};
    for (const Flag& flag : flags) {
        for (const std::string& word : flag.words) {
            senses[word].*flag.flag = true;
        }
    }
    longestSense = 0;
    for (const auto& [word, sense] : senses) {
        longestSense = std::max(longestSense, word.size());
    }
}

Calendar loadCalendar(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) {
        throw InputError({file}, "cannot be read; expected the list of calendar words");
    }
    Calendar calendar;
    std::string line;
    for (std::size_t number = 1; std::getline(in, line); ++number) {
        const std::string_view content = trimSpace(std::string_view(line).substr(0, line.find('#')));
        if (!content.empty()) {
            const Location where{file, number, 1};
            EntryReader(calendar, where).read(content);
        }
    }
    if (in.bad()) {
        throw InputError({file}, "cannot be read to its end");
    }
    calendar.index();
    return calendar;
}

} // namespace chancery::text
