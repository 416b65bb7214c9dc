#include "shacl/session.hpp"

#include "shacl/names.hpp"

#include "rdf/namespaces.hpp"
#include "rdf/places.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace chancery::shacl {

namespace {

constexpr int deepestWritten = 20; // of those written out
constexpr int mostParts = 50;
constexpr std::size_t mostFailures = 50; // told

std::string summary(const std::vector<ShapesError::Told>& all) {
    std::string text;
    for (const auto& each : all) {
        const std::string where = describe(each.where);
        text += (text.empty() ? "" : "\n") + where + (where.empty() ? "" : ": ") + each.shape + ": " + each.reason;
    }
    return text;
}

} // namespace

ShapesError::ShapesError(std::vector<Told> all) : std::runtime_error(summary(all)), all_(std::move(all)) {}

Session::Session(const Job& job) {
    read(job);
    makePlan(job);
    Running running;
    running.threads = job.threads;
    if (job.progress) {
        running.progress = [&](std::size_t done, std::size_t all) { job.progress("validating", done, all); };
    }
    validated_ = validate(plan_, terms_, *data_, running);
}

void Session::read(const Job& job) {
    Loader loader(terms_, job.threads);
    std::size_t all = 0;
    std::size_t before = 0;
    for (const auto* documents : {&job.shapes, &job.data}) {
        for (const Document& document : *documents) {
            all += document.bytes.size();
        }
    }
    const auto load = [&](const Document& document, std::vector<Triple>& triples) {
        const auto progress = [&](std::size_t bytes) {
            if (job.progress) {
                job.progress("reading", before + bytes, all);
            }
        };
        loader.read(document, triples, progress);
        before += document.bytes.size();
        progress(0);
        findLinks(document, triples);
    };
    std::vector<Triple> shapes;
    for (const Document& document : job.shapes) {
        load(document, shapeStatements_.emplace_back());
        shapes.insert(shapes.end(), shapeStatements_.back().begin(), shapeStatements_.back().end());
    }
    std::vector<Triple> data;
    for (const Document& document : job.data) {
        const auto same = std::find_if(job.shapes.begin(), job.shapes.end(), [&](const Document& each) {
            return each.bytes.data() == document.bytes.data() && each.blankPrefix == document.blankPrefix;
        });
        if (same != job.shapes.end()) {
            const auto& known = shapeStatements_[static_cast<std::size_t>(same - job.shapes.begin())];
            data.insert(data.end(), known.begin(), known.end());
            before += document.bytes.size();
        } else if (data.empty()) {
            load(document, data);
        } else {
            std::vector<Triple> more;
            load(document, more);
            data.insert(data.end(), more.begin(), more.end());
        }
    }
    prefixes_ = loader.prefixes();
    naming_ = std::make_unique<Naming>(terms_, prefixes_);
    shapes_ = std::make_unique<Graph>(std::move(shapes), terms_.size(), 1);
    data_ = std::make_unique<Graph>(std::move(data), terms_.size(), job.threads);
}

void Session::findLinks(const Document& document, const std::vector<Triple>& triples) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 2> links{
        {{name::owlImports, "owl:imports"}, {"http://www.w3.org/ns/shacl#shapesGraph", "sh:shapesGraph"}}};
    for (const auto& [iri, written] : links) {
        const Id link = terms_.find(iri);
        for (const Triple& triple : triples) {
            if (link != noTerm && triple.predicate == link) {
                notRead_.push_back({document.file, std::string(written), std::string(terms_.value(triple.object))});
            }
        }
    }
}

void Session::makePlan(const Job& job) {
    try {
        plan_ = compile(terms_, *shapes_, *naming_);
    } catch (const IllFormed& error) {
        std::vector<ShapesError::Told> all;
        for (const Failure& failure : error.failures()) {
            if (all.size() == mostFailures) {
                all.push_back({{}, "…", "there are " + std::to_string(error.failures().size()) + " faults in all"});
                break;
            }
            Location where;
            for (std::size_t at = 0; at < job.shapes.size() && where.file.empty(); ++at) {
                const auto& statements = shapeStatements_[at];
                const auto found = std::find_if(statements.begin(), statements.end(),
                                                [&](const Triple& each) { return each.subject == failure.shape; });
                if (found != statements.end()) {
                    const Document& document = job.shapes[at];
                    const std::array<std::size_t, 1> number{static_cast<std::size_t>(found - statements.begin())};
                    const auto lines = rdf::statementLines(document.bytes, document.syntax, document.file, number);
                    where = {document.file, lines.empty() ? 0 : lines.front(), 0};
                }
            }
            all.push_back({where, shapeName(failure.shape), failure.reason});
        }
        throw ShapesError(std::move(all));
    }
}

std::string Session::pathName(Id node) const {
    struct Operator {
        std::string_view name;
        std::string_view before;
        std::string_view after;
    };
    constexpr std::array<Operator, 4> operators{{{"inversePath", "^", ""},
                                                 {"zeroOrMorePath", "", "*"},
                                                 {"oneOrMorePath", "", "+"},
                                                 {"zeroOrOnePath", "", "?"}}};
    int budget = mostParts;
    const auto write = [&](const auto& self, Id at, bool nested, int depth) -> std::string {
        if (!terms_.isBlank(at)) {
            return naming_->name(at);
        }
        if (depth > deepestWritten || --budget < 0) {
            return "…";
        }
        const auto joined = [&](const std::vector<Id>& members, std::string_view between) {
            std::string text = nested ? "(" : "";
            for (std::size_t i = 0; i < members.size(); ++i) {
                text.append(i == 0 ? "" : between).append(self(self, members[i], true, depth + 1));
            }
            return text + (nested ? ")" : "");
        };
        if (const Graph::List list = shapes_->list(terms_, at); list.error.empty()) {
            return joined(list.members, "/");
        }
        if (const auto found = shapes_->objects(at, terms_.find(sh("alternativePath"))); !found.empty()) {
            return joined(shapes_->list(terms_, found.front()).members, "|");
        }
        for (const Operator& each : operators) {
            if (const auto found = shapes_->objects(at, terms_.find(sh(each.name))); !found.empty()) {
                return std::string(each.before) + self(self, found.front(), true, depth + 1) + std::string(each.after);
            }
        }
        return naming_->name(at);
    };
    return write(write, node, false, 0);
}

std::string Session::shapeName(Id node) const {
    if (!terms_.isBlank(node)) {
        return naming_->name(node);
    }
    std::string path;
    if (const auto found = shapes_->objects(node, terms_.find(sh("path"))); !found.empty()) {
        path = pathName(found.front());
    }
    Id above = node;
    constexpr int farthest = 1000; // lists may be long, and what is malformed may go round
    for (int step = 0; step < farthest && terms_.isBlank(above); ++step) {
        Id found = noTerm;
        for (const auto& statements : shapeStatements_) {
            const auto up = std::find_if(statements.begin(), statements.end(), [&](const Triple& each) {
                return each.object == above && each.subject != above;
            });
            found = found == noTerm && up != statements.end() ? up->subject : found;
        }
        if (found == noTerm) {
            break;
        }
        above = found;
    }
    std::string name = terms_.isBlank(above) ? "a shape without a name" : naming_->name(above);
    if (!path.empty()) {
        name += ", path " + path;
    } else if (!terms_.isBlank(above)) {
        name += ", a shape within it";
    }
    return name;
}

} // namespace chancery::shacl
