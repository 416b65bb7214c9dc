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
        for (const auto& agent : d_.agents(sentence, modifier.phrase)) {
            if (agent.of != none) {
                mention.parties.insert(agent.of);
            }
        }
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

/// Whether the leaders of an organisation are the sentence's subject: their meeting is a summit.
bool Events::byLeaders(const grammar::Sentence& sentence) const {
    return std::any_of(sentence.phrases.begin(), sentence.phrases.end(), [&](const Phrase& phrase) {
        return phrase.kind == grammar::PhraseKind::agent && phrase.plural &&
               d_.lexicon().listed("leader", d_.annotation().words[phrase.head].id);
    });
}

/// Whether an organisation of several countries holds the event: "the 24th meeting of the ECO Council of Ministers".
bool Events::ofBody(const grammar::Sentence& sentence, const Phrase& phrase) const {
    const auto organization = [&](std::uint32_t mention) {
        return mention != none && d_.annotation().mentions[mention].kind == MentionKind::organization;
    };
    std::size_t named = 0;
    bool body = false;
    for (const auto mention : phrase.premodifiers) {
        ++named;
        body = body || organization(mention);
    }
    for (const auto& modifier : phrase.modifiers) {
        const auto& other = sentence.phrases[modifier.phrase];
        // "the meeting of the ECOWAS Committee on Trade": of an organ
        const bool organ = other.head != none &&
                           d_.lexicon().listed("assembly", d_.annotation().words[other.head].id) &&
                           other.premodifiers.size() == 1 && organization(other.premodifiers.front());
        body = body || (modifier.preposition != 0 && d_.lexicon().listed("session-of", modifier.preposition) &&
                        other.members.empty() && other.offices.empty() &&
                        (organ || organization(other.mention) || (meetsAsMany(other) && !joins(phrase))));
    }
    return body && named <= 1;
}

/// "the third meeting of the Neighbourhood Commission between the two countries": whether what meets is of two sides.
bool Events::joins(const Phrase& phrase) const {
    return std::any_of(phrase.modifiers.begin(), phrase.modifiers.end(), [&](const grammar::Modifier& modifier) {
        return modifier.preposition != 0 && d_.lexicon().listed("between", modifier.preposition);
    });
}

/// "the chairs of the committees", "the Common Market Council": whether those who meet are many, by what they are
/// called alone.
bool Events::meetsAsMany(const Phrase& who) const {
    const auto& word = d_.annotation().words[who.head == none ? who.words.first : who.head];
    const bool council = word.capital && who.words.size() > 2 && who.premodifiers.empty() &&
                         who.kind == grammar::PhraseKind::other && d_.lexicon().listed("organ", word.id);
    return who.head != none && (council || (who.plural && d_.lexicon().listed("presiding-persons", word.id)));
}

/// Whether a phrase is of an organ of one organisation: "the Technical Committee on Agriculture of SAARC" is no joint
/// commission of two sides.
bool Events::isOrgan(const grammar::Sentence& sentence, const Phrase& phrase) const {
    const auto last = d_.annotation().mentions[phrase.mention].words.end - 1;
    return d_.lexicon().listed("assembly", d_.annotation().words[last].id) && ofBody(sentence, phrase);
}

/// Whether those who lead states or governments are the body that meets: "the meeting of the Council of Heads of
/// Government".
bool Events::ofLeadersBody(const grammar::Sentence& sentence, const Phrase& phrase) const {
    return std::any_of(phrase.modifiers.begin(), phrase.modifiers.end(), [&](const grammar::Modifier& modifier) {
        const auto& of = sentence.phrases[modifier.phrase];
        if (modifier.preposition == 0 || !d_.lexicon().listed("session-of", modifier.preposition) ||
            !of.members.empty() || of.person != none) {
            return false;
        }
        for (auto word = of.words.first; word < of.words.end; ++word) {
            if (d_.lexicon().listedAt("leaders-of-state", d_.annotation().words, word, of.words.end) != 0) {
                return true;
            }
        }
        return false;
    });
}

/// "trilateral meeting", "ministerial talks": a word before the head says that many meet.
bool Events::ofSeveral(const Phrase& phrase) const {
    for (auto word = phrase.words.first; word < phrase.head; ++word) {
        if (d_.lexicon().listed("many-sided", d_.annotation().words[word].id)) {
            return true;
        }
    }
    return false;
}

