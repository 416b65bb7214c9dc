// Where the rules draw the line: what is found, on which line, and what is let pass.
#include "lint/linted.hpp"

#include <boost/test/unit_test.hpp>

using namespace chancery;

BOOST_AUTO_TEST_SUITE(rules)

namespace {

struct Case {
    std::string code;
    std::vector<std::string> expected; // beginnings of "LINE: MESSAGE"
    std::string turtle;
};

void check(const std::vector<Case>& cases) {
    for (const Case& each : cases) {
        const lint::Result result = test::lintTurtle(each.turtle);
        BOOST_TEST(result.unreadable.empty(), each.turtle);
        const std::vector<std::string> found = test::found(result, each.code);
        bool same = found.size() == each.expected.size();
        for (std::size_t i = 0; same && i < found.size(); ++i) {
            same = found[i].starts_with(each.expected[i]);
        }
        BOOST_TEST(same, each.code << " in\n" << each.turtle << "\ngave\n" << test::joined(found));
    }
}

} // namespace

BOOST_AUTO_TEST_CASE(codes_are_words_and_sorted_into_no_two_rules) {
    std::set<std::string_view> codes;
    for (const lint::Rule& rule : lint::rules()) {
        BOOST_TEST(codes.insert(rule.code).second, rule.code);
        BOOST_TEST(rule.code.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos);
        BOOST_TEST(!rule.title.empty());
    }
}

BOOST_AUTO_TEST_CASE(undeclared_terms) {
    check({
        {"undeclared-term",
         {"3: ex:Meting is not declared; did you mean ex:Meeting? (used 2 times)"},
         "ex:Meeting a owl:Class .\n<a> a ex:Meting .\n<b> a ex:Meting ."},
        {"undeclared-term", {"2: rdfs:lable is not declared; did you mean rdfs:label?"}, "<a> rdfs:lable \"a\" ."},
        {"undeclared-term", {"2: owl:class is not declared; did you mean owl:Class?"}, "<a> a owl:class ."},
        {"undeclared-term",
         {"2: the datatype xsd:dat is not declared; did you mean xsd:date?"},
         "<a> ex:p \"2023-05-17\"^^xsd:dat . ex:p a rdf:Property ."},
        {"undeclared-term", {"2: ex:Qwertyuiop is not declared"}, "<a> a ex:Qwertyuiop ."},
        // In the default graph or beside it, what others declare or what nobody checks.
        {"undeclared-term", {}, "<a> a <http://other.example/T> ; <http://other.example/p> rdf:_12 ."},
        // A term that is only in a shape.
        {"undeclared-term",
         {"2: ex:Meting is not declared"},
         "<s> a sh:NodeShape ; sh:targetClass ex:Meting ; sh:property [ sh:path ex:date ] .\n"
         "ex:date a owl:DatatypeProperty ."},
    });
}

BOOST_AUTO_TEST_CASE(misplaced_terms) {
    check({
        {"misplaced-term",
         {"3: ex:Place is used as a property and is declared as a class"},
         "ex:Place a owl:Class .\n<a> ex:Place <b> ."},
        {"misplaced-term",
         {"3: ex:held is used as a class and is declared as an individual"},
         "ex:held a ex:Status .\n<a> a ex:held . ex:Status a owl:Class ."},
        {"misplaced-term", {"2: skos:Concept is used as a property"}, "<a> skos:Concept <b> ."},
        {"misplaced-term", {"3: ex:p is used as a class"}, "ex:p a rdf:Property .\nex:q rdfs:domain ex:p ."},
        {"misplaced-term", {}, "ex:C a owl:Class , owl:NamedIndividual . <a> ex:p ex:C . ex:p a rdf:Property ."},
    });
}

BOOST_AUTO_TEST_CASE(namespaces) {
    check({
        {"misspelt-namespace",
         {"2: <http://schema.org/Event>: the namespace is <https://schema.org/>"},
         "<a> a <http://schema.org/Event> ."},
        {"misspelt-namespace",
         {"2: <https://example.org/ns/p>: the namespace is <https://example.org/ns#>"},
         "<a> <https://example.org/ns/p> 1 ."},
        {"misspelt-namespace", {}, "<a> a <http://www.w3.org/ns/oa#Annotation> ; <http://other.example/x> 1 ."},
        {"deprecated-term", {"2: owl:DataRange is deprecated"}, "<r> a owl:DataRange ."},
        {"deprecated-term", {}, "ex:Old a owl:Class ; owl:deprecated true . ex:New dcterms:replaces ex:Old ."},
        {"deprecated-term", {}, "ex:Old a owl:Class ; owl:deprecated false . <a> a ex:Old ."},
        {"naming", {"2: ex:Place is a property"}, "ex:Place a owl:ObjectProperty ."},
        {"naming", {}, "ex:held a ex:Status . ex:Status a owl:Class . <C> a owl:ObjectProperty ."},
    });
}

