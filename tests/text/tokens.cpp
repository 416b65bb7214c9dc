#include "text/tokens.hpp"

#include "knowledge.hpp"

#include "rdf/error.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>

using namespace chancery::text;
using chancery::text::testing::abbreviations;
using chancery::text::testing::tokensOf;

BOOST_AUTO_TEST_SUITE(tokens)

namespace {

Token only(std::string_view text) {
    const TokenizedText tokenized = tokenize(text, abbreviations());
    BOOST_REQUIRE_MESSAGE(tokenized.tokens.size() == 1, text << " gives " << tokensOf(text));
    return tokenized.tokens.front();
}

struct Case {
    const char* text;
    const char* tokens;
};

} // namespace

BOOST_AUTO_TEST_CASE(words_keep_what_is_inside_them) {
    for (const char* word : {"al-Zubaidi",
                             "Indo-Pacific",
                             "Min-seo",
                             "Nuku'alofa",
                             "Nuku‘alofa",
                             "Sana`a",
                             "O’Leary",
                             "d'Ivoire",
                             "Vice-Rector",
                             "isn't",
                             "cannot",
                             "won’t",
                             "they're",
                             "EU-CELAC",
                             "COVID-19",
                             "G20",
                             "F-16",
                             "5G",
                             "24-hour",
                             "100-year",
                             "20th-century",
                             "mid-2024",
                             "Kırşehir",
                             "Łódź",
                             "Тбилиси",
                             "नमस्ते",
                             "Nu\u0301n\u0303ez",
                             "co\u00ADoperation"}) {
        const Token token = only(word);
        BOOST_TEST(static_cast<int>(token.kind) == static_cast<int>(TokenKind::word), word);
    }
}

BOOST_AUTO_TEST_CASE(possessive_clitics_are_apart) {
    const Case cases[] = {
        {"Malta's envoy", "Malta 's envoy"},
        {"Malta’s envoy", "Malta ’s envoy"},
        {"envoys' visit", "envoys ' visit"},
        {"envoys’ visit", "envoys ’ visit"},
        {"GHANA'S VOTE", "GHANA 'S VOTE"},
        {"Sana'a's mayor", "Sana'a 's mayor"},
        {"the U.A.E.'s", "the U.A.E. 's"},
        {"🇲🇹’s port", "🇲🇹 ’s port"},
        {"(MFA)'s note", "( MFA ) 's note"},
        {"@MaltaGov's", "@MaltaGov 's"},
        {"it's", "it 's"},
        {"Jones's", "Jones 's"},
        {"'s alone", "' s alone"},
        {"al-Amin's", "al-Amin 's"},
    };
    for (const Case& c : cases) {
        BOOST_TEST(tokensOf(c.text) == c.tokens);
    }
    BOOST_TEST(static_cast<int>(tokenize("Malta's", abbreviations()).tokens.at(1).kind) ==
               static_cast<int>(TokenKind::word));
}

BOOST_AUTO_TEST_CASE(abbreviations_keep_their_stops) {
    const Case cases[] = {
        {"the U.K. and U.S.-led talks", "the U.K. and U.S.-led talks"},
        {"H.E. Dr. Amina", "H.E. Dr. Amina"},
        {"T.R.K. Bose met J. Abela", "T.R.K. Bose met J. Abela"},
        {"J.Abela", "J. Abela"},
        {"Col. (Retd.) Haddad", "Col. ( Retd. ) Haddad"},
        {"No. 12 of St. Vincent", "No. 12 of St. Vincent"},
        {"He said no. Then", "He said no . Then"},
        {"They sat. Five", "They sat . Five"},
        {"on Oct. 3", "on Oct. 3"},
        {"at 5 p.m. on", "at 5 p.m. on"},
        {"e.g. fish, i.e. cod", "e.g. fish , i.e. cod"},
        {"a Ph.D. thesis", "a Ph.D. thesis"},
        {"Lt.-Gen. Haddad", "Lt.-Gen. Haddad"},
        {"Plan B.", "Plan B ."},
        {"the talks.", "the talks ."},
        {"the talks.The two", "the talks . The two"},
        {"wait...", "wait ..."},
        {"S. Haddad, M.P., spoke", "S. Haddad , M.P. , spoke"},
    };
    for (const Case& c : cases) {
        BOOST_TEST(tokensOf(c.text) == c.tokens);
    }
}

BOOST_AUTO_TEST_CASE(dashes_slashes_and_brackets_always_part) {
    const Case cases[] = {
        {"Chile–Ghana", "Chile – Ghana"},
        {"Chile—Ghana", "Chile — Ghana"},
        {"Chile/Ghana", "Chile / Ghana"},
        {"MFA -- the", "MFA -- the"},
        {"MFA--the", "MFA -- the"},
        {"No. 7/2020", "No. 7 / 2020"},
        {"“quoted”, ‘so’", "“ quoted ” , ‘ so ’"},
        {"(a) [b] {c}", "( a ) [ b ] { c }"},
        {"what?!", "what ? !"},
    };
    for (const Case& c : cases) {
        BOOST_TEST(tokensOf(c.text) == c.tokens);
    }
}

