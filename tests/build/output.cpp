#include "build/output.hpp"

#include "rdf/error.hpp"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <iterator>
#include <stdexcept>
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
    BOOST_TEST(folder.write(name, [&](const auto& sink) { sink(text); }) == text.size());
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
        BOOST_CHECK_THROW(folder.write("two", [](const auto&) { throw std::runtime_error("halfway"); }),
                          std::runtime_error);
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
