// Parts of speech by word lists and the words before and after.
#include "grammar/grammar.hpp"
#include "grammar/interposed.hpp"

#include <array>

namespace chancery::grammar {

using lexicon::MentionKind;
using lexicon::VerbForm;
using lexicon::WordClass;
using lexicon::WordReadings;

namespace {

class Tagger {
public:
    Tagger(const lexicon::Annotation& annotation, const lexicon::Lexicon& lexicon)
        : a_(annotation), lexicon_(lexicon), tags_(annotation.words.size()) {}

    std::vector<TaggedWord> run() {
        for (const auto& sentence : a_.sentences) {
            sentence_ = sentence;
            for (std::uint32_t i = sentence.words.first; i < sentence.words.end; ++i) {
                tags_[i] = one(i);
            }
        }
        return std::move(tags_);
    }

private:
    [[nodiscard]] const WordReadings& readings(std::uint32_t i) const {
        return lexicon_.words().readings(a_.words[i].id);
    }
    [[nodiscard]] bool inside(std::uint32_t i) const { return sentence_.words.contains(i); }

    /// The tag before `i`, adverbs skipped, and times behind an auxiliary; punctuation at the sentence's start.
    [[nodiscard]] Tag before(std::uint32_t i) const {
        if (const auto auxiliary = auxiliaryAcrossTime(a_, lexicon_, tags_, sentence_.words, i); auxiliary != none) {
            return tags_[auxiliary].tag;
        }
        while (i > sentence_.words.first) {
            --i;
            if (tags_[i].tag != Tag::adverb && tags_[i].tag != Tag::negation) {
                return tags_[i].tag;
            }
        }
        return Tag::punctuation;
    }

    [[nodiscard]] TaggedWord one(std::uint32_t i) const {
        if (const auto* mention = a_.mention(i)) {
            const bool concept_ =
                mention->kind >= MentionKind::partnershipKind && mention->kind <= MentionKind::instrumentNoun;
            const bool bareOffice = mention->kind == MentionKind::office && a_.offices[mention->entry].bare;
            const bool number = readings(i).is(WordClass::ordinalWord); // "the second will be held"
            if (!(concept_ || bareOffice) || mention->words.size() > 1 || readings(i).verbForms == 0 || number) {
                return ofMention(*mention, i);
            }
        }
        const bool apostrophe = a_.textOf(i) == "'" || a_.textOf(i) == "’";
        if (apostrophe && i > sentence_.words.first && !a_.words[i].spaceBefore && a_.textOf(i - 1).ends_with("s")) {
            return {Tag::genitive, 0};
        }
        switch (a_.words[i].kind) {
        case text::TokenKind::number:
            return {Tag::number, 0};
        case text::TokenKind::punctuation:
            return {Tag::punctuation, 0};
        case text::TokenKind::word:
            break;
        default: // "Kenya & Ghana"
            return {readings(i).is(WordClass::coordinating) ? Tag::coordinator : Tag::other, 0};
        }
        const auto text = a_.textOf(i);
        if (text == "'s" || text == "’s") {
            return {Tag::genitive, 0};
        }
        if (passing(i)) {
            return {Tag::adverb, 0};
        }
        if (romanOrdinal(a_, lexicon_, sentence_.words, i) != 0) {
            return {Tag::number, 0};
        }
        if (readings(i).classes != 0) {
            if (const auto closed = closedClass(i); closed.tag != Tag::other) {
                return closed;
            }
        }
        return openClass(i);
    }

