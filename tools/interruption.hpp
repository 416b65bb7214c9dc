// Ctrl-C and SIGTERM as a wish to stop that the work can ask for, instead of an end in the middle of anything.
#pragma once

#include <atomic>
#include <csignal>
#include <stop_token>
#include <thread>

namespace chancery::tools {

/// While it lives, the two signals set its stop token; a second one ends the program at once. To be made before other
/// threads are: they inherit what signals they take.
class Interruption {
public:
    Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;
    ~Interruption();

    [[nodiscard]] std::stop_token token() const noexcept { return stop_.get_token(); }
    /// Ends the program by the signal that came, as the caller of the program expects to see it. Returns if none came.
    void endBySignal();

private:
    void wait(const std::stop_token& done);

    sigset_t signals_{};
    sigset_t before_{};
    std::stop_source stop_;
    std::atomic<int> came_ = 0;
    std::jthread waiter_;
};

} // namespace chancery::tools
