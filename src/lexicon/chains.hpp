// Lists of values under small numbers, most of them of one or two values: two arrays for all of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <utility>
#include <vector>

namespace chancery::lexicon {

/// Each list keeps the order in which its values came. Adding invalidates references to values.
template <typename Value> class Chains {
    static constexpr std::uint32_t end_ = 0xFFFFFFFFU;

    struct Link {
        Value value;
        std::uint32_t next = end_;
    };
    struct List {
        std::uint32_t first = end_;
        std::uint32_t last = end_;
    };

    template <typename Links, typename Item> class Iterator {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = Value;
        using difference_type = std::ptrdiff_t;
        using pointer = Item*;
        using reference = Item&;

        Iterator() = default;
        Iterator(Links* links, std::uint32_t at) : links_(links), at_(at) {}
        reference operator*() const { return (*links_)[at_].value; }
        pointer operator->() const { return &(*links_)[at_].value; }
        Iterator& operator++() {
            at_ = (*links_)[at_].next;
            return *this;
        }
        Iterator operator++(int) {
            Iterator before = *this;
            ++*this;
            return before;
        }
        friend bool operator==(const Iterator& a, const Iterator& b) { return a.at_ == b.at_; }

    private:
        Links* links_ = nullptr;
        std::uint32_t at_ = end_;
    };
    template <typename Links, typename Item> struct Range {
        Links* links;
        std::uint32_t first;
        [[nodiscard]] auto begin() const { return Iterator<Links, Item>(links, first); }
        [[nodiscard]] auto end() const { return Iterator<Links, Item>(links, end_); }
        [[nodiscard]] bool empty() const noexcept { return first == end_; }
    };

public:
    void add(std::uint32_t number, Value value) {
        if (lists_.size() <= number) {
            lists_.resize(number + std::size_t{1});
        }
        const auto at = static_cast<std::uint32_t>(links_.size());
        links_.push_back({std::move(value)});
        List& list = lists_[number];
        (list.first == end_ ? list.first : links_[list.last].next) = at;
        list.last = at;
    }
    [[nodiscard]] auto of(std::uint32_t number) const {
        return Range<const std::vector<Link>, const Value>{&links_, first(number)};
    }
    [[nodiscard]] auto of(std::uint32_t number) { return Range<std::vector<Link>, Value>{&links_, first(number)}; }

private:
    [[nodiscard]] std::uint32_t first(std::uint32_t number) const noexcept {
        return number < lists_.size() ? lists_[number].first : end_;
    }

    std::vector<List> lists_;
    std::vector<Link> links_;
};

} // namespace chancery::lexicon
