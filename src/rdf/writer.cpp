#include "rdf/writer.hpp"

#include "rdf/characters.hpp"
#include "rdf/namespaces.hpp"
#include "rdf/serd.hpp"

#include <algorithm>
#include <array>
#include <exception>
#include <stdexcept>

namespace chancery::rdf {

namespace {

constexpr std::string_view xsdInteger = "http://www.w3.org/2001/XMLSchema#integer";
constexpr std::string_view xsdDecimal = "http://www.w3.org/2001/XMLSchema#decimal";
constexpr std::string_view xsdBoolean = "http://www.w3.org/2001/XMLSchema#boolean";
constexpr std::string_view rdfNil = "http://www.w3.org/1999/02/22-rdf-syntax-ns#nil";
constexpr std::string_view rdfType = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

constexpr std::string_view withoutSign(std::string_view number) noexcept {
    return number.starts_with('+') || number.starts_with('-') ? number.substr(1) : number;
}

bool allDigits(std::string_view text) noexcept {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Whether Turtle reads `lexical`, written bare, as a literal of `datatype`.
bool standsBare(std::string_view lexical, std::string_view datatype) noexcept {
    if (datatype == xsdBoolean) {
        return lexical == "true" || lexical == "false";
    }
    const std::string_view digits = withoutSign(lexical);
    if (datatype == xsdInteger) {
        return allDigits(digits);
    }
    const std::size_t dot = digits.find('.');
    return dot != std::string_view::npos && (dot == 0 || allDigits(digits.substr(0, dot))) &&
           allDigits(digits.substr(dot + 1));
}

/// Serd writes every literal of these datatypes bare, valid or not.
bool isWrittenBare(std::string_view datatype) noexcept {
    return datatype == xsdInteger || datatype == xsdDecimal || datatype == xsdBoolean;
}

/// A local name that needs no escape in any parser: the safe middle of PN_LOCAL.
bool isPlainLocal(std::string_view text) noexcept {
    return !text.starts_with('-') && std::all_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return isAsciiLetter(byte) || isDigit(byte) || c == '_' || c == '-';
    });
}

[[noreturn]] void refuse(std::string_view what, const std::string& value) {
    throw std::invalid_argument(std::string(what).append(": ").append(value));
}

void requireUtf8(const std::string& text) {
    if (findInvalidUtf8(text) != std::string_view::npos) {
        refuse("not UTF-8", text);
    }
}

void requireIri(const std::string& text) {
    if (!isAbsoluteIri(text)) {
        refuse("not an absolute IRI", text);
    }
    requireUtf8(text);
}

void requireLiteral(const Term& term) {
    requireUtf8(term.value);
    if (!term.language.empty() && !isLanguageTag(term.language)) {
        refuse("not a language tag", term.language);
    }
    if (!term.datatype.empty()) {
        requireIri(term.datatype);
    }
}

} // namespace

struct Writer::Engine {
    Engine(Syntax form, const Prefixes& names, ByteSink receiver);
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;
    /// Serd's writer hands over what it has when it goes; a document that was not finished is not wanted.
    ~Engine() { open_ = false; }

    void write(const Term& subjectTerm, const Term& predicateTerm, const Term& objectTerm, std::string_view graphIri);
    void endParagraph();
    void finish();

private:
    struct Space {
        std::string name; // with its colon
        std::string iri;
    };
    static constexpr std::size_t subjectAt = 0;
    static constexpr std::size_t predicateAt = 1;
    static constexpr std::size_t objectAt = 2;
    static constexpr std::size_t datatypeAt = 3;
    static constexpr std::size_t graphAt = 4;

    static std::size_t receive(const void* bytes, std::size_t size, void* self);
    void pass(std::string_view bytes);
    void declare(const Prefixes& names);
    SerdNode resource(const Term& term, std::size_t slot);
    SerdNode iriNode(const std::string& iri, std::size_t slot);
    SerdNode unknownToSerd(const std::string& iri, std::size_t slot);
    SerdNode datatypeNode(const Term& term);
    void rethrow();

