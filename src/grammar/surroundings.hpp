// What stands around a word, for those who tag it: all words before it have their tags.
#pragma once

#include "grammar/grammar.hpp"

#include <span>

namespace chancery::grammar {

/// A sentence that is being tagged from left to right. `tags` are those of the document's words.
class Surroundings {
public:
    Surroundings(const lexicon::Annotation& annotation, const lexicon::Lexicon& lexicon,
                 std::span<const TaggedWord> tags, const lexicon::AnnotatedSentence& sentence)
        : a_(annotation), lexicon_(lexicon), tags_(tags), sentence_(sentence) {}

protected:
    [[nodiscard]] const lexicon::WordReadings& readings(std::uint32_t word) const {
        return lexicon_.words().readings(a_.words[word].id);
    }
    [[nodiscard]] bool inside(std::uint32_t word) const { return sentence_.words.contains(word); }
    /// The mention that the word before `word` belongs to, or null.
    [[nodiscard]] const lexicon::Mention* mentionBefore(std::uint32_t word) const {
        return word > sentence_.words.first ? a_.mention(word - 1) : nullptr;
    }

    /// The tag before `i`, adverbs skipped, and times behind an auxiliary; punctuation at the sentence's start.
    [[nodiscard]] Tag before(std::uint32_t i) const;
    [[nodiscard]] bool commaBefore(std::uint32_t i) const;
    /// Whether a noun follows that a determiner or an adjective at `i` may belong to.
    [[nodiscard]] bool nounAhead(std::uint32_t i) const;
    /// Whether a verb's base form comes next, maybe behind adverbs.
    [[nodiscard]] bool infinitiveAhead(std::uint32_t i) const;
    /// Whether a finite verb comes before the next comma: "since it joined", but not "since 2004".
    [[nodiscard]] bool clauseAhead(std::uint32_t i) const;
    /// Whether what comes next can only belong to a verb: an article, "that", or "to" and a verb.
    [[nodiscard]] bool complementAhead(std::uint32_t i) const;
    /// Whether a form of "be" or "have" or a modal comes next.
    [[nodiscard]] bool auxiliaryAhead(std::uint32_t i) const;

    const lexicon::Annotation& a_;
    const lexicon::Lexicon& lexicon_;
    std::span<const TaggedWord> tags_;
    lexicon::AnnotatedSentence sentence_;
};

/// The tag of a word of a closed class; `Tag::other` where it is used as none of them here.
[[nodiscard]] TaggedWord tagClosedWord(const Surroundings& around, std::uint32_t word);
/// The tag of a word that is a noun, a verb, an adjective or an adverb.
[[nodiscard]] TaggedWord tagOpenWord(const Surroundings& around, std::uint32_t word);
/// Whether a form that could be a verb is one after a noun, a pronoun, a comma or at the start.
[[nodiscard]] bool isFiniteVerb(const Surroundings& around, std::uint32_t word);

} // namespace chancery::grammar
