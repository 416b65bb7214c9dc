// What a validation found, as text: for a reader, and as JSON.
#pragma once

#include "shacl/report.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::tools {

using TextSink = std::function<void(std::string_view)>;

struct ValidationStyle {
    bool colour = false;
    std::size_t nodes = 0; // focus nodes told for each shape; 0: all
};

/// Results by shape and focus node, with the passage that the node was read from, and counts.
void writeText(const shacl::Session& session, const std::vector<shacl::Result>& results, const ValidationStyle& style,
               const TextSink& sink);

/// {"conforms":…,"results":[…],…}: terms as in the SPARQL 1.1 Query Results JSON Format, section 3.2.2.
void writeJson(const shacl::Session& session, const std::vector<shacl::Result>& results, const TextSink& sink);

} // namespace chancery::tools
