#include "shacl/naming.hpp"

#include "rdf/characters.hpp"
#include "rdf/namespaces.hpp"

#include <algorithm>
#include <array>

namespace chancery::shacl {

namespace {

constexpr std::size_t longestLiteral = 80; // bytes of a literal that a message shows

/// What everybody calls them, where the documents give no prefix.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> usual{{
    {rdf::ns::rdf, "rdf"},
    {rdf::ns::rdfs, "rdfs"},
    {rdf::ns::xsd, "xsd"},
    {rdf::ns::sh, "sh"},
}};

} // namespace

std::string Naming::iri(std::string_view iri) const {
    std::pair<std::string_view, std::string_view> best;
    const auto consider = [&](std::string_view space, std::string_view prefix) {
        const bool fits = space.size() > best.first.size() && iri.size() > space.size() && iri.starts_with(space) &&
                          iri.find_first_of("/#?:", space.size()) == std::string_view::npos;
        if (fits) {
            best = {space, prefix};
        }
    };
    for (const auto& [space, prefix] : prefixes_) {
        consider(space, prefix);
    }
    for (const auto& [space, prefix] : usual) {
        consider(space, prefix);
    }
    if (best.first.empty()) {
        return "<" + std::string(iri) + ">";
    }
    return std::string(best.second) + ":" + std::string(iri.substr(best.first.size()));
}

std::string Naming::name(Id id) const {
    switch (terms_->kind(id)) {
    case Terms::Kind::iri:
    case Terms::Kind::tag:
        return iri(terms_->value(id));
    case Terms::Kind::blank:
        return "_:" + std::string(terms_->value(id));
    case Terms::Kind::plain:
        return "\"" + rdf::shortened(terms_->value(id), longestLiteral) + "\"";
    case Terms::Kind::tagged:
        return "\"" + rdf::shortened(terms_->value(id), longestLiteral) + "\"@" + std::string(terms_->language(id));
    case Terms::Kind::typed:
        break;
    }
    return "\"" + rdf::shortened(terms_->value(id), longestLiteral) + "\"^^" + iri(terms_->value(terms_->datatype(id)));
}

} // namespace chancery::shacl
