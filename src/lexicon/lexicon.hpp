// The gazetteer and all word lists, compiled to one automaton over words.
#pragma once

#include "lexicon/chains.hpp"
#include "lexicon/trie.hpp"
#include "lexicon/words.hpp"
#include "rdf/model.hpp"
#include "rdf/text_table.hpp"
#include "text/tokens.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace chancery::lexicon {

/// What an entry of the gazetteer or of a scheme is to the pipeline.
enum class EntryKind : std::uint8_t {
    country,
    organization,
    body,
    place,
    initiative, // named things
    rank,
    officeModifier,
    officeQualifier,
    formerQualifier, // parts of offices
    portfolio,
    bodyHead,
    topic,
    act,
    partnershipKind,
    membershipKind, // concepts
    eventNoun,
    instrumentNoun, // nouns of classes
};

/// How a label names its entry.
enum class LabelRole : std::uint8_t {
    name,      // rdfs:label, skos:altLabel, chn:acronym
    hidden,    // skos:hiddenLabel: matched, but vague
    demonym,   // Pakistani, U.S.
    compound,  // Sino-, Pak-
    noun,      // of a class or rank, singular
    plural,    // of a class or rank
    generic,   // a noun that can refer back to an event of any kind
    adjective, // Foreign (Minister)
    verb,      // of an act
    unlike,    // holds a label of a concept and does not mean it: "media release"
    leading,   // means a concept where an organisation's name follows: "cooperation in"
};

inline constexpr std::uint32_t none = 0xFFFFFFFFU;

struct Entry {
    EntryKind kind{};
    std::string iri;
    std::string label;
    std::string type;                  // the most specific class's IRI
    std::uint32_t country = none;      // of a place, body or metonym: an entry
    std::uint32_t city = none;         // of a building: an entry
    std::uint32_t capital = none;      // of a country: an entry
    std::uint32_t usualOwner = none;   // of an office: whose it is where a text does not say so
    std::uint32_t organOf = none;      // of an organ: the organisation whose it is
    std::uint32_t ofLeaders = none;    // of a generic noun of events: what it is when leaders hold it
    std::uint32_t ofBody = none;       // of a generic noun of events: what it is when a body holds it
    bool region = false;               // a place that is no city
    bool metonym = false;              // a place that stands for its country's government
    std::vector<std::string> cues;     // folded words that speak for this reading
    std::vector<WordId> headNouns;     // words that can refer back to it
    std::vector<WordId> composedNouns; // of events: heads, and the words before them, of names that are composed
    std::vector<WordId> composedWords;
    std::vector<std::string> otherLabels; // of what only this text names, under which it has it, too
};

/// One label that ends at a node of the automaton.
struct Label {
    std::uint32_t entry = none;
    LabelRole role = LabelRole::name;
    bool upper = false;     // every letter upper case: an acronym must be so in the text
    bool capital = false;   // begins with a capital: must be so in the text
    bool mixed = false;     // one word with a capital behind a small letter, "HoA": must have it in the text
    bool ambiguous = false; // chn:ambiguousLabel: needs context
};

/// A word of a document: a token, or the part of one between hyphens.
struct Word {
    text::ByteRange bytes;
    WordId id = 0;
    text::TokenKind kind = text::TokenKind::word;
    bool capital = false;
    bool allCaps = false;
    bool spaceBefore = false;
    bool joined = false; // a hyphen stands before it
};

/// A label found at some words; `length` words long.
struct Found {
    std::uint32_t length = 0;
    const Label* label = nullptr;
};

/// The name of a word list, with a bit of 64 that says of most words at one look that they are not in it. Of a literal
/// the compiler finds the bit.
class ListName {
public:
    template <std::size_t size>
    consteval ListName(const char (&name)[size]) : ListName(std::string_view(name, size - 1)) {}
    constexpr ListName(std::string_view name) : name_(name), bit_(std::uint64_t{1} << fnv1a(name) % 64) {}

    [[nodiscard]] constexpr std::string_view name() const noexcept { return name_; }
    [[nodiscard]] constexpr std::uint64_t bit() const noexcept { return bit_; }

private:
    /// Fowler, Noll and Vo's hash, which needs no memory to be read and so can be computed by the compiler.
    [[nodiscard]] static constexpr std::uint64_t fnv1a(std::string_view text) noexcept {
        std::uint64_t hash = 0xCBF29CE484222325U;
        for (const char c : text) {
            hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
        }
        return hash ^ hash >> 32U;
    }

    std::string_view name_;
    std::uint64_t bit_;
};

class Lexicon {
public:
    /// Compiles entries from the ontology and word lists from ontology/lexicon/. Throws InputError.
    Lexicon(const rdf::Model& ontology, const std::filesystem::path& folder, const text::Abbreviations& abbreviations);

    [[nodiscard]] const Words& words() const noexcept { return words_; }
    [[nodiscard]] const Entry& entry(std::uint32_t index) const { return entries_[index]; }
    [[nodiscard]] std::size_t size() const noexcept { return entries_.size(); }
    /// The entry with this IRI, or `none`.
    [[nodiscard]] std::uint32_t entryOf(std::string_view iri) const;
    /// Whether an entry is an instrument that has a name of its own: "the Nakamal Agreement".
    [[nodiscard]] bool isInstrument(const Entry& entry) const {
        const auto noun = entryOf(entry.type);
        return noun != none && entries_[noun].kind == EntryKind::instrumentNoun;
    }

