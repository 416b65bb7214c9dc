// What hangs on a noun phrase: "the meeting of the Council in Oslo on 3 May".
#include "grammar/clause_builder.hpp"

#include <algorithm>

namespace chancery::grammar {

std::size_t ClauseBuilder::modifierLimit(std::size_t i) const {
    for (std::size_t v = 0; v < verbs_.size(); ++v) {
        if (verbs_[v] > i) {
            const bool later = subjects_[v].found() && !subjects_[v].relative && subjects_[v].first > i;
            const auto front = later ? frontOf(v) : verbs_[v];
            return later ? std::min(front > i ? front : subjects_[v].first, verbs_[v]) : verbs_[v];
        }
    }
    return size();
}

/// "The next round of the consultations" is what the consultations are.
void ClauseBuilder::nameOccasion(Phrase& occasion) const {
    const auto head = occasion.head == none ? 0 : w_.a.words[occasion.head].id;
    const bool days = occasion.plural && w_.lexicon.listed("day-unit", head); // "two days of talks"
    if (occasion.kind != PhraseKind::other || occasion.modifiers.empty() ||
        !(days || w_.lexicon.listed("occasion", head))) {
        return;
    }
    const auto& of = w_.sentence.phrases[occasion.modifiers.front().phrase];
    const auto preposition = occasion.modifiers.front().preposition;
    if (preposition != 0 && w_.lexicon.listed("session-of", preposition) && of.kind == PhraseKind::event &&
        of.members.empty()) {
        occasion.kind = PhraseKind::event;
        occasion.mention = of.mention;
        occasion.premodifiers.insert(occasion.premodifiers.end(), of.premodifiers.begin(), of.premodifiers.end());
    }
}

void ClauseBuilder::attachModifiers() {
    for (std::size_t i = 0; i < size(); ++i) {
        if (kind(i) != ChunkKind::phrase) {
            continue;
        }
        std::size_t next = i + 1;
        while (next < size()) {
            while (kind(next) == ChunkKind::adverb && next < size()) {
                ++next;
            }
            const bool datedLine = kind(next) == ChunkKind::comma && verbs_.empty();
            if (datedLine && kind(next + 1) == ChunkKind::phrase && phrase(next + 1).kind == PhraseKind::date) {
                ++next; // "Briefing by the Spokesperson, 11 March 2022"
            }
            if (kind(next) == ChunkKind::phrase && phrase(next).kind == PhraseKind::date) {
                phrase(i).modifiers.push_back({0, w_.chunks[next].index});
                ++next;
                continue;
            }
            if (kind(next) != ChunkKind::preposition || kind(next + 1) != ChunkKind::phrase) {
                break;
            }
            const auto stop = std::max(listEnd(next + 1, modifierLimit(next)), next + 2);
            const auto index = group(next + 1, stop);
            phrase(i).modifiers.push_back({w_.chunks[next].word, index});
            next = stop;
        }
        nameOccasion(phrase(i));
    }
}

} // namespace chancery::grammar
