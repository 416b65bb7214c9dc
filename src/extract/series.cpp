// Events of a series: what kind the next, the previous, the fourth one is of.
#include "extract/events.hpp"

#include "rdf/namespaces.hpp"

#include <algorithm>

namespace chancery::extract {

using lexicon::MentionKind;
using rdf::in;
using rdf::isChn;
namespace ns = rdf::ns;

/// "The Authority of Heads of State and Government held a session": whether they who lead states are the body that a
/// clause has as its subject.
bool Events::ofLeaders(const grammar::Sentence& sentence, const grammar::Clause& clause) const {
    const auto& words = d_.annotation().words;
    return d_.lexicon().listed("body-holding", clause.lemma) &&
           std::ranges::any_of(clause.arguments, [&](const grammar::Argument& argument) {
               const auto& body = sentence.phrases[argument.phrase].words;
               const bool whose =
                   argument.role == grammar::Role::subject ||
                   (argument.preposition != 0 && d_.lexicon().listed("session-of", argument.preposition));
               for (auto word = body.first; argument.before && whose && word < body.end; ++word) {
                   if (d_.lexicon().listedAt("leaders-of-state", words, word, body.end) != 0) {
                       return true;
                   }
               }
               return false;
           });
}

/// An event of the series that a mention's is of: the ninth meeting for "the tenth round" and "the eighth session", a
/// numbered one for "the next session".
const Event* Events::precedent(const EventMention& mention) const {
    const auto found = std::find_if(events_.rbegin(), events_.rend(), [&](const Event& event) {
        constexpr std::uint32_t near = 3;
        const auto apart = std::max(event.ordinal, mention.ordinal) - std::min(event.ordinal, mention.ordinal);
        return event.ordinal != 0 && (mention.ordinal == 0 ? mention.other : apart != 0 && apart <= near);
    });
    return found == events_.rend() ? nullptr : &*found;
}

/// "The fourth Dialogue took place in …" behind "the fifth Strategic Dialogue", "the last Retreat": the event told last
/// that is called by the same noun, where the mention counts it or says that it is another, and no more.
const Event* Events::sameSeries(const EventMention& mention, lexicon::WordId head) const {
    const bool calls = mention.definite && mention.words.size() == 2; // "last held the dialogue in 2016"
    if ((mention.ordinal == 0 && !mention.other && !calls) || !mention.parties.empty()) {
        return nullptr;
    }
    const auto found = std::find_if(events_.rbegin(), events_.rend(), [&](const Event& event) {
        const bool same = event.ordinal != 0 && event.ordinal == mention.ordinal;
        return event.heads.contains(head) && !same && !apart(event.type);
    });
    return found == events_.rend() ? nullptr : &*found;
}

/// "a Joint Committee, whose first session …", "the Joint Committee … Its next session": the kind of what a body named
/// before holds; an entry, or `none`.
std::uint32_t Events::ofBodyBefore(const Phrase& phrase) const {
    const auto& a = d_.annotation();
    const auto first = a.words[phrase.words.first].id;
    const bool whose = phrase.words.first > 0 && d_.lexicon().listed("whose", a.words[phrase.words.first - 1].id);
    if (!whose && !d_.lexicon().words().readings(first).is(lexicon::WordClass::it)) {
        return none;
    }
    const std::uint32_t farthest = whose ? 4 : 40;
    std::uint32_t kind = none;
    for (const auto& mention : a.mentions) {
        if (mention.words.end > phrase.words.first) {
            break;
        }
        if (mention.kind == MentionKind::eventNoun && phrase.words.first - mention.words.end < farthest &&
            !lexicon::isGeneric(a, d_.lexicon(), mention) &&
            d_.lexicon().listed("session-body", a.words[mention.words.end - 1].id)) {
            kind = mention.entry;
        }
    }
    return kind;
}

/// "the CARICOM-EU dialogue", "the second dialogue between Kenya and Ghana": whether a noun that any forum may have is
/// that of two sides.
bool Events::isSeriesOfTwo(const Phrase& phrase, const EventMention& mention) const {
    const bool council = mention.ordinal != 0 && phrase.head != none && // "the 13th Cooperation Council"
                         d_.lexicon().listed("two-party-council", d_.annotation().words[phrase.head].id);
    if (council && isChn(mention.type, "Conference") && mention.parties.size() == 2) {
        return true;
    }
    return isChn(mention.type, "Conference") && mention.parties.size() == 2 &&
           (mention.ordinal != 0 || // "the fourth EU-Kenya dialogue"
            (mention.definite &&
             d_.entry(*mention.parties.begin()).kind == d_.entry(*mention.parties.rbegin()).kind)) &&
           d_.lexicon().listed("two-party-series", d_.annotation().words[phrase.head].id);
}

/// "held talks by video conference with X", "had a discussion over the telephone": whether two talk from afar.
bool Events::overTheLine(const grammar::Sentence& sentence, const grammar::Clause& clause) const {
    return std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const grammar::Argument& argument) {
        const auto& phrase = sentence.phrases[argument.phrase];
        return argument.role == grammar::Role::preposition && phrase.members.empty() && phrase.head != none &&
               d_.lexicon().listed("means-of-talk", argument.preposition) &&
               (d_.lexicon().listed("line", headOf(phrase)) ||
                (phrase.kind == grammar::PhraseKind::event && isCall(phrase)));
    });
}

