// Work on numbered things in parallel, with input and output in order on the calling thread.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <map>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace chancery::build {

/// Feeds things 0 … count-1 through workers: `source(i)` and `sink(i, result)` run on the calling thread, in order;
/// `work(worker, thing)` runs on any. No more than a few things a worker are under way, so memory does not grow with
/// the count. The first exception of any of them ends all and comes out.
template <typename Worker, typename Source, typename Work, typename Sink> class AssemblyLine {
    using Thing = std::invoke_result_t<Source, std::size_t>;
    using Result = std::invoke_result_t<Work, Worker&, Thing&&>;

public:
    AssemblyLine(std::size_t count, std::vector<Worker>& workers, Source source, Work work, Sink sink)
        : count_(count), workers_(workers), source_(std::move(source)), work_(std::move(work)), sink_(std::move(sink)) {
    }

    void run() {
        if (workers_.size() == 1) {
            for (std::size_t i = 0; i < count_; ++i) {
                sink_(i, work_(workers_.front(), source_(i)));
            }
            return;
        }
        std::vector<std::jthread> threads;
        const Closing closing{*this};
        for (Worker& worker : workers_) {
            threads.emplace_back([this, &worker] { labour(worker); });
        }
        const std::size_t most = workers_.size() * 4;
        std::size_t fed = 0;
        for (std::size_t i = 0; i < count_; ++i) {
            for (; fed < count_ && fed < i + most; ++fed) {
                feed(fed, source_(fed));
            }
            sink_(i, await(i));
        }
    }

private:
    /// Ends the workers, whatever ends the line.
    struct Closing {
        AssemblyLine& line;
        explicit Closing(AssemblyLine& of) : line(of) {}
        Closing(const Closing&) = delete;
        Closing& operator=(const Closing&) = delete;
        ~Closing() {
            const std::lock_guard lock(line.mutex_);
            line.closed_ = true;
            line.changed_.notify_all();
        }
    };

    void feed(std::size_t number, Thing&& thing) {
        const std::lock_guard lock(mutex_);
        things_.emplace_back(number, std::move(thing));
        changed_.notify_all();
    }

    Result await(std::size_t number) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return failure_ != nullptr || results_.contains(number); });
        if (failure_) {
            std::rethrow_exception(failure_);
        }
        auto node = results_.extract(number);
        return std::move(node.mapped());
    }

    void labour(Worker& worker) {
        std::unique_lock lock(mutex_);
        for (;;) {
            changed_.wait(lock, [&] { return closed_ || !things_.empty(); });
            if (closed_) {
                return;
            }
            auto [number, thing] = std::move(things_.front());
            things_.pop_front();
            lock.unlock();
            try {
                Result result = work_(worker, std::move(thing));
                lock.lock();
                results_.emplace(number, std::move(result));
            } catch (...) {
                lock.lock();
                failure_ = failure_ ? failure_ : std::current_exception();
            }
            changed_.notify_all();
        }
    }

    std::size_t count_;
    std::vector<Worker>& workers_;
    Source source_;
    Work work_;
    Sink sink_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::pair<std::size_t, Thing>> things_;
    std::map<std::size_t, Result> results_;
    std::exception_ptr failure_;
    bool closed_ = false;
};

} // namespace chancery::build
