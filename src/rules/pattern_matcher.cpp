#include "rules/pattern_matcher.hpp"

namespace chancery::rules {

using grammar::Clause;
using grammar::Phrase;
using grammar::Range;
using lexicon::none;
using lexicon::WordId;

PatternMatcher::PatternMatcher(const grammar::Sentence& sentence, const lexicon::Annotation& annotation,
                               const lexicon::Lexicon& lexicon, Resolver& resolver)
    : s_(sentence), a_(annotation), lexicon_(lexicon), resolver_(resolver) {
    for (std::uint32_t p = 0; p < s_.phrases.size(); ++p) {
        byStart_.push_back(p);
    }
    std::stable_sort(byStart_.begin(), byStart_.end(), [&](std::uint32_t x, std::uint32_t y) {
        const Range a = s_.phrases[x].words;
        const Range b = s_.phrases[y].words;
        return a.first != b.first ? a.first < b.first : a.end > b.end;
    });
    std::copy_if(byStart_.begin(), byStart_.end(), std::back_inserter(instruments_), [&](std::uint32_t p) {
        return s_.phrases[p].kind == grammar::PhraseKind::instrument && s_.phrases[p].members.empty();
    });
}

std::optional<Match> PatternMatcher::noun(const NounPattern& pattern, std::uint32_t index) {
    match_ = Match{};
    const Phrase& phrase = s_.phrases[index];
    if (resolver_.isSteady(index) && !std::all_of(pattern.roles.begin(), pattern.roles.end(),
                                                  [&](const RolePattern& role) { return canStand(role, phrase); })) {
        return std::nullopt;
    }
    match_.words = phrase.words;
    match_.clause = pattern.under.empty() ? clauseAround(phrase.words) : leadIn(phrase.words.first);
    if (!pattern.under.empty() &&
        (match_.clause == nullptr ||
         std::find(pattern.under.begin(), pattern.under.end(), match_.clause->lemma) == pattern.under.end() ||
         isGovernedBehind(index))) {
        return std::nullopt;
    }
    if (!pattern.heading.empty() && !resolver_.isHeaded(phrase.words.first, pattern.heading)) {
        return std::nullopt;
    }
    if (pattern.planned || pattern.done) {
        const bool planned =
            match_.clause != nullptr && (resolver_.isPlanned(*match_.clause) || isWeighed(phrase) || isAwaited(index));
        if (pattern.planned != planned || pattern.done == planned) {
            return std::nullopt;
        }
    }
    if (pattern.head && !bind(*pattern.head, index)) {
        return std::nullopt;
    }
    for (const auto& role : pattern.roles) {
        if (!aroundNoun(role, index)) {
            return std::nullopt;
        }
    }
    match_.clause = pattern.always ? nullptr : match_.clause;
    return std::move(match_);
}

/// "…: Minister X, representing the President": whether a phrase of a list only says what one in it does.
bool PatternMatcher::isGovernedBehind(std::uint32_t phrase) const {
    return std::any_of(s_.clauses.begin(), s_.clauses.end(), [&](const Clause& clause) {
        return &clause != match_.clause && clause.voice == grammar::Voice::active &&
               std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const grammar::Argument& argument) {
                   return argument.phrase == phrase && argument.role == grammar::Role::object && !argument.before;
               });
    });
}

std::optional<Match> PatternMatcher::sentence(const SentencePattern& pattern) {
    match_ = Match{};
    auto values = resolver_.valuesWithin(s_.words, pattern.capture);
    std::erase_if(values, [&](const Value& value) {
        const auto* clause = governing(value.words);
        return !pattern.denied && clause != nullptr && clause->negated;
    });
    if (values.empty()) {
        return std::nullopt;
    }
    for (const auto& value : values) {
        match_.words = cover(match_.words, value.words);
    }
    match_.bound.push_back({pattern.capture.name, std::move(values), match_.words});
    return match_;
}

/// "discussed the signing of an agreement": whether a noun is what a clause only weighs.
bool PatternMatcher::isWeighed(const Phrase& phrase) const {
    return phrase.words.first >= match_.clause->verbGroup.end && phrase.determiner != grammar::Determiner::indefinite &&
           phrase.kind != grammar::PhraseKind::event && !match_.clause->negated && resolver_.looksAhead(*match_.clause);
}

