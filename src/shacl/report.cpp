#include "shacl/report.hpp"

#include "shacl/names.hpp"

#include "rdf/namespaces.hpp"

#include <algorithm>

namespace chancery::shacl {

namespace {

using rdf::in;
namespace ns = rdf::ns;

const Shape& shapeOf(const Session& session, const Result& result) { return session.plan().shapes[result.shape]; }

/// Writes the report's statements; blank nodes of its own are "report", "result1", "path1" …, which no blank node of
/// the documents is: theirs begin with the document's number.
class ReportWriter {
public:
    ReportWriter(const Session& session, rdf::Writer& writer) : session_(&session), writer_(&writer) {}

    void write(const std::vector<Result>& results);

private:
    void write(const Result& result, const rdf::Term& node);
    [[nodiscard]] rdf::Term path(Id node);
    [[nodiscard]] rdf::Term list(Id head);
    void add(const rdf::Term& subject, std::string_view predicate, const rdf::Term& object) {
        writer_->write(subject, rdf::iri(predicate), object);
    }
    /// After the statement that is being written, so that those of one subject stay together.
    void later(rdf::Term subject, std::string_view predicate, rdf::Term object) {
        later_.push_back({std::move(subject), rdf::iri(predicate), std::move(object)});
    }

    const Session* session_;
    rdf::Writer* writer_;
    std::vector<rdf::Triple> later_;
    std::size_t paths_ = 0;
};

void ReportWriter::write(const std::vector<Result>& results) {
    const rdf::Term report = rdf::blank("report");
    add(report, name::type, rdf::iri(sh("ValidationReport")));
    add(report, sh("conforms"), rdf::typed(results.empty() ? "true" : "false", in(ns::xsd, "boolean")));
    for (std::size_t number = 1; number <= results.size(); ++number) {
        add(report, sh("result"), rdf::blank("result" + std::to_string(number)));
    }
    std::size_t number = 0;
    for (const Result& result : results) {
        writer_->endParagraph();
        write(result, rdf::blank("result" + std::to_string(++number)));
    }
    writer_->finish();
}

void ReportWriter::write(const Result& result, const rdf::Term& node) {
    const Terms& terms = session_->terms();
    const Shape& shape = shapeOf(*session_, result);
    const Component component = shape.constraints[result.constraint].component;
    add(node, name::type, rdf::iri(sh("ValidationResult")));
    add(node, sh("focusNode"), terms.term(result.focus));
    if (const Id pathNode = result.path != noTerm ? result.path : shape.pathNode; pathNode != noTerm) {
        add(node, sh("resultPath"), path(pathNode));
    }
    if (result.value != noTerm) {
        add(node, sh("value"), terms.term(result.value));
    }
    for (const rdf::Term& message : messages(*session_, result)) {
        add(node, sh("resultMessage"), message);
    }
    add(node, sh("resultSeverity"), terms.term(shape.severity));
    add(node, sh("sourceConstraintComponent"), rdf::iri(sh(nameOf(component)) + "ConstraintComponent"));
    add(node, sh("sourceShape"), terms.term(shape.node));
    for (const rdf::Triple& each : later_) {
        writer_->write(each);
    }
    later_.clear();
}

/// A copy of a path, with blank nodes of its own.
rdf::Term ReportWriter::path(Id node) {
    const Terms& terms = session_->terms();
    const Graph& shapes = session_->shapes();
    if (!terms.isBlank(node)) {
        return terms.term(node);
    }
    if (shapes.list(terms, node).error.empty()) {
        return list(node);
    }
    rdf::Term copy = rdf::blank("path" + std::to_string(++paths_));
    const auto all = shapes.about(node);
    const std::string_view predicate = terms.value(all.predicates.front());
    const bool alternatives = predicate == sh("alternativePath");
    later(copy, predicate, alternatives ? list(all.objects.front()) : path(all.objects.front()));
    return copy;
}

rdf::Term ReportWriter::list(Id head) {
    const std::vector<Id> members = session_->shapes().list(session_->terms(), head).members;
    rdf::Term rest = rdf::iri(name::nil);
    for (auto member = members.rbegin(); member != members.rend(); ++member) {
        rdf::Term copy = rdf::blank("path" + std::to_string(++paths_));
        later(copy, name::first, path(*member));
        later(copy, name::rest, std::move(rest));
        rest = std::move(copy);
    }
    return rest;
}

} // namespace

std::vector<rdf::Term> messages(const Session& session, const Result& result) {
    const Shape& shape = shapeOf(session, result);
    std::vector<rdf::Term> all;
    for (const Id message : shape.messages) {
        all.push_back(session.terms().term(message));
    }
    if (all.empty()) {
        all.push_back(rdf::literal(explain(session, result)));
    }
    return all;
}

Severity severityOf(const Session& session, const Result& result) {
    const std::string_view severity = session.terms().value(shapeOf(session, result).severity);
    return severity == sh("Info")      ? Severity::info
           : severity == sh("Warning") ? Severity::warning
                                       : Severity::violation;
}

std::vector<Result> atLeast(const Session& session, Severity least) {
    std::vector<Result> found;
    const auto& all = session.validated().results;
    std::copy_if(all.begin(), all.end(), std::back_inserter(found),
                 [&](const Result& result) { return severityOf(session, result) <= least; });
    return found;
}

void writeReport(const Session& session, const std::vector<Result>& results, rdf::Syntax syntax,
                 const rdf::ByteSink& sink) {
    rdf::Prefixes prefixes;
    for (const auto& [space, prefix] : session.prefixes()) {
        if (prefix != "sh" && space != ns::sh && !prefix.empty()) {
            prefixes.emplace_back(prefix, space);
        }
    }
    prefixes.emplace_back("sh", std::string(ns::sh));
    rdf::Writer writer(syntax, prefixes, sink);
    ReportWriter(session, writer).write(results);
}

std::optional<Passage> passageOf(const Session& session, Id node) {
    const Terms& terms = session.terms();
    const Graph& data = session.data();
    const auto value = [&](Id subject, std::string_view local) {
        const Id property = terms.find(in(ns::chn, local));
        const auto found = property == noTerm ? std::span<const Id>() : data.objects(subject, property);
        return found.empty() ? noTerm : found.front();
    };
    const Id evidence = value(node, "evidence");
    const Id passage = evidence != noTerm ? evidence : node;
    if (const Id release = value(passage, "inRelease"); release != noTerm) {
        const auto text = [&](std::string_view local) {
            const Id found = value(passage, local);
            return found == noTerm ? std::string_view() : terms.value(found);
        };
        return Passage{release, text("start"), text("end"), text("quote")};
    }
    const Id type = terms.find(name::type);
    const Id release = terms.find(in(ns::chn, "Release"));
    if (type != noTerm && release != noTerm && data.contains(node, type, release)) {
        return Passage{node, {}, {}, {}};
    }
    return std::nullopt;
}

} // namespace chancery::shacl
