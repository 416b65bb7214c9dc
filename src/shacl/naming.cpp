#include "shacl/naming.hpp"

#include "rdf/namespaces.hpp"

#include <algorithm>
#include <array>

namespace chancery::shacl {

namespace {

/// What everybody calls them, where the documents give no prefix.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> usual{{
    {rdf::ns::rdf, "rdf"},
    {rdf::ns::rdfs, "rdfs"},
    {rdf::ns::xsd, "xsd"},
    {rdf::ns::sh, "sh"},
}};

std::string shortened(std::string_view text) {
    constexpr std::size_t most = 80;
    if (text.size() <= most) {
        return std::string(text);
    }
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) { // not inside of a character
        --end;
    }
    return std::string(text.substr(0, end)) + "…";
}

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
        return "\"" + shortened(terms_->value(id)) + "\"";
    case Terms::Kind::tagged:
        return "\"" + shortened(terms_->value(id)) + "\"@" + std::string(terms_->language(id));
    case Terms::Kind::typed:
        break;
    }
    return "\"" + shortened(terms_->value(id)) + "\"^^" + iri(terms_->value(terms_->datatype(id)));
}

} // namespace chancery::shacl
