#include "answer_table.hpp"
#include "command.hpp"
#include "messages.hpp"
#include "options.hpp"

#include "build/compose.hpp"
#include "rdf/characters.hpp"
#include "rdf/namespaces.hpp"
#include "store/query.hpp"
#include "store/retry.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <iterator>
#include <mutex>
#include <stop_token>
#include <sys/ioctl.h>
#include <system_error>
#include <thread>
#include <unistd.h>

namespace chancery::tools {
namespace {

namespace fs = std::filesystem;

enum class Form : std::uint8_t { table, solutions, triples }; // what a format can hold

struct Format {
    std::string_view name;
    Form form;
    store::AnswerFormat answer;
};

constexpr std::array formats{
    Format{"table", Form::table, store::AnswerFormat::rows},
    Format{"csv", Form::solutions, store::AnswerFormat::csv},
    Format{"tsv", Form::solutions, store::AnswerFormat::tsv},
    Format{"json", Form::solutions, store::AnswerFormat::json},
    Format{"xml", Form::solutions, store::AnswerFormat::xml},
    Format{"ttl", Form::triples, store::AnswerFormat::rows},
    Format{"nt", Form::triples, store::AnswerFormat::rows},
};

std::string seconds(std::chrono::steady_clock::duration duration) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.3f s", std::chrono::duration<double>(duration).count());
    return text.data();
}

/// 0 where stdout is no terminal.
std::size_t terminalWidth() {
    winsize size{};
    return ::isatty(STDOUT_FILENO) == 1 && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

/// The line of the query that an error is in, as much of it as a terminal shows, and a caret under the column.
std::string pointAt(const std::string& query, const Location& where) {
    std::size_t begin = 0;
    for (std::size_t line = 1; line < where.line; ++line) {
        begin = std::min(query.find('\n', begin), query.size() - 1) + 1;
    }
    std::string line = query.substr(begin, query.find('\n', begin) - begin);
    std::replace_if(
        line.begin(), line.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; }, ' ');
    std::string before;
    std::string after;
    std::size_t column = 0;
    for (std::size_t at = 0; at < line.size();) {
        constexpr std::size_t shown = 60; // characters on each side
        const std::size_t length = std::max<std::size_t>(rdf::decode(line, at).length, 1);
        ++column;
        if (column < where.column && column + shown >= where.column) {
            before.append(line, at, length);
        } else if (column >= where.column && column < where.column + shown) {
            after.append(line, at, length);
        }
        at += length;
    }
    return "  " + before + after + "\n  " + std::string(columnsOf(before), ' ') + "^\n";
}

/// Ends the program a moment after the time allowed, where the engine is busy in a place that asks for no time.
class Deadline {
public:
    Deadline(std::chrono::milliseconds time, std::string message) {
        watcher_ = std::jthread([time, message = std::move(message)](const std::stop_token& over) {
            constexpr std::chrono::milliseconds grace{500};
            std::mutex mutex;
            std::condition_variable_any woken;
            std::unique_lock lock(mutex);
            woken.wait_for(lock, over, time + grace, [] { return false; });
            if (!over.stop_requested()) {
                complain(message);
                std::_Exit(static_cast<int>(Exit::failed));
            }
        });
    }

private:
    std::jthread watcher_;
};

/// What the query gives, to stdout in the form asked for.
class Printer : public store::AnswerSink {
public:
    Printer(const Format& format, const store::QueryData& data, const std::string& base, bool labels)
        : format_(&format), data_(&data), labels_(labels) {
        style_.base = base;
        style_.prefixes = data.prefixes();
    }

