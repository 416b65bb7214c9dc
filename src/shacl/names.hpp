// The IRIs that SHACL needs to know by name.
#pragma once

#include "rdf/namespaces.hpp"

#include <string>
#include <string_view>

namespace chancery::shacl::name {

inline constexpr std::string_view type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
inline constexpr std::string_view first = "http://www.w3.org/1999/02/22-rdf-syntax-ns#first";
inline constexpr std::string_view rest = "http://www.w3.org/1999/02/22-rdf-syntax-ns#rest";
inline constexpr std::string_view nil = "http://www.w3.org/1999/02/22-rdf-syntax-ns#nil";
inline constexpr std::string_view langString = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString";
inline constexpr std::string_view subClassOf = "http://www.w3.org/2000/01/rdf-schema#subClassOf";
inline constexpr std::string_view rdfsClass = "http://www.w3.org/2000/01/rdf-schema#Class";
inline constexpr std::string_view owlClass = "http://www.w3.org/2002/07/owl#Class";
inline constexpr std::string_view owlImports = "http://www.w3.org/2002/07/owl#imports";
inline constexpr std::string_view string = "http://www.w3.org/2001/XMLSchema#string";

} // namespace chancery::shacl::name

namespace chancery::shacl {

/// The IRI of a term of SHACL's own vocabulary.
[[nodiscard]] inline std::string sh(std::string_view local) { return rdf::in(rdf::ns::sh, local); }

} // namespace chancery::shacl
