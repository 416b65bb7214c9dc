// Events that only a number or "next" names: "The second round was held in Oslo; the third will be hosted by Chile".
#include "lexicon/annotator.hpp"
#include "lexicon/numerals.hpp"

#include <algorithm>

namespace chancery::lexicon {

namespace {

class ElidedEvents {
public:
    explicit ElidedEvents(Annotator& annotator) : n_(annotator) {}

    void run() {
        for (const auto& sentence : n_.a.sentences) {
            for (auto word = sentence.words.first + 1; word + 2 < sentence.words.end; ++word) {
                if (const auto noun = elided(sentence.words, word) ? before(word) : none; noun != none) {
                    n_.add({word, word + 1}, MentionKind::eventNoun, LabelRole::name, noun);
                }
            }
        }
    }

private:
    /// "the third will be", "the next is to be", where a verb of what befalls events follows.
    [[nodiscard]] bool elided(Range sentence, std::uint32_t word) const {
        const auto& readings = n_.readings(word);
        const bool counts = readings.is(WordClass::ordinalWord) || n_.lexicon.listed("next-of-series", id(word));
        if (!counts || n_.a.mention(word) != nullptr || !n_.readings(word - 1).is(WordClass::definite)) {
            return false;
        }
        constexpr std::uint32_t farthest = 6; // "is expected to be held"
        bool auxiliary = false;
        for (auto at = word + 1; at < sentence.end && at < word + farthest; ++at) {
            const auto& next = n_.readings(at);
            const bool helps = next.is(WordClass::bePresent) || next.is(WordClass::bePast) ||
                               next.is(WordClass::beBase) || next.is(WordClass::beParticiple) ||
                               next.is(WordClass::havePresent) || next.is(WordClass::havePast) ||
                               next.is(WordClass::modalFuture) || next.is(WordClass::modalConditional);
            if (n_.lexicon.listed("event-verb", next.verbLemma) || n_.lexicon.listed("scheduling", next.verbLemma)) {
                return auxiliary || n_.lexicon.listed("came-about", id(at)); // "the third took place"
            }
            auxiliary = auxiliary || helps;
            if (!auxiliary) {
                return false;
            }
        }
        return false;
    }

    [[nodiscard]] WordId id(std::uint32_t word) const { return n_.a.words[word].id; }

    /// Whether an event is told with a number: "the second round of consultations", "the 13th session".
    [[nodiscard]] bool numbered(const Mention& event) const {
        constexpr std::uint32_t farthest = 8; // "the first round of the Kenya-Ghana Strategic Dialogue"
        const auto first = event.words.first < farthest ? 0 : event.words.first - farthest;
        for (auto word = first; word < event.words.end; ++word) {
            const auto text = n_.a.textOf(word);
            if (ordinalFigure(text) != 0 || n_.readings(word).is(WordClass::ordinalWord) ||
                (text.size() > 1 && romanNumeral(text) != 0)) {
                return true;
            }
        }
        return false;
    }

    /// The noun of the event told last before a word and near to it, if one may be of a series; an entry, or `none`.
    [[nodiscard]] std::uint32_t before(std::uint32_t word) const {
        constexpr std::uint32_t near = 50;
        const Mention* last = nullptr;
        for (const auto& mention : n_.a.mentions) {
            const bool told =
                mention.kind == MentionKind::eventNoun && mention.words.end <= word && mention.words.end + near > word;
            last = told && (last == nullptr || last->words.first < mention.words.first) ? &mention : last;
        }
        return last != nullptr && numbered(*last) &&
                       !n_.lexicon.listedPhrase("no-meeting", fold(n_.lexicon.entry(last->entry).label))
                   ? last->entry
                   : none;
    }

    Annotator& n_;
};

} // namespace

void findElidedEvents(Annotator& annotator) { ElidedEvents(annotator).run(); }

} // namespace chancery::lexicon
