// Offices and names that commas and the like part, put together.
#include "grammar/chunk_row.hpp"

#include "grammar/pairing.hpp"

#include <algorithm>

namespace chancery::grammar {

namespace {

/// Joins offices and names across commas, in either order.
class Appositions : private ChunkRow {
public:
    explicit Appositions(SentenceWork& work) : ChunkRow(work) {}

    void run() {
        dropQuotes();
        openLists();
        std::vector<Chunk>& chunks = w_.chunks;
        for (std::size_t i = 0; i < chunks.size();) {
            if (!pairNames(w_, i) && !join(i) && !joinBeside(i) && !joinPosted(i) && !joinSent(i) && !joinBody(i) &&
                !joinCapacity(i) && !joinGuest(i)) {
                ++i;
            }
        }
    }

private:
    /// Quotation marks around a name or a word bind nothing.
    void dropQuotes() {
        std::erase_if(w_.chunks, [](const Chunk& chunk) { return chunk.kind == ChunkKind::quote; });
    }

    /// A semicolon between parts that have no verb of their own parts the members of a list.
    void openLists() {
        bool verb = false;
        for (std::size_t i = w_.chunks.size(); i-- > 0;) {
            auto& chunk = w_.chunks[i];
            // "…; and the Ambassador of Spain, X, whose country is a donor": the verb of a relative parts nothing
            verb = (verb || chunk.kind == ChunkKind::verb) && chunk.kind != ChunkKind::relative;
            if (chunk.kind != ChunkKind::stop) {
                continue;
            }
            if (!verb && w_.is(chunk.words.first, ";")) {
                chunk.kind = ChunkKind::comma;
            }
            verb = false;
        }
        for (auto& chunk : w_.chunks) { // "A of Kenya; B of Mali; and C of Togo attended …": no verb before any
            if (chunk.kind == ChunkKind::verb || (chunk.kind == ChunkKind::stop && !w_.is(chunk.words.first, ";"))) {
                break;
            }
            chunk.kind = chunk.kind == ChunkKind::stop ? ChunkKind::comma : chunk.kind;
        }
    }

    [[nodiscard]] static bool holderless(const Phrase& p) {
        return p.person == none && !p.plural && (!p.offices.empty() || (p.peer && !p.group));
    }

    /// Joins the phrase at chunk `i` with the one after the comma behind it, once.
    bool join(std::size_t i) {
        const auto* one = agentAt(i);
        const std::size_t next = comma(i + 1) ? i + 2 : i + 1;
        const auto* two = agentAt(next);
        const bool another = comma(i + 1) && w_.is(w_.chunks[i + 1].words.first, ";"); // a list's next member
        if (one == nullptr || two == nullptr || another || (comma(i + 1) && opensProper(i, next))) {
            return false;
        }
        const bool withComma = next == i + 2 || newLine(w_.chunks[i].words.end);
        const bool officeThenName =
            holderless(*one) && bareName(*two) && two->of == none && !(withComma && behindBody(*one));
        const bool peerThenName = one->peer && one->person == none && two->person != none;
        const bool nameThenOffice =
            withComma && one->person != none && one->offices.size() < 3 && holderless(*two) && !two->peer &&
            endsApposition(next) && !mustAct(i, next) && (two->possessor == none || rankedName(*one)) &&
            (one->of == none || two->of == none || sameEntry(one->of, two->of) || ownsOffice(*two, next)) &&
            !(comma(next + 1) && agentAt(next + 2) != nullptr && bareName(*agentAt(next + 2)) && !fronted(i, next) &&
              !opensList(i, next) &&
              !(!hasOwnOffice(*one) && comma(next + 3) && agentAt(next + 4) != nullptr &&
                holderless(*agentAt(next + 4))));
        if (!(officeThenName || peerThenName || nameThenOffice || alsoMinister(i, next))) {
            return false;
        }
        merge(i, next);
        return true;
    }

    /// "the Croatian Foreign Minister, X, …", but not "Senator X, …": whether a name already has an office and whose it
    /// is.
    [[nodiscard]] static bool hasOwnOffice(const Phrase& p) {
        return !p.offices.empty() && (p.of != none || !p.premodifiers.empty() || p.possessor != none);
    }

    /// "the Head of the Chancery of | the President of Latvia, X": whether a phrase only tells whose a body is.
    [[nodiscard]] bool behindBody(const Phrase& phrase) const {
        const auto first = phrase.words.first;
        if (first < w_.sentence.words.first + 3 || !w_.lexicon.listed("noun-preposition", w_.a.words[first - 1].id)) {
            return false;
        }
        const auto* named = w_.a.mention(first - 2);
        const auto noun = w_.a.words[first - 2].id;
        return w_.a.words[first - 2].capital &&
               ((named != nullptr && named->kind == lexicon::MentionKind::office) ||
                w_.lexicon.listed("office-of", noun) || w_.lexicon.listed("assembly", noun));
    }

