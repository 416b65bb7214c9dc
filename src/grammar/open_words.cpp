// The tags of nouns, verbs, adjectives and adverbs.
#include "grammar/surroundings.hpp"

namespace chancery::grammar {

using lexicon::MentionKind;
using lexicon::VerbForm;
using lexicon::WordClass;

namespace {

class OpenWord : private Surroundings {
public:
    explicit OpenWord(const Surroundings& around) : Surroundings(around) {}

    [[nodiscard]] TaggedWord run(std::uint32_t i) const {
        const auto& r = readings(i);
        if (r.verbForms == 0) {
            return nominal(i);
        }
        if (a_.words[i].joined && r.has(VerbForm::participle) && r.adjective == 0) {
            return {Tag::adjective, 0}; // "the IGAD-led process"
        }
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
            return afterPreposition(i);
        case Tag::coordinator:
            if (lexicon_.listed("visiting", a_.words[i].id) && holderAhead(i + 1)) {
                return {Tag::adjective, 0}; // "between Minister X and visiting Hungarian Minister …"
            }
            break;
        case Tag::verb:
            if (r.has(VerbForm::gerund) && inside(i + 1) && nominalMention(i + 1)) {
                return {Tag::adjective, 0}; // "received visiting Hungarian Minister …"
            }
            break;
        default:
            break;
        }
        return isFiniteVerb(*this, i) ? TaggedWord{Tag::verb, r.verbForms} : nominal(i);
    }

private:
    [[nodiscard]] static TaggedWord only(VerbForm form) { return {Tag::verb, static_cast<std::uint8_t>(form)}; }

    [[nodiscard]] TaggedWord afterPreposition(std::uint32_t i) const {
        const auto& r = readings(i);
        if (lexicon_.listed("visiting-adjective", a_.words[i].id) &&
            (holderAhead(i + 1) || (lexicon_.listed("companion", a_.words[i - 1].id) && nominalMention(i + 1)))) {
            return {Tag::adjective, 0}; // "with visiting Norwegian Minister X", "with visiting Kenyan officials"
        }
        if (lexicon_.listed("attributive-gerund", a_.words[i].id) && inside(i + 1) && readings(i + 1).noun > 0) {
            return {Tag::adjective, 0}; // "recognition of driving licences"
        }
        if (!r.has(VerbForm::gerund)) {
            return nominal(i);
        }
        if (inside(i + 1) && (nominalMention(i + 1) || readings(i + 1).is(WordClass::definite))) {
            return only(VerbForm::gerund); // "after meeting the President"
        }
        const bool deed = r.noun < 10 * r.verb || !lexicon_.listed("event-gerund", a_.words[i].id);
        return deed && !ofAhead(i) ? only(VerbForm::gerund) : nominal(i);
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
                return !(r.isAny(WordClass::doForm, WordClass::havePresent, WordClass::havePast));
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
};

} // namespace

TaggedWord tagOpenWord(const Surroundings& around, std::uint32_t word) { return OpenWord(around).run(word); }

} // namespace chancery::grammar
