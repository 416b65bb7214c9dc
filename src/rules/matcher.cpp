#include "rules/matcher.hpp"

#include <algorithm>
#include <optional>

namespace chancery::rules {

using grammar::Argument;
using grammar::Clause;
using grammar::Phrase;
using grammar::Range;
using grammar::Role;
using lexicon::none;
using lexicon::WordId;

const Bound* Match::find(std::string_view name) const {
    const auto at = std::find_if(bound.begin(), bound.end(), [&](const Bound& b) { return b.name == name; });
    return at == bound.end() ? nullptr : &*at;
}

namespace {

Range cover(Range a, Range b) {
    if (a.first >= a.end) {
        return b;
    }
    if (b.first >= b.end) {
        return a;
    }
    return {std::min(a.first, b.first), std::max(a.end, b.end)};
}

/// Matches one pattern at one place.
class PatternMatcher {
public:
    PatternMatcher(const grammar::Sentence& sentence, const lexicon::Annotation& annotation,
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
    }

    std::optional<Match> clause(const ClausePattern& pattern, const Clause& clause) {
        match_ = Match{};
        match_.clause = &clause;
        match_.words = clause.verbGroup;
        if (!verbHolds(pattern, clause)) {
            return std::nullopt;
        }
        for (const auto& role : pattern.roles) {
            if (!inClause(role, clause)) {
                return std::nullopt;
            }
        }
        return std::move(match_);
    }

    std::optional<Match> noun(const NounPattern& pattern, std::uint32_t index) {
        match_ = Match{};
        const Phrase& phrase = s_.phrases[index];
        match_.words = phrase.words;
        match_.clause = pattern.under.empty() ? clauseAround(phrase.words) : resolver_.leadIn(phrase.words.first);
        if (!pattern.under.empty() &&
            (match_.clause == nullptr ||
             std::find(pattern.under.begin(), pattern.under.end(), match_.clause->lemma) == pattern.under.end())) {
            return std::nullopt;
        }
        const bool planned = match_.clause != nullptr && resolver_.isPlanned(*match_.clause);
        if ((pattern.planned && !planned) || (pattern.done && planned)) {
            return std::nullopt;
        }
        if (pattern.head) {
            if (!phrase.members.empty() || !bind(*pattern.head, index)) {
                return std::nullopt;
            }
        } else if (!headIs(phrase, pattern.heads)) {
            return std::nullopt;
        }
        for (const auto& role : pattern.roles) {
            if (!aroundNoun(role, index)) {
                return std::nullopt;
            }
        }
        return std::move(match_);
    }

    std::optional<Match> phrase(const PhrasePattern& pattern, std::uint32_t at) {
        match_ = Match{};
        match_.words = {at, at};
        const bool inside = a_.words[at].joined && !pattern.steps.empty() && pattern.steps.front().capture;
        if (inside || !step(pattern, 0, at)) { // "non-EU member" is no "EU member"
            return std::nullopt;
        }
        match_.clause = clauseAround(match_.words);
        return std::move(match_);
    }

