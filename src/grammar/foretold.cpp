// What "would" tells as a future: in reported speech, in what is agreed on, and in the words of a speaker who is not
// named again.
#include "grammar/clause_builder.hpp"

#include <algorithm>

namespace chancery::grammar {

/// "said that she would visit Kenya", "agreed that the next round would be held in Oslo".
bool ClauseBuilder::reported(std::size_t v) const {
    const auto& subject = subjects_[v]; // "agreed that a group would meet twice a year" is of no event
    const bool named = subject.found() && kind(subject.first) == ChunkKind::phrase;
    const auto* who = named ? &phrase(subject.first) : nullptr; // nor is "agreed that officials would meet"
    const bool nobody = named && who->kind == PhraseKind::agent && who->plural && who->determiner == Determiner::bare &&
                        who->person == none && who->of == none && who->members.empty();
    const bool certain = named && !nobody && who->determiner != Determiner::indefinite;
    bool said = false;
    for (std::size_t i = 0; i < size(); ++i) {
        if (kind(i) == ChunkKind::subordinator && w_.lexicon.listed("supposing", w_.chunks[i].word)) {
            return false;
        }
        if (kind(i) != ChunkKind::verb || i == verbs_[v] || verb(i).negated) {
            continue;
        }
        const bool settled = certain && i < verbs_[v] && w_.lexicon.listed("settling", verb(i).lemma);
        said = said || settled || reports(verb(i));
    }
    return said;
}

/// "The next round would be held in Oslo in 2022.", "…, which would be held in 2022": an event that is to take place,
/// or what is told with its day, where no other clause is above it.
bool ClauseBuilder::foretold(std::size_t v) const {
    const auto& group = verb(verbs_[v]);
    const auto& subject = subjects_[v];
    bool below = false;
    for (std::size_t i = 0; i < v; ++i) {
        below = below || (isFinite(verbs_[i]) && !subjects_[i].relative);
    }
    const bool supposes = std::any_of(w_.chunks.begin(), w_.chunks.end(), [&](const Chunk& chunk) {
        return chunk.kind == ChunkKind::subordinator && w_.lexicon.listed("supposing", chunk.word);
    });
    if ((below && !subject.relative) || supposes || !subject.found()) {
        return false;
    }
    const bool comesAbout = w_.lexicon.listed("event-verb", group.lemma);
    if (comesAbout && !subject.relative && phrase(subject.first).kind == PhraseKind::event) {
        return true;
    }
    const bool goes = comesAbout || w_.lexicon.listed("travelling", group.lemma);
    for (auto i = verbs_[v] + 1; goes && i < size() && kind(i) != ChunkKind::verb && kind(i) != ChunkKind::stop; ++i) {
        if (kind(i) == ChunkKind::phrase && phrase(i).kind == PhraseKind::date) {
            return true;
        }
    }
    return false;
}

} // namespace chancery::grammar
