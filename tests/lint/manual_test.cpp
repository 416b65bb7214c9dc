// docs/lint.md: every rule has a section, and its two examples are found and not found.
#include "lint/linted.hpp"

#include <boost/test/unit_test.hpp>

#include <map>
#include <sstream>

using namespace chancery;

BOOST_AUTO_TEST_SUITE(manual)

namespace {

struct Section {
    std::string text;
    std::vector<std::string> examples;
};

/// The sections that are headed by a code, and under "" what all examples begin with.
std::map<std::string, Section> readManual() {
    std::istringstream lines(rdf::slurp(test::sourceTree() / "docs/lint.md"));
    std::map<std::string, Section> sections;
    Section* section = &sections[""];
    bool inside = false;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("## ")) {
            section = &sections[line.substr(3)];
        } else if (line == "```turtle") {
            inside = true;
            section->examples.emplace_back();
        } else if (line == "```") {
            inside = false;
        } else if (inside) {
            section->examples.back() += line + "\n";
        } else {
            section->text += line + "\n";
        }
    }
    return sections;
}

std::vector<std::string> foundIn(const std::string& turtle, std::string_view code) {
    const lint::Result result = test::lintAll({{"manual.ttl", turtle, rdf::Syntax::turtle, true}});
    for (const InputError& error : result.unreadable) {
        BOOST_FAIL(error.what());
    }
    return test::found(result, code);
}

} // namespace

BOOST_AUTO_TEST_CASE(every_rule_has_a_section_whose_examples_hold) {
    std::map<std::string, Section> sections = readManual();
    BOOST_TEST_REQUIRE(sections[""].examples.size() == 1U);
    const std::string start = sections[""].examples.front();
    for (const lint::Rule& rule : lint::rules()) {
        const auto section = sections.find(std::string(rule.code));
        BOOST_TEST_REQUIRE((section != sections.end()), "no section for " << rule.code);
        const std::string severity(lint::nameOf(rule.severity));
        const std::string first = section->second.text.substr(section->second.text.find_first_not_of('\n'));
        BOOST_TEST(test::lowered(first).starts_with(severity + ". "), rule.code << " is a " << severity);
        BOOST_TEST_REQUIRE(section->second.examples.size() == 2U, rule.code);
        BOOST_TEST(!foundIn(start + section->second.examples[0], rule.code).empty(), rule.code << " is not found");
        const auto wrongly = foundIn(start + section->second.examples[1], rule.code);
        BOOST_TEST(wrongly.empty(), rule.code << " is found wrongly: " << test::joined(wrongly));
    }
    BOOST_TEST(sections.size() == lint::rules().size() + 1, "a section for a rule that there is not");
}

BOOST_AUTO_TEST_SUITE_END()
