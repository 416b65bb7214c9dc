#include "lexicon/lexicon.hpp"

#include "lexicon/label_tools.hpp"
#include "lexicon/lines.hpp"

#include <algorithm>

namespace chancery::lexicon {

std::uint32_t Lexicon::entryOf(std::string_view iri) const {
    const auto number = iris_.find(iri);
    return number == rdf::TextTable::none ? none : entryOfIri_[number];
}

std::uint32_t Lexicon::countryOf(const std::string& isoCode) const {
    const auto at = byIsoCode_.find(isoCode);
    return at == byIsoCode_.end() ? none : at->second;
}

std::uint32_t Lexicon::named(std::string_view label, EntryKind kind) const {
    const auto entries = byName_.of(names_.find(fold(label)));
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&](std::uint32_t entry) { return entries_[entry].kind == kind; });
    return found == entries.end() ? none : *found;
}

std::uint32_t Lexicon::anagram(std::vector<WordId> words) const {
    const auto number = anagrams_.find(anagramKey(words));
    return number == rdf::TextTable::none ? none : anagramEntries_[number];
}

/// Whether a label of one of these kinds begins with this word.
bool Lexicon::begins(WordId word, std::uint32_t kinds) const {
    return word < kindsBegun_.size() && (kindsBegun_[word] & kinds) != 0;
}

void Lexicon::match(std::span<const Word> words, std::string_view text, std::uint32_t at, std::uint32_t end,
                    std::vector<Found>& out) const {
    out.clear();
    if (at >= end || !begins(words[at].id, allKinds)) {
        return;
    }
    std::uint32_t node = Trie::root;
    bool allUpper = true;
    for (std::uint32_t i = at; i < end; ++i) {
        node = words[i].id == 0 ? Trie::root : trie_.next(node, words[i].id);
        if (node == Trie::root) {
            return;
        }
        const auto bytes = words[i].bytes;
        allUpper = allUpper && isUpper(text.substr(bytes.begin, bytes.end - bytes.begin));
        for (const auto& label : labels_.of(node)) {
            const bool caseHolds =
                label.upper ? allUpper
                            : (!label.capital || words[at].capital || words[at].kind != text::TokenKind::word);
            if (caseHolds && (!label.mixed || allUpper || isMixed(text.substr(bytes.begin, bytes.end - bytes.begin)))) {
                out.push_back({i - at + 1, &label});
            }
        }
    }
}

Found Lexicon::longest(std::span<const Word> words, std::string_view text, std::uint32_t at, std::uint32_t end,
                       EntryKind kind) const {
    if (at >= end || !begins(words[at].id, bit(kind))) {
        return {};
    }
    thread_local std::vector<Found> found;
    match(words, text, at, end, found);
    Found best;
    for (const auto& one : found) {
        if (entries_[one.label->entry].kind == kind && one.length > best.length) {
            best = one;
        }
    }
    return best;
}

std::span<const Lexicon::ListEntry> Lexicon::listEntries(WordId first) const {
    return first != 0 && first < listEntries_.size() ? std::span(listEntries_[first]) : std::span<const ListEntry>();
}

bool Lexicon::isListed(std::string_view list, WordId word) const {
    const auto entries = listEntries(word);
    const auto number = listNames_.find(list);
    return std::any_of(entries.begin(), entries.end(),
                       [&](const ListEntry& entry) { return entry.list == number && entry.words.size() == 1; });
}

std::span<const WordId> Lexicon::wordsListed(std::string_view list) const {
    const auto number = listNames_.find(list);
    return number == rdf::TextTable::none ? std::span<const WordId>() : std::span<const WordId>(listWords_[number]);
}

std::uint32_t Lexicon::lengthListed(std::string_view list, std::span<const Word> words, std::uint32_t at,
                                    std::uint32_t end) const {
    const auto number = listNames_.find(list);
    for (const auto& entry : listEntries(words[at].id)) {
        if (entry.list == number && at + entry.words.size() <= end &&
            std::equal(entry.words.begin(), entry.words.end(), words.begin() + at,
                       [](WordId id, const Word& word) { return id == word.id; })) {
            return static_cast<std::uint32_t>(entry.words.size());
        }
    }
    return 0;
}

bool Lexicon::listedPhrase(std::string_view list, std::string_view phrase) const {
    const auto entries = listEntries(words_.find(phrase.substr(0, phrase.find(' '))));
    const auto number = entries.empty() ? rdf::TextTable::none : listNames_.find(list);
    if (number == rdf::TextTable::none) {
        return false;
    }
    std::vector<WordId> ids;
    for (const auto word : split(phrase, ' ')) {
        ids.push_back(words_.find(word));
    }
    return std::any_of(entries.begin(), entries.end(),
                       [&](const ListEntry& entry) { return entry.list == number && entry.words == ids; });
}

std::vector<Word> Lexicon::wordsOf(std::string_view text, std::span<const text::Token> tokens,
                                   std::vector<std::uint32_t>& firstWordOfToken) const {
    std::vector<Word> out;
    out.reserve(tokens.size() + tokens.size() / 8);
    firstWordOfToken.clear();
    firstWordOfToken.reserve(tokens.size() + 1);
    for (const auto& token : tokens) {
        firstWordOfToken.push_back(static_cast<std::uint32_t>(out.size()));
        const std::string_view whole = text.substr(token.bytes.begin, token.bytes.end - token.bytes.begin);
        Word word{token.bytes,   words_.find(fold(whole)), token.kind, token.capital,
                  token.allCaps, token.spaceBefore,        false};
        const bool known = word.id != 0 && words_.readings(word.id).open();
        const bool small =
            std::none_of(whole.begin(), whole.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) && !token.capital;
        if (token.kind != text::TokenKind::word || known || small || whole.find('-') == std::string_view::npos) {
            out.push_back(word);
            continue;
        }
        for (std::size_t begin = 0; begin <= whole.size();) {
            const std::size_t stop = std::min(whole.find('-', begin), whole.size());
            if (stop > begin) {
                const std::string_view part = whole.substr(begin, stop - begin);
                const std::string folded = fold(part);
                const auto first = static_cast<unsigned char>(part.front());
                Word piece{{token.bytes.begin + static_cast<std::uint32_t>(begin),
                            token.bytes.begin + static_cast<std::uint32_t>(stop)},
                           words_.find(folded),
                           token.kind,
                           false,
                           isUpper(part),
                           begin == 0 && token.spaceBefore,
                           begin != 0};
                piece.capital = first < 0x80 ? first >= 'A' && first <= 'Z' : folded.substr(0, 2) != part.substr(0, 2);
                if (begin == 0) {
                    piece.capital = token.capital;
                }
                out.push_back(piece);
            }
            begin = stop + 1;
        }
    }
    firstWordOfToken.push_back(static_cast<std::uint32_t>(out.size()));
    return out;
}

} // namespace chancery::lexicon
