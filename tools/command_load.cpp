#include "command.hpp"
#include "interruption.hpp"
#include "messages.hpp"
#include "options.hpp"
#include "password.hpp"
#include "progress.hpp"

#include "build/compose.hpp"
#include "rdf/characters.hpp"
#include "rdf/namespaces.hpp"
#include "store/load.hpp"
#include "version.hpp"

#include <algorithm>
#include <cstdlib>
#include <span>
#include <system_error>

namespace chancery::tools {
namespace {

namespace fs = std::filesystem;

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

std::string_view nameOf(store::LoadPlan::Why why) {
    switch (why) {
    case store::LoadPlan::Why::fresh:
        return "new";
    case store::LoadPlan::Why::changed:
        return "changed";
    case store::LoadPlan::Why::pending:
        return "did not arrive before";
    case store::LoadPlan::Why::asked:
        break;
    }
    return "unchanged, but --all";
}

class LoadCommand : public Command {
public:
    [[nodiscard]] Exit run() override {
        const store::Credentials who = credentials();
        Interruption interruption;
        const std::vector<fs::path> inputs = inputFiles();
        store::QuadFiles files;
        for (const fs::path& file : inputs) {
            files.read(file, graph_);
        }
        const std::vector<store::NamedGraph> graphs = files.graphs();
        const std::string marker = base_ + "graph/loaded";
        if (std::any_of(graphs.begin(), graphs.end(), [&](const auto& each) { return each.iri == marker; })) {
            throw InputError({inputs.front().string(), 0, 0},
                             "has the graph " + marker + ", where load keeps its notes");
        }
        store::HttpSettings http;
        http.credentials = who;
        http.authorities = authorities_;
        http.stallTimeout = std::chrono::seconds(timeout_);
        http.agent = std::string("chancery/").append(version);
        if (messages_.verbose) {
            tellSettings(who);
        }
        warnOfOpenPasswords(who);
        store::RetrySettings retries;
        retries.tries = retries_ + 1;
        store::PatientClient client(http, retries, interruption.token(), [this](const std::string& notice) {
            if (!messages_.quiet) {
                complain(printable(notice));
            }
        });
        const auto target = store::makeGraphStore(client, endpoints_, *preset_, triesGzip());
        try {
            const store::Table table = store::readMarker(*target, marker);
            const store::LoadPlan plan = store::planLoad(graphs, table, all_);
            if (dryRun_) {
                tellPlan(plan);
                return Exit::done;
            }
            return load(*target, files, plan, table, marker, interruption.token());
        } catch (const store::StoreError& error) {
            complain(printable(error.what()));
            return Exit::failed;
        } catch (const store::Stopped&) {
            complain("interrupted; the next load goes on where this one was");
            interruption.endBySignal();
            return Exit::failed;
        }
    }

protected:
    void declare(po::options_description& options, po::options_description& hidden,
                 po::positional_options_description& positional) override {
        options.add_options()("to", po::value(&to_)->value_name("URL"),
                              "the store: its Graph Store Protocol endpoint or, with --store, where it is");
        options.add_options()("store", po::value(&presetName_)->value_name("NAME"), presetNames().c_str());
        options.add_options()("update", po::value(&update_)->value_name("URL"),
                              "send SPARQL updates to this endpoint instead");
        options.add_options()("query", po::value(&query_)->value_name("URL"),
                              "the SPARQL Query endpoint, for counting (default: that of --store)");
        options.add_options()("netrc", po::value(&netrc_)->value_name("FILE"),
                              "take user and password from a netrc file");
        options.add_options()("ask-password", po::bool_switch(&askPassword_), "ask for user and password");
        options.add_options()("ca-file", po::value(&authorities_)->value_name("FILE"),
                              "certificates to check the store's by, in PEM (default: the system's)");
        options.add_options()("all", po::bool_switch(&all_), "send unchanged graphs too");
        options.add_options()("dry-run", po::bool_switch(&dryRun_), "tell what would be sent, and send nothing");
        options.add_options()("no-count", po::bool_switch(&noCount_), "do not count the store's triples afterwards");
        options.add_options()("gzip", po::value(&gzip_)->value_name("WHEN")->default_value("auto"),
                              "compress what is sent: 'always', 'never', or 'auto': where the store takes it");
        options.add_options()("retries", po::value(&retries_)->value_name("N")->default_value(defaultRetries),
                              "how often to try again what may pass");
        options.add_options()("timeout", po::value(&timeout_)->value_name("SECONDS")->default_value(defaultTimeout),
                              "give up waiting for a store that is silent so long");
        options.add_options()("graph", po::value(&graph_)->value_name("IRI"),
                              "the graph of triples that are in none (Turtle, N-Triples)");
        options.add_options()("base", po::value(&base_)->value_name("IRI")->default_value(std::string(rdf::ns::id)),
                              "where the IRIs of entities begin");
        options.add_options()("json", po::bool_switch(&json_), "print what was done as JSON");
        messages_.declare(options);
        hidden.add_options()("file", po::value(&files_));
        positional.add("file", -1);
    }

