#include "graph/settle.hpp"

#include "graph/vocabulary.hpp"

#include <algorithm>
#include <tuple>

namespace chancery::graph {
namespace {

using Lines = std::vector<Line>;
using Iterator = Lines::iterator;

auto parts(const Line& line) { return std::tie(*line.subject, *line.predicate, *line.object); }
bool before(const Line& a, const Line& b) { return parts(a) < parts(b); }
bool same(const Line& a, const Line& b) { return parts(a) == parts(b); }

void sortUnique(Lines& lines) {
    std::sort(lines.begin(), lines.end(), before);
    lines.erase(std::unique(lines.begin(), lines.end(), same), lines.end());
}

/// One subject's lines, whose labels are in order. Whether any changed.
bool keepOneLabel(Iterator first, Iterator end, const rdf::Term& altLabel) {
    bool changed = false;
    for (auto at = first; at != end; ++at) {
        if (at->predicate->value != term::label) {
            continue;
        }
        changed = changed || std::any_of(first, at, [&](const Line& kept) {
                      return kept.predicate->value == term::label && kept.object->language == at->object->language;
                  });
    }
    if (!changed) {
        return false;
    }
    std::vector<const rdf::Term*> kept;
    for (auto at = first; at != end; ++at) {
        if (at->predicate->value != term::label) {
            continue;
        }
        const bool isFirst = std::none_of(
            kept.begin(), kept.end(), [&](const rdf::Term* label) { return label->language == at->object->language; });
        if (isFirst) {
            kept.push_back(at->object);
        } else {
            at->predicate = &altLabel;
        }
    }
    return true;
}

/// Whether a line of a subject says nothing beside its others.
bool isIdle(const Line& line, Iterator first, Iterator end) {
    const auto says = [&](const std::string& predicate, const auto& fits) {
        return std::any_of(
            first, end, [&](const Line& other) { return other.predicate->value == predicate && fits(*other.object); });
    };
    if (line.predicate->value == term::altLabel) {
        return says(term::label, [&](const rdf::Term& label) { return label == *line.object; });
    }
    return line.predicate->value == term::status && line.object->value == term::planned &&
           says(term::status, [&](const rdf::Term& status) { return status.value == term::held; });
}

Iterator endOfSubject(Iterator first, Iterator end) {
    return std::find_if(first, end, [&](const Line& line) {
        return line.subject != first->subject && *line.subject != *first->subject;
    });
}

} // namespace

void settle(Lines& lines) {
    static const rdf::Term altLabel = rdf::iri(term::altLabel);
    sortUnique(lines);
    settleSorted(lines, altLabel);
}

void settleSorted(Lines& lines, const rdf::Term& altLabel) {
    bool changed = false;
    for (auto first = lines.begin(); first != lines.end();) {
        const auto end = endOfSubject(first, lines.end());
        changed = keepOneLabel(first, end, altLabel) || changed;
        first = end;
    }
    if (changed) {
        sortUnique(lines);
    }
    Lines rest;
    rest.reserve(lines.size());
    for (auto first = lines.begin(); first != lines.end();) {
        const auto end = endOfSubject(first, lines.end());
        std::copy_if(first, end, std::back_inserter(rest), [&](const Line& line) { return !isIdle(line, first, end); });
        first = end;
    }
    lines = std::move(rest);
}

} // namespace chancery::graph
