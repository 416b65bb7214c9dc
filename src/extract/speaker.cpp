// Who says what a clause reports: its subject, whoever speaks for it, or the author of a quotation.
#include "extract/reading.hpp"

#include "rdf/namespaces.hpp"

#include <algorithm>

namespace chancery::extract {

using lexicon::EntryKind;
using lexicon::MentionKind;
using lexicon::WordClass;
using rules::Capture;
using rules::Value;

/// Whose meetings the document tells of: every phrase for an event or for those who meet that names parties.
void Discourse::findSessions() {
    for (const auto& sentence : parse_.sentences) {
        for (const auto& phrase : sentence.phrases) {
            const bool event = phrase.kind == grammar::PhraseKind::event;
            if (phrase.head == none || !phrase.members.empty() || phrase.person != none ||
                !(event || isSession(phrase))) {
                continue;
            }
            Session session{phrase.words.first, annotation_.words[phrase.head].id, partiesOf(sentence, phrase), false,
                            event};
            for (auto word = phrase.words.first; word < phrase.words.end; ++word) {
                session.bilateral =
                    session.bilateral || (event && lexicon().listed("two-sided", annotation_.words[word].id));
            }
            if (session.bilateral || !session.parties.empty()) {
                sessions_.push_back(std::move(session));
            }
        }
    }
}

/// The organisation whose session a phrase speaks of: the last named with the same noun, else that which the document
/// begins with; `none` where it is about two sides.
std::uint32_t Discourse::sessionOf(const Phrase& phrase) const {
    const auto body = [&](const Session& session) {
        return !session.bilateral && session.parties.size() == 1 &&
                       entry(session.parties.front()).kind != EntryKind::country
                   ? session.parties.front()
                   : none;
    };
    for (auto session = sessions_.rbegin(); session != sessions_.rend(); ++session) {
        if (session->word < phrase.words.first && session->noun == annotation_.words[phrase.head].id) {
            return body(*session);
        }
    }
    if (sessions_.empty() || sessions_.front().bilateral) {
        return none;
    }
    const bool two = pair_.size() == 2 || (parties().size() == 2 &&
                                           std::all_of(parties().begin(), parties().end(), [&](std::uint32_t party) {
                                               return entry(party).kind == EntryKind::country;
                                           }));
    for (const auto& session : sessions_) { // "the Forum Leaders Meeting", whoever is named before it
        if (session.word > phrase.words.first && (!session.event || two)) {
            continue; // "are members of NATO", much later; "The ministers hoped to meet again at the NATO Summit"
        }
        if (const auto found = body(session); found != none || session.parties.size() != 1) {
            return found;
        }
    }
    return none;
}

/// The countries and organisations that a phrase names before its head or behind "of" and "between".
std::vector<std::uint32_t> Discourse::partiesOf(const grammar::Sentence& sentence, const Phrase& phrase) const {
    std::vector<std::uint32_t> parties;
    const auto add = [&](std::uint32_t index) {
        const auto& mention = annotation_.mentions[index];
        const bool party = mention.kind == MentionKind::country || mention.kind == MentionKind::organization;
        if (party && std::find(parties.begin(), parties.end(), mention.entry) == parties.end()) {
            parties.push_back(mention.entry);
        }
    };
    for (const auto mention : phrase.premodifiers) {
        add(mention);
    }
    if (phrase.of != none) {
        add(phrase.of);
    }
    for (const auto& modifier : phrase.modifiers) {
        const auto& other = sentence.phrases[modifier.phrase];
        if (modifier.preposition == 0 || !lexicon().listed("session-party", modifier.preposition)) {
            continue;
        }
        for (auto word = other.words.first; word < other.words.end; ++word) {
            if (annotation_.mention(word) != nullptr) {
                add(annotation_.mentionAt[word]);
            }
        }
    }
    for (auto word = phrase.words.first; parties.empty() && word < phrase.head; ++word) { // "the Forum Leaders Meeting"
        const bool named = annotation_.words[word].capital && annotation_.mention(word) == nullptr &&
                           lexicon().listed("organization", annotation_.words[word].id);
        const auto organization = named ? organizationCalled(annotation_.words[word].id, word) : none;
        if (organization != none) {
            parties.push_back(organization);
        }
    }
    return parties;
}

/// "the Council", "Leaders", "participants": whoever meets.
bool Discourse::isSession(const Phrase& phrase) const {
    return phrase.head != none && lexicon().listed("session", annotation_.words[phrase.head].id);
}

/// Where quotation marks stand around the word, the words between them; else nothing.
std::optional<Range> Reading::quotation(std::uint32_t word) const {
    const auto& a = d_.annotation();
    std::uint32_t first = sentence_->words.first;
    std::uint32_t end = sentence_->words.end;
    for (const auto& other : d_.parse().sentences) { // a quotation may be several sentences of one paragraph
        if (other.paragraph == sentence_->paragraph) {
            first = std::min(first, other.words.first);
            end = std::max(end, other.words.end);
        }
    }
    std::uint32_t opened = none;
    for (auto at = first; at < end; ++at) {
        const auto mark = a.textOf(at);
        const bool straight = mark == "\"";
        if (mark == "“" || mark == "«" || (straight && opened == none)) {
            opened = at;
        } else if ((mark == "”" || mark == "»" || straight) && opened != none) {
            if (opened < word && word < at) {
                return Range{opened, at};
            }
            opened = none;
        }
    }
    return opened < word ? std::optional(Range{opened, end}) : std::nullopt;
}

/// The person or body that a sentence names as the author of a quotation outside of it.
std::vector<Agent> Reading::author(const grammar::Sentence& sentence, Range quotation) const {
    for (const auto& clause : sentence.clauses) {
        const auto& lemma = d_.lexicon().words().text(clause.lemma);
        if (quotation.contains(clause.verb) ||
            !(d_.lexicon().listed("reporting", clause.lemma) || d_.lexicon().named(lemma, EntryKind::act) != none)) {
            continue;
        }
        for (const auto& argument : clause.arguments) {
            if (argument.role == grammar::Role::subject) {
                auto found = d_.agents(sentence, argument.phrase);
                if (found.size() == 1) {
                    return found;
                }
            }
        }
    }
    return {};
}

/// "I, Ana Kovač, …": who gives the speech.
std::vector<Agent> Reading::introducing() const {
    const auto& a = d_.annotation();
    for (const auto& mention : a.mentions) {
        const auto first = mention.words.first;
        if (mention.kind == MentionKind::person && first >= 2 && a.textOf(first - 1) == "," &&
            d_.lexicon().words().readings(a.words[first - 2].id).is(WordClass::first)) {
            Agent agent;
            agent.person = mention.entry;
            return {d_.withProfile(std::move(agent))};
        }
    }
    return {};
}

/// "We, the Foreign Ministers of Kenya and Ghana, met": who issues the statement together.
std::vector<Agent> Reading::introducingUs() const {
    const auto& a = d_.annotation();
    for (const auto& sentence : d_.parse().sentences) {
        const auto first = sentence.words.first;
        if (sentence.words.size() < 4 || a.textOf(first + 1) != "," ||
            !d_.lexicon().words().readings(a.words[first].id).is(WordClass::we)) {
            continue;
        }
        std::uint32_t widest = none;
        for (std::uint32_t p = 0; p < sentence.phrases.size(); ++p) {
            const auto words = sentence.phrases[p].words;
            if (words.first <= first + 2 && words.size() > 1 &&
                (widest == none || words.end > sentence.phrases[widest].words.end)) {
                widest = p;
            }
        }
        auto found = widest == none ? std::vector<Agent>{} : d_.agents(sentence, widest);
        if (found.size() > 1) {
            return found;
        }
    }
    return {};
}

/// A statement's author: who stands alone in a line at its head, or "issued the following statement".
std::vector<Agent> Reading::signatory() const {
    const auto& sentences = d_.parse().sentences;
    for (std::size_t i = 0; i < std::min(headLines, sentences.size()); ++i) {
        const auto& sentence = sentences[i];
        for (std::uint32_t p = 0; p < sentence.phrases.size(); ++p) {
            const auto& phrase = sentence.phrases[p];
            const bool line =
                sentence.kind != text::SentenceKind::body && phrase.words == sentence.words && phrase.members.empty();
            if (line && phrase.person != none && i > 0) {
                return d_.agents(sentence, p);
            }
        }
        for (const auto& clause : sentence.clauses) {
            const auto issued = [&](const grammar::Argument& argument) {
                const auto head = sentence.phrases[argument.phrase].head;
                return argument.role == grammar::Role::object && head != none &&
                       d_.lexicon().listed("issued", d_.annotation().words[head].id);
            };
            for (const auto& argument : clause.arguments) {
                if (argument.role == grammar::Role::subject && d_.lexicon().listed("issuing", clause.lemma) &&
                    sentence.phrases[argument.phrase].person != none &&
                    std::any_of(clause.arguments.begin(), clause.arguments.end(), issued)) {
                    return d_.agents(sentence, argument.phrase);
                }
            }
        }
    }
    return {};
}

/// "I" and "we": who is quoted; outside of quotations, whose release it is.
std::vector<Agent> Reading::firstPerson(const Phrase& phrase) const {
    if (const auto quoted = quotation(phrase.words.first)) {
        if (auto here = author(*sentence_, *quoted); !here.empty()) {
            return here;
        }
        for (const auto& other : d_.parse().sentences) {
            if (other.paragraph == sentence_->paragraph) {
                if (auto near = author(other, *quoted); !near.empty()) {
                    return near;
                }
            }
        }
        return {};
    }
    const auto& readings = d_.lexicon().words().readings(d_.annotation().words[phrase.head].id);
    if (!readings.is(WordClass::we)) {
        auto speaker = introducing();
        speaker = speaker.empty() ? signatory() : speaker;
        if (!speaker.empty() || d_.namesPersonOf(d_.home())) { // "I": a minister whom nobody names, or one of several
            return speaker;
        }
    }
    if (auto we = readings.is(WordClass::we) ? introducingUs() : std::vector<Agent>{}; !we.empty()) {
        return we;
    }
    Agent agent;
    agent.words = phrase.words;
    agent.of = d_.home();
    return agent.of == none ? std::vector<Agent>{} : std::vector<Agent>{agent};
}

/// Whether a clause is "…, he said": what comes before it is what was said.
bool Reading::closes(const grammar::Clause& report, const grammar::Clause& clause) const {
    return report.verbGroup.first > clause.verbGroup.end && report.words.first > sentence_->words.first &&
           report.form == grammar::ClauseForm::finite && !report.relative &&
           d_.annotation().textOf(std::min(report.words.first, report.verbGroup.first) - 1) == ",";
}

/// The clause that a clause hangs on; one that is coordinated with another, on what that hangs on: "said that Kenya
/// rejects the plan and calls for talks".
std::uint32_t Reading::parentOf(const grammar::Clause& clause) const {
    const auto subject = [](const grammar::Clause& one) {
        const auto at = std::find_if(one.arguments.begin(), one.arguments.end(), [](const grammar::Argument& argument) {
            return argument.role == grammar::Role::subject;
        });
        return at == one.arguments.end() ? none : at->phrase;
    };
    const auto own = subject(clause);
    const auto first = std::find_if(sentence_->clauses.begin(), sentence_->clauses.end(), [&](const auto& other) {
        return own != none && other.form == grammar::ClauseForm::finite && subject(other) == own;
    });
    const bool coordinated = first != sentence_->clauses.end() && &*first != &clause &&
                             first->verbGroup.first < clause.verbGroup.first &&
                             clause.form == grammar::ClauseForm::finite;
    return coordinated ? first->parent : clause.parent;
}

/// A person who says what the own country does speaks for it: "Minister Han said that Korea looks forward to …".
std::optional<Agent> Reading::reporter(const grammar::Clause& clause, std::uint32_t country) const {
    if (const auto quoted = quotation(clause.verb)) { // "“Kenya is grateful to Norway,” said Minister Kimani"
        const auto found = author(*sentence_, *quoted);
        if (found.size() == 1 && found.front().person != none && found.front().of == country) {
            return found.front();
        }
    }
    const bool now = clause.tense == grammar::Tense::present && clause.verbGroup.size() == 1;
    for (std::uint32_t c = 0; c < sentence_->clauses.size(); ++c) {
        const auto& above = sentence_->clauses[c];
        const auto before = clause.words.first > 0 ? clause.words.first - 1 : 0;
        const bool leads = c == parentOf(clause) && above.verbGroup.end <= clause.words.first &&
                           (c != clause.parent || above.verbGroup.end == clause.words.first ||
                            d_.annotation().textOf(before) == "that");
        if (!d_.lexicon().listed("reporting", above.lemma) || !(leads || (now && closes(above, clause)))) {
            continue;
        }
        for (const auto& argument : above.arguments) {
            if (argument.role == grammar::Role::subject) {
                const auto found = d_.agents(*sentence_, argument.phrase);
                if (found.size() == 1 && found.front().person != none && found.front().of == country &&
                    !isSpokesperson(found.front())) {
                    return found.front();
                }
            }
        }
    }
    return std::nullopt;
}

/// "“Ireland stood with us,” the Speaker said": whether somebody of another party is quoted with it, not the party
/// itself.
bool Reading::saidByAnother(const grammar::Clause& clause, std::uint32_t party) const {
    const auto quoted = quotation(clause.verb);
    if (!quoted) {
        return false;
    }
    const auto found = author(*sentence_, *quoted);
    return found.size() == 1 && found.front().of != none && found.front().of != party;
}

/// "delivered an invitation from President X": whose words somebody hands over.
std::vector<Agent> Reading::sender(const grammar::Clause& clause) const {
    if (!d_.lexicon().listed("conveying", clause.lemma) || clause.voice != grammar::Voice::active) {
        return {};
    }
    std::uint32_t message = none;
    std::uint32_t from = none;
    for (const auto& argument : clause.arguments) {
        const auto& phrase = sentence_->phrases[argument.phrase];
        if (argument.before || phrase.head == none) {
            continue;
        }
        if (argument.role == grammar::Role::object && phrase.members.empty() &&
            d_.lexicon().listed("invitation", d_.annotation().words[phrase.head].id)) {
            message = argument.phrase;
        } else if (argument.role == grammar::Role::preposition &&
                   d_.lexicon().listed("sent-from", argument.preposition)) {
            from = argument.phrase;
        }
    }
    if (message == none) {
        return {};
    }
    for (const auto& modifier : sentence_->phrases[message].modifiers) {
        if (modifier.preposition != 0 && d_.lexicon().listed("sent-from", modifier.preposition)) {
            from = modifier.phrase;
        }
    }
    auto found = from == none ? std::vector<Agent>{} : d_.agents(*sentence_, from);
    std::erase_if(found, [](const Agent& agent) { return agent.person == none; });
    return found;
}

/// Whether somebody speaks for a government or a body by office: what the country says is not theirs.
bool Reading::isSpokesperson(const Agent& agent) const {
    return std::any_of(agent.offices.begin(), agent.offices.end(), [&](std::uint32_t office) {
        const auto label = lexicon::fold(d_.annotation().offices[office].label);
        return d_.lexicon().listedPhrase("spokesperson", label.substr(label.rfind(' ') + 1));
    });
}

std::vector<Value> Reading::speaker(const grammar::Clause& clause, const Capture& /*capture*/) {
    std::vector<Value> out;
    for (auto& agent : sender(clause)) {
        agent.words = clause.verbGroup;
        out.push_back(ofAgent(agent));
    }
    if (!out.empty()) {
        return out;
    }
    // "we are committed to …": who is so speaks, whatever the verb's voice.
    const bool stance = clause.voice == grammar::Voice::passive && d_.lexicon().listed("stance-verb", clause.lemma);
    for (const auto& argument : clause.arguments) {
        if (argument.role != (stance ? grammar::Role::object : grammar::Role::subject)) {
            continue;
        }
        for (auto& agent : speakersOf(argument.phrase)) {
            if (agent.person == none && agent.offices.empty()) {
                if (const auto person = reporter(clause, agent.of)) {
                    agent = *person;
                } else if (saidByAnother(clause, agent.of)) {
                    continue;
                }
            }
            if (agent.words.size() == 0) {
                agent.words = sentence_->phrases[argument.phrase].words;
            }
            out.push_back(ofAgent(agent));
        }
    }
    return out;
}

/// "The Secretariat of the Pacific Islands Forum": the organisation itself.
std::vector<Agent> Reading::secretariatOf(const Phrase& phrase) const {
    if (phrase.head == none || !d_.lexicon().listed("secretariat", d_.annotation().words[phrase.head].id)) {
        return {};
    }
    for (const auto& modifier : phrase.modifiers) {
        if (modifier.preposition != 0 && d_.lexicon().listed("session-of", modifier.preposition)) {
            auto found = d_.agents(*sentence_, modifier.phrase);
            std::erase_if(found, [&](const Agent& agent) {
                return agent.of == none || d_.entry(agent.of).kind != EntryKind::organization;
            });
            return found;
        }
    }
    return {};
}

/// Whom a phrase that speaks stands for.
std::vector<Agent> Reading::speakersOf(std::uint32_t index) const {
    const auto& phrase = sentence_->phrases[index];
    const auto& readings = d_.lexicon().words().readings(d_.annotation().words[phrase.head].id);
    if (phrase.kind == grammar::PhraseKind::pronoun && phrase.members.empty() &&
        (readings.is(WordClass::we) || readings.is(WordClass::first))) {
        return firstPerson(phrase);
    }
    std::vector<Agent> found;
    const bool meets = phrase.members.empty() && phrase.person == none &&
                       (phrase.kind == grammar::PhraseKind::event || d_.isSession(phrase));
    const bool both = phrase.group && !d_.lexicon().listed("group", d_.annotation().words[phrase.head].id);
    if (meets && !both && !d_.meansCouple(phrase) && d_.partiesOf(*sentence_, phrase).empty()) {
        if (const auto body = d_.sessionOf(phrase); body != none) {
            return {representing(body, phrase.words)};
        }
    }
    if (auto whole = secretariatOf(phrase); !whole.empty()) {
        return whole;
    }
    found = d_.agents(*sentence_, index);
    std::erase_if(found, [](const Agent& agent) { return agent.person == none && agent.of == none; });
    if (found.empty() && meets && d_.parties().size() == 2) {
        for (const auto party : d_.parties()) {
            Agent side;
            side.of = party;
            side.words = phrase.words;
            found.push_back(side);
        }
    }
    return found;
}

} // namespace chancery::extract
