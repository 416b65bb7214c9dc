// Whom the text names elsewhere that a phrase calls by the office alone.
#include "extract/discourse.hpp"

#include <algorithm>
#include <set>

namespace chancery::extract {

using lexicon::MentionKind;

/// How well an office that someone holds answers to the one that a phrase states: 2 for the same, 1 for one that it
/// is short for or another word for, 0 for any other. `wanted` is the label of the stated one, folded; `owned`: whether
/// the phrase tells whose it is.
int Discourse::answersTo(const Profile& profile, std::uint32_t office, std::uint32_t stated, const std::string& wanted,
                         bool owned) const {
    const auto label = lexicon::fold(annotation_.offices[office].label);
    const bool same =
        sameOffice(office, stated) || // "the Special Envoy" of one for Yemen
        (lexicon().listedPhrase("envoy-rank", wanted) && lexicon::fold(annotation_.offices[office].briefly) == wanted);
    if (same) {
        const auto& titles = profile.titles;
        return std::find(titles.begin(), titles.end(), office) == titles.end() ? 2 : 1;
    }
    // "the Minister" for "Minister of Finance", "the Secretary-General" for "Deputy Secretary-General …"
    const bool deputy = owned && isLesser(office, stated); // "the Uzbek Foreign Minister"
    const bool brief = !deputy && label.size() > wanted.size() &&
                       (label.starts_with(wanted + " ") || label.ends_with(" " + wanted) ||
                        label.find(" " + wanted + " ") != std::string::npos);
    const auto stands = [&](std::string_view word, std::string_view offices) {
        return lexicon().listedPhrase(word, wanted) && lexicon().listedPhrase(offices, label);
    };
    const bool like = brief || saysFewer(stated, office) ||
                      stands("any-leader", "leader-office") ||   // "the Head of State"
                      stands("any-premier", "premier-office") || // "the Japanese premier"
                      stands("any-envoy", "accredited") ||       // "the Kyrgyz envoy"
                      (lexicon().listedPhrase("any-speaker", wanted) && presidesOverHouse(profile, office));
    return like ? 1 : 0;
}

/// All that someone holds: offices, titles, and what is held for another owner.
std::vector<std::uint32_t> Discourse::officesHeld(const Profile& profile) {
    auto offices = profile.offices;
    offices.insert(offices.end(), profile.titles.begin(), profile.titles.end());
    if (profile.besideOffice != none) {
        offices.push_back(profile.besideOffice);
    }
    return offices;
}

/// Who holds the office that a phrase of a sentence states, the best of those whom the text names; or nothing.
std::optional<Agent> Discourse::holderOf(const Agent& agent, const grammar::Sentence& sentence) const {
    constexpr int lesserCosts = 3;
    if (agent.stated.empty()) {
        return std::nullopt;
    }
    const auto stated = agent.stated.front();
    const auto wanted = lexicon::fold(annotation_.offices[stated].label);
    std::optional<Agent> best;
    int bestScore = 0;
    for (std::uint32_t p = 0; p < profiles_.size(); ++p) {
        const auto& profile = profiles_[p];
        if (agent.of == none && profile.of != home_ &&
            (introducedLater(sentence, agent.words, p) || isAnother(p, stated))) {
            continue;
        }
        for (const auto office : officesHeld(profile)) {
            const auto of = office == profile.besideOffice ? profile.besideOf : profile.of;
            if (agent.of != none && of != none && !sameOwner(agent.of, of)) {
                continue;
            }
            if (agent.of != none && of == none && namedBehind(sentence, agent.words, p)) {
                continue; // "The Prime Minister of Fiji will visit Tonga, Prime Minister X announced": hardly of Fiji
            }
            const int score = answersTo(profile, office, stated, wanted, agent.of != none);
            if (score == 0) {
                continue;
            }
            Agent person;
            person.person = p;
            auto candidate = withProfile(std::move(person));
            const bool spoken = std::find(recent_.begin(), recent_.end(), candidate) != recent_.end();
            const bool lesser =
                score == 1 && isLesser(office, agent.stated.front()); // "the Minister" is no Vice Minister
            const int total = 4 * score + (spoken ? 2 : 0) + (profile.of == home_ && !homeGuessed_ ? 1 : 0) -
                              (lesser ? lesserCosts : 0);
            if (total > bestScore) {
                bestScore = total;
                best = std::move(candidate);
            }
        }
    }
    return best;
}

/// Whether a person is first named further on: "the Foreign Minister spoke with his counterpart X". Where nobody can
/// tell who speaks, only in the same sentence.
bool Discourse::introducedLater(const grammar::Sentence& sentence, Range phrase, std::uint32_t person) const {
    const auto word = firstNamed(person);
    if (word == none) {
        return false;
    }
    return home_ != none ? word > phrase.first : word >= phrase.end && sentence.words.contains(word);
}

/// Whether a person is first named in the same sentence behind a phrase.
bool Discourse::namedBehind(const grammar::Sentence& sentence, Range phrase, std::uint32_t person) const {
    const auto word = firstNamed(person);
    return word != none && word >= phrase.end && sentence.words.contains(word);
}

/// "The Prime Minister received Belgian Prime Minister X": whether the text has somebody who holds an office beside a
/// person whom it introduces with a country, so that the office alone is not that person's further on.
bool Discourse::isAnother(std::uint32_t person, std::uint32_t office) const {
    if (profiles_[person].of == none) {
        return false;
    }
    const auto first = firstNamed(person);
    return std::any_of(parse_.sentences.begin(), parse_.sentences.end(), [&](const grammar::Sentence& sentence) {
        return sentence.words.contains(first) && sentence.kind == text::SentenceKind::body &&
               std::any_of(sentence.phrases.begin(), sentence.phrases.end(), [&](const Phrase& phrase) {
                   const bool bare = phrase.person == none && phrase.of == none && phrase.possessor == none &&
                                     phrase.premodifiers.empty() && !phrase.offices.empty() && !phrase.plural &&
                                     !phrase.peer && phrase.determiner == grammar::Determiner::definite;
                   return bare && phrase.words.end <= first && isSubject(sentence, phrase) &&
                          sameOffice(annotation_.mentions[phrase.offices.front()].entry, office);
               });
    });
}

/// Whose "the Sultan" is: of the country from which an agency of another reports, where the text names its Sultan; else
/// of the one that speaks.
std::uint32_t Discourse::ownerOrHome(std::uint32_t office) const {
    const auto there = city_ == none ? none : entry(city_).country;
    const bool named = there != none && there != home_ &&
                       std::any_of(namedOffices_.begin(), namedOffices_.end(), [&](const auto& one) {
                           return one.first == there && sameOffice(one.second, office);
                       });
    return named ? there : home_;
}

/// "The Minister": the person that is the subject of the sentence before, where it is a minister, unless that one is a
/// Vice Minister and the sentence names one Minister beside; else none.
std::vector<std::uint32_t> Discourse::subjectCalled(const grammar::Sentence& sentence, const Phrase& phrase) const {
    const bool called = phrase.person == none && !phrase.offices.empty() && !phrase.plural && phrase.of == none &&
                        phrase.determiner == grammar::Determiner::definite;
    auto before = called ? subjectBefore(sentence) : std::vector<std::uint32_t>{};
    const auto isCalled = [&](std::uint32_t person, bool lesser) {
        const auto office = annotation_.mentions[phrase.offices.front()].entry;
        return std::any_of(profiles_[person].offices.begin(), profiles_[person].offices.end(), [&](std::uint32_t held) {
            return sameOffice(held, office) || (isShortFor(office, held) && (lesser || !isLesser(held, office)));
        });
    };
    if (before.size() != 1 || !isCalled(before.front(), true)) {
        return {};
    }
    const auto at = static_cast<std::size_t>(&sentence - parse_.sentences.data());
    std::set<std::uint32_t> beside;
    for (const auto& mention : annotation_.mentions) {
        if (at > 0 && mention.kind == MentionKind::person && !isCalled(before.front(), false) &&
            parse_.sentences[at - 1].words.contains(mention.words.first) && isCalled(mention.entry, false)) {
            beside.insert(mention.entry);
        }
    }
    return beside.size() == 1 ? std::vector<std::uint32_t>{*beside.begin()} : before;
}

/// Whether two owners of an office are one: also a country and its ministry or parliament.
bool Discourse::sameOwner(std::uint32_t one, std::uint32_t other) const {
    return one == other || entry(one).country == other || entry(other).country == one;
}

} // namespace chancery::extract
