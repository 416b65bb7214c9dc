// What the text makes of persons further on: whom it tells to be appointed, and whom a traveller meets abroad.
#include "extract/discourse.hpp"

#include <algorithm>

namespace chancery::extract {

/// "Anna Novak has been appointed Ambassador of Kenya", "The President of Kenya appointed Anna Novak as …", "Anna Novak
/// took office as …": the office and country of who is called otherwise elsewhere.
void Discourse::readAppointments() {
    for (const auto& sentence : parse_.sentences) {
        for (const auto& clause : sentence.clauses) {
            const bool presents =
                lexicon().listed("handing", clause.lemma) &&
                std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const grammar::Argument& argument) {
                    return argument.role == grammar::Role::object && speaksOfCredentials(sentence, argument.phrase);
                });
            const bool takes = presents || lexicon().listed("taking-office", clause.lemma);
            if (clause.negated || clause.modality != grammar::Modality::real ||
                !(takes || lexicon().listed("appointing-verb", clause.lemma))) {
                continue;
            }
            readAppointment(sentence, clause, takes ? grammar::Role::subject : grammar::Role::object);
            if (!takes) {
                readAppointedRow(sentence, clause);
            }
        }
    }
}

/// "The President of Kenya appointed X as Minister of Trade and Y as Minister of Health": both are of Kenya.
void Discourse::readAppointedRow(const grammar::Sentence& sentence, const grammar::Clause& clause) {
    std::uint32_t by = none;
    for (const auto& argument : clause.arguments) {
        const auto& phrase = sentence.phrases[argument.phrase];
        if (argument.role == grammar::Role::subject && phrase.kind == grammar::PhraseKind::agent &&
            phrase.members.empty()) {
            by = withProfile(agentOfPhrase(sentence, phrase)).of;
        }
    }
    for (const auto& argument : clause.arguments) {
        if (by == none || argument.role != grammar::Role::object) {
            continue;
        }
        for (const auto member : sentence.phrases[argument.phrase].members) {
            const auto& one = sentence.phrases[member];
            if (one.person != none && !one.offices.empty()) {
                auto& profile = profiles_[annotation_.mentions[one.person].entry];
                profile.of = profile.of == none ? by : profile.of;
            }
        }
    }
}

/// "a copy of his credentials", "her letters of credence".
bool Discourse::speaksOfCredentials(const grammar::Sentence& sentence, std::uint32_t phrase) const {
    const auto is = [&](const Phrase& one) {
        return one.head != none && lexicon().listed("credential", annotation_.words[one.head].id);
    };
    const auto& modifiers = sentence.phrases[phrase].modifiers;
    return is(sentence.phrases[phrase]) || (!modifiers.empty() && is(sentence.phrases[modifiers.front().phrase]));
}

void Discourse::readAppointment(const grammar::Sentence& sentence, const grammar::Clause& clause, grammar::Role role) {
    std::uint32_t person = none;
    std::uint32_t by = none;
    const Phrase* office = nullptr;
    for (const auto& argument : clause.arguments) {
        const auto& phrase = sentence.phrases[argument.phrase];
        if (!phrase.members.empty()) {
            continue;
        }
        const bool capacity = argument.role == grammar::Role::second ||
                              (argument.preposition != 0 && lexicon().listed("in-capacity", argument.preposition));
        if (argument.role == role && phrase.person != none) {
            person = annotation_.mentions[phrase.person].entry;
        } else if (argument.role == grammar::Role::subject && phrase.kind == grammar::PhraseKind::agent) {
            by = withProfile(agentOfPhrase(sentence, phrase)).of;
        } else if (capacity && phrase.person == none && !phrase.offices.empty() && !phrase.plural) {
            office = &phrase;
        }
    }
    if (person == none || office == nullptr) {
        return;
    }
    const auto held = agentOfPhrase(sentence, *office);
    if (held.of == none && by == none) {
        return; // "was elected Chairperson of the meeting"
    }
    appointments_.emplace(office, person);
    auto& profile = profiles_[person];
    for (const auto one : held.stated) {
        if (!annotation_.offices[one].former && !holds(profile, one)) {
            profile.offices.push_back(one);
        }
    }
    profile.of = profile.of != none ? profile.of : held.of != none ? held.of : by;
    profile.body = profile.body == none ? held.body : profile.body;
}