BOOST_AUTO_TEST_CASE(numbers) {
    for (const char* number : {"1977", "9.4", "1,000", "12,345,678.9", "22nd", "24th", "2019-03-14", "16:40", "1990s",
                               "05.03.2021", "7pm"}) {
        BOOST_TEST(static_cast<int>(only(number).kind) == static_cast<int>(TokenKind::number), number);
    }
    const Case cases[] = {
        {"2008-2013", "2008 - 2013"},
        {"12-13 May", "12 - 13 May"},
        {"24th-26th", "24th - 26th"},
        {"3,5", "3 , 5"},
        {"2021,2022", "2021 , 2022"},
        {"in 2004.", "in 2004 ."},
        {"9.5%", "9.5 %"},
        {"US$420", "US $ 420"},
        {"€5", "€ 5"},
        {"1. The", "1 . The"},
        {"2019-03-145", "2019 - 03 - 145"},
        {"3.The", "3 . The"},
    };
    for (const Case& c : cases) {
        BOOST_TEST(tokensOf(c.text) == c.tokens);
    }
}

BOOST_AUTO_TEST_CASE(handles_hashtags_and_addresses) {
    const auto kind = [](std::string_view text) { return static_cast<int>(only(text).kind); };
    BOOST_TEST(kind("@MaltaMFA_1") == static_cast<int>(TokenKind::handle));
    BOOST_TEST(kind("#OneOcean") == static_cast<int>(TokenKind::hashtag));
    BOOST_TEST(kind("#Сотрудничество") == static_cast<int>(TokenKind::hashtag));
    for (const char* url : {"https://mfa.example/a?b=c&d=(e)", "pic.twitter.com/a1B2", "www.mfa.example.org",
                            "press.office@mfa.example", "desk@mfa.example", "goo.example/x"}) {
        BOOST_TEST(static_cast<int>(only(url).kind) == static_cast<int>(TokenKind::url), url);
    }
    BOOST_TEST(tokensOf("(see https://mfa.example/x).") == "( see https://mfa.example/x ) .");
    BOOST_TEST(tokensOf("#1 and # 2") == "# 1 and # 2");
    BOOST_TEST(tokensOf("a @ b") == "a @ b");
}

BOOST_AUTO_TEST_CASE(emoji_are_one_symbol_each) {
    for (const char* emoji :
         {"🇲🇹", "👩🏽‍🚒", "❤️", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "🤝🏿", "👨‍👩‍👧‍👦"}) {
        BOOST_TEST(static_cast<int>(only(emoji).kind) == static_cast<int>(TokenKind::symbol), emoji);
    }
    BOOST_TEST(tokensOf("🇲🇹🇬🇭🤝") == "🇲🇹 🇬🇭 🤝");
}

BOOST_AUTO_TEST_CASE(case_and_space) {
    BOOST_TEST(only("Ghana").capital);
    BOOST_TEST(!only("Ghana").allCaps);
    BOOST_TEST(only("ASEAN").allCaps);
    BOOST_TEST(only("U.K.").allCaps);
    BOOST_TEST(only("ÎLE").allCaps);
    BOOST_TEST(!only("A").allCaps);
    BOOST_TEST(!only("al-Amin").capital);
    BOOST_TEST(!only("22nd").capital);
    const auto tokens = tokenize(" a\u00A0b\tc,d", abbreviations()).tokens;
    BOOST_REQUIRE_EQUAL(tokens.size(), 5U);
    const bool spaces[] = {true, true, true, false, false};
    for (std::size_t i = 0; i < 5; ++i) {
        BOOST_TEST(tokens[i].spaceBefore == spaces[i]);
    }
}

BOOST_AUTO_TEST_CASE(offsets_cover_the_text) {
    const std::string text = "\uFEFFH.E. Zoë’s café — 🇲🇹\r\nopened.\u200B";
    std::uint32_t last = 0;
    for (const Token& token : tokenize(text, abbreviations()).tokens) {
        BOOST_TEST(token.bytes.begin >= last);
        BOOST_TEST(token.bytes.end > token.bytes.begin);
        last = token.bytes.end;
    }
    BOOST_TEST(tokensOf(text) == "H.E. Zoë ’s café — 🇲🇹 opened .");
}

BOOST_AUTO_TEST_CASE(any_bytes_are_survived) {
    std::string bytes;
    unsigned int seed = 7;
    for (int i = 0; i < 20000; ++i) {
        seed = seed * 1664525U + 1013904223U;
        bytes.push_back(static_cast<char>(seed >> 24U));
    }
    const TokenizedText tokenized = tokenize(bytes, abbreviations());
    BOOST_TEST(!tokenized.tokens.empty());
    BOOST_TEST(tokenize("", abbreviations()).tokens.empty());
    BOOST_TEST(tokenize(" \r\n\t", abbreviations()).sentences.empty());
}

// Each of these took quadratic time in some tokenizer or other.
BOOST_AUTO_TEST_CASE(long_runs_stay_linear) {
    for (const char* piece : {"a.", "aa.", "A.", "a-", "a'", "-", ".", "@", "#", "aa.bb.c.", "http://", "1,", "\"", "(",
                              "🇲", "👩\u200D", "x\n", "J. "}) {
        std::string text;
        while (text.size() < 400'000) {
            text += piece;
        }
        BOOST_TEST(!tokenize(text, abbreviations()).tokens.empty(), piece);
    }
}

BOOST_AUTO_TEST_CASE(broken_lists_are_told) {
    const auto file = std::filesystem::temp_directory_path() / "chancery-abbreviations-test.txt";
    std::ofstream(file) << "# fine\ntitle: Mr. # so far\nwhatever: x\n";
    try {
        static_cast<void>(loadAbbreviations(file.string()));
        BOOST_ERROR("an unknown class was taken");
    } catch (const chancery::InputError& error) {
        BOOST_TEST(error.where().line == 3U);
    }
    std::filesystem::remove(file);
    BOOST_CHECK_THROW(static_cast<void>(loadAbbreviations(file.string())), chancery::InputError);
}

BOOST_AUTO_TEST_SUITE_END()
