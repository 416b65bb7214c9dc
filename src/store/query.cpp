#include "store/query.hpp"

#include "rdf/namespaces.hpp"
#include "rdf/stream.hpp"
#include "store/engine/engine.h"

#include <array>
#include <exception>
#include <fstream>
#include <system_error>
#include <utility>

namespace chancery::store {

namespace fs = std::filesystem;

struct QueryData::Engine {
    struct Free {
        void operator()(chancery_dataset* made) const noexcept { chancery_dataset_free(made); }
    };
    std::unique_ptr<chancery_dataset, Free> dataset{chancery_dataset_new()};
};

namespace {

chancery_text borrow(std::string_view text) { return {text.data(), text.size()}; }
std::string_view view(const chancery_text& text) {
    return text.size == 0 ? std::string_view() : std::string_view(text.bytes, text.size);
}

chancery_term borrow(const rdf::TermView& term) {
    std::uint8_t kind = CHANCERY_IRI;
    if (term.kind != rdf::TermKind::iri) {
        kind = term.kind == rdf::TermKind::blank ? CHANCERY_BLANK : CHANCERY_LITERAL;
    }
    return {kind, borrow(term.value), borrow(term.datatype), borrow(term.language)};
}

std::optional<rdf::Term> copy(const chancery_term& term) {
    switch (term.kind) {
    case CHANCERY_IRI:
        return rdf::iri(view(term.value));
    case CHANCERY_BLANK:
        return rdf::blank(view(term.value));
    case CHANCERY_LITERAL:
        return term.language.size > 0 ? rdf::tagged(view(term.value), view(term.language))
                                      : rdf::typed(view(term.value), view(term.datatype));
    default:
        return std::nullopt;
    }
}

class Filling : public rdf::StatementSink {
public:
    Filling(chancery_dataset* dataset, std::map<std::string, std::string>& prefixes)
        : dataset_(dataset), prefixes_(&prefixes) {}

    void statement(const rdf::TermView& subject, const rdf::TermView& predicate, const rdf::TermView& object) override {
        quad(subject, predicate, object, {});
    }
    void quad(const rdf::TermView& subject, const rdf::TermView& predicate, const rdf::TermView& object,
              const rdf::TermView& graph) override {
        std::array<chancery_term, 4> terms{borrow(subject), borrow(predicate), borrow(object), borrow(graph)};
        if (graph.value.empty()) {
            terms[3].kind = CHANCERY_UNBOUND;
        }
        if (!chancery_dataset_add(dataset_, terms.data())) {
            throw std::length_error("more terms than the SPARQL engine has numbers for");
        }
    }
    void prefix(std::string_view name, std::string_view space) override {
        (*prefixes_)[std::string(name)] = std::string(space);
    }

private:
    chancery_dataset* dataset_;
    std::map<std::string, std::string>* prefixes_;
};

/// The prefixes at the head of a Turtle file.
class Prefixes : public rdf::StatementSink {
public:
    explicit Prefixes(std::map<std::string, std::string>& prefixes) : prefixes_(&prefixes) {}
    void statement(const rdf::TermView&, const rdf::TermView&, const rdf::TermView&) override {}
    void prefix(std::string_view name, std::string_view space) override {
        (*prefixes_)[std::string(name)] = std::string(space);
    }

private:
    std::map<std::string, std::string>* prefixes_;
};

void readHead(const fs::path& file, std::string_view base, std::map<std::string, std::string>& prefixes) {
    std::ifstream stream(file);
    std::string head;
    for (std::string line; std::getline(stream, line) && line.starts_with("@prefix ");) {
        head.append(line).append("\n");
    }
    Prefixes sink(prefixes);
    rdf::stream(head, rdf::Syntax::turtle, base, file.string(), "p", sink);
}

/// The engine's callbacks, which may not throw, before a sink, which may.
class Bridge {
public:
    Bridge(AnswerSink& sink) : sink_(&sink) {}

    [[nodiscard]] chancery_sink functions() { return {this, variables, row, truth, triple, bytes, fetch}; }
    void rethrow() const {
        if (thrown_) {
            std::rethrow_exception(thrown_);
        }
    }

private:
    template <typename Work> static bool guarded(void* self, Work work) noexcept {
        auto* bridge = static_cast<Bridge*>(self);
        try {
            work(*bridge);
            return true;
        } catch (...) {
            bridge->thrown_ = std::current_exception();
            return false;
        }
    }

    static bool variables(void* self, const chancery_text* names, std::size_t count) {
        return guarded(self, [&](Bridge& bridge) {
            std::vector<std::string> copies;
            for (const chancery_text& name : std::span(names, count)) {
                copies.emplace_back(view(name));
            }
            bridge.sink_->variables(copies);
        });
    }
    static bool row(void* self, const chancery_term* terms, std::size_t count) {
        return guarded(self, [&](Bridge& bridge) {
            bridge.values_.clear();
            for (const chancery_term& term : std::span(terms, count)) {
                bridge.values_.push_back(copy(term));
            }
            bridge.sink_->row(bridge.values_);
        });
    }
    static bool truth(void* self, bool value) {
        return guarded(self, [&](Bridge& bridge) { bridge.sink_->truth(value); });
    }
    static bool triple(void* self, const chancery_term* terms) {
        return guarded(self, [&](Bridge& bridge) {
            const std::span three(terms, 3);
            bridge.sink_->triple({copy(three[0]).value(), copy(three[1]).value(), copy(three[2]).value()});
        });
    }
    static bool bytes(void* self, chancery_text text) {
        return guarded(self, [&](Bridge& bridge) { bridge.sink_->bytes(view(text)); });
    }
    static bool fetch(void* self, chancery_text endpoint, chancery_text query, chancery_text* answer,
                      chancery_text* type) {
        auto* bridge = static_cast<Bridge*>(self);
        bool came = false;
        try {
            bridge->fetched_ = bridge->sink_->fetch(std::string(view(endpoint)), std::string(view(query)));
            came = true;
        } catch (const std::exception& error) {
            bridge->fetched_.body = error.what();
        }
        *answer = borrow(bridge->fetched_.body);
        *type = borrow(bridge->fetched_.mediaType);
        return came;
    }

