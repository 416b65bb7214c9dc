// Where someone is who travels: whom he meets there is of there.
#include "extract/discourse.hpp"

#include <algorithm>

namespace chancery::extract {

using lexicon::MentionKind;

/// "met X in Oslo": the country of the city in which an argument has something take place, unless it is a seat of the
/// United Nations; or `none`.
std::uint32_t Discourse::countryOfScene(const grammar::Sentence& sentence, const grammar::Argument& argument) const {
    const auto& phrase = sentence.phrases[argument.phrase];
    const auto* mention = phrase.mention == none ? nullptr : &annotation_.mentions[phrase.mention];
    const bool city = isScene(sentence, argument) && mention != nullptr && mention->kind == MentionKind::place &&
                      isCity(*mention) && !isSeat(mention->entry);
    return city ? entry(mention->entry).country : none;
}

/// Whether an argument tells where something takes place.
bool Discourse::isScene(const grammar::Sentence& sentence, const grammar::Argument& argument) const {
    return argument.preposition != 0 && lexicon().listed("locative", argument.preposition) &&
           !isElsewhere(sentence, argument);
}

/// "The Ambassador presented her credentials to X in Ljubljana": who is told to meet somebody in a city of another
/// country than the own, and than that which speaks, has come there.
void Discourse::readScene(const grammar::Sentence& sentence, const grammar::Clause& clause) {
    const bool talks = lexicon().listed("visitor-verb", clause.lemma) && // "held talks with X in Beijing"
                       std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const auto& argument) {
                           return argument.role == grammar::Role::object &&
                                  sentence.phrases[argument.phrase].kind == grammar::PhraseKind::event;
                       });
    const bool meets =
        talks || lexicon().listed("meeting-verb", clause.lemma) || lexicon().listed("handing", clause.lemma);
    if (!meets || clause.voice != grammar::Voice::active || tellsOfManySided(sentence.words)) {
        return;
    }
    std::uint32_t where = none;
    for (const auto& argument : clause.arguments) {
        const auto country = countryOfScene(sentence, argument);
        where = country != none ? country : where;
    }
    for (const auto& argument : clause.arguments) {
        if (where == none || where == home_ || argument.role != grammar::Role::subject || !argument.before) {
            continue;
        }
        for (const auto person : personsIn(sentence, argument.phrase)) {
            const bool first = profiles_[person].of == none && isNamedFirst(person) && home_ != none && !homeGuessed_;
            const auto of = first ? home_ : profiles_[person].of; // a release begins with whose it is
            if (of != none && of != where && entry(of).kind == lexicon::EntryKind::country) {
                goTo({person}, {where});
            }
        }
    }
}

/// Whether no other person is named before one.
bool Discourse::isNamedFirst(std::uint32_t person) const {
    const auto first = std::find_if(annotation_.mentions.begin(), annotation_.mentions.end(),
                                    [](const auto& mention) { return mention.kind == MentionKind::person; });
    return first != annotation_.mentions.end() && first->entry == person;
}

/// "In the Mongolian capital, he is to co-chair …", "She will be in Oslo": the one country, other than that which
/// speaks, in which a sentence has somebody do something; or `none`.
std::uint32_t Discourse::sceneOf(const grammar::Sentence& sentence) const {
    std::set<std::uint32_t> scenes;
    for (const auto& clause : sentence.clauses) {
        const bool somebody = std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const auto& argument) {
            const auto& phrase = sentence.phrases[argument.phrase];
            return argument.role == grammar::Role::subject && argument.before &&
                   (phrase.person != none || phrase.kind == grammar::PhraseKind::pronoun || !phrase.offices.empty());
        });
        for (const auto& argument : clause.arguments) {
            const auto& phrase = sentence.phrases[argument.phrase];
            if (!somebody || !isScene(sentence, argument) || phrase.head == none) {
                continue;
            }
            if (lexicon().listed("capital", annotation_.words[phrase.head].id) && !phrase.premodifiers.empty() &&
                annotation_.mentions[phrase.premodifiers.front()].kind == MentionKind::country) {
                scenes.insert(annotation_.mentions[phrase.premodifiers.front()].entry);
            } else if (const auto country = countryOfScene(sentence, argument); country != none) {
                scenes.insert(country);
            }
        }
    }
    return scenes.size() == 1 && !scenes.contains(home_) ? *scenes.begin() : none;
}