/// "Minister X of Mongolia visited Türkiye. He met Foreign Minister Y": who receives or meets a visitor is of the
/// country visited, where the text does not say otherwise.
void Discourse::readVisited() {
    for (const auto& sentence : parse_.sentences) {
        for (const auto& clause : sentence.clauses) {
            readProgramme(sentence, clause);
            const bool meets = lexicon().listed("visitor-verb", clause.lemma);
            const bool tours =
                lexicon().listed("touring-verb", clause.lemma) &&
                std::none_of(clause.arguments.begin(), clause.arguments.end(), [&](const grammar::Argument& argument) {
                    return argument.role == grammar::Role::object && destination(sentence, argument.phrase) != none;
                });
            if (!meets && !tours) {
                continue;
            }
            std::uint32_t visitor = none; // argument
            std::uint32_t where = none;
            for (std::uint32_t i = 0; i < clause.arguments.size() && where == none; ++i) {
                where = visitedBy(sentence, clause.arguments[i]);
                visitor = i;
            }
            for (std::uint32_t i = 0; where != none && i < clause.arguments.size(); ++i) {
                const auto& argument = clause.arguments[i];
                const auto& phrase = sentence.phrases[argument.phrase];
                // "visited a hospital together with Y"
                const bool beside = argument.preposition != 0 && lexicon().listed("touring-with", argument.preposition);
                const bool joins = beside || (meets && (argument.role == grammar::Role::subject ||
                                                        argument.role == grammar::Role::object ||
                                                        joinsTwo(argument.preposition, clause)));
                if (i == visitor || !joins) {
                    continue;
                }
                setHosts(sentence, phrase, where);
                for (const auto& modifier : phrase.modifiers) { // "had talks with Y"
                    if (joinsTwo(modifier.preposition, clause)) {
                        setHosts(sentence, sentence.phrases[modifier.phrase], where);
                    }
                }
            }
        }
    }
}

/// The one country that the subject or object of a clause travels to, or `none`.
std::uint32_t Discourse::visitedBy(const grammar::Sentence& sentence, const grammar::Argument& argument) const {
    const auto& phrase = sentence.phrases[argument.phrase];
    if (argument.role != grammar::Role::subject && argument.role != grammar::Role::object) {
        return none;
    }
    const auto& readings =
        lexicon().words().readings(annotation_.words[phrase.head == none ? phrase.words.first : phrase.head].id);
    const bool he = readings.is(lexicon::WordClass::he) || readings.is(lexicon::WordClass::she);
    auto persons = personsIn(sentence, argument.phrase);
    if (persons.empty()) {
        persons = subjectCalled(sentence, phrase);
    }
    if (phrase.kind == grammar::PhraseKind::pronoun && (he || readings.is(lexicon::WordClass::they))) {
        persons = he ? subjectWithin(sentence, argument.phrase) : subjectBefore(sentence);
    }
    if (he && argument.role == grammar::Role::subject && phrase.kind == grammar::PhraseKind::pronoun &&
        (persons.empty() || visits_[persons.front()].empty())) {
        return journeyBefore(sentence); // "The spokesperson said Minister X would visit Mali. She will meet Y."
    }
    if (persons.empty() || visits_[persons.front()].size() != 1) {
        return none;
    }
    const auto where = *visits_[persons.front()].begin();
    const bool strangers = std::all_of(persons.begin(), persons.end(), [&](std::uint32_t person) {
        return visits_[person] == visits_[persons.front()] && where != profiles_[person].of &&
               !profiles_[person].offices.empty();
    });
    return strangers ? where : none;
}

void Discourse::setHosts(const grammar::Sentence& sentence, const Phrase& phrase, std::uint32_t where) {
    const auto set = [&](const Phrase& one) {
        if (one.members.empty() && one.person != none && (!one.offices.empty() || one.peer)) {
            setHost(profiles_[annotation_.mentions[one.person].entry], where);
        }
    };
    set(phrase);
    for (const auto member : phrase.members) {
        set(sentence.phrases[member]);
    }
}

} // namespace chancery::extract
