#include "build/difference.hpp"

#include "build/blank_names.hpp"
#include "build/compose.hpp"
#include "build/digest.hpp"
#include "build/in_parallel.hpp"
#include "build/state.hpp"
#include "graph/vocabulary.hpp"
#include "rdf/mapped_file.hpp"
#include "rdf/stream.hpp"

#include <algorithm>
#include <functional>

namespace chancery::build {
namespace {

using QuadSink = std::function<void(const rdf::Quad&)>;

/// Hands over all quads of a file, or of something that is like one.
using QuadSource = std::function<void(const QuadSink&)>;

/// From the parser's views to terms that are used again, so that no memory is asked for.
class Copying : public rdf::StatementSink {
public:
    Copying(const QuadSink& sink, bool named) : sink_(sink), named_(named) {}

    void statement(const rdf::TermView& subject, const rdf::TermView& predicate, const rdf::TermView& object) override {
        quad(subject, predicate, object, {});
    }
    void quad(const rdf::TermView& subject, const rdf::TermView& predicate, const rdf::TermView& object,
              const rdf::TermView& graph) override {
        set(quad_.triple.subject, subject);
        set(quad_.triple.predicate, predicate);
        set(quad_.triple.object, object);
        set(quad_.graph, named_ ? graph : rdf::TermView{});
        sink_(quad_);
    }

private:
    static void set(rdf::Term& term, const rdf::TermView& view) {
        term.kind = view.kind;
        term.value.assign(view.value);
        term.datatype.assign(view.datatype);
        term.language.assign(view.language);
        std::transform(term.language.begin(), term.language.end(), term.language.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    }

    const QuadSink& sink_;
    bool named_;
    rdf::Quad quad_;
};

rdf::Syntax syntaxOf(const std::filesystem::path& file) {
    const auto syntax = rdf::syntaxOf(file);
    if (!syntax) {
        throw InputError({file.string(), 0, 0},
                         "is not RDF by its name; a file that ends in .ttl, .trig, .nt or .nq is expected");
    }
    return *syntax;
}

bool hasGraphs(rdf::Syntax syntax) { return syntax == rdf::Syntax::nquads || syntax == rdf::Syntax::trig; }

void digest(Digester& digester, const rdf::Term& term) {
    digester.add(static_cast<std::uint64_t>(term.kind)).add(term.value).add(term.datatype).add(term.language);
}

Digest digestOf(const rdf::Quad& quad) {
    Digester digester;
    digest(digester, quad.triple.subject);
    digest(digester, quad.triple.predicate);
    digest(digester, quad.triple.object);
    digest(digester, quad.graph);
    return digester.finish();
}

bool hasBlank(const rdf::Quad& quad) {
    return quad.triple.subject.isBlank() || quad.triple.object.isBlank() || quad.graph.isBlank();
}

/// One of the two: the digests of its facts, its blank nodes named by what is said of them.
class Side {
public:
    explicit Side(QuadSource source) : source_(std::move(source)) {}

    void survey() {
        std::vector<rdf::Quad> blanks;
        source_([&](const rdf::Quad& quad) {
            if (hasBlank(quad)) {
                blanks.push_back(quad);
            } else {
                digests_.push_back(digestOf(quad));
            }
        });
        names_ = BlankNames(blanks);
        for (rdf::Quad& quad : blanks) {
            names_.rename(quad);
            digests_.push_back(digestOf(quad));
        }
        std::sort(digests_.begin(), digests_.end());
        digests_.erase(std::unique(digests_.begin(), digests_.end()), digests_.end());
    }

    [[nodiscard]] std::vector<rdf::Quad> notIn(const Side& other) const {
        std::vector<Digest> own;
        std::set_difference(digests_.begin(), digests_.end(), other.digests_.begin(), other.digests_.end(),
                            std::back_inserter(own));
        std::vector<rdf::Quad> quads;
        if (own.empty()) {
            return quads;
        }
        source_([&](const rdf::Quad& quad) {
            if (hasBlank(quad)) {
                rdf::Quad renamed = quad;
                names_.rename(renamed);
                if (std::binary_search(own.begin(), own.end(), digestOf(renamed))) {
                    quads.push_back(std::move(renamed));
                }
            } else if (std::binary_search(own.begin(), own.end(), digestOf(quad))) {
                quads.push_back(quad);
            }
        });
        std::sort(quads.begin(), quads.end());
        quads.erase(std::unique(quads.begin(), quads.end()), quads.end());
        return quads;
    }

private:
    QuadSource source_;
    std::vector<Digest> digests_;
    BlankNames names_;
};

Difference compareSides(const QuadSource& old, const QuadSource& now, bool named) {
    Side before(old);
    Side after(now);
    inParallel([&] { before.survey(); }, [&] { after.survey(); });
    Difference difference;
    difference.named = named;
    inParallel([&] { difference.removed = before.notIn(after); }, [&] { difference.added = after.notIn(before); });
    return difference;
}

QuadSource sourceOf(const rdf::MappedFile& mapped, const std::filesystem::path& file, bool named) {
    return [&mapped, file, named](const QuadSink& sink) {
        Copying copying(sink, named);
        rdf::stream(mapped.bytes(), syntaxOf(file), "file://" + std::filesystem::absolute(file).string(), file.string(),
                    "b", copying);
    };
}

} // namespace

Difference compare(const std::filesystem::path& old, const std::filesystem::path& now) {
    const bool named = hasGraphs(syntaxOf(old)) && hasGraphs(syntaxOf(now));
    const rdf::MappedFile before(old);
    const rdf::MappedFile after(now);
    if (before.bytes() == after.bytes() && syntaxOf(old) == syntaxOf(now)) {
        return {{}, {}, named};
    }
    return compareSides(sourceOf(before, old, named), sourceOf(after, now, named), named);
}

Difference compareWithLastBuild(const std::filesystem::path& folder) {
    const std::filesystem::path file = folder / quadsName;
    const rdf::MappedFile after(file);
    try {
        State state(folder / stateName);
        const Remembered all = state.load();
        Compressor compressor;
        const QuadSource before = [&](const QuadSink& sink) {
            for (const ReleaseRecord& release : all.releases) {
                const graph::Content content = expand(state.content(release.number), compressor);
                const rdf::Term name = rdf::iri(content.iri);
                for (const graph::TripleIds& triple : content.triples) {
                    sink(
                        {{content.terms[triple.subject], content.terms[triple.predicate], content.terms[triple.object]},
                         name});
                }
            }
        };
        const QuadSource everything = sourceOf(after, file, true);
        const QuadSource now = [&](const QuadSink& sink) {
            everything([&](const rdf::Quad& quad) {
                if (quad.graph.value != graph::ontologyIri && !quad.graph.value.ends_with("/graph/background")) {
                    sink(quad);
                }
            });
        };
        return compareSides(before, now, true);
    } catch (const DamagedState& error) {
        throw InputError({(folder / stateName).string(), 0, 0},
                         std::string("cannot be read: ") + error.what() + "; build the output anew");
    }
}

} // namespace chancery::build
