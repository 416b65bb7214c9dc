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

/// Tries the rules' patterns at one clause, phrase or word after the other; each rule matches once at each.
class Matcher::Attempts {
public:
    Attempts(PatternMatcher& matcher, const std::function<void(const Match&)>& match)
        : matcher_(matcher), match_(match) {}

    [[nodiscard]] PatternMatcher& matcher() { return matcher_; }
    /// Goes to another place, where every rule may match again.
    void begin() { done_.clear(); }
    /// Hands over what `find` gives for the entry's pattern, unless its rule has matched here.
    template <typename Kind, typename Find> void at(const Entry& entry, const Find& find) {
        if (std::find(done_.begin(), done_.end(), entry.rule) != done_.end()) {
            return;
        }
        if (std::optional<Match> found = find(std::get<Kind>(*entry.pattern))) {
            found->rule = entry.rule;
            done_.push_back(entry.rule);
            match_(*found);
        }
    }

private:
    PatternMatcher& matcher_;
    const std::function<void(const Match&)>& match_;
    std::vector<const Rule*> done_;
};

/// What hangs on a clause ("…, accompanied by X, called on Y") comes after it: it may speak of the clause's event.
void Matcher::tryClauses(const grammar::Sentence& sentence, Resolver& resolver, Attempts& attempts) const {
    const auto tryAll = [&](const std::vector<Entry>& entries, const Clause& clause) {
        for (const auto& entry : entries) {
            attempts.at<ClausePattern>(entry, [&](const auto& one) { return attempts.matcher().clause(one, clause); });
        }
    };
    for (const bool finite : {true, false}) {
        for (const auto& clause : sentence.clauses) {
            if ((clause.form == grammar::ClauseForm::finite) != finite) {
                continue;
            }
            attempts.begin();
            resolver.enterClause(&clause);
            if (const auto at = byVerb_.find(clause.lemma); at != byVerb_.end()) {
                tryAll(at->second, clause);
            }
            tryAll(anyVerb_, clause);
        }
    }
    resolver.enterClause(nullptr);
}

/// Phrase patterns, at each word of the sentence where one may begin.
void Matcher::tryPhrases(const grammar::Sentence& sentence, const lexicon::Annotation& annotation,
                         Attempts& attempts) const {
    auto& matcher = attempts.matcher();
    const SentenceForms forms(sentence, annotation, lexicon_);
    const auto possible = phraseIndex_.possible(forms, sentence, annotation);
    std::vector<std::uint32_t> here;
    for (std::uint32_t word = sentence.words.first; word < sentence.words.end; ++word) {
        attempts.begin();
        phraseIndex_.at(word, matcher.opens(word), forms, possible, here);
        for (const auto number : here) {
            attempts.at<PhrasePattern>(phrases_[number], [&](const auto& one) { return matcher.phrase(one, word); });
        }
    }
}

void Matcher::run(const grammar::Sentence& sentence, const lexicon::Annotation& annotation, Resolver& resolver,
                  const std::function<void(const Match&)>& match) const {
    PatternMatcher matcher(sentence, annotation, lexicon_, resolver);
    Attempts attempts(matcher, match);
    tryClauses(sentence, resolver, attempts);
    for (std::uint32_t p = 0; p < sentence.phrases.size(); ++p) {
        attempts.begin();
        for (const auto number : nounsOf(sentence.phrases[p], annotation)) {
            attempts.at<NounPattern>(nouns_[number], [&](const auto& one) { return matcher.noun(one, p); });
        }
    }
    tryPhrases(sentence, annotation, attempts);
    attempts.begin();
    for (const auto& entry : sentences_) {
        attempts.at<SentencePattern>(entry, [&](const auto& one) { return matcher.sentence(one); });
    }
}

} // namespace chancery::rules
