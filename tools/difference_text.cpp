#include "difference_text.hpp"

#include "messages.hpp"

#include "rdf/error.hpp"
#include "rdf/namespaces.hpp"
#include "rdf/writer.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <vector>

namespace chancery::tools {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 11> prefixes{{
    {"rdf:", rdf::ns::rdf},
    {"rdfs:", rdf::ns::rdfs},
    {"owl:", rdf::ns::owl},
    {"xsd:", rdf::ns::xsd},
    {"skos:", rdf::ns::skos},
    {"dcterms:", rdf::ns::dcterms},
    {"prov:", rdf::ns::prov},
    {"foaf:", rdf::ns::foaf},
    {"sh:", rdf::ns::sh},
    {"chn:", rdf::ns::chn},
    {"wd:", "http://www.wikidata.org/entity/"},
}};

/// One that came or went.
struct Fact {
    const rdf::Quad* quad = nullptr;
    bool added = false;
};

class DifferenceWriter {
public:
    DifferenceWriter(const build::Difference& difference, const DifferenceStyle& style, const TextSink& sink)
        : difference_(difference), style_(style), sink_(sink) {}

    void write() {
        for (const rdf::Quad& quad : difference_.removed) {
            facts_.push_back({&quad, false});
        }
        for (const rdf::Quad& quad : difference_.added) {
            facts_.push_back({&quad, true});
        }
        std::sort(facts_.begin(), facts_.end(), [&](const Fact& a, const Fact& b) {
            const auto key = [&](const Fact& fact) {
                const rdf::Triple& triple = fact.quad->triple;
                return std::tie(group(fact), triple.subject, triple.predicate, fact.added, triple.object,
                                fact.quad->graph);
            };
            return key(a) < key(b);
        });
        std::size_t groups = 0;
        for (auto first = facts_.begin(); first != facts_.end(); ++groups) {
            const auto end =
                std::find_if(first, facts_.end(), [&](const Fact& f) { return group(f) != group(*first); });
            writeGroup({first, end});
            first = end;
        }
        const auto facts = [](std::size_t count) { return std::to_string(count) + (count == 1 ? " fact" : " facts"); };
        const std::string what = style_.byGraph ? "graph" : "subject";
        sink_(difference_.empty()
                  ? std::string("no difference\n")
                  : facts(difference_.added.size()) + " added, " + std::to_string(difference_.removed.size()) +
                        " removed, of " + std::to_string(groups) + " " + what + (groups == 1 ? "\n" : "s\n"));
    }

private:
    using Facts = std::vector<Fact>;

    const rdf::Term& group(const Fact& fact) const {
        return style_.byGraph ? fact.quad->graph : fact.quad->triple.subject;
    }

    void writeGroup(const Facts& facts) {
        const auto added =
            static_cast<std::size_t>(std::count_if(facts.begin(), facts.end(), [](const Fact& f) { return f.added; }));
        std::string title = group(facts.front()).value.empty() ? "(no graph)" : shortened(group(facts.front()));
        sink_(coloured("1", title) + "  +" + std::to_string(added) + " -" + std::to_string(facts.size() - added) +
              "\n");
        const rdf::Term* subject = nullptr;
        for (const Fact& fact : facts) {
            const rdf::Triple& triple = fact.quad->triple;
            if (style_.byGraph && (subject == nullptr || *subject != triple.subject)) {
                sink_("  " + shortened(triple.subject) + "\n");
                subject = &triple.subject;
            }
            std::string line = std::string(style_.byGraph ? "    " : "  ") + (fact.added ? "+ " : "- ") +
                               shortened(triple.predicate) + "  " + shortened(triple.object);
            if (!style_.byGraph && !fact.quad->graph.value.empty()) {
                line += "  (" + shortened(fact.quad->graph) + ")";
            }
            sink_(coloured(fact.added ? "32" : "31", line) + "\n");
        }
        sink_("\n");
    }

