#include "rdf/namespaces.hpp"
#include "rdf/reader.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

using namespace std::string_literals;
using namespace std::string_view_literals;
using chancery::InputError;
using chancery::rdf::Quad;
using chancery::rdf::Syntax;
using chancery::rdf::Term;
namespace rdf = chancery::rdf;

BOOST_AUTO_TEST_SUITE(reader)

namespace {

constexpr std::string_view base = "http://example.org/dir/file";

std::vector<Quad> parse(std::string_view text, Syntax syntax = Syntax::turtle, std::string_view prefix = {}) {
    std::vector<Quad> quads;
    rdf::read(text, syntax, base, "f.ttl", prefix, [&](const Quad& quad) { quads.push_back(quad); });
    return quads;
}

/// The object of the one statement that `text` makes after "<s> <p> ".
Term object(std::string_view text) {
    const auto quads = parse("<s> <p> "s.append(text));
    BOOST_REQUIRE_EQUAL(quads.size(), 1);
    return quads.front().triple.object;
}

/// "LINE:COLUMN: message" of the error in `text`, or "none".
std::string errorOf(std::string_view text, Syntax syntax = Syntax::turtle) {
    try {
        parse(text, syntax);
    } catch (const InputError& error) {
        BOOST_TEST(error.where().file == "f.ttl");
        return std::to_string(error.where().line) + ":" + std::to_string(error.where().column) + ": " + error.message();
    }
    return "none";
}

void checkError(std::string_view text, std::string_view expected, Syntax syntax = Syntax::turtle) {
    const std::string found = errorOf(text, syntax);
    BOOST_TEST(found.starts_with(expected),
               "\"" << text << "\" gives \"" << found << "\" and not \"" << expected << "\"");
}

std::string repeated(std::string_view text, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) {
        out += text;
    }
    return out;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_name_tells_the_syntax) {
    BOOST_CHECK(rdf::syntaxOf("a/b.ttl") == Syntax::turtle);
    BOOST_CHECK(rdf::syntaxOf("b.trig") == Syntax::trig);
    BOOST_CHECK(rdf::syntaxOf("b.nt") == Syntax::ntriples);
    BOOST_CHECK(rdf::syntaxOf("b.nq") == Syntax::nquads);
    BOOST_CHECK(!rdf::syntaxOf("b.txt"));
    BOOST_CHECK(!rdf::syntaxOf("ttl"));
}

BOOST_AUTO_TEST_CASE(terms_of_every_kind) {
    const auto quads =
        parse("@prefix ex: <http://e.org/> . ex:s a ex:C ; ex:p \"t\"@EN-GB , 'u' , 4 , -1.5 , 1e3 , true , "
              "\"x\"^^<http://www.w3.org/2001/XMLSchema#string> , \"d\"^^ex:d , _:n .");
    std::vector<Term> objects;
    for (const Quad& quad : quads) {
        BOOST_CHECK(quad.triple.subject == rdf::iri("http://e.org/s"));
        BOOST_CHECK(quad.graph == Term{});
        objects.push_back(quad.triple.object);
    }
    const auto xsd = [](std::string_view local) { return rdf::in(rdf::ns::xsd, local); };
    const std::vector<Term> expected{rdf::iri("http://e.org/C"),
                                     rdf::tagged("t", "en-gb"),
                                     rdf::literal("u"),
                                     rdf::typed("4", xsd("integer")),
                                     rdf::typed("-1.5", xsd("decimal")),
                                     rdf::typed("1e3", xsd("double")),
                                     rdf::typed("true", xsd("boolean")),
                                     rdf::literal("x"),
                                     rdf::typed("d", "http://e.org/d"),
                                     rdf::blank("n")};
    BOOST_CHECK(objects == expected);
    BOOST_CHECK(quads.front().triple.predicate == rdf::iri(rdf::in(rdf::ns::rdf, "type")));
}

