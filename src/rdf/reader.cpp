#include "rdf/reader.hpp"

#include "rdf/namespaces.hpp"

#include <serd/serd.h>

#include <fstream>
#include <memory>
#include <sstream>

namespace chancery::rdf {

std::optional<Syntax> syntaxOf(const std::filesystem::path& file) {
    const auto e = file.extension();
    if (e == ".ttl") return Syntax::turtle;
    if (e == ".trig") return Syntax::trig;
    if (e == ".nt") return Syntax::ntriples;
    if (e == ".nq") return Syntax::nquads;
    return std::nullopt;
}

std::string slurp(const std::filesystem::path& file) {
    std::ifstream in_(file, std::ios::binary);
    if (!in_) throw InputError({file.string()}, "cannot be read");
    std::ostringstream out;
    out << in_.rdbuf();
    return out.str();
}

namespace {
struct Handler {
    SerdEnv* env;
    std::string file, prefix;
    const QuadSink* sink;
    std::string message; Location where;
    Term term(const SerdNode* n, const SerdNode* dt, const SerdNode* lang) const {
        const std::string_view v(reinterpret_cast<const char*>(n->buf), n->n_bytes);
        if (n->type == SERD_LITERAL) {
            Term t = literal(v);
            if (dt && dt->buf) t.datatype = term(dt, nullptr, nullptr).value;
            if (lang && lang->buf) t.language = std::string(reinterpret_cast<const char*>(lang->buf), lang->n_bytes);
            if (t.datatype == in(ns::xsd, "string")) t.datatype.clear();
            return t;
        }
        if (n->type == SERD_BLANK) return blank(prefix + std::string(v));
        SerdNode x = serd_env_expand_node(env, n);
        Term t = iri(std::string_view(reinterpret_cast<const char*>(x.buf), x.n_bytes));
        serd_node_free(&x);
        return t;
    }
};
}

void read(std::string_view bytes, Syntax syntax, std::string_view base, const std::string& file,
          std::string_view blankPrefix, const QuadSink& sink) {
    SerdNode b = serd_node_new_uri_from_string(reinterpret_cast<const uint8_t*>(std::string(base).c_str()), nullptr, nullptr);
    std::unique_ptr<SerdEnv, void (*)(SerdEnv*)> env(serd_env_new(&b), serd_env_free);
    serd_node_free(&b);
    Handler h{env.get(), file, std::string(blankPrefix), &sink, {}, {}};
    const SerdSyntax s = syntax == Syntax::turtle ? SERD_TURTLE : syntax == Syntax::trig ? SERD_TRIG : syntax == Syntax::ntriples ? SERD_NTRIPLES : SERD_NQUADS;
    std::unique_ptr<SerdReader, void (*)(SerdReader*)> reader(serd_reader_new(s, &h, nullptr,
        [](void* p, const SerdNode* u) { return serd_env_set_base_uri(static_cast<Handler*>(p)->env, u); },
        [](void* p, const SerdNode* n, const SerdNode* u) { return serd_env_set_prefix(static_cast<Handler*>(p)->env, n, u); },
        [](void* p, SerdStatementFlags, const SerdNode* g, const SerdNode* su, const SerdNode* pr, const SerdNode* o, const SerdNode* dt, const SerdNode* l) {
            auto* x = static_cast<Handler*>(p);
            Quad q{{x->term(su, nullptr, nullptr), x->term(pr, nullptr, nullptr), x->term(o, dt, l)}, g && g->buf ? x->term(g, nullptr, nullptr) : Term{}};
            (*x->sink)(q);
            return SERD_SUCCESS; }, nullptr), serd_reader_free);
    serd_reader_set_strict(reader.get(), true);
    serd_reader_set_error_sink(reader.get(), [](void* p, const SerdError* e) {
        auto* x = static_cast<Handler*>(p);
        if (x->message.empty()) { char buf[512]; va_list args; va_copy(args, *e->args); vsnprintf(buf, sizeof buf, e->fmt, args); va_end(args);
            x->message = buf; while (!x->message.empty() && x->message.back() == '\n') x->message.pop_back(); x->where = {x->file, e->line, e->col}; }
        return SERD_SUCCESS; }, &h);
    const std::string copy(bytes);
    const SerdStatus st = serd_reader_read_string(reader.get(), reinterpret_cast<const uint8_t*>(copy.c_str()));
    if (st != SERD_SUCCESS) throw InputError(h.where.file.empty() ? Location{file} : h.where, h.message.empty() ? "syntax error" : h.message);
}

void readFile(const std::filesystem::path& file, std::string_view base, std::string_view blankPrefix, const QuadSink& sink) {
    const auto s = syntaxOf(file);
    if (!s) throw InputError({file.string()}, "unknown ending");
    read(slurp(file), *s, base, file.string(), blankPrefix, sink);
}

} // namespace chancery::rdf
