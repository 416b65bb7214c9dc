// A trie over words: the automaton that finds labels.
#pragma once

#include "lexicon/words.hpp"
#include "rdf/hash.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace chancery::lexicon {

/// Nodes are numbers from 0, the root. One flat table holds the edges of all nodes.
class Trie {
public:
    static constexpr std::uint32_t root = 0;

    /// The node that a word leads to; the root where it leads nowhere.
    [[nodiscard]] std::uint32_t next(std::uint32_t node, WordId word) const noexcept {
        return edges_[slotOf(keyOf(node, word))].target;
    }
    /// The same; makes the node where there is none.
    std::uint32_t grow(std::uint32_t node, WordId word) {
        const std::uint64_t key = keyOf(node, word);
        std::size_t at = slotOf(key);
        if (edges_[at].target == root) {
            if (std::size_t{nodes_} * 2 > edges_.size()) {
                widen();
                at = slotOf(key);
            }
            edges_[at] = {key, nodes_++};
        }
        return edges_[at].target;
    }
    [[nodiscard]] std::uint32_t size() const noexcept { return nodes_; }

private:
    struct Edge {
        std::uint64_t key = 0;
        std::uint32_t target = root; // the root, to which nothing leads, marks a free place
    };

    static std::uint64_t keyOf(std::uint32_t node, WordId word) noexcept { return std::uint64_t{node} << 32U | word; }
    [[nodiscard]] std::size_t slotOf(std::uint64_t key) const noexcept {
        const std::size_t mask = edges_.size() - 1;
        std::size_t at = rdf::hashNumber(key) >> 32U & mask;
        while (edges_[at].target != root && edges_[at].key != key) {
            at = (at + 1) & mask;
        }
        return at;
    }
    void widen() {
        std::vector<Edge> old(edges_.size() * 2);
        old.swap(edges_);
        for (const Edge& edge : old) {
            if (edge.target != root) {
                edges_[slotOf(edge.key)] = edge;
            }
        }
    }

    std::vector<Edge> edges_ = std::vector<Edge>(std::size_t{1} << 12U); // a power of two, at most half full
    std::uint32_t nodes_ = 1;
};

} // namespace chancery::lexicon
