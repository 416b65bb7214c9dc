#include "build/collect.hpp"

#include "build/compress.hpp"
#include "extract/extractor.hpp"
#include "graph/content.hpp"
#include "graph/release_graph.hpp"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <exception>
#include <map>
#include <mutex>
#include <new>
#include <thread>

namespace chancery::build {
namespace {

/// The place of a document or a skipped record: the file's number, its number in the file.
using Place = std::pair<std::size_t, std::size_t>;

struct Job {
    Place place;
    text::Document document;
};

/// Workers take a file each. Documents of a large file go to workers that would stand idle, so one file of many
/// records keeps all of them busy, and no more documents are held than there are workers.
class Crew {
public:
    Crew(const std::vector<std::filesystem::path>& files, const Tools& tools, const Collecting& collecting,
         const Running& running)
        : files_(files), tools_(tools), collecting_(collecting), running_(running), left_(files.size()),
          contents_(files.size()), items_(files.size()) {
        for (std::size_t i = 0; i < files.size(); ++i) {
            std::error_code ignored;
            const std::uintmax_t size = std::filesystem::file_size(files[i], ignored);
            left_[i] = ignored ? 0 : size;
            all_ += left_[i];
        }
    }

    std::vector<Gathered> run() {
        const unsigned machine = std::max(1U, std::thread::hardware_concurrency());
        const unsigned count = running_.threads == 0 ? machine : running_.threads;
        {
            std::vector<std::jthread> workers;
            for (unsigned i = 1; i < count; ++i) {
                workers.emplace_back([this] { work(); });
            }
            work();
        }
        if (failure_) {
            std::rethrow_exception(failure_);
        }
        std::vector<Gathered> result(files_.size());
        for (std::size_t i = 0; i < files_.size(); ++i) {
            result[i].content = contents_[i];
            for (auto& [number, item] : items_[i]) {
                result[i].items.push_back(std::move(item));
            }
        }
        return result;
    }

private:
    void work() {
        try {
            Compressor compressor;
            while (step(compressor)) {
            }
        } catch (...) {
            const std::lock_guard lock(mutex_);
            if (!failure_) {
                failure_ = std::current_exception();
            }
            nextFile_ = files_.size();
            jobs_.clear();
            changed_.notify_all();
        }
    }

    /// One document or one file; false when nothing is left and nobody can give more.
    bool step(Compressor& compressor) {
        running_.check();
        std::unique_lock lock(mutex_);
        ++idle_;
        changed_.wait(lock, [&] { return !jobs_.empty() || nextFile_ < files_.size() || reading_ == 0; });
        --idle_;
        if (!jobs_.empty()) {
            Job job = std::move(jobs_.front());
            jobs_.pop_front();
            lock.unlock();
            process(std::move(job), compressor);
            return true;
        }
        if (nextFile_ == files_.size()) {
            return false;
        }
        const std::size_t file = nextFile_++;
        ++reading_;
        lock.unlock();
        const Reading reading{*this, file};
        readFile(file, compressor);
        return true;
    }

    /// A file is being read, whatever ends it.
    struct Reading {
        Crew& crew;
        std::size_t file;
        Reading(Crew& of, std::size_t number) : crew(of), file(number) {}
        Reading(const Reading&) = delete;
        Reading& operator=(const Reading&) = delete;
        ~Reading() {
            const std::lock_guard lock(crew.mutex_);
            --crew.reading_;
            crew.advance(file, crew.left_[file]);
            crew.changed_.notify_all();
        }
    };

    void readFile(std::size_t file, Compressor& compressor) {
        try {
            contents_[file] = digestOfFile(files_[file]);
        } catch (const InputError&) { // reading it will tell why it cannot be read
            contents_[file] = {};
        }
        std::size_t number = 0;
        text::readDocuments(
            files_[file], {tools_.knowledge.abbreviations, tools_.knowledge.calendar},
            [&](text::Document&& document) {
                running_.check();
                Job job{{file, number++}, std::move(document)};
                if (!handOver(job)) {
                    process(std::move(job), compressor);
                }
            },
            [&](text::Skipped&& skipped) {
                const std::lock_guard lock(mutex_);
                items_[file].emplace(number++, std::move(skipped));
            });
    }

    bool handOver(Job& job) {
        const std::lock_guard lock(mutex_);
        if (failure_ || jobs_.size() >= idle_ || nextFile_ < files_.size()) {
            return false;
        }
        jobs_.push_back(std::move(job));
        changed_.notify_one();
        return true;
    }

    void process(Job job, Compressor& compressor) {
        const auto [file, number] = job.place;
        const Location origin{job.document.origin, job.document.line, 0};
        const std::size_t size = job.document.text.size();
        InputItem item = DocumentRef{job.document.id, digestOf(job.document), job.document.line, job.document.issued};
        const Digest digest = std::get<DocumentRef>(item).digest;
        try {
            if (!isKnown(digest)) {
                const graph::ReleaseGraph made = graph::makeReleaseGraph(
                    extract::extractFacts(std::move(job.document), tools_.knowledge), tools_.schema);
                std::string packed = compressor.compress(graph::pack(made.content));
                const std::lock_guard lock(mutex_);
                collecting_.made(digest, std::move(packed));
            }
        } catch (const std::bad_alloc&) {
            throw;
        } catch (const SystemError&) {
            throw;
        } catch (const DamagedState&) {
            throw;
        } catch (const std::exception& error) {
            item = text::Skipped{origin,
                                 std::string("cannot be extracted: ") + error.what() + "; please report this input"};
        }
        const std::lock_guard lock(mutex_);
        items_[file].emplace(number, std::move(item));
        ++releases_;
        advance(file, std::min<std::uint64_t>(size, left_[file]));
    }

    bool isKnown(const Digest& digest) {
        const std::lock_guard lock(mutex_);
        return collecting_.known(digest);
    }

    /// With the mutex held.
    void advance(std::size_t file, std::uint64_t bytes) {
        left_[file] -= bytes;
        done_ += bytes;
        running_.tell({"reading", done_, all_, releases_});
    }

    const std::vector<std::filesystem::path>& files_;
    const Tools& tools_;
    const Collecting& collecting_;
    const Running& running_;

    std::mutex mutex_;
    std::condition_variable changed_;
    std::size_t nextFile_ = 0;
    std::size_t reading_ = 0;
    std::size_t idle_ = 0;
    std::vector<std::uint64_t> left_; // bytes of each file
    std::uint64_t all_ = 0;
    std::uint64_t done_ = 0;
    std::uint64_t releases_ = 0;
    std::deque<Job> jobs_;
    std::vector<Digest> contents_;                        // of each file
    std::vector<std::map<std::size_t, InputItem>> items_; // of each file
    std::exception_ptr failure_;
};

} // namespace

Digest digestOf(const text::Document& document) {
    return Digester()
        .add(document.id)
        .add(document.text)
        .add(document.title)
        .add(document.url)
        .add(document.publisher)
        .add(document.issued ? text::lexical(*document.issued) : "")
        .add(document.issuedAssumed ? "assumed" : "")
        .finish();
}

std::vector<Gathered> collect(const std::vector<std::filesystem::path>& files, const Tools& tools,
                              const Collecting& collecting, const Running& running) {
    return Crew(files, tools, collecting, running).run();
}

} // namespace chancery::build
