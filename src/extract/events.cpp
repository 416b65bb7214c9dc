#include "extract/events.hpp"

#include "rdf/namespaces.hpp"

#include <algorithm>

namespace chancery::extract {

using rdf::in;
using rdf::isChn;
namespace ns = rdf::ns;

std::uint32_t Events::ofNode(std::uint32_t node) const {
    for (std::uint32_t i = 0; i < events_.size(); ++i) {
        if (events_[i].node == node) {
            return i;
        }
    }
    return none;
}

std::uint32_t Events::placed(std::uint32_t event, std::uint32_t place, bool another,
                             const std::optional<text::ResolvedDate>& day) {
    if (place == none) {
        return event;
    }
    auto& one = events_[event];
    const bool same = one.place == none || one.place == place || d_.entry(place).country == one.place ||
                      d_.entry(one.place).country == place;
    if (same && !another) {
        one.place = one.place == none || d_.entry(place).country == one.place ? place : one.place;
        return event;
    }
    const auto date = day ? std::optional(day->from) : one.date;
    for (std::uint32_t i = 0; i < events_.size(); ++i) {
        if (events_[i].type == one.type && events_[i].place == place && events_[i].date == date) {
            return i;
        }
    }
    Event copy = one;
    copy.date = date;
    copy.endDate = day ? day->to : one.endDate;
    Node node = d_.facts().nodes[one.node];
    node.evidence.clear();
    copy.node = static_cast<std::uint32_t>(d_.facts().nodes.size());
    copy.place = place;
    copy.tour = copy.tour == none ? event : copy.tour;
    d_.facts().nodes.push_back(std::move(node));
    events_.push_back(std::move(copy));
    return static_cast<std::uint32_t>(events_.size() - 1);
}

std::uint32_t Events::current(bool planned, std::uint32_t since, Journeys journeys) const {
    std::uint32_t best = none;
    std::uint32_t done = none;
    // Who is told of next was at what the press was told of, not at the press conference.
    const auto isAside = [&](const Event& event) {
        return rdf::isChn(event.type, "Briefing") || (journeys == Journeys::aside && rdf::isChn(event.type, "Visit"));
    };
    const bool several = std::any_of(events_.begin(), events_.end(), [&](const Event& event) {
        return !event.other && event.firstMention != none && !isAside(event);
    });
    const auto later = [&](std::uint32_t i, std::uint32_t than) {
        return than == none || events_[i].lastMention >= events_[than].lastMention;
    };
    for (std::uint32_t i = 0; i < events_.size(); ++i) {
        if (events_[i].other || (several && isAside(events_[i]))) {
            continue;
        }
        const bool ahead = isAhead(i) || events_[i].background;
        const bool proved =
            !d_.facts().nodes[events_[i].node].evidence.empty() || (since != 0 && events_[i].lastMention >= since);
        best = later(i, best) ? i : best;
        done = !ahead && proved && later(i, done) ? i : done;
    }
    return planned || done == none ? best : done;
}

bool Events::isAhead(std::uint32_t event) const { return events_[event].planned || liesAhead(events_[event]); }

/// Whether an event's day is after that of the release, and nothing tells that it took place.
bool Events::liesAhead(const Event& event) const {
    const auto& document = d_.facts().document;
    return !event.past && document.issued && (!document.issuedAssumed || event.present) && event.date &&
           *document.issued < *event.date;
}

/// The last event that took place on a day that is told, or `none`.
std::uint32_t Events::lastDated() const {
    return lastWhere([](const Event& event) {
        return event.date && event.date->hasDay() && !event.planned && !event.background && !event.before &&
               !isChn(event.type, "Visit");
    });
}

/// Whether a phrase stands before a clause's verb as its subject or object.
bool Events::isCore(const grammar::Clause& clause, std::uint32_t phrase) {
    return std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const grammar::Argument& argument) {
        return argument.phrase == phrase && argument.before &&
               (argument.role == grammar::Role::subject || argument.role == grammar::Role::object);
    });
}

/// "The programme includes talks with …": what a programme has is yet to come.
bool Events::programmed(const grammar::Sentence& sentence, const grammar::Clause& clause) const {
    return clause.tense == grammar::Tense::present && d_.lexicon().listed("comprising", clause.lemma) &&
           std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const grammar::Argument& argument) {
               const auto head = sentence.phrases[argument.phrase].head;
               return argument.role == grammar::Role::subject && head != none &&
                      d_.lexicon().listed("programme", d_.annotation().words[head].id);
           });
}

/// "met", "held talks", "was held": whether a clause says that an event took place.
bool Events::tookPlace(const grammar::Clause* clause, bool verbal) const {
    return clause != nullptr && clause->form == grammar::ClauseForm::finite && clause->tense == grammar::Tense::past &&
           clause->modality == grammar::Modality::real && !clause->negated &&
           (verbal || d_.lexicon().listed("event-verb", clause->lemma) ||
            d_.lexicon().listed("performing", clause->lemma));
}

