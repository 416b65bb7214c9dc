#include "graph/dataset.hpp"

#include "graph/description.hpp"
#include "graph/release_graph.hpp"
#include "graph/serialize.hpp"
#include "sample.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace sample;
namespace rdf = chancery::rdf;
namespace graph = chancery::graph;

namespace {

std::vector<rdf::Quad> quadsOf(const std::string& id, const std::string& person) {
    Node event = make("Meeting", "Meeting", {{"date", day("2021-03-05")}, {"place", entity("place/islamabad")}},
                      {entity("country/PK"), entity("country/MY")});
    event.evidence.push_back({{9, 23}, "some.rule"});
    return graph::makeReleaseGraph(
               facts(id, {event, make("Person", person),
                          make("Participation", "", {{"event", node(1)}, {"participant", node(2)}})}),
               schema())
        .quads;
}

struct Texts {
    std::string turtle;
    std::string quads;
};

Texts write(const std::vector<std::vector<rdf::Quad>>& releases) {
    graph::TermPool pool;
    std::vector<std::vector<graph::QuadIds>> parts;
    for (const auto& release : releases) {
        parts.emplace_back();
        for (const rdf::Quad& quad : release) {
            parts.back().push_back({pool.idOf(quad.triple.subject), pool.idOf(quad.triple.predicate),
                                    pool.idOf(quad.triple.object), pool.idOf(quad.graph)});
        }
    }
    const graph::Dataset dataset(pool, parts);
    Texts texts;
    graph::writeTurtle(dataset, base, [&](std::string_view bytes) { texts.turtle.append(bytes); });
    graph::writeNQuads(dataset, {}, [&](std::string_view bytes) { texts.quads.append(bytes); });
    return texts;
}

std::vector<rdf::Triple> parse(const std::string& text, rdf::Syntax syntax) {
    std::vector<rdf::Triple> triples;
    rdf::read(text, syntax, base, "test", "b", [&](const rdf::Quad& quad) { triples.push_back(quad.triple); });
    std::sort(triples.begin(), triples.end());
    triples.erase(std::unique(triples.begin(), triples.end()), triples.end());
    return triples;
}

} // namespace

BOOST_AUTO_TEST_SUITE(dataset)

BOOST_AUTO_TEST_CASE(order_of_releases_never_shows) {
    const auto a = quadsOf("a", "Ann Lee");
    const auto b = quadsOf("b", "Bob");
    const Texts one = write({a, b});
    const Texts two = write({b, a, b});
    BOOST_TEST(one.turtle == two.turtle);
    BOOST_TEST(one.quads == two.quads);
}

