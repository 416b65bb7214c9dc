// A rule against the ontology: do its terms exist, do its captures fit the properties they are put under.
#include "rules/rule.hpp"

#include "rdf/namespaces.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace chancery::rules {

namespace {

using rdf::in;
namespace ns = rdf::ns;

std::string shortName(std::string_view iri) {
    return iri.starts_with(ns::chn) ? "chn:" + std::string(iri.substr(ns::chn.size())) : std::string(iri);
}

class Checker {
public:
    Checker(const Rule& rule, const rdf::Model& ontology) : rule_(rule), ontology_(ontology) {}

    void run() {
        for (const auto& pattern : rule_.patterns) {
            std::visit([this](const auto& one) { collect(one); }, pattern);
        }
        if (rule_.templates.empty()) {
            throw InputError(rule_.where, "rule " + rule_.name + " makes nothing");
        }
        for (const auto& node : rule_.templates) {
            check(node);
        }
    }

private:
    void collect(const ClausePattern& pattern) {
        if (!pattern.act.empty()) {
            captures_[pattern.act] = {in(ns::chn, "Act")};
        }
        collect(pattern.roles);
    }
    void collect(const NounPattern& pattern) {
        if (pattern.head) {
            collect(*pattern.head);
        }
        collect(pattern.roles);
    }
    void collect(const PhrasePattern& pattern) {
        for (const auto& step : pattern.steps) {
            if (step.capture) {
                collect(*step.capture);
            }
        }
    }
    void collect(const SentencePattern& pattern) { collect(pattern.capture); }
    void collect(const std::vector<RolePattern>& roles) {
        for (const auto& role : roles) {
            if (role.capture) {
                collect(*role.capture);
            }
        }
    }
    void collect(const Capture& capture) {
        for (const auto& type : capture.types) {
            if (!declared(type) && !isBuiltin(type)) {
                throw InputError(capture.where, "no class " + shortName(type) + " in the ontology");
            }
            captures_[capture.name].insert(type);
        }
    }

    /// Kinds of capture that are no classes: dates, numbers and plain text.
    [[nodiscard]] static bool isBuiltin(const std::string& type) {
        return type == in(ns::chn, "Date") || type == in(ns::chn, "Text");
    }

    [[nodiscard]] bool declared(const std::string& iri) const {
        return !ontology_.objects(rdf::iri(iri), in(ns::rdf, "type")).empty();
    }

    void check(const NodeTemplate& node) {
        if (!node.type.empty() && !declared(node.type)) {
            throw InputError(node.subject.where, "no class " + shortName(node.type) + " in the ontology");
        }
        if (node.subject.kind == TemplateTerm::Kind::variable && !node.type.empty()) {
            captures_[node.subject.variable].insert(node.type);
        }
        if (node.subject.kind == TemplateTerm::Kind::anonymous && node.type.empty()) {
            throw InputError(node.subject.where, "[] needs a class: write \"[] a chn:… ;\"");
        }
        const auto subject = node.type.empty() ? types(node.subject) : std::set<std::string>{node.type};
        for (const auto& [predicate, objects] : node.properties) {
            property(predicate, subject, objects);
        }
    }

    void property(const std::string& predicate, const std::set<std::string>& subject,
                  const std::vector<TemplateTerm>& objects) {
        const auto& where = objects.front().where;
        if (!predicate.starts_with(ns::chn)) {
            return;
        }
        if (!declared(predicate)) {
            throw InputError(where, "no property " + shortName(predicate) + " in the ontology");
        }
        fits(predicate, in(ns::rdfs, "domain"), subject, where, "subject");
        for (const auto& object : objects) {
            if (object.kind == TemplateTerm::Kind::term && object.term.isIri() && !declared(object.term.value)) {
                throw InputError(object.where, shortName(object.term.value) + " is not in the ontology");
            }
            if (object.kind == TemplateTerm::Kind::variable && object.field.empty()) {
                fits(predicate, in(ns::rdfs, "range"), types(object), object.where, "object");
            } else if (object.kind == TemplateTerm::Kind::variable) {
                (void)types(object);
            }
        }
    }

    [[nodiscard]] std::set<std::string> types(const TemplateTerm& term) const {
        if (term.kind != TemplateTerm::Kind::variable) {
            return {};
        }
        if (term.variable == "release") {
            return {in(ns::chn, "Release")};
        }
        if (term.variable == "news") {
            return {in(ns::chn, "Date")};
        }
        if (term.variable == "sides" || term.variable == "speakers" || term.variable == "subject") {
            return {in(ns::chn, "Agent")};
        }
        if (term.variable == "body") {
            return {in(ns::chn, "Organization")};
        }
        if (term.variable == "current" || term.variable == "gathering" || term.variable == "journey") {
            return {in(ns::chn, "Event")};
        }
        const auto at = captures_.find(term.variable);
        if (at == captures_.end()) {
            throw InputError(term.where, "?" + term.variable + " is bound nowhere in \"when\"");
        }
        return at->second;
    }

    /// Every class that may stand there must be under (or above, where only the text can tell) an allowed one.
    void fits(const std::string& predicate, const std::string& side, const std::set<std::string>& types,
              const Location& where, std::string_view what) const {
        const auto allowed = allowedClasses(predicate, side);
        if (allowed.empty() || types.empty()) {
            return;
        }
        for (const auto& type : types) {
            const bool ok = isBuiltin(type) || std::any_of(allowed.begin(), allowed.end(), [&](const std::string& one) {
                                return below(type, one) || below(one, type);
                            });
            if (!ok) {
                throw InputError(where, "a " + shortName(type) + " cannot be the " + std::string(what) + " of " +
                                            shortName(predicate) + ", which wants " + names(allowed));
            }
        }
    }

    [[nodiscard]] static std::string names(const std::set<std::string>& classes) {
        std::string out;
        for (const auto& one : classes) {
            out += (out.empty() ? "" : " or ") + shortName(one);
        }
        return out;
    }

    [[nodiscard]] std::set<std::string> allowedClasses(const std::string& predicate, const std::string& side) const {
        std::set<std::string> out;
        for (const auto& one : ontology_.objects(rdf::iri(predicate), side)) {
            if (const auto list = ontology_.object(one, in(ns::owl, "unionOf"))) {
                for (const auto& member : ontology_.list(*list)) {
                    out.insert(member.value);
                }
            } else if (one.isIri() && one.value.starts_with(ns::chn)) {
                out.insert(one.value);
            }
        }
        return out;
    }

    [[nodiscard]] bool below(const std::string& type, const std::string& ancestor) const {
        std::vector<rdf::Term> open{rdf::iri(type)};
        for (std::size_t i = 0; i < open.size(); ++i) {
            if (open[i].value == ancestor) {
                return true;
            }
            for (const auto& super : ontology_.objects(open[i], in(ns::rdfs, "subClassOf"))) {
                if (std::find(open.begin(), open.end(), super) == open.end()) {
                    open.push_back(super);
                }
            }
        }
        return false;
    }

    const Rule& rule_;
    const rdf::Model& ontology_;
    std::map<std::string, std::set<std::string>> captures_;
};

} // namespace

void checkRule(const Rule& rule, const rdf::Model& ontology) { Checker(rule, ontology).run(); }

} // namespace chancery::rules
