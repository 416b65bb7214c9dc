// Which speech act a clause reports: by its verb, or by the noun that its verb expresses.
#include "extract/reading.hpp"

#include <algorithm>
#include <array>

namespace chancery::extract {

using lexicon::EntryKind;
using rules::Value;

/// Whether the first prepositional argument behind the verb is a person.
bool Reading::callsOnPerson(const grammar::Clause& clause) const {
    for (const auto& argument : clause.arguments) {
        if (argument.role == grammar::Role::preposition && !argument.before) {
            const auto& phrase = sentence_->phrases[argument.phrase];
            const auto& readings = d_.lexicon().words().readings(d_.annotation().words[phrase.words.first].id);
            const bool him = phrase.kind == grammar::PhraseKind::pronoun &&
                             (readings.is(lexicon::WordClass::he) || readings.is(lexicon::WordClass::she)) &&
                             !isGoverning(clause); // "who called on him", but not "called on him to act"
            return phrase.words.first <= clause.verbGroup.end + 2 &&
                   (phrase.person != none || !phrase.offices.empty() || him);
        }
    }
    return false;
}

/// Whether an infinitive completes a clause: "called on him to act".
bool Reading::isGoverning(const grammar::Clause& clause) const {
    return std::any_of(sentence_->clauses.begin(), sentence_->clauses.end(), [&](const grammar::Clause& other) {
        return other.form == grammar::ClauseForm::infinitive && other.verbGroup.first >= clause.verbGroup.end &&
               other.verbGroup.first <= clause.words.end + 1;
    });
}

/// "welcomed the President to the palace", "recalled its ambassador": a deed, and not what someone says of it.
bool Reading::isDeed(const grammar::Clause& clause) const {
    const bool receives = d_.lexicon().listed("receiving-verb", clause.lemma);
    if (!receives && !d_.lexicon().listed("recalling-verb", clause.lemma)) {
        return false;
    }
    // "The Government of Samoa welcomes the new High Commissioner": a release says so, nobody is received.
    const bool says =
        receives && clause.tense == grammar::Tense::present && clause.verbGroup.size() == 1 &&
        sentence_->kind == text::SentenceKind::body &&
        std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const grammar::Argument& argument) {
            const auto& phrase = sentence_->phrases[argument.phrase];
            return argument.role == grammar::Role::subject && phrase.person == none && phrase.offices.empty();
        });
    if (says) {
        return false;
    }
    return std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const grammar::Argument& argument) {
        const auto& phrase = sentence_->phrases[argument.phrase];
        const bool envoy = !phrase.offices.empty() && phrase.determiner != grammar::Determiner::bare;
        return argument.role == grammar::Role::object && (receives ? phrase.person != none : envoy);
    });
}

/// "for supporting", "of reviving": what is spoken of, not said.
bool Reading::isGoverned(const grammar::Clause& clause) const {
    const auto first = clause.verbGroup.first;
    if (clause.form != grammar::ClauseForm::gerund || first <= sentence_->words.first + 1 ||
        d_.parse().tags[first - 1].tag != grammar::Tag::preposition) {
        return false;
    }
    const auto preposition = d_.annotation().words[first - 1].id;
    const auto before = d_.parse().tags[first - 2].tag;
    const bool ofNoun = (before == grammar::Tag::noun || before == grammar::Tag::proper) &&
                        d_.lexicon().listed("locative", preposition); // "the role of X in supporting Y"
    return ofNoun || !d_.lexicon().listed("saying-by", preposition);
}

/// "The Ministry wishes to inform that …": how a release begins what it tells.
bool Reading::isFrame(const grammar::Clause& clause) const {
    return clause.form == grammar::ClauseForm::infinitive && clause.parent < sentence_->clauses.size() &&
           d_.lexicon().listed("announcing", clause.lemma) &&
           d_.lexicon().listed("wishing", sentence_->clauses[clause.parent].lemma) &&
           clause.verbGroup.end < sentence_->words.end && d_.annotation().textOf(clause.verbGroup.end) == "that";
}

/// "had hoped to meet X", "members of the media are invited", "recalled that Kenya had supported X": what was hoped in
/// vain, a notice, and help that is told of, not offered.
bool Reading::isNotSaid(const grammar::Clause& clause) const {
    const auto& lexicon = d_.lexicon();
    const auto& a = d_.annotation();
    bool had = false;
    for (auto word = clause.verbGroup.first; word < clause.verb; ++word) {
        had = had || lexicon.words().readings(a.words[word].id).is(lexicon::WordClass::havePast);
    }
    if (had && lexicon.listed("vain", clause.lemma)) {
        return true;
    }
    if (lexicon.listed("inviting-verb", clause.lemma) && clause.voice == grammar::Voice::passive) {
        return std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const grammar::Argument& argument) {
            const auto& words = sentence_->phrases[argument.phrase].words;
            return argument.before &&
                   std::any_of(a.words.begin() + words.first, a.words.begin() + clause.verbGroup.first,
                               [&](const auto& word) { return lexicon.listed("press", word.id); });
        });
    }
    return clause.tense == grammar::Tense::past && clause.form == grammar::ClauseForm::finite &&
           clause.parent < sentence_->clauses.size() && lexicon.listed("having-helped", clause.lemma) &&
           lexicon.listed("recollecting", sentence_->clauses[clause.parent].lemma);
}