    /// Whether the office at chunk `i` is one that is held in turn, beside that of the person at `next`.
    [[nodiscard]] bool rotates(std::size_t i, std::size_t next) const {
        const auto& person = *agentAt(next);
        return isRotating(w_, *agentAt(i)) ||
               (comma(i + 1) && person.person != none &&
                ((hasOwnOffice(person) && isBareChair(w_, *agentAt(i))) || presidesBeside(w_, *agentAt(i), person)));
    }

    /// "the OSCE Chair and Slovak Foreign Minister X", "X, Foreign Minister of Slovakia and OSCE Chair": one person's
    /// two offices with an owner each. The second office stays a phrase of its own.
    bool joinBeside(std::size_t i) {
        const auto* one = agentAt(i);
        const std::size_t next = i + 2;
        if (one == nullptr || agentAt(next) == nullptr || one->offices.empty() ||
            !(comma(i + 1) || kind(i + 1) == ChunkKind::coordinator) ||
            !(rotates(i, next) || isRotating(w_, *agentAt(next)))) {
            return false;
        }
        while (join(next)) {
        }
        auto& left = phraseAt(i);
        auto& right = phraseAt(next);
        const Range words{left.words.first, right.words.end};
        const bool leftRotates = rotates(i, next);
        if (leftRotates == isRotating(w_, right) || right.offices.empty()) {
            return false;
        }
        if (leftRotates && holderless(left) && right.person != none) {
            right.beside = w_.chunks[i].index;
            w_.chunks[i].index = w_.chunks[next].index;
        } else if (!leftRotates && holderless(left) && right.person != none && !comma(i + 1)) {
            takeName(left, right);
            right.person = none;
            left.beside = w_.chunks[next].index;
        } else if (!leftRotates && left.person != none && holderless(right) && agentAt(next + 1) == nullptr) {
            left.beside = w_.chunks[next].index;
        } else {
            return false;
        }
        phraseAt(i).words = words;
        w_.chunks[i].words = words;
        eraseBehind(i, next);
        return true;
    }

    /// "President X of Angola, Chairperson of the African Union": the second office tells itself whose it is.
    [[nodiscard]] bool ownsOffice(const Phrase& phrase, std::size_t i) const {
        const bool named = comma(i + 1) && agentAt(i + 2) != nullptr && bareName(*agentAt(i + 2));
        return !named && phrase.offices.size() == 1 && !isRotating(w_, phrase) &&
               w_.a.offices[w_.a.mentions[phrase.offices.front()].entry].of == phrase.of;
    }

    /// "the credentials of Rosa Cruz as Ambassador of Chile": the office in which someone comes.
    bool joinCapacity(std::size_t i) {
        const auto* one = agentAt(i);
        const auto* two = agentAt(i + 2);
        if (one == nullptr || two == nullptr || one->person == none || !one->offices.empty() || !one->members.empty() ||
            !holderless(*two) || two->peer || two->of == none || two->determiner != Determiner::bare ||
            !w_.lexicon.listed("in-capacity", w_.a.words[w_.chunks[i + 1].words.first].id)) {
            return false;
        }
        merge(i, i + 2);
        return true;
    }

    /// "Kenyan Deputy Prime Minister, Minister of Foreign Affairs X": both offices are X's.
    [[nodiscard]] bool alsoMinister(std::size_t i, std::size_t next) const {
        const auto& one = *agentAt(i);
        const auto& two = *agentAt(next);
        return next == i + 2 && holderless(one) && one.offices.size() == 1 && !two.offices.empty() &&
               (two.person != none ||
                (comma(next + 1) && agentAt(next + 2) != nullptr && bareName(*agentAt(next + 2)))) &&
               !two.peer && two.possessor == none && two.premodifiers.empty() && two.determiner == Determiner::bare &&
               (one.of == none || two.of == none) &&
               (next + 1 >= w_.chunks.size() || kind(next + 1) != ChunkKind::coordinator) &&
               (officeListed("also-minister", one.offices.front()) || isOwnEnvoy(one));
    }

    /// "Special Presidential Representative for the Middle East, | Deputy Foreign Minister X": an envoy of no other
    /// owner than the minister behind.
    [[nodiscard]] bool isOwnEnvoy(const Phrase& one) const {
        const auto& office = w_.a.offices[w_.a.mentions[one.offices.front()].entry];
        return one.determiner == Determiner::bare && one.of == none && one.premodifiers.empty() &&
               one.possessor == none && !office.briefly.empty() &&
               w_.lexicon.listedPhrase("envoy-rank", lexicon::fold(office.briefly));
    }

