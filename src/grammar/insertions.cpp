// What commas set off within a clause, and who acts across it.
#include "grammar/clause_builder.hpp"

namespace chancery::grammar {

std::optional<std::size_t> ClauseBuilder::skipInsertion(std::size_t close) const {
    bool agent = false; // behind an inner comma
    for (std::size_t k = close; k-- > 0;) {
        if (kind(k) == ChunkKind::stop) {
            return std::nullopt;
        }
        if (kind(k) != ChunkKind::comma || k == 0) {
            continue;
        }
        const bool opens =
            kind(k + 1) == ChunkKind::relative ||
            (kind(k + 1) == ChunkKind::preposition && kind(k + 2) == ChunkKind::relative) ||
            (kind(k + 3) == ChunkKind::relative && partitive(k + 3) == k + 1) ||
            (kind(k + 1) == ChunkKind::verb && !isFinite(k + 1)) ||
            (kind(k + 1) == ChunkKind::preposition && !hasFinite(k + 1, close) && kind(k - 1) == ChunkKind::phrase) ||
            (kind(k + 1) == ChunkKind::subordinator) ||
            (kind(k + 1) == ChunkKind::adverb && !hasFinite(k + 1, close)) ||
            (kind(k + 1) == ChunkKind::phrase && !isAgent(k + 1) && !hasFinite(k + 1, close));
        // "Prime Minister X, she said, will attend"
        const bool reported = k + 3 == close && kind(k + 1) == ChunkKind::phrase && kind(k + 2) == ChunkKind::verb &&
                              isFinite(k + 2) && w_.lexicon.listed("interposing", verb(k + 2).lemma) &&
                              kind(k - 1) == ChunkKind::phrase && kind(close + 1) == ChunkKind::verb &&
                              !finiteBefore(k - 1, true);
        // "During the talks, which took place in Oslo, Minister X and the Ambassador, Y, met": who met is no insertion
        if (opens && kind(k + 1) == ChunkKind::relative && agent && !isAgent(k - 1)) {
            return std::nullopt;
        }
        if (opens || reported) {
            return k - 1;
        }
        agent = agent || (kind(k + 1) == ChunkKind::phrase && isAgent(k + 1));
    }
    return std::nullopt;
}

std::size_t ClauseBuilder::insertedBefore(std::size_t at) const {
    if (at < 3 || kind(at - 1) != ChunkKind::comma) {
        return at;
    }
    std::size_t k = at - 1;
    while (k > 0 && (kind(k - 1) == ChunkKind::phrase || kind(k - 1) == ChunkKind::preposition ||
                     kind(k - 1) == ChunkKind::adverb)) {
        --k;
    }
    const bool inserted =
        k + 1 < at && k > 1 && kind(k - 1) == ChunkKind::comma && kind(k - 2) == ChunkKind::coordinator;
    return inserted ? k - 1 : at;
}

std::vector<std::size_t> ClauseBuilder::coordinatedAcross(std::size_t first) const {
    std::vector<std::size_t> across;
    std::size_t at = first;
    while (at >= 2 && isAgent(at)) {
        const bool last = kind(at - 1) == ChunkKind::coordinator;
        const auto close = last ? at - 2 : at - 1;
        if ((across.empty() && !last) || kind(close) != ChunkKind::comma) {
            break;
        }
        const auto before = skipInsertion(close);
        if (!before || !isAgent(*before) || subjectLike(at)) {
            break;
        }
        bool ends = false; // "X, who was invited, did not attend, and Y left"
        for (auto k = *before + 2; k < close; ++k) {
            ends = ends || (kind(k) == ChunkKind::comma && kind(k + 1) != ChunkKind::phrase);
        }
        if (ends) {
            break;
        }
        at = *before;
        across.insert(across.begin(), at);
    }
    const bool free = at == first || (!finiteBefore(at, true) && !governedFrom(at));
    return free ? across : std::vector<std::size_t>{};
}

ClauseBuilder::Subject ClauseBuilder::behindApposition(std::size_t p) const {
    Subject subject;
    auto across = p >= 4 && kind(p - 1) == ChunkKind::coordinator ? coordinatedAcross(p) : std::vector<std::size_t>{};
    const auto inserted = across.empty() ? p : across.front() + 2;
    if (inserted < p && kind(inserted) == ChunkKind::phrase && phrase(inserted).kind == PhraseKind::other &&
        phrase(inserted).determiner == Determiner::indefinite) {
        subject.first = p;
        subject.end = p + 1;
        subject.across = std::move(across);
    }
    return subject;
}

std::optional<std::size_t> ClauseBuilder::completed(std::size_t p) const {
    if (p == 0 || kind(p) != ChunkKind::verb || verb(p).form != ClauseForm::infinitive || !isAgent(p - 1) ||
        finiteBefore(p, true)) {
        return std::nullopt;
    }
    auto who = p - 1;
    bool comma = false;
    for (auto word = phrase(who).words.first; word < phrase(who).words.end; ++word) {
        comma = comma || w_.a.textOf(word) == ",";
    }
    if (!comma) {
        const bool apart = who >= 2 && kind(who - 1) == ChunkKind::comma && isAgent(who - 2) &&
                           phrase(who).determiner == Determiner::definite; // "Kenya, the first country to sign"
        who = apart ? who - 2 : p;
    }
    return who == p || governedFrom(who) ? std::nullopt : std::optional(who);
}

} // namespace chancery::grammar
