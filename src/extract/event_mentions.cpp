// What one mention of an event says of it.
#include "extract/events.hpp"

#include "rdf/namespaces.hpp"

#include <algorithm>

namespace chancery::extract {

using lexicon::MentionKind;
using rdf::in;
using rdf::isChn;
namespace ns = rdf::ns;

void Events::readModifiers(const grammar::Sentence& sentence, const Phrase& phrase, EventMention& mention) const {
    const auto& lexicon = d_.lexicon();
    bool about = false;
    for (const auto& modifier : phrase.modifiers) {
        const auto& other = sentence.phrases[modifier.phrase];
        if (other.kind == grammar::PhraseKind::date) {
            if (!mention.date && (modifier.preposition == 0 || !lexicon.listed("undating", modifier.preposition))) {
                mention.date = date(sentence, modifier.phrase, mention.planned);
            }
            continue;
        }
        const auto& word = lexicon.words().text(modifier.preposition);
        const grammar::Argument behind{grammar::Role::preposition, modifier.preposition, modifier.phrase, false};
        if (modifier.preposition != 0 && lexicon.listed("locative", modifier.preposition) && mention.place == none &&
            !d_.isElsewhere(sentence, behind)) {
            mention.place = place(sentence, modifier.phrase);
        }
        if (modifier.preposition != 0 && lexicon.listed("destination", modifier.preposition) &&
            isChn(mention.type, "Visit") && mention.place == none) {
            mention.place = place(sentence, modifier.phrase);
        }
        about = about || (modifier.preposition != 0 && lexicon.listed("subject-matter", modifier.preposition));
        if (about || word.empty() || !lexicon.listed("party", modifier.preposition)) {
            continue; // "a seminar on the relations between A and B" is not between them
        }
        addParties(sentence, modifier.phrase, mention);
    }
    if (const auto* day = mention.date ? nullptr : bracketed(sentence, phrase); day != nullptr) {
        mention.date = date(*day, mention.planned);
    }
}

/// "the visit of the Prime Minister of India to Kuwait (21-22 December 2024)": the date in brackets behind an event.
const lexicon::Mention* Events::bracketed(const grammar::Sentence& sentence, const Phrase& phrase) const {
    const auto& a = d_.annotation();
    auto end = phrase.words.end;
    for (const auto& modifier : phrase.modifiers) {
        end = std::max(end, sentence.phrases[modifier.phrase].words.end);
    }
    for (auto word = phrase.words.first; word < end + 1 && word + 2 < sentence.words.end; ++word) {
        const auto* mention = a.textOf(word) == "(" ? a.mention(word + 1) : nullptr;
        if (mention != nullptr && mention->kind == MentionKind::date && mention->words.end < sentence.words.end &&
            a.textOf(mention->words.end) == ")") {
            return mention;
        }
    }
    return nullptr;
}

EventMention Events::read(const grammar::Sentence& sentence, const Phrase& phrase, bool planned) const {
    EventMention out;
    out.planned = planned;
    const auto& a = d_.annotation();
    const auto& lexicon = d_.lexicon();
    const auto& head = a.mentions[phrase.mention];
    const auto named = eventInName(phrase);
    out.type = d_.entry(named == none ? head.entry : named).type;
    out.words = phrase.words;
    out.ordinal = phrase.ordinal != 0 ? phrase.ordinal : numberOf(phrase);
    out.sentenceFirst = sentence.words.first;
    out.town = townInName(phrase);
    out.several = lexicon.listed("several-meetings", a.words[phrase.head].id);
    out.label = std::string(a.textOf(Range{phrase.words.first, phrase.words.end}));
    out.generic = named == none && lexicon::isGeneric(a, lexicon, head);
    // "the ministerial session of the Joint Commission" of two, too
    const bool part = named == none && isChn(out.type, "Conference") && ofSeveral(phrase);
    if (out.generic || part) {
        readSession(sentence, phrase, part, out);
    }
    readKind(sentence, phrase, named == none, out);
    readWords(phrase, out);
    readOwners(sentence, phrase, out);
    if (isChn(out.type, "Conference") && isOfTwo(phrase)) {
        out.type = in(ns::chn, "Meeting"); // "the Japan-Norway Foreign Ministers' Meeting"
        out.twoSided = out.verbal = true;
        out.nominal = false;
    }
    readModifiers(sentence, phrase, out);
    readSeries(phrase, out);
    return out;
}

/// What the words of the phrase itself say: "the next", "joint", "virtual", "bilateral".
void Events::readWords(const Phrase& phrase, EventMention& mention) const {
    const auto& lexicon = d_.lexicon();
    mention.definite = phrase.determiner == grammar::Determiner::definite ||
                       phrase.determiner == grammar::Determiner::demonstrative ||
                       phrase.determiner == grammar::Determiner::possessive;
    for (auto word = phrase.words.first; word < phrase.words.end; ++word) {
        const auto id = d_.annotation().words[word].id;
        mention.other = mention.other || lexicon.listed("another-event", id);
        mention.separate = mention.separate || lexicon.listed("separate", id);
        mention.joint = mention.joint || lexicon.listed("joint", id);
        mention.planned = mention.planned || lexicon.listed("to-come", id);
        mention.twoSided = mention.twoSided || lexicon.listed("two-sided", id);
        mention.remote = mention.remote || lexicon.listed("remote", id);
        mention.ofBusiness = mention.ofBusiness || lexicon.listed("of-business", id);
    }
    const auto& words = d_.annotation().words;
    mention.thence = mention.definite && lexicon.listedAt("following-on", words, phrase.words.end,
                                                          static_cast<std::uint32_t>(words.size())) != 0;
    mention.verbal = mention.twoSided;
    mention.nominal = !mention.twoSided;
}

/// "Kenya-Malaysia talks", "Norway's meeting with …": whose the event is by what stands before its noun.
void Events::readOwners(const grammar::Sentence& sentence, const Phrase& phrase, EventMention& mention) const {
    const auto& a = d_.annotation();
    for (const auto before : phrase.premodifiers) {
        const auto kind = a.mentions[before].kind;
        if (kind == MentionKind::country || kind == MentionKind::organization) {
            mention.parties.insert(a.mentions[before].entry);
        }
    }
    if (phrase.possessor != none) {
        addParties(sentence, phrase.possessor, mention);
    }
}

/// Notes whom the agents of a phrase represent as the event's sides.
void Events::addParties(const grammar::Sentence& sentence, std::uint32_t phrase, EventMention& mention) const {
    for (const auto& agent : d_.agents(sentence, phrase)) {
        if (agent.of != none) {
            mention.parties.insert(agent.of);
        }
    }
}

/// "in the session, which opened on 12 September, X met Y today": a relative clause tells of its event better than the
/// clause that the event is only the setting of.
const grammar::Clause* Events::ownRelative(const grammar::Sentence& sentence, std::uint32_t phrase,
                                           const grammar::Clause* clause) {
    const auto isPhrase = [&](const grammar::Argument& argument) { return argument.phrase == phrase; };
    const auto core = [&](const grammar::Argument& argument) {
        return isPhrase(argument) && argument.before &&
               (argument.role == grammar::Role::subject || argument.role == grammar::Role::object);
    };
    const bool setting =
        clause != nullptr &&
        std::any_of(clause->arguments.begin(), clause->arguments.end(), [&](const grammar::Argument& argument) {
            return isPhrase(argument) && argument.before && argument.role == grammar::Role::preposition;
        });
    const auto own = std::find_if(sentence.clauses.begin(), sentence.clauses.end(), [&](const grammar::Clause& other) {
        return other.relative && std::any_of(other.arguments.begin(), other.arguments.end(), core);
    });
    return setting && own != sentence.clauses.end() ? &*own : clause;
}

/// "will address a seminar hosted by the university on Wednesday": what a plan is for is not over, whatever else is
/// told of it.
bool Events::plannedAbove(const grammar::Sentence& sentence, std::uint32_t phrase, const grammar::Clause& below) const {
    return std::any_of(sentence.clauses.begin(), sentence.clauses.end(), [&](const grammar::Clause& clause) {
        return clause.form == grammar::ClauseForm::finite && !clause.relative &&
               (clause.modality == grammar::Modality::planned || clause.tense == grammar::Tense::future) &&
               std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const grammar::Argument& argument) {
                   const bool owner =
                       argument.preposition != 0 && d_.lexicon().listed("session-of", argument.preposition);
                   // "A conference will be held in Oslo, hosted by Norway"
                   const bool subject = argument.before && argument.role != grammar::Role::preposition &&
                                        clause.verb < below.verbGroup.first;
                   return argument.phrase == phrase && (!argument.before || subject) &&
                          !owner; // "the report of the session held"
               });
    });
}

