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
        const bool foretells = i < verbs_[v] && w_.lexicon.listed("foretelling", verb(i).lemma) && isDated(v);
        said = said || settled || foretells || reports(verb(i));
    }
    return said;
}

/// "would visit Fiji in March", "would be held on 5 May": whether a verb of journeys and events has its day behind it.
bool ClauseBuilder::isDated(std::size_t v) const {
    const auto& group = verb(verbs_[v]);
    const bool goes = w_.lexicon.listed("event-verb", group.lemma) || w_.lexicon.listed("travelling", group.lemma) ||
                      (w_.lexicon.listed("performing", group.lemma) && kind(verbs_[v] + 1) == ChunkKind::phrase &&
                       phrase(verbs_[v] + 1).kind == PhraseKind::event);
    for (auto i = verbs_[v] + 1; goes && i < size() && kind(i) != ChunkKind::verb && kind(i) != ChunkKind::stop; ++i) {
        if (kind(i) == ChunkKind::phrase && phrase(i).kind == PhraseKind::date) {
            return true;
        }
    }
    return false;
}

/// "decided that a summit be held in Oslo", "agreed that the ministers meet again in May": what is settled so is yet to
/// come.
bool ClauseBuilder::settledOn(std::size_t v) const {
    const auto& group = verb(verbs_[v]);
    const bool base = (w_.tags[group.head].verbForms & static_cast<std::uint8_t>(lexicon::VerbForm::base)) != 0;
    const bool bare = group.words.size() == 1 ? base && !w_.readings(group.head).has(lexicon::VerbForm::past)
                                              : w_.readings(group.words.first).is(lexicon::WordClass::beBase);
    if (v == 0 || !bare || !w_.lexicon.listed("settling", verb(verbs_[v - 1]).lemma)) {
        return false;
    }
    for (std::size_t i = verbs_[v - 1] + 1; i < verbs_[v]; ++i) {
        if (kind(i) == ChunkKind::subordinator && w_.is(w_.chunks[i].words.first, "that")) {
            return w_.lexicon.listed("event-verb", group.lemma) && subjects_[v].found();
        }
    }
    return false;
}

/// Whether a subject stands in a relative clause: "who would visit", "which Oslo would host", "whose summit Oslo would
/// host".
bool ClauseBuilder::inRelative(const Subject& subject) const {
    const auto before = subject.first;
    const auto relative = [&](std::size_t back) { // "the hope that the talks would be held" is none
        return before >= back && kind(before - back) == ChunkKind::relative &&
               !w_.is(w_.chunks[before - back].words.first, "that");
    };
    return subject.relative || relative(1) || (before > 0 && kind(before - 1) == ChunkKind::phrase && relative(2));
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
    if (supposes || !subject.found() || (below && !inRelative(subject))) {
        return false;
    }
    const bool comesAbout = w_.lexicon.listed("event-verb", group.lemma);
    if (comesAbout && !subject.relative && phrase(subject.first).kind == PhraseKind::event) {
        return true;
    }
    return isDated(v);
}

} // namespace chancery::grammar
