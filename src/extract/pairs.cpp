// Two sides, and which of two persons is of which.
#include "extract/discourse.hpp"

#include <algorithm>

namespace chancery::extract {

using lexicon::MentionKind;

/// "consultations between Turkey and Somalia … under the co-chairmanship of X and Y of Somalia": X is of the other
/// side.
void Discourse::readPairs() {
    std::vector<std::uint32_t> pair;
    std::vector<std::uint32_t> met;
    for (const auto& sentence : parse_.sentences) {
        for (const auto& phrase : sentence.phrases) {
            if (phrase.kind != grammar::PhraseKind::event || pair.size() == 2) {
                continue;
            }
            pair.clear();
            for (const auto mention : phrase.premodifiers) {
                if (annotation_.mentions[mention].kind == MentionKind::country) {
                    pair.push_back(annotation_.mentions[mention].entry);
                }
            }
            for (const auto& modifier : phrase.modifiers) {
                const auto& other = sentence.phrases[modifier.phrase];
                for (const auto member : other.members) {
                    const auto mention = sentence.phrases[member].mention;
                    if (mention != none && annotation_.mentions[mention].kind == MentionKind::country &&
                        pair.size() < 2) {
                        pair.push_back(annotation_.mentions[mention].entry);
                    }
                }
            }
        }
        if (pair.size() < 2) {
            pair = pairOfHosts(sentence);
        }
        for (std::uint32_t p = 0; p < sentence.phrases.size(); ++p) {
            const auto& phrase = sentence.phrases[p];
            if (phrase.members.size() != 2) {
                continue;
            }
            if (pair.size() == 2) {
                completePair(sentence, phrase, pair);
            }
            if (const auto parties = partiesOfSigned(sentence, p); parties.size() == 2) {
                completePair(sentence, phrase, parties);
            }
            if (met.size() == 2 && areEqual(sentence, p)) {
                completePair(sentence, phrase, met);
            }
            completePeers(sentence, phrase, met);
        }
        for (const auto& clause : sentence.clauses) {
            completeCall(sentence, clause, pair);
        }
        if (auto two = pairOfPersons(sentence); two.size() == 2) {
            met = std::move(two);
        }
    }
}

/// Who a phrase names, or the only one whom the text gives the office that it says.
std::vector<std::uint32_t> Discourse::namedOrCalled(const grammar::Sentence& sentence, std::uint32_t index) const {
    auto persons = personsIn(sentence, index);
    const auto& phrase = sentence.phrases[index];
    if (!persons.empty() || phrase.offices.empty() || phrase.plural || phrase.peer || phrase.of != none ||
        phrase.possessor != none || !phrase.premodifiers.empty()) {
        return persons;
    }
    const auto office = annotation_.mentions[phrase.offices.front()].entry;
    for (std::uint32_t person = 0; person < profiles_.size(); ++person) {
        if (holds(profiles_[person], office)) {
            persons.push_back(person);
        }
    }
    return persons.size() == 1 ? persons : std::vector<std::uint32_t>{};
}

/// "The third consultations between Kenya and Chile were held in Lima. The Foreign Secretary called on Deputy Minister
/// X": who is called on by, or met by, someone of one of the two is of the other.
void Discourse::completeCall(const grammar::Sentence& sentence, const grammar::Clause& clause,
                             const std::vector<std::uint32_t>& pair) {
    std::vector<std::uint32_t> callers;
    std::vector<std::uint32_t> hosts;
    for (const auto& argument : clause.arguments) {
        const bool subject = argument.role == grammar::Role::subject && argument.before;
        if (subject || (!argument.before && joinsTwo(argument.preposition, clause))) {
            auto& side = subject ? callers : hosts;
            const auto persons = namedOrCalled(sentence, argument.phrase);
            side.insert(side.end(), persons.begin(), persons.end());
        }
    }
    const bool called = pair.size() == 2 && callers.size() == 1 && hosts.size() == 1 &&
                        clause.voice == grammar::Voice::active && lexicon().listed("calling", clause.lemma);
    if (!called) {
        return;
    }
    const auto of = profiles_[callers.front()].of;
    auto& host = profiles_[hosts.front()];
    if ((of == pair[0] || of == pair[1]) && host.of == none && !host.offices.empty() && !holdsOfBody(host)) {
        host.of = of == pair[0] ? pair[1] : pair[0];
    }
}

/// "Kenya and Chile held their second consultations", "… signed an agreement": the two countries that do it together,
/// or none.
std::vector<std::uint32_t> Discourse::pairOfHosts(const grammar::Sentence& sentence) const {
    std::vector<std::uint32_t> pair;
    for (const auto& clause : sentence.clauses) {
        bool holds = false;
        const Phrase* list = nullptr;
        for (const auto& argument : clause.arguments) {
            const auto& phrase = sentence.phrases[argument.phrase];
            holds = holds ||
                    (argument.role == grammar::Role::object &&
                     (phrase.kind == grammar::PhraseKind::event || phrase.kind == grammar::PhraseKind::instrument));
            list = argument.role == grammar::Role::subject && phrase.members.size() == 2 ? &phrase : list;
        }
        // "Italy and the United Kingdom will host the conference" is of others
        if (!holds || list == nullptr || lexicon().listed("hosting-for-others", clause.lemma)) {
            continue;
        }
        for (const auto member : list->members) {
            const auto& phrase = sentence.phrases[member];
            if (phrase.mention != none && phrase.person == none && phrase.offices.empty() &&
                annotation_.mentions[phrase.mention].kind == MentionKind::country) {
                pair.push_back(annotation_.mentions[phrase.mention].entry);
            }
        }
        if (!pair.empty()) {
            break;
        }
    }
    return pair.size() == 2 ? pair : std::vector<std::uint32_t>{};
}

void Discourse::completePair(const grammar::Sentence& sentence, const Phrase& list,
                             const std::vector<std::uint32_t>& pair) {
    const auto& one = sentence.phrases[list.members.front()];
    const auto& two = sentence.phrases[list.members.back()];
    if (one.person == none || two.person == none || areMet(sentence, list)) {
        return;
    }
    auto& a = profiles_[annotation_.mentions[one.person].entry];
    auto& b = profiles_[annotation_.mentions[two.person].entry];
    const auto other = [&](std::uint32_t of) { return of == pair[0] ? pair[1] : of == pair[1] ? pair[0] : none; };
    const auto sent = [&](const Profile& profile) {
        return !profile.offices.empty() && allOfficesListed("accredited", profile.offices);
    };
    const bool here = home_ == pair[0] || home_ == pair[1];
    const bool alike = !a.offices.empty() && !b.offices.empty() && sameOffice(a.offices.front(), b.offices.front());
    const bool onlookers = !alike && lookOn(sentence, list);
    if (a.of == none && b.of == none && here && sent(a) != sent(b)) {
        a.of = sent(a) ? other(home_) : home_; // an ambassador at a place is not the place's
        b.of = other(a.of);
    } else if (onlookers) { // "was also attended by Minister X and Chief of Staff Y"
        return;
    } else if (a.grouped && b.grouped) { // "the energy ministers, X and Y": nobody can tell which
        return;
    } else if (a.of == none && b.of == none && !a.offices.empty() && !b.offices.empty()) {
        a.of = pair[0]; // "between India and Germany … by Secretary X and Secretary Y"
        b.of = pair[1];
    } else if (a.of == none && b.of != none) {
        a.of = other(b.of);
    } else if (b.of == none && a.of != none) {
        b.of = other(a.of);
    }
}

/// Whether those of a list only attend what others do: they may be of one side.
bool Discourse::lookOn(const grammar::Sentence& sentence, const Phrase& list) const {
    return std::any_of(sentence.clauses.begin(), sentence.clauses.end(), [&](const grammar::Clause& clause) {
        return lexicon().listed("onlooking", clause.lemma) &&
               std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const grammar::Argument& argument) {
                   return argument.role == grammar::Role::subject && &sentence.phrases[argument.phrase] == &list;
               });
    });
}