/// "At the meeting they discussed the summit in Vilnius": whether a place is that of another event right before it,
/// which the clause is about.
bool Events::ofAnother(const grammar::Sentence& sentence, const grammar::Argument& place,
                       const EventMention& mention) const {
    const auto first = sentence.phrases[place.phrase].words.first;
    return !place.before && std::any_of(sentence.phrases.begin(), sentence.phrases.end(), [&](const Phrase& phrase) {
        // "The visit concluded with a ceremony in Zahlé", but "met on the sidelines of the summit in Vilnius"
        const bool part = isChn(mention.type, "Visit") && phrase.words.first > sentence.words.first &&
                          d_.lexicon().listed("companion", d_.annotation().words[phrase.words.first - 1].id);
        const bool governed = !part && phrase.words.first > sentence.words.first &&
                              d_.parse().tags[phrase.words.first - 1].tag == grammar::Tag::preposition;
        return phrase.kind == grammar::PhraseKind::event && phrase.members.empty() && phrase.words.end + 1 == first &&
               !(phrase.words == mention.words) && !governed && mention.words.end < phrase.words.first;
    });
}

/// "A day before the summit, on 2 May 2021, X met Y": whether a counted day hangs on what stands behind it, where the
/// clause tells its day in full too.
bool Events::besideAnother(const grammar::Sentence& sentence, const grammar::Clause& clause,
                           const grammar::Argument& argument) const {
    const auto& day = sentence.phrases[argument.phrase];
    const bool governs = std::ranges::any_of(sentence.phrases, [&](const Phrase& phrase) {
        return phrase.words.first == day.words.end && phrase.kind == grammar::PhraseKind::event;
    });
    return governs && !isAbsolute(day) && std::ranges::any_of(clause.arguments, [&](const grammar::Argument& other) {
               const auto& told = sentence.phrases[other.phrase];
               return told.kind == grammar::PhraseKind::date && isAbsolute(told);
           });
}

