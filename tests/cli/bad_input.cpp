// Whatever comes in: a message that names it, the rest done, nothing half-written, the exit code of the manual.
#include "program.hpp"

#include <boost/test/unit_test.hpp>

using namespace cli;
namespace fs = std::filesystem;

namespace {

struct DamagedInput : Workplace {
    DamagedInput() { put("in/good.txt", sampleRelease()); }

    /// Builds `in`, which holds one bad input, and expects everything else to be there.
    void expectSkipped(const std::string& named) {
        const Outcome outcome = run("build in -o out");
        BOOST_TEST(outcome.exit == 1, named + ": " + outcome.err);
        BOOST_TEST(contains(outcome.err, "chancery: in/" + named), outcome.err);
        expectDone();
    }
    void expectRead() {
        const Outcome outcome = run("build in -o out");
        BOOST_TEST(outcome.exit == 0, outcome.err);
        expectDone();
    }
    void expectDone() {
        const auto made = files("out");
        BOOST_TEST(made.size() == 3U);
        BOOST_REQUIRE(made.contains("graph.nq"));
        BOOST_TEST(contains(made.at("graph.nq"), "/release/good>"));
    }
};

std::string utf16(const std::string& ascii, bool big) {
    std::string out = big ? "\xFE\xFF" : "\xFF\xFE";
    for (const char c : ascii) {
        out += big ? std::string{'\0', c} : std::string{c, '\0'};
    }
    return out;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(bad_input, DamagedInput)

BOOST_AUTO_TEST_CASE(a_name_that_is_not_there) {
    const Outcome outcome = run("build in nowhere -o out");
    BOOST_TEST(outcome.exit == 1);
    BOOST_TEST(contains(outcome.err, "nowhere"), outcome.err);
    expectDone();
}

BOOST_AUTO_TEST_CASE(only_names_that_are_not_there) {
    const Outcome outcome = run("build nowhere -o out");
    BOOST_TEST(outcome.exit == 2);
    BOOST_TEST(contains(outcome.err, "nowhere"), outcome.err);
    BOOST_TEST(!fs::exists(path("out")));
}

BOOST_AUTO_TEST_CASE(an_empty_folder_leaves_the_old_output) {
    BOOST_TEST(run("build in -o out").exit == 0);
    const auto before = files("out");
    fs::create_directories(path("empty"));
    const Outcome outcome = run("build empty -o out");
    BOOST_TEST(outcome.exit == 2);
    BOOST_TEST(contains(outcome.err, "empty"), outcome.err);
    BOOST_TEST((before == files("out")));
}

BOOST_AUTO_TEST_CASE(a_link_to_nothing) {
    fs::create_symlink("gone-target", path("in/gone.txt"));
    expectSkipped("gone.txt");
}

BOOST_AUTO_TEST_CASE(a_folder_with_a_file_name) {
    put("in/folder.txt/inner.txt", sampleRelease("Kenya", "Japan"));
    expectRead();
    BOOST_TEST(contains(files("out").at("graph.nq"), "/release/inner>"));
}

BOOST_AUTO_TEST_CASE(an_empty_file) {
    put("in/empty.txt", "");
    expectSkipped("empty.txt");
}

BOOST_AUTO_TEST_CASE(a_binary) {
    std::string bytes = "\x7F"
                        "ELF";
    for (int i = 0; i < 5000; ++i) {
        bytes += static_cast<char>(i * 37 % 256);
    }
    put("in/binary.txt", bytes);
    expectSkipped("binary.txt");
}

BOOST_AUTO_TEST_CASE(bytes_that_are_not_utf8) {
    put("in/latin.txt", "Le ministre des Affaires \xE9trang\xE8res a re\xE7u son homologue.\n");
    expectSkipped("latin.txt");
}

BOOST_AUTO_TEST_CASE(utf16_is_read) {
    put("in/little.txt", utf16(sampleRelease("Kenya", "Japan"), false));
    put("in/big.txt", utf16(sampleRelease("Kenya", "Japan"), true));
    expectRead();
    BOOST_TEST(contains(files("out").at("graph.nq"), "/release/little>"));
    BOOST_TEST(contains(files("out").at("graph.nq"), "/release/big>"));
}

BOOST_AUTO_TEST_CASE(truncated_archives) {
    std::string text;
    for (int i = 0; i < 200; ++i) {
        text += sampleRelease("Kenya", "Japan") + std::to_string(i * 7919);
    }
    const std::string gzip = gzipped(text);
    put("in/half.txt.gz", gzip.substr(0, gzip.size() / 2));
    expectSkipped("half.txt.gz");
    fs::remove(path("in/half.txt.gz"));
    const std::string zstd = zstandard(text);
    put("in/half.txt.zst", zstd.substr(0, zstd.size() / 2));
    expectSkipped("half.txt.zst");
}

BOOST_AUTO_TEST_CASE(nul_bytes) {
    std::string text = sampleRelease("Kenya", "Japan");
    for (std::size_t at = 40; at < text.size(); at += 10) {
        text.insert(at, 1, '\0');
    }
    put("in/nul.txt", text);
    expectSkipped("nul.txt");
}

BOOST_AUTO_TEST_CASE(a_line_of_100_megabytes) {
    put("in/long.ndjson", std::string(100'000'000, 'x') +
                              "\n{\"id\": \"after\", \"text\": \"Kenya and Japan held talks in Nairobi.\"}\n");
    expectSkipped("long.ndjson:1");
    BOOST_TEST(contains(files("out").at("graph.nq"), "/release/after>"));
}

BOOST_AUTO_TEST_CASE(a_broken_record) {
    put("in/records.ndjson", "{\"id\": \"one\", \"text\": \"Kenya and Japan held talks in Nairobi.\"}\n"
                             "{\"id\": \"two\", \"text\": \"Kenya and\n"
                             "{\"id\": \"three\", \"text\": \"Kenya and Chile held talks in Nairobi.\"}\n");
    expectSkipped("records.ndjson:2");
    BOOST_TEST(contains(files("out").at("graph.nq"), "/release/one>"));
    BOOST_TEST(contains(files("out").at("graph.nq"), "/release/three>"));
    put("in/records.ndjson", "\xEF\xBB\xBF" + read(path("in/records.ndjson")));
    const Outcome piped = run("extract < in/records.ndjson");
    BOOST_TEST(piped.exit == 1);
    BOOST_TEST(contains(piped.err, ":2"), piped.err);
    BOOST_TEST(contains(piped.out, "/release/one>"));
    BOOST_TEST(contains(piped.out, "/release/three>"));
}

BOOST_AUTO_TEST_CASE(two_records_with_one_id) {
    put("in/records.ndjson", "{\"id\": \"one\", \"text\": \"Kenya and Japan held talks in Nairobi.\"}\n"
                             "{\"id\": \"one\", \"text\": \"Kenya and Chile held talks in Nairobi.\"}\n");
    put("in/zone/good.txt", sampleRelease("Kenya", "Japan"));
    const Outcome outcome = run("build in -o out");
    BOOST_TEST(outcome.exit == 1);
    BOOST_TEST(contains(outcome.err, "in/records.ndjson:2"), outcome.err);
    BOOST_TEST(contains(outcome.err, "in/records.ndjson:1"), outcome.err);
    BOOST_TEST(contains(outcome.err, "in/zone/good.txt"), outcome.err);
    BOOST_TEST(contains(outcome.err, "in/good.txt"), outcome.err);
    expectDone();
}

BOOST_AUTO_TEST_CASE(hostile_text_stays_inside_its_literals) {
    put("in/hostile.txt",
        "\"\"\" . <urn:evil> <urn:evil> <urn:evil> . \"\"\"\n\nThe Foreign Minister of Kenya met the Foreign "
        "Minister of Japan in \\\"Nairobi\\\" on 5 March 2021.\n");
    put("in/quote \"> <x.txt", sampleRelease("Chile", "Japan"));
    expectRead();
    const Outcome found = shell("grep -c '^<urn:evil>' out/graph.nq out/graph.ttl");
    BOOST_TEST(found.exit == 1, found.out);
}

BOOST_AUTO_TEST_SUITE_END()
