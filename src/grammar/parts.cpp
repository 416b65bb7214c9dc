// "Minister X as the host, Minister Y and Minister Z": the part that someone takes belongs to the name, so that lists
// go on behind it.
#include "grammar/chunk_row.hpp"

namespace chancery::grammar {

namespace {

class Parts : private ChunkRow {
public:
    explicit Parts(SentenceWork& work) : ChunkRow(work) {}

    void run() {
        for (std::size_t i = 0; i < w_.chunks.size(); ++i) {
            const auto* name = agentAt(i);
            const auto as = name != nullptr && name->person != none ? i + 1 + (comma(i + 1) ? 1U : 0U) : 0U;
            if (as != 0 && isPart(as) && goesOn(as + 2)) {
                take(i, as);
            }
        }
    }

private:
    /// "as the host", "as chair" at the preposition at chunk `as`; but not "as chair of the Council".
    [[nodiscard]] bool isPart(std::size_t as) const {
        if (as + 1 >= w_.chunks.size() || w_.chunks[as].kind != ChunkKind::preposition ||
            !w_.lexicon.listed("in-capacity", w_.chunks[as].word) || w_.chunks[as + 1].kind != ChunkKind::phrase) {
            return false;
        }
        const auto& part = w_.sentence.phrases[w_.chunks[as + 1].index];
        return part.person == none && part.head != none && w_.lexicon.listed("part-taken", w_.a.words[part.head].id);
    }

    /// Whether another of a list stands behind chunk `at`.
    [[nodiscard]] bool goesOn(std::size_t at) const {
        const auto next = pastSeparators(at);
        return next > at && agentAt(next) != nullptr;
    }

    void take(std::size_t i, std::size_t as) {
        w_.sentence.phrases[w_.chunks[i].index].modifiers.push_back({w_.chunks[as].word, w_.chunks[as + 1].index});
        takeIn(i, as + 1);
    }
};

} // namespace

void joinParts(SentenceWork& work) { Parts(work).run(); }

} // namespace chancery::grammar