/// Whether an argument tells a time.
bool Events::isTime(const grammar::Sentence& sentence, const grammar::Argument& argument) {
    return argument.role == grammar::Role::time || sentence.phrases[argument.phrase].kind == grammar::PhraseKind::date;
}

/// The day that a clause tells of its event.
void Events::readDay(const grammar::Sentence& sentence, const grammar::Clause& clause, EventMention& mention) const {
    bool dated = mention.date.has_value();
    std::uint32_t relative = none; // the end of "today", "yesterday"
    const bool end = isChn(mention.type, "Visit") && d_.lexicon().listed("ending", clause.lemma);
    for (const auto& argument : clause.arguments) {
        const auto& time = sentence.phrases[argument.phrase];
        // "yesterday, 9 October 2019", but not "today signed an agreement for the elections of February 2024"
        const bool apart = relative != none && argument.preposition != 0 && time.words.first > relative + 2;
        if (end || apart || !isTime(sentence, argument) || !dates(sentence, clause, argument) ||
            ofMatter(clause, sentence, argument, mention) || ofLater(sentence, clause, argument, mention) ||
            besideAnother(sentence, clause, argument)) {
            continue; // "has today concluded his visit": not when it was
        }
        const bool absolute = isAbsolute(time);
        relative = absolute ? relative : time.words.end;
        if (!mention.date || (absolute && !dated)) { // "yesterday, 9 October 2019"
            mention.planned = mention.planned || scheduled(sentence, clause, argument.phrase);
            const auto told = date(sentence, argument.phrase, mention.planned);
            mention.undatable = mention.undatable || (!told && !mention.date && leavesOpen(time));
            mention.counted = told && counts(time, true);
            mention.date = told ? told : mention.date;
            dated = absolute;
        }
    }
    if (!mention.date) {
        readDayAbove(sentence, clause, mention);
        mention.undatable = mention.undatable || (!mention.date && apartFrom(sentence, clause));
    }
    if (!mention.date && clause.form == grammar::ClauseForm::participle && !isChn(mention.type, "Visit")) {
        readPurpose(sentence, mention);
    }
}

