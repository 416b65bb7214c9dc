#include "lexicon/mentions.hpp"

#include "lexicon/annotator.hpp"

#include <algorithm>

namespace chancery::lexicon {

std::string_view rankIn(std::string_view office) noexcept { return office.substr(0, office.find(" of ")); }

bool Annotator::free(Range range) const {
    for (std::uint32_t i = range.first; i < range.end; ++i) {
        if (a.mentionAt[i] != none) {
            return false;
        }
    }
    return true;
}

void Annotator::drop(Range range) {
    for (std::uint32_t word = range.first; word < range.end; ++word) {
        if (a.mentionAt[word] == none) {
            continue;
        }
        auto& mention = a.mentions[a.mentionAt[word]];
        for (std::uint32_t i = mention.words.first; i < mention.words.end; ++i) {
            a.mentionAt[i] = none;
        }
        mention.words.end = mention.words.first;
    }
}

std::uint32_t Annotator::add(Range range, MentionKind kind, LabelRole role, std::uint32_t entry) {
    const auto index = static_cast<std::uint32_t>(a.mentions.size());
    a.mentions.push_back({range, kind, role, entry});
    for (std::uint32_t i = range.first; i < range.end; ++i) {
        a.mentionAt[i] = index;
    }
    return index;
}

std::uint32_t Annotator::addLocal(EntryKind kind, std::string label, std::string type) {
    const auto index = static_cast<std::uint32_t>(lexicon.size() + a.locals.size());
    Entry entry;
    entry.kind = kind;
    entry.label = std::move(label);
    entry.type = std::move(type);
    a.locals.push_back(std::move(entry));
    return index;
}

bool Annotator::is(std::uint32_t word, std::string_view text) const {
    return word < a.words.size() && a.textOf(word) == text;
}

bool Annotator::isName(const Mention& mention) const { return mention.kind <= MentionKind::initiative; }

namespace {

void findDates(Annotator& annotator, const text::TokenizedText& tokens, const std::vector<std::uint32_t>& firstWord,
               const text::Calendar& calendar) {
    auto& a = annotator.a;
    for (const auto& sentence : tokens.sentences) {
        for (auto date : text::findDates(a.text, tokens.tokens, sentence.first, sentence.end, calendar)) {
            const Range range{firstWord[date.first], firstWord[date.end]};
            if (!annotator.free(range)) {
                continue;
            }
            date.first = range.first;
            date.end = range.end;
            annotator.add(range, MentionKind::date, LabelRole::name, static_cast<std::uint32_t>(a.dates.size()));
            a.dates.push_back(date);
        }
    }
}

/// A signature's lines, "Kehinde Olatunji" over "Spokesperson", are one sentence: the office is the person's.
void joinSignatures(Annotation& a) {
    const auto line = [](const AnnotatedSentence& sentence) {
        return sentence.kind != text::SentenceKind::body && sentence.words.size() != 0;
    };
    const auto endsWithPerson = [&](const AnnotatedSentence& sentence) {
        constexpr std::uint32_t longest = 7;
        const auto* last = a.mention(sentence.words.end - 1);
        return sentence.words.size() <= longest && last != nullptr && last->kind == MentionKind::person &&
               std::all_of(a.mentions.begin(), a.mentions.end(), [&](const Mention& mention) {
                   return mention.words.size() == 0 || !sentence.words.contains(mention.words.first) ||
                          mention.words == last->words;
               });
    };
    for (std::size_t i = 0; i + 1 < a.sentences.size(); ++i) {
        auto& name = a.sentences[i];
        auto& office = a.sentences[i + 1];
        const auto* first = office.words.size() == 0 ? nullptr : a.mention(office.words.first);
        if (line(name) && line(office) && endsWithPerson(name) && first != nullptr &&
            first->kind == MentionKind::office && name.words.end == office.words.first) {
            name.words.end = office.words.end;
            office.words.first = office.words.end;
        }
    }
    std::erase_if(a.sentences, [](const AnnotatedSentence& sentence) { return sentence.words.size() == 0; });
}

/// Mentions in the order of the text; passes have added them in theirs.
void sortMentions(Annotation& a) {
    std::vector<std::uint32_t> order(a.mentions.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t x, std::uint32_t y) { return a.mentions[x].words < a.mentions[y].words; });
    std::vector<std::uint32_t> place(order.size(), none);
    std::vector<Mention> sorted;
    sorted.reserve(order.size());
    for (const auto at : order) {
        if (a.mentions[at].words.size() != 0) {
            place[at] = static_cast<std::uint32_t>(sorted.size());
            sorted.push_back(a.mentions[at]);
        }
    }
    a.mentions = std::move(sorted);
    for (auto& at : a.mentionAt) {
        at = at == none ? none : place[at];
    }
    for (auto& office : a.offices) {
        office.of = office.of == none ? none : place[office.of];
    }
}

} // namespace

bool isGeneric(const Annotation& annotation, const Lexicon& lexicon, const Mention& mention) {
    std::vector<Found> found;
    lexicon.match(annotation.words, annotation.text, mention.words.first, mention.words.end, found);
    return std::any_of(found.begin(), found.end(), [&](const Found& one) {
        return one.length == mention.words.size() && one.label->role == LabelRole::generic;
    });
}

Annotation annotate(std::string_view text, const text::TokenizedText& tokens, const Lexicon& lexicon,
                    const text::Calendar& calendar) {
    Annotation a;
    a.text = text;
    std::vector<std::uint32_t> firstWord;
    a.words = lexicon.wordsOf(text, tokens.tokens, firstWord);
    a.mentionAt.assign(a.words.size(), none);
    for (const auto& sentence : tokens.sentences) {
        a.sentences.push_back(
            {{firstWord[sentence.first], firstWord[sentence.end]}, sentence.kind, sentence.paragraph});
    }
    if (const auto dateline = text::findDateline(text, tokens, calendar)) {
        a.dateline = {firstWord[dateline->placeFirst], firstWord[dateline->placeEnd]};
        const auto end = firstWord[dateline->end];
        for (auto& sentence : a.sentences) { // what stands before the news is no part of its first sentence
            if (sentence.words.contains(a.dateline.first) && end > sentence.words.first && end < sentence.words.end) {
                sentence.words.first = end;
            }
        }
    }
    Annotator annotator{a, lexicon};
    findDates(annotator, tokens, firstWord, calendar);
    findNames(annotator);
    findComposedEvents(annotator);
    findPartnershipKinds(annotator);
    findIntroducedNames(annotator);
    findCalledOrganizations(annotator);
    findBodies(annotator);
    findOffices(annotator);
    findPersons(annotator);
    findElidedEvents(annotator);
    joinSignatures(a);
    findForums(annotator);
    findTopics(annotator);
    sortMentions(a);
    return a;
}

} // namespace chancery::lexicon
