// Events named by who meets: a body of two sides ("the Mixed Economic Commission", "the Kenya-Ghana Cooperation
// Council"), holders of an office ("the ASEAN Economic Ministers' Meeting").
#include "lexicon/annotator.hpp"
#include "lexicon/numerals.hpp"

#include <algorithm>

namespace chancery::lexicon {

namespace {

class ComposedEvents {
public:
    explicit ComposedEvents(Annotator& annotator) : n_(annotator) {}

    void run() {
        if (n_.lexicon.composed().empty()) {
            return;
        }
        for (const auto& sentence : n_.a.sentences) {
            for (std::uint32_t word = sentence.words.first; word < sentence.words.end; ++word) {
                for (const auto entry : n_.lexicon.composed()) {
                    at(sentence.words, word, entry);
                }
            }
        }
    }

private:
    [[nodiscard]] bool has(const std::vector<WordId>& list, std::uint32_t word) const {
        return std::find(list.begin(), list.end(), n_.a.words[word].id) != list.end();
    }

    [[nodiscard]] bool party(std::uint32_t word) const {
        const auto* mention = n_.a.mention(word);
        return mention != nullptr &&
               (mention->kind == MentionKind::country || mention->kind == MentionKind::organization);
    }

    [[nodiscard]] bool apostrophe(std::uint32_t word) const {
        return (n_.is(word, "'") || n_.is(word, "’")) && !n_.a.words[word].spaceBefore;
    }

    /// "Economic Ministers" of an office that several hold.
    [[nodiscard]] bool holders(const Mention& mention) const {
        return mention.kind == MentionKind::office && n_.a.offices[mention.entry].plural;
    }

    /// Whether a word can stand inside such a name: a noun or adjective that no name has.
    [[nodiscard]] bool inside(std::uint32_t word) const {
        const auto* mention = n_.a.mention(word);
        const auto& readings = n_.readings(word);
        const bool small = readings.classes != 0 && !readings.is(WordClass::ordinalWord) && !n_.a.words[word].joined;
        return n_.a.words[word].kind == text::TokenKind::word && !small && romanNumeral(n_.a.textOf(word)) == 0 &&
               (mention == nullptr || mention->kind == MentionKind::eventNoun ||
                mention->kind == MentionKind::partnershipKind || holders(*mention)) &&
               (n_.a.words[word].capital || n_.a.words[word].joined || readings.adjective > 0 || readings.noun > 0);
    }

    /// "Joint Economic, Trade and Technical" before "Commission": the word of a body's that such a list in capitals
    /// begins with, where its last member begins at `last`; else `last`.
    [[nodiscard]] std::uint32_t beforeList(Range sentence, std::uint32_t last, const std::vector<WordId>& words) const {
        constexpr std::uint32_t longest = 8; // words
        for (auto at = last; at > sentence.first && last - at < longest; --at) {
            const bool link = n_.is(at - 1, ",") || n_.readings(at - 1).is(WordClass::coordinating);
            if (!link &&
                (!inside(at - 1) || !n_.a.words[at - 1].capital || n_.readings(at - 1).is(WordClass::ordinalWord))) {
                break;
            }
            if (!link && has(words, at - 1)) {
                return at - 1;
            }
        }
        return last;
    }

    /// "Joint Committee Meeting" is known, and is neither only the Committee nor only a Meeting.
    [[nodiscard]] bool whole(const Mention& known, std::uint32_t head) const {
        return known.words.first < head && (known.words.end > head + 1 || n_.lexicon.entry(known.entry).ofBody != none);
    }

    void at(Range sentence, std::uint32_t head, std::uint32_t index) {
        const auto& entry = n_.lexicon.entry(index);
        const auto* known = n_.a.mention(head);
        if (!has(entry.composedNouns, head) || (known != nullptr && known->kind != MentionKind::eventNoun)) {
            return;
        }
        const bool genitive = head > sentence.first && apostrophe(head - 1);
        std::uint32_t first = genitive ? head - 1 : head;
        bool word = false;
        bool several = false; // "the ministers meeting in Oslo" may tell of what they do
        while (first > sentence.first && head - first < 8 && inside(first - 1) &&
               !n_.readings(first - 1).is(WordClass::ordinalWord)) {
            word = word || has(entry.composedWords, first - 1);
            several = several || (has(entry.composedWords, first - 1) && n_.readings(first - 1).plural);
            --first;
        }
        if (n_.a.words[head].capital && first < head) {
            const auto listed = beforeList(sentence, first, entry.composedWords);
            word = word || listed != first;
            first = listed;
        }
        if (several && !(genitive || n_.a.words[head].capital)) {
            return;
        }
        // "Kenya-Ghana", "Kenya and Ghana", "EU–Moldova" right before it
        std::uint32_t parties = 0;
        for (std::uint32_t i = first; i > sentence.first && first - i < 8 && n_.a.words[head].capital; --i) {
            const bool link = n_.is(i - 1, "-") || n_.is(i - 1, "–") || n_.is(i - 1, "/") || n_.a.words[i - 1].joined;
            if (party(i - 1)) {
                parties += n_.a.mention(i - 1)->words.first == i - 1 ? 1U : 0U;
            } else if (!link) {
                break;
            }
        }
        if ((!word && parties < 2) || (first == head && parties < 2) || (several && parties == 2)) {
            return; // the meeting of two ministers is one of two countries
        }
        if (known != nullptr && (known->words.first < first || (known->words.first == first && whole(*known, head)))) {
            return; // "Council of Ministers Meeting" is known as a whole
        }
        std::uint32_t end = head + 1;
        if (const auto* meeting = end < sentence.end ? n_.a.mention(end) : nullptr;
            meeting != nullptr && isGeneric(n_.a, n_.lexicon, *meeting)) {
            end = meeting->words.end; // "Joint Commission Meeting"
        }
        n_.drop({first, end});
        n_.add({first, end}, MentionKind::eventNoun, LabelRole::name, index);
    }

    Annotator& n_;
};

} // namespace

void findComposedEvents(Annotator& annotator) { ComposedEvents(annotator).run(); }

} // namespace chancery::lexicon