    /// "In talks with his Kenyan counterpart, Minister Z said": no comma closes the name, so that it is no apposition.
    [[nodiscard]] bool opensProper(std::size_t i, std::size_t name) const {
        return inFrontedPhrase(i) && agentAt(name)->person != none && name + 1 < w_.chunks.size() &&
               kind(name + 1) == ChunkKind::verb &&
               std::none_of(w_.chunks.begin(), w_.chunks.begin() + static_cast<std::ptrdiff_t>(i),
                            [](const Chunk& chunk) { return chunk.kind == ChunkKind::verb; });
    }

    /// "In talks with X, Director of Y, Minister Z said": the second name begins the sentence proper.
    [[nodiscard]] bool fronted(std::size_t i, std::size_t office) const {
        return inFrontedPhrase(i) && agentAt(i)->offices.empty() && office + 3 < w_.chunks.size() &&
               kind(office + 3) == ChunkKind::verb;
    }

    /// The chunk behind the phrase at `subject`, those joined to it, and what may stand before a verb: times, places
    /// and asides between commas.
    [[nodiscard]] std::size_t verbBehind(std::size_t subject) const {
        auto k = subject + 1;
        while (kind(k) == ChunkKind::coordinator && agentAt(k + 1) != nullptr) {
            k += 2;
        }
        while (k < w_.chunks.size()) {
            const bool date = kind(k) == ChunkKind::phrase && phraseAt(k).kind == PhraseKind::date;
            if (date || kind(k) == ChunkKind::adverb) {
                ++k;
            } else if (kind(k) == ChunkKind::preposition && kind(k + 1) == ChunkKind::phrase) {
                k += 2;
            } else if (comma(k) && (kind(k + 1) == ChunkKind::preposition || kind(k + 1) == ChunkKind::adverb)) {
                while (++k < w_.chunks.size() && !comma(k)) {
                }
                ++k;
            } else {
                break;
            }
        }
        return k;
    }

    /// "On behalf of Minister X, the Secretary of State opened …", "Having met Minister X, the President and the
    /// Speaker left …": whether nobody but the office behind the comma can be the subject of the verb that follows it.
    [[nodiscard]] bool mustAct(std::size_t i, std::size_t office) const {
        const auto verb = verbBehind(office);
        if (i == 0 || kind(verb) != ChunkKind::verb) {
            return false;
        }
        if (endsLeadingClause(i)) {
            return true;
        }
        for (auto k = i; k-- > 0;) {
            if (kind(k) == ChunkKind::stop) {
                return true;
            }
            const bool free = kind(k) == ChunkKind::phrase && (k == 0 || kind(k - 1) == ChunkKind::comma);
            const bool finite = kind(k) == ChunkKind::verb && k != 0 &&
                                !w_.verbs[w_.chunks[k].index].pastOrParticiple &&
                                w_.verbs[w_.chunks[k].index].form == ClauseForm::finite;
            if (free || finite || (comma(k) && k + 1 == i) || kind(k) == ChunkKind::relative ||
                kind(k) == ChunkKind::subordinator) {
                return false;
            }
        }
        return kind(0) == ChunkKind::preposition || kind(0) == ChunkKind::verb;
    }

    /// "When he met President X, …", "Asked whether he would meet President X, …": whether the phrase ends a clause
    /// that leads the sentence in.
    [[nodiscard]] bool endsLeadingClause(std::size_t i) const {
        std::size_t lead = 0;
        while (lead < i && lead < 2 && kind(lead) != ChunkKind::subordinator) {
            if (kind(lead) != ChunkKind::verb && kind(lead) != ChunkKind::adverb) {
                return false;
            }
            ++lead;
        }
        std::size_t verbs = 0;
        for (auto k = lead + 1; k < i; ++k) {
            if (comma(k) || kind(k) == ChunkKind::stop || kind(k) == ChunkKind::relative) {
                return false;
            }
            verbs += kind(k) == ChunkKind::verb ? 1U : 0U;
        }
        return lead < i && kind(lead) == ChunkKind::subordinator && verbs == 1;
    }

    /// Whether a preposition governs the phrase, in a sentence that begins with one: "In talks with X, …".
    [[nodiscard]] bool inFrontedPhrase(std::size_t i) const {
        return i > 1 && kind(0) == ChunkKind::preposition && kind(i - 1) == ChunkKind::preposition;
    }

    /// "his guest, President X": the name says all.
    bool joinGuest(std::size_t i) {
        const auto* name = comma(i + 1) ? agentAt(i + 2) : nullptr;
        if (name == nullptr || name->person == none || kind(i) != ChunkKind::phrase) {
            return false;
        }
        const auto& guest = phraseAt(i);
        if (guest.head == none || guest.possessor == none || guest.person != none ||
            !w_.lexicon.listed("other-of-two", w_.a.words[guest.head].id)) {
            return false;
        }
        w_.chunks[i] = w_.chunks[i + 2];
        eraseBehind(i, i + 2);
        dropClosingComma(i + 1);
        return true;
    }

