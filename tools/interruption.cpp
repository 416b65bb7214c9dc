#include "interruption.hpp"

#include <ctime>

namespace chancery::tools {

Interruption::Interruption() {
    sigemptyset(&signals_);
    sigaddset(&signals_, SIGINT);
    sigaddset(&signals_, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals_, &before_);
    waiter_ = std::jthread([this](const std::stop_token& done) { wait(done); });
}

Interruption::~Interruption() {
    waiter_.request_stop();
    waiter_.join();
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

void Interruption::wait(const std::stop_token& done) {
    constexpr timespec pause{0, 50'000'000};
    while (!done.stop_requested()) {
        const int signal = sigtimedwait(&signals_, nullptr, &pause);
        if (signal < 0) {
            continue;
        }
        if (came_.exchange(signal) != 0) { // asked for twice: at once, whatever is lost
            endBySignal();
        }
        stop_.request_stop();
    }
}

void Interruption::endBySignal() {
    const int signal = came_.load();
    if (signal == 0) {
        return;
    }
    struct sigaction plain {};
    plain.sa_handler = SIG_DFL;
    sigaction(signal, &plain, nullptr);
    sigset_t one;
    sigemptyset(&one);
    sigaddset(&one, signal);
    pthread_sigmask(SIG_UNBLOCK, &one, nullptr);
    raise(signal);
}

} // namespace chancery::tools
