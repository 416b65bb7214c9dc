// Journeys, what is told of them, and what is yet to come: on a journey, and where somebody is asked to.
#include "extract/events.hpp"

#include "rdf/namespaces.hpp"

#include <algorithm>

namespace chancery::extract {

using rdf::isChn;

std::uint32_t Events::journey(std::uint32_t since) const {
    const auto now = current();
    if (now == none || events_[now].lastMention >= since) {
        return now;
    }
    const auto last = lastWhere([](const Event& event) {
        return (isChn(event.type, "Visit") || isManySided(event.type)) && !event.other && !event.background &&
               !event.participants.empty();
    });
    return last == none ? now : last;
}

/// Whether somebody takes part in both events; what nobody is named for, a press conference that follows, is with the
/// others.
bool Events::sharesPersons(const Event& event, const Event& other) {
    const auto takesPart = [&](const auto& side) {
        const auto same = other.persons.find(side.first);
        return same != other.persons.end() &&
               std::any_of(side.second.begin(), side.second.end(),
                           [&](std::uint32_t person) { return same->second.contains(person); });
    };
    return std::any_of(event.persons.begin(), event.persons.end(), takesPart) ||
           (event.persons.empty() && event.participants.empty() && isChn(event.type, "Briefing"));
}

/// The country in which a place is; a country itself.
std::uint32_t Events::countryOf(std::uint32_t place) const {
    const auto country = d_.entry(place).country;
    return country == none ? place : country;
}

/// "is on an official visit to Skopje. Yesterday she met Speaker X": where the text told that somebody of the own
/// country goes, for what is done there with one of that country; or `none`.
std::uint32_t Events::journeyPlace(const Event& event) const {
    if (d_.city() == none || isChn(event.type, "Visit")) {
        return none;
    }
    const Event* journey = nullptr;
    for (const auto& other : events_) {
        const bool leads = isChn(other.type, "Visit") && !other.other && !other.background && other.place != none &&
                           other.planned == event.planned && other.firstMention < event.firstMention &&
                           other.participants.contains(d_.home()) && sharesPersons(event, other);
        journey = leads && (journey == nullptr || other.firstMention > journey->firstMention) ? &other : journey;
    }
    if (journey == nullptr || countryOf(journey->place) == d_.home() || journey->tour != none ||
        !event.participants.contains(countryOf(journey->place))) {
        return none;
    }
    const bool ended = journey->endDate && event.date && event.date->hasDay();
    const bool apart = ended && (*event.date < *journey->date || *journey->endDate < *event.date);
    return apart ? none : journey->place;
}

/// "will visit Da Nang on 19 September. He will meet X": a plan without day and place that is told behind the plan of a
/// journey is there.
void Events::completeFromPlan(Event& event) const {
    if (event.date || event.place != none || event.remote || event.other || isChn(event.type, "Visit")) {
        return;
    }
    const Event* journey = nullptr;
    bool several = false; // of two places that one goes to, nothing tells which it is
    for (const auto& other : events_) {
        const bool leads = other.planned && !other.other && other.place != none && other.node != event.node &&
                           (isChn(other.type, "Visit") || isManySided(other.type)) &&
                           other.firstMention < event.firstMention && sharesPersons(event, other);
        if (!leads || (journey != nullptr && other.firstMention < journey->firstMention)) {
            continue;
        }
        several = journey != nullptr && other.firstMention == journey->firstMention && other.place != journey->place;
        journey = &other;
    }
    if (journey == nullptr || several || journey->tour != none || d_.entry(journey->place).region) {
        return;
    }
    const bool here = d_.city() != none && d_.entry(d_.city()).country == journey->place;
    event.place = here ? d_.city() : journey->place; // the day may be another
}

/// "preparations for the summit in Oslo", "ahead of the ministerial meeting": whether an event is what one looks to.
bool Events::prepared(const grammar::Sentence& sentence, std::uint32_t phrase) const {
    const auto& words = d_.annotation().words;
    const auto first = sentence.phrases[phrase].words.first;
    if (first < sentence.words.first + 2 || d_.parse().tags[first - 1].tag != grammar::Tag::preposition) {
        return false;
    }
    const auto prepares = [&](const grammar::Argument& argument) { // "Preparations are under way for the summit"
        const auto head = sentence.phrases[argument.phrase].head;
        return argument.before && argument.role != grammar::Role::preposition && head != none &&
               d_.lexicon().listed("preparation", words[head].id);
    };
    return d_.lexicon().listed("preparation", words[first - 2].id) ||
           (d_.lexicon().listed("purpose", words[first - 1].id) &&
            std::ranges::any_of(sentence.clauses, [&](const grammar::Clause& clause) {
                return clause.form == grammar::ClauseForm::finite && clause.verbGroup.end < first &&
                       std::ranges::any_of(clause.arguments, prepares);
            }));
}

/// "invited her to attend the conference in Oslo on 5 May", "looked forward to seeing her at the summit": whether an
/// event is what somebody is asked to or awaits.
bool Events::invitedTo(const grammar::Sentence& sentence, std::uint32_t phrase) const {
    const auto first = sentence.phrases[phrase].words.first;
    const grammar::Clause* above = nullptr;
    for (const auto& clause : sentence.clauses) {
        const bool complement = clause.form == grammar::ClauseForm::infinitive ||
                                (clause.form == grammar::ClauseForm::gerund &&
                                 clause.modality == grammar::Modality::hoped); // "to attend", "forward to seeing"
        if (clause.verbGroup.end <= first && !complement) {
            above = &clause;
        }
    }
    // "invited him to the conference, which he attended on Tuesday"
    const bool over = std::any_of(sentence.clauses.begin(), sentence.clauses.end(), [&](const grammar::Clause& clause) {
        return clause.relative && clause.verbGroup.first > first && clause.tense == grammar::Tense::past &&
               clause.modality == grammar::Modality::real && isCore(clause, phrase);
    });
    if (above == nullptr || over) {
        return false;
    }
    bool forward = false;
    for (auto word = above->verbGroup.end; word < first && word < above->verbGroup.end + 2; ++word) {
        forward = forward || d_.lexicon().listed("anticipating", d_.annotation().words[word].id);
    }
    return forward || d_.lexicon().listed("inviting-verb", above->lemma);
}

/// "It will be preceded by a meeting of senior officials", "the session was followed by a signing": where what comes
/// right before or after an event is, where nothing else tells it.
std::uint32_t Events::placeBeside(const grammar::Sentence& sentence, std::uint32_t phrase,
                                  const grammar::Clause* clause) const {
    if (clause == nullptr || clause->voice != grammar::Voice::passive ||
        !d_.lexicon().listed("sequencing", clause->lemma)) {
        return none;
    }
    const bool subject = std::any_of(clause->arguments.begin(), clause->arguments.end(), [&](const auto& argument) {
        return argument.phrase == phrase && argument.role == grammar::Role::subject;
    });
    const auto last = lastWhere([&](const Event& event) {
        return event.lastMention < sentence.phrases[phrase].words.first && !event.other && !isChn(event.type, "Visit");
    });
    return subject && last != none ? events_[last].place : none;
}

/// "Ahead of the summit on 29 November, she spoke with X on Saturday": whether a day is that of an event which what is
/// told came before.
bool Events::ofLater(const grammar::Sentence& sentence, const grammar::Clause& clause, const grammar::Argument& day,
                     const EventMention& mention) const {
    const auto first = sentence.phrases[day.phrase].words.first;
    return day.before && std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const auto& argument) {
               const auto& later = sentence.phrases[argument.phrase];
               const bool awaited = argument.before && argument.preposition != 0 &&
                                    d_.lexicon().listed("before-done", argument.preposition) &&
                                    later.kind == grammar::PhraseKind::event && !(later.words == mention.words) &&
                                    later.words.end <= first;
               for (auto word = later.words.end; awaited && word < first; ++word) {
                   if (d_.annotation().textOf(word) == ",") {
                       return false;
                   }
               }
               return awaited;
           });
}

