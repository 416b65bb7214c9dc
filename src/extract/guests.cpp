// Messages and who bears them, guests and groups: whom they come from.
#include "extract/discourse.hpp"

#include <algorithm>

namespace chancery::extract {

using lexicon::MentionKind;

/// "The Paraguayan ambassador carried a letter from President X": the letter is from the own country.
void Discourse::readMessages(const grammar::Sentence& sentence, const grammar::Clause& clause) {
    if (!lexicon().listed("conveying", clause.lemma)) {
        return;
    }
    readMessenger(sentence, clause);
    std::uint32_t of = none;
    for (const auto& argument : clause.arguments) {
        if (argument.role != grammar::Role::subject) {
            continue;
        }
        const auto& phrase = sentence.phrases[argument.phrase];
        const auto persons = phrase.kind == grammar::PhraseKind::pronoun ? subjectWithin(sentence, argument.phrase)
                                                                         : personsIn(sentence, argument.phrase);
        of = persons.empty() ? of : profiles_[persons.front()].of;
    }
    for (const auto& argument : clause.arguments) {
        for (const auto& modifier : sentence.phrases[argument.phrase].modifiers) {
            const auto& from = sentence.phrases[modifier.phrase];
            if (of != none && argument.role == grammar::Role::object && from.person != none && from.members.empty() &&
                modifier.preposition != 0 && lexicon().listed("origin", modifier.preposition)) {
                auto& profile = profiles_[annotation_.mentions[from.person].entry];
                profile.of = profile.of == none ? of : profile.of;
            }
        }
    }
}

/// "received a message from President X of Kenya. The message was delivered by Foreign Minister Y": Y is of Kenya.
void Discourse::readMessenger(const grammar::Sentence& sentence, const grammar::Clause& clause) {
    const auto at = static_cast<std::size_t>(&sentence - parse_.sentences.data());
    const bool message =
        std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const grammar::Argument& argument) {
            const auto head = sentence.phrases[argument.phrase].head;
            return argument.role == grammar::Role::object && head != none && sentence.words.contains(head) &&
                   lexicon().listed("message", annotation_.words[head].id);
        });
    std::uint32_t of = none;
    for (std::size_t back = 0; message && of == none && back < 3 && back <= at; ++back) {
        const auto& earlier = parse_.sentences[at - back];
        for (const auto& sent : earlier.clauses) {
            for (const auto& argument : sent.arguments) {
                const auto& from = earlier.phrases[argument.phrase];
                if (argument.preposition != 0 && lexicon().listed("sender", argument.preposition) &&
                    from.person != none && of == none) {
                    of = profiles_[annotation_.mentions[from.person].entry].of;
                }
            }
        }
    }
    for (const auto& argument : clause.arguments) {
        const auto& phrase = sentence.phrases[argument.phrase];
        if (of != none && argument.role == grammar::Role::subject && phrase.person != none) {
            auto& profile = profiles_[annotation_.mentions[phrase.person].entry];
            profile.of = profile.of == none ? of : profile.of;
        }
    }
}

/// Who a pronoun stands for, before anything is read in order: a person named earlier in the sentence, else the subject
/// before it.
std::vector<std::uint32_t> Discourse::subjectWithin(const grammar::Sentence& sentence, std::uint32_t pronoun) const {
    for (const auto& phrase : sentence.phrases) {
        if (phrase.words.end <= sentence.phrases[pronoun].words.first && phrase.person != none) {
            return {annotation_.mentions[phrase.person].entry};
        }
    }
    return subjectBefore(sentence);
}

