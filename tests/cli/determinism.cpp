// The same releases give the same bytes, whatever the order, the folder's layout or the number of threads.
#include "program.hpp"

#include <boost/test/unit_test.hpp>

using namespace cli;

namespace {

/// Files, a record file and a page: every way in.
struct TwiceBuilt : Workplace {
    TwiceBuilt() {
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

BOOST_FIXTURE_TEST_SUITE(determinism, TwiceBuilt)

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
    const Outcome sorted = shell("LC_ALL=C sort -u extracted > a\n"
                                 "LC_ALL=C sort -u out/graph.nq > b\ncmp a b");
    BOOST_TEST(sorted.exit == 0, sorted.out + sorted.err);
}

BOOST_AUTO_TEST_CASE(parts_of_a_corpus_put_together_are_the_whole) {
    // Both sides tell of one event in other words, and a person is written in two ways.
    put("in/g.txt", "Oslo, 3 May 2021\n\nForeign Minister Ana Kovač of Croatia met Foreign Minister Jonas Berg of "
                    "Norway in Oslo.\n");
    put("in/h.txt", "Foreign Minister Jonas Berg of Norway held talks with Foreign Minister Ana Kovac of Croatia in "
                    "Oslo on 3 May 2021.\n");
    BOOST_TEST(run("build in -o out").exit == 0);
    const std::string lines = "cat in/f.ndjson > all\nwhole=$(LC_ALL=C sort -u out/graph.nq | cksum)\n";
    const std::string extract = "\"$CHANCERY\" extract --ontology \"$ONTOLOGY\"";
    for (const std::string size : {"1", "7", "40"}) {
        const Outcome outcome = shell(lines + "find in -type f ! -name '*.ndjson' -print0 | xargs -0 -n 2 " + extract +
                                      " > parts\n" + "split -l " + size + " all part-\n" + "for part in part-*; do " +
                                      extract + " --jobs 2 < $part >> parts || exit 5; done\nrm part-*\n" +
                                      "test \"$(LC_ALL=C sort -u parts | cksum)\" = \"$whole\"");
        BOOST_TEST(outcome.exit == 0, outcome.out + outcome.err);
    }
}

BOOST_AUTO_TEST_CASE(extract_answers_each_record_before_the_next_comes) {
    const Outcome outcome =
        shell("mkfifo questions answers\n"
              "\"$CHANCERY\" extract --line-buffered --ontology \"$ONTOLOGY\" < questions > answers &\n"
              "exec 8> questions 9< answers\n"
              "for id in a b c; do\n"
              "  echo '{\"id\": \"'$id'\", \"text\": \"Kenya joined the African Union in 2002.\"}' >&8\n"
              "  while read -r line; do case $line in *\\#char=*quote*release/$id'> .') break;; esac; done <&9\n"
              "  echo $id\n"
              "done\nexec 8>&-\ncat <&9 > rest\nwait $!");
    BOOST_TEST(outcome.exit == 0, outcome.err);
    BOOST_TEST(outcome.out == "a\nb\nc\n");
}

BOOST_AUTO_TEST_CASE(extract_counts_what_it_skips) {
    put("bad.ndjson",
        "{\"id\": \"a\", \"text\": \"Kenya met Japan.\"}\n{broken\n{\"id\": \"b\", \"text\": \"Kenya met Japan.\"}\n");
    const Outcome outcome = run("extract < bad.ndjson");
    BOOST_TEST(outcome.exit == 1);
    BOOST_TEST(contains(outcome.err, "<stdin>:2"), outcome.err);
    BOOST_TEST(contains(outcome.err, "1 skipped, 2 read"), outcome.err);
    BOOST_TEST(contains(outcome.out, "/release/b>"));
}

BOOST_AUTO_TEST_CASE(extract_reads_paths) {
    const Outcome named = run("extract in/a.txt in/b.txt");
    const Outcome piped = shell("printf 'in/a.txt\\0in/b.txt\\0' | \"$CHANCERY\" extract -0 --ontology \"$ONTOLOGY\"");
    BOOST_TEST(named.exit == 0, named.err);
    BOOST_TEST(!named.out.empty());
    BOOST_TEST(named.out == piped.out);
}

BOOST_AUTO_TEST_SUITE_END()
