#include "lexicon/words.hpp"

#include "lexicon/lines.hpp"
#include "rdf/error.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <charconv>

namespace chancery::lexicon {

namespace {

/// closed.txt's name of each class that the grammar refers to.
constexpr std::array<std::pair<std::string_view, WordClass>, static_cast<std::size_t>(WordClass::count)> classNames{{
    {"determiner-definite", WordClass::definite},
    {"determiner-indefinite", WordClass::indefinite},
    {"demonstrative", WordClass::demonstrative},
    {"possessive", WordClass::possessive},
    {"quantifier", WordClass::quantifier},
    {"pronoun-he", WordClass::he},
    {"pronoun-she", WordClass::she},
    {"pronoun-it", WordClass::it},
    {"pronoun-they", WordClass::they},
    {"pronoun-we", WordClass::we},
    {"pronoun-i", WordClass::first},
    {"pronoun-you", WordClass::you},
    {"pronoun-relative", WordClass::relative},
    {"pronoun-reflexive", WordClass::reflexive},
    {"preposition", WordClass::preposition},
    {"conjunction-coordinating", WordClass::coordinating},
    {"conjunction-subordinating", WordClass::subordinating},
    {"aux-be-present", WordClass::bePresent},
    {"aux-be-past", WordClass::bePast},
    {"aux-be-base", WordClass::beBase},
    {"aux-be-participle", WordClass::beParticiple},
    {"aux-be-gerund", WordClass::beGerund},
    {"aux-have-present", WordClass::havePresent},
    {"aux-have-past", WordClass::havePast},
    {"aux-have-gerund", WordClass::haveGerund},
    {"aux-do", WordClass::doForm},
    {"modal-future", WordClass::modalFuture},
    {"modal-conditional", WordClass::modalConditional},
    {"negation", WordClass::negation},
    {"number-word", WordClass::numberWord},
    {"ordinal-word", WordClass::ordinalWord},
    {"contracted", WordClass::contracted},
}};

constexpr std::uint64_t bit(WordClass wordClass) { return std::uint64_t{1} << static_cast<unsigned>(wordClass); }

std::uint16_t weightOf(std::string_view text) {
    unsigned value = 1;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return static_cast<std::uint16_t>(std::clamp(value, 1U, 60000U));
}

std::string foldUnicode(std::string_view word) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* nfd = icu::Normalizer2::getNFDInstance(status);
    const auto text = icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<int>(word.size())));
    icu::UnicodeString decomposed = nfd->normalize(text, status);
    decomposed.foldCase();
    icu::UnicodeString out;
    for (int i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
        const UChar32 c = decomposed.char32At(i);
        switch (c) {
        case 0x2018:
        case 0x2019:
        case 0x02BC:
            out.append(static_cast<UChar>('\''));
            break;
        case 0x0131: // dotless i
            out.append(static_cast<UChar>('i'));
            break;
        default:
            if (u_charType(c) != U_NON_SPACING_MARK) {
                out.append(c);
            }
        }
    }
    std::string result;
    out.toUTF8String(result);
    return result;
}

} // namespace

std::string fold(std::string_view word) {
    std::string out(word);
    for (char& c : out) {
        if (static_cast<unsigned char>(c) >= 0x80) {
            return foldUnicode(word);
        }
        if (c >= 'A' && c <= 'Z') {
            c = static_cast<char>(c - 'A' + 'a');
        }
    }
    return out;
}

WordId Words::intern(std::string_view folded) { return texts_.intern(folded); }

WordId Words::find(std::string_view folded) const {
    const auto id = texts_.find(folded);
    return id == rdf::TextTable::none ? 0 : id;
}

WordReadings& Words::edit(WordId id) {
    if (id >= readings_.size()) {
        readings_.resize(id + 1);
    }
    return readings_[id];
}

void Words::load(const std::filesystem::path& folder) {
    constexpr std::size_t usual = 80000; // words of the lists that come with the program
    texts_.reserve(usual);
    readings_.reserve(usual);
    loadVerbs(folder / "verbs.tsv");
    loadNouns(folder / "nouns.tsv");
    loadPlain(folder / "adjectives.tsv", &WordReadings::adjective);
    loadPlain(folder / "adverbs.tsv", &WordReadings::adverb);
    loadClosed(folder / "closed.txt");
    for (auto& [first, entries] : multiWords_) {
        std::stable_sort(entries.begin(), entries.end(),
                         [](const auto& a, const auto& b) { return a.words.size() > b.words.size(); });
    }
}