    Syntax syntax_;
    ByteSink sink_;
    std::exception_ptr failure_;
    bool open_ = true;
    bool lineHeld_ = false; // the newline that parts paragraphs, until there is another paragraph
    bool ended_ = false;    // a paragraph was, and Serd will part the next from it in a way of its own
    std::vector<Space> spaces_;
    std::array<std::string, 5> names_; // what nodes of one statement borrow, by slot
    std::string graph_;
    EnvHandle env_;
    WriterHandle writer_;
};

Writer::Engine::Engine(Syntax form, const Prefixes& names, ByteSink receiver)
    : syntax_(form), sink_(std::move(receiver)), env_(serd_env_new(nullptr)) {
    const auto style = static_cast<SerdStyle>(SERD_STYLE_ABBREVIATED | SERD_STYLE_BULK);
    writer_.reset(serd_writer_new(serdSyntax(form), style, env_.get(), nullptr, receive, this));
    serd_writer_set_error_sink(
        writer_.get(), [](void*, const SerdError*) { return SERD_SUCCESS; }, nullptr);
    if (isTerse(form)) {
        declare(names);
    }
}

void Writer::Engine::declare(const Prefixes& names) {
    for (const auto& prefix : names) {
        const std::string& name = prefix.first;
        const std::string& iri = prefix.second;
        if (!isPrefixName(name)) {
            refuse("not the name of a prefix", name);
        }
        requireIri(iri);
        const SerdNode nameNode = borrow(SERD_LITERAL, name);
        const SerdNode iriNode = borrow(SERD_URI, iri);
        serd_writer_set_prefix(writer_.get(), &nameNode, &iriNode);
        std::erase_if(spaces_, [&](const Space& space) { return space.name == name + ":"; });
        spaces_.push_back({name + ":", iri});
    }
    // The longest namespace that fits makes the shortest name.
    std::stable_sort(spaces_.begin(), spaces_.end(),
                     [](const Space& a, const Space& b) { return a.iri.size() > b.iri.size(); });
}

/// Serd calls this from C, through which no exception may pass.
std::size_t Writer::Engine::receive(const void* bytes, std::size_t size, void* self) {
    auto& engine = *static_cast<Engine*>(self);
    if (engine.open_ && !engine.failure_) {
        try {
            engine.pass({static_cast<const char*>(bytes), size});
        } catch (...) {
            engine.failure_ = std::current_exception();
        }
    }
    return size;
}

void Writer::Engine::pass(std::string_view bytes) {
    if (ended_) {
        bytes.remove_prefix(std::min(bytes.find_first_not_of(" \n"), bytes.size()));
    }
    if (bytes.empty()) {
        return;
    }
    ended_ = false;
    if (lineHeld_) {
        lineHeld_ = false;
        sink_("\n");
    }
    lineHeld_ = isTerse(syntax_) && bytes.ends_with("\n\n");
    bytes.remove_suffix(lineHeld_ ? 1 : 0);
    sink_(bytes);
}

void Writer::Engine::rethrow() {
    if (failure_) {
        std::rethrow_exception(std::exchange(failure_, nullptr));
    }
}

SerdNode Writer::Engine::iriNode(const std::string& iri, std::size_t slot) {
    for (const Space& space : spaces_) {
        if (iri.starts_with(space.iri) && isPlainLocal(std::string_view(iri).substr(space.iri.size()))) {
            if (slot == predicateAt && iri == rdfType) {
                break; // written as "a"
            }
            names_[slot].assign(space.name).append(iri, space.iri.size());
            return borrow(SERD_CURIE, names_[slot]);
        }
    }
    if (isTerse(syntax_) && slot != objectAt && iri == rdfNil) { // elsewhere "()" is not what Turtle allows
        return unknownToSerd(iri, slot);
    }
    return borrow(SERD_URI, iri);
}

