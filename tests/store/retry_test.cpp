// When to come back, and what a store said.
#include "store/http.hpp"
#include "store/presets.hpp"
#include "store/retry.hpp"

#include <boost/test/unit_test.hpp>

#include <set>

using namespace chancery::store;
using namespace std::chrono_literals;

BOOST_AUTO_TEST_SUITE(retries)

BOOST_AUTO_TEST_CASE(retry_after_is_a_number_or_a_date) {
    constexpr std::time_t now = 1'700'000'000; // 14 November 2023, 22:13:20
    BOOST_TEST((retryAfter("0", now) == 0s));
    BOOST_TEST((retryAfter("120", now) == 120s));
    BOOST_TEST((retryAfter("Tue, 14 Nov 2023 22:14:20 GMT", now) == 60s));
    BOOST_TEST((retryAfter("Tue, 14 Nov 2023 22:00:00 GMT", now) == 0s), "what is over is now");
    for (const std::string none : {"", "soon", "-5", "5 minutes"}) {
        BOOST_TEST(!retryAfter(none, now).has_value(), none);
    }
}

BOOST_AUTO_TEST_CASE(waits_double_up_to_the_longest) {
    const RetrySettings settings;
    BOOST_TEST((backOff(settings, 1) == 500ms));
    BOOST_TEST((backOff(settings, 2) == 1s));
    BOOST_TEST((backOff(settings, 6) == 16s));
    BOOST_TEST((backOff(settings, 7) == 30s));
    BOOST_TEST((backOff(settings, 4'000'000'000U) == 30s));
}

BOOST_AUTO_TEST_CASE(what_may_pass) {
    for (const long status : {429, 502, 503, 504}) {
        BOOST_TEST(mayPass(status));
    }
    for (const long status : {200, 204, 301, 400, 401, 404, 500, 501}) {
        BOOST_TEST(!mayPass(status));
    }
}

BOOST_AUTO_TEST_CASE(answers_in_one_line) {
    BOOST_TEST(inOneLine("  no\n\tsuch   thing \r\n") == "no such thing");
    BOOST_TEST(inOneLine("<html><head><title>500</title><style>p{}</style></head><p>Out of <b>memory</b></p>") ==
               "Out of memory");
    BOOST_TEST(inOneLine("the graph <http://e/g> is none") == "the graph <http://e/g> is none");
    BOOST_TEST(inOneLine("a\x1b[2Jb") == "a [2Jb");
    BOOST_TEST(inOneLine(std::string(1000, 'x')).size() == 300U);
    BOOST_TEST(inOneLine("fine \xFF bad") == "fine");
    BOOST_TEST(inOneLine("<!-- never ends").empty());
}

BOOST_AUTO_TEST_CASE(urls) {
    const auto parts = partsOf("https://Store.Example/path?x=1");
    BOOST_REQUIRE(parts.has_value());
    BOOST_TEST(parts->scheme == "https");
    BOOST_TEST(parts->host == "store.example");
    BOOST_TEST(parts->port == "443");
    BOOST_TEST(!parts->credentials);
    BOOST_TEST(partsOf("http://me:secret@localhost:3030/")->credentials);
    BOOST_TEST(partsOf("http://localhost:3030/")->loopback());
    BOOST_TEST(partsOf("http://127.0.0.9/")->loopback());
    BOOST_TEST(!partsOf("http://127.example/")->loopback());
    for (const std::string none : {"", "localhost", "ftp://x/", "http://", "file:///etc/passwd"}) {
        BOOST_TEST(!partsOf(none).has_value(), none);
    }
    BOOST_TEST(encoded("http://e/ä b&c~") == "http%3A%2F%2Fe%2F%C3%A4%20b%26c~");
}

BOOST_AUTO_TEST_CASE(presets_are_known_by_name) {
    std::set<std::string_view> names;
    for (const Preset& preset : presets()) {
        names.insert(preset.name);
        BOOST_TEST(findPreset(preset.name) == &preset);
        BOOST_TEST(preset.triplesPerUpdate > 0U);
    }
    BOOST_TEST(names == (std::set<std::string_view>{"virtuoso", "fuseki", "oxigraph", "graphdb", "blazegraph", "qlever",
                                                    "rdf4j", "stardog"}),
               boost::test_tools::per_element());
    BOOST_TEST(findPreset("oracle") == nullptr);
    BOOST_TEST(findPreset("") == nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
