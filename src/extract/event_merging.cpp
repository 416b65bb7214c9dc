// Which event a mention means, and what it adds to that.
#include "extract/events.hpp"

#include "rdf/namespaces.hpp"

#include <algorithm>

namespace chancery::extract {

using rdf::in;
using rdf::isChn;
namespace ns = rdf::ns;

void EventTraits::add(const EventTraits& told) {
    for (const auto trait : {&EventTraits::past, &EventTraits::present, &EventTraits::verbal, &EventTraits::twoSided,
                             &EventTraits::nominal, &EventTraits::remote, &EventTraits::ended, &EventTraits::undatable,
                             &EventTraits::counted, &EventTraits::beside, &EventTraits::joint, &EventTraits::before,
                             &EventTraits::thence, &EventTraits::ofBusiness}) {
        this->*trait = this->*trait || told.*trait;
    }
}

/// "Forum ministers conclude meeting in Suva" above "Foreign ministers of the Forum met in Suva": whether a headline
/// called no more than a meeting what the text tells to be one of many, or of two that meet regularly.
bool Events::headlined(const Event& event, const EventMention& mention) {
    return event.generic && event.undecided && event.participants.empty() && !mention.generic && !mention.other &&
           (isManySided(mention.type) || isChn(mention.type, "Consultation"));
}

bool Events::isOfKind(const Event& event, const EventMention& mention) const {
    return event.type == mention.type || calledSo(event, mention) || gatheredThere(event, mention) ||
           headlined(event, mention);
}

bool Events::mayBe(const Event& event, const EventMention& mention) const {
    const bool numbered = event.generic && event.ordinal != 0 && event.ordinal == mention.ordinal; // "the 14th Meeting"
    if (!isOfKind(event, mention) && !numbered && (!mention.generic || apart(event.type))) {
        return false;
    }
    if (event.ordinal != 0 && mention.ordinal != 0 && event.ordinal != mention.ordinal) {
        return false;
    }
    if (event.date && mention.date && !text::compatible(*event.date, mention.date->from)) {
        return false;
    }
    if (event.place != none && mention.place != none && event.place != mention.place &&
        d_.entry(event.place).country != mention.place && d_.entry(mention.place).country != event.place) {
        return false;
    }
    const bool named = mention.town != none && mention.town != event.town && mention.town != event.place &&
                       mention.town != d_.city(); // "the Tokyo Conference" is none that was told elsewhere
    if (named || (mention.planned && !event.planned && event.past) || ofOthers(event, mention) ||
        ofMore(event, mention)) {
        return false;
    }
    const bool ahead = (mention.open && event.planned) || goesOn(event, mention);
    if (event.planned != mention.planned && !event.undecided && !ahead && (event.date || !mention.definite)) {
        return false;
    }
    auto known = event.parties;
    known.insert(event.participants.begin(), event.participants.end());
    // "India and Japan to hold talks", in a headline, are those that they have held: of the same two.
    if (event.undecided && event.planned && !mention.planned) {
        return known.size() > 1 && known == mention.parties;
    }
    const bool called = isManySided(event.type) && mention.definite && mention.words.size() == 2;
    if (mention.parties.empty() || known.empty() || called) { // "co-chaired the Summit with X of Y"
        return true;
    }
    // Two sides each: they must be the same; else all of the smaller set must be in the larger one.
    return std::includes(known.begin(), known.end(), mention.parties.begin(), mention.parties.end()) ||
           std::includes(mention.parties.begin(), mention.parties.end(), known.begin(), known.end());
}

std::uint32_t Events::find(const EventMention& mention) const {
    if (mention.other) { // "the next round": the same only where the same words are read again
        const auto same = std::find_if(events_.begin(), events_.end(), [&](const Event& event) {
            return event.other && event.firstMention == mention.words.first;
        });
        return same == events_.end() ? none : static_cast<std::uint32_t>(same - events_.begin());
    }
    std::uint32_t best = none;
    int bestScore = -1;
    for (std::uint32_t i = 0; i < events_.size(); ++i) {
        const auto& event = events_[i];
        const bool told = mention.separate && !event.undecided && event.firstMention < mention.sentenceFirst;
        if (told || event.other || event.frameAt == mention.words.first || !mayBe(event, mention)) {
            continue;
        }
        const bool sameType = isOfKind(event, mention);
        const bool specific = mention.ordinal != 0 || !mention.parties.empty() || mention.date || mention.place != none;
        // A new indefinite mention is an old event only where something says so.
        if (!mention.definite && !sameType) {
            continue;
        }
        int score = sameType ? 4 : 0;
        score += mention.ordinal != 0 && mention.ordinal == event.ordinal ? 4 : 0;
        score += specific ? 0 : 1;
        score += event.background ? 0 : 1;
        if (score >= bestScore) { // the later one of equals
            bestScore = score;
            best = i;
        }
    }
    return best;
}

/// "The ceremony" behind a signing, "the reception" behind "received": the kind of the event before, where no ceremony
/// has been told of; else the mention's own.
std::string Events::callsBefore(const EventMention& told) const {
    if (!isChn(told.type, "Ceremony") || !told.definite || told.words.size() != 2) {
        return told.type;
    }
    const auto noun = d_.annotation().words[told.words.end - 1].id;
    const bool signing = d_.lexicon().listed("signing-too", noun);
    const bool meeting = d_.lexicon().listed("meeting-too", noun);
    const auto has = [&](std::string_view kind) {
        return std::any_of(events_.begin(), events_.end(), [&](const Event& event) {
            return isChn(event.type, kind) && !event.other && !d_.facts().nodes[event.node].evidence.empty();
        });
    };
    if (has("Ceremony") || !(signing || meeting)) {
        return told.type;
    }
    return signing && has("Signing")   ? in(ns::chn, "Signing")
           : meeting && has("Meeting") ? in(ns::chn, "Meeting")
                                       : told.type;
}

/// "the next meeting" is of the kind of this one.
std::string Events::kindOfNext(const EventMention& told) const {
    EventMention same;
    same.type = told.type;
    same.generic = same.definite = true;
    auto like = find(same);
    const auto unlike = [&](std::uint32_t i) { // not of what a verb only told of, "signed", nor of a visit
        return events_[i].verbal || events_[i].other || i == told.frame || apart(events_[i].type);
    };
    for (std::uint32_t i = 0; like != none && unlike(like) && i < events_.size(); ++i) {
        like = unlike(i) ? like : i; // "their previous meeting, on the sidelines of the summit"
    }
    return like == none || like == told.frame ? told.type : events_[like].type;
}

/// Whether a mention's date sets its event apart from the news of the release.
bool Events::isBackground(const EventMention& mention) const {
    const auto& issued = d_.facts().document.issued;
    if (!mention.date || !issued) {
        return false;
    }
    constexpr int longAgo = 60; // days
    constexpr int lately = 3;
    const auto& day = mention.date->from;
    return !day.hasDay() || daysApart(day, *issued) > longAgo || (mention.spokenOf && daysApart(day, *issued) > lately);
}

/// A new event, of which nothing but the kind is known.
std::uint32_t Events::added(const EventMention& mention) {
    Node node;
    node.type = mention.type;
    Event event;
    event.node = static_cast<std::uint32_t>(d_.facts().nodes.size());
    event.type = mention.type;
    event.other = mention.other;
    event.planned = mention.planned;
    event.undecided = mention.undecided;
    event.generic = mention.generic;
    event.spokenOf = mention.spokenOf;
    event.background = isBackground(mention);
    d_.facts().nodes.push_back(std::move(node));
    events_.push_back(std::move(event));
    return static_cast<std::uint32_t>(events_.size() - 1);
}

/// Adds what one more mention says of an event: its day, place and sides, and how it is spoken of.
void Events::addTold(Event& event, const EventMention& mention) {
    if (event.generic && !mention.generic) {
        event.generic = false;
        event.type = mention.type;
        d_.facts().nodes[event.node].type = mention.type;
    }
    if (event.undecided && !mention.undecided) {
        event.planned = mention.planned;
        event.undecided = false;
    }
    if (mention.date && (!event.date || (!event.date->hasDay() && mention.date->from.hasDay()))) {
        event.date = mention.date->from;
        event.endDate = mention.date->to;
    }
    if (event.place == none || (mention.place != none && d_.entry(mention.place).country == event.place)) {
        event.place = mention.place == none ? event.place : mention.place;
    }
    event.add(mention);
    event.ordinal = event.ordinal == 0 ? mention.ordinal : event.ordinal;
    event.several = event.several || mention.several || mention.separate;
    event.town = event.town == none ? mention.town : event.town;
    if (mention.head != 0) {
        event.heads.insert(mention.head);
    }
    // "The Meeting was co-chaired by X of Y and Z of W": what it is called has told whose it is.
    const bool others =
        event.parties.size() > 1 && mention.parties.size() > 1 &&
        !std::includes(mention.parties.begin(), mention.parties.end(), event.parties.begin(), event.parties.end());
    if (!others) {
        event.parties.insert(mention.parties.begin(), mention.parties.end());
    }
    event.lastMention = mention.words.first;
    event.firstMention = std::min(event.firstMention, mention.words.first);
    constexpr std::size_t longest = 160; // of a label
    auto& label = d_.facts().nodes[event.node].label;
    if (mention.label.size() > label.size() && mention.label.size() < longest) {
        label = mention.label;
    }
}

std::uint32_t Events::resolve(const EventMention& told) {
    EventMention mention = told;
    mention.type = mention.other && mention.generic ? kindOfNext(told) : callsBefore(told);
    auto index = find(mention);
    const std::uint32_t before = index != none ? none : mention.thereupon ? lastPlanned() : lastDated();
    if (index == none) {
        shareDay(mention);
        index = added(mention);
    }
    auto& event = events_[index];
    addTold(event, mention);
    // "spoke at a briefing after the session": neither is both around the other and within it
    const bool around = mention.frame != none && events_[mention.frame].frame == index;
    if (event.frame == none && mention.frame != index && !around) {
        event.frame = mention.frame;
        event.frameAt = mention.frameAt;
        event.atEnd = mention.atEnd;
    }
    if (event.frame == none && !event.date && event.planned == mention.thereupon) {
        event.frame = before; // right after the event told last
    }
    if (mention.parties.size() == 2) {
        d_.noteEventParties({mention.parties.begin(), mention.parties.end()});
    }
    return index;
}

} // namespace chancery::extract
