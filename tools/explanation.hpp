// Why a fact is there: the sentence, the span, the rule and what its names were bound to.
#pragma once

#include "extract/facts.hpp"
#include "graph/release_graph.hpp"
#include "graph/schema.hpp"

#include <string>
#include <vector>

namespace chancery::tools {

/// What was asked about: one thing, or a triple (parts left out are empty).
struct Question {
    std::string subject;   // an IRI or a label
    std::string predicate; // an IRI
    std::string object;    // an IRI, a label or a literal's text
};

/// Reads "IRI", "folder/name", "label", or "SUBJECT PREDICATE OBJECT" as N-Triples or with chn: names.
[[nodiscard]] Question readQuestion(const std::string& text, const std::string& base);

class Explainer {
public:
    Explainer(const graph::Schema& schema, bool colour) : schema_(schema), colour_(colour) {}

    /// A paragraph for each piece of evidence of each node that answers; empty where this document has none.
    [[nodiscard]] std::string explain(const extract::DocumentFacts& facts, const graph::ReleaseGraph& graph,
                                      const std::vector<Question>& questions) const;

private:
    [[nodiscard]] bool answers(std::uint32_t node, const Question& question, const extract::DocumentFacts& facts,
                               const graph::ReleaseGraph& graph) const;
    [[nodiscard]] bool names(const std::string& asked, const extract::Object& object,
                             const extract::DocumentFacts& facts, const graph::ReleaseGraph& graph) const;
    [[nodiscard]] std::string paragraph(std::uint32_t node, const extract::Evidence& evidence,
                                        const extract::DocumentFacts& facts, const graph::ReleaseGraph& graph) const;

    const graph::Schema& schema_;
    bool colour_;
};

} // namespace chancery::tools
