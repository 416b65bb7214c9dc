// Names of persons: found where a title, an office or a given name speaks for them, then wherever they are repeated.
#include "lexicon/annotator.hpp"
#include "lexicon/beside_names.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace chancery::lexicon {

namespace {

constexpr std::array<ListName, 7> titleLists{"courtesy-male", "courtesy-female", "courtesy-neutral", "courtesy-plural",
                                             "military",      "royal",           "academic"};

/// A stretch that looks like a name, after its titles.
struct NameRun {
    Range words;
    bool titled = false;
    bool male = false;
    bool female = false;
};

class Persons {
public:
    explicit Persons(Annotator& annotator) : n_(annotator), lexicon_(annotator.lexicon), beside_(annotator) {}

    void run() {
        for (const auto& sentence : n_.a.sentences) {
            strong(sentence);
        }
        mergeSubsets();
        for (const auto& sentence : n_.a.sentences) {
            repeated(sentence.words);
        }
    }

private:
    [[nodiscard]] bool particle(std::uint32_t word) const {
        return lexicon_.listed("name-particles", n_.a.words[word].id);
    }

    [[nodiscard]] bool title(std::uint32_t word) const {
        return std::any_of(titleLists.begin(), titleLists.end(),
                           [&](const ListName& list) { return lexicon_.listed(list, n_.a.words[word].id); });
    }

    [[nodiscard]] bool given(std::uint32_t word) const {
        const auto id = n_.a.words[word].id;
        return lexicon_.listed("given", id) || lexicon_.listed("given-male", id) || lexicon_.listed("given-female", id);
    }

    /// Skips titles at `at` ("H.E. Ms.", "Major General (Retd.)") and notes what they tell.
    std::uint32_t titles(std::uint32_t at, std::uint32_t end, NameRun& run) const {
        while (at < end) {
            std::uint32_t length = 0;
            for (const auto& list : titleLists) {
                const auto found = lexicon_.listedAt(list, n_.a.words, at, end);
                if (found > length && (n_.a.words[at].capital || (run.titled && found > 1))) { // "Dr the Honourable"
                    length = found;
                    run.male = run.male || &list == &titleLists[0];
                    run.female = run.female || &list == &titleLists[1];
                }
            }
            if (length == 0 && run.titled && n_.is(at, "(") && at + 2 < end && n_.is(at + 2, ")") &&
                (lexicon_.listed("after-name", n_.a.words[at + 1].id) || // "Gen. (Retd)", "Hon. (Dr.)"
                 lexicon_.listedAt({"courtesy-neutral", "courtesy-male", "courtesy-female", "academic"}, n_.a.words,
                                   at + 1, end) == 1)) {
                length = 3;
            }
            if (length == 0 || !n_.free({at, at + length})) {
                return at;
            }
            run.titled = true;
            at += length;
            if (at + 1 < end && (n_.is(at, "'") || n_.is(at, "’")) && !n_.a.words[at].spaceBefore) {
                ++at; // "Dato' Sri"
            }
        }
        return at;
    }

    /// Places and countries serve as names too ("Rashedul Bari", "President Santiago Peña"): behind another part of a
    /// name, or behind an office or title with another part to follow.
    [[nodiscard]] bool placeAsName(const Mention& mention, bool first, const AnnotatedSentence& sentence,
                                   bool trusted) const {
        const bool place = mention.kind == MentionKind::place || mention.kind == MentionKind::country;
        const auto behind = mention.words.end;
        const bool within = !first && trusted && behind < sentence.words.end && n_.a.words[behind].capital &&
                            n_.a.mentionAt[behind] == none && n_.readings(behind).classes == 0 &&
                            n_.a.words[behind].kind == text::TokenKind::word; // "Ambassador Lai Thai Binh"
        if (!place || mention.words.size() != 1 || (mention.role == LabelRole::demonym && !within) ||
            sentence.kind == text::SentenceKind::headline || sentence.kind == text::SentenceKind::label) {
            return false;
        }
        const auto next = mention.words.end;
        if (!first) {
            return next >= sentence.words.end || !n_.is(next, "'s");
        }
        const auto at = mention.words.first;
        const bool listed = at > sentence.words.first + 1 && n_.readings(at - 1).is(WordClass::coordinating) &&
                            n_.a.mention(at - 2) != nullptr && n_.a.mention(at - 2)->kind == MentionKind::country;
        if (listed) {
            return false; // "the Foreign Ministers of Kenya and Ghana Peter Otieno and …"
        }
        return trusted && next < sentence.words.end && n_.a.words[next].capital && n_.a.mentionAt[next] == none &&
               n_.a.words[next].kind == text::TokenKind::word && !n_.readings(next).open();
    }