BOOST_AUTO_TEST_CASE(resources) {
    check({
        {"untyped-resource", {}, "ex:note a owl:AnnotationProperty . <a> ex:note \"x\" ; rdfs:label \"a\" ."},
        {"undescribed-resource", {}, "ex:p a owl:ObjectProperty . <a> ex:p ex:held , [ rdfs:label \"x\" ] ."},
        {"undescribed-resource",
         {"2: <https://example.org/id/b> is the ex:p of <https://example.org/id/a>"},
         "ex:p a owl:ObjectProperty . <a> ex:p <b> . <c> ex:p <b> ."},
    });
}

BOOST_AUTO_TEST_CASE(labels) {
    check({
        {"missing-label", {"2: <https://example.org/id/t> has no label"}, "<t> a skos:Concept ."},
        {"missing-label", {}, "ex:S a sh:NodeShape . <x> a ex:T . ex:T a owl:Class ; skos:prefLabel \"T\" ."},
        {"doubled-label", {}, "<a> rdfs:label \"Rabat\"@en , \"Rabat\"@fr , \"Rabat\" ."},
        {"doubled-label",
         {"3: <https://example.org/id/a> has two labels: \"b\"@en and \"c\"@en"},
         "<a> rdfs:label \"b\"@en .\n<a> rdfs:label \"c\"@EN ."},
        {"shared-label",
         {},
         "ex:Part a owl:Class ; rdfs:label \"part\" . ex:part a rdf:Property ; rdfs:label \"part\" ."},
        {"shared-label",
         {"3: ex:A and ex:B have one definition"},
         "ex:A a owl:Class ; skos:definition \"d\" .\nex:B a owl:Class ; skos:definition \"d\" ."},
        {"malformed-label", {"2: the rdfs:label of <https://example.org/id/a> is empty"}, "<a> rdfs:label \"\" ."},
        {"malformed-label",
         {"2: the skos:altLabel of <https://example.org/id/a> has two blanks in a row"},
         "<a> skos:altLabel \"b  c\" ."},
        {"malformed-label",
         {"2: the rdfs:label of <https://example.org/id/a> has a line break"},
         "<a> rdfs:label \"b\\nc\" ."},
        {"malformed-label", {}, "<a> rdfs:label \"b c\" ; rdfs:seeAlso \" \" ."},
        {"missing-definition", {}, "ex:A a owl:Class ; rdfs:comment \"d\" . ex:a a ex:A ."},
        {"missing-is-defined-by",
         {"2: ex:A does not name its ontology"},
         "ex:A a owl:Class ; rdfs:isDefinedBy <elsewhere> ."},
        {"missing-is-defined-by",
         {"2: ex:held does not"},
         "ex:held a owl:NamedIndividual . <a> a owl:NamedIndividual ."},
        {"ontology-metadata",
         {"1: the ontology <https://example.org/ns> lacks dcterms:title, dcterms:description, "},
         ""},
    });
}

BOOST_AUTO_TEST_CASE(sorts_of_values) {
    check({
        {"literal-for-resource",
         {"2: the skos:broader of <https://example.org/id/a> is the literal \"b\""},
         "<a> skos:broader \"b\" ."},
        {"literal-for-resource", {"2: the ex:p of"}, "ex:p rdfs:range ex:C . <a> ex:p 1 ."},
        {"literal-for-resource",
         {},
         "ex:p a owl:AnnotationProperty . <a> ex:p \"b\" , <c> ; dcterms:publisher \"d\" ."},
        {"resource-for-literal",
         {"2: the skos:prefLabel of <https://example.org/id/a> is <https://example.org/id/b>"},
         "<a> skos:prefLabel <b> ."},
        {"resource-for-literal",
         {"2: the ex:p of <https://example.org/id/a> is a blank node"},
         "ex:p rdfs:range xsd:date . <a> ex:p [] ."},
        {"resource-for-literal", {}, "ex:p rdfs:range rdfs:Literal . <a> ex:p \"b\"@en ; rdfs:seeAlso <c> ."},
    });
}

