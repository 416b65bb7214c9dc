#include "lint/checks.hpp"

#include <algorithm>
#include <array>

namespace chancery::lint {

namespace {

using enum Severity;

constexpr std::array table{
    Rule{"undeclared-term", error, "a term that its vocabulary does not declare", checkUndeclared},
    Rule{"misplaced-term", error, "a class where a property belongs, or the reverse", checkMisplaced},
    Rule{"misspelt-namespace", error, "a namespace that is nearly a known one", checkNamespaces},
    Rule{"deprecated-term", warning, "a term in use that is deprecated", checkDeprecated},
    Rule{"naming", warning, "a class or property whose name does not look like one", checkNaming},
    Rule{"untyped-resource", warning, "a resource without a type", checkUntyped},
    Rule{"undescribed-resource", warning, "a resource that is named and nowhere described", checkUndescribed},

    Rule{"missing-label", warning, "a term or concept without a label", checkMissingLabels},
    Rule{"doubled-label", warning, "two labels in one language", checkDoubledLabels},
    Rule{"shared-label", warning, "two terms with one label", checkSharedLabels},
    Rule{"malformed-label", warning, "a label that is empty or badly spaced", checkMalformedLabels},
    Rule{"missing-definition", warning, "a term without a definition", checkMissingDefinitions},
    Rule{"doubled-definition", warning, "two definitions in one language", checkDoubledDefinitions},
    Rule{"missing-is-defined-by", warning, "a term that does not name its ontology", checkDefinedBy},
    Rule{"ontology-metadata", warning, "an ontology without title, licence, version or prefix", checkMetadata},

    Rule{"literal-for-resource", error, "a literal where a resource belongs", checkLiteralForResource},
    Rule{"resource-for-literal", error, "a resource where a literal belongs", checkResourceForLiteral},
    Rule{"domain-misuse", error, "a property on a resource outside of its domain", checkDomains},
    Rule{"range-misuse", error, "a value outside of the property's range", checkRanges},
    Rule{"invalid-lexical-form", error, "a literal that its datatype does not allow", checkLexicalForms},
    Rule{"invalid-language-tag", error, "a language tag that is none", checkLanguageTags},

    Rule{"functional-breach", error, "two values of a functional property", checkFunctional},
    Rule{"inverse-functional-breach", error, "two resources with one identifying value", checkInverseFunctional},
    Rule{"property-characteristic", error, "statements that a property's characteristics rule out",
         checkCharacteristics},
    Rule{"disjoint-classes", error, "an individual or a class in two disjoint classes", checkDisjoint},
    Rule{"cyclic-hierarchy", error, "a class or property above itself", checkCycles},
    Rule{"too-many-values", error, "more values than a cardinality restriction allows", checkTooMany},
    Rule{"too-few-values", warning, "fewer values than a restriction asks for", checkTooFew},
    Rule{"value-restriction", error, "a value that a restriction rules out", checkValueRestrictions},
    Rule{"malformed-list", error, "an RDF collection that is torn, forked or cyclic", checkLists},
    Rule{"shared-identity", warning, "two resources that are the same as a third", checkIdentities},

    Rule{"skos-s9", error, "a concept that is a concept scheme", checkS9},
    Rule{"skos-s13", error, "one label as two kinds of label of a resource", checkS13},
    Rule{"skos-s14", error, "two preferred labels in one language", checkS14},
    Rule{"skos-s27", error, "concepts that are related and one above the other", checkS27},
    Rule{"skos-s37", error, "a collection that is a concept or a concept scheme", checkS37},
    Rule{"skos-s46", error, "an exact match that is also a broad or related match", checkS46},
    Rule{"cyclic-broader", error, "a concept broader than itself", checkCyclicBroader},
    Rule{"orphan-concept", warning, "a concept that nothing leads to", checkOrphans},
    Rule{"unreachable-concept", warning, "a concept that no top concept of its scheme leads to", checkUnreachable},
    Rule{"top-concept", warning, "a scheme whose top concepts are not stated, or are not at the top", checkTopConcepts},
    Rule{"label-clash", warning, "two concepts of a scheme with one label", checkLabelClashes},

    Rule{"iri-characters", error, "an IRI that RFC 3987 does not allow", checkIris},

    Rule{"unfounded-shortcut", error, "a shortcut without the assertion that it follows from", checkUnfoundedShortcuts},
    Rule{"missing-shortcut", warning, "an assertion without its shortcut", checkMissingShortcuts},
};

} // namespace

std::span<const Rule> rules() noexcept { return table; }

std::string_view nameOf(Severity severity) noexcept {
    constexpr std::array<std::string_view, 3> names{"error", "warning", "info"};
    return names[static_cast<std::size_t>(severity)];
}

bool Report::isReported(Number triple) const noexcept {
    return std::any_of(parts_.begin(), parts_.end(), [triple](const Part& part) {
        return part.reported && triple >= part.begin && triple < part.end;
    });
}

void Report::tell(std::initializer_list<Number> triples, std::string message) {
    const Number* last = nullptr;
    for (const Number& triple : triples) {
        if (isReported(triple) && (last == nullptr || triple > *last)) {
            last = &triple;
        }
    }
    if (last != nullptr) {
        entries_.push_back({rule_, *last, std::move(message)});
    }
}

const Report::Use& Report::use(Id id) const {
    if (uses_.empty()) {
        uses_.resize(graph.terms.size());
        const auto count = [this](Id term, Number number) {
            Use& each = uses_[term];
            each.first = each.count++ == 0 ? number : each.first;
        };
        for (const Part& part : parts_) {
            for (Number number = part.reported ? part.begin : part.end; number < part.end; ++number) {
                count(graph[number].subject, number);
                count(graph[number].predicate, number);
                count(graph[number].object, number);
            }
        }
    }
    return uses_[id];
}

} // namespace chancery::lint
