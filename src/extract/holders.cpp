// Whom the text names elsewhere that a phrase calls by the office alone.
#include "extract/discourse.hpp"

#include <algorithm>

namespace chancery::extract {

std::optional<Agent> Discourse::holderOf(const Agent& agent, const grammar::Sentence& sentence) const {
    if (agent.stated.empty()) {
        return std::nullopt;
    }
    const std::string wanted = lexicon::fold(annotation_.offices[agent.stated.front()].label);
    std::optional<Agent> best;
    int bestScore = 0;
    for (std::uint32_t p = 0; p < profiles_.size(); ++p) {
        const auto& profile = profiles_[p];
        if (agent.of == none && profile.of != home_ &&
            (introducedLater(sentence, agent.words, p) || isAnother(p, agent.stated.front()))) {
            continue;
        }
        auto offices = profile.offices;
        offices.insert(offices.end(), profile.titles.begin(), profile.titles.end());
        if (profile.besideOffice != none) {
            offices.push_back(profile.besideOffice);
        }
        for (const auto office : offices) {
            const auto of = office == profile.besideOffice ? profile.besideOf : profile.of;
            if (agent.of != none && of != none && !sameOwner(agent.of, of)) {
                continue;
            }
            if (agent.of != none && of == none && namedBehind(sentence, agent.words, p)) {
                continue; // "The Prime Minister of Fiji will visit Tonga, Prime Minister X announced": hardly of Fiji
            }
            const std::string label = lexicon::fold(annotation_.offices[office].label);
            const bool same = sameOffice(office, agent.stated.front()) || // "the Special Envoy" of one for Yemen
                              (lexicon().listedPhrase("envoy-rank", wanted) &&
                               lexicon::fold(annotation_.offices[office].briefly) == wanted);
            // "the Minister" for "Minister of Finance", "the Secretary-General" for "Deputy Secretary-General …"
            const bool deputy =
                agent.of != none && isLesser(office, agent.stated.front()); // "the Uzbek Foreign Minister"
            const bool short_ = !deputy && label.size() > wanted.size() &&
                                (label.starts_with(wanted + " ") || label.ends_with(" " + wanted) ||
                                 label.find(" " + wanted + " ") != std::string::npos);
            const bool leads = lexicon().listedPhrase("any-leader", wanted) && // "the Head of State"
                               lexicon().listedPhrase("leader-office", label);
            const bool governs = lexicon().listedPhrase("any-premier", wanted) && // "the Japanese premier"
                                 lexicon().listedPhrase("premier-office", label);
            const bool sent = lexicon().listedPhrase("any-envoy", wanted) && // "the Kyrgyz envoy"
                              lexicon().listedPhrase("accredited", label);
            const bool title = std::find(profile.titles.begin(), profile.titles.end(), office) != profile.titles.end();
            const bool fewer = saysFewer(agent.stated.front(), office);
            const bool speaks = lexicon().listedPhrase("any-speaker", wanted) && presidesOverHouse(profile, office);
            const bool like = short_ || fewer || leads || governs || sent || speaks;
            const int score = same && !title ? 2 : same || like ? 1 : 0;
            if (score == 0) {
                continue;
            }
            Agent candidate;
            candidate.person = p;
            const bool spoken = std::find(recent_.begin(), recent_.end(), withProfile(candidate)) != recent_.end();
            const int total = 4 * score + (spoken ? 2 : 0) + (profile.of == home_ && !homeGuessed_ ? 1 : 0);
            if (total > bestScore) {
                bestScore = total;
                best = withProfile(candidate);
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

/// Whether two owners of an office are one: also a country and its ministry or parliament.
bool Discourse::sameOwner(std::uint32_t one, std::uint32_t other) const {
    return one == other || entry(one).country == other || entry(other).country == one;
}

} // namespace chancery::extract
