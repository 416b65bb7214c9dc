// Relative references to IRIs (RFC 3986, section 5.2); Serd leaves dot segments in the middle of a path.
#pragma once

#include <string>
#include <string_view>

namespace chancery::rdf {

/// Writes into `out` the IRI that `reference` names where `base` is the base; `out` may hold neither of the two.
void resolve(std::string_view reference, std::string_view base, std::string& out);

} // namespace chancery::rdf
