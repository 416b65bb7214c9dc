#include "grammar/surroundings.hpp"

#include "grammar/interposed.hpp"

namespace chancery::grammar {

using lexicon::MentionKind;
using lexicon::VerbForm;
using lexicon::WordClass;

Tag Surroundings::before(std::uint32_t i) const {
    if (const auto auxiliary = auxiliaryAcrossTime(a_, lexicon_, tags_, sentence_.words, i); auxiliary != none) {
        return tags_[auxiliary].tag;
    }
    while (i > sentence_.words.first) {
        --i;
        if (tags_[i].tag != Tag::adverb && tags_[i].tag != Tag::negation) {
            return tags_[i].tag;
        }
    }
    return Tag::punctuation;
}

bool Surroundings::commaBefore(std::uint32_t i) const { return i > sentence_.words.first && a_.textOf(i - 1) == ","; }

bool Surroundings::nounAhead(std::uint32_t i) const {
    for (std::uint32_t next = i + 1; inside(next) && next < i + 5; ++next) {
        if (a_.mention(next) != nullptr) {
            return true;
        }
        const auto& r = readings(next);
        if (a_.words[next].kind == text::TokenKind::number) {
            continue;
        }
        if (r.is(WordClass::coordinating) && next > i && inside(next + 1) && readings(next + 1).adjective > 0) {
            continue;
        }
        if (r.isAny(WordClass::definite, WordClass::indefinite, WordClass::preposition, WordClass::coordinating) ||
            a_.words[next].kind != text::TokenKind::word) {
            return false;
        }
        if (r.noun > 0 || !r.open()) {
            return true;
        }
    }
    return false;
}

bool Surroundings::infinitiveAhead(std::uint32_t i) const {
    std::uint32_t next = i + 1;
    while (inside(next) && readings(next).adverb > 0 && readings(next).verb == 0) {
        ++next;
    }
    if (!inside(next)) {
        return false;
    }
    const auto& r = readings(next);
    const auto* mention = a_.mention(next);
    if (mention != nullptr &&
        (mention->kind < MentionKind::eventNoun || mention->words.size() > 1 || a_.words[next].capital)) {
        return false;
    }
    return r.isAny(WordClass::beBase, WordClass::havePresent) || r.has(VerbForm::base);
}

bool Surroundings::clauseAhead(std::uint32_t i) const {
    bool noun = false;
    for (std::uint32_t next = i + 1; inside(next) && next < i + 12; ++next) {
        if (a_.words[next].kind == text::TokenKind::punctuation) {
            return false;
        }
        const auto& r = readings(next);
        if (const auto* mention = a_.mention(next)) {
            if (mention->kind == MentionKind::date && next == i + 1) {
                return false;
            }
            noun = true;
            next = mention->words.end - 1;
            continue;
        }
        if (r.is(WordClass::preposition) && noun && a_.textOf(next) != "of") {
            return false;
        }
        noun = noun || r.noun > 0 || r.classes != 0;
        if (noun && (r.isAny(WordClass::bePresent, WordClass::bePast, WordClass::havePast, WordClass::havePresent,
                             WordClass::modalFuture, WordClass::modalConditional, WordClass::doForm) ||
                     (next > i + 1 && r.has(VerbForm::past) && r.verb > r.adjective))) {
            return true;
        }
    }
    return false;
}

bool Surroundings::complementAhead(std::uint32_t i) const {
    if (!inside(i + 1)) {
        return false;
    }
    const auto& next = readings(i + 1);
    return next.isAny(WordClass::definite, WordClass::indefinite, WordClass::possessive, WordClass::demonstrative) ||
           (a_.textOf(i + 1) == "to" && infinitiveAhead(i + 1));
}

bool Surroundings::auxiliaryAhead(std::uint32_t i) const {
    if (!inside(i + 1) || a_.mention(i + 1) != nullptr) {
        return false;
    }
    const auto& r = readings(i + 1);
    return r.isAny(WordClass::modalFuture, WordClass::modalConditional, WordClass::bePast, WordClass::bePresent,
                   WordClass::havePast, WordClass::havePresent);
}

} // namespace chancery::grammar