    void variables(const std::vector<std::string>& names) override {
        refuseTriplesFormat("SELECT gives rows");
        table_.emplace(names);
    }
    void row(std::span<const std::optional<rdf::Term>> values) override { table_->add({values.begin(), values.end()}); }
    void truth(bool value) override {
        refuseTriplesFormat("ASK gives true or false");
        out_.append(value ? "true\n" : "false\n");
    }
    void triple(const rdf::Triple& triple) override {
        if (format_->form == Form::solutions) {
            throw UsageError("CONSTRUCT and DESCRIBE give triples; --format " + std::string(format_->name) +
                             " holds rows; use ttl or nt");
        }
        if (format_->name == "nt") {
            if (!lines_) {
                lines_.emplace(rdf::Syntax::ntriples, rdf::Prefixes{}, [this](std::string_view some) { bytes(some); });
            }
            lines_->write(triple);
        } else {
            triples_.push_back(triple);
        }
    }
    void bytes(std::string_view bytes) override { out_.append(bytes); }
    Fetched fetch(const std::string& endpoint, const std::string& query) override {
        store::Body body;
        body.append("query=" + store::encoded(query));
        store::PatientClient client({}, {}, {}, {});
        store::HttpResponse response =
            client.send({"POST",
                         endpoint,
                         {{"Content-Type", "application/x-www-form-urlencoded"},
                          {"Accept", "application/sparql-results+json, application/sparql-results+xml;q=0.9"}},
                         &body,
                         false});
        if (response.status != httpOk) {
            throw store::StoreError("it answers " + std::to_string(response.status) + " (" +
                                    store::inOneLine(response.body) + ")");
        }
        std::string type = response.mediaType();
        return {std::move(response.body), std::move(type)};
    }

    void finish() {
        if (table_) {
            if (labels_) {
                style_.labels = store::labelsOf(*data_, table_->iris());
            }
            out_.append(table_->text(style_, terminalWidth()));
        }
        if (lines_) {
            lines_->finish();
        }
        if (!triples_.empty()) {
            writeTurtle();
        }
        out_.flush();
    }

private:
    static constexpr long httpOk = 200;

    void refuseTriplesFormat(const std::string& what) const {
        if (format_->form == Form::triples) {
            throw UsageError(what + "; --format " + std::string(format_->name) + " holds triples");
        }
    }

    void writeTurtle() {
        std::sort(triples_.begin(), triples_.end());
        triples_.erase(std::unique(triples_.begin(), triples_.end()), triples_.end());
        rdf::Prefixes used;
        for (const auto& prefix : style_.prefixes) {
            const std::string& space = prefix.second;
            const auto within = [&](const rdf::Term& term) {
                return (term.isIri() && term.value.starts_with(space)) || term.datatype.starts_with(space);
            };
            if (std::any_of(triples_.begin(), triples_.end(), [&](const rdf::Triple& each) {
                    return within(each.subject) || within(each.predicate) || within(each.object);
                })) {
                used.emplace_back(prefix);
            }
        }
        rdf::Writer writer(rdf::Syntax::turtle, used, [this](std::string_view some) { bytes(some); });
        for (std::size_t i = 0; i < triples_.size(); ++i) {
            if (i > 0 && triples_[i].subject != triples_[i - 1].subject) {
                writer.endParagraph();
            }
            writer.write(triples_[i]);
        }
        writer.finish();
    }

