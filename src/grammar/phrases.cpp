// Base noun phrases: determiner, premodifiers and head.
#include "grammar/interposed.hpp"
#include "grammar/phrase_reader.hpp"
#include "lexicon/numerals.hpp"

#include <algorithm>

namespace chancery::grammar {

using lexicon::Mention;
using lexicon::MentionKind;
using lexicon::WordClass;

std::uint32_t PhraseReader::read() {
    if (pronoun()) {
        return at_;
    }
    skipStyle();
    determiner();
    body();
    if (phrase_.head == none && at_ > begin_ && w_.lexicon.listed("latter", w_.a.words[at_ - 1].id)) {
        phrase_.head = at_ - 1; // "the latter"
    }
    if (phrase_.head == none) {
        return begin_;
    }
    phrase_.words = {begin_, at_};
    finish();
    if (phrase_.peer && phrase_.person == none && phrase_.of == none) {
        takePeerCountry();
        phrase_.words.end = at_;
    }
    w_.sentence.phrases.push_back(std::move(phrase_));
    return at_;
}

bool PhraseReader::pronoun() {
    if (tagAt(at_) != Tag::pronoun) {
        return false;
    }
    phrase_.kind = PhraseKind::pronoun;
    phrase_.head = at_;
    phrase_.words = {at_, at_ + 1};
    const auto& r = w_.readings(at_);
    phrase_.plural = r.is(WordClass::they) || r.is(WordClass::we);
    ++at_;
    w_.sentence.phrases.push_back(phrase_);
    return true;
}

void PhraseReader::skipStyle() {
    const std::uint32_t first = at_ + (w_.readings(at_).is(WordClass::definite) ? 1U : 0U);
    const bool capitals = first < end() && w_.a.words[first].allCaps && // "HE the Minister"
                          w_.lexicon.listed("courtesy-capitals", w_.a.words[first].id);
    const auto length = capitals
                            ? 1U
                            : w_.lexicon.listedAt({"royal", "courtesy-male", "courtesy-female", "courtesy-neutral"},
                                                  w_.a.words, first, end());
    const std::uint32_t next = first + length;
    const bool article = next < end() && w_.readings(next).is(WordClass::definite);
    const auto* office =
        length != 0 && next + 1 < end() && article != (first > at_) ? mentionAt(article ? next + 1 : next) : nullptr;
    if (office != nullptr && office->kind == MentionKind::office && w_.a.words[first].capital) {
        at_ = next;
    }
}

void PhraseReader::determiner() {
    for (; tagAt(at_) == Tag::determiner || tagAt(at_) == Tag::possessive; ++at_) {
        const auto& r = w_.readings(at_);
        if (tagAt(at_) == Tag::possessive) {
            possessivePronoun();
            phrase_.determiner = Determiner::possessive;
        } else if (r.is(WordClass::definite)) {
            phrase_.determiner = phrase_.group ? phrase_.determiner : Determiner::definite;
        } else if (r.is(WordClass::indefinite)) {
            phrase_.determiner = Determiner::indefinite;
        } else if (r.is(WordClass::demonstrative)) {
            phrase_.determiner = Determiner::demonstrative;
        } else {
            quantifier();
        }
    }
    if (phrase_.group && tagAt(at_) != Tag::noun && tagAt(at_) != Tag::adjective && tagAt(at_) != Tag::proper) {
        phrase_.head = at_ - 1; // "Both are members"
        phrase_.kind = PhraseKind::pronoun;
        phrase_.plural = true;
    }
}

void PhraseReader::possessivePronoun() {
    Phrase owner;
    owner.kind = PhraseKind::pronoun;
    owner.head = at_;
    owner.words = {at_, at_ + 1};
    phrase_.possessor = static_cast<std::uint32_t>(w_.sentence.phrases.size());
    w_.sentence.phrases.push_back(owner);
}

void PhraseReader::quantifier() {
    const auto& heads = w_.lexicon;
    const auto id = w_.a.words[at_].id;
    if (heads.listed("both", id)) {
        phrase_.group = true;
        phrase_.determiner = Determiner::quantifier;
    } else if (heads.listed("negative-determiner", id)) {
        phrase_.determiner = Determiner::negative;
    } else if (phrase_.determiner == Determiner::bare) {
        phrase_.determiner = Determiner::quantifier;
    }
}

void PhraseReader::body() {
    bool more = true;
    while (at_ < end() && more && !beginsSubject() && !placeEnds()) {
        if (const auto* mention = mentionAt(at_)) {
            more = takeMention(*mention);
        } else {
            more = takeWord();
        }
    }
}

bool PhraseReader::takeMention(const Mention& mention) {
    if (tagAt(at_) == Tag::verb) {
        return takeWord();
    }
    switch (mention.kind) {
    case MentionKind::office:
        return takeOffice(mention);
    case MentionKind::person:
        return takePerson(mention);
    case MentionKind::date:
        return takeDate(mention);
    default:
        return takeName(mention);
    }
}

/// "received in Yerevan Heikki Salo": whether only a town stands behind "in", and a person's name follows.
bool PhraseReader::placeEnds() const {
    const auto* next = mentionAt(at_);
    const auto* town = phrase_.mention == none ? nullptr : &w_.a.mentions[phrase_.mention];
    return next != nullptr && next->kind == MentionKind::person && town != nullptr &&
           town->kind == MentionKind::place && town->role == lexicon::LabelRole::name && town->words.end == at_ &&
           town->words.first == begin_ && !w_.chunks.empty() && w_.chunks.back().kind == ChunkKind::preposition &&
           w_.lexicon.listed("locative", w_.chunks.back().word);
}

bool PhraseReader::beginsSubject() const {
    const auto* mention = mentionAt(at_);
    const bool name = mention == nullptr || mention->kind == MentionKind::office ||
                      mention->kind == MentionKind::person || mention->kind == MentionKind::country ||
                      mention->kind == MentionKind::organization || mention->kind == MentionKind::body;
    const bool place = mention != nullptr && mention->kind == MentionKind::place;
    if (!(name || place) || phrase_.head == none || phrase_.person != none || !phrase_.offices.empty() ||
        w_.a.words[phrase_.head].capital || !w_.a.words[at_].capital) {
        return false;
    }
    const bool event = phrase_.kind == PhraseKind::event;
    if (place || w_.chunks.empty() || w_.chunks.back().kind != ChunkKind::preposition) {
        return event && mention != nullptr && verbBehindName(); // "The talks Minister X held with Y"
    }
    return event || w_.lexicon.listed("occasion-noun", w_.a.words[phrase_.head].id) || opensBeforeVerb();
}

bool PhraseReader::opensBeforeVerb() const {
    const bool opening = std::all_of(w_.chunks.begin(), w_.chunks.end(), [](const Chunk& chunk) {
        return chunk.kind == ChunkKind::preposition || chunk.kind == ChunkKind::phrase;
    });
    return opening && !w_.lexicon.listed("person-noun", w_.a.words[phrase_.head].id) && verbBehindName();
}

bool PhraseReader::verbBehindName() const {
    auto next = at_;
    while (mentionAt(next) != nullptr || (next > at_ && w_.is(next, "of") && mentionAt(next + 1) != nullptr)) {
        next = mentionAt(next) != nullptr ? mentionAt(next)->words.end : next + 1;
    }
    const auto tag = tagAt(next);
    const bool whose = begin_ > w_.sentence.words.first && w_.lexicon.listed("whose", w_.a.words[begin_ - 1].id);
    return next > at_ && (whose || phrase_.determiner == Determiner::definite) && phrase_.possessor == none &&
           (tag == Tag::verb || tag == Tag::modal || tag == Tag::auxiliary);
}

bool PhraseReader::takeDate(const Mention& mention) {
    if (phrase_.head != none || begin_ != at_) {
        // "the 9 July meeting" has it as a premodifier; after a head it starts a phrase of its own.
        if (phrase_.head != none) {
            return false;
        }
        at_ = mention.words.end;
        return true;
    }
    phrase_.kind = PhraseKind::date;
    setHead(mention.words.end - 1, mention);
    at_ = mention.words.end;
    return datesNoun();
}

bool PhraseReader::datesNoun() {
    const auto next = tagAt(at_ + 1);
    if (tagAt(at_) != Tag::genitive || (next != Tag::noun && next != Tag::adjective)) {
        return false;
    }
    Phrase day = std::move(phrase_);
    day.words = {begin_, at_};
    phrase_ = Phrase{};
    headIndex_ = none;
    phrase_.determiner = Determiner::definite;
    phrase_.modifiers.push_back({0, static_cast<std::uint32_t>(w_.sentence.phrases.size())});
    w_.sentence.phrases.push_back(std::move(day));
    ++at_;
    return true;
}

void PhraseReader::promoteHead() {
    if (phrase_.mention != none && headIndex_ == phrase_.mention) {
        phrase_.premodifiers.push_back(phrase_.mention);
    }
    headIndex_ = none;
    headDemonym_ = false;
}

void PhraseReader::setHead(std::uint32_t word, const Mention& mention) {
    phrase_.head = word;
    phrase_.mention = w_.a.mentionAt[mention.words.first];
}

bool PhraseReader::takeWord() {
    switch (tagAt(at_)) {
    case Tag::genitive:
        return genitive();
    case Tag::adjective:
        return takeAdjective();
    case Tag::number:
        return takeNumber();
    case Tag::noun:
    case Tag::proper:
        return takeNoun();
    case Tag::adverb: // "the newly appointed Ambassador"
        if (phrase_.head == none && at_ > begin_ && tagAt(at_ + 1) == Tag::adjective) {
            ++at_;
            return true;
        }
        return false;
    case Tag::punctuation:
        return slash() || listedAdjectives();
    case Tag::coordinator:
        return adjectives();
    default:
        return false;
    }
}

bool PhraseReader::slash() {
    const bool tight = !w_.a.words[at_].spaceBefore && at_ + 1 < end() && !w_.a.words[at_ + 1].spaceBefore;
    const bool dash = w_.is(at_, "–") || w_.is(at_, "/") || w_.is(at_, "-");
    if (phrase_.kind == PhraseKind::agent && phrase_.person == none && tight && dash && mentionAt(at_ + 1) != nullptr) {
        ++at_;
        return true;
    }
    if ((dash || w_.is(at_, "—")) && pairOfParties()) {
        ++at_;
        return true;
    }
    return false;
}

bool PhraseReader::pairOfParties() const {
    const auto party = [](const Mention* mention) {
        return mention != nullptr &&
               (mention->kind == MentionKind::country || mention->kind == MentionKind::organization);
    };
    const auto* left = at_ > begin_ ? mentionAt(at_ - 1) : nullptr;
    const auto* right = mentionAt(at_ + 1);
    if (!party(left) || !party(right) || phrase_.person != none || !phrase_.offices.empty()) {
        return false;
    }
    const auto next = right->words.end;
    return next < end() && w_.a.words[next].capital && (tagAt(next) == Tag::noun || tagAt(next) == Tag::adjective);
}

bool PhraseReader::adjectives() {
    // "Diplomatic and Official Passports": what may be an adjective before a noun is one.
    const bool adjective =
        tagAt(at_ + 1) == Tag::adjective || (tagAt(at_ + 1) == Tag::noun && tagAt(at_ + 2) == Tag::noun &&
                                             at_ + 2 < end() && w_.readings(at_ + 1).adjective > 0);
    if (phrase_.head == none && at_ > begin_ && tagAt(at_ - 1) == Tag::adjective && adjective &&
        mentionAt(at_ + 1) == nullptr) {
        ++at_;
        return true;
    }
    return false;
}

/// "Economic, Scientific and Technical Cooperation", "Trade, Economic and Technical Cooperation": a comma in a list, in
/// capitals, of what the noun behind is about, read up to the last of it.
bool PhraseReader::listedAdjectives() {
    constexpr std::uint32_t longest = 10; // words
    const auto capital = [&](std::uint32_t word) { return word < end() && w_.a.words[word].capital; };
    const auto plain = [&](std::uint32_t word) {
        return capital(word) && mentionAt(word) == nullptr &&
               (tagAt(word) == Tag::adjective || (tagAt(word) == Tag::noun && w_.readings(word).adjective > 0));
    };
    const bool open = at_ > begin_ && w_.is(at_, ",") && capital(at_ - 1) && phrase_.kind == PhraseKind::other &&
                      phrase_.mention == none && phrase_.offices.empty() && plain(at_ + 1);
    if (!open) {
        return false;
    }
    auto word = at_;
    while (word < end() && word - at_ < longest && w_.is(word, ",") && plain(word + 1)) {
        word += 2;
    }
    const auto noun = word + 2;
    const bool closes = word < end() && tagAt(word) == Tag::coordinator && plain(word + 1) && capital(noun) &&
                        tagAt(noun) == Tag::noun && mentionAt(noun) == nullptr;
    at_ = closes ? noun : at_;
    return closes;
}

bool PhraseReader::genitive() {
    if (tagAt(at_) != Tag::genitive || phrase_.head == none) {
        return false;
    }
    if (sharesGenitive()) {
        ++at_;
        return false;
    }
    // What came so far is the possessor of what follows.
    Phrase owner = std::move(phrase_);
    owner.words = {begin_, at_};
    finishKind(owner);
    phrase_ = Phrase{};
    headIndex_ = none;
    phrase_.possessor = static_cast<std::uint32_t>(w_.sentence.phrases.size());
    phrase_.determiner = Determiner::possessive;
    w_.sentence.phrases.push_back(std::move(owner));
    ++at_;
    return true;
}

bool PhraseReader::sharesGenitive() const {
    const auto* one = phrase_.mention == none ? nullptr : &w_.a.mentions[phrase_.mention];
    const auto* two = tagAt(at_ + 1) == Tag::coordinator ? mentionAt(at_ + 2) : nullptr;
    return one != nullptr && two != nullptr && one->kind == MentionKind::country && two->kind == MentionKind::country &&
           one->words.end == at_ && phrase_.person == none && phrase_.offices.empty() &&
           tagAt(two->words.end) == Tag::genitive;
}

bool PhraseReader::takeAdjective() {
    if (phrase_.person != none || (phrase_.of != none && !phrase_.offices.empty())) {
        return false;
    }
    const auto& r = w_.readings(at_);
    if (r.is(WordClass::ordinalWord)) {
        phrase_.ordinal = std::max<std::uint32_t>(phrase_.ordinal, r.value);
    }
    ++at_;
    return true;
}

bool PhraseReader::takeNumber() {
    if (phrase_.person != none || (phrase_.head != none && phrase_.kind != PhraseKind::other)) {
        return false;
    }
    const auto text = w_.a.textOf(at_);
    if (const auto figure = lexicon::ordinalFigure(text); figure != 0) {
        phrase_.ordinal = figure;
    } else if (const auto value = romanOrdinal(w_.a, w_.lexicon, w_.sentence.words, at_); value != 0) {
        phrase_.ordinal = value;
    } else if (text.front() < '0' || text.front() > '9') {
        phrase_.group = true; // "the two sides"
    }
    if (phrase_.head == none) {
        phrase_.head = at_;
    }
    ++at_;
    return true;
}

bool PhraseReader::takeNoun() {
    if (phrase_.person != none) {
        return false;
    }
    if (!phrase_.offices.empty() && phrase_.of != none) {
        return false;
    }
    if (skipTitles(at_) != at_) {
        if (phrase_.head == none || !phrase_.offices.empty()) {
            at_ = skipTitles(at_);
            return true;
        }
        if (!w_.lexicon.listed("peer", w_.a.words[phrase_.head].id)) {
            return false;
        }
        at_ = skipTitles(at_);
        return true;
    }
    if (!phrase_.offices.empty() && w_.a.words[at_].joined) {
        ++at_; // "Ambassador-designate"
        return true;
    }
    promoteHead();
    phrase_.head = at_;
    phrase_.mention = none;
    phrase_.plural = w_.readings(at_).plural;
    phrase_.kind = PhraseKind::other;
    nouns_.push_back(at_);
    ++at_;
    return true;
}

void PhraseReader::finishKind(Phrase& phrase) {
    const auto id = w_.a.words[phrase.head].id;
    if (phrase.kind == PhraseKind::other && phrase.person == none) {
        const bool group = w_.lexicon.listed("group", id);
        const bool someone = w_.lexicon.listed("person-noun", id) &&
                             (phrase.determiner == Determiner::possessive ||
                              (phrase.determiner == Determiner::definite &&
                               (!phrase.premodifiers.empty() || w_.lexicon.listed("envoy-noun", id))));
        const auto ahead = phrase.head - (phrase.head > phrase.words.first ? 1U : 0U); // "opposite number"
        phrase.peer =
            w_.lexicon.listed("peer", id) || w_.lexicon.listedAt("peer", w_.a.words, ahead, phrase.head + 1) == 2;
        if (group || phrase.peer || someone) {
            phrase.kind = PhraseKind::agent;
            phrase.group = phrase.group || group;
        } else if (phrase.group && phrase.determiner == Determiner::definite && w_.readings(phrase.head).value == 2 &&
                   w_.readings(phrase.head).is(WordClass::numberWord)) {
            phrase.kind = PhraseKind::pronoun; // "The two are to meet again"
            phrase.plural = true;
        } else if (!phrase.offices.empty()) {
            phrase.kind = PhraseKind::other; // "Foreign Secretary level talks"
        }
    }
    if (!phrase.offices.empty() && phrase.of == none && phrase.ofNoun == none) {
        for (const auto noun : nouns_) { // "League Secretary-General X"
            const bool before = noun < w_.a.mentions[phrase.offices.front()].words.first;
            phrase.ofNoun = before && w_.a.words[noun].capital ? noun : phrase.ofNoun;
        }
    }
    if (phrase.kind == PhraseKind::agent && phrase.person != none) {
        for (const auto noun : nouns_) {
            phrase.peer = phrase.peer || w_.lexicon.listed("peer", w_.a.words[noun].id);
        }
    }
    if (phrase.mention != none && headDemonym_ && headIndex_ == phrase.mention && phrase.person == none &&
        phrase.offices.empty()) {
        phrase.kind = PhraseKind::agent; // "the Kenyans"; a bare adjective before nothing
    }
}

std::uint32_t readPhrase(SentenceWork& work, std::uint32_t at) { return PhraseReader(work, at).read(); }

} // namespace chancery::grammar
