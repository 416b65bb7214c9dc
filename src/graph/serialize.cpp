#include "graph/serialize.hpp"

#include "graph/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <unordered_map>
#include <vector>

namespace chancery::graph {
namespace {

/// Subjects are grouped by the first of these classes that is theirs; all others come after, passages apart.
constexpr std::array<std::string_view, 17> classOrder{
    "Release",     "Event",      "Participation", "Statement", "OfficeHolding", "Membership",
    "Partnership", "Assertion",  "Instrument",    "Person",    "Country",       "Organization",
    "Place",       "Initiative", "Policy",        "Office",    "Topic",
};

/// The order of predicates within a subject: the vocabulary's terms first as one would say them, evidence last.
const std::vector<std::string>& predicateOrder() {
    static const std::vector<std::string> order = [] {
        std::vector<std::string> all{term::type, term::label, term::prefLabel, term::altLabel};
        for (const std::string_view local : {"identifier", "title", "issued", "source", "publisher"}) {
            all.push_back(rdf::in(rdf::ns::dcterms, local));
        }
        for (const std::string_view local : {"reports",    "discusses",       "refersTo",
                                             "date",       "endDate",         "place",
                                             "status",     "topic",           "partOf",
                                             "ordinal",    "event",           "participant",
                                             "part",       "representing",    "inOffice",
                                             "holder",     "office",          "of",
                                             "member",     "organization",    "membershipKind",
                                             "partner",    "partnershipKind", "since",
                                             "until",      "speaker",         "act",
                                             "concerns",   "madeAt",          "text",
                                             "subject",    "party",           "instrumentStatus",
                                             "attendedBy", "represents",      "holdsOffice",
                                             "memberOf",   "partnerOf",       "ofCountry",
                                             "inCountry",  "inRelease",       "start",
                                             "end",        "quote",           "rule"}) {
            all.push_back(chn(local));
        }
        return all;
    }();
    return order;
}

struct Subject {
    std::size_t group = 0;
    TermId id = 0;
    std::size_t first = 0; // of its triples
    std::size_t end = 0;
};

/// "…#char=12,40" to 12 and 40, so that passages follow the text.
std::pair<std::uint32_t, std::uint32_t> passageSpan(std::string_view iri) {
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    const std::size_t at = iri.rfind("#char=");
    if (at != std::string_view::npos) {
        const char* last = iri.data() + iri.size();
        const auto read = std::from_chars(iri.data() + at + 6, last, start);
        if (read.ptr != last) {
            std::from_chars(read.ptr + 1, last, end);
        }
    }
    return {start, end};
}

class TurtleLayout {
public:
    explicit TurtleLayout(const Dataset& dataset) : dataset_(dataset) {
        rankPredicates();
        collectTriples();
        collectSubjects();
    }

    void write(rdf::Writer& writer) {
        for (const Subject& subject : subjects_) {
            if (subject.group < passageGroup) {
                writeSubject(subject, writer);
            }
        }
        for (const Subject& subject : subjects_) { // passages that prove nothing written
            if (!written_[subject.id]) {
                writeSubject(subject, writer);
            }
        }
    }

private:
    static constexpr std::size_t passageGroup = classOrder.size() + 1;

    void rankPredicates() {
        const std::vector<std::string>& order = predicateOrder();
        for (std::size_t i = 0; i < order.size(); ++i) {
            predicateRank_.emplace(dataset_.find(rdf::iri(order[i])), i);
        }
        evidence_ = dataset_.find(rdf::iri(term::evidence));
        predicateRank_[evidence_] = order.size() + 1;
    }

    [[nodiscard]] std::size_t rankOf(TermId predicate) const {
        const auto found = predicateRank_.find(predicate);
        return found == predicateRank_.end() ? predicateOrder().size() : found->second;
    }

    /// A statement of several graphs is one triple.
    void collectTriples() {
        for (const QuadIds& quad : dataset_.quads()) {
            if (triples_.empty() || triples_.back().subject != quad.subject ||
                triples_.back().predicate != quad.predicate || triples_.back().object != quad.object) {
                triples_.push_back({quad.subject, quad.predicate, quad.object, 0});
            }
        }
    }

    void collectSubjects() {
        std::unordered_map<TermId, std::size_t> groups; // of a class
        for (std::size_t i = 0; i < classOrder.size(); ++i) {
            groups.emplace(dataset_.find(rdf::iri(chn(classOrder[i]))), i);
        }
        groups.emplace(dataset_.find(rdf::iri(chn("Passage"))), passageGroup);
        const TermId type = dataset_.find(rdf::iri(term::type));
        for (std::size_t first = 0; first < triples_.size();) {
            Subject subject{classOrder.size(), triples_[first].subject, first, first};
            bool passage = false;
            for (; subject.end < triples_.size() && triples_[subject.end].subject == subject.id; ++subject.end) {
                const auto group = groups.find(triples_[subject.end].object);
                if (triples_[subject.end].predicate == type && group != groups.end()) {
                    passage = passage || group->second == passageGroup;
                    subject.group = std::min(subject.group, group->second);
                }
            }
            subject.group = passage ? passageGroup : subject.group;
            first = subject.end;
            subjects_.push_back(subject);
        }
        byId_.resize(dataset_.terms(), subjects_.size());
        std::stable_sort(subjects_.begin(), subjects_.end(),
                         [](const Subject& a, const Subject& b) { return a.group < b.group; });
        for (std::size_t i = 0; i < subjects_.size(); ++i) {
            byId_[subjects_[i].id] = i;
        }
        written_.resize(dataset_.terms(), false);
    }

