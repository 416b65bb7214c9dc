// Of what kind an event is, by its noun and by who meets.
#include "extract/events.hpp"

#include "rdf/namespaces.hpp"

#include <algorithm>

namespace chancery::extract {

using lexicon::MentionKind;
using rdf::in;
using rdf::isChn;
namespace ns = rdf::ns;

/// Whether the leaders of an organisation are the sentence's subject: their meeting is a summit.
bool Events::byLeaders(const grammar::Sentence& sentence) const {
    return std::any_of(sentence.phrases.begin(), sentence.phrases.end(), [&](const Phrase& phrase) {
        return phrase.kind == grammar::PhraseKind::agent && phrase.plural &&
               d_.lexicon().listed("leader", d_.annotation().words[phrase.head].id);
    });
}

/// Whether an organisation of several countries holds the event: "the 24th meeting of the ECO Council of Ministers".
bool Events::ofBody(const grammar::Sentence& sentence, const Phrase& phrase) const {
    const auto organization = [&](std::uint32_t mention) {
        return mention != none && d_.annotation().mentions[mention].kind == MentionKind::organization;
    };
    std::size_t named = 0;
    bool body = false;
    for (const auto mention : phrase.premodifiers) {
        ++named;
        body = body || organization(mention);
    }
    for (const auto& modifier : phrase.modifiers) {
        const auto& other = sentence.phrases[modifier.phrase];
        // "the meeting of the ECOWAS Committee on Trade": of an organ
        const bool organ = other.head != none &&
                           d_.lexicon().listed("assembly", d_.annotation().words[other.head].id) &&
                           other.premodifiers.size() == 1 && organization(other.premodifiers.front());
        body = body || (modifier.preposition != 0 && d_.lexicon().listed("session-of", modifier.preposition) &&
                        other.members.empty() && other.offices.empty() &&
                        (organ || organization(other.mention) || (meetsAsMany(other) && !joins(phrase))));
    }
    return body && named <= 1;
}

/// "the third meeting of the Neighbourhood Commission between the two countries": whether what meets is of two sides.
bool Events::joins(const Phrase& phrase) const {
    return std::any_of(phrase.modifiers.begin(), phrase.modifiers.end(), [&](const grammar::Modifier& modifier) {
        return modifier.preposition != 0 && d_.lexicon().listed("between", modifier.preposition);
    });
}

/// "the chairs of the committees", "the Common Market Council": whether those who meet are many, by what they are
/// called alone.
bool Events::meetsAsMany(const Phrase& who) const {
    const auto& word = d_.annotation().words[who.head == none ? who.words.first : who.head];
    const bool council = word.capital && who.words.size() > 2 && who.premodifiers.empty() &&
                         who.kind == grammar::PhraseKind::other && d_.lexicon().listed("organ", word.id);
    return who.head != none && (council || (who.plural && d_.lexicon().listed("presiding-persons", word.id)));
}

/// Whether a phrase is of an organ of one organisation: "the Technical Committee on Agriculture of SAARC" is no joint
/// commission of two sides.
bool Events::isOrgan(const grammar::Sentence& sentence, const Phrase& phrase) const {
    const auto last = d_.annotation().mentions[phrase.mention].words.end - 1;
    return d_.lexicon().listed("assembly", d_.annotation().words[last].id) && ofBody(sentence, phrase);
}

/// Whether those who lead states or governments are the body that meets: "the meeting of the Council of Heads of
/// Government".
bool Events::ofLeadersBody(const grammar::Sentence& sentence, const Phrase& phrase) const {
    return std::any_of(phrase.modifiers.begin(), phrase.modifiers.end(), [&](const grammar::Modifier& modifier) {
        const auto& of = sentence.phrases[modifier.phrase];
        if (modifier.preposition == 0 || !d_.lexicon().listed("session-of", modifier.preposition) ||
            !of.members.empty() || of.person != none) {
            return false;
        }
        for (auto word = of.words.first; word < of.words.end; ++word) {
            if (d_.lexicon().listedAt("leaders-of-state", d_.annotation().words, word, of.words.end) != 0) {
                return true;
            }
        }
        return false;
    });
}

/// "trilateral meeting", "ministerial talks": a word before the head says that many meet.
bool Events::ofSeveral(const Phrase& phrase) const {
    for (auto word = phrase.words.first; word < phrase.head; ++word) {
        if (d_.lexicon().listed("many-sided", d_.annotation().words[word].id)) {
            return true;
        }
    }
    return false;
}

/// Who meets, where the noun says it by their office: "Foreign Ministers' Meeting", "meeting of the ministers of …".
/// Two countries' ministers are a meeting as any other.
const Phrase* Events::officials(const grammar::Sentence& sentence, const Phrase& phrase) const {
    const auto plural = [&](std::uint32_t index) {
        const auto* one = &sentence.phrases[index];
        for (std::size_t i = 1; i < one->members.size(); ++i) { // "the ministers of Kenya, Ghana and Mali"
            const auto& owner = sentence.phrases[one->members[i]];
            if (owner.person != none || !owner.offices.empty()) {
                return false;
            }
        }
        one = one->members.empty() ? one : &sentence.phrases[one->members.front()];
        return one->person == none && one->plural && !one->offices.empty();
    };
    if (phrase.possessor != none && plural(phrase.possessor)) {
        return &sentence.phrases[phrase.possessor];
    }
    for (const auto& modifier : phrase.modifiers) {
        if (modifier.preposition != 0 && d_.lexicon().listed("session-of", modifier.preposition) &&
            plural(modifier.phrase) && d_.agents(sentence, modifier.phrase).size() != 2) {
            return &sentence.phrases[modifier.phrase];
        }
    }
    return nullptr;
}

/// The noun of the kind of event that a name ends in or begins with where it is that of a series which is attended like
/// an event: "the East Asia Summit", "the Munich Security Conference"; an entry, or `none`.
std::uint32_t Events::eventInName(const Phrase& phrase) const {
    const auto& a = d_.annotation();
    if (phrase.mention == none || phrase.person != none || !phrase.offices.empty() || !phrase.members.empty()) {
        return none;
    }
    const auto& mention = a.mentions[phrase.mention];
    if (mention.kind != MentionKind::organization && mention.kind != MentionKind::initiative) {
        return none;
    }
    std::uint32_t head = mention.words.first; // the last word before "on", "for", "of"
    for (auto word = mention.words.first + 1; word < mention.words.end; ++word) {
        if (d_.lexicon().words().readings(a.words[word].id).is(lexicon::WordClass::preposition)) {
            break;
        }
        head = word;
    }
    const auto noun = [&](std::uint32_t first) {
        const auto found = d_.lexicon().longest(a.words, a.text, first, head + 1, lexicon::EntryKind::eventNoun);
        return found.length == head + 1 - first ? found.label : nullptr;
    };
    if (d_.lexicon().listed("event-in-name", a.words[head].id)) {
        const auto* one = noun(head);
        return one == nullptr ? d_.lexicon().entryOf(in(ns::chn, "Conference")) : one->entry;
    }
    for (auto first = mention.words.first + 1; first < head; ++first) { // "the Pacific Islands Leaders Meeting"
        if (const auto* one = noun(first); one != nullptr && one->role != lexicon::LabelRole::generic) {
            return one->entry;
        }
    }
    return none;
}

/// Whether two countries before a noun say whose ministers or leaders meet.
bool Events::isOfTwo(const Phrase& phrase) const {
    const auto& a = d_.annotation();
    std::size_t countries = 0;
    for (const auto mention : phrase.premodifiers) {
        if (a.mentions[mention].kind != MentionKind::country) {
            return false;
        }
        ++countries;
    }
    const auto& noun = a.mentions[phrase.mention].words;
    bool holders = false;
    for (auto word = noun.first; word < noun.end; ++word) {
        holders = holders || d_.lexicon().listed("persons", a.words[word].id);
    }
    return countries == 2 && holders;
}

/// "the fourth meeting of the Joint Commission" is what the Joint Commission is, and is told with what its phrase
/// tells. `part`: whether the noun itself already says that many meet.
void Events::readSession(const grammar::Sentence& sentence, const Phrase& phrase, bool part,
                         EventMention& mention) const {
    const auto& a = d_.annotation();
    for (const auto& modifier : phrase.modifiers) {
        const auto& of = sentence.phrases[modifier.phrase];
        const bool session = modifier.preposition != 0 && d_.lexicon().listed("session-of", modifier.preposition);
        if (of.kind == grammar::PhraseKind::name && session && !isChn(mention.type, "Meeting")) {
            mention.generic = false; // "the last round of 5+2 talks" is of a series of its own
            return;
        }
        if (of.kind != grammar::PhraseKind::event) {
            continue;
        }
        if (!session) {
            return; // "talks ahead of the third session of the Joint Commission"
        }
        if (of.mention == none || !of.members.empty() || lexicon::isGeneric(a, d_.lexicon(), a.mentions[of.mention])) {
            continue;
        }
        auto inner = read(sentence, of, mention.planned);
        if (part && !mention.generic && !isChn(inner.type, "Consultation")) {
            return;
        }
        inner.ordinal = mention.ordinal;
        inner.label = mention.label;
        inner.words = mention.words;
        mention = std::move(inner);
        return;
    }
}

/// Tells the kind from who meets, where the noun leaves it open: leaders meet at a summit, members of a body or
/// ministers of several countries at what its entry says. `called`: whether the noun is an event's, no series' name.
void Events::readKind(const grammar::Sentence& sentence, const Phrase& phrase, bool called,
                      EventMention& mention) const {
    const auto& a = d_.annotation();
    const auto& lexicon = d_.lexicon();
    const auto& head = a.mentions[phrase.mention];
    const auto ofLeaders = d_.entry(head.entry).ofLeaders;
    const auto ofMembers = d_.entry(head.entry).ofBody;
    const auto become = [&](std::uint32_t kind) {
        mention.type = d_.entry(kind).type;
        mention.generic = false;
    };
    if (isChn(mention.type, "Call") && lexicon.listed("conference-too", a.words[head.words.end - 1].id) &&
        (officials(sentence, phrase) != nullptr || ofBody(sentence, phrase) || ofSeveral(phrase))) {
        mention.type = in(ns::chn, "Conference"); // "a video conference of the foreign ministers of the Union"
        mention.remote = true;
    }
    if (mention.generic && mention.ordinal != 0 && ofLeaders != none && precedent(mention) == nullptr &&
        byLeaders(sentence)) {
        become(ofLeaders);
    }
    if (const auto* who = mention.generic ? officials(sentence, phrase) : nullptr; who != nullptr) {
        const auto office = a.mentions[who->offices.front()].entry;
        const bool leads = lexicon.listedPhrase("leader-office", lexicon::fold(a.offices[office].label));
        const auto kind = leads ? ofLeaders : ofMembers;
        if (kind != none) {
            become(kind);
        }
    }
    if (!mention.generic && called && ofMembers != none && isOrgan(sentence, phrase)) {
        become(ofMembers);
    }
    if (mention.generic && ofLeaders != none && ofLeadersBody(sentence, phrase)) {
        become(ofLeaders);
    }
    if (mention.generic && joins(phrase) &&
        std::any_of(phrase.modifiers.begin(), phrase.modifiers.end(),
                    [&](const auto& of) { return meetsAsMany(sentence.phrases[of.phrase]); })) {
        mention.type = in(ns::chn, "Consultation");
        mention.generic = false;
    }
    if (mention.generic && ofMembers != none && (ofBody(sentence, phrase) || ofSeveral(phrase))) {
        become(ofMembers);
    }
}

} // namespace chancery::extract
