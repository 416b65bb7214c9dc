// Names that the text itself introduces: with an acronym in brackets, in another word order, or by their head noun.
#include "lexicon/annotator.hpp"
#include "rdf/namespaces.hpp"

#include <algorithm>
#include <cctype>
#include <optional>

namespace chancery::lexicon {

namespace {

/// Words that stand inside names without a capital.
bool linksName(const WordReadings& readings, std::string_view word) {
    return readings.is(WordClass::preposition) || readings.is(WordClass::definite) || word == "&" ||
           (readings.is(WordClass::coordinating) && word.size() == 3);
}

class IntroducedNames {
public:
    explicit IntroducedNames(Annotator& annotator) : n_(annotator), lexicon_(annotator.lexicon) {}

    void run() {
        for (const auto& sentence : n_.a.sentences) {
            for (std::uint32_t at = sentence.words.first; at < sentence.words.end; ++at) {
                if (n_.is(at, "(")) {
                    bracket(sentence.words, at);
                }
            }
        }
        if (!acronyms_.empty()) {
            for (const auto& sentence : n_.a.sentences) {
                later(sentence.words);
            }
        }
        headed();
    }

private:
    struct Acronym {
        std::string text;
        MentionKind kind{};
        std::uint32_t entry = none;
    };

    [[nodiscard]] bool isAcronym(std::uint32_t word) const {
        const auto text = n_.a.textOf(word);
        const auto capitals = std::count_if(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
        return n_.a.words[word].kind == text::TokenKind::word && capitals >= 2 && text.size() <= 12;
    }

    /// "(" acronym [another word] ")" at word `open`: the name before it is what the acronym stands for.
    void bracket(Range sentence, std::uint32_t open) {
        if (open + 2 >= sentence.end || open == sentence.first || !isAcronym(open + 1) || !n_.is(open + 2, ")")) {
            return;
        }
        const std::string acronym(n_.a.textOf(open + 1));
        if (const auto* before = n_.a.mention(open - 1); before != nullptr && n_.isName(*before)) {
            remember(acronym, *before, open + 1);
            return;
        }
        if (const auto range = nameBefore(sentence, open, acronym)) {
            introduce(*range, acronym, open + 1);
        }
    }

    void remember(const std::string& acronym, const Mention& name, std::uint32_t at) {
        const auto* known = n_.a.mention(at);
        if (known != nullptr && known->entry == name.entry) {
            return;
        }
        const Mention copy = name;
        acronyms_.push_back({acronym, copy.kind, copy.entry});
        if (known == nullptr) {
            n_.add({at, at + 1}, copy.kind, LabelRole::name, copy.entry);
        } else {
            n_.a.mentions[n_.a.mentionAt[at]].entry = copy.entry;
            n_.a.mentions[n_.a.mentionAt[at]].kind = copy.kind;
        }
    }

    /// The capitalised words before `open` whose initials spell the acronym.
    [[nodiscard]] std::optional<Range> nameBefore(Range sentence, std::uint32_t open,
                                                  const std::string& acronym) const {
        std::string letters;
        for (const char c : acronym) {
            if (c >= 'A' && c <= 'Z') {
                letters.push_back(c);
            }
        }
        std::string initials;
        std::optional<Range> best;
        for (std::uint32_t i = open; i-- > sentence.first && open - i <= 14;) {
            const auto& word = n_.a.words[i];
            const auto text = n_.a.textOf(i);
            if (word.capital) {
                initials.insert(initials.begin(), text.front());
                std::string sorted = initials;
                std::string wanted = letters;
                std::sort(sorted.begin(), sorted.end());
                std::sort(wanted.begin(), wanted.end());
                // The order of the letters may differ where the writer mixed up the words.
                if (sorted == wanted || (initials.size() >= 3 && initials.front() == letters.front() &&
                                         std::includes(sorted.begin(), sorted.end(), wanted.begin(), wanted.end()))) {
                    best = Range{i, open};
                    if (sorted == wanted) {
                        return best;
                    }
                }
            } else if (!linksName(n_.readings(i), text)) {
                break;
            }
        }
        return best;
    }

    void introduce(Range range, const std::string& acronym, std::uint32_t at) {
        std::vector<WordId> ids;
        for (std::uint32_t i = range.first; i < range.end; ++i) {
            ids.push_back(n_.a.words[i].id);
        }
        std::uint32_t entry = lexicon_.anagram(ids);
        MentionKind kind = MentionKind::organization;
        if (entry != none) {
            kind = lexicon_.entry(entry).kind == EntryKind::initiative ? MentionKind::initiative
                                                                       : MentionKind::organization;
        } else if (lexicon_.longest(n_.a.words, n_.a.text, range.end - 1, range.end, EntryKind::instrumentNoun)
                       .length != 0) {
            kind = MentionKind::initiative;
            entry = make(range, kind);
        } else if (entry = meetingOf(range); entry != none) {
            kind = MentionKind::eventNoun;
        } else if (const auto head = headOf(range)) {
            kind = *head;
            entry = make(range, kind);
        } else {
            return;
        }
        n_.drop(range); // shorter mentions inside a longer name go
        n_.add(range, kind, LabelRole::name, entry);
        acronyms_.push_back({acronym, kind, entry});
        if (n_.a.mentionAt[at] == none) {
            n_.add({at, at + 1}, kind, LabelRole::name, entry);
        }
    }

    /// "Joint Permanent Commission on Cooperation (JPCC)", "Foreign Office Consultations (FOC)": the event that two
    /// sides' body is, or `none`.
    [[nodiscard]] std::uint32_t meetingOf(Range range) const {
        std::uint32_t head = range.first;
        while (head + 1 < range.end && n_.a.words[head + 1].capital) {
            ++head;
        }
        const auto has = [&](const std::vector<WordId>& list, std::uint32_t word) {
            return std::find(list.begin(), list.end(), n_.a.words[word].id) != list.end();
        };
        for (const auto index : lexicon_.composed()) {
            const auto& event = lexicon_.entry(index);
            for (auto word = range.first; word < head; ++word) {
                if (has(event.composedNouns, head) && has(event.composedWords, word)) {
                    return index;
                }
            }
        }
        for (auto word = range.first; word < head; ++word) {
            const auto known = lexicon_.longest(n_.a.words, n_.a.text, word, range.end, EntryKind::eventNoun);
            if (known.length >= 2 && word + known.length == head + 1) {
                return known.label->entry;
            }
        }
        return none;
    }

    std::uint32_t make(Range range, MentionKind kind) {
        const bool body = kind == MentionKind::organization;
        const auto entry =
            n_.addLocal(body ? EntryKind::organization : EntryKind::initiative, std::string(n_.a.textOf(range)),
                        rdf::in(rdf::ns::chn, body ? "Organization" : "Initiative"));
        const auto noun = lexicon_.longest(n_.a.words, n_.a.text, range.end - 1, range.end, EntryKind::instrumentNoun);
        if (!body && noun.length != 0) { // "… Partnership Agreement (CEPA)"
            n_.a.locals.back().type = lexicon_.entry(noun.label->entry).type;
        }
        for (std::uint32_t i = range.first; i < range.end; ++i) {
            if (n_.a.words[i].capital) {
                n_.a.locals.back().headNouns.push_back(n_.a.words[i].id);
            }
        }
        return entry;
    }

    /// What the head noun says a capitalised name is: the last capitalised word before "of", "for" or the end.
    [[nodiscard]] std::optional<MentionKind> headOf(Range range) const {
        std::optional<MentionKind> kind;
        for (std::uint32_t i = range.first; i < range.end; ++i) {
            const auto id = n_.a.words[i].id;
            if (!n_.a.words[i].capital) {
                if (kind) {
                    return kind;
                }
                continue;
            }
            if (lexicon_.listed("organization", id)) {
                kind = MentionKind::organization;
            } else if (lexicon_.listed("initiative", id)) {
                kind = MentionKind::initiative;
            }
        }
        return kind;
    }

    /// Later uses of an acronym that the gazetteer does not know.
    void later(Range sentence) {
        for (std::uint32_t i = sentence.first; i < sentence.end; ++i) {
            if (n_.a.mentionAt[i] != none || !n_.a.words[i].capital) {
                continue;
            }
            for (const auto& acronym : acronyms_) {
                if (n_.a.textOf(i) == acronym.text) {
                    n_.add({i, i + 1}, acronym.kind, LabelRole::name, acronym.entry);
                    break;
                }
            }
        }
    }

    /// Quoted or capitalised names that end in a head noun of initiatives: "Engage Africa" policy, Ankara Process.
    void headed() {
        for (const auto& sentence : n_.a.sentences) {
            if (sentence.kind != text::SentenceKind::body && sentence.kind != text::SentenceKind::bullet) {
                continue;
            }
            for (std::uint32_t i = sentence.words.first; i < sentence.words.end; ++i) {
                quoted(sentence.words, i);
                capitalised(sentence.words, i);
                beforeNoun(sentence.words, i);
            }
        }
    }

    [[nodiscard]] static bool opensQuote(std::string_view text) {
        return text == "\"" || text == "“" || text == "‘" || text == "«" || text == "„";
    }
    [[nodiscard]] static bool closesQuote(std::string_view text) {
        return text == "\"" || text == "”" || text == "’" || text == "»" || text == "“";
    }

    /// "…" followed by a head noun in lower case.
    void quoted(Range sentence, std::uint32_t at) {
        if (!opensQuote(n_.a.textOf(at))) {
            return;
        }
        std::uint32_t end = at + 1;
        while (end < sentence.end && end - at < 9 && !closesQuote(n_.a.textOf(end))) {
            ++end;
        }
        if (end + 1 >= sentence.end || end - at < 2 || end - at >= 9 || !closesQuote(n_.a.textOf(end)) ||
            !n_.a.words[at + 1].capital || !lexicon_.listed("initiative", n_.a.words[end + 1].id)) {
            return;
        }
        const Range range{at + 1, end};
        const auto* known = n_.a.mention(at + 1);
        if (known != nullptr && known->words == range) {
            return;
        }
        n_.drop(range); // shorter mentions inside a longer name go
        n_.add(range, MentionKind::initiative, LabelRole::name, make(range, MentionKind::initiative));
    }

    /// Two or more capitalised words of which the last is a head noun.
    void capitalised(Range sentence, std::uint32_t at) {
        if (n_.a.mentionAt[at] != none || !n_.a.words[at].capital ||
            !lexicon_.listed("initiative", n_.a.words[at].id) || at == sentence.first) {
            return;
        }
        if (capitalNoun(at + 1, sentence)) { // "Common Market Council"
            return;
        }
        const auto first = nameStart(at, sentence);
        if (at - first < 1 || isPortfolio(sentence, first)) {
            return;
        }
        name({first, nameEnd(at, sentence)});
    }

    /// "High Representative for Foreign Affairs and Security Policy", "High Representative of the Union for …": what an
    /// office is for.
    [[nodiscard]] bool isPortfolio(Range sentence, std::uint32_t first) const {
        if (first < sentence.first + 2 || !n_.is(first - 1, "for")) {
            return false;
        }
        auto of = first - 1; // "of the Union"
        while (of > sentence.first && n_.a.words[of - 1].capital) {
            --of;
        }
        of -= of > sentence.first && n_.is(of - 1, "the") ? 1U : 0U;
        return endsRank(sentence, first - 1) ||
               (of > sentence.first && n_.is(of - 1, "of") && endsRank(sentence, of - 1));
    }

    /// Whether a rank ends before the word at `end`.
    [[nodiscard]] bool endsRank(Range sentence, std::uint32_t end) const {
        constexpr std::uint32_t longest = 3; // words of a rank
        for (std::uint32_t length = 1; length <= std::min(longest, end - sentence.first); ++length) {
            if (lexicon_.longest(n_.a.words, n_.a.text, end - length, end, EntryKind::rank).length == length) {
                return true;
            }
        }
        return false;
    }

    void name(Range range) {
        n_.drop(range); // shorter mentions inside a longer name go
        n_.add(range, MentionKind::initiative, LabelRole::name, make(range, MentionKind::initiative));
    }

    /// The first word of the capitalised name that ends in word `at`: "African Union Climate Change and Health
    /// Strategy".
    [[nodiscard]] std::uint32_t nameStart(std::uint32_t at, Range sentence) const {
        const auto inside = [&](std::uint32_t word) {
            return word >= sentence.first && n_.a.words[word].kind == text::TokenKind::word && usable(word, sentence);
        };
        std::uint32_t first = at;
        for (;;) {
            if (first > sentence.first && (n_.a.words[first - 1].capital || n_.a.words[first].joined) &&
                inside(first - 1)) {
                --first;
            } else if (first < at && first > sentence.first + 2 && joins(first - 1) &&
                       capitalNoun(first - 2, sentence) && !isHead(first - 2) && inside(first - 2)) {
                first -= 2;
            } else {
                break;
            }
        }
        const auto* owner = first > sentence.first ? n_.a.mention(first - 1) : nullptr;
        const bool whose = owner != nullptr && owner->role != LabelRole::demonym && n_.isName(*owner) &&
                           (owner->kind == MentionKind::organization || owner->kind == MentionKind::place);
        if (!whose) {
            return first;
        }
        first = owner->words.first;
        while (first > sentence.first + 1) { // "the Joint UN-AU Framework"
            const auto before = isDash(first - 1) ? first - 2 : first - 1;
            const auto* other = n_.a.mention(before);
            const bool party =
                other != nullptr && (other->kind == MentionKind::organization || other->kind == MentionKind::country);
            if (!party || (before == first - 1 && !n_.a.words[first].joined)) {
                break;
            }
            first = other->words.first;
        }
        const bool joint = capitalNoun(first - 1, sentence) && n_.readings(first - 1).adjective > 0;
        return joint ? first - 1 : first;
    }

    /// The end of the name whose head is word `at`: "Framework for Partnership in Health and Trade", "Plan 2021-2025".
    [[nodiscard]] std::uint32_t nameEnd(std::uint32_t at, Range sentence) const {
        std::uint32_t end = at + 1;
        if (end < sentence.end && lexicon_.listed("name-purpose", n_.a.words[end].id)) {
            for (std::uint32_t word = end + 1; word < sentence.end && word < at + 12; ++word) {
                const auto* kind = n_.a.mention(word);
                if (capitalNoun(word, sentence) || (kind != nullptr && kind->kind == MentionKind::partnershipKind)) {
                    end = word + 1;
                } else if (!linksName(n_.readings(word), n_.a.textOf(word)) || word > end + 1) {
                    break;
                }
            }
        }
        while (end < sentence.end && (isYear(end) || (isDash(end) && end + 1 < sentence.end && isYear(end + 1)))) {
            ++end;
        }
        return end;
    }

    [[nodiscard]] bool joins(std::uint32_t word) const {
        return n_.is(word, "&") || (n_.readings(word).is(WordClass::coordinating) && n_.is(word, "and"));
    }
    [[nodiscard]] bool isDash(std::uint32_t word) const { return n_.is(word, "-") || n_.is(word, "–"); }
    [[nodiscard]] bool isYear(std::uint32_t word) const {
        const auto text = n_.a.textOf(word);
        return text.size() == 4 && text.starts_with("20") && text.find_first_not_of("0123456789") == text.npos;
    }
    [[nodiscard]] bool isHead(std::uint32_t word) const {
        const auto id = n_.a.words[word].id;
        return lexicon_.listed("initiative", id) || lexicon_.listed("organization", id);
    }

    /// A capitalised word that no other name has.
    [[nodiscard]] bool capitalNoun(std::uint32_t word, Range sentence) const {
        return word > sentence.first && word < sentence.end && n_.a.words[word].capital &&
               n_.a.words[word].kind == text::TokenKind::word && n_.a.mention(word) == nullptr &&
               n_.readings(word).classes == 0;
    }

    /// "the Green Valleys programme", "the Fish for Development project": a name before a noun in lower case.
    void beforeNoun(Range sentence, std::uint32_t at) {
        if (n_.a.words[at].capital || !lexicon_.listed("named-thing", n_.a.words[at].id) || n_.a.words[at].joined) {
            return;
        }
        std::uint32_t first = at;
        bool links = false;
        while (first > sentence.first && at - first < 8) {
            if (capitalNoun(first - 1, sentence)) {
                --first;
            } else if (first < at && first > sentence.first + 2 && capitalNoun(first - 2, sentence) &&
                       (joins(first - 1) || lexicon_.listed("name-purpose", n_.a.words[first - 1].id))) {
                first -= 2;
                links = true;
            } else {
                break;
            }
        }
        const bool the = first > sentence.first && n_.readings(first - 1).is(WordClass::definite);
        bool ordinary = true;
        for (auto word = first; word < at; ++word) {
            ordinary = ordinary && (n_.readings(word).open() || !n_.a.words[word].capital);
        }
        if (first < at && the && (links || !ordinary)) {
            name({first, at});
        }
    }

    /// Whether a capitalised word can be part of a name that ends later.
    [[nodiscard]] bool usable(std::uint32_t word, Range sentence) const {
        const auto* mention = n_.a.mention(word);
        if (mention != nullptr) {
            return (mention->kind == MentionKind::country || mention->kind == MentionKind::place) &&
                   mention->words.size() == 1;
        }
        const auto& readings = n_.readings(word);
        return readings.classes == 0 && (word > sentence.first || !readings.open());
    }

    Annotator& n_;
    const Lexicon& lexicon_;
    std::vector<Acronym> acronyms_;
};

} // namespace

void findIntroducedNames(Annotator& annotator) { IntroducedNames(annotator).run(); }

} // namespace chancery::lexicon