    AnswerSink* sink_;
    std::vector<std::optional<rdf::Term>> values_;
    AnswerSink::Fetched fetched_;
    std::exception_ptr thrown_;
};

[[noreturn]] void fail(const chancery_outcome& outcome, const QuerySettings& settings) {
    std::string message = outcome.message == nullptr ? "failed" : outcome.message;
    chancery_message_free(outcome.message);
    switch (outcome.status) {
    case CHANCERY_SYNTAX:
        throw InputError({settings.name, outcome.line, outcome.column}, message);
    case CHANCERY_TIMEOUT:
        throw QueryError(QueryError::Kind::timeout, message);
    case CHANCERY_SERVICE:
        throw QueryError(QueryError::Kind::service, message);
    default:
        throw QueryError(QueryError::Kind::other, message);
    }
}

/// Two columns: an IRI, its label.
class Labels : public AnswerSink {
public:
    void variables(const std::vector<std::string>&) override {}
    void row(std::span<const std::optional<rdf::Term>> values) override {
        if (values[0] && values[1]) { // the best comes first
            found.emplace(values[0]->value, values[1]->value);
        }
    }
    void truth(bool) override {}
    void triple(const rdf::Triple&) override {}
    void bytes(std::string_view) override {}
    Fetched fetch(const std::string&, const std::string&) override { return {}; }

    std::map<std::string, std::string> found;
};

} // namespace

bool queryAvailable() noexcept { return true; }

QueryData::QueryData() : engine_(std::make_unique<Engine>()) {
    for (const auto& [name, space] : rdf::ns::usual) {
        prefixes_.emplace(name, space);
    }
}
QueryData::QueryData(QueryData&&) noexcept = default;
QueryData& QueryData::operator=(QueryData&&) noexcept = default;
QueryData::~QueryData() = default;

void QueryData::read(const fs::path& file, std::string_view base) {
    const auto syntax = rdf::syntaxOf(file);
    if (!syntax) {
        throw InputError({file.string(), 0, 0}, "the name tells no RDF syntax; use .ttl, .trig, .nt or .nq");
    }
    Filling filling(engine_->dataset.get(), prefixes_);
    const std::string label = "d" + std::to_string(++files_) + "_";
    rdf::stream(rdf::slurp(file), *syntax, base, file.string(), label, filling);
    const fs::path turtle = fs::path(file).replace_extension(".ttl");
    std::error_code ignored;
    if ((*syntax == rdf::Syntax::nquads || *syntax == rdf::Syntax::ntriples) && fs::is_regular_file(turtle, ignored)) {
        readHead(turtle, base, prefixes_);
    }
}

std::size_t QueryData::size() const { return chancery_dataset_size(engine_->dataset.get()); }

std::uint64_t ask(const QueryData& data, const QuerySettings& settings, AnswerSink& sink) {
    std::vector<chancery_text> prefixes;
    for (const auto& [name, space] : data.prefixes()) {
        prefixes.push_back(borrow(name));
        prefixes.push_back(borrow(space));
    }
    constexpr std::uint64_t never = std::numeric_limits<std::uint64_t>::max();
    const chancery_settings parts{
        .query = borrow(settings.query),
        .base = borrow(settings.base),
        .prefixes = prefixes.data(),
        .prefix_count = prefixes.size() / 2,
        .format = static_cast<std::uint8_t>(settings.format),
        .union_default = settings.unionDefault,
        .service = settings.service,
        .limit = settings.limit,
        .timeout_ms = settings.timeout ? static_cast<std::uint64_t>(settings.timeout->count()) : never,
    };
    Bridge bridge(sink);
    const chancery_sink functions = bridge.functions();
    const chancery_outcome outcome = chancery_query(data.engine().dataset.get(), &parts, &functions);
    if (outcome.status == CHANCERY_STOPPED) {
        chancery_message_free(outcome.message);
        bridge.rethrow();
    }
    if (outcome.status != CHANCERY_DONE) {
        fail(outcome, settings);
    }
    return outcome.count;
}

std::map<std::string, std::string> labelsOf(const QueryData& data, std::span<const std::string> iris) {
    QuerySettings settings;
    settings.query = "SELECT ?i ?l WHERE { VALUES ?i {";
    for (const std::string& iri : iris) {
        settings.query.append(" <").append(iri).append(">");
    }
    settings.query.append(" } VALUES (?p ?rank) { (<")
        .append(rdf::in(rdf::ns::rdfs, "label"))
        .append("> 1) (<")
        .append(rdf::in(rdf::ns::skos, "prefLabel"))
        .append(
            "> 2) } ?i ?p ?l } ORDER BY ?i IF(LANGMATCHES(LANG(?l), \"en\"), 0, IF(LANG(?l) = \"\", 1, 2)) ?rank ?l");
    Labels labels;
    ask(data, settings, labels);
    return std::move(labels.found);
}

} // namespace chancery::store
