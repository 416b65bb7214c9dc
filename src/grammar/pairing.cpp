#include "grammar/pairing.hpp"

#include "grammar/chunk_row.hpp"

#include <algorithm>
#include <vector>

namespace chancery::grammar {

namespace {

class Pairing : private ChunkRow {
public:
    explicit Pairing(SentenceWork& work) : ChunkRow(work) {}

    bool at(std::size_t i) {
        shareOffice(i);
        return capacities(i) || gappedCapacities(i) || namesThenOffices(i) || unknownTitle(i) || distribute(i) ||
               pairUp(i) || leadNames(i);
    }

private:
    /// A country or organisation by its name, as what follows "of".
    [[nodiscard]] const Phrase* partyAt(std::size_t i) const {
        const auto* phrase = agentAt(i);
        if (phrase == nullptr || phrase->person != none || !phrase->offices.empty() || phrase->mention == none) {
            return nullptr;
        }
        const auto kind = w_.a.mentions[phrase->mention].kind;
        const bool party = kind == lexicon::MentionKind::country || kind == lexicon::MentionKind::organization;
        return party && w_.a.mentions[phrase->mention].role != lexicon::LabelRole::demonym ? phrase : nullptr;
    }

    /// "of" or "from" before a party.
    [[nodiscard]] bool originAt(std::size_t i) const {
        return i < w_.chunks.size() && w_.chunks[i].kind == ChunkKind::preposition &&
               w_.lexicon.listed("origin", w_.chunks[i].word);
    }

    [[nodiscard]] bool nameAt(std::size_t i) const {
        const auto* phrase = agentAt(i);
        return phrase != nullptr && bareName(*phrase) && phrase->of == none;
    }

    /// "The presidents of Mexico, X, and Guatemala, Y", "the ministers of Argentina, X; of Paraguay, Y": each name with
    /// the office and its own country.
    bool distribute(std::size_t i) {
        const auto* one = agentAt(i);
        if (one == nullptr || !one->plural || (one->offices.empty() && !one->peer) || one->person != none ||
            one->of == none || !comma(i + 1) || !nameAt(i + 2)) {
            return false;
        }
        std::vector<std::size_t> parties;
        for (std::size_t at = i + 3;;) {
            std::size_t j = pastSeparators(at);
            j += j > at && originAt(j) ? 1U : 0U;
            if (j == at || partyAt(j) == nullptr || !comma(j + 1) || !nameAt(j + 2)) {
                break;
            }
            parties.push_back(j);
            at = j + 3;
        }
        if (parties.empty()) {
            return false;
        }
        const auto offices = one->offices;
        dropClosingComma(parties.back() + 3);
        for (auto party = parties.rbegin(); party != parties.rend(); ++party) {
            auto& phrase = w_.sentence.phrases[w_.chunks[*party].index];
            const auto& first = w_.sentence.phrases[w_.chunks[i].index];
            phrase.of = phrase.mention;
            phrase.offices = offices;
            phrase.peer = first.peer;
            phrase.possessor = first.possessor;
            giveName(*party, *party + 2);
            if (originAt(*party - 1)) {
                w_.chunks.erase(w_.chunks.begin() + static_cast<std::ptrdiff_t>(*party) - 1);
            }
        }
        giveName(i, i + 2);
        return true;
    }

    /// "X as Minister of Trade": a name, and an office behind "as".
    [[nodiscard]] bool capacityAt(std::size_t i) const {
        const auto* name = agentAt(i);
        const auto* office = agentAt(i + 2);
        return name != nullptr && office != nullptr && bareName(*name) && name->offices.empty() && name->of == none &&
               inCapacity(i + 1) && office->person == none && !office->plural && !office->offices.empty() &&
               !office->peer;
    }
    [[nodiscard]] bool inCapacity(std::size_t i) const {
        return i < w_.chunks.size() && w_.chunks[i].kind == ChunkKind::preposition &&
               w_.lexicon.listed("in-capacity", w_.chunks[i].word);
    }