    /// "its High Commissioner in Malé, Sunil Rao, …": the place of the post stands between office and name.
    bool joinPosted(std::size_t i) {
        const auto* one = agentAt(i);
        const auto* name = agentAt(i + 4);
        if (one == nullptr || name == nullptr || !holderless(*one) || !bareName(*name) || name->of != none ||
            !comma(i + 3) || agentAt(i + 5) != nullptr || kind(i + 1) != ChunkKind::preposition ||
            kind(i + 2) != ChunkKind::phrase ||
            !(w_.lexicon.listed("locative", w_.chunks[i + 1].word) ||
              w_.lexicon.listed("destination", w_.chunks[i + 1].word))) {
            return false;
        }
        const auto place = phraseAt(i + 2).mention;
        if (place == none || w_.a.mentions[place].kind != lexicon::MentionKind::place) {
            return false;
        }
        merge(i, i + 4);
        return true;
    }

    /// "X, Joint Secretary, Ministry of External Affairs, said": the ministry in which the office is.
    bool joinBody(std::size_t i) {
        const auto* one = agentAt(i);
        const auto* body = comma(i + 1) ? agentAt(i + 2) : nullptr;
        if (one == nullptr || body == nullptr || one->person == none || one->offices.empty() || one->of != none ||
            body->person != none || !body->offices.empty() || body->mention == none || body->possessor != none ||
            body->determiner != Determiner::bare || w_.a.mentions[body->mention].kind != lexicon::MentionKind::body) {
            return false;
        }
        const auto after = i + 3;
        if (!comma(after) && kind(after) == ChunkKind::verb) {
            return false; // "According to X, Foreign Minister, Ministry sources said"
        }
        merge(i, i + 2);
        phraseAt(i).of = body->mention;
        return true;
    }

    /// "the special envoy of Prime Minister X of Kenya, Y": who sends stands between office and name.
    bool joinSent(std::size_t i) {
        const auto* one = agentAt(i);
        const auto* sender = agentAt(i + 2);
        const auto* name = agentAt(i + 4);
        if (one == nullptr || sender == nullptr || name == nullptr || !holderless(*one) || one->of != none ||
            !bareName(*name) || name->of != none || !comma(i + 3) || kind(i + 1) != ChunkKind::preposition ||
            !w_.is(w_.chunks[i + 1].words.first, "of") || sender->offices.empty() || sender->plural ||
            !officeListed("envoy-rank", one->offices.front())) {
            return false;
        }
        auto& envoy = phraseAt(i);
        envoy.of = sender->of != none ? sender->of : sender->premodifiers.empty() ? none : sender->premodifiers.front();
        merge(i, i + 4);
        return true;
    }

    /// Whether a line ends before the word: in a signature it does what a comma does.
    [[nodiscard]] bool newLine(std::uint32_t word) const {
        const auto begin = w_.a.words[word - 1].bytes.end;
        return word < w_.sentence.words.end &&
               w_.a.text.substr(begin, w_.a.words[word].bytes.begin - begin).find('\n') != std::string_view::npos;
    }

    [[nodiscard]] bool sameEntry(std::uint32_t a, std::uint32_t b) const {
        return w_.a.mentions[a].entry == w_.a.mentions[b].entry;
    }

    /// "X, Foreign Minister of Y, and Z": the office after a name must not begin another person's phrase.
    [[nodiscard]] bool endsApposition(std::size_t i) const { return agentAt(i + 1) == nullptr; }

    void merge(std::size_t i, std::size_t next) {
        auto& into = phraseAt(i);
        const auto& from = phraseAt(next);
        into.words.end = from.words.end;
        into.peer = into.peer || from.peer;
        if (into.person == none) {
            into.person = from.person;
            into.head = from.head;
            into.mention = from.mention;
        }
        if (rankedName(into) && !bareName(into) && !from.offices.empty()) {
            into.offices.clear(); // "Minister X, Ambassador of Kenya": the rank is not the office
        }
        // "his counterpart, Ambassador X": the title is not the office
        if ((into.offices.empty() && !into.peer) || !bareName(from)) {
            into.offices.insert(into.offices.end(), from.offices.begin(), from.offices.end());
        }
        if (into.of == none) {
            into.of = from.of;
        }
        if (into.ofNoun == none) {
            into.ofNoun = from.ofNoun;
        }
        if (into.possessor == none) {
            into.possessor = from.possessor;
        }
        into.premodifiers.insert(into.premodifiers.end(), from.premodifiers.begin(), from.premodifiers.end());
        w_.chunks[i].words.end = into.words.end;
        dropClosingComma(next + 1);
        eraseBehind(i, next);
    }
};

} // namespace

void joinAppositions(SentenceWork& work) { Appositions(work).run(); }

} // namespace chancery::grammar
