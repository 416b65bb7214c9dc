// Words and captures one behind another.
#include "rules/pattern_matcher.hpp"

namespace chancery::rules {

using grammar::Range;
using lexicon::WordId;

std::optional<Match> PatternMatcher::phrase(const PhrasePattern& pattern, std::uint32_t at) {
    match_ = Match{};
    match_.words = {at, at};
    const bool inside = a_.words[at].joined && !pattern.steps.empty() && pattern.steps.front().capture;
    const bool denied = at > s_.words.first && // "Not a member of the Union, Norway …"
                        lexicon_.words().readings(a_.words[at - 1].id).is(lexicon::WordClass::negation);
    if (inside || denied || !step(pattern, 0, at)) { // "non-EU member" is no "EU member"
        return std::nullopt;
    }
    match_.clause = clauseAround(match_.words);
    return std::move(match_);
}

bool PatternMatcher::step(const PhrasePattern& pattern, std::size_t at, std::uint32_t word) {
    if (at == pattern.steps.size()) {
        return true;
    }
    const auto& one = pattern.steps[at];
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
    if (one.capture ? captureStep(pattern, at, word) : wordStep(pattern, at, word)) {
        return true;
    }
    return one.optional && step(pattern, at + 1, word);
}

bool PatternMatcher::wordStep(const PhrasePattern& pattern, std::size_t at, std::uint32_t word) {
    for (const auto& row : pattern.steps[at].words) {
        std::uint32_t i = word;
        bool holds = true;
        for (const WordId wanted : row) {
            holds = holds && i < s_.words.end && wordIs(i, wanted);
            ++i;
        }
        if (holds && step(pattern, at + 1, i)) {
            match_.words = cover(match_.words, {word, i});
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

bool PatternMatcher::captureStep(const PhrasePattern& pattern, std::size_t at, std::uint32_t word) {
    auto candidate =
        std::lower_bound(byStart_.begin(), byStart_.end(), word,
                         [&](std::uint32_t p, std::uint32_t first) { return s_.phrases[p].words.first < first; });
    const Capture& capture = *pattern.steps[at].capture;
    for (; candidate != byStart_.end() && s_.phrases[*candidate].words.first == word; ++candidate) {
        const Range words = s_.phrases[*candidate].words;
        auto values = resolver_.values(*candidate, capture);
        if (fits(capture, values) && tryStep(pattern, at, words.end, [&] { keep(capture, values, words); })) {
            return true;
        }
    }
    const auto* mention = a_.mention(word);
    if (mention == nullptr || mention->words.first != word) {
        return false;
    }
    auto values = resolver_.valuesWithin(mention->words, capture);
    return fits(capture, values) &&
           tryStep(pattern, at, mention->words.end, [&] { keepCovered(capture, std::move(values)); });
}

} // namespace chancery::rules
