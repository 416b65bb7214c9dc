#include "graph/layout.hpp"

#include "graph/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <tuple>
#include <unordered_map>

namespace chancery::graph {
namespace {

/// Subjects are grouped by the first of these classes that is theirs; all others come after.
constexpr std::array<std::string_view, 17> classOrder{
    "Release",     "Event",      "Participation", "Statement", "OfficeHolding", "Membership",
    "Partnership", "Assertion",  "Instrument",    "Person",    "Country",       "Organization",
    "Place",       "Initiative", "Policy",        "Office",    "Topic",
};
constexpr std::size_t otherGroup = classOrder.size();
constexpr std::size_t passageGroup = classOrder.size() + 1;

std::size_t groupOf(const std::string& type) {
    static const std::unordered_map<std::string, std::size_t> groups = [] {
        std::unordered_map<std::string, std::size_t> all{{chn("Passage"), passageGroup}};
        for (std::size_t i = 0; i < classOrder.size(); ++i) {
            all.emplace(chn(classOrder[i]), i);
        }
        return all;
    }();
    const auto found = groups.find(type);
    return found == groups.end() ? otherGroup : found->second;
}

std::string makeKey(std::size_t group, const std::string& iri) {
    std::string key;
    key.reserve(iri.size() + 1);
    return key.append(1, static_cast<char>('a' + group)).append(iri);
}

/// The order of predicates within a subject: the vocabulary's terms first as one would say them, evidence last.
const std::unordered_map<std::string, std::size_t>& predicateRanks() {
    static const std::unordered_map<std::string, std::size_t> ranks = [] {
        std::vector<std::string> order{term::type, term::label, term::prefLabel, term::altLabel};
        for (const std::string_view local : {"identifier", "title", "issued", "source", "publisher"}) {
            order.push_back(rdf::in(rdf::ns::dcterms, local));
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
            order.push_back(chn(local));
        }
        std::unordered_map<std::string, std::size_t> all;
        for (std::size_t i = 0; i < order.size(); ++i) {
            all.emplace(order[i], i);
        }
        all.emplace(term::evidence, order.size() + 1);
        return all;
    }();
    return ranks;
}

std::size_t rankOf(const std::string& predicate) {
    const auto& ranks = predicateRanks();
    const auto found = ranks.find(predicate);
    return found == ranks.end() ? ranks.size() - 1 : found->second; // before evidence
}

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

/// By release, then by place in its text.
auto evidenceKey(const std::string& iri) {
    return std::tuple(std::string_view(iri).substr(0, iri.find('#')), passageSpan(iri), std::string_view(iri));
}

class Partition {
public:
    Partition(const Content& content, const Schema& schema)
        : content_(content), schema_(schema), subjects_(content.terms.size()) {}

    std::vector<Part> parts() {
        std::vector<Seat> seats = seatSubjects();
        std::sort(seats.begin(), seats.end());
        std::vector<Part> parts;
        parts.reserve(seats.size());
        for (const Seat& seat : seats) {
            if (seat.group == passageGroup) {
                continue;
            }
            parts.push_back(
                {makeKey(seat.group, content_.terms[seat.subject].value), subjects_[seat.subject].range, {}});
            addPassages(parts.back());
        }
        for (const Seat& seat : seats) { // passages that prove nothing
            if (seat.group == passageGroup && !subjects_[seat.subject].placed) {
                parts.push_back(
                    {makeKey(seat.group, content_.terms[seat.subject].value), subjects_[seat.subject].range, {}});
            }
        }
        return parts;
    }

private:
    struct Subject {
        TripleRange range;
        bool passage = false;
        bool placed = false;
    };
    struct Seat {
        std::size_t group = 0;
        TermId subject = 0;
        friend auto operator<=>(const Seat&, const Seat&) = default;
    };

    std::vector<Seat> seatSubjects() {
        std::vector<Seat> seats;
        for (std::size_t first = 0; first < content_.triples.size();) {
            const TermId id = content_.triples[first].subject;
            TripleRange range{first, first};
            std::size_t group = otherGroup;
            bool passage = false;
            for (; range.end < content_.triples.size() && content_.triples[range.end].subject == id; ++range.end) {
                const TripleIds& triple = content_.triples[range.end];
                if (content_.terms[triple.predicate].value == term::type) {
                    const std::size_t found = groupOf(content_.terms[triple.object].value);
                    passage = passage || found == passageGroup;
                    group = std::min(group, found);
                }
            }
            const std::string& iri = content_.terms[id].value;
            if (const Background* known = passage ? nullptr : schema_.background(iri)) {
                group = static_cast<std::size_t>(keyOf(*known, iri).front() - 'a');
            }
            subjects_[id] = {range, passage, false};
            seats.push_back({passage ? passageGroup : group, id});
            first = range.end;
        }
        return seats;
    }

    void addPassages(Part& part) {
        std::vector<TermId> found;
        for (std::size_t i = part.triples.first; i < part.triples.end; ++i) {
            const TripleIds& triple = content_.triples[i];
            Subject& subject = subjects_[triple.object];
            if (subject.passage && !subject.placed && content_.terms[triple.predicate].value == term::evidence) {
                subject.placed = true;
                found.push_back(triple.object);
            }
        }
        std::sort(found.begin(), found.end(), [&](TermId a, TermId b) {
            return evidenceKey(content_.terms[a].value) < evidenceKey(content_.terms[b].value);
        });
        for (const TermId id : found) {
            part.passages.push_back(subjects_[id].range);
        }
    }

    const Content& content_;
    const Schema& schema_;
    std::vector<Subject> subjects_; // by term
};

} // namespace

std::string keyOf(const Background& entity, const std::string& iri) {
    std::size_t group = otherGroup;
    for (const rdf::Triple& triple : entity.triples) {
        if (triple.predicate.value == term::type) {
            group = std::min(group, groupOf(triple.object.value));
        }
    }
    return makeKey(group, iri);
}

std::string_view subjectOf(std::string_view key) { return key.substr(1); }

std::vector<Part> partsOf(const Content& content, const Schema& schema) { return Partition(content, schema).parts(); }

void layOut(std::vector<Line>& lines) {
    struct Ranked {
        std::size_t rank;
        Line line;
    };
    std::vector<Ranked> ranked;
    ranked.reserve(lines.size());
    for (const Line& line : lines) {
        ranked.push_back({rankOf(line.predicate->value), line});
    }
    const auto isEvidence = [](const Ranked& each) { return each.line.predicate->value == term::evidence; };
    std::stable_sort(ranked.begin(), ranked.end(), [&](const Ranked& a, const Ranked& b) {
        if (a.rank != b.rank) {
            return a.rank < b.rank;
        }
        if (isEvidence(a)) {
            return evidenceKey(a.line.object->value) < evidenceKey(b.line.object->value);
        }
        return std::tie(*a.line.predicate, *a.line.object) < std::tie(*b.line.predicate, *b.line.object);
    });
    std::transform(ranked.begin(), ranked.end(), lines.begin(), [](const Ranked& each) { return each.line; });
}

void appendLines(std::vector<Line>& lines, const Content& content, const TripleRange& range) {
    for (std::size_t i = range.first; i < range.end; ++i) {
        const TripleIds& triple = content.triples[i];
        lines.push_back(
            {&content.terms[triple.subject], &content.terms[triple.predicate], &content.terms[triple.object]});
    }
}

} // namespace chancery::graph
