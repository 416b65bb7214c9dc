// Sorting more than memory holds: sorted runs in scratch files, merged as they are read.
#pragma once

#include "build/output.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::build {

/// Things with a key; those with one key keep the order in which they came.
class Sorter {
public:
    struct Item {
        std::string_view key;
        std::string_view payload;
    };

    /// Runs of more than `most` bytes go to scratch files of the folder.
    Sorter(const OutputFolder& folder, std::size_t most);
    Sorter(const Sorter&) = delete;
    Sorter& operator=(const Sorter&) = delete;
    ~Sorter();

    void add(const Item& item);
    /// Hands over all items in order; they live as long as the call.
    void merge(const std::function<void(const Item&)>& use);

private:
    struct Place { // in the arena
        std::size_t at = 0;
        std::uint32_t key = 0; // bytes
        std::uint32_t payload = 0;
    };
    class Run;

    [[nodiscard]] Item itemAt(const Place& place) const;
    void sortPlaces();
    void spill();

    const OutputFolder& folder_;
    std::size_t most_;
    std::string arena_;
    std::vector<Place> places_;
    std::vector<std::unique_ptr<Run>> runs_;
};

} // namespace chancery::build
