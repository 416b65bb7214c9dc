// Instruments: what they are on, whose they are, and whether they are yet to come.
#include "extract/reading.hpp"

#include "rdf/namespaces.hpp"

#include <algorithm>

namespace chancery::extract {

using lexicon::MentionKind;
using rdf::in;
using rdf::isChn;
using rules::Capture;
using rules::Value;
namespace ns = rdf::ns;

/// Planned: a plan's verb group, or "towards concluding", "for signing" behind a preposition.
bool Reading::isPlanned(const grammar::Clause& clause) {
    if (clause.modality == grammar::Modality::planned || clause.tense == grammar::Tense::future) {
        return true;
    }
    const auto first = clause.verbGroup.first;
    const auto* above = clause.parent < sentence_->clauses.size() ? &sentence_->clauses[clause.parent] : nullptr;
    if (clause.form == grammar::ClauseForm::gerund && above != nullptr && above != &clause &&
        isActOf("deed-act", *above)) {
        return false; // "thanked Kenya for signing the treaty"
    }
    return clause.form == grammar::ClauseForm::gerund && first > sentence_->words.first &&
           d_.lexicon().listed("towards", d_.annotation().words[first - 1].id);
}

bool Reading::looksAhead(const grammar::Clause& clause) {
    return d_.lexicon().listed("weighing", clause.lemma) || isActOf("prospect-act", clause);
}

const grammar::Clause* Reading::leadIn(std::uint32_t word) {
    const auto& a = d_.annotation();
    const auto lastBefore = [](const grammar::Sentence& sentence, std::uint32_t colon) -> const grammar::Clause* {
        const grammar::Clause* last = nullptr;
        for (const auto& clause : sentence.clauses) {
            if (clause.verbGroup.end <= colon) {
                last = &clause;
            }
        }
        return last;
    };
    for (auto at = word; at-- > sentence_->words.first;) {
        const bool opens = at > sentence_->words.first && a.textOf(at - 1) == "," && // "three documents, including …"
                           d_.lexicon().listed("listing", a.words[at].id);
        if (opens || a.textOf(at) == ":" || a.textOf(at) == "--" || a.textOf(at) == "—" || a.textOf(at) == "–") {
            const auto* clause = lastBefore(*sentence_, at);
            if (clause != nullptr || sentence_->kind != text::SentenceKind::bullet) {
                return clause;
            }
            break; // "- Malawi: X, President": what only labels an item of a list
        }
    }
    const auto isItem = [](const grammar::Sentence& sentence) { // "1. MoU on Defence Cooperation"
        return sentence.kind == text::SentenceKind::bullet || sentence.clauses.empty();
    };
    const auto& sentences = d_.parse().sentences;
    for (auto s = static_cast<std::size_t>(sentence_ - sentences.data()); isItem(sentences[s]) && s-- > 0;) {
        const auto& before = sentences[s].words;
        if ((sentence_->kind == text::SentenceKind::bullet && a.textOf(before.end - 1) == ":") ||
            d_.lexicon().listed("list-heading", a.words[before.first].id)) {
            return lastBefore(sentences[s], before.end);
        }
    }
    return nullptr;
}

/// Whether what hangs on an instrument goes on with its subject: "on the recognition of licences", "on cooperation in
/// tourism", but not "in Rabat", "on 3 May", "at the ministry".
bool Reading::goesOn(const grammar::Modifier& modifier) const {
    const auto& phrase = sentence_->phrases[modifier.phrase];
    if (modifier.preposition == 0 || phrase.kind == grammar::PhraseKind::date) {
        return modifier.preposition != 0 && d_.lexicon().listed("session-of", modifier.preposition);
    }
    const bool common = phrase.kind == grammar::PhraseKind::other;
    return d_.lexicon().listed("subject-within", modifier.preposition) &&
           (common || !d_.lexicon().listed("locative", modifier.preposition));
}

/// The parties that a phrase names for its instrument; sets the subject and extends `all` over what belongs to it.
std::vector<std::uint32_t> Reading::instrumentParties(const Phrase& phrase, Node& made, Range& all) const {
    const auto& a = d_.annotation();
    Range subject{none, 0};
    bool open = false;
    bool placed = false; // "in Abuja", "at the headquarters of the United Nations": no party
    std::vector<std::uint32_t> parties;
    for (const auto& modifier : phrase.modifiers) {
        const auto& other = sentence_->phrases[modifier.phrase];
        const bool begins = subject.end == 0 && other.kind != grammar::PhraseKind::date &&
                            d_.lexicon().listed("subject-matter", modifier.preposition);
        open = begins || (open && goesOn(modifier));
        if (open) {
            subject = {std::min(subject.first, other.words.first), other.words.end};
            all.end = other.words.end;
            continue;
        }
        const bool of = d_.lexicon().listed("noun-preposition", modifier.preposition);
        placed = (placed && of) ||
                 (other.kind != grammar::PhraseKind::agent && d_.lexicon().listed("scene", modifier.preposition));
        if (!placed && (modifier.preposition == 0 || !d_.lexicon().listed("looking-on", modifier.preposition))) {
            for (const auto& agent : d_.agents(*sentence_, modifier.phrase)) {
                if (agent.of != none) {
                    parties.push_back(agent.of);
                }
            }
        }
    }
    for (const auto mention : phrase.premodifiers) {
        // The organisation that a convention was made in is no party to it: "the Council of Europe Convention".
        const bool body = a.mentions[mention].kind == MentionKind::organization && !isChn(made.type, "Treaty");
        if (a.mentions[mention].kind == MentionKind::country || body) {
            parties.push_back(a.mentions[mention].entry);
        }
    }
    if (subject.end > 0 && subject.first < subject.end) {
        made.properties.push_back({in(ns::chn, "subject"), rdf::literal(a.textOf(subject))});
    }
    std::sort(parties.begin(), parties.end());
    parties.erase(std::unique(parties.begin(), parties.end()), parties.end());
    return parties;
}

/// Whose an instrument is that has a name of its own: "the Nakamal Agreement between Australia and Vanuatu", "the
/// EU-Viet Nam Free Trade Agreement".
void Reading::noteNamedParties(const Phrase& phrase) {
    const auto& a = d_.annotation();
    const auto& mention = a.mentions[phrase.mention];
    if (mention.kind != MentionKind::initiative || !d_.lexicon().isInstrument(d_.entry(mention.entry))) {
        return;
    }
    std::vector<std::uint32_t> parties;
    for (const auto& modifier : phrase.modifiers) {
        if (modifier.preposition != 0 && d_.lexicon().listed("between", modifier.preposition)) {
            for (const auto& agent : d_.agents(*sentence_, modifier.phrase)) {
                parties.push_back(agent.of);
            }
        }
    }
    for (auto word = mention.words.first; word < mention.words.end;) {
        const auto name = d_.lexicon().longest(a.words, a.text, word, mention.words.end, lexicon::EntryKind::country);
        const auto body =
            d_.lexicon().longest(a.words, a.text, word, mention.words.end, lexicon::EntryKind::organization);
        const auto& found = name.length != 0 ? name : body;
        const auto behind = word + found.length;
        const bool joined = a.words[word].joined || (behind < mention.words.end && a.words[behind].joined);
        if (found.length != 0 && joined) {
            parties.push_back(found.label->entry);
        }
        word += std::max(found.length, 1U);
    }
    std::erase(parties, none);
    if (parties.size() > 1) {
        namedParties_[d_.nodeOfEntry(mention.entry)] = std::move(parties);
    }
}

/// "Minister X of Kenya reaffirmed the commitment to the treaty with Ghana": the one country that speaks of an
/// instrument, but for what others are thanked or congratulated for; or the two that do, where the text is of no
/// others.
void Reading::noteSpeaker(std::uint32_t instrument, Range words) {
    const auto told = std::find_if(sentence_->clauses.begin(), sentence_->clauses.end(), [&](const auto& one) {
        return one.form == grammar::ClauseForm::finite && !one.relative &&
               std::any_of(one.arguments.begin(), one.arguments.end(), [&](const auto& argument) {
                   return argument.before && sentence_->phrases[argument.phrase].words == words;
               });
    });
    const auto* clause = told == sentence_->clauses.end() ? clauseAround(words) : &*told;
    while (clause != nullptr && clause->form != grammar::ClauseForm::finite &&
           clause->parent < sentence_->clauses.size() && &sentence_->clauses[clause->parent] != clause) {
        clause = &sentence_->clauses[clause->parent];
    }
    if (clause == nullptr || isActOf("deed-act", *clause)) {
        return;
    }
    const auto who = speakers(*clause);
    if (who.size() == 1 && d_.entry(*who.begin()).kind == lexicon::EntryKind::country) {
        speakerOf_.emplace(instrument, *who.begin());
    }
    if (auto& sides = sidesOf_[instrument]; sides.empty() && who.size() == 2) {
        sides.assign(who.begin(), who.end());
    }
}

/// Whether two stretches of words share a word of some length: "tax treaty", "treaty on the avoidance of tax".
bool Reading::alike(Range one, Range other) const {
    constexpr std::size_t shortest = 4; // letters of a word that tells
    const auto& a = d_.annotation();
    const auto stem = [&](std::uint32_t word) {
        const auto& readings = d_.lexicon().words().readings(a.words[word].id);
        return readings.nounLemma != 0 ? readings.nounLemma : a.words[word].id;
    };
    for (auto i = one.first; i < one.end; ++i) {
        for (auto k = other.first; a.textOf(i).size() >= shortest && k < other.end; ++k) {
            if (stem(i) == stem(k) && !d_.lexicon().listed("instrument-word", stem(i))) {
                return true;
            }
        }
    }
    return false;
}

/// The instrument of a headline that the body tells in full; it takes the body's name and subject. Or `none`.
std::uint32_t Reading::headlined(const Node& made, const Phrase& phrase, Range all) {
    if (sentence_->kind == text::SentenceKind::headline || phrase.plural) {
        return none;
    }
    for (auto known = headlines_.begin(); known != headlines_.end(); ++known) {
        auto& node = d_.facts().nodes[known->first];
        const bool vague = known->second.size() == 1; // "sign agreement to avoid taxes": the one that is told in full
        if (node.type != made.type || !(vague || alike(known->second, all))) {
            continue;
        }
        std::uint32_t first = phrase.words.first;
        while (first < phrase.head && d_.lexicon().words().readings(d_.annotation().words[first].id).classes != 0) {
            ++first;
        }
        node.label = std::string(d_.annotation().textOf({first, all.end}));
        std::erase_if(node.properties, [&](const Property& property) {
            return isChn(property.predicate, "subject") && !made.properties.empty();
        });
        for (const auto& property : made.properties) {
            if (std::find(node.properties.begin(), node.properties.end(), property) == node.properties.end()) {
                node.properties.push_back(property);
            }
        }
        node.sides.insert(node.sides.end(), made.sides.begin(), made.sides.end());
        const auto index = known->first;
        headlines_.erase(known);
        return index;
    }
    return none;
}

/// "the 2018 peace agreement": one that is known from elsewhere, and need not be of those who speak of it.
bool Reading::isBygone(const Phrase& phrase) const {
    const auto& a = d_.annotation();
    if (phrase.determiner != grammar::Determiner::definite || a.words[phrase.head].capital) {
        return false;
    }
    for (auto word = phrase.words.first; word < phrase.head; ++word) {
        if (a.words[word].kind == text::TokenKind::number ||
            (a.mention(word) != nullptr && a.mention(word)->kind == MentionKind::date)) {
            return true;
        }
    }
    return false;
}

std::uint32_t Reading::instrument(std::uint32_t phrase) {
    const auto& one = sentence_->phrases[phrase];
    if (const auto at = instruments_.find(one.words); at != instruments_.end()) {
        return at->second;
    }
    const auto& a = d_.annotation();
    Node made;
    made.type = d_.entry(a.mentions[one.mention].entry).type;
    Range all = one.words;
    const auto parties = instrumentParties(one, made, all);
    const bool bare = parties.empty() && made.properties.empty() && one.determiner == grammar::Determiner::definite &&
                      one.words.size() <= 2;
    if (bare) { // "the agreement" is the one spoken of before
        const auto noun = lexicon::fold(a.textOf(one.head));
        const auto called = [&](const auto& known) { // "the Declaration" behind "a Declaration of Intent"
            return lexicon::fold(d_.facts().nodes[known.second].label).starts_with(noun + " ");
        };
        const auto ofType = [&](const auto& known) { return known.first == made.type; };
        auto known = std::find_if(spokenOf_.rbegin(), spokenOf_.rend(), ofType);
        known = known == spokenOf_.rend() ? std::find_if(spokenOf_.rbegin(), spokenOf_.rend(), called) : known;
        if (known != spokenOf_.rend()) {
            instruments_.emplace(one.words, known->second);
            return known->second;
        }
    }
    std::uint32_t first = one.words.first;
    while (first < one.head && d_.lexicon().words().readings(a.words[first].id).classes != 0) {
        ++first; // "a", "the", "two"
    }
    made.label = std::string(a.textOf({first, all.end}));
    std::vector<Object> nodes;
    for (const auto party : parties) {
        nodes.emplace_back(NodeRef{d_.nodeOfEntry(party)});
        made.properties.push_back({in(ns::chn, "party"), nodes.back()});
    }
    made.sides = nodes;
    if (const auto same = headlined(made, one, all); same != none) {
        instruments_.emplace(one.words, same);
        return same;
    }
    const auto index = static_cast<std::uint32_t>(d_.facts().nodes.size());
    spokenOf_.emplace_back(made.type, index);
    if (sentence_->kind == text::SentenceKind::headline && !one.plural) {
        headlines_.emplace_back(index, all);
    }
    if (!isBygone(one)) {
        auto sides = sidesNearby();
        sidesOf_.emplace(index, sides.empty() ? d_.parties() : sides);
        noteSpeaker(index, one.words);
    }
    d_.facts().nodes.push_back(std::move(made));
    instruments_.emplace(one.words, index);
    return index;
}

/// The visitor's country and the one that is visited, where the text tells of a visit: what is signed is theirs.
std::vector<std::uint32_t> Reading::ofVisit() const {
    for (const auto& event : events_.all()) {
        if (!isChn(event.type, "Visit") || event.place == none || event.participants.size() != 1 ||
            d_.facts().nodes[event.node].evidence.empty()) {
            continue;
        }
        const auto& place = d_.entry(event.place);
        const auto country = place.kind == lexicon::EntryKind::country ? event.place : place.country;
        if (country != none && country != *event.participants.begin()) {
            return {*event.participants.begin(), country};
        }
    }
    return {};
}

/// Instruments known by name are those of the parties that their names tell, where the text does not.
void Reading::completeNamedInstruments() {
    for (const auto& [index, parties] : namedParties_) {
        const auto has = [&properties = d_.facts().nodes[index].properties](std::string_view name) {
            return std::any_of(properties.begin(), properties.end(),
                               [&](const Property& property) { return isChn(property.predicate, name); });
        };
        if (!has("instrumentStatus") || has("party")) {
            continue;
        }
        for (const auto party : parties) {
            const NodeRef side{d_.nodeOfEntry(party)};
            d_.facts().nodes[index].properties.push_back({in(ns::chn, "party"), side});
        }
    }
}

/// What is signed is adopted by that.
void Reading::dropAdopted(Node& statement) {
    const Property adopted{in(ns::chn, "instrumentStatus"), rdf::iri(in(ns::chn, "adopted"))};
    const Property sealed{in(ns::chn, "instrumentStatus"), rdf::iri(in(ns::chn, "signed"))};
    if (std::find(statement.properties.begin(), statement.properties.end(), sealed) != statement.properties.end()) {
        std::erase(statement.properties, adopted);
    }
}

/// The nodes of an instrument's parties; a signer of whom the text does not say whose is none.
std::vector<std::uint32_t> Reading::knownParties(Node& instrument) {
    const auto isParty = [](const Property& property) { return isChn(property.predicate, "party"); };
    const auto nodeOf = [](const Property& property) { return std::get<NodeRef>(property.object).index; };
    std::erase_if(instrument.properties, [&](const Property& property) {
        return isParty(property) && d_.entryOfNode(nodeOf(property)) == none;
    });
    std::vector<std::uint32_t> parties;
    for (const auto& property : instrument.properties) {
        if (isParty(property)) {
            parties.push_back(nodeOf(property));
        }
    }
    return parties;
}

/// The nodes of those who are parties to an instrument beside those who are named: of the sides that the text is about
/// where the one named is among them, else of the country that speaks.
std::vector<std::uint32_t> Reading::missingParties(std::uint32_t instrument, const std::vector<std::uint32_t>& named,
                                                   const std::vector<std::uint32_t>& sides) {
    const bool single =
        named.size() == 1 && d_.entry(d_.entryOfNode(named.front())).kind == lexicon::EntryKind::country;
    std::vector<std::uint32_t> missing;
    bool among = named.empty();
    for (const auto side : sides) {
        if (isChn(d_.facts().nodes[instrument].type, "Treaty") && d_.entry(side).kind != lexicon::EntryKind::country) {
            continue; // in whose halls a convention is signed is no party to it
        }
        const auto node = d_.nodeOfEntry(side);
        among = among || node == named.front();
        if (std::find(named.begin(), named.end(), node) == named.end()) {
            missing.push_back(node);
        }
    }
    if (const auto speaker = speakerOf_.find(instrument); single && !among && speaker != speakerOf_.end()) {
        const auto node = d_.nodeOfEntry(speaker->second);
        missing.assign(node == named.front() ? 0 : 1, node);
        among = true;
    }
    return (named.empty() || single) && among ? missing : std::vector<std::uint32_t>{};
}

void Reading::completeInstruments() {
    completeNamedInstruments();
    for (auto& [index, sides] : sidesOf_) {
        if (sides.empty()) {
            sides = ofVisit();
        }
        const auto named = knownParties(d_.facts().nodes[index]);
        if (isChn(d_.facts().nodes[index].type, "JointStatement")) {
            dropAdopted(d_.facts().nodes[index]);
        }
        for (const auto node : missingParties(index, named, sides)) {
            d_.facts().nodes[index].properties.push_back({in(ns::chn, "party"), NodeRef{node}});
            d_.facts().nodes[index].sides.emplace_back(NodeRef{node});
        }
    }
}

void Reading::completeSigners() {
    for (std::uint32_t i = 0; i < events_.all().size(); ++i) {
        auto& event = events_.at(i);
        if (!event.participants.empty() || !event.parties.empty() || events_.isAhead(i)) {
            continue; // who will sign is to be told
        }
        if (event.instruments.empty() && isChn(event.type, "Signing")) { // "the following documents were signed"
            event.instruments = listed_;
        }
        for (const auto instrument : event.instruments) {
            for (const auto& property : d_.facts().nodes[instrument].properties) {
                if (isChn(property.predicate, "party")) {
                    event.parties.insert(d_.entryOfNode(std::get<NodeRef>(property.object).index));
                }
            }
        }
    }
}

void Reading::addInstrument(std::uint32_t phrase, const Capture& capture, std::vector<Value>& out) {
    const auto& one = sentence_->phrases[phrase];
    if (one.kind != grammar::PhraseKind::instrument || one.mention == none || !one.members.empty() ||
        one.determiner == grammar::Determiner::negative || isUnderstanding(one) ||
        !wantsBelow(capture, d_.entry(d_.annotation().mentions[one.mention].entry).type)) {
        return;
    }
    out.push_back(node(instrument(phrase), one.words));
    if (leadIn(one.words.first) != nullptr) {
        listed_.insert(out.back().node);
    }
}

} // namespace chancery::extract
