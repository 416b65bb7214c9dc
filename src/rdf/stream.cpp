#include "rdf/stream.hpp"

#include "rdf/characters.hpp"
#include "rdf/feed.hpp"
#include "rdf/resolve.hpp"
#include "rdf/scan.hpp"
#include "rdf/serd.hpp"

#include <algorithm>
#include <array>
#include <cstdarg>
#include <cstdio>
#include <exception>
#include <utility>
#include <vector>

namespace chancery::rdf {

namespace {

constexpr std::string_view xsdString = "http://www.w3.org/2001/XMLSchema#string";
constexpr std::size_t page = 1U << 16U;

/// Something wrong with a term that has been read; Serd does not tell where.
struct Unplaced {
    std::string message;
    std::string text; // as it stands in the document, or nearly
};

/// `prefix` with all that a blank label cannot hold spelt out.
std::string labelPrefix(std::string_view prefix) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : prefix) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = isAsciiLetter(byte) || isDigit(byte) || c == '-' || c == '_' || (c == '.' && !out.empty());
        if (plain && !(c == '-' && out.empty())) {
            out += c;
        } else {
            out.append({'_', digits[byte >> 4U], digits[byte & 15U]});
        }
    }
    return out;
}

/// Where the parser's callbacks lead; what is wrong is thrown, and stored on the way through C.
class Handler {
public:
    Handler() = default;
    Handler(const Handler&) = delete;
    Handler& operator=(const Handler&) = delete;
    virtual ~Handler() = default;

    virtual void base(const SerdNode& uri) = 0;
    virtual void prefix(const SerdNode& name, const SerdNode& uri) = 0;
    virtual void statement(const SerdNode* graph, const SerdNode& subject, const SerdNode& predicate,
                           const SerdNode& object, const SerdNode* datatype, const SerdNode* language) = 0;
};

/// One run of Serd over a feed.
class Parse {
public:
    Parse(Feed& feed, Handler& handler, const std::string& file) : feed_(&feed), handler_(&handler), file_(&file) {}

    void run(Syntax syntax, std::size_t pageSize);
    /// How many callbacks have been called.
    [[nodiscard]] std::size_t events() const noexcept { return events_; }

private:
    template <typename Action> SerdStatus guarded(Action action) noexcept;
    static SerdStatus onError(void* self, const SerdError* error);

    Feed* feed_;
    Handler* handler_;
    const std::string* file_;
    std::size_t events_ = 0;
    std::exception_ptr failure_;
};

template <typename Action> SerdStatus Parse::guarded(Action action) noexcept {
    if (failure_) {
        return SERD_ERR_UNKNOWN;
    }
    try {
        action();
        return SERD_SUCCESS;
    } catch (...) {
        failure_ = std::current_exception();
        return SERD_ERR_UNKNOWN;
    }
}

SerdStatus Parse::onError(void* self, const SerdError* error) {
    auto& parse = *static_cast<Parse*>(self);
    return parse.guarded([&] {
        std::array<char, 512> text{};
        std::va_list arguments;
        va_copy(arguments, *error->args);
        const int length = std::vsnprintf(text.data(), text.size(), error->fmt, arguments);
        va_end(arguments);
        std::string message(text.data(), std::min(text.size() - 1, static_cast<std::size_t>(std::max(length, 0))));
        while (!message.empty() && message.back() == '\n') {
            message.pop_back();
        }
        throw InputError(parse.feed_->locate(error->line, error->col, *parse.file_), message);
    });
}

void Parse::run(Syntax syntax, std::size_t pageSize) {
    const auto base = [](void* self, const SerdNode* uri) {
        auto& parse = *static_cast<Parse*>(self);
        ++parse.events_;
        return parse.guarded([&] { parse.handler_->base(*uri); });
    };
    const auto prefix = [](void* self, const SerdNode* name, const SerdNode* uri) {
        auto& parse = *static_cast<Parse*>(self);
        ++parse.events_;
        return parse.guarded([&] { parse.handler_->prefix(*name, *uri); });
    };
    const auto statement = [](void* self, SerdStatementFlags, const SerdNode* graph, const SerdNode* subject,
                              const SerdNode* predicate, const SerdNode* object, const SerdNode* datatype,
                              const SerdNode* language) {
        auto& parse = *static_cast<Parse*>(self);
        ++parse.events_;
        return parse.guarded(
            [&] { parse.handler_->statement(graph, *subject, *predicate, *object, datatype, language); });
    };
    const ReaderHandle reader(serd_reader_new(serdSyntax(syntax), this, nullptr, base, prefix, statement, nullptr));
    serd_reader_set_strict(reader.get(), true);
    serd_reader_set_error_sink(reader.get(), onError, this);
    const SerdStatus status =
        serd_reader_read_source(reader.get(), Feed::read, Feed::error, feed_, bytesOf(file_->c_str()), pageSize);
    if (failure_) {
        std::rethrow_exception(failure_);
    }
    if (status > SERD_FAILURE) {
        throw InputError({*file_, 0, 0}, reinterpret_cast<const char*>(serd_strerror(status)));
    }
}

