// Terms as people read them, in messages and summaries.
#pragma once

#include "shacl/dataset.hpp"
#include "shacl/plan.hpp"

#include <span>
#include <string>

namespace chancery::shacl {

class Describer {
public:
    Describer(const Dictionary& terms, const Graph& graph, const Plan& plan, const PrefixMap& prefixes)
        : terms_(&terms), graph_(&graph), plan_(&plan), prefixes_(&prefixes) {}

    [[nodiscard]] const Dictionary& terms() const noexcept { return *terms_; }
    [[nodiscard]] const Graph& graph() const noexcept { return *graph_; }
    [[nodiscard]] const Plan& plan() const noexcept { return *plan_; }

    /// "chn:Event", "<http://...>", "_:b1", "\"2004\"^^xsd:gYear"; long literals are cut.
    [[nodiscard]] std::string term(Id id) const;
    /// Several, with commas; after the tenth only how many more there are.
    [[nodiscard]] std::string terms(std::span<const Id> ids) const;
    /// "ex:p/ex:q*" as in SPARQL.
    [[nodiscard]] std::string path(const Path& path) const;
    /// A shape by its IRI, or, where it has none, by its path.
    [[nodiscard]] std::string shape(ShapeIndex index) const;

private:
    const Dictionary* terms_;
    const Graph* graph_;
    const Plan* plan_;
    const PrefixMap* prefixes_;
};

/// The prefixed name of an IRI, or the empty string where no prefix fits.
[[nodiscard]] std::string shorten(std::string_view iri, const PrefixMap& prefixes);

/// Bytes of a text up to a number of them, not within a character, with "…" where it was cut; control characters
/// and line feeds as spaces.
[[nodiscard]] std::string excerpt(std::string_view text, std::size_t most);

} // namespace chancery::shacl
