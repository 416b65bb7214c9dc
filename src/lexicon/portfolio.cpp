// What an office is responsible for: "of Foreign Affairs, Trade and Regional Integration".
#include "lexicon/annotator.hpp"

#include <algorithm>

namespace chancery::lexicon {

namespace {

/// Reads a portfolio: known ones, regions, capitalised words, joined by "and", commas and "for".
class PortfolioReader {
public:
    PortfolioReader(const Annotation& annotation, const Lexicon& lexicon, std::uint32_t end)
        : a_(annotation), lexicon_(lexicon), end_(end) {}

    [[nodiscard]] std::uint32_t read(std::uint32_t at) const {
        std::uint32_t stop = at;
        bool several = false; // parts with commas between them
        for (std::uint32_t i = at; i < end_;) {
            const auto [length, known] = part(i);
            if (length == 0) {
                return stop;
            }
            stop = i += length;
            if (i >= end_) {
                return stop;
            }
            if ((is(i, "'s") || is(i, "’s") || is(i, "'") || is(i, "’")) && plainCapital(i + 1) && open(i + 1)) {
                ++i; // "Migrant Workers' Affairs"
                continue;
            }
            const bool comma = is(i, ",");
            const bool joins = is(i, "and") || is(i, "&") || is(i, "for") || goesOnOf(i);
            if (a_.words[i].joined || (a_.words[i].capital && !comma && !joins)) {
                // "Minister of Foreign Affairs Davit …": a name begins where a known portfolio ends; "Director of
                // Antarctic Affairs": a region is one with a noun behind it too.
                const bool matter = a_.mention(i - 1) != nullptr && plainCapital(i) && open(i);
                const bool unit =
                    lexicon_.listed("no-name", a_.words[i].id) ||
                    lexicon_.listed("portfolio-word", a_.words[i].id) || // "Trade Promotion X"
                    lexicon_.listed("organization", a_.words[i].id) ||   // "Head of the Europe Department"
                    (i + 1 < end_ && a_.words[i + 1].capital &&
                     lexicon_.listed("initiative", a_.words[i + 1].id)); // "the Middle East Peace Process"
                if (!a_.words[i].joined && lexicon_.listed("abroad", a_.words[i - 1].id) && !unit) {
                    return stop; // "… and Senegalese Abroad X"
                }
                // "Minister for Protocol Affairs | Dhari X": no dictionary has a name
                const bool ended = lexicon_.listed("portfolio-word", a_.words[i - 1].id) ||
                                   lexicon_.listed("legislature", a_.words[i - 1].id); // "of Parliament | Ruwan X"
                const bool closed = known || (ended && !open(i));
                if (!a_.words[i].joined && ((closed && portfolio(i) == 0 && !matter && !unit) || name(i))) {
                    return stop;
                }
                continue;
            }
            if (!comma && !joins) {
                return stop;
            }
            const bool last = comma && several && closesList(i); // "…, Pacific, and African Affairs"
            const auto link = i + (last ? 1U : 0U);
            const std::uint32_t next = link + 1 + (is(link + 1, "the") ? 1U : 0U);
            if (next >= end_ || rankAhead(next) || !(goesOn(next, comma && !last) || articleInList(link, next))) {
                return stop;
            }
            several = several || comma;
            i = next;
        }
        return stop;
    }

    /// The end of several portfolios in a row before a rank, or `at`.
    [[nodiscard]] std::uint32_t readBeforeRank(std::uint32_t at) const {
        std::uint32_t i = at;
        for (bool several = false;; several = true) {
            const auto length = portfolio(i);
            if (length == 0 || !a_.words[i].capital || a_.words[i].joined) {
                return at;
            }
            i += length;
            const auto rank = lexicon_.longest(a_.words, a_.text, i, end_, EntryKind::rank);
            if (rank.length != 0) {
                const bool one = rank.label->role != LabelRole::plural && a_.words[i].capital;
                return several && one ? i : at;
            }
            const auto separators = i;
            i += is(i, ",") ? 1U : 0U;
            i += is(i, "and") || is(i, "&") ? 1U : 0U;
            if (i == separators || i >= end_) {
                return at;
            }
        }
    }

private:
    struct Part {
        std::uint32_t length = 0;
        bool known = false; // of the lists, not just a word with a capital
    };

