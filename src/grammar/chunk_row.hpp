// What a row of chunks is asked by those who put its phrases together.
#pragma once

#include "grammar/chunks.hpp"

#include <algorithm>

namespace chancery::grammar {

class ChunkRow {
protected:
    explicit ChunkRow(SentenceWork& work) : w_(work) {}

    /// The kind of a chunk; that of a stop behind the last.
    [[nodiscard]] ChunkKind kind(std::size_t i) const {
        return i < w_.chunks.size() ? w_.chunks[i].kind : ChunkKind::stop;
    }
    [[nodiscard]] Phrase& phraseAt(std::size_t i) const { return w_.phrase(w_.chunks[i]); }

    [[nodiscard]] const Phrase* agentAt(std::size_t i) const {
        const auto* phrase = kind(i) == ChunkKind::phrase ? &phraseAt(i) : nullptr;
        return phrase != nullptr && phrase->kind == PhraseKind::agent ? phrase : nullptr;
    }

    /// Past the commas and coordinators from chunk `i` on.
    [[nodiscard]] std::size_t pastSeparators(std::size_t i) const {
        while (comma(i) || kind(i) == ChunkKind::coordinator) {
            ++i;
        }
        return i;
    }

    [[nodiscard]] bool comma(std::size_t i) const { return kind(i) == ChunkKind::comma; }

    /// A name without an office, or with one that is only a title before it ("Ambassador Leal").
    [[nodiscard]] bool bareName(const Phrase& p) const {
        return p.person != none && onlyOffices(p, "title-office") && (p.offices.empty() || p.of == none) && !p.peer;
    }

    /// A name with no more before it than a title or a rank that tells neither matter nor country ("Minister Leal").
    [[nodiscard]] bool rankedName(const Phrase& p) const {
        return bareName(p) || (p.person != none && onlyOffices(p, "minister-word") && p.of == none && !p.peer &&
                               p.ofNoun == none && p.possessor == none && p.premodifiers.empty());
    }

    /// "X, President of the University, Y of …, and Z": a row of persons that begins with a name goes on with the
    /// office of the first.
    [[nodiscard]] bool opensList(std::size_t name, std::size_t office) const {
        const bool first = name == 0 || kind(name - 1) == ChunkKind::preposition || kind(name - 1) == ChunkKind::verb;
        const auto& two = *agentAt(office);
        const bool matter = !two.offices.empty() && w_.a.offices[w_.a.mentions[two.offices.front()].entry].label.find(
                                                        " of ") != std::string::npos;
        const auto behind = office + 3; // behind the name that follows
        return first && matter && two.determiner == Determiner::bare && agentAt(name)->offices.empty() &&
               behind < w_.chunks.size() && kind(behind) != ChunkKind::verb;
    }

    /// Whether each of the phrase's offices stands in the list.
    [[nodiscard]] bool onlyOffices(const Phrase& p, std::string_view list) const {
        return std::all_of(p.offices.begin(), p.offices.end(),
                           [&](std::uint32_t mention) { return officeListed(list, mention); });
    }

    /// Whether the list has the name of the office that a mention is of.
    [[nodiscard]] bool officeListed(std::string_view list, std::uint32_t mention) const {
        return w_.lexicon.listedPhrase(list, lexicon::fold(w_.a.offices[w_.a.mentions[mention].entry].label));
    }

    static void takeName(Phrase& phrase, const Phrase& name) {
        phrase.person = name.person;
        phrase.head = name.head;
        phrase.mention = name.mention;
    }

    /// ", accompanied by Y, met …": whether a participle with "by" stands at a chunk, which the comma before it parts
    /// off.
    [[nodiscard]] bool interposed(std::size_t at) const {
        if (at + 2 >= w_.chunks.size() || kind(at) != ChunkKind::verb ||
            !w_.verbs[w_.chunks[at].index].pastOrParticiple || !w_.is(w_.chunks[at + 1].words.first, "by")) {
            return false;
        }
        for (auto i = at + 2; i < w_.chunks.size() && kind(i) != ChunkKind::stop; ++i) {
            if (comma(i) && i + 1 < w_.chunks.size() &&
                (kind(i + 1) == ChunkKind::verb ||
                 (kind(i + 2) == ChunkKind::verb && kind(i + 1) != ChunkKind::coordinator))) {
                return true;
            }
        }
        return false;
    }

    /// "X, the Foreign Minister, speaking in Oslo, said", "…, after meeting Y, said": whether a participle begins at a
    /// chunk, maybe behind a preposition.
    [[nodiscard]] bool gerundAt(std::size_t i) const {
        i += kind(i) == ChunkKind::preposition && i + 1 < w_.chunks.size() ? 1U : 0U;
        return kind(i) == ChunkKind::verb && w_.verbs[w_.chunks[i].index].form == ClauseForm::gerund;
    }

    /// "The envoy, who was accompanied by his deputy, X, thanked …": whether the comma also ends a relative clause that
    /// another one opened.
    [[nodiscard]] bool closesRelative(std::size_t at) const {
        if (at + 1 >= w_.chunks.size() || kind(at + 1) != ChunkKind::verb) {
            return false;
        }
        for (auto k = at; k-- > 1;) {
            const bool closed = comma(k) && kind(k + 1) == ChunkKind::verb;
            if (closed || kind(k) == ChunkKind::stop) {
                return false;
            }
            if (kind(k) == ChunkKind::relative) {
                return comma(k - 1);
            }
        }
        return false;
    }

    /// Makes what stands behind the phrase at chunk `i`, to chunk `last`, part of it.
    void takeIn(std::size_t i, std::size_t last) {
        phraseAt(i).words.end = w_.chunks[i].words.end = w_.chunks[last].words.end;
        eraseBehind(i, last);
    }

    /// Forgets the chunks behind `i`, to chunk `last`.
    void eraseBehind(std::size_t i, std::size_t last) {
        const auto first = w_.chunks.begin() + static_cast<std::ptrdiff_t>(i) + 1;
        w_.chunks.erase(first, first + static_cast<std::ptrdiff_t>(last - i));
    }

    /// The comma that closes an apposition goes with it, unless a list goes on behind it.
    void dropClosingComma(std::size_t at) {
        if (comma(at) && at + 1 < w_.chunks.size() && kind(at + 1) != ChunkKind::phrase &&
            kind(at + 1) != ChunkKind::coordinator && kind(at + 1) != ChunkKind::relative && !interposed(at + 1) &&
            !closesRelative(at) && !gerundAt(at + 1)) {
            w_.chunks.erase(w_.chunks.begin() + static_cast<std::ptrdiff_t>(at));
        }
    }

    SentenceWork& w_;
};

} // namespace chancery::grammar
