// Offices that the members of an organisation hold in turn, beside one at home.
#include "grammar/chunks.hpp"

#include <algorithm>

namespace chancery::grammar {

namespace {

std::string rankOf(const SentenceWork& work, const Phrase& phrase) {
    const auto& office = work.a.offices[work.a.mentions[phrase.offices.front()].entry];
    std::string label = lexicon::fold(office.briefly.empty() ? office.label : office.briefly);
    std::replace(label.begin(), label.end(), '-', ' ');
    return label;
}

} // namespace

bool isRotating(const SentenceWork& work, const Phrase& phrase) {
    const auto organization = [&](std::uint32_t mention) {
        return mention != none && work.a.mentions[mention].kind == lexicon::MentionKind::organization;
    };
    if (phrase.offices.size() != 1) {
        return false;
    }
    const auto label = rankOf(work, phrase);
    const auto whole = lexicon::fold(work.a.offices[work.a.mentions[phrase.offices.front()].entry].label);
    return work.lexicon.listedPhrase("realm-office", label) || work.lexicon.listedPhrase("council-office", whole) ||
           ((organization(phrase.of) ||
             std::any_of(phrase.premodifiers.begin(), phrase.premodifiers.end(), organization)) &&
            work.lexicon.listedPhrase("rotating-office", label));
}

bool presidesBeside(const SentenceWork& work, const Phrase& office, const Phrase& envoy) {
    const auto of = [&](const Phrase& phrase, lexicon::MentionKind kind) {
        return phrase.of != none && work.a.mentions[phrase.of].kind == kind;
    };
    return office.person == none && office.offices.size() == 1 && !office.plural &&
           of(office, lexicon::MentionKind::organization) && envoy.offices.size() == 1 &&
           of(envoy, lexicon::MentionKind::country) &&
           work.lexicon.listedPhrase("title-office",
                                     lexicon::fold(work.a.offices[work.a.mentions[envoy.offices.front()].entry].label));
}

bool isBareChair(const SentenceWork& work, const Phrase& phrase) {
    return phrase.offices.size() == 1 && phrase.person == none && phrase.of == none && phrase.ofNoun == none &&
           phrase.premodifiers.empty() && phrase.possessor == none && !phrase.plural && !phrase.peer &&
           phrase.determiner == Determiner::definite &&
           work.a.offices[work.a.mentions[phrase.offices.front()].entry].body == none &&
           work.lexicon.listedPhrase("chair-in-turn", rankOf(work, phrase));
}

} // namespace chancery::grammar
