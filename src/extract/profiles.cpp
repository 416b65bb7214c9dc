// What all of a document says of each person: offices, country, body.
#include "extract/discourse.hpp"

#include <algorithm>
#include <utility>

namespace chancery::extract {

using lexicon::MentionKind;
using lexicon::WordClass;

/// What each phrase says of a person.
void Discourse::readPhrases() {
    for (int pass = 0; pass < 2; ++pass) {
        for (const auto& sentence : parse_.sentences) {
            for (const auto& phrase : sentence.phrases) {
                if (phrase.person == none || !phrase.members.empty()) {
                    continue;
                }
                const Agent agent = agentOfPhrase(sentence, phrase);
                auto& profile = profiles_[agent.person];
                for (const auto office : agent.stated) {
                    const auto same = [&](std::uint32_t o) {
                        return annotation_.offices[o].label == annotation_.offices[office].label;
                    };
                    if (!annotation_.offices[office].former &&
                        std::none_of(profile.offices.begin(), profile.offices.end(), same)) {
                        profile.offices.push_back(office);
                    }
                }
                profile.of = profile.of == none ? agent.of : profile.of;
                profile.ofOrgan = profile.ofOrgan || (phrase.ofNoun != none &&
                                                      lexicon().listed("organ", annotation_.words[phrase.ofNoun].id));
                profile.body = profile.body == none ? agent.body : profile.body;
                if (agent.besideOf != none) {
                    profile.besideOffice = agent.besideOffice;
                    profile.besideOf = agent.besideOf;
                }
            }
        }
    }
    for (auto& profile : profiles_) { // "Chairperson-in-Office Kask" where the text says that she is Finland's minister
        std::erase_if(profile.offices, [&](std::uint32_t office) {
            return profile.besideOffice != none &&
                   annotation_.offices[office].label == annotation_.offices[profile.besideOffice].label;
        });
    }
}

/// What any phrase of the document says of a person holds for all of it.
void Discourse::readProfiles() {
    readPhrases();
    readNamedGroups();
    weighHome();
    const auto stated = profiles_;
    readOpposites();
    readAppointments();
    readSharedOwners();
    readOwnersBehind();
    readDelegations();
    readSameOffices();
    readTravels();
    guessHostOfGuests();
    readVisited();
    const bool opposed = homeByPlace_ && std::find(opposed_.begin(), opposed_.end(), true) != opposed_.end();
    readHosts(opposed || countryOfBareOffices(stated) != home_);
    readPairs();
    readBodies();
    readTravellersOfPair();
    placeGuests();
    readGroupOffice();
    readListedOffices();
    readEqualOffices();
    readBareOffices(stated);
    for (auto& profile : profiles_) {
        const auto presided = profile.offices.size() == 1 ? profile.offices.front() : none;
        if (profile.of == none && presided != none && annotation_.offices[presided].ofUnknownBody) {
            profile.of = annotation_.offices[presided].body; // "Chairman of the Andean Alliance for Rivers"
        }
        if (profile.offices.size() > 1) { // "Ambassador Yıldırım", the Deputy Minister
            std::copy_if(profile.offices.begin(), profile.offices.end(), std::back_inserter(profile.titles),
                         [&](std::uint32_t office) { return isTitleOffice(office); });
            std::erase_if(profile.offices, [&](std::uint32_t office) { return isTitleOffice(office); });
        }
        // "Minister Wells" is short for the office that another phrase gives in full.
        const auto all = profile.offices;
        std::erase_if(profile.offices, [&](std::uint32_t office) {
            return std::any_of(all.begin(), all.end(), [&](std::uint32_t other) { return saysLess(office, other); });
        });
    }
}

/// "The Ministers of Energy, X and Y, signed": whether another has the same office of nobody tells which country.
bool Discourse::isShared(const Profile& profile) const {
    const auto office = profile.offices.front();
    return annotation_.offices[office].plural &&
           std::any_of(profiles_.begin(), profiles_.end(), [&](const auto& other) {
               return &other != &profile && other.of == none && holds(other, office);
           });
}

/// The one country whose ambassador the text has as a guest of the country that speaks, or `none`: its staff comes with
/// the ambassador.
std::uint32_t Discourse::guestMission() const {
    std::uint32_t found = none;
    for (const auto& profile : profiles_) {
        const bool envoy = anyOfficeListed("accredited", profile.offices);
        if (!envoy || profile.of == none || profile.of == home_ || profile.of == found) {
            continue;
        }
        if (found != none) {
            return none;
        }
        found = profile.of;
    }
    return found;
}

/// Whom someone meets that is introduced as of the country which was only guessed to speak, or whose city the dateline
/// has: a release does not say of which country its own minister is, so that whoever meets that one is of another.
void Discourse::readOpposites() {
    opposed_.assign(profiles_.size(), false);
    if (!homeGuessed_ && !homeByPlace_) {
        return;
    }
    for (const auto& sentence : parse_.sentences) {
        for (std::uint32_t list = 0; homeByPlace_ && list < sentence.phrases.size(); ++list) {
            readOpposedPair(sentence, list);
        }
        for (const auto& clause : sentence.clauses) {
            if (!homeGuessed_ && !lexicon().listed("meeting-verb", clause.lemma)) {
                continue;
            }
            std::vector<std::uint32_t> subjects;
            std::vector<std::uint32_t> others;
            for (const auto& argument : clause.arguments) {
                const bool with = argument.preposition != 0 && lexicon().listed("companion", argument.preposition);
                if (argument.role == grammar::Role::preposition && !with) {
                    continue;
                }
                auto& side = argument.role == grammar::Role::subject ? subjects : others;
                const auto persons = personsIn(sentence, argument.phrase);
                side.insert(side.end(), persons.begin(), persons.end());
            }
            const auto ofHome = [&](std::uint32_t person) { return isIntroducedOfHome(person); };
            for (const auto& [one, other] : {std::pair(&subjects, &others), std::pair(&others, &subjects)}) {
                if (std::any_of(other->begin(), other->end(), ofHome)) {
                    for (const auto person : *one) {
                        opposed_[person] = true;
                    }
                }
            }
        }
    }
}

/// Whether the text says of a person, who is no envoy, that he is of the country that speaks.
bool Discourse::isIntroducedOfHome(std::uint32_t person) const {
    const auto& profile = profiles_[person];
    return profile.of == home_ && home_ != none &&
           (homeGuessed_ || (!profile.offices.empty() && annotation_.offices[profile.offices.front()].body == none &&
                             !anyOfficeListed("accredited", profile.offices)));
}

/// Whether of two offices a country has but one: "Secretary of Foreign Affairs", "Minister of Foreign Affairs and
/// Trade".
bool Discourse::isOfSameField(std::uint32_t office, std::uint32_t other) const {
    const auto words = lexicon().wordsListed("diplomatic-portfolio");
    const auto diplomatic = [&](std::uint32_t one) {
        const auto label = lexicon::fold(annotation_.offices[one].label);
        return std::any_of(words.begin(), words.end(), [&](lexicon::WordId word) {
            return label.find(lexicon().words().text(word)) != std::string::npos;
        });
    };
    return (sameOffice(office, other) && !officeListed("held-by-several", office)) ||
           (diplomatic(office) && diplomatic(other));
}

/// "DILI, 4 May. Secretary X and Minister Y of Timor-Leste co-chaired …": X is of elsewhere.
void Discourse::readOpposedPair(const grammar::Sentence& sentence, std::uint32_t list) {
    const auto& members = sentence.phrases[list].members;
    if (members.size() != 2 || standsTogether(sentence, list)) {
        return;
    }
    const auto one = personsIn(sentence, members.front());
    const auto other = personsIn(sentence, members.back());
    const auto& first = sentence.phrases[members.front()];
    const bool bare = first.person != none && first.of == none && first.premodifiers.empty() &&
                      first.possessor == none && !first.offices.empty();
    if (one.size() == 1 && other.size() == 1 && bare && profiles_[one.front()].of == none &&
        isIntroducedOfHome(other.front()) &&
        isOfSameField(profiles_[one.front()].offices.front(), profiles_[other.front()].offices.front())) {
        opposed_[one.front()] = true;
    }
}

/// "The Ambassadors are: 1. X of Kenya; 2. Y of Ghana": the office that leads in to a list is that of those in it.
void Discourse::readListedOffices() {
    std::uint32_t office = none;
    for (const auto& sentence : parse_.sentences) {
        if (sentence.kind != text::SentenceKind::bullet) {
            office = none;
            const bool leadsIn = sentence.words.size() > 1 && annotation_.textOf(sentence.words.end - 1) == ":";
            for (const auto& phrase : sentence.phrases) {
                if (leadsIn && phrase.person == none && phrase.plural && phrase.members.empty() &&
                    !phrase.offices.empty()) {
                    office = annotation_.mentions[phrase.offices.front()].entry;
                }
            }
            continue;
        }
        for (const auto& phrase : sentence.phrases) {
            const bool first = phrase.person != none && phrase.members.empty() && phrase.offices.empty() &&
                               phrase.of != none && phrase.words.first == sentence.words.first;
            auto* profile = first ? &profiles_[annotation_.mentions[phrase.person].entry] : nullptr;
            if (office != none && profile != nullptr && allOfficesListed("title-office", profile->offices)) {
                profile->offices = {office};
                profile->grouped = true;
            }
        }
    }
}

/// Gives a person of whom the text names no office that of the group.
void Discourse::giveOffice(const Phrase& phrase, std::uint32_t office) {
    if (phrase.person == none || !phrase.offices.empty()) {
        return;
    }
    auto& profile = profiles_[annotation_.mentions[phrase.person].entry];
    if (profile.offices.empty()) {
        profile.offices = {office};
        profile.grouped = true;
    }
}

/// "The new ambassadors are X of Italy and Y of Kenya", "… three ambassadors: X (Italy) and Y (Kenya)": the office that
/// a sentence gives for all, or the one before it ("They are X …"), is that of those in the list behind it.
void Discourse::readEqualOffices() {
    std::uint32_t office = none;
    for (const auto& sentence : parse_.sentences) {
        std::uint32_t before = std::exchange(office, none);
        bool they = false;
        for (const auto& phrase : sentence.phrases) {
            const auto& readings = lexicon().words().readings(annotation_.words[phrase.head].id);
            they = they || (phrase.words.first == sentence.words.first && readings.is(WordClass::they));
            if (phrase.person == none && phrase.plural && phrase.members.empty() && !phrase.offices.empty() &&
                phrase.of == none) {
                office = annotation_.mentions[phrase.offices.front()].entry;
            }
        }
        const auto lead = office != none ? office : they ? before : none;
        bool behind = false;
        for (const auto& one : sentence.phrases) { // "…: X (Italy) and Y (Kenya)"
            behind = behind || (one.words.first > sentence.words.first && one.person != none &&
                                annotation_.textOf(one.words.first - 1) == ":");
            if (behind && lead != none && one.members.empty()) {
                giveOffice(one, lead);
            }
        }
        for (const auto& list : sentence.phrases) {
            if (lead == none || list.members.size() < 2 || list.words.first == sentence.words.first) {
                continue;
            }
            const auto link = list.words.first - 1;
            if (lexicon().listed("several-verb", annotation_.words[link].id)) {
                for (const auto member : list.members) {
                    giveOffice(sentence.phrases[member], lead);
                }
            }
        }
    }
}

/// Whether a person has an office of this name.
bool Discourse::holds(const Profile& profile, std::uint32_t office) const {
    return (profile.besideOffice != none && sameOffice(profile.besideOffice, office)) ||
           std::any_of(profile.offices.begin(), profile.offices.end(),
                       [&](std::uint32_t held) { return sameOffice(held, office); });
}

/// Whether the text gives the office, for a country, to another person: then this one is of elsewhere.
bool Discourse::heldByAnotherOf(const Profile& profile, std::uint32_t country) const {
    return country != none && !profile.offices.empty() && !isTitleOffice(profile.offices.front()) &&
           std::any_of(profiles_.begin(), profiles_.end(), [&](const Profile& other) {
               return &other != &profile && other.of == country && holds(other, profile.offices.front());
           });
}

/// A Secretary-General without more is that of the organisation spoken of before.
void Discourse::readBodies() {
    for (const auto& mention : annotation_.mentions) {
        if (mention.kind != MentionKind::person) {
            continue;
        }
        auto& profile = profiles_[mention.entry];
        const bool unknown = std::any_of(profile.offices.begin(), profile.offices.end(), [&](std::uint32_t office) {
            return annotation_.offices[office].ofUnknownBody;
        });
        if (profile.of == none && holdsOfBody(profile) && !unknown) {
            profile.of = lastOrganization(mention.words.first);
            for (const auto office : profile.offices) {
                profile.of = profile.of == none ? usualOwner(office, mention.words.first) : profile.of;
            }
            profile.of = wholeOf(profile.of);
        }
    }
}

/// Where the sentence says before a clause that someone travels; a country, or `none`.
std::uint32_t Discourse::travelledTo(const grammar::Sentence& sentence, const grammar::Clause& clause) const {
    std::uint32_t where = none;
    for (const auto& travel : sentence.clauses) {
        if (&travel == &clause) {
            break;
        }
        for (const auto& argument : travel.arguments) {
            const bool in = argument.preposition != 0 && lexicon().listed("locative", argument.preposition);
            if (!argument.before && (leadsTo(travel, argument) || in) && lexicon().listed("travelling", travel.lemma)) {
                where = destination(sentence, argument.phrase);
            } else if (tellsPurpose(argument)) { // "paid a visit to Kenya, where …"
                const auto to = visited(sentence, sentence.phrases[argument.phrase]);
                where = to == none ? where : to;
            }
        }
    }
    return where;
}

/// Whether a clause tells what somebody does who has come there: "…, where he met", "… to meet", "… and met".
bool Discourse::happensThere(const grammar::Clause& clause) const {
    if (clause.voice == grammar::Voice::passive) {
        return !lexicon().listed("accompanying", clause.lemma);
    }
    const auto before = clause.verbGroup.first == 0 ? 0 : clause.verbGroup.first - 1;
    if (clause.form != grammar::ClauseForm::finite || annotation_.textOf(before) == "," ||
        lexicon().words().readings(annotation_.words[before].id).is(WordClass::coordinating)) {
        return lexicon().listed("meeting-verb", clause.lemma);
    }
    constexpr std::uint32_t reach = 12; // words from "where" to the verb
    const auto first = clause.verbGroup.first - std::min(clause.verbGroup.first, reach);
    for (auto word = clause.verbGroup.first; word-- > first && annotation_.textOf(word) != ",";) {
        const bool during = lexicon().words().readings(annotation_.words[word].id).is(WordClass::relative) &&
                            word > 0 && parse_.tags[word - 1].tag == grammar::Tag::preposition; // "during which he met"
        if (during || lexicon().listed("where", annotation_.words[word].id)) {
            return true;
        }
    }
    return false;
}

bool Discourse::isElsewhere(const grammar::Sentence& sentence, const grammar::Argument& place) const {
    const auto first = sentence.phrases[place.phrase].words.first;
    if (first >= sentence.words.first + 2 && lexicon().listed("residing", annotation_.words[first - 2].id)) {
        return true; // "the Ambassador of Belgium, resident in Bangkok"
    }
    if (isSigningPlace(sentence, place)) {
        return false;
    }
    return std::any_of(sentence.phrases.begin(), sentence.phrases.end(), [&](const Phrase& phrase) {
        return phrase.words.end + 1 == first && phrase.members.empty() && phrase.head != none &&
               lexicon().listed("located-noun", annotation_.words[phrase.head].id) && !isScene(sentence, phrase) &&
               !isObjectOf("opening", sentence, phrase); // "inaugurated the Honduran Embassy in Beijing"
    });
}

bool Discourse::isObjectOf(lexicon::ListName list, const grammar::Sentence& sentence, const Phrase& what) const {
    return std::any_of(sentence.clauses.begin(), sentence.clauses.end(), [&](const grammar::Clause& clause) {
        return lexicon().listed(list, clause.lemma) &&
               std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const grammar::Argument& argument) {
                   return argument.role == grammar::Role::object && &sentence.phrases[argument.phrase] == &what;
               });
    });
}

