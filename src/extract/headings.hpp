// Days and places that stand over what follows them, as in a programme, a chronicle or a row of captions.
#pragma once

#include "lexicon/mentions.hpp"

#include <cstdint>
#include <vector>

namespace chancery::extract {

/// "26 March 2024: …" holds for its paragraph; a line "Wednesday, 10 September, Ulaanbaatar" for all that follows up to
/// the next such line. A document with a single one has none: that is its own date.
class Headings {
public:
    struct Heading {
        lexicon::Range scope;                // words
        std::uint32_t date = lexicon::none;  // mention
        std::uint32_t place = lexicon::none; // mention, or none
    };

    explicit Headings(const lexicon::Annotation& annotation);

    /// What stands over a word; null where nothing does.
    [[nodiscard]] const Heading* over(std::uint32_t word) const;

private:
    std::vector<Heading> headings_; // in the document's order; a later one holds where two do
};

} // namespace chancery::extract
