// What an office is responsible for or presides over, where that stands behind its rank.
#include "lexicon/annotator.hpp"

#include <algorithm>

namespace chancery::lexicon {

namespace {

class OfficeMatters {
public:
    OfficeMatters(Annotator& annotator, Range sentence)
        : n_(annotator), lexicon_(annotator.lexicon), sentence_(sentence) {}

    /// What an office is responsible for, or presides over; names the office.
    OfficeMatter behind(Range rank, const std::string& name, Office& office) {
        const auto end = rank.end;
        OfficeMatter matter{end, {}};
        if (const auto more = ranksMore(rank.first, end); more > end) {
            office.label = name + " " + titleCase(n_, {end, more});
            matter.end = more;
        } else if (const auto plain = plainDomainEnd(n_, sentence_, end - 1); plain > end) {
            office.label = name + " " + titleCase(n_, {end, plain});
            office.briefly = name;
            matter.end = plain;
        } else if (rank.size() > 2 && end < sentence_.end && n_.a.words[end].capital && n_.a.mentionAt[end] == none &&
                   lexicon_.listed("assembly", n_.a.words[end].id)) { // "… of the Joint Chiefs of Staff | Committee"
            office.label = name + " " + titleCase(n_, {end, end + 1});
            office.briefly = name;
            matter.end = end + 1;
        } else if (const auto mission = missionHeaded(n_, sentence_, end, name); !mission.noun.empty()) {
            office.label = name + " " + titleCase(n_, mission.name);
            office.briefly = name;
            office.byKind = name + " of " + mission.noun;
            matter.end = mission.end;
            matter.body.owner = mission.owner;
        } else if (const auto charge = chargeEnd(n_, sentence_, end, name); charge > end) {
            office.label = name + " " + titleCase(n_, {end, charge});
            office.briefly = name;
            matter.end = charge;
        } else if (end + 1 < sentence_.end && (n_.is(end, "of") || n_.is(end, "for"))) {
            matter = portfolioBehind(end, office);
            if (matter.end > end) {
                const bool alias = matter.body.end == matter.end || // the minister for something is no mere minister
                                   (n_.is(end, "for") && !lexicon_.listed("minister-word", n_.a.words[end - 1].id));
                office.label = name + " " + presidedName(n_, {end, matter.end}, matter.body);
                office.briefly = alias ? name : std::string();
            }
        }
        if (const auto house = office.label.empty() ? houseBehind(n_, sentence_, end) : Range{}; house.size() != 0) {
            office.label = name + " " + titleCase(n_, {end, house.end}); // "Speaker | of the Seimas"
            office.briefly = name;
            matter.end = n_.is(end, "of") ? end : house.end;
        }
        if (office.label.empty()) {
            office.label = name;
            const auto listed = lexicon_.listedPhrase("rank-before-body", fold(name))
                                    ? bodyBehindComma(n_, sentence_, end)
                                    : PresidedBody{};
            if (listed.end > end) { // "Executive Director, Zambezi River Authority;"
                matter = {listed.end, listed};
                office.ofUnknownBody = listed.unknown;
            }
        }
        return matter;
    }

