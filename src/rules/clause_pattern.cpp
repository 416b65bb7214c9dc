// Clauses: the verb and what stands in which role.
#include "rules/pattern_matcher.hpp"

namespace chancery::rules {

using grammar::Argument;
using grammar::Clause;
using grammar::Range;
using grammar::Role;
using lexicon::none;

std::optional<Match> PatternMatcher::clause(const ClausePattern& pattern, const Clause& clause) {
    match_ = Match{};
    match_.clause = &clause;
    match_.words = clause.verbGroup;
    if (!canHold(pattern.roles, clause) || !verbHolds(pattern, clause)) {
        return std::nullopt;
    }
    for (const auto& role : pattern.roles) {
        if (!inClause(role, clause)) {
            return std::nullopt;
        }
    }
    return std::move(match_);
}

bool PatternMatcher::verbHolds(const ClausePattern& pattern, const Clause& clause) {
    if ((pattern.voice == VoiceWanted::active && clause.voice != grammar::Voice::active) ||
        (pattern.voice == VoiceWanted::passive && clause.voice != grammar::Voice::passive)) {
        return false;
    }
    if ((pattern.planned && !resolver_.isPlanned(clause)) || (pattern.done && resolver_.isPlanned(clause))) {
        return false;
    }
    if (!pattern.act.empty()) {
        const Value act = resolver_.act(clause);
        if (act.term == nullptr) {
            return false;
        }
        match_.bound.push_back({pattern.act, {act}, clause.verbGroup});
    }
    return pattern.verbs.empty() ||
           std::any_of(pattern.verbs.begin(), pattern.verbs.end(), [&](const ClausePattern::Verb& verb) {
               return verb.lemma == clause.lemma && (verb.particle == 0 || verb.particle == clause.particle);
           });
}

bool PatternMatcher::roleHolds(const RolePattern& role, const Argument& argument) {
    switch (role.key) {
    case RoleKey::subject:
        return argument.role == Role::subject;
    case RoleKey::object:
        return argument.role == Role::object;
    case RoleKey::second:
        return argument.role == Role::second;
    case RoleKey::preposition:
        return (argument.role == Role::preposition || argument.role == Role::time) && role.takes(argument.preposition);
    default:
        return false;
    }
}

/// What tells where a matter lies does not tell where the clause's event does, so that "no in" lets it pass.
bool PatternMatcher::barsOrHolds(const RolePattern& role, const Argument& argument) {
    return roleHolds(role, argument) && !(role.absent && argument.inner);
}

bool PatternMatcher::canHold(std::span<const RolePattern> roles, const Clause& clause) {
    if (lookedAt_ != &clause) {
        lookedAt_ = &clause;
        steady_ = std::all_of(clause.arguments.begin(), clause.arguments.end(),
                              [&](const Argument& one) { return resolver_.isSteady(one.phrase); });
    }
    return !steady_ ||
           std::all_of(roles.begin(), roles.end(), [&](const RolePattern& role) { return canStand(role, clause); });
}

bool PatternMatcher::canStand(const RolePattern& role, const Clause& clause) {
    const bool argument = role.key == RoleKey::subject || role.key == RoleKey::object || role.key == RoleKey::second ||
                          role.key == RoleKey::preposition;
    if (!argument || role.optional || (role.absent && (!role.heads.empty() || role.capture))) {
        return true;
    }
    const bool present = std::any_of(clause.arguments.begin(), clause.arguments.end(),
                                     [&](const Argument& one) { return barsOrHolds(role, one); });
    return present != role.absent;
}

bool PatternMatcher::inClause(const RolePattern& role, const Clause& clause) {
    if (role.key == RoleKey::within) {
        return within(role, clauseWords(clause));
    }
    if (role.key == RoleKey::speaker) {
        return take(role, resolver_.speaker(clause, *role.capture));
    }
    if (role.key == RoleKey::addressee) {
        return take(role, resolver_.addressee(clause, *role.capture));
    }
    if (role.key == RoleKey::current) {
        return take(role, resolver_.current(*role.capture));
    }
    if (role.key == RoleKey::about) {
        return take(role, resolver_.about(clause, matter(clause), *role.capture));
    }
    bool present = false;
    bool accepted = false;
    std::uint32_t end = 0;                    // of what was accepted last
    for (const bool before : {false, true}) { // what stands behind the verb first
        for (const auto& argument : clause.arguments) {
            if (argument.before != before || !barsOrHolds(role, argument) ||
                (accepted && role.key == RoleKey::preposition && apposed(end, argument.phrase))) {
                continue;
            }
            if (role.absent) { // with heads or a type: only none of these may stand there
                const bool alike = role.capture
                                       ? fits(*role.capture, spanOf(resolver_.values(argument.phrase, *role.capture)))
                                       : role.heads.empty() || headIs(s_.phrases[argument.phrase], role.heads);
                present = present || alike;
                continue;
            }
            present = true;
            if (accept(role, argument.phrase)) {
                accepted = true;
                end = s_.phrases[argument.phrase].words.end;
                if (!role.capture || !role.capture->many) {
                    return true;
                }
            }
        }
    }
    return role.absent ? !present : accepted || role.optional;
}

bool PatternMatcher::apposed(std::uint32_t end, std::uint32_t phrase) const {
    const auto first = s_.phrases[phrase].words.first;
    const auto is = [&](std::uint32_t word, lexicon::WordClass wanted) {
        return lexicon_.words().readings(a_.words[word].id).is(wanted);
    };
    return end + 1 < first && a_.textOf(end) == "," &&
           (is(end + 1, lexicon::WordClass::definite) || is(end + 1, lexicon::WordClass::indefinite));
}

Range PatternMatcher::clauseWords(const Clause& clause) const {
    Range words = clause.words;
    for (const auto& argument : clause.arguments) {
        const auto& phrase = s_.phrases[argument.phrase];
        for (const auto& modifier : phrase.modifiers) {
            if (!argument.before) {
                words = cover(words, s_.phrases[modifier.phrase].words);
            }
        }
    }
    // What is passive, or has nothing behind its verb, tells its matter before it.
    const bool behind = std::any_of(clause.arguments.begin(), clause.arguments.end(),
                                    [](const Argument& argument) { return !argument.before; });
    const bool whole = clause.voice == grammar::Voice::passive || !behind;
    Range all{whole ? clause.words.first : clause.verbGroup.first, std::max(words.end, clause.verbGroup.end)};
    // Infinitives, participles and clauses that follow at once complete it: "commitment to strengthen …",
    // "the importance that Kenya attaches to …". It ends where the next clause of its own begins.
    bool after = false;
    std::uint32_t end = s_.words.end;
    for (const auto& next : s_.clauses) {
        if (after && (next.form != grammar::ClauseForm::finite || next.words.first <= all.end + 2)) {
            all.end = std::max(all.end, reach(next));
        } else if (after) {
            end = std::max(all.end, next.words.first);
            break;
        }
        after = after || &next == &clause;
    }
    all.end = std::max(all.end, end);
    return all;
}

std::uint32_t PatternMatcher::reach(const Clause& clause) const {
    std::uint32_t end = clause.words.end;
    for (const auto& argument : clause.arguments) {
        for (const auto& modifier : s_.phrases[argument.phrase].modifiers) {
            if (!argument.before) {
                end = std::max(end, s_.phrases[modifier.phrase].words.end);
            }
        }
    }
    return end;
}

Range PatternMatcher::matter(const Clause& clause) const {
    Range words = clauseWords(clause);
    for (auto word = clause.verbGroup.end; word < words.end; ++word) { // "…; NZ minister to sign a treaty"
        const bool apart =
            a_.textOf(word) == ";" && std::any_of(s_.clauses.begin(), s_.clauses.end(),
                                                  [&](const Clause& c) { return c.verbGroup.first > word; });
        words.end = apart ? word : words.end;
    }
    bool after = false;
    for (const auto& next : s_.clauses) {
        if (const auto who = after ? reportBehind(next) : none; who != none && who > clause.verbGroup.end) {
            words.end = std::min(words.end, who);
        }
        const bool same = next.verbGroup.first <= clause.verbGroup.end + 1; // "remains firmly committed to …"
        if (after && !same && next.form == grammar::ClauseForm::finite && next.verbGroup.first < words.end &&
            (subjectOf(next) == subjectOf(clause) || resolver_.act(next).term != nullptr)) {
            words.end = std::max(clause.verbGroup.end, next.verbGroup.first);
            for (const auto& argument : next.arguments) {
                const auto& phrase = s_.phrases[argument.phrase];
                if (argument.before && phrase.words.first > clause.verbGroup.end) {
                    words.end = std::min(words.end, phrase.words.first);
                }
            }
            break;
        }
        after = after || &next == &clause;
    }
    return words;
}

std::uint32_t PatternMatcher::reportBehind(const Clause& clause) const {
    const auto subject = subjectOf(clause);
    const auto first = subject == none ? none : s_.phrases[subject].words.first;
    if (first == none || first < s_.words.first + 2 || clause.form != grammar::ClauseForm::finite || clause.relative ||
        s_.phrases[subject].words.end != clause.verbGroup.first || !lexicon_.listed("reporting", clause.lemma)) {
        return none;
    }
    const auto mark = a_.textOf(first - 1);
    const bool quote = mark == "\"" || mark == "”";
    return quote || mark == "," ? first : none;
}

std::uint32_t PatternMatcher::subjectOf(const Clause& clause) {
    for (const auto& argument : clause.arguments) {
        if (argument.role == (clause.voice == grammar::Voice::passive ? Role::object : Role::subject)) {
            return argument.phrase;
        }
    }
    return none;
}

} // namespace chancery::rules