    void writeSubject(const Subject& subject, rdf::Writer& writer) {
        written_[subject.id] = true;
        std::vector<QuadIds> lines(triples_.begin() + static_cast<std::ptrdiff_t>(subject.first),
                                   triples_.begin() + static_cast<std::ptrdiff_t>(subject.end));
        std::stable_sort(lines.begin(), lines.end(), [&](const QuadIds& a, const QuadIds& b) {
            return std::pair(rankOf(a.predicate), a.predicate) < std::pair(rankOf(b.predicate), b.predicate);
        });
        const auto firstEvidence =
            std::find_if(lines.begin(), lines.end(), [&](const QuadIds& l) { return l.predicate == evidence_; });
        std::stable_sort(firstEvidence, lines.end(), [&](const QuadIds& a, const QuadIds& b) {
            return evidenceKey(a.object) < evidenceKey(b.object);
        });
        for (const QuadIds& line : lines) {
            writer.write({dataset_.term(line.subject), dataset_.term(line.predicate), dataset_.term(line.object)});
        }
        for (auto line = firstEvidence; line != lines.end(); ++line) {
            const std::size_t at = byId_[line->object];
            if (at < subjects_.size() && subjects_[at].group == passageGroup && !written_[line->object]) {
                writeSubject(subjects_[at], writer);
            }
        }
    }

    /// By release, then by place in its text.
    [[nodiscard]] std::pair<std::string_view, std::pair<std::uint32_t, std::uint32_t>> evidenceKey(TermId id) const {
        const std::string_view iri = dataset_.term(id).value;
        return {iri.substr(0, iri.find('#')), passageSpan(iri)};
    }

    const Dataset& dataset_;
    std::unordered_map<TermId, std::size_t> predicateRank_;
    TermId evidence_ = 0;
    std::vector<QuadIds> triples_;
    std::vector<Subject> subjects_;
    std::vector<std::size_t> byId_; // the place of a subject in subjects_
    std::vector<bool> written_;
};

} // namespace

rdf::Prefixes prefixesFor(std::string_view base) {
    rdf::Prefixes prefixes{
        {"chn", std::string(rdf::ns::chn)},        {"dcterms", std::string(rdf::ns::dcterms)},
        {"owl", std::string(rdf::ns::owl)},        {"rdfs", std::string(rdf::ns::rdfs)},
        {"skos", std::string(rdf::ns::skos)},      {"xsd", std::string(rdf::ns::xsd)},
        {"wd", "http://www.wikidata.org/entity/"},
    };
    // Other folders have names that Serd does not abbreviate; half of them abbreviated would be harder to read.
    prefixes.emplace_back("country", std::string(base).append("country/"));
    return prefixes;
}

void writeTurtle(const Dataset& dataset, std::string_view base, const rdf::ByteSink& sink) {
    rdf::Writer writer(rdf::Syntax::turtle, prefixesFor(base), sink);
    TurtleLayout(dataset).write(writer);
    writer.finish();
}

void writeNQuads(const Dataset& dataset, std::span<const rdf::Triple> ontology, const rdf::ByteSink& sink) {
    rdf::Writer writer(rdf::Syntax::nquads, {}, sink);
    for (const rdf::Triple& triple : ontology) {
        writer.write(triple, ontologyIri);
    }
    std::vector<QuadIds> quads(dataset.quads().begin(), dataset.quads().end());
    std::stable_sort(quads.begin(), quads.end(), [](const QuadIds& a, const QuadIds& b) { return a.graph < b.graph; });
    for (const QuadIds& quad : quads) {
        writer.write({dataset.term(quad.subject), dataset.term(quad.predicate), dataset.term(quad.object)},
                     dataset.term(quad.graph).value);
    }
    writer.finish();
}

std::vector<rdf::Triple> withoutBlanks(std::vector<rdf::Triple> triples) {
    const auto named = [](rdf::Term& term) {
        if (term.isBlank()) {
            term = rdf::iri(std::string(ontologyIri) + "/.well-known/genid/" + term.value); // RDF 1.1, section 3.5
        }
    };
    for (rdf::Triple& triple : triples) {
        named(triple.subject);
        named(triple.object);
    }
    std::sort(triples.begin(), triples.end());
    triples.erase(std::unique(triples.begin(), triples.end()), triples.end());
    return triples;
}

} // namespace chancery::graph