    void settle(const po::variables_map& /*values*/) override {
        if (!presetName_.empty()) {
            preset_ = store::findPreset(presetName_);
            if (preset_ == nullptr) {
                throw UsageError("--store '" + presetName_ + "' is none of " + names());
            }
        }
        if (to_.empty() && update_.empty()) {
            throw UsageError("needs --to URL (or --update URL), the store to load into");
        }
        for (const auto& [name, url] : {std::pair{"--to", &to_}, {"--update", &update_}, {"--query", &query_}}) {
            checkUrl(name, *url);
        }
        if (!graph_.empty() && !rdf::isAbsoluteIri(graph_)) {
            throw UsageError("--graph '" + graph_ + "' is not an absolute IRI");
        }
        if (!rdf::isAbsoluteIri(base_)) {
            throw UsageError("--base '" + base_ + "' is not an absolute IRI");
        }
        if (gzip_ != "auto" && gzip_ != "always" && gzip_ != "never") {
            throw UsageError("--gzip '" + gzip_ + "' is none of auto, always and never");
        }
        if (timeout_ <= 0) {
            throw UsageError("--timeout needs a number of seconds above 0");
        }
        if (!authorities_.empty()) {
            checkFile("--ca-file", authorities_);
        }
        settleEndpoints();
    }

private:
    static constexpr unsigned defaultRetries = 7;
    static constexpr long defaultTimeout = 300;

    static std::string names() {
        std::string text;
        for (const store::Preset& each : store::presets()) {
            text.append(text.empty() ? "" : ", ").append(each.name);
        }
        return text;
    }
    static std::string presetNames() { return "what store it is, for its paths and habits: " + names(); }

    static void checkUrl(const std::string& option, const std::string& url) {
        if (url.empty()) {
            return;
        }
        const auto parts = store::partsOf(url);
        if (!parts) {
            throw UsageError(option + " needs an http or https URL");
        }
        if (parts->credentials) {
            throw UsageError(option + " must not have a password in it, where others can see it; set CHANCERY_USER and "
                                      "CHANCERY_PASSWORD, or use --netrc or --ask-password");
        }
    }

    static void checkFile(const std::string& option, const fs::path& file) {
        std::error_code ignored;
        if (!fs::is_regular_file(file, ignored)) {
            throw UsageError(option + " " + file.string() + ": there is no such file");
        }
    }

    void settleEndpoints() {
        std::string root = to_;
        if (!presetName_.empty()) {
            while (root.ends_with('/')) {
                root.pop_back();
            }
        }
        const auto at = [&](std::string_view path) { return root.empty() ? std::string() : root + std::string(path); };
        const bool named = !presetName_.empty();
        const bool updates = !update_.empty() || preset_->way == store::Way::update;
        endpoints_.graphs = updates ? "" : at(preset_->graphs);
        endpoints_.update = !update_.empty() ? update_ : named ? at(preset_->update) : "";
        endpoints_.quads = updates || !named || preset_->quads == "-" ? "" : at(preset_->quads);
        endpoints_.query = !query_.empty() ? query_ : named ? at(preset_->query) : "";
        if (updates && endpoints_.query.empty()) {
            throw UsageError("--update needs --query URL too, to read what the store holds");
        }
    }

