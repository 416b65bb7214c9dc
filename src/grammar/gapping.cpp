// Clauses that leave out what the one before them has: gapped, twin and further legs.
#include "grammar/clause_builder.hpp"

#include <algorithm>

namespace chancery::grammar {

std::size_t ClauseBuilder::delegationEnd(std::size_t i) const {
    const bool delegation = isAgent(i) && phrase(i).head != none && phrase(i).person == none &&
                            w_.lexicon.listed("delegation", w_.a.words[phrase(i).head].id);
    return delegation && i + 2 < size() && kind(i + 1) == ChunkKind::preposition &&
                   w_.is(w_.chunks[i + 1].words.first, "of") && kind(i + 2) == ChunkKind::phrase
               ? i + 2
               : i;
}

bool ClauseBuilder::gapAt(std::size_t i, std::size_t limit) const {
    if (sideGapAt(i, limit) != 0) {
        return true;
    }
    const std::size_t end = delegationEnd(i);
    if (end + 2 >= limit || !isAgent(i) || kind(end + 1) != ChunkKind::preposition ||
        kind(end + 2) != ChunkKind::phrase) {
        return false;
    }
    // The same preposition before, and between the two a phrase of the same sort, a coordinator or a comma.
    std::size_t k = i;
    while (k > 0 && (kind(k - 1) == ChunkKind::coordinator || kind(k - 1) == ChunkKind::comma ||
                     kind(k - 1) == ChunkKind::subordinator)) {
        --k;
    }
    if (k == i || k < 2 || kind(k - 1) != ChunkKind::phrase || kind(k - 2) != ChunkKind::preposition ||
        w_.chunks[k - 2].word != w_.chunks[end + 1].word) {
        return false;
    }
    const auto one = phrase(k - 1).kind;
    const auto two = phrase(end + 2).kind;
    const bool date = one == PhraseKind::date && two == PhraseKind::date;
    const bool byPerson = w_.is(w_.chunks[end + 1].words.first, "by") && isAgent(k - 1) && isAgent(end + 2);
    const auto named = [&](std::size_t at) { return phrase(at).person != none; };
    const bool behalf = standsBefore(end + 1) && named(i) && (!named(end + 2) || !w_.actsFor(end + 1)) &&
                        (!named(k - 1) || !w_.actsFor(end + 1));
    return date || byPerson || behalf;
}

/// "X led the Indian side and Y the Japanese": at the name of the second leader, the chunk of whose side it was; else
/// 0.
std::size_t ClauseBuilder::sideGapAt(std::size_t i, std::size_t limit) const {
    const auto side = i + 1 + (i + 1 < limit && kind(i + 1) == ChunkKind::comma ? 1U : 0U);
    std::size_t k = i;
    while (k > 0 && (kind(k - 1) == ChunkKind::coordinator || kind(k - 1) == ChunkKind::comma ||
                     kind(k - 1) == ChunkKind::subordinator)) {
        --k;
    }
    if (k == i || k < 2 || side >= limit || !isAgent(i) || phrase(i).person == none || !isAgent(side) ||
        phrase(side).person != none || !phrase(side).offices.empty()) {
        return 0;
    }
    const auto* whose = phrase(side).mention == none ? nullptr : &w_.a.mentions[phrase(side).mention];
    const bool country =
        !phrase(side).premodifiers.empty() || (whose != nullptr && whose->kind == lexicon::MentionKind::country);
    const bool led = isAgent(k - 1) && phrase(k - 1).head != none && phrase(k - 1).person == none &&
                     w_.lexicon.listed("delegation", w_.a.words[phrase(k - 1).head].id) &&
                     kind(k - 2) == ChunkKind::verb && w_.lexicon.listed("leading", verb(k - 2).lemma);
    return led && country ? side : 0;
}

/// The clause that such a gap leaves out: who leads, and the side, called as the first one is.
void ClauseBuilder::addSideGap(std::uint32_t whole, std::size_t i, std::size_t side) {
    Clause clause = w_.sentence.clauses[whole];
    const auto isObject = [](const Argument& argument) { return argument.role == Role::object && !argument.before; };
    const auto first = std::find_if(clause.arguments.begin(), clause.arguments.end(), isObject);
    if (first == clause.arguments.end()) {
        return;
    }
    Phrase other = w_.sentence.phrases[first->phrase];
    const auto& named = phrase(side);
    other.words = named.words;
    other.possessor = none;
    other.of = none;
    other.modifiers.clear();
    other.members.clear();
    other.premodifiers = named.premodifiers.empty() ? std::vector<std::uint32_t>{named.mention} : named.premodifiers;
    w_.sentence.phrases.push_back(std::move(other));
    std::erase_if(clause.arguments, [&](const Argument& argument) {
        return isObject(argument) || argument.role == subjectRole(clause) || argument.role == Role::second;
    });
    clause.words = w_.chunks[i].words;
    add(clause, Role::subject, w_.chunks[i].index, 0, true);
    add(clause, Role::object, static_cast<std::uint32_t>(w_.sentence.phrases.size() - 1), 0, false);
    w_.sentence.clauses.push_back(std::move(clause));
}

bool SentenceWork::actsFor(std::size_t i) const {
    if (!lexicon.listed("acting-for", chunks[i].word)) {
        return false;
    }
    // "signed by Minister X for Kenya": for whom a person signs, where what is signed is told first
    const auto phraseAt = [&](std::size_t at) {
        return at < chunks.size() && chunks[at].kind == ChunkKind::phrase ? &sentence.phrases[chunks[at].index]
                                                                          : nullptr;
    };
    const auto* signer = i == 0 ? nullptr : phraseAt(i - 1);
    const auto* party = phraseAt(i + 1);
    const bool partyNamed = party != nullptr && party->mention != none && party->offices.empty() &&
                            a.mentions[party->mention].kind == lexicon::MentionKind::country;
    const bool each = signer != nullptr && signer->person != none && partyNamed;
    return std::any_of(verbs.begin(), verbs.end(), [&](const VerbGroup& group) {
        return lexicon.listed("signing-verb", group.lemma) &&
               (each || (group.voice == Voice::active && !is(group.words.end, "by")));
    });
}

bool ClauseBuilder::standsBefore(std::size_t i) const {
    return w_.lexicon.listed("behalf", w_.chunks[i].word) || w_.actsFor(i);
}

/// "will be in Niamey on Saturday and in N'Djamena on Sunday": another place with a date of its own, behind the
/// preposition of the first.
bool ClauseBuilder::legAt(std::size_t i, std::size_t limit) const {
    const bool form = i + 3 < limit && kind(i) == ChunkKind::preposition && kind(i + 1) == ChunkKind::phrase &&
                      phrase(i + 1).kind != PhraseKind::date && kind(i + 2) == ChunkKind::preposition &&
                      kind(i + 3) == ChunkKind::phrase && phrase(i + 3).kind == PhraseKind::date;
    if (!form || i < 5 || kind(i - 2) != ChunkKind::phrase || phrase(i - 2).kind != PhraseKind::date) {
        return false;
    }
    const auto first = kind(i - 3) == ChunkKind::preposition ? i - 4 : i - 3;
    return kind(first) == ChunkKind::phrase && kind(first - 1) == ChunkKind::preposition &&
           w_.chunks[first - 1].word == w_.chunks[i].word && phrase(first).kind == phrase(i + 1).kind;
}

/// "became a member of the Council in 1999 and the 137th member of the WTO in 2000": another object with
/// a date of its own, behind one with a date.
bool ClauseBuilder::twinAt(std::size_t i, std::size_t limit) const {
    const bool form = i + 4 < limit && kind(i) == ChunkKind::phrase && kind(i + 1) == ChunkKind::preposition &&
                      kind(i + 2) == ChunkKind::phrase && kind(i + 3) == ChunkKind::preposition &&
                      kind(i + 4) == ChunkKind::phrase && phrase(i + 4).kind == PhraseKind::date;
    return form && i >= 7 && kind(i - 2) == ChunkKind::phrase && phrase(i - 2).kind == PhraseKind::date &&
           kind(i - 4) == ChunkKind::phrase && kind(i - 5) == ChunkKind::preposition &&
           kind(i - 6) == ChunkKind::phrase && w_.chunks[i - 5].word == w_.chunks[i + 1].word && !isAgent(i);
}

/// "met X yesterday and this morning Y", "received X on Monday and on Tuesday Y": another person with a day of its own
/// in front; the chunk of the day, or 0.
std::size_t ClauseBuilder::dayGapAt(std::size_t i, std::size_t limit) const {
    const auto day = i + (i < limit && kind(i) == ChunkKind::preposition ? 1U : 0U);
    const bool form = day + 1 < limit && i > 2 && kind(i - 1) == ChunkKind::coordinator &&
                      kind(day) == ChunkKind::phrase && phrase(day).kind == PhraseKind::date && isAgent(day + 1) &&
                      phrase(day + 1).person != none;
    if (!form) {
        return 0;
    }
    auto first = i - 2; // "met X on Monday and …", "met X and …"
    while (first > 0 && (kind(first) == ChunkKind::preposition || kind(first) == ChunkKind::comma ||
                         (kind(first) == ChunkKind::phrase && !isAgent(first)))) {
        --first;
    }
    return isAgent(first) && phrase(first).person != none ? day : 0;
}

/// The clause that such a gap leaves out.
void ClauseBuilder::addDayGap(std::uint32_t whole, std::size_t i, std::size_t day) {
    Clause clause = w_.sentence.clauses[whole];
    const auto isObject = [](const Argument& argument) { return argument.role == Role::object && !argument.before; };
    if (clause.voice != Voice::active || std::none_of(clause.arguments.begin(), clause.arguments.end(), isObject)) {
        return;
    }
    std::erase_if(clause.arguments, [&](const Argument& argument) {
        return isObject(argument) || argument.role == Role::time || argument.role == Role::second;
    });
    clause.words = w_.chunks[day].words;
    add(clause, Role::time, w_.chunks[day].index, day == i ? WordId{0} : w_.chunks[i].word, false);
    add(clause, Role::object, w_.chunks[day + 1].index, 0, false);
    w_.sentence.clauses.push_back(std::move(clause));
}

void ClauseBuilder::addTwin(std::uint32_t whole, std::size_t i) {
    Clause clause = w_.sentence.clauses[whole];
    std::erase_if(clause.arguments, [&](const Argument& argument) {
        return argument.role == Role::time || argument.preposition == w_.chunks[i + 1].word ||
               (argument.role == Role::object && !argument.before);
    });
    clause.words = w_.chunks[i].words;
    add(clause, Role::object, w_.chunks[i].index, 0, false);
    add(clause, Role::preposition, w_.chunks[i + 2].index, w_.chunks[i + 1].word, false);
    add(clause, Role::time, w_.chunks[i + 4].index, w_.chunks[i + 3].word, false);
    w_.sentence.clauses.push_back(std::move(clause));
}

void ClauseBuilder::addLeg(std::uint32_t whole, std::size_t i) {
    Clause clause = w_.sentence.clauses[whole];
    std::erase_if(clause.arguments, [&](const Argument& argument) {
        return argument.role == Role::time || argument.preposition == w_.chunks[i].word;
    });
    clause.words = w_.chunks[i].words;
    add(clause, Role::preposition, w_.chunks[i + 1].index, w_.chunks[i].word, false);
    add(clause, Role::time, w_.chunks[i + 3].index, w_.chunks[i + 2].word, false);
    w_.sentence.clauses.push_back(std::move(clause));
}

void ClauseBuilder::addGapped(std::size_t v) {
    const auto whole = clauseOf_[verbs_[v]];
    const std::size_t limit = v + 1 < verbs_.size() ? verbs_[v + 1] : size();
    for (std::size_t i = verbs_[v] + 1; i < limit; ++i) {
        if ((kind(i - 1) == ChunkKind::coordinator || kind(i - 1) == ChunkKind::comma) && legAt(i, limit)) {
            addLeg(whole, i);
        }
        if (kind(i - 1) == ChunkKind::coordinator && twinAt(i, limit)) {
            addTwin(whole, i);
        }
        if (const auto day = dayGapAt(i, limit); day != 0) {
            addDayGap(whole, i, day);
        } else if (const auto side = sideGapAt(i, limit); side != 0) {
            addSideGap(whole, i, side);
        } else if (gapAt(i, limit)) {
            addGap(whole, i, limit);
        }
    }
}

/// Whether a phrase names the like of another: both a country, both an organisation, both nothing known.
bool ClauseBuilder::namesLike(std::uint32_t one, const Phrase& other) const {
    const auto named = [&](const Phrase& phrase) {
        return phrase.mention == none ? lexicon::MentionKind::topic : w_.a.mentions[phrase.mention].kind;
    };
    return named(w_.sentence.phrases[one]) == named(other);
}

/// What is left out besides the verb is what the phrase does not stand for: "joined the AU in 2002 and the EAC in 2007"
/// against "joined the AU in 2002 and Mali in 2005".
Role ClauseBuilder::roleInGap(const Clause& clause, const Phrase& left) const {
    const bool object =
        clause.voice != Voice::passive &&
        std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const Argument& argument) {
            return argument.role == Role::object && !argument.before && namesLike(argument.phrase, left);
        });
    return object ? Role::object : subjectRole(clause);
}

