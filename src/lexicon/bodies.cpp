// Ministries, departments and the like, composed of a head and a portfolio, or named after whose office they are.
#include "lexicon/annotator.hpp"
#include "rdf/namespaces.hpp"

#include <algorithm>

namespace chancery::lexicon {

/// "foreign minister" → "Foreign Minister": small words stay small.
std::string titleCase(const Annotator& n, Range range) {
    std::string out;
    bool shouted = true; // "MINISTER OF TRADE", as against "Head of the OSCE Office"
    for (std::uint32_t i = range.first; i < range.end; ++i) {
        shouted = shouted && (n.a.words[i].allCaps || !n.a.words[i].capital);
    }
    for (std::uint32_t i = range.first; i < range.end; ++i) {
        const auto& word = n.a.words[i];
        std::string text(n.a.textOf(i));
        const auto& readings = n.readings(i);
        const bool compound = !word.joined && i + 1 < range.end && n.a.words[i + 1].joined; // "Under-Secretary"
        const bool small = !compound && (readings.is(WordClass::preposition) || readings.is(WordClass::coordinating) ||
                                         readings.is(WordClass::definite));
        if (small) {
            text = fold(text);
        } else if (shouted && word.allCaps && text.size() > 3) {
            text = text.substr(0, 1) + fold(text.substr(1));
        } else if (text.front() >= 'a' && text.front() <= 'z') {
            text.front() = static_cast<char>(text.front() - 'a' + 'A');
        }
        if (i > range.first && word.spaceBefore) {
            out.push_back(' ');
        } else if (word.joined) {
            out.push_back('-');
        }
        out.append(text);
    }
    return out;
}

namespace {

class Bodies {
public:
    Bodies(Annotator& annotator, Range sentence) : n_(annotator), sentence_(sentence) {}

    void run() {
        for (std::uint32_t at = sentence_.first; at < sentence_.end; ++at) {
            const auto stop = bodyAt(at);
            at = stop > at ? stop - 1 : at;
        }
    }

private:
    [[nodiscard]] Found part(std::uint32_t at, EntryKind kind) const { return n_.longest(at, sentence_.end, kind); }
    [[nodiscard]] std::uint32_t pastArticle(std::uint32_t at) const { return at + (n_.is(at, "the") ? 1U : 0U); }

    /// Tries a body at a word; its end, or the word.
    std::uint32_t bodyAt(std::uint32_t at) {
        const auto head = part(at, EntryKind::bodyHead);
        const auto* mention = n_.a.mention(at);
        if (head.length == 0 || (mention != nullptr && mention->words.size() > head.length)) {
            return mention == nullptr ? behindMatter(at) : at;
        }
        const auto next = at + head.length;
        if (next + 1 >= sentence_.end || !n_.a.words[at].capital || n_.a.words[at].joined ||
            !(n_.is(next, "of") || n_.is(next, "for"))) {
            return at;
        }
        if (const auto stop = officeOf(at, next + 1); stop > at) {
            return take({at, stop});
        }
        const auto begin = pastArticle(next + 1);
        const auto whole = part(begin, EntryKind::bodyHead); // "the Protocol Department of the | Ministry of …"
        if (whole.length != 0 && (n_.is(begin + whole.length, "of") || n_.is(begin + whole.length, "for"))) {
            return at;
        }
        const auto stop = portfolioEnd(n_.a, n_.lexicon, begin, sentence_.end);
        return stop > begin ? take({at, stop}) : beforeOffice(next, begin) ? take({at, next}) : at;
    }

    /// "National Bank | of Rwanda Deputy Governor X": whether a country's name stands at `begin`, and an office behind
    /// it.
    [[nodiscard]] bool beforeOffice(std::uint32_t of, std::uint32_t begin) const {
        const auto* country = n_.is(of, "of") ? n_.a.mention(begin) : nullptr;
        if (country == nullptr || country->kind != MentionKind::country || country->role != LabelRole::name ||
            country->words.first != begin) {
            return false;
        }
        auto rank = country->words.end;
        rank += part(rank, EntryKind::officeModifier).length;
        return rank < sentence_.end && n_.a.words[country->words.end].capital && n_.a.words[rank].capital &&
               part(rank, EntryKind::rank).length != 0;
    }

