// Which forms that could be verbs are finite ones: "Minister X visits Tunis", but "the visits".
#include "grammar/surroundings.hpp"

namespace chancery::grammar {

using lexicon::MentionKind;
using lexicon::VerbForm;
using lexicon::WordClass;

namespace {

class FiniteVerb : private Surroundings {
public:
    explicit FiniteVerb(const Surroundings& around) : Surroundings(around) {}

    [[nodiscard]] bool run(std::uint32_t i) const {
        const auto& r = readings(i);
        const Tag previous = before(i);
        if (a_.words[i].capital && sentence_.kind == text::SentenceKind::body && i != sentence_.words.first &&
            previous != Tag::punctuation) {
            return false;
        }
        if (r.has(VerbForm::past) || (r.has(VerbForm::participle) && !r.has(VerbForm::base))) {
            const bool goesOn = previous == Tag::coordinator && (complementAhead(i) || pronounAhead(i));
            return r.verb >= r.adjective || previous == Tag::noun || previous == Tag::proper ||
                   previous == Tag::pronoun || goesOn; // "and later accompanied him"
        }
        if (r.has(VerbForm::gerund)) {
            return gerund(i, previous);
        }
        return r.has(VerbForm::third) ? third(i, previous) : base(i, previous);
    }

private:
    [[nodiscard]] bool gerund(std::uint32_t i, Tag previous) const {
        const auto& r = readings(i);
        if (previous == Tag::proper && lexicon_.listed("organization-noun", a_.words[i].id) && !argumentAhead(i)) {
            return false; // "the BIMSTEC grouping"
        }
        const auto* mention = a_.mention(i);
        if (mention != nullptr && mention->kind == MentionKind::eventNoun && auxiliaryAhead(i)) {
            return false; // "the next NB8 meeting will be held"
        }
        return r.verb >= r.noun || (r.noun < 3 * r.verb && (previous == Tag::proper || previous == Tag::punctuation));
    }

    [[nodiscard]] bool third(std::uint32_t i, Tag previous) const {
        const auto& r = readings(i);
        const bool name =
            previous == Tag::proper && !((a_.mention(i) != nullptr || r.noun >= r.verb) && demonymBefore(i));
        const bool afterName =
            name || previous == Tag::pronoun || previous == Tag::relative || officeBefore(i) ||
            (commaBefore(i) && i - 1 > sentence_.words.first && officeBefore(i - 1)); // "…, Peter Zammit, visits Tunis"
        // "Austria, which joined in 1995, holds the …", "food security remains the …", "X, a candidate, hopes to …"
        const bool complement =
            complementAhead(i) && sentence_.kind == text::SentenceKind::body &&
            ((commaBefore(i) && r.verb * 6 >= r.noun) || (singularBefore(i) && r.verb * 3 >= r.noun));
        return r.noun == 0 || complement || (afterName && argumentAhead(i)) ||
               (previous == Tag::coordinator && r.verb > r.noun) ||
               (previous == Tag::date && r.verb > r.noun && argumentAhead(i)) || // "signed in 2010 remains the …"
               speechAhead(i) || wishToSay(i);
    }

    /// A base form needs a plural subject, or "to" or a modal, which were handled.
    [[nodiscard]] bool base(std::uint32_t i, Tag previous) const {
        const auto& r = readings(i);
        if (sentence_.kind == text::SentenceKind::bullet && i == sentence_.words.first && speechAhead(i)) {
            return true; // "• welcome the progress"
        }
        if (!r.has(VerbForm::base)) {
            return false;
        }
        const bool behindName = previous == Tag::noun || previous == Tag::proper;
        if (r.noun == 0 && r.adjective == 0 && r.adverb == 0 && behindName && !a_.words[i].capital &&
            argumentAhead(i)) {
            return true; // "the members of the Council include Oman": a word that is nothing else
        }
        const bool coordinated = previous == Tag::coordinator || previous == Tag::adverb;
        if (coordinated && governedBase(i) && argumentAhead(i)) {
            return r.verb * 5 >= r.noun;
        }
        const bool pluralSubject =
            previous == Tag::pronoun || previous == Tag::relative || pluralBefore(i) || coupleBefore(i);
        return (pluralSubject && r.verb * 3 > r.noun && r.adjective < r.verb) ||
               (coordinated && r.verb > 2 * r.noun && r.adjective == 0);
    }

