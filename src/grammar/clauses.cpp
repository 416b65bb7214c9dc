// Clauses: each verb group with its subject, objects and prepositional phrases.
#include "grammar/clause_builder.hpp"

#include <algorithm>

namespace chancery::grammar {

void ClauseBuilder::run() {
    for (std::size_t i = 0; i < size(); ++i) {
        if (kind(i) == ChunkKind::verb) {
            decideForm(i);
            verbs_.push_back(i);
        }
    }
    for (const auto at : verbs_) {
        subjects_.push_back(verb(at).form == ClauseForm::finite ? findSubject(at) : Subject{});
    }
    for (std::size_t v = 0; v < verbs_.size(); ++v) {
        build(v);
    }
    for (std::size_t v = 0; v < verbs_.size(); ++v) {
        addGapped(v);
    }
    attachModifiers();
}

bool ClauseBuilder::isAgent(std::size_t i) const {
    return kind(i) == ChunkKind::phrase &&
           (phrase(i).kind == PhraseKind::agent || phrase(i).kind == PhraseKind::pronoun);
}

void ClauseBuilder::build(std::size_t v) {
    const auto at = verbs_[v];
    auto& group = verb(at);
    Clause clause;
    clause.verb = group.head;
    clause.verbGroup = group.words;
    clause.lemma = group.lemma;
    clause.particle = group.particle;
    clause.voice = group.voice;
    clause.tense = group.tense;
    clause.modality = group.modality;
    clause.form = group.form;
    clause.negated = group.negated || denied(v) || lacking(v);
    clause.words = group.words;
    if (v > 0) {
        clause.parent = clauseOf_[verbs_[v - 1]];
    }
    if ((group.futureInPast && (reported(v) || foretold(v))) || (group.wasTo && reported(v))) {
        clause.modality = Modality::planned;
        clause.tense = Tense::future;
    }
    if (clause.modality == Modality::real && settledOn(v)) {
        clause.modality = Modality::planned;
        clause.tense = Tense::future;
    }
    if (supposed(v)) {
        clause.modality = Modality::conditional;
    }
    if (clause.modality == Modality::real && clause.form == ClauseForm::finite && proposed(v)) {
        clause.modality = Modality::hoped;
    }
    addSubject(v, clause);
    addBefore(v, clause);
    addAfter(v, clause);
    handUp(v, clause);
    handUpOccasion(v, clause);
    inherit(v, clause);
    negate(clause);
    clauseOf_[at] = static_cast<std::uint32_t>(w_.sentence.clauses.size());
    w_.sentence.clauses.push_back(std::move(clause));
}

/// "Whether she will be received was not clear": the verb right behind "whether" or "if" with its subject.
bool ClauseBuilder::supposed(std::size_t v) const {
    const auto at = verbs_[v];
    const auto first = subjects_[v].found() && !subjects_[v].relative ? std::min(subjects_[v].first, at) : at;
    return first > 0 && kind(first - 1) == ChunkKind::subordinator &&
           w_.lexicon.listed("supposing", w_.chunks[first - 1].word);
}

bool ClauseBuilder::proposed(std::size_t v) const {
    if (v == 0 || !w_.lexicon.listed("proposing", verb(verbs_[v - 1]).lemma)) {
        return false;
    }
    const auto& group = verb(verbs_[v]);
    const bool bare = (w_.tags[group.head].verbForms & static_cast<std::uint8_t>(lexicon::VerbForm::base)) != 0 &&
                      group.words.size() == 1;
    for (std::size_t i = verbs_[v - 1] + 1; i < verbs_[v]; ++i) {
        if (kind(i) == ChunkKind::subordinator && w_.is(w_.chunks[i].words.first, "that")) {
            return bare || !w_.readings(group.words.first).is(lexicon::WordClass::havePast);
        }
    }
    return false;
}

/// "left without meeting X", "interest in joining BRICS", "close to signing an agreement": what nobody says was done.
bool ClauseBuilder::lacking(std::size_t v) const {
    const auto at = verbs_[v];
    const bool governed = verb(at).form == ClauseForm::gerund && at > 0 && kind(at - 1) == ChunkKind::preposition;
    if (!governed) {
        return false;
    }
    const bool ofNoun = at > 1 && kind(at - 2) == ChunkKind::phrase && phrase(at - 2).head != none &&
                        w_.lexicon.listed("talk-noun", w_.a.words[phrase(at - 2).head].id);
    return ofNoun || w_.lexicon.listed("lacking", w_.chunks[at - 1].word);
}

/// "denied having signed", "denied that Kenya had left", "rejected reports that …": what did not take place.
bool ClauseBuilder::denied(std::size_t v) const {
    const auto at = verbs_[v];
    const auto before = v == 0 ? at : verbs_[v - 1];
    if (v == 0 || verb(before).negated || verb(before).voice == Voice::passive) {
        return false;
    }
    const bool denies = w_.lexicon.listed("denying", verb(before).lemma);
    if (denies && at == before + 1) {
        return verb(at).form == ClauseForm::gerund;
    }
    const bool claim = before + 1 < size() && kind(before + 1) == ChunkKind::phrase &&
                       phrase(before + 1).head != none &&
                       w_.lexicon.listed("claim", w_.a.words[phrase(before + 1).head].id);
    const auto that = before + (claim ? 2U : 1U);
    return (denies || (claim && w_.lexicon.listed("rejecting", verb(before).lemma))) && that < at &&
           (kind(that) == ChunkKind::subordinator || (claim && kind(that) == ChunkKind::relative));
}

void ClauseBuilder::add(Clause& clause, Role role, std::uint32_t phraseIndex, WordId preposition, bool before) {
    const bool inner = role == Role::preposition && locatesMatter(clause, preposition, phraseIndex);
    clause.arguments.push_back({role, preposition, phraseIndex, before, inner});
    const auto& words = w_.sentence.phrases[phraseIndex].words;
    clause.words.first = std::min(clause.words.first, words.first);
    clause.words.end = std::max(clause.words.end, words.end);
}

bool ClauseBuilder::locatesMatter(const Clause& clause, lexicon::WordId preposition, std::uint32_t place) const {
    if (clause.arguments.empty() || preposition == 0 || !w_.lexicon.listed("locative", preposition)) {
        return false;
    }
    const auto& last = clause.arguments.back();
    const auto& matter = w_.sentence.phrases[last.phrase];
    return last.preposition != 0 && w_.lexicon.listed("subject-matter", last.preposition) && matter.head != none &&
           matter.words.end + 1 == w_.sentence.phrases[place].words.first &&
           w_.lexicon.listed("located-noun", w_.a.words[matter.head].id);
}

Role ClauseBuilder::subjectRole(const Clause& clause) {
    return clause.voice == Voice::passive ? Role::object : Role::subject;
}

/// Where what stands before the verb begins, and what is inserted there with a verb of its own.
ClauseBuilder::Opening ClauseBuilder::openingOf(std::size_t v) const {
    const auto range = [](std::size_t first, std::size_t end) {
        return Range{static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(end)};
    };
    Opening opening{verbs_[v], {}};
    auto& first = opening.first;
    if (const auto close = insertedAfterSubject(v)) {
        auto open = subjects_[v].end; // "The members of the Union, which …, are": behind what hangs on the subject
        while (kind(open) == ChunkKind::preposition || kind(open) == ChunkKind::phrase) {
            ++open;
        }
        opening.inserted = range(open, *close + 1);
        first = subjects_[v].first;
    }
    const auto before = v > 0 ? verbs_[v - 1] : 0;
    while (first > 0) {
        const bool behindComma =
            opening.inserted.end == 0 && first == subjects_[v].first && kind(first - 1) == ChunkKind::comma;
        const bool bareRelative = behindComma && v > 0 && first >= 3 && before == first - 2 &&
                                  kind(first - 3) == ChunkKind::relative; // "During the call which followed, …"
        // "At a conference held after talks, …", "At a conference, held after talks, …"
        const auto setOff = before > 1 && kind(before - 1) == ChunkKind::comma ? before - 1 : before;
        const bool participle = behindComma && before > 0 && before < first && kind(setOff - 1) == ChunkKind::phrase &&
                                verb(before).form == ClauseForm::participle;
        const auto relative = behindComma ? skipRelative(first - 1) : std::nullopt;
        if (bareRelative || participle || relative) {
            const auto open = bareRelative ? first - 3 : participle ? setOff : *relative + 1;
            opening.inserted = range(open, first);
            first = open;
        } else if (clauseStart(first - 1, v)) {
            --first;
        } else {
            break;
        }
    }
    return opening;
}

void ClauseBuilder::addBefore(std::size_t v, Clause& clause) {
    const auto at = verbs_[v];
    const auto& subject = subjects_[v];
    const auto [first, inserted] = openingOf(v);
    for (std::size_t i = first; i < at; ++i) {
        const bool ofSubject = subject.found() && i >= subject.first && i < subject.end;
        if (inserted.contains(static_cast<std::uint32_t>(i)) || ofSubject || clauseOf_[i] != none) {
            continue;
        }
        // "Mexico and Peru, both members of the Alliance, have been …": of what stands between commas
        const bool ofNoun = i > first + 1 && kind(i - 1) == ChunkKind::phrase && kind(i - 2) == ChunkKind::comma &&
                            kind(i + 2) == ChunkKind::comma && w_.lexicon.listed("noun-preposition", w_.chunks[i].word);
        if (i == first && fronted(i, subject.first)) { // "Member of the Union since 1973, Ireland …"
            while (i + 1 < at && kind(i + 1) != ChunkKind::comma) {
                ++i;
            }
            continue;
        }
        if (kind(i) == ChunkKind::preposition && kind(i + 1) == ChunkKind::phrase && i + 1 < at && !ofNoun) {
            const auto end = subject.found() && i < subject.first ? subject.first : at;
            i = addPrepositional(clause, i, end, true) - 1;
        } else if (kind(i) == ChunkKind::phrase && phrase(i).kind == PhraseKind::date) {
            add(clause, Role::time, w_.chunks[i].index, 0, true);
        }
    }
}

std::optional<std::size_t> ClauseBuilder::insertedAfterSubject(std::size_t v) const {
    if (v == 0 || !subjects_[v].found() || subjects_[v].relative || subjects_[v].end > verbs_[v - 1]) {
        return std::nullopt;
    }
    for (std::size_t i = verbs_[v]; i-- > verbs_[v - 1];) {
        if (kind(i) == ChunkKind::comma) {
            return i;
        }
    }
    return std::nullopt;
}

std::optional<std::size_t> ClauseBuilder::skipRelative(std::size_t close) const {
    const auto open = skipInsertion(close);
    if (!open) {
        return std::nullopt;
    }
    const auto begin = *open + 2; // behind the comma that opens it
    const bool relative = kind(begin) == ChunkKind::relative ||
                          (kind(begin) == ChunkKind::preposition && kind(begin + 1) == ChunkKind::relative);
    return relative ? open : std::nullopt;
}

bool ClauseBuilder::clauseStart(std::size_t i, std::size_t v) const {
    switch (kind(i)) {
    case ChunkKind::verb:
    case ChunkKind::stop:
    case ChunkKind::relative:
        return false;
    case ChunkKind::subordinator: // "On 2 May, the Minister, while in Oslo for talks, met …"
        return subjects_[v].found() && subjects_[v].end < i && kind(i + 1) == ChunkKind::preposition;
    case ChunkKind::coordinator: // also inside what stands in front: "In the presence of A and B, …"
        return (subjects_[v].found() && i >= subjects_[v].first) ||
               (v == 0 && kind(i + 1) == ChunkKind::phrase && governedFrom(i + 1).has_value());
    default:
        // Right of an earlier verb, what is not our subject is the earlier verb's.
        if (v > 0 && i > verbs_[v - 1]) {
            return subjects_[v].found() && (i >= frontOf(v) || frontedInside(i, v));
        }
        return true;
    }
}

void ClauseBuilder::addAfter(std::size_t v, Clause& clause) {
    const auto at = verbs_[v];
    std::size_t limit = size();
    for (std::size_t later = v + 1; later < verbs_.size(); ++later) {
        const auto& subject = subjects_[later];
        limit = std::min(limit, subject.found() && !subject.relative && subject.first > at
                                    ? std::min(frontOf(later), verbs_[later])
                                    : verbs_[later]);
    }
    bool object = false;
    bool comma = false;
    for (std::size_t i = at + 1; i < limit; ++i) {
        if (subjects_[v].found() && i >= subjects_[v].first && i < subjects_[v].end) {
            continue; // "…," said X
        }
        switch (kind(i)) {
        case ChunkKind::relative:
        case ChunkKind::subordinator:
        case ChunkKind::stop:
            return;
        case ChunkKind::comma:
            comma = true;
            break;
        case ChunkKind::coordinator:
            if (gapAt(i + 1, limit) || legAt(i + 1, limit) || twinAt(i + 1, limit) || dayGapAt(i + 1, limit) != 0) {
                return;
            }
            break;
        case ChunkKind::preposition:
            if (kind(i - 1) == ChunkKind::comma && legAt(i, limit)) {
                return;
            }
            if (presides(i)) {
                i += 3;
            } else if (kind(i + 1) == ChunkKind::phrase && i + 1 < limit) {
                i = excepted(i) ? listEnd(i + 1, limit) - 1 : addPrepositional(clause, i, limit, false) - 1;
            }
            break;
        case ChunkKind::phrase:
            if (comma && gapAt(i, limit)) {
                return;
            }
            i = addBare(clause, i, limit, object, comma) - 1;
            break;
        default:
            break;
        }
    }
}

/// "a member of the Union but not of the Alliance": whether a "not" of its own stands before a preposition.
bool ClauseBuilder::excepted(std::size_t i) const {
    return i >= 2 && kind(i - 1) == ChunkKind::adverb &&
           w_.readings(w_.chunks[i - 1].words.first).is(lexicon::WordClass::negation) &&
           (kind(i - 2) == ChunkKind::coordinator || kind(i - 2) == ChunkKind::comma ||
            kind(i - 2) == ChunkKind::subordinator);
}

std::size_t ClauseBuilder::addBare(Clause& clause, std::size_t i, std::size_t limit, bool& object, bool comma) {
    if (phrase(i).kind == PhraseKind::date) {
        add(clause, Role::time, w_.chunks[i].index, 0, false);
        return i + 1;
    }
    const auto stop = listEnd(i, limit);
    if (!comma || !object || phrase(i).kind == PhraseKind::instrument) {
        // "signed a memorandum on energy and an agreement on trade", "the signing of a protocol on trade in rice and an
        // …"
        const Argument* listed = phrase(i).kind == PhraseKind::instrument ? listedInstrument(clause) : nullptr;
        const bool another = object && listed != nullptr && clause.voice == Voice::active;
        const bool second = (object && !another) || clause.voice == Voice::passive;
        const Role role = another ? listed->role : second ? Role::second : Role::object;
        const auto preposition = another ? listed->preposition : 0;
        add(clause, role, group(i, stop), preposition, false);
        object = true;
    }
    return stop;
}

/// The instrument that a further one is listed with: the clause's object, else what it names last behind a preposition;
/// null where there is none.
const Argument* ClauseBuilder::listedInstrument(const Clause& clause) const {
    const Argument* listed = nullptr;
    for (const auto& argument : clause.arguments) {
        const bool governed = argument.role == Role::preposition && (listed == nullptr || listed->role != Role::object);
        if ((argument.role == Role::object || governed) && !argument.before &&
            w_.sentence.phrases[argument.phrase].kind == PhraseKind::instrument) {
            listed = &argument;
        }
    }
    return listed;
}

std::size_t ClauseBuilder::addPrepositional(Clause& clause, std::size_t i, std::size_t limit, bool before) {
    const auto stop = listEnd(i + 1, limit);
    const auto index = group(i + 1, stop);
    const bool by = !before && w_.is(w_.chunks[i].words.first, "by") && clause.voice == Voice::passive;
    const auto kindOf = w_.sentence.phrases[index].kind;
    if (kindOf == PhraseKind::date) {
        add(clause, Role::time, index, w_.chunks[i].word, before);
    } else {
        add(clause, by ? Role::subject : Role::preposition, index, w_.chunks[i].word, before);
    }
    return stop;
}

/// Whether the preposition at `again` is the one at `first`, or its last word: "in the presence of X and of Y".
bool ClauseBuilder::repeats(std::size_t again, std::size_t first) const {
    const auto& words = w_.chunks[first].words;
    return w_.chunks[again].word == w_.chunks[first].word ||
           (words.size() > 1 && w_.chunks[again].words.size() == 1 &&
            w_.a.words[w_.chunks[again].words.first].id == w_.a.words[words.end - 1].id);
}

std::size_t ClauseBuilder::listEnd(std::size_t i, std::size_t limit) const {
    std::size_t end = i + 1;
    std::size_t last = end;
    bool closed = false;
    while (end < limit && !closed) {
        std::size_t next = end;
        if (kind(next) == ChunkKind::comma) {
            ++next;
        }
        if (kind(next) == ChunkKind::coordinator && next < limit) {
            ++next;
            closed = !coordinationGoesOn(next, limit);
        }
        // "… with X and with Y": the preposition may be repeated.
        if (next > end && i > 0 && kind(i - 1) == ChunkKind::preposition && kind(next) == ChunkKind::preposition &&
            repeats(next, i - 1) && next + 1 < limit) {
            ++next;
            closed = closed && !coordinationGoesOn(next, limit);
        }
        if (next == end || next >= limit || kind(next) != ChunkKind::phrase || nominative(next) || !alike(i, next) ||
            gapAt(next, limit)) {
            break;
        }
        end = next + 1;
        if (end < limit && kind(end) == ChunkKind::verb && verb(end).form == ClauseForm::finite) {
            break;
        }
        last = end;
    }
    return commaListOnly(i, last) ? i + 1 : last;
}

bool ClauseBuilder::coordinationGoesOn(std::size_t next, std::size_t limit) const {
    return next + 1 < limit && (kind(next + 1) == ChunkKind::comma || kind(next + 1) == ChunkKind::coordinator);
}

bool ClauseBuilder::commaListOnly(std::size_t first, std::size_t end) const {
    return end > first + 1 && !coordinated(first, end) && !(isAgent(first) && end - first > 3);
}

bool ClauseBuilder::alike(std::size_t a, std::size_t b) const {
    const auto one = phrase(a).kind;
    const auto two = phrase(b).kind;
    if (one == PhraseKind::date || two == PhraseKind::date) {
        return one == two;
    }
    if (one != two && (one == PhraseKind::instrument || two == PhraseKind::instrument) &&
        (one == PhraseKind::other || two == PhraseKind::other || one == PhraseKind::event ||
         two == PhraseKind::event)) {
        return false; // "an agreement on trade and a memorandum on energy"
    }
    return isAgent(a) == isAgent(b) || one == PhraseKind::other || two == PhraseKind::other ||
           one == PhraseKind::name || two == PhraseKind::name;
}

std::uint32_t ClauseBuilder::group(std::size_t first, std::size_t end) {
    Subject chunks;
    chunks.first = first;
    chunks.end = end;
    return group(chunks);
}

std::uint32_t ClauseBuilder::group(const Subject& subject) {
    std::vector<std::uint32_t> members;
    for (const auto i : subject.across) {
        members.push_back(w_.chunks[i].index);
    }
    for (std::size_t i = subject.first; i < subject.end; ++i) {
        if (kind(i) == ChunkKind::phrase) {
            members.push_back(w_.chunks[i].index);
        }
    }
    return group(std::move(members));
}

std::uint32_t ClauseBuilder::group(std::vector<std::uint32_t> members) {
    if (members.size() == 1) {
        return members.front();
    }
    for (std::uint32_t p = 0; p < w_.sentence.phrases.size(); ++p) {
        if (w_.sentence.phrases[p].members == members) {
            return p;
        }
    }
    Phrase list = w_.sentence.phrases[members.front()];
    list.words = {w_.sentence.phrases[members.front()].words.first, w_.sentence.phrases[members.back()].words.end};
    list.plural = true;
    list.members = std::move(members);
    w_.sentence.phrases.push_back(std::move(list));
    return static_cast<std::uint32_t>(w_.sentence.phrases.size() - 1);
}

void ClauseBuilder::negate(Clause& clause) {
    for (const auto& argument : clause.arguments) {
        if ((argument.role == Role::subject || argument.role == Role::object) &&
            w_.sentence.phrases[argument.phrase].determiner == Determiner::negative) {
            clause.negated = true;
        }
    }
}

void buildClauses(SentenceWork& work) { ClauseBuilder(work).run(); }

} // namespace chancery::grammar