    const Format* format_;
    const store::QueryData* data_;
    bool labels_;
    TermStyle style_;
    Output out_;
    std::optional<AnswerTable> table_;
    std::optional<rdf::Writer> lines_;
    std::vector<rdf::Triple> triples_;
};

class QueryCommand : public Command {
public:
    [[nodiscard]] Exit run() override {
        if (list_) {
            list();
            return Exit::done;
        }
        if (!store::queryAvailable()) {
            throw UsageError("this program was built without the SPARQL engine; install cargo and rustc 1.87 or newer "
                             "(Debian: cargo-web rustc-web) and build it again, with the network, with "
                             "-DCHANCERY_QUERY=ON");
        }
        const store::QuerySettings settings = compose();
        store::QueryData data;
        const auto start = Clock::now();
        for (const fs::path& file : dataFiles()) {
            data.read(file, base_);
        }
        const auto loaded = Clock::now();
        Printer printer(*format_, data, base_, labels_);
        std::uint64_t count = 0;
        try {
            std::optional<Deadline> deadline;
            if (settings.timeout) {
                deadline.emplace(*settings.timeout, overdue());
            }
            count = store::ask(data, settings, printer);
            printer.finish();
        } catch (const InputError& error) {
            complain(printable(error.what()));
            std::fputs(pointAt(settings.query, error.where()).c_str(), stderr);
            return Exit::wrongUse;
        } catch (const store::QueryError& error) {
            return told(error);
        }
        if (time_) {
            complain("read " + std::to_string(data.size()) + " quads in " + seconds(loaded - start) + "; answered in " +
                     seconds(Clock::now() - loaded) + ": " + std::to_string(count) +
                     (count == 1 ? " result" : " results"));
        }
        return Exit::done;
    }

protected:
    void declare(po::options_description& options, po::options_description& hidden,
                 po::positional_options_description& positional) override {
        options.add_options()("query,e", po::value(&text_)->value_name("QUERY"), "the query itself");
        options.add_options()("data,d", po::value(&data_)->value_name("FILE")->composing(),
                              "RDF file or output folder to ask; may be given again (default: output)");
        options.add_options()("format,f", po::value(&formatName_)->value_name("F")->default_value("table"),
                              "table, csv, tsv, json or xml for SELECT and ASK; ttl (as table) or nt for triples");
        options.add_options()("labels,l", po::bool_switch(&labels_), "show labels beside IRIs in a table");
        options.add_options()("limit", po::value(&limit_)->value_name("N"), "give N rows or triples at most");
        options.add_options()("timeout", po::value(&timeout_)->value_name("SECONDS"), "give up after this time");
        options.add_options()("time", po::bool_switch(&time_), "tell on stderr how long reading and answering took");
        options.add_options()("service", po::bool_switch(&service_),
                              "let SERVICE in the query ask other endpoints over the network");
        options.add_options()("no-union", po::bool_switch(&noUnion_),
                              "the default graph is only what is in no named graph");
        options.add_options()("base", po::value(&base_)->value_name("IRI")->default_value(std::string(rdf::ns::id)),
                              "what relative IRIs in the query are relative to");
        options.add_options()("list", po::bool_switch(&list_), "show the example queries");
        hidden.add_options()("source", po::value(&source_));
        positional.add("source", 1);
    }

    void settle(const po::variables_map& values) override {
        const auto* const found =
            std::find_if(formats.begin(), formats.end(), [&](const Format& each) { return each.name == formatName_; });
        if (found == formats.end()) {
            throw UsageError("--format '" + formatName_ + "' is none of table, csv, tsv, json, xml, ttl and nt");
        }
        format_ = found;
        given_ = values.count("query") > 0;
        if (!list_ && given_ == !source_.empty()) {
            throw UsageError(given_ ? "give either a query with -e or one by name or file"
                                    : "needs a query: a name of 'chancery query --list', a file, or -e QUERY");
        }
        constexpr double longest = 1e9;
        if (values.count("timeout") > 0 && !(timeout_ > 0 && timeout_ < longest)) {
            throw UsageError("--timeout needs a number of seconds above 0");
        }
        if (!rdf::isAbsoluteIri(base_)) {
            throw UsageError("--base '" + base_ + "' is not an absolute IRI");
        }
        limited_ = values.count("limit") > 0;
        if (limit_ < 0) {
            throw UsageError("--limit needs a number of 0 or more");
        }
    }

private:
    using Clock = std::chrono::steady_clock;

    [[nodiscard]] store::QuerySettings compose() const {
        store::QuerySettings settings;
        settings.base = base_;
        settings.format = format_->answer;
        settings.unionDefault = !noUnion_;
        settings.service = service_;
        if (limited_) {
            settings.limit = static_cast<std::uint64_t>(limit_);
        }
        if (timeout_ > 0) {
            settings.timeout = std::chrono::milliseconds(std::llround(std::ceil(timeout_ * 1000)));
        }
        if (given_) {
            settings.query = text_;
            settings.name = "-e";
        } else if (source_ == "-") {
            settings.query = {std::istreambuf_iterator<char>(std::cin), {}};
            settings.name = "<stdin>";
        } else {
            const fs::path file = queryFile();
            settings.query = rdf::slurp(file);
            settings.name = file.string();
        }
        return settings;
    }

