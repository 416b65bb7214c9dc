// Names that the gazetteer has, and what an ambiguous one means here.
#include "lexicon/annotator.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace chancery::lexicon {

namespace {

std::optional<MentionKind> mentionKind(EntryKind kind) {
    switch (kind) {
    case EntryKind::country:
        return MentionKind::country;
    case EntryKind::organization:
        return MentionKind::organization;
    case EntryKind::body:
        return MentionKind::body;
    case EntryKind::place:
        return MentionKind::place;
    case EntryKind::initiative:
        return MentionKind::initiative;
    case EntryKind::partnershipKind:
        return MentionKind::partnershipKind;
    case EntryKind::membershipKind:
        return MentionKind::membershipKind;
    case EntryKind::eventNoun:
        return MentionKind::eventNoun;
    case EntryKind::instrumentNoun:
        return MentionKind::instrumentNoun;
    default:
        return std::nullopt;
    }
}

/// A span with every reading the gazetteer has for it.
struct Candidate {
    Range words;
    std::vector<const Label*> labels;
    const AnnotatedSentence* sentence = nullptr; // none in a dateline
};

/// The words of a document, and each two that follow one another, as a set to look cues up in; most documents need
/// none.
class Context {
public:
    explicit Context(const Annotation& annotation) : a_(annotation) {}

    [[nodiscard]] bool has(const std::string& cue) {
        if (words_.empty()) {
            gather();
        }
        return words_.contains(cue);
    }

private:
    void gather() {
        std::string previous;
        for (const auto& word : a_.words) {
            std::string folded = fold(a_.text.substr(word.bytes.begin, word.bytes.end - word.bytes.begin));
            previous.append(" ").append(folded);
            words_.insert(std::move(previous));
            words_.insert(folded);
            previous = std::move(folded);
        }
    }

    const Annotation& a_;
    std::unordered_set<std::string> words_;
};

class Names {
public:
    explicit Names(Annotator& annotator) : n_(annotator), lexicon_(annotator.lexicon) {}

    void run() {
        isCandidate_.assign(n_.a.words.size(), false);
        if (!covered(n_.a.dateline)) {
            scan(n_.a.dateline, nullptr);
        }
        for (const auto& sentence : n_.a.sentences) {
            scan(sentence.words, &sentence);
        }
        count();
        for (std::uint32_t i = 0; i < candidates_.size(); ++i) {
            const auto& candidate = candidates_[i];
            if (namesPerson(candidate) || commonWord(candidate) || !vagueHolds(candidate) || othersBody(i)) {
                continue;
            }
            if (const auto* label = choose(candidate)) {
                const auto kind = mentionKind(lexicon_.entry(label->entry).kind);
                const bool state = *kind == MentionKind::country && label->role == LabelRole::name;
                n_.add(state ? withStateForm(candidate) : candidate.words, *kind, label->role, label->entry);
            }
        }
        flags();
    }

private:
    /// "the Oriental Republic of Uruguay": the words of a country with its form of state before them.
    [[nodiscard]] Range withStateForm(const Candidate& candidate) const {
        const std::uint32_t begin =
            candidate.sentence != nullptr ? candidate.sentence->words.first : candidate.words.first;
        std::uint32_t first = candidate.words.first;
        first -= first > begin && n_.is(first - 1, "the") ? 1U : 0U;
        if (first < begin + 2 || !n_.is(first - 1, "of") || !n_.a.words[first - 2].capital ||
            !lexicon_.listed("state-form", n_.a.words[first - 2].id) || !n_.free({first - 2, candidate.words.first})) {
            return candidate.words;
        }
        first -= 2;
        for (std::uint32_t back = 1; back < 4 && first >= begin + back; ++back) { // "the Heads of State of Namibia"
            if (n_.longest(first - back, first + 1, EntryKind::rank).length == back + 1) {
                return candidate.words;
            }
        }
        while (first > begin && n_.a.words[first - 1].capital && n_.a.mentionAt[first - 1] == none &&
               lexicon_.listed("state-adjective", n_.a.words[first - 1].id)) {
            --first;
        }
        return {first, candidate.words.end};
    }

