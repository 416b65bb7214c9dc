#include "lint/datatypes.hpp"
#include "rdf/namespaces.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

using namespace chancery;

BOOST_AUTO_TEST_SUITE(datatypes)

namespace {

struct Forms {
    std::string datatype;
    std::vector<std::string> valid;
    std::vector<std::string> invalid;
};

const std::vector<Forms> all{
    {"boolean", {"true", "false", "1", "0"}, {"", "TRUE", "yes", " true"}},
    {"decimal", {"1", "-1.5", "+.5", "5."}, {"", ".", "1e3", "1,5", "--1", "INF"}},
    {"integer", {"0", "-007", "+12345678901234567890123456789"}, {"", "1.0", "-", "1 ", "１"}},
    {"nonNegativeInteger", {"0", "-0", "7"}, {"-1"}},
    {"positiveInteger", {"1", "+1"}, {"0", "-1"}},
    {"negativeInteger", {"-1"}, {"0", "-0", "1"}},
    {"nonPositiveInteger", {"0", "-1"}, {"1"}},
    {"byte", {"127", "-128", "0000127"}, {"128", "-129", "1000"}},
    {"long", {"9223372036854775807", "-9223372036854775808"}, {"9223372036854775808"}},
    {"unsignedLong", {"18446744073709551615"}, {"18446744073709551616", "-1"}},
    {"double", {"1", "1.5E-3", "-INF", "+INF", "NaN", ".5e1"}, {"", "1e", "e1", "inf", "1e1.5"}},
    {"float", {"1.0e+10"}, {"1f"}},
    {"date",
     {"2023-05-17", "2024-02-29", "2023-05-17Z", "-0044-03-15", "12023-01-01", "2023-05-17+14:00"},
     {"2023-02-29", "1900-02-29", "2023-13-01", "2023-5-17", "023-05-17", "02023-01-01", "2023-05-17+14:01",
      "2023-05-17z"}},
    {"dateTime",
     {"2023-05-17T24:00:00", "2023-05-17T23:59:59.123Z"},
     {"2023-05-17", "2023-05-17T24:00:01", "2023-05-17T23:60:00", "2023-05-17T23:59", "2023-05-17T23:59:60",
      "2023-05-17T01:00:00."}},
    {"dateTimeStamp", {"2023-05-17T01:00:00Z"}, {"2023-05-17T01:00:00"}},
    {"time", {"23:59:59", "24:00:00.000", "01:00:00-05:00"}, {"1:00:00", "25:00:00", "24:00:00.1"}},
    {"gYear", {"2023", "-0001", "12023", "2023Z"}, {"23", "02023"}},
    {"gYearMonth", {"2023-05", "2023-05+01:00"}, {"2023-13", "2023-5", "2023"}},
    {"gMonth", {"--05"}, {"05", "--13", "--5"}},
    {"gMonthDay", {"--02-29", "--12-31"}, {"--02-30", "--04-31", "-02-29"}},
    {"gDay", {"---31", "---01Z"}, {"---32", "--31", "31"}},
    {"duration",
     {"P1Y2M3DT4H5M6.7S", "-P1D", "PT0S", "P1M"},
     {"", "P", "PT", "P1YT", "P1S", "P1M1Y", "1D", "PT1.5H", "P1.5D"}},
    {"yearMonthDuration", {"P1Y", "P13M"}, {"P1D", "P1YT1H"}},
    {"dayTimeDuration", {"P1DT1H", "PT1M"}, {"P1M", "P1Y"}},
    {"hexBinary", {"", "0aF9"}, {"0", "0g"}},
    {"base64Binary", {"", "YQ==", "YWI=", "YW Jj"}, {"YQ=", "YQ", "Y===", "YR==", "Y!Jj", "====", "YQ==YQ=="}},
    {"anyURI", {"", "http://e/a", "../b?c#d"}, {"a b", "<a>", "a#b#c"}},
    {"language", {"en", "en-GB", "x-private"}, {"", "en_GB", "englishlanguage", "e"}},
    {"token", {"", "a b"}, {" a", "a  b", "a\tb"}},
    {"NCName", {"a", "_b-c"}, {"", "a b"}},
    {"normalizedString", {" a  b "}, {"a\nb"}},
    {"string", {"", "\n"}, {}},
};

} // namespace

BOOST_AUTO_TEST_CASE(lexical_forms) {
    for (const Forms& each : all) {
        const std::string datatype = rdf::in(rdf::ns::xsd, each.datatype);
        for (const std::string& form : each.valid) {
            BOOST_TEST(lint::isLexicalForm(form, datatype), each.datatype << " \"" << form << "\"");
        }
        for (const std::string& form : each.invalid) {
            BOOST_TEST(!lint::isLexicalForm(form, datatype), each.datatype << " \"" << form << "\"");
        }
    }
    BOOST_TEST(lint::isLexicalForm("anything", "http://other.example/datatype"));
}

BOOST_AUTO_TEST_CASE(language_tags) {
    for (const char* tag : {"en", "en-gb", "zh-hant-tw", "x-klingon", "i-navajo", "sl-rozaj-biske-1994", "de-1996"}) {
        BOOST_TEST(lint::isLanguageTag(tag), tag);
    }
    for (const char* tag : {"", "e", "en-", "-en", "en--gb", "1en", "en-abcdefghi", "en_gb", "x"}) {
        BOOST_TEST(!lint::isLanguageTag(tag), tag);
    }
}

BOOST_AUTO_TEST_SUITE_END()
