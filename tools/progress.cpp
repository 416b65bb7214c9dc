#include "progress.hpp"

#include "messages.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <unistd.h>

namespace chancery::tools {
namespace {

constexpr std::chrono::milliseconds redraw{100};
constexpr std::chrono::seconds interval{10};

std::string formatted(const char* format, double value) {
    std::array<char, 64> text{};
    const int size = std::snprintf(text.data(), text.size(), format, value);
    return {text.data(), static_cast<std::size_t>(std::max(size, 0))};
}

std::string duration(double seconds) {
    const auto whole = static_cast<unsigned long>(std::lround(seconds));
    constexpr unsigned long minute = 60;
    constexpr unsigned long hour = 3600;
    if (whole < minute) {
        return std::to_string(whole) + " s";
    }
    if (whole < hour) {
        return std::to_string(whole / minute) + " min " + std::to_string(whole % minute) + " s";
    }
    return std::to_string(whole / hour) + " h " + std::to_string(whole % hour / minute) + " min";
}

double partOf(const build::Progress& now) {
    return now.all == 0 ? 1.0 : static_cast<double>(now.done) / static_cast<double>(now.all);
}

} // namespace

ProgressDisplay::Kind ProgressDisplay::kindFor(bool quiet, bool verbose) {
    if (quiet) {
        return Kind::none;
    }
    return ::isatty(STDERR_FILENO) == 1 ? Kind::bar : verbose ? Kind::lines : Kind::none;
}

ProgressDisplay::~ProgressDisplay() { clear(); }

void ProgressDisplay::clear() {
    if (std::exchange(drawn_, false)) {
        std::fputs("\r\x1b[K", stderr);
    }
}

std::string ProgressDisplay::describe(const build::Progress& now, double seconds) const {
    const double part = partOf(now);
    std::string text = phase_ + formatted(" %3.0f%%", part * 100);
    text += now.releases == 0 ? "" : ", " + std::to_string(now.releases) + " " + unit_;
    constexpr double telling = 0.5; // seconds after which a rate means something
    if (seconds > telling && part > 0) {
        text += now.releases == 0 ? "" : formatted(", %.0f/s", static_cast<double>(now.releases) / seconds);
        text += ", " + duration(seconds * (1 - part) / part) + " left";
    }
    return text;
}

void ProgressDisplay::show(const build::Progress& now) {
    if (kind_ == Kind::none) {
        return;
    }
    const Clock::time_point time = Clock::now();
    if (now.phase != phase_) {
        phase_ = now.phase;
        began_ = time;
        shown_ = kind_ == Kind::bar ? time - redraw : time;
    }
    if (time - shown_ < (kind_ == Kind::bar ? Clock::duration(redraw) : Clock::duration(interval))) {
        return;
    }
    shown_ = time;
    const std::string text = describe(now, std::chrono::duration<double>(time - began_).count());
    if (kind_ == Kind::lines) {
        complain(text);
        return;
    }
    constexpr std::size_t width = 30;
    const auto filled = std::min(width, static_cast<std::size_t>(partOf(now) * width));
    const std::string bar = std::string(filled, '#') + std::string(width - filled, '.');
    std::fprintf(stderr, "\r\x1b[K[%s] %s", bar.c_str(), text.c_str());
    drawn_ = true;
}

} // namespace chancery::tools
