#include "knowledge.hpp"

#include <boost/test/unit_test.hpp>

using namespace chancery::text;

BOOST_AUTO_TEST_SUITE(html)

namespace {

std::string textOf(std::string_view html) { return readHtml(html).text; }

std::string repeated(std::string_view piece, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        text += piece;
    }
    return text;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_page) {
    const HtmlText page = readHtml(R"(<!doctype html><html><head><title>Talks | MFA</title>
<meta property="article:published_time" content="2021-03-07T10:00:00Z"><style>p{}</style></head>
<body><header>Logo</header><nav><a href="/">Home</a></nav>
<main><article><header><h1>Talks  in
 Rabat</h1></header><p>RABAT &ndash; They <b>met</b>&nbsp;today.</p><div>Second<br>line</div>
<ul><li>one;</li><li><p>two; and</p></li><li>three.</li></ul><p>End.</p></article></main>
<aside>More news</aside><footer>(c)</footer><script>alert("x")</script></body></html>)");
    BOOST_TEST(page.title == "Talks in Rabat");
    BOOST_TEST(page.date == "2021-03-07T10:00:00Z");
    BOOST_TEST(page.text ==
               "Talks in Rabat\n\nRABAT – They met today.\n\nSecond\nline\n\n• one;\n• two; and\n• three.\n\nEnd.");
}

BOOST_AUTO_TEST_CASE(titles_and_dates_where_they_are) {
    BOOST_TEST(readHtml("<title>A\n  B</title><p>x").title == "A B");
    BOOST_TEST(readHtml("<title>A</title><meta property='og:title' content='B'><p>x").title == "B");
    BOOST_TEST(readHtml("<p>x<time datetime='2021-03-07'>7 March</time>").date == "2021-03-07");
    BOOST_TEST(readHtml("<p>x<time>7 March 2021</time>").date == "7 March 2021");
    BOOST_TEST(readHtml("<meta name='DC.Date' content='2020'><p>x").date == "2020");
    BOOST_TEST(readHtml("<p>x").date.empty());
}

BOOST_AUTO_TEST_CASE(the_main_text_is_found) {
    BOOST_TEST(textOf("<div>menu</div><main><p>text</p></main><div>foot</div>") == "text");
    BOOST_TEST(textOf("<article>a</article><article>a longer one</article>") == "a longer one");
    BOOST_TEST(textOf("<div role=navigation>menu</div><p hidden>no</p><p aria-hidden=true>no</p><p>text</p>") ==
               "text");
    BOOST_TEST(textOf("<form><button>search</button><p>text<select><option>a</select></p></form>") == "text");
}

BOOST_AUTO_TEST_CASE(soup) {
    BOOST_TEST(textOf("<p>one<p>two</b><div>three") == "one\n\ntwo\n\nthree");
    BOOST_TEST(textOf("plain & simple < text") == "plain & simple < text");
    BOOST_TEST(textOf("") == "");
    BOOST_TEST(textOf("<") == "<");
    BOOST_TEST(textOf("<p") == "");
    BOOST_TEST(textOf("<!-- only a comment") == "");
    BOOST_TEST(textOf("<p>a&#x1F1F2;&bogus;&#0;b</p>").find("🇲") != std::string::npos);
    BOOST_TEST(textOf("<table><tr><td>a<td>b<tr><td>c</table>") == "a b\nc");
    BOOST_TEST(textOf("<p>He said <q>yes</q>.</p>") == "He said “yes”.");
    BOOST_TEST(textOf("<svg><title>x</title></svg><p>y</p>") == "y");
}

BOOST_AUTO_TEST_CASE(the_text_is_valid_utf8) {
    for (const char* page : {"<p>&#xD800;&#x110000;</p>", "<p>a\xFF\xC3</p>", "<title>\xE2\x82</title>\xF0\x9F"}) {
        const HtmlText read = readHtml(page);
        BOOST_TEST(firstInvalidUtf8(read.text) == std::string_view::npos);
        BOOST_TEST(firstInvalidUtf8(read.title) == std::string_view::npos);
    }
}

BOOST_AUTO_TEST_CASE(hostile_pages_end) {
    for (const char* piece : {"<div>", "<b>", "<p><b>", "<ul><li>", "<table><tr><td>", "<a href=x>", "<q>", "<svg>",
                              "</div>", "<", "&", "<p>"}) {
        BOOST_TEST(textOf(repeated(piece, 100'000) + " text").find("text") != std::string::npos, piece);
    }
}

BOOST_AUTO_TEST_SUITE_END()
