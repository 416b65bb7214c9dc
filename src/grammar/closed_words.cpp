// The tags of words of closed classes: articles, prepositions, conjunctions, pronouns, auxiliaries.
#include "grammar/surroundings.hpp"

#include <optional>

namespace chancery::grammar {

using lexicon::VerbForm;
using lexicon::WordClass;

namespace {

class ClosedWord : private Surroundings {
public:
    ClosedWord(const Surroundings& around, std::uint32_t word)
        : Surroundings(around), word_(word), readings_(readings(word)), previous_(before(word)) {}

    [[nodiscard]] TaggedWord run() const {
        for (const auto kind : {&ClosedWord::asVerbal, &ClosedWord::asParticle, &ClosedWord::asDeterminer,
                                &ClosedWord::asLeadIn, &ClosedWord::asConjunction, &ClosedWord::asPronoun}) {
            if (const auto tag = (this->*kind)()) {
                return {*tag, *tag == Tag::auxiliary ? readings_.verbForms : std::uint8_t{0}};
            }
        }
        return {};
    }

private:
    using Found = std::optional<Tag>;

    /// Auxiliaries and modals; "May" and "will" can be names and nouns.
    [[nodiscard]] Found asVerbal() const {
        if (readings_.isAny(WordClass::bePresent, WordClass::bePast, WordClass::beBase, WordClass::beParticiple,
                            WordClass::beGerund, WordClass::havePresent, WordClass::havePast, WordClass::haveGerund,
                            WordClass::doForm)) {
            return Tag::auxiliary;
        }
        if (!readings_.isAny(WordClass::modalFuture, WordClass::modalConditional)) {
            return std::nullopt;
        }
        const bool name =
            a_.words[word_].capital && word_ != sentence_.words.first && sentence_.kind == text::SentenceKind::body;
        return name ? Tag::other : Tag::modal;
    }

    /// "not", "here", the "to" of an infinitive.
    [[nodiscard]] Found asParticle() const {
        if (readings_.is(WordClass::negation) && !readings_.is(WordClass::quantifier)) {
            const bool joins = readings_.is(WordClass::coordinating) && previous_ != Tag::punctuation;
            return joins ? Tag::coordinator : Tag::negation; // "neither X nor Y"
        }
        if (lexicon_.listed("here", a_.words[word_].id)) {
            return Tag::adverb;
        }
        return a_.textOf(word_) == "to" && infinitiveAhead(word_) ? Found(Tag::infinitive) : std::nullopt;
    }

    [[nodiscard]] Found asDeterminer() const {
        if (readings_.is(WordClass::possessive)) {
            const bool person = readings_.isAny(WordClass::she, WordClass::he);
            return nounAhead(word_) || !person ? Tag::possessive : Tag::pronoun;
        }
        return readings_.isAny(WordClass::definite, WordClass::indefinite) ? Found(Tag::determiner) : std::nullopt;
    }

    /// "that", "which", "when": what leads in a clause, or stands before a noun.
    [[nodiscard]] Found asLeadIn() const {
        const bool relative = readings_.is(WordClass::relative);
        const bool subordinating = readings_.is(WordClass::subordinating);
        const bool demonstrative = readings_.is(WordClass::demonstrative);
        if (subordinating && demonstrative && (previous_ == Tag::date || reportedBefore(word_, true)) && saidThat()) {
            return Tag::subordinator;
        }
        if (relative && subordinating && !demonstrative && previous_ != Tag::date && !commaBefore(word_)) {
            return Tag::subordinator; // "made the remarks when X called on him"
        }
        if (relative &&
            (previous_ == Tag::noun || previous_ == Tag::proper || previous_ == Tag::pronoun ||
             previous_ == Tag::date || previous_ == Tag::preposition || commaBefore(word_)) &&
            !(demonstrative && determines())) {
            return Tag::relative;
        }
        return demonstrative ? Found(asDemonstrative()) : std::nullopt;
    }

