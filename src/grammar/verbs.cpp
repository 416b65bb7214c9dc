// Verb groups: auxiliaries, negation, voice, tense and modality.
#include "grammar/chunks.hpp"

#include <algorithm>

namespace chancery::grammar {

using lexicon::VerbForm;
using lexicon::WordClass;

namespace {

class VerbReader {
public:
    VerbReader(SentenceWork& work, std::uint32_t at, std::uint32_t before) : w_(work), begin_(at), at_(at) {
        if (before != none) {
            at_ = before;
            auxiliary(w_.tags[before].tag);
            at_ = begin_;
        }
    }

    std::uint32_t read() {
        if (reducedPlan()) {
            plan();
            group_.form = ClauseForm::participle;
            at_ += 2; // the marker and "to"
        }
        for (; at_ < w_.sentence.words.end; ++at_) {
            const auto tag = w_.tags[at_].tag;
            group_.negated = group_.negated || w_.readings(at_).is(WordClass::contracted);
            if (be_ && group_.head == none && dueThere(at_)) {
                group_.modality = Modality::planned; // "was due in Niamey on Saturday", "is expected in Oslo"
                group_.tense = Tense::future;
                lastAuxiliary_ = lastAuxiliary_ == none ? begin_ : lastAuxiliary_;
                due_ = 1;
                break;
            }
            if (tag == Tag::verb) {
                takeMain();
            } else if (be_ && group_.head == none && marksPlan(w_, at_)) {
                plan(); // "is due to hold"
                ++at_;
                continue;
            } else if (auxiliary(tag)) {
                continue;
            } else {
                break;
            }
            if (!marksPlan(w_, at_)) {
                ++at_;
                break;
            }
            plan(); // "is expected to be signed", "plans to visit"
            group_.head = none;
            group_.voice = Voice::active;
            group_.pastOrParticiple = be_ = false;
            ++at_;
        }
        if (group_.head == none) {
            if (lastAuxiliary_ == none) {
                return begin_;
            }
            at_ = std::max(lastAuxiliary_ + 1, begin_ + 1) + due_;
            group_.head = lastAuxiliary_;
            group_.lemma = w_.readings(lastAuxiliary_).verbLemma;
        }
        group_.words = {begin_, at_};
        particle();
        w_.verbs.push_back(group_);
        return group_.words.end;
    }

private:
    /// Takes an auxiliary, modal, negation, adverb or "to"; false where the group ends.
    bool auxiliary(Tag tag) {
        const auto& r = w_.readings(at_);
        switch (tag) {
        case Tag::modal:
            modal_ = true;
            group_.tense = r.is(WordClass::modalFuture) ? Tense::future : group_.tense;
            group_.modality = r.is(WordClass::modalFuture) ? Modality::planned : Modality::conditional;
            group_.futureInPast = w_.lexicon.listed("future-in-past", w_.a.words[at_].id);
            return true;
        case Tag::auxiliary:
            return takeAuxiliary(r);
        case Tag::negation:
            // "not only signed … but also opened" denies nothing
            group_.negated = group_.negated || at_ + 1 >= w_.sentence.words.end ||
                             !w_.lexicon.listed("denying-less", w_.a.words[at_ + 1].id);
            return begin_ != at_ || verbSoon();
        case Tag::infinitive:
            // "is to meet" is a plan; an infinitive of its own begins a new group.
            if (begin_ == at_) {
                group_.form = ClauseForm::infinitive;
                return true;
            }
            if (be_ && group_.head == none) {
                plan();
                return true;
            }
            return false;
        case Tag::adverb:
            return verbSoon();
        default:
            return false;
        }
    }

    bool takeAuxiliary(const lexicon::WordReadings& r) {
        lastAuxiliary_ = at_;
        const bool be = r.is(WordClass::bePresent) || r.is(WordClass::bePast) || r.is(WordClass::beBase) ||
                        r.is(WordClass::beParticiple) || r.is(WordClass::beGerund);
        if (r.is(WordClass::bePresent) || r.is(WordClass::havePresent)) {
            group_.tense = modal_ || group_.form == ClauseForm::infinitive ? group_.tense : Tense::present;
        }
        if ((r.is(WordClass::beGerund) || r.is(WordClass::haveGerund)) && begin_ == at_) {
            group_.form = ClauseForm::gerund;
        }
        be_ = be;
        return true;
    }