    /// Whether a capitalised word can be part of a name here. In a headline every word has a capital, so the
    /// dictionary decides.
    [[nodiscard]] bool namePart(std::uint32_t word, bool first, const AnnotatedSentence& sentence, bool trusted) const {
        const auto& w = n_.a.words[word];
        if (w.kind != text::TokenKind::word || !w.capital) {
            return false;
        }
        if (const auto* mention = n_.a.mention(word)) {
            return placeAsName(*mention, first, sentence, trusted);
        }
        const auto& readings = n_.readings(word);
        if (lexicon_.listed("no-name", w.id)) {
            return false;
        }
        const bool listedName = given(word) || lexicon_.listed("surname", w.id);
        const bool initial = n_.a.textOf(word).size() == 1 && (trusted || !first) && word + 1 < sentence.words.end &&
                             n_.a.words[word + 1].capital; // "Dr A K Karim"
        if (readings.classes != 0 && !listedName && !initial) {
            return false;
        }
        const bool rankOrName = (first ? trusted : n_.a.mentionAt[word] == none) &&
                                (lexicon_.listed("rank-or-name", w.id) || // "Minister Amir Durrani", "Ana Lima MP"
                                 (!first && lexicon_.listed("after-name", w.id)));
        if ((!rankOrName && n_.longest(word, word + 1, EntryKind::rank).length != 0) ||
            n_.longest(word, word + 1, EntryKind::officeModifier).length != 0) {
            return false;
        }
        const bool headline =
            sentence.kind == text::SentenceKind::headline || sentence.kind == text::SentenceKind::label;
        if (readings.open() && !listedName && (headline || (first && !trusted))) {
            return false;
        }
        return true;
    }

    /// A run of name words at `at`, without titles.
    [[nodiscard]] Range nameRun(std::uint32_t at, const AnnotatedSentence& sentence, bool trusted) const {
        std::uint32_t i = at;
        std::uint32_t end = at;
        while (i < sentence.words.end && i - at < 9) {
            if (i > at && n_.a.words[i].joined && n_.free({i, i + 1})) {
                end = ++i; // "Ji-yeon", "al-Harthy"
            } else if (namePart(i, i == at, sentence, trusted)) {
                end = ++i;
            } else if (particle(i) && n_.a.mentionAt[i] == none && i + 1 < sentence.words.end &&
                       (n_.a.words[i + 1].capital || n_.a.words[i + 1].joined || particle(i + 1))) {
                ++i;
            } else {
                break;
            }
        }
        return {at, end};
    }

    void strong(const AnnotatedSentence& sentence) {
        if (allCaps(sentence.words)) {
            return;
        }
        for (std::uint32_t at = sentence.words.first; at < sentence.words.end;) {
            at = std::max(at + 1, strongAt(sentence, at));
        }
    }

    [[nodiscard]] bool allCaps(Range range) const {
        std::uint32_t upper = 0;
        std::uint32_t lower = 0;
        for (std::uint32_t i = range.first; i < range.end; ++i) {
            upper += n_.a.words[i].allCaps ? 1U : 0U;
            lower += n_.a.words[i].kind == text::TokenKind::word && !n_.a.words[i].allCaps ? 1U : 0U;
        }
        return upper > 2 * lower;
    }

    /// What tells that a name begins at a word.
    struct Hints {
        bool office = false;  // it stands behind an office
        bool row = false;     // "Ministers X, Grace Y and Z": a word of the dictionary is a name in such a row
        bool trusted = false; // these, a title, or an office around it
    };