/// Serd's nodes to terms.
class Resolver : public Handler {
public:
    Resolver(std::string_view baseIri, std::string_view blankPrefix, std::string anonymous, StatementSink& sink);

    void base(const SerdNode& uri) override;
    void prefix(const SerdNode& name, const SerdNode& uri) override;
    void statement(const SerdNode* graph, const SerdNode& subject, const SerdNode& predicate, const SerdNode& object,
                   const SerdNode* datatype, const SerdNode* language) override;

private:
    TermView term(const SerdNode& node, std::string& buffer);
    std::string_view expand(std::string_view name, std::string& buffer);
    std::string_view resolve(const SerdNode& uri, std::string& buffer);
    std::string_view label(std::string_view name, std::string& buffer) const;

    StatementSink* sink_;
    std::string blankPrefix_;
    std::string base_;
    std::string anonymous_;
    std::vector<std::pair<std::string, std::string>> prefixes_;
    std::size_t lastPrefix_ = 0;
    std::array<std::string, 5> buffers_; // subject, predicate, object, datatype, graph
};

Resolver::Resolver(std::string_view baseIri, std::string_view blankPrefix, std::string anonymous, StatementSink& sink)
    : sink_(&sink), blankPrefix_(labelPrefix(blankPrefix)), base_(baseIri), anonymous_(std::move(anonymous)) {}

void Resolver::base(const SerdNode& uri) {
    std::string buffer;
    base_ = resolve(uri, buffer);
}

void Resolver::prefix(const SerdNode& name, const SerdNode& uri) {
    std::string buffer;
    const std::string space(resolve(uri, buffer));
    const auto known =
        std::find_if(prefixes_.begin(), prefixes_.end(), [&](const auto& entry) { return entry.first == view(name); });
    if (known != prefixes_.end()) {
        known->second = space;
    } else {
        prefixes_.emplace_back(view(name), space);
    }
    sink_->prefix(view(name), space);
}

std::string_view Resolver::expand(std::string_view name, std::string& buffer) {
    const std::size_t colon = std::min(name.find(':'), name.size());
    const std::string_view prefix = name.substr(0, colon);
    if (lastPrefix_ >= prefixes_.size() || prefixes_[lastPrefix_].first != prefix) {
        const auto found =
            std::find_if(prefixes_.begin(), prefixes_.end(), [&](const auto& entry) { return entry.first == prefix; });
        if (found == prefixes_.end()) {
            throw Unplaced{"the prefix \"" + std::string(prefix) + ":\" is not declared", std::string(prefix) + ":"};
        }
        lastPrefix_ = static_cast<std::size_t>(found - prefixes_.begin());
    }
    buffer.assign(prefixes_[lastPrefix_].second);
    buffer.append(name.substr(std::min(colon + 1, name.size())));
    return buffer;
}

std::string_view Resolver::resolve(const SerdNode& uri, std::string& buffer) {
    if (serd_uri_string_has_scheme(uri.buf)) {
        return view(uri);
    }
    if (base_.empty()) {
        throw Unplaced{"<" + std::string(view(uri)) + "> is a relative IRI and there is no base",
                       "<" + std::string(view(uri)) + ">"};
    }
    rdf::resolve(view(uri), base_, buffer);
    return buffer;
}

std::string_view Resolver::label(std::string_view name, std::string& buffer) const {
    const bool made = name.size() > 1 && name[0] == 'b' && isDigit(static_cast<unsigned char>(name[1]));
    buffer.assign(blankPrefix_);
    if (made) {
        buffer.append(anonymous_).append(name.substr(1));
    } else {
        buffer.append(name.substr(name.starts_with(labelMark) ? 1 : 0));
    }
    return buffer;
}

