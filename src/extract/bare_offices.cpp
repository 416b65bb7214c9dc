// Offices of which no phrase tells whose they are: of the country that speaks, where the text has it speak at all.
#include "extract/discourse.hpp"

#include <algorithm>

namespace chancery::extract {

using lexicon::MentionKind;

/// Whether the text names the country that is taken to speak, elsewhere than in a dateline.
bool Discourse::namesHome() const {
    const auto& a = annotation_;
    for (std::size_t i = 0; i < a.mentions.size(); ++i) {
        const auto& mention = a.mentions[i];
        const bool behindCity = i > 0 && a.mentions[i - 1].kind == MentionKind::place &&
                                a.mentions[i - 1].entry == city_ && // "Kingston, Jamaica"
                                a.mentions[i - 1].words.end + 1 >= mention.words.first;
        const bool country = mention.kind == MentionKind::country && mention.entry == home_ && !behindCity;
        const bool seat = (mention.kind == MentionKind::body ||
                           (mention.kind == MentionKind::place && entry(mention.entry).metonym)) &&
                          entry(mention.entry).country == home_;
        if ((country || seat) && !a.dateline.contains(mention.words.first)) {
            return true;
        }
    }
    return false;
}

/// Whether the text names a country, not as where something happens, of which it names nobody.
bool Discourse::namesCountryOfNobody() const {
    const auto& a = annotation_;
    return std::any_of(a.mentions.begin(), a.mentions.end(), [&](const lexicon::Mention& mention) {
        const auto first = mention.words.first;
        return mention.kind == MentionKind::country && mention.entry != home_ && !a.dateline.contains(first) &&
               !(first > 0 && lexicon().listed("locative", a.words[first - 1].id)) &&
               std::none_of(profiles_.begin(), profiles_.end(),
                            [&](const Profile& profile) { return profile.of == mention.entry; });
    });
}

/// "VIENNA, 4 May. President X of Serbia met President Y of Croatia …": the city of a dateline does not speak for its
/// country where the text begins with somebody of elsewhere and names people of several countries or, where
/// organisations have their seats, with one of theirs; and where it does not name the country itself.
void Discourse::weighHome() {
    if (!homeByPlace_ || home_ == none) {
        return;
    }
    const auto of = ownerOfFirst();
    const bool ofBody = of != none && entry(of).kind == lexicon::EntryKind::organization;
    if (ofBody && homeGuessed_) { // "The President of the ECOWAS Commission received in Abuja …"
        home_ = none;
        return;
    }
    if (namesHome()) {
        return;
    }
    std::set<std::uint32_t> countries;
    for (const auto& profile : profiles_) {
        const bool sent = anyOfficeListed("accredited", profile.offices);
        if (profile.of != none && !sent && entry(profile.of).kind == lexicon::EntryKind::country) {
            countries.insert(profile.of);
        }
    }
    const bool seat = city_ != none && lexicon().listedPhrase("agency-city", lexicon::fold(entry(city_).label));
    if (ofBody ? seat : of != none && countries.size() > 1) {
        home_ = none;
    }
}

/// Of which country or organisation the first official is that the text names, or `none` where that is not told there.
std::uint32_t Discourse::ownerOfFirst() const {
    for (const auto& sentence : parse_.sentences) {
        for (const auto& phrase : sentence.phrases) {
            if (sentence.kind == text::SentenceKind::body && !phrase.offices.empty() && !phrase.plural) {
                return phrase.person == none ? agentOfPhrase(sentence, phrase).of
                                             : profiles_[annotation_.mentions[phrase.person].entry].of;
            }
        }
    }
    return none;
}

/// "TASHKENT, 15 April. Foreign Minister X headed Kuwait's delegation …": where whom the text names first without a
/// country turns out to be of another than the city of the dateline, whose own people it introduces as such, other bare
/// offices are that one's as well.
std::uint32_t Discourse::countryOfBareOffices(const std::vector<Profile>& stated) const {
    const bool introduced = std::any_of(stated.begin(), stated.end(), [&](const auto& one) { return one.of == home_; });
    if (!homeByPlace_ || home_ == none || !introduced) {
        return home_;
    }
    for (const auto& mention : annotation_.mentions) {
        if (mention.kind != MentionKind::person || profiles_[mention.entry].offices.empty()) {
            continue;
        }
        const auto& profile = profiles_[mention.entry];
        const bool sent = anyOfficeListed("accredited", profile.offices);
        const bool country = profile.of != none && entry(profile.of).kind == lexicon::EntryKind::country;
        return stated[mention.entry].of == none && country && !sent ? profile.of : home_;
    }
    return home_;
}

/// Whether an office that is named without its owner may be one of the country that speaks: an ambassador who is met
/// there is rather another's, unless it is an embassy that speaks; who governs a town or a province is not the
/// nation's.
bool Discourse::mayBeOfHome(std::uint32_t office) const {
    const auto embassy = [&](const lexicon::Mention& mention) { return missionBefore(mention.words.end) == home_; };
    const auto label = lexicon::fold(annotation_.offices[office].label);
    const auto rank = lexicon::rankIn(label); // "First Minister of Scotland"
    const bool placed =
        rank.size() < label.size() && !std::string_view(label).substr(rank.size()).starts_with(" of the ");
    const bool regional = placed && lexicon().listedPhrase("nation-or-region", rank); // "Premier of Ontario"
    const bool sent = officeListed("accredited", office);
    const bool mission =
        homeByMission_ ||
        std::any_of(annotation_.mentions.begin(), annotation_.mentions.end(), [&](const lexicon::Mention& mention) {
            return mention.kind == MentionKind::country && embassy(mention);
        });
    const auto sentFor = rank.substr(0, rank.find(" for ")); // "Special Representative for the South Caucasus"
    const bool roams = lexicon().listedPhrase("roaming-office", sentFor);
    const bool elsewhere = homeByPlace_ && (roams || (sent && !mission));
    // an embassy's ambassador is received by ministers of the country where it stands
    const bool hosts = homeByMission_ && !sent && !officeListed("mission-office", office);
    return !elsewhere && !hosts && !regional && !lexicon().listedPhrase("local-office", rank);
}

/// "the Prime Minister of Samoa, President X and the Premier of Niue": a leader in a list of others' leaders.
bool Discourse::amongForeignLeaders(std::uint32_t person) const {
    constexpr std::size_t several = 3;
    const auto& offices = profiles_[person].offices;
    if (offices.empty() || !anyOfficeListed("leader-office", offices)) {
        return false;
    }
    return std::any_of(parse_.sentences.begin(), parse_.sentences.end(), [&](const grammar::Sentence& sentence) {
        return std::any_of(sentence.phrases.begin(), sentence.phrases.end(), [&](const Phrase& list) {
            bool in = false;
            const bool others = std::all_of(list.members.begin(), list.members.end(), [&](std::uint32_t member) {
                const auto& one = sentence.phrases[member];
                const auto who = one.person == none ? none : annotation_.mentions[one.person].entry;
                in = in || who == person;
                return who == person || (who != none && profiles_[who].of != none && profiles_[who].of != home_ &&
                                         anyOfficeListed("leader-office", profiles_[who].offices));
            });
            return list.members.size() >= several && in && others;
        });
    });
}

/// Whether all offices are such as the country has where an embassy stands: none of an embassy, town or province, and
/// no mere title.
bool Discourse::isOfPost(const Profile& profile) const {
    return std::none_of(profile.offices.begin(), profile.offices.end(), [&](std::uint32_t office) {
        const auto label = lexicon::fold(annotation_.offices[office].label);
        return officeListed("accredited", office) || officeListed("mission-office", office) || isTitleOffice(office) ||
               officeListed("roaming-office", office) || lexicon().listedPhrase("local-office", lexicon::rankIn(label));
    });
}

/// "Foreign Minister X and Foreign Minister Y signed" where it is only guessed who speaks: of each sentence, those who
/// hold one office of which there is one in a country.
std::set<std::uint32_t> Discourse::rivals() const {
    std::set<std::uint32_t> found;
    if (!homeGuessed_) {
        return found;
    }
    const auto open = [&](std::uint32_t person) {
        const auto& profile = profiles_[person];
        return profile.of == none && profile.offices.size() == 1 && !isTitleOffice(profile.offices.front()) &&
               (officeListed("leader-office", profile.offices.front()) ||
                annotation_.offices[profile.offices.front()].label.find(' ') != std::string::npos) &&
               !officeListed("held-by-several", profile.offices.front());
    };
    for (const auto& sentence : parse_.sentences) {
        for (const auto& phrase : sentence.phrases) { // "the foreign ministers of Estonia and Latvia met in Riga"
            const bool several = phrase.plural && phrase.members.empty() && !phrase.offices.empty() &&
                                 !phrase.modifiers.empty() &&
                                 sentence.phrases[phrase.modifiers.front().phrase].members.size() > 1;
            for (std::uint32_t person = 0; several && person < profiles_.size(); ++person) {
                if (open(person) &&
                    alike(annotation_.mentions[phrase.offices.front()].entry, profiles_[person].offices.front())) {
                    found.insert(person);
                }
            }
        }
        std::vector<std::uint32_t> here;
        for (const auto& phrase : sentence.phrases) {
            const auto person = phrase.person == none ? none : annotation_.mentions[phrase.person].entry;
            if (person == none || !open(person)) {
                continue;
            }
            for (const auto other : here) {
                if (other != person &&
                    sameOffice(profiles_[other].offices.front(), profiles_[person].offices.front())) {
                    found.insert({other, person});
                }
            }
            here.push_back(person);
        }
    }
    return found;
}

/// "Secretary of State X met with Foreign Minister Y … support for Bulgaria": whom someone meets of whom nothing is
/// told either, where the text names a country that is nobody's yet, but not that of the dateline.
std::set<std::uint32_t> Discourse::metByBare() const {
    std::set<std::uint32_t> found;
    if (!homeByPlace_ || namesHome() || !namesCountryOfNobody()) {
        return found;
    }
    const auto bare = [&](const std::vector<std::uint32_t>& persons) {
        return !persons.empty() && std::all_of(persons.begin(), persons.end(), [&](std::uint32_t person) {
            return profiles_[person].of == none && !profiles_[person].offices.empty();
        });
    };
    for (const auto& sentence : parse_.sentences) {
        for (const auto& clause : sentence.clauses) {
            if (!lexicon().listed("meeting-verb", clause.lemma) || clause.voice != grammar::Voice::active) {
                continue;
            }
            bool subject = false;
            std::vector<std::uint32_t> met;
            for (const auto& argument : clause.arguments) {
                const bool with = argument.role == grammar::Role::object || joinsTwo(argument.preposition, clause);
                const auto persons = personsIn(sentence, argument.phrase);
                subject = subject || (argument.role == grammar::Role::subject && bare(persons));
                met = with && !argument.before && bare(persons) ? persons : met;
            }
            if (subject) {
                found.insert(met.begin(), met.end());
            }
        }
    }
    return found;
}

/// Who holds an office of which no phrase tells whose it is, is of the country that speaks.
void Discourse::readBareOffices(const std::vector<Profile>& stated) {
    const auto country = countryOfBareOffices(stated);
    const auto twins = rivals();
    const auto met = metByBare();
    for (std::uint32_t person = 0; person < profiles_.size(); ++person) {
        auto& profile = profiles_[person];
        const bool guest = guests_[person].contains(country) || ((homeGuessed_ || homeByPlace_) && opposed_[person]);
        const bool open = profile.of == none && !profile.offices.empty() && !guest &&
                          !heldByAnotherOf(profile, country) && !holdsOfBody(profile) && !merelySpokenOf(person) &&
                          !((homeGuessed_ || profile.grouped) && isShared(profile)) && !twins.contains(person) &&
                          !met.contains(person) && !amongForeignLeaders(person);
        const auto guests = open && allOfficesListed("mission-office", profile.offices) ? guestMission() : none;
        const bool own = open && std::any_of(profile.offices.begin(), profile.offices.end(),
                                             [&](std::uint32_t office) { return mayBeOfHome(office); });
        profile.of = guests != none ? guests : own ? country : profile.of;
        if (open && !own && homeByMission_ && post_ != none && !guests_[person].contains(post_) && isOfPost(profile)) {
            profile.of = post_; // "Embassy of Norway in Lusaka. The Ambassador met Minister of Finance X"
        }
    }
    for (const auto& sentence : parse_.sentences) { // "The Minister was accompanied by Ambassador X"
        for (const auto& clause : sentence.clauses) {
            readCompany(sentence, clause);
        }
    }
}

} // namespace chancery::extract
