// What is told of events that are yet to come: on a journey, and by those who are asked to them.
#include "extract/events.hpp"

#include "rdf/namespaces.hpp"

#include <algorithm>

namespace chancery::extract {

using rdf::isChn;

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
    if (journey == nullptr || several || journey->tour != none) {
        return;
    }
    event.place = journey->place; // the day may be another
}

/// "preparations for the summit in Oslo", "ahead of the ministerial meeting": whether an event is what one looks to.
bool Events::prepared(const grammar::Sentence& sentence, std::uint32_t phrase) const {
    const auto& words = d_.annotation().words;
    const auto first = sentence.phrases[phrase].words.first;
    return first >= sentence.words.first + 2 && d_.parse().tags[first - 1].tag == grammar::Tag::preposition &&
           d_.lexicon().listed("preparation", words[first - 2].id);
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
    if (above == nullptr || above->voice != grammar::Voice::active) {
        return false;
    }
    bool forward = false;
    for (auto word = above->verbGroup.end; word < first && word < above->verbGroup.end + 2; ++word) {
        forward = forward || d_.lexicon().listed("anticipating", d_.annotation().words[word].id);
    }
    return forward || d_.lexicon().listed("inviting-verb", above->lemma);
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

} // namespace chancery::extract
