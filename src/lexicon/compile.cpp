// Fills the lexicon from the ontology and the word lists.
#include "lexicon/label_tools.hpp"
#include "lexicon/lexicon.hpp"
#include "lexicon/lines.hpp"
#include "rdf/namespaces.hpp"
#include "text/lexer.hpp"

#include <algorithm>
#include <array>

namespace chancery::lexicon {

namespace {

using rdf::in;
using rdf::TermId;
namespace ns = rdf::ns;

constexpr std::array<std::pair<std::string_view, EntryKind>, 18> classKinds{{
    {"Country", EntryKind::country},
    {"InternationalOrganization", EntryKind::organization},
    {"Forum", EntryKind::organization},
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

struct LabelProperty {
    std::string_view space;
    std::string_view name;
    LabelRole role;
};

/// Which property gives which role; a label under two roles is entered under each.
constexpr std::array<LabelProperty, 15> labelProperties{{
    {ns::rdfs, "label", LabelRole::name},
    {ns::skos, "prefLabel", LabelRole::name},
    {ns::skos, "altLabel", LabelRole::name},
    {ns::chn, "acronym", LabelRole::name},
    {ns::skos, "hiddenLabel", LabelRole::hidden},
    {ns::chn, "demonym", LabelRole::demonym},
    {ns::chn, "hiddenDemonym", LabelRole::demonym},
    {ns::chn, "compoundForm", LabelRole::compound},
    {ns::chn, "noun", LabelRole::noun},
    {ns::chn, "pluralNoun", LabelRole::plural},
    {ns::chn, "genericNoun", LabelRole::generic},
    {ns::chn, "adjective", LabelRole::adjective},
    {ns::chn, "verb", LabelRole::verb},
    {ns::chn, "unlikeLabel", LabelRole::unlike},
    {ns::chn, "leadingLabel", LabelRole::leading},
}};

/// Whether a class's nouns name instances in lower case: then the label's own capitals bind nothing.
bool isConcept(EntryKind kind) { return kind >= EntryKind::rank; }

} // namespace

class Lexicon::Compiler {
public:
    Compiler(Lexicon& lexicon, const rdf::Model& ontology, const text::Abbreviations& abbreviations)
        : lexicon_(lexicon), ontology_(ontology), abbreviations_(abbreviations) {
        for (std::size_t i = 0; i < labelProperties.size(); ++i) {
            labelProperties_[i] = property(labelProperties[i].space, labelProperties[i].name);
        }
    }

    void run(const std::filesystem::path& folder);

private:
    [[nodiscard]] TermId property(std::string_view space, std::string_view name) const {
        return ontology_.terms().find(in(space, name));
    }
    [[nodiscard]] TermId own(std::string_view name) const { return property(ns::chn, name); }
    [[nodiscard]] std::string_view text(TermId term) const { return ontology_.terms().value(term); }
    /// The smallest value of a property; empty where there is none.
    [[nodiscard]] std::string_view value(TermId subject, TermId property) const {
        const auto rows = ontology_.rowsAbout(subject, property);
        return rows.empty() ? std::string_view() : text(rows.front().object);
    }

    void addEntries(TermId type, EntryKind kind);
    void addNouns(TermId rootClass, EntryKind kind);
    void addEntry(TermId subject, std::string_view label, TermId type, EntryKind kind);
    void link(std::uint32_t index);
    void linkPlaces(Entry& entry, TermId subject);
    [[nodiscard]] std::uint32_t entryAt(TermId subject, TermId property) const;
    [[nodiscard]] std::vector<WordId> wordsAt(TermId subject, TermId property);
    void addLabels(std::uint32_t index);
    void addLabel(std::uint32_t index, std::string_view label, LabelRole role, bool ambiguous);
    void enter(const Label& label, std::span<const WordId> words);
    [[nodiscard]] std::vector<WordId> internLabel(std::string_view label);
    void loadLists(const std::filesystem::path& file);
    void enlist(std::uint32_t list, std::vector<WordId> words);

    Lexicon& lexicon_;
    const rdf::Model& ontology_;
    const text::Abbreviations& abbreviations_;
    std::array<TermId, labelProperties.size()> labelProperties_{};
    std::vector<TermId> subjects_; // of each entry
    const TermId type_ = property(ns::rdf, "type");
    const TermId label_ = property(ns::rdfs, "label");
    const TermId subClassOf_ = property(ns::rdfs, "subClassOf");
    const TermId inCountry_ = own("inCountry");
    const TermId ofCountry_ = own("ofCountry");
    const TermId metonymOf_ = own("metonymOf");
    const TermId inCity_ = own("inCity");
    const TermId capital_ = own("capital");
    const TermId ofBody_ = own("ofBody");
    const TermId organOf_ = own("organOf");
    const TermId usualOwner_ = own("usualOwner");
    const TermId ofLeaders_ = own("ofLeaders");
    const TermId region_ = own("region");
    const TermId isoCode_ = own("isoCode");
    const TermId composedNoun_ = own("composedNoun");
    const TermId composedWord_ = own("composedWord");
    const TermId cue_ = own("cue");
    const TermId headNoun_ = own("headNoun");
    const TermId ambiguousLabel_ = own("ambiguousLabel");
};

void Lexicon::Compiler::run(const std::filesystem::path& folder) {
    lexicon_.words_.load(folder);
    lexicon_.words_.intern(","); // rules may name it
    for (const auto& [name, kind] : classKinds) {
        addEntries(own(name), kind);
    }
    addNouns(own("Event"), EntryKind::eventNoun);
    addNouns(own("Instrument"), EntryKind::instrumentNoun);
    for (std::uint32_t i = 0; i < subjects_.size(); ++i) {
        link(i);
        addLabels(i);
    }
    for (const auto* file : {"titles.txt", "names.txt", "heads.txt", "speech.txt"}) {
        loadLists(folder / file);
    }
}

void Lexicon::Compiler::addEntries(TermId type, EntryKind kind) {
    for (const auto& row : ontology_.rowsTo(type_, type)) {
        const auto labels = ontology_.rowsAbout(row.subject, label_);
        if (!labels.empty() && lexicon_.iris_.find(text(row.subject)) == rdf::TextTable::none) {
            addEntry(row.subject, text(labels.front().object), type, kind);
        }
    }
}

/// The classes under `rootClass`, which have nouns, and their named instances (treaties of the gazetteer).
void Lexicon::Compiler::addNouns(TermId rootClass, EntryKind kind) {
    if (rootClass == rdf::noTerm) {
        return;
    }
    std::vector<TermId> classes{rootClass};
    for (std::size_t i = 0; i < classes.size(); ++i) {
        for (const auto& row : ontology_.rowsTo(subClassOf_, classes[i])) {
            if (std::find(classes.begin(), classes.end(), row.subject) == classes.end()) {
                classes.push_back(row.subject);
            }
        }
    }
    for (const TermId one : classes) {
        addEntries(one, EntryKind::initiative);
        addEntry(one, value(one, label_), one, kind);
    }
}

void Lexicon::Compiler::addEntry(TermId subject, std::string_view label, TermId type, EntryKind kind) {
    const auto index = static_cast<std::uint32_t>(subjects_.size());
    if (lexicon_.iris_.intern(text(subject)) == lexicon_.entryOfIri_.size()) {
        lexicon_.entryOfIri_.push_back(index);
    }
    Entry entry;
    entry.kind = kind;
    entry.iri = text(subject);
    entry.label = label;
    entry.type = text(type);
    lexicon_.entries_.push_back(std::move(entry));
    subjects_.push_back(subject);
}

std::uint32_t Lexicon::Compiler::entryAt(TermId subject, TermId property) const {
    const auto rows = ontology_.rowsAbout(subject, property);
    return rows.empty() ? none : lexicon_.entryOf(text(rows.front().object));
}

std::vector<WordId> Lexicon::Compiler::wordsAt(TermId subject, TermId property) {
    std::vector<WordId> words;
    for (const auto& row : ontology_.rowsAbout(subject, property)) {
        words.push_back(lexicon_.words_.intern(fold(text(row.object))));
    }
    return words;
}

void Lexicon::Compiler::link(std::uint32_t index) {
    const TermId subject = subjects_[index];
    Entry& entry = lexicon_.entries_[index];
    linkPlaces(entry, subject);
    entry.ofBody = entryAt(subject, ofBody_);
    entry.organOf = entryAt(subject, organOf_);
    entry.usualOwner = entryAt(subject, usualOwner_);
    entry.ofLeaders = entryAt(subject, ofLeaders_);
    if (const auto code = value(subject, isoCode_); !code.empty()) {
        lexicon_.byIsoCode_.emplace(code, index);
    }
    entry.composedNouns = wordsAt(subject, composedNoun_);
    entry.composedWords = wordsAt(subject, composedWord_);
    if (!entry.composedNouns.empty()) {
        lexicon_.composed_.push_back(index);
    }
    for (const auto& row : ontology_.rowsAbout(subject, cue_)) {
        entry.cues.push_back(fold(text(row.object)));
    }
    entry.headNouns = wordsAt(subject, headNoun_);
}

void Lexicon::Compiler::linkPlaces(Entry& entry, TermId subject) {
    for (const TermId property : {inCountry_, ofCountry_, metonymOf_}) {
        if (entry.country == none) {
            entry.country = entryAt(subject, property);
        }
    }
    entry.city = entryAt(subject, inCity_);
    if (entry.city != none && entry.country == none) {
        entry.country = entryAt(subjects_[entry.city], inCountry_);
    }
    entry.metonym = entryAt(subject, metonymOf_) != none;
    entry.capital = entryAt(subject, capital_);
    entry.region = value(subject, region_) == "true";
}

void Lexicon::Compiler::addLabels(std::uint32_t index) {
    const TermId subject = subjects_[index];
    const EntryKind kind = lexicon_.entries_[index].kind;
    const bool isClass = kind == EntryKind::eventNoun || kind == EntryKind::instrumentNoun;
    const auto ambiguous = ontology_.rowsAbout(subject, ambiguousLabel_);
    for (std::size_t i = 0; i < labelProperties.size(); ++i) {
        const LabelRole role = labelProperties[i].role;
        if (isClass && role == LabelRole::name) {
            continue; // a class's own label ("Meeting") is no noun of the text unless chn:noun says so
        }
        for (const auto& row : ontology_.rowsAbout(subject, labelProperties_[i])) {
            const std::string_view label = text(row.object);
            addLabel(index, label, role, std::any_of(ambiguous.begin(), ambiguous.end(), [&](const auto& other) {
                         return text(other.object) == label;
                     }));
        }
    }
    for (const auto& row : ambiguous) {
        addLabel(index, text(row.object), LabelRole::hidden, true);
    }
}

std::vector<WordId> Lexicon::Compiler::internLabel(std::string_view label) {
    const auto tokens = text::lex(label, abbreviations_);
    std::vector<std::uint32_t> unused;
    std::vector<WordId> ids;
    for (const auto& word : lexicon_.wordsOf(label, tokens, unused)) {
        const auto [begin, end] = word.bytes;
        ids.push_back(word.id != 0 ? word.id : lexicon_.words_.intern(fold(label.substr(begin, end - begin))));
    }
    return ids;
}

void Lexicon::Compiler::addLabel(std::uint32_t index, std::string_view label, LabelRole role, bool ambiguous) {
    auto ids = internLabel(label);
    if (ids.empty()) {
        return;
    }
    const bool rank = lexicon_.entries_[index].kind == EntryKind::rank;
    if (role == LabelRole::name || role == LabelRole::noun || role == LabelRole::verb || rank) {
        const std::string name = fold(label);
        lexicon_.byName_.add(lexicon_.names_.intern(name), index);
        if (lexicon_.entries_[index].kind == EntryKind::act) {
            lexicon_.actBeginnings_.intern(std::string_view(name).substr(0, name.find(' ')));
        }
    }
    const bool concept_ = isConcept(lexicon_.entries_[index].kind);
    Label entry{index, role, isUpper(label) && label.size() <= 8, false, false, ambiguous};
    entry.mixed = ids.size() == 1 && isMixed(label);
    entry.capital = !concept_ && !(label.front() >= 'a' && label.front() <= 'z');
    enter(entry, ids);
    if (concept_ && label.find('-') != std::string_view::npos) {
        // A text's capitals part what its small letters keep together: "COVID-19 vaccines", "Counter-Terrorism".
        std::string parted(label);
        std::replace(parted.begin(), parted.end(), '-', ' ');
        addLabel(index, parted, role, ambiguous);
        const std::string small = fold(label);
        if (rank && small != label) { // "the secretary-general"
            addLabel(index, small, role, ambiguous);
        }
    }
    if (!concept_ && ids.size() >= 3 && role == LabelRole::name &&
        lexicon_.anagrams_.intern(anagramKey(ids)) == lexicon_.anagramEntries_.size()) {
        lexicon_.anagramEntries_.push_back(index);
    }
}

void Lexicon::Compiler::enter(const Label& label, std::span<const WordId> words) {
    std::uint32_t node = Trie::root;
    for (const WordId word : words) {
        node = lexicon_.trie_.grow(node, word);
    }
    auto& begun = lexicon_.kindsBegun_;
    if (begun.size() <= words.front()) {
        begun.resize(words.front() + 1);
    }
    begun[words.front()] |= bit(lexicon_.entries_[label.entry].kind);
    const auto here = lexicon_.labels_.of(node);
    const auto twin = std::find_if(here.begin(), here.end(), [&](const Label& other) {
        return other.entry == label.entry &&
               (other.role == label.role || (label.role == LabelRole::hidden && other.role == LabelRole::name));
    });
    if (twin == here.end()) {
        lexicon_.labels_.add(node, label);
    } else {
        twin->ambiguous = twin->ambiguous || label.ambiguous;
        twin->upper = twin->upper && label.upper;
        twin->capital = twin->capital && label.capital;
        twin->mixed = twin->mixed && label.mixed;
    }
}

void Lexicon::Compiler::loadLists(const std::filesystem::path& file) {
    forEachEntry(file, [this](std::string_view list, std::string_view entry) {
        const auto index = lexicon_.listNames_.intern(list);
        std::vector<WordId> words;
        for (const auto part : split(entry, '_')) {
            words.push_back(lexicon_.words_.intern(fold(part)));
        }
        const auto whole = lexicon_.words_.intern(fold(entry)); // also the one word that a preposition of several is
        if (words.size() > 1) {
            enlist(index, {whole});
        }
        lexicon_.listWords_.resize(lexicon_.listNames_.size());
        lexicon_.listWords_[index].push_back(whole);
        enlist(index, std::move(words));
    });
}

void Lexicon::Compiler::enlist(std::uint32_t list, std::vector<WordId> words) {
    const WordId first = words.front();
    if (lexicon_.listEntries_.size() <= first) {
        lexicon_.listEntries_.resize(first + 1);
        lexicon_.listBits_.resize(first + 1);
    }
    lexicon_.listBits_[first] |= ListName(lexicon_.listNames_[list]).bit();
    auto& entries = lexicon_.listEntries_[first];
    entries.push_back({list, std::move(words)});
    std::stable_sort(entries.begin(), entries.end(),
                     [](const auto& a, const auto& b) { return a.words.size() > b.words.size(); });
}

Lexicon::Lexicon(const rdf::Model& ontology, const std::filesystem::path& folder,
                 const text::Abbreviations& abbreviations) {
    Compiler(*this, ontology, abbreviations).run(folder);
}

} // namespace chancery::lexicon