    [[nodiscard]] Hints hintsAt(const AnnotatedSentence& sentence, std::uint32_t at, std::uint32_t first,
                                bool titled) const {
        Hints hints;
        hints.office = beside_.afterOffice(at, sentence.words);
        const bool plain = !hints.office && first == at;
        hints.row = plain && n_.readings(at).open() && beside_.inRowOfNames(at, sentence.words);
        // "met Emir Bakirov, Minister of …"
        const bool named = plain && first + 2 < sentence.words.end && n_.a.mentionAt[first] == none &&
                           (lexicon_.listed("rank-or-name", n_.a.words[first].id) || wordAsGiven(first)) &&
                           n_.a.words[first + 1].capital && beside_.beforeOffice(first + 2, sentence.words);
        hints.trusted = titled || hints.office || hints.row || named || (at == first && beside_.aboveOffice(sentence));
        return hints;
    }

    /// Tries a name at `at`; where to go on, or `at`.
    std::uint32_t strongAt(const AnnotatedSentence& sentence, std::uint32_t at) {
        NameRun run;
        const std::uint32_t first = titles(at, sentence.words.end, run);
        if (first >= sentence.words.end || (!n_.a.words[first].capital && !particle(first))) {
            return first > at ? first : at;
        }
        const auto hints = hintsAt(sentence, at, first, run.titled);
        const auto noun = at > 1 && n_.is(at - 1, ",") ? at - 2 : at - 1; // "her Zambian colleague, Given X"
        const bool peer = first == at && at > 0 && lexicon_.listed("peer", n_.a.words[noun].id);
        run.words = nameRun(first, sentence, hints.trusted || peer || given(first)); // "counterpart Tine X", "Mary"
        for (auto word = first + 1; word < run.words.end; ++word) {
            if (title(word) && !run.titled && !hints.office) {
                return word; // "Saint Lucia's Roman Catholic Archbishop Gabriel X"
            }
        }
        if (run.words.size() == 0 || (run.words.size() == 1 && particle(first))) {
            return titleAsName(sentence, at, first, hints.office);
        }
        if (const auto on = noPerson(sentence, at, run, hints)) {
            return *on;
        }
        const bool several = run.words.size() > 1;
        if (!hints.trusted && !(several && besideName(sentence, run.words))) {
            return several ? run.words.end : at;
        }
        if (hints.trusted || !plainWords(run.words)) {
            enter(run);
        }
        return run.words.end;
    }

    /// "Foreign Minister Tuan Le": what is a title elsewhere is a name where none follows; where to go on, or `at`.
    std::uint32_t titleAsName(const AnnotatedSentence& sentence, std::uint32_t at, std::uint32_t first, bool office) {
        const auto* next = n_.a.mention(first);
        if (next != nullptr && next->kind == MentionKind::office) {
            return first; // "Minister of Trade H.E. Ambassador Jonas Berg": the name comes behind the rank
        }
        if (!office || first == at) {
            return at;
        }
        NameRun run;
        run.words = nameRun(at, sentence, true);
        run.words.end = std::max(run.words.end, particle(first) ? first + 1 : first);
        enter(run);
        return run.words.end;
    }

    /// Where to go on behind words in capitals that name something else than a person; nothing where they may name one.
    [[nodiscard]] std::optional<std::uint32_t> noPerson(const AnnotatedSentence& sentence, std::uint32_t at,
                                                        const NameRun& run, const Hints& hints) const {
        const auto first = run.words.first;
        const auto last = run.words.end - 1;
        const bool several = run.words.size() > 1;
        const bool behindOffice = hints.office && !run.titled;
        // a word in capitals that nothing else claims, before the name
        const bool behindWord =
            behindOffice && first == at && n_.a.words[at - 1].capital && n_.a.mentionAt[at - 1] == none;
        if (!several && n_.a.words[first].allCaps && n_.a.textOf(first).size() > 1 && !run.titled) {
            return at; // an acronym after an office is its body
        }
        if (behindWord && several && n_.readings(at).open() && !given(at)) {
            return at; // "Special Adviser on Climate | Action Selwin X"
        }
        if (hints.row && (!several || plainWords(run.words))) {
            return at;
        }
        if (behindOffice && !several && first > sentence.words.first && n_.a.mention(first - 1) != nullptr &&
            n_.a.mention(first - 1)->kind != MentionKind::office && plainWords(run.words)) {
            return at; // "the Head of the OSCE Programme Office"
        }
        if (behindWord && !several && plainWords(run.words)) {
            return run.words.end; // "the Heads of Mission of the Member States"
        }
        if (behindOffice && several && lexicon_.listed("organization", n_.a.words[last].id) && plainWords(run.words)) {
            return run.words.end; // "the Director-General of the Kenya Wildlife Service"
        }
        if (!run.titled && several && !n_.a.words[last].joined && lexicon_.listed("no-surname", n_.a.words[last].id)) {
            return run.words.end; // "visited Ada University"
        }
        if (behindOffice && (n_.is(at - 1, ",") || n_.is(at - 1, "(")) && plainWords(run.words)) {
            return run.words.end; // "the Deputy Secretary, International Security, …", "Secretary (Bilateral Affairs)"
        }
        return std::nullopt;
    }

