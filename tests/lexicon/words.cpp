// Folding and word readings.
#include "lexicon/words.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <filesystem>

using chancery::lexicon::VerbForm;
using chancery::lexicon::WordClass;
using chancery::lexicon::Words;

BOOST_AUTO_TEST_SUITE(words_of_the_lexicon)

namespace {

const Words& words() {
    static const Words loaded = [] {
        const char* source = std::getenv("CHANCERY_SOURCE");
        Words made;
        made.load(std::filesystem::path(source == nullptr ? "." : source) / "ontology" / "lexicon");
        return made;
    }();
    return loaded;
}

const chancery::lexicon::WordReadings& readings(std::string_view word) { return words().readings(words().find(word)); }

} // namespace

BOOST_AUTO_TEST_CASE(folding_takes_case_and_accents_away) {
    const std::pair<std::string, std::string> cases[] = {{"Türkiye", "turkiye"},
                                                         {"Yıldırım", "yildirim"},
                                                         {"Côte", "cote"},
                                                         {"ASEAN", "asean"},
                                                         {"Nuku’alofa", "nuku'alofa"}};
    for (const auto& [text, expected] : cases) {
        BOOST_TEST(chancery::lexicon::fold(text) == expected);
    }
}

BOOST_AUTO_TEST_CASE(inflected_verbs_know_their_lemma) {
    const std::pair<std::string, std::string> cases[] = {
        {"met", "meet"}, {"held", "hold"}, {"co-chaired", "co-chair"}, {"underscored", "underscore"}, {"paid", "pay"}};
    for (const auto& [form, lemma] : cases) {
        BOOST_TEST_CONTEXT(form) {
            BOOST_TEST(words().text(readings(form).verbLemma) == lemma);
            BOOST_TEST(readings(form).has(VerbForm::past));
        }
    }
}

BOOST_AUTO_TEST_CASE(closed_classes_have_their_words) {
    BOOST_TEST(readings("the").is(WordClass::definite));
    BOOST_TEST(readings("will").is(WordClass::modalFuture));
    BOOST_TEST(readings("not").is(WordClass::negation));
    BOOST_TEST(readings("with").is(WordClass::preposition));
    BOOST_TEST(readings("isn't").is(WordClass::contracted));
    BOOST_TEST(readings("fourth").value == 4);
}

BOOST_AUTO_TEST_CASE(an_unknown_word_has_no_reading) {
    BOOST_TEST(words().find("xyzzyplugh") == 0U);
    BOOST_TEST(!readings("xyzzyplugh").open());
}

BOOST_AUTO_TEST_SUITE_END()
