// Which of several dates goes with which of several names.
#include "extract/reading.hpp"

#include "rdf/namespaces.hpp"

#include <algorithm>

namespace chancery::extract {

using rdf::in;
using rules::Value;
namespace ns = rdf::ns;

std::vector<Value> FactMaker::datesBetween(std::uint32_t first, std::uint32_t end) const {
    rules::Capture date;
    date.addType(in(ns::chn, "Date"));
    date.many = true;
    return reading_.valuesWithin({first, end}, date);
}

/// "NATO (since 2004)", "the Eurasian Economic Union (EAEU) (2015)": the date in the brackets behind a name.
std::optional<Value> FactMaker::bracketed(Range name) const {
    const auto& a = d_.annotation();
    const auto end = sentence_->words.end;
    auto open = name.first;
    while (open < std::min(name.end, end) && a.textOf(open) != "(") {
        ++open;
    }
    while (open < end && a.textOf(open) == "(") {
        auto close = open + 1;
        while (close < end && a.textOf(close) != ")") {
            ++close;
        }
        constexpr std::uint32_t lead = 2; // "since", "from the"
        for (auto& date : datesBetween(open + 1, close)) {
            if (date.words.first <= open + 1 + lead && date.words.end == close) {
                return date;
            }
        }
        open = close + 1;
    }
    return std::nullopt;
}

/// The names that a name is listed with.
std::vector<Range> FactMaker::listedWith(Range name) const {
    std::vector<Range> names;
    for (const auto& phrase : sentence_->phrases) {
        if (phrase.members.size() > std::max<std::size_t>(names.size(), 1) && phrase.words.contains(name.first)) {
            names.clear();
            for (const auto member : phrase.members) {
                names.push_back(sentence_->phrases[member].words);
            }
        }
    }
    return names;
}

/// "since 1999 and 1995 respectively": as many dates as a list has names, in the same order; the date of a name, or
/// nothing.
std::optional<Value> FactMaker::respective(Range name) const {
    const auto names = listedWith(name);
    const auto which = std::find_if(names.begin(), names.end(), [&](Range one) { return one.contains(name.first); });
    if (which == names.end()) {
        return std::nullopt;
    }
    const auto& words = d_.annotation().words;
    auto mark = names.back().end;
    while (mark < sentence_->words.end && !d_.lexicon().listed("respective", words[mark].id)) {
        ++mark;
    }
    if (mark == sentence_->words.end) {
        return std::nullopt;
    }
    auto dates = datesBetween(names.back().end, sentence_->words.end);
    std::erase_if(dates, [&](const Value& date) { // "…, met on 3 May 2024" is none of them
        for (auto word = std::min(date.words.end, mark); word < std::max(date.words.first, mark); ++word) {
            if (d_.parse().tags[word].tag == grammar::Tag::verb ||
                d_.parse().tags[word].tag == grammar::Tag::relative) {
                return true;
            }
        }
        return false;
    });
    return dates.size() == names.size() ? std::optional(dates[static_cast<std::size_t>(which - names.begin())])
                                        : std::nullopt;
}

/// "the Union in 2003, NATO and the Council in 2004": where dates stand between names, each name has the next one.
std::optional<std::vector<Value>> FactMaker::nextOfSeveral(const std::vector<Range>& names, std::size_t which) const {
    auto dates = datesBetween(names.front().end, sentence_->words.end);
    std::erase_if(dates, [&](const Value& date) {
        const auto before = date.words.first - 1;
        return !d_.lexicon().listed("dating", d_.annotation().words[before].id);
    });
    const auto behind = [&](Range name) {
        return std::find_if(dates.begin(), dates.end(),
                            [&](const Value& date) { return date.words.first >= name.end; });
    };
    const auto first = behind(names.front());
    if (first == dates.end() || first->words.first > names.back().first) {
        return std::nullopt;
    }
    const auto next = behind(names[which]);
    return next == dates.end() ? std::vector<Value>{} : std::vector<Value>{*next};
}

/// A value that is a date, with the last day of a range.
std::optional<text::ResolvedDate> FactMaker::resolved(const Value& date) {
    const auto day = date.term == nullptr ? std::nullopt : text::parseDate(date.term->value);
    if (!day) {
        return std::nullopt;
    }
    text::ResolvedDate out{*day, std::nullopt};
    if (date.fields != nullptr && !date.fields->empty()) {
        out.to = text::parseDate(date.fields->front().value.term->value);
    }
    return out;
}

/// "to Namibia on 17 May and to Angola on 20 May": the day that stands right behind a place.
std::optional<text::ResolvedDate> FactMaker::dayBehind(Range place, bool future) const {
    const bool dated = sentence_->words.contains(place.first) && place.end < sentence_->words.end &&
                       (d_.lexicon().listed("dating", d_.annotation().words[place.end].id) ||
                        d_.annotation().textOf(place.end) == "("); // "in Tallinn (2017) and Narva (2019)"
    return dated ? events_.dateAt(place.end + 1, future) : std::nullopt;
}

/// "?since.own": the date that is told for what an assertion is about alone; nothing where none is told apart.
std::optional<std::vector<Value>> FactMaker::ownDate(const Choice& choice) const {
    const auto named = [&](const Choice::Chosen& one) {
        return one.field.empty() && one.value->isNode() && one.value->words.size() != 0 &&
               sentence_->words.contains(one.value->words.first);
    };
    for (const auto& one : choice.all()) {
        if (auto date = named(one) ? bracketed(one.value->words) : std::nullopt) {
            return std::vector<Value>{*date};
        }
    }
    for (const auto& one : choice.all()) {
        if (auto date = named(one) ? respective(one.value->words) : std::nullopt) {
            return std::vector<Value>{*date};
        }
    }
    for (const auto& one : choice.all()) {
        if (!named(one)) {
            continue;
        }
        std::vector<Range> names;
        for (const auto& value : match_.find(one.variable)->values) {
            names.push_back(value.words);
        }
        std::sort(names.begin(), names.end());
        names.erase(std::unique(names.begin(), names.end()), names.end());
        const auto at = std::lower_bound(names.begin(), names.end(), one.value->words) - names.begin();
        if (names.size() > 1 && sentence_->words.contains(names.front().first)) {
            if (auto dates = nextOfSeveral(names, static_cast<std::size_t>(at))) {
                return dates;
            }
        }
    }
    return std::nullopt;
}

} // namespace chancery::extract
