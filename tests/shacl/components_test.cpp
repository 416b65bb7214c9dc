// Constraint components, a table each: data, shapes, and what is found.
#include "shacl/validated.hpp"

#include <boost/test/unit_test.hpp>

using namespace chancery;

BOOST_AUTO_TEST_SUITE(components)

namespace {

struct Row {
    std::string shape; // what is said of ex:S, a property shape of ex:p unless it says otherwise
    std::string data;  // of ex:a, which is the focus node
    std::vector<std::string> found;
};

void check(const std::vector<Row>& rows, const std::string& kind = "ex:S sh:path ex:p ; sh:targetNode ex:a ; ") {
    for (const Row& row : rows) {
        const std::string shapes = kind + row.shape + " .";
        BOOST_TEST(test::joined(test::validate(row.data, shapes)) == test::joined(row.found),
                   row.shape << "\n"
                             << row.data << "\n"
                             << test::joined(test::validate(row.data, shapes)));
    }
}

const std::string nodeShape = "ex:S a sh:NodeShape ; ";

} // namespace

BOOST_AUTO_TEST_CASE(class_follows_subclasses_of_the_data) {
    check({
        {"sh:class ex:C", "ex:a ex:p ex:b . ex:b a ex:D . ex:D rdfs:subClassOf ex:E . ex:E rdfs:subClassOf ex:C .", {}},
        {"sh:class ex:C",
         "ex:a ex:p ex:b , 1 . ex:b a ex:D . ex:C rdfs:subClassOf ex:D .",
         {"ex:a ex:p Class \"1\"^^xsd:integer", "ex:a ex:p Class ex:b"}},
        {"sh:class ex:C , ex:D", "ex:a ex:p ex:b . ex:b a ex:C .", {"ex:a ex:p Class ex:b"}},
        {"sh:class ex:C", "ex:a ex:p ex:b . ex:b a ex:D . ex:D rdfs:subClassOf ex:C . ex:C rdfs:subClassOf ex:D .", {}},
    });
}

BOOST_AUTO_TEST_CASE(datatypes_and_their_forms) {
    check({
        {"sh:datatype xsd:integer",
         "ex:a ex:p 1 , \"x\"^^xsd:integer , \"1\" , ex:b .",
         {"ex:a ex:p Datatype \"1\"", "ex:a ex:p Datatype \"x\"^^xsd:integer", "ex:a ex:p Datatype ex:b"}},
        {"sh:datatype xsd:string", "ex:a ex:p \"1\" , \"1\"@en .", {"ex:a ex:p Datatype \"1\"@en"}},
        {"sh:datatype rdf:langString", "ex:a ex:p \"1\" , \"1\"@en .", {"ex:a ex:p Datatype \"1\""}},
        {"sh:datatype xsd:date",
         "ex:a ex:p \"2023-02-29\"^^xsd:date .",
         {"ex:a ex:p Datatype \"2023-02-29\"^^xsd:date"}},
        {"sh:datatype xsd:NCName",
         "ex:a ex:p \"a b\"^^xsd:NCName , \"a\"^^xsd:NCName .",
         {"ex:a ex:p Datatype \"a b\"^^xsd:NCName"}},
        {"sh:datatype xsd:anyURI", "ex:a ex:p \"a b\"^^xsd:anyURI .", {}},
        {"sh:datatype ex:own", "ex:a ex:p \"a b\"^^ex:own .", {}},
    });
}

BOOST_AUTO_TEST_CASE(kinds_of_nodes) {
    const std::string data = "ex:a ex:p ex:b , [] , 1 .";
    const auto count = [&](const std::string& kind) {
        return test::validate(data, "ex:S sh:path ex:p ; sh:targetNode ex:a ; sh:nodeKind sh:" + kind + " .").size();
    };
    BOOST_TEST(count("IRI") == 2U);
    BOOST_TEST(count("BlankNode") == 2U);
    BOOST_TEST(count("Literal") == 2U);
    BOOST_TEST(count("BlankNodeOrIRI") == 1U);
    BOOST_TEST(count("BlankNodeOrLiteral") == 1U);
    BOOST_TEST(count("IRIOrLiteral") == 1U);
    check({{"sh:nodeKind sh:IRIOrLiteral", "ex:a ex:p ex:b , 1 .", {}}});
}

