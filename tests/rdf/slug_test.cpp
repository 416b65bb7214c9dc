#include "rdf/characters.hpp"
#include "rdf/writer.hpp"

#include <boost/test/unit_test.hpp>

#include <string_view>
#include <thread>
#include <utility>
#include <vector>

using chancery::rdf::slug;

BOOST_AUTO_TEST_SUITE(slugs)

BOOST_AUTO_TEST_CASE(names_of_the_world) {
    const std::vector<std::pair<std::string_view, std::string_view>> cases{
        {"ASEAN Regional Forum", "asean-regional-forum"},
        {"Burak Yıldırım", "burak-yildirim"},
        {"Côte d'Ivoire", "cote-d-ivoire"},
        {"Côte d’Ivoire", "cote-d-ivoire"},
        {"Guðrún", "gudrun"},
        {"Nuku'alofa", "nuku-alofa"},
        {"Nukuʻalofa", "nuku-alofa"},
        {"Straße", "strasse"},
        {"Łódź", "lodz"},
        {"İstanbul", "istanbul"},
        {"São Tomé", "sao-tome"},
        {"Sa\u0303o Tome\u0301", "sao-tome"},
        {"Đặng Thị Ngọc Thịnh", "dang-thi-ngoc-thinh"},
        {"Путин", "putin"},
        {"北京", "bei-jing"},
        {"Αθήνα", "athena"},
        {"ＡＢＣ", "abc"},
        {"  a -- b  ", "a-b"},
        {"C++ & C#", "c-c"},
        {"2030 Agenda", "2030-agenda"},
        {"", "x"},
        {"!?", "x"},
        {"\u2014", "x"},
        {"\xFF", "x"},
        {"a\xFF"
         "b",
         "a-b"},
    };
    for (const auto& [name, expected] : cases) {
        BOOST_TEST(slug(name) == expected, name << " becomes " << slug(name));
        BOOST_TEST(slug(slug(name)) == slug(name));
    }
    BOOST_TEST(slug("الرياض").find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(always_safe_in_an_iri) {
    for (char32_t c = 0x80; c < 0x30000; c += 7) {
        if (c >= 0xD800 && c <= 0xDFFF) {
            continue;
        }
        std::string text;
        if (c < 0x800) {
            text = {static_cast<char>(0xC0 | (c >> 6)), static_cast<char>(0x80 | (c & 0x3F))};
        } else if (c < 0x10000) {
            text = {static_cast<char>(0xE0 | (c >> 12)), static_cast<char>(0x80 | ((c >> 6) & 0x3F)),
                    static_cast<char>(0x80 | (c & 0x3F))};
        } else {
            text = {static_cast<char>(0xF0 | (c >> 18)), static_cast<char>(0x80 | ((c >> 12) & 0x3F)),
                    static_cast<char>(0x80 | ((c >> 6) & 0x3F)), static_cast<char>(0x80 | (c & 0x3F))};
        }
        const std::string made = slug(text);
        BOOST_REQUIRE(!made.empty());
        BOOST_REQUIRE(chancery::rdf::isAbsoluteIri("x:" + made));
        BOOST_REQUIRE(chancery::rdf::findInvalidUtf8(made) == std::string::npos);
        BOOST_REQUIRE(made.front() != '-' && made.back() != '-');
    }
}

// A Greek letter beside it sends the whole text through ICU.
BOOST_AUTO_TEST_CASE(latin_letters_are_folded_as_icu_folds_them) {
    for (char32_t c = 0xC0; c < 0x2030; c += c == 0x17F ? 0x1E00 - 0x17F : c == 0x1EFF ? 0x2010 - 0x1EFF : 1) {
        const auto letter =
            c < 0x800 ? std::string{static_cast<char>(0xC0 | (c >> 6)), static_cast<char>(0x80 | (c & 0x3F))}
                      : std::string{static_cast<char>(0xE0 | (c >> 12)), static_cast<char>(0x80 | ((c >> 6) & 0x3F)),
                                    static_cast<char>(0x80 | (c & 0x3F))};
        const auto text = "mid" + letter + "dle X" + letter;
        BOOST_TEST("alpha-" + slug(text) == slug("άλφα " + text), text);
    }
}

BOOST_AUTO_TEST_CASE(the_same_on_every_thread) {
    std::vector<std::string> made(8);
    std::vector<std::thread> threads;
    for (std::string& out : made) {
        threads.emplace_back([&out] {
            for (int i = 0; i < 50; ++i) {
                out = slug("Đặng Путин 北京 الرياض");
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    for (const std::string& out : made) {
        BOOST_TEST(out == made.front());
    }
}

BOOST_AUTO_TEST_SUITE_END()
