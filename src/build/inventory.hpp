// What the inputs hold now: files that changed are read, documents not known are extracted, all else is remembered.
#pragma once

#include "build/collect.hpp"
#include "build/progress.hpp"
#include "build/state.hpp"

#include <filesystem>
#include <functional>
#include <set>
#include <vector>

namespace chancery::build {

/// Of each file; one that is not there or changed a moment ago has a stamp that nothing equals.
[[nodiscard]] std::vector<InputStamp> stampsOf(const std::vector<std::filesystem::path>& files);

class Inventory {
public:
    Inventory(State& state, Remembered& all, const std::vector<std::filesystem::path>& files, const Running& running);

    /// Reads and extracts what is new by the files' stamps, or by all files' content where it is to be `thorough`;
    /// `tools` is called where there is something to read. New contents are in the state afterwards, for the next build
    /// too should this one not come to its end; where they are few, its transaction is open yet.
    void take(const std::vector<InputStamp>& stamps, bool thorough, const ToolsLoader& tools);

    /// The releases that the inputs give: of two documents with one id the first. Without quadBytes.
    [[nodiscard]] const std::vector<ReleaseRecord>& releases() const noexcept { return releases_; }
    /// What gave no release, in input order.
    [[nodiscard]] const std::vector<text::Skipped>& skipped() const noexcept { return skipped_; }
    /// Whether any record of an input is to be kept or dropped.
    [[nodiscard]] bool changed() const noexcept { return !fresh_.empty() || !lost_.empty(); }
    /// Puts the records of the inputs into `all` and the state, within a transaction.
    void keep();

private:
    void look(const std::vector<InputStamp>& stamps, bool thorough);
    void read(const std::vector<std::size_t>& numbers, const ToolsLoader& tools);
    [[nodiscard]] std::vector<std::size_t> choose();
    void addContent(const Digest& document, std::string&& packed);

    State& state_;
    Remembered& all_;
    const std::vector<std::filesystem::path>& files_;
    const Running& running_;
    std::vector<InputRecord> records_; // of each file
    std::vector<std::size_t> stale_;   // files to read
    std::set<std::size_t> fresh_;      // files whose records changed
    std::vector<std::string> lost_;    // paths that are inputs no more
    std::vector<ReleaseRecord> releases_;
    std::vector<text::Skipped> skipped_;
    std::size_t uncommitted_ = 0; // bytes of contents
    bool many_ = false;           // so many contents that what is done must not be lost
};

} // namespace chancery::build
