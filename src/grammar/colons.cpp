// Lists behind a colon: "the three states: A, B and C", "The following states signed: A, B and C".
#include "grammar/chunk_row.hpp"

#include <algorithm>

namespace chancery::grammar {

namespace {

class Colons : private ChunkRow {
public:
    explicit Colons(SentenceWork& work) : ChunkRow(work) {}

    /// "the three states: A, B and C", "signed by: A, B": a colon that a list follows binds like a dash.
    void open() {
        const auto at = colon();
        if (at && namesHolder(*at)) {
            w_.chunks[*at].kind = ChunkKind::comma;
            return;
        }
        if (at) {
            namesOnly(*at);
        }
        if (!at || listBehind(*at).empty()) {
            return;
        }
        const auto* group = agentAt(*at - 1);
        if (w_.chunks[*at - 1].kind == ChunkKind::preposition) {
            w_.chunks.erase(w_.chunks.begin() + static_cast<std::ptrdiff_t>(*at));
        } else if (group != nullptr && group->plural && group->person == none) {
            w_.chunks[*at].kind = ChunkKind::comma;
        }
    }

    /// "The following states signed: A, B and C": the list behind the colon is whom the phrase names.
    void spellOut() {
        const auto at = colon();
        const auto members = at ? listBehind(*at) : std::vector<std::uint32_t>{};
        for (std::size_t i = 0; !members.empty() && i < *at; ++i) {
            if (w_.chunks[i].kind != ChunkKind::phrase) {
                continue;
            }
            auto& group = w_.sentence.phrases[w_.chunks[i].index];
            if (w_.anyListed("listed-below", group.words) && group.plural &&
                (group.kind == PhraseKind::agent || group.kind == PhraseKind::other)) {
                group.kind = PhraseKind::agent;
                group.members = members;
                return;
            }
        }
    }

private:
    /// "Ambassador of Japan to Jordan: Mr. X": whether an office and its holder are all that stands around a colon.
    [[nodiscard]] bool namesHolder(std::size_t i) const {
        const auto* office = i == 1 ? agentAt(0) : nullptr;
        const auto* holder = office != nullptr && i + 1 < w_.chunks.size() ? agentAt(i + 1) : nullptr;
        return holder != nullptr && office->person == none && office->offices.size() == 1 && !office->plural &&
               holder->person != none && holder->offices.empty() &&
               (i + 2 == w_.chunks.size() || (i + 3 == w_.chunks.size() && w_.chunks[i + 2].kind == ChunkKind::stop));
    }

    /// "two agreements: an agreement on trade and …": what a list behind a colon spells out is no document beside them.
    void namesOnly(std::size_t colon) {
        const auto isInstrument = [&](std::size_t i) {
            return i < w_.chunks.size() && w_.chunks[i].kind == ChunkKind::phrase &&
                   w_.phrase(w_.chunks[i]).kind == PhraseKind::instrument;
        };
        auto at = colon - 1;
        while (at >= 2 && !isInstrument(at) && w_.chunks[at].kind == ChunkKind::phrase &&
               w_.chunks[at - 1].kind == ChunkKind::preposition) {
            at -= 2; // "two agreements in Oslo: an agreement on …"
        }
        if (isInstrument(at) && isInstrument(colon + 1) && w_.readings(w_.phrase(w_.chunks[at]).words.end - 1).plural) {
            auto& sum = w_.phrase(w_.chunks[at]);
            sum.kind = PhraseKind::other;
            sum.mention = none;
        }
    }

    /// The members of the list that is all that stands behind a colon at chunk `i`, or none.
    [[nodiscard]] std::vector<std::uint32_t> listBehind(std::size_t i) const {
        std::vector<std::uint32_t> members;
        for (auto k = i + 1; k < w_.chunks.size(); ++k) {
            const auto kind = w_.chunks[k].kind;
            if (agentAt(k) != nullptr) {
                members.push_back(w_.chunks[k].index);
            } else if (kind != ChunkKind::comma && kind != ChunkKind::coordinator && kind != ChunkKind::quote &&
                       !w_.is(w_.chunks[k].words.first, ";") && (kind != ChunkKind::stop || k + 1 < w_.chunks.size())) {
                return {};
            }
        }
        return members.size() > 1 ? members : std::vector<std::uint32_t>{};
    }

    [[nodiscard]] std::optional<std::size_t> colon() const {
        const auto found = std::ranges::find_if(w_.chunks, [&](const Chunk& chunk) {
            return chunk.kind == ChunkKind::stop && w_.is(chunk.words.first, ":");
        });
        return found == w_.chunks.end() || found == w_.chunks.begin()
                   ? std::nullopt
                   : std::optional(static_cast<std::size_t>(found - w_.chunks.begin()));
    }
};

} // namespace

void openColon(SentenceWork& work) { Colons(work).open(); }

void nameListed(SentenceWork& work) { Colons(work).spellOut(); }

} // namespace chancery::grammar
