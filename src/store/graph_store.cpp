#include "store/graph_store.hpp"

#include "rdf/namespaces.hpp"
#include "rdf/reader.hpp"
#include "store/triple_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace chancery::store {
namespace {

constexpr std::size_t worthPacking = 1400; // bytes: less is one packet anyhow

bool isDone(long status) { return status >= 200 && status < 300; }

std::string where(const std::string& url) { return url.substr(0, url.find('?')); }

/// A line on an answer that is none of those expected.
[[noreturn]] void refuse(const std::string& what, const std::string& url, const HttpResponse& response) {
    std::string message = what + ": the store at " + where(url);
    const std::string said = inOneLine(response.body);
    const std::string quoted = said.empty() ? "" : " (" + said + ")";
    const std::string status = std::to_string(response.status);
    if (!response.redirect.empty() && response.status >= 300 && response.status < 400) {
        message += " sends us on to " + response.redirect + "; if that is right, give it as --to";
    } else if (response.status == 401) {
        message += " wants to know who asks (401); set CHANCERY_USER and CHANCERY_PASSWORD, or CHANCERY_TOKEN, or use "
                   "--netrc or --ask-password" +
                   quoted;
    } else if (response.status == 403) {
        message += " does not allow that (403)" + quoted;
    } else if (response.status == 404) {
        message += " has nothing there (404); are --to and --store right?" + quoted;
    } else if (response.status == 405 || response.status == 501) {
        message += " does not do that (" + status + "); are --to and --store right, or does it want --update?" + quoted;
    } else {
        message += " answers " + status + quoted;
    }
    static constexpr std::array ofThis{400L, 413L, 415L, 422L, 500L}; // and not of all that is sent
    if (std::find(ofThis.begin(), ofThis.end(), response.status) != ofThis.end()) {
        throw RefusedError(message);
    }
    throw StoreError(message);
}

[[noreturn]] void refuseType(const std::string& what, const std::string& url, const HttpResponse& response,
                             const std::string& expected) {
    const std::string type = response.mediaType();
    throw StoreError(what + ": the store at " + where(url) + " answers with " +
                     (type.empty() ? "no Content-Type" : "'" + type + "'") + " instead of " + expected +
                     "; are --to and --store right? (" + inOneLine(response.body) + ")");
}

std::string escaped(const std::string& iri) { return "<" + iri + ">"; }

/// The rows of SPARQL results as comma-separated values without quotes in them, which IRIs, digests and numbers are.
std::vector<std::vector<std::string>> rowsOf(std::string_view csv) {
    std::vector<std::vector<std::string>> rows;
    while (!csv.empty()) {
        const std::size_t end = std::min(csv.find('\n'), csv.size());
        std::string_view line = csv.substr(0, end);
        csv.remove_prefix(std::min(end + 1, csv.size()));
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        std::vector<std::string> cells(1);
        bool quoted = false;
        for (const char c : line) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.emplace_back();
            } else {
                cells.back() += c;
            }
        }
        rows.push_back(std::move(cells));
    }
    if (!rows.empty()) {
        rows.erase(rows.begin()); // names
    }
    return rows;
}

std::uint64_t numberOf(const std::string& text) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) {
        throw StoreError("the store counts '" + text + "' triples, which is no number");
    }
    return number;
}

/// SPARQL 1.1 Update is always UTF-8, but a servlet that is not told takes it for Latin-1 (Blazegraph 2.1.4).
constexpr const char* utf8Update = "application/sparql-update; charset=utf-8";

/// What both ways share: sending, queries, and gzip where it is taken.
class Base : public GraphStore {
public:
    Base(PatientClient& client, Endpoints endpoints, const Preset& preset, bool gzip)
        : client_(&client), endpoints_(std::move(endpoints)), preset_(&preset), gzip_(gzip) {}

    std::uint64_t count(const std::string& graph) override {
        const auto rows =
            select("counting", "SELECT (COUNT(*) AS ?n) WHERE { GRAPH " + escaped(graph) + " { ?s ?p ?o } }");
        return rows.empty() ? 0 : numberOf(rows.front().front());
    }

