#include "build/compose.hpp"

#include "build/compress.hpp"
#include "graph/description.hpp"
#include "graph/release_graph.hpp"
#include "graph/sample.hpp"
#include "graph/vocabulary.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <unistd.h>

using namespace sample;
namespace build = chancery::build;
namespace fs = std::filesystem;
namespace rdf = chancery::rdf;
namespace graph = chancery::graph;

BOOST_AUTO_TEST_SUITE(compose)

namespace {

using Releases = std::vector<std::pair<std::string, std::string>>; // id and a person

std::string packed(const std::string& id, const std::string& person) {
    Node event = make("Meeting", "Meeting", {{"date", day("2021-03-05")}, {"place", entity("place/islamabad")}},
                      {entity("country/PK"), entity("country/MY")});
    event.evidence.push_back({{9, 23}, "some.rule"});
    const auto made =
        graph::makeReleaseGraph(facts(id, {event, make("Person", person),
                                           make("Participation", "", {{"event", node(1)}, {"participant", node(2)}})}),
                                schema());
    return build::Compressor().compress(graph::pack(made.content));
}

struct Texts {
    std::string turtle;
    std::string quads;
    graph::Counts counts;
};

std::string content(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// A state and an output folder of their own, gone afterwards.
class Scratch {
public:
    Scratch() : Scratch(++made_) {}
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    ~Scratch() { fs::remove_all(path_); }

    /// All anew.
    Texts write(const Releases& releases) {
        state_.begin();
        all_.releases = add(releases);
        build::composeAll(state_, all_, frame_, folder_, {.threads = 2, .progress = {}, .stop = {}});
        return finish();
    }

    /// By what changes, after write().
    Texts change(const std::vector<std::string>& gone, const Releases& came) {
        state_.begin();
        std::vector<build::ReleaseRecord> leaving;
        std::copy_if(all_.releases.begin(), all_.releases.end(), std::back_inserter(leaving), [&](const auto& release) {
            return std::find(gone.begin(), gone.end(), release.id) != gone.end();
        });
        build::composeChanges(state_, all_, leaving, add(came), frame_, folder_, {});
        return finish();
    }

private:
    explicit Scratch(int number)
        : path_(fs::temp_directory_path() /
                ("chancery-compose-" + std::to_string(::getpid()) + "-" + std::to_string(number))),
          folder_(path_), state_(path_ / "state.db", build::Digest{}, false) {}

    std::vector<build::ReleaseRecord> add(const Releases& releases) {
        std::vector<build::ReleaseRecord> records;
        for (const auto& [id, person] : releases) {
            build::ReleaseRecord record;
            const auto document = build::Digester().add(id).add(person).add(++contents_).finish();
            record.number = state_.addContent(document, packed(id, person));
            record.id = id;
            records.push_back(record);
        }
        return records;
    }

    Texts finish() {
        state_.setOutput(*all_.output, all_);
        state_.commit();
        folder_.commit();
        all_ = state_.load();
        return {content(path_ / "graph.ttl"), content(path_ / "graph.nq"), all_.output->counts};
    }

    static inline int made_ = 0;
    fs::path path_;
    build::OutputFolder folder_;
    build::State state_;
    build::Remembered all_;
    graph::Schema schema_ = schema();
    build::Frame frame_{schema_, {}};
    std::uint64_t contents_ = 0;
};

Texts write(const Releases& releases) { return Scratch().write(releases); }

std::vector<rdf::Triple> parse(const std::string& text, rdf::Syntax syntax) {
    std::vector<rdf::Triple> triples;
    rdf::read(text, syntax, base, "test", "b", [&](const rdf::Quad& quad) { triples.push_back(quad.triple); });
    std::sort(triples.begin(), triples.end());
    triples.erase(std::unique(triples.begin(), triples.end()), triples.end());
    return triples;
}

} // namespace

BOOST_AUTO_TEST_CASE(order_of_releases_never_shows) {
    const Texts one = write({{"a", "Ann Lee"}, {"b", "Bob"}});
    const Texts two = write({{"b", "Bob"}, {"a", "Ann Lee"}});
    BOOST_TEST(one.turtle == two.turtle);
    BOOST_TEST(one.quads == two.quads);
}

BOOST_AUTO_TEST_CASE(changes_give_what_all_anew_gives) {
    Scratch scratch;
    (void)scratch.write({{"a", "Ann Lee"}, {"b", "Bob"}, {"c", "Tô Lâm"}});
    const auto expect = [&](const Texts& made, const Releases& releases) {
        const Texts anew = write(releases);
        BOOST_TEST(made.turtle == anew.turtle);
        BOOST_TEST(made.quads == anew.quads);
        BOOST_TEST((made.counts == anew.counts));
    };
    expect(scratch.change({}, {{"aa", "To Lam"}}), {{"a", "Ann Lee"}, {"aa", "To Lam"}, {"b", "Bob"}, {"c", "Tô Lâm"}});
    expect(scratch.change({"b", "aa"}, {}), {{"a", "Ann Lee"}, {"c", "Tô Lâm"}});
    expect(scratch.change({"a"}, {{"a", "Bob"}}), {{"a", "Bob"}, {"c", "Tô Lâm"}});
    expect(scratch.change({"c"}, {{"0", "Ann Lee"}, {"z", "Zoe"}}), {{"0", "Ann Lee"}, {"a", "Bob"}, {"z", "Zoe"}});
}

BOOST_AUTO_TEST_CASE(turtle_and_quads_say_the_same) {
    const Texts texts = write({{"a", "Ann Lee"}, {"b", "Bob"}});
    const auto triples = parse(texts.turtle, rdf::Syntax::turtle);
    BOOST_TEST(!triples.empty());
    BOOST_TEST((triples == parse(texts.quads, rdf::Syntax::nquads)));
    BOOST_TEST(texts.turtle.find("_:") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(subjects_come_in_a_fixed_order_and_passages_after_what_they_prove) {
    const std::string turtle = "\n" + write({{"b", "Bob"}}).turtle;
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
    const std::string before = write({{"a", "Ann Lee"}}).turtle;
    const std::string after = write({{"a", "Ann Lee"}, {"b", "Bob"}}).turtle;
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
    const auto triples = parse(write({{"a", "Tô Lâm"}, {"b", "To Lam"}}).turtle, rdf::Syntax::turtle);
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
    graph::Description description;
    description.base = base;
    description.version = "1.2.3";
    description.newest = chancery::text::Date{2021, 3, 5};
    description.releases = 1;
    description.files = {{"graph.ttl", "text/turtle", 42}};
    const std::string text = graph::describe(write({{"a", "Ann Lee"}}).counts, description);
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