    /// Whether what stands around several words in capitals shows that they name a person.
    [[nodiscard]] bool besideName(const AnnotatedSentence& sentence, Range name) const {
        return given(name.first) || beside_.ofCountry(name.end, sentence.words) ||
               beside_.beforeOffice(name.end, sentence.words) || beside_.afterPossessor(name.first, sentence.words) ||
               beside_.beforeAppointment(name.end, sentence.words) || beside_.inRowOfNames(name.first, sentence.words);
    }

    /// "Comfort Asante, Minister of Health": a noun before a word that no dictionary has.
    [[nodiscard]] bool wordAsGiven(std::uint32_t word) const {
        const auto& readings = n_.readings(word);
        return n_.a.words[word].capital && (readings.noun != 0 || readings.adjective != 0) && readings.classes == 0 &&
               !n_.readings(word + 1).open() && n_.readings(word + 1).classes == 0 && n_.a.mentionAt[word + 1] == none;
    }

    /// Whether every word of a run is a word of the dictionary: "Strategic Dialogue" is no person.
    [[nodiscard]] bool plainWords(Range range) const {
        while (range.first < range.end && n_.readings(range.first).open() && !given(range.first)) {
            ++range.first;
        }
        return range.first == range.end;
    }

    void enter(const NameRun& run) {
        Person person;
        Range name = run.words;
        while (name.size() > 1 && n_.a.words[name.end - 1].allCaps &&
               lexicon_.listed("after-name", n_.a.words[name.end - 1].id)) {
            --name.end; // "Donnchadh Ó Laoire TD"
        }
        person.label = std::string(n_.a.textOf(name));
        for (std::uint32_t i = name.first; i < name.end; ++i) {
            person.parts.push_back(fold(n_.a.textOf(i)));
        }
        const auto id = n_.a.words[run.words.first].id;
        person.male = run.male || (!run.female && lexicon_.listed("given-male", id));
        person.female = run.female || (!run.male && lexicon_.listed("given-female", id));
        Range whole = run.words;
        while (whole.end + 2 < n_.a.words.size() && n_.is(whole.end, ",") && n_.a.words[whole.end + 1].allCaps &&
               lexicon_.listed("after-name", n_.a.words[whole.end + 1].id) && n_.free({whole.end, whole.end + 2}) &&
               n_.a.textOf(whole.end + 1).size() > 1) {
            whole.end += 2; // "Mulambo Kakubo, MP, and …"
        }
        n_.drop(whole);
        n_.add(whole, MentionKind::person, LabelRole::name, static_cast<std::uint32_t>(n_.a.persons.size()));
        n_.a.persons.push_back(std::move(person));
    }

    /// Whether every part of `a` is in `b`, in order, and the last name or the first agrees.
    [[nodiscard]] bool within(const std::vector<std::string>& a, const std::vector<std::string>& b) const {
        const auto same = [&](const std::string& one, const std::string& other) {
            const bool initial = a.size() > 1 && (one.size() == 1 || (one.size() == 2 && one.back() == '.'));
            return one == other || (initial && other.front() == one.front()); // "S. Rao", "Sunil Rao"
        };
        std::size_t at = 0;
        bool fathers = false; // "King Hamza" is not "Prince Talal bin Hamza"
        for (const auto& part : b) {
            const bool agrees = at < a.size() && same(a[at], part) && !(fathers && a.size() == 1);
            at += agrees ? 1U : 0U;
            fathers = lexicon_.listedPhrase("patronymic", part);
        }
        return at == a.size();
    }

