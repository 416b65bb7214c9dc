#include "build/output.hpp"

#include "rdf/error.hpp"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <iterator>
#include <unistd.h>

namespace fs = std::filesystem;
using chancery::SystemError;
using chancery::build::OutputFolder;

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
    BOOST_TEST(file.finish().size == text.size());
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
    const auto stamp = file.finish();
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
    folder.finish("one", {written.inode, written.size + 1, written.modified});
    BOOST_TEST(content(path / "one") == "old");
    folder.finish("one", written);
    BOOST_TEST(content(path / "one") == "new");
    BOOST_TEST((chancery::build::stampOf(path / "one") == written));
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
