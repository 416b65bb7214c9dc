// Words and captures one behind another.
#include "rules/pattern_matcher.hpp"

#include <algorithm>

namespace chancery::rules {

using grammar::Clause;
using grammar::Range;
using lexicon::none;
using lexicon::WordId;

std::optional<Match> PatternMatcher::phrase(const PhrasePattern& pattern, std::uint32_t at) {
    match_ = Match{};
    match_.words = {at, at};
    const bool inside = a_.words[at].joined && !pattern.steps.empty() && pattern.steps.front().capture;
    const bool denied = at > s_.words.first && // "Not a member of the Union, Norway …"
                        lexicon_.words().readings(a_.words[at - 1].id).is(lexicon::WordClass::negation);
    const bool late = pattern.leading && at > s_.words.first &&
                      (a_.words[at - 1].kind != text::TokenKind::punctuation || a_.textOf(at - 1) == ",");
    if (inside || denied || late || !step(pattern, 0, at)) { // "non-EU member" is no "EU member"
        return std::nullopt;
    }
    match_.clause = clauseAround(match_.words);
    if (match_.clause != nullptr && takenForGranted(*match_.clause)) {
        match_.clause = nullptr;
    }
    return std::move(match_);
}

/// Whether the match is part of whom a clause that denies or hopes is about: "EU member Hungary did not vote".
bool PatternMatcher::takenForGranted(const Clause& clause) const {
    const bool asserted = !clause.negated &&
                          (clause.modality == grammar::Modality::real || clause.modality == grammar::Modality::planned);
    return !asserted && match_.words.end <= clause.verbGroup.first &&
           std::any_of(clause.arguments.begin(), clause.arguments.end(), [&](const grammar::Argument& argument) {
               return argument.before && argument.role == grammar::Role::subject &&
                      s_.phrases[argument.phrase].words.first < match_.words.end &&
                      s_.phrases[argument.phrase].words.end > match_.words.first;
           });
}

bool PatternMatcher::step(const PhrasePattern& pattern, std::size_t at, std::uint32_t word) {
    if (at == pattern.steps.size()) {
        return true;
    }
    const auto& one = pattern.steps[at];
    if (one.back != 0) { // as often as it goes
        return step(pattern, at - one.back, word) || step(pattern, at + 1, word);
    }
    if (one.gap) {
        for (std::uint32_t skip = 0; skip <= maximalGap && word + skip < s_.words.end; ++skip) {
            if (skip > 0 && a_.words[word + skip - 1].kind == text::TokenKind::punctuation &&
                a_.textOf(word + skip - 1) != ",") {
                return false;
            }
            if (step(pattern, at + 1, word + skip)) {
                return true;
            }
        }
        return false;
    }
    if (one.absent) {
        return std::ranges::none_of(one.words, [&](const auto& row) { return standsAt(row, word); }) &&
               step(pattern, at + 1, word);
    }
    if (one.capture ? captureStep(pattern, at, word) : wordStep(pattern, at, word)) {
        return true;
    }
    return one.optional && step(pattern, at + 1, word);
}

/// Whether a row of words stands at a word of the sentence.
bool PatternMatcher::standsAt(std::span<const WordId> row, std::uint32_t word) const {
    return word + row.size() <= s_.words.end &&
           std::all_of(row.begin(), row.end(), [&, i = word](WordId wanted) mutable { return wordIs(i++, wanted); });
}

bool PatternMatcher::wordStep(const PhrasePattern& pattern, std::size_t at, std::uint32_t word) {
    for (const auto& row : pattern.steps[at].words) {
        const auto end = word + static_cast<std::uint32_t>(row.size());
        if (standsAt(row, word) && step(pattern, at + 1, end)) {
            match_.words = cover(match_.words, {word, end});
            return true;
        }
    }
    return false;
}

bool PatternMatcher::wordIs(std::uint32_t word, WordId wanted) const {
    const WordId id = a_.words[word].id;
    const auto& readings = lexicon_.words().readings(id);
    return id == wanted || (readings.nounLemma != 0 && readings.nounLemma == wanted) ||
           (readings.verbLemma != 0 && readings.verbLemma == wanted);
}

template <typename Bind>
bool PatternMatcher::tryStep(const PhrasePattern& pattern, std::size_t at, std::uint32_t end, const Bind& bindValues) {
    const Match saved = match_;
    bindValues();
    if (step(pattern, at + 1, end)) {
        return true;
    }
    match_ = saved;
    return false;
}

bool PatternMatcher::opens(std::uint32_t word) const {
    const auto* mention = a_.mention(word);
    return (mention != nullptr && mention->words.first == word) ||
           std::any_of(s_.phrases.begin(), s_.phrases.end(),
                       [&](const grammar::Phrase& phrase) { return phrase.words.first == word; }) ||
           std::any_of(instruments_.begin(), instruments_.end(),
                       [&](std::uint32_t p) { return s_.phrases[p].words.first < word && word <= s_.phrases[p].head; });
}

bool PatternMatcher::captureStep(const PhrasePattern& pattern, std::size_t at, std::uint32_t word) {
    if (word >= s_.words.end) { // "Status: planned"
        return false;
    }
    auto candidate =
        std::lower_bound(byStart_.begin(), byStart_.end(), word,
                         [&](std::uint32_t p, std::uint32_t first) { return s_.phrases[p].words.first < first; });
    const Capture& capture = *pattern.steps[at].capture;
    for (; candidate != byStart_.end() && s_.phrases[*candidate].words.first == word; ++candidate) {
        const Range words = s_.phrases[*candidate].words;
        const auto values = resolver_.values(*candidate, capture);
        if (!fits(capture, spanOf(values))) {
            continue;
        }
        for (const Range one : {words, withoutBracket(words)}) {
            if (tryStep(pattern, at, one.end, [&] { keep(capture, *values, one); })) {
                return true;
            }
        }
    }
    if (instrumentStep(pattern, at, word)) {
        return true;
    }
    const auto* mention = a_.mention(word);
    if (mention == nullptr || mention->words.first != word) {
        return false;
    }
    if (const auto list = capture.many ? listBehind(*mention) : none; list != none) {
        auto values = resolver_.valuesWithin(mention->words, capture);
        const auto& members = s_.phrases[list].members;
        for (auto member = members.begin() + 1; member != members.end(); ++member) {
            const auto more = resolver_.values(*member, capture);
            values.insert(values.end(), spanOf(more).begin(), spanOf(more).end());
        }
        const Range words{word, s_.phrases[list].words.end};
        if (fits(capture, values) && tryStep(pattern, at, words.end, [&] { keep(capture, values, words); })) {
            return true;
        }
    }
    const Range words = capture.many ? enumerated(*mention) : mention->words;
    auto values = resolver_.valuesWithin(words, capture);
    return fits(capture, values) && tryStep(pattern, at, words.end, [&] { keepCovered(capture, std::move(values)); });
}

/// "the proposed trade agreement": a step before has taken the first words of a phrase for an instrument.
bool PatternMatcher::instrumentStep(const PhrasePattern& pattern, std::size_t at, std::uint32_t word) {
    const Capture& capture = *pattern.steps[at].capture;
    for (const auto p : instruments_) {
        const auto& phrase = s_.phrases[p];
        if (phrase.words.first < word && word <= phrase.head) {
            const auto values = resolver_.values(p, capture);
            return fits(capture, spanOf(values)) &&
                   tryStep(pattern, at, phrase.words.end, [&] { keep(capture, *values, phrase.words); });
        }
    }
    return false;
}

/// A phrase up to the bracket that ends it.
Range PatternMatcher::withoutBracket(Range words) const {
    for (auto word = words.first; a_.textOf(words.end - 1) == ")" && word < words.end; ++word) {
        if (a_.textOf(word) == "(") {
            return {words.first, word};
        }
    }
    return words;
}

/// "(Chile, Colombia and Peru)", "members: Chile and Peru": a name and those listed behind it, where no list of phrases
/// has them.
Range PatternMatcher::enumerated(const lexicon::Mention& mention) const {
    Range words = mention.words;
    const bool opened =
        words.first > s_.words.first && (a_.textOf(words.first - 1) == "(" || a_.textOf(words.first - 1) == ":" ||
                                         lexicon_.listed("listing", a_.words[words.first - 1].id));
    const bool inPhrase = std::any_of(byStart_.begin(), byStart_.end(),
                                      [&](std::uint32_t p) { return s_.phrases[p].words.contains(words.first); });
    if (inPhrase && !opened) {
        return words;
    }
    for (auto word = words.end; word < s_.words.end; ++word) {
        const auto& readings = lexicon_.words().readings(a_.words[word].id);
        if (const auto* next = a_.mention(word); next != nullptr && next->words.first == word) {
            words.end = next->words.end;
            word = next->words.end - 1;
        } else if (a_.textOf(word) != "," && !readings.is(lexicon::WordClass::coordinating) &&
                   !readings.is(lexicon::WordClass::definite)) {
            break;
        }
    }
    return words;
}

/// "The EU members Malta and Cyprus": the list whose first member ends with a name, or `none`.
std::uint32_t PatternMatcher::listBehind(const lexicon::Mention& mention) const {
    const auto list = std::find_if(byStart_.begin(), byStart_.end(), [&](std::uint32_t p) {
        const auto& phrase = s_.phrases[p];
        return phrase.members.size() > 1 && phrase.words.first < mention.words.first &&
               s_.phrases[phrase.members.front()].words.end == mention.words.end;
    });
    return list == byStart_.end() ? none : *list;
}

} // namespace chancery::rules