BOOST_AUTO_TEST_CASE(domains_and_ranges) {
    const std::string classes = "ex:A a owl:Class . ex:B a owl:Class . ex:C a owl:Class ; rdfs:subClassOf ex:A . "
                                "ex:p rdfs:domain [ owl:unionOf ( ex:A ex:B ) ] . ex:q rdfs:domain ex:C . "
                                "ex:r rdfs:subPropertyOf ex:q . ex:s rdfs:range ex:C . "
                                "ex:n rdfs:range xsd:nonNegativeInteger . ex:t rdfs:range xsd:string . "
                                "ex:d rdfs:range [ a rdfs:Datatype ; owl:unionOf ( xsd:date xsd:gYear ) ] . "
                                "ex:D a owl:Class .\n";
    check({
        {"domain-misuse", {}, classes + "<c> a ex:C ; ex:p 1 ; ex:q 1 ; ex:r 1 . <b> a ex:B ; ex:p 1 ."},
        {"domain-misuse",
         {"3: <https://example.org/id/d> is of type ex:D and has ex:p, whose domain is ex:A or ex:B"},
         classes + "<d> a ex:D ; ex:p 1 , 2 ."},
        {"domain-misuse",
         {"3: <https://example.org/id/b> is of type ex:B and has ex:r, whose domain is ex:C"},
         classes + "<b> a ex:B ; ex:r 1 ."},
        // Wider than the domain, of no type, of a type that nobody declares: nothing is known to be wrong.
        {"domain-misuse", {}, classes + "<a> a ex:A ; ex:q 1 . <x> ex:q 1 . <y> a <http://other.example/T> ; ex:q 1 ."},
        // Two types of which one is wider and the other elsewhere.
        {"domain-misuse",
         {"2: <https://example.org/id/a> is of type skos:Collection and has skos:broader"},
         "<a> a skos:Collection ; skos:broader <b> ."},
        {"range-misuse",
         {"3: the ex:s of <https://example.org/id/a>, <https://example.org/id/b>, is of type ex:B"},
         classes + "<a> ex:s <b> . <b> a ex:B ."},
        {"range-misuse",
         {"3: the ex:n of <https://example.org/id/a>, \"-3\"^^xsd:integer, is of another datatype"},
         classes + "<a> ex:n 3 , -3 , \"7\"^^xsd:unsignedByte ."},
        {"range-misuse",
         {"3: the ex:t of <https://example.org/id/a>, \"b\"@en, is of another datatype"},
         classes + "<a> ex:t \"b\"@en , \"c\" , \"d\"^^xsd:token ."},
        {"range-misuse",
         {"3: the ex:d of <https://example.org/id/a>, \"2023-05\"^^xsd:gYearMonth"},
         classes + "<a> ex:d \"2023-05\"^^xsd:gYearMonth , \"2023\"^^xsd:gYear ."},
    });
}

BOOST_AUTO_TEST_CASE(axioms) {
    check({
        {"functional-breach",
         {"2: ex:p is functional, and <https://example.org/id/a> has both"},
         "ex:p a owl:FunctionalProperty . ex:q rdfs:subPropertyOf ex:p . <a> ex:p 1 ; ex:q 2 ."},
        {"functional-breach", {}, "ex:p a owl:FunctionalProperty . <a> ex:p 1 . <b> ex:p 2 ."},
        {"inverse-functional-breach", {}, "ex:p a owl:InverseFunctionalProperty . <a> ex:p 1 . <a> ex:p 2 ."},
        {"property-characteristic", {"2: ex:p is irreflexive"}, "ex:p a owl:IrreflexiveProperty . <a> ex:p <a> ."},
        {"property-characteristic",
         {"2: <https://example.org/id/a> has <https://example.org/id/b> as ex:p and as ex:q"},
         "[] a owl:AllDisjointProperties ; owl:members ( ex:p ex:q ) . <a> ex:p <b> ; ex:q <b> , <c> ."},
        {"disjoint-classes",
         {"3: ex:C can have no individuals"},
         "ex:A owl:disjointWith ex:B .\nex:C a owl:Class ; rdfs:subClassOf ex:A , ex:B ."},
        {"disjoint-classes",
         {"4: <https://example.org/id/x> is both a ex:A and a ex:B"},
         "[] a owl:AllDisjointClasses ; owl:members ( ex:A ex:B ex:E ) .\nex:C rdfs:subClassOf ex:A .\n"
         "<x> a ex:C , ex:B ."},
        {"cyclic-hierarchy",
         {"4: rdfs:subPropertyOf goes in a circle: "},
         "ex:p rdfs:subPropertyOf ex:q .\nex:q rdfs:subPropertyOf ex:r .\nex:r rdfs:subPropertyOf ex:p ."},
        {"cyclic-hierarchy",
         {},
         "ex:A rdfs:subClassOf ex:B , ex:C . ex:B rdfs:subClassOf ex:D . ex:C rdfs:subClassOf ex:D ."},
        {"shared-identity", {}, "<a> owl:sameAs <x> . <b> owl:sameAs <x> . <a> owl:sameAs <b> ."},
    });
}