    /// Whether what is told before chunk `i` has come about: "appointed", not "will appoint".
    [[nodiscard]] bool doneBefore(std::size_t i) const {
        while (i-- > 0) {
            if (w_.chunks[i].kind == ChunkKind::verb) {
                const auto& verb = w_.verbs[w_.chunks[i].index];
                return !verb.negated && verb.modality == Modality::real && verb.tense != Tense::future;
            }
        }
        return false;
    }

    /// Puts the office of each "X as …" from chunk `first` on before its name; one that is not held yet falls away.
    void takeCapacities(std::vector<std::size_t> names) {
        const bool done = doneBefore(names.front());
        for (auto name = names.rbegin(); name != names.rend(); ++name) {
            auto& phrase = w_.sentence.phrases[w_.chunks[*name].index];
            const auto& office = w_.sentence.phrases[w_.chunks[*name + 2].index];
            if (done) {
                phrase.offices = office.offices;
                phrase.of = office.of;
                phrase.possessor = office.possessor;
                phrase.premodifiers = office.premodifiers;
                phrase.words.end = office.words.end;
                w_.chunks[*name].words.end = office.words.end;
            }
            std::size_t end = *name + 3; // "… to Nigeria": where an envoy is sent
            if (end + 1 < w_.chunks.size() && w_.chunks[end].kind == ChunkKind::preposition &&
                w_.lexicon.listed("destination", w_.chunks[end].word) && partyAt(end + 1) != nullptr) {
                end += 2;
            }
            w_.chunks.erase(w_.chunks.begin() + static_cast<std::ptrdiff_t>(*name) + 1,
                            w_.chunks.begin() + static_cast<std::ptrdiff_t>(end));
        }
    }

    /// The names of a row of "X as …" that begins at chunk `i`.
    [[nodiscard]] std::vector<std::size_t> rowOfCapacities(std::size_t i) const {
        std::vector<std::size_t> names;
        while (capacityAt(i)) {
            names.push_back(i);
            auto next = i + 3;
            if (next + 1 < w_.chunks.size() && w_.chunks[next].kind == ChunkKind::preposition &&
                partyAt(next + 1) != nullptr) {
                next += 2;
            }
            i = pastSeparators(next);
            if (i == next) {
                break;
            }
        }
        return names;
    }

    /// "appointed X as Minister of Trade, Y as Minister of Health and Z as Ambassador to Nigeria".
    bool capacities(std::size_t i) {
        const auto names = rowOfCapacities(i);
        if (names.size() < 2) {
            return false;
        }
        takeCapacities(names);
        return true;
    }

    /// "X was appointed as Minister of Trade and Y as Minister of Health": from the second on.
    bool gappedCapacities(std::size_t i) {
        const auto* office = agentAt(i + 1);
        if (!inCapacity(i) || office == nullptr || office->person != none || office->offices.empty()) {
            return false;
        }
        const auto next = pastSeparators(i + 2);
        const auto names = next == i + 2 ? std::vector<std::size_t>{} : rowOfCapacities(next);
        if (names.empty()) {
            return false;
        }
        takeCapacities(names);
        for (auto separator = i + 2; separator < next; ++separator) {
            w_.chunks[separator].kind = ChunkKind::stop;
        }
        return true;
    }

