#include "graph/content.hpp"

#include "graph/bytes.hpp"

#include <optional>

namespace chancery::graph {
namespace {

/// The value that a part of the bytes has, or DamagedContent.
template <typename Value> Value required(std::optional<Value> value) {
    if (!value) {
        throw DamagedContent("what the state keeps of a release is damaged");
    }
    return std::move(*value);
}

std::size_t readCount(ByteReader& reader) {
    const std::uint64_t count = required(reader.number());
    if (count > reader.left()) {
        throw DamagedContent("what the state keeps of a release is damaged");
    }
    return static_cast<std::size_t>(count);
}

void packTerms(ByteWriter& writer, const std::vector<rdf::Term>& terms) {
    writer.number(terms.size());
    std::string_view before;
    for (const rdf::Term& term : terms) {
        writer.number(static_cast<std::uint64_t>(term.kind));
        writer.next(before, term.value);
        before = term.value;
        if (term.isLiteral()) {
            writer.string(term.datatype);
            writer.string(term.language);
        }
    }
}

std::vector<rdf::Term> unpackTerms(ByteReader& reader) {
    std::vector<rdf::Term> terms(readCount(reader));
    std::string_view before;
    for (rdf::Term& term : terms) {
        const std::uint64_t kind = required(reader.number());
        if (kind > static_cast<std::uint64_t>(rdf::TermKind::literal)) {
            throw DamagedContent("what the state keeps of a release is damaged");
        }
        term.kind = static_cast<rdf::TermKind>(kind);
        term.value = required(reader.next(before));
        before = term.value;
        if (term.isLiteral()) {
            term.datatype = required(reader.string());
            term.language = required(reader.string());
        }
    }
    return terms;
}

void packTriples(ByteWriter& writer, const std::vector<TripleIds>& triples) {
    writer.number(triples.size());
    TermId subject = 0;
    for (const TripleIds& triple : triples) {
        writer.number(triple.subject - subject);
        writer.number(triple.predicate);
        writer.number(triple.object);
        subject = triple.subject;
    }
}

std::vector<TripleIds> unpackTriples(ByteReader& reader, std::size_t terms) {
    std::vector<TripleIds> triples(readCount(reader));
    const auto readId = [&](std::uint64_t from) {
        const std::uint64_t id = from + required(reader.number());
        if (id >= terms) {
            throw DamagedContent("what the state keeps of a release is damaged");
        }
        return static_cast<TermId>(id);
    };
    TermId subject = 0;
    for (TripleIds& triple : triples) {
        subject = readId(subject);
        triple.subject = subject;
        triple.predicate = readId(0);
        triple.object = readId(0);
    }
    return triples;
}

} // namespace

std::vector<rdf::Triple> triplesOf(const Content& content) {
    std::vector<rdf::Triple> triples;
    triples.reserve(content.triples.size());
    for (const TripleIds& triple : content.triples) {
        triples.push_back(
            {content.terms[triple.subject], content.terms[triple.predicate], content.terms[triple.object]});
    }
    return triples;
}

std::string pack(const Content& content) {
    ByteWriter writer;
    writer.string(content.iri);
    packTerms(writer, content.terms);
    packTriples(writer, content.triples);
    writer.number(content.entities.size());
    std::string_view before;
    for (const std::string& entity : content.entities) {
        writer.next(before, entity);
        before = entity;
    }
    return writer.take();
}

Content unpack(std::string_view bytes) {
    ByteReader reader(bytes);
    Content content;
    content.iri = required(reader.string());
    content.terms = unpackTerms(reader);
    content.triples = unpackTriples(reader, content.terms.size());
    content.entities.resize(readCount(reader));
    std::string_view before;
    for (std::string& entity : content.entities) {
        entity = required(reader.next(before));
        before = entity;
    }
    if (!reader.atEnd()) {
        throw DamagedContent("what the state keeps of a release is damaged");
    }
    return content;
}

} // namespace chancery::graph
