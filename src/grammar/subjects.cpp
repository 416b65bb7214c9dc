// Which phrases are a verb's subject: before it, across insertions, inherited from another clause.
#include "grammar/clause_builder.hpp"

#include <algorithm>

namespace chancery::grammar {

ClauseBuilder::Subject ClauseBuilder::findSubject(std::size_t at) const {
    if (auto behind = postposed(at); behind.found()) {
        return behind;
    }
    if (const auto relative = bareRelative(at); relative && isFinite(at)) {
        return list(*relative - 1);
    }
    Subject subject;
    std::optional<Subject> fallback;
    std::size_t p = at;
    bool comma = false;
    while (p > 0) {
        --p;
        switch (kind(p)) {
        case ChunkKind::adverb:
            continue;
        case ChunkKind::relative:
            return antecedent(p);
        case ChunkKind::coordinator:
            subject.inherited = true;
            return subject;
        case ChunkKind::subordinator:
        case ChunkKind::stop:
            return orElse(subject, fallback);
        case ChunkKind::verb:
            if (const auto who = comma ? completed(p) : std::nullopt) {
                p = *who + 1;
                continue;
            }
            if (!isFinite(p) && verb(p).form != ClauseForm::infinitive && !comma) {
                continue; // "Those attending included": the participle hangs on the subject
            }
            subject.inherited = comma;
            return orElse(subject, fallback);
        case ChunkKind::comma: {
            const auto before = skipInsertion(p);
            // A row of phrases may be a list: "reviewed projects in energy, trade and tourism, discussed …".
            comma = comma || !before || kind(*before + 2) == ChunkKind::phrase;
            p = before ? *before + 1 : p;
            continue;
        }
        case ChunkKind::phrase:
            break;
        default:
            continue;
        }
        if (phrase(p).kind == PhraseKind::date && !(p > 0 && kind(p - 1) == ChunkKind::preposition)) {
            continue;
        }
        if (phrase(p).kind == PhraseKind::pronoun && phrase(p).group && p > 0 && isAgent(p - 1) &&
            phrase(p - 1).kind == PhraseKind::agent) {
            continue; // "A and B both joined"
        }
        if (auto apposed = behindApposition(p); apposed.found()) {
            return apposed;
        }
        if (const auto governed = governedFrom(p)) {
            // A list behind a preposition ("between A and B") is no subject; but where nothing free stands
            // before it, its last members may be ("With A, B and C agreed").
            if (const auto last = list(p);
                !fallback && last.first > 0 && kind(last.first - 1) != ChunkKind::preposition) {
                fallback = last;
            }
            p = *governed;
            continue;
        }
        if (invertedFrom(at) < at && p > invertedFrom(at)) {
            return subject;
        }
        auto all = list(p);
        if (const auto who = comma && all.first > 0 ? completed(all.first - 1) : std::nullopt) {
            p = *who + 1;
            continue;
        }
        if (comma && objectBefore(all.first, at)) {
            subject.inherited = true; // "welcomed the ceasefire, condemned the attack and called for aid"
            return subject;
        }
        all.across = coordinatedAcross(all.first);
        return all;
    }
    return orElse(subject, fallback);
}

/// "Accompanying the Minister was Ambassador X", "Also attending were A and B": the participle that begins the
/// sentence, where the verb at `at` is "be" and who acts stands behind it; else `at`.
std::size_t ClauseBuilder::invertedFrom(std::size_t at) const {
    const auto first = static_cast<std::size_t>(kind(0) == ChunkKind::adverb ? 1 : 0);
    const bool opens = first < at && kind(first) == ChunkKind::verb && verb(first).form == ClauseForm::gerund &&
                       w_.lexicon.listed("copula", verb(at).lemma) && verb(at).words.size() == 1 && isAgent(at + 1);
    for (auto k = first + 1; opens && k < at; ++k) {
        if (kind(k) != ChunkKind::phrase && kind(k) != ChunkKind::preposition && kind(k) != ChunkKind::coordinator) {
            return at;
        }
    }
    return opens ? first : at;
}

bool ClauseBuilder::objectBefore(std::size_t p, std::size_t at) const {
    if (p == 0 || kind(p - 1) != ChunkKind::verb || !isFinite(p - 1)) {
        return false;
    }
    const auto& before = verb(p - 1);
    const bool same = before.tense == verb(at).tense && before.modality == verb(at).modality;
    return !reports(before) && before.voice == Voice::active && (same || !isAgent(p));
}

ClauseBuilder::Subject ClauseBuilder::postposed(std::size_t at) const {
    const bool says = w_.lexicon.listed("inverting", verb(at).lemma) && kind(at + 1) == ChunkKind::phrase;
    const auto first = verb(at).words.first;
    if (!says || !isAgent(at + 1) || verb(at).words.size() != 1 || first <= w_.sentence.words.first) {
        return {};
    }
    const auto mark = w_.a.textOf(first - 1);
    const bool quoted = mark == "\"" || mark == "”" || mark == "’" || mark == "'";
    const bool named = mark == "," && phrase(at + 1).person != none;
    const auto next = kind(at + 2);
    const bool ends = next == ChunkKind::comma || next == ChunkKind::stop || next == ChunkKind::preposition ||
                      (next == ChunkKind::phrase && phrase(at + 2).kind == PhraseKind::date);
    if (!(quoted || named) || !ends) {
        return {};
    }
    Subject subject;
    subject.first = at + 1;
    subject.end = at + 2;
    return subject;
}

ClauseBuilder::Subject ClauseBuilder::orElse(const Subject& found, const std::optional<Subject>& fallback) const {
    if (found.found() || found.inherited || !fallback || fallback->first == 0 ||
        kind(fallback->first - 1) == ChunkKind::preposition) {
        return found;
    }
    return *fallback;
}

std::optional<std::size_t> ClauseBuilder::governedFrom(std::size_t p) const {
    std::size_t first = p;
    bool coordinator = false;
    while (true) {
        if (first > 0 && kind(first - 1) == ChunkKind::preposition) {
            return first - 1;
        }
        std::size_t k = first;
        if (first == p && opensClause(p)) {
            return std::nullopt;
        }
        while (k > 0 && (kind(k - 1) == ChunkKind::coordinator || (kind(k - 1) == ChunkKind::comma && coordinator))) {
            coordinator = coordinator || kind(k - 1) == ChunkKind::coordinator;
            --k;
        }
        if (k == first || k == 0 || kind(k - 1) != ChunkKind::phrase || phrase(k - 1).kind == PhraseKind::date ||
            isAgent(k - 1) != isAgent(first)) {
            return k == first || k == 0 ? std::nullopt : betweenBefore(k - 1);
        }
        first = k - 1;
    }
}

std::optional<std::size_t> ClauseBuilder::betweenBefore(std::size_t p) const {
    while (p >= 2 && kind(p) == ChunkKind::phrase && kind(p - 1) == ChunkKind::preposition) {
        if (w_.lexicon.listed("between", w_.chunks[p - 1].word)) {
            return p - 1;
        }
        p -= 2;
    }
    return std::nullopt;
}

bool ClauseBuilder::opensClause(std::size_t p) const {
    if (p < 4 || kind(p - 1) != ChunkKind::coordinator || kind(p - 2) != ChunkKind::comma ||
        kind(p - 3) != ChunkKind::phrase || kind(p - 4) == ChunkKind::comma) {
        return false; // behind "and" too: "met Kenya, Ghana and Mali, and Togo joined"
    }
    return finiteBefore(p);
}

bool ClauseBuilder::hasFinite(std::size_t first, std::size_t end) const {
    for (std::size_t k = first; k < end; ++k) {
        if (kind(k) == ChunkKind::verb && isFinite(k)) {
            return true;
        }
    }
    return false;
}

ClauseBuilder::Subject ClauseBuilder::antecedent(std::size_t p) const {
    Subject subject;
    subject.relative = true;
    std::size_t k = p;
    const auto whole = partitive(p);
    if (whole) {
        k = *whole;
    } else if (k > 0 && kind(k - 1) == ChunkKind::preposition) {
        subject.relativePreposition = w_.chunks[k - 1].word;
        --k;
    }
    if (k > 0 && kind(k - 1) == ChunkKind::comma) {
        --k;
    }
    const bool person = w_.lexicon.listed("personal-relative", w_.chunks[p].word);
    while (k > 2 && kind(k - 1) == ChunkKind::phrase &&
           (phrase(k - 1).kind == PhraseKind::date || (person && phrase(k - 1).kind == PhraseKind::name)) &&
           (kind(k - 2) == ChunkKind::preposition || kind(k - 2) == ChunkKind::phrase)) {
        k -= kind(k - 2) == ChunkKind::preposition ? 2U : 1U; // "received X in Nairobi on Monday, who …"
    }
    if (k > 0 && kind(k - 1) == ChunkKind::phrase) {
        std::size_t first = k - 1;
        std::size_t next = p + 1;
        while (next < size() && kind(next) != ChunkKind::verb && kind(next) != ChunkKind::stop) {
            ++next;
        }
        const bool ofEvent = kind(next) == ChunkKind::verb && w_.lexicon.listed("event-verb", verb(next).lemma);
        // "the meeting in Nairobi, which": the head before the preposition, when what follows is no person; "the
        // summit of the Union, which will be held": a union is not held.
        // but "a ceremony for the latter, who"
        const bool latter =
            phrase(first).head != none && w_.lexicon.listed("latter", w_.a.words[phrase(first).head].id);
        while (!latter && first >= 2 && kind(first - 1) == ChunkKind::preposition &&
               kind(first - 2) == ChunkKind::phrase &&
               (phrase(first).kind != PhraseKind::agent || (ofEvent && phrase(first).person == none)) &&
               phrase(first - 2).kind == PhraseKind::event) {
            first -= 2;
        }
        first = kind(next) == ChunkKind::verb ? documentBefore(first, verb(next)) : first;
        first = eventBefore(first, next);
        first = latter ? first : personBefore(first, p);
        if (const auto governed = ofEvent && phrase(first).person == none ? governedFrom(first) : std::nullopt;
            governed && *governed > 0 && kind(*governed - 1) == ChunkKind::phrase &&
            phrase(*governed - 1).kind == PhraseKind::event) {
            first = *governed - 1; // "the meeting of the Council and the Central Asian states, which took place"
        }
        subject.first = relativeList(first, p, whole.has_value());
        subject.end = first + 1;
    }
    return subject;
}

/// "a conference on trade in Oslo on Monday, which X attended": the event at the head of a row of prepositions whose
/// last phrase is at `p`, for a verb at `at` of what one does at events; else `p`.
std::size_t ClauseBuilder::eventBefore(std::size_t p, std::size_t at) const {
    if (kind(at) != ChunkKind::verb || !w_.lexicon.listed("done-there", verb(at).lemma)) {
        return p;
    }
    auto first = p;
    while (first >= 2 && phrase(first).kind != PhraseKind::event && phrase(first).person == none &&
           kind(first - 1) == ChunkKind::preposition) {
        auto before = first - 2;
        if (kind(before) == ChunkKind::verb && verb(before).form == ClauseForm::participle && before >= 2) {
            before -= kind(before - 1) == ChunkKind::comma ? 2U : 1U; // "a seminar, organised by the Institute, which"
        }
        if (kind(before) != ChunkKind::phrase) {
            break;
        }
        first = before;
    }
    return phrase(first).kind == PhraseKind::event ? first : p;
}

/// "both of which", "all of whom": the chunk it begins with, before a relative at chunk `p`.
std::optional<std::size_t> ClauseBuilder::partitive(std::size_t p) const {
    if (p == 0 || kind(p - 1) != ChunkKind::preposition || !w_.is(w_.chunks[p - 1].words.first, "of")) {
        return std::nullopt;
    }
    const auto of = w_.chunks[p - 1].words.first;
    if (of == w_.sentence.words.first || !w_.lexicon.listed("partitive", w_.a.words[of - 1].id)) {
        return std::nullopt;
    }
    return p >= 2 && w_.chunks[p - 2].words.end == of && kind(p - 2) == ChunkKind::phrase ? p - 2 : p - 1;
}

/// "A and B, who are visiting Kenya": where the verb has several subjects, the list that ends at chunk `last`.
std::size_t ClauseBuilder::relativeList(std::size_t last, std::size_t relative, bool several) const {
    std::size_t first = last;
    const auto verbWord = relative + 1 < size() && kind(relative + 1) == ChunkKind::verb
                              ? verb(relative + 1).words.first
                              : w_.sentence.words.first;
    const bool verbNext = relative + 1 < size() && kind(relative + 1) == ChunkKind::verb;
    const bool plural = verbNext && verb(relative + 1).tense == Tense::present &&
                        w_.a.words[verbWord].id == verb(relative + 1).lemma; // "which share a border"
    const bool mutual = verbNext && (w_.lexicon.listed("mutual", verb(relative + 1).lemma) ||
                                     w_.lexicon.listed("done-jointly", verb(relative + 1).lemma)); // "who co-chaired"
    const auto& row = w_.chunks[relative];
    const bool jointly =
        verbNext && std::any_of(w_.a.words.begin() + row.words.end, w_.a.words.begin() + verb(relative + 1).words.end,
                                [&](const auto& word) { return w_.lexicon.listed("jointly", word.id); });
    several = several || plural || mutual || jointly || w_.lexicon.listed("several-verb", w_.a.words[verbWord].id);
    if (!several || !isAgent(last)) {
        return last;
    }
    bool joined = false;
    for (std::size_t k = last; k > 1;) {
        std::size_t before = k;
        while (before > 0 && (kind(before - 1) == ChunkKind::coordinator || kind(before - 1) == ChunkKind::comma)) {
            joined = joined || kind(before - 1) == ChunkKind::coordinator;
            --before;
        }
        if (before == k || before == 0 || !joined || kind(before - 1) != ChunkKind::phrase || !isAgent(before - 1)) {
            break;
        }
        first = k = before - 1;
    }
    return first;
}

ClauseBuilder::Subject ClauseBuilder::list(std::size_t p) const {
    std::size_t first = p;
    const bool loose = p >= 2 && kind(p - 1) == ChunkKind::comma && kind(p - 2) == ChunkKind::phrase;
    if (loose && coordinatedBefore(p - 1)) { // "…, along with Malaysia and Qatar, the ministry said"
        Subject alone;
        alone.first = p;
        alone.end = p + 1;
        return alone;
    }
    while (first >= 2 && (kind(first - 1) == ChunkKind::coordinator || kind(first - 1) == ChunkKind::comma)) {
        std::size_t before = first - 2;
        if (kind(first - 1) == ChunkKind::coordinator && kind(before) == ChunkKind::comma && before > 0) {
            --before;
        }
        if (kind(before) != ChunkKind::phrase || (isAgent(before) != isAgent(first) && !unlikeSubject(before)) ||
            phrase(before).kind == PhraseKind::date || opensClause(first)) {
            break;
        }
        // A phrase that an earlier verb or preposition governs ends the list, unless it is the list's own.
        if (before > 0 && kind(before - 1) == ChunkKind::verb && !reports(verb(before - 1))) {
            break;
        }
        if (before > 0 && kind(before - 1) == ChunkKind::preposition) {
            break;
        }
        // "As members of A and B, C and D work": the pair before the comma is a list of its own, and governed.
        if (kind(first - 1) == ChunkKind::comma && before + 1 == first - 1 && before > 0 &&
            kind(before - 1) == ChunkKind::coordinator && coordinated(first, p) && governedFrom(before)) {
            break;
        }
        first = before;
    }
    const bool headline = first == 0 && endsOpen(w_.a, w_.sentence.words); // "India, Japan agree to …"
    if (first < p && !coordinated(first, p) && !headline) {
        first = p;
    }
    Subject subject;
    subject.first = first;
    subject.end = p + 1;
    return subject;
}

/// "Seoul and the Union set up …", "Poland and its neighbours called …": one of two subjects of different sorts, which
/// begins a clause.
bool ClauseBuilder::unlikeSubject(std::size_t i) const {
    const auto somebody = [&](std::size_t k) {
        return kind(k) == ChunkKind::phrase && (isAgent(k) || phrase(k).kind == PhraseKind::name);
    };
    auto first = i;
    while (first >= 2 && kind(first - 1) == ChunkKind::comma && somebody(first - 2)) {
        first -= 2; // "Kenya, Mali and others"
    }
    const bool free = first == 0 || kind(first - 1) == ChunkKind::stop || kind(first - 1) == ChunkKind::subordinator;
    return free && somebody(i) && kind(i + 1) == ChunkKind::coordinator;
}

bool ClauseBuilder::coordinatedBefore(std::size_t comma) const {
    return comma >= 2 && kind(comma - 1) == ChunkKind::phrase && kind(comma - 2) == ChunkKind::coordinator;
}

bool ClauseBuilder::coordinated(std::size_t first, std::size_t last) const {
    for (std::size_t k = first; k < last; ++k) {
        if (kind(k) == ChunkKind::coordinator) {
            return true;
        }
    }
    return false;
}

bool ClauseBuilder::laterSubject(std::size_t v, std::size_t i) const {
    for (std::size_t later = v + 1; later < verbs_.size(); ++later) {
        if (subjects_[later].found() && !subjects_[later].relative && i >= subjects_[later].first &&
            i < subjects_[later].end) {
            return true;
        }
    }
    return false;
}

void ClauseBuilder::addSubject(std::size_t v, Clause& clause) {
    const auto& subject = subjects_[v];
    if (subject.found()) {
        const auto index = group(subject);
        if (subject.relativePreposition != 0) {
            add(clause, Role::preposition, index, subject.relativePreposition, true);
        } else {
            add(clause, subjectRole(clause), index, 0, true);
        }
        clause.relative = subject.relative;
        if (!addWhose(subject, clause) && !addReducedObject(v, clause)) {
            addRelativeObject(subject, clause);
        }
        return;
    }
    if (clause.form == ClauseForm::participle || clause.form == ClauseForm::gerund) {
        nonFiniteSubject(v, clause);
    }
}

void ClauseBuilder::addRelativeObject(const Subject& subject, Clause& clause) {
    if (subject.relative || subject.first == 0 || kind(subject.first - 1) != ChunkKind::relative) {
        return;
    }
    const auto what = antecedent(subject.first - 1);
    if (!what.found()) {
        return;
    }
    std::size_t first = what.first;
    while (first >= 2 && kind(first - 1) == ChunkKind::coordinator && kind(first - 2) == ChunkKind::phrase &&
           alike(first - 2, what.first)) {
        first -= 2;
    }
    const auto index = group(first, what.end);
    clause.relative = true;
    if (w_.lexicon.listed("time-relative", w_.chunks[subject.first - 1].word)) {
        return; // "met in Oslo, when she visited Norway"
    }
    const auto places = w_.lexicon.wordsListed("where-preposition");
    if (w_.lexicon.listed("where", w_.chunks[subject.first - 1].word)) {
        if (!places.empty()) {
            add(clause, Role::preposition, index, places.front(), true); // "Luanda, where she will meet …"
        }
    } else if (what.relativePreposition != 0) {
        add(clause, Role::preposition, index, what.relativePreposition, true);
    } else if (clause.voice == Voice::active) {
        add(clause, Role::object, index, 0, true);
    }
}

void ClauseBuilder::nonFiniteSubject(std::size_t v, Clause& clause) {
    if (v + 1 < verbs_.size() && invertedFrom(verbs_[v + 1]) == verbs_[v]) {
        const auto who = verbs_[v + 1] + 1;
        add(clause, subjectRole(clause), group(who, listEnd(who, size())), 0, true);
        return;
    }
    // The comma may have closed an apposition too: "received the new Ambassador, Y, noting that …".
    const auto first = clause.verbGroup.first;
    const bool setOff = first > w_.sentence.words.first && w_.is(first - 1, ",");
    const auto before = verbs_[v] >= 4 && setOff ? verbs_[v] - 2 : std::size_t{0};
    if (before > 0 && isAgent(before) && phrase(before).person != none && kind(before - 1) == ChunkKind::coordinator &&
        kind(before - 2) == ChunkKind::comma) { // "X, representing Kenya, and Y, representing Mali, signed"
        add(clause, subjectRole(clause), w_.chunks[before].index, 0, true);
        return;
    }
    if (clause.form == ClauseForm::gerund && v > 0 && setOff) {
        copySubject(clauseOf_[verbs_[v - 1]], clause); // "…, becoming its seventh member"
        return;
    }
    if (clause.form == ClauseForm::participle && v > 0 && afterAdjunct(verbs_[v])) {
        // "… was convened in Oslo on 4 July, co-chaired by …", "… were held, co-chaired by …"
        if (!addEventAbove(clauseOf_[verbs_[v - 1]], clause)) {
            copySubject(clauseOf_[verbs_[v - 1]], clause);
        }
        return;
    }
    std::size_t p = verbs_[v];
    while (p > 0 && (kind(p - 1) == ChunkKind::adverb || kind(p - 1) == ChunkKind::comma)) {
        --p;
    }
    if (p > 0 && kind(p - 1) == ChunkKind::coordinator && v > 0) {
        copySubject(clauseOf_[verbs_[v - 1]], clause);
        return;
    }
    for (std::size_t later = v + 1; setOff && p > 0 && later < verbs_.size(); ++later) {
        const auto& subject = subjects_[later];
        if (subject.end == p && subject.end > subject.first + 1 && !subject.relative) {
            add(clause, subjectRole(clause), group(subject.first, subject.end), 0, true);
            return; // "The Ministers of Kenya and Mali, meeting in Oslo, called …"
        }
    }
    if (p > 0 && kind(p - 1) == ChunkKind::phrase) {
        const auto head = documentBefore(hangsOn(p - 1, clause.lemma), verb(verbs_[v]));
        add(clause, subjectRole(clause), w_.chunks[head].index, 0, true);
        return;
    }
    if (v > 0 && p > 0 && kind(p - 1) == ChunkKind::preposition && addThanked(v, w_.chunks[p - 1].word, clause)) {
        return;
    }
    if (p == 0 || kind(p - 1) == ChunkKind::stop || kind(p - 1) == ChunkKind::subordinator ||
        kind(p - 1) == ChunkKind::preposition) {
        for (std::size_t later = v + 1; later < verbs_.size(); ++later) {
            if (subjects_[later].found()) {
                add(clause, subjectRole(clause), group(subjects_[later]), 0, true);
                return;
            }
        }
        if (v > 0) {
            copySubject(clauseOf_[verbs_[v - 1]], clause);
        }
    }
}

bool ClauseBuilder::addThanked(std::size_t v, WordId preposition, Clause& clause) const {
    const auto above = clauseOf_[verbs_[v - 1]];
    if (above == none || !w_.lexicon.listed("thanked-for", preposition) ||
        w_.sentence.clauses[above].words.end + 1 != clause.verbGroup.first) {
        return false;
    }
    const auto& arguments = w_.sentence.clauses[above].arguments;
    const auto whom = std::find_if(arguments.rbegin(), arguments.rend(), [&](const Argument& argument) {
        const bool told = argument.role == Role::object ||
                          (argument.role == Role::preposition && w_.lexicon.listed("addressing", argument.preposition));
        return told && !argument.before && w_.sentence.phrases[argument.phrase].kind == PhraseKind::agent;
    });
    if (whom == arguments.rend()) {
        return false;
    }
    clause.arguments.push_back({subjectRole(clause), 0, whom->phrase, true});
    return true;
}

bool ClauseBuilder::addEventAbove(std::uint32_t from, Clause& clause) const {
    if (from == none || !w_.lexicon.listed("event-verb", clause.lemma)) {
        return false;
    }
    for (const auto& argument : w_.sentence.clauses[from].arguments) {
        const bool at = argument.preposition != 0 && w_.lexicon.listed("locative", argument.preposition);
        if (w_.sentence.phrases[argument.phrase].kind == PhraseKind::event && !argument.before &&
            (argument.role == Role::object || at)) { // "attended a meeting …", "took part in a meeting …"
            clause.arguments.push_back({subjectRole(clause), 0, argument.phrase, true});
            return true;
        }
    }
    return false;
}

std::size_t ClauseBuilder::hangsOn(std::size_t p, WordId lemma) const {
    // "a delegation from Kenya led by X": it is not Kenya that is led.
    if (const auto governed = governedFrom(p);
        governed && *governed > 0 && w_.lexicon.listed("leading", lemma) && kind(*governed - 1) == ChunkKind::phrase) {
        const auto word = phrase(*governed - 1).head;
        if (word != none && w_.lexicon.listed("delegation", w_.a.words[word].id)) {
            return *governed - 1;
        }
    }
    const bool ofEvent = w_.lexicon.listed("event-verb", lemma);
    std::size_t head = p;
    while (phrase(head).kind != PhraseKind::event) {
        const auto governed = governedFrom(head);
        if ((phrase(head).person != none && !ofEvent) || phrase(head).kind == PhraseKind::instrument || !governed ||
            *governed == 0 || kind(*governed - 1) != ChunkKind::phrase) {
            return p;
        }
        head = *governed - 1;
    }
    return head;
}

bool ClauseBuilder::afterAdjunct(std::size_t at) const {
    if (at < 2 || kind(at - 1) != ChunkKind::comma) {
        return false;
    }
    if (kind(at - 2) != ChunkKind::phrase) {
        return kind(at - 2) == ChunkKind::verb && isFinite(at - 2) && verb(at - 2).voice == Voice::passive;
    }
    const auto before = phrase(at - 2).kind;
    const bool governed = at >= 3 && kind(at - 3) == ChunkKind::preposition;
    return before == PhraseKind::date || (governed && before == PhraseKind::name) ||
           ((isPlace(at - 2) || (governed && !isAgent(at - 2))) &&
            w_.lexicon.listed("accompanying", verb(at).lemma)); // "laid a wreath at the memorial, accompanied by X"
}

} // namespace chancery::grammar
