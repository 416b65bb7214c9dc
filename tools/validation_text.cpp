#include "validation_text.hpp"

#include "messages.hpp"

#include "rdf/namespaces.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace chancery::tools {
namespace {

using shacl::Id;
using shacl::Result;

constexpr std::array<std::string_view, 3> severityNames{"violation", "warning", "info"};

std::array<std::size_t, 3> countSeverities(const shacl::Session& session, const std::vector<Result>& results) {
    std::array<std::size_t, 3> counts{};
    for (const Result& result : results) {
        ++counts.at(static_cast<std::size_t>(severityOf(session, result)));
    }
    return counts;
}

class ValidationWriter {
public:
    ValidationWriter(const shacl::Session& session, const ValidationStyle& style, const TextSink& sink)
        : session_(&session), style_(&style), sink_(&sink) {}

    void write(std::vector<Result> results) {
        std::stable_sort(results.begin(), results.end(), [](const Result& a, const Result& b) {
            return std::tie(a.shape, a.focus) < std::tie(b.shape, b.focus);
        });
        std::size_t shapes = 0;
        for (auto first = results.begin(); first != results.end(); ++shapes) {
            const auto end =
                std::find_if(first, results.end(), [&](const Result& r) { return r.shape != first->shape; });
            (*sink_)(shapes == 0 ? "" : "\n");
            writeShape(first, end);
            first = end;
        }
        writeCounts(results, shapes);
    }

private:
    using Place = std::vector<Result>::const_iterator;

    void writeShape(Place first, Place end) {
        const shacl::Shape& shape = session_->plan().shapes[first->shape];
        const auto severity = static_cast<std::size_t>(severityOf(*session_, *first));
        std::string line = emphasized(printable(session_->shapeName(shape.node)));
        line += ": " + counted(static_cast<std::size_t>(end - first), severityNames.at(severity)) + "\n";
        for (const Id message : shape.messages) {
            line += "  " + printable(session_->terms().value(message)) + "\n";
        }
        (*sink_)(line);
        std::size_t nodes = 0;
        for (auto here = first; here != end; ++nodes) {
            const auto next = std::find_if(here, end, [&](const Result& r) { return r.focus != here->focus; });
            if (style_->nodes != 0 && nodes == style_->nodes) {
                (*sink_)("  … and " + counted(static_cast<std::size_t>(end - here), "more result") +
                         "; --report has all\n");
                return;
            }
            writeNode(here, next);
            here = next;
        }
    }

    void writeNode(Place first, Place end) {
        std::string text = "  " + printable(session_->naming().name(first->focus)) + "\n";
        for (auto result = first; result != end; ++result) {
            text += "    " + printable(explain(*session_, *result)) + "\n";
        }
        if (const auto passage = passageOf(*session_, first->focus)) {
            text += "    in " + printable(session_->naming().name(passage->release));
            if (!passage->start.empty()) {
                text += ", characters " + printable(passage->start) + " to " + printable(passage->end);
            }
            text += passage->quote.empty() ? "" : ": “" + shortened(printable(passage->quote)) + "”";
            text += "\n";
        }
        (*sink_)(text);
    }

    void writeCounts(const std::vector<Result>& results, std::size_t shapes) {
        const std::string looked = counted(session_->validated().focusNodes, "focus node") + ", " +
                                   counted(session_->data().size(), "triple") + "\n";
        if (results.empty()) {
            (*sink_)("conforms: " + looked);
            return;
        }
        const auto counts = countSeverities(*session_, results);
        std::string line = "\n" + counted(results.size(), "result") + " (";
        bool first = true;
        for (std::size_t i = 0; i < counts.size(); ++i) {
            if (counts.at(i) != 0) {
                line += (first ? "" : ", ") + counted(counts.at(i), severityNames.at(i));
                first = false;
            }
        }
        (*sink_)(line + ") of " + counted(shapes, "shape") + "; " + looked);
    }

    static std::string shortened(const std::string& text) {
        constexpr std::size_t most = 160;
        std::size_t end = std::min(text.size(), most);
        while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
            --end; // not inside of a character
        }
        return text.substr(0, end) + (end < text.size() ? "…" : "");
    }

    [[nodiscard]] std::string emphasized(const std::string& text) const {
        return style_->colour ? "\x1b[1m" + text + "\x1b[0m" : text;
    }

    const shacl::Session* session_;
    const ValidationStyle* style_;
    const TextSink* sink_;
};

std::string jsonResult(const shacl::Session& session, const Result& result) {
    const shacl::Terms& terms = session.terms();
    const shacl::Shape& shape = session.plan().shapes[result.shape];
    std::string text = "{\"focusNode\":" + jsonTerm(terms.term(result.focus));
    if (const Id path = result.path != shacl::noTerm ? result.path : shape.pathNode; path != shacl::noTerm) {
        text += ",\"path\":" + jsonString(session.pathName(path));
    }
    if (result.value != shacl::noTerm) {
        text += ",\"value\":" + jsonTerm(terms.term(result.value));
    }
    text += ",\"severity\":" + jsonString(terms.value(shape.severity));
    text +=
        ",\"component\":" + jsonString(rdf::in(rdf::ns::sh, nameOf(shape.constraints[result.constraint].component)) +
                                       "ConstraintComponent");
    text += ",\"shape\":" + jsonTerm(terms.term(shape.node));
    text += ",\"shapeName\":" + jsonString(session.shapeName(shape.node)) + ",\"messages\":[";
    bool first = true;
    for (const rdf::Term& message : messages(session, result)) {
        text += (first ? "" : ",") + jsonTerm(message);
        first = false;
    }
    text += "],\"explanation\":" + jsonString(explain(session, result));
    if (const auto passage = passageOf(session, result.focus)) {
        text += ",\"release\":" + jsonTerm(terms.term(passage->release));
        if (!passage->start.empty()) {
            text += ",\"start\":" + jsonString(passage->start) + ",\"end\":" + jsonString(passage->end);
        }
        if (!passage->quote.empty()) {
            text += ",\"quote\":" + jsonString(passage->quote);
        }
    }
    return text + "}";
}

} // namespace

void writeText(const shacl::Session& session, const std::vector<Result>& results, const ValidationStyle& style,
               const TextSink& sink) {
    ValidationWriter(session, style, sink).write(results);
}

void writeJson(const shacl::Session& session, const std::vector<Result>& results, const TextSink& sink) {
    sink(std::string("{\"conforms\":") + (results.empty() ? "true" : "false") + ",\"results\":[");
    bool first = true;
    for (const Result& result : results) {
        sink((first ? "\n" : ",\n") + jsonResult(session, result));
        first = false;
    }
    sink("\n],\"notEvaluated\":[");
    first = true;
    for (const shacl::NotEvaluated& each : session.plan().notEvaluated) {
        sink(std::string(first ? "\n" : ",\n") + "{\"shape\":" + jsonTerm(session.terms().term(each.shape)) +
             ",\"what\":" + jsonTerm(session.terms().term(each.what)) + ",\"count\":" + std::to_string(each.count) +
             "}");
        first = false;
    }
    const auto counts = countSeverities(session, results);
    sink("],\"violations\":" + std::to_string(counts[0]) + ",\"warnings\":" + std::to_string(counts[1]) +
         ",\"infos\":" + std::to_string(counts[2]) +
         ",\"focusNodes\":" + std::to_string(session.validated().focusNodes) +
         ",\"triples\":" + std::to_string(session.data().size()) + "}\n");
}

} // namespace chancery::tools
