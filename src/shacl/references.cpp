// Which shapes refer to which: recursion is refused, and nesting that the stack could not hold.
#include "shacl/compile.hpp"

#include <algorithm>

namespace chancery::shacl {

namespace {

constexpr std::uint32_t deepestNesting = 500;

/// Depth first without the machine's stack: shapes may be nested as deep as a file is long.
class Walk {
public:
    Walk(const Plan& plan, const Naming& naming, std::vector<Failure>& failures)
        : plan_(&plan), naming_(&naming), failures_(&failures), states_(plan.shapes.size(), State::unseen),
          depths_(plan.shapes.size(), 0) {}

    void from(ShapeNumber start) {
        if (states_[start] != State::unseen) {
            return;
        }
        enter(start);
        while (!stack_.empty()) {
            Frame& top = stack_.back();
            if (top.next == top.targets.size()) {
                leave();
                continue;
            }
            const ShapeNumber target = top.targets[top.next++];
            if (states_[target] == State::active) {
                recursion(target);
            } else if (states_[target] == State::unseen) {
                enter(target);
            } else {
                depths_[top.shape] = std::max(depths_[top.shape], depths_[target] + 1);
            }
        }
    }

private:
    enum class State : std::uint8_t { unseen, active, done };
    struct Frame {
        ShapeNumber shape;
        std::vector<ShapeNumber> targets;
        std::size_t next;
    };

    void enter(ShapeNumber shape) {
        states_[shape] = State::active;
        stack_.push_back({shape, references(plan_->shapes[shape]), 0});
    }

    void leave() {
        const ShapeNumber shape = stack_.back().shape;
        states_[shape] = State::done;
        stack_.pop_back();
        if (depths_[shape] == deepestNesting) {
            failures_->push_back({plan_->shapes[shape].node,
                                  "shapes are nested in it deeper than " + std::to_string(deepestNesting) + " levels"});
        }
        if (!stack_.empty()) {
            std::uint32_t& above = depths_[stack_.back().shape];
            above = std::max(above, depths_[shape] + 1);
        }
    }

    void recursion(ShapeNumber target) {
        constexpr std::size_t told = 5;
        std::string way;
        std::size_t count = 0;
        auto frame =
            std::find_if(stack_.begin(), stack_.end(), [&](const Frame& each) { return each.shape == target; });
        for (; frame != stack_.end() && count < told; ++frame, ++count) {
            way += naming_->name(plan_->shapes[frame->shape].node) + " → ";
        }
        way += frame == stack_.end() ? naming_->name(plan_->shapes[target].node) : "…";
        failures_->push_back(
            {plan_->shapes[target].node, "it refers to itself, which SHACL Core gives no meaning: " + way});
    }

    const Plan* plan_;
    const Naming* naming_;
    std::vector<Failure>* failures_;
    std::vector<State> states_;
    std::vector<std::uint32_t> depths_;
    std::vector<Frame> stack_;
};

} // namespace

std::vector<ShapeNumber> references(const Shape& shape) {
    std::vector<ShapeNumber> found;
    for (const Constraint& constraint : shape.constraints) {
        if (constraint.shape != none) {
            found.push_back(constraint.shape);
        }
        found.insert(found.end(), constraint.shapes.begin(), constraint.shapes.end());
    }
    return found;
}

void checkReferences(const Plan& plan, const Naming& naming, std::vector<Failure>& failures) {
    Walk walk(plan, naming, failures);
    for (ShapeNumber shape = 0; shape < plan.shapes.size(); ++shape) {
        walk.from(shape);
    }
}

} // namespace chancery::shacl
