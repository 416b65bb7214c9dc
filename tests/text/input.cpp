#include "text/input.hpp"

#include "files.hpp"
#include "knowledge.hpp"

#include <boost/test/unit_test.hpp>

#include <zlib.h>
#include <zstd.h>

using namespace chancery::text;
using chancery::text::testing::Folder;
using chancery::text::testing::options;

BOOST_AUTO_TEST_SUITE(input)

namespace {

struct Reading {
    std::vector<Document> documents;
    std::vector<Skipped> skipped;
};

Reading read(const std::filesystem::path& file) {
    Reading reading;
    readDocuments(
        file, options(), [&](Document&& document) { reading.documents.push_back(std::move(document)); },
        [&](Skipped&& skipped) { reading.skipped.push_back(std::move(skipped)); });
    return reading;
}

/// The one document that a file must give.
Document only(const std::filesystem::path& file) {
    Reading reading = read(file);
    for (const Skipped& skipped : reading.skipped) {
        BOOST_ERROR(describe(skipped.where) << ": " << skipped.reason);
    }
    BOOST_REQUIRE_EQUAL(reading.documents.size(), 1U);
    return std::move(reading.documents.front());
}

/// "LINE:COLUMN reason" of the one thing that must be skipped of a file that gives nothing else.
std::string whySkipped(const std::filesystem::path& file) {
    const Reading reading = read(file);
    BOOST_TEST(reading.documents.empty());
    BOOST_REQUIRE_EQUAL(reading.skipped.size(), 1U);
    const Skipped& skipped = reading.skipped.front();
    BOOST_TEST(skipped.where.file == file.string());
    BOOST_TEST(skipped.reason.find('\n') == std::string::npos);
    return std::to_string(skipped.where.line) + ":" + std::to_string(skipped.where.column) + " " + skipped.reason;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string gzip(std::string_view text) {
    std::string packed(text.size() + 256, '\0');
    z_stream stream{};
    BOOST_REQUIRE(deflateInit2(&stream, 6, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY) == Z_OK);
    std::string copy(text);
    stream.next_in = reinterpret_cast<Bytef*>(copy.data());
    stream.avail_in = static_cast<uInt>(copy.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    BOOST_REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

std::string zstd(std::string_view text) {
    std::string packed(ZSTD_compressBound(text.size()), '\0');
    packed.resize(ZSTD_compress(packed.data(), packed.size(), text.data(), text.size(), 3));
    return packed;
}

/// UTF-16 of text in the Basic Multilingual Plane and beyond, with a byte order mark.
std::string utf16(std::u16string_view text, bool big) {
    std::string bytes;
    const auto put = [&bytes, big](char16_t unit) {
        const char low = static_cast<char>(unit & 0xFFU);
        const char high = static_cast<char>(unit >> 8U);
        bytes.push_back(big ? high : low);
        bytes.push_back(big ? low : high);
    };
    put(0xFEFF);
    for (const char16_t unit : text) {
        put(unit);
    }
    return bytes;
}

/// Some text that does not pack to nothing.
std::string longText(std::size_t size) {
    std::string text;
    unsigned int seed = 3;
    while (text.size() < size) {
        seed = seed * 1664525U + 1013904223U;
        text += "Word" + std::to_string(seed) + (text.size() % 11 == 0 ? ".\n" : " ");
    }
    return text;
}

} // namespace

BOOST_AUTO_TEST_CASE(plain_text_is_kept_byte_for_byte) {
    const Folder folder;
    const std::string bytes = "\xEF\xBB\xBFPorts reopen\r\n\r\nVALLETTA, 3 May 2022 – Malta’s 🇲🇹 port\topened.\r\n";
    const Document document = only(folder.write("ports.txt", bytes));
    BOOST_TEST(document.text == bytes);
    BOOST_TEST(document.id == "ports");
    BOOST_TEST(document.title == "Ports reopen");
    BOOST_TEST(lexical(document.issued.value()) == "2022-05-03");
    BOOST_TEST(document.line == 0U);
    BOOST_TEST(document.origin == (folder.path() / "ports.txt").string());
    BOOST_TEST(only(folder.write("notes.MD", "# Ports\n\nThey opened.\n")).text == "# Ports\n\nThey opened.\n");
    BOOST_TEST(only(folder.write("unknown.dat", "They opened.")).id == "unknown");
}

BOOST_AUTO_TEST_CASE(dates_come_from_the_text_before_the_name_before_any_date_told) {
    const Folder folder;
    const auto issued = [](const Document& document) { return document.issued ? lexical(*document.issued) : ""; };
    BOOST_TEST(issued(only(folder.write("2020-01-02-a.txt", "RABAT, 3 May 2022 – They met."))) == "2022-05-03");
    BOOST_TEST(issued(only(folder.write("2020-01-02-b.txt", "They met on 3 May 2019."))) == "2020-01-02");
    BOOST_TEST(issued(only(folder.write("c.txt", "They met on 3 May 2019."))) == "2019-05-03");
    BOOST_TEST(issued(only(folder.write("d.txt", "They met."))) == "");
}

BOOST_AUTO_TEST_CASE(dates_in_names) {
    const auto date = [](std::string_view name) {
        const auto found = dateInName(name);
        return found ? lexical(*found) : std::string();
    };
    BOOST_TEST(date("2021-03-07-visit") == "2021-03-07");
    BOOST_TEST(date("visit_20210307") == "2021-03-07");
    BOOST_TEST(date("visit_2021_03_07_b") == "2021-03-07");
    BOOST_TEST(date("mfa-5-2021.03.07") == "2021-03-07");
    for (const char* name :
         {"", "visit", "20211307", "2021-02-30-x", "120210307", "202103071", "2021-03", "18000101"}) {
        BOOST_TEST(date(name).empty(), name);
    }
}

BOOST_AUTO_TEST_CASE(utf16_is_converted) {
    const Folder folder;
    const std::u16string text = u"Zoë met 한 🇲🇹.\nThey left.\n";
    const std::string expected = "Zoë met 한 🇲🇹.\nThey left.\n";
    BOOST_TEST(only(folder.write("le.txt", utf16(text, false))).text == expected);
    BOOST_TEST(only(folder.write("be.txt", utf16(text, true))).text == expected);
    BOOST_TEST(has(whySkipped(folder.write("odd.txt", utf16(text, false) + "x")), "broken UTF-16"));
    BOOST_TEST(has(whySkipped(folder.write("lone.txt", utf16(std::u16string{u'a', char16_t{0xD83C}, u'b'}, true))),
                   "broken UTF-16"));
    BOOST_TEST(has(whySkipped(folder.write("mark.txt", "\xFF\xFE")), "is empty"));
    const Reading lines =
        read(folder.write("le.jsonl", utf16(u"{\"id\":\"a\",\"text\":\"Zoë.\"}\r\n\r\n{\"text\":\"B.\"}", false)));
    BOOST_REQUIRE_EQUAL(lines.documents.size(), 2U);
    BOOST_TEST(lines.documents[0].text == "Zoë.");
    BOOST_TEST(lines.documents[1].id == "le-3");
}

BOOST_AUTO_TEST_CASE(what_is_no_text_is_skipped_with_its_place) {
    const Folder folder;
    BOOST_TEST(has(whySkipped(folder.write("latin.txt", "Fine.\nZo\xEB met.\n")), "2:3 not valid UTF-8"));
    BOOST_TEST(has(whySkipped(folder.write("after.txt", "é\xC3(")), "1:2 not valid UTF-8"));
    BOOST_TEST(has(whySkipped(folder.write("cut.txt", "Zo\xC3")), "iconv"));
    BOOST_TEST(has(whySkipped(folder.write("nul.txt", std::string_view("a\nbc\0d", 6))), "2:3 holds NUL bytes"));
    BOOST_TEST(has(whySkipped(folder.write("empty.txt", "")), "is empty"));
    BOOST_TEST(has(whySkipped(folder.write("blank.txt", "\xEF\xBB\xBF \r\n\t")), "is empty"));
    BOOST_TEST(has(whySkipped(folder.write("empty.jsonl", "")), "is empty"));
    BOOST_TEST(has(whySkipped(folder.write("empty.json", " ")), "is empty"));
    BOOST_TEST(has(whySkipped(folder.write("empty.html", "")), "is empty"));
    BOOST_TEST(has(whySkipped(folder.write("bare.html", "<html><script>x</script></html>")), "no text"));
    BOOST_TEST(has(whySkipped(folder.path() / "missing.txt"), "cannot be opened"));
    BOOST_TEST(has(whySkipped(folder.path()), "is a folder"));
}

BOOST_AUTO_TEST_CASE(invalid_utf8_of_every_kind) {
    BOOST_TEST(firstInvalidUtf8("") == std::string_view::npos);
    BOOST_TEST(firstInvalidUtf8("aé한🇲🇹\uFFFD\U0010FFFF") == std::string_view::npos);
    for (const char* bytes :
         {"ab\x80", "ab\xC0\xAF", "ab\xC1\xBF", "ab\xE0\x80\xAF", "ab\xED\xA0\x80", "ab\xF0\x80\x80\xAF",
          "ab\xF4\x90\x80\x80", "ab\xF5\x80\x80\x80", "ab\xFF", "ab\xE2\x82", "ab\xE2(\xA1", "ab\xF0\x9F\x87"}) {
        BOOST_TEST(firstInvalidUtf8(bytes) == 2U);
    }
}

BOOST_AUTO_TEST_CASE(unreadable_files_are_skipped) {
    const Folder folder;
    const auto file = folder.write("locked.txt", "They met.");
    std::filesystem::permissions(file, std::filesystem::perms::none);
    const std::ifstream probe(file);
    if (!probe) { // the superuser reads it all the same
        BOOST_TEST(has(whySkipped(file), "cannot be opened"));
    }
    std::filesystem::permissions(file, std::filesystem::perms::owner_all);
}

BOOST_AUTO_TEST_CASE(compressed_files) {
    const Folder folder;
    const std::string text = longText(300'000);
    BOOST_TEST(only(folder.write("a.txt.gz", gzip(text))).text == text);
    BOOST_TEST(only(folder.write("a.txt.gz", gzip(text))).id == "a");
    BOOST_TEST(only(folder.write("b.txt.zst", zstd(text))).text == text);
    BOOST_TEST(only(folder.write("two.txt.gz", gzip("One. ") + gzip("Two."))).text == "One. Two.");
    BOOST_TEST(only(folder.write("pad.txt.gz", gzip("One.") + std::string(512, '\0'))).text == "One.");
    BOOST_TEST(only(folder.write("two.txt.zst", zstd("One. ") + zstd("Two."))).text == "One. Two.");
    BOOST_TEST(only(folder.write("c.html.GZ", gzip("<p>One.</p>"))).text == "One.");
    BOOST_TEST(only(folder.write("d.json.zst", zstd("{\"text\":\"One.\"}"))).text == "One.");
}

BOOST_AUTO_TEST_CASE(broken_archives_are_skipped) {
    const Folder folder;
    const std::string text = longText(300'000);
    const std::string gz = gzip(text);
    const std::string zst = zstd(text);
    for (const std::size_t cut : {std::size_t{1}, std::size_t{8}, gz.size() / 2}) {
        BOOST_TEST(has(whySkipped(folder.write("a.txt.gz", gz.substr(0, gz.size() - cut))), "truncated"), cut);
        BOOST_TEST(has(whySkipped(folder.write("a.txt.zst", zst.substr(0, zst.size() - cut))), "truncated"), cut);
    }
    BOOST_TEST(has(whySkipped(folder.write("none.txt.gz", "")), "truncated"));
    BOOST_TEST(has(whySkipped(folder.write("none.txt.zst", "")), "truncated"));
    BOOST_TEST(has(whySkipped(folder.write("plain.txt.gz", "no archive at all")), "no valid gzip"));
    BOOST_TEST(has(whySkipped(folder.write("plain.txt.zst", "no archive at all")), "no valid Zstandard"));
    BOOST_TEST(has(whySkipped(folder.write("more.txt.gz", gzip("One.") + "xx")), "no valid gzip"));
    std::string flipped = gz;
    flipped[gz.size() / 2] = static_cast<char>(flipped[gz.size() / 2] ^ 0x55);
    BOOST_TEST(has(whySkipped(folder.write("flip.txt.gz", flipped)), "no valid gzip"));
}

BOOST_AUTO_TEST_CASE(records_before_the_end_of_a_truncated_archive_are_read) {
    const Folder folder;
    std::string lines;
    for (int i = 0; i < 5000; ++i) {
        lines += "{\"id\":\"r" + std::to_string(i) + "\",\"date\":\"2020-01-01\",\"title\":\"T\",\"text\":\"Number " +
                 std::to_string(i * 7919) + ".\"}\n";
    }
    const std::string packed = gzip(lines);
    const Reading reading = read(folder.write("many.ndjson.gz", packed.substr(0, packed.size() - 9)));
    BOOST_TEST(reading.documents.size() > 4000U);
    BOOST_REQUIRE_EQUAL(reading.skipped.size(), 1U);
    BOOST_TEST(has(reading.skipped[0].reason, "truncated"));
    BOOST_TEST(reading.skipped[0].where.line > 4000U);
}

BOOST_AUTO_TEST_CASE(inputs_are_found_sorted_and_once) {
    const Folder folder;
    for (const char* name : {"b.txt", "a/z.md", "a/b.html", "a.json", "c.ndjson.gz", "d.jsonl.zst", ".hidden.txt",
                             ".git/x.txt", "e.pdf", "f.tar.gz", "g.HTM"}) {
        folder.write(name, "x");
    }
    std::filesystem::create_directory_symlink(folder.path(), folder.path() / "a" / "loop");
    std::filesystem::create_directory_symlink(folder.path() / "a", folder.path() / "again");
    std::filesystem::create_symlink(folder.path() / "gone", folder.path() / "gone.txt");
    std::vector<std::string> names;
    for (const auto& file :
         findInputs({folder.path(), folder.path() / "b.txt", folder.path() / "." / "b.txt", folder.path() / "e.pdf"})) {
        names.push_back(std::filesystem::relative(file.lexically_normal(), folder.path()).string());
    }
    const std::vector<std::string> expected{"a/b.html",    "a/z.md", "a.json", "b.txt", "c.ndjson.gz",
                                            "d.jsonl.zst", "e.pdf",  "g.HTM",  "gone"};
    const std::vector<std::string> sorted = [&names] {
        auto copy = names;
        for (auto& name : copy) {
            name = name == "gone.txt" ? "gone" : name;
        }
        return copy;
    }();
    BOOST_TEST(sorted == expected, boost::test_tools::per_element());
    BOOST_CHECK_THROW(static_cast<void>(findInputs({folder.path() / "nowhere"})), chancery::InputError);
    BOOST_TEST(findInputs({}).empty());
}

BOOST_AUTO_TEST_CASE(a_file_named_twice_and_a_link_to_itself) {
    const Folder folder;
    std::filesystem::create_symlink("self.txt", folder.path() / "self.txt");
    const auto files = findInputs({folder.path()});
    BOOST_REQUIRE_EQUAL(files.size(), 1U);
    BOOST_TEST(has(whySkipped(files.front()), "cannot be opened"));
}

BOOST_AUTO_TEST_SUITE_END()
