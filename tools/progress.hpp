// How far a build is, on stderr: a bar on a terminal, a line now and then elsewhere where that is wanted.
#pragma once

#include "build/progress.hpp"

#include <chrono>
#include <string>
#include <utility>

namespace chancery::tools {

class ProgressDisplay {
public:
    enum class Kind {
        none,
        bar,   // drawn over and over, gone when it goes out of scope
        lines, // one an interval
    };
    /// What suits stderr and the options.
    [[nodiscard]] static Kind kindFor(bool quiet, bool verbose);

    /// `unit` is what is counted.
    explicit ProgressDisplay(Kind kind, std::string unit = "releases") : kind_(kind), unit_(std::move(unit)) {}
    ProgressDisplay(const ProgressDisplay&) = delete;
    ProgressDisplay& operator=(const ProgressDisplay&) = delete;
    ~ProgressDisplay();

    void show(const build::Progress& now);
    /// Takes the bar away.
    void clear();

private:
    using Clock = std::chrono::steady_clock;

    [[nodiscard]] std::string describe(const build::Progress& now, double seconds) const;

    Kind kind_;
    std::string unit_;
    std::string phase_;
    Clock::time_point began_; // the phase
    Clock::time_point shown_;
    bool drawn_ = false;
};

} // namespace chancery::tools
