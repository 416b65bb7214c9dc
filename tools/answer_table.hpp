// Answers of queries as an aligned table for readers.
#pragma once

#include "rdf/term.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::tools {

/// How IRIs are written: short by prefixes, with labels beside them.
struct TermStyle {
    std::map<std::string, std::string> prefixes; // name, namespace
    std::string base;                            // left out of IRIs in angle brackets
    std::map<std::string, std::string> labels;   // by IRI
};

/// A term for a reader: an IRI by prefix or in angle brackets, its label before it; a literal's text; a blank node's
/// label.
[[nodiscard]] std::string describe(const rdf::Term& term, const TermStyle& style);

class AnswerTable {
public:
    using Row = std::vector<std::optional<rdf::Term>>;

    explicit AnswerTable(std::vector<std::string> variables) : variables_(std::move(variables)) {}
    void add(Row row) { rows_.push_back(std::move(row)); }
    /// All IRIs in it, each once.
    [[nodiscard]] std::vector<std::string> iris() const;
    /// Lines of columns, under their names and a rule. Where `width` is not 0, wide cells are cut so that lines fit it.
    [[nodiscard]] std::string text(const TermStyle& style, std::size_t width) const;

private:
    std::vector<std::string> variables_;
    std::vector<Row> rows_;
};

/// How many columns of a terminal a text takes (Unicode Standard Annex #11).
[[nodiscard]] std::size_t columnsOf(std::string_view text);

} // namespace chancery::tools
