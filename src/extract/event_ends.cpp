// What an event still lacks once all of a release is read, and how it is written down.
#include "extract/events.hpp"

#include "rdf/namespaces.hpp"

#include <algorithm>
#include <cstdlib>

namespace chancery::extract {

using rdf::in;
using rdf::isChn;
namespace ns = rdf::ns;

int daysApart(const text::Date& a, const text::Date& b) {
    const auto count = [](const text::Date& d) { return d.year * 372 + d.month * 31 + d.day; };
    return std::abs(count(a) - count(b));
}

namespace {

/// The day that the news tells of an event: its last where it tells how it ended.
std::optional<text::Date> dayToldOf(const Event& event) { return event.ended ? event.endDate : event.date; }

} // namespace

/// What happens on a day of a visit happens where the visit is.
void Events::completeFromVisits(Event& event) const {
    if (event.place != none || event.remote || !event.date || !event.date->hasDay()) {
        return;
    }
    for (const auto& visit : events_) {
        const bool during = isChn(visit.type, "Visit") && visit.place != none && visit.date && visit.endDate &&
                            !(*event.date < *visit.date) && !(*visit.endDate < *event.date);
        if (during && &visit != &event && visit.node != event.node) {
            const bool here = d_.city() != none && d_.entry(d_.city()).country == visit.place;
            event.place = here ? d_.city() : visit.place;
            return;
        }
    }
}

/// "An agreement is expected to be signed following the talks": a plan goes with the plan that it is told with.
void Events::completePlan(Event& event, const Event& frame) const {
    const bool day = frame.date && frame.date->hasDay() && !frame.endDate;
    event.date = !event.date && day ? frame.date : event.date;
    event.place = event.place == none && !event.remote && event.date == frame.date ? frame.place : event.place;
}

/// Whether two events took place in different towns or countries: what is told of one's day says nothing of the
/// other's.
bool Events::elsewhere(const Event& event, const Event& other) const {
    return event.place != none && other.place != none && event.place != other.place &&
           d_.entry(event.place).country != other.place && d_.entry(other.place).country != event.place;
}

/// "met X in Oslo on 20 May. The following day she met Y": whether what was told last before took place abroad, and
/// this on a day of its own.
bool Events::movedAway(const Event& event) const {
    const Event* before = nullptr;
    for (const auto& other : events_) {
        if (!other.planned && !other.background && !other.other && other.place != none &&
            other.firstMention < event.firstMention &&
            (before == nullptr || other.firstMention > before->firstMention)) {
            before = &other;
        }
    }
    return before != nullptr && d_.city() != none && event.counted && event.date != d_.facts().document.issued &&
           countryOf(before->place) != countryOf(d_.city());
}

/// Whether only envoys abroad stand for the country that the release is of: what they do is not told to be done at
/// home.
bool Events::byEnvoysOnly(const Event& event) const {
    const auto home = d_.city() == none ? none : d_.entry(d_.city()).country;
    const auto ours = event.persons.find(home);
    const auto envoy = [&](std::uint32_t person) { return event.envoys.contains(person); };
    const bool locals = std::any_of(event.persons.begin(), event.persons.end(), [&](const auto& side) {
        return side.first != home && !std::all_of(side.second.begin(), side.second.end(), envoy);
    });
    return home != none && locals && ours != event.persons.end() && isChn(event.type, "Meeting") &&
           std::all_of(ours->second.begin(), ours->second.end(), envoy);
}

/// An event told without a date or place of its own took place with the one that the release is about.
void Events::complete(Event& event, const Event* main) const {
    const auto& issued = d_.facts().document.issued;
    completeFromVisits(event);
    if (event.planned && event.place == none && !event.remote && !event.other && event.date && event.date->hasDay() &&
        issued && daysApart(*event.date, *issued) <= 7) {
        // "On Thursday they will …", here: where the news is of, else where it is written.
        const bool elsewhere = main == nullptr || main->place == none ||
                               (d_.city() != none && main->date && daysApart(*main->date, *issued) > 1 &&
                                d_.entry(main->place).country != d_.entry(d_.city()).country);
        const auto there = journeyPlace(event);
        event.place = there != none ? there : elsewhere ? d_.city() : main->place;
    }
    if (event.planned && event.frame != none && events_[event.frame].planned) {
        completePlan(event, events_[event.frame]);
    }
    if (event.planned) {
        completeFromPlan(event);
    }
    if (event.background && event.frame != none && event.place == none && !event.remote && !event.other &&
        events_[event.frame].date == event.date) {
        event.place = events_[event.frame].place; // "During her visit to Nairobi last week, she met …"
    }
    if (event.planned || event.background || event.other) {
        return;
    }
    if (event.frame != none && isAhead(event.frame)) {
        event.frame = none; // "called on the President ahead of the summit in August": not when and where that will be
    }
    const Event* around = event.frame == none ? main : &events_[event.frame];
    if (!event.date && around != nullptr && !event.undatable && !elsewhere(event, *around)) {
        event.date = event.atEnd && around->endDate ? around->endDate : dayToldOf(*around);
    }
    const bool then = event.frame != none && (dayToldOf(*around) == event.date ||
                                              (event.atEnd && event.date && around->endDate == event.date));
    if (then && event.place == none && !event.remote) {
        const bool here =
            d_.city() != none && around->place == d_.entry(d_.city()).country; // "at the end of the visit"
        event.place = here ? d_.city() : around->place;
    }
    const bool fresh = event.date && issued && event.date->hasDay() && daysApart(*event.date, *issued) <= 3;
    if (event.place == none && !event.remote && !issued && !event.date && !isChn(event.type, "Visit")) {
        event.place = d_.city(); // "ISLAMABAD, March 12 (APP): …": the year is not told, the place is
    }
    if (event.place == none && !event.remote && !byEnvoysOnly(event)) {
        if (main != nullptr && main->place != none && event.date == main->date) {
            event.place = main->place;
        } else if (fresh && !movedAway(event) && !(event.beside && event.date != issued)) {
            const auto there = journeyPlace(event);
            event.place = there == none ? d_.city() : there;
        }
    }
}

/// The day that the news is of: the first day told close before publication, else the publication itself.
std::optional<text::Date> Events::newsDate() const {
    const auto& issued = d_.facts().document.issued;
    if (!issued) {
        return std::nullopt;
    }
    for (const auto& [sentence, phrase] : newsTimes_) {
        const auto day = date(*sentence, phrase, false);
        if (day && day->from.hasDay() && daysApart(day->from, *issued) <= 7 && !(*issued < day->from)) {
            return day->from;
        }
    }
    // Where no dateline says from where, only a text that tells no day at all is of the day it is published.
    const bool dated = std::any_of(events_.begin(), events_.end(), [](const Event& event) {
        return event.date && !event.planned && !event.background;
    });
    return d_.city() == none && dated ? std::nullopt : issued;
}

void Events::finish() {
    for (auto& event : events_) {
        event.remote = event.remote || isChn(event.type, "Call");
    }
    const auto proved = [&](const Event& e) { return !d_.facts().nodes[e.node].evidence.empty(); };
    const auto main = std::find_if(events_.begin(), events_.end(), [&](const Event& e) {
        // A visit begins before what happens on it.
        return proved(e) && !e.planned && !e.background && !e.other && e.date && e.date->hasDay() &&
               !isChn(e.type, "Visit");
    });
    const auto news = newsDate();
    const auto placed = [&](bool visits) { // what happens on a visit knows better where than the visit
        return std::find_if(events_.begin(), events_.end(), [&](const Event& e) {
            const bool now = main != events_.end() ? dayToldOf(e) == dayToldOf(*main)
                                                   : !e.date || !news || text::compatible(*e.date, *news);
            return !e.planned && !e.background && e.place != none && (visits || !isChn(e.type, "Visit")) && now;
        });
    };
    const auto besideVisits = placed(false);
    const auto mainPlace = besideVisits != events_.end() ? besideVisits : placed(true);
    Event frame;
    const Event* about = nullptr;
    if (main == events_.end() && news) {
        frame.date = news;
        frame.place = mainPlace != events_.end() ? mainPlace->place : d_.city();
        about = &frame;
    } else if (main != events_.end()) {
        frame = *main;
        frame.date = dayToldOf(*main);
        frame.ended = false;
        frame.place = frame.place == none && mainPlace != events_.end() ? mainPlace->place : frame.place;
        about = &frame;
    }
    for (auto& event : events_) {
        // told before its day
        event.planned = event.planned || liesAhead(event);
        widen(event);
        event.place = event.place == none && !event.remote ? event.town : event.place;
        const bool first = main != events_.end() && event.firstMention < main->firstMention && event.frame == none;
        if (first && news && !event.date && !event.undatable && !event.planned && !event.background && !event.other) {
            event.date = news; // told before the first event that has a day of its own
        }
        if (event.frame == none) {
            complete(event, about);
        }
    }
    for (auto& event : events_) { // what took place beside another knows of it by then
        if (event.frame != none) {
            complete(event, about);
        }
        write(event);
    }
}

/// A meeting of four or more countries that only the noun names is what a body's meeting is.
void Events::widen(Event& event) {
    const auto noun = d_.lexicon().entryOf(event.type);
    if (event.twoSided || event.several || (event.verbal && !event.nominal) || event.participants.size() < 4 ||
        noun == none || d_.entry(noun).ofBody == none) {
        return;
    }
    event.type = d_.entry(d_.entry(noun).ofBody).type;
    d_.facts().nodes[event.node].type = event.type;
}

void Events::write(const Event& event) {
    auto& facts = d_.facts();
    std::vector<Property> properties;
    if (event.date) {
        properties.push_back(
            {in(ns::chn, "date"), rdf::typed(text::lexical(*event.date), text::datatype(*event.date))});
    }
    if (event.endDate) {
        properties.push_back(
            {in(ns::chn, "endDate"), rdf::typed(text::lexical(*event.endDate), text::datatype(*event.endDate))});
    }
    if (event.place != none && !event.remote) {
        properties.push_back({in(ns::chn, "place"), NodeRef{d_.nodeOfEntry(event.place)}});
    }
    properties.push_back({in(ns::chn, "status"), rdf::iri(in(ns::chn, event.planned ? "planned" : "held"))});
    if (event.ordinal != 0) {
        properties.push_back(
            {in(ns::chn, "ordinal"), rdf::typed(std::to_string(event.ordinal), in(ns::xsd, "integer"))});
    }
    auto sides = event.parties;
    if (sides.size() == 1 && event.participants.contains(d_.home())) {
        sides.insert(d_.home()); // a roundtable with ASEAN is one of ASEAN and the host
    }
    if (sides.empty()) {
        sides = event.participants;
    }
    for (const auto side : sides) {
        const auto sideNode = d_.nodeOfEntry(side);
        facts.nodes[event.node].sides.push_back(NodeRef{sideNode});
    }
    auto& node = facts.nodes[event.node];
    node.properties.insert(node.properties.end(), properties.begin(), properties.end());
}

} // namespace chancery::extract
