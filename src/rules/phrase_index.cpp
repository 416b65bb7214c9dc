#include "rules/phrase_index.hpp"

#include <algorithm>

namespace chancery::rules {

using lexicon::WordId;

SentenceForms::SentenceForms(const grammar::Sentence& sentence, const lexicon::Annotation& annotation,
                             const lexicon::Lexicon& lexicon)
    : first_(sentence.words.first) {
    byWord_.reserve(std::size_t{3} * sentence.words.size());
    for (auto word = sentence.words.first; word < sentence.words.end; ++word) {
        const WordId id = annotation.words[word].id;
        const auto& readings = lexicon.words().readings(id);
        byWord_.insert(byWord_.end(), {id, readings.nounLemma, readings.verbLemma});
    }
    sorted_ = byWord_;
    std::sort(sorted_.begin(), sorted_.end());
    sorted_.erase(std::unique(sorted_.begin(), sorted_.end()), sorted_.end());
    for (const WordId word : sorted_) {
        hashed_.set(word % hashed_.size());
    }
}

bool SentenceForms::has(WordId word) const {
    return hashed_.test(word % hashed_.size()) && std::binary_search(sorted_.begin(), sorted_.end(), word);
}

std::span<const WordId> SentenceForms::of(std::uint32_t word) const {
    return std::span(byWord_).subspan(std::size_t{3} * (word - first_), 3);
}

void PhraseIndex::add(const PhrasePattern& pattern) {
    const auto number = static_cast<std::uint32_t>(demands_.size());
    Demands demands;
    bool beginning = true; // whether all steps before this one may be missing
    for (const auto& step : pattern.steps) {
        if (step.back != 0 || step.absent) {
            continue;
        }
        if (beginning && step.gap) {
            anywhere_.push_back(number);
        } else if (beginning && step.capture) {
            byCapture_.push_back(number);
        }
        std::vector<WordId> alternatives;
        bool empty = false;
        for (const auto& row : step.words) {
            empty = empty || row.empty();
            if (!row.empty()) {
                alternatives.push_back(row.front());
            }
        }
        if (beginning && !step.gap && !step.capture) {
            for (const WordId word : alternatives) {
                auto& known = byWord_[word];
                if (known.empty() || known.back() != number) {
                    known.push_back(number);
                }
            }
        }
        const bool skippable = step.optional || step.gap || empty;
        if (!skippable && step.capture) {
            demands.partnershipKind = demands.partnershipKind || (step.capture->types.size() == 1 &&
                                                                  step.capture->wants(SpecialClass::partnershipKind));
        } else if (!skippable) {
            demands.words.push_back(std::move(alternatives));
        }
        beginning = beginning && skippable && !step.gap;
    }
    if (beginning) {
        anywhere_.push_back(number);
    }
    demands_.push_back(std::move(demands));
}

std::vector<bool> PhraseIndex::possible(const SentenceForms& forms, const grammar::Sentence& sentence,
                                        const lexicon::Annotation& annotation) const {
    const auto first =
        std::lower_bound(annotation.mentions.begin(), annotation.mentions.end(), sentence.words.first,
                         [](const lexicon::Mention& m, std::uint32_t word) { return m.words.first < word; });
    bool kind = false;
    for (auto at = first; at != annotation.mentions.end() && at->words.first < sentence.words.end; ++at) {
        kind = kind || at->kind == lexicon::MentionKind::partnershipKind;
    }
    std::vector<bool> out(demands_.size());
    for (std::size_t i = 0; i < demands_.size(); ++i) {
        out[i] = (kind || !demands_[i].partnershipKind) &&
                 std::all_of(demands_[i].words.begin(), demands_[i].words.end(), [&](const auto& alternatives) {
                     return std::any_of(alternatives.begin(), alternatives.end(),
                                        [&](WordId word) { return forms.has(word); });
                 });
    }
    return out;
}

void PhraseIndex::at(std::uint32_t word, bool opens, const SentenceForms& forms, const std::vector<bool>& possible,
                     std::vector<std::uint32_t>& out) const {
    out.clear();
    const auto take = [&](const std::vector<std::uint32_t>& numbers) {
        std::copy_if(numbers.begin(), numbers.end(), std::back_inserter(out),
                     [&](std::uint32_t number) { return possible[number]; });
    };
    for (const WordId form : forms.of(word)) {
        if (const auto known = form == 0 ? byWord_.end() : byWord_.find(form); known != byWord_.end()) {
            take(known->second);
        }
    }
    if (opens) {
        take(byCapture_);
    }
    take(anywhere_);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
}

} // namespace chancery::rules
