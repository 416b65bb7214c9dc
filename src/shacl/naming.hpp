// Terms as a person writes them, in messages.
#pragma once

#include "shacl/terms.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chancery::shacl {

class Naming {
public:
    /// Namespaces and their prefixes.
    Naming(const Terms& terms, std::vector<std::pair<std::string, std::string>> prefixes)
        : terms_(&terms), prefixes_(std::move(prefixes)) {}

    /// A prefixed name where there is a prefix, an IRI in brackets, "_:label", or a shortened literal in quotes.
    [[nodiscard]] std::string name(Id id) const;
    [[nodiscard]] std::string iri(std::string_view iri) const;

private:
    const Terms* terms_;
    std::vector<std::pair<std::string, std::string>> prefixes_;
};

} // namespace chancery::shacl
