#include "graph/release_graph.hpp"

#include "graph/pen.hpp"
#include "sample.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace sample;
namespace rdf = chancery::rdf;
using chancery::graph::makeReleaseGraph;
using chancery::graph::ReleaseGraph;

BOOST_AUTO_TEST_SUITE(release_graph)

namespace {

const std::string release = base + "release/r1";
const std::string background = base + "graph/background";
const std::string type = rdf::in(rdf::ns::rdf, "type");

bool has(const ReleaseGraph& graph, const std::string& subject, const std::string& predicate, const rdf::Term& object,
         const std::string& name = release) {
    const rdf::Triple triple{rdf::iri(subject), rdf::iri(predicate), object};
    if (name == background) {
        const std::vector<rdf::Triple> triples = chancery::graph::backgroundOf(graph.content.entities, schema());
        return std::binary_search(triples.begin(), triples.end(), triple);
    }
    const std::vector<rdf::Triple> own = triplesOf(graph.content);
    return std::binary_search(own.begin(), own.end(), triple);
}

std::size_t count(const ReleaseGraph& graph, const std::string& predicate) {
    const auto uses = [&](const std::vector<rdf::Triple>& triples) {
        return std::count_if(triples.begin(), triples.end(),
                             [&](const rdf::Triple& triple) { return triple.predicate.value == predicate; });
    };
    return static_cast<std::size_t>(uses(triplesOf(graph.content)) +
                                    uses(chancery::graph::backgroundOf(graph.content.entities, schema())));
}

ReleaseGraph roundtable() {
    Node event = make("Roundtable", "Roundtable of Pakistan and ASEAN",
                      {{"date", day("2021-03-05")}, {"place", entity("place/islamabad")}},
                      {entity("country/PK"), entity("organization/asean")});
    event.evidence.push_back({{9, 23}, "attendance.passive"});
    return makeReleaseGraph(
        facts(
            "r1",
            {event, make("Person", "Ann Lee"),
             make("Participation", "",
                  {{"event", node(1)}, {"participant", node(2)}, {"representing", entity("country/MY")}}),
             make("Participation", "",
                  {{"event", node(1)}, {"participant", entity("country/MY")}, {"representing", entity("country/MY")}}),
             make("Partnership", "", {{"partner", entity("country/PK")}, {"partner", entity("organization/asean")}})}),
        schema());
}

} // namespace

BOOST_AUTO_TEST_CASE(types_labels_and_properties) {
    const ReleaseGraph graph = roundtable();
    const std::string event = base + "event/2021-03-05/roundtable/asean-pakistan";
    BOOST_TEST(has(graph, event, type, rdf::iri(chn("Roundtable"))));
    BOOST_TEST(has(graph, event, type, rdf::iri(chn("Event"))));
    BOOST_TEST(!has(graph, event, type, rdf::iri("https://schema.org/Event")));
    BOOST_TEST(
        has(graph, event, rdf::in(rdf::ns::rdfs, "label"), rdf::tagged("Roundtable of Pakistan and ASEAN", "en")));
    BOOST_TEST(has(graph, event, chn("place"), rdf::iri(base + "place/islamabad")));
    BOOST_TEST(has(graph, release, rdf::in(rdf::ns::dcterms, "identifier"), rdf::literal("r1")));
}

BOOST_AUTO_TEST_CASE(passages_count_code_points) {
    const ReleaseGraph graph = roundtable();
    const std::string passage = release + "#char=8,22"; // one letter of the text has two bytes
    const std::string integer = rdf::in(rdf::ns::xsd, "nonNegativeInteger");
    BOOST_TEST(has(graph, base + "event/2021-03-05/roundtable/asean-pakistan", chn("evidence"), rdf::iri(passage)));
    BOOST_TEST(has(graph, passage, type, rdf::iri(chn("Passage"))));
    BOOST_TEST(has(graph, passage, chn("inRelease"), rdf::iri(release)));
    BOOST_TEST(has(graph, passage, chn("start"), rdf::typed("8", integer)));
    BOOST_TEST(has(graph, passage, chn("end"), rdf::typed("22", integer)));
    BOOST_TEST(has(graph, passage, chn("quote"), rdf::literal("the Roundtable")));
    BOOST_TEST(has(graph, passage, chn("rule"), rdf::literal("attendance.passive")));
}