/// "a member of the UN since 1955 and the WTO since 2000" leaves out the preposition as well; 0 where none is.
WordId ClauseBuilder::prepositionInGap(const Clause& clause, const Phrase& left) const {
    WordId preposition = 0;
    for (const auto& argument : clause.arguments) {
        const bool like = namesLike(argument.phrase, left);
        if (like && argument.role == subjectRole(clause)) {
            return 0;
        }
        if (like && argument.role == Role::preposition && !argument.before && left.kind == PhraseKind::agent) {
            preposition = argument.preposition;
        }
    }
    return preposition;
}

/// The clause that the phrase at chunk `i` begins, with the verb of clause `whole`.
void ClauseBuilder::addGap(std::uint32_t whole, std::size_t i, std::size_t limit) {
    Clause clause = w_.sentence.clauses[whole];
    const auto end = delegationEnd(i);
    const auto link = w_.chunks[end + 1].word;
    const auto preposition = prepositionInGap(clause, phrase(i));
    const bool by = clause.voice == Voice::passive && w_.is(w_.chunks[end + 1].words.first, "by");
    const bool behalf = standsBefore(end + 1); // "by A on behalf of X and B on …"
    auto role = behalf ? Role::subject : roleInGap(clause, phrase(i));
    std::erase_if(clause.arguments, [&](const Argument& argument) {
        if (preposition != 0 && argument.role != Role::time) {
            return argument.preposition == preposition;
        }
        return argument.role == role || argument.role == Role::time || (by && argument.role == Role::subject) ||
               (behalf && argument.preposition == link);
    });
    clause.words = w_.chunks[i].words;
    role = preposition != 0 ? Role::preposition : role;
    add(clause, role, w_.chunks[i].index, preposition, role == subjectRole(clause));
    const auto right = phrase(end + 2).kind == PhraseKind::date ? Role::time : by ? Role::subject : Role::preposition;
    add(clause, right, w_.chunks[end + 2].index, link, false);
    if (behalf) {
        addShared(clause, whole, end + 3, limit);
    }
    w_.sentence.clauses.push_back(std::move(clause));
}

/// "X signed for Uganda and Y for Kenya, in Kampala on 3 May": what stands behind both is told of both.
void ClauseBuilder::addShared(Clause& clause, std::uint32_t whole, std::size_t i, std::size_t limit) {
    i += i < limit && kind(i) == ChunkKind::comma ? 1U : 0U;
    for (; i + 1 < limit && kind(i) == ChunkKind::preposition && kind(i + 1) == ChunkKind::phrase && !isAgent(i + 1);
         i += 2) {
        const auto role = phrase(i + 1).kind == PhraseKind::date ? Role::time : Role::preposition;
        add(clause, role, w_.chunks[i + 1].index, w_.chunks[i].word, false);
        add(w_.sentence.clauses[whole], role, w_.chunks[i + 1].index, w_.chunks[i].word, false);
    }
}

} // namespace chancery::grammar
