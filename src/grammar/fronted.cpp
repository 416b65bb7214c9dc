// What stands in front of a clause's subject: when and where something happened.
#include "grammar/clause_builder.hpp"

#include <algorithm>

namespace chancery::grammar {

/// Whether a phrase that begins the sentence only tells what its subject is: it has a comma and the subject behind it.
bool ClauseBuilder::fronted(std::size_t i, std::size_t subject) const {
    return i == 0 && subject > 3 && kind(i) == ChunkKind::phrase && phrase(i).kind == PhraseKind::other &&
           kind(i + 1) == ChunkKind::preposition && kind(subject - 1) == ChunkKind::comma;
}

/// "informs that on 3 May a meeting was held": whether a chunk stands between "that" and the subject.
bool ClauseBuilder::frontedInside(std::size_t i, std::size_t v) const {
    for (auto k = i; k-- > verbs_[v - 1] + 1;) {
        if (kind(k) == ChunkKind::subordinator) {
            return w_.is(w_.chunks[k].words.first, "that");
        }
    }
    return false;
}

/// "met X in Oslo, and in Bergen today she met Y", "; on 3 May, he received Z": where a clause that goes on behind
/// "and" begins, with what it says first of day and place; else its subject.
std::size_t ClauseBuilder::frontOf(std::size_t v) const {
    const auto subject = subjects_[v].first;
    if (v == 0 || subjects_[v].relative || subjects_[v].inherited || subject < 2 || subject <= verbs_[v - 1] ||
        (kind(subject - 1) == ChunkKind::comma && reports(verb(verbs_[v])))) { // "on energy, the ministry said"
        return subject;
    }
    for (auto i = subject; i > verbs_[v - 1] + 1;) {
        switch (kind(i - 1)) {
        case ChunkKind::coordinator:
        case ChunkKind::stop:
        case ChunkKind::subordinator:
            return i < subject ? i : subject;
        case ChunkKind::comma:
        case ChunkKind::adverb:
            --i;
            break;
        case ChunkKind::phrase:
            if (kind(i - 2) == ChunkKind::preposition) {
                --i;
            } else if (phrase(i - 1).kind != PhraseKind::date) {
                return subject;
            }
            --i;
            break;
        default:
            return subject;
        }
    }
    return subject;
}

bool ClauseBuilder::presides(std::size_t i) const {
    return w_.lexicon.listed("companion", w_.chunks[i].word) && isAgent(i + 1) &&
           kind(i + 2) == ChunkKind::preposition && kind(i + 3) == ChunkKind::phrase && phrase(i + 3).head != none &&
           w_.lexicon.listed("seat-of-chair", w_.a.words[phrase(i + 3).head].id);
}

bool ClauseBuilder::addReducedObject(std::size_t v, Clause& clause) {
    const auto& subject = subjects_[v];
    const auto before = subject.first - 1;
    const bool event = subject.first > 0 && !subject.relative && !subject.inherited &&
                       kind(before) == ChunkKind::phrase && phrase(before).kind == PhraseKind::event &&
                       phrase(before).determiner == Determiner::definite;
    const bool lacks = subject.end == verbs_[v] && kind(verbs_[v] + 1) != ChunkKind::phrase &&
                       clause.voice == Voice::active && w_.lexicon.listed("event-verb", clause.lemma);
    if (!event || !lacks) {
        return false;
    }
    clause.relative = true;
    add(clause, Role::object, w_.chunks[before].index, 0, true);
    return true;
}

bool ClauseBuilder::addWhose(const Subject& subject, Clause& clause) {
    const auto whose = [&](std::size_t i) {
        return kind(i) == ChunkKind::relative && w_.lexicon.listed("whose", w_.chunks[i].word);
    };
    const bool object = subject.first > 1 && kind(subject.first - 1) == ChunkKind::phrase && whose(subject.first - 2);
    const auto owned = object ? subject.first - 1 : subject.first;
    if (subject.relative || owned == 0 || !whose(owned - 1)) {
        return false;
    }
    const auto owner = antecedent(owned - 1);
    if (!owner.found()) {
        return false;
    }
    clause.relative = true;
    if (phrase(owned).possessor == none && phrase(owned).person == none) {
        phrase(owned).possessor = group(owner.first, owner.end);
    }
    if (object && clause.voice == Voice::active) {
        add(clause, Role::object, w_.chunks[owned].index, 0, true);
    }
    return true;
}

} // namespace chancery::grammar
