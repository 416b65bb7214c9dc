// Offices whose names tell whom or where their holders serve: "Adviser to the Prime Minister".
#include "lexicon/annotator.hpp"

#include <algorithm>

namespace chancery::lexicon {

namespace {

class ServedOffices {
public:
    ServedOffices(const Annotator& annotator, Range sentence)
        : n_(annotator), lexicon_(annotator.lexicon), sentence_(sentence) {}

    /// "Minister of State at the Ministry of Foreign Affairs": the end of the ministry that is part of the name.
    [[nodiscard]] std::uint32_t ministryEnd(std::uint32_t at, const std::string& label) const {
        if (!(n_.is(at, "in") || n_.is(at, "at")) || !lexicon_.listedPhrase("with-ministry", fold(label))) {
            return at;
        }
        const std::uint32_t next = at + 1 + (n_.is(at + 1, "the") ? 1U : 0U);
        const auto* body = next < sentence_.end ? n_.a.mention(next) : nullptr;
        return body != nullptr && body->kind == MentionKind::body && body->words.first == next &&
                       n_.a.entryOf(lexicon_, body->entry).country == none
                   ? body->words.end
                   : at;
    }

    /// "Adviser to the Prime Minister", "Special Envoy of the President for Trade": the end of whom the holder serves,
    /// whose office is part of the name.
    [[nodiscard]] std::uint32_t servedEnd(std::uint32_t at, const std::string& label) const {
        if (at + 2 >= sentence_.end || !n_.is(at + 1, "the") ||
            !(lexicon_.listedPhrase(n_.is(at, "to") ? "serving-rank" : "envoy-rank", fold(label)) ||
              (n_.is(at, "of") && lexicon_.listedPhrase("staff-rank", fold(label)))) ||
            !(n_.is(at, "to") || n_.is(at, "of"))) {
            return at;
        }
        auto first = at + 2;
        if (const auto* of = n_.a.mention(first);
            of != nullptr && (of->kind == MentionKind::organization || of->kind == MentionKind::country)) {
            first = of->words.end; // "of the UN Secretary-General", "of the US Secretary of State"
        }
        const auto rankAt = modifiersEnd(n_, sentence_, first);
        const auto rank = n_.longest(rankAt, sentence_.end, EntryKind::rank);
        if (rank.length == 0 || !n_.a.words[rankAt].capital || !givesWay(n_, {first, rankAt + rank.length})) {
            return at;
        }
        auto end = rankAt + rank.length;
        for (int links = 0;
             links < 2 && end + 1 < sentence_.end && (n_.is(end, "of") || n_.is(end, "for") || n_.is(end, "on"));
             ++links) {
            const auto next = end + 1 + (n_.is(end + 1, "the") ? 1U : 0U);
            const auto stop = portfolioEnd(n_.a, lexicon_, next, sentence_.end);
            end = stop > next ? stop : end;
        }
        if (end == rankAt + rank.length) {
            end = taskEnd(end);
        }
        return chargeEnd(n_, sentence_, end, label); // "… of the Secretary-General for Yemen"
    }

    /// "for the Transdniestrian Settlement Process,": the end of what a name in capitals before a comma tells, or `at`.
    [[nodiscard]] std::uint32_t taskEnd(std::uint32_t at) const {
        constexpr std::uint32_t longest = 5; // words of such a name
        const auto first = at + 1 + (n_.is(at + 1, "the") ? 1U : 0U);
        auto stop = first;
        while (n_.is(at, "for") && stop < sentence_.end && stop < first + longest && n_.a.words[stop].capital &&
               n_.a.words[stop].kind == text::TokenKind::word) {
            ++stop;
        }
        return stop > first + 1 && n_.is(stop, ",") ? stop : at;
    }

    /// "of the | UN | Secretary-General": the mention of whose officer the holder serves, or `none`.
    [[nodiscard]] std::uint32_t senderWithin(Range served) const {
        for (auto word = served.first; word < served.end && word < served.first + 3; ++word) {
            const auto* mention = n_.a.mention(word);
            if (mention != nullptr &&
                (mention->kind == MentionKind::country || mention->kind == MentionKind::organization)) {
                return n_.a.mentionAt[word];
            }
        }
        return none;
    }

private:
    const Annotator& n_;
    const Lexicon& lexicon_;
    Range sentence_;
};

} // namespace

Served servedBehind(const Annotator& annotator, Range sentence, std::uint32_t at, const std::string& label) {
    const ServedOffices offices(annotator, sentence);
    const auto end = std::max(offices.ministryEnd(at, label), offices.servedEnd(at, label));
    return {end, end > at ? offices.senderWithin({at, end}) : none};
}

} // namespace chancery::lexicon
