// The system fails, or the ontology is wrong: exit codes 3 and 2, and the old output stays.
#include "program.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdlib>

using namespace cli;
namespace fs = std::filesystem;

namespace {

struct BrokenRun : Workplace {
    BrokenRun() {
        put("in/good.txt", sampleRelease());
        fs::copy(std::string(std::getenv("CHANCERY_SOURCE")) + "/ontology", path("ontology"),
                 fs::copy_options::recursive);
    }

    void append(const std::string& file, const std::string& text) { put(file, read(path(file)) + text); }

    /// The number of the last line, as messages count.
    [[nodiscard]] std::string lastLine(const std::string& file) const {
        const std::string bytes = read(path(file));
        return std::to_string(std::count(bytes.begin(), bytes.end(), '\n'));
    }

    /// The copied ontology is wrong: every command says where.
    void expectOntologyError(const std::string& where) {
        for (const std::string command : {"check", "build in -o out"}) {
            const Outcome outcome = shell("exec \"$CHANCERY\" " + command + " --ontology ontology");
            BOOST_TEST(outcome.exit == 2, outcome.err);
            BOOST_TEST(contains(outcome.err, "chancery: ontology/" + where), outcome.err);
        }
        BOOST_TEST(!fs::exists(path("out/graph.ttl")));
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(failures, BrokenRun)

BOOST_AUTO_TEST_CASE(an_output_that_cannot_be_made) {
    put("file", "in the way");
    for (const std::string folder : {"file", "file/out", "/proc/chancery"}) {
        const Outcome outcome = run("build in -o " + folder);
        BOOST_TEST(outcome.exit == 3, outcome.err);
        BOOST_TEST(contains(outcome.err, "chancery: " + folder), outcome.err);
    }
}

BOOST_AUTO_TEST_CASE(a_full_disk_leaves_the_old_output) {
    BOOST_TEST(run("build in -o out").exit == 0);
    const auto before = files("out");
    put("in/more.txt", sampleRelease("Kenya", "Japan"));
    // Files may not grow beyond a few blocks, which a writer sees as it sees a full disk.
    const Outcome outcome =
        shell("trap '' XFSZ; ulimit -f 4; exec \"$CHANCERY\" build in -o out --ontology \"$ONTOLOGY\"");
    BOOST_TEST(outcome.exit == 3, outcome.err);
    BOOST_TEST(contains(outcome.err, "out/"), outcome.err);
    BOOST_TEST((before == files("out")));
}

BOOST_AUTO_TEST_CASE(a_full_standard_output) {
    if (!fs::exists("/dev/full")) {
        return;
    }
    const Outcome outcome = run("extract in/good.txt", "> /dev/full");
    BOOST_TEST(outcome.exit == 3, outcome.err);
    BOOST_TEST(contains(outcome.err, "standard output"), outcome.err);
}

BOOST_AUTO_TEST_CASE(a_killed_build_leaves_the_old_output) {
    BOOST_TEST(run("build in -o out").exit == 0);
    const auto before = files("out");
    // The limit's signal kills the program in the middle of a file.
    const Outcome killed = shell("ulimit -f 4; \"$CHANCERY\" build in -o out --full --ontology \"$ONTOLOGY\"");
    BOOST_TEST(killed.exit > 128, killed.err);
    auto after = files("out");
    std::erase_if(after, [](const auto& file) { return file.first.front() == '.'; });
    BOOST_TEST((before == after));
    BOOST_TEST(run("build in -o out").exit == 0);
    BOOST_TEST((before == files("out")));
}

BOOST_AUTO_TEST_CASE(an_interrupted_build_leaves_the_old_output) {
    BOOST_TEST(run("build in -o out").exit == 0);
    const auto before = files("out");
    std::string records;
    for (int i = 0; i < 4000; ++i) {
        records += "{\"id\": \"r" + std::to_string(i) +
                   "\", \"text\": \"The Foreign Minister of Kenya met the Foreign " +
                   "Minister of Japan in Nairobi on " + std::to_string(1 + i % 28) + " May 2022.\"}\n";
    }
    put("in/many.ndjson", records);
    for (const auto& [signal, exit] : std::map<std::string, int>{{"INT", 130}, {"TERM", 143}}) {
        // Dash has its background jobs ignore SIGINT, which the program then takes for a wish; so it is started here.
        const Outcome outcome = shell("(" + untilBuilding("out") + "kill -" + signal +
                                      " $$) & exec \"$CHANCERY\" build in -o out --jobs 1 "
                                      "--ontology \"$ONTOLOGY\"");
        BOOST_TEST(outcome.exit == exit, outcome.err);
        BOOST_TEST(contains(outcome.err, "interrupted; the output is as it was before"), outcome.err);
        BOOST_TEST((before == files("out")));
    }
    BOOST_TEST(run("build in -o out").exit == 0);
    BOOST_TEST(run("build in -o anew").exit == 0);
    BOOST_TEST((files("out") == files("anew")));
}

BOOST_AUTO_TEST_CASE(a_second_build_is_told_to_wait) {
    put("in/slow.ndjson", "{\"id\": \"x\", \"text\": \"Kenya met Japan.\"}\n");
    fs::create_directories(path("out"));
    const Outcome outcome =
        shell("exec 9< out; flock -n 9 || exit 9; exec \"$CHANCERY\" build in -o out --ontology \"$ONTOLOGY\"");
    BOOST_TEST(outcome.exit == 3, outcome.err);
    BOOST_TEST(contains(outcome.err, "another build is writing here; wait until it is done"), outcome.err);
}

BOOST_AUTO_TEST_CASE(progress_as_it_is_wanted) {
    BOOST_TEST(run("build in -o out --quiet").err.empty());
    const Outcome plain = run("build in -o out --full");
    BOOST_TEST(!contains(plain.err, "\r"), plain.err);
}

BOOST_AUTO_TEST_CASE(a_syntax_error_in_the_ontology) {
    append("ontology/chancery.ttl", "\n<https://w3id.org/chancery#x> a .\n");
    expectOntologyError("chancery.ttl:" + lastLine("ontology/chancery.ttl"));
}

BOOST_AUTO_TEST_CASE(a_syntax_error_in_the_gazetteer) {
    append("ontology/gazetteer/places.ttl", "\n<place/nowhere> a chn:Place ; rdfs:label \"open .\n");
    expectOntologyError("gazetteer/places.ttl:");
}

BOOST_AUTO_TEST_CASE(an_unknown_term) {
    append("ontology/gazetteer/places.ttl", "\n<place/nowhere> a chn:Plaec ; rdfs:label \"Nowhere\"@en .\n");
    expectOntologyError("gazetteer/places.ttl");
}

BOOST_AUTO_TEST_CASE(a_cyclic_hierarchy) {
    append("ontology/chancery.ttl",
           "\n<https://w3id.org/chancery#Event> <http://www.w3.org/2000/01/rdf-schema#subClassOf> "
           "<https://w3id.org/chancery#Meeting> .\n");
    expectOntologyError("");
}

BOOST_AUTO_TEST_CASE(a_folder_that_is_no_ontology) {
    const Outcome outcome = shell("exec \"$CHANCERY\" check --ontology in");
    BOOST_TEST(outcome.exit == 2, outcome.err);
    BOOST_TEST(contains(outcome.err, "chancery: in"), outcome.err);
}

BOOST_AUTO_TEST_SUITE_END()
