// Names of initiatives that the text tells by a head noun: at their end, behind their quotation marks, behind a comma.
#include "lexicon/annotator.hpp"
#include "rdf/namespaces.hpp"

#include <algorithm>

namespace chancery::lexicon {

namespace {

class HeadedNames {
public:
    explicit HeadedNames(Annotator& annotator) : n_(annotator), lexicon_(annotator.lexicon) {}

    /// Quoted or capitalised names that end in a head noun of initiatives: "Engage Africa" policy, Ankara Process.
    void run() {
        for (const auto& sentence : n_.a.sentences) {
            if (sentence.kind != text::SentenceKind::body && sentence.kind != text::SentenceKind::bullet) {
                continue;
            }
            for (std::uint32_t i = sentence.words.first; i < sentence.words.end; ++i) {
                quoted(sentence.words, i);
                capitalised(sentence.words, i);
                beforeNoun(sentence.words, i);
                apposed(sentence.words, i);
                way(sentence.words, i);
            }
        }
    }

private:
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
        auto noun = end + 1;
        if (noun + 1 < sentence.end && n_.is(noun, ",") &&
            (n_.readings(noun + 1).is(WordClass::indefinite) || n_.readings(noun + 1).is(WordClass::definite))) {
            noun += 2; // "“Ports of Tomorrow”, an initiative of Norway"
        }
        while (noun < sentence.end && noun < end + 3 && !n_.a.words[noun].capital &&
               !lexicon_.listed("initiative", n_.a.words[noun].id) && n_.readings(noun).adjective > 0) {
            ++noun; // "“Green Rivers” national campaign"
        }
        if (end >= sentence.end || end - at < 2 || end - at >= 9 || !closesQuote(n_.a.textOf(end)) ||
            !n_.a.words[at + 1].capital) {
            return;
        }
        const bool behind = noun < sentence.end && lexicon_.listed("initiative", n_.a.words[noun].id);
        if (!behind && !isCalled(sentence, at)) {
            return;
        }
        const Range range{at + 1, end};
        const auto* known = n_.a.mention(at + 1);
        if (known != nullptr && known->words == range) {
            return;
        }
        n_.drop(range); // shorter mentions inside a longer name go
        n_.add(range, MentionKind::initiative, LabelRole::name, introduceName(n_, range, MentionKind::initiative));
    }

    /// "the project “Safe Coast”", "an initiative called “Clean Coast”": whether a quotation is what a noun before it
    /// is called.
    [[nodiscard]] bool isCalled(Range sentence, std::uint32_t quote) const {
        auto before = quote;
        bool said = false;
        while (before > sentence.first &&
               (n_.is(before - 1, ",") || lexicon_.listed("naming", n_.a.words[before - 1].id))) {
            said = said || !n_.is(before - 1, ",");
            --before;
        }
        return before > sentence.first && !n_.a.words[before - 1].capital &&
               lexicon_.listed(said ? ListName("named-thing") : ListName("initiative-noun"), n_.a.words[before - 1].id);
    }

    /// Two or more capitalised words of which the last is a head noun.
    void capitalised(Range sentence, std::uint32_t at) {
        if (n_.a.mentionAt[at] != none || !n_.a.words[at].capital || at == sentence.first ||
            !(lexicon_.listed("initiative", n_.a.words[at].id) || isFund(at, sentence))) {
            return;
        }
        if (capitalNoun(at + 1, sentence)) { // "Common Market Council"
            return;
        }
        const auto first = nameStart(at, sentence);
        const auto end = nameEnd(at, sentence);
        const bool dated = end > at + 1 && isYear(end - 1) && lexicon_.listed("dated-initiative", n_.a.words[at].id);
        if ((at == first && !dated && !hasPurpose(at, end)) || isPortfolio(sentence, first)) { // "Kenya's Vision 2040"
            return;
        }
        name({first, end});
    }

