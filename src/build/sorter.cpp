#include "build/sorter.hpp"

#include "rdf/error.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <queue>
#include <system_error>

namespace chancery::build {
namespace {

[[noreturn]] void failScratch(int error) {
    throw SystemError("a scratch file in the output folder: " + std::generic_category().message(error) +
                      "; the output is as it was before");
}

} // namespace

/// A sorted sequence in a file: sizes of key and payload, key, payload.
class Sorter::Run {
public:
    explicit Run(FileHandle file) : file_(std::move(file)) {}

    void append(const Item& item) {
        const std::array<std::uint32_t, 2> sizes{static_cast<std::uint32_t>(item.key.size()),
                                                 static_cast<std::uint32_t>(item.payload.size())};
        std::array<char, sizeof(sizes)> head{};
        std::memcpy(head.data(), sizes.data(), head.size());
        buffer_.append(head.data(), head.size()).append(item.key).append(item.payload);
        if (buffer_.size() >= block) {
            flush();
        }
    }

    void rewind() {
        flush();
        buffer_.shrink_to_fit();
        offset_ = 0;
        next();
    }

    /// False after the last.
    bool next() {
        std::array<std::uint32_t, 2> sizes{};
        if (!need(sizeof(sizes))) {
            return done_ = true, false;
        }
        std::memcpy(sizes.data(), buffer_.data() + at_, sizeof(sizes));
        at_ += sizeof(sizes);
        if (!need(std::size_t{sizes[0]} + sizes[1])) {
            failScratch(EIO);
        }
        const std::string_view bytes(buffer_);
        item_ = {bytes.substr(at_, sizes[0]), bytes.substr(at_ + sizes[0], sizes[1])};
        at_ += std::size_t{sizes[0]} + sizes[1];
        return true;
    }

    [[nodiscard]] const Item& item() const noexcept { return item_; }
    [[nodiscard]] bool done() const noexcept { return done_; }

private:
    static constexpr std::size_t block = std::size_t{1} << 18U;

    void flush() {
        std::string_view bytes = buffer_;
        while (!bytes.empty()) {
            const ssize_t count = ::write(file_.get(), bytes.data(), bytes.size());
            if (count < 0 && errno != EINTR) {
                failScratch(errno);
            }
            bytes.remove_prefix(count < 0 ? 0 : static_cast<std::size_t>(count));
        }
        buffer_.clear();
    }

    /// Whether there are so many bytes from at_ on.
    bool need(std::size_t size) {
        if (buffer_.size() - at_ >= size) {
            return true;
        }
        buffer_.erase(0, at_);
        at_ = 0;
        const std::size_t want = std::max(size, block);
        std::size_t have = buffer_.size();
        buffer_.resize(want);
        while (have < want) {
            const ssize_t count = ::pread(file_.get(), buffer_.data() + have, want - have, static_cast<off_t>(offset_));
            if (count < 0 && errno != EINTR) {
                failScratch(errno);
            }
            if (count == 0) {
                break;
            }
            have += count < 0 ? 0 : static_cast<std::size_t>(count);
            offset_ += count < 0 ? 0 : static_cast<std::uint64_t>(count);
        }
        buffer_.resize(have);
        return have >= size;
    }

    FileHandle file_;
    std::string buffer_;
    std::size_t at_ = 0;
    std::uint64_t offset_ = 0;
    bool done_ = false;
    Item item_;
};

Sorter::Sorter(const OutputFolder& folder, std::size_t most) : folder_(folder), most_(most) {}
Sorter::~Sorter() = default;

Sorter::Item Sorter::itemAt(const Place& place) const {
    const std::string_view bytes(arena_);
    return {bytes.substr(place.at, place.key), bytes.substr(place.at + place.key, place.payload)};
}

void Sorter::add(const Item& item) {
    if (!places_.empty() &&
        arena_.size() + item.key.size() + item.payload.size() + places_.size() * sizeof(Place) > most_) {
        spill();
    }
    places_.push_back(
        {arena_.size(), static_cast<std::uint32_t>(item.key.size()), static_cast<std::uint32_t>(item.payload.size())});
    arena_.append(item.key).append(item.payload);
}

void Sorter::sortPlaces() {
    std::sort(places_.begin(), places_.end(), [&](const Place& a, const Place& b) {
        const int order = itemAt(a).key.compare(itemAt(b).key);
        return order != 0 ? order < 0 : a.at < b.at;
    });
}

void Sorter::spill() {
    sortPlaces();
    runs_.push_back(std::make_unique<Run>(folder_.scratch()));
    for (const Place& place : places_) {
        runs_.back()->append(itemAt(place));
    }
    runs_.back()->rewind();
    places_.clear();
    arena_.clear();
}

void Sorter::merge(const std::function<void(const Item&)>& use) {
    if (runs_.empty()) {
        sortPlaces();
        for (const Place& place : places_) {
            use(itemAt(place));
        }
        return;
    }
    spill();
    const auto after = [&](std::size_t a, std::size_t b) {
        const int order = runs_[a]->item().key.compare(runs_[b]->item().key);
        return order != 0 ? order > 0 : a > b; // an earlier run has what came earlier
    };
    std::priority_queue<std::size_t, std::vector<std::size_t>, decltype(after)> heads(after);
    for (std::size_t i = 0; i < runs_.size(); ++i) {
        if (!runs_[i]->done()) {
            heads.push(i);
        }
    }
    while (!heads.empty()) {
        const std::size_t first = heads.top();
        heads.pop();
        use(runs_[first]->item());
        if (runs_[first]->next()) {
            heads.push(first);
        }
    }
}

} // namespace chancery::build