BOOST_AUTO_TEST_CASE(counts) {
    check({
        {"sh:minCount 1", "", {"ex:a ex:p MinCount"}},
        {"sh:minCount 0", "", {}},
        {"sh:minCount 2", "ex:a ex:p 1 , 1 .", {"ex:a ex:p MinCount"}}, // a set, not a bag
        {"sh:maxCount 1", "ex:a ex:p 1 , 2 .", {"ex:a ex:p MaxCount"}},
        {"sh:maxCount 0", "ex:a ex:p 1 .", {"ex:a ex:p MaxCount"}},
        {"sh:maxCount 99999999999999999999999", "ex:a ex:p 1 .", {}},
        {"sh:minCount 99999999999999999999999", "ex:a ex:p 1 .", {"ex:a ex:p MinCount"}},
    });
}

BOOST_AUTO_TEST_CASE(ranges) {
    check({
        {"sh:minInclusive 5",
         "ex:a ex:p 5 , 4.9 , 5.0 , 5e0 , \"5\"^^xsd:byte .",
         {"ex:a ex:p MinInclusive \"4.9\"^^xsd:decimal"}},
        {"sh:minExclusive 5",
         "ex:a ex:p 5 , 5.0000000000000000000000001 , 5e0 .",
         {"ex:a ex:p MinExclusive \"5\"^^xsd:integer", "ex:a ex:p MinExclusive \"5e0\"^^xsd:double"}},
        {"sh:maxInclusive 5",
         "ex:a ex:p 5 , -6 , 5.1 , \"NaN\"^^xsd:double , \"-INF\"^^xsd:float .",
         {"ex:a ex:p MaxInclusive \"5.1\"^^xsd:decimal", "ex:a ex:p MaxInclusive \"NaN\"^^xsd:double"}},
        {"sh:maxExclusive 5",
         "ex:a ex:p 5 , 4 , \"4\" , ex:b .",
         {"ex:a ex:p MaxExclusive \"4\"", "ex:a ex:p MaxExclusive \"5\"^^xsd:integer", "ex:a ex:p MaxExclusive ex:b"}},
        {"sh:minInclusive \"2023-05-17\"^^xsd:date",
         "ex:a ex:p \"2023-05-17\"^^xsd:date , \"2023-05-16\"^^xsd:date , \"2023-05-17Z\"^^xsd:date , "
         "\"2023-05-18Z\"^^xsd:date , \"2023-05-17T00:00:00\"^^xsd:dateTime .",
         {"ex:a ex:p MinInclusive \"2023-05-16\"^^xsd:date",
          "ex:a ex:p MinInclusive \"2023-05-17T00:00:00\"^^xsd:dateTime",
          "ex:a ex:p MinInclusive \"2023-05-17Z\"^^xsd:date"}}, // may be earlier, may be later
        {"sh:maxInclusive \"b\"",
         "ex:a ex:p \"a\" , \"b\" , \"c\" , \"a\"@en .",
         {"ex:a ex:p MaxInclusive \"a\"@en", "ex:a ex:p MaxInclusive \"c\""}},
        {"sh:minInclusive \"x\"^^xsd:integer", "ex:a ex:p 5 .", {"ex:a ex:p MinInclusive \"5\"^^xsd:integer"}},
    });
}

BOOST_AUTO_TEST_CASE(lengths_count_code_points_of_literals_and_iris) {
    check({
        {"sh:minLength 3",
         "ex:a ex:p \"äöü\" , \"𝄞𝄞\" , 123 , 12 .",
         {"ex:a ex:p MinLength \"12\"^^xsd:integer", "ex:a ex:p MinLength \"𝄞𝄞\""}},
        {"sh:maxLength 2", "ex:a ex:p \"𝄞𝄞\" , \"abc\"@en .", {"ex:a ex:p MaxLength \"abc\"@en"}},
        {"sh:maxLength 20",
         "ex:a ex:p <http://example.org/b> , <http://example.org/cc> .",
         {"ex:a ex:p MaxLength ex:cc"}},
        {"sh:minLength 0", "ex:a ex:p ex:b , \"\" .", {}},
    });
    BOOST_TEST(test::validate("ex:a ex:p [] .", "ex:S sh:path ex:p ; sh:targetNode ex:a ; sh:minLength 0 .").size() ==
               1U);
    BOOST_TEST(test::validate("ex:a ex:p [] .", "ex:S sh:path ex:p ; sh:targetNode ex:a ; sh:maxLength 9 .").size() ==
               1U);
    BOOST_TEST(test::validate("ex:a ex:p [] .", "ex:S sh:path ex:p ; sh:targetNode ex:a ; sh:pattern '' .").size() ==
               1U);
}

