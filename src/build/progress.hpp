// What a build tells while it runs, and how it is told to stop.
#pragma once

#include <cstdint>
#include <functional>
#include <stdexcept>
#include <stop_token>
#include <string_view>

namespace chancery::build {

struct Progress {
    std::string_view phase; // "reading", "writing"
    std::uint64_t done = 0; // of `all`: bytes where inputs are read, releases where they are written
    std::uint64_t all = 0;
    std::uint64_t releases = 0; // done in this phase; 0 where none are counted
};

/// Never called by two threads at once.
using ProgressSink = std::function<void(const Progress&)>;

/// The build was told to stop; the output is as it was before.
class Interrupted : public std::runtime_error {
public:
    Interrupted() : std::runtime_error("interrupted; the output is as it was before") {}
};

/// How a build runs, which never shows in what it makes.
struct Running {
    unsigned threads = 0;  // 0: as many as the machine has
    ProgressSink progress; // may be empty
    std::stop_token stop;

    void check() const {
        if (stop.stop_requested()) {
            throw Interrupted();
        }
    }
    void tell(const Progress& now) const {
        if (progress) {
            progress(now);
        }
    }
};

} // namespace chancery::build
