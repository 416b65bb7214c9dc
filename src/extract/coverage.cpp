#include "extract/coverage.hpp"

#include "extract/extractor.hpp"
#include "grammar/grammar.hpp"
#include "lexicon/mentions.hpp"
#include "text/tokens.hpp"

#include <algorithm>
#include <set>
#include <string_view>

namespace chancery::extract {

namespace {

using lexicon::MentionKind;

bool isSomebody(const lexicon::Mention& mention) {
    return mention.kind == MentionKind::country || mention.kind == MentionKind::organization ||
           mention.kind == MentionKind::body || mention.kind == MentionKind::person;
}

/// The labels of whom a sentence names, each once.
std::vector<std::string> namesIn(const lexicon::Annotation& annotation, const lexicon::Lexicon& lexicon,
                                 lexicon::Range words) {
    std::vector<std::string> names;
    for (const auto& mention : annotation.mentions) {
        if (!words.contains(mention.words.first) || !isSomebody(mention)) {
            continue;
        }
        const std::string& name = mention.kind == MentionKind::person
                                      ? annotation.persons[mention.entry].label
                                      : annotation.entryOf(lexicon, mention.entry).label;
        if (std::find(names.begin(), names.end(), name) == names.end()) {
            names.push_back(name);
        }
    }
    return names;
}

std::string mainVerb(const grammar::Sentence& sentence, const lexicon::Lexicon& lexicon) {
    const grammar::Clause* best = nullptr;
    for (const auto& clause : sentence.clauses) {
        const bool finite = clause.form == grammar::ClauseForm::finite;
        if (best == nullptr || (finite && best->form != grammar::ClauseForm::finite)) {
            best = &clause;
        }
    }
    return best == nullptr ? std::string() : std::string(lexicon.words().text(best->lemma));
}

/// The part of a rule's name before its first full stop.
std::string_view family(std::string_view rule) { return rule.substr(0, rule.find('.')); }

} // namespace

Coverage findCoverage(text::Document document, const Knowledge& knowledge, const std::vector<std::string>& beside) {
    const DocumentFacts facts = extractFacts(std::move(document), knowledge);
    std::set<text::ByteRange> spoken;
    for (const auto& firing : facts.firings) {
        const bool counts = std::any_of(firing.nodes.begin(), firing.nodes.end(), [](auto node) { return node != 0; });
        if (counts && std::find(beside.begin(), beside.end(), family(firing.rule)) == beside.end()) {
            spoken.insert(firing.sentence);
        }
    }
    const std::string& text = facts.document.text;
    const auto tokens = text::tokenize(text, knowledge.abbreviations);
    const auto annotation = lexicon::annotate(text, tokens, *knowledge.lexicon, knowledge.calendar);
    const auto parse = grammar::parse(annotation, *knowledge.lexicon);
    Coverage coverage;
    for (const auto& sentence : parse.sentences) {
        auto names = namesIn(annotation, *knowledge.lexicon, sentence.words);
        if (names.size() < 2) {
            continue;
        }
        ++coverage.naming;
        const auto bytes = annotation.bytesOf(sentence.words);
        if (spoken.contains(bytes)) {
            continue;
        }
        const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(bytes.begin), '\n');
        coverage.silent.push_back({mainVerb(sentence, *knowledge.lexicon),
                                   text.substr(bytes.begin, bytes.end - bytes.begin), static_cast<std::size_t>(line),
                                   std::move(names)});
    }
    return coverage;
}

} // namespace chancery::extract
