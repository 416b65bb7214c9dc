#include "shacl/evaluation.hpp"

#include <bit>

namespace chancery::shacl {

std::vector<Id> NodeSet::members() const {
    std::vector<Id> found;
    for (std::size_t word = 0; word < bits_.size(); ++word) {
        for (std::uint64_t left = bits_[word]; left != 0; left &= left - 1) {
            found.push_back(static_cast<Id>(word * 64 + static_cast<std::size_t>(std::countr_zero(left))));
        }
    }
    return found;
}

NodeSet instancesOf(Id cls, const Graph& graph, const Plan& plan, std::size_t terms) {
    NodeSet instances(terms);
    NodeSet seen(terms);
    std::vector<Id> open{cls};
    while (!open.empty()) {
        const Id next = open.back();
        open.pop_back();
        if (seen.contains(next)) { // hierarchies may have diamonds, and cycles
            continue;
        }
        seen.insert(next);
        for (const Id instance : graph.subjects(plan.type, next)) {
            instances.insert(instance);
        }
        const auto below = graph.subjects(plan.subClassOf, next);
        open.insert(open.end(), below.begin(), below.end());
    }
    return instances;
}

Verdicts::Verdict Verdicts::get(Id node) const noexcept {
    const std::size_t page = node / pageSize;
    return page < pages_.size() && pages_[page] ? (*pages_[page])[node % pageSize] : Verdict::unknown;
}

void Verdicts::set(Id node, Verdict verdict) {
    const std::size_t page = node / pageSize;
    if (page >= pages_.size()) {
        pages_.resize(page + 1);
    }
    if (!pages_[page]) {
        pages_[page] = std::make_unique<Page>();
    }
    (*pages_[page])[node % pageSize] = verdict;
}

Evaluation::Evaluation(const Dictionary& terms, const Graph& graph, const Plan& plan,
                       const std::vector<NodeSet>& classes)
    : terms_(&terms), graph_(&graph), plan_(&plan), classes_(&classes), verdicts_(plan.shapes.size()) {
    for (const Regex& pattern : plan.patterns) {
        patterns_.push_back(pattern.clone());
    }
}

Regex& Evaluation::pattern(std::uint32_t place) { return patterns_[place]; }

void Evaluation::validate(ShapeIndex index, Id focus, Findings& findings) {
    const Shape& shape = plan_->shapes[index];
    if (shape.deactivated) {
        return;
    }
    std::vector<Id> scratch;
    Site site{focus, index, 0, {&focus, 1}};
    if (shape.path) {
        site.values = follow(*graph_, *shape.path, focus, scratch);
    }
    for (const auto& constraint : shape.constraints) {
        constraint->check(*this, site, findings);
        if (findings.enough()) {
            return;
        }
        ++site.constraint;
    }
}

bool Evaluation::conforms(ShapeIndex index, Id node) {
    const bool remember = plan_->shapes[index].compound;
    if (remember) {
        if (const auto known = verdicts_[index].get(node); known != Verdicts::Verdict::unknown) {
            return known == Verdicts::Verdict::conforms;
        }
    }
    Findings findings;
    validate(index, node, findings);
    if (remember) {
        verdicts_[index].set(node, findings.any() ? Verdicts::Verdict::fails : Verdicts::Verdict::conforms);
    }
    return !findings.any();
}

} // namespace chancery::shacl