    [[nodiscard]] std::string coloured(std::string_view code, const std::string& text) const {
        return style_.colour ? "\x1b[" + std::string(code) + "m" + text + "\x1b[0m" : text;
    }

    [[nodiscard]] std::string shortened(const rdf::Term& term) const {
        if (term.isBlank()) {
            return "_:" + term.value;
        }
        if (term.isIri()) {
            if (term.value.starts_with(style_.base)) {
                return printable(std::string_view(term.value).substr(style_.base.size()));
            }
            for (const auto& [name, space] : prefixes) {
                if (term.value.starts_with(space)) {
                    return std::string(name) + printable(std::string_view(term.value).substr(space.size()));
                }
            }
            return "<" + printable(term.value) + ">";
        }
        std::string text = "\"" + printable(term.value) + "\"";
        if (!term.language.empty()) {
            return text + "@" + term.language;
        }
        return term.datatype.empty() ? text : text + "^^" + shortened(rdf::iri(term.datatype));
    }

    const build::Difference& difference_;
    const DifferenceStyle& style_;
    const TextSink& sink_;
    Facts facts_;
};

void writeJsonFacts(const std::vector<rdf::Quad>& quads, const TextSink& sink) {
    bool first = true;
    for (const rdf::Quad& quad : quads) {
        sink(first ? "\n" : ",\n");
        first = false;
        sink("{\"subject\":" + jsonTerm(quad.triple.subject) + ",\"predicate\":" + jsonTerm(quad.triple.predicate) +
             ",\"object\":" + jsonTerm(quad.triple.object) +
             (quad.graph.value.empty() ? "" : ",\"graph\":" + jsonTerm(quad.graph)) + "}");
    }
}

bool hasBlank(const rdf::Quad& quad) { return quad.triple.subject.isBlank() || quad.triple.object.isBlank(); }

/// One operation after the other, each of a size that stores take.
void writeOperations(std::string_view verb, std::vector<rdf::Quad> quads, bool& first, const TextSink& sink) {
    std::stable_sort(quads.begin(), quads.end(),
                     [](const rdf::Quad& a, const rdf::Quad& b) { return a.graph < b.graph; });
    constexpr std::ptrdiff_t most = 5000;
    for (auto at = quads.begin(); at != quads.end();) {
        const auto end = at + std::min<std::ptrdiff_t>(most, quads.end() - at);
        sink(first ? "" : ";\n");
        first = false;
        sink(std::string(verb) + " DATA {\n");
        while (at != end) {
            const auto last = std::find_if(at, end, [&](const rdf::Quad& quad) { return quad.graph != at->graph; });
            const bool named = !at->graph.value.empty();
            sink(named ? "GRAPH <" + at->graph.value + "> {\n" : "");
            rdf::Writer writer(rdf::Syntax::ntriples, {}, sink);
            for (; at != last; ++at) {
                writer.write(at->triple);
            }
            writer.finish();
            sink(named ? "}\n" : "");
        }
        sink("}\n");
    }
}

} // namespace

void writeText(const build::Difference& difference, const DifferenceStyle& style, const TextSink& sink) {
    DifferenceWriter(difference, style, sink).write();
}

void writeJson(const build::Difference& difference, const TextSink& sink) {
    sink("{\"added\":[");
    writeJsonFacts(difference.added, sink);
    sink("],\n\"removed\":[");
    writeJsonFacts(difference.removed, sink);
    sink("]}\n");
}

void writeUpdate(const build::Difference& difference, const TextSink& sink) {
    for (const auto* quads : {&difference.removed, &difference.added}) {
        if (std::any_of(quads->begin(), quads->end(), hasBlank)) {
            throw InputError({}, "blank nodes differ, which no update can name; load the new graph instead");
        }
    }
    bool first = true;
    writeOperations("DELETE", difference.removed, first, sink);
    writeOperations("INSERT", difference.added, first, sink);
}

} // namespace chancery::tools
