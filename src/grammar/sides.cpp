// "Minister X on the Kenyan side": the side that someone is on belongs to the name, so that lists go on behind it.
#include "grammar/chunk_row.hpp"

#include <algorithm>

namespace chancery::grammar {

namespace {

class Sides : private ChunkRow {
public:
    explicit Sides(SentenceWork& work) : ChunkRow(work) {}

    void run() {
        std::size_t placed = 0; // chunks whose side is told
        for (std::size_t i = 0; i < w_.chunks.size(); ++i) {
            takeSideBefore(i);
            if (const auto owner = sideBehind(i); owner != none) {
                place(i, placed, owner);
                placed = i + 1;
            }
        }
    }

private:
    [[nodiscard]] static bool placeless(const Phrase& phrase) {
        return phrase.person != none && phrase.of == none && phrase.possessor == none && phrase.premodifiers.empty();
    }

    /// "on the Ghanaian side by X and on the Togolese side by Y": at the preposition before a side that "by" and a name
    /// follow, the side becomes the name's.
    void takeSideBefore(std::size_t i) {
        const auto owner = sideAt(i);
        const auto by = i + 2 + (comma(i + 2) ? 1U : 0U);
        const auto* name = owner == none ? nullptr : agentAt(by + 1);
        if (name == nullptr || !placeless(*name) || w_.chunks[by].kind != ChunkKind::preposition ||
            !w_.lexicon.listed("anaphor-agent", w_.chunks[by].word)) {
            return;
        }
        w_.sentence.phrases[w_.chunks[by + 1].index].of = owner;
        w_.chunks.erase(w_.chunks.begin() + static_cast<std::ptrdiff_t>(i),
                        w_.chunks.begin() + static_cast<std::ptrdiff_t>(by));
    }

    /// "on the Kenyan side", "from Kenya's delegation" behind the name at chunk `i`: the mention of whose it is, or
    /// `none`.
    [[nodiscard]] std::uint32_t sideBehind(std::size_t i) const {
        const auto* name = agentAt(i);
        const bool named = name != nullptr && name->person != none && i + 1 < w_.chunks.size();
        return named && !w_.actsFor(i + 1) ? sideAt(i + 1) : none; // "X signed for the one side, and Y for the other"
    }

    /// Whose side stands behind the preposition at chunk `i`: a mention, or `none`.
    [[nodiscard]] std::uint32_t sideAt(std::size_t i) const {
        const auto* side = agentAt(i + 1);
        if (side == nullptr || side->head == none || w_.chunks[i].kind != ChunkKind::preposition ||
            !w_.lexicon.listed("on-side", w_.chunks[i].word) || side->person != none || !side->offices.empty() ||
            !w_.lexicon.listed("delegation", w_.a.words[side->head].id) ||
            (i + 2 < w_.chunks.size() && w_.is(w_.chunks[i + 2].words.first, "of"))) {
            return none;
        }
        const auto party = [&](std::uint32_t mention) {
            return mention != none && (w_.a.mentions[mention].kind == lexicon::MentionKind::country ||
                                       w_.a.mentions[mention].kind == lexicon::MentionKind::organization);
        };
        const auto owner = std::find_if(side->premodifiers.begin(), side->premodifiers.end(), party);
        if (owner != side->premodifiers.end()) {
            return *owner;
        }
        const auto possessor = side->possessor == none ? none : w_.sentence.phrases[side->possessor].mention;
        return party(possessor) ? possessor : none;
    }

    /// Gives the name at chunk `i`, and those listed before it from chunk `first` on, the owner of the side.
    void place(std::size_t i, std::size_t first, std::uint32_t owner) {
        for (auto at = i; placeless(*agentAt(at));) {
            w_.sentence.phrases[w_.chunks[at].index].of = owner;
            auto before = at;
            while (before > first && (comma(before - 1) || w_.chunks[before - 1].kind == ChunkKind::coordinator)) {
                --before;
            }
            if (before == at || before == first || agentAt(before - 1) == nullptr) {
                break;
            }
            at = before - 1;
        }
        takeIn(i, i + 2);
    }
};

} // namespace

void joinSides(SentenceWork& work) { Sides(work).run(); }

} // namespace chancery::grammar
