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
    explicit Headings(const lexicon::Annotation& annotation);

    /// The mention of the date over a word, or `none`.
    [[nodiscard]] std::uint32_t dateOver(std::uint32_t word) const;
    /// The mention of the place over a word, or `none`.
    [[nodiscard]] std::uint32_t placeOver(std::uint32_t word) const;

private:
    struct Heading {
        lexicon::Range scope; // words
        std::uint32_t date = lexicon::none;
        std::uint32_t place = lexicon::none;
    };
    [[nodiscard]] const Heading* over(std::uint32_t word) const;

    std::vector<Heading> headings_; // in the document's order; a later one holds where two do
};

} // namespace chancery::extract
