// Files into numbers: a Loader reads documents into a dictionary and a list of triples.
#pragma once

#include "rdf/stream.hpp"
#include "shacl/dictionary.hpp"
#include "shacl/graph.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::shacl {

/// Prefix name to namespace, as the documents declare them; for output that people read.
using PrefixMap = std::map<std::string, std::string, std::less<>>;

class Loader : public rdf::StatementSink {
public:
    /// Two loaders over one dictionary take different `blankPrefix`es.
    explicit Loader(Dictionary& dictionary, std::string_view blankPrefix = {})
        : dictionary_(&dictionary), blankPrefix_(blankPrefix) {}

    /// Reads a file by the syntax of its name; each file's blank nodes are its own. Throws InputError.
    void file(const std::filesystem::path& path);
    void document(std::string_view bytes, rdf::Syntax syntax, std::string_view base, const std::string& name);

    void statement(const rdf::TermView& subject, const rdf::TermView& predicate, const rdf::TermView& object) override;
    void prefix(std::string_view name, std::string_view space) override;

    [[nodiscard]] const std::vector<Triple>& triples() const noexcept { return triples_; }
    [[nodiscard]] const PrefixMap& prefixes() const noexcept { return prefixes_; }
    /// The graph of all that was read so far.
    [[nodiscard]] Graph graph() const { return {triples_, dictionary_->size()}; }

private:
    /// The last term seen in a place of the triple: most subjects come in runs.
    struct Recent {
        std::string text;
        rdf::TermKind kind = rdf::TermKind::literal;
        Id id = noTerm;
    };
    Id recall(const rdf::TermView& term, Recent& recent);

    Dictionary* dictionary_;
    std::vector<Triple> triples_;
    PrefixMap prefixes_;
    Recent subject_;
    Recent predicate_;
    std::string blankPrefix_;
    std::size_t documents_ = 0;
};

/// "file:///..." for a path, its special characters percent-encoded.
[[nodiscard]] std::string fileIri(const std::filesystem::path& path);

} // namespace chancery::shacl
