// Writing an output folder so that nothing half-written is ever seen, whatever happens on the way.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::build {

/// Files of one folder, written aside, then put in place together by commit(). Without it nothing has changed.
/// One at a time per folder: a second one, of any process, is refused. All failures throw SystemError.
class OutputFolder {
public:
    /// Makes the folder where it is not there.
    explicit OutputFolder(std::filesystem::path folder);
    OutputFolder(const OutputFolder&) = delete;
    OutputFolder& operator=(const OutputFolder&) = delete;
    ~OutputFolder();

    /// Writes and syncs a file aside; gives its size. `content` hands its bytes to the sink it gets.
    std::size_t write(const std::string& name,
                      const std::function<void(const std::function<void(std::string_view)>&)>& content);
    /// Renames all files into place and syncs the folder.
    void commit();

private:
    [[nodiscard]] std::filesystem::path aside(const std::string& name) const;

    std::filesystem::path folder_;
    int lock_ = -1;
    std::vector<std::string> pending_;
};

} // namespace chancery::build
