#include "messages.hpp"
#include "options.hpp"
#include "progress.hpp"
#include "validation_text.hpp"

#include "rdf/mapped_file.hpp"
#include "shacl/report.hpp"
#include "text/source.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <map>
#include <optional>
#include <system_error>
#include <unistd.h>

namespace chancery::tools {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 4> reportFormats{"ttl", "nt", "json", "text"};

/// The bytes of files, each read once.
class Files {
public:
    /// Throws InputError for a file that cannot be read and for a name that tells no syntax.
    shacl::Document open(const fs::path& file) {
        std::error_code error;
        const fs::path known = fs::weakly_canonical(file, error);
        const auto [found, fresh] = opened_.try_emplace(error ? file.string() : known.string());
        Opened& entry = found->second;
        if (fresh) {
            read(file, entry);
            entry.number = opened_.size() - 1;
        }
        shacl::Document document{file.string(),        entry.syntax,
                                 shacl::fileIri(file), "f" + std::to_string(entry.number) + "-",
                                 entry.bytes,          {}};
        if (entry.mapped) {
            document.bytes = entry.mapped->bytes();
            document.done = [&mapped = *entry.mapped](std::size_t bytes) { mapped.forget(bytes); };
        }
        return document;
    }

private:
    struct Opened {
        rdf::Syntax syntax = rdf::Syntax::turtle;
        std::optional<rdf::MappedFile> mapped;
        std::string bytes;
        std::size_t number = 0;
    };

    static void read(const fs::path& file, Opened& entry) {
        const bool compressed = file.extension() == ".gz" || file.extension() == ".zst";
        const auto syntax = rdf::syntaxOf(compressed ? file.stem() : file);
        if (!syntax) {
            throw InputError(
                {file.string(), 0, 0},
                "the name tells no RDF syntax; known are .ttl, .trig, .nt and .nq, each also .gz and .zst");
        }
        entry.syntax = *syntax;
        if (!compressed) {
            entry.mapped.emplace(file);
            return;
        }
        try {
            entry.bytes = text::readAll(*text::openSource(file));
        } catch (const text::ReadError& error) {
            throw InputError({file.string(), 0, 0}, error.what());
        }
    }

    std::map<std::string, Opened> opened_;
};

class ValidateCommand : public Command {
public:
    [[nodiscard]] Exit run() override {
        Files files;
        shacl::Job job;
        job.threads = threads_.count();
        for (const fs::path& file : shapesFiles()) {
            job.shapes.push_back(files.open(file));
        }
        for (const fs::path& file : dataFiles()) {
            job.data.push_back(files.open(file));
        }
        if (messages_.verbose) {
            tellSettings(job);
        }
        std::optional<ProgressDisplay> display(ProgressDisplay::kindFor(messages_.quiet, messages_.verbose));
        job.progress = [&](std::string_view phase, std::size_t done, std::size_t all) {
            display->show({phase, done, all, 0});
        };
        try {
            const shacl::Session session(job);
            display.reset();
            tellLeftOut(session);
            const std::vector<shacl::Result> results = atLeast(session, least_);
            tell(session, results);
            return results.empty() ? Exit::done : Exit::fellShort;
        } catch (const shacl::ShapesError& error) {
            display.reset();
            for (const auto& each : error.all()) {
                const std::string where = describe(each.where);
                complain((where.empty() ? "" : where + ": ") + "ill-formed shape: " + printable(each.shape) + ": " +
                         printable(each.reason));
            }
            return Exit::wrongUse;
        }
    }

protected:
    void declare(po::options_description& options, po::options_description& hidden,
                 po::positional_options_description& positional) override {
        options.add_options()("shapes,s", po::value(&shapes_)->value_name("FILE")->composing(),
                              "shapes to validate against (default: shapes.ttl of the ontology folder); may be given "
                              "again");
        options.add_options()("report,r", po::value(&report_)->value_name("FILE"),
                              "write all results as a report, or to standard output with -");
        options.add_options()("format,f", po::value(&format_)->value_name("NAME"),
                              "of the report: ttl, nt, json or text (default: by the file's name, else ttl)");
        options.add_options()("severity", po::value(&severity_)->value_name("NAME")->default_value("info"),
                              "the least severity that counts: violation, warning or info");
        options.add_options()("ontology", po::value(&ontology_)->value_name("DIR"),
                              "folder of ontology and shapes (default: the one beside the program)");
        threads_.declare(options, hidden);
        messages_.declare(options);
        hidden.add_options()("data", po::value(&data_));
        positional.add("data", -1);
    }

