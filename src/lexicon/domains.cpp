// What a minister is responsible for, in words before the office that no list has whole: "Road Transport and Highways |
// Minister X", "agriculture and water | minister X".
#include "lexicon/annotator.hpp"

namespace chancery::lexicon {

namespace {

constexpr std::uint32_t longestDomain = 10; // words of a domain

class Domain {
public:
    Domain(const Annotator& annotator, Range sentence, std::uint32_t first)
        : n_(annotator), sentence_(sentence), first_(first) {}

    [[nodiscard]] std::uint32_t read(std::uint32_t at) const {
        if (at + 2 >= sentence_.end || !mayBegin(at)) {
            return at;
        }
        const auto end = read(at, !n_.a.words[at].capital);
        return end > at || at != sentence_.first ? end : read(at, true); // "Energy and water minister X …"
    }

private:
    [[nodiscard]] std::uint32_t read(std::uint32_t at, bool small) const {
        Seen seen;
        for (auto i = at; i < sentence_.end && i < at + longestDomain;) {
            if (i > at && atRank(i, small)) {
                return holds(seen, i, small) ? i : at;
            }
            const auto next = link(i, at);
            if (next > i) {
                seen.links += n_.isGenitive(i) ? 0U : 1U;
                seen.headBeforeLink = seen.headBeforeLink || bodyBefore(i);
                i = next;
                continue;
            }
            const auto part = partEnd(i, small);
            if (part == i) {
                return at;
            }
            seen.known = seen.known || isKnown(i);
            seen.allKnown = seen.allKnown && portfolio(i) != 0;
            i = part;
        }
        return at;
    }

    struct Seen {
        std::uint32_t links = 0;
        bool known = false;          // a word that the lists have
        bool allKnown = true;        // all of them portfolios
        bool headBeforeLink = false; // "the Chamber and Trade Minister X"
    };

    [[nodiscard]] bool listed(ListName list, std::uint32_t word) const {
        return n_.lexicon.listed(list, n_.a.words[word].id);
    }
    [[nodiscard]] std::uint32_t portfolio(std::uint32_t at) const {
        return n_.longest(at, sentence_.end, EntryKind::portfolio).length;
    }
    [[nodiscard]] std::uint32_t of(EntryKind kind, std::uint32_t at) const {
        return n_.longest(at, sentence_.end, kind).length;
    }

    /// "Kenyan | …", "Kenya's | …": whether the office's country stands before it.
    [[nodiscard]] bool owned() const {
        const std::uint32_t back = first_ > sentence_.first && n_.isGenitive(first_ - 1) ? 2 : 1;
        const auto* owner = first_ >= sentence_.first + back ? n_.a.mention(first_ - back) : nullptr;
        return owner != nullptr && owner->kind == MentionKind::country;
    }

    /// No domain begins within a name: "President Rose | Smith and Trade Minister X".
    [[nodiscard]] bool mayBegin(std::uint32_t at) const {
        if (n_.a.words[at].joined || at < first_) {
            return false;
        }
        return first_ == sentence_.first || owned() ||
               ((!n_.a.words[first_ - 1].capital || n_.readings(first_ - 1).classes != 0) &&
                n_.a.mentionAt[first_ - 1] == none);
    }

    /// Whether the office and its holder's name stand at a word.
    [[nodiscard]] bool atRank(std::uint32_t at, bool small) const {
        const auto rank = n_.longest(at, sentence_.end, EntryKind::rank);
        if (rank.length != 1 || rank.label->role == LabelRole::plural || !listed("domain-rank", at) ||
            n_.a.words[at].joined || n_.a.words[at].capital == small) {
            return false;
        }
        const auto name = at + 1 + (n_.is(at + 1, ",") && !small ? 1U : 0U);
        return name < sentence_.end && n_.a.words[name].capital && n_.a.words[name].kind == text::TokenKind::word &&
               n_.a.mentionAt[name] == none && !n_.readings(name).is(WordClass::definite);
    }

    /// Past "and", ", " or a genitive between two parts, else `i`.
    [[nodiscard]] std::uint32_t link(std::uint32_t i, std::uint32_t at) const {
        const bool comma = n_.is(i, ",");
        if (i == at ||
            !(comma || n_.is(i, "and") || n_.is(i, "&") || n_.isGenitive(i) || n_.is(i, "'") || n_.is(i, "’"))) {
            return i;
        }
        return i + (comma && (n_.is(i + 1, "and") || n_.is(i + 1, "&")) ? 2U : 1U);
    }