    /// The classes of events whose names are composed.
    [[nodiscard]] std::span<const std::uint32_t> composed() const noexcept { return composed_; }

    /// The country with an ISO 3166-1 alpha-2 code, or `none`.
    [[nodiscard]] std::uint32_t countryOf(const std::string& isoCode) const;

    /// The concept of a kind with exactly this name, without regard to case, or `none`.
    [[nodiscard]] std::uint32_t named(std::string_view label, EntryKind kind) const;

    /// Whether the name of an act begins with this word, folded.
    [[nodiscard]] bool beginsAct(std::string_view word) const {
        return actBeginnings_.find(word) != rdf::TextTable::none;
    }

    /// All labels that begin at word `at`, shortest first; `out` is cleared.
    void match(std::span<const Word> words, std::string_view text, std::uint32_t at, std::uint32_t end,
               std::vector<Found>& out) const;
    /// The longest label of one kind at word `at`.
    [[nodiscard]] Found longest(std::span<const Word> words, std::string_view text, std::uint32_t at, std::uint32_t end,
                                EntryKind kind) const;
    /// The name whose words are these in any order ("Regional Economic Comprehensive Partnership"), or `none`.
    [[nodiscard]] std::uint32_t anagram(std::vector<WordId> words) const;

    /// The word lists of titles.txt, names.txt and heads.txt by class ("courtesy-male", "given", "organization").
    [[nodiscard]] bool listed(ListName list, WordId word) const {
        return (listBits(word) & list.bit()) != 0 && isListed(list.name(), word);
    }
    /// The single words of a list, in the order of the file.
    [[nodiscard]] std::span<const WordId> wordsListed(std::string_view list) const;
    /// The multiword or single entry of a list that begins at `at`; 0 where there is none, else its length.
    [[nodiscard]] std::uint32_t listedAt(ListName list, std::span<const Word> words, std::uint32_t at,
                                         std::uint32_t end) const {
        return at < end && (listBits(words[at].id) & list.bit()) != 0 ? lengthListed(list.name(), words, at, end) : 0;
    }

    /// The length of the longest entry of several lists that begins at `at`.
    [[nodiscard]] std::uint32_t listedAt(std::initializer_list<ListName> lists, std::span<const Word> words,
                                         std::uint32_t at, std::uint32_t end) const {
        std::uint32_t longest = 0;
        for (const auto& list : lists) {
            longest = std::max(longest, listedAt(list, words, at, end));
        }
        return longest;
    }

    /// Whether a list has this entry: folded words, parted by spaces.
    [[nodiscard]] bool listedPhrase(std::string_view list, std::string_view phrase) const;

    /// Words from tokens: hyphenated tokens are split unless a list has them whole.
    [[nodiscard]] std::vector<Word> wordsOf(std::string_view text, std::span<const text::Token> tokens,
                                            std::vector<std::uint32_t>& firstWordOfToken) const;

private:
    class Compiler; // what fills the tables

    struct ListEntry {
        std::uint32_t list = none; // its index in listNames_
        std::vector<WordId> words;
    };

    [[nodiscard]] std::span<const ListEntry> listEntries(WordId first) const;
    [[nodiscard]] std::uint64_t listBits(WordId first) const { return first < listBits_.size() ? listBits_[first] : 0; }
    [[nodiscard]] bool isListed(std::string_view list, WordId word) const;
    [[nodiscard]] std::uint32_t lengthListed(std::string_view list, std::span<const Word> words, std::uint32_t at,
                                             std::uint32_t end) const;
    [[nodiscard]] bool begins(WordId word, std::uint32_t kinds) const;

    Words words_;
    std::vector<Entry> entries_;
    rdf::TextTable iris_;
    std::vector<std::uint32_t> entryOfIri_; // the first of each
    Trie trie_;
    Chains<Label> labels_;                      // of each node
    rdf::TextTable anagrams_;                   // keys of names
    std::vector<std::uint32_t> anagramEntries_; // the first of each
    std::unordered_map<std::string, std::uint32_t> byIsoCode_;
    rdf::TextTable names_;         // folded
    Chains<std::uint32_t> byName_; // the entries of each
    rdf::TextTable actBeginnings_; // the first words of the names of acts
    std::vector<std::uint32_t> composed_;
    // Most words of a text begin no label and no entry of a list: these tables say so at one look.
    std::vector<std::uint32_t> kindsBegun_;           // of each word: bits of the kinds of the labels that it begins
    std::vector<std::vector<ListEntry>> listEntries_; // of each word that begins them; of one list the longest first
    std::vector<std::uint64_t> listBits_;             // of each of these words: the bits of its lists' names
    rdf::TextTable listNames_;
    std::vector<std::vector<WordId>> listWords_; // of each list: its single words, as the file has them
};

} // namespace chancery::lexicon