BOOST_AUTO_TEST_CASE(languages) {
    check({
        {"sh:languageIn ( \"en\" \"DE\" )",
         "ex:a ex:p \"1\"@en , \"2\"@en-GB , \"3\"@de , \"4\"@eng , \"5\" , ex:b .",
         {"ex:a ex:p LanguageIn \"4\"@eng", "ex:a ex:p LanguageIn \"5\"", "ex:a ex:p LanguageIn ex:b"}},
        {"sh:languageIn ( \"*\" )", "ex:a ex:p \"1\"@en , \"2\" .", {"ex:a ex:p LanguageIn \"2\""}},
        {"sh:languageIn ()", "ex:a ex:p \"1\"@en .", {"ex:a ex:p LanguageIn \"1\"@en"}},
        {"sh:uniqueLang true",
         "ex:a ex:p \"1\"@en , \"2\"@EN , \"3\"@en , \"4\"@de , \"5\"@fr , \"6\"@fr , \"7\" , \"8\" .",
         {"ex:a ex:p UniqueLang", "ex:a ex:p UniqueLang"}},
        {"sh:uniqueLang false", "ex:a ex:p \"1\"@en , \"2\"@en .", {}},
    });
}

BOOST_AUTO_TEST_CASE(pairs_of_properties) {
    check({
        {"sh:equals ex:q",
         "ex:a ex:p 1 , 2 ; ex:q 2 , 3 .",
         {"ex:a ex:p Equals \"1\"^^xsd:integer", "ex:a ex:p Equals \"3\"^^xsd:integer"}},
        {"sh:disjoint ex:q", "ex:a ex:p 1 , 2 ; ex:q 2 , 3 .", {"ex:a ex:p Disjoint \"2\"^^xsd:integer"}},
        {"sh:lessThan ex:q",
         "ex:a ex:p 1 , 2 , 3 ; ex:q 2 , 3 .",
         {"ex:a ex:p LessThan \"2\"^^xsd:integer", "ex:a ex:p LessThan \"3\"^^xsd:integer",
          "ex:a ex:p LessThan \"3\"^^xsd:integer"}},
        {"sh:lessThanOrEquals ex:q",
         "ex:a ex:p 1 , 2 , \"x\" ; ex:q 1 .",
         {"ex:a ex:p LessThanOrEquals \"2\"^^xsd:integer", "ex:a ex:p LessThanOrEquals \"x\""}},
        {"sh:lessThan ex:q", "ex:a ex:p ex:b ; ex:q ex:c .", {"ex:a ex:p LessThan ex:b"}},
        {"sh:lessThan ex:q", "ex:a ex:p 1 .", {}},
    });
    check({{"sh:equals ex:q", "ex:a ex:q ex:b .", {"ex:a Equals ex:a", "ex:a Equals ex:b"}},
           {"sh:disjoint ex:q", "ex:a ex:q ex:a .", {"ex:a Disjoint ex:a"}}},
          nodeShape + "sh:targetNode ex:a ; ");
}

