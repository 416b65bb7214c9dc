#include "knowledge.hpp"

#include <boost/test/unit_test.hpp>

using namespace chancery::text;
using chancery::text::testing::abbreviations;
using chancery::text::testing::calendar;

BOOST_AUTO_TEST_SUITE(datelines)

namespace {

/// "PLACE|DATE|the word after it", or "none".
std::string dateline(std::string_view text) {
    const TokenizedText tokenized = tokenize(text, abbreviations());
    const auto line = findDateline(text, tokenized, calendar());
    if (!line) {
        return "none";
    }
    const auto& tokens = tokenized.tokens;
    std::string place;
    if (line->placeEnd > line->placeFirst) {
        const std::uint32_t begin = tokens[line->placeFirst].bytes.begin;
        place = text.substr(begin, tokens[line->placeEnd - 1].bytes.end - begin);
    }
    return place + "|" + (line->date ? lexical(*line->date) : "") + "|" +
           std::string(line->end < tokens.size() ? slice(text, tokens[line->end]) : "");
}

std::string published(std::string_view text) {
    const auto date = publicationDate(text, tokenize(text, abbreviations()), calendar());
    return date ? lexical(*date) : "";
}

struct Case {
    const char* text;
    const char* line;
};

} // namespace

BOOST_AUTO_TEST_CASE(at_the_beginning_of_the_text) {
    const Case cases[] = {
        {"VALLETTA – Minister Borg met his guest.", "VALLETTA||Minister"},
        {"Valletta, 3 May 2022 – Minister Borg left.", "Valletta|2022-05-03|Minister"},
        {"Valletta, 3 May 2022: Minister Borg left.", "Valletta|2022-05-03|Minister"},
        {"VALLETTA, 3 May (Island Wire) — Minister Borg left.", "VALLETTA||Minister"},
        {"VALLETTA, 3 May (Island Wire) — Minister Borg left. He returns on 9 May 2022.",
         "VALLETTA|2022-05-03|Minister"},
        {"VALLETTA, 30 December — Minister Borg left. He returns on 5 January 2022.", "VALLETTA|2021-12-30|Minister"},
        {"VALLETTA, 3 May (Island Wire) — Minister Borg left. Malta voted on 9 October 2020.", "VALLETTA||Minister"},
        {"Ljubljana, 13. 9. 2023\n\nMinister Borg left.", "Ljubljana|2023-09-13|Minister"},
        {"TALLINN, Oct. 3, 2021 (Baltic Wire) -- Estonia voted.", "TALLINN|2021-10-03|Estonia"},
        {"Valletta, May 3, 2022, MNA - Minister Borg left.", "Valletta|2022-05-03|Minister"},
        {"[VALLETTA, 3 May 2022] – Minister Borg left.", "VALLETTA|2022-05-03|Minister"},
        {"(Valletta, 3 May 2022) Minister Borg left.", "Valletta|2022-05-03|Minister"},
        {"Accra: Ministers of the bloc met.", "Accra||Ministers"},
        {"RABAT - Ministers met on Friday.", "RABAT||Ministers"},
        {"PORT MORESBY (Coral & Reef Wire) - Ministers met.", "PORT MORESBY||Ministers"},
        {"KINGSTOWN, St. Vincent, May 3, 2019 (ISLANDNEWS) — Leaders met.",
         "KINGSTOWN, St. Vincent|2019-05-03|Leaders"},
        {"Quito, 3 nov. 2021 (Agencia Sur).- Ecuador voted.", "Quito|2021-11-03|Ecuador"},
        {"Dar es Salaam, 3 May 2022 - Tanzania voted.", "Dar es Salaam|2022-05-03|Tanzania"},
        {"date 2021-03-07 RABAT – Ministers met.", "RABAT|2021-03-07|Ministers"},
        {" date 2021-03-07\nRABAT, 7 March (Wire) — Ministers met.", "RABAT|2021-03-07|Ministers"},
        {"date 2021-03-07\n\nMinisters met in Rabat.", "|2021-03-07|Ministers"},
        {"3 May 2022, Valletta – Minister Borg left.", "Valletta|2022-05-03|Minister"},
        {"May 3, 2022 (VALLETTA) – Minister Borg left.", "VALLETTA|2022-05-03|Minister"},
        {"[3 May 2022, Valletta] Minister Borg left.", "Valletta|2022-05-03|Minister"},
        {"3 May 2022 - Minister Borg left for Tunis.", "|2022-05-03|Minister"},
        {"Valletta (MNA) - May 3, 2022 - Minister Borg left.", "Valletta|2022-05-03|Minister"},
        {"Valletta, Malta | May 3, 2022 – Minister Borg left.", "Valletta, Malta|2022-05-03|Minister"},
        {"MNA – Valletta, 3 May 2022 – Minister Borg left.", "Valletta|2022-05-03|Minister"},
        {"VALLETTA, 3 May 2022 (MNA) Minister Borg left.", "VALLETTA|2022-05-03|Minister"},
        {"Rabat, Ramadan 2, 1443 AH, April 3, 2022, MNA -- Ministers met.", "Rabat, Ramadan|2022-04-03|Ministers"},
        {"Ports reopen\n\nBy Mia Borg\nPublished 4 May 2018\n\nAccra: Ministers met.", "Accra|2018-05-04|Ministers"},
    };
    for (const Case& c : cases) {
        BOOST_TEST(dateline(c.text) == c.line, c.text << " gives " << dateline(c.text));
    }
}

