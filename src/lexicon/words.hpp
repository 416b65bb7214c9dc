// Word forms: what parts of speech a form can be, its lemmas, and the closed classes it belongs to.
#pragma once

#include "rdf/text_table.hpp"

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace chancery::lexicon {

/// An interned word form, folded (lower case, no accents, straight apostrophes); 0 is "not in any list".
using WordId = std::uint32_t;

/// The classes of closed.txt that the grammar refers to, one bit each.
enum class WordClass : std::uint8_t {
    definite,
    indefinite,
    demonstrative,
    possessive,
    quantifier,
    he,
    she,
    it,
    they,
    we,
    first,
    you,
    relative,
    reflexive,
    preposition,
    coordinating,
    subordinating,
    bePresent,
    bePast,
    beBase,
    beParticiple,
    beGerund,
    havePresent,
    havePast,
    haveGerund,
    doForm,
    modalFuture,
    modalConditional,
    negation,
    numberWord,
    ordinalWord,
    contracted, // with a negation: "isn't"
    count
};

/// The inflected forms of a verb.
enum class VerbForm : std::uint8_t { base = 1, third = 2, past = 4, participle = 8, gerund = 16 };

/// All readings of one word form.
struct WordReadings {
    std::uint16_t noun = 0; // weights: how often the form is read so; 0 never
    std::uint16_t verb = 0;
    std::uint16_t adjective = 0;
    std::uint16_t adverb = 0;
    std::uint8_t verbForms = 0; // bits of VerbForm
    bool plural = false;        // as a noun
    WordId verbLemma = 0;
    WordId nounLemma = 0;
    std::uint64_t classes = 0; // bits of WordClass
    std::uint16_t value = 0;   // of a number or ordinal word

    [[nodiscard]] bool is(WordClass wordClass) const noexcept {
        return (classes >> static_cast<unsigned>(wordClass) & 1U) != 0;
    }
    /// Whether the form is of at least one of the classes.
    template <typename... Classes> [[nodiscard]] bool isAny(Classes... wordClasses) const noexcept {
        return (classes & ((std::uint64_t{1} << static_cast<unsigned>(wordClasses)) | ...)) != 0;
    }
    [[nodiscard]] bool has(VerbForm form) const noexcept { return (verbForms & static_cast<std::uint8_t>(form)) != 0; }
    [[nodiscard]] bool open() const noexcept { return (noun | verb | adjective | adverb) != 0; }
};

/// Lower case, accents removed, curly apostrophes straight: the form under which words are compared.
[[nodiscard]] std::string fold(std::string_view word);

using rdf::TextHash;

/// A multiword entry of a closed class: "on behalf of" as a preposition.
struct MultiWord {
    std::vector<WordId> words;
    WordClass wordClass{};
    WordId id = 0; // of the words joined by "_"
};

class Words {
public:
    Words() { texts_.intern({}); }

    /// Loads verbs.tsv, nouns.tsv, adjectives.tsv, adverbs.tsv, closed.txt of a folder. Throws InputError.
    void load(const std::filesystem::path& folder);

    WordId intern(std::string_view folded);
    [[nodiscard]] WordId find(std::string_view folded) const;
    [[nodiscard]] std::string_view text(WordId id) const { return texts_[id]; }
    /// The readings of a form; all empty for an unknown one.
    [[nodiscard]] const WordReadings& readings(WordId id) const noexcept {
        return id < readings_.size() ? readings_[id] : readings_[0];
    }
    /// Multiword entries that begin with a word, longest first.
    [[nodiscard]] const std::vector<MultiWord>& multiWords(WordId first) const;
    /// The words of any class of closed.txt that the grammar has no bit for ("planned-markers"), folded.
    [[nodiscard]] const std::vector<std::string>& group(std::string_view name) const;

private:
    void loadVerbs(const std::filesystem::path& file);
    void loadNouns(const std::filesystem::path& file);
    void loadPlain(const std::filesystem::path& file, std::uint16_t WordReadings::*weight);
    void loadClosed(const std::filesystem::path& file);
    void addContraction(const std::string& form, const std::string& full);
    void addClosed(std::string_view wordClass, std::string_view entry);
    WordReadings& edit(WordId id);

    rdf::TextTable texts_; // the first is empty: 0 is no word
    std::vector<WordReadings> readings_{WordReadings{}};
    std::unordered_map<WordId, std::vector<MultiWord>> multiWords_;
    std::unordered_map<std::string, std::vector<std::string>, TextHash, std::equal_to<>> groups_;
};

} // namespace chancery::lexicon