/// "agreed to expand trade during talks between X and Y", "… following the summit": a clause of what was agreed on is
/// yet to come, what it was agreed at is not. The clause as it tells of the event, or nothing.
std::optional<grammar::Clause> Events::heldBeforehand(const grammar::Sentence& sentence, std::uint32_t phrase,
                                                      const grammar::Clause& clause) const {
    const auto& lexicon = d_.lexicon();
    if (clause.form != grammar::ClauseForm::infinitive || clause.parent == none ||
        clause.modality != grammar::Modality::planned) {
        return std::nullopt;
    }
    const auto& above = sentence.clauses[clause.parent];
    if (above.tense == grammar::Tense::future || above.modality != grammar::Modality::real || above.negated ||
        !lexicon.listed("resolving", above.lemma)) {
        return std::nullopt;
    }
    const auto& one = sentence.phrases[phrase];
    if (one.words.first <= clause.verb) {
        return std::nullopt;
    }
    const auto before = d_.annotation().words[one.words.first - 1].id;
    if (!lexicon.listed("sequel", before) &&
        !(lexicon.listed("frame", before) && one.determiner == grammar::Determiner::bare)) {
        return std::nullopt;
    }
    auto held = clause;
    held.modality = grammar::Modality::real;
    held.tense = grammar::Tense::past;
    return held;
}

/// "The visit coincides with …", "the summit has been convened by …": whether a clause about an event told before
/// leaves open if that is over.
bool Events::leavesOpen(const grammar::Clause& clause, const EventMention& mention) const {
    return mention.definite && !mention.date && !mention.other && clause.form == grammar::ClauseForm::finite &&
           clause.modality == grammar::Modality::real && !clause.negated &&
           (clause.tense == grammar::Tense::present || d_.lexicon().listed("convening", clause.lemma));
}

/// "Prime Minister of Fiji visits Wellington": whether a headline leaves open if an event is over or yet to come.
bool Events::openInHeadline(const grammar::Sentence& sentence, const grammar::Clause* clause,
                            const EventMention& mention) {
    return sentence.kind == text::SentenceKind::headline &&
           (mention.planned || clause == nullptr || clause->tense == grammar::Tense::present);
}

std::uint32_t Events::ofPhrase(const grammar::Sentence& sentence, std::uint32_t phrase, const grammar::Clause* clause) {
    const auto named = phrase; // "the sixth session of the Joint Commission, to be held": what stands before the verb
    phrase = sessionOf(sentence, phrase);
    clause = ownRelative(sentence, phrase, clause);
    const auto over = clause == nullptr ? std::nullopt : heldBeforehand(sentence, phrase, *clause);
    clause = over ? &*over : clause;
    const bool planned =
        clause != nullptr && (programmed(sentence, *clause) || clause->modality == grammar::Modality::planned ||
                              clause->tense == grammar::Tense::future);
    const bool departs = clause != nullptr && departsFor(sentence, phrase, *clause);
    const bool leaves = clause != nullptr && clause->form == grammar::ClauseForm::infinitive &&
                        clause->parent != none && // "left Phnom Penh for Jakarta to attend the summit"
                        d_.lexicon().listed("departing", sentence.clauses[clause->parent].lemma);
    const bool ahead =
        leaves || (clause != nullptr &&
                   (clause->form == grammar::ClauseForm::participle || clause->form == grammar::ClauseForm::gerund) &&
                   plannedAbove(sentence, phrase, *clause));
    // What a clause says of day and place is not that of an event which one only looks to.
    const bool awaited = prepared(sentence, phrase) || invitedTo(sentence, phrase);
    const auto kind = d_.annotation().mentions[sentence.phrases[phrase].mention].entry;
    const bool journey = isChn(d_.entry(kind).type, "Visit"); // "leaves for Oslo on 4 May on a visit": then it begins
    const bool apart = (departs && !journey) || (awaited && clause != nullptr && !isCore(*clause, named));
    auto mention = read(sentence, sentence.phrases[phrase], planned || departs || awaited || ahead);
    if (mention.generic && clause != nullptr && heldByBody(sentence, *clause)) {
        const auto noun = d_.annotation().mentions[sentence.phrases[phrase].mention].entry;
        if (const auto held = d_.entry(noun).ofBody; held != none) {
            mention.type = d_.entry(held).type;
            mention.generic = false;
        }
    }
    if (clause != nullptr && isChn(mention.type, "Conference") && ofLeaders(sentence, *clause)) {
        mention.type = in(ns::chn, "Summit"); // "The Authority of Heads of State held its session"
    }
    countBack(sentence, sentence.phrases[phrase], mention);
    if (clause != nullptr && heldByTwo(sentence, *clause, phrase, mention)) {
        mention.type = in(ns::chn, "Consultation");
    }
    if (clause != nullptr && isChn(mention.type, "Meeting") && overTheLine(sentence, *clause)) {
        mention.type = in(ns::chn, "Call");
    }
    readClause(sentence, apart || onlyEnds(sentence, phrase, clause, mention) ? nullptr : clause, mention);
    readHeading(mention);
    mention.undecided = openInHeadline(sentence, clause, mention);
    mention.head = headOf(sentence.phrases[phrase]);
    mention.spokenOf = mention.date && spokenOf(sentence, phrase);
    readPersons(sentence, phrase, clause, mention);
    mention.place = mention.place == none ? placeBeside(sentence, phrase, clause) : mention.place;
    mention.open = clause != nullptr && leavesOpen(*clause, mention);
    mention.present = clause != nullptr && clause->tense == grammar::Tense::present;
    mention.past = !apart && !awaited && !ahead && tookPlace(clause, false);
    return resolve(mention);
}

