// Events that a pronoun, "the event" or "the next one" stands for.
#include "extract/reading.hpp"

#include "rdf/namespaces.hpp"

#include <algorithm>

namespace chancery::extract {

/// Whether a phrase may stand for an event that was told before, by no noun of its kind: "the event", "the next one".
bool Reading::mayMeanEvent(const Phrase& one) const {
    const auto& lexicon = d_.lexicon();
    if (one.kind != grammar::PhraseKind::other || one.head == none || !one.members.empty() || one.possessor != none) {
        return false;
    }
    const auto head = d_.annotation().words[one.head].id;
    const bool definite =
        one.determiner == grammar::Determiner::definite || one.determiner == grammar::Determiner::demonstrative;
    return definite && ((one.words.size() == 2 && lexicon.listed("any-event", head)) ||
                        (one.words.size() == 3 && lexicon.listed("event-of-series", head)));
}

/// "It was chaired by …", "The event brought together …": the event that a phrase stands for, or `none`. "It will meet
/// again in Accra", "The next one will be held in Accra": one more of its kind.
std::uint32_t Reading::meantEvent(const Phrase& one) {
    const auto& a = d_.annotation();
    const auto now = events_.current();
    const bool it = one.kind == grammar::PhraseKind::pronoun &&
                    d_.lexicon().words().readings(a.words[one.head].id).is(lexicon::WordClass::it);
    if (now == none || (!it && !mayMeanEvent(one))) {
        return none;
    }
    bool another = it && clause_ != nullptr && d_.lexicon().listed("meeting-again", clause_->lemma) &&
                   isPlanned(*clause_) && !events_.isAhead(now);
    if (one.words.size() == 3) {
        another = clause_ != nullptr && d_.lexicon().listed("event-verb", clause_->lemma) &&
                  d_.lexicon().listed("another-event", a.words[one.words.first + 1].id);
        if (!another) {
            return none;
        }
    }
    return another ? events_.another(*sentence_, *clause_, one.words) : now;
}

/// One more event of the series that the text is about, told by a clause: of the kind, and with the parties, of the
/// last one that a noun called so.
std::uint32_t Events::another(const grammar::Sentence& sentence, const grammar::Clause& clause, Range words) {
    const auto like = lastWhere([&](const Event& event) {
        return event.nominal && !event.heads.empty() && !event.other && !apart(event.type);
    });
    if (like == none) {
        return none;
    }
    EventMention mention;
    mention.type = events_[like].type;
    mention.parties = events_[like].parties;
    mention.other = true;
    mention.definite = true;
    mention.nominal = true;
    mention.words = words;
    mention.sentenceFirst = sentence.words.first;
    readClause(sentence, &clause, mention);
    return resolve(mention);
}

/// "At its conclusion they will sign …, after which they will address the press": whether a clause tells of what comes
/// right after what was told before.
bool Events::thereupon(const grammar::Sentence& sentence, const grammar::Clause& clause) const {
    for (auto word = sentence.words.first; word < std::min(clause.verbGroup.end + 1, sentence.words.end); ++word) {
        if (d_.lexicon().listedAt("thereupon", d_.annotation().words, word, sentence.words.end) != 0) {
            return true;
        }
    }
    return false;
}

/// The event yet to come that was told last and has a day of its own, or `none`.
std::uint32_t Events::lastPlanned() const {
    return lastWhere([](const Event& event) {
        return event.date && event.planned && !event.other && !rdf::isChn(event.type, "Visit");
    });
}

} // namespace chancery::extract