    [[nodiscard]] bool is(std::uint32_t word, std::string_view text) const {
        return word < end_ && a_.textOf(word) == text;
    }

    [[nodiscard]] std::uint32_t longest(std::uint32_t at, EntryKind kind) const {
        return at < end_ ? lexicon_.longest(a_.words, a_.text, at, end_, kind).length : 0;
    }
    [[nodiscard]] std::uint32_t portfolio(std::uint32_t at) const { return longest(at, EntryKind::portfolio); }

    [[nodiscard]] bool name(std::uint32_t word) const {
        const auto id = a_.words[word].id;
        return lexicon_.listed("given", id) || lexicon_.listed("given-male", id) ||
               lexicon_.listed("given-female", id) || lexicon_.listed("surname", id);
    }

    [[nodiscard]] bool titleAt(std::uint32_t at) const {
        return at < end_ && a_.words[at].capital &&
               lexicon_.listedAt({"courtesy-neutral", "courtesy-male", "courtesy-female"}, a_.words, at, end_) != 0;
    }

    /// A capitalised word that nothing else claims.
    [[nodiscard]] bool plainCapital(std::uint32_t word) const {
        return word < end_ && a_.words[word].capital && a_.words[word].kind == text::TokenKind::word &&
               a_.mentionAt[word] == none;
    }

    /// "the Development | of Island Relations": a matter's noun that goes on with "of" and another matter.
    [[nodiscard]] bool goesOnOf(std::uint32_t i) const {
        return is(i, "of") && i + 1 < end_ && lexicon_.listed("matter-of", a_.words[i - 1].id) &&
               (portfolio(i + 1) != 0 || (plainCapital(i + 1) && open(i + 1) && !name(i + 1)));
    }

    /// ", and", ", &" before the last of several.
    [[nodiscard]] bool closesList(std::uint32_t comma) const {
        return is(comma, ",") && (is(comma + 1, "and") || is(comma + 1, "&"));
    }

    /// "Foreign Minister", "Deputy Foreign Minister": another office begins here.
    [[nodiscard]] bool rankAhead(std::uint32_t at) const {
        for (std::uint32_t i = at; i < at + 6 && i < end_;) {
            if (longest(i, EntryKind::rank) != 0) { // "… and Foreign Trade | Senator X"
                return i == at || !lexicon_.listed("rank-without-matter", a_.words[i].id);
            }
            const auto skip = std::max(longest(i, EntryKind::officeModifier), portfolio(i));
            if (skip == 0) {
                return false;
            }
            i += skip;
        }
        return false;
    }

    /// The part of a portfolio at `i`: a listed one, a region, or a word with a capital.
    [[nodiscard]] Part part(std::uint32_t i) const {
        const auto known = portfolio(i);
        const auto* mention = a_.mention(i);
        const bool named = mention != nullptr && mention->kind != MentionKind::eventNoun &&
                           mention->kind != MentionKind::instrumentNoun;
        if (known != 0 && !(named && mention->words.size() > known)) {
            return {known, true};
        }
        if (named) {
            const bool region = mention->kind == MentionKind::place && a_.entryOf(lexicon_, mention->entry).region;
            const auto next = mention->words.end;
            // "ASEAN Affairs", "European Integration": a name before a noun of matters.
            // "Foreign Minister of Pakistan Senator Malik", "Amir of Kuwait Sheikh Mishal"
            const bool rank = rankAhead(next) || titleAt(next);
            const bool ministry = mention->role == LabelRole::demonym && mention->kind == MentionKind::country &&
                                  next < end_ && !a_.words[next].capital; // "of the Japanese foreign ministry"
            const bool matter = next < end_ && !rank && !ministry &&
                                (portfolio(next) != 0 || (plainCapital(next) && open(next) && !name(next)));
            // "Foreign Affairs, the Francophonie and …"
            const bool organization = mention->kind == MentionKind::organization && inList(i, next);
            return {region || matter || organization ? next - i : 0, region};
        }
        const bool listed = titleAt(i); // "Speaker of Parliament Sir Iakopo X"
        return {plainWord(i) && longest(i, EntryKind::rank) == 0 && !listed ? 1U : 0U, false};
    }

