// Lists of persons of whom only one is told whose he is.
#include "extract/discourse.hpp"

#include <algorithm>

namespace chancery::extract {

/// "Uganda's Trade Minister X and Health Minister Y": Y is of Uganda too, where the offices differ.
void Discourse::readSharedOwners() {
    for (const auto& sentence : parse_.sentences) {
        for (std::uint32_t p = 0; p < sentence.phrases.size(); ++p) {
            const auto& list = sentence.phrases[p];
            std::uint32_t of = none;
            std::uint32_t beside = none;
            std::uint32_t office = none;
            bool byPossessor = false; // "Kenya's", before them all
            bool onlyMission = false; // behind an ambassador only who serves with him is of his country
            for (const auto member : list.members) {
                const auto& phrase = sentence.phrases[member];
                if (partedOff(phrase)) {
                    of = none;
                    beside = none;
                }
                const bool ofOwn = phrase.of != none || !phrase.premodifiers.empty() || phrase.possessor != none;
                if (phrase.person == none || phrase.peer || phrase.offices.empty()) {
                    readPeerBeside(sentence, list, phrase, beside);
                    of = none;
                    continue;
                }
                auto& profile = profiles_[annotation_.mentions[phrase.person].entry];
                const auto held = annotation_.mentions[phrase.offices.front()].entry;
                if (ofOwn) {
                    // "Ambassador X of Peru and Consul General Y"
                    const bool envoy = officeListed("accredited", held);
                    const bool country = phrase.of != none && member == list.members.front();
                    beside = country ? agentOfPhrase(sentence, phrase).of : none;
                    // "met Kenyan Trade Minister X and Health Minister Y"
                    const bool one = standsTogether(sentence, p);
                    of = phrase.possessor != none || envoy || one ? agentOfPhrase(sentence, phrase).of : none;
                    office = held;
                    byPossessor = phrase.possessor != none;
                    onlyMission = envoy && phrase.possessor == none;
                } else if (of != none && profile.of == none && (byPossessor || isTitled(phrase)) &&
                           (!isTitleOffice(held) || officeListed("accredited", held)) &&
                           (!onlyMission || officeListed("accredited", held) || officeListed("mission-office", held)) &&
                           (annotation_.offices[held].label != annotation_.offices[office].label ||
                            hasOwnPost(phrase)) &&
                           mayHave(of, held)) {
                    profile.of = of;
                }
            }
        }
    }
}

/// "Montenegro's Ambassador to Poland X, | Ambassador to Greece Y": whether an envoy is told to be sent somewhere.
bool Discourse::hasOwnPost(const Phrase& phrase) const {
    const auto& office = annotation_.mentions[phrase.offices.front()];
    return officeListed("accredited", office.entry) && office.words.end < annotation_.words.size() &&
           lexicon().listed("destination", annotation_.words[office.words.end].id);
}

/// "Botswana's High Commissioner X; and the Director of Trade, Y": whether a semicolon stands before a member of a
/// list.
bool Discourse::partedOff(const Phrase& phrase) const {
    auto at = phrase.words.first;
    at -= at > 0 && lexicon().words().readings(annotation_.words[at - 1].id).is(lexicon::WordClass::coordinating) ? 1U
                                                                                                                  : 0U;
    return at > 0 && annotation_.textOf(at - 1) == ";";
}

/// "was received by President X of Kenya and by her counterpart, Y": Y is of Kenya, where somebody else is the subject.
void Discourse::readPeerBeside(const grammar::Sentence& sentence, const Phrase& list, const Phrase& phrase,
                               std::uint32_t of) {
    const bool his = phrase.peer && phrase.person != none && phrase.of == none && phrase.premodifiers.empty() &&
                     phrase.possessor != none &&
                     sentence.phrases[phrase.possessor].kind == grammar::PhraseKind::pronoun;
    const bool behind = std::any_of(sentence.clauses.begin(), sentence.clauses.end(), [&](const auto& clause) {
        return std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const auto& argument) {
            return &sentence.phrases[argument.phrase] == &list && !argument.before;
        });
    });
    if (his && behind && of != none) {
        auto& profile = profiles_[annotation_.mentions[phrase.person].entry];
        profile.of = profile.of == none ? of : profile.of;
    }
}

