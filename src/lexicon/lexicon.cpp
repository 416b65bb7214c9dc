#include "lexicon/lexicon.hpp"

#include "lexicon/lines.hpp"
#include "rdf/namespaces.hpp"
#include "text/lexer.hpp"

#include <algorithm>
#include <array>

namespace chancery::lexicon {

namespace {

using rdf::in;
namespace ns = rdf::ns;

constexpr std::array<std::pair<std::string_view, EntryKind>, 17> classKinds{{
    {"Country", EntryKind::country},
    {"InternationalOrganization", EntryKind::organization},
    {"Organization", EntryKind::organization},
    {"GovernmentBody", EntryKind::body},
    {"Place", EntryKind::place},
    {"Initiative", EntryKind::initiative},
    {"Policy", EntryKind::initiative},
    {"Office", EntryKind::rank},
    {"OfficeModifier", EntryKind::officeModifier},
    {"OfficeQualifier", EntryKind::officeQualifier},
    {"FormerQualifier", EntryKind::formerQualifier},
    {"Portfolio", EntryKind::portfolio},
    {"BodyHead", EntryKind::bodyHead},
    {"Topic", EntryKind::topic},
    {"Act", EntryKind::act},
    {"PartnershipKind", EntryKind::partnershipKind},
    {"MembershipKind", EntryKind::membershipKind},
}};

/// Which property gives which role; a label under two roles is entered under each.
const std::array<std::pair<std::string, LabelRole>, 14>& labelProperties() {
    static const std::array<std::pair<std::string, LabelRole>, 14> table{{
        {in(ns::rdfs, "label"), LabelRole::name},
        {in(ns::skos, "prefLabel"), LabelRole::name},
        {in(ns::skos, "altLabel"), LabelRole::name},
        {in(ns::chn, "acronym"), LabelRole::name},
        {in(ns::skos, "hiddenLabel"), LabelRole::hidden},
        {in(ns::chn, "demonym"), LabelRole::demonym},
        {in(ns::chn, "hiddenDemonym"), LabelRole::demonym},
        {in(ns::chn, "compoundForm"), LabelRole::compound},
        {in(ns::chn, "noun"), LabelRole::noun},
        {in(ns::chn, "pluralNoun"), LabelRole::plural},
        {in(ns::chn, "genericNoun"), LabelRole::generic},
        {in(ns::chn, "adjective"), LabelRole::adjective},
        {in(ns::chn, "verb"), LabelRole::verb},
        {in(ns::chn, "unlikeLabel"), LabelRole::unlike},
    }};
    return table;
}

bool isUpper(std::string_view label) {
    bool letters = false;
    for (const char c : label) {
        if (c >= 'a' && c <= 'z') {
            return false;
        }
        letters = letters || (c >= 'A' && c <= 'Z');
    }
    return letters && label.size() > 1;
}

constexpr std::uint32_t allKinds = ~std::uint32_t{0};
constexpr std::uint32_t bit(EntryKind kind) { return std::uint32_t{1} << static_cast<unsigned>(kind); }

/// Whether a class's nouns name instances in lower case: then the label's own capitals bind nothing.
bool isConcept(EntryKind kind) { return kind >= EntryKind::rank; }

std::string anagramKey(std::vector<WordId> words) {
    std::sort(words.begin(), words.end());
    std::string key;
    for (const WordId word : words) {
        key.append(std::to_string(word)).push_back(' ');
    }
    return key;
}

/// All that the ontology says of one subject, asked for once.
class Statements {
public:
    Statements(const rdf::Model& ontology, std::string_view subject) : triples_(ontology.about(rdf::iri(subject))) {}