/// Who meets, where the noun says it by their office: "Foreign Ministers' Meeting", "meeting of the ministers of …".
/// Two countries' ministers are a meeting as any other.
const Phrase* Events::officials(const grammar::Sentence& sentence, const Phrase& phrase) const {
    const auto plural = [&](std::uint32_t index) {
        const auto* one = &sentence.phrases[index];
        for (std::size_t i = 1; i < one->members.size(); ++i) { // "the ministers of Kenya, Ghana and Mali"
            const auto& owner = sentence.phrases[one->members[i]];
            if (owner.person != none || !owner.offices.empty()) {
                return false;
            }
        }
        one = one->members.empty() ? one : &sentence.phrases[one->members.front()];
        return one->person == none && one->plural && !one->offices.empty();
    };
    if (phrase.possessor != none && plural(phrase.possessor)) {
        return &sentence.phrases[phrase.possessor];
    }
    for (const auto& modifier : phrase.modifiers) {
        if (modifier.preposition != 0 && d_.lexicon().listed("session-of", modifier.preposition) &&
            plural(modifier.phrase) && d_.agents(sentence, modifier.phrase).size() != 2) {
            return &sentence.phrases[modifier.phrase];
        }
    }
    return nullptr;
}

/// The noun of the kind of event that a name ends in or begins with where it is that of a series which is attended like
/// an event: "the East Asia Summit", "the Munich Security Conference"; an entry, or `none`.
std::uint32_t Events::eventInName(const Phrase& phrase) const {
    const auto& a = d_.annotation();
    if (phrase.mention == none || phrase.person != none || !phrase.offices.empty() || !phrase.members.empty()) {
        return none;
    }
    const auto& mention = a.mentions[phrase.mention];
    if (mention.kind != MentionKind::organization && mention.kind != MentionKind::initiative) {
        return none;
    }
    std::uint32_t head = mention.words.first; // the last word before "on", "for", "of"
    for (auto word = mention.words.first + 1; word < mention.words.end; ++word) {
        if (d_.lexicon().words().readings(a.words[word].id).is(lexicon::WordClass::preposition)) {
            break;
        }
        head = word;
    }
    const auto noun = [&](std::uint32_t first) {
        const auto found = d_.lexicon().longest(a.words, a.text, first, head + 1, lexicon::EntryKind::eventNoun);
        return found.length == head + 1 - first ? found.label : nullptr;
    };
    if (d_.lexicon().listed("event-in-name", a.words[head].id)) {
        const auto* one = noun(head);
        return one == nullptr ? d_.lexicon().entryOf(in(ns::chn, "Conference")) : one->entry;
    }
    for (auto first = mention.words.first + 1; first < head; ++first) { // "the Pacific Islands Leaders Meeting"
        if (const auto* one = noun(first); one != nullptr && one->role != lexicon::LabelRole::generic) {
            return one->entry;
        }
    }
    return none;
}

