// Killed at any moment and at every call that writes, with a full disk, in a folder that cannot be written: the last
// good output stays whole, and the next build gives what a build from nothing gives.
#include "program.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <filesystem>
#include <random>

using namespace cli;
namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(crash)

namespace {

/// An output of three releases, and inputs that have changed since: one is new, one changed, one is gone.
struct Changed : Workplace {
    Changed() {
        copyOntology();
        put("in/a.txt", sampleRelease("Pakistan", "Malaysia"));
        put("in/b.txt", sampleRelease("Kenya", "Vietnam"));
        put("in/c.txt", "Peru joined the OECD in 2020.\n");
        BOOST_TEST(build("old").exit == 0);
        old = files("old");
        put("in/b.txt", sampleRelease("Kenya", "Japan"));
        put("in/d.txt", "Norway and Japan have been Strategic Partners since 2013.\n");
        fs::remove(path("in/c.txt"));
        BOOST_TEST(build("anew").exit == 0);
        anew = files("anew");
        BOOST_TEST((old != anew));
    }

    /// Without most of the gazetteer, so that hundreds of runs take a minute.
    void copyOntology() const {
        fs::copy(fs::path(std::getenv("CHANCERY_SOURCE")) / "ontology", path("ontology"), fs::copy_options::recursive);
        for (const char* part : {"places", "initiatives"}) {
            const fs::path file = path("ontology/gazetteer/" + std::string(part) + ".ttl");
            const std::string bytes = read(file);
            put("ontology/gazetteer/" + std::string(part) + ".ttl", bytes.substr(0, bytes.find("\n<")) + "\n");
        }
    }

    [[nodiscard]] Outcome build(const std::string& output, const std::string& before = {}) const {
        return shell(before + " exec \"$CHANCERY\" build in -q --jobs 2 --ontology ontology " + options + " -o " +
                     output);
    }

    /// The state that the last good build left, with its output's own times and places: a copy would not be it.
    void restore() const {
        fs::remove_all(path("out"));
        fs::create_directories(path("out"));
        put("in/c.txt", "Peru joined the OECD in 2020.\n");
        put("in/b.txt", sampleRelease("Kenya", "Vietnam"));
        fs::rename(path("in/d.txt"), path("d.txt"));
        if (!options.empty()) { // one build more, so that there are spares
            put("in/b.txt", "Peru joined the OECD in 2020.\n");
            BOOST_TEST(build("out").exit == 0);
            put("in/b.txt", sampleRelease("Kenya", "Vietnam"));
        }
        BOOST_TEST(build("out").exit == 0);
        BOOST_TEST(fs::exists(path("out/.graph.nq.new")) == !options.empty());
        fs::rename(path("d.txt"), path("in/d.txt"));
        put("in/b.txt", sampleRelease("Kenya", "Japan"));
        fs::remove(path("in/c.txt"));
    }

    /// Every file is the old one or the new one, as a whole.
    [[nodiscard]] bool isWhole() const {
        auto now = files("out");
        std::erase_if(now, [](const auto& file) { return file.first.front() == '.'; });
        bool whole = now.size() == old.size();
        for (const auto& [name, bytes] : now) {
            whole = whole && old.contains(name) && (bytes == old.at(name) || bytes == anew.at(name));
        }
        return whole;
    }

    /// The next build succeeds, leaves nothing behind and gives what it should.
    [[nodiscard]] bool recovers() const {
        if (build("out").exit != 0) {
            return false;
        }
        auto now = files("out");
        if (!options.empty()) {
            now.erase(".graph.nq.new");
            now.erase(".graph.ttl.new");
        }
        return now == anew;
    }

    std::string options; // of all builds
    std::map<std::string, std::string> old;
    std::map<std::string, std::string> anew;
};

/// The same with files that count as large: they have spares, which are changed, and the disk is not waited for.
struct Large : Changed {
    Large() { options = "--large 0"; }
};

/// With the library that counts calls which write.
template <typename World> struct WithShim : World {
    using World::build;
    using World::isWhole;
    using World::path;
    using World::recovers;
    using World::restore;

    [[nodiscard]] static bool available() {
        if (std::getenv("CHANCERY_SHIM") == nullptr || !fs::exists(std::getenv("CHANCERY_SHIM"))) {
            BOOST_TEST_MESSAGE("skipped: the library that stops programs is not built (sanitizers do not bear it)");
            return false;
        }
        return true;
    }

    [[nodiscard]] Outcome shimmed(const std::string& variables) const {
        return build("out", "export LD_PRELOAD='" + std::string(std::getenv("CHANCERY_SHIM")) + "' " + variables + ";");
    }

    [[nodiscard]] int writes() const {
        restore();
        BOOST_TEST(shimmed("CHANCERY_SHIM_COUNT=count").exit == 0);
        return std::atoi(read(path("count")).c_str());
    }

    /// At each call in turn, or at every `step`th unless all time is given; `exit` is what the build is to end with.
    void stopAtEach(const std::string& act, int exit, int step) const {
        const int calls = writes();
        BOOST_TEST(calls > 20);
        int stopped = 0;
        int stops = 0;
        for (int call = 1; call <= calls; call += std::getenv("CHANCERY_THOROUGH") == nullptr ? step : 1) {
            ++stops;
            restore();
            const Outcome outcome = shimmed("CHANCERY_SHIM_DO=" + act + " CHANCERY_SHIM_AT=" + std::to_string(call));
            stopped += outcome.exit == exit ? 1 : 0;
            BOOST_TEST((outcome.exit == exit || outcome.exit == 0), outcome.exit << " at call " << call << outcome.err);
            BOOST_TEST(isWhole(), act << " at call " << call);
            BOOST_TEST(recovers(), act << " at call " << call);
        }
        BOOST_TEST_MESSAGE(act << " at " << stops << " of " << calls << " calls that write, " << stopped
                               << " stopped the build");
        BOOST_TEST(stopped > stops / 2);
    }
};
using Shimmed = WithShim<Changed>;
using LargeShimmed = WithShim<Large>;

} // namespace

