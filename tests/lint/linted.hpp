// Small documents and what is found in them.
#pragma once

#include "lint/lint.hpp"
#include "lint/nearest.hpp"
#include "rdf/reader.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace chancery::test {

inline std::filesystem::path sourceTree() {
    const char* source = std::getenv("CHANCERY_SOURCE");
    return source == nullptr ? "." : source;
}

/// In one line, so that what comes after begins on the second.
inline const std::string preamble =
    "@prefix ex: <https://example.org/ns#> . @prefix chn: <https://w3id.org/chancery#> . "
    "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . "
    "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix owl: <http://www.w3.org/2002/07/owl#> . "
    "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> . "
    "@prefix dcterms: <http://purl.org/dc/terms/> . @prefix sh: <http://www.w3.org/ns/shacl#> . "
    "@base <https://example.org/id/> . <https://example.org/ns> a owl:Ontology .\n";

inline lint::Result lintAll(const std::vector<lint::Document>& documents,
                            const std::set<std::string, std::less<>>& disabled = {}) {
    return lint::lint(documents, "https://example.org/id/", disabled);
}

inline lint::Result lintTurtle(const std::string& turtle) {
    return lintAll({{"a.ttl", preamble + turtle, rdf::Syntax::turtle, true}});
}

/// The findings of one code, as "LINE: MESSAGE".
inline std::vector<std::string> found(const lint::Result& result, std::string_view code) {
    std::vector<std::string> out;
    for (const lint::Finding& finding : result.findings) {
        if (finding.rule->code == code) {
            out.push_back(std::to_string(finding.where.line) + ": " + finding.message);
        }
    }
    return out;
}

using lint::lowered;

inline std::string joined(const std::vector<std::string>& lines) {
    std::string out;
    for (const std::string& line : lines) {
        out += line + "\n";
    }
    return out;
}

} // namespace chancery::test