    [[nodiscard]] std::vector<fs::path> inputFiles() const {
        std::vector<fs::path> files;
        std::error_code ignored;
        for (const std::string& each : files_.empty() ? std::vector<std::string>{"output"} : files_) {
            files.emplace_back(fs::is_directory(each, ignored) ? fs::path(each) / build::quadsName : fs::path(each));
            if (files_.empty() && !fs::exists(files.back(), ignored)) {
                throw UsageError("there is no " + files.back().string() +
                                 " to load; make it with 'chancery build' or name files");
            }
        }
        return files;
    }

    [[nodiscard]] store::Credentials credentials() const {
        store::Credentials found;
        found.user = environment("CHANCERY_USER");
        found.password = environment("CHANCERY_PASSWORD");
        found.token = environment("CHANCERY_TOKEN");
        if (askPassword_) {
            if (found.user.empty()) {
                found.user = askTerminal("User: ", true);
            }
            found.password = askTerminal("Password: ", false);
            found.token.clear();
        } else if (!netrc_.empty()) {
            checkFile("--netrc", netrc_);
            found = {};
            found.netrc = netrc_;
        } else if (!found.user.empty() && !found.token.empty()) {
            throw UsageError("CHANCERY_USER and CHANCERY_TOKEN are both set; which is it?");
        }
        return found;
    }

    void tellSettings(const store::Credentials& who) const {
        complain("graph store: " + (endpoints_.graphs.empty() ? "not used" : endpoints_.graphs));
        complain("query: " + (endpoints_.query.empty() ? "not used" : endpoints_.query));
        std::string updates = endpoints_.update.empty() ? "not used" : endpoints_.update;
        if (!endpoints_.graphs.empty() && !endpoints_.update.empty()) {
            updates = !endpoints_.quads.empty() ? updates + ", before many small graphs go to " + endpoints_.quads
                      : preset_->manyByUpdate   ? updates + ", for many small graphs"
                                                : "not used";
        }
        complain("update: " + updates);
        complain(std::string("credentials: ") + (!who.token.empty()   ? "a token"
                                                 : !who.user.empty()  ? "user and password"
                                                 : !who.netrc.empty() ? "from the netrc file"
                                                                      : "none"));
    }

    void warnOfOpenPasswords(const store::Credentials& who) const {
        const auto parts = store::partsOf(endpoints_.graphs.empty() ? endpoints_.update : endpoints_.graphs);
        const bool secret = !who.token.empty() || !who.user.empty() || !who.netrc.empty();
        if (secret && parts && parts->scheme == "http" && !parts->loopback() && !messages_.quiet) {
            complain("the credentials go over the network unencrypted; better use https");
        }
    }

    [[nodiscard]] bool triesGzip() const {
        if (gzip_ != "auto") {
            return gzip_ == "always";
        }
        const auto parts = store::partsOf(endpoints_.graphs.empty() ? endpoints_.update : endpoints_.graphs);
        return parts && !parts->loopback() && (preset_->gzip || presetName_.empty());
    }

    void tellPlan(const store::LoadPlan& plan) const {
        Output out;
        std::uint64_t triples = 0;
        for (const auto& each : plan.send) {
            out.append("send  " + each.graph->iri + "  " + counted(each.graph->triples, "triple") + " (" +
                       std::string(nameOf(each.why)) + ")\n");
            triples += each.graph->triples;
        }
        for (const std::string& each : plan.drop) {
            out.append("drop  " + printable(each) + "\n");
        }
        out.append(counted(plan.send.size(), "graph") + " with " + counted(triples, "triple") + " to send, " +
                   std::to_string(plan.drop.size()) + " to drop, " + std::to_string(plan.keep.size()) +
                   " unchanged; nothing was sent\n");
        out.flush();
    }

