// Events that a release tells of when they end: the day they began, from how long they lasted.
#include "extract/events.hpp"

#include "lexicon/numerals.hpp"

#include <algorithm>

namespace chancery::extract {

/// "a two-day visit", "the 3-day summit", "a week-long tour", "two days of talks": how many days an event lasts, 0
/// where it is not told.
std::uint32_t Events::daysOf(const Phrase& phrase) const {
    const auto& a = d_.annotation();
    const auto& lexicon = d_.lexicon();
    constexpr std::uint32_t week = 7;
    const auto number = [&](std::string_view word) { return lexicon::numberOf(d_.lexicon().words(), word); };
    const auto unit = [&](lexicon::WordId id) { return lexicon.listed("day-unit", id); };
    for (auto word = phrase.words.first; word < phrase.words.end; ++word) {
        const auto text = a.textOf(word);
        const auto hyphen = text.find('-');
        if (lexicon.listed("week-long", a.words[word].id)) {
            return week;
        }
        if (hyphen != std::string_view::npos && // "two-day"
            unit(lexicon.words().find(lexicon::fold(text.substr(hyphen + 1))))) {
            return number(text.substr(0, hyphen));
        }
        if (word > phrase.words.first && unit(a.words[word].id)) { // "a two day visit"
            return number(a.textOf(word - 1));
        }
    }
    const auto of = phrase.words.first;
    const bool led = of > 2 && lexicon.listed("session-of", a.words[of - 1].id) && unit(a.words[of - 2].id);
    return led ? number(a.textOf(of - 3)) : 0;
}

/// Whether a clause tells of the end of an event: "concluded a visit", "a summit that ended", "left after a visit".
bool Events::tellsEnd(const grammar::Sentence& sentence, const grammar::Clause& clause, const Phrase& phrase) const {
    const auto& lexicon = d_.lexicon();
    const bool ends = lexicon.listed("ending", clause.lemma);
    const bool leaves = lexicon.listed("travelling", clause.lemma) || lexicon.listed("returning", clause.lemma);
    const bool real = clause.modality == grammar::Modality::real && clause.tense != grammar::Tense::future;
    return real && !clause.negated &&
           std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const grammar::Argument& argument) {
               const auto& one = sentence.phrases[argument.phrase].words;
               const bool core = argument.role == grammar::Role::subject || argument.role == grammar::Role::object;
               const bool itself = one == phrase.words || one.end + 1 == phrase.words.first; // "two days of talks"
               return itself && ((ends && core) || (leaves && argument.preposition != 0 &&
                                                    lexicon.listed("at-its-end", argument.preposition)));
           });
}

/// "concluded a two-day visit to Kenya today": it began the day before.
void Events::countBack(const grammar::Sentence& sentence, const Phrase& phrase, EventMention& mention) const {
    const auto days = mention.planned ? 0 : daysOf(phrase);
    if (days < 2) {
        return;
    }
    for (const auto& clause : sentence.clauses) {
        if (!tellsEnd(sentence, clause, phrase)) {
            continue;
        }
        for (const auto& argument : clause.arguments) {
            const auto last = argument.role == grammar::Role::time && dates(sentence, clause, argument)
                                  ? date(sentence, argument.phrase, false)
                                  : std::nullopt;
            const bool own = mention.date && last && (mention.date->to || mention.date->from != last->from);
            if (last && last->from.hasDay() && !last->to && !own) {
                const auto first = text::addDays(last->from, 1 - static_cast<int>(days));
                mention.date = text::ResolvedDate{first, last->from};
                mention.ended = true;
                return;
            }
        }
    }
}

} // namespace chancery::extract
