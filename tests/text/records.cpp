#include "files.hpp"
#include "knowledge.hpp"

#include <boost/test/unit_test.hpp>

using namespace chancery::text;
using chancery::text::testing::Folder;
using chancery::text::testing::options;

BOOST_AUTO_TEST_SUITE(records)

namespace {

struct Reading {
    std::vector<Document> documents;
    std::vector<std::string> skipped; // "LINE reason"
};

Reading read(const std::filesystem::path& file) {
    Reading reading;
    readDocuments(
        file, options(), [&](Document&& document) { reading.documents.push_back(std::move(document)); },
        [&](Skipped&& skipped) {
            reading.skipped.push_back(std::to_string(skipped.where.line) + " " + skipped.reason);
        });
    return reading;
}

std::optional<Document> record(std::string_view json, std::vector<Skipped>& skipped) {
    return readRecord(json, {"in/batch.ndjson", 7, 0}, options(), skipped);
}

Document good(std::string_view json) {
    std::vector<Skipped> skipped;
    auto document = record(json, skipped);
    BOOST_REQUIRE_MESSAGE(document, json << (skipped.empty() ? "" : skipped.front().reason));
    BOOST_TEST(skipped.empty());
    return *document;
}

std::string bad(std::string_view json) {
    std::vector<Skipped> skipped;
    BOOST_TEST(!record(json, skipped).has_value(), json);
    BOOST_REQUIRE_EQUAL(skipped.size(), 1U);
    BOOST_TEST(skipped.front().where.line == 7U);
    return skipped.front().reason;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

} // namespace

BOOST_AUTO_TEST_CASE(all_fields) {
    const Document document = good(R"({"id":"m-1","text":"RABAT – They met 🇲🇹.\n","title":"Talks","date":"2021-03-07",)"
                                   R"("url":"https://mfa.example/1","publisher":"MFA","more":[1,{"x":null}]})");
    BOOST_TEST(document.id == "m-1");
    BOOST_TEST(document.text == "RABAT – They met 🇲🇹.\n");
    BOOST_TEST(document.title == "Talks");
    BOOST_TEST(lexical(document.issued.value()) == "2021-03-07");
    BOOST_TEST(document.url == "https://mfa.example/1");
    BOOST_TEST(document.publisher == "MFA");
    BOOST_TEST(document.line == 7U);
    BOOST_TEST(document.origin == "in/batch.ndjson");
}

BOOST_AUTO_TEST_CASE(what_a_record_lacks_comes_from_its_text) {
    const Document document = good(R"({"text":"Ports reopen\n\nAccra, May 9, 2022\n\nThey met."})");
    BOOST_TEST(document.id == "batch-7");
    BOOST_TEST(document.title == "Ports reopen");
    BOOST_TEST(lexical(document.issued.value()) == "2022-05-09");
    BOOST_TEST(good(R"({"id":12,"text":"They met."})").id == "12");
    BOOST_TEST(good(R"({"id":" ","text":"They met."})").id == "batch-7");
    BOOST_TEST(good(R"({"id":null,"title":null,"date":null,"text":"They met."})").id == "batch-7");
}

BOOST_AUTO_TEST_CASE(dates_as_people_write_them) {
    const auto issued = [](const std::string& date) {
        const Document document = good(R"({"text":"They met.","date":")" + date + "\"}");
        return document.issued ? lexical(*document.issued) : std::string();
    };
    BOOST_TEST(issued("2021-03-07T23:59:00+05:00") == "2021-03-07");
    BOOST_TEST(issued("2021-03") == "2021-03");
    BOOST_TEST(issued("2021") == "2021");
    BOOST_TEST(issued("7 March 2021") == "2021-03-07");
    BOOST_TEST(issued("Sun, 07 Mar 2021 10:00:00 GMT") == "2021-03-07");
    BOOST_TEST(issued("20210307") == "2021-03-07");
    BOOST_TEST(issued("yesterday") == "");
    BOOST_TEST(issued("2021-02-30") == "");
}

BOOST_AUTO_TEST_CASE(html_records) {
    const Document document = good(R"({"html":"<title>Site</title><h1>Talks</h1><p>They&nbsp;met.</p>"})");
    BOOST_TEST(document.text == "Talks\n\nThey met.");
    BOOST_TEST(document.title == "Talks");
    BOOST_TEST(good(R"({"html":"<p>no","text":"yes."})").text == "yes.");
}

BOOST_AUTO_TEST_CASE(broken_records) {
    BOOST_TEST(has(bad("{\"text\":\"They met."), "broken JSON"));
    BOOST_TEST(has(bad("not json"), "broken JSON"));
    BOOST_TEST(has(bad(""), "broken JSON"));
    BOOST_TEST(has(bad(R"({"text":"a"} {"text":"b"})"), "broken JSON"));
    BOOST_TEST(has(bad(R"(["a"])"), "expected a JSON object"));
    BOOST_TEST(has(bad("3"), "expected a JSON object"));
    BOOST_TEST(has(bad(R"({"id":"x"})"), "no field"));
    BOOST_TEST(has(bad(R"({"text":3})"), "no field"));
    BOOST_TEST(has(bad(R"({"text":" \n"})"), "empty"));
    BOOST_TEST(has(bad(R"({"html":""})"), "empty"));
    BOOST_TEST(has(bad(R"({"text":"a\u0000b"})"), "NUL"));
    BOOST_TEST(has(bad(R"({"text":"a","url":"x\u0000"})"), "\"url\""));
    BOOST_TEST(has(bad(R"({"text":"a \ud83c b"})"), "lone surrogate"));
    BOOST_TEST(has(bad(R"({"text":"a \udde9 b"})"), "lone surrogate"));
    BOOST_TEST(has(bad("{\"text\":\"a \xC3( b\"}"), "UTF-8"));
    BOOST_TEST(has(bad("{\"text\":\"tab\tinside\"}"), "broken JSON"));
    BOOST_TEST(has(bad("{\"text\":" + std::string(5000, '[')), "broken JSON"));
}

BOOST_AUTO_TEST_CASE(surrogate_pairs_are_one_character) {
    BOOST_TEST(good(R"({"text":"\ud83c\uddf2\ud83c\uddf9."})").text == "🇲🇹.");
}

BOOST_AUTO_TEST_CASE(a_broken_line_does_not_spoil_the_others) {
    const Folder folder;
    const Reading reading = read(folder.write("batch.jsonl", "\xEF\xBB\xBF{\"id\":\"a\",\"text\":\"One.\"}\r\n"
                                                             "\r\n"
                                                             "{\"id\":\"b\",\"text\":\r\n"
                                                             "{\"text\":\"Four.\"}\n"
                                                             "{\"id\":\"e\",\"text\":\"Zo\xEB.\"}\n"
                                                             "{\"id\":\"f\",\"text\":\"Six.\"}"));
    BOOST_REQUIRE_EQUAL(reading.documents.size(), 3U);
    BOOST_TEST(reading.documents[0].id == "a");
    BOOST_TEST(reading.documents[1].id == "batch-4");
    BOOST_TEST(reading.documents[1].line == 4U);
    BOOST_TEST(reading.documents[2].id == "f");
    BOOST_REQUIRE_EQUAL(reading.skipped.size(), 2U);
    BOOST_TEST(has(reading.skipped[0], "3 broken JSON"));
    BOOST_TEST(has(reading.skipped[1], "5 not valid UTF-8"));
}

BOOST_AUTO_TEST_CASE(nul_bytes_in_a_line) {
    const Folder folder;
    const Reading reading =
        read(folder.write("batch.jsonl", std::string_view("{\"text\":\"a\0b\"}\n{\"text\":\"Two.\"}\n", 30)));
    BOOST_TEST(reading.documents.size() == 1U);
    BOOST_REQUIRE_EQUAL(reading.skipped.size(), 1U);
    BOOST_TEST(has(reading.skipped[0], "1 holds NUL"));
}

BOOST_AUTO_TEST_CASE(an_object_or_an_array) {
    const Folder folder;
    BOOST_TEST(read(folder.write("one.json", "\n {\n \"text\": \"One.\"\n}\n")).documents.at(0).id == "one-2");
    const Reading reading = read(folder.write("many.json", R"([
  {"id": "a", "text": "One [with] {all}, \"of\" \\ them."},
  {"id": "b", "text": 5},
  {"id": "c" "text": "x"},
  7,
  {"text": "Six."}
]
)"));
    BOOST_REQUIRE_EQUAL(reading.documents.size(), 2U);
    BOOST_TEST(reading.documents[0].text == "One [with] {all}, \"of\" \\ them.");
    BOOST_TEST(reading.documents[1].id == "many-6");
    BOOST_REQUIRE_EQUAL(reading.skipped.size(), 3U);
    BOOST_TEST(has(reading.skipped[0], "3 no field"));
    BOOST_TEST(has(reading.skipped[1], "4 broken JSON"));
    BOOST_TEST(has(reading.skipped[2], "5 expected a JSON object"));
    BOOST_TEST(read(folder.write("none.json", "[]")).documents.empty());
}

BOOST_AUTO_TEST_CASE(broken_arrays) {
    const Folder folder;
    const Reading open = read(folder.write("open.json", R"([{"text":"One."},{"text":"Two."})"));
    BOOST_TEST(open.documents.size() == 2U);
    BOOST_REQUIRE_EQUAL(open.skipped.size(), 1U);
    BOOST_TEST(has(open.skipped[0], "not closed"));
    const Reading cut = read(folder.write("cut.json", R"([{"text":"One."},{"text":"Tw)"));
    BOOST_TEST(cut.documents.size() == 1U);
    BOOST_TEST(cut.skipped.size() == 2U);
    const Reading more = read(folder.write("more.json", R"([{"text":"One."}] x)"));
    BOOST_TEST(more.documents.size() == 1U);
    BOOST_REQUIRE_EQUAL(more.skipped.size(), 1U);
    BOOST_TEST(has(more.skipped[0], "after the end"));
    BOOST_TEST(read(folder.write("bad.json", "{\"text\":")).skipped.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_line_of_a_hundred_megabytes) {
    const Folder folder;
    constexpr std::size_t size = 100'000'000;
    std::string line = R"({"id":"big","title":"T","date":"2020-01-01","text":")";
    line.append(size, 'x');
    line += "\"}\n{\"text\":\"After.\"}\n";
    const Reading reading = read(folder.write("big.ndjson", line));
    BOOST_REQUIRE_EQUAL(reading.documents.size(), 2U);
    BOOST_TEST(reading.documents[0].text.size() == size);
    BOOST_TEST(reading.documents[1].id == "big-2");
    BOOST_TEST(reading.skipped.empty());
}

BOOST_AUTO_TEST_SUITE_END()