/// "reiterated that Kenya supports Ghana", "stressed that Kenya will continue to back Ghana": whether a stance is only
/// what another clause says of it.
bool Reading::isSaidStance(const grammar::Clause& clause) const {
    const bool completes = clause.form != grammar::ClauseForm::gerund && !clause.relative &&
                           clause.parent < sentence_->clauses.size() &&
                           d_.lexicon().listed("said-stance", clause.lemma);
    if (!completes) {
        return false;
    }
    const auto* above = &sentence_->clauses[clause.parent]; // "will continue | to support"
    if (clause.form == grammar::ClauseForm::infinitive && above->form == grammar::ClauseForm::finite &&
        d_.lexicon().listed("going-on", above->lemma) && above->parent < sentence_->clauses.size()) {
        above = &sentence_->clauses[above->parent];
    } else if (clause.form != grammar::ClauseForm::finite) {
        return false;
    }
    const auto that = above->verbGroup.end;
    const bool leadIn = that < clause.verbGroup.first && d_.annotation().textOf(that) == "that";
    return leadIn && d_.lexicon().listed("stance-telling", above->lemma);
}

/// "received condolences from X": whether a clause tells of what someone else says to its subject.
bool Reading::isSentMessage(const grammar::Clause& clause) const {
    if (!d_.lexicon().listed("receiving-message", clause.lemma) || clause.voice != grammar::Voice::active) {
        return false;
    }
    bool sent = false;
    bool from = false;
    for (const auto& argument : clause.arguments) {
        const auto head = sentence_->phrases[argument.phrase].head;
        sent = sent || (argument.role == grammar::Role::object && head != none &&
                        d_.lexicon().listed("sendable", d_.annotation().words[head].id));
        from = from || (argument.role == grammar::Role::preposition && !argument.before &&
                        d_.lexicon().listed("sent-from", argument.preposition) &&
                        !d_.agents(*sentence_, argument.phrase).empty());
    }
    return sent && from;
}

/// The act that "express", or another verb for it, makes of a noun; an entry, or `none`.
std::uint32_t Reading::actOfNoun(const grammar::Clause& clause, std::uint32_t head) const {
    const auto& lexicon = d_.lexicon();
    const auto& lemma = lexicon.words().text(clause.lemma);
    const auto id = d_.annotation().words[head].id;
    const bool expressing = lexicon.listed("expressing", clause.lemma) || isSentMessage(clause);
    const auto noun = lexicon.words().readings(id).nounLemma;
    const auto plain = " " + lexicon::fold(d_.annotation().textOf(head));
    const auto qualified = head > 0 ? " " + lexicon::fold(d_.annotation().textOf(head - 1)) + plain : plain;
    for (const auto& behind : {plain, " " + std::string(lexicon.words().text(noun)), qualified}) {
        if (behind.size() < 2) {
            continue;
        }
        if (const auto entry = lexicon.named(std::string(lemma) + behind, EntryKind::act); entry != none) {
            return entry;
        }
        for (const auto verb : lexicon.wordsListed("expressed-as")) {
            const auto entry =
                expressing ? lexicon.named(std::string(lexicon.words().text(verb)) + behind, EntryKind::act) : none;
            if (entry != none) {
                return entry;
            }
        }
    }
    return none;
}

/// The nouns that a clause's object is: its heads, and what "a message of …" is one of.
std::vector<std::uint32_t> Reading::objectNouns(const grammar::Clause& clause) const {
    std::vector<std::uint32_t> heads;
    const bool passive = clause.voice == grammar::Voice::passive;
    const auto add = [&](std::uint32_t index) {
        const auto& phrase = sentence_->phrases[index];
        if (phrase.head == none || !sentence_->words.contains(phrase.head)) {
            return;
        }
        if (d_.lexicon().listed("message", d_.annotation().words[phrase.head].id)) {
            for (const auto& modifier : phrase.modifiers) {
                if (sentence_->phrases[modifier.phrase].head != none) {
                    heads.push_back(sentence_->phrases[modifier.phrase].head);
                }
                for (const auto member : sentence_->phrases[modifier.phrase].members) {
                    heads.push_back(sentence_->phrases[member].head);
                }
            }
        }
        heads.push_back(phrase.head);
    };
    for (const auto& argument : clause.arguments) {
        if (argument.role != grammar::Role::object || argument.before != passive) {
            continue;
        }
        const auto& members = sentence_->phrases[argument.phrase].members;
        if (members.empty()) {
            add(argument.phrase);
        }
        for (const auto member : members) {
            add(member);
        }
    }
    return heads;
}