    /// The end of a part of a domain, or `i`: a listed one, a region, or a noun or adjective that nothing else claims.
    [[nodiscard]] std::uint32_t partEnd(std::uint32_t i, bool small) const {
        if (i >= sentence_.end || n_.a.words[i].kind != text::TokenKind::word ||
            (n_.a.words[i].capital == small && i != sentence_.first)) {
            return i;
        }
        const auto* mention = n_.a.mention(i);
        const bool given = mention != nullptr && mention->kind != MentionKind::eventNoun &&
                           mention->kind != MentionKind::instrumentNoun &&
                           !(mention->kind == MentionKind::place && mention->role == LabelRole::demonym);
        if (given || titleAt(i)) {
            return i;
        }
        if (const auto length = portfolio(i); length != 0) {
            return rankBeforeLink(i) ? i : i + length;
        }
        const auto& readings = n_.readings(i);
        const bool other = of(EntryKind::rank, i) != 0 || of(EntryKind::officeModifier, i) != 0 ||
                           of(EntryKind::officeQualifier, i) != 0 || of(EntryKind::formerQualifier, i) != 0;
        const bool name =
            listed("given", i) || listed("given-male", i) || listed("given-female", i) || listed("surname", i);
        const bool content = (readings.noun | readings.adjective) != 0 && readings.classes == 0 &&
                             readings.adverb <= std::max(readings.noun, readings.adjective);
        // "Higher and Tertiary | Education", "Lands and | Resettlement Minister": a word that no list has
        const bool beside = isKnown(i + 1) || (i > first_ && n_.is(i - 1, "and") && atRank(i + 1, small));
        const bool unheard = !readings.open() && readings.classes == 0 && !small && beside;
        return (content || unheard) && !other && !name ? i + 1 : i;
    }

    /// "State Councillor | and Foreign Minister": whether a whole office ends before "and", and another follows.
    [[nodiscard]] bool rankBeforeLink(std::uint32_t i) const {
        const auto end = i + of(EntryKind::rank, i);
        return end > i && (n_.is(end, "and") || n_.is(end, "&") || n_.is(end, ","));
    }

    /// "Hon'ble | Foreign Minister": how a holder is addressed.
    [[nodiscard]] bool titleAt(std::uint32_t i) const {
        return n_.a.words[i].capital && n_.lexicon.listedAt({"courtesy-neutral", "courtesy-male", "courtesy-female"},
                                                            n_.a.words, i, sentence_.end) != 0;
    }

    [[nodiscard]] bool isKnown(std::uint32_t i) const {
        return i < sentence_.end && (portfolio(i) != 0 || listed("portfolio-word", i));
    }

    /// Whether the word before `i` names a body rather than a matter.
    [[nodiscard]] bool bodyBefore(std::uint32_t i) const {
        return !isKnown(i - 1) && (listed("organization", i - 1) || listed("assembly", i - 1) || listed("unit", i - 1));
    }

    [[nodiscard]] bool holds(const Seen& seen, std::uint32_t rank, bool small) const {
        if (seen.headBeforeLink) {
            return false;
        }
        if (small) { // elsewhere than behind a country, what comes before the last noun need not belong to it
            return owned() ? seen.known : seen.allKnown && seen.links != 0;
        }
        const bool minister = listed("minister-word", rank);
        // "Plantation and Commodities Minister X": matters that no list has, but two of them
        return ((owned() || seen.links != 0) && minister) || (seen.known && (minister || isKnown(rank - 1)));
    }

