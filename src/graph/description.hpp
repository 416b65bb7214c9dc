// void.ttl: what a data set is, for catalogues (VoID, DCAT 2, PROV-O).
#pragma once

#include "graph/pen.hpp"
#include "text/date.hpp"

#include <optional>
#include <string>
#include <vector>

namespace chancery::graph {

/// A file that holds the data set.
struct Distribution {
    std::string file;
    std::string mediaType;
    std::size_t bytes = 0;
};

struct Description {
    std::string base;
    std::string version;              // of the program
    std::optional<text::Date> newest; // the newest release's date: the only "when" in it
    std::size_t releases = 0;
    std::vector<Distribution> files;
};

[[nodiscard]] std::string describe(const Counts& counts, const Description& description);

} // namespace chancery::graph
