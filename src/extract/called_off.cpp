// What a text says will not come about.
#include "extract/reading.hpp"

#include "rdf/namespaces.hpp"

#include <algorithm>

namespace chancery::extract {

using rules::Value;

/// Whether a clause says that what was planned does not come about: "was postponed", "was called off".
bool FactMaker::callsOff(const grammar::Clause& clause) const {
    const auto& words = d_.lexicon().words();
    bool once = false; // "the summit, originally scheduled for July"
    for (auto word = clause.verbGroup.first == 0 ? 0 : clause.verbGroup.first - 1; word < clause.verb; ++word) {
        once = once ||
               (clause.form == grammar::ClauseForm::participle && d_.lexicon().listed("scheduling", clause.lemma) &&
                d_.lexicon().listed("at-first", d_.annotation().words[word].id));
    }
    return once || d_.lexicon().listed("cancelling", clause.lemma) ||
           (clause.particle != 0 &&
            d_.lexicon().listedPhrase("cancelling", std::string(words.text(clause.lemma)) + " " +
                                                        std::string(words.text(clause.particle))));
}

/// "Germany regularly holds consultations with France", "Summits are held twice a year": whether a clause tells of what
/// happens again and again rather than of an event.
bool FactMaker::tellsHabit(const rules::Match& match) const {
    const auto& templates = match.rule->templates;
    const bool happening = std::any_of(templates.begin(), templates.end(), [](const rules::NodeTemplate& node) {
        return rdf::isChn(node.type, "Participation") || node.subject.kind == rules::TemplateTerm::Kind::variable;
    });
    // "signed an agreement that ten students study there every year" signs once
    const bool once = match.clause != nullptr && (d_.lexicon().listed("signing-verb", match.clause->lemma) ||
                                                  d_.lexicon().listed("signing", match.clause->lemma));
    if (!happening || match.clause == nullptr || once) {
        return false;
    }
    const auto& words = d_.annotation().words;
    for (auto word = match.clause->words.first; word < sentence_->words.end; ++word) {
        const bool closed = word >= match.clause->verbGroup.end && words[word].kind == text::TokenKind::punctuation;
        if (closed || d_.lexicon().listedAt("habitually", words, word, sentence_->words.end) != 0) {
            return !closed;
        }
    }
    return false;
}

/// Whether a rule bound an event that words around a word name.
bool FactMaker::bindsEventAt(const rules::Match& match, std::uint32_t word) const {
    return std::any_of(match.bound.begin(), match.bound.end(), [&](const rules::Bound& bound) {
        return std::any_of(bound.values.begin(), bound.values.end(), [&](const Value& value) {
            return value.isNode() && events_.ofNode(value.node) != none && value.words.contains(word);
        });
    });
}

/// "The visit of X, which was called off", "cancelled her visit planned for May": whether another clause of the
/// sentence calls off what a noun, or a clause behind it, tells.
bool FactMaker::calledOff(const grammar::Sentence& sentence, const rules::Match& match) const {
    const bool noun = match.clause == nullptr || !match.words.contains(match.clause->verb);
    const bool behind = !noun && (match.clause->form == grammar::ClauseForm::participle || match.clause->relative);
    const auto told = [&](std::uint32_t word) { return bindsEventAt(match, word); };
    return (noun || behind) &&
           std::any_of(sentence.clauses.begin(), sentence.clauses.end(), [&](const grammar::Clause& clause) {
               // "A trip to Bucharest that had been planned for April has been cancelled": of what the sentence opens
               // with
               const bool bare = clause.voice == grammar::Voice::passive && clause.arguments.empty() && noun &&
                                 match.words.first <= sentence.words.first + 1;
               return callsOff(clause) && !clause.negated &&
                      (bare || std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const auto& argument) {
                           const auto first = sentence.phrases[argument.phrase].words.first;
                           const bool core =
                               argument.role == grammar::Role::object
                                   ? argument.before || clause.voice == grammar::Voice::active
                                   : argument.role == grammar::Role::subject && argument.before && clause.particle != 0;
                           return core && (noun && argument.before ? match.words.contains(first) : told(first));
                       }));
           });
}