BOOST_AUTO_TEST_CASE(shortcuts_follow_from_their_declarations) {
    const ReleaseGraph graph = roundtable();
    const std::string event = base + "event/2021-03-05/roundtable/asean-pakistan";
    BOOST_TEST(has(graph, event, chn("attendedBy"), rdf::iri(base + "person/ann-lee")));
    BOOST_TEST(has(graph, event, chn("attendedBy"), rdf::iri(base + "country/MY")));
    BOOST_TEST(has(graph, base + "person/ann-lee", chn("represents"), rdf::iri(base + "country/MY")));
    BOOST_TEST(count(graph, chn("represents")) == 1U); // its domain is chn:Person
    BOOST_TEST(has(graph, base + "country/PK", chn("partnerOf"), rdf::iri(base + "organization/asean")));
    BOOST_TEST(has(graph, base + "organization/asean", chn("partnerOf"), rdf::iri(base + "country/PK")));
    BOOST_TEST(count(graph, chn("partnerOf")) == 2U);
}

BOOST_AUTO_TEST_CASE(background_of_used_entities_stands_in_its_own_graph) {
    const ReleaseGraph graph = roundtable();
    const std::string label = rdf::in(rdf::ns::rdfs, "label");
    BOOST_TEST(has(graph, base + "country/PK", label, rdf::tagged("Pakistan", "en"), background)); // by the place
    BOOST_TEST(has(graph, base + "country/PK", type, rdf::iri(chn("Agent")), background));
    BOOST_TEST(has(graph, base + "country/PK", rdf::in(rdf::ns::owl, "sameAs"),
                   rdf::iri("http://www.wikidata.org/entity/Q843"), background));
    BOOST_TEST(has(graph, base + "place/islamabad", chn("inCountry"), rdf::iri(base + "country/PK"), background));
    BOOST_TEST(!has(graph, base + "topic/trade", label, rdf::tagged("trade", "en"), background));
    BOOST_TEST(count(graph, rdf::in(rdf::ns::skos, "hiddenLabel")) == 0U);
}

BOOST_AUTO_TEST_CASE(a_concept_has_a_label_too) {
    const ReleaseGraph graph =
        makeReleaseGraph(facts("r1", {make("Statement", "", {{"concerns", entity("topic/trade")}})}), schema());
    BOOST_TEST(
        has(graph, base + "topic/trade", rdf::in(rdf::ns::rdfs, "label"), rdf::tagged("trade", "en"), background));
}

BOOST_AUTO_TEST_CASE(release_metadata) {
    DocumentFacts made = facts("r1", {});
    made.document.title = "A \"title\"";
    made.document.issued = chancery::text::Date{2021, 3, 5};
    made.document.url = "https://example.org/a b";
    const ReleaseGraph graph = makeReleaseGraph(made, schema());
    BOOST_TEST(has(graph, release, rdf::in(rdf::ns::dcterms, "title"), rdf::literal("A \"title\"")));
    BOOST_TEST(has(graph, release, rdf::in(rdf::ns::dcterms, "issued"),
                   rdf::typed("2021-03-05", rdf::in(rdf::ns::xsd, "date"))));
    BOOST_TEST(has(graph, release, rdf::in(rdf::ns::dcterms, "source"), rdf::literal("https://example.org/a b")));
    made.document.url = "https://example.org/a";
    BOOST_TEST(has(makeReleaseGraph(made, schema()), release, rdf::in(rdf::ns::dcterms, "source"),
                   rdf::iri("https://example.org/a")));
}

BOOST_AUTO_TEST_CASE(one_label_and_what_was_held_is_not_planned) {
    Node event = make("Meeting", "Talks", {{"date", day("2021-03-05")}, {"status", entity("status/x")}},
                      {entity("country/PK"), entity("country/MY")});
    event.properties.push_back({chn("status"), rdf::iri(chn("planned"))});
    event.properties.push_back({chn("status"), rdf::iri(chn("held"))});
    Node twin = event;
    twin.label = "Meeting";
    const ReleaseGraph graph = makeReleaseGraph(facts("r1", {event, twin}), schema());
    const std::string iri = base + "event/2021-03-05/meeting/malaysia-pakistan";
    BOOST_TEST(has(graph, iri, rdf::in(rdf::ns::rdfs, "label"), rdf::tagged("Meeting", "en")));
    BOOST_TEST(!has(graph, iri, rdf::in(rdf::ns::rdfs, "label"), rdf::tagged("Talks", "en")));
    BOOST_TEST(has(graph, iri, rdf::in(rdf::ns::skos, "altLabel"), rdf::tagged("Talks", "en")));
    BOOST_TEST(has(graph, iri, chn("status"), rdf::iri(chn("held"))));
    BOOST_TEST(!has(graph, iri, chn("status"), rdf::iri(chn("planned"))));
}

BOOST_AUTO_TEST_SUITE_END()