    /// "…, due to convene in June", "the summit scheduled to be held in Oslo": a plan told without "is".
    [[nodiscard]] bool reducedPlan() const {
        return marksPlan(w_, begin_) &&
               (w_.tags[begin_].tag != Tag::verb || w_.lexicon.listed("setting", w_.readings(begin_).verbLemma) ||
                (begin_ > w_.sentence.words.first && w_.is(begin_ - 1, ",") &&
                 w_.lexicon.listed("appointing", w_.readings(begin_).verbLemma)));
    }

    /// Whether the word at `i` is "due" and says where somebody is to arrive.
    [[nodiscard]] bool dueThere(std::uint32_t i) const {
        const auto next = i + 1;
        const auto* place = next + 1 < w_.sentence.words.end ? w_.a.mention(next + 1) : nullptr;
        return w_.lexicon.listed("due", w_.a.words[i].id) && place != nullptr &&
               w_.lexicon.listed("locative", w_.a.words[next].id) &&
               (place->kind == lexicon::MentionKind::place || place->kind == lexicon::MentionKind::country);
    }

    void plan() {
        // "was to have signed", "had been due to sign" did not come about.
        const auto& r = w_.readings(lastAuxiliary_ == none ? begin_ : lastAuxiliary_);
        const bool had = w_.readings(begin_).is(WordClass::havePast);
        group_.modality = had || r.is(WordClass::bePast) ? Modality::conditional : Modality::planned;
        group_.tense = Tense::future;
        const bool perfect = at_ + 1 < w_.sentence.words.end && w_.readings(at_ + 1).is(WordClass::havePresent);
        group_.wasTo = r.is(WordClass::bePast) && !perfect;
    }

    void takeMain() {
        const auto forms = w_.tags[at_].verbForms;
        const auto has = [&](VerbForm form) { return (forms & static_cast<std::uint8_t>(form)) != 0; };
        group_.head = at_;
        group_.lemma = w_.readings(at_).verbLemma;
        if (be_ && has(VerbForm::participle)) {
            group_.voice = Voice::passive;
        } else if (lastAuxiliary_ == none && !modal_ && group_.form == ClauseForm::finite &&
                   group_.modality == Modality::real) {
            if (has(VerbForm::gerund)) {
                group_.form = ClauseForm::gerund;
            } else if (has(VerbForm::past)) {
                group_.pastOrParticiple = has(VerbForm::participle);
            } else if (has(VerbForm::participle)) {
                group_.form = ClauseForm::participle;
                group_.voice = Voice::passive;
            } else {
                group_.tense = Tense::present;
            }
        }
    }

    /// Whether an adverb here stands inside the group: a verb or auxiliary comes after it.
    [[nodiscard]] bool verbSoon() const {
        for (std::uint32_t i = at_ + 1; i < w_.sentence.words.end; ++i) {
            const auto tag = w_.tags[i].tag;
            if (be_ && marksPlan(w_, i)) { // "is also due to meet"
                return begin_ != at_;
            }
            if (tag == Tag::verb || tag == Tag::auxiliary || (tag == Tag::infinitive && be_)) {
                return begin_ != at_ || tag == Tag::verb;
            }
            if (tag != Tag::adverb && tag != Tag::negation) {
                return false;
            }
        }
        return false;
    }

    /// "take place", "set up", "put off": a particle right after the verb, from its list.
    void particle() {
        const auto next = group_.words.end;
        if (next < w_.sentence.words.end && w_.lexicon.listed("particle", w_.a.words[next].id) &&
            w_.a.mentionAt[next] == none &&
            (next + 1 >= w_.sentence.words.end || w_.tags[next + 1].tag != Tag::date ||
             w_.tags[next].tag == Tag::adverb)) {
            group_.particle = w_.a.words[next].id;
        }
    }

    SentenceWork& w_;
    std::uint32_t begin_;
    std::uint32_t at_;
    VerbGroup group_;
    std::uint32_t lastAuxiliary_ = none;
    std::uint32_t due_ = 0; // words of "due" behind the auxiliary
    bool modal_ = false;
    bool be_ = false;
};

} // namespace

bool marksPlan(const SentenceWork& work, std::uint32_t at) {
    return at + 1 < work.sentence.words.end && work.tags[at + 1].tag == Tag::infinitive &&
           work.lexicon.listed("plan", work.a.words[at].id);
}

std::uint32_t readVerbGroup(SentenceWork& work, std::uint32_t at, std::uint32_t auxiliary) {
    return VerbReader(work, at, auxiliary).read();
}

} // namespace chancery::grammar