    /// "Foreign Affairs, the Francophonie and …", "…, European Union and Cooperation", "… and Francophonie, X": an
    /// organisation's name among portfolios.
    [[nodiscard]] bool inList(std::uint32_t at, std::uint32_t end) const {
        if (at < 3) {
            return false;
        }
        const auto separator = at - 1 - (is(at - 1, "the") ? 1U : 0U);
        if (is(separator, ",")) {
            return listGoesOn(end);
        }
        const bool closes = is(end, ",") || is(end, "of") || (plainCapital(end) && !open(end));
        return is(separator, "and") && separator == at - 1 && closes && longest(end, EntryKind::rank) == 0;
    }

    [[nodiscard]] bool plainWord(std::uint32_t i) const {
        return a_.words[i].capital && a_.words[i].kind == text::TokenKind::word && // "of The Gambia"
               !lexicon_.words().readings(a_.words[i].id).is(WordClass::definite);
    }

    [[nodiscard]] bool open(std::uint32_t word) const { return lexicon_.words().readings(a_.words[word].id).open(); }

    /// Whether a portfolio goes on at `next`, behind a comma or "and".
    [[nodiscard]] bool goesOn(std::uint32_t next, bool comma) const {
        const auto* mention = a_.mention(next);
        if (portfolio(next) != 0) {
            return true;
        }
        if (mention != nullptr) {
            std::uint32_t last = mention->words.end;
            while (plainCapital(last) && open(last)) {
                ++last;
            }
            return part(next).length != 0 && (!comma || listGoesOn(last));
        }
        if (!plainCapital(next) || name(next)) {
            return false;
        }
        std::uint32_t last = next + 1;
        while (plainCapital(last) && open(last)) {
            ++last;
        }
        // "…, Peace and Security"; a word that no list has is a name's where another such follows it.
        return comma ? open(next) && listGoesOn(last) : open(next) || !plainCapital(last);
    }

    /// "Foreign Affairs, the Francophonie and …": a word with a capital and an article, with more of the list behind
    /// it.
    [[nodiscard]] bool articleInList(std::uint32_t comma, std::uint32_t next) const {
        const auto* name = a_.mention(next);
        const bool organization = name != nullptr && name->kind == MentionKind::organization;
        return next == comma + 2 && (organization || plainCapital(next)) && !plainCapital(next + 1) &&
               listGoesOn(next + 1);
    }

    /// Whether "and …" or ", …" with another part follows at `at`.
    [[nodiscard]] bool listGoesOn(std::uint32_t at) const {
        at += closesList(at) ? 1U : 0U;
        const bool matter = is(at + 1, "the") && portfolio(at + 2) != 0; // "African Integration and the Diaspora"
        return (is(at, "and") || is(at, "&") || is(at, ",")) && at + 1 < end_ &&
               (matter || portfolio(at + 1) != 0 || (plainCapital(at + 1) && open(at + 1) && !rankAhead(at + 1)) ||
                (a_.mention(at + 1) != nullptr && part(at + 1).length != 0));
    }

    const Annotation& a_;
    const Lexicon& lexicon_;
    std::uint32_t end_;
};

} // namespace

std::uint32_t portfolioEnd(const Annotation& a, const Lexicon& lexicon, std::uint32_t at, std::uint32_t end) {
    return PortfolioReader(a, lexicon, end).read(at);
}

std::uint32_t portfoliosBeforeRank(const Annotation& a, const Lexicon& lexicon, std::uint32_t at, std::uint32_t end) {
    return PortfolioReader(a, lexicon, end).readBeforeRank(at);
}

} // namespace chancery::lexicon