BOOST_AUTO_TEST_CASE(graphs) {
    const auto quads = parse("<http://a> <http://b> <http://c> <http://g> .\n<http://a> <http://b> \"c\" _:g.\n"
                             "<http://a> <http://b> _:c .",
                             Syntax::nquads, "p-");
    BOOST_REQUIRE_EQUAL(quads.size(), 3);
    BOOST_CHECK(quads[0].graph == rdf::iri("http://g"));
    BOOST_CHECK(quads[1].graph == rdf::blank("p-g"));
    BOOST_CHECK(quads[2].graph == Term{});
    const auto trig = parse("<s> <p> 1 . <g> { <s> <p> 2. } GRAPH <h> { <s> <p> 3 } { <s> <p> 4 }", Syntax::trig);
    BOOST_REQUIRE_EQUAL(trig.size(), 4);
    BOOST_CHECK(trig[1].graph == rdf::iri("http://example.org/dir/g"));
    BOOST_CHECK(trig[2].graph == rdf::iri("http://example.org/dir/h"));
    BOOST_CHECK(trig[3].graph == Term{});
}

BOOST_AUTO_TEST_CASE(long_literals_that_hold_or_end_in_quotes) {
    const std::vector<std::pair<std::string_view, std::string_view>> cases{
        {R"("""a\"""" .)", R"(a")"},
        {R"("""a"\"""" .)", R"(a"")"},
        {R"("""a"\n"b""" .)", "a\"\n\"b"},
        {R"("""""\"x""" .)", R"(""" x)"},
        {R"("""a"b""c""" .)", R"(a"b""c)"},
        {R"('''a'\'''' .)", "a''"},
        {R"("""\"""" .)", R"(")"},
        {R"("""\\""" .)", R"(\)"},
        {R"("""a"\\""" .)", R"(a"\)"},
        {R"("""""" .)", ""},
        {R"("" .)", ""},
        {R"("a\"" .)", R"(a")"},
    };
    for (auto [text, expected] : cases) {
        if (text == R"("""""\"x""" .)") {
            expected = R"(""")"
                       "x";
        }
        BOOST_TEST(object(text).value == expected, text << " is read as " << object(text).value);
    }
    BOOST_TEST(errorOf(R"(<s> <p> """a"""" .)") != "none"); // Turtle 1.1, section 6.5
}

BOOST_AUTO_TEST_CASE(numbers_before_the_final_dot) {
    const auto integer = [](std::string_view n) { return rdf::typed(n, rdf::in(rdf::ns::xsd, "integer")); };
    const auto decimal = [](std::string_view n) { return rdf::typed(n, rdf::in(rdf::ns::xsd, "decimal")); };
    const auto floating = [](std::string_view n) { return rdf::typed(n, rdf::in(rdf::ns::xsd, "double")); };
    BOOST_CHECK(object("1.") == integer("1"));
    BOOST_CHECK(object("1 .") == integer("1"));
    BOOST_CHECK(object("+1.\n") == integer("+1"));
    BOOST_CHECK(object("1.5.") == decimal("1.5"));
    BOOST_CHECK(object("-.5.") == decimal("-.5"));
    BOOST_CHECK(object("1.e5.") == floating("1.e5"));
    BOOST_CHECK(object("1E-5.") == floating("1E-5"));
    BOOST_CHECK(object("true.") == rdf::typed("true", rdf::in(rdf::ns::xsd, "boolean")));
    const auto two = parse("<s> <p> 1.<t> <p> 2.");
    BOOST_REQUIRE_EQUAL(two.size(), 2);
    BOOST_CHECK(two[0].triple.object == integer("1"));
    BOOST_CHECK(two[1].triple.subject == rdf::iri("http://example.org/dir/t"));
}

BOOST_AUTO_TEST_CASE(dots_within_and_after_names) {
    const auto quads = parse("@prefix e: <http://e/> . e:a.b e:p e:c. e:d e:p _:l.m. e:q e:p e:x\\..");
    BOOST_REQUIRE_EQUAL(quads.size(), 3);
    BOOST_CHECK(quads[0].triple.subject == rdf::iri("http://e/a.b"));
    BOOST_CHECK(quads[0].triple.object == rdf::iri("http://e/c"));
    BOOST_CHECK(quads[1].triple.object == rdf::blank("l.m"));
    BOOST_CHECK(quads[2].triple.object == rdf::iri("http://e/x."));
    BOOST_TEST(errorOf("@prefix e: <http://e/> . e:s e:p ( e:a. e:b ) .") != "none"); // no half list
    BOOST_TEST(errorOf("<s> <p> ( 1. 2 ) .") != "none");
    BOOST_TEST(errorOf("<s> <p> [ <q> 1. ] .") != "none");
}

BOOST_AUTO_TEST_CASE(bytes_that_are_not_utf8) {
    checkError("<s> <p> \"a\xFF\" .", "1:11: the bytes here are not UTF-8");
    checkError("<s> <p> \"\xC0\x80\" .", "1:10: the bytes here are not UTF-8");
    checkError("# \xED\xA0\x80\n", "1:3: the bytes here are not UTF-8");
    checkError("<s> <p>\n \"\xC3\xA9\xE2\x82", "2:4: the bytes here are not UTF-8");
    checkError("<\xF5> <p> 1 .", "1:2: the bytes here are not UTF-8");
}

BOOST_AUTO_TEST_CASE(escapes) {
    BOOST_TEST(object(R"("\u00e9\U0001F600\t\b\n\r\f\"\'\\" .)").value == "\u00e9\U0001F600\t\b\n\r\f\"'\\");
    BOOST_CHECK(object(R"(<\u00e9> .)") == rdf::iri("http://example.org/dir/\u00e9"));
    checkError(R"(<s> <p> "\uD800" .)", "1:10: this escape names no character");
    checkError(R"(<s> <p> "\uD83D\uDE00" .)", "1:10: this escape names no character");
    checkError(R"(<s> <p> "\U0000DFFF" .)", "1:10: this escape names no character");
    checkError(R"(<s> <p> "\U00110000" .)", "1:10: this escape names no character");
    checkError(R"(<s> <p> <a\uD800> .)", "1:11: this escape names no character");
    checkError(R"(<s> <p> "\u12" .)", "1:10: \\u takes 4 hexadecimal digits");
    checkError(R"(<s> <p> "\q" .)", "1:10: no escape of RDF begins like this");
    checkError("<s> <p> \"\"\"\n\n \\x\"\"\" .", "3:2: no escape of RDF begins like this");
}

BOOST_AUTO_TEST_CASE(iris_that_are_none) {
    checkError("<s> <p> <a b> .", "1:11: an IRI cannot hold a space; write %20");
    checkError("<s> <p> <a<b> .", "1:11: an IRI cannot hold this character");
    checkError("<s> <p> <a{b}> .", "1:11: an IRI cannot hold this character");
    checkError(R"(<s> <p> <a\u0020b> .)", "1:11: an IRI cannot hold this character, escaped or not");
    checkError(R"(<s> <p> <a\nb> .)", "1:11: an IRI can hold \\u and \\U escapes only");
    checkError("<s> <p> <a\nb> .", "1:9: the IRI that starts here has no \">\" on its line");
    checkError("<s> <p> <a", "1:9: the IRI that starts here has no \">\" on its line");
    checkError("<http://s> <p/q> <http://o> .", "1:14: bad IRI scheme char", Syntax::ntriples);
}

BOOST_AUTO_TEST_CASE(iris_resolve_against_the_base) {
    const std::vector<std::pair<std::string_view, std::string_view>> cases{
        // RFC 3986, section 5.4
        {"g:h", "g:h"},
        {"g", "http://a/b/c/g"},
        {"./g", "http://a/b/c/g"},
        {"g/", "http://a/b/c/g/"},
        {"/g", "http://a/g"},
        {"//g", "http://g"},
        {"?y", "http://a/b/c/d;p?y"},
        {"g?y", "http://a/b/c/g?y"},
        {"#s", "http://a/b/c/d;p?q#s"},
        {"g#s", "http://a/b/c/g#s"},
        {";x", "http://a/b/c/;x"},
        {"", "http://a/b/c/d;p?q"},
        {".", "http://a/b/c/"},
        {"./", "http://a/b/c/"},
        {"..", "http://a/b/"},
        {"../g", "http://a/b/g"},
        {"../..", "http://a/"},
        {"../../g", "http://a/g"},
        {"../../../g", "http://a/g"},
        {"/./g", "http://a/g"},
        {"/../g", "http://a/g"},
        {"g.", "http://a/b/c/g."},
        {"..g", "http://a/b/c/..g"},
        {"./../g", "http://a/b/g"},
        {"g/./h", "http://a/b/c/g/h"},
        {"g/../h", "http://a/b/c/h"},
        {"g;x=1/../y", "http://a/b/c/y"},
        {"g?y/./x", "http://a/b/c/g?y/./x"},
        {"g#s/../x", "http://a/b/c/g#s/../x"},
    };
    for (const auto& [reference, expected] : cases) {
        const auto quads = parse("@base <http://a/b/c/d;p?q> . <"s.append(reference).append("> <p> <o> ."));
        BOOST_TEST(quads.front().triple.subject.value == expected, reference);
    }
    const auto nested = parse("@base <x/> . @base <y> . @prefix e: <z/> . e:a <p> e:b .");
    BOOST_TEST(nested.front().triple.object.value == "http://example.org/dir/x/z/b");
    BOOST_TEST(parse("@base <http://e.org> . <a> <b> <c> .").front().triple.object.value == "http://e.org/c");
}

BOOST_AUTO_TEST_CASE(names_that_look_like_keywords) {
    const auto quads =
        parse("<base> <p> 1 . <PREFIX> <p> 2 . <graph> <p> 3 . _:base <p> 4 . _:Graph <p> 5 . <s> <p> <base> .");
    BOOST_REQUIRE_EQUAL(quads.size(), 6);
    BOOST_CHECK(quads[0].triple.subject == rdf::iri("http://example.org/dir/base"));
    BOOST_CHECK(quads[1].triple.subject == rdf::iri("http://example.org/dir/PREFIX"));
    BOOST_CHECK(quads[3].triple.subject == rdf::blank("base"));
    BOOST_CHECK(quads[4].triple.subject == rdf::blank("Graph"));
    BOOST_CHECK(quads[5].triple.object == rdf::iri("http://example.org/dir/base"));
    BOOST_TEST(parse("_:base <http://e/p> _:prefix .", Syntax::ntriples).size() == 1);
    BOOST_TEST(parse("BASE <http://e/> PREFIX : <#> :a :b :c .").front().triple.object.value == "http://e/#c");
}

BOOST_AUTO_TEST_CASE(blank_labels_stay_apart) {
    const auto quads = parse("_:b1 <p> _:B1 . [] <p> _:x , _:xx , _:bb7 . _:1 <p> _:é .");
    std::set<Term> terms;
    for (const Quad& quad : quads) {
        terms.insert(quad.triple.subject);
        terms.insert(quad.triple.object);
    }
    BOOST_TEST(terms.size() == 8);
    for (const std::string_view label : {"b1", "B1", "x", "xx", "bb7", "1", "é", "bbb1"}) {
        BOOST_TEST(terms.contains(rdf::blank(label)), label);
    }
    BOOST_CHECK(parse("[] <p> 1 .", Syntax::turtle, "one-").front().triple.subject == rdf::blank("one-b1"));
    BOOST_CHECK(parse("_:a <p> 1 .", Syntax::turtle, "two-").front().triple.subject == rdf::blank("two-a"));
    // A prefix made of a file's name gives a label that can be written.
    BOOST_CHECK(parse("_:a <p> 1 .", Syntax::turtle, "my file.ttl").front().triple.subject ==
                rdf::blank("my_20file.ttla"));
}

BOOST_AUTO_TEST_CASE(collections_and_nested_nodes) {
    const auto quads = parse("<s> <p> ( 1 [ <q> () ] \"a.\" ) .");
    BOOST_TEST(quads.size() == 8);
    const auto deep = parse("<s> <p> " + repeated("[ <p> ", 900) + "1" + repeated(" ]", 900) + " .");
    BOOST_TEST(deep.size() == 901);
}

BOOST_AUTO_TEST_CASE(nesting_too_deep) {
    for (const auto& [open, close] : {std::pair("[ <p> "sv, " ]"sv), std::pair("( "sv, " )"sv)}) {
        checkError("<s> <p>\n" + repeated(open, 10000) + "1" + repeated(close, 10000) + " .",
                   open == "( " ? "2:2001: brackets are nested deeper" : "2:6001: brackets are nested deeper");
    }
    checkError(repeated("[ <p> ", 10000), "1:6001: brackets are nested deeper");
    BOOST_TEST(object("\"" + repeated("[(", 5000) + "\" .").value.size() == 10000); // in a string they are none
    BOOST_TEST(parse("#" + repeated("[(", 5000) + "\n<s> <p> <o> .").size() == 1);
}

BOOST_AUTO_TEST_CASE(a_literal_of_ten_megabytes) {
    const std::string text(10'000'000, 'a');
    BOOST_CHECK(object("\"" + text + "\" .").value == text);
    const std::string quotes = repeated("\u00e9\"\\n\" ", 1'000'000);
    BOOST_TEST(object("\"\"\"" + quotes + "\"\"\" .").value.size() == 6'000'000);
}

BOOST_AUTO_TEST_CASE(nul_bytes) {
    checkError("<s> <p> 1 .\n\0<s> <p> 2 ."sv, "2:1: a NUL byte");
    checkError("<s> <p> 1 . # a\0b:c <p> 2 ."sv, "1:16: a NUL byte");
    checkError("<s> <p\0> 1 ."sv, "1:7: an IRI cannot hold this character");
    BOOST_CHECK(object("\"a\0b\" ."sv).value == "a\0b"s);
    BOOST_CHECK(object("\"a\\u0000b\" ."sv).value == "a\0b"s);
    checkError("\xFF\xFE<\0s\0"sv, "1:1: the bytes here are not UTF-8");
    checkError("<\0s\0>\0"sv, "1:2: an IRI cannot hold this character");
}

BOOST_AUTO_TEST_CASE(truncated_input) {
    const std::string_view whole =
        "@prefix e: <http://e/> . e:s e:p \"\"\"x\"\"\" , 'y'@en , [ e:q ( 1 e:c ) ] ; a e:C .";
    for (std::size_t size = 1; size < whole.size(); ++size) {
        const bool complete =
            size == 24 || (size > 0 && whole.substr(0, size).find_first_not_of(" ") == std::string::npos) || size == 25;
        BOOST_TEST((errorOf(whole.substr(0, size)) == "none") == complete, whole.substr(0, size));
    }
    checkError("<s> <p> \"open", "1:9: the string that starts here has no closing");
    checkError("<s> <p> \"open\n\" .", "1:9: the string that starts here has no closing");
    checkError("<s> <p> 1 ;\n <q> '''open\n", "2:6: the string that starts here has no closing '''");
    for (const std::string_view text : {"<http://a>", "<http://a> <http://b>", "<http://a> <http://b> \"c\"",
                                        "<http://a> <http://b> \"c\"@", "<http://a> <http://b> \"c\"^^", "_:"}) {
        BOOST_TEST(errorOf(text, Syntax::ntriples) != "none", text);
        BOOST_TEST(errorOf(text, Syntax::nquads) != "none", text);
    }
    BOOST_TEST(errorOf("<g> { <s> <p> 1 ", Syntax::trig) != "none");
    BOOST_TEST(errorOf("<g> {", Syntax::trig) != "none");
}

BOOST_AUTO_TEST_CASE(line_ends_and_marks) {
    BOOST_TEST(parse("").empty());
    BOOST_TEST(parse("\xEF\xBB\xBF").empty());
    BOOST_TEST(parse(" \n# only a comment").empty());
    BOOST_TEST(parse("<s> <p> <o> .").size() == 1);
    BOOST_TEST(parse("<http://s> <http://p> <http://o> .", Syntax::nquads).size() == 1);
    BOOST_TEST(parse("\xEF\xBB\xBF<s> <p> 1 .\r\n<s> <p> 2 . # c\r\n").size() == 2);
    checkError("\xEF\xBB\xBF<s> <p p>", "1:7: an IRI cannot hold a space");
    checkError("<s> <p> 1 .\r\n<s> <p> ! .\r\n", "2:9: ");
    for (const std::size_t size : {65535U, 65536U, 65537U, 131072U}) { // the parser's pages
        std::string text = "<s> <p> \"";
        text.append(size - text.size() - 3, 'x').append("\" .");
        BOOST_TEST(parse(text).size() == 1);
    }
}

BOOST_AUTO_TEST_CASE(errors_have_their_place) {
    checkError("<s> <p> <o>\n<s> <p> <o> .", "2:1: missing ';' or '.'");
    checkError("<s> <p> <o> .\n<s> <p> %x .", "2:9: ");
    checkError("<s> <p> <o> .\n\u00e9x:a <p> 1 .", "2:1: the prefix \"\u00e9x:\" is not declared");
    checkError("<s> <p> 1 ;\n <q> \"\u00e9\", a:b .", "2:11: the prefix \"a:\" is not declared");
    checkError("<s> <p> \"a\"@en- .", "1:12: \"en-\" is not a language tag");
    checkError("<s> <p> { } .", "1:9: graphs in braces are TriG");
    checkError("[] a <C> .", "1:1: \"[\" is not of N-Triples", Syntax::ntriples);
    checkError("e:a e:b e:c .", "1:1: expected an IRI", Syntax::nquads);
    checkError("<http://a> a <http://b> .", "1:12: expected an IRI", Syntax::ntriples);
    std::string quads;
    while (quads.size() < 9'000'000) {
        quads += "<http://example.org/s> <http://example.org/p> _:o <http://example.org/g> .\n";
    }
    const auto lines = std::count(quads.begin(), quads.end(), '\n');
    checkError(quads + "<http://a> <http://b> @c .", std::to_string(lines + 1) + ":23: ", Syntax::nquads);
}

BOOST_AUTO_TEST_CASE(a_relative_iri_without_a_base) {
    try {
        rdf::read("<http://s> <http://p> 1 .\n<s> <p> 1 .", Syntax::turtle, "", "g.ttl", "", [](const Quad&) {});
        BOOST_FAIL("no error");
    } catch (const InputError& error) {
        BOOST_TEST(error.what() == "g.ttl:2:1: <s> is a relative IRI and there is no base"sv);
    }
}

BOOST_AUTO_TEST_CASE(what_the_sink_throws_comes_through) {
    std::size_t calls = 0;
    const auto sink = [&](const Quad&) {
        ++calls;
        throw std::domain_error("enough");
    };
    BOOST_CHECK_THROW(rdf::read("<s> <p> 1 , 2 , 3 .", Syntax::turtle, base, "f", "", sink), std::domain_error);
    BOOST_TEST(calls == 1);
}

BOOST_AUTO_TEST_CASE(files_that_cannot_be_read) {
    const auto ignore = [](const Quad&) {};
    BOOST_CHECK_THROW(rdf::readFile("no/such/file.ttl", base, "", ignore), InputError);
    BOOST_CHECK_THROW(rdf::readFile("file.txt", base, "", ignore), InputError);
    BOOST_CHECK_THROW(static_cast<void>(rdf::slurp(std::filesystem::temp_directory_path())), InputError);
}

BOOST_AUTO_TEST_CASE(the_ontology_of_the_repository) {
    const char* source = std::getenv("CHANCERY_SOURCE");
    if (source == nullptr) {
        return;
    }
    std::size_t count = 0;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(std::filesystem::path(source) / "ontology")) {
        if (rdf::syntaxOf(entry.path())) {
            rdf::readFile(entry.path(), base, "o-", [&](const Quad&) { ++count; });
        }
    }
    BOOST_TEST(count > 0);
}

BOOST_AUTO_TEST_SUITE_END()