/// "The ASEAN-Türkiye Meeting was held in Jakarta with the participation of …": whether it is such an event that takes
/// place.
bool Discourse::holdsManySided(const grammar::Sentence& sentence, const grammar::Clause& clause) const {
    return std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const grammar::Argument& argument) {
        const auto& phrase = sentence.phrases[argument.phrase];
        return argument.role != grammar::Role::preposition && phrase.kind == grammar::PhraseKind::event &&
               tellsOfManySided(phrase.words);
    });
}

/// The country where what a clause tells of happens, or `none`.
std::uint32_t Discourse::countryTold(const grammar::Sentence& sentence, const grammar::Clause& clause) const {
    std::uint32_t where = none;
    for (const auto& argument : clause.arguments) {
        const auto& phrase = sentence.phrases[argument.phrase];
        const auto first = phrase.words.first;
        // "the Embassy of Jamaica in Brasília will be opened by Minister X"
        const bool mission = first > 0 && missionBefore(first - 1) != none;
        // "…, where he will meet X, and to Bratislava": a journey goes on
        const bool leg = first > sentence.words.first + 1 &&
                         lexicon().words().readings(annotation_.words[first - 2].id).is(WordClass::coordinating);
        if (argument.preposition == 0 || isElsewhere(sentence, argument) || mission || leg ||
            !(lexicon().listed("locative", argument.preposition) ||
              lexicon().listed("destination", argument.preposition))) {
            continue;
        }
        const auto* mention = phrase.mention == none ? nullptr : &annotation_.mentions[phrase.mention];
        const auto* owner = phrase.premodifiers.empty() ? nullptr : &annotation_.mentions[phrase.premodifiers.front()];
        if (phrase.head != none && lexicon().listed("capital", annotation_.words[phrase.head].id) && owner != nullptr &&
            owner->kind == MentionKind::country) {
            where = owner->entry; // "in the Mongolian capital"
        } else if (mention != nullptr && mention->kind == MentionKind::place && !isSeat(mention->entry)) {
            where = entry(mention->entry).country;
        } else if (mention != nullptr && mention->kind == MentionKind::country && phrase.offices.empty()) {
            where = mention->entry;
        }
    }
    // "will travel to N'Djamena, where he will be received by …"
    return where == none && happensThere(clause) ? travelledTo(sentence, clause) : where;
}