    /// The query by its file or by the name of an example.
    [[nodiscard]] fs::path queryFile() const {
        std::error_code ignored;
        if (fs::is_regular_file(source_, ignored)) {
            return source_;
        }
        const std::vector<fs::path> known = examples();
        std::vector<std::string> names;
        for (const fs::path& each : known) {
            names.push_back(each.stem().string());
            if (names.back() == source_) {
                return each;
            }
        }
        const std::string near = nearest(source_, names);
        throw UsageError("no query '" + source_ + "', as a file or an example; " +
                         (near.empty() ? "see 'chancery query --list'" : "did you mean '" + near + "'?"));
    }

    [[nodiscard]] static std::vector<fs::path> examples() {
        std::vector<fs::path> found;
        std::error_code error;
        for (const auto& entry : fs::directory_iterator(defaultQueries(), error)) {
            if (entry.path().extension() == ".rq") {
                found.push_back(entry.path());
            }
        }
        std::sort(found.begin(), found.end());
        return found;
    }

    /// Names and the questions that stand at the head of the files as comments.
    static void list() {
        const std::vector<fs::path> all = examples();
        if (all.empty()) {
            throw UsageError("no example queries beside the program");
        }
        std::size_t width = 0;
        for (const fs::path& each : all) {
            width = std::max(width, each.stem().string().size());
        }
        Output out;
        for (const fs::path& each : all) {
            const std::string text = rdf::slurp(each);
            const std::string line = text.substr(0, text.find('\n'));
            const std::string name = each.stem().string();
            out.append(name + std::string(width + 2 - name.size(), ' ') +
                       line.substr(std::min(line.size(), line.find_first_not_of("# "))) + "\n");
        }
        out.flush();
    }

    [[nodiscard]] std::vector<fs::path> dataFiles() const {
        std::vector<fs::path> files;
        for (const std::string& each : data_.empty() ? std::vector<std::string>{"output"} : data_) {
            std::error_code ignored;
            if (!data_.empty() && !fs::is_directory(each, ignored)) {
                files.emplace_back(each);
                continue;
            }
            const fs::path folder(each);
            if (fs::exists(folder / build::quadsName, ignored)) {
                files.push_back(folder / build::quadsName);
            } else if (fs::exists(folder / build::turtleName, ignored)) {
                files.push_back(folder / build::turtleName);
            } else {
                throw UsageError("there is no " + (folder / build::quadsName).string() +
                                 " to ask; make it with 'chancery build' or name files with --data");
            }
        }
        return files;
    }

    [[nodiscard]] std::string overdue() const {
        std::array<char, 64> text{};
        std::snprintf(text.data(), text.size(), "no answer within %g s (--timeout)", timeout_);
        return text.data();
    }

    [[nodiscard]] Exit told(const store::QueryError& error) const {
        const std::string message = printable(error.what());
        switch (error.kind()) {
        case store::QueryError::Kind::timeout:
            complain(overdue());
            return Exit::failed;
        case store::QueryError::Kind::service:
            complain(message + (service_ ? "" : "; --service lets it"));
            return service_ ? Exit::failed : Exit::wrongUse;
        case store::QueryError::Kind::other:
            break;
        }
        complain(message);
        return Exit::wrongUse;
    }

    std::string source_;
    std::string text_;
    std::vector<std::string> data_;
    std::string formatName_;
    const Format* format_ = nullptr;
    std::string base_;
    std::int64_t limit_ = 0;
    double timeout_ = 0;
    bool given_ = false;
    bool limited_ = false;
    bool labels_ = false;
    bool time_ = false;
    bool noUnion_ = false;
    bool service_ = false;
    bool list_ = false;
};

} // namespace

std::unique_ptr<Command> makeQuery() { return std::make_unique<QueryCommand>(); }

} // namespace chancery::tools