    /// "the Coastal Villages Trust Fund": not a fund of a country's or a body's, which acts.
    [[nodiscard]] bool isFund(std::uint32_t at, Range sentence) const {
        return lexicon_.listed("fund", n_.a.words[at].id) && at > sentence.first + 1 &&
               lexicon_.listed("fund-kind", n_.a.words[at - 1].id) && n_.a.words[at - 1].capital;
    }

    /// "the Partnership for Good Schools and Water": whether a head noun alone is named by what it is for.
    [[nodiscard]] bool hasPurpose(std::uint32_t at, std::uint32_t end) const {
        const auto capitals = std::count_if(n_.a.words.begin() + at + 1, n_.a.words.begin() + end,
                                            [](const Word& word) { return word.capital; });
        return capitals > 1 && n_.readings(at - 1).is(WordClass::definite) &&
               lexicon_.listed("named-by-purpose", n_.a.words[at].id);
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
            if (n_.longest(end - length, end, EntryKind::rank).length == length) {
                return true;
            }
        }
        return false;
    }

    void name(Range range) {
        const auto text = " " + std::string(n_.a.textOf(range));
        const auto longer = std::find_if(n_.a.mentions.begin(), n_.a.mentions.end(), [&](const Mention& one) {
            return one.kind == MentionKind::initiative && one.words.first < range.first &&
                   n_.a.textOf(one.words).ends_with(text);
        });
        const auto known = longer != n_.a.mentions.end() ? longer->entry : none; // the end of a name that was given
        n_.drop(range); // shorter mentions inside a longer name go
        n_.add(range, MentionKind::initiative, LabelRole::name,
               known != none ? known : introduceName(n_, range, MentionKind::initiative));
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
            } else if (first < at && first > sentence.first + 3 &&
                       lexicon_.listed("name-within", n_.a.words[first - 1].id) && capitalNoun(first - 2, sentence) &&
                       !isBody(first - 2, sentence) && n_.readings(first - 3).is(WordClass::definite)) {
                first -= 2; // "the Women in Fishing Programme"
            } else {
                break;
            }
        }
        const auto* owner = first > sentence.first ? n_.a.mention(first - 1) : nullptr;
        const bool whose = owner != nullptr && owner->role != LabelRole::demonym && n_.isName(*owner) &&
                           (owner->kind == MentionKind::organization || owner->kind == MentionKind::place ||
                            (owner->kind == MentionKind::country && owner->words.size() > 1));
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
                const bool place = kind != nullptr && n_.a.words[word].capital &&
                                   (kind->kind == MentionKind::place || // "for an Emerging Togo"
                                    (kind->kind == MentionKind::country && capitalNoun(word - 1, sentence)));
                const bool article = word == end + 1 && n_.readings(word).is(WordClass::indefinite);
                if (article) {
                    continue;
                }
                if (isHead(word) && n_.readings(word - 1).is(WordClass::definite)) {
                    break; // "the Partnership for Green Cities and the Strategy for Peace"
                }
                if (capitalNoun(word, sentence) || place ||
                    (kind != nullptr && kind->kind == MentionKind::partnershipKind)) {
                    end = word + 1;
                } else if (!linksName(n_.readings(word), n_.a.textOf(word)) || word > end + 1) {
                    break;
                }
            }
        }
        while (end < sentence.end && (isYear(end) || (isDash(end) && end + 1 < sentence.end && isYear(end + 1)))) {
            ++end;
        }
        if (end > at + 1 && isYear(end - 1) && end + 1 < sentence.end && joins(end) && n_.is(end + 1, "Beyond")) {
            end += 2; // "Vision 2030 and Beyond"
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

    /// "the Ministry of Peace", "the Mission of …": whether a word is what bodies and offices are called.
    [[nodiscard]] bool isBody(std::uint32_t word, Range sentence) const {
        return isHead(word) || n_.longest(word, sentence.end, EntryKind::bodyHead).length != 0 ||
               n_.longest(word, sentence.end, EntryKind::rank).length != 0;
    }

    /// A capitalised word that no other name has.
    [[nodiscard]] bool capitalNoun(std::uint32_t word, Range sentence) const {
        return word > sentence.first && word < sentence.end && n_.a.words[word].capital &&
               n_.a.words[word].kind == text::TokenKind::word && n_.a.mention(word) == nullptr &&
               n_.readings(word).classes == 0;
    }

    [[nodiscard]] bool isPlace(std::uint32_t word) const {
        const auto* mention = n_.a.mention(word);
        return mention != nullptr && mention->words.size() == 1 && mention->role != LabelRole::demonym &&
               (mention->kind == MentionKind::place || mention->kind == MentionKind::country);
    }

    /// "the Green Valleys programme", "the Fish for Development project": a name before a noun in lower case.
    void beforeNoun(Range sentence, std::uint32_t at) {
        if (n_.a.words[at].capital || !lexicon_.listed("named-thing", n_.a.words[at].id) || n_.a.words[at].joined) {
            return;
        }
        std::uint32_t first = at;
        bool links = false;
        while (first > sentence.first && at - first < 8) {
            if (capitalNoun(first - 1, sentence) ||
                (first - 1 > sentence.first && capitalNoun(first - 2, sentence) && isPlace(first - 1))) {
                --first; // "the Creative Lagos initiative"
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
        constexpr std::uint32_t telling = 2; // words: "the Blue Harvest initiative"
        const bool named = at - first >= telling && lexicon_.listed("initiative-noun", n_.a.words[at].id);
        if (first < at && the && (links || !ordinary || named)) {
            name({first, at});
        }
    }

    /// "Rivers4All, the irrigation project": a word that means nothing else before what it is.
    void apposed(Range sentence, std::uint32_t at) {
        if (n_.a.words[at].capital || !lexicon_.listed("named-thing", n_.a.words[at].id)) {
            return;
        }
        auto first = at;
        while (first > sentence.first + 2 && at - first < 4 && n_.a.words[first - 1].kind == text::TokenKind::word &&
               !n_.a.words[first - 1].capital && n_.readings(first - 1).open()) {
            --first;
        }
        const bool article = first > sentence.first + 2 && (n_.readings(first - 1).is(WordClass::definite) ||
                                                            n_.readings(first - 1).is(WordClass::indefinite));
        const auto name = first - 3;
        if (article && n_.is(first - 2, ",") && name > sentence.first && capitalNoun(name, sentence) &&
            !n_.readings(name).open() && !n_.a.words[name - 1].capital && n_.a.mention(name - 1) == nullptr) {
            this->name({name, name + 1});
        }
    }

    /// "the Black Sea-Aegean transport corridor": a way named after its ends.
    void way(Range sentence, std::uint32_t at) {
        if (n_.a.words[at].capital || !lexicon_.listed("named-way", n_.a.words[at].id)) {
            return;
        }
        auto first = at;
        while (first > sentence.first && at - first < 3 && n_.readings(first - 1).open() &&
               n_.a.words[first - 1].kind == text::TokenKind::word && !n_.a.words[first - 1].capital) {
            --first;
        }
        bool joined = false; // "Aegean" by a hyphen with what stands before it
        while (first > sentence.first && at - first < 9) {
            const auto* known = n_.a.mention(first - 1);
            const bool part =
                n_.a.words[first - 1].capital && n_.readings(first - 1).classes == 0 &&
                (known == nullptr || known->kind == MentionKind::place || known->kind == MentionKind::country);
            if (!part && !isDash(first - 1)) {
                break;
            }
            joined = joined || isDash(first - 1) || n_.a.words[first - 1].joined;
            --first;
        }
        if (joined && first > sentence.first && n_.readings(first - 1).is(WordClass::definite)) {
            name({first, at + 1});
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
};

} // namespace

void findHeadedNames(Annotator& annotator) { HeadedNames(annotator).run(); }

} // namespace chancery::lexicon
