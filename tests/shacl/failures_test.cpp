// Shapes graphs that cannot be used, each with what is said of it; and what is recognised but not evaluated.
#include "shacl/validated.hpp"

#include <boost/test/unit_test.hpp>

using namespace chancery;

BOOST_AUTO_TEST_SUITE(failures)

namespace {

struct Row {
    std::string shapes;
    std::string told; // is part of the message
};

void check(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        const std::string found = test::failure(row.shapes);
        BOOST_TEST(found.find(row.told) != std::string::npos, row.shapes << "\n" << found);
    }
}

const std::string property = "ex:S a sh:PropertyShape ; sh:path ex:p ; ";

} // namespace

BOOST_AUTO_TEST_CASE(a_failure_names_file_line_shape_and_reason) {
    BOOST_TEST(test::failure("\n\nex:S a sh:NodeShape ;\n sh:class 1 .") ==
               "shapes.ttl:4: ex:S: the value of sh:class must be an IRI; found \"1\"^^xsd:integer");
    BOOST_TEST(test::failure("ex:S a sh:NodeShape ;\n sh:property [ sh:path ex:p ; sh:minCount 1.5 ] .") ==
               "shapes.ttl:3: ex:S, path ex:p: the value of sh:minCount must be an xsd:integer; found "
               "\"1.5\"^^xsd:decimal");
}

BOOST_AUTO_TEST_CASE(syntax_rules) {
    check({
        {"ex:S a sh:PropertyShape .", "it is a sh:PropertyShape and has no sh:path"},
        {"ex:S a sh:NodeShape ; sh:path ex:p .", "it is a sh:NodeShape and has a sh:path"},
        {"ex:S sh:path ex:p , ex:q ; sh:minCount 1 .", "more than one sh:path"},
        {"ex:S a sh:NodeShape ; sh:minCount 1 .", "sh:minCount is for property shapes"},
        {"ex:S a sh:NodeShape ; sh:maxCount 1 .", "sh:maxCount is for property shapes"},
        {"ex:S a sh:NodeShape ; sh:uniqueLang true .", "sh:uniqueLang is for property shapes"},
        {"ex:S a sh:NodeShape ; sh:lessThan ex:p .", "sh:lessThan is for property shapes"},
        {"ex:S a sh:NodeShape ; sh:lessThanOrEquals ex:p .", "sh:lessThanOrEquals is for property shapes"},
        {"ex:S a sh:NodeShape ; sh:qualifiedValueShape [] .", "sh:qualifiedValueShape is for property shapes"},
        {property + "sh:minCount 1 , 2 .", "more than one sh:minCount"},
        {property + "sh:datatype xsd:int , xsd:byte .", "more than one sh:datatype"},
        {property + "sh:pattern 'a' , 'b' .", "more than one sh:pattern"},
        {property + "sh:in ( 1 ) , ( 2 ) .", "more than one sh:in"},
        {property + "sh:datatype 'x' .", "sh:datatype must be an IRI"},
        {property + "sh:nodeKind sh:Thing .", "sh:nodeKind must be one of"},
        {property + "sh:minCount '1' .", "sh:minCount must be an xsd:integer"},
        {property + "sh:minLength \"x\"^^xsd:integer .", "sh:minLength must be an xsd:integer"},
        {property + "sh:maxInclusive ex:a .", "sh:maxInclusive must be a literal"},
        {property + "sh:pattern 5 .", "sh:pattern must be an xsd:string"},
        {property + "sh:pattern '(' .", "is no regular expression of XPath"},
        {property + "sh:pattern 'a' ; sh:flags 'g' .", "there is no flag \"g\""},
        {property + "sh:languageIn 'en' .", "sh:languageIn must be a list"},
        {property + "sh:languageIn ( 1 ) .", "must be a list of strings"},
        {property + "sh:uniqueLang 'yes' .", "sh:uniqueLang must be true or false"},
        {property + "sh:equals 'x' .", "sh:equals must be an IRI"},
        {property + "sh:closed 1 .", "sh:closed must be true or false"},
        {property + "sh:closed true ; sh:ignoredProperties ( 'x' ) .", "must be a list of IRIs"},
        {property + "sh:deactivated 'no' .", "sh:deactivated must be true or false"},
        {property + "sh:deactivated true , false .", "more than one sh:deactivated"},
        {property + "sh:severity 'bad' .", "sh:severity must be an IRI"},
        {property + "sh:severity sh:Info , sh:Warning .", "more than one sh:severity"},
        {property + "sh:message 5 .", "sh:message must be a string"},
        {property + "sh:targetNode [] .", "sh:targetNode must be an IRI or a literal"},
        {property + "sh:targetClass 'x' .", "sh:targetClass must be an IRI"},
        {property + "sh:targetSubjectsOf [] .", "sh:targetSubjectsOf must be an IRI"},
        {property + "sh:targetObjectsOf 1 .", "sh:targetObjectsOf must be an IRI"},
        {property + "sh:node [ sh:path ex:q ] .", "sh:node must be a node shape"},
        {property + "sh:property [ sh:nodeKind sh:IRI ] .", "sh:property must be a property shape"},
        {"[] a sh:NodeShape , rdfs:Class .", "must be named by an IRI"},
        {"<> sh:entailment <http://www.w3.org/ns/entailment/RDFS> .", "entailment regime"},
    });
    BOOST_TEST(test::failure(property + "sh:minCount 1 .").empty());
}

