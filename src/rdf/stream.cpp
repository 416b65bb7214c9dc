#include "rdf/stream.hpp"

#include <serd/serd.h>

#include <algorithm>
#include <array>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <exception>
#include <memory>
#include <utility>
#include <vector>

namespace chancery::rdf {

namespace {

/// Serd descends one call a bracket; this many fit every thread's stack, sanitizers included.
constexpr std::size_t deepestNesting = 1000;

struct EnvDeleter {
    void operator()(SerdEnv* env) const noexcept { serd_env_free(env); }
};
struct ReaderDeleter {
    void operator()(SerdReader* reader) const noexcept { serd_reader_free(reader); }
};

std::string_view view(const SerdNode& node) noexcept { return {reinterpret_cast<const char*>(node.buf), node.n_bytes}; }

const std::uint8_t* bytesOf(const std::string& text) noexcept {
    return reinterpret_cast<const std::uint8_t*>(text.c_str());
}

SerdSyntax serdSyntax(Syntax syntax) noexcept {
    switch (syntax) {
    case Syntax::turtle:
        return SERD_TURTLE;
    case Syntax::trig:
        return SERD_TRIG;
    case Syntax::ntriples:
        return SERD_NTRIPLES;
    case Syntax::nquads:
        return SERD_NQUADS;
    }
    return SERD_TURTLE;
}

/// Skips a string literal, short or long, that starts at `at`; returns the place after it.
std::size_t skipString(std::string_view text, std::size_t at) noexcept {
    const char quote = text[at];
    const std::string_view fence = text.substr(at, 3);
    const bool isLong = fence.size() == 3 && fence[1] == quote && fence[2] == quote;
    for (std::size_t i = at + (isLong ? 3 : 1); i < text.size(); ++i) {
        if (text[i] == '\\') {
            ++i;
        } else if (text[i] == quote && (!isLong || text.substr(i, 3) == fence)) {
            return i + (isLong ? 3 : 1);
        } else if (!isLong && text[i] == '\n') {
            return i;
        }
    }
    return text.size();
}

/// Refuses, before the parser sees it, a document nested deeper than the parser's stack allows.
void refuseDeepNesting(std::string_view text, const std::string& file) {
    std::size_t depth = 0;
    for (std::size_t i = text.find_first_of("[]()<\"'#"); i < text.size(); i = text.find_first_of("[]()<\"'#", i)) {
        const char c = text[i];
        if (c == '"' || c == '\'') {
            i = skipString(text, i);
        } else if (c == '#') {
            i = std::min(text.find('\n', i), text.size());
        } else if (c == '<') {
            i = std::min(text.find_first_of(">\n", i), text.size());
        } else {
            if (c == '[' || c == '(') {
                ++depth;
            } else if (depth > 0) {
                --depth;
            }
            if (depth > deepestNesting) {
                const auto line = 1 + static_cast<std::size_t>(std::count(
                                          text.begin(), text.begin() + static_cast<std::ptrdiff_t>(i), '\n'));
                throw InputError({file, line, 0},
                                 "brackets are nested deeper than " + std::to_string(deepestNesting) + " levels");
            }
            ++i;
        }
    }
}

/// One reading: the parser's callbacks and what they need. No exception may cross the C frames of the parser, so
/// each callback stores the first one and asks the parser to stop.
class Reading {
public:
    Reading(std::string_view bytes, std::string file, StatementSink& sink)
        : rest_(bytes), file_(std::move(file)), sink_(&sink) {}

    void run(Syntax syntax, std::string_view base, std::string_view blankPrefix);

private:
    static std::size_t readBytes(void* buffer, std::size_t size, std::size_t count, void* self);
    static int readError(void* /*self*/) { return 0; }
    static SerdStatus onError(void* self, const SerdError* error);
    static SerdStatus onBase(void* self, const SerdNode* uri);
    static SerdStatus onPrefix(void* self, const SerdNode* name, const SerdNode* uri);
    static SerdStatus onStatement(void* self, SerdStatementFlags flags, const SerdNode* graph, const SerdNode* subject,
                                  const SerdNode* predicate, const SerdNode* object, const SerdNode* datatype,
                                  const SerdNode* language);

