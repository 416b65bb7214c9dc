// Offices and ministries, composed of parts, so that one never seen before still works.
#include "lexicon/annotator.hpp"
#include "rdf/namespaces.hpp"

#include <algorithm>

namespace chancery::lexicon {

namespace {

class Offices {
public:
    explicit Offices(Annotator& annotator) : n_(annotator), lexicon_(annotator.lexicon) {}

    void run() {
        for (const auto& sentence : n_.a.sentences) {
            for (std::uint32_t at = sentence.words.first; at < sentence.words.end;) {
                at = std::max(at + 1, office(sentence.words, at));
            }
        }
    }

private:
    [[nodiscard]] Found part(std::uint32_t at, std::uint32_t end, EntryKind kind) const {
        return lexicon_.longest(n_.a.words, n_.a.text, at, end, kind);
    }

    /// Tries an office at `at`; its end, or `at`.
    std::uint32_t office(Range sentence, std::uint32_t at) {
        if (const auto* name = n_.a.mention(at);
            name != nullptr && name->kind != MentionKind::instrumentNoun && name->kind != MentionKind::eventNoun) {
            return officeInName(sentence, *name);
        }
        Office office;
        std::uint32_t i = at;
        while (true) {
            const auto former = part(i, sentence.end, EntryKind::formerQualifier);
            const auto qualifier = part(i, sentence.end, EntryKind::officeQualifier);
            if (former.length == 0 && qualifier.length == 0) {
                break;
            }
            if (qualifier.length != 0 && part(i, sentence.end, EntryKind::rank).length > qualifier.length) {
                break; // "the Resident Coordinator", as against "the resident Ambassador"
            }
            office.former = office.former || former.length >= std::max(qualifier.length, 1U);
            i += std::max(former.length, qualifier.length);
        }
        const std::uint32_t first = i;
        office.former = office.former || formerBefore(sentence, at);
        std::uint32_t rankAt = modifiersEnd(sentence, i);
        if (const auto stop = aroundOwner(sentence, first, rankAt, office); stop > first) {
            return stop;
        }
        Found rank = part(rankAt, sentence.end, EntryKind::rank);
        while (rank.length == 0 && rankAt > first) { // "Permanent Representative": the modifier belongs to the rank
            rank = part(--rankAt, sentence.end, EntryKind::rank);
        }
        for (auto word = rankAt + 1; word < rankAt + rank.length; ++word) { // "Head of the | State Tourism Agency"
            const auto* body = n_.a.mention(word);
            if (body != nullptr && body->kind == MentionKind::body && body->words.first == word) {
                const auto shorter = part(rankAt, word, EntryKind::rank);
                rank = shorter.length != 0 ? shorter : rank;
                break;
            }
        }
        if (rank.length == 1 && rankAt == at && lexicon_.listed("rank-or-name", n_.a.words[at].id) &&
            at + 1 < sentence.end &&
            (at > sentence.first ? isGivenName(n_, at) : lexicon_.listed("descent", n_.a.words[at + 1].id))) {
            return at;
        }
        if (rank.length == 1 && rankAt == first && lexicon_.listed("owned-rank", n_.a.words[rankAt].id) &&
            !besideOrganization(n_, sentence, rankAt)) {
            return at; // a representative of whomever
        }
        if (rank.length == 1 && rankAt == first && lexicon_.listed("rank-before-name", n_.a.words[rankAt].id) &&
            !beforeName(n_, sentence, rankAt)) {
            return at; // "X, MP, and …"
        }
        if (rank.length == 1 && lexicon_.listed("rank-of-body", n_.a.words[rankAt].id) &&
            bodyPresidedOver(n_, sentence, rankAt + 1).end <= rankAt + 1) {
            return at; // "the Dean of the Diplomatic Corps"
        }
        if (rank.length == 0 || !n_.free({first, first + 1}) || !lexiconFree({first, rankAt + rank.length})) {
            return at;
        }
        return complete(sentence, first, rankAt, rank, std::move(office));
    }