    /// Persons named in part elsewhere are one: the longest name stands for all.
    void mergeSubsets() {
        auto& persons = n_.a.persons;
        std::vector<std::uint32_t> same(persons.size());
        for (std::uint32_t i = 0; i < persons.size(); ++i) {
            same[i] = i;
            for (std::uint32_t j = 0; j < persons.size(); ++j) {
                const bool longer = persons[j].parts.size() > persons[i].parts.size() ||
                                    (persons[j].parts.size() == persons[i].parts.size() && j < i);
                const bool longest = same[i] == i || persons[j].parts.size() > persons[same[i]].parts.size();
                if (longer && longest && within(persons[i].parts, persons[j].parts)) {
                    same[i] = j;
                }
            }
        }
        for (std::uint32_t i = 0; i < persons.size(); ++i) {
            while (same[same[i]] != same[i]) {
                same[i] = same[same[i]];
            }
            persons[same[i]].male = persons[same[i]].male || persons[i].male;
            persons[same[i]].female = persons[same[i]].female || persons[i].female;
        }
        for (auto& mention : n_.a.mentions) {
            if (mention.kind == MentionKind::person) {
                mention.entry = same[mention.entry];
            }
        }
    }

    /// Mentions of known persons by part of their name, anywhere, without title or office.
    void repeated(Range sentence) {
        if (n_.a.persons.empty()) {
            return;
        }
        for (std::uint32_t at = sentence.first; at < sentence.end; ++at) {
            if (const auto person = namesake(at, sentence)) {
                n_.drop({at, at + 1});
                n_.add({at, at + 1}, MentionKind::person, LabelRole::name, *person);
                continue;
            }
            if (n_.a.mentionAt[at] != none || !n_.a.words[at].capital) {
                continue;
            }
            std::uint32_t end = at + 1;
            while (end < sentence.end && n_.a.mentionAt[end] == none &&
                   (n_.a.words[end].capital || n_.a.words[end].joined ||
                    (particle(end) && end + 1 < sentence.end && n_.a.words[end + 1].capital))) {
                ++end;
            }
            for (; end > at; --end) {
                if (const auto person = known({at, end})) {
                    n_.add({at, end}, MentionKind::person, LabelRole::name, *person);
                    at = end - 1;
                    break;
                }
            }
        }
    }

    /// "Guimarães", "Lima" where the text has named somebody so: the person, unless the text also speaks of the town.
    [[nodiscard]] std::optional<std::uint32_t> namesake(std::uint32_t at, Range sentence) const {
        const auto* mention = n_.a.mention(at);
        if (mention == nullptr || mention->kind != MentionKind::place || mention->words.size() != 1) {
            return std::nullopt;
        }
        const auto asTown = [&](const Mention& other) {
            const auto first = other.words.first;
            return other.kind == MentionKind::place && other.entry == mention->entry &&
                   (first == 0 || n_.readings(first - 1).is(WordClass::preposition) ||
                    lexicon_.listed("going-there", n_.readings(first - 1).verbLemma) || other.words.size() != 1 ||
                    (other.words.end < n_.a.words.size() && n_.is(other.words.end, ",")));
        };
        const bool town = std::any_of(n_.a.mentions.begin(), n_.a.mentions.end(), asTown);
        const auto person = town ? std::nullopt : known({at, at + 1});
        const bool surname = person && fold(n_.a.textOf(at)) == n_.a.persons[*person].parts.back() &&
                             n_.a.persons[*person].parts.size() > 1 && sentence.contains(at);
        return surname ? person : std::nullopt;
    }

    [[nodiscard]] std::optional<std::uint32_t> known(Range range) const {
        std::vector<std::string> parts;
        for (std::uint32_t i = range.first; i < range.end; ++i) {
            parts.push_back(fold(n_.a.textOf(i)));
        }
        if (parts.size() == 1 && (parts.front().size() < 2 || particle(range.first) || title(range.first))) {
            return std::nullopt;
        }
        // The last one named before it, else the first after.
        std::optional<std::uint32_t> best;
        for (const auto& mention : n_.a.mentions) {
            if (mention.kind == MentionKind::person && within(parts, n_.a.persons[mention.entry].parts) &&
                (!best || mention.words.first < range.first)) {
                best = mention.entry;
            }
        }
        return best;
    }

    Annotator& n_;
    const Lexicon& lexicon_;
    BesideNames beside_;
};

} // namespace

void findPersons(Annotator& annotator) { Persons(annotator).run(); }

} // namespace chancery::lexicon
