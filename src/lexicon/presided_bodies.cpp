// What an office presides over: an assembly, a department, an organisation that only this text knows.
#include "lexicon/annotator.hpp"

namespace chancery::lexicon {

namespace {

constexpr std::uint32_t longest = 12; // words of a body's name

class Presided {
public:
    Presided(const Annotator& annotator, Range sentence) : n_(annotator), sentence_(sentence) {}

    [[nodiscard]] PresidedBody read(std::uint32_t at) const {
        PresidedBody found;
        found.end = at;
        const auto first = pastArticle(at + 1);
        if (first >= sentence_.end || !n_.a.words[first].capital ||
            (n_.is(at, "of") && first == at + 1 && ofMatter(first))) {
            return found;
        }
        PresidedBody body; // so far
        body.name = {first, first};
        const auto* department = nameAt(first); // "the International Organizations Department"
        if (department != nullptr && department->kind == MentionKind::body && department->words.first == first &&
            department->words.size() > 1 && listed("unit", department->words.end - 1) &&
            n_.a.entryOf(n_.lexicon, department->entry).country == none) {
            return ending(body, department->words.end);
        }
        if (const auto unit = unitOfBody(first); unit > first) {
            return ending(body, unit);
        }
        bool named = false; // words that no dictionary has
        for (auto i = first; i < sentence_.end && i < first + longest;) {
            const auto* name = nameAt(i);
            if (name != nullptr && i > first && endsBody(*name)) {
                body.unknown = named;
                body.owner = listed("unit", i) ? none : body.owner;
                return ending(body, listed("assembly", i) ? i + 1 : name->words.end);
            }
            const auto next = stepOver(body, i);
            if (next == i) {
                break;
            }
            named = named || tellsOwnName(i);
            if (next == i + 1 && isHead(body, i)) {
                body.owner = listed("unit", i) ? none : body.owner; // "the ASEAN Department": of a ministry
                named = named || (!listed("assembly", i) && body.owner == none && !listed("national-word", first));
                const bool ties = withFriend(ending(body, next)).end > next; // a parliament's
                body = found = withPlace(withMatter(ending(body, next)));
                found.unknown = named && body.owner == none && !ties && !listed("unit", i);
            } else if (next == i + 1 && i == first &&
                       (listed("organization", i) || listed("presided", i))) { // "the University of Split"
                if (isOfOrganization(next)) {
                    found = ending(body, next);
                    break; // "the Commission | of the African Union"
                }
                if (const auto whole = withMatter(ending(body, next)); whole.end > next) {
                    body = found = whole;
                    named = true;
                    found.unknown = body.owner == none;
                } else if (const auto stop = calledBehind(at, next); stop > next) {
                    body = found = ending(body, stop);
                    found.unknown = true;
                }
            }
            i = std::max(next, body.end);
        }
        return found;
    }

private:
    [[nodiscard]] bool listed(ListName list, std::uint32_t word) const {
        return n_.lexicon.listed(list, n_.a.words[word].id);
    }
    [[nodiscard]] std::uint32_t pastArticle(std::uint32_t at) const { return at + (n_.is(at, "the") ? 1U : 0U); }

    static PresidedBody ending(PresidedBody body, std::uint32_t end) {
        body.end = body.name.end = end;
        return body;
    }

    /// "Minister of Education": what an office is responsible for has no article.
    [[nodiscard]] bool ofMatter(std::uint32_t at) const {
        return n_.longest(at, sentence_.end, EntryKind::portfolio).length != 0;
    }

    /// The name that begins at a word; what only sounds like an event, an instrument or a kind of tie is none.
    [[nodiscard]] const Mention* nameAt(std::uint32_t word) const {
        const auto* name = n_.a.mention(word);
        return name != nullptr && name->kind <= MentionKind::place ? name : nullptr;
    }

