#include "shacl/validate.hpp"

#include "shacl/checker.hpp"
#include "shacl/names.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <unordered_set>

namespace chancery::shacl {

namespace {

constexpr std::size_t focusNodesAtOnce = 4096; // that a thread takes

/// Some focus nodes of a shape.
struct Block {
    ShapeNumber shape;
    std::span<const Id> nodes;
};

std::vector<Id> targetsOf(const Shape& shape, const Terms& terms, const Graph& data) {
    std::vector<Id> found = shape.targetNodes;
    const auto add = [&](const std::vector<Id>& more) { found.insert(found.end(), more.begin(), more.end()); };
    for (const Id type : shape.targetClasses) {
        add(instancesOf(terms, data, type));
    }
    for (const Id predicate : shape.targetSubjectsOf) {
        add(data.subjectsOf(predicate));
    }
    for (const Id predicate : shape.targetObjectsOf) {
        add(data.objectsOf(predicate));
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

Task makeTask(const Plan& plan, const Terms& terms, const Graph& data) {
    Task task{plan, terms, data, {}, {}};
    for (const Id type : plan.classes) {
        task.instances.emplace_back(instancesOf(terms, data, type), terms.size());
    }
    for (const Id datatype : plan.datatypes) {
        const std::string_view name = terms.value(datatype);
        const Terms::Kind kind = name == name::string       ? Terms::Kind::plain
                                 : name == name::langString ? Terms::Kind::tagged
                                                            : Terms::Kind::typed;
        task.datatypes.push_back({kind, kind == Terms::Kind::typed ? datatype : noTerm, rdf::LexicalSpace(name)});
    }
    return task;
}

/// The blocks, which threads take one by one, and their results in the blocks' order.
class Work {
public:
    Work(const Task& task, std::vector<Block> blocks, const Running& running, std::size_t all)
        : task_(&task), blocks_(std::move(blocks)), results_(blocks_.size()), running_(&running), all_(all) {}

    void run() noexcept {
        try {
            Checker checker(*task_);
            for (std::size_t at = next_++; at < blocks_.size(); at = next_++) {
                for (const Id node : blocks_[at].nodes) {
                    checker.check(blocks_[at].shape, node, &results_[at]);
                }
                tell(blocks_[at].nodes.size());
            }
        } catch (...) {
            const std::lock_guard lock(mutex_);
            failure_ = std::current_exception();
            next_ = blocks_.size();
        }
    }

    std::vector<Result> take() {
        if (failure_) {
            std::rethrow_exception(failure_);
        }
        std::vector<Result> all;
        std::size_t count = 0;
        for (const auto& each : results_) {
            count += each.size();
        }
        all.reserve(count);
        for (auto& each : results_) {
            all.insert(all.end(), each.begin(), each.end());
            each = {};
        }
        return all;
    }

private:
    void tell(std::size_t count) {
        const std::lock_guard lock(mutex_);
        done_ += count;
        if (running_->progress) {
            running_->progress(done_, all_);
        }
    }

    const Task* task_;
    std::vector<Block> blocks_;
    std::vector<std::vector<Result>> results_;
    const Running* running_;
    std::size_t all_;
    std::atomic<std::size_t> next_ = 0;
    std::mutex mutex_;
    std::size_t done_ = 0;
    std::exception_ptr failure_;
};

} // namespace

TermSet::TermSet(std::vector<Id> sorted, std::size_t terms) {
    constexpr std::size_t bitsInList = 32; // a member of the list takes as much as so many bits
    constexpr std::size_t few = 16;
    if (sorted.size() <= few || sorted.size() * bitsInList < terms / 8) {
        sorted_ = std::move(sorted);
        return;
    }
    bits_.assign(terms / 64 + 1, 0);
    for (const Id id : sorted) {
        bits_[id / 64] |= std::uint64_t{1} << (id % 64);
    }
}

bool TermSet::contains(Id id) const noexcept {
    if (!bits_.empty()) {
        return id / 64 < bits_.size() && ((bits_[id / 64] >> (id % 64)) & 1U) != 0;
    }
    return std::binary_search(sorted_.begin(), sorted_.end(), id);
}

std::vector<Id> instancesOf(const Terms& terms, const Graph& data, Id type) {
    const Id subClassOf = terms.find(name::subClassOf);
    const Id rdfType = terms.find(name::type);
    std::vector<Id> found;
    std::vector<Id> open{type};
    std::unordered_set<Id> seen{type};
    while (!open.empty()) {
        const Id each = open.back();
        open.pop_back();
        const auto instances = data.subjects(rdfType, each);
        found.insert(found.end(), instances.begin(), instances.end());
        for (const Id below : data.subjects(subClassOf, each)) {
            if (seen.insert(below).second) {
                open.push_back(below);
            }
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

Validated validate(const Plan& plan, const Terms& terms, Graph& data, const Running& running) {
    data.indexInverse(plan.inverses);
    const Task task = makeTask(plan, terms, data);
    std::vector<std::vector<Id>> targets(plan.shapes.size());
    std::vector<Block> blocks;
    Validated validated;
    for (ShapeNumber shape = 0; shape < plan.shapes.size(); ++shape) {
        if (plan.shapes[shape].deactivated || !plan.shapes[shape].hasTargets()) {
            continue;
        }
        targets[shape] = targetsOf(plan.shapes[shape], terms, data);
        const std::span<const Id> nodes(targets[shape]);
        for (std::size_t begin = 0; begin < nodes.size(); begin += focusNodesAtOnce) {
            blocks.push_back({shape, nodes.subspan(begin, std::min(focusNodesAtOnce, nodes.size() - begin))});
        }
        validated.focusNodes += nodes.size();
    }
    Work work(task, std::move(blocks), running, validated.focusNodes);
    {
        std::vector<std::jthread> helpers;
        for (unsigned number = 1; number < running.threads; ++number) {
            helpers.emplace_back([&] { work.run(); });
        }
        work.run();
    }
    validated.results = work.take();
    return validated;
}

} // namespace chancery::shacl
