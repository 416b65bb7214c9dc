// The items of a list go on from the sentence that leads in to it: "Leaders: • welcomed …; • agreed …".
#include "grammar/lists.hpp"

#include <algorithm>

namespace chancery::grammar {

namespace {

/// Copies a phrase of one sentence, with what hangs on it, to another.
class Import {
public:
    Import(const Sentence& from, Sentence& to) : from_(from), to_(to) {}

    std::uint32_t phrase(std::uint32_t index) {
        const auto place = static_cast<std::uint32_t>(to_.phrases.size());
        to_.phrases.push_back(from_.phrases[index]);
        if (from_.phrases[index].possessor != none) {
            const auto possessor = phrase(from_.phrases[index].possessor);
            to_.phrases[place].possessor = possessor;
        }
        for (std::size_t i = 0; i < from_.phrases[index].members.size(); ++i) {
            const auto member = phrase(from_.phrases[index].members[i]);
            to_.phrases[place].members[i] = member;
        }
        for (std::size_t i = 0; i < from_.phrases[index].modifiers.size(); ++i) {
            const auto modifier = phrase(from_.phrases[index].modifiers[i].phrase);
            to_.phrases[place].modifiers[i].phrase = modifier;
        }
        return place;
    }

private:
    const Sentence& from_;
    Sentence& to_;
};

/// The phrase that stands last before the colon that ends a sentence, the widest one; or `none`.
std::uint32_t beforeColon(const Sentence& sentence, const lexicon::Annotation& annotation) {
    if (sentence.words.size() < 2 || annotation.textOf(sentence.words.end - 1) != ":") {
        return none;
    }
    std::uint32_t best = none;
    for (std::uint32_t p = 0; p < sentence.phrases.size(); ++p) {
        const auto& phrase = sentence.phrases[p];
        if (phrase.words.end == sentence.words.end - 1 &&
            (best == none || phrase.words.first < sentence.phrases[best].words.first)) {
            best = p;
        }
    }
    return best;
}

bool hasSubject(const Clause& clause) {
    return std::any_of(clause.arguments.begin(), clause.arguments.end(), [](const Argument& argument) {
        return argument.before && (argument.role == Role::subject || argument.role == Role::object);
    });
}

} // namespace

const Sentence* leadIn(const Parse& parse, const lexicon::Annotation& annotation) {
    for (auto sentence = parse.sentences.rbegin(); sentence != parse.sentences.rend(); ++sentence) {
        if (sentence->kind != text::SentenceKind::bullet || annotation.textOf(sentence->words.end - 1) == ":") {
            return beforeColon(*sentence, annotation) == none ? nullptr : &*sentence;
        }
    }
    return nullptr;
}

void goOn(const Sentence& lead, Sentence& item, const lexicon::Annotation& annotation) {
    if (item.clauses.empty() || item.clauses.front().form != ClauseForm::finite || hasSubject(item.clauses.front()) ||
        std::any_of(item.phrases.begin(), item.phrases.end(), [&](const Phrase& phrase) {
            return phrase.words.first < item.clauses.front().verbGroup.first && phrase.kind != PhraseKind::date;
        })) {
        return;
    }
    const auto subject = Import(lead, item).phrase(beforeColon(lead, annotation));
    for (auto& clause : item.clauses) {
        if (clause.form == ClauseForm::finite && !hasSubject(clause)) {
            const auto role = clause.voice == Voice::passive ? Role::object : Role::subject;
            clause.arguments.insert(clause.arguments.begin(), {role, 0, subject, true});
        }
    }
}

} // namespace chancery::grammar