/// The noun that an event is called by, by its lemma.
lexicon::WordId Events::headOf(const Phrase& phrase) const {
    const auto id = d_.annotation().words[phrase.head].id;
    const auto lemma = d_.lexicon().words().readings(id).nounLemma;
    return lemma != 0 ? lemma : id;
}

std::uint32_t Events::ofClause(const grammar::Sentence& sentence, const grammar::Clause* clause, Range words,
                               const std::string& type, const std::set<std::uint32_t>& parties, const Persons& persons,
                               const std::optional<text::ResolvedDate>& day) {
    EventMention mention;
    mention.date = day;
    mention.type = type;
    mention.verbal = true;
    mention.words = words;
    mention.sentenceFirst = sentence.words.first;
    mention.parties = parties;
    mention.persons = sentence.kind == text::SentenceKind::headline ? Persons{} : persons;
    for (std::size_t i = 0; clause != nullptr && i < clause->arguments.size(); ++i) { // "concludes a two-day stay"
        countBack(sentence, sentence.phrases[clause->arguments[i].phrase], mention);
    }
    readClause(sentence, clause, mention);
    if (mention.place == none && clause != nullptr && isChn(type, "Visit")) {
        mention.place = visitedPlace(sentence, *clause);
    }
    readHeading(mention);
    mention.undecided = openInHeadline(sentence, clause, mention);
    mention.past = tookPlace(clause, true);
    mention.additional = clause != nullptr && tellsMore(*clause);
    return resolve(mention);
}

void Events::participant(std::uint32_t event, const Agent& agent) {
    if (agent.person != none) {
        events_[event].persons[agent.of].insert(agent.person);
    }
    if (agent.person != none && d_.isEnvoy(agent)) {
        events_[event].envoys.insert(agent.person);
    }
    if (agent.of != none) {
        events_[event].participants.insert(agent.of);
    }
    auto known = events_[event].participants;
    const auto& named = events_[event].parties; // "the dialogue between the GCC and Japan", whoever chairs it
    if (known.size() == 2 && (named.size() != 2 || named == known)) {
        d_.noteEventParties({known.begin(), known.end()});
    } else {
        d_.noteGroup({known.begin(), known.end()});
    }
}

Events::Events(Discourse& discourse) : d_(discourse), headings_(discourse.annotation()) {
    for (const auto& sentence : d_.parse().sentences) {
        for (const auto& clause : sentence.clauses) {
            const auto& words = d_.lexicon().words();
            const auto first = d_.annotation().words[clause.verbGroup.first].id;
            // "the summit held in Reykjavík on 16 May", "had arrived on Monday"
            const bool had = clause.verbGroup.size() > 1 && words.readings(first).is(lexicon::WordClass::havePast);
            if (clause.modality != grammar::Modality::real || clause.tense == grammar::Tense::future || had ||
                clause.form == grammar::ClauseForm::participle) {
                continue;
            }
            // nor what is told of a day to come: "On Friday she addresses the Council"
            const bool ahead = clause.tense == grammar::Tense::present && clause.verbGroup.size() == 1 &&
                               clause.form == grammar::ClauseForm::finite;
            const bool aside = clause.relative && d_.lexicon().listed("travelling", clause.lemma);
            for (const auto& argument : clause.arguments) { // but not "X, who arrived on Sunday, met Y"
                if (argument.role == grammar::Role::time && !aside && !(ahead && ofWeek(sentence, argument.phrase))) {
                    newsTimes_.emplace_back(&sentence, argument.phrase);
                }
            }
        }
    }
}

} // namespace chancery::extract
