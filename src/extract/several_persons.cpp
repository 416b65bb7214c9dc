// The persons that a plural noun means: "the two Foreign Ministers", "the leaders", "the co-chairs".
#include "extract/discourse.hpp"

#include <algorithm>

namespace chancery::extract {

/// "The co-chairs", "the heads of delegation": the persons whom the text has chair or lead, or none.
std::vector<Agent> Discourse::inChargeAs(std::uint32_t office) const {
    if (officeListed("chair-office", office)) {
        return chairs_;
    }
    return officeListed("delegation-head", office) && heads_.size() == 2 ? heads_ : std::vector<Agent>{};
}

/// What a plural noun asks of those it may mean.
Discourse::Wanted Discourse::wantedBy(const Phrase& phrase) const {
    const auto head = annotation_.words[phrase.head].id;
    Wanted wanted;
    wanted.offices = officesOf(phrase);
    wanted.speakers = !wanted.offices.empty() && officeListed("any-speaker", wanted.offices.front());
    wanted.anyone = wanted.offices.empty() || lexicon().listed("envoys", head);
    wanted.leaders =
        wanted.offices.empty() && phrase.determiner != grammar::Determiner::bare && lexicon().listed("leader", head);
    wanted.count = countOf(phrase);
    return wanted;
}

/// Whether someone holds the wanted office itself; of none it holds.
bool Discourse::holdsWanted(const Agent& agent, const Wanted& wanted) const {
    return wanted.offices.empty() || std::any_of(agent.offices.begin(), agent.offices.end(), [&](std::uint32_t office) {
               return sameOffice(office, wanted.offices.front()) ||
                      (wanted.speakers && agent.person != none && presidesOverHouse(profiles_[agent.person], office));
           });
}

/// Whether someone holds an office that the wanted one is short for: a deputy or a prime minister is no minister.
bool Discourse::isCalledAsWanted(const Agent& agent, const Wanted& wanted) const {
    return holdsWanted(agent, wanted) ||
           std::any_of(agent.offices.begin(), agent.offices.end(), [&](std::uint32_t office) {
               const auto asked = wanted.offices.front();
               return isShortFor(asked, office) && !isLesser(office, asked) &&
                      (officeListed("leader-office", asked) || !officeListed("leader-office", office));
           });
}

/// Whether an agent stands for one person alone who may be among those wanted.
bool Discourse::isOneWanted(const Agent& agent, const Wanted& wanted) const {
    return (agent.person != none || agent.offices.size() == 1) && (!wanted.leaders || leadsState(agent));
}

/// "the two Foreign Ministers" where one is Minister of External Relations; presidents and kings are heads of state.
bool Discourse::resemblesWanted(const Agent& agent, const Wanted& wanted) const {
    return agent.person != none && agent.of != none &&
           std::any_of(agent.offices.begin(), agent.offices.end(),
                       [&](std::uint32_t office) { return wanted.anyone || alike(office, wanted.offices.front()); });
}

/// The last so many of whom the text spoke that fit, in the order of the text; fewer where there are not as many.
std::vector<Agent> Discourse::lastThatFit(const Fits& fits, std::size_t count) const {
    std::vector<Agent> persons;
    for (auto i = recent_.rbegin(); i != recent_.rend() && persons.size() < count; ++i) {
        // "received the Moldovan Foreign Minister" of a headline is who is named with this office further on
        const bool again = i->person == none && std::any_of(persons.begin(), persons.end(), [&](const Agent& one) {
                               return one.person != none && one.of == i->of;
                           });
        if (!again && fits(*i) && std::find(persons.begin(), persons.end(), *i) == persons.end()) {
            persons.push_back(*i);
        }
    }
    std::reverse(persons.begin(), persons.end());
    return persons;
}

/// The persons that a plural noun means: as many as it counts, else two; of the offices that it names first, else of
/// any, for "the two Heads of State" are presidents, kings and emirs. A deputy or a prime minister is no minister where
/// others are.
std::vector<Agent> Discourse::severalPersons(const Phrase& phrase) const {
    const auto wanted = wantedBy(phrase);
    if (auto charged = wanted.offices.empty() ? std::vector<Agent>{} : inChargeAs(wanted.offices.front());
        !charged.empty()) {
        return charged;
    }
    const auto same = [&](const Agent& agent) { return isOneWanted(agent, wanted) && holdsWanted(agent, wanted); };
    const auto called = [&](const Agent& agent) {
        return isOneWanted(agent, wanted) && isCalledAsWanted(agent, wanted);
    };
    if (auto group = groupOf(wanted.count, called); !group.empty()) {
        return group;
    }
    // "She later met President Y. The two leaders …": who met last, not who was named last
    const bool met =
        pair_.size() == 2 && (wanted.count == 2 || wanted.count == 0) &&
        std::all_of(pair_.begin(), pair_.end(), [&](const Agent& one) { return one.person != none && called(one); });
    if (met) {
        return pair_;
    }
    if (wanted.leaders && wanted.count == 0 && std::max(lastSeveral_.size(), principals_.size()) > 2) {
        return {}; // of several, some of whom lead nothing: whom "the leaders" are is not told
    }
    const std::size_t count = wanted.count == 0 ? 2 : wanted.count;
    for (const auto& fits : {Fits(same), Fits(called)}) {
        if (auto persons = lastThatFit(fits, count); persons.size() == count) {
            return persons;
        }
    }
    const auto persons = lastThatFit([&](const Agent& agent) { return resemblesWanted(agent, wanted); }, count);
    const bool apart = persons.size() == count && (count > 2 || persons.front().of != persons.back().of);
    return apart ? persons : std::vector<Agent>{};
}

/// "the ministers" of three or more who were named together last, or met: all of them, where each is `named` so.
std::vector<Agent> Discourse::groupOf(std::size_t counted, const Fits& named) const {
    const bool part = std::all_of(lastSeveral_.begin(), lastSeveral_.end(), [&](const Agent& agent) {
        return std::find(principals_.begin(), principals_.end(), agent) != principals_.end();
    });
    const auto* first = part ? &principals_ : &lastSeveral_; // "X met Y and Z": all three
    const auto* second = part ? &lastSeveral_ : &principals_;
    for (const auto* group : {first, second}) {
        if (group->size() > 2 && (counted == 0 || counted == group->size()) &&
            std::all_of(group->begin(), group->end(), named)) {
            return *group;
        }
    }
    // "the vice ministers" of three, one of whom is a deputy secretary
    const bool most = counted == 0 && lastSeveral_.size() > 2 &&
                      std::count_if(lastSeveral_.begin(), lastSeveral_.end(), named) > 1 &&
                      std::all_of(lastSeveral_.begin(), lastSeveral_.end(), [&](const Agent& agent) {
                          return agent.person != none && !agent.offices.empty() && !leadsState(agent);
                      });
    return most ? lastSeveral_ : std::vector<Agent>{};
}

/// "Deputy Foreign Minister", "Vice President": whether an office is one below the other that its name ends in.
bool Discourse::isLesser(std::uint32_t office, std::uint32_t other) const {
    const auto label = lexicon::fold(annotation_.offices[office].label);
    const auto before = label.substr(0, label.find(lexicon::fold(annotation_.offices[other].label)));
    for (std::size_t first = 0; first < before.size();) {
        const auto end = std::min(before.find_first_of(" -", first), before.size());
        if (lexicon().listedPhrase("lesser-office", before.substr(first, end - first))) {
            return true;
        }
        first = end + 1;
    }
    return false;
}

/// Whether someone is a president, king or head of government: one of "the two leaders".
bool Discourse::leadsState(const Agent& agent) const { return anyOfficeListed("leader-office", agent.offices); }

/// Whether a list has the first words of an office's label: "cabinet secretary" of "cabinet secretary for trade".
bool Discourse::beginsListed(std::string_view list, std::string_view label) const {
    for (auto end = label.find(' '); end != std::string_view::npos; end = label.find(' ', end + 1)) {
        if (lexicon().listedPhrase(list, label.substr(0, end))) {
            return true;
        }
    }
    return lexicon().listedPhrase(list, label);
}

/// Whether two offices are of one rank: both lead a state, or the last word of the one is in the other.
bool Discourse::alike(std::uint32_t office, std::uint32_t other) const {
    const auto a = lexicon::fold(annotation_.offices[office].label);
    const auto& brief = annotation_.offices[other].briefly; // "Speaker" of the one house or the other
    const auto b = lexicon::fold(brief.empty() ? annotation_.offices[other].label : brief);
    if (lexicon().listedPhrase("leader-office", a) && lexicon().listedPhrase("leader-office", b)) {
        return lexicon().listedPhrase("any-leader", b);
    }
    // "Both Ministers", one of whom is a Cabinet Secretary
    if (lexicon().listedPhrase("minister-plain", b) && beginsListed("minister-too", a)) {
        return true;
    }
    const auto space = b.rfind(' ');
    const auto word = space == std::string::npos ? b : b.substr(space + 1);
    return (" " + a + " ").find(" " + word + " ") != std::string::npos;
}

} // namespace chancery::extract