BOOST_AUTO_TEST_CASE(what_shapes_refer_to) {
    check({
        {property + "sh:node ex:Missing .", "sh:node refers to ex:Missing, of which the shapes graph says nothing"},
        {property + "sh:property ex:Missing .", "sh:property refers to ex:Missing"},
        {property + "sh:or ( ex:Missing ) .", "sh:or refers to ex:Missing"},
        {property + "sh:not 'x' .", "sh:not refers to \"x\", a literal"},
        {property + "sh:qualifiedValueShape ex:Missing ; sh:qualifiedMinCount 1 .", "refers to ex:Missing"},
        {"ex:S sh:path () ; sh:minCount 1 . ex:T sh:and ex:U . ex:U a sh:NodeShape .", "sh:and must be a list"},
    });
    BOOST_TEST(test::failure(property + "sh:node [] .").empty()); // an empty shape, which everything conforms to
}

BOOST_AUTO_TEST_CASE(recursion) {
    check({
        {"ex:S a sh:NodeShape ; sh:node ex:S .",
         "ex:S: it refers to itself, which SHACL Core gives no meaning: ex:S → ex:S"},
        {"ex:S a sh:NodeShape ; sh:not ex:T . ex:T sh:and ( ex:U ) . ex:U sh:xone ( [] ex:S ) .", "→"},
        {"ex:S a sh:NodeShape ; sh:property [ sh:path ex:p ; sh:node ex:S ] .", "it refers to itself"},
        {property + "sh:qualifiedValueShape ex:T ; sh:qualifiedMinCount 1 . ex:T sh:property ex:S .",
         "it refers to itself"},
    });
    // Meeting again is not recursion.
    BOOST_TEST(test::failure("ex:S sh:and ( ex:T ex:U ) . ex:T sh:node ex:V . ex:U sh:node ex:V . ex:V sh:class ex:C .")
                   .empty());
}

BOOST_AUTO_TEST_CASE(paths) {
    const auto path = [](const std::string& text) {
        return "ex:S sh:targetNode ex:a ; sh:minCount 1 ; sh:path " + text + " .";
    };
    check({
        {path("'x'"), "is a literal and no path"},
        {path("[]"), "a blank node that nothing is said of"},
        {path("( ex:p )"), "needs at least two members"},
        {path("[ sh:alternativePath ( ex:p ) ]"), "needs at least two members"},
        {path("[ sh:alternativePath ex:p ]"), "list is malformed"},
        {path("[ ex:other ex:p ]"), "ex:other is no operator of paths"},
        {path("[ sh:inversePath ex:p ; sh:zeroOrMorePath ex:q ]"), "must be a list or have exactly one property"},
        {path("_:p . _:p sh:inversePath _:p"), "the path refers to itself"},
        {path("_:p . _:p sh:zeroOrMorePath ( ex:p _:p )"), "the path refers to itself"},
        {path("_:p . _:p rdf:first ex:p ; rdf:rest _:p"), "comes back to itself"},
        {path("_:p . _:p rdf:first ex:p , ex:q ; rdf:rest ( ex:r )"), "not exactly one rdf:first"},
        {path("_:p . _:p rdf:first ex:p ; rdf:rest _:q"), "has no end"},
    });
}

