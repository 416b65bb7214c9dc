// What the names of offices say: whose they are alike, and which is short for another.
#include "extract/discourse.hpp"

#include "lexicon/lines.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace chancery::extract {

using lexicon::MentionKind;

/// Whose an office is of which nothing in the text says so: "The Secretary-General met …" in a text that names no other
/// organisation; an entry, or `none`.
std::uint32_t Discourse::usualOwner(std::uint32_t office, std::uint32_t before) const {
    const auto concept_ = annotation_.offices[office].entry;
    const auto usual = concept_ == none ? none : entry(concept_).usualOwner;
    // "New York, 4 May. The Secretary-General met X, President of the Bank": a bank of which another holds an office
    const bool seat = city_ != none && lexicon().listedPhrase("home-of-usual-owner", lexicon::fold(entry(city_).label));
    const auto last = usual == none ? none : lastOrganization(before);
    if (usual == none || (last != none && !(seat && ownedByOther(last, office)))) {
        return last;
    }
    const bool other = std::any_of(annotation_.mentions.begin(), annotation_.mentions.end(), [&](const auto& mention) {
        return mention.kind == MentionKind::organization && mention.entry != usual &&
               entry(mention.entry).organOf != usual && !(seat && ownedByOther(mention.entry, office));
    });
    // A release of a country that names no organisation at all may well speak of its ministry's Secretary General.
    const bool national = home_ != none && !homeGuessed_ && city_ != none && !seat && !isSeat(city_);
    return other || (national && officeListed("also-of-ministry", office)) ? none : usual;
}

/// Whose an office mostly is, where the text names that organisation at all; an entry, or `none`.
std::uint32_t Discourse::usualOwnerNamed(std::uint32_t office) const {
    const auto concept_ = annotation_.offices[office].entry;
    const auto usual = concept_ == none ? none : entry(concept_).usualOwner;
    const bool named = std::any_of(annotation_.mentions.begin(), annotation_.mentions.end(), [&](const auto& mention) {
        return mention.kind == MentionKind::organization && mention.entry == usual;
    });
    return named ? usual : none;
}

/// "European Commissioner for Energy": the organisation that the name of an office tells by itself, or `none`.
std::uint32_t Discourse::ownerInName(std::uint32_t office) const {
    const auto& one = annotation_.offices[office];
    const bool whole = one.briefly.empty() || lexicon().listedPhrase("owner-in-name", lexicon::fold(one.label));
    const auto& name = whole ? one.label : one.briefly;
    const auto concept_ = lexicon().listedPhrase("owner-in-name", lexicon::fold(name))
                              ? lexicon().named(name, lexicon::EntryKind::rank)
                              : none;
    return concept_ == none ? none : entry(concept_).usualOwner;
}

/// Whether an organisation is named as whose another office is, held by a person.
bool Discourse::ownedByOther(std::uint32_t organization, std::uint32_t office) const {
    return std::any_of(parse_.sentences.begin(), parse_.sentences.end(), [&](const grammar::Sentence& sentence) {
        return std::any_of(sentence.phrases.begin(), sentence.phrases.end(), [&](const Phrase& phrase) {
            return phrase.of != none && phrase.person != none && !phrase.offices.empty() &&
                   annotation_.mentions[phrase.of].entry == organization &&
                   annotation_.mentions[phrase.of].kind == MentionKind::organization &&
                   !sameOffice(annotation_.mentions[phrase.offices.front()].entry, office);
        });
    });
}

std::uint32_t Discourse::ownerInOffice(const Agent& agent, std::uint32_t office) const {
    if (office == none || agent.of == none || agent.offices.size() < 2 ||
        entry(agent.of).kind != lexicon::EntryKind::organization) {
        return agent.of;
    }
    const auto mention = annotation_.offices[office].of;
    if (mention == none || annotation_.mentions[mention].kind != MentionKind::organization) {
        return agent.of;
    }
    std::uint32_t body = none;
    const auto own = ownerEntry(mention, body);
    return own == none ? agent.of : wholeOf(own);
}

/// The organisation of which one is an organ; else itself.
std::uint32_t Discourse::wholeOf(std::uint32_t organization) const {
    const auto whole = organization == none ? none : entry(organization).organOf;
    return whole == none ? organization : whole;
}

/// An office's name in small letters, without hyphens.
std::string Discourse::spacedLabel(std::uint32_t office) const {
    std::string label = lexicon::fold(annotation_.offices[office].label);
    std::replace(label.begin(), label.end(), '-', ' ');
    return label;
}

