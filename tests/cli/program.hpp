// Runs the real program as a user does, and looks at what it leaves.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace cli {

struct Outcome {
    int exit = 0;
    std::string out;
    std::string err;
};

/// A folder of its own for each case, gone afterwards.
class Workplace {
public:
    Workplace();
    Workplace(const Workplace&) = delete;
    Workplace& operator=(const Workplace&) = delete;
    ~Workplace();

    [[nodiscard]] std::filesystem::path path(const std::string& name) const { return root_ / name; }
    /// Writes a file, with the folders above it.
    std::filesystem::path put(const std::string& name, const std::string& bytes) const;
    /// Runs a shell command in the folder; $CHANCERY is the program, $ONTOLOGY the ontology folder of the source tree.
    [[nodiscard]] Outcome shell(const std::string& command) const;
    /// A command of the program with the source tree's ontology.
    [[nodiscard]] Outcome run(const std::string& arguments, const std::string& redirection = {}) const;
    /// Every file under a folder and its bytes; not the state of builds, which is no output.
    [[nodiscard]] std::map<std::string, std::string> files(const std::string& folder) const;

private:
    std::filesystem::path root_;
};

[[nodiscard]] std::string read(const std::filesystem::path& file);
[[nodiscard]] std::string gzipped(const std::string& bytes);
[[nodiscard]] std::string zstandard(const std::string& bytes);
[[nodiscard]] bool contains(const std::string& text, const std::string& part);

/// Shell words, closed by a semicolon, that wait until a build has begun to remember what it reads: in its midst.
[[nodiscard]] std::string untilBuilding(const std::string& output);

/// A release in plain text that says something.
[[nodiscard]] std::string sampleRelease(const std::string& host = "Pakistan", const std::string& guest = "Malaysia");

} // namespace cli
