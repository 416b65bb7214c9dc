// Forums, exhibitions and fairs by name: "the Green Rivers Investment Forum", "Specialised Expo 2027". They stay the
// events that their nouns say they are; their names are remembered beside the mentions.
#include "lexicon/annotator.hpp"

#include "rdf/namespaces.hpp"

#include <algorithm>
#include <optional>

namespace chancery::lexicon {

namespace {

class Forums {
public:
    explicit Forums(Annotator& annotator) : n_(annotator) {}

    void run() {
        for (const auto& sentence : n_.a.sentences) {
            if (sentence.kind != text::SentenceKind::body && sentence.kind != text::SentenceKind::bullet) {
                continue;
            }
            for (auto word = sentence.words.first; word < sentence.words.end; ++word) {
                if (const auto range = forumAt(word, sentence.words)) {
                    add(*range);
                    word = range->end - 1;
                }
            }
        }
    }

private:
    /// The name whose head is the word.
    [[nodiscard]] std::optional<Range> forumAt(std::uint32_t head, Range sentence) const {
        if (!isHead(head, sentence)) {
            return std::nullopt;
        }
        const auto first = start(head, sentence);
        const auto end = finish(head, sentence);
        const bool one =
            first > sentence.first && n_.readings(first - 1).is(WordClass::indefinite); // "a Business Forum"
        return one || !isDescribed(first, head, end) ? std::nullopt : std::optional(Range{first, end});
    }

    [[nodiscard]] bool isHead(std::uint32_t word, Range sentence) const {
        const auto* known = n_.a.mention(word);
        if (!n_.a.words[word].capital || (known != nullptr && known->kind != MentionKind::eventNoun)) {
            return false;
        }
        const auto text = fold(n_.a.textOf(word));
        return n_.lexicon.listed("forum", n_.a.words[word].id) ||
               (word > sentence.first && n_.lexicon.listedPhrase("forum", fold(n_.a.textOf(word - 1)) + " " + text));
    }

    /// A capitalised word of the name: a plain one, or one of a place, a country or an organisation.
    [[nodiscard]] bool isPart(std::uint32_t word, Range sentence) const {
        if (word < sentence.first || word >= sentence.end || n_.a.words[word].kind != text::TokenKind::word ||
            !n_.a.words[word].capital) {
            return false;
        }
        const auto* known = n_.a.mention(word);
        if (known != nullptr) {
            return isParty(*known) || known->kind == MentionKind::eventNoun;
        }
        return !isCounted(word) && !n_.readings(word).is(WordClass::definite) &&
               !n_.readings(word).is(WordClass::indefinite) && !n_.readings(word).is(WordClass::preposition);
    }

    [[nodiscard]] static bool isParty(const Mention& mention) {
        return mention.kind == MentionKind::country || mention.kind == MentionKind::place ||
               mention.kind == MentionKind::organization;
    }

    /// "Fifth", "Annual": which of a series it is.
    [[nodiscard]] bool isCounted(std::uint32_t word) const {
        return n_.readings(word).is(WordClass::ordinalWord) || n_.lexicon.listed("forum-number", n_.a.words[word].id);
    }

    [[nodiscard]] bool isDash(std::uint32_t word) const { return n_.is(word, "-") || n_.is(word, "–"); }
    [[nodiscard]] bool joins(std::uint32_t word) const {
        return n_.is(word, "&") || isDash(word) ||
               (n_.readings(word).is(WordClass::coordinating) && n_.is(word, "and"));
    }

    [[nodiscard]] std::uint32_t start(std::uint32_t head, Range sentence) const {
        std::uint32_t first = head;
        while (first > sentence.first) {
            if (isPart(first - 1, sentence)) {
                --first;
            } else if (first < head && first > sentence.first + 1 && joins(first - 1) && isPart(first - 2, sentence)) {
                first -= 2;
            } else {
                break;
            }
        }
        const auto* owner = n_.a.mention(first); // never within a name
        first = owner != nullptr && owner->words.first < first ? owner->words.first : first;
        return first + (n_.readings(first).is(WordClass::definite) ? 1U : 0U);
    }

    /// The end of the name: "Forum for Rivers and Lakes", "Expo 2027".
    [[nodiscard]] std::uint32_t finish(std::uint32_t head, Range sentence) const {
        std::uint32_t end = head + 1;
        if (end < sentence.end && n_.lexicon.listed("forum-purpose", n_.a.words[end].id)) {
            for (std::uint32_t word = end + 1; word < std::min(sentence.end, head + 12); ++word) {
                if (isPart(word, sentence)) {
                    end = word + 1;
                } else if (!joins(word) && !n_.is(word, "of") && !n_.readings(word).is(WordClass::definite)) {
                    break;
                }
            }
        }
        const bool year = end < sentence.end && n_.a.textOf(end).size() == 4 && n_.a.textOf(end).starts_with("20") &&
                          n_.lexicon.listed("dated-forum", n_.a.words[head].id);
        return year ? end + 1 : end;
    }

    /// "the Kenya-Ghana Forum" is only their meeting, "the Business Forum" what was named before; a name says what it
    /// is for, and whose or which it is.
    [[nodiscard]] bool isDescribed(std::uint32_t first, std::uint32_t head, std::uint32_t end) const {
        if (end > head + 2) {
            return true;
        }
        std::uint32_t parties = 0;
        std::uint32_t plain = 0;
        bool joined = false; // "the Kenya-Ghana Forum", as against "the Nairobi Silk Road Forum"
        for (auto word = first; word < head; ++word) {
            const auto* known = n_.a.mention(word);
            const bool name = known != nullptr && isParty(*known);
            parties += name && known->words.first == word ? 1U : 0U;
            joined = joined || joins(word) || (word > first && n_.a.words[word].joined);
            plain +=
                !name && n_.a.words[word].capital && !n_.lexicon.listed("forum-plain", n_.a.words[word].id) ? 1U : 0U;
        }
        return end > head + 1 || plain > 1 || (parties > 0 && plain > 0) || (parties > 1 && !joined) ||
               (parties > 0 && n_.lexicon.listed("forum-alone", n_.a.words[head].id));
    }

    void add(Range range) {
        const std::string label(n_.a.textOf(range));
        const auto same = std::find_if(n_.a.forums.begin(), n_.a.forums.end(),
                                       [&](const Mention& one) { return fold(n_.a.textOf(one.words)) == fold(label); });
        const auto entry = same != n_.a.forums.end()
                               ? same->entry
                               : n_.addLocal(EntryKind::initiative, label, rdf::in(rdf::ns::chn, "Initiative"));
        n_.a.forums.push_back({range, MentionKind::initiative, LabelRole::name, entry});
    }

    Annotator& n_;
};

} // namespace

void findForums(Annotator& annotator) { Forums(annotator).run(); }

} // namespace chancery::lexicon