bool Discourse::isBodyRank(std::uint32_t office) const {
    return lexicon().listedPhrase("body-rank", spacedLabel(office));
}

/// Whether someone holds an office that only organisations have: "Secretary-General", "High Representative".
bool Discourse::holdsOfBody(const Profile& profile) const {
    if (profile.body != none) { // "Secretary General of the Ministry of Foreign Affairs"
        return false;
    }
    if (profile.ofOrgan) {
        return true;
    }
    return std::any_of(profile.offices.begin(), profile.offices.end(), [&](std::uint32_t office) {
        if (annotation_.offices[office].ofUnknownBody) {
            return true;
        }
        auto label = spacedLabel(office);
        for (const std::string_view of : {" to the ", " of the "}) { // "Chief Adviser to the Secretary-General"
            const auto served = label.find(of);
            const auto whom = served == std::string::npos ? std::string() : label.substr(served + of.size());
            if (lexicon().listedPhrase("body-rank", whom.substr(0, whom.find(" for ")))) {
                return true;
            }
        }
        for (const std::string_view charge : {" for ", " to "}) { // "Assistant Secretary-General for Political Affairs"
            label.resize(std::min(label.find(charge), label.size()));
        }
        return lexicon().listedPhrase("body-rank", label);
    });
}

/// The word at which a person is first named, or `none`.
std::uint32_t Discourse::firstNamed(std::uint32_t person) const {
    const auto first = std::find_if(annotation_.mentions.begin(), annotation_.mentions.end(), [&](const auto& mention) {
        return mention.kind == MentionKind::person && mention.entry == person;
    });
    return first == annotation_.mentions.end() ? none : first->words.first;
}

/// "The Permanent Secretary of Thailand …" in the headline tells whose the Permanent Secretary of the text is.
void Discourse::readSameOffices() {
    struct Said {
        std::set<std::uint32_t> owners;
        std::vector<Range> sentences; // that say so
    };
    std::map<std::string, Said> offices;
    for (const auto& sentence : parse_.sentences) {
        for (const auto& phrase : sentence.phrases) {
            if (phrase.person == none && phrase.members.empty() && !phrase.offices.empty() && !phrase.plural) {
                const Agent agent = agentOfPhrase(sentence, phrase);
                if (agent.of != none) {
                    auto& said = offices[officeContents_[agent.stated.front()]];
                    said.owners.insert(agent.of);
                    said.sentences.push_back(sentence.words);
                }
            }
        }
    }
    for (auto& profile : profiles_) {
        for (const auto office : profile.offices) {
            const bool inFull = std::any_of(profile.offices.begin(), profile.offices.end(),
                                            [&](std::uint32_t other) { return isShortFor(office, other); });
            const auto at = offices.find(officeContents_[office]);
            // Where the release has a country of its own, the office is its own unless another holds that.
            const bool open = city_ == none || heldByAnotherOf(profile, home_);
            if (profile.of != none || !open || inFull || at == offices.end() || at->second.owners.size() != 1) {
                continue;
            }
            // "The Prime Minister of Fiji will visit Tonga, Prime Minister X announced": another.
            const auto first = firstNamed(static_cast<std::uint32_t>(&profile - profiles_.data()));
            const bool another = std::all_of(at->second.sentences.begin(), at->second.sentences.end(),
                                             [&](Range sentence) { return sentence.contains(first); });
            const auto owner = *at->second.owners.begin();
            const auto taken = [&](const Profile& other) { return other.of == owner && holds(other, office); };
            if (!another && std::none_of(profiles_.begin(), profiles_.end(), taken)) {
                profile.of = owner;
            }
        }
    }
}

bool Discourse::officeListed(std::string_view list, std::uint32_t office) const {
    return lexicon().listedPhrase(list, lexicon::fold(annotation_.offices[office].label));
}

/// The offices that a phrase states.
std::vector<std::uint32_t> Discourse::officesOf(const Phrase& phrase) const {
    std::vector<std::uint32_t> offices;
    offices.reserve(phrase.offices.size());
    for (const auto mention : phrase.offices) {
        offices.push_back(annotation_.mentions[mention].entry);
    }
    return offices;
}

/// Whether at least one of the offices is in a list.
bool Discourse::anyOfficeListed(std::string_view list, std::span<const std::uint32_t> offices) const {
    return std::any_of(offices.begin(), offices.end(),
                       [&](std::uint32_t office) { return officeListed(list, office); });
}