    /// "A, B and C, the Ambassadors of Japan, Peru and India": the offices in the order of the names.
    bool namesThenOffices(std::size_t i) {
        const auto names = listAt(i, [&](std::size_t at) { return nameAt(at); });
        if (names.size() < 2 || (i > 0 && w_.chunks[i - 1].kind == ChunkKind::coordinator)) {
            return false;
        }
        const auto office = names.back() + 2;
        const auto* lead = comma(office - 1) ? agentAt(office) : nullptr;
        if (lead == nullptr || !lead->plural || lead->offices.empty() || lead->person != none || lead->of == none) {
            return false;
        }
        const auto parties = partiesAt(office);
        if (parties.size() != names.size()) {
            return false;
        }
        const auto from = *lead;
        for (std::size_t k = 0; k < names.size(); ++k) {
            auto& phrase = w_.sentence.phrases[w_.chunks[names[k]].index];
            phrase.offices = from.offices;
            phrase.of = k == 0 ? from.of : w_.sentence.phrases[w_.chunks[parties[k]].index].mention;
        }
        auto& last = w_.sentence.phrases[w_.chunks[names.back()].index];
        last.words.end = w_.chunks[parties.back()].words.end;
        w_.chunks[names.back()].words.end = last.words.end;
        dropClosingComma(parties.back() + 1);
        w_.chunks.erase(w_.chunks.begin() + static_cast<std::ptrdiff_t>(names.back()) + 1,
                        w_.chunks.begin() + static_cast<std::ptrdiff_t>(parties.back()) + 1);
        return true;
    }

    /// "President X, his deputy, Y, and the Dean of the University, Z, met": in a row of persons, what nothing tells to
    /// be an office goes with the name behind its comma.
    bool unknownTitle(std::size_t i) {
        const auto isOther = [&](std::size_t at) {
            return at < w_.chunks.size() && w_.chunks[at].kind == ChunkKind::phrase &&
                   w_.sentence.phrases[w_.chunks[at].index].kind == PhraseKind::other;
        };
        auto before = i;
        while (before > 0 && (comma(before - 1) || w_.chunks[before - 1].kind == ChunkKind::coordinator)) {
            --before;
        }
        const auto* person = before == 0 || before == i ? nullptr : agentAt(before - 1);
        if (!isOther(i) || person == nullptr || person->person == none) {
            return false;
        }
        const auto& title = w_.sentence.phrases[w_.chunks[i].index];
        const bool someones = title.determiner == Determiner::definite || title.determiner == Determiner::possessive;
        std::size_t at = i + 1;
        while (originAt(at) && isOther(at + 1)) {
            at += 2;
        }
        const auto behind = at + 2;
        const bool closed =
            comma(at) && nameAt(at + 1) &&
            (behind >= w_.chunks.size() || comma(behind) || w_.chunks[behind].kind == ChunkKind::coordinator ||
             w_.chunks[behind].kind == ChunkKind::verb);
        if (!someones || title.plural || title.group || !closed) {
            return false;
        }
        dropClosingComma(behind);
        w_.chunks.erase(w_.chunks.begin() + static_cast<std::ptrdiff_t>(i),
                        w_.chunks.begin() + static_cast<std::ptrdiff_t>(at) + 1);
        return true;
    }

    /// The chunks of a coordination that begins at chunk `i`, as far as `member` holds for each.
    template <typename Member> [[nodiscard]] std::vector<std::size_t> listAt(std::size_t i, Member member) const {
        std::vector<std::size_t> members;
        bool joined = false;
        for (std::size_t at = i; member(at);) {
            members.push_back(at);
            const std::size_t next = pastSeparators(at + 1);
            if (next == at + 1 || joined) {
                break;
            }
            for (std::size_t between = at + 1; between < next; ++between) {
                joined = joined || !comma(between);
            }
            at = next;
        }
        return members;
    }

    /// Whose office it is, before the office: "Kenyan", "Kenya's".
    [[nodiscard]] bool adjectiveAt(std::size_t i) const {
        const auto* phrase = agentAt(i);
        if (phrase == nullptr || phrase->person != none || !phrase->offices.empty() || phrase->mention == none ||
            (phrase->possessor != none && w_.sentence.phrases[phrase->possessor].kind != PhraseKind::pronoun) ||
            phrase->peer) {
            return false;
        }
        const auto& mention = w_.a.mentions[phrase->mention];
        const bool country =
            mention.kind == lexicon::MentionKind::country && mention.words.contains(phrase->head) && !phrase->group;
        const bool heading =
            w_.sentence.kind == text::SentenceKind::headline && comma(i + 1); // "Kenya, Ghana ministers"
        return country && (heading || mention.role == lexicon::LabelRole::demonym ||
                           w_.tags[phrase->words.end - 1].tag == Tag::genitive);
    }

