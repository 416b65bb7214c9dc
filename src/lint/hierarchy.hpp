// Links of one sort as a graph of their own: what is above what, and where that goes in circles.
#pragma once

#include "lint/graph.hpp"

#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace chancery::lint {

class Hierarchy {
public:
    void add(Id from, Id to, Number stated) { links_[from].emplace_back(to, stated); }

    /// Everything that can be reached from one of `starts` in one step or more.
    [[nodiscard]] std::unordered_set<Id> reach(std::vector<Id> starts) const;
    [[nodiscard]] std::unordered_set<Id> reach(Id start) const { return reach(std::vector{start}); }

    /// One circle for every link that closes one, as the links in order.
    [[nodiscard]] std::vector<std::vector<Number>> circles() const;

private:
    std::unordered_map<Id, std::vector<std::pair<Id, Number>>> links_;
};

} // namespace chancery::lint
