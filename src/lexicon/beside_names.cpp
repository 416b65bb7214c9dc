#include "lexicon/beside_names.hpp"

namespace chancery::lexicon {

bool BesideNames::afterOffice(std::uint32_t at, Range sentence) const {
    std::uint32_t i = at;
    if (i > sentence.first && n_.is(i - 1, ",")) {
        --i;
    } else if (i > sentence.first && n_.a.mentionAt[i - 1] == none &&
               (n_.readings(i - 1).is(WordClass::preposition) || n_.readings(i - 1).is(WordClass::definite))) {
        return false; // "the President of the Republic"
    }
    // "the foreign ministers of Egypt, X, and Iraq, Y": behind a country of a list other names may stand between.
    const auto open = i > sentence.first && n_.is(i - 1, "(") ? i - 1 : i; // "… of Egypt (X) and Iraq (Y)"
    const auto* before = (i < at || open < i) && open > sentence.first ? n_.a.mention(open - 1) : nullptr;
    const bool listed = before != nullptr && before->role != LabelRole::demonym &&
                        (before->kind == MentionKind::country || before->kind == MentionKind::organization);
    bool names = false;
    for (std::uint32_t steps = 0; i > sentence.first && steps < (names ? 40U : 12U); ++steps) {
        --i;
        if (const auto* mention = n_.a.mention(i)) {
            if (mention->kind == MentionKind::office) {
                return !names || n_.a.offices[mention->entry].plural;
            }
            if (mention->kind == MentionKind::person && listed) {
                names = true;
                i = mention->words.first;
                continue;
            }
            if (mention->kind == MentionKind::person || mention->kind == MentionKind::date || i + 1 == at) {
                if (mention->kind == MentionKind::person || mention->kind == MentionKind::date ||
                    mention->role == LabelRole::demonym) {
                    return false;
                }
            }
            i = mention->words.first;
            continue;
        }
        const auto& readings = n_.readings(i);
        if (names && lexicon_.listed("peer", n_.a.words[i].id)) {
            return true; // "his counterparts from Egypt, X, and Iraq, Y"
        }
        if (i > sentence.first && lexicon_.listedAt("resident-in", n_.a.words, i - 1, sentence.end) != 0) {
            --i; // "Ambassador of Ghana with residence in Rome, X"
            continue;
        }
        const bool inside = n_.a.words[i].capital || readings.is(WordClass::preposition) || n_.is(i, "and") ||
                            readings.is(WordClass::definite) || n_.is(i, "(") || n_.is(i, ")") || n_.is(i, "-") ||
                            lexicon_.listed("area", n_.a.words[i].id) ||
                            lexicon_.listed("charge-word", n_.a.words[i].id) || n_.a.words[i].joined ||
                            (listed && (n_.is(i, ",") || n_.is(i, ";")));
        if (!inside || n_.is(i, "by") || n_.is(i, "with")) {
            return false;
        }
    }
    return false;
}

bool BesideNames::inRowOfNames(std::uint32_t at, Range sentence) const {
    std::uint32_t i = at;
    bool names = false;
    while (i > sentence.first + 1) {
        const auto before = i - (n_.is(i - 1, "and") ? 1U : 0U);
        const auto separators = before - (n_.is(before - 1, ",") ? 1U : 0U);
        const auto* name = separators < i && separators > sentence.first ? n_.a.mention(separators - 1) : nullptr;
        if (name == nullptr || name->kind != MentionKind::person) {
            break;
        }
        names = true;
        i = name->words.first;
    }
    return names && afterOffice(i, sentence) && officesBefore(i, sentence);
}

bool BesideNames::beforeAppointment(std::uint32_t at, Range sentence) const {
    std::uint32_t i = at;
    while (i < sentence.end && i < at + 3) {
        const auto& readings = n_.readings(i);
        if (!readings.is(WordClass::bePresent) && !readings.is(WordClass::bePast) &&
            !readings.is(WordClass::beParticiple) && !readings.is(WordClass::havePresent) &&
            !readings.is(WordClass::havePast)) {
            break;
        }
        ++i;
    }
    return i > at && i < sentence.end && lexicon_.listed("appointed", n_.a.words[i].id);
}

bool BesideNames::officesBefore(std::uint32_t at, Range sentence) const {
    while (at > sentence.first) {
        const auto* mention = n_.a.mention(--at);
        if (mention != nullptr && mention->kind == MentionKind::office) {
            return n_.a.offices[mention->entry].plural;
        }
    }
    return false;
}

bool BesideNames::beforeOffice(std::uint32_t at, Range sentence) const {
    if (at + 1 >= sentence.end || !(n_.is(at, ",") || n_.is(at, "(") || n_.is(at, "as"))) {
        return false;
    }
    for (std::uint32_t i = at + 1; i < sentence.end && i < at + 6; ++i) {
        if (const auto* mention = n_.a.mention(i)) {
            if (mention->kind == MentionKind::office) {
                return !n_.a.offices[mention->entry].plural;
            }
            if (mention->kind != MentionKind::country && mention->kind != MentionKind::organization &&
                mention->kind != MentionKind::body) {
                return false;
            }
            i = mention->words.end - 1;
            continue;
        }
        const auto& readings = n_.readings(i);
        if (!readings.is(WordClass::definite) && !readings.is(WordClass::possessive) && !n_.is(i, "'s") &&
            !n_.is(i, "’s") && readings.adjective == 0) {
            return false;
        }
    }
    return false;
}

bool BesideNames::ofCountry(std::uint32_t at, Range sentence) const {
    if (at + 1 >= sentence.end || !(n_.is(at, "(") || lexicon_.listed("origin", n_.a.words[at].id))) {
        return false;
    }
    const bool bracket = n_.is(at, "(");
    const auto next = at + 1 + (bracket && n_.is(at + 1, "the") ? 1U : 0U);
    const auto* mention = next < sentence.end ? n_.a.mention(next) : nullptr;
    return mention != nullptr && mention->kind == MentionKind::country && mention->role != LabelRole::demonym &&
           (!bracket || n_.is(mention->words.end, ")"));
}

bool BesideNames::afterPossessor(std::uint32_t at, Range sentence) const {
    if (at < sentence.first + 2) {
        return false;
    }
    const bool genitive = n_.isGenitive(at - 1);
    const auto* owner = n_.a.mention(at - 2);
    if (genitive && owner != nullptr && owner->kind == MentionKind::country) {
        return true;
    }
    const std::uint32_t noun = n_.is(at - 1, ",") ? at - 2 : at - 1;
    const auto* from = n_.is(at - 1, ",") ? n_.a.mention(noun) : nullptr; // "her counterpart from Benin, Olushegun …"
    const bool ofCountry = from != nullptr && from->kind == MentionKind::country &&
                           from->words.first >= sentence.first + 2 &&
                           lexicon_.listed("origin", n_.a.words[from->words.first - 1].id) &&
                           lexicon_.listed("peer", n_.a.words[from->words.first - 2].id);
    return ofCountry || lexicon_.listed("peer", n_.a.words[noun].id);
}

bool BesideNames::aboveOffice(const AnnotatedSentence& line) const {
    constexpr std::uint32_t longest = 5; // words of a name
    const auto below = static_cast<std::size_t>(&line - n_.a.sentences.data()) + 1;
    if (line.kind == text::SentenceKind::body || line.words.size() < 2 || line.words.size() > longest ||
        below >= n_.a.sentences.size() || n_.a.sentences[below].kind == text::SentenceKind::body) {
        return false;
    }
    for (auto word = line.words.first; word < line.words.end; ++word) {
        const bool name = (n_.a.words[word].capital || n_.a.words[word].joined) && n_.a.mentionAt[word] == none &&
                          n_.a.words[word].kind == text::TokenKind::word;
        if (!name) {
            return false;
        }
    }
    const auto office = n_.a.sentences[below].words;
    const auto* mention = office.size() == 0 ? nullptr : n_.a.mention(office.first);
    return mention != nullptr && mention->kind == MentionKind::office && !n_.a.offices[mention->entry].plural &&
           (mention->words.end == office.end || n_.is(mention->words.end, ","));
}

} // namespace chancery::lexicon