TermView Resolver::term(const SerdNode& node, std::string& buffer) {
    switch (node.type) {
    case SERD_URI:
        return {TermKind::iri, resolve(node, buffer), {}, {}};
    case SERD_CURIE:
        return {TermKind::iri, expand(view(node), buffer), {}, {}};
    case SERD_BLANK:
        return {TermKind::blank, label(view(node), buffer), {}, {}};
    case SERD_LITERAL:
        return {TermKind::literal, view(node), {}, {}};
    case SERD_NOTHING:
        break;
    }
    throw Unplaced{"a statement without a term", {}};
}

void Resolver::statement(const SerdNode* graph, const SerdNode& subject, const SerdNode& predicate,
                         const SerdNode& object, const SerdNode* datatype, const SerdNode* language) {
    const TermView subjectTerm = term(subject, buffers_[0]); // in this order, so that the first error is told
    const TermView predicateTerm = term(predicate, buffers_[1]);
    TermView value = term(object, buffers_[2]);
    if (datatype != nullptr && datatype->buf != nullptr) {
        value.datatype = term(*datatype, buffers_[3]).value;
        value.datatype = value.datatype == xsdString ? std::string_view() : value.datatype;
    }
    if (language != nullptr && language->buf != nullptr) {
        value.language = view(*language);
        if (!isLanguageTag(value.language)) {
            throw Unplaced{"\"" + std::string(value.language) + "\" is not a language tag",
                           "@" + std::string(value.language)};
        }
    }
    const bool named = graph != nullptr && graph->buf != nullptr;
    sink_->quad(subjectTerm, predicateTerm, value, named ? term(*graph, buffers_[4]) : TermView{});
}

/// Stops at a given callback, byte by byte, to see how far the parser is.
class Probe : public Handler {
public:
    Probe(const Feed& feed, std::size_t event) : feed_(&feed), left_(event) {}
    [[nodiscard]] std::size_t place() const noexcept { return place_; }

    void base(const SerdNode& /*uri*/) override { count(); }
    void prefix(const SerdNode& /*name*/, const SerdNode& /*uri*/) override { count(); }
    void statement(const SerdNode* /*graph*/, const SerdNode& /*subject*/, const SerdNode& /*predicate*/,
                   const SerdNode& /*object*/, const SerdNode* /*datatype*/, const SerdNode* /*language*/) override {
        count();
    }

private:
    void count() noexcept {
        if (--left_ == 0) {
            place_ = feed_->place();
        }
    }

    const Feed* feed_;
    std::size_t left_;
    std::size_t place_ = 0;
};

/// N-Quads come in parts: Serd's stack grows with every statement of that syntax.
std::size_t partEnd(std::string_view text, std::size_t begin, Syntax syntax) {
    constexpr std::size_t part = 1U << 22U;
    if (syntax != Syntax::nquads || text.size() - begin <= part) {
        return text.size();
    }
    const std::size_t newline = text.find('\n', begin + part);
    return newline == std::string_view::npos ? text.size() : newline + 1;
}

[[noreturn]] void placeAndThrow(const Unplaced& error, std::string_view text, Feed feed, Syntax syntax,
                                std::size_t event, const std::string& file) {
    Probe probe(feed, event);
    try {
        Parse(feed, probe, file).run(syntax, 1);
    } catch (const InputError&) { // it comes after the place looked for
    }
    const std::size_t found = error.text.empty() ? std::string_view::npos : text.rfind(error.text, probe.place());
    throw InputError(locate(text, found == std::string_view::npos ? probe.place() : found, file), error.message);
}

} // namespace

void stream(std::string_view bytes, Syntax syntax, std::string_view base, const std::string& file,
            std::string_view blankPrefix, StatementSink& sink) {
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (bytes.starts_with(byteOrderMark)) {
        bytes.remove_prefix(byteOrderMark.size());
    }
    const Scan found = scan(bytes, syntax, file);
    Resolver resolver(base, blankPrefix, found.anonymous, sink);
    for (std::size_t begin = 0; begin < bytes.size();) {
        const std::size_t end = partEnd(bytes, begin, syntax);
        Feed feed(bytes, found.insertions, begin, end);
        Parse parse(feed, resolver, file);
        try {
            parse.run(syntax, page);
        } catch (const Unplaced& error) {
            placeAndThrow(error, bytes, Feed(bytes, found.insertions, begin, end), syntax, parse.events(), file);
        }
        begin = end;
    }
}

} // namespace chancery::rdf
