// Whom and what participles and gerunds tell of.
#include "grammar/clause_builder.hpp"

#include <algorithm>

namespace chancery::grammar {

void ClauseBuilder::nonFiniteSubject(std::size_t v, Clause& clause) {
    if (v + 1 < verbs_.size() && invertedFrom(verbs_[v + 1]) == verbs_[v]) {
        const auto who = verbs_[v + 1] + 1;
        add(clause, subjectRole(clause), group(who, listEnd(who, size())), 0, true);
        return;
    }
    // The comma may have closed an apposition too: "received the new Ambassador, Y, noting that …".
    const auto first = clause.verbGroup.first;
    const bool setOff = first > w_.sentence.words.first && w_.is(first - 1, ",");
    if (setOff && addJoinedName(v, clause)) {
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
    std::size_t behind = verbs_[v]; // what stands before the verb, its adverbs and commas
    while (behind > 0 && (kind(behind - 1) == ChunkKind::adverb || kind(behind - 1) == ChunkKind::comma)) {
        --behind;
    }
    const auto before = behind == 0 ? ChunkKind::stop : kind(behind - 1);
    if (before == ChunkKind::coordinator && v > 0) {
        copySubject(clauseOf_[verbs_[v - 1]], clause);
        return;
    }
    if (setOff && behind > 0 && addListBefore(v, behind, clause)) {
        return;
    }
    if (before == ChunkKind::phrase) {
        const auto head = documentBefore(hangsOn(behind - 1, clause.lemma), verb(verbs_[v]));
        add(clause, subjectRole(clause), w_.chunks[head].index, 0, true);
        return;
    }
    if (v > 0 && before == ChunkKind::preposition && addThanked(v, w_.chunks[behind - 1].word, clause)) {
        return;
    }
    if (before == ChunkKind::stop || before == ChunkKind::subordinator || before == ChunkKind::preposition) {
        addNextSubject(v, clause);
    }
}

/// "X, representing Kenya, and Y, | representing Mali, signed": the second of two names with a participle each.
bool ClauseBuilder::addJoinedName(std::size_t v, Clause& clause) {
    const auto name = verbs_[v] >= 4 ? verbs_[v] - 2 : std::size_t{0};
    if (name == 0 || !isAgent(name) || phrase(name).person == none || kind(name - 1) != ChunkKind::coordinator ||
        kind(name - 2) != ChunkKind::comma) {
        return false;
    }
    add(clause, subjectRole(clause), w_.chunks[name].index, 0, true);
    return true;
}

/// "The Ministers of Kenya and Mali, | meeting in Oslo, called …": the subject of a later verb, of several, which ends
/// at chunk `end`.
bool ClauseBuilder::addListBefore(std::size_t v, std::size_t end, Clause& clause) {
    for (std::size_t later = v + 1; later < verbs_.size(); ++later) {
        const auto& subject = subjects_[later];
        if (subject.end == end && subject.end > subject.first + 1 && !subject.relative) {
            add(clause, subjectRole(clause), group(subject.first, subject.end), 0, true);
            return true;
        }
    }
    return false;
}

/// "Speaking in Oslo, X said": the next verb's subject, else that of the clause before.
void ClauseBuilder::addNextSubject(std::size_t v, Clause& clause) {
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