    const Annotator& n_;
    Range sentence_;
    std::uint32_t first_; // of the office
};

} // namespace

std::uint32_t smallMatterEnd(const Annotator& n, Range sentence, std::uint32_t at) {
    constexpr std::uint32_t words = 6;
    auto i = at;
    for (; i < sentence.end && i < at + words; ++i) {
        const auto& readings = n.readings(i);
        const bool noun = n.a.mention(i) == nullptr && !n.a.words[i].capital && readings.classes == 0 &&
                          (readings.noun | readings.adjective) != 0 && readings.adverb <= readings.noun;
        if (!noun && !(i > at && n.is(i, "and"))) {
            break;
        }
    }
    const auto name = i + (n.is(i, ",") ? 1U : 0U);
    const bool named =
        name < sentence.end && n.a.words[name].capital && n.a.mentionAt[name] == none && n.readings(name).classes == 0;
    return named ? i : at;
}

std::uint32_t plainDomainEnd(const Annotator& n, Range sentence, std::uint32_t rank) {
    const auto at = rank + 1;
    if (at >= sentence.end || !n.lexicon.listed("plain-rank", n.a.words[rank].id) || !n.a.words[rank].capital ||
        !n.a.words[at].capital || (n.a.mentionAt[at] != none && !isRegion(n, at))) {
        return at;
    }
    auto matter = n.longest(at, sentence.end, EntryKind::portfolio);
    const auto region = isRegion(n, at) ? n.a.mention(at)->words.size() : 0;
    if (region == 0 && (matter.length == 0 || matter.label->role == LabelRole::adjective)) {
        return at;
    }
    matter.length = std::max(matter.length, region);
    const auto end = std::max(portfolioEnd(n.a, n.lexicon, at, sentence.end), at + matter.length);
    const auto isName = [&](std::uint32_t word) {
        return word < sentence.end && n.a.words[word].capital && n.a.words[word].kind == text::TokenKind::word &&
               n.a.mentionAt[word] == none && n.readings(word).classes == 0 &&
               n.longest(word, sentence.end, EntryKind::rank).length == 0;
    };
    // In "Minister Justice Banda" the matter may be a given name: one word behind it is no holder's whole name.
    const bool named = isName(end) && (isName(end + 1) || matter.length > 1);
    const auto* owner = end + 1 < sentence.end && n.is(end, "of") ? n.a.mention(end + 1) : nullptr;
    const bool owned = owner != nullptr && owner->kind == MentionKind::country;
    return named || owned || (n.is(end, ",") && isName(end + 1) && isName(end + 2)) ? end : at;
}

bool isRegion(const Annotator& n, std::uint32_t at) {
    const auto* place = at < n.a.words.size() ? n.a.mention(at) : nullptr;
    return place != nullptr && place->kind == MentionKind::place && place->words.first == at &&
           place->role != LabelRole::demonym && place->role != LabelRole::adjective &&
           n.a.entryOf(n.lexicon, place->entry).region;
}

std::uint32_t chargeEnd(const Annotator& n, Range sentence, std::uint32_t at, const std::string& rank) {
    const auto folded = fold(rank);
    const bool envoy =
        (n.is(at, "for") || n.is(at, "to") || n.is(at, "on")) && n.lexicon.listedPhrase("envoy-rank", folded);
    if (!envoy && !(n.is(at, "for") && n.lexicon.listedPhrase("charged-rank", folded))) {
        return at;
    }
    const auto nameEnd = [&](std::uint32_t link) { // or `link`
        const auto first = link + 1 + (n.is(link + 1, "the") ? 1U : 0U);
        const auto* name = first < sentence.end ? n.a.mention(first) : nullptr;
        const bool country = name != nullptr && !n.is(at, "to") && name->kind == MentionKind::country &&
                             name->words.first == first && name->role == LabelRole::name;
        if (!country && !(envoy && first < sentence.end && isRegion(n, first))) {
            return link;
        }
        const auto end = name->words.end;
        const bool more = end < sentence.end && n.a.words[end].capital && n.a.mentionAt[end] == none &&
                          n.readings(end).open() && !n.lexicon.listed("given", n.a.words[end].id) &&
                          !n.lexicon.listed("given-male", n.a.words[end].id) &&
                          !n.lexicon.listed("given-female", n.a.words[end].id); // "the Middle East | Peace Process"
        const bool office = n.isGenitive(end) ||                                // "… and Kenya's Foreign Minister"
                            n.longest(end, sentence.end, EntryKind::rank).length != 0;
        return more || office ? link : end;
    };
    auto end = nameEnd(at);
    for (auto open = end; end > at && n.is(open, ",");) { // "for the Red Sea, the Gulf of Aden and Somalia"
        const auto next = nameEnd(open);
        if (next == open) {
            break;
        }
        end = n.is(next, "and") && nameEnd(next) > next ? next : end;
        open = next;
    }
    const auto last = end > at && n.is(end, "and") ? nameEnd(end) : end;
    return last;
}

std::uint32_t domainEnd(const Annotator& annotator, Range sentence, std::uint32_t first, std::uint32_t at) {
    return Domain(annotator, sentence, first).read(at);
}

} // namespace chancery::lexicon