BOOST_AUTO_TEST_CASE(lines_of_their_own) {
    const Case cases[] = {
        {"Ports reopen\n\nAccra, May 9, 2022\n\nMinisters met.", "Accra|2022-05-09|Ministers"},
        {"Ports reopen\n\nMay 9, 2022\n\nMinisters met.", "|2022-05-09|Ministers"},
        {"Ports reopen\n9. 5. 2022\nMinistry of Ports\n\nMinisters met.", "|2022-05-09|Ministry"},
        {"Ports reopen\n\nACCRA, 9TH MAY, 2022\n\nMinisters met.", "ACCRA|2022-05-09|Ministers"},
        {"Ports reopen\n\nAccra, the 9th of May 2022\n\nMinisters met.", "Accra|2022-05-09|Ministers"},
        {"Ports reopen\n\nMinisters met.\n\nThey left.\n\nPort Louis\nMay 9, 2022\n", "Port Louis|2022-05-09|"},
        {"Ports reopen\n\nMinisters met.\n\n(ISLAND WIRE, 9 May 2022, 16:40)\n", "|2022-05-09|"},
    };
    for (const Case& c : cases) {
        BOOST_TEST(dateline(c.text) == c.line, c.text << " gives " << dateline(c.text));
    }
}

BOOST_AUTO_TEST_CASE(what_is_no_dateline) {
    for (const char* text : {"", "Ministers met in Accra on 3 May 2022.", "The port - a big one - opened.",
                             "Malta-Ghana talks opened.", "Ministers met. ACCRA voted.", "on Friday",
                             "Ana Kovač – on her first trip abroad – met the Prime Minister of Norway.",
                             "Ana Kovač – Croatia's minister – met the Prime Minister of Norway."}) {
        BOOST_TEST(dateline(text) == "none", text << " gives " << dateline(text));
    }
}

BOOST_AUTO_TEST_CASE(publication_dates) {
    const Case cases[] = {
        {" date 2021-03-07 RABAT – Signed on 1 May 2020.", "2021-03-07"},
        {"Ports reopen\n\nAccra, May 9, 2022\n\nOn 1 May 2020 they met.", "2022-05-09"},
        {"On 1 May 2020 they met.\n\nThey left.\n\nPort Louis\nMay 9, 2022", "2022-05-09"},
        {"In 2004 they met. On June 3, 2021, they met again, and on June 5, 2021.", "2021-06-03"},
        {"They met from 2 to 4 May 2018.", "2018-05-04"},
        {"Briefing, 11 March 2022 (excerpts)\n\nGood day.", "2022-03-11"},
        {"They met in 2004.", ""},
        {"date 2021-02-30 RABAT – They met.", ""},
        {"", ""},
    };
    for (const Case& c : cases) {
        BOOST_TEST(published(c.text) == c.line, c.text << " gives " << published(c.text));
    }
}

BOOST_AUTO_TEST_CASE(another_time_says_nothing_of_a_line_without_a_year) {
    BOOST_TEST(published("VALLETTA, 3 May — Minister Borg left. Malta voted on 9 October 2020.") == "");
    BOOST_TEST(published("Minister Borg left. Malta voted on 9 October 2020.") == "2020-10-09");
    BOOST_TEST(published("Minister leaves\n\n03-May-2022\n\nMinister Borg left.") == "2022-05-03");
}

BOOST_AUTO_TEST_SUITE_END()