    /// "the National Tourism Agency": a head behind what it is for.
    std::uint32_t behindMatter(std::uint32_t at) {
        const auto portfolio = part(at, EntryKind::portfolio);
        const auto next = at + portfolio.length;
        if (portfolio.length == 0 || !n_.a.words[at].capital || next >= sentence_.end) {
            return at;
        }
        const auto head = part(next, EntryKind::bodyHead);
        if (head.length == 0 || !n_.a.words[next].capital) {
            return at;
        }
        auto first = at;
        while (first > sentence_.first && n_.a.mention(first - 1) == nullptr && n_.a.words[first - 1].capital &&
               n_.lexicon.listed("body-adjective", n_.a.words[first - 1].id)) {
            --first;
        }
        return take({first, next + head.length});
    }

    /// "the Office of the Prime Minister": the end of a body that is called after whose it is, or `at`. Nobody of that
    /// office is meant.
    [[nodiscard]] std::uint32_t officeOf(std::uint32_t at, std::uint32_t article) const {
        const auto first = pastArticle(article);
        if (!n_.lexicon.listed("office-of", n_.a.words[at].id) || first == article) {
            return at;
        }
        auto rankAt = first;
        auto rank = part(rankAt, EntryKind::rank);
        for (auto more = part(rankAt, EntryKind::officeModifier); rank.length <= more.length && more.length != 0;
             more = part(rankAt, EntryKind::officeModifier)) {
            rankAt += more.length; // "of the Deputy Prime Minister"
            rank = part(rankAt, EntryKind::rank);
        }
        const bool capitals = rank.length != 0 && n_.a.words[first].capital && n_.a.words[rankAt].capital;
        return capitals && n_.free({first, rankAt + rank.length}) ? rankAt + rank.length : at;
    }

    std::uint32_t take(Range range) {
        const auto entry = n_.addLocal(EntryKind::body, titleCase(n_, range), rdf::in(rdf::ns::chn, "GovernmentBody"));
        n_.drop(range);
        range.end = takeCountryBehind(range.end);
        takeCountryBefore(range.first);
        n_.add(range, MentionKind::body, LabelRole::name, entry);
        return range.end;
    }

    void takeCountry(std::uint32_t country) {
        n_.a.locals.back().country = country;
        n_.a.locals.back().label += " of " + n_.lexicon.entry(country).label;
    }

    /// "… of Malaysia": the country is part of the body's name; its end, or `end`.
    std::uint32_t takeCountryBehind(std::uint32_t end) {
        const auto at = pastArticle(end + 1);
        const auto* country = n_.is(end, "of") && at < sentence_.end ? n_.a.mention(at) : nullptr;
        if (country == nullptr || country->kind != MentionKind::country || country->role == LabelRole::demonym ||
            n_.isGenitive(country->words.end)) { // "the Trade Department of Japan's foreign ministry"
            return end;
        }
        takeCountry(country->entry);
        const auto words = country->words;
        n_.drop(words);
        return std::min(words.end, sentence_.end);
    }

    /// "the Norwegian Ministry": the country before it.
    void takeCountryBefore(std::uint32_t first) {
        const bool genitive = first > sentence_.first + 1 && n_.isGenitive(first - 1);
        const auto* before = genitive                  ? n_.a.mention(first - 2)
                             : first > sentence_.first ? n_.a.mention(first - 1)
                                                       : nullptr;
        if (n_.a.locals.back().country == none && before != nullptr && before->kind == MentionKind::country &&
            (before->role == LabelRole::demonym || genitive)) {
            takeCountry(before->entry);
        }
    }

    Annotator& n_;
    Range sentence_;
};

} // namespace

void findBodies(Annotator& annotator) {
    for (const auto& sentence : annotator.a.sentences) {
        Bodies(annotator, sentence.words).run();
    }
}

} // namespace chancery::lexicon