BOOST_AUTO_TEST_CASE(restrictions) {
    const std::string start = "ex:C rdfs:subClassOf [ a owl:Restriction ; owl:onProperty ex:p ; ";
    check({
        {"too-many-values",
         {"3: <https://example.org/id/x> has 2 values of ex:p; at most 1 may be"},
         start + "owl:maxQualifiedCardinality 1 ; owl:onClass ex:D ] . ex:D a owl:Class . ex:E a owl:Class . \n"
                 "<x> a ex:C ; ex:p <d> , <e> , <f> . <d> a ex:D . <e> a ex:E . <f> a ex:D ."},
        {"too-many-values", {}, start + "owl:maxCardinality 1 ] . <x> a ex:C ; ex:p <d> , <e> . <d> owl:sameAs <e> ."},
        {"too-few-values",
         {"3: <https://example.org/id/x> has no value of ex:p that its class asks for"},
         start + "owl:someValuesFrom ex:D ] .\n<x> a ex:C ."},
        {"too-few-values",
         {"3: <https://example.org/id/x> has not the value ex:v of ex:p"},
         start + "owl:hasValue ex:v ] .\n<x> a ex:C ; ex:p ex:w ."},
        {"too-few-values", {}, start + "owl:cardinality 1 ] . ex:q rdfs:subPropertyOf ex:p . <x> a ex:C ; ex:q ex:w ."},
        {"too-few-values",
         {"3: <https://example.org/id/x> has 0 values of ex:p; at least 1 should be"},
         start + "owl:cardinality 1 ] . ex:B rdfs:subClassOf ex:C .\n<x> a ex:B ."},
        {"value-restriction",
         {"3: the ex:p of <https://example.org/id/x>, \"b\", is not what its class allows"},
         start + "owl:allValuesFrom xsd:date ] .\n<x> a ex:C ; ex:p \"b\" , \"2023-05-17\"^^xsd:date ."},
    });
}

BOOST_AUTO_TEST_CASE(collections) {
    check({
        {"malformed-list", {"2: a collection ends in <https://example.org/id/x>"}, "<a> rdf:first 1 ; rdf:rest <x> ."},
        {"malformed-list", {"3: a collection goes on in two ways"}, "<a> rdf:first 1 ;\n rdf:rest () , ( 2 ) ."},
        {"malformed-list", {"2: a collection is torn off after"}, "<a> rdf:first 1 ."},
        {"malformed-list", {"2: a member of a collection has no value"}, "<a> rdf:rest () ."},
        {"malformed-list", {}, "<a> ex:p ( 1 ( 2 3 ) () ) ."},
    });
}

