// A sentence's words as chunks, read from left to right.
#include "grammar/chunks.hpp"

#include "grammar/interposed.hpp"

#include <algorithm>

namespace chancery::grammar {

namespace {

class Chunker {
public:
    explicit Chunker(SentenceWork& work) : w_(work) {}

    void run() {
        for (std::uint32_t i = w_.sentence.words.first; i < w_.sentence.words.end;) {
            i = next(i);
        }
    }

private:
    void add(ChunkKind kind, Range words, std::uint32_t index = none) {
        w_.chunks.push_back({kind, words, index, w_.a.words[words.first].id});
    }

    std::uint32_t next(std::uint32_t i) {
        const auto tag = w_.tags[i].tag;
        // "met prior to the visit", but "is close to the border"
        const bool leads = tag == Tag::adjective && !w_.chunks.empty() &&
                           (w_.chunks.back().kind != ChunkKind::verb || w_.verbs.empty() ||
                            !w_.lexicon.listed("copula", w_.verbs.back().lemma));
        if (tag == Tag::preposition || tag == Tag::coordinator || tag == Tag::subordinator || tag == Tag::adverb ||
            leads) {
            if (const auto stop = multiWord(i); stop > i) {
                return stop;
            }
        }
        if (const auto stop = partitive(i); stop > i) {
            return stop;
        }
        switch (tag) {
        case Tag::verb:
        case Tag::auxiliary:
        case Tag::modal:
        case Tag::infinitive:
            return verb(i);
        case Tag::negation:
            return verbOr(i, ChunkKind::adverb);
        case Tag::adverb:
            return adverb(i);
        case Tag::preposition:
            return one(i, ChunkKind::preposition);
        case Tag::coordinator:
            return one(i, ChunkKind::coordinator);
        case Tag::subordinator:
            return one(i, ChunkKind::subordinator);
        case Tag::relative:
            return one(i, ChunkKind::relative);
        case Tag::punctuation:
            return punctuation(i);
        case Tag::other:
            return i + 1;
        case Tag::noun:
        case Tag::adjective:
            return marksPlan(w_, i) ? verb(i) : phrase(i); // "…, due to convene in June"
        default:
            return phrase(i);
        }
    }

    std::uint32_t one(std::uint32_t i, ChunkKind kind) {
        add(kind, {i, i + 1});
        return i + 1;
    }

    /// "each of the ministers", "all of the members" are these; past "of", but not before "whom".
    [[nodiscard]] std::uint32_t partitive(std::uint32_t i) const {
        const bool all = w_.tags[i].tag == Tag::determiner && i + 2 < w_.sentence.words.end &&
                         w_.lexicon.listed("partitive", w_.a.words[i].id) && w_.is(i + 1, "of");
        return all && w_.tags[i + 2].tag == Tag::determiner ? i + 2 : i;
    }

    /// "on behalf of", "as well as": one chunk.
    std::uint32_t multiWord(std::uint32_t i) {
        for (const auto& multi : w_.lexicon.words().multiWords(w_.a.words[i].id)) {
            const auto length = static_cast<std::uint32_t>(multi.words.size());
            if (i + length > w_.sentence.words.end) {
                continue;
            }
            const bool same = std::equal(multi.words.begin(), multi.words.end(), w_.a.words.begin() + i,
                                         [](auto id, const auto& word) { return word.id == id; });
            if (!same || w_.tags[i + length - 1].tag == Tag::infinitive) {
                continue; // "due to be held" is no "due to"
            }
            const auto kind = multi.wordClass == lexicon::WordClass::preposition     ? ChunkKind::preposition
                              : multi.wordClass == lexicon::WordClass::coordinating  ? ChunkKind::coordinator
                              : multi.wordClass == lexicon::WordClass::subordinating ? ChunkKind::subordinator
                                                                                     : ChunkKind::adverb;
            if (kind == ChunkKind::adverb) {
                continue;
            }
            // ", along with Qatar" behind a clause goes with its subject: a prepositional phrase.
            const bool loose = kind == ChunkKind::coordinator && !w_.chunks.empty() &&
                               w_.chunks.back().kind == ChunkKind::comma && w_.a.textOf(i) != "as";
            add(loose ? ChunkKind::preposition : kind, {i, i + length});
            w_.chunks.back().word = multi.id;
            return i + length;
        }
        return i;
    }

    std::uint32_t verb(std::uint32_t i) {
        if (goesOnAcrossTime(i)) { // "will on Tuesday | meet": the verb takes it along
            return i + 1;
        }
        const auto stop = verbGroup(i, auxiliaryAcrossTime(w_.a, w_.lexicon, w_.tags, w_.sentence.words, i));
        return stop == i ? i + 1 : stop;
    }

