// What short texts assert; the cases are in facts.txt.
#include "extract/extractor.hpp"
#include "rules/rule.hpp"

#include "../knowledge.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

using chancery::extract::DocumentFacts;
using chancery::extract::NodeRef;

namespace {

DocumentFacts read(const std::string& text) {
    chancery::text::Document document;
    document.id = "test";
    document.text = text;
    document.issued = chancery::text::Date{2024, 6, 14}; // a Friday
    return chancery::extract::extractFacts(std::move(document), chancery::test::knowledge());
}

std::string localName(const std::string& iri) { return iri.substr(iri.find_last_of("#/") + 1); }

std::string show(const DocumentFacts& facts, const chancery::extract::Object& object) {
    if (const auto* ref = std::get_if<NodeRef>(&object)) {
        const auto& node = facts.nodes[ref->index];
        return node.label.empty() ? localName(node.type) : node.label;
    }
    const auto& term = std::get<chancery::rdf::Term>(object);
    return term.isIri() ? localName(term.value) : term.value;
}

/// "Participation event=… participant=…" for each node of a class, sorted.
std::vector<std::string> facts(const std::string& text, const std::string& type,
                               const std::vector<std::string>& properties) {
    const auto all = read(text);
    std::vector<std::string> out;
    for (const auto& node : all.nodes) {
        if (localName(node.type) != type) {
            continue;
        }
        std::string line;
        for (const auto& wanted : properties) {
            for (const auto& property : node.properties) {
                if (localName(property.predicate) == wanted) {
                    line += (line.empty() ? "" : " | ") + show(all, property.object);
                }
            }
        }
        out.push_back(line);
    }
    std::sort(out.begin(), out.end());
    return out;
}

struct Case {
    std::string text;
    std::string type;
    std::vector<std::string> properties;
    std::vector<std::string> expected;
};

/// The cases of facts.txt, whose first lines tell its form.
std::vector<Case> cases() {
    const auto path = chancery::test::ontologyFolder().parent_path() / "tests/extract/facts.txt";
    std::ifstream file(path);
    if (!file) {
        throw std::runtime_error("cannot read " + path.string());
    }
    std::vector<Case> all;
    std::string text;
    bool asked = false; // whether what follows are facts
    for (std::string line; std::getline(file, line);) {
        if (line == "---") {
            text.clear();
            asked = false;
        } else if (line.starts_with("# ")) {
            continue;
        } else if (line.starts_with("> ")) {
            std::istringstream words(line.substr(2));
            Case next{text, {}, {}, {}};
            words >> next.type;
            for (std::string property; words >> property;) {
                next.properties.push_back(property);
            }
            all.push_back(std::move(next));
            asked = true;
        } else if (asked) {
            all.back().expected.push_back(line);
        } else {
            text.append(text.empty() ? "" : "\n").append(line);
        }
    }
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(facts_of_short_texts)

BOOST_AUTO_TEST_CASE(each_construction_gives_its_facts) {
    const auto all = cases();
    BOOST_TEST(all.size() > 100U);
    for (const auto& one : all) {
        const auto found = facts(one.text, one.type, one.properties);
        BOOST_TEST_CONTEXT(one.text) { BOOST_TEST(found == one.expected, boost::test_tools::per_element()); }
    }
}

BOOST_AUTO_TEST_CASE(one_event_told_often_is_one_event) {
    const auto found =
        facts("Oslo, 14 June 2024\n\nForeign Minister Jonas Berg received Ambassador Kenji Mori of Japan today. "
              "During the meeting, the ambassador stressed the need for peace. The meeting ended at noon.",
              "Meeting", {"date", "place"});
    BOOST_TEST(found == std::vector<std::string>{"2024-06-14 | Oslo"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(evidence_lies_within_the_text) {
    const std::string text = "Kenya joined the African Union in 2002. Ghana welcomed the decision of Mali.";
    const auto found = read(text);
    BOOST_TEST(found.nodes.size() > 1U);
    for (const auto& node : found.nodes) {
        for (const auto& evidence : node.evidence) {
            BOOST_TEST(evidence.bytes.begin < evidence.bytes.end);
            BOOST_TEST(evidence.bytes.end <= text.size());
        }
    }
}

BOOST_AUTO_TEST_CASE(a_text_may_end_within_what_a_rule_looks_for) {
    for (const auto* text : {"planned", "Status: planned", "Kenya met Ghana.\n\nplanned\n", "during", "at the",
                             "The Foreign Minister of Armenia with the State Secretary of the"}) {
        BOOST_TEST_CONTEXT(text) { BOOST_CHECK_NO_THROW((void)read(text)); }
    }
}

BOOST_AUTO_TEST_CASE(a_role_that_gives_a_value_needs_a_name) {
    const auto rule = [](const std::string& role) {
        return "rule a\n  \"Kenya met Ghana.\"\nwhen\n  clause meet  subject {who: Agent}  " + role +
               "\nmake\n  [] a chn:Statement ; chn:speaker ?who .\n";
    };
    const auto& lexicon = *chancery::test::knowledge().lexicon;
    for (const auto* role : {"within", "speaker", "no addressee", "during_it"}) {
        chancery::rules::WordLists lists;
        BOOST_TEST_CONTEXT(role) {
            BOOST_CHECK_THROW((void)chancery::rules::parseRules(rule(role), "a.rules", lexicon, lists),
                              chancery::InputError);
        }
    }
    chancery::rules::WordLists lists; // "about" is a preposition as well
    BOOST_TEST(chancery::rules::parseRules(rule("no about"), "a.rules", lexicon, lists).size() == 1U);
}

BOOST_AUTO_TEST_CASE(words_that_may_not_follow_stand_in_brackets) {
    const auto rule = [](const std::string& last) {
        return "rule a\n  \"Kenya met Ghana.\"\nwhen\n  phrase {who: Agent} visit " + last +
               "\nmake\n  [] a chn:Statement ; chn:speaker ?who .\n";
    };
    const auto& lexicon = *chancery::test::knowledge().lexicon;
    chancery::rules::WordLists lists;
    BOOST_CHECK_THROW((void)chancery::rules::parseRules(rule("no to"), "a.rules", lexicon, lists),
                      chancery::InputError);
    const auto rules = chancery::rules::parseRules(rule("no (to|there)"), "a.rules", lexicon, lists);
    const auto& steps = std::get<chancery::rules::PhrasePattern>(rules.at(0).patterns.at(0)).steps;
    BOOST_TEST(steps.back().absent);
    BOOST_TEST(steps.back().words.size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_rule_knows_the_lists_of_the_lexicon_and_its_own_first) {
    const auto& lexicon = *chancery::test::knowledge().lexicon;
    const std::string rule =
        "rule a\n  \"Kenya met Ghana.\"\nwhen\n  clause meet  subject {who: Agent}  @inviting {host: "
        "Agent}\nmake\n  [] a chn:Statement ; chn:speaker ?host .\n";
    const auto prepositions = [&](const std::string& text) {
        chancery::rules::WordLists lists;
        const auto rules = chancery::rules::parseRules(text, "a.rules", lexicon, lists);
        return std::get<chancery::rules::ClausePattern>(rules.at(0).patterns.at(0)).roles.at(1).prepositions;
    };
    const auto listed = lexicon.wordsListed("inviting");
    const std::vector<chancery::lexicon::WordId> all(listed.begin(), listed.end());
    BOOST_TEST(all.size() > 1U);
    BOOST_TEST(prepositions(rule) == all, boost::test_tools::per_element());
    BOOST_TEST(prepositions("words @inviting: with\n" + rule).size() == 1U);
}

BOOST_AUTO_TEST_CASE(the_examples_of_all_rules_hold) {
    std::size_t run = 0;
    for (const auto& failure : chancery::extract::runExamples(chancery::test::knowledge(), run)) {
        BOOST_TEST_ERROR(failure.file << ":" << failure.line << ": " << failure.rule << ": " << failure.sentence);
    }
    BOOST_TEST(run > 100U);
}

BOOST_AUTO_TEST_SUITE_END()
