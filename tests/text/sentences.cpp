#include "knowledge.hpp"

#include <boost/test/unit_test.hpp>

using namespace chancery::text;
using chancery::text::testing::abbreviations;
using chancery::text::testing::sentencesOf;
using List = std::vector<std::string>;

BOOST_AUTO_TEST_SUITE(sentences)

namespace {

void expect(std::string_view text, const List& sentences) {
    const List found = sentencesOf(text);
    BOOST_TEST(found == sentences, boost::test_tools::per_element());
}

/// Enough text behind it that a test's first paragraphs are not all there is.
const std::string tail = "\n\nThe ministers then left for lunch at the port.\n";
const std::string tailSentence = "body: The ministers then left for lunch at the port .";

} // namespace

BOOST_AUTO_TEST_CASE(stops_end_sentences_and_abbreviations_do_not) {
    expect("H.E. Dr. Mia Borg met Col. (Retd.) Jan Haas of St. Lucia. They agreed on No. 4 of the list.",
           {"body: H.E. Dr. Mia Borg met Col. ( Retd. ) Jan Haas of St. Lucia .",
            "body: They agreed on No. 4 of the list ."});
    expect("She flew to the U.S. The visit was short.", {"body: She flew to the U.S.", "body: The visit was short ."});
    expect("She met the U.S. Secretary of Labor.", {"body: She met the U.S. Secretary of Labor ."});
    expect("They met at 5 p.m. Both left at 6 p.m. yesterday.",
           {"body: They met at 5 p.m.", "body: Both left at 6 p.m. yesterday ."});
    expect("Trade grew by 3.5 per cent in 2019. Tourism fell.",
           {"body: Trade grew by 3.5 per cent in 2019 .", "body: Tourism fell ."});
    expect("Mr. J. K. Abela and M. Cassar signed.", {"body: Mr. J. K. Abela and M. Cassar signed ."});
    expect("Has it ended? No! It goes on.", {"body: Has it ended ?", "body: No !", "body: It goes on ."});
    expect("The talks ended.The sides agreed.", {"body: The talks ended .", "body: The sides agreed ."});
}

BOOST_AUTO_TEST_CASE(quotes_and_brackets_belong_to_the_sentence_before) {
    expect("He said: “We agree.” The others left. \"Why?\" she asked. (Nobody knew.) It rained.",
           {"body: He said : “ We agree . ”", "body: The others left .", "body: \" Why ? \" she asked .",
            "body: ( Nobody knew . )", "body: It rained ."});
    expect("\"It was good.\" \"It was not.\"", {"body: \" It was good . \"", "body: \" It was not . \""});
}

BOOST_AUTO_TEST_CASE(headlines_labels_and_datelines) {
    expect("PRESS RELEASE\n\nMalta and Ghana sign fisheries pact\n\nValletta, 3 May 2022\n\nMalta signed a pact "
           "today.\n\nIt "
           "runs for ten years.",
           {"label: PRESS RELEASE", "headline: Malta and Ghana sign fisheries pact", "label: Valletta , 3 May 2022",
            "body: Malta signed a pact today .", "body: It runs for ten years ."});
    expect("VALLETTA – Foreign Minister Borg met his guest.\n\nTALLINN, May 3 (Wire) -- Estonia voted." + tail,
           {"body: VALLETTA – Foreign Minister Borg met his guest .",
            "body: TALLINN , May 3 ( Wire ) -- Estonia voted .", tailSentence});
    expect("No. 7/2020\nBy Mia Borg and Jan Haas\nPublished 2 May 2020\n\nThe port opened." + tail,
           {"label: No. 7 / 2020", "label: By Mia Borg and Jan Haas", "label: Published 2 May 2020",
            "body: The port opened .", tailSentence});
    expect("The port opened." + tail + "\nPort Louis\nMay 4, 2020\n",
           {"body: The port opened .", tailSentence, "label: Port Louis", "label: May 4 , 2020"});
    expect("News > Press > Releases\n\nThe port opened." + tail + "\n#Ports #Malta\n",
           {"label: News > Press > Releases", "body: The port opened .", tailSentence, "label: #Ports #Malta"});
    expect("[Photo: Minister Borg at the port]\n\nIs the Port Open Again?\n\nThe port opened.",
           {"headline: [ Photo : Minister Borg at the port ]", "headline: Is the Port Open Again ?",
            "body: The port opened ."});
}

BOOST_AUTO_TEST_CASE(a_text_of_one_line_is_body) {
    expect("Malta met Ghana", {"body: Malta met Ghana"});
    expect("", {});
    expect("-----\n\n***", {});
}