BOOST_AUTO_TEST_CASE(turtle_and_quads_say_the_same) {
    const Texts texts = write({quadsOf("a", "Ann Lee"), quadsOf("b", "Bob")});
    const auto triples = parse(texts.turtle, rdf::Syntax::turtle);
    BOOST_TEST(!triples.empty());
    BOOST_TEST((triples == parse(texts.quads, rdf::Syntax::nquads)));
    BOOST_TEST(texts.turtle.find("_:") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(subjects_come_in_a_fixed_order_and_passages_after_what_they_prove) {
    const std::string turtle = "\n" + write({quadsOf("b", "Bob")}).turtle;
    const auto at = [&](const std::string& local) { // as an IRI or with a prefix
        std::string prefixed = local;
        std::replace(prefixed.begin(), prefixed.end(), '/', ':');
        const std::size_t found = std::min(turtle.find("\n<" + base + local), turtle.find("\n" + prefixed));
        BOOST_TEST(found != std::string::npos, local + " in\n" + turtle);
        return found;
    };
    const std::size_t release = at("release/b");
    const std::size_t event = at("event/");
    const std::size_t passage = at("release/b#char=");
    const std::size_t participation = at("participation/");
    BOOST_TEST(release < event);
    BOOST_TEST(event < passage);
    BOOST_TEST(passage < participation);
    BOOST_TEST(participation < at("person/bob"));
    BOOST_TEST(at("person/bob") < at("country/PK"));
}

BOOST_AUTO_TEST_CASE(a_release_more_takes_no_line_away_but_ends) {
    const std::string before = write({quadsOf("a", "Ann Lee")}).turtle;
    const std::string after = write({quadsOf("a", "Ann Lee"), quadsOf("b", "Bob")}).turtle;
    std::size_t changed = 0;
    for (std::size_t first = 0; first < before.size();) {
        const std::size_t end = before.find('\n', first);
        const std::string line = before.substr(first, end - first);
        changed += std::size_t{after.find(line.substr(0, line.find_last_not_of(" ;,.") + 1)) == std::string::npos};
        first = end == std::string::npos ? before.size() : end + 1;
    }
    BOOST_TEST(changed == 0U);
}

BOOST_AUTO_TEST_CASE(everything_has_one_label) {
    const auto accented = quadsOf("a", "Tô Lâm");
    const auto plain = quadsOf("b", "To Lam");
    const auto triples = parse(write({accented, plain}).turtle, rdf::Syntax::turtle);
    const auto says = [&](std::string_view predicate, const std::string& label) {
        return std::binary_search(
            triples.begin(), triples.end(),
            rdf::Triple{rdf::iri(base + "person/to-lam"), rdf::iri(predicate), rdf::tagged(label, "en")});
    };
    BOOST_TEST(says(graph::term::label, "To Lam"));
    BOOST_TEST(says(graph::term::altLabel, "Tô Lâm"));
    BOOST_TEST(!says(graph::term::label, "Tô Lâm"));
    BOOST_TEST(!says(graph::term::altLabel, "To Lam"));
}

BOOST_AUTO_TEST_CASE(blank_nodes_of_the_ontology_get_names) {
    const auto triples = graph::withoutBlanks({{rdf::blank("b1"), rdf::iri("urn:p"), rdf::blank("b2")}});
    BOOST_TEST(triples.front().subject.value == "https://w3id.org/chancery/.well-known/genid/b1");
    BOOST_TEST(triples.front().object.isIri());
}

BOOST_AUTO_TEST_CASE(the_description_counts_without_a_clock) {
    graph::TermPool pool;
    std::vector<graph::QuadIds> part;
    for (const rdf::Quad& quad : quadsOf("a", "Ann Lee")) {
        part.push_back({pool.idOf(quad.triple.subject), pool.idOf(quad.triple.predicate), pool.idOf(quad.triple.object),
                        pool.idOf(quad.graph)});
    }
    const graph::Dataset dataset(pool, {part});
    graph::Description description;
    description.base = base;
    description.version = "1.2.3";
    description.newest = chancery::text::Date{2021, 3, 5};
    description.releases = 1;
    description.files = {{"graph.ttl", "text/turtle", 42}};
    std::string text;
    graph::writeDescription(dataset, description, [&](std::string_view bytes) { text.append(bytes); });
    const auto triples = parse(text, rdf::Syntax::turtle);
    const auto says = [&](const std::string& subject, const std::string& predicate, const rdf::Term& object) {
        return std::binary_search(triples.begin(), triples.end(),
                                  rdf::Triple{rdf::iri(base + subject), rdf::iri(predicate), object});
    };
    const std::string integer = rdf::in(rdf::ns::xsd, "integer");
    BOOST_TEST(
        says("dataset", "http://purl.org/dc/terms/modified", rdf::typed("2021-03-05", rdf::in(rdf::ns::xsd, "date"))));
    BOOST_TEST(says("dataset/class/chancery/Meeting", "http://rdfs.org/ns/void#entities", rdf::typed("1", integer)));
    BOOST_TEST(says("dataset", "http://rdfs.org/ns/void#documents", rdf::typed("1", integer)));
}

BOOST_AUTO_TEST_SUITE_END()