    template <typename Action> SerdStatus guarded(Action action) noexcept;
    void statement(const SerdNode& subject, const SerdNode& predicate, const SerdNode& object, const SerdNode* datatype,
                   const SerdNode* language);
    TermView term(const SerdNode& node, std::string& buffer);
    std::string_view expand(std::string_view name, std::string& buffer);
    std::string_view resolve(const SerdNode& uri, std::string& buffer);
    [[noreturn]] void fail(const std::string& message) const;

    std::string_view rest_;
    std::string file_;
    StatementSink* sink_;
    std::unique_ptr<SerdEnv, EnvDeleter> env_;
    std::unique_ptr<SerdReader, ReaderDeleter> reader_;
    std::vector<std::pair<std::string, std::string>> prefixes_;
    std::size_t lastPrefix_ = 0;
    std::array<std::string, 4> buffers_; // subject, predicate, object, datatype
    std::exception_ptr failure_;
};

void Reading::fail(const std::string& message) const { throw InputError({file_, 0, 0}, message); }

std::size_t Reading::readBytes(void* buffer, std::size_t size, std::size_t count, void* self) {
    auto& rest = static_cast<Reading*>(self)->rest_;
    const std::size_t n = std::min(size * count, rest.size());
    std::memcpy(buffer, rest.data(), n);
    rest.remove_prefix(n);
    return n / size;
}

template <typename Action> SerdStatus Reading::guarded(Action action) noexcept {
    if (failure_) {
        return SERD_FAILURE;
    }
    try {
        action();
        return SERD_SUCCESS;
    } catch (...) {
        failure_ = std::current_exception();
        return SERD_ERR_UNKNOWN;
    }
}

SerdStatus Reading::onError(void* self, const SerdError* error) {
    auto& reading = *static_cast<Reading*>(self);
    return reading.guarded([&] {
        std::array<char, 512> text{};
        std::va_list arguments;
        va_copy(arguments, *error->args);
        const int length = std::vsnprintf(text.data(), text.size(), error->fmt, arguments);
        va_end(arguments);
        std::string message(text.data(), std::min(text.size() - 1, static_cast<std::size_t>(std::max(length, 0))));
        while (!message.empty() && message.back() == '\n') {
            message.pop_back();
        }
        throw InputError({reading.file_, error->line, error->col}, message);
    });
}

SerdStatus Reading::onBase(void* self, const SerdNode* uri) {
    auto& reading = *static_cast<Reading*>(self);
    return reading.guarded([&] { serd_env_set_base_uri(reading.env_.get(), uri); });
}

SerdStatus Reading::onPrefix(void* self, const SerdNode* name, const SerdNode* uri) {
    auto& reading = *static_cast<Reading*>(self);
    return reading.guarded([&] {
        std::string buffer;
        const std::string space(reading.resolve(*uri, buffer));
        const auto known = std::find_if(reading.prefixes_.begin(), reading.prefixes_.end(),
                                        [&](const auto& entry) { return entry.first == view(*name); });
        if (known != reading.prefixes_.end()) {
            known->second = space;
        } else {
            reading.prefixes_.emplace_back(view(*name), space);
        }
        reading.sink_->prefix(view(*name), space);
    });
}

SerdStatus Reading::onStatement(void* self, SerdStatementFlags /*flags*/, const SerdNode* /*graph*/,
                                const SerdNode* subject, const SerdNode* predicate, const SerdNode* object,
                                const SerdNode* datatype, const SerdNode* language) {
    auto& reading = *static_cast<Reading*>(self);
    return reading.guarded([&] { reading.statement(*subject, *predicate, *object, datatype, language); });
}

std::string_view Reading::expand(std::string_view name, std::string& buffer) {
    const std::size_t colon = name.find(':');
    const std::string_view prefix = name.substr(0, colon);
    if (lastPrefix_ >= prefixes_.size() || prefixes_[lastPrefix_].first != prefix) {
        const auto found =
            std::find_if(prefixes_.begin(), prefixes_.end(), [&](const auto& entry) { return entry.first == prefix; });
        if (found == prefixes_.end()) {
            fail("the prefix \"" + std::string(prefix) + ":\" is not declared");
        }
        lastPrefix_ = static_cast<std::size_t>(found - prefixes_.begin());
    }
    buffer.assign(prefixes_[lastPrefix_].second);
    buffer.append(name.substr(colon + 1));
    return buffer;
}

std::string_view Reading::resolve(const SerdNode& uri, std::string& buffer) {
    if (serd_uri_string_has_scheme(uri.buf)) {
        return view(uri);
    }
    SerdURI base{};
    serd_env_get_base_uri(env_.get(), &base);
    SerdNode absolute = serd_node_new_uri_from_node(&uri, &base, nullptr);
    const std::unique_ptr<SerdNode, void (*)(SerdNode*)> owner(&absolute, serd_node_free);
    if (absolute.buf == nullptr || !serd_uri_string_has_scheme(absolute.buf)) {
        fail("<" + std::string(view(uri)) + "> is a relative IRI and there is no base");
    }
    buffer.assign(view(absolute));
    return buffer;
}

TermView Reading::term(const SerdNode& node, std::string& buffer) {
    switch (node.type) {
    case SERD_URI:
        return {TermKind::iri, resolve(node, buffer), {}, {}};
    case SERD_CURIE:
        return {TermKind::iri, expand(view(node), buffer), {}, {}};
    case SERD_BLANK:
        return {TermKind::blank, view(node), {}, {}};
    case SERD_LITERAL:
        return {TermKind::literal, view(node), {}, {}};
    case SERD_NOTHING:
        break;
    }
    fail("a statement without a term");
}

void Reading::statement(const SerdNode& subject, const SerdNode& predicate, const SerdNode& object,
                        const SerdNode* datatype, const SerdNode* language) {
    TermView value = term(object, buffers_[2]);
    if (datatype != nullptr && datatype->buf != nullptr) {
        value.datatype = term(*datatype, buffers_[3]).value;
    }
    if (language != nullptr && language->buf != nullptr) {
        value.language = view(*language);
    }
    sink_->statement(term(subject, buffers_[0]), term(predicate, buffers_[1]), value);
}

void Reading::run(Syntax syntax, std::string_view base, std::string_view blankPrefix) {
    const std::string baseText(base);
    const std::string prefixText(blankPrefix);
    const SerdNode baseNode = serd_node_from_string(SERD_URI, bytesOf(baseText));
    env_.reset(serd_env_new(base.empty() ? nullptr : &baseNode));
    reader_.reset(serd_reader_new(serdSyntax(syntax), this, nullptr, onBase, onPrefix, onStatement, nullptr));
    serd_reader_set_strict(reader_.get(), true);
    serd_reader_set_error_sink(reader_.get(), onError, this);
    if (!prefixText.empty()) {
        serd_reader_add_blank_prefix(reader_.get(), bytesOf(prefixText));
    }
    constexpr std::size_t page = 1U << 16U;
    const SerdStatus status = serd_reader_read_source(reader_.get(), readBytes, readError, this, bytesOf(file_), page);
    if (failure_) {
        std::rethrow_exception(failure_);
    }
    if (status > SERD_FAILURE) {
        fail(reinterpret_cast<const char*>(serd_strerror(status)));
    }
}

} // namespace

void stream(std::string_view bytes, Syntax syntax, std::string_view base, const std::string& file,
            std::string_view blankPrefix, StatementSink& sink) {
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (bytes.starts_with(byteOrderMark)) {
        bytes.remove_prefix(byteOrderMark.size());
    }
    if (syntax == Syntax::turtle || syntax == Syntax::trig) {
        refuseDeepNesting(bytes, file);
    }
    Reading(bytes, file, sink).run(syntax, base, blankPrefix);
}

} // namespace chancery::rdf