/// Who travels of those that the sentences before have as subjects, the last one first: the one country that they go
/// to, or `none`.
std::uint32_t Discourse::journeyBefore(const grammar::Sentence& sentence) const {
    constexpr std::size_t reach = 3; // sentences
    const auto at = static_cast<std::size_t>(&sentence - parse_.sentences.data());
    for (std::size_t back = 1; back <= reach && back <= at; ++back) {
        const auto& earlier = parse_.sentences[at - back];
        if (const auto scene = sceneOf(earlier); scene != none) {
            return scene;
        }
        for (auto clause = earlier.clauses.rbegin(); clause != earlier.clauses.rend(); ++clause) {
            for (const auto& argument : clause->arguments) {
                if (argument.role != grammar::Role::subject || !argument.before) {
                    continue;
                }
                for (const auto person : personsIn(earlier, argument.phrase)) {
                    if (visits_[person].size() == 1 && !visits_[person].contains(profiles_[person].of)) {
                        return *visits_[person].begin();
                    }
                }
            }
        }
    }
    return none;
}

/// "The programme includes talks with Minister X", "Talks with Minister X followed": on a journey, X is of where it
/// goes.
void Discourse::readProgramme(const grammar::Sentence& sentence, const grammar::Clause& clause) {
    const auto hosts = [&](const Phrase& event, std::uint32_t where) {
        for (const auto& modifier : event.modifiers) {
            if (modifier.preposition != 0 && (lexicon().listed("party", modifier.preposition) ||
                                              lexicon().listed("calling-on", modifier.preposition))) {
                setHosts(sentence, sentence.phrases[modifier.phrase], where);
            }
        }
    };
    for (const auto& argument : clause.arguments) {
        const auto& phrase = sentence.phrases[argument.phrase];
        if (argument.role != grammar::Role::subject || phrase.head == none) {
            continue;
        }
        const bool programme = lexicon().listed("comprising", clause.lemma) &&
                               lexicon().listed("programme", annotation_.words[phrase.head].id);
        const bool itself = phrase.kind == grammar::PhraseKind::event;
        const auto where = programme || itself ? journeyBefore(sentence) : none;
        if (where == none || where == home_) {
            continue;
        }
        hosts(phrase, where);
        for (const auto& other : clause.arguments) {
            if (!programme || other.role != grammar::Role::object) {
                continue;
            }
            hosts(sentence.phrases[other.phrase], where);
            for (const auto member : sentence.phrases[other.phrase].members) {
                hosts(sentence.phrases[member], where);
            }
        }
        for (const auto& other : clause.arguments) { // what the parser took for the verb's own
            if (programme && other.preposition != 0 && lexicon().listed("calling-on", other.preposition)) {
                setHosts(sentence, sentence.phrases[other.phrase], where);
            }
        }
    }
}

/// "signed an agreement at the Embassy in Tunis": whether a body's seat is where something takes place, and not where
/// somebody serves, "the Chargé d'Affaires at the Embassy in Tunis".
bool Discourse::isScene(const grammar::Sentence& sentence, const Phrase& seat) const {
    const auto at = seat.words.first;
    if (at < sentence.words.first + 2 || parse_.tags[at - 1].tag != grammar::Tag::preposition ||
        !lexicon().listed("locative", annotation_.words[at - 1].id)) {
        return false;
    }
    const auto* before = annotation_.mention(at - 2);
    return before == nullptr || (before->kind != MentionKind::office && before->kind != MentionKind::person &&
                                 before->kind != MentionKind::country && before->kind != MentionKind::organization &&
                                 before->kind != MentionKind::body);
}

/// "will sign a treaty on social security in Pristina on Thursday": whether a town, and a day right behind it, tell of
/// a signing, and not of what the document is about.
bool Discourse::isSigningPlace(const grammar::Sentence& sentence, const grammar::Argument& place) const {
    const auto& town = sentence.phrases[place.phrase];
    const auto* named = town.mention == none ? nullptr : &annotation_.mentions[town.mention];
    if (named == nullptr || named->kind != MentionKind::place || entry(named->entry).region) {
        return false;
    }
    return std::ranges::any_of(sentence.clauses, [&](const grammar::Clause& clause) {
        const auto has = [&](const auto& which) { return std::ranges::any_of(clause.arguments, which); };
        return lexicon().listed("instrument-verb", clause.lemma) &&
               has([&](const grammar::Argument& argument) { return argument.phrase == place.phrase; }) &&
               has([&](const grammar::Argument& argument) {
                   const auto first = sentence.phrases[argument.phrase].words.first;
                   return argument.role == grammar::Role::time && first >= town.words.end &&
                          first <= town.words.end + 1;
               });
    });
}