    [[nodiscard]] bool pronounAhead(std::uint32_t i) const {
        if (!inside(i + 1)) {
            return false;
        }
        const auto& next = readings(i + 1);
        return next.isAny(WordClass::he, WordClass::she, WordClass::it, WordClass::they, WordClass::we);
    }

    /// Whether two persons joined by "and" stand right before `i`, and an article behind it: "A and B chair the
    /// meeting".
    [[nodiscard]] bool coupleBefore(std::uint32_t i) const {
        const auto person = [&](std::uint32_t at) {
            return a_.mention(at) != nullptr && a_.mention(at)->kind == MentionKind::person;
        };
        if (i == sentence_.words.first || !person(i - 1) || !inside(i + 1) ||
            !(readings(i + 1).isAny(WordClass::definite, WordClass::indefinite))) {
            return false;
        }
        for (auto at = i - 1; at > sentence_.words.first + 1; --at) {
            if (tags_[at].tag == Tag::coordinator) {
                return person(at - 1);
            }
            if (tags_[at].tag == Tag::verb || tags_[at].tag == Tag::punctuation) {
                return false;
            }
        }
        return false;
    }

    /// "The Commission wishes to express …": a verb that only leads in to a speech act.
    [[nodiscard]] bool wishToSay(std::uint32_t i) const {
        if (!lexicon_.listed("wishing", readings(i).verbLemma) || !inside(i + 2) || a_.textOf(i + 1) != "to") {
            return false;
        }
        const auto lemma = readings(i + 2).verbLemma;
        return lexicon_.listed("expressing", lemma) ||
               lexicon_.named(lexicon_.words().text(lemma), lexicon::EntryKind::act) != lexicon::none;
    }

    /// Whether a verb of saying stands with what is said behind it: "The Government welcomes the …".
    [[nodiscard]] bool speechAhead(std::uint32_t i) const {
        const auto& r = readings(i);
        const Tag previous = before(i);
        if (sentence_.kind == text::SentenceKind::bullet && i == sentence_.words.first && inside(i + 1) &&
            readings(i + 1).is(WordClass::preposition) && r.verbLemma != 0 &&
            lexicon_.named(std::string(lexicon_.words().text(r.verbLemma)) + " " + lexicon::fold(a_.textOf(i + 1)),
                           lexicon::EntryKind::act) != lexicon::none) {
            return true; // "• Calls upon the parties …"
        }
        const bool place = i == sentence_.words.first || previous == Tag::noun || previous == Tag::adverb;
        if (!place || r.verb <= r.noun || !inside(i + 1) ||
            (lexicon_.named(lexicon_.words().text(r.verbLemma), lexicon::EntryKind::act) == lexicon::none &&
             !lexicon_.listed("expressing", r.verbLemma))) {
            return false;
        }
        const auto& next = readings(i + 1);
        return a_.mention(i + 1) != nullptr ||
               next.isAny(WordClass::definite, WordClass::indefinite, WordClass::possessive, WordClass::subordinating,
                          WordClass::demonstrative, WordClass::quantifier, WordClass::preposition);
    }

    /// Whether an earlier verb of the sentence is a base form behind a modal or "to": "will meet X and sign Y".
    [[nodiscard]] bool governedBase(std::uint32_t i) const {
        while (i > sentence_.words.first) {
            --i;
            if (tags_[i].tag == Tag::verb) {
                const auto before = i > sentence_.words.first ? tags_[i - 1].tag : Tag::punctuation;
                const bool passive = before == Tag::auxiliary && i > sentence_.words.first + 1 &&
                                     tags_[i - 2].tag == Tag::modal; // "will be received by X and sign Y"
                return passive || before == Tag::modal || before == Tag::infinitive || before == Tag::adverb;
            }
        }
        return false;
    }