    /// "the United Nations High Commissioner for Refugees, X": an office before its holder's name, of the organisation
    /// that the name of another begins with; where the office begins, or where the mention does.
    std::uint32_t officeInName(Range sentence, const Mention& name) {
        const auto at = name.words.first;
        const auto behind = name.words.end + (n_.is(name.words.end, ",") ? 1U : 0U);
        if (name.kind != MentionKind::organization || name.words.size() < 3 || behind >= sentence.end ||
            !n_.a.words[behind].capital || n_.a.mentionAt[behind] != none || n_.readings(behind).classes != 0) {
            return at;
        }
        const auto owner = part(at, name.words.end - 1, EntryKind::organization);
        const auto rankAt = at + owner.length;
        const auto rank = owner.length == 0 ? Found{} : part(rankAt, name.words.end, EntryKind::rank);
        if (rank.length == 0 || rank.label->role == LabelRole::plural) {
            return at;
        }
        n_.drop(name.words);
        n_.add({at, rankAt}, MentionKind::organization, owner.label->role, owner.label->entry);
        return rankAt;
    }

    /// "head of Romanian diplomacy", "deputy chief of the Polish foreign ministry": a rank with its owner's name
    /// within, as the scheme has it without that; its end, or `first`.
    std::uint32_t aroundOwner(Range sentence, std::uint32_t first, std::uint32_t rankAt, Office& office) {
        std::uint32_t at = rankAt;
        while (at > first && !(at < sentence.end && lexicon_.listed("rank-around-owner", n_.a.words[at].id))) {
            --at; // "chief" is a modifier, too
        }
        if (at + 3 >= sentence.end || !lexicon_.listed("rank-around-owner", n_.a.words[at].id) ||
            !n_.is(at + 1, "of")) {
            return first;
        }
        const std::uint32_t owner = at + 2 + (n_.is(at + 2, "the") ? 1U : 0U);
        const auto* country = owner < sentence.end ? n_.a.mention(owner) : nullptr;
        if (country == nullptr || country->words.first != owner || country->role != LabelRole::demonym) {
            return first;
        }
        const auto what = country->words.end;
        const auto length = lexicon_.listedAt("headed-by-minister", n_.a.words, what, sentence.end);
        if (length == 0) {
            return first;
        }
        std::string name = std::string(n_.a.textOf(at)) + " of";
        for (auto word = what; word < what + length; ++word) {
            name.append(" ").append(n_.a.textOf(word));
        }
        const auto rank = concept_(name);
        if (rank == none) {
            return first;
        }
        office.label = (at > first ? titleCase(n_, {first, at}) + " " : std::string()) + lexicon_.entry(rank).label;
        office.of = n_.a.mentionAt[owner];
        keep({first, what + length}, office);
        return what + length;
    }

    /// Notes an office whose words name its owner.
    void keep(Range range, Office office) {
        const auto owner = n_.a.mentions[office.of].words;
        office.entry = concept_(office.label);
        n_.drop(range);
        n_.a.mentions[office.of].words = owner;
        n_.add(range, MentionKind::office, LabelRole::name, static_cast<std::uint32_t>(n_.a.offices.size()));
        n_.a.offices.push_back(std::move(office));
    }

    /// "of the European Union for Foreign Affairs" behind "High Representative": the owner before what the holder is
    /// responsible for; the end, or `at`.
    [[nodiscard]] std::uint32_t ownerThenPortfolio(Range sentence, std::uint32_t at, std::uint32_t& owner) {
        const std::uint32_t name = at + 1 + (n_.is(at + 1, "the") ? 1U : 0U);
        const auto* mention = n_.is(at, "of") && name < sentence.end ? n_.a.mention(name) : nullptr;
        if (mention == nullptr || mention->words.first != name || mention->role == LabelRole::demonym ||
            (mention->kind != MentionKind::country && mention->kind != MentionKind::organization) ||
            !n_.is(mention->words.end, "for")) {
            return at;
        }
        const auto behind = mention->words.end + 1;
        const auto portfolio = behind + (n_.is(behind, "the") ? 1U : 0U);
        if (portfolio >= sentence.end ||
            (part(portfolio, sentence.end, EntryKind::portfolio).length == 0 && !isRegion(n_, portfolio))) {
            return at;
        }
        owner = n_.a.mentionAt[name];
        freePortfolio(portfolio);
        const auto stop = portfolioEnd(n_.a, lexicon_, portfolio, sentence.end);
        return stop > portfolio ? stop : at;
    }

    /// A policy composed of capitals gives way where a portfolio begins: "for Foreign Affairs and Security Policy".
    void freePortfolio(std::uint32_t at) {
        const auto* name = at < n_.a.words.size() ? n_.a.mention(at) : nullptr;
        if (name != nullptr && name->kind == MentionKind::initiative && name->words.first == at) {
            n_.drop({at, at + 1});
        }
    }

