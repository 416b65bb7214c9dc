// ontology/shapes.ttl: every class and property of the ontology is covered, with messages for people.
#include "lint/graph.hpp"
#include "lint/linted.hpp"
#include "lint/vocabulary.hpp"
#include "rdf/namespaces.hpp"
#include "rdf/stream.hpp"

#include <boost/test/unit_test.hpp>

using namespace chancery;
namespace ns = rdf::ns;

BOOST_AUTO_TEST_SUITE(shapes)

namespace {

lint::Graph loadGraph(const std::vector<lint::Document>& documents) {
    lint::Graph graph;
    for (const lint::Document& document : documents) {
        lint::read(document, document.file, ns::id, graph);
    }
    graph.index();
    return graph;
}

const lint::Graph& ontology() {
    static const lint::Graph loaded = loadGraph({lint::readDocument(test::sourceTree() / "ontology/chancery.ttl", true),
                                                 lint::readDocument(test::sourceTree() / "ontology/shapes.ttl", true)});
    return loaded;
}

/// The terms of ours that are declared as one of some kinds.
std::vector<lint::Id> declared(const lint::Graph& graph, const std::vector<std::string>& kinds) {
    std::vector<lint::Id> found;
    for (const std::string& kind : kinds) {
        for (const lint::Number number : graph.havers(lint::term::type, rdf::in(ns::owl, kind))) {
            if (graph.terms[graph[number].subject].value.starts_with(ns::chn)) {
                found.push_back(graph[number].subject);
            }
        }
    }
    return found;
}

} // namespace

BOOST_AUTO_TEST_CASE(every_class_is_targeted) {
    const lint::Graph& graph = ontology();
    const lint::Vocabulary vocabulary(graph);
    const lint::Id targets = graph.terms.find(rdf::in(ns::sh, "targetClass"));
    const auto classes = declared(graph, {"Class"});
    BOOST_TEST(classes.size() > 40U);
    for (const lint::Id id : classes) {
        const auto& up = vocabulary.superclasses(id);
        const bool targeted = std::any_of(up.begin(), up.end(), [&](lint::Id each) {
            return graph.terms[each].value.starts_with(ns::chn) && !graph.havers(targets, each).empty();
        });
        BOOST_TEST(targeted, "no shape targets " << graph.name(id));
    }
}

BOOST_AUTO_TEST_CASE(every_property_is_constrained) {
    const lint::Graph& graph = ontology();
    const lint::Id path = graph.terms.find(rdf::in(ns::sh, "path"));
    const auto properties = declared(graph, {"ObjectProperty", "DatatypeProperty", "AnnotationProperty"});
    BOOST_TEST(properties.size() > 70U);
    for (const lint::Id id : properties) {
        BOOST_TEST(!graph.havers(path, id).empty(), "no shape says anything of " << graph.name(id));
    }
}

BOOST_AUTO_TEST_CASE(every_shape_has_a_message_in_a_sentence) {
    const lint::Graph& graph = ontology();
    std::vector<lint::Id> all;
    for (const lint::Number number : graph.havers(lint::term::type, rdf::in(ns::sh, "NodeShape"))) {
        const bool constrains = !graph.values(graph[number].subject, rdf::in(ns::sh, "nodeKind")).empty();
        if (constrains) {
            all.push_back(graph[number].subject);
        }
    }
    for (const lint::Number number : graph.with(rdf::in(ns::sh, "property"))) {
        all.push_back(graph[number].object);
    }
    BOOST_TEST(all.size() > 100U);
    for (const lint::Id shape : all) {
        const lint::Id message = graph.object(shape, rdf::in(ns::sh, "message"));
        BOOST_TEST_REQUIRE(message != lint::noTerm, graph.name(graph.object(shape, rdf::in(ns::sh, "path"))));
        const std::string text(graph.terms[message].value);
        BOOST_TEST(graph.terms[message].language == "en", text);
        BOOST_TEST(text.find(" must ") != std::string::npos, text);
    }
}

BOOST_AUTO_TEST_SUITE_END()
