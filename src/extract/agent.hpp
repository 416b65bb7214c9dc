// Who acts in a text, and what is known of a person.
#pragma once

#include "lexicon/mentions.hpp"

#include <cstdint>
#include <vector>

namespace chancery::extract {

using lexicon::none;
using lexicon::Range;

/// Someone who acts: a person, an office without a name, a country or an organisation. Indexes are into the
/// annotation's persons and offices; entries are the lexicon's or the annotation's own.
struct Agent {
    std::uint32_t person = none;
    std::vector<std::uint32_t> offices; // all that are known of it
    std::vector<std::uint32_t> stated;  // those that this very phrase states
    std::uint32_t of = none;            // entry: the country or organisation it stands for
    std::uint32_t body = none;          // entry: the ministry or the like it serves in
    std::uint32_t besideOffice = none;  // an office that the phrase gives for another owner
    std::uint32_t besideOf = none;      // entry: that owner
    bool leads = false;                 // a delegation, which the phrase speaks of
    bool mission = false;               // an embassy or the like, which the phrase speaks of
    Range words;
    friend bool operator==(const Agent& a, const Agent& b) {
        return a.person == b.person && a.of == b.of && (a.person != none || a.offices == b.offices);
    }
};

/// Someone who stands for a country or an organisation, and of whom nothing else is told.
[[nodiscard]] inline Agent representing(std::uint32_t party, Range words = {}) {
    Agent agent;
    agent.of = party;
    agent.words = words;
    return agent;
}

/// What is known of a person from all of the document.
struct Profile {
    std::vector<std::uint32_t> offices;
    std::uint32_t of = none;
    std::uint32_t body = none;
    std::uint32_t besideOffice = none; // held for another owner, besideOf
    std::uint32_t besideOf = none;
    std::vector<std::uint32_t> titles; // offices that are a mere title here: "Ambassador X", who is a minister
    bool ofOrgan = false; // "Commission President X": of an organ that the phrase does not tell whose it is
    bool grouped = false; // the office is that of the group which the text has meet
};

} // namespace chancery::extract