    /// "Ghanaian Foreign Ministers", "Ghana's Foreign Ministers X", "the Ghanaian counterparts".
    [[nodiscard]] bool ownedOffices(std::size_t i) const {
        const auto* phrase = agentAt(i);
        return phrase != nullptr && (phrase->plural || phrase->peer) && (!phrase->offices.empty() || phrase->peer) &&
               phrase->of == none && (!phrase->premodifiers.empty() || phrase->possessor != none);
    }

    /// The members of "the Foreign Ministers of Kenya and Ghana", "the Kenyan and Ghanaian Foreign Ministers", which
    /// begins at chunk `i`.
    [[nodiscard]] std::vector<std::size_t> partiesAt(std::size_t i) const {
        const auto* one = agentAt(i);
        if (one == nullptr || one->person != none) {
            return {};
        }
        std::vector<std::size_t> parties;
        if (one->plural && one->of != none && (!one->offices.empty() || one->peer)) {
            parties = listAt(i, [&](std::size_t at) { return at == i || partyAt(at) != nullptr; });
        } else if (adjectiveAt(i)) {
            parties = listAt(i, [&](std::size_t at) { return adjectiveAt(at) || ownedOffices(at); });
            if (!ownedOffices(parties.back())) {
                return {};
            }
        }
        return parties;
    }

    /// "his counterparts of Greece and Malta, A and B", "the Greek and Maltese Foreign Ministers A and B": the names in
    /// the order of the countries. Without names each country has the office.
    bool pairUp(std::size_t i) {
        const auto parties = partiesAt(i);
        if (parties.size() < 2) {
            return false;
        }
        const auto last = parties.back();
        const bool adjectives = adjectiveAt(i);
        std::vector<std::size_t> names;
        if (agentAt(last)->person != none) { // "… Foreign Ministers A and B"
            names = listAt(last, [&](std::size_t at) { return at == last || nameAt(at); });
        } else {
            names = listAt(last + (comma(last + 1) ? 2 : 1), [&](std::size_t at) { return nameAt(at); });
        }
        if (names.size() != parties.size()) {
            if (!adjectives || agentAt(last)->person != none) {
                return false;
            }
            names.clear();
        }
        const auto from = w_.sentence.phrases[w_.chunks[adjectives ? last : i].index];
        const auto possessor = w_.sentence.phrases[w_.chunks[i].index].possessor; // "his Kenyan and Ghanaian …"
        std::vector<Phrase> named;
        named.reserve(names.size());
        for (const auto name : names) {
            named.push_back(w_.sentence.phrases[w_.chunks[name].index]);
        }
        for (std::size_t k = 0; k < parties.size(); ++k) {
            auto& phrase = w_.sentence.phrases[w_.chunks[parties[k]].index];
            if (parties[k] != (adjectives ? last : i)) {
                phrase.of = phrase.mention;
                phrase.offices = from.offices;
                phrase.peer = from.peer;
                phrase.possessor = possessor;
            } else if (phrase.peer && phrase.possessor == none) {
                phrase.possessor = possessor;
            }
            phrase.plural = false;
            if (!names.empty()) {
                takeName(phrase, named[k]);
            }
        }
        if (names.empty()) {
            return false;
        }
        const auto end = names.back() + 1;
        dropClosingComma(end);
        w_.chunks.erase(w_.chunks.begin() + static_cast<std::ptrdiff_t>(last) + 1,
                        w_.chunks.begin() + static_cast<std::ptrdiff_t>(end));
        return true;
    }