BOOST_AUTO_TEST_CASE(logic) {
    check({
        {"sh:not [ sh:class ex:C ]", "ex:a ex:p ex:b , ex:c . ex:b a ex:C .", {"ex:a ex:p Not ex:b"}},
        {"sh:and ( [ sh:minLength 2 ] [ sh:maxLength 3 ] )",
         "ex:a ex:p \"1\" , \"22\" , \"4444\" .",
         {"ex:a ex:p And \"1\"", "ex:a ex:p And \"4444\""}},
        {"sh:and ()", "ex:a ex:p 1 .", {}},
        {"sh:or ( [ sh:datatype xsd:integer ] [ sh:datatype xsd:date ] )",
         "ex:a ex:p 1 , \"x\" .",
         {"ex:a ex:p Or \"x\""}},
        {"sh:or ()", "ex:a ex:p 1 .", {"ex:a ex:p Or \"1\"^^xsd:integer"}},
        {"sh:xone ( [ sh:minLength 2 ] [ sh:maxLength 3 ] )",
         "ex:a ex:p \"1\" , \"22\" , \"4444\" .",
         {"ex:a ex:p Xone \"22\""}},
        {"sh:xone ()", "ex:a ex:p 1 .", {"ex:a ex:p Xone \"1\"^^xsd:integer"}},
        {"sh:not [ sh:not [ sh:nodeKind sh:IRI ] ]", "ex:a ex:p 1 , ex:b .", {"ex:a ex:p Not \"1\"^^xsd:integer"}},
        {"sh:not []", "ex:a ex:p 1 .", {"ex:a ex:p Not \"1\"^^xsd:integer"}}, // everything conforms to an empty shape
        {"sh:not [ sh:path ex:q ; sh:minCount 1 ]", "ex:a ex:p ex:b , ex:c . ex:b ex:q 1 .", {"ex:a ex:p Not ex:b"}},
    });
}

BOOST_AUTO_TEST_CASE(shapes_of_values) {
    check({
        {"sh:node [ sh:property [ sh:path ex:q ; sh:minCount 1 ] ]",
         "ex:a ex:p ex:b , ex:c . ex:b ex:q 1 .",
         {"ex:a ex:p Node ex:c"}},
        {"sh:property [ sh:path ex:q ; sh:minCount 1 ; sh:datatype xsd:integer ]",
         "ex:a ex:p ex:b , ex:c , ex:d . ex:b ex:q 1 . ex:c ex:q 'x' .",
         {"ex:c ex:q Datatype \"x\"", "ex:d ex:q MinCount"}},
        {"sh:property [ sh:path ex:q ; sh:property [ sh:path ex:r ; sh:maxCount 0 ] ]",
         "ex:a ex:p ex:b . ex:b ex:q ex:c . ex:c ex:r 1 .",
         {"ex:c ex:r MaxCount"}},
    });
}

BOOST_AUTO_TEST_CASE(qualified_value_shapes) {
    const std::string data = "ex:a ex:p ex:b , ex:c , ex:d . ex:b a ex:C . ex:c a ex:C . ex:d a ex:D .";
    check({
        {"sh:qualifiedValueShape [ sh:class ex:C ] ; sh:qualifiedMinCount 2 ; sh:qualifiedMaxCount 2", data, {}},
        {"sh:qualifiedValueShape [ sh:class ex:C ] ; sh:qualifiedMinCount 3", data, {"ex:a ex:p QualifiedMinCount"}},
        {"sh:qualifiedValueShape [ sh:class ex:C ] ; sh:qualifiedMaxCount 1", data, {"ex:a ex:p QualifiedMaxCount"}},
        {"sh:qualifiedMinCount 9", data, {}},
    });
    // A hand has four fingers and a thumb; what is both counts as neither.
    const std::string hand = "ex:Hand a sh:NodeShape ; sh:targetNode ex:h ; "
                             "sh:property [ sh:path ex:digit ; sh:qualifiedValueShape [ sh:class ex:Thumb ] ; "
                             "sh:qualifiedValueShapesDisjoint true ; sh:qualifiedMinCount 1 ] ; "
                             "sh:property [ sh:path ex:digit ; sh:qualifiedValueShape [ sh:class ex:Finger ] ; "
                             "sh:qualifiedValueShapesDisjoint true ; sh:qualifiedMinCount 1 ] .";
    BOOST_TEST(test::validate("ex:h ex:digit ex:t , ex:f . ex:t a ex:Thumb . ex:f a ex:Finger .", hand).empty());
    BOOST_TEST(test::validate("ex:h ex:digit ex:t , ex:f . ex:t a ex:Thumb , ex:Finger . ex:f a ex:Finger .", hand) ==
               std::vector<std::string>{"ex:h ex:digit QualifiedMinCount"});
}

