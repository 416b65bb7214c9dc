// One thread's checking of nodes against a plan.
#pragma once

#include "shacl/plan.hpp"

#include <array>
#include <memory>
#include <vector>

namespace chancery::shacl {

/// A set of terms, one bit each.
class NodeSet {
public:
    NodeSet() = default;
    explicit NodeSet(std::size_t terms) : bits_(terms / 64 + 1) {}
    [[nodiscard]] bool contains(Id id) const noexcept {
        return id / 64 < bits_.size() && ((bits_[id / 64] >> (id % 64)) & 1U) != 0;
    }
    void insert(Id id) noexcept { bits_[id / 64] |= std::uint64_t{1} << (id % 64); }
    /// In the order of the numbers.
    [[nodiscard]] std::vector<Id> members() const;

private:
    std::vector<std::uint64_t> bits_;
};

/// All SHACL instances of a class: of it and, by rdfs:subClassOf, of all below it.
[[nodiscard]] NodeSet instancesOf(Id cls, const Graph& graph, const Plan& plan, std::size_t terms);

/// Verdicts already reached, by shape and node; pages are made when first written to.
class Verdicts {
public:
    enum class Verdict : std::uint8_t { unknown, conforms, fails };
    [[nodiscard]] Verdict get(Id node) const noexcept;
    void set(Id node, Verdict verdict);

private:
    static constexpr std::size_t pageSize = 4096;
    using Page = std::array<Verdict, pageSize>;
    std::vector<std::unique_ptr<Page>> pages_;
};

class Evaluation {
public:
    Evaluation(const Dictionary& terms, const Graph& graph, const Plan& plan, const std::vector<NodeSet>& classes);

    [[nodiscard]] const Dictionary& terms() const noexcept { return *terms_; }
    [[nodiscard]] const Graph& graph() const noexcept { return *graph_; }
    [[nodiscard]] bool isInstance(Id node, std::uint32_t cls) const noexcept { return (*classes_)[cls].contains(node); }
    [[nodiscard]] Regex& pattern(std::uint32_t place);

    void validate(ShapeIndex shape, Id focus, Findings& findings);
    [[nodiscard]] bool conforms(ShapeIndex shape, Id node);

private:
    const Dictionary* terms_;
    const Graph* graph_;
    const Plan* plan_;
    const std::vector<NodeSet>* classes_;
    std::vector<Verdicts> verdicts_;
    std::vector<Regex> patterns_;
};

} // namespace chancery::shacl