/// Whether two countries before a noun say whose ministers or leaders meet.
bool Events::isOfTwo(const Phrase& phrase) const {
    const auto& a = d_.annotation();
    std::size_t countries = 0;
    for (const auto mention : phrase.premodifiers) {
        if (a.mentions[mention].kind != MentionKind::country) {
            return false;
        }
        ++countries;
    }
    const auto& noun = a.mentions[phrase.mention].words;
    bool holders = false;
    for (auto word = noun.first; word < noun.end; ++word) {
        holders = holders || d_.lexicon().listed("persons", a.words[word].id);
    }
    return countries == 2 && holders;
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
        // "the fourth meeting of the Joint Commission" is what the Joint Commission is.
        for (const auto& modifier : phrase.modifiers) {
            const auto& of = sentence.phrases[modifier.phrase];
            if (of.kind == grammar::PhraseKind::name && modifier.preposition != 0 && !isChn(out.type, "Meeting") &&
                lexicon.listed("session-of", modifier.preposition)) {
                out.generic = false; // "the last round of 5+2 talks" is of a series of its own
                break;
            }
            if (of.kind == grammar::PhraseKind::event && !lexicon.listed("session-of", modifier.preposition)) {
                break; // "talks ahead of the third session of the Joint Commission"
            }
            if (of.kind == grammar::PhraseKind::event && of.mention != none && of.members.empty() &&
                lexicon.listed("session-of", modifier.preposition) &&
                !lexicon::isGeneric(a, lexicon, a.mentions[of.mention])) {
                auto inner = read(sentence, of, planned);
                if (part && !out.generic && !isChn(inner.type, "Consultation")) {
                    break;
                }
                inner.ordinal = out.ordinal;
                inner.label = out.label;
                inner.words = out.words;
                out = std::move(inner);
                break;
            }
        }
    }
    if (isChn(out.type, "Call") && lexicon.listed("conference-too", a.words[head.words.end - 1].id) &&
        (officials(sentence, phrase) != nullptr || ofBody(sentence, phrase) || ofSeveral(phrase))) {
        out.type = in(ns::chn, "Conference"); // "a video conference of the foreign ministers of the Union"
        out.remote = true;
    }
    if (out.generic && out.ordinal != 0 && d_.entry(head.entry).ofLeaders != none && precedent(out) == nullptr &&
        byLeaders(sentence)) {
        out.type = d_.entry(d_.entry(head.entry).ofLeaders).type;
        out.generic = false;
    }
    if (const auto* who = out.generic ? officials(sentence, phrase) : nullptr; who != nullptr) {
        const auto& office = a.offices[a.mentions[who->offices.front()].entry];
        const auto of = lexicon.listedPhrase("leader-office", lexicon::fold(office.label))
                            ? d_.entry(head.entry).ofLeaders
                            : d_.entry(head.entry).ofBody;
        if (of != none) {
            out.type = d_.entry(of).type;
            out.generic = false;
        }
    }
    if (!out.generic && named == none && d_.entry(head.entry).ofBody != none && isOrgan(sentence, phrase)) {
        out.type = d_.entry(d_.entry(head.entry).ofBody).type;
    }
    if (out.generic && d_.entry(head.entry).ofLeaders != none && ofLeadersBody(sentence, phrase)) {
        out.type = d_.entry(d_.entry(head.entry).ofLeaders).type;
        out.generic = false;
    }
    if (out.generic && joins(phrase) &&
        std::any_of(phrase.modifiers.begin(), phrase.modifiers.end(),
                    [&](const auto& of) { return meetsAsMany(sentence.phrases[of.phrase]); })) {
        out.type = in(ns::chn, "Consultation");
        out.generic = false;
    }
    if (out.generic && d_.entry(head.entry).ofBody != none && (ofBody(sentence, phrase) || ofSeveral(phrase))) {
        out.type = d_.entry(d_.entry(head.entry).ofBody).type;
        out.generic = false;
    }
    out.definite = phrase.determiner == grammar::Determiner::definite ||
                   phrase.determiner == grammar::Determiner::demonstrative ||
                   phrase.determiner == grammar::Determiner::possessive;
    for (auto word = phrase.words.first; word < phrase.words.end; ++word) {
        const auto id = a.words[word].id;
        out.other = out.other || lexicon.listed("another-event", id);
        out.separate = out.separate || lexicon.listed("separate", id);
        out.joint = out.joint || lexicon.listed("joint", id);
        out.planned = out.planned || lexicon.listed("to-come", id);
        out.twoSided = out.twoSided || lexicon.listed("two-sided", id);
        out.remote = out.remote || lexicon.listed("remote", id);
        out.ofBusiness = out.ofBusiness || lexicon.listed("of-business", id);
    }
    out.verbal = out.twoSided;
    out.nominal = !out.twoSided;
    for (const auto mention : phrase.premodifiers) {
        const auto kind = a.mentions[mention].kind;
        if (kind == MentionKind::country || kind == MentionKind::organization) {
            out.parties.insert(a.mentions[mention].entry);
        }
    }
    if (phrase.possessor != none) {
        for (const auto& agent : d_.agents(sentence, phrase.possessor)) {
            if (agent.of != none) {
                out.parties.insert(agent.of);
            }
        }
    }
    if (isChn(out.type, "Conference") && isOfTwo(phrase)) {
        out.type = in(ns::chn, "Meeting"); // "the Japan-Norway Foreign Ministers' Meeting"
        out.twoSided = out.verbal = true;
        out.nominal = false;
    }
    readModifiers(sentence, phrase, out);
    readSeries(phrase, out);
    return out;
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
        const bool governed = phrase.words.first > sentence.words.first &&
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