    /// "of the European Union for Foreign Affairs" behind "High Representative": the owner before what the holder is
    /// responsible for; the end, or `at`.
    [[nodiscard]] std::uint32_t ownerThenPortfolio(std::uint32_t at, std::uint32_t& owner) {
        const std::uint32_t name = at + 1 + (n_.is(at + 1, "the") ? 1U : 0U);
        const auto* mention = n_.is(at, "of") && name < sentence_.end ? n_.a.mention(name) : nullptr;
        if (mention == nullptr || mention->words.first != name ||
            (mention->kind != MentionKind::country && mention->kind != MentionKind::organization)) {
            return at;
        }
        const auto link = pastGovernment(n_, mention->words.end);
        const bool government = link > mention->words.end; // "of the Chinese Government on Middle East Affairs"
        if ((mention->role == LabelRole::demonym) != government ||
            !(n_.is(link, "for") || (government && n_.is(link, "on")))) {
            return at;
        }
        const auto behind = link + 1;
        const auto portfolio = behind + (n_.is(behind, "the") ? 1U : 0U);
        if (portfolio >= sentence_.end ||
            (n_.longest(portfolio, sentence_.end, EntryKind::portfolio).length == 0 && !isRegion(n_, portfolio))) {
            return at;
        }
        owner = n_.a.mentionAt[name];
        freePortfolio(portfolio);
        const auto stop = portfolioEnd(n_.a, lexicon_, portfolio, sentence_.end);
        return stop > portfolio ? stop : at;
    }

private:
    OfficeMatter portfolioBehind(std::uint32_t end, Office& office) {
        const std::uint32_t at = end + 1 + (n_.is(end + 1, "the") ? 1U : 0U);
        if (lexicon_.listed("area", n_.a.words[at].id) && !n_.a.words[at].capital && n_.is(at + 1, "of")) {
            return {end, {}}; // "the governor of the state of …"
        }
        if (n_.is(end, "for") && n_.longest(at, sentence_.end, EntryKind::portfolio).length != 0) {
            freePortfolio(at);
        }
        const bool minister = lexicon_.listed("minister-word", n_.a.words[end - 1].id);
        const bool known = at == end + 1 || n_.longest(at, sentence_.end, EntryKind::portfolio).length != 0 ||
                           ministersMatter(end - 1, at) || (n_.is(end, "for") && isRegion(n_, at));
        const auto* owner = n_.is(end, "of") ? n_.a.mention(at) : nullptr;
        auto portfolio = known ? portfolioEnd(n_.a, lexicon_, at, sentence_.end) : at;
        if (portfolio == at && lexicon_.listed("matter-rank", n_.a.words[end - 1].id)) {
            portfolio = smallMatterEnd(n_, sentence_, at);
        }
        if (owner != nullptr && owner->kind == MentionKind::organization && portfolio <= owner->words.end) {
            portfolio = at; // "Secretary-General of the Commonwealth"
        }
        PresidedBody body;
        if (!minister) { // "Minister of the Armed Forces"
            body = bodyPresidedOver(n_, sentence_, end);
        }
        const bool company = // "Vice President of Hanseong Motors"
            n_.is(end, "of") && known && portfolio > at && n_.a.mentionAt[at] == none && !n_.readings(at).open() &&
            n_.longest(at, sentence_.end, EntryKind::portfolio).length == 0 && !minister;
        office.ofUnknownBody = company || (body.end > end && body.end >= portfolio && body.unknown);
        auto stop = std::max(portfolio > at ? portfolio : end, body.end);
        if (stop > end && stop < sentence_.end && !n_.a.words[stop].capital &&
            lexicon_.listed("unit", n_.a.words[stop].id)) {
            ++stop; // "of the political department"
        }
        return {stop, body.end == stop ? body : PresidedBody{}};
    }

    /// "Minister of State | and Foreign Affairs": the end of a matter that goes on behind a rank of several words.
    [[nodiscard]] std::uint32_t ranksMore(std::uint32_t rankAt, std::uint32_t end) const {
        const auto next = end + 1 + (n_.is(end + 1, "of") ? 1U : 0U); // "… and of Foreign Affairs"
        if (end - rankAt < 3 || !n_.is(end, "and") || next >= sentence_.end) {
            return end;
        }
        if (domainEnd(n_, sentence_, next, next) > next) {
            return end; // "Deputy Prime Minister | and Economy and Finance Minister"
        }
        const auto matter = n_.longest(next, sentence_.end, EntryKind::portfolio);
        if (matter.length == 0 || matter.label->role == LabelRole::adjective ||
            n_.longest(next + matter.length, sentence_.end, EntryKind::rank).length != 0) {
            return end;
        }
        return std::max(portfolioEnd(n_.a, lexicon_, next, sentence_.end), next + matter.length);
    }

    /// "Minister of the Armed Forces": words with capitals that nothing else claims, behind a minister.
    [[nodiscard]] bool ministersMatter(std::uint32_t rank, std::uint32_t at) const {
        return (n_.is(rank + 1, "for") || lexicon_.listed("minister-word", n_.a.words[rank].id)) &&
               at < sentence_.end && n_.a.words[at].capital && n_.a.mentionAt[at] == none &&
               !lexicon_.listed("no-name", n_.a.words[at].id) && n_.readings(at).open();
    }

    /// A policy composed of capitals gives way where a portfolio begins: "for Foreign Affairs and Security Policy".
    void freePortfolio(std::uint32_t at) {
        const auto* name = at < n_.a.words.size() ? n_.a.mention(at) : nullptr;
        if (name != nullptr && name->kind == MentionKind::initiative && name->words.first == at) {
            n_.drop({at, at + 1});
        }
    }

    Annotator& n_;
    const Lexicon& lexicon_;
    Range sentence_;
};

} // namespace

OfficeMatter matterBehind(Annotator& annotator, Range sentence, Range rank, const std::string& name, Office& office) {
    return OfficeMatters(annotator, sentence).behind(rank, name, office);
}

std::uint32_t pastGovernment(const Annotator& n, std::uint32_t at) {
    return at < n.a.words.size() && n.lexicon.listed("body-of-country", n.a.words[at].id) ? at + 1 : at;
}

std::uint32_t ownerThenPortfolio(Annotator& annotator, Range sentence, std::uint32_t at, std::uint32_t& owner) {
    return OfficeMatters(annotator, sentence).ownerThenPortfolio(at, owner);
}

} // namespace chancery::lexicon