/// Whether a clause only speaks of what its object is, or is for: "proposed a meeting", "called for talks".
bool FactMaker::speaksOf(const grammar::Clause& clause, const grammar::Argument& argument) const {
    const auto& lexicon = d_.lexicon();
    const bool object =
        argument.role == grammar::Role::object && argument.before == (clause.voice == grammar::Voice::passive);
    const auto phrase = [&](grammar::WordId behind) {
        const auto& words = lexicon.words();
        return lexicon.listedPhrase("speaking-of",
                                    std::string(words.text(clause.lemma)) + " " + std::string(words.text(behind)));
    };
    if (object && clause.particle != 0) {
        return phrase(clause.particle);
    }
    return (object && lexicon.listed("speaking-of", clause.lemma)) ||
           (argument.role == grammar::Role::preposition && !argument.before && argument.preposition != 0 &&
            phrase(argument.preposition));
}

/// "ruled out a meeting with X", "interest in a visit to Y": whether the sentence only speaks of the event that a noun
/// names, which nothing tells to be a certain one.
bool FactMaker::isOnlySpokenOf(const grammar::Sentence& sentence, const rules::Match& match) const {
    const auto& lexicon = d_.lexicon();
    const auto& a = d_.annotation();
    return std::any_of(sentence.phrases.begin(), sentence.phrases.end(), [&](const grammar::Phrase& phrase) {
        const auto index = static_cast<std::uint32_t>(&phrase - sentence.phrases.data());
        const bool any =
            phrase.determiner == grammar::Determiner::indefinite || phrase.determiner == grammar::Determiner::bare;
        if (phrase.kind != grammar::PhraseKind::event || !any || phrase.head == none ||
            !bindsEventAt(match, phrase.head) || a.words[phrase.head].capital) {
            return false;
        }
        const auto first = phrase.words.first;
        const bool open = first >= sentence.words.first + 2 && lexicon.listed("open-to", a.words[first - 2].id);
        const bool ofTalk = std::any_of(sentence.phrases.begin(), sentence.phrases.end(), [&](const auto& other) {
            return other.head != none && lexicon.listed("talk-noun", a.words[other.head].id) &&
                   std::any_of(other.modifiers.begin(), other.modifiers.end(),
                               [&](const auto& modifier) { return modifier.phrase == index; });
        });
        return open || ofTalk ||
               std::any_of(sentence.clauses.begin(), sentence.clauses.end(), [&](const grammar::Clause& clause) {
                   return std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const auto& argument) {
                       return argument.phrase == index && speaksOf(clause, argument);
                   });
               });
    });
}

/// "The ministers agreed to hold the next meeting in Lima": whether persons only agree on another round of what they
/// attend, which does not tell that they will be there.
bool FactMaker::settlesNext(const grammar::Sentence& sentence, const rules::Match& match) const {
    const auto* clause = match.clause;
    if (clause == nullptr || clause->form != grammar::ClauseForm::infinitive || clause->parent == none ||
        !d_.lexicon().listed("settling", sentence.clauses[clause->parent].lemma)) {
        return false;
    }
    const auto holds = [&](const auto& wanted) {
        return std::any_of(match.bound.begin(), match.bound.end(), [&](const rules::Bound& bound) {
            return std::any_of(bound.values.begin(), bound.values.end(), wanted);
        });
    };
    const bool next = holds([&](const Value& value) {
        const auto event = value.isNode() ? events_.ofNode(value.node) : none;
        return event != none && events_.at(event).other;
    });
    return next && holds([&](const Value& value) {
               const auto* agent = reading_.agentOf(value);
               return agent != nullptr && agent->person != none;
           });
}

} // namespace chancery::extract
