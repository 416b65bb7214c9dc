#include "extract/coverage.hpp"

#include "extract/extractor.hpp"
#include "grammar/grammar.hpp"
#include "lexicon/mentions.hpp"

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
    struct Naming {
        text::ByteRange bytes;
        SilentSentence sentence;
    };
    std::vector<Naming> naming;
    const auto show = [&](const lexicon::Annotation& annotation, const grammar::Parse& parse) {
        for (const auto& sentence : parse.sentences) {
            auto names = namesIn(annotation, *knowledge.lexicon, sentence.words);
            if (names.size() >= 2) {
                const auto bytes = annotation.bytesOf(sentence.words);
                naming.push_back({bytes, {mainVerb(sentence, *knowledge.lexicon), {}, 0, std::move(names)}});
            }
        }
    };
    const DocumentFacts facts = extractFacts(std::move(document), knowledge, show);
    std::set<text::ByteRange> spoken;
    for (const auto& firing : facts.firings) {
        const bool counts = std::any_of(firing.nodes.begin(), firing.nodes.end(), [](auto node) { return node != 0; });
        if (counts && std::find(beside.begin(), beside.end(), family(firing.rule)) == beside.end()) {
            spoken.insert(firing.sentence);
        }
    }
    const std::string& text = facts.document.text;
    Coverage coverage;
    coverage.naming = naming.size();
    for (auto& [bytes, sentence] : naming) {
        if (spoken.contains(bytes)) {
            continue;
        }
        sentence.text = text.substr(bytes.begin, bytes.end - bytes.begin);
        sentence.line = 1 + static_cast<std::size_t>(std::count(
                                text.begin(), text.begin() + static_cast<std::ptrdiff_t>(bytes.begin), '\n'));
        coverage.silent.push_back(std::move(sentence));
    }
    return coverage;
}

} // namespace chancery::extract
