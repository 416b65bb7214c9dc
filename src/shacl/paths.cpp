// Property paths of a shapes graph (SHACL, section 2.3.1).
#include "shacl/compile.hpp"
#include "shacl/names.hpp"

#include "rdf/namespaces.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace chancery::shacl {

namespace {

constexpr int deepestPath = 200;

constexpr std::array<std::pair<std::string_view, Path::Kind>, 5> operators{{
    {"alternativePath", Path::Kind::alternative},
    {"inversePath", Path::Kind::inverse},
    {"zeroOrMorePath", Path::Kind::zeroOrMore},
    {"oneOrMorePath", Path::Kind::oneOrMore},
    {"zeroOrOnePath", Path::Kind::zeroOrOne},
}};

} // namespace

PathNumber PathCompiler::add(Path path) {
    plan_->paths.push_back(std::move(path));
    return static_cast<PathNumber>(plan_->paths.size() - 1);
}

PathNumber PathCompiler::step(Id predicate, bool inverse) {
    if (inverse) {
        plan_->inverses.push_back(predicate);
    }
    return add({inverse ? Path::Kind::inverse : Path::Kind::predicate, predicate, {}});
}

PathNumber PathCompiler::list(Id node, Path::Kind kind, bool inverse, int depth) {
    Graph::List found = shapes_->list(*terms_, node);
    if (!found.error.empty()) {
        throw Reason{"the path's list is malformed: " + std::string(found.error)};
    }
    if (found.members.size() < 2) {
        throw Reason{"a path of a list needs at least two members"};
    }
    if (inverse && kind == Path::Kind::sequence) { // ^(a/b) is ^b/^a
        std::reverse(found.members.begin(), found.members.end());
    }
    Path path{kind, noTerm, {}};
    for (const Id member : found.members) {
        path.parts.push_back(compile(member, inverse, depth + 1));
    }
    return add(std::move(path));
}

PathNumber PathCompiler::compile(Id node) {
    active_.clear();
    return compile(node, false, 0);
}

PathNumber PathCompiler::compile(Id node, bool inverse, int depth) {
    if (terms_->isIri(node)) {
        return step(node, inverse);
    }
    if (terms_->isLiteral(node)) {
        throw Reason{naming_->name(node) + " is a literal and no path"};
    }
    if (depth > deepestPath) {
        throw Reason{"the path is nested deeper than " + std::to_string(deepestPath) + " levels"};
    }
    if (!active_.insert(node).second) {
        throw Reason{"the path refers to itself"};
    }
    PathNumber made = none;
    const auto all = shapes_->about(node);
    if (!shapes_->objects(node, terms_->find(name::first)).empty() ||
        !shapes_->objects(node, terms_->find(name::rest)).empty()) {
        made = list(node, Path::Kind::sequence, inverse, depth);
    } else {
        if (all.objects.size() != 1) {
            throw Reason{all.objects.empty() ? "the path is a blank node that nothing is said of"
                                             : "a blank node of a path must be a list or have exactly one property"};
        }
        const std::string_view predicate = terms_->value(all.predicates.front());
        const auto found = std::find_if(operators.begin(), operators.end(), [&](const auto& each) {
            return predicate == rdf::in(rdf::ns::sh, each.first);
        });
        if (found == operators.end()) {
            throw Reason{naming_->name(all.predicates.front()) + " is no operator of paths"};
        }
        const Id object = all.objects.front();
        if (found->second == Path::Kind::alternative) {
            made = list(object, Path::Kind::alternative, inverse, depth);
        } else if (found->second == Path::Kind::inverse) {
            made = compile(object, !inverse, depth + 1);
        } else {
            const PathNumber part = compile(object, inverse, depth + 1);
            made = add({found->second, noTerm, {part}});
        }
    }
    active_.erase(node);
    return made;
}

} // namespace chancery::shacl