/// "co-chaired the talks in Maputo. … On the same day, he was received by Prime Minister X": who receives someone of
/// another country is of where the text was last.
void Discourse::readReception(const grammar::Sentence& sentence, const grammar::Clause& clause, std::uint32_t scene) {
    const auto isTravellerFrom = [&](std::uint32_t of) { // from home, or to it
        return of != none && of != scene && (of == home_ || scene == home_);
    };
    const auto comes = [&](std::uint32_t person) {
        const auto& profile = profiles_[person];
        const bool own = profile.of == none && !profile.offices.empty() && !guests_[person].contains(home_);
        return own ? scene != home_ : isTravellerFrom(profile.of);
    };
    const auto isTraveller = [&](const grammar::Argument& argument) {
        const auto& phrase = sentence.phrases[argument.phrase];
        const auto persons = personsIn(sentence, argument.phrase);
        const bool described = // "the Vietnamese official"
            phrase.person == none &&
            std::any_of(phrase.premodifiers.begin(), phrase.premodifiers.end(), [&](std::uint32_t mention) {
                const auto& one = annotation_.mentions[mention];
                return one.kind == MentionKind::country && isTravellerFrom(one.entry);
            });
        return argument.role == grammar::Role::object &&
               (described || (!persons.empty() && std::all_of(persons.begin(), persons.end(), comes)));
    };
    if (!lexicon().listed("visitor-hosting", clause.lemma) ||
        std::none_of(clause.arguments.begin(), clause.arguments.end(), isTraveller)) {
        return;
    }
    for (const auto& argument : clause.arguments) {
        for (const auto host : argument.role == grammar::Role::subject ? personsIn(sentence, argument.phrase)
                                                                       : std::vector<std::uint32_t>{}) {
            setHost(profiles_[host], scene);
        }
    }
}

/// "X was received by Y during his visit to Kenya", "During his visit to Kenya, X met Y": whose visit it is.
std::vector<std::uint32_t> Discourse::visitorOf(const grammar::Sentence& sentence, const Phrase& visit) const {
    const auto& possessor = sentence.phrases[visit.possessor];
    if (possessor.kind != grammar::PhraseKind::pronoun) {
        return possessor.person == none ? std::vector<std::uint32_t>{}
                                        : std::vector{annotation_.mentions[possessor.person].entry};
    }
    const auto& readings = lexicon().words().readings(annotation_.words[possessor.words.first].id);
    if (!readings.is(lexicon::WordClass::he) && !readings.is(lexicon::WordClass::she)) {
        return {};
    }
    for (const auto& clause : sentence.clauses) {
        for (const auto& argument : clause.arguments) {
            const auto& phrase = sentence.phrases[argument.phrase];
            const bool received = clause.voice == grammar::Voice::passive && argument.role == grammar::Role::object;
            const bool fronted = clause.voice == grammar::Voice::active && argument.role == grammar::Role::subject &&
                                 visit.words.end <= phrase.words.first;
            // "pleased to host X on her visit to Washington"
            const bool hosted = clause.voice == grammar::Voice::active && argument.role == grammar::Role::object &&
                                !argument.before && lexicon().listed("visitor-hosting", clause.lemma) &&
                                phrase.words.end < visit.words.first;
            if (((argument.before && clause.form == grammar::ClauseForm::finite && (received || fronted)) || hosted) &&
                phrase.person != none) {
                return {annotation_.mentions[phrase.person].entry};
            }
        }
    }
    return visitorAmong(sentence, visit);
}

/// "X met Minister Y of Kenya during his visit to Kenya": the subject, where somebody else is of the country visited.
std::vector<std::uint32_t> Discourse::visitorAmong(const grammar::Sentence& sentence, const Phrase& visit) const {
    const auto where = visited(sentence, visit);
    std::vector<std::uint32_t> subjects;
    bool ofThere = false;
    for (const auto& clause : sentence.clauses) {
        for (const auto& argument : clause.arguments) {
            const bool acts = argument.role == grammar::Role::subject && argument.before &&
                              clause.form == grammar::ClauseForm::finite;
            const auto persons = personsIn(sentence, argument.phrase);
            for (const auto person : persons) {
                ofThere = ofThere || (!acts && profiles_[person].of == where);
            }
            subjects = acts && subjects.empty() && persons.size() == 1 ? persons : subjects;
        }
    }
    const bool visits = where != none && ofThere && !subjects.empty() && profiles_[subjects.front()].of != where;
    return visits ? subjects : std::vector<std::uint32_t>{};
}

} // namespace chancery::extract
