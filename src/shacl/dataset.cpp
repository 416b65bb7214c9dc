#include "shacl/dataset.hpp"

namespace chancery::shacl {

std::string fileIri(const std::filesystem::path& path) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr std::string_view plain = "-._~/!$&'()*+,;=:@";
    std::string iri = "file://";
    for (const char c : std::filesystem::absolute(path).lexically_normal().string()) {
        const auto byte = static_cast<unsigned char>(c);
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (letter || byte >= 0x80 || plain.find(c) != std::string_view::npos) {
            iri += c;
        } else {
            iri.append({'%', digits[byte >> 4U], digits[byte & 15U]});
        }
    }
    return iri;
}

void Loader::file(const std::filesystem::path& path) {
    const auto syntax = rdf::syntaxOf(path);
    if (!syntax) {
        throw InputError({path.string(), 0, 0}, "the name tells no RDF syntax; use .ttl, .trig, .nt or .nq");
    }
    document(rdf::slurp(path), *syntax, fileIri(path), path.string());
}

void Loader::document(std::string_view bytes, rdf::Syntax syntax, std::string_view base, const std::string& name) {
    // A prefix of its own keeps each document's blank nodes apart from all others'.
    ++documents_;
    rdf::stream(bytes, syntax, base, name, blankPrefix_ + "d" + std::to_string(documents_) + "-", *this);
}

Id Loader::recall(const rdf::TermView& term, Recent& recent) {
    if (recent.kind != term.kind || recent.text != term.value) {
        recent.id = dictionary_->intern(term);
        recent.kind = term.kind;
        recent.text.assign(term.value);
    }
    return recent.id;
}

void Loader::statement(const rdf::TermView& subject, const rdf::TermView& predicate, const rdf::TermView& object) {
    const Id s = recall(subject, subject_);
    const Id p = recall(predicate, predicate_);
    triples_.push_back({s, p, dictionary_->intern(object)});
}

void Loader::prefix(std::string_view name, std::string_view space) {
    if (!name.empty()) {
        prefixes_.emplace(name, space);
    }
}

} // namespace chancery::shacl
