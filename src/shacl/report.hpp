// What a validation found, as SHACL's report (section 3.6) and in words.
#pragma once

#include "shacl/session.hpp"

#include "rdf/writer.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::shacl {

/// What was expected and what was found, in English: "expected at most 1 value; found 2".
[[nodiscard]] std::string explain(const Session& session, const Result& result);

/// The messages of the shape; where it has none, what explain() says.
[[nodiscard]] std::vector<rdf::Term> messages(const Session& session, const Result& result);

/// The severities of SHACL, the worst first; all others count as worst.
enum class Severity : std::uint8_t { violation, warning, info };
[[nodiscard]] Severity severityOf(const Session& session, const Result& result);

/// The results that are at least so severe.
[[nodiscard]] std::vector<Result> atLeast(const Session& session, Severity least);

/// Writes a sh:ValidationReport in Turtle or N-Triples. It conforms where there are no results.
void writeReport(const Session& session, const std::vector<Result>& results, rdf::Syntax syntax,
                 const rdf::ByteSink& sink);

/// Where in a release a node is spoken of, by the data's own evidence (chn:evidence, chn:inRelease, chn:start, chn:end,
/// chn:quote).
struct Passage {
    Id release = noTerm;
    std::string_view start; // empty where unknown
    std::string_view end;
    std::string_view quote;
};
/// The first passage of a node, by number; of a passage itself; of a release without a place. Nothing where the data
/// tell none.
[[nodiscard]] std::optional<Passage> passageOf(const Session& session, Id node);

} // namespace chancery::shacl
