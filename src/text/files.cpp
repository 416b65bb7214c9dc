// Finding input files.
#include "text/input.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace chancery::text {
namespace {

namespace fs = std::filesystem;

bool isHidden(const fs::path& path) {
    const std::string name = path.filename().string();
    return name.empty() || name.front() == '.';
}

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
        std::vector<fs::path> entries;
        for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
            entries.push_back(entry->path());
        }
        if (error) {
            files_.push_back(folder); // reading it will tell why it cannot be read
            return;
        }
        // Backwards, since folders are taken from the end.
        std::sort(entries.begin(), entries.end(), std::greater<>());
        for (const fs::path& entry : entries) {
            add(entry);
        }
    }

    void add(const fs::path& entry) {
        std::error_code error;
        if (isHidden(entry)) {
            return;
        }
        if (fs::is_directory(entry, error)) {
            (fs::is_symlink(entry, error) ? links_ : pending_).push_back(entry);
        } else if (isInput(entry)) {
            files_.push_back(entry);
        }
    }

    std::vector<fs::path>& files_;
    std::vector<fs::path> pending_;
    std::vector<fs::path> links_;
    std::set<fs::path> visited_;
};

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
    const auto normal = [](const fs::path& path) { return path.lexically_normal(); };
    std::sort(files.begin(), files.end(), [&](const fs::path& a, const fs::path& b) { return normal(a) < normal(b); });
    files.erase(std::unique(files.begin(), files.end(),
                            [&](const fs::path& a, const fs::path& b) { return normal(a) == normal(b); }),
                files.end());
    return files;
}

} // namespace chancery::text
