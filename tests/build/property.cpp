// However the inputs came to be what they are, a build gives the bytes that a build from nothing gives.
#include "build/build.hpp"

#include "build/handle.hpp"
#include "build/state.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <map>
#include <random>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace build = chancery::build;
namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(property)

namespace {

std::shared_ptr<const build::Tools> tools() {
    static const auto loaded = [] {
        const char* source = std::getenv("CHANCERY_SOURCE");
        BOOST_REQUIRE_MESSAGE(source != nullptr, "CHANCERY_SOURCE is not set; run the tests with ctest");
        return std::make_shared<const build::Tools>(
            chancery::extract::loadKnowledge(fs::path(source) / "ontology", "https://example.org/id/"));
    }();
    return loaded;
}

int sequences() {
    const char* wanted = std::getenv("CHANCERY_SEQUENCES");
    return wanted == nullptr ? 250 : std::atoi(wanted);
}

std::string content(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// Where files are quick, if there is such a place: the test waits for nothing else.
fs::path scratchRoot() {
    const fs::path quick = "/dev/shm";
    std::error_code ignored;
    return ::access(quick.c_str(), W_OK) == 0 ? quick : fs::temp_directory_path(ignored);
}

/// A folder of releases that changes by chance, and the output that follows it.
class World {
public:
    explicit World(unsigned seed)
        : chance_(seed),
          root_(scratchRoot() / ("chancery-property-" + std::to_string(::getpid()) + "-" + std::to_string(seed))) {
        fs::create_directories(root_ / "in" / "sub");
        for (int i = 0; i < 4; ++i) {
            add();
        }
    }
    World(const World&) = delete;
    World& operator=(const World&) = delete;
    ~World() { fs::remove_all(root_); }

    /// One thing that happens; its name, for messages.
    std::string step() {
        using Action = void (World::*)();
        static const std::vector<std::pair<const char*, Action>> actions{
            {"add", &World::add},
            {"add", &World::add},
            {"edit", &World::edit},
            {"edit", &World::edit},
            {"rename", &World::rename},
            {"move", &World::move},
            {"remove", &World::remove},
            {"records", &World::records},
            {"touch", &World::touch},
            {"spoil", &World::spoil},
            {"kill", &World::kill},
            {"kill", &World::kill},
            {"change an event of two", &World::shared},
            {"change a name", &World::relabel},
            {"remove the first", &World::removeFirst},
            {"lose power", &World::losePower},
            {"spoil spare", &World::spoilSpare},
            {"read on", &World::readOn},
            {"lose output", &World::lose},
            {"edit output", &World::editOutput},
            {"damage state", &World::damage},
            {"many", &World::many},
        };
        const auto& [name, action] = actions[pick(actions.size())];
        (this->*action)();
        return name;
    }

    /// Whether what a build makes here is what it makes from nothing; says what is not.
    [[nodiscard]] std::string difference() {
        fs::remove_all(root_ / "anew");
        const build::BuildReport here = run("out");
        reused_ += spareIsThere() ? 1 : 0;
        if (const auto& [file, bytes] = read_; !file.empty() && content(file) != bytes) {
            return "what someone reads";
        }
        const build::BuildReport anew = run("anew");
        for (const char* name : {"graph.ttl", "graph.nq", "void.ttl"}) {
            if (content(root_ / "out" / name) != content(root_ / "anew" / name)) {
                return name;
            }
        }
        const auto same = [](const auto& a, const auto& b) {
            return a.reason == b.reason && describe(a.where) == describe(b.where);
        };
        return std::equal(here.skipped.begin(), here.skipped.end(), anew.skipped.begin(), anew.skipped.end(), same)
                   ? ""
                   : "messages";
    }

    /// After how many builds there was a file for the next one to write over.
    [[nodiscard]] int spares() const { return reused_; }

private:
    std::size_t pick(std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(chance_); }
    template <typename Container> const auto& any(const Container& choices) { return choices[pick(choices.size())]; }

    build::BuildReport run(const std::string& output) {
        build::BuildOptions options;
        options.inputs = {root_ / "in"};
        options.output = root_ / output;
        options.ontology = fs::path(std::getenv("CHANCERY_SOURCE")) / "ontology";
        options.base = "https://example.org/id/";
        options.running.threads = static_cast<unsigned>(1 + pick(3));
        options.thorough = pick(8) == 0;
        options.saving.durable = pick(4) == 0;
        if (pick(4) != 0) { // most outputs are large to it: changed in a spare, the disk not waited for
            options.saving.large = 0;
        }
        return build::buildOutput(options, tools);
    }

    /// Few countries and persons, so that releases share what they tell of.
    std::string text() {
        static const std::vector<std::string> countries{"Kenya", "Japan", "Peru", "Norway"};
        static const std::vector<std::string> persons{"Ana Kovač", "Ana Kovac", "Jonas Berg", "Rosa Cruz"};
        const std::string host = any(countries);
        std::string guest = any(countries);
        const std::string day = std::to_string(1 + pick(3)) + " May 2021";
        std::string made = "Foreign Minister " + any(persons) + " of " + host + " met Foreign Minister " +
                           any(persons) + " of " + guest + " in Nairobi on " + day + ".";
        if (pick(3) == 0) {
            made = "The second round of political consultations between " + host + " and " + guest +
                   " was held in Lima on " + day + ".";
        }
        static const std::vector<std::string> more{" Kenya is a member of the African Union since 2002.",
                                                   " Peru joined the OECD in 2020.",
                                                   " The two sides discussed trade and fisheries.",
                                                   " Norway and Japan have been Strategic Partners since 2013.",
                                                   " The ministers signed an agreement on tourism.",
                                                   " No questions were taken."};
        for (std::size_t count = pick(3); count > 0; --count) {
            made += any(more);
        }
        return made + "\n";
    }

    /// In a new file that takes the old one's place, as editors do, or into the file itself.
    void put(const fs::path& file, const std::string& bytes) {
        if (pick(2) == 0) {
            std::ofstream(file, std::ios::binary) << bytes;
            return;
        }
        const fs::path aside = root_ / "aside";
        std::ofstream(aside, std::ios::binary) << bytes;
        fs::rename(aside, file);
    }

    std::vector<fs::path> inputs() {
        std::vector<fs::path> files;
        for (const auto& entry : fs::recursive_directory_iterator(root_ / "in")) {
            if (entry.is_regular_file()) {
                files.push_back(entry.path());
            }
        }
        std::sort(files.begin(), files.end());
        return files;
    }

    fs::path place() {
        static const std::vector<std::string> names{"a", "b", "c", "d", "e", "f", "2021-05-01-x", "ü z"};
        static const std::vector<std::string> endings{".txt", ".md", ".html"};
        return root_ / "in" / (pick(3) == 0 ? "sub" : "") / (any(names) + any(endings));
    }

    void add() { put(place(), text()); }
    void edit() {
        const auto files = inputs();
        if (!files.empty()) {
            put(any(files), text());
        }
    }
    void rename() {
        const auto files = inputs();
        if (!files.empty()) {
            const fs::path& from = any(files);
            fs::rename(from, place().replace_extension(from.extension()));
        }
    }
    void move() { // one id, another folder
        const auto files = inputs();
        if (!files.empty()) {
            const fs::path& from = any(files);
            const bool below = from.parent_path().filename() == "sub";
            fs::rename(from, (below ? root_ / "in" : root_ / "in" / "sub") / from.filename());
        }
    }
    void remove() {
        const auto files = inputs();
        if (files.size() > 1) {
            fs::remove(any(files));
        }
    }
    void records() {
        std::string lines;
        for (std::size_t count = pick(5); count > 0; --count) {
            std::string line = text();
            line.pop_back();
            lines +=
                "{\"id\": \"" + std::string(1, static_cast<char>('a' + pick(8))) + "\", \"text\": \"" + line + "\"}\n";
        }
        put(root_ / "in" / ("r" + std::to_string(pick(2)) + ".ndjson"), pick(6) == 0 ? lines + "{broken\n" : lines);
    }
    void touch() {
        const auto files = inputs();
        if (!files.empty()) {
            fs::last_write_time(any(files), fs::file_time_type::clock::now());
        }
    }
    void spoil() { put(place(), pick(2) == 0 ? std::string() : std::string("\xFF\xFE\x00", 3)); }
    void many() {
        for (std::size_t count = 1 + pick(6); count > 0; --count) {
            pick(2) == 0 ? add() : remove();
        }
    }

    /// Two releases tell of one event; then one of them tells of another.
    void shared() {
        const std::string told = text();
        const auto files = inputs();
        put(place(), told);
        put(files.empty() ? place() : any(files), told);
        (void)run("out");
        put(any(inputs()), text());
    }
    /// One person with another spelling, in the release that comes first or in a later one.
    void relabel() {
        const std::string end = " met Foreign Minister Jonas Berg of Norway in Lima on 2 May 2021.\n";
        const std::vector<std::string> spellings{"Ana Kovač", "Ana Kovac", "Ana KOVAC"};
        const fs::path first = root_ / "in" / "0-first.txt";
        put(first, "Foreign Minister " + any(spellings) + " of Peru" + end);
        put(place(), "Foreign Minister " + any(spellings) + " of Peru" + end);
        (void)run("out");
        put(first, "Foreign Minister " + any(spellings) + " of Peru" + end);
    }
    /// Whose spelling of names all others follow.
    void removeFirst() {
        const auto files = inputs();
        if (files.size() > 1) {
            fs::remove(files.front());
        }
    }
    /// The disk lacks a part of what a build wrote and did not wait for, in the file or in its spare; sizes and times
    /// are those of the whole.
    void losePower() {
        stopReading();
        for (const std::string& name :
             {std::string("graph.ttl"), std::string("graph.nq"), std::string(".graph.nq.new")}) {
            const fs::path file = root_ / "out" / name;
            std::error_code none;
            const auto size = fs::file_size(file, none);
            if (none || size == 0 || pick(2) == 0) {
                continue;
            }
            const auto time = fs::last_write_time(file);
            std::fstream stream(file, std::ios::binary | std::ios::in | std::ios::out);
            stream.seekp(static_cast<std::streamoff>(pick(size)));
            stream.put('\0');
            stream.close();
            fs::last_write_time(file, time);
        }
        restart();
    }
    /// The next build finds that the last one was before the machine started.
    void restart() {
        const fs::path file = root_ / "out" / "state.db";
        if (!fs::exists(file)) {
            return;
        }
        try {
            build::State state(file);
            build::Remembered all = state.load();
            if (!all.output) {
                return;
            }
            all.output->unsynced = "another start";
            for (auto& [name, spare] : all.output->spares) {
                spare.start = "another start";
            }
            state.begin();
            state.setOutput(*all.output, all);
            state.commit();
        } catch (const build::DamagedState&) { // damaged before: the next build will see to it
            return;
        }
    }
    void spoilSpare() {
        stopReading();
        const fs::path file = root_ / "out" / (pick(2) == 0 ? ".graph.nq.new" : ".graph.ttl.new");
        std::error_code ignored;
        switch (pick(4)) {
        case 0:
            fs::remove(file, ignored);
            break;
        case 1:
            fs::create_hard_link(file, root_ / "link", ignored);
            break;
        case 2:
            std::ofstream(file) << "something else";
            break;
        default:
            fs::resize_file(file, 3, ignored);
        }
    }
    /// Someone keeps a file open, or a second name for it, over builds to come: it stays what it was.
    void readOn() {
        (void)run("out");
        stopReading();
        const fs::path file = root_ / "out" / "graph.nq";
        const std::string bytes = content(file);
        if (pick(2) == 0) {
            fs::create_hard_link(file, root_ / "link");
            read_ = {root_ / "link", bytes};
        } else {
            reader_ = build::FileHandle(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
            read_ = {"/proc/self/fd/" + std::to_string(reader_.get()), bytes};
        }
    }
    /// Before the test itself writes into files that may be read.
    void stopReading() {
        fs::remove(root_ / "link");
        reader_ = build::FileHandle();
        read_ = {};
    }
    [[nodiscard]] bool spareIsThere() const {
        return fs::exists(root_ / "out" / ".graph.nq.new") && fs::exists(root_ / "out" / ".graph.ttl.new");
    }

    void lose() {
        std::error_code ignored;
        fs::remove(root_ / "out" / any(outputs()), ignored);
    }
    void editOutput() {
        stopReading();
        const fs::path file = root_ / "out" / any(outputs());
        std::string bytes = content(file);
        if (!bytes.empty()) {
            bytes[pick(bytes.size())] ^= 1;
            std::ofstream(file, std::ios::binary) << bytes;
        }
    }
    static const std::vector<std::string>& outputs() {
        static const std::vector<std::string> names{"graph.ttl", "graph.nq", "void.ttl"};
        return names;
    }
    void damage() {
        const fs::path file = root_ / "out" / "state.db";
        std::string bytes = content(file);
        if (bytes.empty()) {
            return;
        }
        switch (pick(4)) {
        case 0:
            bytes.resize(pick(bytes.size()));
            break;
        case 1:
            bytes = "not a database";
            break;
        case 2: // a page of zeros
            bytes.resize(std::max<std::size_t>(bytes.size(), 4096));
            bytes.replace(4096 * pick(bytes.size() / 4096), 4096, 4096, '\0');
            break;
        default:
            bytes[pick(bytes.size())] ^= static_cast<char>(1U << pick(8));
        }
        std::ofstream(file, std::ios::binary) << bytes;
    }

    /// A build of what the inputs are now, killed at a moment that chance gives.
    void kill() {
        pick(2) == 0 ? edit() : add();
        const pid_t child = ::fork();
        BOOST_REQUIRE(child >= 0);
        if (child == 0) {
            try {
                (void)run("out");
            } catch (const std::exception&) {
                std::_Exit(1);
            }
            std::_Exit(0);
        }
        std::this_thread::sleep_for(std::chrono::microseconds(pick(15'000)));
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
    }

    std::mt19937 chance_;
    fs::path root_;
    int reused_ = 0;
    build::FileHandle reader_;
    std::pair<fs::path, std::string> read_; // a file that is read on, and what it held
};

} // namespace

BOOST_AUTO_TEST_CASE(a_build_gives_what_a_build_from_nothing_gives) {
    (void)tools();
    std::map<std::string, int> steps;
    int builds = 0;
    int spares = 0;
    for (int sequence = 0; sequence < sequences(); ++sequence) {
        World world(static_cast<unsigned>(sequence));
        std::string history;
        for (int i = 0; i < 8; ++i) {
            const std::string name = world.step();
            history += (history.empty() ? "" : ", ") + name;
            ++steps[name];
            if (i % 2 == 1 || sequence % 2 == 0) { // also several steps between two builds
                ++builds;
                const std::string difference = world.difference();
                BOOST_REQUIRE_MESSAGE(difference.empty(),
                                      difference << " differs in sequence " << sequence << ": " << history);
            }
        }
        spares += world.spares();
    }
    std::string told;
    for (const auto& [name, count] : steps) {
        told += (told.empty() ? "" : ", ") + std::to_string(count) + " × " + name;
    }
    BOOST_TEST_MESSAGE(sequences() << " sequences, " << builds << " builds compared, " << spares << " with spares; "
                                   << told);
    BOOST_TEST(spares > builds / 4);
}

BOOST_AUTO_TEST_SUITE_END()