/// Where a clause says that its event is.
void Events::readPlace(const grammar::Sentence& sentence, const grammar::Clause& clause, EventMention& mention) const {
    const auto& lexicon = d_.lexicon();
    for (const auto& argument : clause.arguments) {
        if (argument.role == grammar::Role::preposition && !isTime(sentence, argument) && mention.place == none &&
            (lexicon.listed("locative", argument.preposition) ||
             (lexicon.listed("span", argument.preposition) && lexicon.listed("scheduling", clause.lemma))) &&
            !d_.isElsewhere(sentence, argument) && !ofAnother(sentence, argument, mention)) {
            mention.place = place(sentence, argument.phrase);
        }
    }
    for (const auto& argument : clause.arguments) {
        if (mention.place == none && argument.preposition != 0 && lexicon.listed("beside", argument.preposition)) {
            mention.place = townInName(sentence.phrases[argument.phrase]);
            const auto head = sentence.phrases[argument.phrase].head;
            const bool named = head != none && d_.annotation().words[head].capital;
            mention.beside = mention.beside || (named && !lexicon.listed("locative", argument.preposition));
        }
    }
    if (mention.place == none && !isChn(mention.type, "Visit")) {
        const auto there = placeThere(clause);
        mention.place = there != none ? there : heldHere(clause) ? d_.city() : travelPlace(sentence, clause, mention);
    }
}

/// Whether a clause says that its event is held virtually: "met by video", but not "discussed online scams".
bool Events::toldRemote(const grammar::Clause& clause) const {
    const auto& topics = d_.annotation().topics;
    for (auto word = clause.words.first; word < clause.words.end; ++word) {
        const auto covers = [&](const lexicon::Mention& topic) { return topic.words.contains(word); };
        if (d_.lexicon().listed("remote", d_.annotation().words[word].id) &&
            std::none_of(topics.begin(), topics.end(), covers)) {
            return true;
        }
    }
    return false;
}

void Events::readClause(const grammar::Sentence& sentence, const grammar::Clause* clause, EventMention& mention) {
    if (clause == nullptr) {
        return;
    }
    mention.planned =
        mention.planned || clause->modality == grammar::Modality::planned || clause->tense == grammar::Tense::future;
    if (clause->voice == grammar::Voice::passive && d_.lexicon().listed("appointing", clause->lemma)) {
        mention.planned = true; // "the summit slated for November"
    }
    mention.before =
        d_.lexicon().listed("preceding", clause->lemma) &&
        std::any_of(clause->arguments.begin(), clause->arguments.end(), [&](const auto& argument) {
            return argument.role == grammar::Role::subject && sentence.phrases[argument.phrase].words == mention.words;
        });
    readPlace(sentence, *clause, mention);
    readDay(sentence, *clause, mention);
    readFrame(sentence, *clause, mention);
    mention.thereupon = mention.planned && !mention.date && thereupon(sentence, *clause);
    mention.remote = mention.remote || toldRemote(*clause);
}

/// "During the visit", "on the sidelines of the summit", "following the meeting": the event around this one.
void Events::readFrame(const grammar::Sentence& sentence, const grammar::Clause& clause, EventMention& mention) {
    for (const auto& argument : clause.arguments) {
        const auto& phrase = sentence.phrases[argument.phrase];
        if (argument.role != grammar::Role::preposition || !d_.lexicon().listed("frame", argument.preposition) ||
            phrase.kind != grammar::PhraseKind::event || phrase.mention == none || !phrase.members.empty() ||
            phrase.words == mention.words) {
            continue;
        }
        const auto around = read(sentence, phrase, mention.planned || prepared(sentence, argument.phrase));
        if (around.separate && around.type == mention.type) { // "In a separate meeting, X received Y" is of itself
            mention.separate = true;
            mention.sentenceFirst = around.sentenceFirst;
            return;
        }
        mention.frame = resolve(around);
        mention.frameAt = around.words.first;
        mention.atEnd = d_.lexicon().listed("at-its-end", argument.preposition);
        return;
    }
}

} // namespace chancery::extract
