// What relative pronouns stand for.
#include "grammar/clause_builder.hpp"

#include <algorithm>

namespace chancery::grammar {

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

} // namespace chancery::grammar
