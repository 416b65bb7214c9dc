// Lists whose items go on from the sentence before them.
#pragma once

#include "grammar/grammar.hpp"

namespace chancery::grammar {

/// The sentence with a colon at its end whose last phrase the next item of a list goes on from; null where there is
/// none. `parse` ends with the sentence before the item.
[[nodiscard]] const Sentence* leadIn(const Parse& parse, const lexicon::Annotation& annotation);

/// Gives the clauses of an item that begins with its verb the last phrase of the lead-in as their subject.
void goOn(const Sentence& lead, Sentence& item, const lexicon::Annotation& annotation);

} // namespace chancery::grammar