/// "The first session of the Joint Commission was held in 2019": the phrase of the session that a body's name stands
/// behind, so that what is told is not of another session; else the phrase itself.
std::uint32_t Events::sessionOf(const grammar::Sentence& sentence, std::uint32_t phrase) const {
    const auto isSession = [&](const Phrase& one) {
        return one.kind == grammar::PhraseKind::event && one.mention != none && one.ordinal != 0 &&
               !one.modifiers.empty() && one.modifiers.front().phrase == phrase &&
               one.modifiers.front().preposition != 0 &&
               d_.lexicon().listed("session-of", one.modifiers.front().preposition) &&
               lexicon::isGeneric(d_.annotation(), d_.lexicon(), d_.annotation().mentions[one.mention]);
    };
    const auto found = std::find_if(sentence.phrases.begin(), sentence.phrases.end(), isSession);
    return found == sentence.phrases.end() ? phrase : static_cast<std::uint32_t>(found - sentence.phrases.begin());
}

/// Whether a noun is that of a call: "video conference".
bool Events::isCall(const Phrase& phrase) const {
    return phrase.mention != none && isChn(d_.entry(d_.annotation().mentions[phrase.mention].entry).type, "Call");
}

/// "Kenya and Ghana held their second migration dialogue": whether two countries alone hold what any forum may be.
bool Events::heldByTwo(const grammar::Sentence& sentence, const grammar::Clause& clause, std::uint32_t phrase,
                       const EventMention& mention) const {
    const bool open = isChn(mention.type, "Conference") && mention.parties.empty() &&
                      d_.lexicon().listed("staging", clause.lemma) &&
                      d_.lexicon().listed("two-party-series", headOf(sentence.phrases[phrase]));
    return open &&
           std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const grammar::Argument& argument) {
               if (argument.role != grammar::Role::subject) {
                   return false;
               }
               const auto who = d_.agents(sentence, argument.phrase);
               return who.size() == 2 && std::all_of(who.begin(), who.end(), [&](const Agent& one) {
                          return one.person == none && one.of != none &&
                                 d_.entry(one.of).kind == lexicon::EntryKind::country;
                      });
           });
}

/// "The session was preceded by a meeting of senior officials": whether a mention is of officials who prepare what two
/// sides hold.
bool Events::ofOfficials(const Phrase& phrase, const EventMention& mention) const {
    const auto& a = d_.annotation();
    const auto consultation = in(ns::chn, "Consultation");
    const bool prepares =
        std::any_of(events_.begin(), events_.end(), [&](const Event& event) { return event.type == consultation; });
    for (auto word = phrase.words.first; prepares && word < phrase.words.end; ++word) {
        if (d_.lexicon().listed("officials", a.words[word].id)) {
            return isChn(mention.type, "Conference") && mention.parties.empty() && !mention.definite;
        }
    }
    return false;
}

/// The number that alone names an event, "the third will be held", or 0.
std::uint32_t Events::numberOf(const Phrase& phrase) const {
    const auto& head = d_.lexicon().words().readings(d_.annotation().words[phrase.head].id);
    return head.is(lexicon::WordClass::ordinalWord) ? head.value : 0;
}

/// The kind of an event that its noun alone does not tell, from what is known of its series.
void Events::readSeries(const Phrase& phrase, EventMention& mention) const {
    if (isSeriesOfTwo(phrase, mention) || ofOfficials(phrase, mention)) {
        mention.type = in(ns::chn, "Consultation");
        return;
    }
    const auto take = [&](const std::string& type) {
        mention.type = type;
        mention.generic = false;
    };
    if (d_.lexicon().listed("standing-for-noun", headOf(phrase))) { // "The next one will be held in …"
        const auto told = std::find_if(events_.rbegin(), events_.rend(), [&](const Event& event) {
            return (event.nominal || event.twoSided) && !apart(event.type);
        });
        if (told != events_.rend()) {
            take(told->type);
        }
        return;
    }
    if (const auto body = mention.generic ? ofBodyBefore(phrase) : none; body != none) {
        take(d_.entry(body).type);
    } else if (const auto* before = mention.generic || numberOf(phrase) != 0 ? precedent(mention) : nullptr;
               before != nullptr) {
        take(before->type);
    }
    const auto& a = d_.annotation();
    constexpr std::uint32_t shortest = 3; // "the Shangri-La Dialogue" is of a series of its own
    const bool plain = phrase.premodifiers.empty() && phrase.words.size() <= shortest &&
                       !lexicon::isGeneric(a, d_.lexicon(), a.mentions[phrase.mention]) && !apart(mention.type);
    if (const auto* same = plain ? sameSeries(mention, headOf(phrase)) : nullptr; same != nullptr) {
        take(same->type);
    }
}

/// "The Peace and Security Council held its 1,199th meeting": whether the one who holds an event is a body, and with
/// nobody else.
bool Events::heldByBody(const grammar::Sentence& sentence, const grammar::Clause& clause) const {
    if (!d_.lexicon().listed("body-holding", clause.lemma)) {
        return false;
    }
    bool body = false;
    for (const auto& argument : clause.arguments) {
        if (argument.preposition != 0 && d_.lexicon().listed("companion", argument.preposition)) {
            return false;
        }
        if (argument.role == grammar::Role::subject && argument.before) {
            const auto who = d_.agents(sentence, argument.phrase);
            body = who.size() == 1 && who.front().person == none && who.front().of != none && !who.front().mission &&
                   d_.entry(who.front().of).kind == lexicon::EntryKind::organization;
        }
    }
    return body;
}

} // namespace chancery::extract
