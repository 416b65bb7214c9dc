// Everything the program knows, loaded once from an ontology folder and shared, read only, by all documents.
#pragma once

#include "rdf/model.hpp"
#include "text/calendar.hpp"
#include "text/tokens.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace chancery::lexicon {
class Lexicon;
}
namespace chancery::rules {
class Matcher;
class RuleSet;
} // namespace chancery::rules

namespace chancery::extract {

struct Knowledge {
    std::string base;    // BASE of DESIGN.md, "Identity"
    rdf::Model ontology; // chancery.ttl, schemes/, gazetteer/: ids rewritten to `base`
    // What shapes.ttl requires of each class: property and least count; labels and evidence left out.
    std::map<std::string, std::vector<std::pair<std::string, int>>> required;
    // Of each class that is under another: itself and all that are above it.
    std::unordered_map<std::string, std::vector<std::string>> lineages;
    text::Abbreviations abbreviations;
    text::Calendar calendar;
    std::shared_ptr<const lexicon::Lexicon> lexicon;
    std::shared_ptr<const rules::RuleSet> rules;
    std::shared_ptr<const rules::Matcher> matcher;

    /// Whether a class is another one or under it.
    [[nodiscard]] bool isA(const std::string& type, std::string_view ancestor) const;
};

/// Loads and checks a whole ontology folder (chancery.ttl, schemes/*.ttl, gazetteer/*.ttl, lexicon/*, rules/*.rules;
/// of shapes.ttl only what each class requires). Throws InputError with file, line and column: syntax, unknown terms, a
/// cyclic hierarchy, a rule that the ontology does not allow.
[[nodiscard]] Knowledge loadKnowledge(const std::filesystem::path& folder, const std::string& base);

} // namespace chancery::extract