    std::map<std::string, std::uint64_t> counts() override {
        std::map<std::string, std::uint64_t> found;
        for (const auto& row :
             select("counting", "SELECT ?g (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g")) {
            if (row.size() == 2) {
                found[row[0]] = numberOf(row[1]);
            }
        }
        return found;
    }

    void sendPlain() noexcept override { gzip_ = false; }
    [[nodiscard]] bool sendsGzip() const noexcept override { return gzip_; }
    void hurry() noexcept override { client_->hurry(); }

    [[nodiscard]] std::size_t batch() const noexcept override {
        constexpr std::size_t most = 20'000; // triples
        if (refusedBatches_ == mostRefusedBatches || endpoints_.update.empty()) {
            return 0;
        }
        if (!endpoints_.quads.empty()) {
            return most;
        }
        return endpoints_.graphs.empty() || preset_->manyByUpdate ? preset_->triplesPerUpdate : 0;
    }

    /// Stores commit once a request, and that is what takes the time with small graphs.
    bool replaceAll(std::span<const NamedGraph* const> graphs, const QuadFiles& files) override {
        const bool taken = endpoints_.quads.empty() ? replaceByUpdate(graphs, files) : replaceByQuads(graphs, files);
        refusedBatches_ = taken ? 0 : refusedBatches_ + 1;
        return taken;
    }

protected:
    using Rows = std::vector<std::vector<std::string>>;

    Rows select(const std::string& what, const std::string& query) {
        Body body;
        body.append("query=" + encoded(query));
        HttpRequest request{"POST",
                            endpoints_.query,
                            {{"Content-Type", "application/x-www-form-urlencoded"}, {"Accept", "text/csv"}},
                            &body,
                            false};
        const HttpResponse response = client_->send(request);
        if (!isDone(response.status)) {
            refuse(what, endpoints_.query, response);
        }
        if (response.mediaType() != "text/csv") {
            refuseType(what, endpoints_.query, response, "SPARQL results as text/csv");
        }
        return rowsOf(response.body);
    }

    /// Sends a body, compressed where that is worth it and taken.
    HttpResponse sendBody(HttpRequest request, const Body& body) {
        if (gzip_ && body.size() >= worthPacking) {
            const Body packed = body.gzipped();
            request.body = &packed;
            request.gzip = true;
            HttpResponse response = client_->send(request);
            if (response.status != 400 && response.status != 415 && response.status != 500 && response.status != 501) {
                return response;
            }
            gzip_ = false; // its fault or ours: plain will tell
        }
        request.body = &body;
        request.gzip = false;
        return client_->send(request);
    }

    static std::string dropping(std::span<const NamedGraph* const> graphs) {
        std::string update;
        for (const NamedGraph* graph : graphs) {
            update.append(update.empty() ? "" : " ;\n").append("DROP SILENT GRAPH ").append(escaped(graph->iri));
        }
        return update;
    }

    [[nodiscard]] bool replaceByUpdate(std::span<const NamedGraph* const> graphs, const QuadFiles& files) {
        std::string update = dropping(graphs).append(" ;\nINSERT DATA {\n");
        for (const NamedGraph* graph : graphs) {
            update.append("GRAPH ").append(escaped(graph->iri)).append(" {\n");
            files.lines(*graph, [&](std::string_view line) { update.append(withoutCodepointEscapes(line)); });
            update.append("}\n");
        }
        return isDone(sendUpdate(update.append("}")).status);
    }

    [[nodiscard]] bool replaceByQuads(std::span<const NamedGraph* const> graphs, const QuadFiles& files) {
        Body body;
        std::string quad;
        for (const NamedGraph* graph : graphs) {
            const std::string end = escaped(graph->iri) + " .\n";
            files.lines(*graph, [&](std::string_view line) {
                constexpr std::string_view lineEnd = ".\n";
                body.append(quad.assign(line.substr(0, line.size() - lineEnd.size())).append(end));
            });
        }
        return isDone(sendUpdate(dropping(graphs)).status) &&
               isDone(
                   sendBody({"POST", endpoints_.quads, {{"Content-Type", "application/n-quads"}}, nullptr, false}, body)
                       .status);
    }