    /// Whether a sentence still has these words: a dateline before its news was taken out of it.
    [[nodiscard]] bool covered(Range words) const {
        return std::any_of(n_.a.sentences.begin(), n_.a.sentences.end(),
                           [&](const auto& sentence) { return sentence.words.contains(words.first); });
    }

    void scan(Range sentence, const AnnotatedSentence* in) {
        std::vector<Found> found;
        for (std::uint32_t at = sentence.first; at < sentence.end;) {
            lexicon_.match(n_.a.words, n_.a.text, at, sentence.end, found);
            Candidate best{{at, at}, {}, in};
            for (const auto& one : found) {
                const auto kind = lexicon_.entry(one.label->entry).kind;
                if (!mentionKind(kind) || !n_.free({at, at + one.length})) {
                    continue;
                }
                if (at + one.length > best.words.end) {
                    best = {{at, at + one.length}, {}, in};
                }
                best.labels.push_back(one.label);
            }
            if (best.labels.empty() || splitsOffice(best, sentence) || currency(best.words, sentence)) {
                ++at;
                continue;
            }
            at = best.words.end;
            std::fill(isCandidate_.begin() + best.words.first, isCandidate_.begin() + best.words.end, true);
            candidates_.push_back(std::move(best));
        }
    }

    /// "US$ 420 million" names a currency.
    [[nodiscard]] bool currency(Range words, Range sentence) const {
        return words.end < sentence.end && n_.a.words[words.end].kind == text::TokenKind::symbol &&
               !n_.a.words[words.end].spaceBefore &&
               n_.a.words[words.end].bytes.end - n_.a.words[words.end].bytes.begin < 4;
    }

    /// "Foreign Affairs Council" is a body, but the "State" of "Secretary of State for …" is none: a rank or portfolio
    /// that is longer than the name keeps its words.
    [[nodiscard]] bool splitsOffice(const Candidate& candidate, Range sentence) const {
        const auto rank = n_.longest(candidate.words.first, sentence.end, EntryKind::rank);
        if (rank.length > candidate.words.size()) {
            return true;
        }
        constexpr std::uint32_t reach = 4; // "Deputy Secretary of the | Security Council"
        const auto kind = lexicon_.entry(candidate.labels.front()->entry).kind;
        for (std::uint32_t back = 1; back <= reach && kind == EntryKind::organization; ++back) {
            const auto at = candidate.words.first - std::min(back, candidate.words.first - sentence.first);
            if (n_.longest(at, sentence.end, EntryKind::rank).length + at >= candidate.words.end) {
                return true;
            }
        }
        return false;
    }

    /// How often each entry is named without doubt, for the entries that share a label.
    void count() {
        for (const auto& candidate : candidates_) {
            const auto* label = candidate.labels.front();
            if (candidate.labels.size() == 1 && !label->ambiguous && label->role != LabelRole::hidden) {
                ++named_[label->entry];
            }
        }
    }

    [[nodiscard]] int support(const Label& label) const {
        const auto& entry = lexicon_.entry(label.entry);
        int score = 0;
        if (const auto at = named_.find(label.entry); at != named_.end()) {
            score += 2 * at->second;
        }
        for (const auto& cue : entry.cues) {
            score += context_.has(cue) ? 2 : 0;
        }
        return score + (inNamedCountry(label) ? 1 : 0);
    }

    [[nodiscard]] bool inNamedCountry(const Label& label) const {
        const auto& entry = lexicon_.entry(label.entry);
        return entry.country != none && named_.contains(entry.country);
    }

