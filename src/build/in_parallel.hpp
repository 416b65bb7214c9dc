// Two things at once.
#pragma once

#include <exception>
#include <thread>

namespace chancery::build {

/// Calls both, the first on a thread of its own; an exception of either comes out when both are done.
template <typename First, typename Second> void inParallel(const First& first, const Second& second) {
    std::exception_ptr failure;
    {
        const std::jthread thread([&] {
            try {
                first();
            } catch (...) {
                failure = std::current_exception();
            }
        });
        second();
    }
    if (failure) {
        std::rethrow_exception(failure);
    }
}

} // namespace chancery::build
