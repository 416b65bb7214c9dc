// Which phrases are a verb's subject: before it, across insertions, inherited from another clause.
#include "grammar/clause_builder.hpp"

#include <algorithm>

namespace chancery::grammar {

ClauseBuilder::Subject ClauseBuilder::findSubject(std::size_t at) const {
    if (auto behind = postposed(at); behind.found()) {
        return behind;
    }
    if (const auto relative = bareRelative(at); relative && isFinite(at)) {
        return list(*relative - 1);
    }
    Walk walk{at, at, false, std::nullopt};
    while (walk.at > 0) {
        --walk.at;
        if (auto found = kind(walk.at) == ChunkKind::phrase ? subjectAt(walk) : endAt(walk)) {
            return std::move(*found);
        }
    }
    return orElse({}, walk.fallback);
}

/// What a chunk that is no phrase tells who walks back to a subject: that it ends there, with what it found, or goes
/// on.
std::optional<ClauseBuilder::Subject> ClauseBuilder::endAt(Walk& walk) const {
    const auto at = walk.at;
    switch (kind(at)) {
    case ChunkKind::relative:
        return antecedent(at);
    case ChunkKind::coordinator:
        return inheritedSubject();
    case ChunkKind::subordinator:
    case ChunkKind::stop:
        return orElse({}, walk.fallback);
    case ChunkKind::verb:
        if (const auto who = walk.comma ? completed(at) : std::nullopt) {
            walk.at = *who + 1;
            return std::nullopt;
        }
        if (!isFinite(at) && verb(at).form != ClauseForm::infinitive && !walk.comma) {
            return std::nullopt; // "Those attending included": the participle hangs on the subject
        }
        return walk.comma ? inheritedSubject() : orElse({}, walk.fallback);
    case ChunkKind::comma: {
        const auto before = skipInsertion(at);
        // A row of phrases may be a list: "reviewed projects in energy, trade and tourism, discussed …".
        walk.comma = walk.comma || !before || kind(*before + 2) == ChunkKind::phrase;
        walk.at = before ? *before + 1 : at;
        return std::nullopt;
    }
    default:
        return std::nullopt;
    }
}

/// The subject that the phrase at hand ends, or nothing where the walk goes on before it.
std::optional<ClauseBuilder::Subject> ClauseBuilder::subjectAt(Walk& walk) const {
    const auto at = walk.at;
    const auto& here = phrase(at);
    if (here.kind == PhraseKind::date && !(at > 0 && kind(at - 1) == ChunkKind::preposition)) {
        return std::nullopt;
    }
    if (here.kind == PhraseKind::pronoun && here.group && at > 0 && isAgent(at - 1) &&
        phrase(at - 1).kind == PhraseKind::agent) {
        return std::nullopt; // "A and B both joined"
    }
    if (auto apposed = behindApposition(at); apposed.found()) {
        return apposed;
    }
    const auto governed = nominative(at) ? std::nullopt : governedFrom(at);
    if (governed) {
        // A list behind a preposition ("between A and B") is no subject; but where nothing free stands
        // before it, its last members may be ("With A, B and C agreed").
        if (auto last = list(at); !walk.fallback && last.first > 0 && kind(last.first - 1) != ChunkKind::preposition) {
            walk.fallback = std::move(last);
        }
        walk.at = *governed;
        return std::nullopt;
    }
    if (const auto inverted = invertedFrom(walk.verb); inverted < walk.verb && at > inverted) {
        return Subject{};
    }
    auto all = list(at);
    if (const auto who = walk.comma && all.first > 0 ? completed(all.first - 1) : std::nullopt) {
        walk.at = *who + 1;
        return std::nullopt;
    }
    if (walk.comma && objectBefore(all.first, walk.verb)) {
        return inheritedSubject(); // "welcomed the ceasefire, condemned the attack and called for aid"
    }
    all.across = coordinatedAcross(all.first);
    return all;
}

ClauseBuilder::Subject ClauseBuilder::inheritedSubject() {
    Subject subject;
    subject.inherited = true;
    return subject;
}

/// "Accompanying the Minister was Ambassador X", "Also attending were A and B": the participle that begins the
/// sentence, where the verb at `at` is "be" and who acts stands behind it; else `at`.
std::size_t ClauseBuilder::invertedFrom(std::size_t at) const {
    const auto first = static_cast<std::size_t>(kind(0) == ChunkKind::adverb ? 1 : 0);
    const bool opens = first < at && kind(first) == ChunkKind::verb && verb(first).form == ClauseForm::gerund &&
                       w_.lexicon.listed("copula", verb(at).lemma) && verb(at).words.size() == 1 && isAgent(at + 1);
    for (auto k = first + 1; opens && k < at; ++k) {
        if (kind(k) != ChunkKind::phrase && kind(k) != ChunkKind::preposition && kind(k) != ChunkKind::coordinator) {
            return at;
        }
    }
    return opens ? first : at;
}

bool ClauseBuilder::objectBefore(std::size_t p, std::size_t at) const {
    if (p == 0 || kind(p - 1) != ChunkKind::verb || !isFinite(p - 1)) {
        return false;
    }
    const auto& before = verb(p - 1);
    const bool same = before.tense == verb(at).tense && before.modality == verb(at).modality;
    return !reports(before) && before.voice == Voice::active && (same || !isAgent(p));
}

ClauseBuilder::Subject ClauseBuilder::postposed(std::size_t at) const {
    const bool says = w_.lexicon.listed("inverting", verb(at).lemma) && kind(at + 1) == ChunkKind::phrase;
    const auto first = verb(at).words.first;
    if (!says || !isAgent(at + 1) || verb(at).words.size() != 1 || first <= w_.sentence.words.first) {
        return {};
    }
    const auto mark = w_.a.textOf(first - 1);
    const bool quoted = mark == "\"" || mark == "”" || mark == "’" || mark == "'";
    const bool named = mark == "," && phrase(at + 1).person != none;
    const auto next = kind(at + 2);
    const bool ends = next == ChunkKind::comma || next == ChunkKind::stop || next == ChunkKind::preposition ||
                      (next == ChunkKind::phrase && phrase(at + 2).kind == PhraseKind::date);
    if (!(quoted || named) || !ends) {
        return {};
    }
    Subject subject;
    subject.first = at + 1;
    subject.end = at + 2;
    return subject;
}

ClauseBuilder::Subject ClauseBuilder::orElse(const Subject& found, const std::optional<Subject>& fallback) const {
    if (found.found() || found.inherited || !fallback || fallback->first == 0 ||
        kind(fallback->first - 1) == ChunkKind::preposition) {
        return found;
    }
    return *fallback;
}

std::optional<std::size_t> ClauseBuilder::governedFrom(std::size_t p) const {
    std::size_t first = p;
    bool coordinator = false;
    while (true) {
        if (first > 0 && kind(first - 1) == ChunkKind::preposition) {
            return first - 1;
        }
        std::size_t k = first;
        if (first == p && opensClause(p)) {
            return std::nullopt;
        }
        while (k > 0 && (kind(k - 1) == ChunkKind::coordinator || (kind(k - 1) == ChunkKind::comma && coordinator))) {
            coordinator = coordinator || kind(k - 1) == ChunkKind::coordinator;
            --k;
        }
        if (k == first || k == 0 || kind(k - 1) != ChunkKind::phrase || phrase(k - 1).kind == PhraseKind::date ||
            isAgent(k - 1) != isAgent(first)) {
            return k == first || k == 0 ? std::nullopt : betweenBefore(k - 1);
        }
        first = k - 1;
    }
}

std::optional<std::size_t> ClauseBuilder::betweenBefore(std::size_t p) const {
    while (p >= 2 && kind(p) == ChunkKind::phrase && kind(p - 1) == ChunkKind::preposition) {
        if (w_.lexicon.listed("between", w_.chunks[p - 1].word)) {
            return p - 1;
        }
        p -= 2;
    }
    return std::nullopt;
}

bool ClauseBuilder::opensClause(std::size_t p) const {
    if (p < 4 || kind(p - 1) != ChunkKind::coordinator || kind(p - 2) != ChunkKind::comma ||
        kind(p - 3) != ChunkKind::phrase || kind(p - 4) == ChunkKind::comma) {
        return false; // behind "and" too: "met Kenya, Ghana and Mali, and Togo joined"
    }
    return finiteBefore(p);
}

bool ClauseBuilder::hasFinite(std::size_t first, std::size_t end) const {
    for (std::size_t k = first; k < end; ++k) {
        if (kind(k) == ChunkKind::verb && isFinite(k)) {
            return true;
        }
    }
    return false;
}

/// "we", "he", "they": whether a phrase is a pronoun that can only be a subject.
bool ClauseBuilder::nominative(std::size_t p) const {
    if (phrase(p).kind != PhraseKind::pronoun || phrase(p).words.size() != 1) {
        return false;
    }
    const auto word = phrase(p).words.first;
    return w_.lexicon.listed("nominative", w_.a.words[word].id);
}

ClauseBuilder::Subject ClauseBuilder::list(std::size_t p) const {
    std::size_t first = p;
    const bool loose = p >= 2 && kind(p - 1) == ChunkKind::comma && kind(p - 2) == ChunkKind::phrase;
    if (loose && coordinatedBefore(p - 1)) { // "…, along with Malaysia and Qatar, the ministry said"
        Subject alone;
        alone.first = p;
        alone.end = p + 1;
        return alone;
    }
    while (first >= 2 && (kind(first - 1) == ChunkKind::coordinator || kind(first - 1) == ChunkKind::comma)) {
        std::size_t before = first - 2;
        if (kind(first - 1) == ChunkKind::coordinator && kind(before) == ChunkKind::comma && before > 0) {
            --before;
        }
        if (nominative(first)) { // "is a member of the Union and we are committed to …"
            break;
        }
        if (kind(before) != ChunkKind::phrase || (isAgent(before) != isAgent(first) && !unlikeSubject(before)) ||
            phrase(before).kind == PhraseKind::date || opensClause(first)) {
            break;
        }
        // A phrase that an earlier verb or preposition governs ends the list, unless it is the list's own.
        if (before > 0 && kind(before - 1) == ChunkKind::verb && !reports(verb(before - 1))) {
            break;
        }
        if (before > 0 && kind(before - 1) == ChunkKind::preposition) {
            break;
        }
        // "As members of A and B, C and D work": the pair before the comma is a list of its own, and governed.
        if (kind(first - 1) == ChunkKind::comma && before + 1 == first - 1 && before > 0 &&
            kind(before - 1) == ChunkKind::coordinator && coordinated(first, p) && governedFrom(before)) {
            break;
        }
        first = before;
    }
    const bool headline = first == 0 && endsOpen(w_.a, w_.sentence.words); // "India, Japan agree to …"
    if (first < p && !coordinated(first, p) && !headline) {
        first = p;
    }
    Subject subject;
    subject.first = first;
    subject.end = p + 1;
    return subject;
}

/// "Seoul and the Union set up …", "Poland and its neighbours called …": one of two subjects of different sorts, which
/// begins a clause.
bool ClauseBuilder::unlikeSubject(std::size_t i) const {
    const auto somebody = [&](std::size_t k) {
        return kind(k) == ChunkKind::phrase && (isAgent(k) || phrase(k).kind == PhraseKind::name);
    };
    auto first = i;
    while (first >= 2 && kind(first - 1) == ChunkKind::comma && somebody(first - 2)) {
        first -= 2; // "Kenya, Mali and others"
    }
    const bool free = first == 0 || kind(first - 1) == ChunkKind::stop || kind(first - 1) == ChunkKind::subordinator;
    return free && somebody(i) && kind(i + 1) == ChunkKind::coordinator;
}

bool ClauseBuilder::coordinatedBefore(std::size_t comma) const {
    return comma >= 2 && kind(comma - 1) == ChunkKind::phrase && kind(comma - 2) == ChunkKind::coordinator;
}

bool ClauseBuilder::coordinated(std::size_t first, std::size_t last) const {
    for (std::size_t k = first; k < last; ++k) {
        if (kind(k) == ChunkKind::coordinator) {
            return true;
        }
    }
    return false;
}

bool ClauseBuilder::laterSubject(std::size_t v, std::size_t i) const {
    for (std::size_t later = v + 1; later < verbs_.size(); ++later) {
        if (subjects_[later].found() && !subjects_[later].relative && i >= subjects_[later].first &&
            i < subjects_[later].end) {
            return true;
        }
    }
    return false;
}

void ClauseBuilder::addSubject(std::size_t v, Clause& clause) {
    const auto& subject = subjects_[v];
    if (subject.found()) {
        const auto index = group(subject);
        if (subject.relativePreposition != 0) {
            add(clause, Role::preposition, index, subject.relativePreposition, true);
        } else {
            add(clause, subjectRole(clause), index, 0, true);
        }
        clause.relative = subject.relative;
        if (!addWhose(subject, clause) && !addReducedObject(v, clause)) {
            addRelativeObject(subject, clause);
        }
        return;
    }
    if (clause.form == ClauseForm::participle || clause.form == ClauseForm::gerund) {
        nonFiniteSubject(v, clause);
    }
}

} // namespace chancery::grammar
