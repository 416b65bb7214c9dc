// The day that another clause tells for an event: that of a journey, or of what "when" and "where" lead on from.
#include "extract/events.hpp"

#include "rdf/namespaces.hpp"

#include <algorithm>

namespace chancery::extract {

using lexicon::MentionKind;
using rdf::isChn;

/// The word "when" or "where" that leads in a clause, or `none`.
std::uint32_t Events::leadingIn(const grammar::Sentence& sentence, const grammar::Clause& clause,
                                std::string_view list) const {
    for (auto word = clause.verbGroup.first; word > sentence.words.first; --word) {
        if (d_.lexicon().listed(list, d_.annotation().words[word - 1].id)) {
            return word - 1;
        }
        const auto tag = d_.parse().tags[word - 1].tag;
        if (tag == grammar::Tag::verb || tag == grammar::Tag::modal || tag == grammar::Tag::auxiliary) {
            return none;
        }
    }
    return none;
}

/// "the visit in December 2022, when the agreement was signed": the day right before "when".
void Events::readDayBefore(const grammar::Sentence& sentence, const grammar::Clause& clause,
                           EventMention& mention) const {
    const auto when = leadingIn(sentence, clause, "time-relative");
    if (when == none || when < sentence.words.first + 2) {
        return;
    }
    const auto& a = d_.annotation();
    const auto* day = a.mention(a.textOf(when - 1) == "," ? when - 2 : when - 1);
    if (day != nullptr && day->kind == MentionKind::date) {
        mention.date = date(*day, mention.planned);
    }
}

/// "will travel on Saturday to Luanda, where she will meet …", "was held in Lima in October 2022, where the two
/// signed": the day of what took place there.
void Events::readDayThere(const grammar::Sentence& sentence, const grammar::Clause& clause,
                          EventMention& mention) const {
    const auto& lexicon = d_.lexicon();
    const auto at = static_cast<std::size_t>(&clause - sentence.clauses.data());
    const bool where = leadingIn(sentence, clause, "where") != none;
    for (std::size_t i = 0; i < at; ++i) {
        const auto& above = sentence.clauses[i];
        const bool back = leftBefore(sentence, above, clause);
        mention.undatable = mention.undatable || back;
        const bool leads = lexicon.listed("travelling", above.lemma) ||
                           (where && i + 1 == at && lexicon.listed("event-verb", above.lemma));
        for (const auto& argument : above.arguments) {
            if (!mention.date && !back && leads && argument.role == grammar::Role::time &&
                dates(sentence, above, argument)) {
                mention.date = date(sentence, argument.phrase, mention.planned);
            }
        }
    }
}

/// "Two days after X visited Zagreb, Y travelled to Accra": whether a clause tells of what was so long before or after
/// the one that it hangs on, so that it has another day.
bool Events::apartFrom(const grammar::Sentence& sentence, const grammar::Clause& clause) const {
    const auto from = leadingIn(sentence, clause, "counting-from");
    const auto& a = d_.annotation();
    return from != none && from > sentence.words.first && d_.parse().tags[from].tag == grammar::Tag::subordinator &&
           d_.lexicon().listed("measure-of-time", a.words[from - 1].id);
}

void Events::readDayAbove(const grammar::Sentence& sentence, const grammar::Clause& clause,
                          EventMention& mention) const {
    const auto& lexicon = d_.lexicon();
    readDayBefore(sentence, clause, mention);
    if (!mention.date && clause.relative) {
        readDayThere(sentence, clause, mention);
    }
    if (mention.date || clause.form != grammar::ClauseForm::infinitive || clause.parent == none) {
        return;
    }
    const auto& travel = sentence.clauses[clause.parent];         // "will visit Kenya on 14 October to attend …"
    const bool glad = lexicon.listed("gladdening", travel.lemma); // "In March we were pleased to host …"
    for (const auto& argument : travel.arguments) {
        if (glad && !mention.date && argument.role == grammar::Role::time && dates(sentence, travel, argument)) {
            mention.date = date(sentence, argument.phrase, mention.planned);
        }
    }
    if (isChn(mention.type, "Visit")) {
        return;
    }
    for (const auto& argument : travel.arguments) {
        if (!mention.date && argument.role == grammar::Role::time && dates(sentence, travel, argument) &&
            lexicon.listed("travelling", travel.lemma) && !lexicon.listed("departing", travel.lemma)) {
            mention.date = date(sentence, argument.phrase, mention.planned);
        }
    }
}

/// "At the meeting, the ministers recalled the visit of December 2022": whether a day is that of what somebody speaks
/// of at an event, and not the event's own.
bool Events::ofMatter(const grammar::Clause& clause, const grammar::Sentence& sentence,
                      const grammar::Argument& argument, const EventMention& mention) const {
    const auto& day = sentence.phrases[argument.phrase];
    const bool speaks = !d_.lexicon().listed("event-verb", clause.lemma) &&
                        (d_.lexicon().beginsAct(d_.lexicon().words().text(clause.lemma)) ||
                         d_.lexicon().listed("speaking-of", clause.lemma));
    return speaks && !mention.verbal && clause.voice == grammar::Voice::active && argument.preposition != 0 &&
           mention.words.end <= clause.verbGroup.first && day.words.first > clause.verbGroup.end + 1 && isAbsolute(day);
}

} // namespace chancery::extract