    [[nodiscard]] const Label* choose(const Candidate& candidate) const {
        if (candidate.labels.size() == 1) {
            return candidate.labels.front();
        }
        // "Georgia" is no state of the United States for these being named, too.
        const bool country = std::any_of(candidate.labels.begin(), candidate.labels.end(), [&](const Label* label) {
            return lexicon_.entry(label->entry).kind == EntryKind::country;
        });
        const Label* best = nullptr;
        int bestScore = 0;
        for (const auto* label : candidate.labels) {
            // A name outweighs a vague label, a country a place or demonym of the same name.
            const int role = label->role == LabelRole::name ? 3 : label->role == LabelRole::hidden ? 0 : 2;
            const int kind =
                static_cast<int>(EntryKind::eventNoun) - static_cast<int>(lexicon_.entry(label->entry).kind);
            const bool beside = lexicon_.entry(label->entry).kind == EntryKind::place && country;
            const int score = 1000 * (support(*label) - (beside && inNamedCountry(*label) ? 1 : 0)) + 100 * role + kind;
            if (best == nullptr || score > bestScore) {
                best = label;
                bestScore = score;
            }
        }
        return best;
    }

    [[nodiscard]] bool titled(std::uint32_t word) const {
        const auto id = n_.a.words[word].id;
        return lexicon_.listed("courtesy-male", id) || lexicon_.listed("courtesy-female", id) ||
               lexicon_.listed("military", id) || lexicon_.listed("academic", id);
    }

    [[nodiscard]] bool given(std::uint32_t word) const {
        const auto id = n_.a.words[word].id;
        return lexicon_.listed("given", id) || lexicon_.listed("given-male", id) || lexicon_.listed("given-female", id);
    }

    /// Whether a country or place is the name of a person here: "Foreign Minister Georgia Hale", "Mr. Jordan", "Ana
    /// Lima".
    [[nodiscard]] bool namesPerson(const Candidate& candidate) const {
        const auto words = candidate.words;
        const auto* sentence = candidate.sentence;
        if (sentence == nullptr || words.size() != 1 || words.first == sentence->words.first) {
            return false;
        }
        const auto before = words.first - 1;
        const auto id = n_.a.words[words.first].id;
        if (titled(before) && n_.a.words[before].capital) {
            return true;
        }
        const auto& previous = n_.a.words[before];
        const bool surname = given(before) && previous.capital && !n_.a.words[words.first].joined &&
                             n_.a.mentionAt[before] == none && !isCandidate_[before];
        const bool place = std::all_of(candidate.labels.begin(), candidate.labels.end(), [&](const Label* label) {
            return lexicon_.entry(label->entry).kind == EntryKind::place;
        });
        if (place && afterRank(words.first, sentence->words)) { // "Minister Vinh"
            return true;
        }
        if (surname && (lexicon_.listed("place-name", id) || afterRank(before, sentence->words))) {
            return true;
        }
        const bool listed = n_.readings(before).is(WordClass::coordinating) && before > sentence->words.first &&
                            isCandidate_[before - 1]; // "the Foreign Ministers of Kenya and Georgia Peter Otieno and …"
        return !listed && words.end < sentence->words.end && lexicon_.listed("place-name", id) &&
               nameFollows(words.end) && afterRank(words.first, sentence->words);
    }

    /// Whether a capitalised word that can only be a name stands here.
    [[nodiscard]] bool nameFollows(std::uint32_t at) const {
        const auto& word = n_.a.words[at];
        const auto& readings = n_.readings(at);
        return word.kind == text::TokenKind::word && word.capital && !word.joined && !word.allCaps &&
               readings.classes == 0 && !isCandidate_[at] &&
               (!readings.open() || lexicon_.listed("surname", word.id) || given(at));
    }

    [[nodiscard]] bool afterRank(std::uint32_t at, Range sentence) const {
        for (std::uint32_t length = 1; length <= 4 && sentence.first + length <= at; ++length) {
            const auto rank = n_.longest(at - length, at, EntryKind::rank);
            if (rank.length == length && n_.a.words[at - length].capital) {
                return true;
            }
        }
        return false;
    }

