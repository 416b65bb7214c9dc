// Offices and ministries, composed of parts, so that one never seen before still works.
#include "lexicon/annotator.hpp"

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
    /// Tries an office at `at`; its end, or `at`.
    std::uint32_t office(Range sentence, std::uint32_t at) {
        if (const auto* name = n_.a.mention(at);
            name != nullptr && name->kind != MentionKind::instrumentNoun && name->kind != MentionKind::eventNoun) {
            return officeInName(sentence, *name);
        }
        Office office;
        std::uint32_t i = at;
        while (true) {
            const auto former = n_.longest(i, sentence.end, EntryKind::formerQualifier);
            const auto qualifier = n_.longest(i, sentence.end, EntryKind::officeQualifier);
            if (former.length == 0 && qualifier.length == 0) {
                break;
            }
            if (qualifier.length != 0 && n_.longest(i, sentence.end, EntryKind::rank).length > qualifier.length) {
                break; // "the Resident Coordinator", as against "the resident Ambassador"
            }
            office.former = office.former || former.length >= std::max(qualifier.length, 1U);
            i += std::max(former.length, qualifier.length);
        }
        const std::uint32_t first = i;
        office.former = office.former || formerBefore(sentence, at);
        std::uint32_t rankAt = modifiersEnd(n_, sentence, i);
        if (const auto stop = aroundOwner(sentence, first, rankAt, office); stop > first) {
            return stop;
        }
        Found rank = n_.longest(rankAt, sentence.end, EntryKind::rank);
        while (rank.length == 0 && rankAt > first) { // "Permanent Representative": the modifier belongs to the rank
            rank = n_.longest(--rankAt, sentence.end, EntryKind::rank);
        }
        for (auto word = rankAt + 1; word < rankAt + rank.length; ++word) { // "Head of the | State Tourism Agency"
            const auto* body = n_.a.mention(word);
            if (body != nullptr && body->kind == MentionKind::body && body->words.first == word) {
                const auto shorter = n_.longest(rankAt, word, EntryKind::rank);
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
            !besideOrganization(n_, sentence, rankAt) && bodyPresidedOver(n_, sentence, rankAt + 1).end <= rankAt + 1) {
            return at; // "the Dean of the Diplomatic Corps"
        }
        if (rank.length == 0 || !n_.free({first, first + 1}) || !givesWay(n_, {first, rankAt + rank.length})) {
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
        const auto owner = n_.longest(at, name.words.end - 1, EntryKind::organization);
        const auto rankAt = at + owner.length;
        const auto rank = owner.length == 0 ? Found{} : n_.longest(rankAt, name.words.end, EntryKind::rank);
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
        const auto rank = conceptOf(name);
        if (rank == none) {
            return first;
        }
        office.label = (at > first ? titleCase(n_, {first, at}) + " " : std::string()) + lexicon_.entry(rank).label;
        office.of = n_.a.mentionAt[owner];
        keep({first, what + length}, office);
        return what + length;
    }

    /// "the former Chilean foreign minister": the word before the country.
    [[nodiscard]] bool formerBefore(Range sentence, std::uint32_t at) const {
        while (at > sentence.first && n_.a.mention(at - 1) != nullptr &&
               n_.a.mention(at - 1)->kind == MentionKind::country) {
            at = n_.a.mention(at - 1)->words.first;
        }
        return at > sentence.first && n_.longest(at - 1, at, EntryKind::formerQualifier).length == 1;
    }

    /// Makes an office of a rank and the words before it, with what belongs to its name behind; its end.
    std::uint32_t complete(Range sentence, std::uint32_t first, std::uint32_t rankAt, const Found& rank,
                           Office office) {
        std::uint32_t end = rankAt + rank.length;
        office.plural = rank.label->role == LabelRole::plural;
        office.bare = !n_.a.words[first].capital && end - first == 1;
        const std::string rankLabel = rankName(rank, {rankAt, end});
        if (!n_.a.words[first].capital && rankAt == first + 1 &&
            lexicon_.listed("counted-holder", n_.a.words[first].id) && lexicon_.listedPhrase("sent", fold(rankLabel))) {
            first = rankAt; // "the first Ambassador"
        }
        const std::string name = beforeRank({first, rankAt}) + rankLabel;
        std::uint32_t labelEnd = end;
        if (end < sentence.end && n_.a.words[end].joined && lexicon_.listed("after-rank", n_.a.words[end].id)) {
            labelEnd = ++end; // "Ambassador-designate"
        }
        end = sessionEnd(n_, sentence, n_.is(end, "(") ? aside(sentence, end) : end);
        if (const auto stop = keepOfFor(sentence, {first, end}, name, office); stop > end) {
            return stop;
        }
        const auto matter = matterBehind(n_, sentence, {rankAt, end}, name, office);
        if (matter.end > end) {
            end = labelEnd = matter.end;
        }
        const auto served = servedBehind(n_, sentence, end, office.label);
        if (served.end > end) {
            office.label += " " + titleCase(n_, {end, served.end});
            end = labelEnd = served.end;
        }
        const bool ofMatter = matter.end == labelEnd;
        auto owner = served.sender == none && ofMatter ? matter.body.owner : served.sender;
        if (owner == none) {
            attachOwner(n_, sentence, end, office);
            owner = office.of == none ? nationalsAbroad({rankAt, labelEnd}) : none;
        }
        note(sentence, {first, labelEnd}, ofMatter ? matter.body : PresidedBody{}, owner, std::move(office));
        return labelEnd;
    }

    /// Notes an office, with the body over which it presides; `owner` is the mention within its words that tells whose
    /// it is, or `none`.
    void note(Range sentence, Range range, PresidedBody body, std::uint32_t owner, Office office) {
        if (const auto ahead = body.name.size() == 0 ? bodyBefore(n_, sentence, range) : Range{}; ahead.size() != 0) {
            office.briefly = office.label; // "National Assembly | Chairwoman"
            office.label = titleCase(n_, ahead) + " " + office.label;
            body.name = ahead;
            range.first = ahead.first;
        }
        office.of = owner != none ? owner : office.of;
        attachBody(n_, body, office);
        if (owner != none) {
            keep(range, std::move(office));
        } else {
            n_.drop(range); // event and instrument nouns inside give way
            add(range, std::move(office));
        }
    }

    void add(Range range, Office office) {
        office.entry = conceptOf(office.label);
        n_.add(range, MentionKind::office, LabelRole::name, static_cast<std::uint32_t>(n_.a.offices.size()));
        n_.a.offices.push_back(std::move(office));
    }

    /// Notes an office whose words name its owner, which stays a mention.
    void keep(Range range, Office office) {
        const auto owner = n_.a.mentions[office.of].words;
        n_.drop(range);
        n_.a.mentions[office.of].words = owner;
        add(range, std::move(office));
    }

    /// "High Representative | of the European Union for Foreign Affairs": notes an office with the owner before what
    /// its holder is responsible for; its end, or that of its words so far.
    std::uint32_t keepOfFor(Range sentence, Range words, const std::string& name, Office& office) {
        if (words.end + 1 >= sentence.end || !lexicon_.listedPhrase("rank-of-for", fold(name))) {
            return words.end;
        }
        std::uint32_t owner = none;
        const auto stop = ownerThenPortfolio(n_, sentence, words.end, owner);
        if (stop > words.end) {
            office.of = owner;
            office.briefly = lexicon_.listedPhrase("envoy-rank", fold(name)) ? name : "";
            office.label = name + " " + titleCase(n_, {pastGovernment(n_, n_.a.mentions[owner].words.end), stop});
            keep({words.first, stop}, std::move(office));
        }
        return stop;
    }

    /// The words before a rank as they begin the office's name: "Deputy ", "Vice-".
    [[nodiscard]] std::string beforeRank(Range words) const {
        if (words.size() == 0) {
            return {};
        }
        return titleCase(n_, words) + (n_.a.words[words.end].joined ? "-" : " ");
    }

    /// The rank as the text writes it where it is the concept's own name in the singular, else the concept's label.
    [[nodiscard]] std::string rankName(const Found& rank, Range range) const {
        const auto& entry = lexicon_.entry(rank.label->entry);
        if (rank.label->role == LabelRole::plural || rank.label->role == LabelRole::hidden ||
            n_.a.words[range.first].allCaps ||
            (range.size() == 1 && !n_.a.words[range.first].capital &&
             n_.a.textOf(range).find('-') != std::string::npos) ||
            (range.size() == 1 && entry.label.size() > 2 * n_.a.textOf(range).size())) {
            return entry.label;
        }
        return titleCase(n_, range);
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

    /// The concept of the scheme that is called so, or `none`.
    [[nodiscard]] std::uint32_t conceptOf(const std::string& label) const {
        return lexicon_.named(label, EntryKind::rank);
    }

    Annotator& n_;
    const Lexicon& lexicon_;
};

} // namespace

bool givesWay(const Annotator& n, Range range) {
    for (std::uint32_t i = range.first; i < range.end; ++i) {
        const auto* mention = n.a.mention(i);
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

std::uint32_t modifiersEnd(const Annotator& n, Range sentence, std::uint32_t at) {
    const auto first = at;
    while (at < sentence.end) {
        const auto rank = n.longest(at, sentence.end, EntryKind::rank);
        const auto modifier = n.longest(at, sentence.end, EntryKind::officeModifier);
        auto portfolio = n.longest(at, sentence.end, EntryKind::portfolio);
        if (portfolio.length != 0 && portfolio.label->role != LabelRole::adjective &&
            n.longest(at + portfolio.length, sentence.end, EntryKind::rank).length == 0) {
            portfolio = {};
        }
        if (const auto list = portfoliosBeforeRank(n.a, n.lexicon, at, sentence.end); list > at) {
            return list;
        }
        if (const auto domain = domainEnd(n, sentence, first, at); domain > at) {
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

void findOffices(Annotator& annotator) { Offices(annotator).run(); }

} // namespace chancery::lexicon
