// A difference of two graphs as text: for a reader, as JSON, as a SPARQL update.
#pragma once

#include "build/difference.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace chancery::tools {

using TextSink = std::function<void(std::string_view)>;

struct DifferenceStyle {
    bool byGraph = false; // else by subject
    bool colour = false;
    std::string base; // what IRIs are shortened by
};

/// Facts under their release and subject, "+" before what came and "-" before what went.
void writeText(const build::Difference& difference, const DifferenceStyle& style, const TextSink& sink);

/// {"added":[…],"removed":[…]}: terms as in the SPARQL 1.1 Query Results JSON Format, section 3.2.2.
void writeJson(const build::Difference& difference, const TextSink& sink);

/// DELETE DATA and INSERT DATA (SPARQL 1.1 Update, section 3.1). Throws InputError where a blank node would have to be
/// named, which no update can do.
void writeUpdate(const build::Difference& difference, const TextSink& sink);

} // namespace chancery::tools