/// The act that a verb makes of a noun behind its addressee: "assured Zambia of India's support"; an entry, or `none`.
std::uint32_t Reading::actOfMatter(const grammar::Clause& clause) const {
    const auto& lexicon = d_.lexicon();
    if (!lexicon.listed("assuring", clause.lemma)) {
        return none;
    }
    const auto& words = lexicon.words();
    for (const auto& argument : clause.arguments) {
        const auto head = sentence_->phrases[argument.phrase].head;
        if (argument.role != grammar::Role::preposition || argument.before || head == none) {
            continue;
        }
        const auto id = d_.annotation().words[head].id;
        const auto noun = words.readings(id).nounLemma != 0 ? words.readings(id).nounLemma : id;
        const auto entry =
            lexicon.named(std::string(words.text(clause.lemma)) + " " + std::string(words.text(argument.preposition)) +
                              " " + std::string(words.text(noun)),
                          EntryKind::act);
        if (entry != none) {
            return entry;
        }
    }
    return none;
}

Value Reading::act(const grammar::Clause& clause) {
    if (&clause != clause_) {
        return findAct(clause);
    }
    if (!act_) {
        act_ = findAct(clause);
    }
    return *act_;
}

Value Reading::findAct(const grammar::Clause& clause) const {
    const auto& a = d_.annotation();
    const auto& lexicon = d_.lexicon();
    Value best;
    if (isGoverned(clause) || isDeed(clause) || isFrame(clause) || isNotSaid(clause) || isSaidStance(clause)) {
        return best;
    }
    const bool given = clause.form == grammar::ClauseForm::participle && clause.voice == grammar::Voice::passive &&
                       lexicon.listed("aiding", clause.lemma);
    if (given) {
        return best; // "schools supported by Norway"
    }
    const auto lemma = lexicon.words().text(clause.lemma);
    if (clause.voice == grammar::Voice::passive && lexicon.listed("stance-verb", clause.lemma)) {
        const auto entry = lexicon.named("be " + lexicon::fold(a.textOf(clause.verb)), EntryKind::act);
        if (entry != none) { // "is deeply concerned about"
            best.term = std::make_shared<const rdf::Term>(rdf::iri(lexicon.entry(entry).iri));
            best.words = clause.verbGroup;
            return best;
        }
    }
    if (!lexicon.beginsAct(lemma) && !lexicon.listed("expressing", clause.lemma) && !isSentMessage(clause)) {
        return best;
    }
    std::size_t longest = 0;
    // "express" + "satisfaction", "call" + "for": the verb's lemma, then what stands after it.
    for (std::uint32_t length = 0; length < 5; ++length) {
        std::string phrase(lemma);
        const auto next = clause.verbGroup.end;
        for (std::uint32_t i = 0; i < length && next + i < sentence_->words.end; ++i) {
            const bool degree = length > 1 && i == 0 && d_.parse().tags[next].tag == grammar::Tag::adverb;
            phrase += degree ? "" : " " + lexicon::fold(a.textOf(next + i)); // "remains firmly committed"
        }
        const auto entry = lexicon.named(phrase, EntryKind::act);
        if (entry != none && length > 0 && callsOnPerson(clause)) {
            continue; // a courtesy call is no appeal
        }
        if (entry != none && phrase.size() > longest) {
            longest = phrase.size();
            best.term = std::make_shared<const rdf::Term>(rdf::iri(lexicon.entry(entry).iri));
            best.words = {clause.verbGroup.first, next + length};
        }
    }
    if (longest == 0 || longest == lemma.size()) {
        if (const auto entry = actOfMatter(clause); entry != none) {
            best.term = std::make_shared<const rdf::Term>(rdf::iri(lexicon.entry(entry).iri));
            best.words = clause.verbGroup;
            return best;
        }
        for (const auto head : objectNouns(clause)) {
            if (const auto entry = actOfNoun(clause, head); entry != none) {
                best.term = std::make_shared<const rdf::Term>(rdf::iri(lexicon.entry(entry).iri));
                best.words = {std::min(clause.verbGroup.first, head), std::max(clause.verbGroup.end, head + 1)};
                return best;
            }
        }
    }
    return best;
}

} // namespace chancery::extract
