#include "build/conflicts.hpp"

#include "build/assembly_line.hpp"
#include "build/compose.hpp"
#include "graph/vocabulary.hpp"
#include "rdf/model.hpp"
#include "rdf/reader.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace chancery::build {
namespace {

using Properties = std::map<std::string, std::set<std::string>>; // by class

/// The properties that a class may have once.
Properties singleProperties(const std::filesystem::path& folder) {
    const std::filesystem::path file = folder / "shapes.ttl";
    Properties single;
    if (std::error_code ignored; !std::filesystem::exists(file, ignored)) {
        return single;
    }
    rdf::Model shapes;
    rdf::readFile(file, rdf::ns::id, "shapes", [&](const rdf::Quad& quad) { shapes.add(quad.triple); });
    for (const rdf::Triple& triple : shapes.triples()) {
        if (triple.predicate.value != rdf::in(rdf::ns::sh, "targetClass")) {
            continue;
        }
        for (const rdf::Term& property : shapes.objects(triple.subject, rdf::in(rdf::ns::sh, "property"))) {
            const auto path = shapes.object(property, rdf::in(rdf::ns::sh, "path"));
            const auto most = shapes.object(property, rdf::in(rdf::ns::sh, "maxCount"));
            if (path && path->isIri() && path->value != graph::term::label && most && most->value == "1") {
                single[triple.object.value].insert(path->value);
            }
        }
    }
    single[graph::chn("Event")].insert(graph::chn("place"));
    return single;
}

/// One value that a release gives to what may have one.
struct StatedValue {
    std::uint64_t about = 0; // hash of what may not have another
    std::uint64_t value = 0; // hash
    friend auto operator<=>(const StatedValue&, const StatedValue&) = default;
};

/// The same in words.
struct Detail {
    std::uint64_t about = 0;
    std::string subject;
    std::string property;
    rdf::Term value;
};

std::uint64_t hashOf(std::string_view text) { return std::hash<std::string_view>()(text); }
std::uint64_t joined(std::uint64_t a, std::uint64_t b) {
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;
    return a * odd + b;
}
std::uint64_t hashOf(const rdf::Term& term) {
    return joined(joined(hashOf(term.value), hashOf(term.datatype)), hashOf(term.language) + std::uint64_t(term.kind));
}

/// What one content states of things that may have one value each.
class StatedValues {
public:
    explicit StatedValues(const Properties& single) : single_(single) {}

    template <typename Use> void forEach(const graph::Content& content, const Use& use) const {
        for (std::size_t first = 0; first < content.triples.size();) {
            std::size_t end = first;
            while (end < content.triples.size() && content.triples[end].subject == content.triples[first].subject) {
                ++end;
            }
            ofSubject(content, first, end, use);
            first = end;
        }
    }

private:
    template <typename Use>
    void ofSubject(const graph::Content& content, std::size_t first, std::size_t end, const Use& use) const {
        const auto predicate = [&](std::size_t i) -> const std::string& {
            return content.terms[content.triples[i].predicate].value;
        };
        std::set<std::string> single;
        for (std::size_t i = first; i < end; ++i) {
            const auto found = predicate(i) == graph::term::type
                                   ? single_.find(content.terms[content.triples[i].object].value)
                                   : single_.end();
            if (found != single_.end()) {
                single.insert(found->second.begin(), found->second.end());
            }
        }
        const std::uint64_t subject = hashOf(content.terms[content.triples[first].subject].value);
        for (std::size_t i = first; i < end; ++i) {
            if (single.contains(predicate(i))) {
                const std::uint64_t node = predicate(i) == since_ ? identity(content, first, end) : subject;
                use(joined(node, hashOf(predicate(i))), content.triples[i]);
            }
        }
    }

    /// What began is known by all that is said of it but when it began and ended, and where that is written.
    std::uint64_t identity(const graph::Content& content, std::size_t first, std::size_t end) const {
        std::uint64_t hash = 0;
        for (std::size_t i = first; i < end; ++i) {
            const graph::TripleIds& triple = content.triples[i];
            const std::string& predicate = content.terms[triple.predicate].value;
            if (predicate != since_ && predicate != until_ && predicate != graph::term::evidence) {
                hash += joined(hashOf(predicate), hashOf(content.terms[triple.object])); // in any order
            }
        }
        return hash;
    }

