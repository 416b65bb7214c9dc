// When and where something was that stands behind another verb: what a clause hands to the one above it.
#include "grammar/clause_builder.hpp"

#include <algorithm>
#include <iterator>

namespace chancery::grammar {

namespace {

/// Gives those of a clause's arguments that `which` holds for to another.
template <typename Which> void moveArguments(Clause& from, Clause& to, const Which& which) {
    std::copy_if(from.arguments.begin(), from.arguments.end(), std::back_inserter(to.arguments), which);
    std::erase_if(from.arguments, which);
}

} // namespace

/// "received a delegation led by X in Baku on 3 May": where and when the delegation was received, not led. "briefed the
/// envoys based in Baku at the Ministry on 3 May": they are based in Baku, not on that day.
void ClauseBuilder::handUp(std::size_t v, Clause& clause) {
    const auto above = v == 0 ? none : clauseOf_[verbs_[v - 1]];
    const bool based = w_.lexicon.listed("basing", clause.lemma);
    if (above == none || clause.form != ClauseForm::participle ||
        !(based || w_.lexicon.listed("leading", clause.lemma) || w_.lexicon.listed("accrediting", clause.lemma))) {
        return;
    }
    auto& main = w_.sentence.clauses[above];
    const auto seat = std::find_if(clause.arguments.begin(), clause.arguments.end(), [&](const Argument& argument) {
        return based && argument.role == Role::preposition && w_.lexicon.listed("locative", argument.preposition);
    });
    const auto seatPhrase = seat == clause.arguments.end() ? none : seat->phrase;
    const auto isScene = [&](const Argument& argument) {
        return !argument.before && argument.phrase != seatPhrase &&
               (argument.role == Role::time ||
                (argument.role == Role::preposition && w_.lexicon.listed("locative", argument.preposition) &&
                 w_.sentence.phrases[argument.phrase].kind == PhraseKind::name));
    };
    if (main.form != ClauseForm::finite || std::any_of(main.arguments.begin(), main.arguments.end(), isScene)) {
        return;
    }
    moveArguments(clause, main, isScene);
}

/// "agreed to deepen cooperation at a meeting of X and Y in Accra": where and when they agreed; what they will do takes
/// longer than a meeting.
void ClauseBuilder::handUpOccasion(std::size_t v, Clause& clause) {
    const auto above = v == 0 ? none : clauseOf_[verbs_[v - 1]];
    if (above == none || clause.form != ClauseForm::infinitive || !w_.lexicon.listed("lasting", clause.lemma)) {
        return;
    }
    auto& main = w_.sentence.clauses[above];
    const auto isOccasion = [&](const Argument& argument) {
        const auto& phrase = w_.sentence.phrases[argument.phrase];
        return !w_.anyListed("another-event", phrase.words) && !argument.before && argument.role == Role::preposition &&
               phrase.kind == PhraseKind::event && w_.lexicon.listed("occasion-of", argument.preposition);
    };
    const auto occasion = std::find_if(clause.arguments.begin(), clause.arguments.end(), isOccasion);
    if (main.form != ClauseForm::finite || main.tense != Tense::past || main.modality != Modality::real ||
        occasion == clause.arguments.end()) {
        return;
    }
    const auto first = w_.sentence.phrases[occasion->phrase].words.first;
    const auto behind = [&](const Argument& argument) {
        return !argument.before && w_.sentence.phrases[argument.phrase].words.first >= first;
    };
    moveArguments(clause, main, behind);
    main.words.end = std::max(main.words.end, clause.words.end);
    clause.words.end = std::min(clause.words.end, first);
}

} // namespace chancery::grammar