    /// Whether a common noun in the singular stands right before `i`.
    [[nodiscard]] bool singularBefore(std::uint32_t i) const {
        const auto* mention = mentionBefore(i);
        const bool common = mention == nullptr || mention->kind == MentionKind::eventNoun ||
                            mention->kind == MentionKind::instrumentNoun;
        return i > sentence_.words.first && tags_[i - 1].tag == Tag::noun && common && !readings(i - 1).plural;
    }

    [[nodiscard]] bool demonymBefore(std::uint32_t i) const {
        const auto* mention = mentionBefore(i);
        return mention != nullptr && mention->kind == MentionKind::country &&
               mention->role == lexicon::LabelRole::demonym;
    }

    [[nodiscard]] bool officeBefore(std::uint32_t i) const {
        const auto* mention = mentionBefore(i);
        return mention != nullptr && (mention->kind == MentionKind::office || mention->kind == MentionKind::person);
    }

    [[nodiscard]] bool argumentAhead(std::uint32_t i) const {
        if (!inside(i + 1)) {
            return false;
        }
        if (a_.mention(i + 1) != nullptr || a_.words[i + 1].kind == text::TokenKind::number) {
            return true;
        }
        const auto& r = readings(i + 1);
        return r.isAny(WordClass::definite, WordClass::indefinite, WordClass::preposition, WordClass::possessive,
                       WordClass::subordinating, WordClass::quantifier, WordClass::demonstrative) ||
               r.adjective > 0 || r.adverb > 0 || r.noun > 0 || a_.words[i + 1].capital;
    }

    [[nodiscard]] bool pluralBefore(std::uint32_t i) const {
        while (i > sentence_.words.first) {
            --i;
            if (tags_[i].tag == Tag::adverb || tags_[i].tag == Tag::negation) {
                continue;
            }
            if (const auto* mention = a_.mention(i)) {
                return (mention->kind == MentionKind::office && a_.offices[mention->entry].plural) ||
                       coordinationBefore(mention->words.first);
            }
            return tags_[i].tag == Tag::noun && readings(i).plural && !sought(i);
        }
        return false;
    }

    /// "to lift the arms embargo": whether the noun at `i` belongs to what an infinitive right before it is about.
    [[nodiscard]] bool sought(std::uint32_t i) const {
        while (i > sentence_.words.first &&
               (tags_[i].tag == Tag::noun || tags_[i].tag == Tag::adjective || tags_[i].tag == Tag::determiner)) {
            --i;
        }
        return i > sentence_.words.first && tags_[i].tag == Tag::verb && tags_[i - 1].tag == Tag::infinitive &&
               !lexicon_.listed("reporting", readings(i).verbLemma);
    }

    [[nodiscard]] bool coordinationBefore(std::uint32_t i) const {
        if (i > sentence_.words.first && tags_[i - 1].tag == Tag::determiner) {
            --i;
        }
        return i > sentence_.words.first && (tags_[i - 1].tag == Tag::coordinator || headlineList(i));
    }

    /// "Iran, Iraq sign MoU": a headline's names with a comma for "and".
    [[nodiscard]] bool headlineList(std::uint32_t i) const {
        const auto* before = i > sentence_.words.first + 1 && a_.textOf(i - 1) == "," ? a_.mention(i - 2) : nullptr;
        return before != nullptr && endsOpen(a_, sentence_.words) && before->words.first == sentence_.words.first &&
               (before->kind == MentionKind::country || before->kind == MentionKind::organization);
    }
};

} // namespace

bool isFiniteVerb(const Surroundings& around, std::uint32_t word) { return FiniteVerb(around).run(word); }

} // namespace chancery::grammar