/// "President X held talks with the President of Finland, who arrived in Kazakhstan": where the first official that the
/// text names has no country, who is not of where the guest comes from is of where the guest has come.
void Discourse::guessHostOfGuests() {
    if ((home_ != none && !homeGuessed_) || ownerOfFirst() != none) {
        return;
    }
    for (std::uint32_t p = 0; p < profiles_.size(); ++p) {
        const auto of = profiles_[p].of;
        const bool guest = of != none && visits_[p].size() == 1 && !visits_[p].contains(of) &&
                           entry(of).kind == lexicon::EntryKind::country && !profiles_[p].offices.empty() &&
                           !anyOfficeListed("accredited", profiles_[p].offices);
        if (guest && (home_ == none || home_ == of)) {
            home_ = *visits_[p].begin();
            homeGuessed_ = true;
            opposed_.assign(profiles_.size(), false);
            return;
        }
    }
}

/// "pledged that Ghana would ratify the convention": the country of which a speaker says what it will do, or `none`.
std::uint32_t Discourse::ownPromised(const grammar::Sentence& sentence, const grammar::Clause& clause) const {
    if (!lexicon().listed("own-committing", clause.lemma) || clause.voice != grammar::Voice::active) {
        return none;
    }
    constexpr std::uint32_t reach = 2; // "that the"
    for (const auto& told : sentence.clauses) {
        for (const auto& argument : told.arguments) {
            const auto& phrase = sentence.phrases[argument.phrase];
            const bool country = phrase.mention != none && phrase.members.empty() && phrase.person == none &&
                                 phrase.offices.empty() &&
                                 annotation_.mentions[phrase.mention].kind == MentionKind::country;
            if (&told != &clause && country && argument.role == grammar::Role::subject && argument.before &&
                phrase.words.first >= clause.verbGroup.end && phrase.words.first <= clause.verbGroup.end + reach &&
                told.voice == grammar::Voice::active) {
                return annotation_.mentions[phrase.mention].entry;
            }
        }
    }
    return none;
}

/// Who is a guest of the country that speaks, and who goes with someone.
void Discourse::placeGuests() {
    for (std::uint32_t p = 0; city_ == none && home_ != none && p < profiles_.size(); ++p) {
        // What was only guessed from where something happened is not whose release it is if the minister goes there.
        const bool sent = anyOfficeListed("accredited", profiles_[p].offices);
        if (profiles_[p].of == none && !profiles_[p].offices.empty() && !sent && guests_[p].contains(home_)) {
            const auto other = otherThanHome(guests_[p]);
            homeGuessed_ = homeGuessed_ && other == none;
            homeByPlace_ = homeByPlace_ && other == none;
            home_ = other == none ? home_ : other;
            break;
        }
    }
    for (std::uint32_t p = 0; p < profiles_.size(); ++p) {
        if (profiles_[p].of == none && home_ != none && guests_[p].contains(home_)) {
            profiles_[p].of = otherThanHome(guests_[p]);
        }
    }
    for (const auto& sentence : parse_.sentences) {
        for (const auto& clause : sentence.clauses) {
            readCompany(sentence, clause);
        }
    }
}

/// "Estonia's Toomas Rebane", "the ministers Kaarel Lepik of Estonia and …": where the text has foreign ministers meet,
/// someone who is given with a country alone is one of them.
void Discourse::readGroupOffice() {
    std::uint32_t office = none;
    for (const auto& mention : annotation_.mentions) {
        if (office == none && mention.kind == MentionKind::office && annotation_.offices[mention.entry].plural &&
            annotation_.offices[mention.entry].label.find(' ') != std::string::npos &&
            !officeListed("accredited", mention.entry) && !officeListed("any-leader", mention.entry) &&
            !officeListed("leaders-of-state", mention.entry)) {
            office = mention.entry;
        }
    }
    for (const auto& sentence : parse_.sentences) {
        for (const auto& list : sentence.phrases) {
            for (const auto member : list.members) {
                shareGroupOffice(sentence, sentence.phrases[member], list, office);
            }
            if (list.members.empty()) {
                shareGroupOffice(sentence, list, list, office);
            }
        }
    }
}

