// The W3C's test suite for SHACL, where it lies beside the source tree (../shared/w3c): a test case for each manifest.
#include "shacl/validated.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <map>
#include <optional>
#include <set>

using namespace chancery;
namespace fs = std::filesystem;
namespace bdata = boost::unit_test::data;

BOOST_AUTO_TEST_SUITE(w3c)

namespace {

const std::string mf = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
const std::string sht = "http://www.w3.org/ns/shacl-test#";
const std::string rdfNs = std::string(rdf::ns::rdf);

std::string sh(std::string_view local) { return rdf::in(rdf::ns::sh, local); }

fs::path suite() { return test::sourceTree() / "../shared/w3c/shacl"; }

/// The files of a part of the suite that hold a manifest.
std::vector<std::string> manifests(const std::string& part) {
    std::vector<std::string> found;
    std::error_code error;
    for (const auto& entry : fs::recursive_directory_iterator(suite() / part, error)) {
        if (entry.path().extension() == ".ttl" && rdf::slurp(entry.path()).find("mf:Manifest") != std::string::npos) {
            found.push_back(entry.path().lexically_normal().string());
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

class Triples {
public:
    void add(const rdf::Triple& triple) { all_[triple.subject].emplace_back(triple.predicate.value, triple.object); }
    [[nodiscard]] std::vector<rdf::Term> objects(const rdf::Term& subject, const std::string& predicate) const {
        std::vector<rdf::Term> found;
        if (const auto at = all_.find(subject); at != all_.end()) {
            for (const auto& [property, object] : at->second) {
                if (property == predicate) {
                    found.push_back(object);
                }
            }
        }
        return found;
    }
    [[nodiscard]] std::optional<rdf::Term> object(const rdf::Term& subject, const std::string& predicate) const {
        const auto found = objects(subject, predicate);
        return found.empty() ? std::nullopt : std::optional(found.front());
    }
    [[nodiscard]] std::vector<rdf::Term> subjects(const std::string& predicate, const rdf::Term& object) const {
        std::vector<rdf::Term> found;
        for (const auto& [subject, pairs] : all_) {
            if (std::count(pairs.begin(), pairs.end(), std::pair(predicate, object)) > 0) {
                found.push_back(subject);
            }
        }
        return found;
    }
    [[nodiscard]] const auto& of(const rdf::Term& subject) const { return all_.at(subject); }
    [[nodiscard]] bool has(const rdf::Term& subject) const { return all_.contains(subject); }

private:
    std::map<rdf::Term, std::vector<std::pair<std::string, rdf::Term>>> all_;
};

/// A term, where it is a node of a path with all that is said of it; blank nodes of other files are only blank.
std::string spelled(const Triples& triples, const rdf::Term& term, bool path, bool labels) {
    if (term.isBlank() && path) {
        std::set<std::string> parts;
        // A node may be a path in two ways, of which the list counts (path-strange-001): the report has only that.
        for (const auto& [predicate, object] : triples.of(term)) {
            parts.insert(predicate + " " + spelled(triples, object, true, labels));
        }
        std::string text = "[";
        for (const std::string& part : parts) {
            text += part + ";";
        }
        return text + "]";
    }
    if (term.isBlank()) {
        return labels ? "_:" + term.value : "_:";
    }
    return term.value + "^^" + term.datatype + "@" + term.language + (term.isIri() ? "<>" : "");
}

/// The results of a report as texts that are equal where the results are.
std::vector<std::string> results(const Triples& triples, const rdf::Term& report, bool labels,
                                 const std::set<std::string>& messages) {
    std::vector<std::string> all;
    for (const rdf::Term& result : triples.objects(report, sh("result"))) {
        std::string text;
        for (const char* property :
             {"focusNode", "resultPath", "value", "resultSeverity", "sourceConstraintComponent", "sourceShape"}) {
            text += std::string(property) + "=";
            for (const rdf::Term& value : triples.objects(result, sh(property))) {
                text += spelled(triples, value, std::string_view(property) == "resultPath", labels) + ",";
            }
            text += "\n";
        }
        for (const rdf::Term& message : triples.objects(result, sh("resultMessage"))) {
            const std::string spelt = spelled(triples, message, false, labels);
            text += messages.empty() || messages.contains(spelt) ? "message=" + spelt + "\n" : "";
        }
        all.push_back(text);
    }
    std::sort(all.begin(), all.end());
    return all;
}

/// An entry of a manifest, with the documents that it names.
struct Entry {
    Triples manifest;
    rdf::Term action;
    rdf::Term result;
    std::map<std::string, std::string> bytes; // of each file
    shacl::Job job;
    bool same = true; // all in the manifest's own file
};

void addDocument(Entry& entry, std::vector<shacl::Document>& documents, const fs::path& manifest,
                 const rdf::Term& file) {
    const fs::path path = file.value.substr(std::string("file://").size());
    auto [known, fresh] = entry.bytes.try_emplace(path.string());
    if (fresh) {
        known->second = rdf::slurp(path);
    }
    entry.same = entry.same && fs::equivalent(path, manifest);
    const std::string blanks = "f" + std::to_string(std::distance(entry.bytes.begin(), known)) + "-";
    documents.push_back({path.filename().string(),
                         rdf::Syntax::turtle,
                         file.value,
                         fs::equivalent(path, manifest) ? "m-" : blanks,
                         known->second,
                         {}});
}

std::vector<std::unique_ptr<Entry>> entriesOf(const fs::path& file) {
    Triples manifest;
    rdf::readFile(file, shacl::fileIri(file), "m-", [&](const rdf::Quad& quad) { manifest.add(quad.triple); });
    std::vector<std::unique_ptr<Entry>> entries;
    for (const rdf::Term& node : manifest.subjects(rdfNs + "type", rdf::iri(sht + "Validate"))) {
        auto entry = std::make_unique<Entry>();
        entry->manifest = manifest;
        entry->action = *manifest.object(node, mf + "action");
        entry->result = *manifest.object(node, mf + "result");
        for (const rdf::Term& data : manifest.objects(entry->action, sht + "dataGraph")) {
            addDocument(*entry, entry->job.data, file, data);
        }
        for (const rdf::Term& shapes : manifest.objects(entry->action, sht + "shapesGraph")) {
            addDocument(*entry, entry->job.shapes, file, shapes);
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

Triples reportOf(const shacl::Session& session, rdf::Syntax syntax) {
    std::string bytes;
    shacl::writeReport(session, session.validated().results, syntax,
                       [&](std::string_view more) { bytes.append(more); });
    Triples report;
    rdf::read(bytes, syntax, "", "report", "", [&](const rdf::Quad& quad) { report.add(quad.triple); });
    return report;
}

void check(const Entry& entry) {
    const shacl::Session session(entry.job);
    BOOST_TEST(session.plan().notEvaluated.empty());
    const std::string conforms = entry.manifest.object(entry.result, sh("conforms"))->value;
    std::set<std::string> messages; // those that the manifest states
    for (const rdf::Term& result : entry.manifest.objects(entry.result, sh("result"))) {
        for (const rdf::Term& message : entry.manifest.objects(result, sh("resultMessage"))) {
            messages.insert(spelled(entry.manifest, message, false, true));
        }
    }
    const auto wanted = results(entry.manifest, entry.result, entry.same, {});
    for (const rdf::Syntax syntax : {rdf::Syntax::ntriples, rdf::Syntax::turtle}) {
        const Triples report = reportOf(session, syntax);
        BOOST_TEST(report.object(rdf::blank("report"), sh("conforms"))->value == conforms);
        const std::set<std::string> none{"no message"};
        const auto found = results(report, rdf::blank("report"), entry.same, messages.empty() ? none : messages);
        BOOST_TEST(test::joined(found) == test::joined(wanted));
    }
}

} // namespace

BOOST_AUTO_TEST_CASE(the_suite_is_there) {
    const std::size_t count = manifests("core").size();
    if (count == 0) {
        BOOST_TEST_MESSAGE("skipped: " << suite().string() << " is missing");
        return;
    }
    BOOST_TEST_MESSAGE(count << " manifests of SHACL Core");
    BOOST_TEST(count >= 79U);
}

BOOST_DATA_TEST_CASE(core, bdata::make(manifests("core")), file) {
    const auto entries = entriesOf(file);
    BOOST_TEST(!entries.empty());
    for (const auto& entry : entries) {
        if (entry->result == rdf::iri(sht + "Failure")) {
            BOOST_CHECK_THROW(shacl::Session session(entry->job), shacl::ShapesError);
        } else {
            check(*entry);
        }
    }
}

BOOST_DATA_TEST_CASE(what_is_not_core_is_told, bdata::make(manifests("sparql")), file) {
    for (const auto& entry : entriesOf(file)) {
        const shacl::Session session(entry->job);
        BOOST_TEST(!session.plan().notEvaluated.empty());
    }
}

BOOST_AUTO_TEST_SUITE_END()
