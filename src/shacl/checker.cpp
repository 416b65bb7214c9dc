#include "shacl/checker.hpp"

#include "shacl/values.hpp"

#include <algorithm>
#include <limits>
#include <unordered_set>

namespace chancery::shacl {

namespace {

void sortOnce(std::vector<Id>& ids) {
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

bool holds(std::span<const Id> sorted, Id id) noexcept { return std::binary_search(sorted.begin(), sorted.end(), id); }

/// A count as a result keeps it.
Id told(std::int64_t count) noexcept {
    return static_cast<Id>(std::min<std::int64_t>(count, std::numeric_limits<Id>::max()));
}

std::int64_t codePoints(std::string_view text) noexcept {
    return std::count_if(text.begin(), text.end(),
                         [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
}

/// Basic filtering (RFC 4647, section 3.3.1), as SPARQL's langMatches; tags are in lower case.
bool languageMatches(std::string_view tag, std::string_view range) noexcept {
    if (range == "*") {
        return !tag.empty();
    }
    const bool same =
        tag.size() >= range.size() && std::equal(range.begin(), range.end(), tag.begin(), [](char a, char b) {
            return (a >= 'A' && a <= 'Z' ? static_cast<char>(a | 0x20) : a) == b;
        });
    return same && (tag.size() == range.size() || tag[range.size()] == '-') && !tag.empty();
}

} // namespace

Memo::Answer Memo::find(ShapeNumber shape, Id node) const noexcept {
    const std::uint64_t key = (std::uint64_t{shape} << 32U) | node;
    const std::uint64_t slot = slots_[place(key)];
    return slot == empty ? Answer::unknown : (slot & 1U) != 0 ? Answer::yes : Answer::no;
}

std::size_t Memo::place(std::uint64_t key) const noexcept {
    constexpr std::uint64_t spread = 0x9E3779B97F4A7C15U; // the golden ratio, Knuth's multiplier
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = static_cast<std::size_t>((key * spread) >> 32U) & mask;
    while (slots_[at] != empty && slots_[at] >> 1U != key) {
        at = (at + 1) & mask;
    }
    return at;
}

void Memo::add(ShapeNumber shape, Id node, bool conforms) {
    if ((count_ + 1) * 2 > slots_.size()) {
        std::vector<std::uint64_t> old(slots_.size() * 2, empty);
        old.swap(slots_);
        for (const std::uint64_t slot : old) {
            if (slot != empty) {
                slots_[place(slot >> 1U)] = slot;
            }
        }
    }
    const std::uint64_t key = (std::uint64_t{shape} << 32U) | node;
    std::uint64_t& slot = slots_[place(key)];
    count_ += slot == empty ? 1 : 0;
    slot = (key << 1U) | (conforms ? 1U : 0U);
}

bool Checker::Case::breach(Id value, Id path, Id other) {
    conforms = false;
    if (results == nullptr) {
        return false;
    }
    results->push_back({shape, number, focus, value, path, other});
    return true;
}

bool Checker::check(ShapeNumber shape, Id focus, std::vector<Result>* results) {
    const Shape& asked = task_->plan.shapes[shape];
    if (asked.deactivated) {
        return true;
    }
    std::vector<Id> found;
    std::span<const Id> values(&focus, 1);
    if (asked.path != none) {
        const Path& path = task_->plan.paths[asked.path];
        if (path.kind == Path::Kind::predicate) {
            values = task_->data.objects(focus, path.predicate);
        } else if (path.kind == Path::Kind::inverse) {
            values = task_->data.subjects(path.predicate, focus);
        } else {
            follow(asked.path, focus, found);
            sortOnce(found);
            values = found;
        }
    }
    bool conforms = true;
    std::uint32_t number = 0;
    for (const Constraint& constraint : asked.constraints) {
        Case now{constraint, shape, number++, focus, values, results};
        evaluate(now);
        conforms = conforms && now.conforms;
        if (!conforms && results == nullptr) {
            return false;
        }
    }
    return conforms;
}

bool Checker::conforms(ShapeNumber shape, Id node) {
    if (!task_->plan.shapes[shape].remembered) {
        return check(shape, node, nullptr);
    }
    if (const Memo::Answer answer = memo_.find(shape, node); answer != Memo::Answer::unknown) {
        return answer == Memo::Answer::yes;
    }
    const bool answer = check(shape, node, nullptr);
    memo_.add(shape, node, answer);
    return answer;
}

void Checker::evaluate(Case& now) {
    switch (now.constraint.component) {
    case Component::minCount:
    case Component::maxCount:
    case Component::hasValue:
        return evaluateCounts(now);
    case Component::uniqueLang:
        return evaluateLanguages(now);
    case Component::equals:
        return evaluateEquals(now);
    case Component::disjoint:
    case Component::lessThan:
    case Component::lessThanOrEquals:
        return evaluateOrder(now);
    case Component::property:
        for (const Id value : now.values) { // its results are the report's (section 4.8.2)
            if (!check(now.constraint.shape, value, now.results)) {
                now.conforms = false;
                if (now.results == nullptr) {
                    return;
                }
            }
        }
        return;
    case Component::qualifiedMinCount:
    case Component::qualifiedMaxCount:
        return evaluateQualified(now);
    case Component::closed:
        return evaluateClosed(now);
    default:
        for (const Id value : now.values) {
            if (!fits(now.constraint, value) && !now.breach(value)) {
                return;
            }
        }
    }
}

void Checker::evaluateCounts(Case& now) {
    const auto count = static_cast<std::int64_t>(now.values.size());
    const bool good = now.constraint.component == Component::minCount   ? count >= now.constraint.number
                      : now.constraint.component == Component::maxCount ? count <= now.constraint.number
                                                                        : holds(now.values, now.constraint.value);
    if (!good) {
        now.breach(noTerm, noTerm, told(count));
    }
}

void Checker::evaluateLanguages(Case& now) {
    std::vector<Id> languages;
    for (const Id value : now.values) {
        if (const Id language = task_->terms.languageId(value); language != noTerm) {
            languages.push_back(language);
        }
    }
    std::sort(languages.begin(), languages.end());
    for (std::size_t at = 1; at < languages.size(); ++at) {
        const bool second = languages[at] == languages[at - 1] && (at < 2 || languages[at - 2] != languages[at]);
        if (second && !now.breach(noTerm, noTerm, languages[at])) {
            return;
        }
    }
}

void Checker::evaluateEquals(Case& now) {
    const auto others = task_->data.objects(now.focus, now.constraint.value);
    for (const Id value : now.values) {
        if (!holds(others, value) && !now.breach(value)) {
            return;
        }
    }
    for (const Id other : others) {
        if (!holds(now.values, other) && !now.breach(other, noTerm, other)) {
            return;
        }
    }
}

void Checker::evaluateOrder(Case& now) {
    const auto others = task_->data.objects(now.focus, now.constraint.value);
    for (const Id value : now.values) {
        if (now.constraint.component == Component::disjoint) {
            if (holds(others, value) && !now.breach(value)) {
                return;
            }
            continue;
        }
        for (const Id other : others) { // a result for each pair (sections 4.5.3 and 4.5.4)
            const auto order = compareValues(task_->terms.view(value), task_->terms.view(other));
            const bool good = now.constraint.component == Component::lessThan ? order < 0 : order <= 0;
            if (!good && !now.breach(value, noTerm, other)) {
                return;
            }
        }
    }
}

void Checker::evaluateQualified(Case& now) {
    std::int64_t count = 0;
    for (const Id value : now.values) {
        const bool counts = conforms(now.constraint.shape, value) &&
                            std::none_of(now.constraint.shapes.begin(), now.constraint.shapes.end(),
                                         [&](ShapeNumber sibling) { return conforms(sibling, value); });
        count += counts ? 1 : 0;
    }
    const bool good = now.constraint.component == Component::qualifiedMinCount ? count >= now.constraint.number
                                                                               : count <= now.constraint.number;
    if (!good) {
        now.breach(noTerm, noTerm, told(count));
    }
}

void Checker::evaluateClosed(Case& now) {
    for (const Id value : now.values) {
        const auto all = task_->data.about(value);
        for (std::size_t at = 0; at < all.predicates.size(); ++at) {
            if (!holds(now.constraint.members, all.predicates[at]) &&
                !now.breach(all.objects[at], all.predicates[at])) {
                return;
            }
        }
    }
}

bool Checker::fits(const Constraint& constraint, Id value) {
    const Terms& terms = task_->terms;
    switch (constraint.component) {
    case Component::classOf:
        return task_->instances[constraint.slot].contains(value);
    case Component::datatype: {
        const Task::Datatype& datatype = task_->datatypes[constraint.slot];
        return terms.kind(value) == datatype.kind && terms.datatype(value) == datatype.id &&
               datatype.space.contains(terms.value(value));
    }
    case Component::nodeKind: {
        const std::int64_t kind = terms.isIri(value)     ? nodeKindIri
                                  : terms.isBlank(value) ? nodeKindBlank
                                                         : nodeKindLiteral;
        return (constraint.number & kind) != 0;
    }
    case Component::minExclusive:
    case Component::minInclusive:
    case Component::maxExclusive:
    case Component::maxInclusive:
        return fitsRange(constraint, value);
    case Component::minLength:
    case Component::maxLength:
    case Component::pattern:
    case Component::languageIn:
        return fitsText(constraint, value);
    case Component::in:
        return holds(constraint.members, value);
    default:
        return fitsShapes(constraint, value);
    }
}

bool Checker::fitsRange(const Constraint& constraint, Id value) const {
    if (!task_->terms.isLiteral(value)) {
        return false;
    }
    const auto order = compareValues(task_->terms.view(value), task_->terms.view(constraint.value));
    switch (constraint.component) {
    case Component::minExclusive:
        return order > 0;
    case Component::minInclusive:
        return order >= 0;
    case Component::maxExclusive:
        return order < 0;
    default:
        return order <= 0;
    }
}

bool Checker::fitsText(const Constraint& constraint, Id value) const {
    const Terms& terms = task_->terms;
    if (constraint.component == Component::languageIn) {
        const std::string_view tag = terms.language(value);
        return std::any_of(constraint.members.begin(), constraint.members.end(),
                           [&](Id range) { return languageMatches(tag, terms.value(range)); });
    }
    if (terms.isBlank(value)) { // it has no text (sections 4.4.1 to 4.4.3)
        return false;
    }
    const std::string_view text = terms.value(value);
    switch (constraint.component) {
    case Component::minLength:
        return codePoints(text) >= constraint.number;
    case Component::maxLength:
        return codePoints(text) <= constraint.number;
    default:
        return constraint.pattern->find(text);
    }
}

bool Checker::fitsShapes(const Constraint& constraint, Id value) {
    const auto asked = [&](ShapeNumber shape) { return conforms(shape, value); };
    const auto& shapes = constraint.shapes;
    switch (constraint.component) {
    case Component::node:
        return conforms(constraint.shape, value);
    case Component::notShape:
        return !conforms(constraint.shape, value);
    case Component::andShapes:
        return std::all_of(shapes.begin(), shapes.end(), asked);
    case Component::orShapes:
        return std::any_of(shapes.begin(), shapes.end(), asked);
    default:
        return std::count_if(shapes.begin(), shapes.end(), asked) == 1; // sh:xone
    }
}

/// Appends what a path leads to, doubles allowed.
void Checker::follow(PathNumber number, Id from, std::vector<Id>& to) const {
    const Path& path = task_->plan.paths[number];
    switch (path.kind) {
    case Path::Kind::predicate: {
        const auto found = task_->data.objects(from, path.predicate);
        to.insert(to.end(), found.begin(), found.end());
        return;
    }
    case Path::Kind::inverse: {
        const auto found = task_->data.subjects(path.predicate, from);
        to.insert(to.end(), found.begin(), found.end());
        return;
    }
    case Path::Kind::sequence: {
        std::vector<Id> here{from};
        std::vector<Id> next;
        for (const PathNumber part : path.parts) {
            next.clear();
            for (const Id each : here) {
                follow(part, each, next);
            }
            sortOnce(next);
            here.swap(next);
        }
        to.insert(to.end(), here.begin(), here.end());
        return;
    }
    case Path::Kind::alternative:
        for (const PathNumber part : path.parts) {
            follow(part, from, to);
        }
        return;
    case Path::Kind::zeroOrOne:
        to.push_back(from);
        follow(path.parts.front(), from, to);
        return;
    case Path::Kind::zeroOrMore:
        followRepeated(path.parts.front(), {from}, to);
        return;
    case Path::Kind::oneOrMore: {
        std::vector<Id> first;
        follow(path.parts.front(), from, first);
        sortOnce(first);
        followRepeated(path.parts.front(), std::move(first), to);
        return;
    }
    }
}

/// Appends all that is reached from some nodes, which are told apart, by any number of steps, none too.
void Checker::followRepeated(PathNumber part, std::vector<Id> open, std::vector<Id>& to) const {
    std::unordered_set<Id> seen(open.begin(), open.end());
    std::vector<Id> next;
    while (!open.empty()) {
        const Id node = open.back();
        open.pop_back();
        to.push_back(node);
        next.clear();
        follow(part, node, next);
        for (const Id each : next) {
            if (seen.insert(each).second) {
                open.push_back(each);
            }
        }
    }
}

} // namespace chancery::shacl
