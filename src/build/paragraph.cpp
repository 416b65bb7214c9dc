#include "build/paragraph.hpp"

#include "graph/bytes.hpp"

#include <unordered_map>

namespace chancery::build {
namespace {

using graph::Line;

/// Terms of the part once, then ranges of lines as three numbers each.
class PartWriter {
public:
    explicit PartWriter(const graph::Content& content) : content_(content) {}

    void range(const graph::TripleRange& range) {
        lines_.number(range.end - range.first);
        for (std::size_t i = range.first; i < range.end; ++i) {
            const graph::TripleIds& triple = content_.triples[i];
            for (const graph::TermId id : {triple.subject, triple.predicate, triple.object}) {
                lines_.number(numberOf(id));
            }
        }
    }

    [[nodiscard]] std::string finish(std::size_t ranges) {
        graph::ByteWriter all;
        all.number(numbers_.size());
        all.number(ranges);
        return all.take().append(terms_.bytes()).append(lines_.bytes());
    }

private:
    std::size_t numberOf(graph::TermId id) {
        const auto [at, isNew] = numbers_.try_emplace(id, numbers_.size());
        if (isNew) {
            const rdf::Term& term = content_.terms[id];
            terms_.number(static_cast<std::uint64_t>(term.kind));
            terms_.string(term.value);
            terms_.string(term.datatype);
            terms_.string(term.language);
        }
        return at->second;
    }

    const graph::Content& content_;
    std::unordered_map<graph::TermId, std::size_t> numbers_;
    graph::ByteWriter terms_;
    graph::ByteWriter lines_;
};

std::optional<rdf::Term> readTerm(graph::ByteReader& reader) {
    const auto kind = reader.number();
    const auto value = reader.string();
    const auto datatype = reader.string();
    const auto language = reader.string();
    if (!kind || !value || !datatype || !language) {
        return std::nullopt;
    }
    return rdf::Term{static_cast<rdf::TermKind>(*kind), std::string(*value), std::string(*datatype),
                     std::string(*language)};
}

} // namespace

std::string encodePart(const graph::Content& content, const graph::Part& part) {
    PartWriter writer(content);
    writer.range(part.triples);
    for (const graph::TripleRange& passage : part.passages) {
        writer.range(passage);
    }
    return writer.finish(1 + part.passages.size());
}

void Paragraph::add(const graph::Content& content, const graph::Part& part) {
    appendLines(lines_, content, part.triples);
    for (const graph::TripleRange& passage : part.passages) {
        appendLines(passages_.emplace_back(), content, passage);
    }
}

bool Paragraph::add(std::string_view encoded) {
    graph::ByteReader reader(encoded);
    const auto termCount = reader.number();
    const auto ranges = reader.number();
    if (!termCount || !ranges) {
        return false;
    }
    std::vector<const rdf::Term*> terms;
    for (std::uint64_t i = 0; i < *termCount; ++i) {
        auto term = readTerm(reader);
        if (!term) {
            return false;
        }
        terms.push_back(&terms_.emplace_back(std::move(*term)));
    }
    for (std::uint64_t i = 0; i < *ranges; ++i) {
        std::vector<Line>& lines = i == 0 ? lines_ : passages_.emplace_back();
        const auto size = reader.number();
        for (std::uint64_t left = size.value_or(0); left > 0; --left) {
            const auto subject = reader.number();
            const auto predicate = reader.number();
            const auto object = reader.number();
            if (!object || *subject >= terms.size() || *predicate >= terms.size() || *object >= terms.size()) {
                return false;
            }
            lines.push_back({terms[*subject], terms[*predicate], terms[*object]});
        }
    }
    return reader.atEnd();
}

void Paragraph::add(const graph::Background& background) {
    for (const rdf::Triple& triple : background.triples) {
        lines_.push_back({&triple.subject, &triple.predicate, &triple.object});
    }
}

void Paragraph::settle() {
    if (!settled_) {
        graph::settle(lines_);
        graph::layOut(lines_);
        for (std::vector<Line>& passage : passages_) {
            graph::layOut(passage);
        }
        settled_ = true;
    }
}

void Paragraph::write(graph::TurtlePen& pen, std::string& out, graph::Counts& counts) {
    settle();
    pen.write(lines_, out);
    counts.add(lines_);
    for (const std::vector<Line>& passage : passages_) {
        pen.write(passage, out);
        counts.add(passage);
    }
}

void Paragraph::discount(graph::Counts& counts) {
    settle();
    counts.remove(lines_);
    for (const std::vector<Line>& passage : passages_) {
        counts.remove(passage);
    }
}

} // namespace chancery::build
