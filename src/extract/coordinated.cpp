// Names and topics in a row.
#include "extract/reading.hpp"

#include "rdf/namespaces.hpp"

#include <algorithm>

namespace chancery::extract {

using rdf::isChn;
using rules::Value;

/// Whether a value is a member of a coordination of three or more.
bool Reading::inLongList(const Value& value) const {
    return std::any_of(sentence_->phrases.begin(), sentence_->phrases.end(), [&](const Phrase& phrase) {
        return phrase.members.size() > 2 && phrase.words.contains(value.words.first);
    });
}

/// "on cyber security and on the protection of networks": whether a word is the preposition before a value again.
bool Reading::repeats(std::uint32_t word, std::uint32_t value) const {
    const auto& a = d_.annotation();
    if (d_.parse().tags[word].tag != grammar::Tag::preposition) {
        return false;
    }
    for (auto before = value; before-- > sentence_->words.first && value - before < 4;) {
        if (d_.parse().tags[before].tag == grammar::Tag::preposition) {
            return a.words[before].id == a.words[word].id;
        }
    }
    return false;
}

/// Whether two names or topics stand in a row: "trade and water", "for ASEAN centrality and for the Ocean Initiative".
bool Reading::areCoordinated(Range one, Range other) const {
    const auto& a = d_.annotation();
    const auto& words = d_.lexicon().words();
    bool plain = other.first >= one.end;
    bool and_ = false;
    bool joined = false;
    bool again = false;
    for (auto word = one.end; word < other.first; ++word) {
        const auto& readings = words.readings(a.words[word].id);
        const auto* mention = a.mention(word); // the acronym in brackets behind a name
        const bool mark = a.textOf(word) == "," || readings.is(lexicon::WordClass::coordinating);
        const bool same = and_ && repeats(word, one.first);
        and_ = and_ || mark;
        joined = joined || readings.is(lexicon::WordClass::coordinating);
        again = again || (joined && same);
        plain = plain && (mark || same || readings.is(lexicon::WordClass::definite) || a.textOf(word) == "(" ||
                          a.textOf(word) == ")" || (mention != nullptr && a.textOf(word - 1) == "("));
    }
    const auto inPhrase = [&](std::uint32_t word) { // "for ASEAN centrality and for the Ocean Initiative"
        const auto tag = d_.parse().tags[word].tag;
        return tag == grammar::Tag::noun || tag == grammar::Tag::preposition || tag == grammar::Tag::determiner ||
               tag == grammar::Tag::coordinator || a.textOf(word) == ",";
    };
    constexpr std::uint32_t near = 6; // words
    bool phrases = again && other.first >= one.end && other.first - one.end <= near;
    for (auto word = one.end; phrases && word < other.first; ++word) {
        phrases = inPhrase(word);
    }
    return and_ && (plain || phrases);
}

/// Keeps the first value and those that are coordinated with it.
void Reading::keepCoordinated(std::vector<Value>& values) const {
    std::sort(values.begin(), values.end(), [](const Value& x, const Value& y) { return x.words < y.words; });
    std::size_t keep = 1;
    while (keep < values.size() &&
           (values[keep].node == values[keep - 1].node || areCoordinated(values[keep - 1].words, values[keep].words))) {
        ++keep;
    }
    values.resize(keep);
    std::vector<Value> unique;
    for (auto& value : values) {
        if (std::none_of(unique.begin(), unique.end(), [&](const Value& v) { return v.node == value.node; })) {
            unique.push_back(std::move(value));
        }
    }
    const bool topics = std::all_of(unique.begin(), unique.end(), [&](const Value& value) {
        return value.isNode() && isChn(d_.facts().nodes[value.node].type, "Topic");
    });
    if (topics && (unique.size() > 2 || inLongList(unique.front()))) {
        unique.clear(); // a whole list of subjects is what was talked about, not what one statement is on
    }
    values = std::move(unique);
}

} // namespace chancery::extract
