#include "lint/nearest.hpp"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace chancery::lint {

namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

} // namespace

std::string lowered(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), lower);
    return out;
}

std::size_t editDistance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({replaced, row[j] + 1, row[j - 1] + 1}));
        }
    }
    return row.back();
}

std::string nearest(std::string_view space, std::string_view local, std::span<const std::string> candidates) {
    constexpr std::size_t longest = 200; // no name of a term is longer; a hostile one may be
    const std::size_t most = std::max<std::size_t>(2, local.size() / 3);
    if (local.size() > longest) {
        return {};
    }
    const std::string name = lowered(local);
    std::string best;
    std::size_t least = most + 1;
    for (const std::string& candidate : candidates) {
        if (!candidate.starts_with(space) || candidate.size() - space.size() > local.size() + most) {
            continue;
        }
        const std::size_t distance = editDistance(name, lowered(std::string_view(candidate).substr(space.size())));
        if (distance < least || (distance == least && !best.empty() && candidate < best)) {
            least = distance;
            best = candidate;
        }
    }
    return best;
}

} // namespace chancery::lint