    [[nodiscard]] Found asConjunction() const {
        const bool subordinating = readings_.is(WordClass::subordinating);
        if (readings_.is(WordClass::coordinating)) {
            return Tag::coordinator;
        }
        if (readings_.is(WordClass::preposition) && !(readings_.verbForms != 0 && previous_ == Tag::auxiliary)) {
            if (subordinating && clauseAhead(word_)) {
                return Tag::subordinator;
            }
            const bool following = readings_.has(VerbForm::gerund) && previous_ == Tag::determiner;
            return following ? Tag::adjective : Tag::preposition; // "the following documents"
        }
        if (subordinating) {
            return Tag::subordinator;
        }
        return readings_.is(WordClass::relative) ? Found(Tag::relative) : std::nullopt;
    }

    [[nodiscard]] Found asPronoun() const {
        if (readings_.is(WordClass::quantifier)) {
            return Tag::determiner;
        }
        if (a_.words[word_].allCaps && lexicon_.listed("courtesy-capitals", a_.words[word_].id) && inside(word_ + 1) &&
            (a_.words[word_ + 1].capital || readings(word_ + 1).is(WordClass::definite))) {
            return Tag::other; // "HE the Minister", "HE Sheikh Nawaf"
        }
        if (readings_.isAny(WordClass::he, WordClass::she, WordClass::it, WordClass::they, WordClass::we,
                            WordClass::first, WordClass::you, WordClass::reflexive)) {
            return Tag::pronoun;
        }
        if (readings_.is(WordClass::numberWord)) {
            return Tag::number;
        }
        return readings_.is(WordClass::ordinalWord) ? Found(Tag::adjective) : std::nullopt;
    }

    /// Whether "that" behind a date begins what a verb says: "announced on Friday that X will", not "a summit on Monday
    /// that was".
    [[nodiscard]] bool saidThat() const {
        auto at = word_;
        while (at > sentence_.words.first && tags_[at - 1].tag == Tag::date) {
            --at;
        }
        at -= at > sentence_.words.first && tags_[at - 1].tag == Tag::preposition ? 1U : 0U;
        if (at == sentence_.words.first || !inside(word_ + 1) ||
            (tags_[at - 1].tag != Tag::verb && !reportedBefore(at))) {
            return false;
        }
        const auto& next = readings(word_ + 1);
        return a_.mention(word_ + 1) != nullptr || ((next.verbForms == 0 || next.noun > next.verb) &&
                                                    !next.isAny(WordClass::modalFuture, WordClass::modalConditional));
    }

    /// "told his counterpart in a phone call on Monday that …": whether the last verb before a word is one of saying.
    [[nodiscard]] bool reportedBefore(std::uint32_t at, bool toSomeone = false) const {
        for (; at > sentence_.words.first && tags_[at - 1].tag != Tag::verb; --at) {
        }
        const auto lemma = at > sentence_.words.first ? readings(at - 1).verbLemma : lexicon::WordId{0};
        return lemma != 0 &&
               (lexicon_.listed("telling", lemma) ||
                (!toSomeone && (lexicon_.listed("reporting", lemma) || lexicon_.listed("saying-that", lemma))));
    }

    /// Whether a demonstrative stands right before a noun.
    [[nodiscard]] bool determines() const {
        if (!inside(word_ + 1)) {
            return false;
        }
        const auto& next = readings(word_ + 1);
        return a_.mention(word_ + 1) == nullptr && next.noun > next.verb && next.classes == 0;
    }

    [[nodiscard]] Tag asDemonstrative() const {
        const bool clause = (previous_ == Tag::noun || previous_ == Tag::verb) && clauseAhead(word_);
        if (readings_.is(WordClass::subordinating) && (previous_ == Tag::verb || clause || !determines())) {
            return Tag::subordinator;
        }
        const auto next = word_ + 1;
        const bool participle = inside(next) && readings(next).noun == 0 && readings(next).verbForms != 0;
        const bool verb = auxiliaryAhead(word_); // "These will be signed"
        return inside(next) && nounAhead(word_) && !participle && !verb ? Tag::determiner : Tag::pronoun;
    }

    std::uint32_t word_;
    const lexicon::WordReadings& readings_;
    Tag previous_;
};

} // namespace

TaggedWord tagClosedWord(const Surroundings& around, std::uint32_t word) { return ClosedWord(around, word).run(); }

} // namespace chancery::grammar
