// Finding input files.
#include "text/input.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace chancery::text {
namespace {

namespace fs = std::filesystem;

bool isInput(const fs::path& path) {
    static constexpr std::array<std::string_view, 7> known{".txt",  ".md",     ".html", ".htm",
                                                           ".json", ".ndjson", ".jsonl"};
    std::string extension = lowerCase(path.extension().string());
    if (extension == ".gz" || extension == ".zst") {
        extension = lowerCase(path.stem().extension().string());
    }
    return std::find(known.begin(), known.end(), extension) != known.end();
}

/// Walks folders, each once, however many links lead to it: a link back to a folder above would never end.
class Walk {
public:
    explicit Walk(std::vector<fs::path>& files) : files_(files) {}

    void folder(const fs::path& root) {
        pending_.push_back(root);
        while (!pending_.empty() || !links_.empty()) {
            // Links come last, so that a file is found under its own folder's name.
            std::vector<fs::path>& from = pending_.empty() ? links_ : pending_;
            const fs::path next = std::move(from.back());
            from.pop_back();
            visit(next);
        }
    }

private:
    void visit(const fs::path& folder) {
        std::error_code error;
        const fs::path real = fs::canonical(folder, error);
        if (error || !visited_.insert(real).second) {
            return;
        }
        std::vector<fs::directory_entry> entries; // they know what they are; asking again would take a call each
        for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
            if (entry->path().filename().native().front() != '.') { // hidden ones are left out
                entries.push_back(*entry);
            }
        }
        if (error) {
            files_.push_back(folder); // reading it will tell why it cannot be read
            return;
        }
        // Backwards, since folders are taken from the end; of one folder, so the names' bytes are the order.
        std::sort(entries.begin(), entries.end(), [](const fs::directory_entry& a, const fs::directory_entry& b) {
            return a.path().native() > b.path().native();
        });
        for (const fs::directory_entry& entry : entries) {
            add(entry);
        }
    }

    void add(const fs::directory_entry& entry) {
        std::error_code error;
        if (entry.is_directory(error)) {
            (entry.is_symlink(error) ? links_ : pending_).push_back(entry.path());
        } else if (isInput(entry.path())) {
            files_.push_back(entry.path());
        }
    }

    std::vector<fs::path>& files_;
    std::vector<fs::path> pending_;
    std::vector<fs::path> links_;
    std::set<fs::path> visited_;
};

/// By its parts, as paths compare, but made once for each path and not at every comparison.
std::string sortKey(const fs::path& path) {
    std::string key = (path.has_root_directory() ? '1' : '0') + path.lexically_normal().generic_string();
    std::replace(key.begin(), key.end(), '/', '\0');
    return key;
}

/// Sorts by path; of two names for one path the first stays.
std::vector<fs::path> sorted(std::vector<fs::path>&& files) {
    std::vector<std::pair<std::string, std::size_t>> order;
    order.reserve(files.size());
    for (std::size_t i = 0; i < files.size(); ++i) {
        order.emplace_back(sortKey(files[i]), i);
    }
    std::sort(order.begin(), order.end());
    std::vector<fs::path> result;
    result.reserve(files.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i == 0 || order[i].first != order[i - 1].first) {
            result.push_back(std::move(files[order[i].second]));
        }
    }
    return result;
}

} // namespace

std::vector<fs::path> findInputs(const std::vector<fs::path>& inputs) {
    std::vector<fs::path> files;
    Walk walk(files);
    for (const fs::path& input : inputs) {
        std::error_code error;
        const fs::file_status status = fs::status(input, error);
        if (status.type() == fs::file_type::not_found || status.type() == fs::file_type::none) {
            throw InputError({input.string()},
                             "does not exist or cannot be reached; give a file or a folder of releases");
        }
        if (fs::is_directory(status)) {
            walk.folder(input);
        } else {
            files.push_back(input);
        }
    }
    return sorted(std::move(files));
}

} // namespace chancery::text