    void settle(const po::variables_map& /*values*/) override {
        constexpr std::array<std::string_view, 3> severities{"violation", "warning", "info"};
        const auto found = std::find(severities.begin(), severities.end(), severity_);
        if (found == severities.end()) {
            throw UsageError("--severity '" + severity_ + "' is none of violation, warning and info");
        }
        least_ = static_cast<shacl::Severity>(found - severities.begin());
        if (format_.empty() && !report_.empty()) {
            const std::string ending = fs::path(report_).extension().string();
            format_ = ending == ".nt" ? "nt" : ending == ".json" ? "json" : ending == ".txt" ? "text" : "ttl";
        }
        if (!format_.empty() && std::find(reportFormats.begin(), reportFormats.end(), format_) == reportFormats.end()) {
            throw UsageError("--format '" + format_ + "' is none of ttl, nt, json and text");
        }
        if (!format_.empty() && report_.empty()) {
            report_ = "-";
        }
        if (shapes_.empty() || data_.empty()) {
            ontology_ = ontology_.empty() ? defaultOntology() : ontology_;
        }
        if (shapes_.empty() && ontology_.empty()) {
            throw UsageError("no ontology folder beside the program; name shapes with --shapes FILE");
        }
        std::error_code ignored;
        if (data_.empty() && !fs::exists("output/graph.ttl", ignored)) {
            throw UsageError("no data: there is no output/graph.ttl here; name files to validate");
        }
    }

private:
    [[nodiscard]] std::vector<fs::path> shapesFiles() const {
        return shapes_.empty() ? std::vector<fs::path>{ontology_ / "shapes.ttl"}
                               : std::vector<fs::path>(shapes_.begin(), shapes_.end());
    }

    /// What is named, and beside the ontology's own shapes its terms, schemes and gazetteer.
    [[nodiscard]] std::vector<fs::path> dataFiles() const {
        std::vector<fs::path> files(data_.begin(), data_.end());
        if (files.empty()) {
            files.emplace_back("output/graph.ttl");
        }
        std::error_code error;
        for (fs::path& file : files) {
            if (fs::is_directory(file, error)) { // an output folder
                file /= "graph.ttl";
            }
        }
        if (!shapes_.empty()) {
            return files;
        }
        files.push_back(ontology_ / "chancery.ttl");
        for (const std::string_view folder : {"schemes", "gazetteer"}) {
            std::vector<fs::path> found;
            for (const auto& entry : fs::directory_iterator(ontology_ / folder, error)) {
                if (entry.path().extension() == ".ttl") {
                    found.push_back(entry.path());
                }
            }
            std::sort(found.begin(), found.end());
            files.insert(files.end(), found.begin(), found.end());
        }
        return files;
    }

    static void tellSettings(const shacl::Job& job) {
        for (const shacl::Document& document : job.shapes) {
            complain("shapes: " + document.file);
        }
        for (const shacl::Document& document : job.data) {
            complain("data: " + document.file);
        }
        complain("threads: " + std::to_string(job.threads));
    }

    /// What was asked for and not done; said even where little is.
    static void tellLeftOut(const shacl::Session& session) {
        for (const shacl::NotEvaluated& each : session.plan().notEvaluated) {
            complain("not evaluated: " + printable(session.shapeName(each.shape)) + ": " +
                     printable(session.naming().name(each.what)) + " is not of SHACL Core (" +
                     std::to_string(each.count) + (each.count == 1 ? " constraint)" : " constraints)"));
        }
        for (const shacl::NotRead& each : session.notRead()) {
            complain("not read: " + each.file + ": " + each.property + " <" + printable(each.iri) +
                     ">; name a copy of it on the command line where it is needed");
        }
    }

    void tell(const shacl::Session& session, const std::vector<shacl::Result>& results) const {
        if (report_ == "-") {
            Output out;
            write(session, results, [&](std::string_view bytes) { out.append(bytes); });
            out.flush();
            return;
        }
        if (!report_.empty()) {
            writeFile(session, results);
        }
        if (!messages_.quiet) {
            constexpr std::size_t nodesTold = 20;
            Output out;
            const bool colour = ::isatty(STDOUT_FILENO) == 1 && std::getenv("NO_COLOR") == nullptr;
            writeText(session, results, {colour, nodesTold}, [&](std::string_view bytes) { out.append(bytes); });
            out.flush();
        }
    }

    void write(const shacl::Session& session, const std::vector<shacl::Result>& results, const TextSink& sink) const {
        if (format_ == "json") {
            writeJson(session, results, sink);
        } else if (format_ == "text") {
            writeText(session, results, {}, sink);
        } else {
            writeReport(session, results, format_ == "nt" ? rdf::Syntax::ntriples : rdf::Syntax::turtle, sink);
        }
    }

    /// Aside, then renamed: a report is whole or not there.
    void writeFile(const shacl::Session& session, const std::vector<shacl::Result>& results) const {
        const fs::path aside = report_ + ".new";
        std::ofstream file(aside, std::ios::binary | std::ios::trunc);
        write(session, results,
              [&](std::string_view bytes) { file.write(bytes.data(), static_cast<std::streamsize>(bytes.size())); });
        file.close();
        std::error_code error;
        if (file) {
            fs::rename(aside, report_, error);
        }
        if (!file || error) {
            std::error_code ignored;
            fs::remove(aside, ignored);
            throw SystemError(report_ + ": the report cannot be written");
        }
    }

    std::vector<std::string> data_;
    std::vector<std::string> shapes_;
    std::string report_;
    std::string format_;
    std::string severity_;
    shacl::Severity least_ = shacl::Severity::info;
    fs::path ontology_;
    ThreadOptions threads_;
    MessageOptions messages_;
};

} // namespace

std::unique_ptr<Command> makeValidate() { return std::make_unique<ValidateCommand>(); }

} // namespace chancery::tools
