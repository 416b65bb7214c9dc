// Kinds of partnership that no scheme lists: "a comprehensive green strategic partnership", "a Strategic Partnership
// for European Integration".
#include "lexicon/annotator.hpp"
#include "rdf/namespaces.hpp"

#include <algorithm>

namespace chancery::lexicon {

namespace {

class PartnershipKinds {
public:
    explicit PartnershipKinds(Annotator& annotator) : n_(annotator), lexicon_(annotator.lexicon) {}

    void run() {
        for (const auto& sentence : n_.a.sentences) {
            for (auto word = sentence.words.first; word < sentence.words.end; ++word) {
                if (lexicon_.listed("partnership-head", n_.a.words[word].id) && isHead(sentence.words, word)) {
                    at(sentence.words, word);
                }
            }
        }
    }

private:
    [[nodiscard]] bool isWord(std::uint32_t word) const { return n_.a.words[word].kind == text::TokenKind::word; }
    [[nodiscard]] bool joins(std::uint32_t word) const {
        return n_.is(word, "&") || n_.is(word, ",") || n_.readings(word).is(WordClass::coordinating);
    }
    [[nodiscard]] const Mention* kindAt(std::uint32_t word) const {
        const auto* mention = n_.a.mention(word);
        return mention != nullptr && mention->kind == MentionKind::partnershipKind ? mention : nullptr;
    }
    /// A word that nothing names, or that a kind of partnership has already.
    [[nodiscard]] bool isFree(std::uint32_t word) const {
        return isWord(word) && (n_.a.mention(word) == nullptr || kindAt(word) != nullptr);
    }

    /// Not the partnership of a longer name: "Strategic Partnership Agreement", "partnership-based".
    [[nodiscard]] bool isHead(Range sentence, std::uint32_t word) const {
        const auto next = word + 1;
        const bool goesOn = next < sentence.end && (n_.a.words[next].joined ||
                                                    (n_.a.words[next].capital && isWord(next) &&
                                                     lexicon_.listed("named-for-partnership", n_.a.words[next].id)));
        return isFree(word) && !goesOn;
    }

    [[nodiscard]] bool isQualifier(std::uint32_t word, std::uint32_t head) const {
        const auto& one = n_.a.words[word];
        if (!isFree(word)) {
            return false;
        }
        return lexicon_.listed("partnership-core", one.id) || lexicon_.listed("partnership-quality", one.id) ||
               (one.capital && n_.a.words[head].capital && n_.readings(word).classes == 0 &&
                n_.readings(word).adjective > 0);
    }

    /// The first word of the row of qualifiers before a head, and whether one of them makes it a status.
    [[nodiscard]] std::pair<std::uint32_t, bool> start(Range sentence, std::uint32_t head) const {
        auto first = head;
        bool core = false;
        while (first > sentence.first) {
            auto next = first - 1;
            if (first < head && joins(next) && next > sentence.first) { // "comprehensive and strategic"
                --next;
            }
            if (!isQualifier(next, head)) {
                break;
            }
            core = core || lexicon_.listed("partnership-core", n_.a.words[next].id);
            while (n_.a.words[next].joined && next > sentence.first && isWord(next - 1)) {
                --next; // "future-oriented"
            }
            first = next;
        }
        return {first, core};
    }

    [[nodiscard]] bool isAim(std::uint32_t word, bool capital) const {
        const auto& one = n_.a.words[word];
        if (!isWord(word)) {
            return false;
        }
        const auto* mention = n_.a.mention(word);
        const bool adjective = mention != nullptr && mention->role == LabelRole::demonym;
        return capital ? one.capital && (mention == nullptr || adjective) && n_.readings(word).classes == 0
                       : lexicon_.listed("partnership-aim", one.id);
    }

    /// The end of what a partnership is for: "for European Integration", "of coordination", else that of the head.
    [[nodiscard]] std::uint32_t tailEnd(Range sentence, std::uint32_t head) const {
        auto end = head + 1;
        if (end + 1 >= sentence.end || !(n_.is(end, "for") || n_.is(end, "of"))) {
            return end;
        }
        const bool capital = n_.a.words[head].capital && n_.a.words[end + 1].capital;
        for (auto word = end + 1; word < sentence.end;) {
            if (!isAim(word, capital)) {
                break;
            }
            end = ++word;
            word += word + 1 < sentence.end && joins(word) && isAim(word + 1, capital) ? 1U : 0U;
        }
        const auto* last = end > head + 1 ? n_.a.mention(end - 1) : nullptr;
        return last == nullptr || kindAt(end - 1) != nullptr ? end : head + 1; // "Partnership for European" names none
    }

    void at(Range sentence, std::uint32_t head) {
        const auto [first, core] = start(sentence, head);
        const auto end = tailEnd(sentence, head);
        const auto* known = kindAt(head);
        const bool alone = first == head && end > head + 1 && n_.a.words[head].capital && first > sentence.first &&
                           n_.readings(first - 1).is(WordClass::indefinite); // "a Partnership for Peace"
        if ((!core && !alone && (known == nullptr || end == head + 1)) ||
            (known != nullptr && known->words.first <= first && known->words.end >= end)) {
            return;
        }
        const Range range{known == nullptr ? first : std::min(first, known->words.first),
                          known == nullptr ? end : std::max(end, known->words.end)};
        name(range, head);
    }

    /// The kind by its noun and by that for who has it.
    void name(Range range, std::uint32_t head) {
        const auto before = range.first == head ? std::string() : titleCase(n_, {range.first, head}) + " ";
        const auto behind = head + 1 == range.end ? std::string() : " " + titleCase(n_, {head + 1, range.end});
        n_.drop(range);
        const auto entry = n_.addLocal(EntryKind::partnershipKind, before + "Partnership" + behind,
                                       rdf::in(rdf::ns::chn, "PartnershipKind"));
        n_.a.locals.back().otherLabels = {before + "Partner" + behind};
        n_.add(range, MentionKind::partnershipKind, LabelRole::name, entry);
    }

    Annotator& n_;
    const Lexicon& lexicon_;
};

} // namespace

void findPartnershipKinds(Annotator& annotator) { PartnershipKinds(annotator).run(); }

} // namespace chancery::lexicon
