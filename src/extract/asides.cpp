// Names among a statement's words that it is not about: where something is, who arranged it, sums, examples.
#include "extract/reading.hpp"

#include <algorithm>

namespace chancery::extract {

using lexicon::MentionKind;

/// Whether one of the words right before the phrase's first, articles left out, is in a list.
bool Reading::follows(lexicon::ListName list, std::uint32_t word) const {
    while (word > sentence_->words.first) {
        --word;
        const auto id = d_.annotation().words[word].id;
        if (d_.lexicon().listed(list, id)) {
            return true;
        }
        if (!d_.lexicon().words().readings(id).is(lexicon::WordClass::definite)) {
            return false;
        }
    }
    return false;
}

/// Whether the word stands in the clause's object, and that is someone who acts: whom it is said to, not what of.
bool Reading::inAddressee(const grammar::Clause& clause, std::uint32_t word) const {
    return std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const grammar::Argument& argument) {
        const auto& phrase = sentence_->phrases[argument.phrase];
        return argument.role == grammar::Role::object && !argument.before && phrase.words.contains(word) &&
               phrase.kind == grammar::PhraseKind::agent;
    });
}

/// "ASEAN-wide mechanisms", "EU-led talks": whether a word hangs on a name by a hyphen and makes it an adjective.
bool Reading::joinedOn(std::uint32_t word) const {
    const auto& a = d_.annotation();
    return word < sentence_->words.end && a.words[word].joined && a.mention(word) == nullptr;
}

/// "agreed to hold the next meeting in Malaysia", "in Maputo, Mozambique": whether a name only says where an event is.
bool Reading::isVenue(std::uint32_t name) const {
    const auto& a = d_.annotation();
    const auto* city = name >= sentence_->words.first + 3 && a.textOf(name - 1) == "," ? a.mention(name - 2) : nullptr;
    if (city != nullptr && city->kind == MentionKind::place && a.mention(name) != nullptr &&
        d_.entry(city->entry).country == a.mention(name)->entry) {
        return follows("scene", city->words.first);
    }
    return follows("locative", name) &&
           std::any_of(sentence_->phrases.begin(), sentence_->phrases.end(), [&](const Phrase& phrase) {
               return phrase.kind == grammar::PhraseKind::event && phrase.words.end + 1 == name;
           });
}

/// "agreed on trade ahead of the NATO Summit": whether a name is only that of an event at or beside which something is.
bool Reading::isOccasion(std::uint32_t name) const {
    const auto& a = d_.annotation();
    const auto isArticle = [&](std::uint32_t word) {
        return d_.lexicon().words().readings(a.words[word].id).is(lexicon::WordClass::definite);
    };
    constexpr std::uint32_t longest = 5; // words of "at the launch of the"
    if (name >= sentence_->words.first + longest) {
        auto before = name - (isArticle(name - 1) ? 2U : 1U);
        if (a.textOf(before) == "of" && d_.lexicon().listed("launch", a.words[before - 1].id)) {
            before -= isArticle(before - 2) ? 3U : 2U;
            if (d_.lexicon().listed("at-event", a.words[before].id)) {
                return true; // "called for more water at the launch of the Seed Initiative"
            }
        }
    }
    return std::any_of(sentence_->phrases.begin(), sentence_->phrases.end(), [&](const Phrase& phrase) {
        if (phrase.kind != grammar::PhraseKind::event || !phrase.members.empty() || !phrase.words.contains(name) ||
            phrase.words.first < sentence_->words.first + 2 || name > phrase.head) {
            return false;
        }
        const auto before = phrase.words.first - 1;
        return d_.lexicon().listed("at-event", a.words[before].id) ||
               (a.textOf(before) == "of" && d_.lexicon().listed("beside-event", a.words[before - 1].id));
    });
}

/// "the University of Malta", "the Port of Lamu": whether a name belongs to that of a body which nobody knows.
bool Reading::isOfBody(std::uint32_t name) const {
    const auto& a = d_.annotation();
    return name > sentence_->words.first + 1 && a.textOf(name - 1) == "of" && a.words[name - 2].capital &&
           a.mention(name - 2) == nullptr && d_.lexicon().listed("organization", a.words[name - 2].id);
}

/// "a deal brokered by China": whether a name only says who arranged what others agree on.
bool Reading::isArranger(std::uint32_t name) const {
    const auto& a = d_.annotation();
    auto by = name;
    while (by > sentence_->words.first + 1 &&
           d_.lexicon().words().readings(a.words[by - 1].id).is(lexicon::WordClass::definite)) {
        --by;
    }
    return by > sentence_->words.first + 1 && a.textOf(by - 1) == "by" &&
           d_.lexicon().listed("arranged", a.words[by - 2].id);
}

