// How a document was read, for people who write rules.
#include "extract/extractor.hpp"

#include "grammar/grammar.hpp"
#include "lexicon/mentions.hpp"

#include <array>
#include <sstream>

namespace chancery::extract {

namespace {

constexpr std::array<std::string_view, 13> mentionNames{
    "country",    "organization", "body",   "place", "initiative", "partnership-kind", "membership-kind", "event",
    "instrument", "office",       "person", "date",  "topic"};

class Description {
public:
    Description(const text::Document& document, const Knowledge& knowledge)
        : k_(knowledge), tokens_(text::tokenize(document.text, knowledge.abbreviations)),
          a_(lexicon::annotate(document.text, tokens_, *knowledge.lexicon, knowledge.calendar)),
          parse_(grammar::parse(a_, *knowledge.lexicon)) {}

    std::string run() {
        for (std::size_t i = 0; i < parse_.sentences.size(); ++i) {
            sentence(i, parse_.sentences[i]);
        }
        return out_.str();
    }

private:
    void sentence(std::size_t number, const grammar::Sentence& sentence) {
        constexpr std::array<std::string_view, 5> kinds{"body", "headline", "bullet", "label", "tweet"};
        out_ << "sentence " << number + 1 << " (" << kinds[static_cast<std::size_t>(sentence.kind)]
             << "): " << a_.textOf(sentence.words) << "\n  tokens:";
        for (auto word = sentence.words.first; word < sentence.words.end; ++word) {
            out_ << ' ' << a_.textOf(word) << '/' << grammar::name(parse_.tags[word].tag);
        }
        out_ << '\n';
        for (const auto& mention : a_.mentions) {
            if (sentence.words.contains(mention.words.first)) {
                out_ << "  mention " << mentionNames[static_cast<std::size_t>(mention.kind)] << ": "
                     << a_.textOf(mention.words) << label(mention) << '\n';
            }
        }
        for (const auto& topic : a_.topics) {
            if (sentence.words.contains(topic.words.first)) {
                out_ << "  topic: " << a_.textOf(topic.words) << " = " << a_.entryOf(*k_.lexicon, topic.entry).label
                     << '\n';
            }
        }
        for (std::size_t i = 0; i < sentence.phrases.size(); ++i) {
            const auto& phrase = sentence.phrases[i];
            out_ << "  phrase " << i << ' ' << grammar::name(phrase.kind) << ": " << a_.textOf(phrase.words) << '\n';
        }
        for (const auto& clause : sentence.clauses) {
            describe(sentence, clause);
        }
    }

    [[nodiscard]] std::string label(const lexicon::Mention& mention) const {
        switch (mention.kind) {
        case lexicon::MentionKind::office:
            return " = " + a_.offices[mention.entry].label;
        case lexicon::MentionKind::person:
            return " = " + a_.persons[mention.entry].label;
        case lexicon::MentionKind::date:
            return "";
        default:
            return " = " + a_.entryOf(*k_.lexicon, mention.entry).label;
        }
    }

    void describe(const grammar::Sentence& sentence, const grammar::Clause& clause) {
        constexpr std::array<std::string_view, 4> forms{"finite", "participle", "gerund", "infinitive"};
        constexpr std::array<std::string_view, 4> modalities{"", " planned", " hoped", " conditional"};
        constexpr std::array<std::string_view, 5> roles{"subject", "object", "second", "", "time"};
        out_ << "  clause " << k_.lexicon->words().text(clause.lemma) << " ("
             << forms[static_cast<std::size_t>(clause.form)]
             << (clause.voice == grammar::Voice::passive ? " passive" : "")
             << modalities[static_cast<std::size_t>(clause.modality)] << (clause.negated ? " negated" : "") << ")\n";
        for (const auto& argument : clause.arguments) {
            out_ << "    " << roles[static_cast<std::size_t>(argument.role)];
            if (argument.preposition != 0) {
                out_ << ' ' << k_.lexicon->words().text(argument.preposition);
            }
            out_ << ": " << a_.textOf(sentence.phrases[argument.phrase].words) << '\n';
        }
    }

    const Knowledge& k_;
    text::TokenizedText tokens_;
    lexicon::Annotation a_;
    grammar::Parse parse_;
    std::ostringstream out_;
};

} // namespace

std::string describeSentences(const text::Document& document, const Knowledge& knowledge) {
    return Description(document, knowledge).run();
}

} // namespace chancery::extract
