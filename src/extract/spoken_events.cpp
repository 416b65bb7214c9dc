// Events that somebody only speaks of.
#include "extract/events.hpp"

namespace chancery::extract {

/// "commended the outcome of the summit, held on 5 January": whether a phrase stands behind a verb of speech in its
/// clause, so that what is told next did not take place at it.
bool Events::spokenOf(const grammar::Sentence& sentence, std::uint32_t phrase) const {
    const grammar::Clause* over = nullptr;
    for (const auto& clause : sentence.clauses) {
        const bool before = clause.verbGroup.end <= sentence.phrases[phrase].words.first;
        if (before && clause.form == grammar::ClauseForm::finite && !clause.relative) {
            over = &clause;
        }
    }
    return over != nullptr && (d_.lexicon().beginsAct(d_.lexicon().words().text(over->lemma)) ||
                               d_.lexicon().listed("speaking-of", over->lemma));
}

} // namespace chancery::extract