    /// Whether a place's name is only a word with a capital: at the head of a sentence, or where all words have one.
    [[nodiscard]] bool commonWord(const Candidate& candidate) const {
        const auto* sentence = candidate.sentence;
        if (sentence == nullptr || candidate.words.size() != 1 || !n_.readings(candidate.words.first).open()) {
            return false;
        }
        const bool headline =
            sentence->kind == text::SentenceKind::headline || sentence->kind == text::SentenceKind::label;
        if (candidate.words.first != sentence->words.first && !headline) {
            return false;
        }
        return std::all_of(candidate.labels.begin(), candidate.labels.end(), [&](const Label* label) {
            return lexicon_.entry(label->entry).kind == EntryKind::place && label->ambiguous && support(*label) == 0;
        });
    }

    /// A vague label (an acronym of several bodies, "the Kingdom", "Senate") needs something in the text that speaks
    /// for one of its readings.
    [[nodiscard]] bool vagueHolds(const Candidate& candidate) const {
        return std::any_of(candidate.labels.begin(), candidate.labels.end(), [&](const Label* label) {
            if (label->role != LabelRole::hidden || support(*label) > 0) {
                return true;
            }
            const auto& entry = lexicon_.entry(label->entry);
            const bool national =
                entry.kind != EntryKind::country && entry.kind != EntryKind::place && entry.country != none;
            return candidate.labels.size() == 1 && !label->ambiguous && !label->upper && !national;
        });
    }

    /// "the Senate of Chile" and "the Chilean Senate" are not Pakistan's, though Pakistan has one of this name too; nor
    /// is "the Security Council of Chile" that of the United Nations.
    [[nodiscard]] bool othersBody(std::uint32_t index) const {
        const auto& candidate = candidates_[index];
        const auto* label = candidate.labels.front();
        const auto& body = lexicon_.entry(label->entry);
        if (label->role != LabelRole::hidden || body.kind == EntryKind::place ||
            (body.country == none && body.kind != EntryKind::organization)) {
            return false;
        }
        const auto other = [&](std::uint32_t at) {
            const auto owner = candidates_[at].labels.front()->entry;
            const auto& entry = lexicon_.entry(owner);
            if (entry.kind == EntryKind::organization && body.organOf != none && owner != body.organOf) {
                return true; // "the Council of Foreign Ministers of CIS" is no organ of another organisation
            }
            return entry.kind == EntryKind::country &&
                   std::none_of(candidate.labels.begin(), candidate.labels.end(), [&](const Label* one) {
                       return lexicon_.entry(one->entry).country == candidates_[at].labels.front()->entry;
                   });
        };
        std::uint32_t next = candidate.words.end + 1;
        next += n_.is(next, "the") ? 1U : 0U;
        if (n_.is(candidate.words.end, "of") && index + 1 < candidates_.size() &&
            candidates_[index + 1].words.first == next && other(index + 1)) {
            return true;
        }
        return index > 0 && candidates_[index - 1].words.end == candidate.words.first && other(index - 1);
    }

    /// A flag is two regional indicators that spell the country's ISO code (UTS #51, annex B).
    void flags() {
        for (std::uint32_t i = 0; i < n_.a.words.size(); ++i) {
            const auto bytes = n_.a.textOf(i);
            if (n_.a.words[i].kind != text::TokenKind::symbol || bytes.size() != 8 ||
                !bytes.starts_with("\xF0\x9F\x87")) {
                continue;
            }
            const auto letter = [&](std::size_t at) {
                return static_cast<char>('A' + (static_cast<unsigned char>(bytes[at]) - 0xA6));
            };
            const auto entry = lexicon_.countryOf(std::string{letter(3), letter(7)});
            if (entry != none) {
                n_.add({i, i + 1}, MentionKind::country, LabelRole::name, entry);
            }
        }
    }

    Annotator& n_;
    const Lexicon& lexicon_;
    mutable Context context_{n_.a};
    std::vector<Candidate> candidates_;
    std::vector<bool> isCandidate_; // of each word
    std::unordered_map<std::uint32_t, int> named_;
};

} // namespace

void findNames(Annotator& annotator) { Names(annotator).run(); }

} // namespace chancery::lexicon
