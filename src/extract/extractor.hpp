// One document to facts.
#pragma once

#include "extract/facts.hpp"
#include "extract/knowledge.hpp"

#include <functional>
#include <string>
#include <vector>

namespace chancery::lexicon {
struct Annotation;
}
namespace chancery::grammar {
struct Parse;
}

namespace chancery::extract {

/// What a document asserts. A pure function of the document and the knowledge; safe to call from many threads.
[[nodiscard]] DocumentFacts extractFacts(text::Document document, const Knowledge& knowledge);

/// Is shown the mentions and clauses that facts are made from; they last for the call.
using ShowParse = std::function<void(const lexicon::Annotation&, const grammar::Parse&)>;
/// The same for those who want to see them too.
[[nodiscard]] DocumentFacts extractFacts(text::Document document, const Knowledge& knowledge, const ShowParse& show);

/// The sentences of a document with tokens, mentions and clauses, as `explain --sentences` prints them.
[[nodiscard]] std::string describeSentences(const text::Document& document, const Knowledge& knowledge);

/// An example of a rule that does not hold.
struct ExampleFailure {
    std::string file;
    std::size_t line = 0;
    std::string rule;
    std::string sentence;
    bool expected = true; // whether the rule was to match
};
/// Runs the examples of all rules; counts them in `run`.
[[nodiscard]] std::vector<ExampleFailure> runExamples(const Knowledge& knowledge, std::size_t& run);

} // namespace chancery::extract
