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
};

/// The words of a document as a set, to look cues up in.
class Context {
public:
    explicit Context(const Annotator& annotator) {
        std::string previous;
        for (const auto& word : annotator.a.words) {
            std::string folded = fold(annotator.a.text.substr(word.bytes.begin, word.bytes.end - word.bytes.begin));
            previous.append(" ").append(folded);
            words_.insert(std::move(previous));
            words_.insert(folded);
            previous = std::move(folded);
        }
    }
    [[nodiscard]] bool has(const std::string& cue) const { return words_.contains(cue); }

private:
    std::unordered_set<std::string> words_;
};

class Names {
public:
    explicit Names(Annotator& annotator) : n_(annotator), lexicon_(annotator.lexicon) {}

    void run() {
        if (!covered(n_.a.dateline)) {
            scan(n_.a.dateline);
        }
        for (const auto& sentence : n_.a.sentences) {
            scan(sentence.words);
        }
        count();
        for (const auto& candidate : candidates_) {
            if (const auto* label = choose(candidate)) {
                const auto kind = mentionKind(lexicon_.entry(label->entry).kind);
                n_.add(candidate.words, *kind, label->role, label->entry);
            }
        }
        flags();
    }

private:
    /// Whether a sentence still has these words: a dateline before its news was taken out of it.
    [[nodiscard]] bool covered(Range words) const {
        return std::any_of(n_.a.sentences.begin(), n_.a.sentences.end(),
                           [&](const auto& sentence) { return sentence.words.contains(words.first); });
    }

    void scan(Range sentence) {
        std::vector<Found> found;
        for (std::uint32_t at = sentence.first; at < sentence.end;) {
            lexicon_.match(n_.a.words, n_.a.text, at, sentence.end, found);
            Candidate best{{at, at}, {}};
            for (const auto& one : found) {
                const auto kind = lexicon_.entry(one.label->entry).kind;
                if (!mentionKind(kind) || !n_.free({at, at + one.length})) {
                    continue;
                }
                if (at + one.length > best.words.end) {
                    best = {{at, at + one.length}, {}};
                }
                best.labels.push_back(one.label);
            }
            if (best.labels.empty() || splitsOffice(best, sentence) || currency(best.words, sentence)) {
                ++at;
                continue;
            }
            at = best.words.end;
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
        const auto rank = lexicon_.longest(n_.a.words, n_.a.text, candidate.words.first, sentence.end, EntryKind::rank);
        return rank.length > candidate.words.size();
    }

    /// How often each entry is named without doubt, for the entries that share a label.
    void count() {
        for (const auto& candidate : candidates_) {
            if (candidate.labels.size() == 1 && !candidate.labels.front()->ambiguous) {
                ++named_[candidate.labels.front()->entry];
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
        if (entry.country != none && named_.contains(entry.country)) {
            score += 1;
        }
        return score;
    }

    [[nodiscard]] const Label* choose(const Candidate& candidate) const {
        const Label* best = nullptr;
        int bestScore = 0;
        for (const auto* label : candidate.labels) {
            // A name outweighs a vague label, a country a place or demonym of the same name.
            const int role = label->role == LabelRole::name ? 3 : label->role == LabelRole::hidden ? 0 : 2;
            const int kind =
                static_cast<int>(EntryKind::eventNoun) - static_cast<int>(lexicon_.entry(label->entry).kind);
            const int score = 1000 * support(*label) + 100 * role + kind;
            if (best == nullptr || score > bestScore) {
                best = label;
                bestScore = score;
            }
        }
        return best;
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
    Context context_{n_};
    std::vector<Candidate> candidates_;
    std::unordered_map<std::uint32_t, int> named_;
};

} // namespace

void findNames(Annotator& annotator) { Names(annotator).run(); }

} // namespace chancery::lexicon
