// What was not understood: sentences that name somebody and yield nothing.
#pragma once

#include "extract/facts.hpp"
#include "extract/knowledge.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace chancery::extract {

/// A sentence that names two or more persons, countries, organisations or bodies, and that no rule made a fact of.
struct SilentSentence {
    std::string verb; // the lemma of its first finite verb, of any verb where none is finite; empty where it has none
    std::string text;
    std::size_t line = 0;           // of the document's text, from 1
    std::vector<std::string> names; // the labels of whom it names, in order, each once
};

struct Coverage {
    std::size_t naming = 0; // sentences that name two or more
    std::vector<SilentSentence> silent;
};

/// Reads one document and looks for sentences that stayed silent. What rules of a family in `beside` made ("office" for
/// "office.stated") does not count, nor what tells of the release only: its topics and references.
[[nodiscard]] Coverage findCoverage(text::Document document, const Knowledge& knowledge,
                                    const std::vector<std::string>& beside);

} // namespace chancery::extract