BOOST_AUTO_TEST_CASE(wrapped_paragraphs_are_joined) {
    expect("The Minister of Fisheries of Malta, Mia Borg, received the Ambassador of\n"
           "Ghana, Kofi Asante, on Monday. The two sides spoke of ports, of tuna and of\n"
           "Mediterranean winds. They will meet again in Accra, the capital of Ghana,\n"
           "next year.\n",
           {"body: The Minister of Fisheries of Malta , Mia Borg , received the Ambassador of Ghana , Kofi Asante , on "
            "Monday .",
            "body: The two sides spoke of ports , of tuna and of Mediterranean winds .",
            "body: They will meet again in Accra , the capital of Ghana , next year ."});
    // A ragged edge: the line is full enough, though a short name would have fitted.
    expect("1.   The Meeting was held in the port of Accra, in the old castle by the sea, and was attended\n"
           "by Hon. Mia Borg of Malta, by Hon. Jan Haas of Guyana, by three observers and\n"
           "Dr. Ada Clarke of the secretariat. It ended at noon, when the ministers left for lunch.\n",
           {"body: The Meeting was held in the port of Accra , in the old castle by the sea , and was attended by Hon. "
            "Mia Borg of "
            "Malta , by Hon. Jan Haas of Guyana , by three observers and Dr. Ada Clarke of the secretariat .",
            "body: It ended at noon , when the ministers left for lunch ."});
    expect("Malta receives envoy\nof Ghana\n\nThe port opened.\n",
           {"headline: Malta receives envoy of Ghana", "body: The port opened ."});
    // Each line a paragraph: nothing is joined.
    const std::string line =
        "The Minister spoke for a long time about fish and ports and the weather over the islands, and nobody "
        "dared to leave the hall before dinner.";
    BOOST_TEST(sentencesOf("Malta speaks of fish\n" + line + "\n" + line + "\n").size() == 3U);
}

BOOST_AUTO_TEST_CASE(line_ends_of_all_kinds) {
    const List expected{"headline: Malta opens port", "body: It is open .", "body: It is big ."};
    expect("Malta opens port\n\nIt is open.\n\nIt is big.", expected);
    expect("Malta opens port\r\n\r\nIt is open.\r\n\r\nIt is big.\r\n", expected);
    expect("\uFEFFMalta opens port\r\rIt is open.\r\rIt is big.\r", expected);
}

BOOST_AUTO_TEST_CASE(list_items) {
    expect("The ministers:\n• noted the report;\n• welcomed the plan; and\n• left.\n\nIt rained.",
           {"body: The ministers :", "bullet: noted the report ;", "bullet: welcomed the plan ; and", "bullet: left .",
            "body: It rained ."});
    expect("The ministers agreed:\n(a) to meet;\n(b) to write.\n- to wait\n* to hope\ni) to sing\n2) to dance",
           {"body: The ministers agreed :", "bullet: to meet ;", "bullet: to write .", "bullet: to wait",
            "bullet: to hope", "bullet: to sing", "bullet: to dance"});
    expect("They resolved:\nto meet more often;\nto write letters; and\nto rest.\n",
           {"body: They resolved :", "bullet: to meet more often ;", "bullet: to write letters ; and",
            "bullet: to rest ."});
    expect("1. The 5th Meeting was held in Accra. It was short.\n\n2. The ministers ate.\n",
           {"body: The 5th Meeting was held in Accra .", "body: It was short .", "body: The ministers ate ."});
    expect("• an item that goes on\n  in the next line.\n• another one.\n",
           {"bullet: an item that goes on in the next line .", "bullet: another one ."});
}

BOOST_AUTO_TEST_CASE(items_share_the_paragraph_of_their_lead) {
    const auto tokenized = tokenize("It rained.\n\nThey:\n• sang;\n• ate.\n\nIt ended.", abbreviations());
    BOOST_REQUIRE_EQUAL(tokenized.sentences.size(), 5U);
    const std::uint32_t paragraphs[] = {0, 1, 1, 1, 2};
    for (std::size_t i = 0; i < 5; ++i) {
        BOOST_TEST(tokenized.sentences[i].paragraph == paragraphs[i]);
    }
}

BOOST_AUTO_TEST_CASE(embedded_posts) {
    expect("It rained.\n\nGreat talks with @GhanaMFA on #tuna 🐟. More soon — Malta MFA (@MaltaMFA) May 3, 2022\n\nIt "
           "ended.",
           {"body: It rained .", "tweet: Great talks with @GhanaMFA on #tuna 🐟 .", "tweet: More soon",
            "tweet: — Malta MFA ( @MaltaMFA ) May 3 , 2022", "body: It ended ."});
}

BOOST_AUTO_TEST_CASE(sentences_are_in_order_and_apart) {
    const std::string text =
        "Title here\n\n1. One. Two? (Three.)\n- four\n\n“Five.” — Six (@six) May 1, 2020\n\nSeven:\na) eight";
    const TokenizedText tokenized = tokenize(text, abbreviations());
    std::uint32_t last = 0;
    for (const Sentence& sentence : tokenized.sentences) {
        BOOST_TEST(sentence.first >= last);
        BOOST_TEST(sentence.end > sentence.first);
        last = sentence.end;
    }
    BOOST_TEST(last <= tokenized.tokens.size());
}

BOOST_AUTO_TEST_SUITE_END()
