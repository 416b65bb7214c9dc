// A broken ontology folder is refused with its place.
#include "extract/knowledge.hpp"

#include "../knowledge.hpp"
#include "rdf/error.hpp"

#include <boost/test/unit_test.hpp>

#include <fstream>

namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(knowledge)

namespace {

/// A copy of the ontology folder that goes away with the test.
class Copy {
public:
    Copy() : folder_(fs::temp_directory_path() / ("chancery-knowledge-" + std::to_string(std::rand()))) {
        fs::copy(chancery::test::ontologyFolder(), folder_, fs::copy_options::recursive);
    }
    Copy(const Copy&) = delete;
    Copy& operator=(const Copy&) = delete;
    Copy(Copy&&) = delete;
    Copy& operator=(Copy&&) = delete;
    ~Copy() {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }
    void append(const std::string& file, const std::string& text) const {
        std::ofstream(folder_ / file, std::ios::app) << text;
    }
    [[nodiscard]] std::string error() const {
        try {
            (void)chancery::extract::loadKnowledge(folder_, {});
        } catch (const chancery::InputError& error) {
            return error.what();
        }
        return {};
    }

private:
    fs::path folder_;
};

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

} // namespace

BOOST_AUTO_TEST_CASE(errors_name_file_and_line) {
    const struct {
        std::string file;
        std::string text;
        std::vector<std::string> expected;
    } cases[] = {
        {"gazetteer/countries.ttl", "\n<country/XX> a chn:Country ; rdfs:label \"X\n", {"countries.ttl:"}},
        {"gazetteer/countries.ttl", "\n<country/XX> a chn:Cuontry .\n", {"countries.ttl:", "chn:Cuontry"}},
        {"schemes/offices.ttl",
         "\n<office/a1> <http://www.w3.org/2004/02/skos/core#broader> <office/a2> .\n<office/a2> "
         "<http://www.w3.org/2004/02/skos/core#broader> <office/a1> .\n",
         {"offices.ttl", "cycle"}},
        {"rules/meetings.rules",
         "\nrule broken\nwhen\n  clause meet subject {who: Persn}\nmake\n  ?m a chn:Meeting .\n",
         {"meetings.rules:", "chn:Persn"}},
        {"rules/meetings.rules",
         "\nrule broken\nwhen\n  clause meet subject {who: Person}\nmake\n  [] a chn:Participation ; chn:participnt "
         "?who .\n",
         {"chn:participnt"}},
        {"rules/meetings.rules",
         "\nrule broken\nwhen\n  clause meet subject {who: Person}\nmake\n  [] a chn:Participation ; chn:participant "
         "?whom .\n",
         {"?whom"}},
        {"rules/meetings.rules",
         "\nrule broken\nwhen\n  clause meet subject {who: Topic}\nmake\n  [] a chn:Participation ; chn:participant "
         "?who .\n",
         {"chn:Topic", "chn:participant"}},
        {"rules/meetings.rules", "\nrule broken\n  \"no end\nwhen\n", {"closing quote"}},
        {"rules/meetings.rules", "\nrule broken\nwhen\n  clause @nothing subject {who: Person}\n", {"@nothing"}},
        {"rules/meetings.rules",
         "\nrule meeting.met\nwhen\n  clause meet subject {who: Person}\nmake\n  ?m a chn:Meeting .\n",
         {"already defined"}},
    };
    for (const auto& one : cases) {
        const Copy copy;
        copy.append(one.file, one.text);
        const auto error = copy.error();
        BOOST_TEST_CONTEXT(one.text << "\n" << error) {
            for (const auto& part : one.expected) {
                BOOST_TEST(has(error, part));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(identifiers_follow_the_base) {
    const auto other = chancery::extract::loadKnowledge(chancery::test::ontologyFolder(), "https://example.org/kg/");
    BOOST_TEST(!other.ontology.about(chancery::rdf::iri("https://example.org/kg/country/KE")).empty());
}

BOOST_AUTO_TEST_SUITE_END()
