// Whether "signed" and "held" are finite verbs or reduced relative clauses.
#include "grammar/clause_builder.hpp"

#include <algorithm>

namespace chancery::grammar {

void ClauseBuilder::decideForm(std::size_t i) {
    auto& group = verb(i);
    if (!group.pastOrParticiple) {
        return;
    }
    std::size_t before = i;
    while (before > 0 && kind(before - 1) == ChunkKind::adverb) {
        --before;
    }
    if (const auto opened = before == 0 ? before : insertedBefore(before); opened < before) {
        before = opened; // "and, in her speech, called for …" is read as "and called for …"
    }
    const auto previous = before == 0 ? ChunkKind::stop : kind(before - 1);
    const bool by = byFollows(i);
    bool participle = false;
    if (previous == ChunkKind::relative || previous == ChunkKind::subordinator) {
        participle = by || previous == ChunkKind::subordinator;
    } else if (previous == ChunkKind::stop) {
        participle = w_.sentence.kind != text::SentenceKind::bullet || by; // "• welcomed …"
    } else if (previous == ChunkKind::coordinator) {
        // "informed them of the summit, scheduled for May, and urged …": speech acts go together.
        participle = by || (!verbs_.empty() && verb(verbs_.back()).form == ClauseForm::participle &&
                            !finiteBetween(verbs_.back(), i) && !(speaks(i) && saidBefore(i)));
    } else if (previous == ChunkKind::comma) {
        const bool object = kind(i + 1) == ChunkKind::phrase && phrase(i + 1).kind != PhraseKind::date;
        const bool thing =
            before >= 2 && kind(before - 2) == ChunkKind::phrase &&
            (phrase(before - 2).kind == PhraseKind::event || phrase(before - 2).kind == PhraseKind::instrument);
        const bool loose = kind(i + 1) == ChunkKind::preposition || kind(i + 1) == ChunkKind::adverb ||
                           (kind(i + 1) == ChunkKind::phrase && !object);
        participle = by || (!closesRelative(before - 1) && !closesAside(before - 1) && !closesNames(before - 1) &&
                            !closesParticiple(before - 1) &&
                            ((finiteAfter(i, thing ? Following::any : Following::uncoordinated) && !finiteBefore(i)) ||
                             (finiteBefore(i) && (loose || thing))));
    } else if (previous == ChunkKind::phrase) {
        const bool object = kind(i + 1) == ChunkKind::phrase && phrase(i + 1).kind != PhraseKind::date;
        const bool fronted = before == 2 && kind(0) == ChunkKind::preposition && finiteAfter(i);
        // "X led the Kenyan side and Y led the Norwegian side": a name behind "and", and an object of its own
        const bool another = object && before > 1 && kind(before - 2) == ChunkKind::coordinator &&
                             phrase(before - 1).person != none && phrase(i + 1).determiner == Determiner::definite &&
                             phrase(i + 1).offices.empty();
        participle = by || fronted || opensWithGerund(i) ||
                     (another || (object && bareRelative(before)) ? false
                      : phraseTaken(before - 1)                   ? !subjectLike(before - 1)
                                                                  : !object && finiteAfter(i, Following::near));
    }
    if (participle) {
        group.form = ClauseForm::participle;
        group.voice = Voice::passive;
    }
}

/// "Noting the progress made, the leaders …": what is said of the object of a participle that begins the sentence.
bool ClauseBuilder::opensWithGerund(std::size_t i) const {
    if (kind(0) != ChunkKind::verb || verb(0).form != ClauseForm::gerund || kind(i + 1) != ChunkKind::comma ||
        !finiteAfter(i)) {
        return false;
    }
    for (std::size_t k = 1; k < i; ++k) {
        if (kind(k) != ChunkKind::phrase && kind(k) != ChunkKind::preposition) {
            return false;
        }
    }
    return true;
}

bool ClauseBuilder::closesRelative(std::size_t close) const {
    for (std::size_t k = close; k-- > 0;) {
        if (kind(k) == ChunkKind::stop) {
            return false;
        }
        if (kind(k) == ChunkKind::relative) {
            // "received X, who brought an invitation to the conference, scheduled for May": the clause has its verb
            return k > 0 && kind(k - 1) == ChunkKind::comma && !finiteBefore(k);
        }
        if (kind(k) == ChunkKind::comma && !inList(k, close)) {
            return false;
        }
    }
    return false;
}

bool ClauseBuilder::inList(std::size_t comma, std::size_t end) const {
    const auto member = [&](std::size_t i) { return i < end && kind(i) == ChunkKind::phrase; };
    std::size_t next = comma;
    while (kind(next) == ChunkKind::comma && member(next + 1)) {
        next += 2;
    }
    return comma > 0 && member(comma - 1) && next > comma && next < end && kind(next) == ChunkKind::coordinator &&
           member(next + 1);
}

std::optional<std::size_t> ClauseBuilder::bareRelative(std::size_t at) const {
    std::size_t finite = 0;
    for (std::size_t k = at; k-- > 0;) {
        const bool passes =
            kind(k) == ChunkKind::phrase || kind(k) == ChunkKind::preposition || kind(k) == ChunkKind::adverb;
        if (kind(k) == ChunkKind::verb && isFinite(k)) {
            ++finite;
        } else if (kind(k) == ChunkKind::relative) {
            const bool person = w_.lexicon.listed("personal-relative", w_.chunks[k].word);
            return person && finite == 1 && k > 0 && isAgent(k - 1) && !governedFrom(k - 1) && !finiteBefore(k)
                       ? std::optional(k)
                       : std::nullopt;
        } else if (!passes && kind(k) != ChunkKind::verb) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

bool ClauseBuilder::closesAside(std::size_t close) const {
    std::size_t k = close;
    while (k > 0 && (kind(k - 1) == ChunkKind::phrase || kind(k - 1) == ChunkKind::preposition)) {
        --k;
    }
    return k >= 2 && k < close && kind(k) == ChunkKind::preposition && kind(k - 1) == ChunkKind::comma &&
           isAgent(k - 2) &&
           (k == 2 || kind(k - 3) == ChunkKind::comma || kind(k - 3) == ChunkKind::stop ||
            kind(k - 3) == ChunkKind::coordinator || kind(k - 3) == ChunkKind::subordinator);
}

bool ClauseBuilder::closesNames(std::size_t close) const {
    std::size_t names = 0;
    std::size_t k = close;
    for (; k > 0; --k) {
        const bool name = kind(k - 1) == ChunkKind::phrase && phrase(k - 1).person != none;
        if (!name && kind(k - 1) != ChunkKind::coordinator && kind(k - 1) != ChunkKind::comma) {
            break;
        }
        names += name ? 1 : 0;
    }
    return names > 1 && k > 0 && kind(k) == ChunkKind::comma && isAgent(k - 1) && phrase(k - 1).plural;
}

bool ClauseBuilder::closesParticiple(std::size_t close) const {
    if (verbs_.empty() || verb(verbs_.back()).form != ClauseForm::participle) {
        return false;
    }
    const auto aside = verbs_.back();
    return aside > 1 && aside < close && kind(aside - 1) == ChunkKind::comma && isAgent(aside - 2);
}

bool ClauseBuilder::byFollows(std::size_t i) const {
    std::size_t next = i + 1;
    while (kind(next) == ChunkKind::adverb && next < size()) {
        ++next;
    }
    // ", signed in Oslo on Monday by X": behind a comma also past times and places
    while (i > 0 && kind(i - 1) == ChunkKind::comma && kind(next) == ChunkKind::preposition &&
           kind(next + 1) == ChunkKind::phrase && !w_.is(w_.chunks[next].words.first, "by")) {
        next += 2;
    }
    if (next < size() && kind(next) == ChunkKind::preposition && w_.is(w_.chunks[next].words.first, "by")) {
        return kind(next + 1) == ChunkKind::phrase && phrase(next + 1).kind != PhraseKind::date && !isMeans(next + 1);
    }
    return false;
}

bool ClauseBuilder::isMeans(std::size_t i) const {
    const auto& words = phrase(i).words;
    for (auto word = words.first; word < words.end; ++word) {
        if (w_.lexicon.listed("remote", w_.a.words[word].id) && w_.a.mentionAt[word] == none) {
            return true;
        }
    }
    return false;
}

bool ClauseBuilder::speaks(std::size_t i) const {
    const auto& group = verb(i);
    const auto& words = w_.lexicon.words();
    const std::string verb(words.text(group.lemma));
    return reports(group) || w_.lexicon.listed("expressing", group.lemma) ||
           w_.lexicon.named(verb, lexicon::EntryKind::act) != none ||
           (group.particle != 0 &&
            w_.lexicon.named(verb + " " + std::string(words.text(group.particle)), lexicon::EntryKind::act) != none);
}

bool ClauseBuilder::saidBefore(std::size_t i) const {
    for (const auto at : verbs_) {
        if (at < i && isFinite(at) && speaks(at)) {
            return true;
        }
    }
    return false;
}

bool ClauseBuilder::subjectLike(std::size_t i) const {
    return phrase(i).kind == PhraseKind::pronoun && phrase(i).possessor == none;
}

bool ClauseBuilder::phraseTaken(std::size_t i) const {
    if (i > 0 && kind(i - 1) == ChunkKind::preposition && finiteBefore(i, true)) {
        return true; // "…, in a ceremony held …"
    }
    for (std::size_t k = i; k-- > 0;) {
        switch (kind(k)) {
        case ChunkKind::verb:
            if (verb(k).form == ClauseForm::participle) {
                break; // "A delegation led by X visited …": the participle's phrase is part of the subject
            }
            return !reports(verb(k));
        case ChunkKind::relative:
        case ChunkKind::subordinator:
        case ChunkKind::stop:
            return false;
        case ChunkKind::comma:
            return false;
        default:
            break;
        }
    }
    return false;
}

bool ClauseBuilder::finiteAfter(std::size_t i, Following which) const {
    for (std::size_t k = i + 1; k < size(); ++k) {
        if (kind(k) == ChunkKind::verb && isFinite(k) && !(which == Following::uncoordinated && coordinatedVerb(k))) {
            return !closingReport(k) && (!verb(k).pastOrParticiple || which != Following::near);
        }
        if (kind(k) == ChunkKind::stop || kind(k) == ChunkKind::subordinator || kind(k) == ChunkKind::relative ||
            (which == Following::near && (kind(k) == ChunkKind::comma || kind(k) == ChunkKind::coordinator))) {
            return false;
        }
    }
    return false;
}

bool ClauseBuilder::coordinatedVerb(std::size_t i) const {
    std::size_t before = i;
    while (before > 0 && kind(before - 1) == ChunkKind::adverb) {
        --before;
    }
    return before > 0 && kind(before - 1) == ChunkKind::coordinator;
}

bool ClauseBuilder::closingReport(std::size_t i) const {
    return reports(verb(i)) && i > 1 && kind(i - 1) == ChunkKind::phrase && kind(i - 2) == ChunkKind::comma &&
           (i + 1 >= size() || kind(i + 1) == ChunkKind::stop);
}

bool ClauseBuilder::finiteBefore(std::size_t i, bool inClause) const {
    for (std::size_t k = i; k-- > 0;) {
        if (kind(k) == ChunkKind::verb && isFinite(k)) {
            return true;
        }
        if (kind(k) == ChunkKind::stop || (inClause && kind(k) == ChunkKind::subordinator)) {
            return false;
        }
    }
    return false;
}

bool ClauseBuilder::finiteBetween(std::size_t a, std::size_t b) const {
    for (std::size_t k = a + 1; k < b; ++k) {
        if (kind(k) == ChunkKind::verb && isFinite(k)) {
            return true;
        }
    }
    return false;
}

} // namespace chancery::grammar