    std::optional<Match> sentence(const SentencePattern& pattern) {
        match_ = Match{};
        auto values = resolver_.valuesWithin(s_.words, pattern.capture);
        std::erase_if(values, [&](const Value& value) {
            const auto* clause = governing(value.words);
            return clause != nullptr && clause->negated;
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

private:
    [[nodiscard]] bool verbHolds(const ClausePattern& pattern, const Clause& clause) {
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

    [[nodiscard]] static bool roleHolds(const RolePattern& role, const Argument& argument) {
        switch (role.key) {
        case RoleKey::subject:
            return argument.role == Role::subject;
        case RoleKey::object:
            return argument.role == Role::object;
        case RoleKey::second:
            return argument.role == Role::second;
        case RoleKey::preposition:
            return (argument.role == Role::preposition || argument.role == Role::time) &&
                   std::find(role.prepositions.begin(), role.prepositions.end(), argument.preposition) !=
                       role.prepositions.end();
        default:
            return false;
        }
    }

    bool inClause(const RolePattern& role, const Clause& clause) {
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
        for (const bool before : {false, true}) { // what stands behind the verb first
            for (const auto& argument : clause.arguments) {
                if (argument.before != before || !roleHolds(role, argument)) {
                    continue;
                }
                present = true;
                if (!role.absent && accept(role, argument.phrase)) {
                    accepted = true;
                    if (!role.capture || !role.capture->many) {
                        return true;
                    }
                }
            }
        }
        return role.absent ? !present : accepted || role.optional;
    }

    /// From the clause's verb to its end: what "within" searches.
    [[nodiscard]] Range clauseWords(const Clause& clause) const {
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

    /// The end of a clause with what hangs on its arguments.
    [[nodiscard]] std::uint32_t reach(const Clause& clause) const {
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

    /// What a clause says, without what its subject says next: "thanked Kenya for … | and urged it to …".
    [[nodiscard]] Range matter(const Clause& clause) const {
        Range words = clauseWords(clause);
        bool after = false;
        for (const auto& next : s_.clauses) {
            if (after && next.form == grammar::ClauseForm::finite && next.verbGroup.first < words.end &&
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

    [[nodiscard]] static std::uint32_t subjectOf(const Clause& clause) {
        for (const auto& argument : clause.arguments) {
            if (argument.role == (clause.voice == grammar::Voice::passive ? Role::object : Role::subject)) {
                return argument.phrase;
            }
        }
        return none;
    }

    bool within(const RolePattern& role, Range words) {
        return take(role, resolver_.valuesWithin(words, *role.capture));
    }

    bool take(const RolePattern& role, std::vector<Value> values) {
        if (!fits(*role.capture, values)) {
            return role.optional;
        }
        keepCovered(*role.capture, std::move(values));
        return true;
    }

    [[nodiscard]] static bool fits(const Capture& capture, const std::vector<Value>& values) {
        return !values.empty() && values.size() >= capture.least;
    }

    /// Binds a capture to what words of a phrase name.
    void keepCovered(const Capture& capture, std::vector<Value> values) {
        Range covered;
        for (const auto& value : values) {
            covered = cover(covered, value.words);
        }
        if (!capture.many) {
            values.resize(1);
        }
        match_.bound.push_back({capture.name, std::move(values), covered});
        rest(covered);
    }

    bool accept(const RolePattern& role, std::uint32_t phrase) {
        if (!role.heads.empty() && !headIs(s_.phrases[phrase], role.heads)) {
            return false;
        }
        if (!role.capture) {
            match_.words = cover(match_.words, s_.phrases[phrase].words);
            return true;
        }
        return bind(*role.capture, phrase);
    }

    bool bind(const Capture& capture, std::uint32_t phrase) {
        auto values = resolver_.values(phrase, capture);
        if (!fits(capture, values)) {
            return false;
        }
        keep(capture, values, s_.phrases[phrase].words);
        return true;
    }

    /// Binds a capture to what a phrase refers to; takes the values.
    void keep(const Capture& capture, std::vector<Value>& values, Range words) {
        if (!capture.many) {
            values.resize(1);
        }
        const auto twin = std::find_if(match_.bound.begin(), match_.bound.end(),
                                       [&](const Bound& b) { return b.name == capture.name; });
        if (twin != match_.bound.end()) { // "by A and by B"
            twin->values.insert(twin->values.end(), values.begin(), values.end());
        } else {
            match_.bound.push_back({capture.name, std::move(values), words});
        }
        rest(words);
    }

    /// The match rests on these words, unless they lead in from another sentence.
    void rest(Range words) {
        if (s_.words.contains(words.first)) {
            match_.words = cover(match_.words, words);
        }
    }

    [[nodiscard]] bool headIs(const Phrase& phrase, const std::vector<WordId>& heads) const {
        if (phrase.head == none) {
            return false;
        }
        const WordId id = a_.words[phrase.head].id;
        const WordId lemma = lexicon_.words().readings(id).nounLemma;
        return std::any_of(heads.begin(), heads.end(),
                           [&](WordId head) { return head == id || (lemma != 0 && head == lemma); });
    }

    bool aroundNoun(const RolePattern& role, std::uint32_t index) {
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
        bool present = false;
        for (const auto& modifier : phrase.modifiers) {
            if (std::find(role.prepositions.begin(), role.prepositions.end(), modifier.preposition) ==
                role.prepositions.end()) {
                continue;
            }
            present = true;
            if (!role.absent && accept(role, modifier.phrase)) {
                return true;
            }
        }
        return role.absent ? !present : role.optional;
    }

    bool possessor(const RolePattern& role, const Phrase& phrase) {
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

    /// The innermost clause around the words, else the one whose verb stands last before them.
    [[nodiscard]] const Clause* governing(Range words) const {
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

    [[nodiscard]] const Clause* clauseAround(Range words) const {
        const Clause* best = nullptr;
        for (const auto& clause : s_.clauses) {
            if (clause.words.first <= words.first && words.first < clause.words.end &&
                (best == nullptr || clause.words.size() < best->words.size())) {
                best = &clause;
            }
        }
        return best;
    }

    bool step(const PhrasePattern& pattern, std::size_t at, std::uint32_t word) {
        if (at == pattern.steps.size()) {
            return true;
        }
        const auto& one = pattern.steps[at];
        if (one.gap) {
            for (std::uint32_t skip = 0; skip <= maximalGap && word + skip < s_.words.end; ++skip) {
                if (skip > 0 && a_.words[word + skip - 1].kind == text::TokenKind::punctuation &&
                    a_.textOf(word + skip - 1) != ",") {
                    return false;
                }
                if (step(pattern, at + 1, word + skip)) {
                    return true;
                }
            }
            return false;
        }
        if (one.capture ? captureStep(pattern, at, word) : wordStep(pattern, at, word)) {
            return true;
        }
        return one.optional && step(pattern, at + 1, word);
    }

    bool wordStep(const PhrasePattern& pattern, std::size_t at, std::uint32_t word) {
        for (const auto& row : pattern.steps[at].words) {
            std::uint32_t i = word;
            bool holds = true;
            for (const WordId wanted : row) {
                holds = holds && i < s_.words.end && wordIs(i, wanted);
                ++i;
            }
            if (holds && step(pattern, at + 1, i)) {
                match_.words = cover(match_.words, {word, i});
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] bool wordIs(std::uint32_t word, WordId wanted) const {
        const WordId id = a_.words[word].id;
        const auto& readings = lexicon_.words().readings(id);
        return id == wanted || (readings.nounLemma != 0 && readings.nounLemma == wanted) ||
               (readings.verbLemma != 0 && readings.verbLemma == wanted);
    }

    /// A capture takes a whole phrase that begins here, the longest that lets the rest match.
    bool captureStep(const PhrasePattern& pattern, std::size_t at, std::uint32_t word) {
        auto candidate =
            std::lower_bound(byStart_.begin(), byStart_.end(), word,
                             [&](std::uint32_t p, std::uint32_t first) { return s_.phrases[p].words.first < first; });
        const Capture& capture = *pattern.steps[at].capture;
        for (; candidate != byStart_.end() && s_.phrases[*candidate].words.first == word; ++candidate) {
            const Range words = s_.phrases[*candidate].words;
            auto values = resolver_.values(*candidate, capture);
            if (fits(capture, values) && tryStep(pattern, at, words.end, [&] { keep(capture, values, words); })) {
                return true;
            }
        }
        const auto* mention = a_.mention(word);
        if (mention == nullptr || mention->words.first != word) {
            return false;
        }
        auto values = resolver_.valuesWithin(mention->words, capture);
        return fits(capture, values) &&
               tryStep(pattern, at, mention->words.end, [&] { keepCovered(capture, std::move(values)); });
    }

    /// Binds, and matches the steps behind; where they do not match, all is as before.
    template <typename Bind>
    bool tryStep(const PhrasePattern& pattern, std::size_t at, std::uint32_t end, const Bind& bindValues) {
        const Match saved = match_;
        bindValues();
        if (step(pattern, at + 1, end)) {
            return true;
        }
        match_ = saved;
        return false;
    }

    const grammar::Sentence& s_;
    const lexicon::Annotation& a_;
    const lexicon::Lexicon& lexicon_;
    Resolver& resolver_;
    Match match_;
    std::vector<std::uint32_t> byStart_; // phrases by their first word, of several the longest first
};

/// The words of which one must stand in a sentence for the pattern to hold: the fewest that any of its steps demands.
std::vector<WordId> neededWords(const PhrasePattern& pattern) {
    std::vector<WordId> fewest;
    for (const auto& step : pattern.steps) {
        const bool demands =
            !step.gap && !step.optional && !step.capture && !step.words.empty() &&
            std::none_of(step.words.begin(), step.words.end(), [](const auto& row) { return row.empty(); });
        if (demands && (fewest.empty() || step.words.size() < fewest.size())) {
            fewest.clear();
            for (const auto& row : step.words) {
                fewest.push_back(row.front());
            }
        }
    }
    return fewest;
}

/// Every word of a sentence under its forms, as a rule may name it; sorted.
std::vector<WordId> formsIn(const grammar::Sentence& sentence, const lexicon::Annotation& annotation,
                            const lexicon::Lexicon& lexicon) {
    std::vector<WordId> forms;
    forms.reserve(std::size_t{3} * sentence.words.size());
    for (auto word = sentence.words.first; word < sentence.words.end; ++word) {
        const WordId id = annotation.words[word].id;
        const auto& readings = lexicon.words().readings(id);
        forms.insert(forms.end(), {id, readings.nounLemma, readings.verbLemma});
    }
    std::sort(forms.begin(), forms.end());
    forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
    return forms;
}

} // namespace

Matcher::Matcher(const RuleSet& rules, const lexicon::Lexicon& lexicon) : lexicon_(lexicon) {
    for (const auto& rule : rules.rules()) {
        for (const auto& pattern : rule.patterns) {
            if (const auto* clause = std::get_if<ClausePattern>(&pattern)) {
                if (clause->verbs.empty()) {
                    anyVerb_.push_back({&rule, &pattern});
                }
                for (const auto& verb : clause->verbs) {
                    byVerb_[verb.lemma].push_back({&rule, &pattern});
                }
            } else if (std::holds_alternative<NounPattern>(pattern)) {
                nouns_.push_back({&rule, &pattern});
            } else if (std::holds_alternative<SentencePattern>(pattern)) {
                sentences_.push_back({&rule, &pattern});
            } else {
                phrases_.push_back({&rule, &pattern, neededWords(std::get<PhrasePattern>(pattern))});
            }
        }
    }
}

void Matcher::run(const grammar::Sentence& sentence, const lexicon::Annotation& annotation, Resolver& resolver,
                  const std::function<void(const Match&)>& match) const {
    PatternMatcher matcher(sentence, annotation, lexicon_, resolver);
    std::vector<const Rule*> done;
    const auto report = [&](const Entry& entry, std::optional<Match> found) {
        if (found) {
            found->rule = entry.rule;
            done.push_back(entry.rule);
            match(*found);
        }
    };
    const auto isDone = [&](const Entry& entry) {
        return std::find(done.begin(), done.end(), entry.rule) != done.end();
    };
    const auto clauseEntries = [&](const std::vector<Entry>& entries, const Clause& clause) {
        for (const auto& entry : entries) {
            if (!isDone(entry)) {
                report(entry, matcher.clause(std::get<ClausePattern>(*entry.pattern), clause));
            }
        }
    };
    // What hangs on a clause ("…, accompanied by X, called on Y") comes after it: it may speak of the clause's event.
    for (const bool finite : {true, false}) {
        for (const auto& clause : sentence.clauses) {
            if ((clause.form == grammar::ClauseForm::finite) != finite) {
                continue;
            }
            done.clear();
            resolver.enterClause(&clause);
            if (const auto at = byVerb_.find(clause.lemma); at != byVerb_.end()) {
                clauseEntries(at->second, clause);
            }
            clauseEntries(anyVerb_, clause);
        }
    }
    resolver.enterClause(nullptr);
    for (std::uint32_t p = 0; p < sentence.phrases.size(); ++p) {
        done.clear();
        for (const auto& entry : nouns_) {
            if (!isDone(entry)) {
                report(entry, matcher.noun(std::get<NounPattern>(*entry.pattern), p));
            }
        }
    }
    const auto forms = formsIn(sentence, annotation, lexicon_);
    std::vector<const Entry*> possible;
    for (const auto& entry : phrases_) {
        const bool may = entry.needed.empty() ||
                         std::any_of(entry.needed.begin(), entry.needed.end(),
                                     [&](WordId word) { return std::binary_search(forms.begin(), forms.end(), word); });
        if (may) {
            possible.push_back(&entry);
        }
    }
    for (std::uint32_t word = sentence.words.first; word < sentence.words.end && !possible.empty(); ++word) {
        done.clear();
        for (const auto* entry : possible) {
            if (!isDone(*entry)) {
                report(*entry, matcher.phrase(std::get<PhrasePattern>(*entry->pattern), word));
            }
        }
    }
    done.clear();
    for (const auto& entry : sentences_) {
        if (!isDone(entry)) {
            report(entry, matcher.sentence(std::get<SentencePattern>(*entry.pattern)));
        }
    }
}

} // namespace chancery::rules