void Events::readClause(const grammar::Sentence& sentence, const grammar::Clause* clause, EventMention& mention) {
    if (clause == nullptr) {
        return;
    }
    const auto& lexicon = d_.lexicon();
    mention.planned =
        mention.planned || clause->modality == grammar::Modality::planned || clause->tense == grammar::Tense::future;
    if (clause->voice == grammar::Voice::passive && lexicon.listed("appointing", clause->lemma)) {
        mention.planned = true; // "the summit slated for November"
    }
    bool dated = mention.date.has_value();
    std::uint32_t relative = none; // the end of "today", "yesterday"
    for (const auto& argument : clause->arguments) {
        if (argument.role == grammar::Role::time ||
            sentence.phrases[argument.phrase].kind == grammar::PhraseKind::date) {
            const bool absolute = isAbsolute(sentence.phrases[argument.phrase]);
            const bool end = isChn(mention.type, "Visit") && lexicon.listed("ending", clause->lemma);
            const auto words = sentence.phrases[argument.phrase].words;
            // "yesterday, 9 October 2019", but not "today signed an agreement for the elections of February 2024"
            const bool apart = relative != none && argument.preposition != 0 && words.first > relative + 2;
            if (end || apart || !dates(sentence, *clause, argument) || ofMatter(*clause, sentence, argument, mention) ||
                ofLater(sentence, *clause, argument, mention) || besideAnother(sentence, *clause, argument)) {
                continue; // "has today concluded his visit": not when it was
            }
            relative = absolute ? relative : words.end;
            if (!mention.date || (absolute && !dated)) { // "yesterday, 9 October 2019"
                mention.planned = mention.planned || scheduled(sentence, *clause, argument.phrase);
                const auto told = date(sentence, argument.phrase, mention.planned);
                mention.undatable =
                    mention.undatable || (!told && !mention.date && leavesOpen(sentence.phrases[argument.phrase]));
                mention.counted = told && counts(sentence.phrases[argument.phrase], true);
                mention.date = told ? told : mention.date;
                dated = absolute;
            }
        } else if (argument.role == grammar::Role::preposition && mention.place == none &&
                   (lexicon.listed("locative", argument.preposition) ||
                    (lexicon.listed("span", argument.preposition) && lexicon.listed("scheduling", clause->lemma))) &&
                   !d_.isElsewhere(sentence, argument) && !ofAnother(sentence, argument, mention)) {
            mention.place = place(sentence, argument.phrase);
        }
    }
    for (const auto& argument : clause->arguments) {
        if (mention.place == none && argument.preposition != 0 && lexicon.listed("beside", argument.preposition)) {
            mention.place = townInName(sentence.phrases[argument.phrase]);
            const auto head = sentence.phrases[argument.phrase].head;
            const bool named = head != none && d_.annotation().words[head].capital;
            mention.beside = mention.beside || (named && !lexicon.listed("locative", argument.preposition));
        }
    }
    if (mention.place == none && !isChn(mention.type, "Visit")) {
        const auto there = placeThere(*clause);
        mention.place = there != none ? there : heldHere(*clause) ? d_.city() : travelPlace(sentence, *clause, mention);
    }
    if (!mention.date) {
        readDayAbove(sentence, *clause, mention);
        mention.undatable = mention.undatable || (!mention.date && apartFrom(sentence, *clause));
    }
    if (!mention.date && clause->form == grammar::ClauseForm::participle && !isChn(mention.type, "Visit")) {
        readPurpose(sentence, mention);
    }
    readFrame(sentence, *clause, mention);
    mention.thereupon = mention.planned && !mention.date && thereupon(sentence, *clause);
    const auto& topics = d_.annotation().topics;
    for (auto word = clause->words.first; word < clause->words.end; ++word) {
        const bool remote = !mention.remote && lexicon.listed("remote", d_.annotation().words[word].id);
        const auto covers = [&](const lexicon::Mention& topic) { return topic.words.contains(word); };
        mention.remote =
            mention.remote || (remote && std::none_of(topics.begin(), topics.end(), covers)); // "online scams"
    }
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