    /// "had last visited", "had first been announced", "will then fly": an adverb of order inside a verb group.
    [[nodiscard]] bool passing(std::uint32_t i) const {
        if (!lexicon_.listed("passing-adverb", a_.words[i].id) || !inside(i + 1)) {
            return false;
        }
        if (lexicon_.listed("again", a_.words[i + 1].id)) {
            return true; // "once again", "once more"
        }
        auto verb = i + 1; // "has since also visited"
        while (inside(verb) && readings(verb).adverb > 0 && readings(verb).verb == 0) {
            ++verb;
        }
        if (!inside(verb) || a_.mention(verb) != nullptr) {
            return false;
        }
        const Tag previous = before(i);
        const auto& next = readings(verb);
        const bool participle = next.is(WordClass::beParticiple) || next.has(VerbForm::participle);
        const bool base = next.is(WordClass::beBase) || (next.has(VerbForm::base) && next.verb >= next.noun);
        return (previous == Tag::auxiliary && participle) || (previous == Tag::modal && base);
    }

    [[nodiscard]] TaggedWord ofMention(const lexicon::Mention& mention, std::uint32_t i) const {
        switch (mention.kind) {
        case MentionKind::date:
            return {Tag::date, 0};
        case MentionKind::office:
            return {Tag::noun, 0};
        case MentionKind::membershipKind:
            return {Tag::adjective, 0};
        case MentionKind::partnershipKind:
        case MentionKind::eventNoun:
        case MentionKind::instrumentNoun:
            return {Tag::noun, 0};
        default:
            (void)i;
            return {Tag::proper, 0};
        }
    }

