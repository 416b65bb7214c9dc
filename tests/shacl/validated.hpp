// Small documents and what a validation finds in them.
#pragma once

#include "shacl/report.hpp"
#include "shacl/session.hpp"

#include "rdf/namespaces.hpp"
#include "rdf/reader.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace chancery::test {

inline const std::string preamble =
    "@prefix ex: <http://example.org/> . @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . "
    "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix owl: <http://www.w3.org/2002/07/owl#> . "
    "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix sh: <http://www.w3.org/ns/shacl#> . "
    "@prefix chn: <https://w3id.org/chancery#> .\n";

/// Keeps the bytes of its documents.
struct Documents {
    std::string data;
    std::string shapes;
    shacl::Job job;
};

inline std::unique_ptr<Documents> turtle(const std::string& data, const std::string& shapes, unsigned threads = 1) {
    auto made = std::make_unique<Documents>();
    made->data = preamble + data;
    made->shapes = preamble + shapes;
    made->job.data.push_back({"data.ttl", rdf::Syntax::turtle, "http://example.org/", "f0-", made->data, {}});
    made->job.shapes.push_back({"shapes.ttl", rdf::Syntax::turtle, "http://example.org/", "f1-", made->shapes, {}});
    made->job.threads = threads;
    return made;
}

/// "focus component value", with the path where there is one, sorted.
inline std::vector<std::string> lines(const shacl::Session& session) {
    std::vector<std::string> all;
    for (const shacl::Result& result : session.validated().results) {
        const shacl::Shape& shape = session.plan().shapes[result.shape];
        const shacl::Id path = result.path != shacl::noTerm ? result.path : shape.pathNode;
        std::string line = session.naming().name(result.focus);
        line += path == shacl::noTerm ? "" : " " + session.pathName(path);
        line.append(" ").append(shacl::nameOf(shape.constraints[result.constraint].component));
        line += result.value == shacl::noTerm ? "" : " " + session.naming().name(result.value);
        all.push_back(line);
    }
    std::sort(all.begin(), all.end());
    return all;
}

inline std::vector<std::string> validate(const std::string& data, const std::string& shapes) {
    const auto documents = turtle(data, shapes);
    return lines(shacl::Session(documents->job));
}

/// What is wrong with shapes; empty where nothing is.
inline std::string failure(const std::string& shapes) {
    const auto documents = turtle("", shapes);
    try {
        const shacl::Session session(documents->job);
    } catch (const shacl::ShapesError& error) {
        return error.what();
    }
    return {};
}

inline std::string joined(const std::vector<std::string>& all) {
    std::string text;
    for (const std::string& each : all) {
        text += each + "\n";
    }
    return text;
}

inline std::filesystem::path sourceTree() {
    const char* source = std::getenv("CHANCERY_SOURCE");
    return source == nullptr ? "." : source;
}

} // namespace chancery::test