/// Whether a list is of persons who come together to do something with others: whom somebody met, or who travelled or
/// met somebody; "X and Y of Kenya met" may be of two countries.
bool Discourse::standsTogether(const grammar::Sentence& sentence, std::uint32_t list) const {
    const auto companion = [&](lexicon::WordId preposition) {
        return preposition != 0 && lexicon().listed("companion", preposition);
    };
    for (const auto& clause : sentence.clauses) {
        bool acts = false;   // the list is who does it
        bool met = false;    // the list is whom it is done with
        bool agent = false;  // somebody else does it
        bool others = false; // it is done with somebody else
        for (const auto& argument : clause.arguments) {
            const auto& phrase = sentence.phrases[argument.phrase];
            const bool is = argument.phrase == list;
            const bool subject = argument.role == grammar::Role::subject && argument.before;
            acts = acts || (is && subject);
            agent =
                agent || (!is && subject &&
                          (phrase.kind == grammar::PhraseKind::agent || phrase.kind == grammar::PhraseKind::pronoun));
            const bool with = companion(argument.preposition) ||
                              (argument.role == grammar::Role::object && clause.voice == grammar::Voice::active);
            met = met || (is && with);
            const bool led = lexicon().listed("leading", clause.lemma); // "X and Y of Kenya led the two delegations"
            others = others || (!is && with && !led && !argument.before && phrase.kind == grammar::PhraseKind::agent);
            for (const auto& modifier : phrase.modifiers) { // "held talks with X and Y of Kenya"
                const bool event = phrase.kind == grammar::PhraseKind::event && companion(modifier.preposition);
                met = met || (event && modifier.phrase == list);
                others = others || (event && modifier.phrase != list);
            }
        }
        if (met && agent) {
            return true;
        }
        if (acts) {
            return others || lexicon().listed("travelling", clause.lemma);
        }
    }
    return false;
}

/// "Foreign Minister X", as against "X, Foreign Minister": whether an office stands before its holder's name.
bool Discourse::isTitled(const Phrase& phrase) const {
    return annotation_.mentions[phrase.offices.front()].words.first < annotation_.mentions[phrase.person].words.first;
}

/// "met with Foreign Minister X and Defence Minister Y of Japan": X is of Japan too, where the offices differ.
void Discourse::readOwnersBehind() {
    for (const auto& sentence : parse_.sentences) {
        for (std::uint32_t p = 0; p < sentence.phrases.size(); ++p) {
            const auto& list = sentence.phrases[p];
            const auto* last = list.members.size() < 2 ? nullptr : &sentence.phrases[list.members.back()];
            const bool ofAll =
                last != nullptr && last->person != none && last->of != none && !last->offices.empty() && !last->peer &&
                annotation_.mentions[last->of].words.first > annotation_.mentions[last->person].words.first;
            if (!ofAll || !isTitled(*last) || !standsTogether(sentence, p)) {
                continue;
            }
            const auto of = agentOfPhrase(sentence, *last).of;
            std::vector<std::uint32_t> offices{annotation_.mentions[last->offices.front()].entry};
            for (auto member = std::next(list.members.rbegin()); member != list.members.rend(); ++member) {
                const auto& phrase = sentence.phrases[*member];
                if (phrase.person == none || phrase.offices.empty() || !isTitled(phrase) || phrase.of != none ||
                    phrase.peer || phrase.possessor != none || !phrase.premodifiers.empty()) {
                    break;
                }
                const auto held = annotation_.mentions[phrase.offices.front()].entry;
                auto& profile = profiles_[annotation_.mentions[phrase.person].entry];
                const bool other = std::none_of(offices.begin(), offices.end(), [&](std::uint32_t office) {
                    return sameOffice(office, held) ||
                           (officeListed("leader-office", office) && officeListed("leader-office", held));
                });
                if (!other || isTitleOffice(held) || officeListed("accredited", held) || profile.of != none ||
                    !mayHave(of, held)) {
                    break;
                }
                profile.of = of;
                offices.push_back(held);
            }
        }
    }
}

} // namespace chancery::extract