/// "The President received his Kenyan counterpart. Minister X and his counterpart Y met": X is of the country that
/// speaks, Y of the other.
void Discourse::completePeers(const grammar::Sentence& sentence, const Phrase& list,
                              const std::vector<std::uint32_t>& pair) {
    const auto& one = sentence.phrases[list.members.front()];
    const auto& two = sentence.phrases[list.members.back()];
    const bool peers = one.person != none && two.person != none && !one.offices.empty() && two.peer &&
                       two.possessor != none && sentence.phrases[two.possessor].kind == grammar::PhraseKind::pronoun;
    if (pair.size() != 2 || !peers || (home_ != pair[0] && home_ != pair[1])) {
        return;
    }
    auto& a = profiles_[annotation_.mentions[one.person].entry];
    auto& b = profiles_[annotation_.mentions[two.person].entry];
    if (a.of == none && b.of == none) {
        a.of = home_;
        b.of = home_ == pair[0] ? pair[1] : pair[0];
    }
}

/// Whether someone meets or calls on those of a list, or they go along with someone: they are of one side.
bool Discourse::areMet(const grammar::Sentence& sentence, const Phrase& list) const {
    return std::any_of(sentence.clauses.begin(), sentence.clauses.end(), [&](const grammar::Clause& clause) {
        bool met = false;
        bool someone = false;
        const bool along =
            lexicon().listed("accompanying", clause.lemma) || lexicon().listed("assisting", clause.lemma);
        for (const auto& argument : clause.arguments) {
            const auto& phrase = sentence.phrases[argument.phrase];
            const bool is = &phrase == &list;
            if (is && along && argument.role == grammar::Role::subject) {
                return true; // "will be accompanied by Minister X and Minister Y"
            }
            met = met || (is && !argument.before &&
                          (argument.role == grammar::Role::object || joinsTwo(argument.preposition, clause)));
            someone = someone || (!is && argument.before && argument.role == grammar::Role::subject &&
                                  (phrase.person != none || phrase.kind == grammar::PhraseKind::pronoun));
        }
        return met && someone && clause.voice == grammar::Voice::active;
    });
}

