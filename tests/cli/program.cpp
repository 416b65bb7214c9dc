#include "program.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sys/wait.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

namespace cli {
namespace fs = std::filesystem;
namespace {

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    BOOST_REQUIRE_MESSAGE(value != nullptr, name << " is not set; run the tests with ctest");
    return value;
}

std::string quoted(const std::string& text) { return "'" + text + "'"; }

} // namespace

Workplace::Workplace() {
    static int number = 0;
    root_ = fs::temp_directory_path() / ("chancery-cli-" + std::to_string(::getpid()) + "-" + std::to_string(++number));
    fs::create_directories(root_);
}

Workplace::~Workplace() {
    std::error_code ignored;
    fs::remove_all(root_, ignored);
}

fs::path Workplace::put(const std::string& name, const std::string& bytes) const {
    const fs::path file = path(name);
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
    return file;
}

Outcome Workplace::shell(const std::string& command) const {
    const fs::path out = path(".stdout");
    const fs::path err = path(".stderr");
    const std::string script = "cd " + quoted(root_.string()) +
                               "\nCHANCERY=" + quoted(environment("CHANCERY_PROGRAM")) +
                               "\nONTOLOGY=" + quoted(environment("CHANCERY_SOURCE") + "/ontology") + "\nexec > " +
                               quoted(out.string()) + " 2> " + quoted(err.string()) + "\n" + command;
    const fs::path file = put(".script", script);
    const int status = std::system(("sh " + quoted(file.string())).c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), read(out), read(err)};
}

Outcome Workplace::run(const std::string& arguments, const std::string& redirection) const {
    return shell("exec \"$CHANCERY\" " + arguments + " --ontology \"$ONTOLOGY\" " + redirection);
}

std::map<std::string, std::string> Workplace::files(const std::string& folder) const {
    std::map<std::string, std::string> all;
    if (fs::exists(path(folder))) {
        for (const auto& entry : fs::recursive_directory_iterator(path(folder))) {
            if (entry.is_regular_file() && !entry.path().filename().string().starts_with("state.db")) {
                all[fs::relative(entry.path(), path(folder)).string()] = read(entry.path());
            }
        }
    }
    return all;
}

std::string read(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::string gzipped(const std::string& bytes) {
    z_stream stream{};
    constexpr int gzipWindow = 15 + 16; // zlib.h, deflateInit2: 16 more for a gzip header
    BOOST_REQUIRE(deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY) == Z_OK);
    std::string out(deflateBound(&stream, bytes.size()) + 32, '\0');
    std::string in = bytes;
    stream.next_in = reinterpret_cast<Bytef*>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    BOOST_REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

std::string zstandard(const std::string& bytes) {
    std::string out(ZSTD_compressBound(bytes.size()), '\0');
    out.resize(ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), 1));
    return out;
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string untilBuilding(const std::string& output) {
    return "i=0; until [ -e " + output + "/state.db-journal ] || [ $((i += 1)) -gt 3000 ]; do sleep 0.01; done; ";
}

std::string sampleRelease(const std::string& host, const std::string& guest) {
    return "PRESS RELEASE\n\n5 March 2021\n\nThe Foreign Minister of " + host + " met the Foreign Minister of " +
           guest + " in Islamabad on 5 March 2021. The two sides discussed trade and investment.\n";
}

} // namespace cli
