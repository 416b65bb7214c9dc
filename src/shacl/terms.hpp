// Terms as numbers: each distinct term of all graphs of a validation is stored once.
#pragma once

#include "rdf/stream.hpp"
#include "rdf/terms.hpp"

namespace chancery::shacl {

using Id = rdf::TermId;
using rdf::noTerm;
using rdf::Terms;

} // namespace chancery::shacl