    HttpResponse sendUpdate(const std::string& update) {
        Body body;
        const bool form = preset_->updateAsForm;
        body.append(form ? "update=" + encoded(update) : update);
        return sendBody({"POST",
                         endpoints_.update,
                         {{"Content-Type", form ? "application/x-www-form-urlencoded" : utf8Update}},
                         nullptr,
                         false},
                        body);
    }

    [[nodiscard]] const Endpoints& endpoints() const noexcept { return endpoints_; }
    [[nodiscard]] const Preset& preset() const noexcept { return *preset_; }
    [[nodiscard]] PatientClient& client() noexcept { return *client_; }

private:
    PatientClient* client_;
    Endpoints endpoints_;
    const Preset* preset_;
    bool gzip_;
    static constexpr unsigned mostRefusedBatches = 3; // in a row, before none is tried any more
    unsigned refusedBatches_ = 0;
};

/// SPARQL 1.1 Graph Store HTTP Protocol, indirect graph identification (section 4.2).
class ProtocolStore : public Base {
public:
    using Base::Base;

    std::vector<std::pair<std::string, std::string>> literals(const std::string& graph,
                                                              const std::string& predicate) override {
        std::vector<std::pair<std::string, std::string>> found;
        read(graph, [&](const rdf::Quad& quad) {
            if (quad.triple.predicate.value == predicate && quad.triple.object.isLiteral()) {
                found.emplace_back(quad.triple.subject.value, quad.triple.object.value);
            }
        });
        return found;
    }

    void replace(const NamedGraph& graph, const QuadFiles& files) override {
        if (!preset().guessesType) {
            send("PUT", graph.iri, files.body(graph));
            return;
        }
        Body body = bodyOf({});
        files.lines(graph, [&](std::string_view line) { body.append(withoutMarkup(line)); });
        send("PUT", graph.iri, body);
    }
    void replace(const std::string& graph, const std::string& triples) override { send("PUT", graph, bodyOf(triples)); }
    void add(const std::string& graph, const std::string& triples) override { send("POST", graph, bodyOf(triples)); }

    void drop(const std::string& graph) override {
        const std::string url = urlOf(graph);
        const HttpResponse response = client().send({"DELETE", url, {}, nullptr, false});
        if (!isDone(response.status) && response.status != 404) {
            refuse("dropping " + graph, url, response);
        }
    }

    std::uint64_t count(const std::string& graph) override {
        if (!endpoints().query.empty()) {
            return Base::count(graph);
        }
        std::set<rdf::Triple> triples;
        read(graph, [&](const rdf::Quad& quad) { triples.insert(quad.triple); });
        return triples.size();
    }

    std::map<std::string, std::uint64_t> counts() override {
        return endpoints().query.empty() ? std::map<std::string, std::uint64_t>() : Base::counts();
    }

private:
    /// As Turtle where the store guesses: a directive tells that it is, even before a line that is too long to guess
    /// by.
    [[nodiscard]] Body bodyOf(const std::string& text) const {
        Body body;
        if (preset().guessesType) {
            body.append("@prefix rdf: <" + std::string(rdf::ns::rdf) + "> .\n");
        }
        body.append(text);
        return body;
    }

    [[nodiscard]] std::string urlOf(const std::string& graph) const {
        const std::string& url = endpoints().graphs;
        return url + (url.find('?') == std::string::npos ? "?" : "&") + "graph=" + encoded(graph);
    }

    void send(const std::string& method, const std::string& graph, const Body& body) {
        const std::string url = urlOf(graph);
        const HttpResponse response =
            sendBody({method, url, {{"Content-Type", std::string(preset().mediaType)}}, nullptr, false}, body);
        if (!isDone(response.status)) {
            refuse("sending " + graph, url, response);
        }
    }