/// "The signing of an agreement is expected", "is under negotiation", "ahead of the signing of an agreement": whether a
/// noun is what a clause says to be yet to come.
bool PatternMatcher::isAwaited(std::uint32_t index) const {
    const auto& clause = *match_.clause;
    const auto isAhead = [&](const auto& one) {
        return one.phrase == index && one.preposition != 0 && lexicon_.listed("before-done", one.preposition);
    };
    const bool led = std::any_of(clause.arguments.begin(), clause.arguments.end(), isAhead) ||
                     std::any_of(s_.phrases.begin(), s_.phrases.end(), [&](const Phrase& phrase) {
                         return std::any_of(phrase.modifiers.begin(), phrase.modifiers.end(), isAhead);
                     });
    const bool told = std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const auto& argument) {
        return argument.phrase == index && argument.before && argument.preposition == 0;
    });
    if (led || !told || clause.negated) {
        return led;
    }
    if (clause.voice == grammar::Voice::passive) {
        return resolver_.looksAhead(clause);
    }
    const auto last = std::min(std::max(clause.words.end, clause.verbGroup.end + 1), s_.words.end);
    for (auto word = clause.verbGroup.end; lexicon_.listed("copula", clause.lemma) && word < last; ++word) {
        if (lexicon_.listed("awaited", a_.words[word].id)) {
            return true;
        }
    }
    return false;
}

const Clause* PatternMatcher::leadIn(std::uint32_t word) {
    if (ledWord_ != word) {
        ledWord_ = word;
        lead_ = resolver_.leadIn(word);
    }
    return lead_;
}

bool PatternMatcher::canStand(const RolePattern& role, const Phrase& phrase) {
    if (role.key == RoleKey::possessor) {
        return (phrase.possessor != none || !phrase.premodifiers.empty()) != role.absent || role.optional;
    }
    if (role.key != RoleKey::preposition || role.optional) {
        return true;
    }
    const bool present = std::any_of(phrase.modifiers.begin(), phrase.modifiers.end(),
                                     [&](const auto& modifier) { return role.takes(modifier.preposition); });
    return present != role.absent;
}

bool PatternMatcher::aroundNoun(const RolePattern& role, std::uint32_t index) {
    const Phrase& phrase = s_.phrases[index];
    if (role.key == RoleKey::possessor) {
        return possessor(role, phrase);
    }
    if (role.key == RoleKey::within) {
        Range words = phrase.words;
        for (const auto& modifier : phrase.modifiers) {
            words = cover(words, s_.phrases[modifier.phrase].words);
        }
        return within(role, words);
    }
    if (role.key == RoleKey::current) {
        return take(role, resolver_.current(*role.capture));
    }
    bool present = false;
    for (const auto& modifier : phrase.modifiers) {
        if (!role.takes(modifier.preposition)) {
            continue;
        }
        present = true;
        if (!role.absent && accept(role, modifier.phrase)) {
            return true;
        }
    }
    return role.absent ? !present : role.optional;
}

bool PatternMatcher::possessor(const RolePattern& role, const Phrase& phrase) {
    const bool present = phrase.possessor != none || !phrase.premodifiers.empty();
    if (role.absent) {
        return !present;
    }
    if (phrase.possessor != none && role.capture && accept(role, phrase.possessor)) {
        return true;
    }
    if (role.capture && !phrase.premodifiers.empty()) {
        const Range words{phrase.words.first, phrase.head};
        auto values = resolver_.valuesWithin(words, *role.capture);
        if (!values.empty()) {
            if (!role.capture->many) {
                values.resize(1);
            }
            match_.bound.push_back({role.capture->name, std::move(values), words});
            return true;
        }
    }
    return role.optional;
}

const Clause* PatternMatcher::governing(Range words) const {
    if (const auto* around = clauseAround(words)) {
        return around;
    }
    const Clause* last = nullptr;
    for (const auto& clause : s_.clauses) {
        if (clause.verbGroup.first <= words.first) {
            last = &clause;
        }
    }
    return last;
}

const Clause* PatternMatcher::clauseAround(Range words) const {
    const Clause* best = nullptr;
    for (const auto& clause : s_.clauses) {
        if (clause.words.first <= words.first && words.first < clause.words.end &&
            (best == nullptr || clause.words.size() < best->words.size())) {
            best = &clause;
        }
    }
    return best;
}

bool PatternMatcher::within(const RolePattern& role, Range words) {
    return take(role, resolver_.valuesWithin(words, *role.capture));
}

bool PatternMatcher::take(const RolePattern& role, std::vector<Value> values) {
    if (role.absent) { // "no during_it {visit: Visit}"
        return !fits(*role.capture, values);
    }
    if (!fits(*role.capture, values)) {
        return role.optional;
    }
    keepCovered(*role.capture, std::move(values));
    return true;
}