    /// "the former Chilean foreign minister": the word before the country.
    [[nodiscard]] bool formerBefore(Range sentence, std::uint32_t at) const {
        while (at > sentence.first && n_.a.mention(at - 1) != nullptr &&
               n_.a.mention(at - 1)->kind == MentionKind::country) {
            at = n_.a.mention(at - 1)->words.first;
        }
        return at > sentence.first && part(at - 1, at, EntryKind::formerQualifier).length == 1;
    }

    /// Nouns of events and instruments give way ("Signing Minister"), and places and bodies in a listed office ("Ruler
    /// of Dubai", "Member of the Political Bureau"); other names do not.
    [[nodiscard]] bool lexiconFree(Range range) const {
        for (std::uint32_t i = range.first; i < range.end; ++i) {
            const auto* mention = n_.a.mention(i);
            const bool place =
                mention != nullptr && (mention->kind == MentionKind::place || mention->kind == MentionKind::body);
            if (place && mention->words.first > range.first && mention->words.end <= range.end) {
                continue;
            }
            const bool region = mention != nullptr && mention->kind == MentionKind::place &&
                                mention->role == LabelRole::demonym; // "Foreign and European Affairs Minister"
            if (mention != nullptr && !region && mention->kind != MentionKind::eventNoun &&
                mention->kind != MentionKind::instrumentNoun) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] std::uint32_t modifiersEnd(Range sentence, std::uint32_t at) const {
        const auto first = at;
        while (at < sentence.end) {
            const auto rank = part(at, sentence.end, EntryKind::rank);
            const auto modifier = part(at, sentence.end, EntryKind::officeModifier);
            auto portfolio = part(at, sentence.end, EntryKind::portfolio);
            if (portfolio.length != 0 && portfolio.label->role != LabelRole::adjective &&
                part(at + portfolio.length, sentence.end, EntryKind::rank).length == 0) {
                portfolio = {};
            }
            if (const auto list = portfoliosBeforeRank(n_.a, lexicon_, at, sentence.end); list > at) {
                return list;
            }
            if (const auto domain = domainEnd(n_, sentence, first, at); domain > at) {
                return domain;
            }
            const auto longest = std::max(modifier.length, portfolio.length);
            if (longest == 0 || rank.length >= longest + 1) {
                return at;
            }
            at += longest;
        }
        return at;
    }

    std::uint32_t complete(Range sentence, std::uint32_t first, std::uint32_t rankAt, const Found& rank,
                           Office office) {
        std::uint32_t end = rankAt + rank.length;
        office.plural = rank.label->role == LabelRole::plural;
        const bool small = !n_.a.words[first].capital;
        office.bare = small && end - first == 1;
        const std::string rankLabel = rankName(rank, {rankAt, end});
        if (small && rankAt == first + 1 && lexicon_.listed("counted-holder", n_.a.words[first].id) &&
            lexicon_.listedPhrase("sent", fold(rankLabel))) {
            first = rankAt; // "the first Ambassador"
        }
        std::string head = rankAt > first ? titleCase(n_, {first, rankAt}) : std::string();
        if (!head.empty()) {
            head.append(n_.a.words[rankAt].joined ? "-" : " ");
        }
        std::uint32_t labelEnd = end;
        if (end < sentence.end && n_.a.words[end].joined && lexicon_.listed("after-rank", n_.a.words[end].id)) {
            labelEnd = ++end; // "Ambassador-designate"
        }
        end = sessionEnd(n_, sentence, n_.is(end, "(") ? aside(sentence, end) : end);
        if (std::uint32_t owner = none;
            end + 1 < sentence.end && lexicon_.listedPhrase("rank-of-for", fold(head + rankLabel))) {
            if (const auto stop = ownerThenPortfolio(sentence, end, owner); stop > end) {
                office.of = owner;
                office.briefly = lexicon_.listedPhrase("envoy-rank", fold(head + rankLabel)) ? head + rankLabel : "";
                office.label = head + rankLabel + " " + titleCase(n_, {n_.a.mentions[owner].words.end, stop});
                keep({first, stop}, std::move(office));
                return stop;
            }
        }
        const auto matter = matterBehind(sentence, {rankAt, end}, head + rankLabel, office);
        if (matter.end > end) {
            end = labelEnd = matter.end;
        }
        std::uint32_t sender = none;
        for (const auto stop : {ministryEnd(sentence, end, office.label), servedEnd(sentence, end, office.label)}) {
            if (stop > end) {
                office.label += " " + titleCase(n_, {end, stop});
                sender = senderWithin({end, stop});
                end = labelEnd = stop;
            }
        }
        sender = sender == none && matter.end == labelEnd ? matter.body.owner : sender;
        if (sender == none) {
            attachOwner(n_, sentence, end, office);
            sender = office.of == none ? nationalsAbroad({rankAt, labelEnd}) : none;
        }
        auto body = matter.end == labelEnd ? matter.body : PresidedBody{};
        if (const auto ahead = body.name.size() == 0 ? bodyBefore(n_, sentence, {first, labelEnd}) : Range{};
            ahead.size() != 0) { // "National Assembly | Chairwoman"
            office.briefly = office.label;
            office.label = titleCase(n_, ahead) + " " + office.label;
            body.name = ahead;
            first = ahead.first;
        }
        if (sender != none) {
            office.of = sender;
            attachBody(n_, body, office);
            keep({first, labelEnd}, std::move(office));
            return labelEnd;
        }
        office.entry = concept_(office.label);
        attachBody(n_, body, office);
        n_.drop({first, labelEnd}); // event and instrument nouns inside give way
        n_.add({first, labelEnd}, MentionKind::office, LabelRole::name,
               static_cast<std::uint32_t>(n_.a.offices.size()));
        n_.a.offices.push_back(std::move(office));
        return labelEnd;
    }

    /// "Minister of Foreign Affairs and Senegalese Abroad": the mention of those who are abroad, or `none`.
    [[nodiscard]] std::uint32_t nationalsAbroad(Range office) const {
        for (auto word = office.first; word + 1 < office.end; ++word) {
            const auto* mention = n_.a.mention(word);
            if (mention != nullptr && mention->kind == MentionKind::country && mention->role == LabelRole::demonym &&
                mention->words.end < office.end && lexicon_.listed("abroad", n_.a.words[mention->words.end].id)) {
                return n_.a.mentionAt[word];
            }
        }
        return none;
    }

    /// What stands behind a rank and belongs to the office's name.
    struct Matter {
        std::uint32_t end = 0; // or the rank's
        PresidedBody body;
    };

    /// What an office is responsible for, or presides over; names the office.
    Matter matterBehind(Range sentence, Range rank, const std::string& name, Office& office) {
        const auto end = rank.end;
        Matter matter{end, {}};
        if (const auto more = ranksMore(sentence, rank.first, end); more > end) {
            office.label = name + " " + titleCase(n_, {end, more});
            matter.end = more;
        } else if (const auto plain = plainDomainEnd(n_, sentence, end - 1); plain > end) {
            office.label = name + " " + titleCase(n_, {end, plain});
            office.briefly = name;
            matter.end = plain;
        } else if (rank.size() > 2 && end < sentence.end && n_.a.words[end].capital && n_.a.mentionAt[end] == none &&
                   lexicon_.listed("assembly", n_.a.words[end].id)) { // "… of the Joint Chiefs of Staff | Committee"
            office.label = name + " " + titleCase(n_, {end, end + 1});
            office.briefly = name;
            matter.end = end + 1;
        } else if (const auto mission = missionHeaded(n_, sentence, end, name); !mission.noun.empty()) {
            office.label = name + " " + titleCase(n_, mission.name);
            office.briefly = name;
            office.byKind = name + " of " + mission.noun;
            matter.end = mission.end;
            matter.body.owner = mission.owner;
        } else if (const auto charge = chargeEnd(n_, sentence, end, name); charge > end) {
            office.label = name + " " + titleCase(n_, {end, charge});
            office.briefly = name;
            matter.end = charge;
        } else if (end + 1 < sentence.end && (n_.is(end, "of") || n_.is(end, "for"))) {
            matter = portfolioBehind(sentence, end, office);
            if (matter.end > end) {
                const bool alias = matter.body.end == matter.end || // the minister for something is no mere minister
                                   (n_.is(end, "for") && !lexicon_.listed("minister-word", n_.a.words[end - 1].id));
                office.label = name + " " + presidedName(n_, {end, matter.end}, matter.body);
                office.briefly = alias ? name : std::string();
            }
        }
        if (office.label.empty()) {
            office.label = name;
            const auto listed = lexicon_.listedPhrase("rank-before-body", fold(name))
                                    ? bodyBehindComma(n_, sentence, end)
                                    : PresidedBody{};
            if (listed.end > end) { // "Executive Director, Zambezi River Authority;"
                matter = {listed.end, listed};
                office.ofUnknownBody = listed.unknown;
            }
        }
        return matter;
    }

    Matter portfolioBehind(Range sentence, std::uint32_t end, Office& office) {
        const std::uint32_t at = end + 1 + (n_.is(end + 1, "the") ? 1U : 0U);
        if (lexicon_.listed("area", n_.a.words[at].id) && !n_.a.words[at].capital && n_.is(at + 1, "of")) {
            return {end, {}}; // "the governor of the state of …"
        }
        if (n_.is(end, "for") && part(at, sentence.end, EntryKind::portfolio).length != 0) {
            freePortfolio(at);
        }
        const bool minister = lexicon_.listed("minister-word", n_.a.words[end - 1].id);
        const bool known = at == end + 1 || part(at, sentence.end, EntryKind::portfolio).length != 0 ||
                           ministersMatter(end - 1, at, sentence) || (n_.is(end, "for") && isRegion(n_, at));
        const auto* owner = n_.is(end, "of") ? n_.a.mention(at) : nullptr;
        auto portfolio = known ? portfolioEnd(n_.a, lexicon_, at, sentence.end) : at;
        if (portfolio == at && lexicon_.listed("matter-rank", n_.a.words[end - 1].id)) {
            portfolio = smallMatterEnd(n_, sentence, at);
        }
        if (owner != nullptr && owner->kind == MentionKind::organization && portfolio <= owner->words.end) {
            portfolio = at; // "Secretary-General of the Commonwealth"
        }
        PresidedBody body;
        if (!minister) { // "Minister of the Armed Forces"
            body = bodyPresidedOver(n_, sentence, end);
        }
        const bool company = // "Vice President of Hanseong Motors"
            n_.is(end, "of") && known && portfolio > at && n_.a.mentionAt[at] == none && !n_.readings(at).open() &&
            part(at, sentence.end, EntryKind::portfolio).length == 0 && !minister;
        office.ofUnknownBody = company || (body.end > end && body.end >= portfolio && body.unknown);
        auto stop = std::max(portfolio > at ? portfolio : end, body.end);
        if (stop > end && stop < sentence.end && !n_.a.words[stop].capital &&
            lexicon_.listed("unit", n_.a.words[stop].id)) {
            ++stop; // "of the political department"
        }
        return {stop, body.end == stop ? body : PresidedBody{}};
    }

    /// "Minister of State | and Foreign Affairs": the end of a matter that goes on behind a rank of several words.
    [[nodiscard]] std::uint32_t ranksMore(Range sentence, std::uint32_t rankAt, std::uint32_t end) const {
        const auto next = end + 1;
        if (end - rankAt < 3 || !n_.is(end, "and") || next >= sentence.end) {
            return end;
        }
        if (domainEnd(n_, sentence, next, next) > next) {
            return end; // "Deputy Prime Minister | and Economy and Finance Minister"
        }
        const auto matter = part(next, sentence.end, EntryKind::portfolio);
        if (matter.length == 0 || matter.label->role == LabelRole::adjective ||
            part(next + matter.length, sentence.end, EntryKind::rank).length != 0) {
            return end;
        }
        return std::max(portfolioEnd(n_.a, lexicon_, next, sentence.end), next + matter.length);
    }

    /// "Minister of the Armed Forces": words with capitals that nothing else claims, behind a minister.
    [[nodiscard]] bool ministersMatter(std::uint32_t rank, std::uint32_t at, Range sentence) const {
        return (n_.is(rank + 1, "for") || lexicon_.listed("minister-word", n_.a.words[rank].id)) && at < sentence.end &&
               n_.a.words[at].capital && n_.a.mentionAt[at] == none && !lexicon_.listed("no-name", n_.a.words[at].id) &&
               n_.readings(at).open();
    }

    /// "Minister of State at the Ministry of Foreign Affairs": the end of the ministry that is part of the name.
    [[nodiscard]] std::uint32_t ministryEnd(Range sentence, std::uint32_t at, const std::string& label) const {
        if (!(n_.is(at, "in") || n_.is(at, "at")) || !lexicon_.listedPhrase("with-ministry", fold(label))) {
            return at;
        }
        const std::uint32_t next = at + 1 + (n_.is(at + 1, "the") ? 1U : 0U);
        const auto* body = next < sentence.end ? n_.a.mention(next) : nullptr;
        return body != nullptr && body->kind == MentionKind::body && body->words.first == next &&
                       n_.a.entryOf(lexicon_, body->entry).country == none
                   ? body->words.end
                   : at;
    }

    /// "Adviser to the Prime Minister", "Special Envoy of the President for Trade": the end of whom the holder serves,
    /// whose office is part of the name.
    [[nodiscard]] std::uint32_t servedEnd(Range sentence, std::uint32_t at, const std::string& label) const {
        if (at + 2 >= sentence.end || !n_.is(at + 1, "the") ||
            !(lexicon_.listedPhrase(n_.is(at, "to") ? "serving-rank" : "envoy-rank", fold(label)) ||
              (n_.is(at, "of") && lexicon_.listedPhrase("staff-rank", fold(label)))) ||
            !(n_.is(at, "to") || n_.is(at, "of"))) {
            return at;
        }
        auto first = at + 2;
        if (const auto* of = n_.a.mention(first);
            of != nullptr && (of->kind == MentionKind::organization || of->role == LabelRole::demonym)) {
            first = of->words.end; // "of the UN Secretary-General"
        }
        const auto rankAt = modifiersEnd(sentence, first);
        const auto rank = part(rankAt, sentence.end, EntryKind::rank);
        if (rank.length == 0 || !n_.a.words[rankAt].capital || !lexiconFree({first, rankAt + rank.length})) {
            return at;
        }
        auto end = rankAt + rank.length;
        for (int links = 0;
             links < 2 && end + 1 < sentence.end && (n_.is(end, "of") || n_.is(end, "for") || n_.is(end, "on"));
             ++links) {
            const auto next = end + 1 + (n_.is(end + 1, "the") ? 1U : 0U);
            const auto stop = portfolioEnd(n_.a, lexicon_, next, sentence.end);
            end = stop > next ? stop : end;
        }
        return end;
    }

    /// "of the | UN | Secretary-General": the mention of whose officer the holder serves, or `none`.
    [[nodiscard]] std::uint32_t senderWithin(Range served) const {
        for (auto word = served.first; word < served.end && word < served.first + 3; ++word) {
            const auto* mention = n_.a.mention(word);
            if (mention != nullptr &&
                (mention->kind == MentionKind::country || mention->kind == MentionKind::organization)) {
                return n_.a.mentionAt[word];
            }
        }
        return none;
    }

    /// The rank as the text writes it where it is the concept's own name in the singular, else the concept's label.
    [[nodiscard]] std::string rankName(const Found& rank, Range range) const {
        const auto& entry = lexicon_.entry(rank.label->entry);
        if (rank.label->role == LabelRole::plural || rank.label->role == LabelRole::hidden ||
            n_.a.words[range.first].allCaps ||
            (range.size() == 1 && !n_.a.words[range.first].capital &&
             n_.a.textOf(range).find('-') != std::string::npos) ||
            (range.size() == 1 && entry.label.size() > 2 * n_.a.textOf(range).size())) {
            return singular(entry, range);
        }
        return titleCase(n_, range);
    }

    /// "Heads of Missions" is the concept's label; "deputy foreign ministers" of a compound likewise.
    [[nodiscard]] static std::string singular(const Entry& entry, Range) { return entry.label; }

    [[nodiscard]] std::uint32_t concept_(const std::string& label) const {
        const auto entry = lexicon_.named(label, EntryKind::rank);
        return entry;
    }

    /// "(East Asia)", "(Political)" or "-designate" after a rank: not part of the name.
    [[nodiscard]] std::uint32_t aside(Range sentence, std::uint32_t at) const {
        if (!n_.is(at, "(")) {
            return at;
        }
        std::uint32_t i = at + 1;
        while (i < sentence.end && i - at < 7 && n_.a.words[i].kind == text::TokenKind::word) {
            ++i;
        }
        return i < sentence.end && n_.is(i, ")") && i > at + 1 ? i + 1 : at;
    }

    Annotator& n_;
    const Lexicon& lexicon_;
};

} // namespace

void findOffices(Annotator& annotator) { Offices(annotator).run(); }

} // namespace chancery::lexicon
