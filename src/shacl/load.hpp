// RDF documents to triples of numbers.
#pragma once

#include "rdf/reader.hpp"
#include "shacl/graph.hpp"
#include "shacl/terms.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chancery::shacl {

struct Document {
    std::string file; // as messages name it
    rdf::Syntax syntax = rdf::Syntax::turtle;
    std::string base;        // what relative IRIs are relative to; may be empty
    std::string blankPrefix; // keeps the blank nodes of several documents apart
    std::string_view bytes;
    std::function<void(std::size_t)> done; // told how many bytes are not needed any more, unless they hold an error
};

/// The IRI of a local file: what its relative IRIs are relative to.
[[nodiscard]] std::string fileIri(const std::filesystem::path& file);

/// Told now and then how many bytes of a document have been read; never by two threads at once.
using BytesRead = std::function<void(std::size_t)>;

class Loader {
public:
    explicit Loader(Terms& terms, unsigned threads = 1) : terms_(&terms), threads_(threads) {}

    /// Appends the triples of all graphs of a document. N-Triples and N-Quads are read by all threads; the numbers of
    /// terms are the same with any count of them. Throws InputError with file, line and column at the first error.
    void read(const Document& document, std::vector<Triple>& triples, const BytesRead& progress = {});

    /// Namespaces and their prefixes, the first declaration of each.
    [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& prefixes() const noexcept {
        return prefixes_;
    }

private:
    void readLines(const Document& document, std::vector<Triple>& triples, const BytesRead& progress);

    Terms* terms_;
    unsigned threads_;
    std::vector<std::pair<std::string, std::string>> prefixes_;
};

} // namespace chancery::shacl