BOOST_AUTO_TEST_CASE(closed_shapes) {
    check({{"sh:closed true ; sh:property [ sh:path ex:p ]",
            "ex:a ex:p 1 ; ex:q 2 ; a ex:C .",
            {"ex:a ex:q Closed \"2\"^^xsd:integer", "ex:a rdf:type Closed ex:C"}},
           {"sh:closed true ; sh:ignoredProperties ( rdf:type ex:q )",
            "ex:a ex:p 1 ; ex:q 2 ; a ex:C .",
            {"ex:a ex:p Closed \"1\"^^xsd:integer"}},
           {"sh:closed false", "ex:a ex:p 1 .", {}},
           // A path that is more than a property allows none, and a deactivated shape allows its own.
           {"sh:closed true ; sh:property [ sh:path [ sh:inversePath ex:p ] ] , [ sh:path ex:q ; sh:deactivated true ]",
            "ex:a ex:p 1 ; ex:q 2 .",
            {"ex:a ex:p Closed \"1\"^^xsd:integer"}}},
          nodeShape + "sh:targetNode ex:a ; ");
}

BOOST_AUTO_TEST_CASE(values_by_name) {
    check({
        {"sh:hasValue 1 , 2", "ex:a ex:p 1 .", {"ex:a ex:p HasValue"}},
        {"sh:hasValue 1", "ex:a ex:p 01 .", {"ex:a ex:p HasValue"}}, // terms, not values
        {"sh:in ( 1 ex:b \"x\"@EN )", "ex:a ex:p 1 , ex:b , \"x\"@en , 2 .", {"ex:a ex:p In \"2\"^^xsd:integer"}},
        {"sh:in ()", "ex:a ex:p 1 .", {"ex:a ex:p In \"1\"^^xsd:integer"}},
    });
}

BOOST_AUTO_TEST_CASE(targets) {
    const std::string rest = "sh:nodeKind sh:Literal ; ";
    const auto found = [&](const std::string& target, const std::string& data) {
        return test::joined(test::validate(data, "ex:S a sh:NodeShape ; sh:nodeKind sh:BlankNode ; " + target + " ."));
    };
    BOOST_TEST(found("sh:targetNode ex:a , \"x\"", "") == "\"x\" NodeKind \"x\"\nex:a NodeKind ex:a\n");
    BOOST_TEST(found("sh:targetClass ex:C", "ex:a a ex:D . ex:b a ex:C . ex:D rdfs:subClassOf ex:C .") ==
               "ex:a NodeKind ex:a\nex:b NodeKind ex:b\n");
    BOOST_TEST(found("sh:targetSubjectsOf ex:p", "ex:a ex:p ex:b , ex:c .") == "ex:a NodeKind ex:a\n");
    BOOST_TEST(found("sh:targetObjectsOf ex:p", "ex:a ex:p ex:b , 1 . ex:c ex:p ex:b .") ==
               "\"1\"^^xsd:integer NodeKind \"1\"^^xsd:integer\nex:b NodeKind ex:b\n");
    BOOST_TEST(found("sh:targetNode ex:a ; sh:targetClass ex:C", "ex:a a ex:C .") == "ex:a NodeKind ex:a\n");
    BOOST_TEST(found("a rdfs:Class", "ex:a a ex:S .") == "ex:a NodeKind ex:a\n");
    BOOST_TEST(found("a owl:Class", "ex:a a ex:S .") == "ex:a NodeKind ex:a\n");
    BOOST_TEST(found("a ex:Meta . ex:Meta rdfs:subClassOf rdfs:Class", "ex:a a ex:S .") == "ex:a NodeKind ex:a\n");
    BOOST_TEST(found("a ex:Meta", "ex:a a ex:S .").empty());
}

BOOST_AUTO_TEST_CASE(deactivated_shapes_hold_everywhere) {
    check({
        {"sh:deactivated true ; sh:minCount 1", "", {}},
        {"sh:deactivated false ; sh:minCount 1", "", {"ex:a ex:p MinCount"}},
        {"sh:node [ sh:deactivated true ; sh:nodeKind sh:IRI ]", "ex:a ex:p 1 .", {}},
        {"sh:not [ sh:deactivated true ; sh:nodeKind sh:IRI ]", "ex:a ex:p 1 .", {"ex:a ex:p Not \"1\"^^xsd:integer"}},
        {"sh:property [ sh:path ex:q ; sh:deactivated true ; sh:minCount 1 ]", "ex:a ex:p ex:b .", {}},
    });
}

