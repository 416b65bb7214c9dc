#include "rdf/writer.hpp"
#include "rdf/namespaces.hpp"
#include <unicode/translit.h>
#include <unicode/unistr.h>
namespace chancery::rdf {
struct Writer::Engine { Syntax syntax; ByteSink sink; };
Writer::Writer(Syntax s, const Prefixes&, ByteSink sink) : engine_(std::make_unique<Engine>(Engine{s, std::move(sink)})) {}
Writer::Writer(Writer&&) noexcept = default;
Writer& Writer::operator=(Writer&&) noexcept = default;
Writer::~Writer() = default;
namespace {
std::string show(const Term& t) {
    if (t.isIri()) return "<" + t.value + ">";
    if (t.isBlank()) return "_:" + t.value;
    std::string o = "\"";
    for (char c : t.value) { if (c == '"' || c == '\\') { o += '\\'; o += c; } else if (c == '\n') o += "\\n"; else if (c == '\r') o += "\\r"; else o += c; }
    o += "\"";
    if (!t.language.empty()) o += "@" + t.language; else if (!t.datatype.empty()) o += "^^<" + t.datatype + ">";
    return o;
}
}
void Writer::write(const Triple& t, std::string_view g) { engine_->sink(show(t.subject) + " " + show(t.predicate) + " " + show(t.object) + (g.empty() || engine_->syntax == Syntax::turtle ? std::string() : " <" + std::string(g) + ">") + " .\n"); }
void Writer::finish() {}
std::string slug(std::string_view name) {
    UErrorCode st = U_ZERO_ERROR;
    static const std::unique_ptr<icu::Transliterator> tr(icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, st));
    auto u = icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<int>(name.size())));
    tr->transliterate(u);
    std::string s, out; u.toUTF8String(s);
    for (char c : s) { if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c; else if (!out.empty() && out.back() != '-') out += '-'; }
    while (!out.empty() && out.back() == '-') out.pop_back();
    return out.empty() ? "x" : out;
}
}
