// Parts of speech by word lists and the words before and after.
#include "grammar/grammar.hpp"
#include "grammar/interposed.hpp"
#include "grammar/surroundings.hpp"

#include <array>

namespace chancery::grammar {

using lexicon::MentionKind;
using lexicon::VerbForm;
using lexicon::WordClass;

namespace {

/// The tag of a word that belongs to a mention.
TaggedWord tagMentioned(MentionKind kind) {
    switch (kind) {
    case MentionKind::date:
        return {Tag::date, 0};
    case MentionKind::membershipKind:
        return {Tag::adjective, 0};
    case MentionKind::office:
    case MentionKind::partnershipKind:
    case MentionKind::eventNoun:
    case MentionKind::instrumentNoun:
        return {Tag::noun, 0};
    default:
        return {Tag::proper, 0};
    }
}

class Tagger : private Surroundings {
public:
    explicit Tagger(const Surroundings& around) : Surroundings(around) {}

    [[nodiscard]] TaggedWord one(std::uint32_t i) const {
        if (const auto* mention = a_.mention(i)) {
            const bool concept_ =
                mention->kind >= MentionKind::partnershipKind && mention->kind <= MentionKind::instrumentNoun;
            const bool bareOffice = mention->kind == MentionKind::office && a_.offices[mention->entry].bare;
            const bool number = readings(i).is(WordClass::ordinalWord); // "the second will be held"
            if (!(concept_ || bareOffice) || mention->words.size() > 1 || readings(i).verbForms == 0 || number) {
                return tagMentioned(mention->kind);
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
            if (const auto closed = tagClosedWord(*this, i); closed.tag != Tag::other) {
                return closed;
            }
        }
        return tagOpenWord(*this, i);
    }

private:
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
};

} // namespace

bool endsOpen(const lexicon::Annotation& annotation, Range words) {
    return words.size() != 0 && annotation.words[words.end - 1].kind != text::TokenKind::punctuation;
}

std::vector<TaggedWord> tag(const lexicon::Annotation& annotation, const lexicon::Lexicon& lexicon) {
    std::vector<TaggedWord> tags(annotation.words.size());
    for (const auto& sentence : annotation.sentences) {
        const Tagger tagger(Surroundings(annotation, lexicon, tags, sentence));
        for (auto word = sentence.words.first; word < sentence.words.end; ++word) {
            tags[word] = tagger.one(word);
        }
    }
    return tags;
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
