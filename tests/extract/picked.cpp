// Rules picked at random hold on sentences written after them: tests/quality/picked.txt.
#include "extract/extractor.hpp"

#include "../knowledge.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

BOOST_AUTO_TEST_SUITE(picked_rules)

namespace {

/// The sentences of each rule, in the order of the file.
std::map<std::string, std::vector<std::string>> picked() {
    std::ifstream file(chancery::test::ontologyFolder().parent_path() / "tests/quality/picked.txt");
    BOOST_REQUIRE_MESSAGE(file, "tests/quality/picked.txt cannot be read");
    std::map<std::string, std::vector<std::string>> sentences;
    std::string rule;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("rule ")) {
            rule = line.substr(5);
        } else if (line.starts_with("  ")) {
            sentences[rule].push_back(line.substr(2));
        }
    }
    return sentences;
}

bool holds(const std::string& rule, const std::string& text) {
    chancery::text::Document document;
    document.id = "picked";
    document.text = text;
    document.issued = chancery::text::Date{2024, 6, 14};
    const auto facts = chancery::extract::extractFacts(std::move(document), chancery::test::knowledge());
    return std::any_of(facts.firings.begin(), facts.firings.end(),
                       [&](const auto& firing) { return firing.rule == rule && !firing.nodes.empty(); });
}

} // namespace

BOOST_AUTO_TEST_CASE(ten_rules_hold_on_five_new_sentences_each) {
    const auto sentences = picked();
    BOOST_TEST(sentences.size() == 10U);
    for (const auto& [rule, texts] : sentences) {
        BOOST_TEST(texts.size() == 5U, rule);
        for (const auto& text : texts) {
            BOOST_TEST(holds(rule, text), rule << ": " << text);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