    /// Adds the verb group at a word; its end, or `i` where none begins.
    std::uint32_t verbGroup(std::uint32_t i, std::uint32_t auxiliary = none) {
        const auto stop = readVerbGroup(w_, i, auxiliary);
        if (stop != i) {
            add(ChunkKind::verb, {i, stop}, static_cast<std::uint32_t>(w_.verbs.size() - 1));
        }
        return stop;
    }

    /// Whether the verb of an auxiliary comes behind a time.
    [[nodiscard]] bool goesOnAcrossTime(std::uint32_t i) const {
        constexpr std::uint32_t longest = 12; // words of a time with its commas
        const auto tag = w_.tags[i].tag;
        const auto end = std::min(w_.sentence.words.end, i + longest);
        for (auto verb = i + 2; (tag == Tag::modal || tag == Tag::auxiliary) && verb < end; ++verb) {
            if (w_.tags[verb - 1].tag == Tag::verb || w_.tags[verb - 1].tag == Tag::auxiliary) {
                return false;
            }
            if ((w_.tags[verb].tag == Tag::verb || w_.tags[verb].tag == Tag::auxiliary) &&
                auxiliaryAcrossTime(w_.a, w_.lexicon, w_.tags, w_.sentence.words, verb) == i) {
                return true;
            }
        }
        return false;
    }

    std::uint32_t verbOr(std::uint32_t i, ChunkKind kind) {
        const auto stop = verbGroup(i);
        return stop == i ? one(i, kind) : stop;
    }

    std::uint32_t adverb(std::uint32_t i) {
        // An adverb before a verb is the verb group's, before an adjective the noun phrase's.
        std::uint32_t k = i;
        while (k < w_.sentence.words.end && w_.tags[k].tag == Tag::adverb) {
            ++k;
        }
        const auto after = k < w_.sentence.words.end ? w_.tags[k].tag : Tag::punctuation;
        if (after == Tag::verb) {
            return verbOr(i, ChunkKind::adverb);
        }
        return one(i, ChunkKind::adverb);
    }

    std::uint32_t phrase(std::uint32_t i) {
        const auto stop = readPhrase(w_, i);
        if (stop == i) {
            return i + 1;
        }
        const auto index = static_cast<std::uint32_t>(w_.sentence.phrases.size() - 1);
        add(ChunkKind::phrase, {i, stop}, index);
        return stop;
    }

    /// "with, among others, X", "will meet, inter alia, Y": what interrupts a preposition or verb and its phrase; its
    /// end.
    std::uint32_t aside(std::uint32_t i) const {
        const bool behind = !w_.chunks.empty() && (w_.chunks.back().kind == ChunkKind::preposition ||
                                                   w_.chunks.back().kind == ChunkKind::verb);
        const auto length =
            behind ? w_.lexicon.listedAt("aside", w_.a.words, i + 1, w_.sentence.words.end) : std::uint32_t{0};
        return length != 0 && w_.is(i + 1 + length, ",") ? i + 2 + length : i;
    }

    std::uint32_t punctuation(std::uint32_t i) {
        const auto text = w_.a.textOf(i);
        if (text == ",") {
            if (const auto stop = aside(i); stop > i) {
                return stop;
            }
            return one(i, ChunkKind::comma);
        }
        if (text == "(" || text == "[") {
            return bracket(i);
        }
        if (text == ";" || text == ":" || text == "." || text == "?" || text == "!" || text == "…") {
            return one(i, ChunkKind::stop);
        }
        if (text == "–" || text == "—" || text == "--" || text == "-") {
            return one(i, ChunkKind::comma);
        }
        return one(i, ChunkKind::quote);
    }

    /// What stands in brackets is left out of the sentence.
    std::uint32_t bracket(std::uint32_t i) {
        std::uint32_t depth = 0;
        for (std::uint32_t k = i; k < w_.sentence.words.end; ++k) {
            const auto text = w_.a.textOf(k);
            depth += text == "(" || text == "[" ? 1U : 0U;
            if (text == ")" || text == "]") {
                if (--depth == 0) { // a caption in brackets is a sentence of its own
                    const bool whole = i == w_.sentence.words.first && k + 1 == w_.sentence.words.end;
                    return whole ? i + 1 : k + 1;
                }
            }
        }
        return i + 1;
    }

    SentenceWork& w_;
};

} // namespace

void chunk(SentenceWork& work) { Chunker(work).run(); }

} // namespace chancery::grammar