/// Serd compares some IRIs as C strings to abbreviate them: one that goes on after the node's end is written whole.
SerdNode Writer::Engine::unknownToSerd(const std::string& iri, std::size_t slot) {
    names_[slot].assign(iri).append(" ");
    SerdNode node = borrow(SERD_URI, names_[slot]);
    --node.n_bytes;
    --node.n_chars;
    return node;
}

SerdNode Writer::Engine::resource(const Term& term, std::size_t slot) {
    if (term.isBlank()) {
        if (!isBlankLabel(term.value)) {
            refuse("not the label of a blank node", term.value);
        }
        return borrow(SERD_BLANK, term.value);
    }
    requireIri(term.value);
    return iriNode(term.value, slot);
}

SerdNode Writer::Engine::datatypeNode(const Term& term) {
    if (term.datatype.empty() || !term.language.empty()) {
        return SERD_NODE_NULL;
    }
    const SerdNode node = iriNode(term.datatype, datatypeAt);
    if (!isTerse(syntax_) || !isWrittenBare(term.datatype)) {
        return node;
    }
    if (standsBare(term.value, term.datatype)) {
        return borrow(SERD_URI, term.datatype);
    }
    return node.type == SERD_CURIE ? node : unknownToSerd(term.datatype, datatypeAt);
}

void Writer::Engine::write(const Term& subjectTerm, const Term& predicateTerm, const Term& objectTerm,
                           std::string_view graphIri) {
    if (subjectTerm.isLiteral() || !predicateTerm.isIri()) {
        refuse("a statement whose subject is a literal or whose predicate is no IRI", predicateTerm.value);
    }
    const SerdNode subject = resource(subjectTerm, subjectAt);
    const SerdNode predicate = resource(predicateTerm, predicateAt);
    SerdNode datatype = SERD_NODE_NULL;
    SerdNode language = SERD_NODE_NULL;
    SerdNode object = SERD_NODE_NULL;
    if (objectTerm.isLiteral()) {
        requireLiteral(objectTerm);
        object = borrow(SERD_LITERAL, objectTerm.value);
        datatype = datatypeNode(objectTerm);
        language = objectTerm.language.empty() ? language : borrow(SERD_LITERAL, objectTerm.language);
    } else {
        object = resource(objectTerm, objectAt);
    }
    const bool named = !graphIri.empty() && (syntax_ == Syntax::nquads || syntax_ == Syntax::trig);
    SerdNode graph = SERD_NODE_NULL;
    if (named) {
        if (graph_ != graphIri) {
            std::string checked(graphIri);
            requireIri(checked);
            graph_ = std::move(checked);
        }
        graph = iriNode(graph_, graphAt);
    }
    const SerdStatus status = serd_writer_write_statement(writer_.get(), 0, named ? &graph : nullptr, &subject,
                                                          &predicate, &object, &datatype, &language);
    rethrow();
    if (status != SERD_SUCCESS) {
        refuse("no RDF syntax can hold this statement", objectTerm.value);
    }
}

void Writer::Engine::endParagraph() {
    serd_writer_finish(writer_.get());
    ended_ = isTerse(syntax_);
    lineHeld_ = ended_;
    rethrow();
}

void Writer::Engine::finish() {
    serd_writer_finish(writer_.get());
    open_ = false;
    rethrow();
}

Writer::Writer(Syntax syntax, const Prefixes& prefixes, ByteSink sink)
    : engine_(std::make_unique<Engine>(syntax, prefixes, std::move(sink))) {}
Writer::Writer(Writer&&) noexcept = default;
Writer& Writer::operator=(Writer&&) noexcept = default;
Writer::~Writer() = default;

void Writer::write(const Triple& triple, std::string_view graph) {
    engine_->write(triple.subject, triple.predicate, triple.object, graph);
}
void Writer::write(const Term& subject, const Term& predicate, const Term& object, std::string_view graph) {
    engine_->write(subject, predicate, object, graph);
}
void Writer::endParagraph() { engine_->endParagraph(); }
void Writer::finish() { engine_->finish(); }

} // namespace chancery::rdf