/// Whether each of the offices is in a list; of none it holds.
bool Discourse::allOfficesListed(std::string_view list, std::span<const std::uint32_t> offices) const {
    return std::all_of(offices.begin(), offices.end(),
                       [&](std::uint32_t office) { return officeListed(list, office); });
}

bool Discourse::isEnvoy(const Agent& agent) const {
    return !agent.offices.empty() && allOfficesListed("envoy-office", agent.offices);
}

bool Discourse::isTitleOffice(std::uint32_t office) const { return officeListed("title-office", office); }

/// What an office's name says: "Minister of Foreign Affairs" and "Foreign Minister" say the same.
std::string Discourse::contentOf(std::string_view office) const {
    std::set<std::string> words;
    std::string word;
    const auto keep = [&] {
        if (!word.empty() && !lexicon().listedPhrase("office-filler", word)) {
            words.insert(word);
        }
        word.clear();
    };
    for (const char c : lexicon::fold(std::string(office))) {
        if (c == ' ' || c == ',' || c == '-') {
            keep();
        } else {
            word.push_back(c);
        }
    }
    keep();
    std::string content;
    for (const auto& one : words) {
        content.append(one).push_back(' ');
    }
    return content;
}

void Discourse::readOffices() {
    for (const auto& office : annotation_.offices) {
        officeContents_.push_back(contentOf(office.label));
    }
    inHeadline_.assign(annotation_.offices.size(), false);
    for (const auto& sentence : annotation_.sentences) {
        for (auto word = sentence.words.first; word < sentence.words.end; ++word) {
            const auto* mention = annotation_.mention(word);
            if (mention != nullptr && mention->kind == MentionKind::office) {
                inHeadline_[mention->entry] = sentence.kind == text::SentenceKind::headline;
            }
        }
    }
}

/// Whether the text calls the office otherwise, in full ("Minister Wells", the Minister of Trade), or a headline does.
bool Discourse::saysLess(std::uint32_t office, std::uint32_t other) const {
    return isShortFor(office, other) || (inHeadline_[office] && !inHeadline_[other] && sameOffice(office, other));
}

/// Whether a list has one of the words of a name, which is in small letters.
bool Discourse::hasWordListed(std::string_view list, std::string_view name) const {
    const auto words = lexicon::split(name, ' ');
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return lexicon().listedPhrase(list, word); });
}

/// "the commerce minister" of a Federal Minister for Commerce: whether another office's name says all that this one's
/// does, in other words' order, and nothing that makes it a lesser one.
bool Discourse::saysFewer(std::uint32_t office, std::uint32_t other) const {
    const auto wordsOf = [&](std::uint32_t one) {
        const auto words = lexicon::split(lexicon::trim(officeContents_[one]), ' ');
        return std::set<std::string_view>(words.begin(), words.end());
    };
    const auto few = wordsOf(office);
    const auto many = wordsOf(other);
    const auto lesser = [&](std::string_view word) {
        return !few.contains(word) && lexicon().listedPhrase("lesser-office", word);
    };
    return few.size() > 1 && many.size() > few.size() &&
           std::includes(many.begin(), many.end(), few.begin(), few.end()) &&
           std::none_of(many.begin(), many.end(), lesser);
}

/// "the Georgian Speaker" of a Chairperson of the Parliament, of a President of the Riigikogu: whether someone presides
/// over a legislature in an office.
bool Discourse::presidesOverHouse(const Profile& profile, std::uint32_t office) const {
    const auto label = lexicon::fold(annotation_.offices[office].label);
    const auto isHouse = [&](std::string_view name) { return hasWordListed("legislature", name); };
    const auto of = profile.body != none ? profile.body : profile.of;
    return lexicon().listedPhrase("presiding-rank", label.substr(0, label.find(' '))) &&
           (isHouse(label) || (of != none && isHouse(lexicon::fold(entry(of).label))));
}

/// Whether the owner may have the office: no organisation has a minister.
bool Discourse::mayHave(std::uint32_t owner, std::uint32_t office) const {
    return owner == none || entry(owner).kind != lexicon::EntryKind::organization ||
           !hasWordListed("state-office", lexicon::fold(annotation_.offices[office].label));
}

bool Discourse::isShortFor(std::uint32_t office, std::uint32_t other) const {
    const std::string a = lexicon::fold(annotation_.offices[office].label);
    const std::string b = lexicon::fold(annotation_.offices[other].label);
    return b.size() > a.size() &&
           (b.starts_with(a + " ") || b.ends_with(" " + a) || b.find(" " + a + " ") != std::string::npos);
}

} // namespace chancery::extract