BOOST_AUTO_TEST_CASE(paths) {
    const std::string data = "ex:a ex:p ex:b , ex:c ; ex:q ex:d . ex:b ex:p ex:d . ex:c ex:p ex:a . ex:z ex:p ex:a .";
    const auto values = [&](const std::string& path) {
        std::string all;
        for (const std::string& line :
             test::validate(data, "ex:S sh:path " + path + " ; sh:targetNode ex:a ; sh:in () .")) {
            all += line.substr(line.rfind(':') + 1);
        }
        return all;
    };
    BOOST_TEST(values("ex:p") == "bc");
    BOOST_TEST(values("[ sh:inversePath ex:p ]") == "cz");
    BOOST_TEST(values("( ex:p ex:p )") == "ad");
    BOOST_TEST(values("[ sh:alternativePath ( ex:p ex:q ) ]") == "bcd");
    BOOST_TEST(values("[ sh:zeroOrMorePath ex:p ]") == "abcd");
    BOOST_TEST(values("[ sh:oneOrMorePath ex:p ]") == "abcd"); // round to itself
    BOOST_TEST(values("[ sh:oneOrMorePath ex:q ]") == "d");
    BOOST_TEST(values("[ sh:zeroOrOnePath ex:q ]") == "ad");
    BOOST_TEST(values("[ sh:inversePath ( ex:p ex:p ) ]") == "a"); // what leads here in two steps
    BOOST_TEST(values("[ sh:inversePath [ sh:inversePath ex:q ] ]") == "d");
    BOOST_TEST(values("[ sh:inversePath [ sh:zeroOrMorePath ex:p ] ]") == "acz");
    BOOST_TEST(values("[ sh:inversePath [ sh:alternativePath ( ex:p ex:q ) ] ]") == "cz");
    BOOST_TEST(values("( [ sh:zeroOrMorePath [ sh:alternativePath ( ex:p [ sh:inversePath ex:q ] ) ] ] ex:q )") == "d");
}

BOOST_AUTO_TEST_CASE(severities_and_messages) {
    const auto documents = test::turtle(
        "ex:a ex:p 1 .", "ex:S sh:path ex:p ; sh:targetNode ex:a ; sh:maxCount 0 ; sh:severity sh:Warning ; "
                         "sh:message \"none\"@en , \"keins\"@de . "
                         "ex:T sh:path ex:p ; sh:targetNode ex:a ; sh:maxCount 0 ; sh:severity ex:Own . "
                         "ex:U sh:path ex:p ; sh:targetNode ex:a ; sh:maxCount 0 ; sh:severity sh:Info .");
    const shacl::Session session(documents->job);
    BOOST_TEST(session.validated().results.size() == 3U);
    BOOST_TEST(atLeast(session, shacl::Severity::info).size() == 3U);
    BOOST_TEST(atLeast(session, shacl::Severity::warning).size() == 2U);
    BOOST_TEST(atLeast(session, shacl::Severity::violation).size() == 1U); // one of an own severity
    for (const shacl::Result& result : session.validated().results) {
        const auto all = messages(session, result);
        if (severityOf(session, result) == shacl::Severity::warning) {
            BOOST_TEST(all.size() == 2U);
            BOOST_TEST((std::find(all.begin(), all.end(), rdf::tagged("keins", "de")) != all.end()));
        } else {
            BOOST_TEST((all == std::vector<rdf::Term>{rdf::literal("expected at most 0 values; found 1")}));
        }
    }
}

BOOST_AUTO_TEST_CASE(results_are_the_same_with_any_threads) {
    std::string data;
    for (int number = 0; number < 20000; ++number) {
        data += "ex:n" + std::to_string(number) + " a ex:C ; ex:p " + std::to_string(number % 7) + " .\n";
    }
    const std::string shapes =
        "ex:S a sh:NodeShape ; sh:targetClass ex:C ; sh:property [ sh:path ex:p ; sh:minInclusive 3 "
        "; sh:not [ sh:in ( 5 ) ] ] .";
    std::vector<shacl::Result> first;
    for (const unsigned threads : {1U, 2U, 7U}) {
        const auto documents = test::turtle(data, shapes, threads);
        const shacl::Session session(documents->job);
        const auto& found = session.validated().results;
        BOOST_TEST(found.size() == 11429U);
        first = first.empty() ? found : first;
        BOOST_TEST((found == first));
    }
}

BOOST_AUTO_TEST_SUITE_END()
