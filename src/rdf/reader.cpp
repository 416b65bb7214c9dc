#include "rdf/reader.hpp"

#include "rdf/stream.hpp"

#include <array>
#include <cerrno>
#include <fstream>
#include <system_error>
#include <utility>

namespace chancery::rdf {

namespace {

constexpr std::array<std::pair<std::string_view, Syntax>, 4> endings{{
    {".ttl", Syntax::turtle},
    {".trig", Syntax::trig},
    {".nt", Syntax::ntriples},
    {".nq", Syntax::nquads},
}};

Term copy(const TermView& view) {
    switch (view.kind) {
    case TermKind::iri:
        return iri(view.value);
    case TermKind::blank:
        return blank(view.value);
    case TermKind::literal:
        break;
    }
    return view.language.empty() ? typed(view.value, view.datatype) : tagged(view.value, view.language);
}

class Copying : public StatementSink {
public:
    explicit Copying(const QuadSink& sink) : sink_(&sink) {}

    void statement(const TermView& subject, const TermView& predicate, const TermView& object) override {
        quad(subject, predicate, object, {});
    }
    void quad(const TermView& subject, const TermView& predicate, const TermView& object,
              const TermView& graph) override {
        (*sink_)({{copy(subject), copy(predicate), copy(object)}, copy(graph)});
    }

private:
    const QuadSink* sink_;
};

InputError unreadable(const std::filesystem::path& file, int error) {
    return {{file.string(), 0, 0}, "cannot be read: " + std::generic_category().message(error)};
}

} // namespace

std::optional<Syntax> syntaxOf(const std::filesystem::path& file) {
    const std::string ending = file.extension().string();
    for (const auto& [name, syntax] : endings) {
        if (ending == name) {
            return syntax;
        }
    }
    return std::nullopt;
}

void read(std::string_view bytes, Syntax syntax, std::string_view base, const std::string& file,
          std::string_view blankPrefix, const QuadSink& sink) {
    Copying copying(sink);
    stream(bytes, syntax, base, file, blankPrefix, copying);
}

void readFile(const std::filesystem::path& file, std::string_view base, std::string_view blankPrefix,
              const QuadSink& sink) {
    const auto syntax = syntaxOf(file);
    if (!syntax) {
        throw InputError({file.string(), 0, 0}, "the name tells no RDF syntax; use .ttl, .trig, .nt or .nq");
    }
    read(slurp(file), *syntax, base, file.string(), blankPrefix, sink);
}

std::string slurp(const std::filesystem::path& file) {
    errno = 0;
    std::ifstream input(file, std::ios::binary);
    if (!input) {
        throw unreadable(file, errno);
    }
    std::string bytes;
    std::array<char, 1U << 16U> part{};
    while (input.read(part.data(), part.size()) || input.gcount() > 0) {
        bytes.append(part.data(), static_cast<std::size_t>(input.gcount()));
    }
    if (input.bad()) { // a folder, or a failing disk
        throw unreadable(file, errno);
    }
    return bytes;
}

} // namespace chancery::rdf
