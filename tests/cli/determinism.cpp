// The same releases give the same bytes, whatever the order, the folder's layout or the number of threads.
#include "program.hpp"

#include <boost/test/unit_test.hpp>

using namespace cli;

namespace {

/// Files, a record file and a page: every way in.
struct Corpus : Workplace {
    Corpus() {
        put("in/a.txt", sampleRelease("Pakistan", "Malaysia"));
        put("in/b.txt", sampleRelease("Kenya", "Vietnam"));
        put("in/sub/c.html",
            "<html><title>Call</title><body><p>" + sampleRelease("Chile", "Japan") + "</p></body></html>");
        put("in/d.txt.gz", gzipped(sampleRelease("Ghana", "India")));
        put("in/e.txt.zst", zstandard(sampleRelease("Peru", "Laos")));
        std::string records;
        for (int i = 0; i < 40; ++i) {
            records +=
                "{\"id\": \"r" + std::to_string(i) +
                "\", \"text\": \"The Foreign Minister of Kenya met the Foreign Minister of Japan in Nairobi on " +
                std::to_string(1 + i % 28) + " May 2022.\"}\n";
        }
        put("in/f.ndjson", records);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(determinism, Corpus)

BOOST_AUTO_TEST_CASE(twice_the_same_bytes) {
    const Outcome first = run("build in -o one");
    BOOST_TEST(first.exit == 0, first.err);
    BOOST_TEST(run("build in -o two").exit == 0);
    const auto files = this->files("one");
    BOOST_TEST(files.size() == 3U); // files() leaves out the state
    BOOST_TEST(files.contains("graph.ttl"));
    BOOST_TEST(files.contains("graph.nq"));
    BOOST_TEST(files.contains("void.ttl"));
    BOOST_TEST((files == this->files("two")));
    BOOST_TEST(run("build in -o one").exit == 0); // over what is there
    BOOST_TEST((files == this->files("one")));
    BOOST_TEST(contains(files.at("graph.nq"), "/release/r39>"));
    BOOST_TEST(!contains(files.at("graph.nq"), "_:"));
}

BOOST_AUTO_TEST_CASE(inputs_in_any_order) {
    BOOST_TEST(run("build in/a.txt in/b.txt in/sub in/f.ndjson -o one").exit == 0);
    BOOST_TEST(run("build in/f.ndjson in/sub in/b.txt in/a.txt in/a.txt -o two").exit == 0);
    BOOST_TEST((files("one") == files("two")));
}

BOOST_AUTO_TEST_CASE(one_thread_or_sixteen) {
    BOOST_TEST(run("build in -o one --jobs 1").exit == 0);
    for (const std::string jobs : {"2", "4", "16"}) {
        BOOST_TEST(run("build in -o other --full -j " + jobs).exit == 0);
        BOOST_TEST((files("one") == files("other")));
    }
}

BOOST_AUTO_TEST_CASE(extract_gives_the_quads_of_build) {
    BOOST_TEST(run("build in/f.ndjson -o out").exit == 0);
    const Outcome one = run("extract --jobs 1 < in/f.ndjson");
    const Outcome four = run("extract --jobs 4 < in/f.ndjson");
    BOOST_TEST(one.exit == 0, one.err);
    BOOST_TEST(one.out == four.out);
    BOOST_TEST(one.out == run("extract --line-buffered < in/f.ndjson").out);
    put("extracted", one.out);
    const Outcome sorted =
        shell("LC_ALL=C sort -u extracted > a\n"
              "grep -v 'https://w3id.org/chancery> [.]$' out/graph.nq | LC_ALL=C sort -u > b\ncmp a b");
    BOOST_TEST(sorted.exit == 0, sorted.out + sorted.err);
}

BOOST_AUTO_TEST_CASE(extract_reads_paths) {
    const Outcome named = run("extract in/a.txt in/b.txt");
    const Outcome piped = shell("printf 'in/a.txt\\0in/b.txt\\0' | \"$CHANCERY\" extract -0 --ontology \"$ONTOLOGY\"");
    BOOST_TEST(named.exit == 0, named.err);
    BOOST_TEST(!named.out.empty());
    BOOST_TEST(named.out == piped.out);
}

BOOST_AUTO_TEST_SUITE_END()