    const Properties& single_;
    std::string since_ = graph::chn("since");
    std::string until_ = graph::chn("until");
};

/// Whether one place lies in the other, so that both can be true.
bool contains(const graph::Schema& schema, const std::string& outer, const std::string& inner) {
    const graph::Background* known = schema.background(inner);
    return known != nullptr && std::find(known->related.begin(), known->related.end(), outer) != known->related.end();
}

bool compatible(const graph::Schema& schema, const rdf::Term& a, const rdf::Term& b) {
    if (a.isIri() && b.isIri()) {
        return contains(schema, a.value, b.value) || contains(schema, b.value, a.value);
    }
    const auto one = text::parseDate(a.value);
    const auto two = text::parseDate(b.value);
    return one && two && text::compatible(*one, *two);
}

class Search {
public:
    Search(State& state, const Remembered& all, const graph::Schema& schema, const std::filesystem::path& folder,
           const Running& running)
        : state_(state), all_(all), schema_(schema), running_(running), single_(singleProperties(folder)),
          statements_(single_) {
        const unsigned machine = std::max(1U, std::thread::hardware_concurrency());
        workers_.resize(running.threads == 0 ? machine : running.threads);
    }

    std::vector<Conflict> run() {
        survey();
        if (several_.empty()) {
            return {};
        }
        gather();
        std::vector<Conflict> conflicts;
        for (auto& [about, conflict] : found_) {
            if (contradicts(conflict)) {
                conflicts.push_back(std::move(conflict));
            }
        }
        std::sort(conflicts.begin(), conflicts.end(), [](const Conflict& a, const Conflict& b) {
            return std::tie(a.subject, a.property) < std::tie(b.subject, b.property);
        });
        return conflicts;
    }

private:
    auto source() {
        return [this](std::size_t i) {
            running_.check();
            return state_.content(all_.releases[i].number);
        };
    }

    /// What has several values.
    void survey() {
        const auto look = [this](Compressor& compressor, std::string&& packed) {
            const graph::Content content = expand(packed, compressor);
            std::vector<StatedValue> found;
            statements_.forEach(content, [&](std::uint64_t about, const graph::TripleIds& triple) {
                found.push_back({about, hashOf(content.terms[triple.object])});
            });
            return found;
        };
        std::vector<StatedValue> all;
        const auto keep = [&](std::size_t /*i*/, std::vector<StatedValue>&& found) {
            all.insert(all.end(), found.begin(), found.end());
        };
        AssemblyLine(all_.releases.size(), workers_, source(), look, keep).run();
        std::sort(all.begin(), all.end());
        for (std::size_t i = 1; i < all.size(); ++i) {
            if (all[i].about == all[i - 1].about && all[i].value != all[i - 1].value &&
                (several_.empty() || several_.back() != all[i].about)) {
                several_.push_back(all[i].about);
            }
        }
    }

    void gather() {
        const auto look = [this](Compressor& compressor, std::string&& packed) {
            const graph::Content content = expand(packed, compressor);
            std::vector<Detail> found;
            statements_.forEach(content, [&](std::uint64_t about, const graph::TripleIds& triple) {
                if (std::binary_search(several_.begin(), several_.end(), about)) {
                    found.push_back({about, content.terms[triple.subject].value, content.terms[triple.predicate].value,
                                     content.terms[triple.object]});
                }
            });
            return found;
        };
        const auto keep = [&](std::size_t i, std::vector<Detail>&& found) {
            for (Detail& detail : found) {
                add(std::move(detail), all_.releases[i].id);
            }
        };
        AssemblyLine(all_.releases.size(), workers_, source(), look, keep).run();
    }

    void add(Detail&& detail, const std::string& release) {
        Conflict& conflict = found_[detail.about];
        if (conflict.claims.empty() || detail.subject < conflict.subject) {
            conflict.subject = detail.subject;
        }
        conflict.property = std::move(detail.property);
        const auto place = std::lower_bound(
            conflict.claims.begin(), conflict.claims.end(), detail, [](const Claim& claim, const Detail& each) {
                return std::tie(claim.value, claim.subject) < std::tie(each.value, each.subject);
            });
        if (place == conflict.claims.end() || place->value != detail.value || place->subject != detail.subject) {
            conflict.claims.insert(place, {std::move(detail.value), std::move(detail.subject), {release}});
        } else {
            const auto at = std::lower_bound(place->releases.begin(), place->releases.end(), release);
            if (at == place->releases.end() || *at != release) {
                place->releases.insert(at, release);
            }
        }
    }

    [[nodiscard]] bool contradicts(const Conflict& conflict) const {
        for (const Claim& a : conflict.claims) {
            for (const Claim& b : conflict.claims) {
                if (a.value != b.value && !compatible(schema_, a.value, b.value)) {
                    return true;
                }
            }
        }
        return false;
    }

    State& state_;
    const Remembered& all_;
    const graph::Schema& schema_;
    const Running& running_;
    Properties single_;
    StatedValues statements_;
    std::vector<Compressor> workers_;
    std::vector<std::uint64_t> several_; // sorted
    std::map<std::uint64_t, Conflict> found_;
};

} // namespace

std::vector<Conflict> findConflicts(State& state, const Remembered& all, const graph::Schema& schema,
                                    const std::filesystem::path& folder, const Running& running) {
    return Search(state, all, schema, folder, running).run();
}

} // namespace chancery::build