    /// "the Africa Department | of the Ministry", a body from "Department" on; "the Maravi | Basin Water Authority".
    [[nodiscard]] bool endsBody(const Mention& name) const {
        return listed("assembly", name.words.first) ||
               (name.kind == MentionKind::body && listed("assembly", name.words.end - 1) &&
                n_.a.entryOf(n_.lexicon, name.entry).country == none);
    }

    /// "the Japan-Mekong Business Council".
    [[nodiscard]] bool compound(std::uint32_t i) const {
        return n_.a.words[i].capital && ((i + 1 < sentence_.end && n_.a.words[i + 1].joined) || n_.a.words[i].joined);
    }

    /// Past the word or name at `i` where it can stand within a body's name, else `i`. Notes whose the body is.
    [[nodiscard]] std::uint32_t stepOver(PresidedBody& body, std::uint32_t i) const {
        const auto* name = nameAt(i);
        if (i > body.name.first && (n_.is(i, "and") || n_.is(i, "&") || n_.isGenitive(i))) {
            return i + 1;
        }
        if (!n_.a.words[i].capital || (n_.a.mention(i) != nullptr && n_.a.mention(i)->kind == MentionKind::person)) {
            return i;
        }
        if (name == nullptr || compound(i)) {
            const bool rank = body.name.size() != 0 && body.name.end == i &&
                              n_.longest(i, sentence_.end, EntryKind::rank).length != 0;
            return rank ? i : i + 1; // "the Foreign Affairs Committee | Senator Vega"
        }
        const auto next = name->words.end;
        const bool attribute = name->role == LabelRole::demonym || name->role == LabelRole::adjective;
        const auto behind = next + (n_.isGenitive(next) ? 1U : 0U); // "Ghana's | Supreme Court"
        const bool ownBody = behind > next && behind < sentence_.end && n_.a.mentionAt[behind] != none;
        const bool leads =
            !ownBody && i == body.name.first && behind < sentence_.end && n_.a.words[behind].capital && goesOn(behind);
        if (name->words.first != i || !(attribute || name->kind == MentionKind::place || leads)) {
            return i;
        }
        const bool owner = name->kind == MentionKind::country || name->kind == MentionKind::organization;
        body.owner = owner && body.owner == none ? n_.a.mentionAt[i] : body.owner;
        return leads ? behind : next;
    }