    void read(const std::string& graph, const rdf::QuadSink& sink) {
        const std::string url = urlOf(graph);
        const HttpResponse response =
            client().send({"GET", url, {{"Accept", "application/n-triples, text/turtle;q=0.9"}}, nullptr, false});
        if (response.status == 404 || response.status == 204 || (response.status == 200 && response.body.empty())) {
            return;
        }
        if (response.status != 200) {
            refuse("reading " + graph, url, response);
        }
        static constexpr std::array types{"application/n-triples", "text/plain",    "text/turtle",
                                          "application/x-turtle",  "text/ntriples", "application/x-nice-turtle"};
        const std::string type = response.mediaType();
        if (std::find(types.begin(), types.end(), type) == types.end()) {
            refuseType("reading " + graph, url, response, "application/n-triples or text/turtle");
        }
        try {
            rdf::read(response.body, rdf::Syntax::turtle, graph, where(url), "b", sink);
        } catch (const InputError& error) {
            throw StoreError("reading " + graph + ": the store's answer is no Turtle: " + error.message());
        }
    }
};

/// SPARQL 1.1 Update.
class UpdateStore : public Base {
public:
    using Base::Base;

    std::vector<std::pair<std::string, std::string>> literals(const std::string& graph,
                                                              const std::string& predicate) override {
        std::vector<std::pair<std::string, std::string>> found;
        for (auto& row : select("reading " + graph, "SELECT ?s ?o WHERE { GRAPH " + escaped(graph) + " { ?s " +
                                                        escaped(predicate) + " ?o } }")) {
            if (row.size() == 2) {
                found.emplace_back(std::move(row[0]), std::move(row[1]));
            }
        }
        return found;
    }

    void replace(const NamedGraph& graph, const QuadFiles& files) override {
        const std::string open = "INSERT DATA { GRAPH " + escaped(graph.iri) + " {\n";
        std::string text = "DROP SILENT GRAPH " + escaped(graph.iri) + " ;\n" + open;
        std::size_t lines = 0;
        files.lines(graph, [&](std::string_view line) {
            // A blank node is the same only within one request.
            if (lines == preset().triplesPerUpdate && !graph.blanks) {
                send("sending " + graph.iri, text.append("} }"));
                text = open;
                lines = 0;
            }
            text.append(withoutCodepointEscapes(line));
            ++lines;
        });
        send("sending " + graph.iri, text.append("} }"));
    }

    void replace(const std::string& graph, const std::string& triples) override {
        send("sending " + graph, "DROP SILENT GRAPH " + escaped(graph));
        add(graph, triples);
    }

    void add(const std::string& graph, const std::string& triples) override {
        std::string_view rest = triples;
        while (!rest.empty()) {
            std::size_t end = 0;
            for (std::size_t lines = 0; lines < preset().triplesPerUpdate && end < rest.size(); ++lines) {
                end = std::min(rest.find('\n', end), rest.size() - 1) + 1;
            }
            std::string text = "INSERT DATA { GRAPH " + escaped(graph) + " {\n";
            send("sending " + graph, text.append(rest.substr(0, end)).append("} }"));
            rest.remove_prefix(end);
        }
    }

    void drop(const std::string& graph) override { send("dropping " + graph, "DROP SILENT GRAPH " + escaped(graph)); }

private:
    void send(const std::string& what, const std::string& update) {
        const HttpResponse response = sendUpdate(update);
        if (!isDone(response.status)) {
            refuse(what, endpoints().update, response);
        }
    }
};

} // namespace

std::unique_ptr<GraphStore> makeGraphStore(PatientClient& client, const Endpoints& endpoints, const Preset& preset,
                                           bool gzip) {
    if (endpoints.graphs.empty()) {
        return std::make_unique<UpdateStore>(client, endpoints, preset, gzip);
    }
    return std::make_unique<ProtocolStore>(client, endpoints, preset, gzip);
}

} // namespace chancery::store
