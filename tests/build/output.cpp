#include "build/output.hpp"

#include "rdf/error.hpp"

#include <boost/test/unit_test.hpp>

#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <unistd.h>

namespace fs = std::filesystem;
using chancery::SystemError;
using chancery::build::OutputFolder;
namespace build = chancery::build;

namespace {

/// A folder of its own for each case, gone afterwards.
struct Scratch {
    fs::path path = fs::temp_directory_path() / ("chancery-output-" + std::to_string(::getpid()));
    Scratch() { fs::create_directories(path); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    ~Scratch() { fs::remove_all(path); }
};

std::string content(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::size_t entries(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

void write(OutputFolder& folder, const std::string& name, const std::string& text) {
    chancery::build::OutputFile file = folder.create(name);
    file.append(text);
    BOOST_TEST(file.finish(build::Ending::synced).size == text.size());
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(output, Scratch)

BOOST_AUTO_TEST_CASE(files_appear_together_on_commit) {
    const fs::path made = path / "a" / "b";
    OutputFolder folder(made);
    write(folder, "one", "1");
    write(folder, "two", std::string(1'000'000, '2'));
    BOOST_TEST(!fs::exists(made / "one"));
    folder.commit();
    BOOST_TEST(content(made / "one") == "1");
    BOOST_TEST(content(made / "two").size() == 1'000'000U);
    BOOST_TEST(entries(made) == 2U);
}

BOOST_AUTO_TEST_CASE(without_commit_the_old_stays) {
    {
        OutputFolder folder(path);
        write(folder, "one", "old");
        folder.commit();
    }
    {
        OutputFolder folder(path);
        write(folder, "one", "new");
        folder.create("two").append("halfway");
    }
    BOOST_TEST(content(path / "one") == "old");
    BOOST_TEST(entries(path) == 1U);
}

BOOST_AUTO_TEST_CASE(leftovers_of_a_killed_build_do_no_harm) {
    std::ofstream(path / ".one.new") << "half of a much longer text";
    OutputFolder folder(path);
    write(folder, "one", "new");
    folder.commit();
    BOOST_TEST(content(path / "one") == "new");
    BOOST_TEST(entries(path) == 1U);
}

BOOST_AUTO_TEST_CASE(stretches_of_the_old_file_are_copied) {
    std::string old;
    for (int i = 0; i < 200'000; ++i) {
        old += std::to_string(i) + ' ';
    }
    std::ofstream(path / "one") << old;
    OutputFolder folder(path);
    chancery::build::OutputFile file = folder.create("one");
    file.append("<");
    file.copy(5, 700'000);
    file.append("|");
    file.copy(0, 0);
    file.copy(3, 1);
    BOOST_TEST(file.size() == 700'003U);
    const auto stamp = file.finish(build::Ending::synced);
    folder.commit();
    BOOST_TEST((content(path / "one") == "<" + old.substr(5, 700'000) + "|" + old.substr(3, 1)));
    BOOST_TEST((chancery::build::stampOf(path / "one") == stamp));
    BOOST_TEST((chancery::build::stampOf(path / "two") == std::nullopt));
}

BOOST_AUTO_TEST_CASE(what_a_killed_commit_left_aside_is_put_in_place) {
    std::ofstream(path / ".one.new") << "new";
    std::ofstream(path / "one") << "old";
    const auto written = chancery::build::stampOf(path / ".one.new").value();
    OutputFolder folder(path);
    folder.finish("one", {written.inode, written.size + 1, written.modified}, false);
    BOOST_TEST(content(path / "one") == "old");
    folder.finish("one", written, false);
    BOOST_TEST(content(path / "one") == "new");
    BOOST_TEST((chancery::build::stampOf(path / "one") == written));
}

/// A file changed twice, so that there is a spare; then once more over that.
struct Spared : Scratch {
    Spared() {
        for (int i = 0; i < 100'000; ++i) {
            old += std::to_string(i) + ' ';
        }
        std::ofstream(path / "one") << old;
        spare.stamp = build::stampOf(path / "one").value();
        spare.common = 1000;
        spare.start = build::startOfMachine();
        change("first", nullptr);
    }

    /// Puts a text at the place where the files part.
    ino_t change(const std::string& text, const build::Spare* use) {
        OutputFolder folder(path);
        build::OutputFile file = folder.create("one", use);
        folder.keepAside("one");
        const std::uint64_t size = fs::file_size(path / "one");
        file.copy(0, 1000);
        file.append(text);
        file.copy(1000, size - 1000);
        const ino_t made = file.finish(build::Ending::unsynced).inode;
        folder.commit();
        BOOST_TEST(
            (content(path / "one") == old.substr(0, 1000) + text + (use == nullptr ? "" : "first") + old.substr(1000)));
        return made;
    }

    std::string old;
    build::Spare spare;
};

BOOST_FIXTURE_TEST_CASE(a_spare_is_written_over_where_it_differs, Spared) {
    BOOST_TEST((build::stampOf(path / ".one.new") == spare.stamp));
    BOOST_TEST(change("second ", &spare) == spare.stamp.inode);
    BOOST_TEST(build::stampOf(path / "one")->modified > spare.stamp.modified);
    BOOST_TEST(entries(path) == 2U);
}

BOOST_FIXTURE_TEST_CASE(what_both_begin_with_is_not_written, Spared) {
    std::fstream(path / ".one.new", std::ios::in | std::ios::out) << "X";
    spare.stamp = build::stampOf(path / ".one.new").value();
    old[0] = 'X'; // as nobody wrote what was there before
    BOOST_TEST(change("second ", &spare) == spare.stamp.inode);
}

BOOST_FIXTURE_TEST_CASE(after_a_restart_nothing_of_a_spare_is_trusted, Spared) {
    std::fstream(path / ".one.new", std::ios::in | std::ios::out) << "X";
    spare.stamp = build::stampOf(path / ".one.new").value();
    spare.start = "another";
    BOOST_TEST(change("second ", &spare) == spare.stamp.inode);
}

BOOST_FIXTURE_TEST_CASE(a_longer_spare_is_cut, Spared) {
    std::ofstream(path / ".one.new", std::ios::app) << std::string(100'000, 'X');
    spare.stamp = build::stampOf(path / ".one.new").value();
    BOOST_TEST(change("second ", &spare) == spare.stamp.inode);
}

BOOST_FIXTURE_TEST_CASE(a_spare_that_changed_is_left, Spared) {
    std::fstream(path / ".one.new", std::ios::in | std::ios::out) << "X";
    change("second ", &spare);
}

BOOST_FIXTURE_TEST_CASE(a_spare_that_is_read_is_left, Spared) {
    const build::FileHandle reader(::open((path / ".one.new").c_str(), O_RDONLY | O_CLOEXEC));
    change("second ", &spare);
    std::string bytes(old.size(), '\0');
    BOOST_TEST(::read(reader.get(), bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
    BOOST_TEST((bytes == old));
}

BOOST_FIXTURE_TEST_CASE(a_spare_with_another_name_is_left, Spared) {
    fs::create_hard_link(path / ".one.new", path / "snapshot");
    change("second ", &spare);
    BOOST_TEST((content(path / "snapshot") == old));
}

BOOST_FIXTURE_TEST_CASE(a_spare_with_other_rights_is_left, Spared) {
    fs::permissions(path / ".one.new", fs::perms::owner_read, fs::perm_options::replace);
    spare.stamp = build::stampOf(path / ".one.new").value();
    change("second ", &spare);
    BOOST_TEST(((fs::status(path / "one").permissions() & fs::perms::owner_write) != fs::perms::none));
}

BOOST_AUTO_TEST_CASE(one_build_at_a_time) {
    const OutputFolder first(path);
    BOOST_CHECK_THROW(OutputFolder{path}, SystemError);
}

BOOST_AUTO_TEST_CASE(a_folder_that_cannot_be_made_is_told) {
    std::ofstream(path / "file") << "in the way";
    BOOST_CHECK_THROW(OutputFolder(path / "file"), SystemError);
    BOOST_CHECK_THROW(OutputFolder(path / "file" / "folder"), SystemError);
}

BOOST_AUTO_TEST_CASE(a_folder_in_the_place_of_a_file_is_told) {
    fs::create_directories(path / "one" / "inside");
    OutputFolder folder(path);
    write(folder, "one", "1");
    BOOST_CHECK_THROW(folder.commit(), SystemError);
}

BOOST_AUTO_TEST_SUITE_END()
