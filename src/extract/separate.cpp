// Meetings of other persons than those told before, and several told at once.
#include "extract/events.hpp"

#include "rdf/namespaces.hpp"

#include <algorithm>

namespace chancery::extract {

using rdf::isChn;

void Events::addPerson(Persons& persons, const Agent& agent) const {
    if (agent.person != none) {
        persons[agent.of].insert(agent.person);
    } else if (!agent.stated.empty() && agent.of != none) {
        // "called on the President of Hungary": somebody, though nobody names him; the first office called so stands
        // for him.
        const auto& offices = d_.annotation().offices;
        const auto same = std::find_if(offices.begin(), offices.end(), [&](const auto& office) {
            return office.label == offices[agent.stated.front()].label;
        });
        persons[agent.of].insert(unnamed | static_cast<std::uint32_t>(same - offices.begin()));
    }
}

/// Whether "the meeting" and "the talks" never mean an event of this kind: a visit, a ceremony.
bool Events::apart(const std::string& type) const {
    const auto noun = d_.lexicon().entryOf(type);
    return noun != none && d_.lexicon().listedPhrase("no-meeting", lexicon::fold(d_.entry(noun).label));
}

/// "The dialogue was chaired by …" behind "the 7th Policy Dialogue": whether a mention says no more than how an event
/// told before is called.
bool Events::calledSo(const Event& event, const EventMention& mention) {
    return mention.definite && mention.words.size() == 2 && event.heads.contains(mention.head);
}

/// "She also met X": whether the verb of a clause says that there was more than what was told.
bool Events::tellsMore(const grammar::Clause& clause) const {
    const auto& words = d_.annotation().words;
    const auto isAlso = [&](std::uint32_t word) { return d_.lexicon().listed("also-word", words[word].id); };
    const auto group = clause.verbGroup;
    bool also = group.first > clause.words.first && isAlso(group.first - 1);
    for (auto word = group.first; word < group.end; ++word) {
        also = also || isAlso(word);
    }
    return also;
}

/// "X met Y. She also met Z of her own country": whether more is told, of somebody whom this event did not have.
bool Events::ofMore(const Event& event, const EventMention& mention) {
    if (!mention.additional || !isChn(event.type, "Meeting") || event.persons.empty()) {
        return false;
    }
    const auto known = [&](std::uint32_t person) {
        return std::any_of(event.persons.begin(), event.persons.end(),
                           [&](const auto& side) { return side.second.contains(person); });
    };
    bool shared = false;
    bool added = false;
    for (const auto& side : mention.persons) {
        for (const auto person : side.second) {
            (known(person) ? shared : added) = true;
        }
    }
    return shared && added;
}

/// "X met Y. Y was also received by Z": whether a meeting is told of persons of both sides, and those of one side are
/// others than those of this event.
bool Events::ofOthers(const Event& event, const EventMention& mention) {
    if (!isChn(event.type, "Meeting") || mention.definite || mention.persons.size() < 2 || event.persons.size() < 2) {
        return false;
    }
    return std::any_of(mention.persons.begin(), mention.persons.end(), [&](const auto& side) {
        // Of whom nobody knows for whom he stands, may stand for either.
        const auto facing = [&](const auto& known) { return side.first == none || known.first == side.first; };
        const auto met = [&](const auto& known) {
            return std::any_of(side.second.begin(), side.second.end(),
                               [&](std::uint32_t person) { return known.second.contains(person); });
        };
        return std::any_of(event.persons.begin(), event.persons.end(), facing) &&
               std::none_of(event.persons.begin(), event.persons.end(), met);
    });
}

/// "held a trilateral meeting. Minister X hosted her colleagues Y and Z": whether a verb tells of three sides or more
/// that all are at an event of many, so that it is this one.
bool Events::gatheredThere(const Event& event, const EventMention& mention) {
    constexpr std::size_t many = 3;
    auto known = event.parties;
    known.insert(event.participants.begin(), event.participants.end());
    return mention.verbal && !mention.twoSided && !mention.separate && isChn(mention.type, "Meeting") &&
           mention.parties.size() >= many && isManySided(event.type) && !event.other && !event.background &&
           std::includes(known.begin(), known.end(), mention.parties.begin(), mention.parties.end());
}

/// "is paying a visit to Kenya. During the visit, she will meet …": whether what is yet to come at an event is told of
/// one that goes on.
bool Events::goesOn(const Event& event, const EventMention& mention) {
    return event.present && !event.past && !event.planned && mention.planned && mention.definite && !mention.date &&
           !mention.other && mention.type == event.type;
}

/// "On Friday she is to meet X and to be received by Y": what one sentence tells of several meetings is told of each.
void Events::shareDay(EventMention& mention) const {
    for (auto event = events_.rbegin(); event != events_.rend(); ++event) {
        const bool beside = mention.verbal && event->firstMention != none &&
                            event->firstMention >= mention.sentenceFirst && event->planned == mention.planned;
        // "where she will call on X and the two will sign an agreement"
        const bool signedThere = isChn(mention.type, "Signing") && isChn(event->type, "Meeting") && mention.planned &&
                                 !mention.parties.empty() && event->participants == mention.parties;
        const bool others = event->type == mention.type && ofOthers(*event, mention);
        if (beside && !mention.date && event->date && (others || signedThere)) {
            mention.date = text::ResolvedDate{*event->date, event->endDate};
            mention.place = mention.place == none ? event->place : mention.place;
            return;
        }
    }
}

/// "The Prime Minister held talks with X": who met, where the event is what somebody holds with somebody.
void Events::readPersons(const grammar::Sentence& sentence, std::uint32_t phrase, const grammar::Clause* clause,
                         EventMention& mention) const {
    const auto& lexicon = d_.lexicon();
    if (clause == nullptr || sentence.kind == text::SentenceKind::headline || clause->voice != grammar::Voice::active) {
        return;
    }
    const bool object = std::any_of(clause->arguments.begin(), clause->arguments.end(), [&](const auto& argument) {
        return argument.phrase == phrase && argument.role == grammar::Role::object && !argument.before;
    });
    for (const auto& argument : clause->arguments) {
        const bool other = argument.preposition != 0 && lexicon.listed("companion", argument.preposition);
        if (object && (argument.role == grammar::Role::subject || other)) {
            for (const auto& agent : d_.agents(sentence, argument.phrase)) {
                addPerson(mention.persons, agent);
            }
        }
    }
}

/// "The talks will conclude on Friday": what is told of the end of an event told before is no event of its own, nor its
/// day.
bool Events::onlyEnds(const grammar::Sentence& sentence, std::uint32_t phrase, const grammar::Clause* clause,
                      EventMention& mention) const {
    if (clause == nullptr || !mention.definite || !mention.planned || mention.other ||
        !d_.lexicon().listed("ending", clause->lemma) || !isCore(*clause, phrase) ||
        sentence.kind == text::SentenceKind::headline) {
        return false;
    }
    auto begun = mention;
    begun.planned = false;
    begun.open = true;
    begun.date.reset();
    if (find(begun) == none) {
        return false;
    }
    mention = begun;
    return true;
}

} // namespace chancery::extract
