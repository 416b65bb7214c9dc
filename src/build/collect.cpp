#include "build/collect.hpp"

#include "extract/extractor.hpp"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <new>
#include <thread>
#include <unordered_map>

namespace chancery::build {
namespace {

/// The place of a document or a skipped record: the file's number, its number in the file.
using Place = std::pair<std::size_t, std::size_t>;

struct Job {
    Place place;
    text::Document document;
};

struct Result {
    ReleaseSummary release;
    std::vector<graph::QuadIds> quads;
};

/// Workers take a file each. Documents of a large file go to workers that would stand idle, so one file of many
/// records keeps all of them busy, and no more documents are held than there are workers.
class Crew {
public:
    Crew(const std::vector<std::filesystem::path>& files, const extract::Knowledge& knowledge,
         const graph::Schema& schema, const CollectOptions& options)
        : files_(files), knowledge_(knowledge), schema_(schema), options_(options) {}

    Collection run() {
        const unsigned machine = std::max(1U, std::thread::hardware_concurrency());
        const unsigned count = options_.threads == 0 ? machine : options_.threads;
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
        return inOrder();
    }

private:
    void work() {
        try {
            while (step()) {
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
    bool step() {
        std::unique_lock lock(mutex_);
        ++idle_;
        changed_.wait(lock, [&] { return !jobs_.empty() || nextFile_ < files_.size() || reading_ == 0; });
        --idle_;
        if (!jobs_.empty()) {
            Job job = std::move(jobs_.front());
            jobs_.pop_front();
            lock.unlock();
            process(std::move(job));
            return true;
        }
        if (nextFile_ == files_.size()) {
            return false;
        }
        const std::size_t file = nextFile_++;
        ++reading_;
        lock.unlock();
        const Reading reading{*this};
        readFile(file);
        return true;
    }

    /// A file is being read, whatever ends it.
    struct Reading {
        Crew& crew;
        explicit Reading(Crew& of) : crew(of) {}
        Reading(const Reading&) = delete;
        Reading& operator=(const Reading&) = delete;
        ~Reading() {
            const std::lock_guard lock(crew.mutex_);
            --crew.reading_;
            ++crew.done_;
            if (crew.options_.progress) {
                crew.options_.progress(crew.done_, crew.files_.size());
            }
            crew.changed_.notify_all();
        }
    };

    void readFile(std::size_t file) {
        std::size_t number = 0;
        text::readDocuments(
            files_[file], {knowledge_.abbreviations, knowledge_.calendar},
            [&](text::Document&& document) {
                Job job{{file, number++}, std::move(document)};
                if (!handOver(job)) {
                    process(std::move(job));
                }
            },
            [&](text::Skipped&& skipped) {
                const std::lock_guard lock(mutex_);
                skipped_.emplace(Place{file, number++}, std::move(skipped));
            });
    }

    bool handOver(Job& job) {
        const std::lock_guard lock(mutex_);
        if (jobs_.size() >= idle_ || nextFile_ < files_.size()) {
            return false;
        }
        jobs_.push_back(std::move(job));
        changed_.notify_one();
        return true;
    }

    /// A document that cannot be turned into a graph is skipped like one that cannot be read.
    void process(Job job) {
        const Location origin{job.document.origin, job.document.line, 0};
        try {
            keep(job.place,
                 graph::makeReleaseGraph(extract::extractFacts(std::move(job.document), knowledge_), schema_));
        } catch (const std::bad_alloc&) {
            throw;
        } catch (const std::exception& error) {
            const std::lock_guard lock(mutex_);
            skipped_.emplace(job.place, text::Skipped{origin, std::string("cannot be extracted: ") + error.what() +
                                                                  "; please report this input"});
        }
    }

    void keep(const Place& place, const graph::ReleaseGraph& made) {
        Result result{{made.id, made.iri, {made.origin, made.line, 0}, made.issued}, {}};
        result.quads.reserve(made.quads.size());
        const std::lock_guard lock(mutex_);
        for (const rdf::Quad& quad : made.quads) {
            result.quads.push_back({terms_.idOf(quad.triple.subject), terms_.idOf(quad.triple.predicate),
                                    terms_.idOf(quad.triple.object), terms_.idOf(quad.graph)});
        }
        results_.emplace(place, std::move(result));
    }

    Collection inOrder() {
        Collection collection;
        std::unordered_map<std::string, Location> kept;
        for (auto& [place, result] : results_) {
            const auto [first, isNew] = kept.try_emplace(result.release.id, result.release.origin);
            if (isNew) {
                collection.releases.push_back(std::move(result.release));
                collection.quads.push_back(std::move(result.quads));
            } else {
                skipped_.emplace(place, text::Skipped{result.release.origin,
                                                      "a second document with the id \"" + result.release.id +
                                                          "\", which " + describe(first->second) +
                                                          " has; skipped: give each document an id of its own"});
            }
        }
        for (auto& [place, skipped] : skipped_) {
            collection.skipped.push_back(std::move(skipped));
        }
        collection.terms = std::move(terms_);
        return collection;
    }

    const std::vector<std::filesystem::path>& files_;
    const extract::Knowledge& knowledge_;
    const graph::Schema& schema_;
    const CollectOptions& options_;

    std::mutex mutex_;
    std::condition_variable changed_;
    std::size_t nextFile_ = 0;
    std::size_t reading_ = 0;
    std::size_t done_ = 0;
    std::size_t idle_ = 0;
    std::deque<Job> jobs_;
    std::map<Place, Result> results_;
    std::multimap<Place, text::Skipped> skipped_;
    graph::TermPool terms_;
    std::exception_ptr failure_;
};

} // namespace

Collection collect(const std::vector<std::filesystem::path>& files, const extract::Knowledge& knowledge,
                   const graph::Schema& schema, const CollectOptions& options) {
    return Crew(files, knowledge, schema, options).run();
}

} // namespace chancery::build