    [[nodiscard]] Exit load(store::GraphStore& target, const store::QuadFiles& files, const store::LoadPlan& plan,
                            const store::Table& table, const std::string& marker, std::stop_token stop) const {
        ProgressDisplay display(ProgressDisplay::kindFor(messages_.quiet, messages_.verbose), "graphs");
        store::LoadSettings settings;
        settings.marker = marker;
        settings.verify = !noCount_;
        settings.stop = std::move(stop);
        settings.progress = [&](const store::LoadProgress& now) {
            display.show({now.phase, now.done, now.all, now.graphs});
        };
        const store::LoadReport report = store::carryOut(target, files, plan, table, settings);
        display.clear();
        for (const store::Mismatch& each : report.mismatches) {
            complain(printable(each.graph) + ": the store counts " + counted(each.there, "triple") + " where " +
                     std::to_string(each.here) + " were sent; it is sent again with the next load");
        }
        tellRefusals(report.refusals);
        tell(report);
        return report.mismatches.empty() && report.refusals.empty() ? Exit::done : Exit::failed;
    }

    static void tellRefusals(const std::vector<store::Refusal>& refusals) {
        constexpr std::size_t most = 10;
        for (const store::Refusal& each : std::span(refusals).first(std::min(refusals.size(), most))) {
            complain(printable(each.reason));
        }
        if (refusals.size() > most) {
            complain("the store refuses " + counted(refusals.size() - most, "more graph"));
        }
    }

    void tell(const store::LoadReport& report) const {
        if (json_) {
            const auto field = [](const std::string& name, std::uint64_t value) {
                return "\"" + name + "\":" + std::to_string(value);
            };
            Output out;
            out.append("{" + field("sent", report.sent) + "," + field("triples", report.triples) + "," +
                       field("unchanged", report.unchanged) + "," + field("dropped", report.dropped) + "," +
                       field("mended", report.mended) + "," + field("expected", report.expected) + "," +
                       field("counted", report.counted) + "," + field("mismatches", report.mismatches.size()) + "," +
                       field("refused", report.refusals.size()) + "}\n");
            out.flush();
        }
        if (messages_.quiet) {
            return;
        }
        std::string text = counted(report.sent, "graph") + " sent with " + counted(report.triples, "triple") + ", " +
                           std::to_string(report.unchanged) + " unchanged, " + std::to_string(report.dropped) +
                           " dropped";
        if (!report.refusals.empty()) {
            text += ", " + std::to_string(report.refusals.size()) + " refused, to be sent again with the next load";
        }
        if (report.mended > 0) {
            text += ", " + std::to_string(report.mended) + " mended that somebody had changed";
        }
        if (!noCount_) {
            text += report.mismatches.empty()
                        ? "; counted in the store: " + counted(report.counted, "triple") + ", as here"
                        : "; counted in the store: " + counted(report.counted, "triple") + " instead of " +
                              std::to_string(report.expected);
        }
        complain(text);
    }

    std::vector<std::string> files_;
    std::string to_;
    std::string presetName_;
    const store::Preset* preset_ = &store::plainStore();
    std::string update_;
    std::string query_;
    fs::path netrc_;
    fs::path authorities_;
    std::string graph_;
    std::string base_;
    std::string gzip_;
    unsigned retries_ = defaultRetries;
    long timeout_ = defaultTimeout;
    bool askPassword_ = false;
    bool all_ = false;
    bool dryRun_ = false;
    bool noCount_ = false;
    bool json_ = false;
    store::Endpoints endpoints_;
    MessageOptions messages_;
};

} // namespace

std::unique_ptr<Command> makeLoad() { return std::make_unique<LoadCommand>(); }

} // namespace chancery::tools