/// Those whom a clause has someone meet in a country are of that; who travels, is received there, or is concerned about
/// it may be of anywhere.
void Discourse::setHostsMet(const grammar::Sentence& sentence, const grammar::Clause& clause, std::uint32_t where) {
    const bool active = clause.voice == grammar::Voice::active;
    for (const auto& argument : clause.arguments) {
        const auto& phrase = sentence.phrases[argument.phrase];
        const bool acts = argument.role == (active ? grammar::Role::subject : grammar::Role::object);
        // "the visit of President X to Kenya": who goes there
        const bool goes = argument.preposition != 0 && lexicon().listed("noun-preposition", argument.preposition);
        if (acts || goes) {
            continue;
        }
        // Of a list only whom someone meets: those who sign together come from everywhere.
        const bool list = !phrase.members.empty() && active;
        for (const auto member : list ? phrase.members : std::vector<std::uint32_t>{argument.phrase}) {
            const auto& one = sentence.phrases[member];
            if (one.members.empty() && one.person != none && (!one.offices.empty() || one.peer)) {
                setHost(profiles_[annotation_.mentions[one.person].entry], where);
            }
        }
    }
}

/// "In Suva, Minister Wells will meet Prime Minister Vakatawa": who is met abroad is of that country, and so is who is
/// met in the city of the dateline where those named without a country are of another.
void Discourse::readHosts(bool evenHome) {
    std::uint32_t scene = none; // the country where the text was last
    for (const auto& sentence : parse_.sentences) {
        for (const auto& phrase : sentence.phrases) { // "during his visit to Hungary"
            const auto where = phrase.kind == grammar::PhraseKind::event ? visited(sentence, phrase) : none;
            scene = where != none ? where : scene;
        }
        for (const auto& clause : sentence.clauses) {
            const auto where = countryTold(sentence, clause);
            if (where != none) {
                scene = where;
            } else if (scene != none) {
                readReception(sentence, clause, scene);
            }
            if (where == none || (where == home_ && !evenHome) || lexicon().listed("inviting-verb", clause.lemma) ||
                lexicon().listed("accompanying", clause.lemma) || holdsManySided(sentence, clause)) {
                continue; // who is invited somewhere is not of there, nor is who comes to a conference
            }
            setHostsMet(sentence, clause, where);
        }
    }
}

/// An ambassador who is met abroad is mostly one's own; who heads a body is the body's; who travels there is of
/// elsewhere, and so is who holds what someone else of the country holds.
void Discourse::setHost(Profile& profile, std::uint32_t where) const {
    const bool title = !profile.offices.empty() && allOfficesListed("title-office", profile.offices);
    const auto person = static_cast<std::size_t>(&profile - profiles_.data());
    const bool sent = anyOfficeListed("accredited", profile.offices);
    const bool guest = visits_[person].contains(where) || (sent && guests_[person].contains(where));
    if (profile.of == none && !title && !guest && !holdsOfBody(profile) && !heldByAnotherOf(profile, where)) {
        profile.of = where;
    }
}

} // namespace chancery::extract
