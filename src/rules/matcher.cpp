#include "rules/matcher.hpp"

#include "rules/pattern_matcher.hpp"

#include <algorithm>
#include <optional>
#include <span>

namespace chancery::rules {

using grammar::Clause;
using lexicon::WordId;

const Bound* Match::find(std::string_view name) const {
    const auto at = std::find_if(bound.begin(), bound.end(), [&](const Bound& b) { return b.name == name; });
    return at == bound.end() ? nullptr : &*at;
}

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
            } else if (const auto* noun = std::get_if<NounPattern>(&pattern)) {
                const auto number = static_cast<std::uint32_t>(nouns_.size());
                if (noun->head) {
                    nounsByCapture_.push_back(number);
                }
                for (const auto head : noun->head ? std::span<const WordId>() : std::span<const WordId>(noun->heads)) {
                    nounsByHead_[head].push_back(number);
                }
                nouns_.push_back({&rule, &pattern});
            } else if (std::holds_alternative<SentencePattern>(pattern)) {
                sentences_.push_back({&rule, &pattern});
            } else {
                phrases_.push_back({&rule, &pattern});
                phraseIndex_.add(std::get<PhrasePattern>(pattern));
            }
        }
    }
}

/// The numbers of the noun patterns that a phrase can match, in order: by what its head is called, and of what is no
/// list also by what it means.
std::vector<std::uint32_t> Matcher::nounsOf(const grammar::Phrase& phrase,
                                            const lexicon::Annotation& annotation) const {
    auto out = phrase.members.empty() ? nounsByCapture_ : std::vector<std::uint32_t>();
    const auto captured = out.size();
    if (phrase.head != lexicon::none) {
        const WordId id = annotation.words[phrase.head].id;
        for (const auto word : {id, lexicon_.words().readings(id).nounLemma}) {
            if (const auto at = nounsByHead_.find(word); word != 0 && at != nounsByHead_.end()) {
                out.insert(out.end(), at->second.begin(), at->second.end());
            }
        }
    }
    if (out.size() > captured) {
        std::sort(out.begin(), out.end());
        out.erase(std::unique(out.begin(), out.end()), out.end());
    }
    return out;
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
        for (const auto number : nounsOf(sentence.phrases[p], annotation)) {
            const auto& entry = nouns_[number];
            if (!isDone(entry)) {
                report(entry, matcher.noun(std::get<NounPattern>(*entry.pattern), p));
            }
        }
    }
    const SentenceForms forms(sentence, annotation, lexicon_);
    const auto possible = phraseIndex_.possible(forms, sentence, annotation);
    std::vector<std::uint32_t> here;
    for (std::uint32_t word = sentence.words.first; word < sentence.words.end; ++word) {
        done.clear();
        phraseIndex_.at(word, matcher.opens(word), forms, possible, here);
        for (const auto number : here) {
            const auto& entry = phrases_[number];
            if (!isDone(entry)) {
                report(entry, matcher.phrase(std::get<PhrasePattern>(*entry.pattern), word));
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