BOOST_FIXTURE_TEST_CASE(killed_before_each_call_that_writes, Shimmed) {
    if (available()) {
        stopAtEach("kill", 128 + 9, 1);
    }
}

BOOST_FIXTURE_TEST_CASE(killed_before_each_call_that_writes_over_a_spare, LargeShimmed) {
    if (available()) {
        stopAtEach("kill", 128 + 9, 1);
    }
}

BOOST_FIXTURE_TEST_CASE(killed_half_through_each_call_that_writes_over_a_spare, LargeShimmed) {
    if (available()) {
        stopAtEach("tear", 128 + 9, 3);
    }
}

BOOST_FIXTURE_TEST_CASE(a_disk_that_is_full_from_each_call_over_a_spare_on, LargeShimmed) {
    if (available()) {
        stopAtEach("fail", 3, 5);
    }
}

BOOST_FIXTURE_TEST_CASE(killed_half_through_each_call_that_writes, Shimmed) {
    if (available()) {
        stopAtEach("tear", 128 + 9, 3);
    }
}

BOOST_FIXTURE_TEST_CASE(a_disk_that_is_full_from_each_call_on, Shimmed) {
    if (available()) {
        stopAtEach("fail", 3, 3);
    }
}

BOOST_FIXTURE_TEST_CASE(killed_at_random_moments, Changed) {
    std::mt19937 chance(1);
    constexpr int kills = 100;
    int killed = 0;
    for (int i = 0; i < kills; ++i) {
        if (i % 5 == 0) {
            restore();
        }
        const int wait = std::uniform_int_distribution<int>(0, 250)(chance);
        const Outcome outcome =
            shell("\"$CHANCERY\" build in -q --ontology ontology -o out " + std::string(i % 3 == 0 ? "--full" : "") +
                  " & sleep 0." + std::string(wait < 100 ? wait < 10 ? "00" : "0" : "") + std::to_string(wait) +
                  "; kill -9 $!; wait $!");
        killed += outcome.exit == 128 + 9 ? 1 : 0;
        BOOST_TEST(isWhole(), "killed after " << wait << " ms");
        if (i % 5 == 4) { // also several kills, one after the other
            BOOST_TEST(recovers(), "killed after " << wait << " ms");
        }
    }
    BOOST_TEST_MESSAGE(kills << " kills at random moments, " << killed << " of them before the build's end");
    BOOST_TEST(recovers());
}

BOOST_FIXTURE_TEST_CASE(a_real_disk_that_is_full, Changed) {
    fs::create_directories(path("small"));
    const std::string fill = "mount -t tmpfs -o size=800k none small && ";
    if (shell("unshare -rm sh -c '" + fill + "true'").exit != 0) {
        BOOST_TEST_MESSAGE("skipped: no file system can be mounted here");
        return;
    }
    const std::string command = "\"$CHANCERY\" build in -q --ontology ontology -o small/out";
    const Outcome outcome =
        shell("export CHANCERY; unshare -rm sh -c '" + fill + command +
              " && cat small/out/*.* | cksum && (cat /dev/zero > small/zeros; true) 2> /dev/null && "
              "cp d.txt in/e.txt; echo Kenya joined the OECD in 2020. > in/f.txt; " +
              command + "; echo exit $?; cat small/out/*.* | cksum'");
    const std::string first = outcome.out.substr(0, outcome.out.find('\n'));
    BOOST_TEST(contains(outcome.out, "exit 3"), outcome.out + outcome.err);
    BOOST_TEST(outcome.out.ends_with(first + "\n"), outcome.out);
    BOOST_TEST(contains(outcome.err, "the output is as it was before"), outcome.err);
}

BOOST_FIXTURE_TEST_CASE(a_folder_that_cannot_be_written, Changed) {
    if (shell("unshare -rm sh -c 'mount --bind old old && mount -o remount,ro,bind old'").exit != 0) {
        BOOST_TEST_MESSAGE("skipped: no folder can be made read-only here");
        return;
    }
    const Outcome outcome =
        shell("export CHANCERY; unshare -rm sh -c 'mount --bind old old && mount -o remount,ro,bind old && "
              "exec \"$CHANCERY\" build in -q --ontology ontology -o old'");
    BOOST_TEST(outcome.exit == 3, outcome.err);
    BOOST_TEST(contains(outcome.err, "chancery: old/"), outcome.err);
    BOOST_TEST((files("old") == old));
}

BOOST_FIXTURE_TEST_CASE(two_builds_at_a_time, Changed) {
    std::string records;
    for (int i = 0; i < 2000; ++i) {
        records += "{\"id\": \"r" + std::to_string(i) + "\", \"text\": \"Kenya joined the OECD in " +
                   std::to_string(1900 + i % 100) + ".\"}\n";
    }
    put("in/many.ndjson", records);
    const std::string command = "\"$CHANCERY\" build in -q --ontology ontology -o out";
    // The first is held in its midst until the second is done, however fast they are.
    const Outcome outcome = shell(command + " & first=$!; " + untilBuilding("out") + "kill -STOP $first; " + command +
                                  "; echo $?; kill -CONT $first; wait $first; echo $?");
    BOOST_TEST(outcome.out == "3\n0\n", outcome.out + outcome.err);
    BOOST_TEST(contains(outcome.err, "another build is writing here; wait until it is done"), outcome.err);
}

BOOST_AUTO_TEST_SUITE_END()