/// "will visit Lima", "travelled to Oslo": where the journey that a verb tells of goes, the first place of several.
std::uint32_t Events::visitedPlace(const grammar::Sentence& sentence, const grammar::Clause& clause) const {
    if (!d_.lexicon().listed("travelling", clause.lemma) || clause.voice != grammar::Voice::active) {
        return none;
    }
    for (const auto& argument : clause.arguments) {
        const bool object = argument.role == grammar::Role::object && !d_.lexicon().listed("departing", clause.lemma);
        const bool whither = argument.preposition != 0 && d_.lexicon().listed("destination", argument.preposition);
        if ((object || whither) && !argument.before && sentence.phrases[argument.phrase].offices.empty()) {
            return place(sentence, argument.phrase);
        }
    }
    return none;
}

/// "left for Bangkok for the summit": what someone departs for is yet to come, and has a day of its own.
bool Events::departsFor(const grammar::Sentence& sentence, std::uint32_t phrase, const grammar::Clause& clause) const {
    const auto noun = sentence.phrases[phrase].mention;
    const bool journey = noun != none && isChn(d_.entry(d_.annotation().mentions[noun].entry).type, "Visit");
    const bool begun = journey && clause.tense == grammar::Tense::past; // "left for Oslo on a visit"
    return d_.lexicon().listed("departing", clause.lemma) && !begun &&
           std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const grammar::Argument& argument) {
               return argument.role == grammar::Role::preposition && !argument.before &&
                      !d_.lexicon().listed("at-its-end", argument.preposition) &&
                      sentence.phrases[argument.phrase].words == sentence.phrases[phrase].words;
           });
}

/// "The summit opens in Jakarta on 5 September": the simple present tells of a day that is near to come.
bool Events::scheduled(const grammar::Sentence& sentence, const grammar::Clause& clause, std::uint32_t phrase) const {
    const auto& issued = d_.facts().document.issued;
    if (!issued || clause.tense != grammar::Tense::present || clause.verbGroup.size() != 1 ||
        clause.voice != grammar::Voice::active) {
        return false;
    }
    const auto day = date(sentence, phrase, true);
    constexpr int months = 9;
    const auto* when = expressionOf(sentence.phrases[phrase]);
    if (when != nullptr && when->form == text::DateExpression::Form::weekOffset && when->offset >= 0 &&
        d_.lexicon().listed("travelling", clause.lemma) && sentence.kind == text::SentenceKind::body) {
        return true; // "travels to Riga this week"
    }
    return day && *issued < day->from &&
           (day->from.year - issued->year) * 12 + day->from.month - issued->month <= months;
}

} // namespace chancery::extract
