// Values of literals and their order: "<" of SPARQL 1.1, section 17.3, and the orders of XSD 1.1 Part 2.
#pragma once

#include "rdf/stream.hpp"

#include <compare>

namespace chancery::shacl {

/// Numbers compare with numbers (section 17.1: promoted where one is an xsd:float or xsd:double, exactly where none
/// is), strings with strings by code points, booleans, dates and times with their like, durations. Unordered: literals
/// of different kinds, with languages, with malformed forms, NaN, and dates with and without a time zone that are less
/// than 14 hours apart (XSD 1.1 Part 2, section E.3.3).
[[nodiscard]] std::partial_ordering compareValues(const rdf::TermView& a, const rdf::TermView& b);

} // namespace chancery::shacl
