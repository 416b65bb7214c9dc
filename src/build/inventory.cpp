#include "build/inventory.hpp"

#include <chrono>
#include <map>
#include <sys/stat.h>
#include <unordered_set>

namespace chancery::build {
namespace {

constexpr std::int64_t second = 1'000'000'000;

/// A file that changed a moment ago may change again without its times showing it: clocks of file systems tick slowly.
std::int64_t trustedBefore() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count() - 2 * second;
}

InputStamp stampOfInput(const std::filesystem::path& file, std::int64_t trusted) {
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0) {
        return {};
    }
    InputStamp stamp;
    stamp.stamp = {status.st_ino, static_cast<std::uint64_t>(status.st_size),
                   status.st_mtim.tv_sec * second + status.st_mtim.tv_nsec};
    const std::int64_t changed = status.st_ctim.tv_sec * second + status.st_ctim.tv_nsec;
    stamp.changed = changed < trusted ? changed : 0;
    return stamp;
}

} // namespace

std::vector<InputStamp> stampsOf(const std::vector<std::filesystem::path>& files) {
    const std::int64_t trusted = trustedBefore();
    std::vector<InputStamp> stamps;
    stamps.reserve(files.size());
    for (const std::filesystem::path& file : files) {
        stamps.push_back(stampOfInput(file, trusted));
    }
    return stamps;
}

Inventory::Inventory(State& state, Remembered& all, const std::vector<std::filesystem::path>& files,
                     const Running& running)
    : state_(state), all_(all), files_(files), running_(running), records_(files.size()) {}

void Inventory::take(const std::vector<InputStamp>& stamps, bool thorough, const ToolsLoader& tools) {
    look(stamps, thorough);
    read(stale_, tools);
    // A document that another one's id kept out may now be needed, and its file did not change.
    for (std::vector<std::size_t> missing = choose(); !missing.empty(); missing = choose()) {
        read(missing, tools);
    }
}

void Inventory::look(const std::vector<InputStamp>& stamps, bool thorough) {
    std::unordered_set<std::string> seen;
    for (std::size_t i = 0; i < files_.size(); ++i) {
        const std::string path = files_[i].string();
        seen.insert(path);
        const InputStamp& stamp = stamps[i];
        const auto known = all_.inputs.find(path);
        if (known != all_.inputs.end()) {
            records_[i] = known->second;
        }
        if (!thorough && known != all_.inputs.end() && stamp.changed != 0 && known->second.stamp == stamp) {
            continue;
        }
        records_[i].stamp = stamp;
        bool same = false;
        if (known != all_.inputs.end()) {
            try {
                same = digestOfFile(files_[i]) == known->second.content;
            } catch (const InputError&) {
                same = false;
            }
        }
        if (!same) {
            stale_.push_back(i);
        }
        if (!same || records_[i].stamp != known->second.stamp) {
            fresh_.insert(i);
        }
    }
    for (const auto& [path, record] : all_.inputs) {
        if (!seen.contains(path)) {
            lost_.push_back(path);
        }
    }
}

void Inventory::read(const std::vector<std::size_t>& numbers, const ToolsLoader& tools) {
    if (numbers.empty()) {
        return;
    }
    std::vector<std::filesystem::path> files;
    files.reserve(numbers.size());
    for (const std::size_t number : numbers) {
        files.push_back(files_[number]);
    }
    const std::shared_ptr<const Tools> made = tools();
    const Collecting collecting{
        [this](const Digest& document) { return all_.contents.contains(document); },
        [this](const Digest& document, std::string&& packed) { addContent(document, std::move(packed)); }};
    state_.begin();
    std::vector<Gathered> gathered;
    try {
        gathered = collect(files, *made, collecting, running_);
    } catch (const Interrupted&) {
        state_.commit(); // what is done need not be done again
        throw;
    }
    constexpr std::size_t few = std::size_t{1} << 20U; // not worth waiting for the disk twice
    if (many_ || uncommitted_ > few) {
        state_.commit();
    }
    const std::int64_t trusted = trustedBefore();
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        InputRecord& record = records_[numbers[i]];
        record.content = gathered[i].content;
        record.items = std::move(gathered[i].items);
        if (stampOfInput(files[i], trusted).stamp != record.stamp.stamp) { // it changed while it was read
            record.stamp = {};
            record.content = {};
        }
        fresh_.insert(numbers[i]);
    }
}

void Inventory::addContent(const Digest& document, std::string&& packed) {
    if (all_.contents.contains(document)) {
        return;
    }
    constexpr std::size_t most = std::size_t{16} << 20U; // so much is lost at most
    uncommitted_ += packed.size();
    all_.contents.emplace(document, state_.addContent(document, packed));
    if (uncommitted_ > most) {
        uncommitted_ = 0;
        many_ = true;
        state_.commit();
        state_.begin();
    }
}

/// Which document of each id is the release. Gives the files of those whose content is not there.
std::vector<std::size_t> Inventory::choose() {
    releases_.clear();
    skipped_.clear();
    std::vector<std::size_t> missing;
    std::map<std::string, Location> kept;
    for (std::size_t i = 0; i < files_.size(); ++i) {
        for (const InputItem& item : records_[i].items) {
            if (const auto* skipped = std::get_if<text::Skipped>(&item)) {
                skipped_.push_back(*skipped);
                continue;
            }
            const auto& document = std::get<DocumentRef>(item);
            const Location origin{files_[i].string(), document.line, 0};
            const auto [first, isNew] = kept.try_emplace(document.id, origin);
            if (!isNew) {
                skipped_.push_back({origin, "a second document with the id \"" + document.id + "\", which " +
                                                describe(first->second) +
                                                " has; skipped: give each document an id of its own"});
                continue;
            }
            const auto content = all_.contents.find(document.digest);
            if (content != all_.contents.end()) {
                releases_.push_back({content->second, document.id, document.issued, {}, document.digest});
            } else if (missing.empty() || missing.back() != i) {
                missing.push_back(i);
            }
        }
    }
    return missing;
}

void Inventory::keep() {
    for (const std::string& path : lost_) {
        all_.inputs.erase(path);
        state_.removeInput(path);
    }
    for (const std::size_t number : fresh_) {
        const std::string path = files_[number].string();
        state_.setInput(path, records_[number]);
        all_.inputs[path] = records_[number];
    }
}

} // namespace chancery::build
