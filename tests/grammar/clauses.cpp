// Clauses of sentences: verb, voice, polarity, modality and arguments.
#include "grammar/grammar.hpp"

#include "rdf/namespaces.hpp"
#include "rdf/reader.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace fs = std::filesystem;
using chancery::grammar::Modality;
using chancery::grammar::Role;
using chancery::grammar::Voice;

BOOST_AUTO_TEST_SUITE(clauses_of_sentences)

namespace {

/// What the grammar needs of the ontology folder, loaded once.
struct Fixture {
    chancery::text::Abbreviations abbreviations;
    chancery::text::Calendar calendar;
    std::unique_ptr<chancery::lexicon::Lexicon> lexicon;

    Fixture() {
        const char* source = std::getenv("CHANCERY_SOURCE");
        const fs::path folder = fs::path(source == nullptr ? "." : source) / "ontology";
        chancery::rdf::Model model;
        for (const auto& file : fs::recursive_directory_iterator(folder)) {
            if (file.path().extension() == ".ttl") {
                chancery::rdf::readFile(file.path(), chancery::rdf::ns::id, file.path().stem().string(),
                                        [&](const auto& quad) { model.add(quad.triple); });
            }
        }
        abbreviations = chancery::text::loadAbbreviations((folder / "lexicon" / "abbreviations.txt").string());
        calendar = chancery::text::loadCalendar((folder / "lexicon" / "calendar.txt").string());
        lexicon = std::make_unique<chancery::lexicon::Lexicon>(model, folder / "lexicon", abbreviations);
    }
};

const Fixture& fixture() {
    static const Fixture made;
    return made;
}

/// "verb voice polarity modality: subject / object" of each clause.
std::vector<std::string> clauses(const std::string& text) {
    const auto& f = fixture();
    const auto tokens = chancery::text::tokenize(text, f.abbreviations);
    const auto annotation = chancery::lexicon::annotate(text, tokens, *f.lexicon, f.calendar);
    const auto parse = chancery::grammar::parse(annotation, *f.lexicon);
    std::vector<std::string> out;
    for (const auto& sentence : parse.sentences) {
        for (const auto& clause : sentence.clauses) {
            std::string line(f.lexicon->words().text(clause.lemma));
            line += clause.voice == Voice::passive ? " passive" : "";
            line += clause.negated ? " negated" : "";
            line += clause.modality == Modality::planned ? " planned"
                    : clause.modality == Modality::real  ? ""
                                                         : " unreal";
            std::string subject;
            std::string object;
            for (const auto& argument : clause.arguments) {
                const std::string words(annotation.textOf(sentence.phrases[argument.phrase].words));
                subject = argument.role == Role::subject && subject.empty() ? words : subject;
                object = argument.role == Role::object && object.empty() ? words : object;
            }
            out.push_back(line + ": " + subject + " / " + object);
        }
    }
    return out;
}

} // namespace

BOOST_AUTO_TEST_CASE(verb_voice_polarity_modality_and_arguments) {
    using V = std::vector<std::string>;
    const std::pair<std::string, V> cases[] = {
        {"Kenya signed the agreement.", {"sign: Kenya / the agreement"}},
        {"The agreement was signed by Kenya.", {"sign passive: Kenya / The agreement"}},
        {"Kenya did not sign the agreement.", {"sign negated: Kenya / the agreement"}},
        {"The agreement is expected to be signed by Kenya.", {"sign passive planned: Kenya / The agreement"}},
        {"Kenya will host the summit.", {"host planned: Kenya / the summit"}},
        {"Kenya would host the summit.", {"host unreal: Kenya / the summit"}},
        {"The talks between Kenya and Ghana were held in Accra.", {"hold passive:  / The talks"}},
        {"Kenya, which joined ASEAN, thanked Ghana.", {"join: Kenya / ASEAN", "thank: Kenya / Ghana"}},
        {"Kenya thanked Ghana and praised Mali.", {"thank: Kenya / Ghana", "praise: Kenya / Mali"}},
        {"No date was fixed.", {"fix passive negated:  / No date"}},
    };
    for (const auto& [text, expected] : cases) {
        const auto found = clauses(text);
        BOOST_TEST_CONTEXT(text) { BOOST_TEST(found == expected, boost::test_tools::per_element()); }
    }
}

BOOST_AUTO_TEST_SUITE_END()