/// Whether a phrase is of a group by its office, and only names follow it behind a comma: "the energy ministers, X and
/// Y"; `names` are these.
bool Discourse::isNamedGroup(const grammar::Sentence& sentence, const Phrase& group,
                             std::span<const std::uint32_t> names) const {
    return group.plural && group.offices.size() == 1 && group.members.empty() && group.person == none &&
           group.determiner == grammar::Determiner::definite && names.size() > 1 &&
           group.words.end < annotation_.words.size() && annotation_.textOf(group.words.end) == "," &&
           std::all_of(names.begin(), names.end(), [&](std::uint32_t name) {
               const auto& one = sentence.phrases[name];
               return one.person != none && one.offices.empty() && !one.peer;
           });
}

/// "the energy ministers, X and Y": each of them holds the office.
void Discourse::readNamedGroups() {
    for (const auto& sentence : parse_.sentences) {
        for (const auto& list : sentence.phrases) {
            const std::span<const std::uint32_t> members(list.members);
            const Phrase* group = members.size() > 2 ? &sentence.phrases[members.front()] : nullptr;
            auto names = members.size() > 2 ? members.subspan(1) : members;
            if (group == nullptr || !isNamedGroup(sentence, *group, names)) {
                names = members; // the group is a phrase before the list
                const auto before =
                    std::find_if(sentence.phrases.begin(), sentence.phrases.end(), [&](const Phrase& one) {
                        return !members.empty() && one.words.end + 1 == list.words.first;
                    });
                group = before == sentence.phrases.end() ? nullptr : &*before;
            }
            if (group == nullptr || !isNamedGroup(sentence, *group, names)) {
                continue;
            }
            for (const auto name : names) {
                giveOffice(sentence.phrases[name], annotation_.mentions[group->offices.front()].entry);
            }
        }
    }
}

/// Whether an office is a minister's for some matter.
bool Discourse::isMinisters(std::uint32_t office) const {
    const auto label = lexicon::fold(annotation_.offices[office].label);
    const auto words = lexicon().wordsListed("minister-word");
    return label.find(' ') != std::string::npos && !officeListed("leader-office", office) &&
           std::any_of(words.begin(), words.end(), [&](lexicon::WordId word) {
               return label.find(lexicon().words().text(word)) != std::string::npos;
           });
}

void Discourse::shareGroupOffice(const grammar::Sentence& sentence, const Phrase& phrase, const Phrase& list,
                                 std::uint32_t office) {
    if (phrase.person == none || phrase.peer) {
        return;
    }
    for (auto word = phrase.words.first; word < annotation_.mentions[phrase.person].words.first; ++word) {
        if (lexicon().listedAt({"military", "academic"}, annotation_.words, word, phrase.words.end) != 0) {
            return; // "met Commander X of Kenya": no minister
        }
    }
    auto& profile = profiles_[annotation_.mentions[phrase.person].entry];
    const bool ofCountry =
        (phrase.possessor != none && sentence.phrases[phrase.possessor].kind == grammar::PhraseKind::agent) ||
        (phrase.of != none && annotation_.mentions[phrase.of].kind == MentionKind::country && list.members.size() > 1);
    const bool bare = std::all_of(profile.offices.begin(), profile.offices.end(), [&](std::uint32_t one) {
        return office != none && annotation_.offices[one].plural && isShortFor(one, office);
    });
    if (!ofCountry || !bare) {
        return;
    }
    std::uint32_t shared = office;
    bool envoys = false;
    for (auto word = sentence.words.first; word < sentence.words.end; ++word) {
        envoys = envoys || lexicon().listed("credential", annotation_.words[word].id);
    }
    if (shared == none && !envoys) { // "Foreign Minister X hosted Estonia's Y"
        for (const auto& other : sentence.phrases) {
            if (shared == none && other.members.empty() && other.person != none && !other.offices.empty() &&
                other.words.end <= list.words.first) {
                shared = annotation_.mentions[other.offices.front()].entry;
            }
        }
        if (shared != none && phrase.possessor == none && !isMinisters(shared)) {
            return; // "President X met Y of Kenya and Z of Ghana": who knows what they are
        }
    }
    if (shared != none) {
        profile.offices = {shared};
        profile.grouped = true;
    }
}

} // namespace chancery::extract