    [[nodiscard]] bool nounAhead(std::uint32_t i) const {
        for (std::uint32_t next = i + 1; inside(next) && next < i + 5; ++next) {
            if (a_.mention(next) != nullptr) {
                return true;
            }
            const auto& r = readings(next);
            if (a_.words[next].kind == text::TokenKind::number) {
                continue;
            }
            if (r.is(WordClass::coordinating) && next > i && inside(next + 1) && readings(next + 1).adjective > 0) {
                continue;
            }
            if (r.is(WordClass::definite) || r.is(WordClass::indefinite) || r.is(WordClass::preposition) ||
                r.is(WordClass::coordinating) || a_.words[next].kind != text::TokenKind::word) {
                return false;
            }
            if (r.noun > 0 || !r.open()) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] bool infinitiveAhead(std::uint32_t i) const {
        std::uint32_t next = i + 1;
        while (inside(next) && readings(next).adverb > 0 && readings(next).verb == 0) {
            ++next;
        }
        if (!inside(next)) {
            return false;
        }
        const auto& r = readings(next);
        const auto* mention = a_.mention(next);
        if (mention != nullptr &&
            (mention->kind < MentionKind::eventNoun || mention->words.size() > 1 || a_.words[next].capital)) {
            return false;
        }
        return r.is(WordClass::beBase) || r.is(WordClass::havePresent) || r.has(VerbForm::base);
    }

    [[nodiscard]] TaggedWord closedClass(std::uint32_t i) const {
        const auto& r = readings(i);
        const Tag previous = before(i);
        if (r.is(WordClass::bePresent) || r.is(WordClass::bePast) || r.is(WordClass::beBase) ||
            r.is(WordClass::beParticiple) || r.is(WordClass::beGerund) || r.is(WordClass::havePresent) ||
            r.is(WordClass::havePast) || r.is(WordClass::haveGerund) || r.is(WordClass::doForm)) {
            return {Tag::auxiliary, r.verbForms};
        }
        if (r.is(WordClass::modalFuture) || r.is(WordClass::modalConditional)) {
            // "May" and "will" can be names and nouns.
            if (a_.words[i].capital && i != sentence_.words.first && sentence_.kind == text::SentenceKind::body) {
                return {Tag::other, 0};
            }
            return {Tag::modal, 0};
        }
        if (r.is(WordClass::negation) && !r.is(WordClass::quantifier)) {
            const bool joins = r.is(WordClass::coordinating) && previous != Tag::punctuation; // "neither X nor Y"
            return {joins ? Tag::coordinator : Tag::negation, 0};
        }
        if (lexicon_.listed("here", a_.words[i].id)) {
            return {Tag::adverb, 0};
        }
        if (a_.textOf(i) == "to" && infinitiveAhead(i)) {
            return {Tag::infinitive, 0};
        }
        if (r.is(WordClass::possessive)) {
            return nounAhead(i) || !(r.is(WordClass::she) || r.is(WordClass::he)) ? TaggedWord{Tag::possessive, 0}
                                                                                  : TaggedWord{Tag::pronoun, 0};
        }
        if (r.is(WordClass::definite) || r.is(WordClass::indefinite)) {
            return {Tag::determiner, 0};
        }
        if (r.is(WordClass::subordinating) && r.is(WordClass::demonstrative) &&
            (previous == Tag::date || reportedBefore(i, true)) && saidThat(i)) {
            return {Tag::subordinator, 0};
        }
        if (r.is(WordClass::relative) && r.is(WordClass::subordinating) && !r.is(WordClass::demonstrative) &&
            previous != Tag::date && !commaBefore(i)) {
            return {Tag::subordinator, 0}; // "made the remarks when X called on him"
        }
        if (r.is(WordClass::relative) &&
            (previous == Tag::noun || previous == Tag::proper || previous == Tag::pronoun || previous == Tag::date ||
             previous == Tag::preposition || commaBefore(i)) &&
            !(r.is(WordClass::demonstrative) && determines(i))) {
            return {Tag::relative, 0};
        }
        if (r.is(WordClass::demonstrative)) {
            return demonstrative(i, previous);
        }
        if (r.is(WordClass::coordinating)) {
            return {Tag::coordinator, 0};
        }
        if (r.is(WordClass::preposition) && !(r.verbForms != 0 && previous == Tag::auxiliary)) {
            if (r.is(WordClass::subordinating) && clauseAhead(i)) {
                return {Tag::subordinator, 0};
            }
            if (r.has(VerbForm::gerund) && before(i) == Tag::determiner) {
                return {Tag::adjective, 0}; // "the following documents"
            }
            return {Tag::preposition, 0};
        }
        if (r.is(WordClass::subordinating)) {
            return {Tag::subordinator, 0};
        }
        if (r.is(WordClass::relative)) {
            return {Tag::relative, 0};
        }
        if (r.is(WordClass::quantifier)) {
            return {Tag::determiner, 0};
        }
        if (a_.words[i].allCaps && lexicon_.listed("courtesy-capitals", a_.words[i].id) && inside(i + 1) &&
            (a_.words[i + 1].capital || readings(i + 1).is(WordClass::definite))) {
            return {Tag::other, 0}; // "HE the Minister", "HE Sheikh Nawaf"
        }
        if (r.is(WordClass::he) || r.is(WordClass::she) || r.is(WordClass::it) || r.is(WordClass::they) ||
            r.is(WordClass::we) || r.is(WordClass::first) || r.is(WordClass::you) || r.is(WordClass::reflexive)) {
            return {Tag::pronoun, 0};
        }
        if (r.is(WordClass::numberWord)) {
            return {Tag::number, 0};
        }
        if (r.is(WordClass::ordinalWord)) {
            return {Tag::adjective, 0};
        }
        return {Tag::other, 0};
    }

    /// Whether "that" behind a date begins what a verb says: "announced on Friday that X will", not "a summit on Monday
    /// that was".
    [[nodiscard]] bool saidThat(std::uint32_t i) const {
        auto at = i;
        while (at > sentence_.words.first && tags_[at - 1].tag == Tag::date) {
            --at;
        }
        at -= at > sentence_.words.first && tags_[at - 1].tag == Tag::preposition ? 1U : 0U;
        if (at == sentence_.words.first || !inside(i + 1) || (tags_[at - 1].tag != Tag::verb && !reportedBefore(at))) {
            return false;
        }
        const auto& next = readings(i + 1);
        return a_.mention(i + 1) != nullptr ||
               ((next.verbForms == 0 || next.noun > next.verb) && !next.is(WordClass::modalFuture) &&
                !next.is(WordClass::modalConditional));
    }

    /// "told his counterpart in a phone call on Monday that …": whether the last verb before a word is one of saying.
    [[nodiscard]] bool reportedBefore(std::uint32_t at, bool toSomeone = false) const {
        for (; at > sentence_.words.first && tags_[at - 1].tag != Tag::verb; --at) {
        }
        const auto lemma = at > sentence_.words.first ? readings(at - 1).verbLemma : lexicon::WordId{0};
        return lemma != 0 && (lexicon_.listed("telling", lemma) || (!toSomeone && lexicon_.listed("reporting", lemma)));
    }

    [[nodiscard]] bool commaBefore(std::uint32_t i) const {
        return i > sentence_.words.first && a_.textOf(i - 1) == ",";
    }

    /// Whether a demonstrative stands right before a noun.
    [[nodiscard]] bool determines(std::uint32_t i) const {
        if (!inside(i + 1)) {
            return false;
        }
        const auto& r = readings(i + 1);
        return a_.mention(i + 1) == nullptr && r.noun > r.verb && r.classes == 0;
    }

    [[nodiscard]] TaggedWord demonstrative(std::uint32_t i, Tag previous) const {
        const auto& r = readings(i);
        const bool clause = (previous == Tag::noun || previous == Tag::verb) && clauseAhead(i);
        if (r.is(WordClass::subordinating) && (previous == Tag::verb || clause || !determines(i))) {
            return {Tag::subordinator, 0};
        }
        const bool participle = inside(i + 1) && readings(i + 1).noun == 0 && readings(i + 1).verbForms != 0;
        const bool verb = auxiliaryAhead(i); // "These will be signed"
        return inside(i + 1) && nounAhead(i) && !participle && !verb ? TaggedWord{Tag::determiner, 0}
                                                                     : TaggedWord{Tag::pronoun, 0};
    }

    /// Whether a finite verb comes before the next comma: "since it joined", but not "since 2004".
    [[nodiscard]] bool clauseAhead(std::uint32_t i) const {
        bool noun = false;
        for (std::uint32_t next = i + 1; inside(next) && next < i + 12; ++next) {
            if (a_.words[next].kind == text::TokenKind::punctuation) {
                return false;
            }
            const auto& r = readings(next);
            if (const auto* mention = a_.mention(next)) {
                if (mention->kind == MentionKind::date && next == i + 1) {
                    return false;
                }
                noun = true;
                next = mention->words.end - 1;
                continue;
            }
            if (r.is(WordClass::preposition) && noun && a_.textOf(next) != "of") {
                return false;
            }
            noun = noun || r.noun > 0 || r.classes != 0;
            if (noun &&
                (r.is(WordClass::bePresent) || r.is(WordClass::bePast) || r.is(WordClass::havePast) ||
                 r.is(WordClass::havePresent) || r.is(WordClass::modalFuture) || r.is(WordClass::modalConditional) ||
                 r.is(WordClass::doForm) || (next > i + 1 && r.has(VerbForm::past) && r.verb > r.adjective))) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] TaggedWord nominal(std::uint32_t i) const {
        const auto& r = readings(i);
        if (a_.mention(i) != nullptr) {
            return {Tag::noun, 0};
        }
        if (!r.open()) {
            const bool compound = a_.textOf(i).find('-') != std::string_view::npos && nounAhead(i);
            return {a_.words[i].capital ? Tag::proper : compound ? Tag::adjective : Tag::noun, 0};
        }
        const Tag previous = before(i);
        const bool beforeVerb = inside(i + 1) && readings(i + 1).verbForms != 0 && a_.mention(i + 1) == nullptr &&
                                readings(i + 1).verb > readings(i + 1).noun;
        if (r.adverb > 0 && beforeVerb &&
            (previous == Tag::noun || previous == Tag::proper || previous == Tag::pronoun ||
             previous == Tag::auxiliary || commaBefore(i))) {
            return {Tag::adverb, 0}; // "Al Marri later received …"
        }
        if (r.adverb > 0 && r.adverb >= r.noun && r.adverb >= r.adjective && !(r.adjective > 0 && nounAhead(i))) {
            return {Tag::adverb, 0};
        }
        const bool likeAdjective = r.adjective > 0 || r.has(VerbForm::participle) || r.has(VerbForm::gerund);
        if (likeAdjective && (r.noun == 0 || (r.adjective > r.noun && nounAhead(i)))) {
            return {Tag::adjective, 0};
        }
        return {Tag::noun, 0};
    }

    [[nodiscard]] TaggedWord openClass(std::uint32_t i) const {
        const auto& r = readings(i);
        if (r.verbForms == 0) {
            return nominal(i);
        }
        if (a_.words[i].joined && r.has(VerbForm::participle) && r.adjective == 0) {
            return {Tag::adjective, 0}; // "the IGAD-led process"
        }
        const TaggedWord asVerb{Tag::verb, r.verbForms};
        const auto only = [&](VerbForm form) { return TaggedWord{Tag::verb, static_cast<std::uint8_t>(form)}; };
        if (before(i) == Tag::relative && lexicon_.listed("whose", a_.words[i - 1].id)) {
            return afterDeterminer(i); // "whose visit to Oslo begins on Monday"
        }
        switch (before(i)) {
        case Tag::modal:
        case Tag::infinitive:
            return r.has(VerbForm::base) ? only(VerbForm::base) : nominal(i);
        case Tag::auxiliary:
            return afterAuxiliary(i);
        case Tag::determiner:
        case Tag::possessive:
        case Tag::adjective:
        case Tag::number:
        case Tag::genitive:
            return afterDeterminer(i);
        case Tag::preposition:
            if (lexicon_.listed("visiting-adjective", a_.words[i].id) &&
                (holderAhead(i + 1) || (lexicon_.listed("companion", a_.words[i - 1].id) && nominalMention(i + 1)))) {
                return {Tag::adjective, 0}; // "with visiting Norwegian Minister X", "with visiting Kenyan officials"
            }
            if (lexicon_.listed("attributive-gerund", a_.words[i].id) && inside(i + 1) && readings(i + 1).noun > 0) {
                return {Tag::adjective, 0}; // "recognition of driving licences"
            }
            if (r.has(VerbForm::gerund) && inside(i + 1) &&
                (nominalMention(i + 1) || readings(i + 1).is(WordClass::definite))) {
                return only(VerbForm::gerund); // "after meeting the President"
            }
            if (r.has(VerbForm::gerund) && (r.noun < 10 * r.verb || !lexicon_.listed("event-gerund", a_.words[i].id)) &&
                !ofAhead(i)) {
                return only(VerbForm::gerund);
            }
            return nominal(i);
        case Tag::coordinator:
            if (lexicon_.listed("visiting", a_.words[i].id) && holderAhead(i + 1)) {
                return {Tag::adjective, 0}; // "between Minister X and visiting Hungarian Minister …"
            }
            return finite(i) ? asVerb : nominal(i);
        case Tag::verb:
            if (r.has(VerbForm::gerund) && inside(i + 1) && nominalMention(i + 1)) {
                return {Tag::adjective, 0}; // "received visiting Hungarian Minister …"
            }
            return finite(i) ? asVerb : nominal(i);
        default:
            return finite(i) ? asVerb : nominal(i);
        }
    }

    [[nodiscard]] bool nominalMention(std::uint32_t i) const {
        const auto* mention = a_.mention(i);
        return mention != nullptr &&
               ((mention->kind == MentionKind::country && mention->role == lexicon::LabelRole::demonym) ||
                mention->kind == MentionKind::office);
    }

    /// Whether someone's office comes next, maybe behind the country.
    [[nodiscard]] bool holderAhead(std::uint32_t i) const {
        const auto* mention = inside(i) && nominalMention(i) ? a_.mention(i) : nullptr;
        return mention != nullptr && (mention->kind == MentionKind::office ||
                                      (inside(mention->words.end) && nominalMention(mention->words.end) &&
                                       a_.mention(mention->words.end)->kind == MentionKind::office));
    }

    [[nodiscard]] bool ofAhead(std::uint32_t i) const {
        return (inside(i + 1) && a_.textOf(i + 1) == "of") || readings(i).noun > 2 * readings(i).verb;
    }

    [[nodiscard]] TaggedWord afterAuxiliary(std::uint32_t i) const {
        const auto& r = readings(i);
        if (r.has(VerbForm::participle) || r.has(VerbForm::gerund)) {
            if (r.adjective > 3 * r.verb) {
                return {Tag::adjective, 0};
            }
            return {Tag::verb, r.verbForms};
        }
        if (afterBe(i)) {
            return nominal(i); // "were also present"
        }
        // "did not meet"; "is host to"
        return r.has(VerbForm::base) && r.verb >= r.noun ? TaggedWord{Tag::verb, r.verbForms} : nominal(i);
    }

    [[nodiscard]] bool afterBe(std::uint32_t i) const {
        while (i > sentence_.words.first) {
            --i;
            if (tags_[i].tag == Tag::auxiliary) {
                const auto& r = readings(i);
                return !(r.is(WordClass::doForm) || r.is(WordClass::havePresent) || r.is(WordClass::havePast));
            }
        }
        return false;
    }

    [[nodiscard]] TaggedWord afterDeterminer(std::uint32_t i) const {
        const auto& r = readings(i);
        if (r.noun > 0) {
            return nominal(i);
        }
        // "…, and both voiced satisfaction", "Kenya and Ghana all entered the …": a verb behind a pronoun, no
        // adjective.
        const auto quantified = [&](std::string_view list) {
            return i > sentence_.words.first && lexicon_.listed(list, a_.words[i - 1].id) &&
                   readings(i - 1).is(WordClass::quantifier) && before(i - 1) != Tag::verb &&
                   before(i - 1) != Tag::preposition;
        };
        const bool subject = quantified("both") || (quantified("partitive") && complementAhead(i));
        if (subject && r.has(VerbForm::past) && r.verb >= r.adjective) {
            return {Tag::verb, r.verbForms};
        }
        // "The two expressed concern": the number is the subject, where no other verb follows.
        if (behindTheTwo(i) && r.has(VerbForm::past) && r.verb >= r.adjective && !clauseAhead(i)) {
            return {Tag::verb, r.verbForms};
        }
        // "the visiting delegation"; but "the 22nd called for", "the two agreed": nothing nominal follows.
        if (!nounAhead(i) && (r.has(VerbForm::past) || r.has(VerbForm::third)) && before(i) != Tag::determiner) {
            return {Tag::verb, r.verbForms};
        }
        return {Tag::adjective, 0};
    }

    /// "The two expressed", "The two also voiced": whether "the two" stands before a word, with or without adverbs.
    [[nodiscard]] bool behindTheTwo(std::uint32_t i) const {
        while (i > sentence_.words.first && tags_[i - 1].tag == Tag::adverb) {
            --i;
        }
        return i > sentence_.words.first && readings(i - 1).is(WordClass::numberWord) && readings(i - 1).value == 2 &&
               before(i - 1) == Tag::determiner;
    }

    /// Whether what comes next can only belong to a verb: an article, "that", or "to" and a verb.
    [[nodiscard]] bool complementAhead(std::uint32_t i) const {
        if (!inside(i + 1)) {
            return false;
        }
        const auto& next = readings(i + 1);
        return next.is(WordClass::definite) || next.is(WordClass::indefinite) || next.is(WordClass::possessive) ||
               next.is(WordClass::demonstrative) || (a_.textOf(i + 1) == "to" && infinitiveAhead(i + 1));
    }

    [[nodiscard]] bool pronounAhead(std::uint32_t i) const {
        if (!inside(i + 1)) {
            return false;
        }
        const auto& next = readings(i + 1);
        return next.is(WordClass::he) || next.is(WordClass::she) || next.is(WordClass::it) ||
               next.is(WordClass::they) || next.is(WordClass::we);
    }

    /// Whether a form of "be" or "have" or a modal comes next.
    [[nodiscard]] bool auxiliaryAhead(std::uint32_t i) const {
        if (!inside(i + 1) || a_.mention(i + 1) != nullptr) {
            return false;
        }
        const auto& r = readings(i + 1);
        return r.is(WordClass::modalFuture) || r.is(WordClass::modalConditional) || r.is(WordClass::bePast) ||
               r.is(WordClass::bePresent) || r.is(WordClass::havePast) || r.is(WordClass::havePresent);
    }

    /// Whether a form that could be a verb is one after a noun, a pronoun, a comma or at the start.
    [[nodiscard]] bool finite(std::uint32_t i) const {
        const auto& r = readings(i);
        const Tag previous = before(i);
        const bool capital = a_.words[i].capital;
        const bool headline = sentence_.kind != text::SentenceKind::body;
        if (capital && !headline && i != sentence_.words.first && previous != Tag::punctuation) {
            return false;
        }
        if (r.has(VerbForm::past) || (r.has(VerbForm::participle) && !r.has(VerbForm::base))) {
            const bool goesOn = previous == Tag::coordinator && (complementAhead(i) || pronounAhead(i));
            return r.verb >= r.adjective || previous == Tag::noun || previous == Tag::proper ||
                   previous == Tag::pronoun || goesOn; // "and later accompanied him"
        }
        if (r.has(VerbForm::gerund)) {
            if (previous == Tag::proper && lexicon_.listed("organization-noun", a_.words[i].id) && !argumentAhead(i)) {
                return false; // "the BIMSTEC grouping"
            }
            const auto* mention = a_.mention(i);
            if (mention != nullptr && mention->kind == MentionKind::eventNoun && auxiliaryAhead(i)) {
                return false; // "the next NB8 meeting will be held"
            }
            return r.verb >= r.noun ||
                   (r.noun < 3 * r.verb && (previous == Tag::proper || previous == Tag::punctuation));
        }
        if (r.has(VerbForm::third)) {
            const bool name =
                previous == Tag::proper && !((a_.mention(i) != nullptr || r.noun >= r.verb) && demonymBefore(i));
            const bool afterName = name || previous == Tag::pronoun || previous == Tag::relative || officeBefore(i) ||
                                   (commaBefore(i) && i - 1 > sentence_.words.first &&
                                    officeBefore(i - 1)); // "…, Peter Zammit, visits Tunis"
            // "Austria, which joined in 1995, holds the …", "food security remains the …", "X, a candidate, hopes to …"
            const bool complement =
                complementAhead(i) && !headline &&
                ((commaBefore(i) && r.verb * 6 >= r.noun) || (singularBefore(i) && r.verb * 3 >= r.noun));
            return r.noun == 0 || complement || (afterName && argumentAhead(i)) ||
                   (previous == Tag::coordinator && r.verb > r.noun) ||
                   (previous == Tag::date && r.verb > r.noun && argumentAhead(i)) || // "signed in 2010 remains the …"
                   speechAhead(i) || wishToSay(i);
        }
        if (sentence_.kind == text::SentenceKind::bullet && i == sentence_.words.first && speechAhead(i)) {
            return true; // "• welcome the progress"
        }
        // A base form needs a plural subject, or "to" or a modal, which were handled.
        const bool behindName = previous == Tag::noun || previous == Tag::proper;
        if (r.has(VerbForm::base) && r.noun == 0 && r.adjective == 0 && r.adverb == 0 && behindName && !capital &&
            argumentAhead(i)) {
            return true; // "the members of the Council include Oman": a word that is nothing else
        }
        const bool pluralSubject =
            previous == Tag::pronoun || previous == Tag::relative || pluralBefore(i) || coupleBefore(i);
        const bool coordinated = previous == Tag::coordinator || previous == Tag::adverb;
        if (coordinated && r.has(VerbForm::base) && governedBase(i) && argumentAhead(i)) {
            return r.verb * 5 >= r.noun;
        }
        return r.has(VerbForm::base) && ((pluralSubject && r.verb * 3 > r.noun && r.adjective < r.verb) ||
                                         (coordinated && r.verb > 2 * r.noun && r.adjective == 0));
    }

    /// Whether two persons joined by "and" stand right before `i`, and an article behind it: "A and B chair the
    /// meeting".
    [[nodiscard]] bool coupleBefore(std::uint32_t i) const {
        const auto person = [&](std::uint32_t at) {
            return a_.mention(at) != nullptr && a_.mention(at)->kind == MentionKind::person;
        };
        if (i == sentence_.words.first || !person(i - 1) || !inside(i + 1) ||
            !(readings(i + 1).is(WordClass::definite) || readings(i + 1).is(WordClass::indefinite))) {
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
        return a_.mention(i + 1) != nullptr || next.is(WordClass::definite) || next.is(WordClass::indefinite) ||
               next.is(WordClass::possessive) || next.is(WordClass::subordinating) ||
               next.is(WordClass::demonstrative) || next.is(WordClass::quantifier) || next.is(WordClass::preposition);
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
        const auto* mention = i > sentence_.words.first ? a_.mention(i - 1) : nullptr;
        const bool common = mention == nullptr || mention->kind == MentionKind::eventNoun ||
                            mention->kind == MentionKind::instrumentNoun;
        return i > sentence_.words.first && tags_[i - 1].tag == Tag::noun && common && !readings(i - 1).plural;
    }

    [[nodiscard]] bool demonymBefore(std::uint32_t i) const {
        const auto* mention = i > sentence_.words.first ? a_.mention(i - 1) : nullptr;
        return mention != nullptr && mention->kind == MentionKind::country &&
               mention->role == lexicon::LabelRole::demonym;
    }

    [[nodiscard]] bool officeBefore(std::uint32_t i) const {
        const auto* mention = i > sentence_.words.first ? a_.mention(i - 1) : nullptr;
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
        return r.is(WordClass::definite) || r.is(WordClass::indefinite) || r.is(WordClass::preposition) ||
               r.is(WordClass::possessive) || r.is(WordClass::subordinating) || r.is(WordClass::quantifier) ||
               r.is(WordClass::demonstrative) || r.adjective > 0 || r.adverb > 0 || r.noun > 0 ||
               a_.words[i + 1].capital;
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

    const lexicon::Annotation& a_;
    const lexicon::Lexicon& lexicon_;
    std::vector<TaggedWord> tags_;
    lexicon::AnnotatedSentence sentence_;
};

} // namespace

bool endsOpen(const lexicon::Annotation& annotation, Range words) {
    return words.size() != 0 && annotation.words[words.end - 1].kind != text::TokenKind::punctuation;
}

std::vector<TaggedWord> tag(const lexicon::Annotation& annotation, const lexicon::Lexicon& lexicon) {
    return Tagger(annotation, lexicon).run();
}

std::string_view name(Tag tag) noexcept {
    constexpr std::array<std::string_view, 21> names{
        "noun",        "proper",      "adjective",    "adverb",    "number",   "date",        "determiner",
        "possessive",  "pronoun",     "verb",         "auxiliary", "modal",    "negation",    "infinitive",
        "preposition", "coordinator", "subordinator", "relative",  "genitive", "punctuation", "other"};
    return names[static_cast<std::size_t>(tag)];
}

std::string_view name(PhraseKind kind) noexcept {
    constexpr std::array<std::string_view, 7> names{"agent", "event", "instrument", "name", "date", "pronoun", "other"};
    return names[static_cast<std::size_t>(kind)];
}

} // namespace chancery::grammar
