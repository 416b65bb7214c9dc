#include "lint/hierarchy.hpp"

#include <algorithm>

namespace chancery::lint {

std::unordered_set<Id> Hierarchy::reach(std::vector<Id> open) const {
    std::unordered_set<Id> seen;
    while (!open.empty()) {
        const auto links = links_.find(open.back());
        open.pop_back();
        if (links == links_.end()) {
            continue;
        }
        for (const auto& [to, stated] : links->second) {
            if (seen.insert(to).second) {
                open.push_back(to);
            }
        }
    }
    return seen;
}

std::vector<std::vector<Number>> Hierarchy::circles() const {
    struct Step {
        Id node;
        Number by;        // the link that led here
        std::size_t next; // of the node's links, the one to follow
    };
    std::vector<Id> starts;
    for (const auto& [from, links] : links_) {
        starts.push_back(from);
    }
    std::sort(starts.begin(), starts.end()); // so that the same input gives the same circles
    std::vector<std::vector<Number>> found;
    std::unordered_map<Id, std::size_t> depth; // on the path: its place, from 1; left for good: 0
    for (const Id start : starts) {
        if (depth.contains(start)) {
            continue;
        }
        std::vector<Step> path{{start, 0, 0}};
        depth[start] = 1;
        while (!path.empty()) {
            Step& step = path.back();
            const auto links = links_.find(step.node);
            if (links == links_.end() || step.next == links->second.size()) {
                depth[step.node] = 0;
                path.pop_back();
                continue;
            }
            const auto [to, stated] = links->second[step.next++];
            const auto known = depth.find(to);
            if (known == depth.end()) {
                path.push_back({to, stated, 0});
                depth[to] = path.size();
            } else if (known->second > 0) {
                std::vector<Number> circle;
                for (std::size_t i = known->second; i < path.size(); ++i) {
                    circle.push_back(path[i].by);
                }
                circle.push_back(stated);
                found.push_back(std::move(circle));
            }
        }
    }
    return found;
}

} // namespace chancery::lint