/// "The MoU between the Institute of Kenya and the Academy of Ghana was signed by X and Y": the two countries of what a
/// clause says that the two of a list signed, or none.
std::vector<std::uint32_t> Discourse::partiesOfSigned(const grammar::Sentence& sentence, std::uint32_t list) const {
    for (const auto& clause : sentence.clauses) {
        const bool signs = lexicon().listed("signing-verb", clause.lemma) &&
                           std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const auto& argument) {
                               return argument.role == grammar::Role::subject && argument.phrase == list;
                           });
        for (const auto& argument : clause.arguments) {
            const auto& signed_ = sentence.phrases[argument.phrase];
            if (!signs || argument.role != grammar::Role::object || signed_.kind != grammar::PhraseKind::instrument ||
                signed_.modifiers.empty() || !lexicon().listed("between", signed_.modifiers.front().preposition)) {
                continue;
            }
            std::vector<std::uint32_t> parties;
            for (auto word = signed_.words.end; word < sentence.words.end; ++word) {
                const auto tag = parse_.tags[word].tag;
                if (tag == grammar::Tag::verb || tag == grammar::Tag::auxiliary) {
                    break;
                }
                const auto* mention = annotation_.mention(word);
                if (mention != nullptr && mention->kind == MentionKind::country &&
                    std::find(parties.begin(), parties.end(), mention->entry) == parties.end()) {
                    parties.push_back(mention->entry);
                }
            }
            return parties.size() == 2 ? parties : std::vector<std::uint32_t>{};
        }
    }
    return {};
}

/// The countries of two persons who met or did something together: "X of Poland and Y of Lithuania met".
std::vector<std::uint32_t> Discourse::pairOfPersons(const grammar::Sentence& sentence) const {
    for (const auto& clause : sentence.clauses) {
        std::vector<std::uint32_t> countries;
        const auto add = [&](std::uint32_t phrase) {
            for (const auto person : personsIn(sentence, phrase)) {
                // who is not told to be of elsewhere, nor to come here, is of the country that speaks
                const bool ours =
                    !homeGuessed_ && !profiles_[person].offices.empty() && !guests_[person].contains(home_);
                countries.push_back(profiles_[person].of == none && ours ? home_ : profiles_[person].of);
            }
        };
        for (const auto& argument : clause.arguments) {
            const auto& phrase = sentence.phrases[argument.phrase];
            const bool core = argument.role == grammar::Role::subject || argument.role == grammar::Role::object;
            if (core || joinsTwo(argument.preposition, clause)) {
                add(argument.phrase);
            }
            for (const auto& modifier : phrase.modifiers) {
                if (core && phrase.kind == grammar::PhraseKind::event && joinsTwo(modifier.preposition, clause)) {
                    add(modifier.phrase);
                }
            }
        }
        const bool two = countries.size() == 2 && countries[0] != countries[1] &&
                         std::all_of(countries.begin(), countries.end(), [&](std::uint32_t country) {
                             return country != none && entry(country).kind == lexicon::EntryKind::country;
                         });
        if (two) {
            return countries;
        }
    }
    return {};
}

/// "the Ministers of Defence X and Y", "under the leadership of King X and President Y": whether the two of a list hold
/// the same office, or lead their states and are spoken of beside others.
bool Discourse::areEqual(const grammar::Sentence& sentence, std::uint32_t list) const {
    std::vector<std::uint32_t> offices;
    for (const auto member : sentence.phrases[list].members) {
        const auto& one = sentence.phrases[member];
        if (one.person == none || one.offices.size() != 1 || one.of != none || one.peer) {
            return false;
        }
        offices.push_back(annotation_.mentions[one.offices.front()].entry);
    }
    const bool spokenOf = std::none_of(sentence.clauses.begin(), sentence.clauses.end(), [&](const auto& clause) {
        return std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const auto& argument) {
            return argument.phrase == list &&
                   (argument.role != grammar::Role::preposition || joinsTwo(argument.preposition, clause)) &&
                   !lexicon().listed("session-of", argument.preposition);
        });
    });
    return (sameOffice(offices[0], offices[1]) && !isTitleOffice(offices[0])) ||
           (spokenOf && officeListed("leader-office", offices[0]) && officeListed("leader-office", offices[1]));
}

/// "called for the release of President X": whether someone is only named as whom something befell.
bool Discourse::merelySpokenOf(std::uint32_t person) const {
    bool befell = false;
    for (const auto& mention : annotation_.mentions) {
        if (mention.kind != MentionKind::person || mention.entry != person) {
            continue;
        }
        auto first = mention.words.first; // before titles and offices
        while (first > 0 && (annotation_.words[first - 1].capital || annotation_.textOf(first - 1) == "the")) {
            --first;
        }
        if (first < 2 || !lexicon().listed("session-of", annotation_.words[first - 1].id) ||
            !lexicon().listed("befalling", annotation_.words[first - 2].id)) {
            return false;
        }
        befell = true;
    }
    return befell;
}

} // namespace chancery::extract
