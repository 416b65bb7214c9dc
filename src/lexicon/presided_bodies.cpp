// What an office presides over: an assembly, a department, an organisation that only this text knows.
#include "lexicon/annotator.hpp"

namespace chancery::lexicon {

namespace {

constexpr std::uint32_t longest = 9; // words from "of" to the end of a body's name

class Presided {
public:
    Presided(const Annotator& annotator, Range sentence) : n_(annotator), sentence_(sentence) {}

    [[nodiscard]] PresidedBody read(std::uint32_t at) const {
        PresidedBody body{at, false};
        bool owned = false; // "of the Croatian Football Federation": the country tells whose it is
        bool named = false; // words that no dictionary has
        if (const auto unit = unitOfBody(at + 2); unit > at + 2) {
            return {unit, false};
        }
        for (std::uint32_t i = at + 2; i < sentence_.end && i < at + longest; ++i) {
            const bool link = (n_.is(i, "of") && body.end == i) || n_.is(i, "and") || n_.is(i, "&");
            const auto* name = n_.a.mention(i);
            const bool attribute = name != nullptr && name->words.end < at + longest &&
                                   (name->role == LabelRole::demonym || name->role == LabelRole::adjective ||
                                    name->kind == MentionKind::place);
            if (name != nullptr && name->words.first == i && i > at + 2) {
                if (listed("assembly", i)) {
                    return {i + 1, named}; // "the Africa Department of the Ministry", a body from "Department" on
                }
                if (name->kind == MentionKind::body && listed("assembly", name->words.end - 1) &&
                    n_.a.entryOf(n_.lexicon, name->entry).country == none) {
                    return {name->words.end, named}; // "the Maravi | Basin Water Authority"
                }
            }
            const bool genitive = n_.isGenitive(i) && i > at + 2; // "of the Nile Women's League"
            const bool compound = n_.a.words[i].capital &&
                                  i + 1 < sentence_.end && // "the Japan-Mekong Business Council"
                                  (n_.a.words[i + 1].joined || n_.a.words[i].joined);
            if (!link && !genitive && ((name != nullptr && !attribute && !compound) || !n_.a.words[i].capital)) {
                break;
            }
            owned = owned || (attribute && name->kind == MentionKind::country);
            named = named || (compound && name != nullptr);
            const bool assembly = listed("assembly", i);
            const bool organization = !assembly && !owned && i > at + 2 && listed("organization", i);
            named = named || organization || (attribute && name->kind == MentionKind::place) ||
                    (name == nullptr && !link && !genitive && !assembly && !n_.readings(i).open());
            if (assembly || (organization && !ofCountry(i + 1))) {
                body = {i + 1, named && !owned};
            }
        }
        return body.end > at ? withPurpose(body) : body;
    }

private:
    [[nodiscard]] bool listed(ListName list, std::uint32_t word) const {
        return n_.lexicon.listed(list, n_.a.words[word].id);
    }

    /// "the Department of European Affairs | of the Ministry of Foreign Affairs": the end of a part of a body, or `at`.
    [[nodiscard]] std::uint32_t unitOfBody(std::uint32_t at) const {
        const auto* unit = n_.a.mention(at);
        if (unit == nullptr || unit->kind != MentionKind::body || unit->words.first != at || !listed("assembly", at) ||
            !n_.is(unit->words.end, "of") || !n_.is(unit->words.end + 1, "the")) {
            return at;
        }
        const auto* whole = n_.a.mention(unit->words.end + 2);
        return whole != nullptr && whole->kind == MentionKind::body ? unit->words.end : at;
    }

    /// "the Central Bank | of Kenya" is the country's: what the phrase tells is read with the phrase.
    [[nodiscard]] bool ofCountry(std::uint32_t at) const {
        const auto* country = n_.is(at, "of") ? n_.a.mention(at + 1 + (n_.is(at + 1, "the") ? 1U : 0U)) : nullptr;
        return country != nullptr && country->kind == MentionKind::country && country->role != LabelRole::demonym;
    }

    /// A word with a capital that no name has.
    [[nodiscard]] bool plain(std::uint32_t word) const {
        return word < sentence_.end && n_.a.words[word].capital && n_.a.mentionAt[word] == none &&
               !listed("given-male", word) && !listed("given-female", word) && !listed("given", word);
    }
    [[nodiscard]] bool matter(std::uint32_t word) const { return plain(word) && n_.readings(word).open(); }

    /// "the Institute | for Inland Seas", "the Network | of Parks", "the Committee | on Foreign Affairs": words of the
    /// dictionary with capitals.
    [[nodiscard]] PresidedBody withPurpose(PresidedBody body) const {
        if (!(n_.is(body.end, "for") || n_.is(body.end, "of") || n_.is(body.end, "on"))) {
            return body;
        }
        auto stop = body.end + 1;
        for (; stop < sentence_.end && stop < body.end + 6; ++stop) {
            const bool adjective = stop == body.end + 1 && plain(stop) && matter(stop + 1); // "Inland"
            const bool link =
                n_.is(stop, "and") && stop + 1 < sentence_.end && n_.a.words[stop + 1].capital && stop > body.end + 1;
            if (!adjective && !matter(stop) && !link) {
                break;
            }
        }
        const bool ends = stop >= sentence_.end || n_.is(stop, ",") || n_.is(stop, ";") || !n_.a.words[stop].capital ||
                          n_.a.mentionAt[stop] != none || !n_.readings(stop).open();
        return stop > body.end + 1 && ends ? PresidedBody{stop, body.unknown} : body;
    }

    const Annotator& n_;
    Range sentence_;
};

} // namespace

PresidedBody bodyPresidedOver(const Annotator& annotator, Range sentence, std::uint32_t at) {
    if (at + 2 >= sentence.end || !annotator.is(at, "of") || !annotator.is(at + 1, "the")) {
        return {at, false};
    }
    return Presided(annotator, sentence).read(at);
}

} // namespace chancery::lexicon
