// What differs between two graphs, for readers, programs and stores.
#include "program.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>

using namespace cli;
namespace fs = std::filesystem;

namespace {

struct Graphs : Workplace {
    Graphs() {
        put("in/a.txt", sampleRelease("Pakistan", "Malaysia"));
        put("in/b.txt", sampleRelease("Kenya", "Vietnam"));
        BOOST_TEST(run("build in -o old").exit == 0);
        put("in/b.txt", sampleRelease("Kenya", "Japan"));
        put("in/c.txt",
            "Foreign Minister Ana \"Quote\" Kovač of Croatia joined the talks.\nPeru joined the OECD in 2020.\n");
        BOOST_TEST(run("build in -o new").exit == 0);
    }

    [[nodiscard]] Outcome diff(const std::string& arguments) const {
        return shell("exec \"$CHANCERY\" diff " + arguments);
    }
};

const std::string prefix = "@prefix : <http://example.org/> .\n";

} // namespace

BOOST_FIXTURE_TEST_SUITE(diff_command, Graphs)

BOOST_AUTO_TEST_CASE(facts_under_their_releases) {
    const Outcome outcome = diff("old new");
    BOOST_TEST(outcome.exit == 1, outcome.err);
    BOOST_TEST(contains(outcome.out, "\nrelease/b  +"), outcome.out);
    BOOST_TEST(contains(outcome.out, "\nrelease/c  +"), outcome.out);
    BOOST_TEST(contains(outcome.out, "    + chn:memberOf  organization/oecd\n"), outcome.out);
    BOOST_TEST(!contains(outcome.out, "release/a"), outcome.out);
    BOOST_TEST(!contains(outcome.out, "\x1b"), "no colour off a terminal");
    const Outcome same = diff("new new");
    BOOST_TEST(same.exit == 0);
    BOOST_TEST(same.out == "no difference\n");
}

BOOST_AUTO_TEST_CASE(facts_under_their_subjects) {
    const Outcome quads = diff("old new --by subject");
    BOOST_TEST(contains(quads.out, "\ncountry/PE  +"), quads.out);
    BOOST_TEST(contains(quads.out, "  + chn:memberOf  organization/oecd  (release/c)\n"), quads.out);
    const Outcome turtle = diff("old/graph.ttl new/graph.ttl");
    BOOST_TEST(turtle.exit == 1);
    BOOST_TEST(contains(turtle.out, "  + chn:memberOf  organization/oecd\n"), turtle.out);
    BOOST_TEST(contains(turtle.out, " subjects\n"), turtle.out);
}

BOOST_AUTO_TEST_CASE(lines_do_not_matter) {
    put("a.ttl", prefix + ":s :p :o , \"x\" ; :q 1 .");
    put("b.nt", "<http://example.org/s> <http://example.org/q> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n"
                "<http://example.org/s> <http://example.org/p> \"\\u0078\" .\n"
                "<http://example.org/s> <http://example.org/p> <http://example.org/o> .\n");
    BOOST_TEST(diff("a.ttl b.nt").exit == 0);
}

BOOST_AUTO_TEST_CASE(blank_nodes_are_what_is_said_of_them) {
    put("a.ttl", prefix + ":s :p [ :q \"1\" ; :r [ :q \"2\" ] ] , ( 1 2 ) .");
    put("b.ttl", prefix + ":s :p ( 1 2 ) , _:x . _:y :q \"2\" . _:x :r _:y ; :q \"1\" .");
    put("c.ttl", prefix + ":s :p [ :q \"1\" ; :r [ :q \"3\" ] ] , ( 1 2 ) .");
    BOOST_TEST(diff("a.ttl b.ttl").exit == 0);
    const Outcome other = diff("a.ttl c.ttl");
    BOOST_TEST(other.exit == 1);
    BOOST_TEST(contains(other.out, "4 facts added, 4 removed"), other.out);
    BOOST_TEST(diff("a.ttl c.ttl --sparql-update").exit == 2);
}

BOOST_AUTO_TEST_CASE(an_output_against_its_last_build) {
    BOOST_TEST(diff("new").exit == 0);
    put("new/graph.nq",
        read(path("new/graph.nq")) +
            "<http://example.org/s> <http://example.org/p> \"x\" <https://w3id.org/chancery/id/release/c> .\n");
    const Outcome outcome = diff("new");
    BOOST_TEST(outcome.exit == 1);
    BOOST_TEST(contains(outcome.out, "+ <http://example.org/p>  \"x\""), outcome.out);
    fs::remove(path("new/state.db"));
    BOOST_TEST(diff("new").exit == 2);
}

BOOST_AUTO_TEST_CASE(wrong_use) {
    BOOST_TEST(diff("old nowhere.nq").exit == 2);
    BOOST_TEST(diff("old in/a.txt").exit == 2);
    BOOST_TEST(diff("old new --json --sparql-update").exit == 2);
    BOOST_TEST(diff("old new old").exit == 2);
    BOOST_TEST(diff("old new --by line").exit == 2);
    put("broken.ttl", "<a> <b> .\n");
    const Outcome broken = diff("old broken.ttl");
    BOOST_TEST(broken.exit == 2);
    BOOST_TEST(contains(broken.err, "broken.ttl:1"), broken.err);
}

BOOST_AUTO_TEST_CASE(programs_and_stores_read_it) {
    if (shell("/usr/bin/python3 -c 'import rdflib'").exit != 0) {
        BOOST_TEST_MESSAGE("skipped: python3-rdflib is not installed");
        return;
    }
    put("apply.py", R"(
import json
import subprocess
import sys
from rdflib import ConjunctiveGraph

def graph(folder):
    made = ConjunctiveGraph()
    made.parse(folder + "/graph.nq", format="nquads")
    return made

def quads(made):
    return {(s, p, o, g.identifier if hasattr(g, "identifier") else g) for s, p, o, g in made.quads()}

def diff(*arguments):
    return subprocess.run([sys.argv[1], "diff", "old", "new", *arguments], capture_output=True, text=True).stdout

old, new = graph("old"), graph("new")
told = json.loads(diff("--json"))
assert len(told["added"]) == len(quads(new) - quads(old)), "added"
assert len(told["removed"]) == len(quads(old) - quads(new)), "removed"
old.update(diff("--sparql-update"))
assert quads(old) == quads(new), "the update does not lead to the new graph"
)");
    const Outcome outcome = shell("exec /usr/bin/python3 apply.py \"$CHANCERY\"");
    BOOST_TEST(outcome.exit == 0, outcome.err);
}

BOOST_AUTO_TEST_SUITE_END()
