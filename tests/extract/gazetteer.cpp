// What a name of the gazetteer means in a sentence: a country, a place, a person, a word.
#include "../knowledge.hpp"
#include "lexicon/mentions.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace lexicon = chancery::lexicon;
namespace text = chancery::text;

BOOST_AUTO_TEST_SUITE(gazetteer)

namespace {

constexpr std::string_view kindName(lexicon::MentionKind kind) {
    using enum lexicon::MentionKind;
    switch (kind) {
    case country:
        return "country";
    case organization:
    case body:
        return "body";
    case place:
        return "place";
    case initiative:
        return "initiative";
    case office:
        return "office";
    case person:
        return "person";
    case partnershipKind:
        return "partnership";
    default:
        return "other";
    }
}

/// The mentions of a text that are names, "KIND LABEL" each.
std::vector<std::string> names(std::string_view text) {
    const auto& knowledge = chancery::test::knowledge();
    const auto tokens = text::tokenize(text, knowledge.abbreviations);
    const auto annotation = lexicon::annotate(text, tokens, *knowledge.lexicon, knowledge.calendar);
    std::vector<std::string> out;
    for (const auto& mention : annotation.mentions) {
        const auto kind = kindName(mention.kind);
        if (kind == "other") {
            continue;
        }
        std::string label;
        if (mention.kind == lexicon::MentionKind::office) {
            label = annotation.offices[mention.entry].label;
        } else if (mention.kind == lexicon::MentionKind::person) {
            label = annotation.persons[mention.entry].label;
        } else {
            label = annotation.entryOf(*knowledge.lexicon, mention.entry).label;
        }
        out.push_back(std::string(kind) + " " + label);
    }
    return out;
}

struct Case {
    std::string_view text;
    std::vector<std::string> expected;
};

void check(const std::vector<Case>& cases) {
    for (const auto& [text, expected] : cases) {
        BOOST_TEST_CONTEXT(text) { BOOST_TEST(names(text) == expected, boost::test_tools::per_element()); }
    }
}

} // namespace

BOOST_AUTO_TEST_CASE(a_country_has_many_names) {
    check({{"The talks with the RoK went well.", {"country South Korea"}},
           {"The talks with the DPRK went well.", {"country North Korea"}},
           {"He left for the Lao PDR.", {"country Laos"}},
           {"He left for Türkiye.", {"country Turkey"}},
           {"He left for Viet Nam.", {"country Vietnam"}},
           {"He left for the UAE.", {"country United Arab Emirates"}},
           {"He left for Swaziland.", {"country Eswatini"}},
           {"He left for Côte d’Ivoire.", {"country Côte d'Ivoire"}},
           {"He left for the Democratic Republic of the Congo.", {"country Democratic Republic of the Congo"}},
           {"He left for Burma.", {"country Myanmar"}},
           {"He left for Czechia.", {"country Czech Republic"}},
           {"He left for Timor-Leste.", {"country Timor-Leste"}},
           {"The Emirati and Filipino sides spoke.", {"country United Arab Emirates", "country Philippines"}},
           {"The Nigerien and Nigerian sides spoke.", {"country Niger", "country Nigeria"}},
           {"The Malagasy and Ivorian sides spoke.", {"country Madagascar", "country Côte d'Ivoire"}}});
}

BOOST_AUTO_TEST_CASE(a_country_may_be_a_person) {
    check({{"They met Foreign Minister Georgia Hale there.", {"office Foreign Minister", "person Georgia Hale"}},
           {"They met Minister Chad Baker there.", {"office Minister", "person Chad Baker"}},
           {"They met Mr. Jordan there.", {"person Jordan"}},
           {"They met President Ana Lima there.", {"office President", "person Ana Lima"}},
           {"The President of Georgia spoke.", {"office President", "country Georgia"}},
           {"The ministers of Chad and Jordan spoke.", {"office Minister", "country Chad", "country Jordan"}},
           {"President Hassan of Chad spoke.", {"office President", "person Hassan", "country Chad"}}});
}

BOOST_AUTO_TEST_CASE(a_place_may_be_a_word) {
    check({{"Nice words were said.", {}},
           {"Reading the statement took an hour.", {}},
           {"Split opinions were heard.", {}},
           {"The summit was held in Nice.", {"place Nice"}},
           {"The summit was held in Split.", {"place Split"}},
           {"The nice reading split the male group.", {}}});
}

BOOST_AUTO_TEST_CASE(a_vague_name_needs_support) {
    check({{"The Senate voted.", {}},
           {"The MEA said so.", {}},
           {"India thanked them, the MEA said.", {"country India", "body Ministry of External Affairs of India"}},
           {"The Kingdom thanked them.", {}},
           {"Saudi Arabia thanked them. The Kingdom was glad.", {"country Saudi Arabia", "country Saudi Arabia"}},
           {"Pakistan heard the Senate of Chile.", {"country Pakistan", "country Chile"}},
           {"The Security Council met.", {"body United Nations Security Council"}}});
}

BOOST_AUTO_TEST_CASE(offices_of_all_traditions) {
    check({{"They met Tánaiste Micheál Byrne.", {"office Tánaiste", "person Micheál Byrne"}},
           {"They met Chargé d’Affaires a.i. Tom Brown.", {"office Chargé d'Affaires", "person Tom Brown"}},
           {"They met the Ambassador Extraordinary and Plenipotentiary of Japan.",
            {"office Ambassador", "country Japan"}},
           {"They met the Permanent Under-Secretary.", {"office Permanent Under-Secretary"}},
           {"They met the Apostolic Nuncio.", {"office Apostolic Nuncio"}},
           {"They met the Chief Adviser of Bangladesh.", {"office Chief Adviser", "country Bangladesh"}},
           {"They met State Councilor Wang Bo.", {"office State Councilor", "person Wang Bo"}},
           {"They met the Climate Change Minister.", {"office Climate Change Minister"}},
           {"They met the health ministers.", {"office Health Minister"}}});
}

BOOST_AUTO_TEST_CASE(partnerships_of_every_name) {
    check({{"It is a Major Non-NATO Ally.", {"partnership Major Non-NATO Ally"}},
           {"It is a comprehensive strategic partnership.", {"partnership Comprehensive Strategic Partnership"}},
           {"They are All-Weather Strategic Cooperative Partners.",
            {"partnership All-Weather Strategic Cooperative Partnership"}},
           {"It became a BRICS partner country.", {"partnership Partner Country"}}});
}

BOOST_AUTO_TEST_SUITE_END()