BOOST_AUTO_TEST_CASE(concepts) {
    check({
        {"skos-s9",
         {"2: <https://example.org/id/x> is both a skos:ConceptScheme and a skos:Concept"},
         "ex:T rdfs:subClassOf skos:Concept . <x> a ex:T , skos:ConceptScheme ."},
        {"skos-s13",
         {"2: \"b\"@en is both the skos:altLabel and a skos:hiddenLabel"},
         "<a> skos:altLabel \"b\"@en ; skos:hiddenLabel \"b\"@en , \"b\"@fr ."},
        {"skos-s27",
         {"2: <https://example.org/id/a> is related to <https://example.org/id/b>"},
         "<b> skos:narrower <a> . <a> skos:related <b> ."},
        {"skos-s46", {}, "<a> skos:exactMatch <b> ; skos:closeMatch <b> ; skos:broadMatch <c> ."},
        {"cyclic-broader",
         {"2: <https://example.org/id/a> and <https://example.org/id/a> are in a circle of 1 broader link"},
         "<a> skos:broader <a> ."},
        {"orphan-concept",
         {"2: <https://example.org/id/a> is in no scheme"},
         "<a> a skos:Concept . <b> a skos:Concept ; skos:related <c> ."},
        {"orphan-concept", {}, "<a> a skos:Concept . <m> ex:kind <a> . <x> skos:member <y> . <y> a skos:Concept ."},
        {"unreachable-concept",
         {},
         "<b> skos:inScheme <s> . <a> skos:topConceptOf <s> ; skos:narrower <c> . <c> skos:narrower <b> ."},
        {"unreachable-concept", {}, "<b> skos:inScheme <flat> ."},
        {"top-concept",
         {"2: <https://example.org/id/a> is a top concept of <https://example.org/id/s> and has broader"},
         "<a> skos:topConceptOf <s> ; skos:broader <b> . <b> skos:inScheme <s> ."},
        {"top-concept", {}, "<a> skos:inScheme <s> . <b> skos:inScheme <s> ."},
        {"label-clash",
         {},
         "<a> skos:inScheme <s> ; skos:prefLabel \"x\"@en . <b> skos:inScheme <s> ; skos:prefLabel \"x\"@fr ; "
         "skos:hiddenLabel \"x\"@en ."},
        {"label-clash",
         {"3: <https://example.org/id/a> and <https://example.org/id/b> have one label"},
         "<a> skos:inScheme <s> ; rdfs:label \"X\"@en .\n<b> skos:inScheme <s> ; skos:prefLabel \"x\"@en ."},
    });
}

BOOST_AUTO_TEST_CASE(characters_of_iris) {
    check({
        {"iri-characters", {"2: <https://example.org/id/a[1]> has a square bracket"}, "<a[1]> a ex:T ."},
        {"iri-characters", {"2: <https://example.org/id/a#b#c> has two #"}, "<https://example.org/id/a#b#c> a ex:T ."},
        {"iri-characters", {"2: <http:///a> has no host"}, "<http:///a> a ex:T ."},
        {"iri-characters", {"2: <https://example.org/id/a\u202Eb> has the character U+202E"}, "<a\u202Eb> a ex:T ."},
        {"iri-characters",
         {"2: <https://example.org/id/cafe\u0301> is not in Normalization Form C"},
         "<cafe\u0301> a ex:T ."},
        {"iri-characters",
         {"2: <https://example.org/id/a\uE000> has the character U+E000"},
         "<a\uE000> a ex:T , <b?\uE000> ."},
        {"iri-characters", {}, "<http://[2001:db8::1]/a> a ex:T ; ex:p <caf\u00e9> , <b%20c> , <urn:x:y> ."},
    });
}

BOOST_AUTO_TEST_CASE(shortcuts) {
    const std::string partner =
        "<s> a chn:Shortcut ; chn:shortcutProperty chn:partnerOf ; chn:shortcutOf chn:Partnership ; "
        "chn:shortcutSubject chn:partner ; chn:shortcutObject chn:partner ; "
        "chn:shortcutSymmetric true .\n<p> a chn:Partnership ; chn:partner <a> , <b> .\n";
    check({
        {"missing-shortcut",
         {"3: <https://example.org/id/p> is there without its shortcut <https://example.org/id/b> chn:partnerOf"},
         partner + "<a> chn:partnerOf <b> ."},
        {"missing-shortcut", {}, partner + "<a> chn:partnerOf <b> . <b> chn:partnerOf <a> ."},
        {"unfounded-shortcut",
         {"4: <https://example.org/id/a> chn:partnerOf <https://example.org/id/c> follows from no chn:Partnership"},
         partner + "<a> chn:partnerOf <b> , <c> . <b> chn:partnerOf <a> ."},
        // Where the ontology is not there, nothing is known of shortcuts.
        {"unfounded-shortcut", {}, "<a> chn:partnerOf <b> ."},
    });
}

BOOST_AUTO_TEST_SUITE_END()