void Words::loadVerbs(const std::filesystem::path& file) {
    constexpr std::array forms{VerbForm::base, VerbForm::third, VerbForm::past, VerbForm::participle, VerbForm::gerund};
    forEachLine(file, [&](std::string_view line, std::size_t number) {
        const auto fields = split(line, '\t');
        if (fields.size() != 6) {
            throw InputError({file.string(), number, 1},
                             "expected lemma, third, past, participle, gerund and weight, tab separated");
        }
        const WordId lemma = intern(fold(fields[0]));
        const auto weight = weightOf(fields[5]);
        for (std::size_t i = 0; i < forms.size(); ++i) {
            for (const auto form : split(fields[i], '|')) {
                auto& readings = edit(intern(fold(form)));
                // "found" is first the past of "find": the more usual verb keeps the form.
                if (readings.verbLemma == 0 || readings.verb < weight) {
                    if (readings.verbLemma != lemma) {
                        readings.verbForms = 0;
                    }
                    readings.verbLemma = lemma;
                    readings.verb = weight;
                }
                if (readings.verbLemma == lemma) {
                    readings.verbForms =
                        static_cast<std::uint8_t>(readings.verbForms | static_cast<std::uint8_t>(forms[i]));
                }
            }
        }
    });
}

void Words::loadNouns(const std::filesystem::path& file) {
    forEachLine(file, [&](std::string_view line, std::size_t number) {
        const auto fields = split(line, '\t');
        if (fields.size() != 3) {
            throw InputError({file.string(), number, 1}, "expected singular, plural and weight, tab separated");
        }
        const WordId lemma = intern(fold(fields[0]));
        const auto weight = weightOf(fields[2]);
        auto& singular = edit(lemma);
        singular.noun = std::max(singular.noun, weight);
        singular.nounLemma = lemma;
        if (fields[1] != "-" && fields[1] != fields[0]) {
            for (const auto form : split(fields[1], '|')) {
                auto& plural = edit(intern(fold(form)));
                if (plural.noun == 0) {
                    plural.noun = weight;
                    plural.nounLemma = lemma;
                    plural.plural = true;
                }
            }
        }
    });
}

void Words::loadPlain(const std::filesystem::path& file, std::uint16_t WordReadings::*weight) {
    forEachLine(file, [&](std::string_view line, std::size_t number) {
        const auto fields = split(line, '\t');
        if (fields.size() != 2) {
            throw InputError({file.string(), number, 1}, "expected word and weight, tab separated");
        }
        edit(intern(fold(fields[0]))).*weight = weightOf(fields[1]);
    });
}

void Words::loadClosed(const std::filesystem::path& file) {
    forEachEntry(file, [this](std::string_view wordClass, std::string_view entry) { addClosed(wordClass, entry); });
}

void Words::addClosed(std::string_view wordClass, std::string_view entry) {
    const auto equals = entry.find('=');
    const std::string form = fold(entry.substr(0, equals));
    groups_[std::string(wordClass)].push_back(fold(entry));
    if (wordClass == "contraction-negative" && equals != std::string_view::npos) {
        addContraction(form, fold(entry.substr(equals + 1)));
        return;
    }
    const auto known =
        std::find_if(classNames.begin(), classNames.end(), [&](const auto& name) { return name.first == wordClass; });
    if (known == classNames.end()) {
        return;
    }
    const WordId id = intern(form);
    auto& readings = edit(id);
    readings.classes |= bit(known->second);
    if (equals != std::string_view::npos) {
        readings.value = weightOf(entry.substr(equals + 1));
    }
    if (form.find('_') != std::string::npos) {
        MultiWord multi{{}, known->second, id};
        for (const auto part : split(form, '_')) {
            multi.words.push_back(intern(part));
        }
        multiWords_[multi.words.front()].push_back(std::move(multi));
    }
}

/// "isn't=is": the classes of the word that it stands for, and a negation.
void Words::addContraction(const std::string& form, const std::string& full) {
    const auto source = edit(intern(full));
    const auto classes = source.classes;
    auto& readings = edit(intern(form));
    readings.verbLemma = source.verbLemma;
    readings.classes |= classes | bit(WordClass::contracted);
}

const std::vector<MultiWord>& Words::multiWords(WordId first) const {
    static const std::vector<MultiWord> none;
    const auto at = multiWords_.find(first);
    return at == multiWords_.end() ? none : at->second;
}

const std::vector<std::string>& Words::group(std::string_view name) const {
    static const std::vector<std::string> none;
    const auto at = groups_.find(name);
    return at == groups_.end() ? none : at->second;
}

} // namespace chancery::lexicon