    /// The values of a property, sorted; they live as long as this.
    [[nodiscard]] std::vector<std::string_view> values(std::string_view space, std::string_view local) const {
        std::vector<std::string_view> values;
        for (const auto& triple : triples_) {
            const std::string_view property = triple.predicate.value;
            if (property.size() == space.size() + local.size() && property.starts_with(space) &&
                property.ends_with(local)) {
                values.push_back(triple.object.value);
            }
        }
        return values;
    }

private:
    std::vector<rdf::Triple> triples_;
};

} // namespace

Lexicon::Lexicon(const rdf::Model& ontology, const std::filesystem::path& folder,
                 const text::Abbreviations& abbreviations) {
    words_.load(folder);
    words_.intern(","); // rules may name it
    for (const auto& [name, kind] : classKinds) {
        addEntries(ontology, in(ns::chn, name), kind);
    }
    addNouns(ontology, in(ns::chn, "Event"), EntryKind::eventNoun);
    addNouns(ontology, in(ns::chn, "Instrument"), EntryKind::instrumentNoun);
    for (std::uint32_t i = 0; i < entries_.size(); ++i) {
        link(ontology, i);
        addLabels(ontology, i, abbreviations);
    }
    for (const auto* file : {"titles.txt", "names.txt", "heads.txt", "speech.txt"}) {
        loadLists(folder / file);
    }
}

void Lexicon::addEntries(const rdf::Model& ontology, std::string_view classIri, EntryKind kind) {
    for (const auto& subject : ontology.subjects(in(ns::rdf, "type"), rdf::iri(classIri))) {
        const auto label = ontology.object(subject, in(ns::rdfs, "label"));
        if (!label || byIri_.contains(subject.value)) {
            continue;
        }
        byIri_.emplace(subject.value, static_cast<std::uint32_t>(entries_.size()));
        Entry entry;
        entry.kind = kind;
        entry.iri = subject.value;
        entry.label = label->value;
        entry.type = classIri;
        entries_.push_back(std::move(entry));
    }
}

/// The classes under `rootClass`, which have nouns, and their named instances (treaties of the gazetteer).
void Lexicon::addNouns(const rdf::Model& ontology, std::string_view rootClass, EntryKind kind) {
    std::vector<rdf::Term> classes{rdf::iri(rootClass)};
    for (std::size_t i = 0; i < classes.size(); ++i) {
        for (const auto& sub : ontology.subjects(in(ns::rdfs, "subClassOf"), classes[i])) {
            if (std::find(classes.begin(), classes.end(), sub) == classes.end()) {
                classes.push_back(sub);
            }
        }
    }
    for (const auto& one : classes) {
        addEntries(ontology, one.value, EntryKind::initiative);
        const auto label = ontology.object(one, in(ns::rdfs, "label"));
        byIri_.emplace(one.value, static_cast<std::uint32_t>(entries_.size()));
        Entry entry;
        entry.kind = kind;
        entry.iri = one.value;
        entry.label = label ? label->value : std::string();
        entry.type = one.value;
        entries_.push_back(std::move(entry));
    }
}

void Lexicon::link(const rdf::Model& ontology, std::uint32_t index) {
    const Statements statements(ontology, entries_[index].iri);
    const auto entryAt = [&](std::string_view property) {
        const auto values = statements.values(ns::chn, property);
        return values.empty() ? none : entryOf(values.front());
    };
    auto& entry = entries_[index];
    for (const auto* property : {"inCountry", "ofCountry", "metonymOf"}) {
        if (entry.country == none) {
            entry.country = entryAt(property);
        }
    }
    entry.city = entryAt("inCity");
    if (const auto city = entry.city; city != none && entry.country == none) {
        const auto country = ontology.object(rdf::iri(entries_[city].iri), in(ns::chn, "inCountry"));
        entry.country = country ? entryOf(country->value) : none;
    }
    entry.metonym = entryAt("metonymOf") != none;
    entry.capital = entryAt("capital");
    entry.ofBody = entryAt("ofBody");
    entry.ofLeaders = entryAt("ofLeaders");
    const auto region = statements.values(ns::chn, "region");
    entry.region = !region.empty() && region.front() == "true";
    if (const auto code = statements.values(ns::chn, "isoCode"); !code.empty()) {
        byIsoCode_.emplace(code.front(), index);
    }
    for (const auto noun : statements.values(ns::chn, "composedNoun")) {
        entry.composedNouns.push_back(words_.intern(fold(noun)));
    }
    for (const auto word : statements.values(ns::chn, "composedWord")) {
        entry.composedWords.push_back(words_.intern(fold(word)));
    }
    if (!entry.composedNouns.empty()) {
        composed_.push_back(index);
    }
    for (const auto cue : statements.values(ns::chn, "cue")) {
        entry.cues.push_back(fold(cue));
    }
    for (const auto noun : statements.values(ns::chn, "headNoun")) {
        entry.headNouns.push_back(words_.intern(fold(noun)));
    }
}

void Lexicon::addLabels(const rdf::Model& ontology, std::uint32_t index, const text::Abbreviations& abbreviations) {
    const Statements statements(ontology, entries_[index].iri);
    const bool isClass =
        entries_[index].kind == EntryKind::eventNoun || entries_[index].kind == EntryKind::instrumentNoun;
    const auto ambiguous = statements.values(ns::chn, "ambiguousLabel");
    for (const auto& [property, role] : labelProperties()) {
        if (isClass && role == LabelRole::name) {
            continue; // a class's own label ("Meeting") is no noun of the text unless chn:noun says so
        }
        for (const auto label : statements.values({}, property)) {
            addLabel(index, label, role, std::find(ambiguous.begin(), ambiguous.end(), label) != ambiguous.end(),
                     abbreviations);
        }
    }
    for (const auto label : ambiguous) {
        addLabel(index, label, LabelRole::hidden, true, abbreviations);
    }
}

std::vector<WordId> Lexicon::internLabel(std::string_view label, const text::Abbreviations& abbreviations) {
    const auto tokens = text::lex(label, abbreviations);
    std::vector<std::uint32_t> unused;
    std::vector<WordId> ids;
    for (const auto& word : wordsOf(label, tokens, unused)) {
        ids.push_back(words_.intern(fold(label.substr(word.bytes.begin, word.bytes.end - word.bytes.begin))));
    }
    return ids;
}

std::uint32_t Lexicon::step(std::uint32_t node, WordId word) {
    const auto key = (std::uint64_t{node} << 32U) | word;
    const auto [at, fresh] = edges_.try_emplace(key, static_cast<std::uint32_t>(labels_.size()));
    if (fresh) {
        labels_.emplace_back();
    }
    return at->second;
}

void Lexicon::addLabel(std::uint32_t index, std::string_view label, LabelRole role, bool ambiguous,
                       const text::Abbreviations& abbreviations) {
    const auto ids = internLabel(label, abbreviations);
    if (ids.empty()) {
        return;
    }
    if (role == LabelRole::name || role == LabelRole::noun || role == LabelRole::verb) {
        byName_[fold(label)].push_back(index);
    }
    std::uint32_t node = 0;
    for (const WordId id : ids) {
        node = step(node, id);
    }
    const EntryKind kind = entries_[index].kind;
    if (kindsBegun_.size() <= ids.front()) {
        kindsBegun_.resize(ids.front() + 1);
    }
    kindsBegun_[ids.front()] |= bit(kind);
    const bool concept_ = isConcept(kind);
    Label entry{index, role, isUpper(label) && label.size() <= 8, false, ambiguous};
    entry.capital = !concept_ && !label.empty() && !(label.front() >= 'a' && label.front() <= 'z');
    auto& here = labels_[node];
    const auto twin = std::find_if(here.begin(), here.end(), [&](const Label& l) {
        return l.entry == index && (l.role == role || (role == LabelRole::hidden && l.role == LabelRole::name));
    });
    if (twin == here.end()) {
        here.push_back(entry);
    } else {
        twin->ambiguous = twin->ambiguous || ambiguous;
        twin->upper = twin->upper && entry.upper;
    }
    if (concept_ && label.find('-') != std::string_view::npos) {
        // A text's capitals part what its small letters keep together: "COVID-19 vaccines", "Counter-Terrorism".
        std::string parted(label);
        std::replace(parted.begin(), parted.end(), '-', ' ');
        addLabel(index, parted, role, ambiguous, abbreviations);
    }
    if (!concept_ && ids.size() >= 3 && role == LabelRole::name) {
        anagrams_.emplace(anagramKey(ids), index);
    }
}

std::uint32_t Lexicon::entryOf(std::string_view iri) const {
    const auto at = byIri_.find(std::string(iri));
    return at == byIri_.end() ? none : at->second;
}

std::uint32_t Lexicon::countryOf(const std::string& isoCode) const {
    const auto at = byIsoCode_.find(isoCode);
    return at == byIsoCode_.end() ? none : at->second;
}

std::uint32_t Lexicon::named(std::string_view label, EntryKind kind) const {
    const auto at = byName_.find(fold(label));
    if (at != byName_.end()) {
        for (const auto entry : at->second) {
            if (entries_[entry].kind == kind) {
                return entry;
            }
        }
    }
    return none;
}

std::uint32_t Lexicon::anagram(std::vector<WordId> words) const {
    const auto at = anagrams_.find(anagramKey(std::move(words)));
    return at == anagrams_.end() ? none : at->second;
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
    std::uint32_t node = 0;
    bool allUpper = true;
    for (std::uint32_t i = at; i < end; ++i) {
        const auto edge = edges_.find((std::uint64_t{node} << 32U) | words[i].id);
        if (words[i].id == 0 || edge == edges_.end()) {
            return;
        }
        node = edge->second;
        const auto bytes = words[i].bytes;
        allUpper = allUpper && isUpper(text.substr(bytes.begin, bytes.end - bytes.begin));
        for (const auto& label : labels_[node]) {
            const bool caseHolds =
                label.upper ? allUpper
                            : (!label.capital || words[at].capital || words[at].kind != text::TokenKind::word);
            if (caseHolds) {
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

void Lexicon::loadLists(const std::filesystem::path& file) {
    forEachEntry(file, [this](std::string_view list, std::string_view entry) {
        const auto index =
            listNames_.try_emplace(std::string(list), static_cast<std::uint32_t>(listNames_.size())).first->second;
        std::vector<WordId> words;
        for (const auto part : split(entry, '_')) {
            words.push_back(words_.intern(fold(part)));
        }
        if (words.size() > 1) { // also as the one word that a preposition of several is
            enlist(index, {words_.intern(fold(entry))});
        }
        listWords_.resize(listNames_.size());
        if (words.size() == 1) {
            listWords_[index].push_back(words.front());
        }
        enlist(index, std::move(words));
    });
}

void Lexicon::enlist(std::uint32_t list, std::vector<WordId> words) {
    const WordId first = words.front();
    if (listEntries_.size() <= first) {
        listEntries_.resize(first + 1);
    }
    auto& entries = listEntries_[first];
    entries.push_back({list, std::move(words)});
    std::stable_sort(entries.begin(), entries.end(),
                     [](const auto& a, const auto& b) { return a.words.size() > b.words.size(); });
}

std::span<const Lexicon::ListEntry> Lexicon::listEntries(WordId first) const {
    return first != 0 && first < listEntries_.size() ? std::span(listEntries_[first]) : std::span<const ListEntry>();
}

bool Lexicon::listed(std::string_view list, WordId word) const {
    const auto entries = listEntries(word);
    if (entries.empty()) {
        return false;
    }
    const auto name = listNames_.find(list);
    return name != listNames_.end() && std::any_of(entries.begin(), entries.end(), [&](const ListEntry& entry) {
               return entry.list == name->second && entry.words.size() == 1;
           });
}

std::span<const WordId> Lexicon::wordsListed(std::string_view list) const {
    const auto name = listNames_.find(list);
    return name == listNames_.end() ? std::span<const WordId>() : std::span<const WordId>(listWords_[name->second]);
}

std::uint32_t Lexicon::listedAt(std::string_view list, std::span<const Word> words, std::uint32_t at,
                                std::uint32_t end) const {
    const auto entries = at < end ? listEntries(words[at].id) : std::span<const ListEntry>();
    const auto name = entries.empty() ? listNames_.end() : listNames_.find(list);
    if (name == listNames_.end()) {
        return 0;
    }
    for (const auto& entry : entries) {
        if (entry.list == name->second && at + entry.words.size() <= end &&
            std::equal(entry.words.begin(), entry.words.end(), words.begin() + at,
                       [](WordId id, const Word& word) { return id == word.id; })) {
            return static_cast<std::uint32_t>(entry.words.size());
        }
    }
    return 0;
}

bool Lexicon::listedPhrase(std::string_view list, std::string_view phrase) const {
    const auto entries = listEntries(words_.find(phrase.substr(0, phrase.find(' '))));
    const auto name = entries.empty() ? listNames_.end() : listNames_.find(list);
    if (name == listNames_.end()) {
        return false;
    }
    std::vector<WordId> ids;
    for (const auto word : split(phrase, ' ')) {
        ids.push_back(words_.find(word));
    }
    return std::any_of(entries.begin(), entries.end(),
                       [&](const ListEntry& entry) { return entry.list == name->second && entry.words == ids; });
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
