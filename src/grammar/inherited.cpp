// What a clause takes over from the one above it: subject, modality, what is fronted.
#include "grammar/clause_builder.hpp"

#include <algorithm>

namespace chancery::grammar {

void ClauseBuilder::copySubject(std::uint32_t from, Clause& clause) {
    if (from == none) {
        return;
    }
    const auto& other = w_.sentence.clauses[from];
    for (const auto& argument : other.arguments) {
        if (argument.role == subjectRole(other) && argument.before) {
            clause.arguments.push_back({subjectRole(clause), 0, argument.phrase, true});
        }
    }
}

/// "She will meet X and sign Y": a base form goes on with the modal before it.
void ClauseBuilder::copyModality(std::uint32_t from, Clause& clause) const {
    const auto forms = w_.tags[clause.verb].verbForms;
    auto auxiliary = clause.verbGroup.first;
    while (auxiliary < clause.verb && w_.tags[auxiliary].tag == Tag::adverb) {
        ++auxiliary;
    }
    const bool bare = auxiliary == clause.verb && (forms & static_cast<std::uint8_t>(lexicon::VerbForm::base)) != 0 &&
                      (forms & static_cast<std::uint8_t>(lexicon::VerbForm::past)) == 0;
    const bool base = bare || (auxiliary < clause.verb && // "will meet X and be received by Y"
                               w_.readings(auxiliary).is(lexicon::WordClass::beBase));
    if (from != none && base && clause.modality == Modality::real) {
        clause.modality = w_.sentence.clauses[from].modality;
        clause.tense = w_.sentence.clauses[from].tense;
    }
}

void ClauseBuilder::copyFronted(std::uint32_t from, Clause& clause) {
    if (from == none) {
        return;
    }
    const auto& other = w_.sentence.clauses[from];
    for (const auto& argument : other.arguments) {
        if ((argument.role == Role::preposition || argument.role == Role::time) && argument.before && !other.relative) {
            clause.arguments.push_back(argument);
        }
    }
}

std::optional<std::size_t> ClauseBuilder::plannedThing(std::size_t v, const Clause& clause) const {
    const auto at = verbs_[v];
    const bool comma = at > 1 && kind(at - 1) == ChunkKind::comma;
    const std::size_t before = at - (comma ? 2U : 1U);
    const bool alone = kind(at + 1) != ChunkKind::phrase || phrase(at + 1).kind == PhraseKind::date;
    const bool happens = w_.lexicon.listed("event-verb", clause.lemma);
    if (at == 0 || kind(before) != ChunkKind::phrase || !(clause.voice == Voice::passive || (happens && alone))) {
        return std::nullopt;
    }
    const auto what = happens ? hangsOn(before, clause.lemma) : before;
    const auto sort = phrase(what).kind;
    const bool thing = sort == PhraseKind::event || (clause.voice == Voice::passive && sort == PhraseKind::name);
    const auto& above = w_.sentence.clauses[clauseOf_[verbs_[v - 1]]].verbGroup;
    // "will attend the summit to be held in Oslo", but "wants the summit to be held in Oslo"
    const bool wished = w_.lexicon.listed("raising", w_.sentence.clauses[clauseOf_[verbs_[v - 1]]].lemma);
    const bool object = sort == PhraseKind::event && happens && clause.voice == Voice::passive && !wished;
    const bool behind = above.end < w_.chunks[what].words.first + (what + 1 < at || object ? 1U : 0U);
    return behind && (thing || (!comma && clause.voice == Voice::passive)) ? std::optional(what) : std::nullopt;
}

bool ClauseBuilder::isDocument(std::size_t p) const {
    const auto& one = phrase(p);
    if (one.kind != PhraseKind::name || one.mention == none) {
        return one.kind == PhraseKind::instrument;
    }
    const auto& mention = w_.a.mentions[one.mention];
    return mention.kind == lexicon::MentionKind::initiative &&
           w_.lexicon.isInstrument(w_.a.entryOf(w_.lexicon, mention.entry));
}

/// "NAME, Special Representative for the Gulf Region, who is …": the agent that a personal relative at chunk `p` stands
/// for, where only prepositions with what is none part them; else the chunk itself.
std::size_t ClauseBuilder::personBefore(std::size_t at, std::size_t p) const {
    std::size_t first = at;
    while (w_.lexicon.listed("personal-relative", w_.a.words[w_.chunks[p].words.first].id) && !isAgent(first) &&
           first >= 2 && kind(first - 1) == ChunkKind::preposition && kind(first - 2) == ChunkKind::phrase) {
        first -= 2;
    }
    return isAgent(first) && phrase(first).person != none ? first : at;
}

std::size_t ClauseBuilder::documentBefore(std::size_t p, const VerbGroup& verb) const {
    if (!w_.lexicon.listed("instrument-verb", verb.lemma)) {
        return p;
    }
    const bool acts = verb.voice == Voice::active && !w_.is(verb.words.end, "into"); // "which entered into force"
    std::size_t at = p;
    while (!isDocument(at)) {
        auto first = at; // "the Treaty of Friendship, Good-Neighbourliness and Cooperation with Chile, signed in 1998"
        while (first >= 2 && kind(first - 2) == ChunkKind::phrase &&
               (kind(first - 1) == ChunkKind::comma || kind(first - 1) == ChunkKind::coordinator)) {
            first -= 2;
            if (isDocument(first)) {
                return first;
            }
        }
        const auto governed = governedFrom(at);
        if (!governed || *governed == 0 || kind(*governed - 1) != ChunkKind::phrase ||
            (phrase(at).kind == PhraseKind::agent && acts)) {
            return p;
        }
        at = *governed - 1;
    }
    return at;
}

/// "Prime Minister Lee to visit Brunei": the infinitive that is a headline's verb; true where it is one.
bool ClauseBuilder::addHeadlineSubject(std::size_t v, Clause& clause) {
    const auto at = verbs_[v];
    std::size_t start = at; // "A and B agree on trade; Prime Minister Lee to visit Brunei": the part it is in
    while (start > 0 && kind(start - 1) != ChunkKind::stop) {
        --start;
    }
    if (clause.form != ClauseForm::infinitive || w_.sentence.kind == text::SentenceKind::bullet ||
        clause.voice != Voice::active || at == 0 || kind(at - 1) != ChunkKind::phrase || !isAgent(at - 1) ||
        hasFinite(start, size()) || (v != 0 && verbs_[v - 1] >= start)) {
        return false;
    }
    const auto subject = list(at - 1);
    add(clause, Role::subject, group(subject.first, subject.end), 0, true);
    setPlanned(clause);
    return true;
}

void ClauseBuilder::setPlanned(Clause& clause) {
    clause.modality = Modality::planned;
    clause.tense = Tense::future;
}

/// "looked forward to receiving", "will hold talks before signing": whether a gerund tells of what comes about.
void ClauseBuilder::settleGerund(std::size_t v, const Clause& above, Clause& clause) const {
    const auto first = clause.verbGroup.first;
    if (first > w_.sentence.words.first + 1 && w_.lexicon.listed("anticipating", w_.a.words[first - 2].id) &&
        w_.is(first - 1, "to") && !w_.lexicon.listed("instrument-verb", clause.lemma)) {
        clause.modality = Modality::hoped;
    }
    if (clause.modality == Modality::real && above.modality == Modality::planned &&
        kind(verbs_[v] - 1) == ChunkKind::preposition && w_.lexicon.listed("sequence", w_.chunks[verbs_[v] - 1].word)) {
        setPlanned(clause);
    }
}

/// What an infinitive has of the clause above it: who acts, whether it is denied, and whether it comes about.
void ClauseBuilder::settleInfinitive(std::size_t v, const Clause& above, bool hasSubject, Clause& clause) {
    // "The Council decided to hold a conference": who decides so need not be there.
    const bool orders = w_.lexicon.listed("ordering", above.lemma) && above.modality == Modality::real;
    const bool staged =
        (orders || w_.lexicon.listed("settling", above.lemma)) && w_.lexicon.listed("staging", clause.lemma);
    if (!hasSubject && !staged) {
        inheritInfinitive(above, clause);
    }
    clause.negated = clause.negated || above.negated;
    if (clause.modality != Modality::real) {
        return;
    }
    const bool beside = w_.tags[clause.verbGroup.first - 1].tag == Tag::coordinator; // "to meet X and to sign Y"
    clause.modality = orders || w_.lexicon.listed("resolving", above.lemma)       ? Modality::planned
                      : beside && above.modality == Modality::planned             ? above.modality
                      : w_.lexicon.listed("achieving", above.lemma)               ? above.modality
                      : isThereTo(above) || takesChance(above) || isGladTo(above) ? above.modality
                      : speaks(verbs_[v]) && leadsInSpeech(above)                 ? Modality::real
                                                                                  : Modality::hoped;
    clause.tense = clause.modality == Modality::planned ? Tense::future : clause.tense;
}

void ClauseBuilder::inherit(std::size_t v, Clause& clause) {
    const bool has = std::any_of(clause.arguments.begin(), clause.arguments.end(),
                                 [&](const Argument& a) { return a.role == subjectRole(clause) && a.before; });
    if ((!has && addHeadlineSubject(v, clause)) || v == 0) {
        return;
    }
    if (!has && clause.form == ClauseForm::finite && subjects_[v].inherited) {
        const auto before = previousFinite(v);
        copySubject(before, clause);
        copyFronted(before, clause);
        copyModality(before, clause);
    }
    const auto& above = w_.sentence.clauses[clauseOf_[verbs_[v - 1]]];
    if (clause.form == ClauseForm::gerund) {
        settleGerund(v, above, clause);
    }
    if (clause.form != ClauseForm::infinitive) {
        return;
    }
    if (const auto what = plannedThing(v, clause)) {
        add(clause, subjectRole(clause), w_.chunks[*what].index, 0, true);
        setPlanned(clause);
        return;
    }
    settleInfinitive(v, above, has, clause);
}

/// "was pleased to host": whether somebody was glad of what came about.
bool ClauseBuilder::isGladTo(const Clause& above) const {
    return w_.lexicon.listed("gladdening", above.lemma) && above.voice == Voice::passive &&
           above.tense == Tense::past && above.modality == Modality::real && !above.negated;
}

/// "took the opportunity to meet": whether what the chance is taken for comes about.
bool ClauseBuilder::takesChance(const Clause& above) const {
    return w_.lexicon.listed("taking", above.lemma) && above.modality == Modality::real && !above.negated &&
           std::any_of(above.arguments.begin(), above.arguments.end(), [&](const Argument& argument) {
               const auto& phrase = w_.sentence.phrases[argument.phrase];
               return argument.role == Role::object && phrase.head != none &&
                      w_.lexicon.listed("chance-to-say", w_.a.words[phrase.head].id);
           });
}

/// "is in Skopje to take part in …": whether somebody is somewhere, so that what it is for comes about.
bool ClauseBuilder::isThereTo(const Clause& above) const {
    return w_.lexicon.listed("being-there", above.lemma) && above.modality == Modality::real && !above.negated &&
           std::any_of(above.arguments.begin(), above.arguments.end(), [&](const Argument& argument) {
               return argument.role == Role::preposition && !argument.before &&
                      w_.lexicon.listed("locative", argument.preposition) &&
                      w_.sentence.phrases[argument.phrase].kind == PhraseKind::name;
           });
}

/// "wishes to thank", "would like to thank", "took the opportunity to thank": what is said so is said.
bool ClauseBuilder::leadsInSpeech(const Clause& above) const {
    if (above.negated) {
        return false;
    }
    return w_.lexicon.listed("wishing", above.lemma) ||
           std::any_of(above.arguments.begin(), above.arguments.end(), [&](const Argument& argument) {
               const auto head = w_.sentence.phrases[argument.phrase].head;
               return argument.role == Role::object && !argument.before && head != none &&
                      w_.lexicon.listed("chance-to-say", w_.a.words[head].id);
           });
}

void ClauseBuilder::inheritInfinitive(const Clause& above, Clause& clause) {
    // "will visit Kenya to attend …", "is to meet X and to be received by Y"
    const bool beside = (above.modality == Modality::planned || above.form == ClauseForm::infinitive) &&
                        clause.verbGroup.first > w_.sentence.words.first &&
                        w_.tags[clause.verbGroup.first - 1].tag == Tag::coordinator;
    const bool goes = beside || w_.lexicon.listed("travelling", above.lemma);
    for (const auto& argument : above.arguments) {
        if (!goes && argument.role == Role::object && !argument.before && above.voice == Voice::active &&
            w_.sentence.phrases[argument.phrase].kind == PhraseKind::agent) {
            clause.arguments.push_back({subjectRole(clause), 0, argument.phrase, true});
            return;
        }
    }
    for (const auto& argument : above.arguments) {
        if (argument.before && (argument.role == Role::subject || argument.role == Role::object)) {
            clause.arguments.push_back({subjectRole(clause), 0, argument.phrase, true});
        }
    }
}

std::uint32_t ClauseBuilder::previousFinite(std::size_t v) const {
    // Speech acts go together ("recalled that Ghana joined in 1974 and thanked Mali"): the reported clause in
    // between is passed over.
    for (std::size_t k = v; speaks(verbs_[v]) && k-- > 0;) {
        if (isFinite(verbs_[k]) && speaks(verbs_[k]) && !asideOf(verbs_[k]) && !toldOf(k, v)) {
            return clauseOf_[verbs_[k]];
        }
    }
    for (std::size_t k = v; k-- > 0;) {
        if (verb(verbs_[k]).form == ClauseForm::finite && !asideOf(verbs_[k]) && !toldOf(k, v)) {
            return clauseOf_[verbs_[k]];
        }
    }
    return none;
}

/// "said both sides had agreed on trade, and thanked Ghana": whether a report before tells of verb `k` as of what had
/// been before, and of verb `v` not.
bool ClauseBuilder::toldOf(std::size_t k, std::size_t v) const {
    const auto before = [&](std::size_t i) {
        const auto& group = verb(verbs_[i]).words;
        return group.size() > 1 && w_.readings(group.first).is(lexicon::WordClass::havePast);
    };
    const auto reported = [&](std::size_t at) { return isFinite(at) && reports(verb(at)); };
    return before(k) && !before(v) &&
           std::any_of(verbs_.begin(), verbs_.begin() + static_cast<std::ptrdiff_t>(k), reported);
}

/// "agreed to step up cooperation, the ministry said, and voiced concern": whether a report stands between commas
/// behind what it reports.
bool ClauseBuilder::asideOf(std::size_t at) const {
    std::size_t end = at + 1;
    while (kind(end) == ChunkKind::phrase && phrase(end).kind == PhraseKind::date) {
        ++end;
    }
    const auto v = static_cast<std::size_t>(std::find(verbs_.begin(), verbs_.end(), at) - verbs_.begin());
    const auto& subject = subjects_[v];
    return reports(verb(at)) && kind(end) == ChunkKind::comma && subject.found() && !subject.relative &&
           subject.first > 0 && kind(subject.first - 1) == ChunkKind::comma && finiteBefore(subject.first);
}

bool ClauseBuilder::isPlace(std::size_t i) const {
    const auto& one = phrase(i);
    if (one.mention == none || one.person != none || !one.offices.empty()) {
        return false;
    }
    const auto mention = w_.a.mentions[one.mention].kind;
    return mention == lexicon::MentionKind::place || mention == lexicon::MentionKind::country;
}

} // namespace chancery::grammar