BOOST_AUTO_TEST_CASE(lists_that_go_round_or_are_long) {
    check({
        {property + "sh:in _:l . _:l rdf:first 1 ; rdf:rest _:l .",
         "sh:in must be a well-formed list: the list comes back to itself"},
        {property + "sh:or _:l . _:l rdf:first [] ; rdf:rest _:m . _:m rdf:first [] ; rdf:rest _:l .",
         "comes back to itself"},
        {property + "sh:in _:l . _:l rdf:rest () .", "not exactly one rdf:first"},
        {property + "sh:closed true ; sh:ignoredProperties _:l . _:l rdf:first ex:p ; rdf:rest _:l .",
         "comes back to itself"},
    });
    std::string members;
    for (int number = 0; number < 100000; ++number) {
        members += " " + std::to_string(number);
    }
    BOOST_TEST(test::joined(test::validate("ex:a ex:p 99999 , 100000 .",
                                           property + "sh:targetNode ex:a ; sh:in (" + members + " ) .")) ==
               "ex:a ex:p In \"100000\"^^xsd:integer\n");
}

BOOST_AUTO_TEST_CASE(deep_nesting) {
    const auto nested = [](int depth) {
        std::string shapes = "ex:S sh:targetNode ex:a ; sh:node ex:s0 .\n";
        for (int level = 0; level < depth; ++level) {
            const std::string name = "ex:s" + std::to_string(level);
            shapes.append(name).append(" sh:node ex:s").append(std::to_string(level + 1)).append(" .\n");
        }
        return shapes + "ex:s" + std::to_string(depth) + " sh:nodeKind sh:Literal .";
    };
    BOOST_TEST(test::joined(test::validate("", nested(400))) == "ex:a Node ex:a\n");
    const std::string told = test::failure(nested(100000));
    BOOST_TEST(told.find("nested in it deeper than 500 levels") != std::string::npos, told);
    const auto brackets = [](int depth) {
        std::string shapes = "ex:S sh:targetNode ex:a ; sh:not ";
        for (int level = 0; level < depth; ++level) {
            shapes += "[ sh:not ";
        }
        return shapes + "[ sh:nodeKind sh:IRI ]" + std::string(static_cast<std::size_t>(depth), ']') + " .";
    };
    BOOST_TEST(test::validate("", brackets(301)).empty());
    BOOST_TEST(test::failure(brackets(900)).find("deeper than 500 levels") != std::string::npos);
    std::string path = "ex:S sh:minCount 1 ; sh:path ";
    for (int level = 0; level < 900; ++level) {
        path += "[ sh:zeroOrMorePath ";
    }
    BOOST_TEST(test::failure(path + "ex:p" + std::string(900, ']') + " .").find("nested deeper than") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(shapes_that_meet_again_and_again_cost_no_more) {
    std::string shapes = "ex:S sh:targetNode ex:a ; sh:node ex:s0 .\n";
    constexpr int depth = 300; // two to this power, were each looked at anew
    for (int level = 0; level < depth; ++level) {
        const std::string next = "ex:s" + std::to_string(level + 1);
        shapes += "ex:s" + std::to_string(level) + " sh:and ( " + next + " " + next + " ) .\n";
    }
    BOOST_TEST(test::validate("", shapes + "ex:s300 sh:nodeKind sh:IRI .").empty());
}

BOOST_AUTO_TEST_CASE(cycles_in_the_data) {
    std::string data;
    for (int number = 0; number < 50000; ++number) {
        data += "ex:n" + std::to_string(number) + " ex:next ex:n" + std::to_string((number + 1) % 50000) +
                " ; rdfs:subClassOf ex:n" + std::to_string((number + 1) % 50000) + " .\n";
    }
    BOOST_TEST(test::joined(test::validate(
                   data + "ex:a a ex:n7 .",
                   "ex:S sh:targetNode ex:n0 ; sh:path [ sh:oneOrMorePath ex:next ] ; sh:minCount 50001 . "
                   "ex:T sh:targetClass ex:n6 ; sh:class ex:n9 ; sh:nodeKind sh:Literal .")) ==
               "ex:a NodeKind ex:a\nex:n0 ex:next+ MinCount\n");
}

BOOST_AUTO_TEST_CASE(a_literal_of_ten_megabytes) {
    const std::string big(10U << 20U, 'x');
    BOOST_TEST(test::validate("ex:a ex:p \"" + big + "\" .",
                              property + "sh:targetNode ex:a ; sh:minLength 10485760 ; sh:pattern \"x$\" .")
                   .empty());
    const auto documents =
        test::turtle("ex:a ex:p \"" + big + "\" .", property + "sh:targetNode ex:a ; sh:maxLength 5 .");
    const shacl::Session session(documents->job);
    BOOST_TEST_REQUIRE(session.validated().results.size() == 1U);
    BOOST_TEST(explain(session, session.validated().results.front()).size() < 300U); // shortened for people
}

BOOST_AUTO_TEST_CASE(malformed_documents) {
    const auto told = [](rdf::Syntax syntax, const std::string& bytes) -> std::string {
        shacl::Job job;
        job.data.push_back({"data", syntax, "http://example.org/", "f0-", bytes, {}});
        try {
            const shacl::Session session(job);
        } catch (const InputError& error) {
            return error.what();
        }
        return "nothing";
    };
    const std::string good = "<http://e/a> <http://e/b> \"c\\n\\u0041\"@en .\n";
    BOOST_TEST(told(rdf::Syntax::turtle, "<http://e/a> <http://e/b>\n .").starts_with("data:2:"));
    BOOST_TEST(
        told(rdf::Syntax::ntriples, good + "\n# c\n" + good + "<http://e/a> <http://e/b> .\n").starts_with("data:5:"));
    BOOST_TEST(told(rdf::Syntax::ntriples, good + "<http://e/a> <b> <c> .\n").starts_with("data:2:"));
    BOOST_TEST(told(rdf::Syntax::ntriples, good + "<http://e/a> <http://e/b> \"\xFF\" .\n") ==
               "data:2:28: the bytes here are not UTF-8");
    BOOST_TEST(told(rdf::Syntax::nquads, good + "<http://e/a> <http://e/b> \"x .\n").starts_with("data:2:"));
    BOOST_TEST(told(rdf::Syntax::nquads, good + "<http://e/a> <http://e/b> <http://e/c> <http://e/g> . x\n")
                   .starts_with("data:2:"));
    BOOST_TEST(told(rdf::Syntax::nquads, good + "<http://e/a> <http://e/b> <http://e/c> <http://e/g> .") == "nothing");
    BOOST_TEST(told(rdf::Syntax::ntriples, "") == "nothing");
}

BOOST_AUTO_TEST_CASE(what_is_beyond_core_is_told_and_not_passed_over) {
    const auto left = [](const std::string& shapes) {
        const auto documents = test::turtle("", shapes);
        const shacl::Session session(documents->job);
        std::string all;
        for (const auto& each : session.plan().notEvaluated) {
            all += session.shapeName(each.shape) + " " + session.naming().name(each.what) + " " +
                   std::to_string(each.count) + "\n";
        }
        return all;
    };
    BOOST_TEST(left("ex:S a sh:NodeShape ; sh:sparql [ sh:select 'x' ] , [ sh:select 'y' ] .") == "ex:S sh:sparql 2\n");
    BOOST_TEST(left("ex:S sh:sparql [ sh:select 'x' ] .") == "ex:S sh:sparql 1\n");
    BOOST_TEST(left("ex:S a sh:NodeShape ; sh:js [] ; sh:rule [] ; sh:target [] ; sh:expression [] .") ==
               "ex:S sh:js 1\nex:S sh:target 1\nex:S sh:rule 1\nex:S sh:expression 1\n");
    BOOST_TEST(left("ex:S a sh:NodeShape ; sh:deactivated true ; sh:sparql [] .").empty());
    const std::string component =
        "ex:C a sh:ConstraintComponent ; sh:parameter [ sh:path ex:one ] , [ sh:path ex:two ; "
        "sh:optional true ] . ";
    BOOST_TEST(left(component + "ex:S a sh:NodeShape ; ex:one 1 .") == "ex:S ex:C 1\n");
    BOOST_TEST(left(component + "ex:S ex:one 1 .") == "ex:S ex:C 1\n");
    BOOST_TEST(left(component + "ex:S a sh:NodeShape ; ex:two 1 .").empty());
}

BOOST_AUTO_TEST_SUITE_END()