    /// "The Ministers of Defence, A and B, signed": the office that stands before a list of names is that of each.
    bool leadNames(std::size_t i) {
        const auto* one = agentAt(i);
        if (one == nullptr || !one->plural || one->offices.empty() || one->person != none || one->of != none ||
            one->peer || one->determiner != Determiner::definite || !comma(i + 1)) {
            return false;
        }
        const auto names = listAt(i + 2, [&](std::size_t at) { return nameAt(at); });
        const auto end = names.empty() ? i : names.back() + 1;
        if (names.size() < 2 || w_.chunks[names.back() - 1].kind != ChunkKind::coordinator || end >= w_.chunks.size() ||
            !(comma(end) || w_.chunks[end].kind == ChunkKind::verb)) {
            return false;
        }
        const bool bare = w_.a.offices[w_.a.mentions[one->offices.front()].entry].bare;
        const auto from = *one;
        for (const auto name : names) {
            auto& phrase = w_.sentence.phrases[w_.chunks[name].index];
            phrase.offices = bare ? phrase.offices : from.offices;
            phrase.premodifiers = from.premodifiers;
            phrase.possessor = phrase.possessor == none ? from.possessor : phrase.possessor;
        }
        w_.chunks[names.front()].words.first = from.words.first;
        dropClosingComma(end);
        w_.chunks.erase(w_.chunks.begin() + static_cast<std::ptrdiff_t>(i),
                        w_.chunks.begin() + static_cast<std::ptrdiff_t>(i) + 2);
        return true;
    }

    /// "Presidents A of Niger and B of South Africa": the office is that of each name in the list.
    void shareOffice(std::size_t i) {
        if (agentAt(i) == nullptr) {
            return;
        }
        auto& one = w_.sentence.phrases[w_.chunks[i].index];
        const bool peers = one.peer && one.offices.empty() && one.possessor != none; // "his counterparts A and B"
        if (!one.plural || (one.offices.empty() && !peers) || one.person == none) {
            return;
        }
        // "the ministers A of Norway and B of Denmark": whose ministers they are is told elsewhere; but "the ministers
        // of Norway (A) and Denmark (B)".
        const bool ofBefore =
            one.of != none && w_.a.mentions[one.of].words.first < w_.a.mentions[one.person].words.first;
        if (!peers && !ofBefore && w_.a.offices[w_.a.mentions[one.offices.front()].entry].bare) {
            return;
        }
        const auto offices = one.offices;
        const auto possessor = one.possessor;
        std::size_t at = i + 1;
        std::size_t shared = 0;
        while (at < w_.chunks.size()) {
            const std::size_t next = pastSeparators(at);
            const auto* other = next == at ? nullptr : agentAt(next);
            if (other == nullptr || other->person == none || !other->offices.empty() || other->peer) {
                break;
            }
            auto& sharer = w_.sentence.phrases[w_.chunks[next].index];
            sharer.offices = offices;
            sharer.peer = peers;
            sharer.possessor = peers ? possessor : sharer.possessor;
            ++shared;
            at = next + 1;
        }
        if (shared != 0) {
            one.plural = false;
        }
    }

    /// The name at chunk `name` becomes the head of the phrase at chunk `i`.
    void giveName(std::size_t i, std::size_t name) {
        auto& phrase = w_.sentence.phrases[w_.chunks[i].index];
        const auto& from = w_.sentence.phrases[w_.chunks[name].index];
        takeName(phrase, from);
        phrase.plural = false;
        phrase.words.end = from.words.end;
        w_.chunks[i].words.end = phrase.words.end;
        w_.chunks.erase(w_.chunks.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                        w_.chunks.begin() + static_cast<std::ptrdiff_t>(name) + 1);
    }
};

} // namespace

bool pairNames(SentenceWork& work, std::size_t i) { return Pairing(work).at(i); }

} // namespace chancery::grammar