/// "to appoint X as Ambassador of Nepal to India": whether a name only says where someone serves.
bool Reading::isPost(std::uint32_t name) const {
    const auto& a = d_.annotation();
    const auto to = name - (name > 0 && a.textOf(name - 1) == "the" ? 2U : 1U);
    return to < name && d_.lexicon().listed("destination", a.words[to].id) &&
           std::any_of(sentence_->phrases.begin(), sentence_->phrases.end(), [&](const Phrase& phrase) {
               return !phrase.offices.empty() && phrase.words.first < to &&
                      (phrase.words.contains(name) ||
                       (phrase.words.end == to &&
                        d_.lexicon().listedPhrase(
                            "sent", lexicon::fold(a.offices[a.mentions[phrase.offices.back()].entry].label))));
           });
}

/// "cooperation between Jordan, Cyprus and Greece": whether a name is of three or more that have something in common,
/// who speaks among them.
bool Reading::amongMany(std::uint32_t name, const std::set<std::uint32_t>& own) const {
    for (std::uint32_t p = 0; p < sentence_->phrases.size(); ++p) {
        const auto& list = sentence_->phrases[p];
        if (list.members.size() > 2 && list.words.contains(name) && follows("between", list.words.first)) {
            const auto all = d_.agents(*sentence_, p);
            return std::any_of(all.begin(), all.end(), [&](const Agent& agent) { return own.contains(agent.of); });
        }
    }
    return false;
}

/// "international organisations, including the Council of Europe": whether a name is but an example of what is meant.
bool Reading::exemplifies(const grammar::Clause& clause, Range words, std::uint32_t name) const {
    const auto& a = d_.annotation();
    for (auto word = name; word-- > std::max(words.first, clause.verbGroup.end);) {
        if (d_.lexicon().listed("exemplifying", a.words[word].id)) {
            return true;
        }
    }
    return false;
}

/// "reaffirmed the Union's support for Kenya", "the readiness of the Union to help Kenya": whether a name only tells
/// whose a stance is that somebody takes.
bool Reading::ownsStance(const grammar::Clause& clause, Range name) {
    const auto& a = d_.annotation();
    const bool stands = std::any_of(sentence_->clauses.begin(), sentence_->clauses.end(), [&](const auto& next) {
        return next.form == grammar::ClauseForm::finite && next.verbGroup.first > clause.verbGroup.end &&
               isSaidStance(next) && name.end <= next.verbGroup.first && name.first >= clause.verbGroup.end &&
               name.first <= clause.verbGroup.end + 2; // "reiterated that Kenya supports Ghana"
    });
    if (stands || !isActOf("stance-act", clause)) {
        return stands;
    }
    constexpr std::uint32_t near = 3; // words of "'s unwavering support"
    for (auto word = name.end + 1; isOwner(name.end) && word < std::min(name.end + 1 + near, sentence_->words.end);
         ++word) {
        if (d_.lexicon().listed("stance-noun", a.words[word].id)) {
            return true;
        }
    }
    auto of = name.first;
    while (of > sentence_->words.first + 1 &&
           d_.lexicon().words().readings(a.words[of - 1].id).is(lexicon::WordClass::definite)) {
        --of;
    }
    return of > clause.verbGroup.end + 1 && a.textOf(of - 1) == "of" &&
           d_.lexicon().listed("stance-noun", a.words[of - 2].id);
}

/// "support within the framework of the Green Plan", "under the “Green Plan”": whether an initiative is only that in
/// which something is done.
bool Reading::isFramework(std::uint32_t name) const {
    const auto& a = d_.annotation();
    auto before = name;
    while (before > sentence_->words.first + 2 &&
           (d_.lexicon().words().readings(a.words[before - 1].id).is(lexicon::WordClass::definite) ||
            a.textOf(before - 1) == "\"" || a.textOf(before - 1) == "“")) {
        --before;
    }
    return d_.lexicon().listed("framing", a.words[before - 1].id) ||
           (a.textOf(before - 1) == "of" && d_.lexicon().listed("framing-noun", a.words[before - 2].id));
}

/// "530 million US dollars": whether a name is part of a sum.
bool Reading::isMoney(Range name) const {
    return name.end < sentence_->words.end && d_.lexicon().listed("currency", d_.annotation().words[name.end].id);
}

} // namespace chancery::extract