    /// "the SADC | Organ", "the Oman | Chamber of Commerce": whether a body's head comes among the words with capitals
    /// behind a name.
    [[nodiscard]] bool goesOn(std::uint32_t at) const {
        for (auto i = at; i < sentence_.end && i < at + 6 && n_.a.words[i].capital; ++i) {
            if (anyHead(i)) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] bool anyHead(std::uint32_t i) const {
        return listed("assembly", i) || listed("organization", i) || listed("presided", i);
    }

    [[nodiscard]] bool isHead(const PresidedBody& body, std::uint32_t i) const {
        return listed("assembly", i) || (i > body.name.first && anyHead(i));
    }

    /// Whether a word tells that a body has a name of its own: no dictionary has it, or it is a place; "the African
    /// Court", but not "the European Affairs Committee".
    [[nodiscard]] bool tellsOwnName(std::uint32_t i) const {
        const auto* name = nameAt(i);
        if (name != nullptr) {
            const auto next = name->words.end;
            const bool region = name->kind == MentionKind::place && // "the Africa Department"
                                (name->role == LabelRole::demonym || n_.a.entryOf(n_.lexicon, name->entry).region);
            const bool own = !region || isOfRegion(next);
            return compound(i) || (name->kind == MentionKind::place && own);
        }
        const bool small = n_.is(i, "and") || n_.is(i, "&") || n_.isGenitive(i);
        return !small && !listed("assembly", i) && n_.a.mention(i) == nullptr && !n_.readings(i).open();
    }

    /// "the African | Court", "the Pacific | Fisheries Agency", but not "the European | Affairs Committee", "the
    /// European | Integration Office": whether a body of many countries is named after the region before a word.
    [[nodiscard]] bool isOfRegion(std::uint32_t at) const {
        std::uint32_t head = none;
        for (auto i = at; i < sentence_.end && i < at + 6 && n_.a.words[i].capital; ++i) {
            head = anyHead(i) ? i : head;
        }
        return head != none && !listed("unit", head) && !listed("part-of-state", head) &&
               !(head > at && listed("portfolio-word", at));
    }

    /// "the Commission | of the Economic Community …": whether an organisation's name stands behind a word that is
    /// short for its organ.
    [[nodiscard]] bool isOfOrganization(std::uint32_t at) const {
        const auto first = pastArticle(at + 1);
        const auto* whole = n_.is(at, "of") && first > at + 1 && first < sentence_.end ? n_.a.mention(first) : nullptr;
        return whole != nullptr && whole->kind == MentionKind::organization && whole->words.first == first &&
               listed("organ", at - 1);
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

    /// A word with a capital that no name has.
    [[nodiscard]] bool plain(std::uint32_t word) const {
        return word < sentence_.end && n_.a.words[word].capital && nameAt(word) == nullptr &&
               !listed("given-male", word) && !listed("given-female", word) && !listed("given", word);
    }
    [[nodiscard]] bool matter(std::uint32_t word) const { return plain(word) && n_.readings(word).open(); }

    /// "the Institute | for Inland Seas", "the Committee | on Foreign Affairs", "the University | of Split", "the Bank
    /// | of Latvia": a body with what its name goes on with.
    [[nodiscard]] PresidedBody withMatter(PresidedBody body) const {
        const bool of = n_.is(body.end, "of");
        const auto next = pastArticle(body.end + 1);
        const auto* name = of && next < sentence_.end ? nameAt(next) : nullptr;
        if (name != nullptr && name->words.first == next && name->kind == MentionKind::place) {
            return name->role == LabelRole::demonym ? ofDemonym(body, *name) : ending(body, name->words.end);
        }
        if (name != nullptr && name->words.first == next && name->kind == MentionKind::country) {
            if (name->role == LabelRole::demonym || name->role == LabelRole::adjective) {
                return ofDemonym(body, *name); // "the Confederation of Indian Industry"
            }
            const bool only = body.name.size() == 1 && !listed("assembly", body.name.first);
            if (only && next == body.end + 1) { // "the Bank of Latvia"
                body.owner = n_.a.mentionAt[next];
                return ending(body, name->words.end);
            }
        }
        const auto* seat = n_.is(body.end, "in") && body.end + 1 < sentence_.end ? n_.a.mention(body.end + 1) : nullptr;
        if (seat != nullptr && seat->kind == MentionKind::place && listed("seated-body", body.end - 1)) {
            return ending(body, seat->words.end); // "the OSCE Programme Office | in Dushanbe"
        }
        return withPurpose(withFriend(body));
    }

    [[nodiscard]] PresidedBody ofDemonym(PresidedBody body, const Mention& name) const {
        auto stop = name.words.end;
        while (stop < sentence_.end && matter(stop)) {
            ++stop;
        }
        if (stop == name.words.end || body.name.size() > 1 || name.words.first != body.end + 1) {
            return body; // "the Foreign Affairs Committee of the Slovak National Council"
        }
        if (name.kind == MentionKind::country && body.owner == none) {
            body.owner = n_.a.mentionAt[name.words.first];
        }
        return ending(body, stop);
    }

    /// "X, President | of the Association | Amal Zarzis, …": the end of a body's own name behind its head, where the
    /// office stands behind its holder's name; else `next`.
    [[nodiscard]] std::uint32_t calledBehind(std::uint32_t at, std::uint32_t next) const {
        auto rank = at;
        while (rank > sentence_.first && n_.a.words[rank - 1].capital &&
               n_.a.words[rank - 1].kind == text::TokenKind::word) {
            --rank;
        }
        const bool behindName = rank < at && rank > sentence_.first + 1 && n_.is(rank - 1, ",") &&
                                n_.a.words[rank - 2].capital && n_.a.mentionAt[rank - 2] == none;
        auto stop = next;
        while (stop < sentence_.end && stop < next + 5 && n_.a.words[stop].capital &&
               (n_.a.mentionAt[stop] == none || n_.a.mention(stop)->kind == MentionKind::place)) {
            ++stop;
        }
        const bool ends = stop >= sentence_.end || n_.is(stop, ",") || n_.is(stop, ";") || n_.is(stop, ")");
        return behindName && ends ? stop : next;
    }

    /// "the Regional Council | of Souss-Massa, X": a place that no list has.
    [[nodiscard]] PresidedBody withPlace(PresidedBody body) const {
        const auto first = body.end + 1;
        auto stop = n_.is(body.end, "of") ? first : sentence_.end;
        while (stop < sentence_.end && stop < first + 3 && n_.a.words[stop].capital && n_.a.mentionAt[stop] == none &&
               !n_.readings(stop).open() && n_.readings(stop).classes == 0) {
            ++stop;
        }
        return stop > first && stop < sentence_.end && n_.is(stop, ",") ? ending(body, stop) : body;
    }

    /// "the Parliamentary Friendship Group | with Ghana": the country that a body is for the ties with.
    [[nodiscard]] PresidedBody withFriend(PresidedBody body) const {
        const auto first = pastArticle(body.end + 1);
        const auto* other = n_.is(body.end, "with") && first < sentence_.end ? n_.a.mention(first) : nullptr;
        bool ties = false;
        for (auto word = body.name.first; word < body.end; ++word) {
            ties = ties || listed("ties-body", word);
        }
        const bool country = other != nullptr && other->kind == MentionKind::country && other->role == LabelRole::name;
        return ties && country ? ending(body, other->words.end) : body;
    }

    [[nodiscard]] PresidedBody withPurpose(PresidedBody body) const {
        // "the High Representative of the Union for …": what the office is for
        const bool whole = body.name.size() == 1 && listed("whole-body", body.name.first);
        const bool purpose = !whole && (n_.is(body.end, "for") || n_.is(body.end, "on"));
        if (!purpose && !n_.is(body.end, "of")) {
            return body;
        }
        const bool head = body.name.size() == 1 && !listed("assembly", body.name.first);
        const auto first = head && !purpose ? pastArticle(body.end + 1) : body.end + 1; // "the University of the South"
        auto stop = first;
        for (; stop < sentence_.end && stop < body.end + 6; ++stop) {
            const auto* region = nameAt(stop); // "on | European Affairs"
            const bool ofRegion = region != nullptr && region->kind == MentionKind::place &&
                                  region->words.size() == 1 && region->role == LabelRole::demonym;
            const bool adjective = stop == first && (plain(stop) || ofRegion) && matter(stop + 1); // "Inland"
            const bool link =
                n_.is(stop, "and") && stop + 1 < sentence_.end && n_.a.words[stop + 1].capital && stop > first;
            if (!adjective && !matter(stop) && !link) {
                break;
            }
        }
        if (purpose && stop > first && n_.is(stop, ",")) { // "on Politics, Defence and Security"
            const auto list = portfolioEnd(n_.a, n_.lexicon, first, sentence_.end);
            stop = list > stop && (list >= sentence_.end || !n_.a.words[list].capital) ? list : stop;
        }
        while (!purpose && listed("named-after-place", body.end - 1) && stop < first + 3 && plain(stop) &&
               !n_.readings(stop).open() && n_.readings(stop).classes == 0) {
            ++stop; // "the National University of Cuyo"
        }
        const bool ends = stop >= sentence_.end || n_.is(stop, ",") || n_.is(stop, ";") || !n_.a.words[stop].capital ||
                          n_.a.mentionAt[stop] != none || !n_.readings(stop).open();
        return stop > first && ends ? ending(body, stop) : body;
    }

    const Annotator& n_;
    Range sentence_;
};

} // namespace

PresidedBody bodyPresidedOver(const Annotator& annotator, Range sentence, std::uint32_t at) {
    return Presided(annotator, sentence).read(at);
}

PresidedBody bodyBehindComma(const Annotator& n, Range sentence, std::uint32_t at) {
    const bool comma = at + 2 < sentence.end && n.is(at, ",") && n.a.words[at + 1].capital;
    const auto body = comma ? Presided(n, sentence).read(at) : PresidedBody{};
    const auto* owner = body.end + 1 < sentence.end && n.is(body.end, "of") ? n.a.mention(body.end + 1) : nullptr;
    const bool ends = (owner != nullptr && owner->kind == MentionKind::country) || body.end >= sentence.end ||
                      n.is(body.end, ";") || n.is(body.end, ".") || n.is(body.end, ")") ||
                      (n.is(body.end, ",") && body.end + 1 < sentence.end && !n.is(body.end + 1, "and"));
    return comma && body.end > at + 2 && body.name.size() > 1 && ends ? body : PresidedBody{};
}

Range bodyBefore(const Annotator& n, Range sentence, Range office) {
    constexpr std::uint32_t words = 6; // of such a name
    const auto listed = [&](ListName list, std::uint32_t word) { return n.lexicon.listed(list, n.a.words[word].id); };
    const auto plain = [&](std::uint32_t word) {
        return n.a.words[word].capital && n.a.words[word].kind == text::TokenKind::word && !n.a.words[word].joined &&
               (n.a.mention(word) == nullptr || n.a.mention(word)->kind == MentionKind::eventNoun) &&
               n.readings(word).classes == 0;
    };
    const bool acronym =
        office.first >= sentence.first + 4 && n.is(office.first - 1, ")") && n.is(office.first - 3, "(");
    const auto end = office.first - (acronym ? 3 : 0); // "National Assembly | (NA) Vice Chairman"
    const auto head = end - 1;
    if (end <= sentence.first || !n.a.words[office.first].capital || !plain(head) ||
        !(listed("legislature", head) || listed("body-before", head))) {
        return {};
    }
    auto first = head;
    while (first > sentence.first && first + words > head && (plain(first - 1) || n.is(first - 1, "and"))) {
        --first;
    }
    first += n.is(first, "and") ? 1U : 0U;
    const bool named = office.end < sentence.end && n.a.words[office.end].capital && n.a.mentionAt[office.end] == none;
    const bool whole = first < head || listed("legislature", head);
    return named && whole ? Range{first, end} : Range{};
}

Range houseBehind(const Annotator& n, Range sentence, std::uint32_t at) {
    if (n.is(at, "of")) {
        const auto first = at + 1 + (n.is(at + 1, "the") ? 1U : 0U);
        const auto* house = first < sentence.end ? n.a.mention(first) : nullptr;
        bool whole = house != nullptr && n.lexicon.listed("legislature", n.a.words[house->words.end - 1].id);
        for (auto word = first; house != nullptr && word < house->words.end; ++word) {
            whole = whole || n.lexicon.listed("body-in-office", n.a.words[word].id);
        }
        const bool named =
            whole && house->kind == MentionKind::body && house->words.first == first && house->role == LabelRole::name;
        return named ? house->words : Range{};
    }
    constexpr std::uint32_t words = 3; // of such a name
    const bool presides = at > sentence.first && n.lexicon.listed("presiding-rank", n.a.words[at - 1].id);
    for (auto end = at + 1; presides && end < sentence.end && end <= at + words && n.a.words[end - 1].capital; ++end) {
        if (n.lexicon.listed("legislature", n.a.words[end - 1].id)) {
            const bool holder = n.a.words[end].capital && n.a.mentionAt[end] == none && n.readings(end).classes == 0 &&
                                !n.readings(end).open();
            return holder ? Range{at, end} : Range{};
        }
    }
    return {};
}

} // namespace chancery::lexicon