bool PatternMatcher::fits(const Capture& capture, std::span<const Value> values) {
    return !values.empty() && values.size() >= capture.least && !(capture.exact && values.size() > capture.least);
}

void PatternMatcher::keepCovered(const Capture& capture, std::vector<Value> values) {
    Range covered;
    for (const auto& value : values) {
        covered = cover(covered, value.words);
    }
    if (!capture.many) {
        values.resize(1);
    }
    add(capture, values, covered);
    rest(covered);
}

void PatternMatcher::add(const Capture& capture, std::span<const Value> values, Range words) {
    const auto twin =
        std::find_if(match_.bound.begin(), match_.bound.end(), [&](const Bound& b) { return b.name == capture.name; });
    if (twin != match_.bound.end()) { // "by A and by B"
        twin->values.insert(twin->values.end(), values.begin(), values.end());
    } else {
        match_.bound.push_back({capture.name, {values.begin(), values.end()}, words});
    }
}

bool PatternMatcher::accept(const RolePattern& role, std::uint32_t phrase) {
    if (role.behind && match_.clause != nullptr && s_.phrases[phrase].words.first < match_.clause->verbGroup.end) {
        return false;
    }
    if (role.indefinite && s_.phrases[phrase].determiner != grammar::Determiner::indefinite) {
        return false;
    }
    if (!role.heads.empty() && !headIs(s_.phrases[phrase], role.heads) &&
        !(role.capture && officeIs(s_.phrases[phrase], role.heads))) {
        return false;
    }
    if (!role.capture) {
        match_.words = cover(match_.words, s_.phrases[phrase].words);
        return true;
    }
    return !looksOn(phrase) && bind(*role.capture, phrase);
}

/// "with Angola and Kenya as facilitators": who only looks on or helps at what others do.
bool PatternMatcher::looksOn(std::uint32_t phrase) const {
    auto word = s_.phrases[phrase].words.end;
    if (word + 1 >= s_.words.end || !lexicon_.listed("standing-as", a_.words[word].id)) {
        return false;
    }
    const auto& next = lexicon_.words().readings(a_.words[++word].id);
    word += next.is(lexicon::WordClass::definite) || next.is(lexicon::WordClass::indefinite) ? 1U : 0U;
    return word < s_.words.end && lexicon_.listed("bystander", lexicon_.words().readings(a_.words[word].id).nounLemma);
}

bool PatternMatcher::bind(const Capture& capture, std::uint32_t phrase) {
    const auto values = resolver_.values(phrase, capture);
    if (!fits(capture, spanOf(values))) {
        return false;
    }
    keep(capture, *values, s_.phrases[phrase].words);
    return true;
}

void PatternMatcher::keep(const Capture& capture, std::span<const Value> values, Range words) {
    add(capture, capture.many ? values : values.first(1), words);
    rest(words);
}

void PatternMatcher::rest(Range words) {
    if (s_.words.contains(words.first)) {
        match_.words = cover(match_.words, words);
    }
}

bool PatternMatcher::headIs(const Phrase& phrase, const std::vector<WordId>& heads) const {
    return phrase.head != none && isOneOf(phrase.head, heads);
}

/// "to (ambassador) {guest: Person}": whether someone named holds an office whose rank ends in one of the nouns:
/// "Foreign Minister", "Minister for Foreign Affairs".
bool PatternMatcher::officeIs(const Phrase& phrase, const std::vector<WordId>& nouns) const {
    const auto isRank = [&](std::uint32_t mention) {
        const auto words = a_.mentions[mention].words;
        auto end = words.first + 1;
        while (end < words.end && !lexicon_.listed("office-filler", a_.words[end].id)) {
            ++end;
        }
        return isOneOf(end - 1, nouns) || isOneOf(words.end - 1, nouns);
    };
    return phrase.person != none && phrase.members.empty() &&
           std::any_of(phrase.offices.begin(), phrase.offices.end(), isRank);
}

bool PatternMatcher::isOneOf(std::uint32_t word, const std::vector<WordId>& nouns) const {
    const WordId id = a_.words[word].id;
    const WordId lemma = lexicon_.words().readings(id).nounLemma;
    return std::any_of(nouns.begin(), nouns.end(),
                       [&](WordId noun) { return noun == id || (lemma != 0 && noun == lemma); });
}

} // namespace chancery::rules
