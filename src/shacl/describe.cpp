#include "shacl/describe.hpp"

#include "rdf/namespaces.hpp"

#include <algorithm>

namespace chancery::shacl {

namespace {

bool isLocalName(std::string_view name) noexcept {
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    };
    return !name.empty() && name.front() != '-' && std::all_of(name.begin(), name.end(), plain);
}

std::string joined(const std::vector<Path>& parts, std::string_view separator, const Describer& describer) {
    std::string text = "(";
    for (const Path& part : parts) {
        text.append(text.size() > 1 ? separator : "").append(describer.path(part));
    }
    return text + ")";
}

} // namespace

std::string shorten(std::string_view iri, const PrefixMap& prefixes) {
    const std::pair<const std::string, std::string>* best = nullptr;
    for (const auto& prefix : prefixes) {
        if (iri.starts_with(prefix.second) && (best == nullptr || prefix.second.size() > best->second.size()) &&
            isLocalName(iri.substr(prefix.second.size()))) {
            best = &prefix;
        }
    }
    return best == nullptr ? std::string() : best->first + ":" + std::string(iri.substr(best->second.size()));
}

std::string excerpt(std::string_view text, std::size_t most) {
    std::size_t length = std::min(text.size(), most);
    while (length < text.size() && length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) {
        --length;
    }
    std::string cut(text.substr(0, length));
    std::replace_if(
        cut.begin(), cut.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
    return length < text.size() ? cut + "…" : cut;
}

std::string Describer::term(Id id) const {
    constexpr std::size_t longestLiteral = 120;
    if (id == noTerm) {
        return "nothing";
    }
    if (terms_->isBlank(id)) {
        return "_:" + std::string(terms_->text(id));
    }
    if (terms_->isIri(id)) {
        std::string name = shorten(terms_->text(id), *prefixes_);
        return name.empty() ? "<" + std::string(terms_->text(id)) + ">" : name;
    }
    std::string text = "\"" + excerpt(terms_->text(id), longestLiteral) + "\"";
    if (terms_->isTagged(id)) {
        return text + "@" + std::string(terms_->text(terms_->language(id)));
    }
    const Id datatype = terms_->datatype(id);
    return terms_->text(datatype) == rdf::in(rdf::ns::xsd, "string") ? text : text + "^^" + term(datatype);
}

std::string Describer::terms(std::span<const Id> ids) const {
    constexpr std::size_t most = 10;
    std::string text;
    for (std::size_t i = 0; i < std::min(ids.size(), most); ++i) {
        text.append(i == 0 ? "" : ", ").append(term(ids[i]));
    }
    return ids.size() > most ? text + " and " + std::to_string(ids.size() - most) + " more" : text;
}

std::string Describer::path(const Path& path) const {
    switch (path.kind) {
    case Path::Kind::predicate:
        return term(path.predicate);
    case Path::Kind::inverse:
        return "^" + this->path(path.parts.front());
    case Path::Kind::sequence:
        return joined(path.parts, "/", *this);
    case Path::Kind::alternative:
        return joined(path.parts, "|", *this);
    case Path::Kind::zeroOrMore:
        return this->path(path.parts.front()) + "*";
    case Path::Kind::oneOrMore:
        return this->path(path.parts.front()) + "+";
    case Path::Kind::zeroOrOne:
        return this->path(path.parts.front()) + "?";
    }
    return {};
}

std::string Describer::shape(ShapeIndex index) const {
    const Shape& shape = plan_->shapes[index];
    if (terms_->isBlank(shape.term) && shape.path) {
        return "the shape of " + path(*shape.path);
    }
    return term(shape.term);
}

} // namespace chancery::shacl
