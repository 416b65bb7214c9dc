// Good practice: what is wrong with an ontology, its vocabularies and a graph that RDF syntax and OWL let pass.
#pragma once

#include "lint/rule.hpp"
#include "rdf/reader.hpp"

#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::lint {

/// One document; where it is not reported on, its terms and statements are known all the same.
struct Document {
    std::string file;
    std::string bytes;
    rdf::Syntax syntax = rdf::Syntax::turtle;
    bool reported = true;
};

/// Adds the statements of a document to a graph; blank nodes are kept apart by `blankPrefix`. Throws InputError at the
/// first error, and has then added nothing.
void read(const Document& document, std::string_view blankPrefix, std::string_view base, Graph& graph);

/// Reads a file by the syntax of its name. Throws InputError.
[[nodiscard]] Document readDocument(const std::filesystem::path& file, bool reported);

struct Result {
    std::vector<Finding> findings;      // by document, line and code
    std::vector<InputError> unreadable; // documents that have syntax errors; the others are looked at all the same
    std::size_t triples = 0;
};

/// Looks at all documents as one graph. `base` resolves relative IRIs; `disabled` holds codes of rules to leave out.
[[nodiscard]] Result lint(std::vector<Document> documents, std::string_view base,
                          const std::set<std::string, std::less<>>& disabled);

} // namespace chancery::lint
