#include "shacl/path.hpp"

#include <algorithm>
#include <unordered_set>

namespace chancery::shacl {

namespace {

using Nodes = std::vector<Id>;

void tidy(Nodes& nodes) {
    std::sort(nodes.begin(), nodes.end());
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
}

/// Walks a path in the direction of its predicates or, under an odd number of inversions, against it.
class Walk {
public:
    explicit Walk(const Graph& graph) : graph_(graph) {}

    void from(const Path& path, Id node, bool forward, Nodes& out) const {
        switch (path.kind) {
        case Path::Kind::predicate: {
            const auto found = forward ? graph_.objects(node, path.predicate) : graph_.subjects(path.predicate, node);
            out.insert(out.end(), found.begin(), found.end());
            break;
        }
        case Path::Kind::inverse:
            from(path.parts.front(), node, !forward, out);
            break;
        case Path::Kind::sequence:
            sequence(path, node, forward, out);
            break;
        case Path::Kind::alternative:
            for (const Path& part : path.parts) {
                from(part, node, forward, out);
            }
            break;
        case Path::Kind::zeroOrOne:
            out.push_back(node);
            from(path.parts.front(), node, forward, out);
            break;
        case Path::Kind::zeroOrMore:
            closure(path.parts.front(), {node}, forward, out);
            break;
        case Path::Kind::oneOrMore: {
            Nodes first;
            from(path.parts.front(), node, forward, first);
            closure(path.parts.front(), std::move(first), forward, out);
            break;
        }
        }
    }

private:
    void sequence(const Path& path, Id node, bool forward, Nodes& out) const {
        Nodes here{node};
        Nodes next;
        for (std::size_t i = 0; i < path.parts.size(); ++i) {
            const Path& part = path.parts[forward ? i : path.parts.size() - 1 - i];
            next.clear();
            for (const Id at : here) {
                from(part, at, forward, next);
            }
            tidy(next);
            std::swap(here, next);
        }
        out.insert(out.end(), here.begin(), here.end());
    }

    /// All that is reached from the frontier in any number of steps, the frontier included.
    void closure(const Path& step, Nodes frontier, bool forward, Nodes& out) const {
        std::unordered_set<Id> seen;
        Nodes next;
        while (!frontier.empty()) {
            next.clear();
            for (const Id node : frontier) {
                if (seen.insert(node).second) {
                    out.push_back(node);
                    from(step, node, forward, next);
                }
            }
            std::swap(frontier, next);
        }
    }

    const Graph& graph_;
};

} // namespace

std::span<const Id> follow(const Graph& graph, const Path& path, Id from, std::vector<Id>& scratch) {
    if (path.kind == Path::Kind::predicate) {
        return graph.objects(from, path.predicate);
    }
    if (path.kind == Path::Kind::inverse && path.parts.front().kind == Path::Kind::predicate) {
        return graph.subjects(path.parts.front().predicate, from);
    }
    scratch.clear();
    Walk(graph).from(path, from, true, scratch);
    tidy(scratch);
    return scratch;
}

} // namespace chancery::shacl
