#include "rules/matcher.hpp"

#include "rules/pattern_matcher.hpp"

#include <algorithm>
#include <optional>

namespace chancery::rules {

using grammar::Clause;
using lexicon::WordId;

const Bound* Match::find(std::string_view name) const {
    const auto at = std::find_if(bound.begin(), bound.end(), [&](const Bound& b) { return b.name == name; });
    return at == bound.end() ? nullptr : &*at;
}

namespace {

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
