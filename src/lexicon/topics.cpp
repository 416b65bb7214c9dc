// Topics: the longest of a topic's phrases at each place, but where the words are part of something else's name.
#include "lexicon/annotator.hpp"

#include <algorithm>

namespace chancery::lexicon {

namespace {

class Topics {
public:
    explicit Topics(Annotator& annotator) : n_(annotator) {}

    void run() {
        for (const auto& sentence : n_.a.sentences) {
            if (sentence.kind == text::SentenceKind::label) {
                continue; // "(Posted: 2019-05-03 09:30 ICT)" is about no technology
            }
            const bool prose = sentence.kind == text::SentenceKind::body || sentence.kind == text::SentenceKind::bullet;
            unlike_.clear();
            for (std::uint32_t at = sentence.words.first; at < sentence.words.end; ++at) {
                if (const auto length = longest(at, sentence.words.end); length != 0) {
                    const Range range{at, at + length};
                    if (inForum(range) || inInitiative(range)) { // "the Kenya Tourism Forum" is about tourism
                        addNamed(range, "not-by-name");
                    } else if (inPartnership(range)) { // "a Strategic Energy Partnership" is about energy
                        addNamed(range, "not-by-partnership");
                    } else if (!insideName(range) &&
                               !(prose ? inBodyName(range, sentence.words) : inLetterhead(range, sentence.words))) {
                        add(range);
                    }
                    at += length - 1;
                }
            }
        }
    }

private:
    /// The length of the longest phrase at a word that is a topic's; the phrases stay in `found_`.
    [[nodiscard]] std::uint32_t longest(std::uint32_t at, std::uint32_t end) {
        found_.clear();
        n_.lexicon.match(n_.a.words, n_.a.text, at, end, found_);
        for (const auto& one : found_) {
            if (one.label->role == LabelRole::unlike) {
                unlike_.emplace_back(one.label->entry, Range{at, at + one.length});
            }
        }
        std::erase_if(found_, [&](const Found& one) {
            return n_.lexicon.entry(one.label->entry).kind != EntryKind::topic ||
                   one.label->role == LabelRole::unlike || isUnlike(one.label->entry, {at, at + one.length}) ||
                   (one.label->role == LabelRole::leading && !leads(at + one.length, end));
        });
        std::uint32_t length = 0;
        for (const auto& one : found_) {
            length = std::max(length, one.length);
        }
        return length;
    }

    /// Whether the name of an organisation stands at a word, articles left out.
    [[nodiscard]] bool leads(std::uint32_t word, std::uint32_t end) const {
        word += word < end && n_.readings(word).is(WordClass::definite) ? 1U : 0U;
        const auto* mention = word < end ? n_.a.mention(word) : nullptr;
        return mention != nullptr && mention->kind == MentionKind::organization && mention->words.first == word;
    }

    /// Whether the words lie in a phrase that does not mean the topic.
    [[nodiscard]] bool isUnlike(std::uint32_t entry, Range range) const {
        return std::any_of(unlike_.begin(), unlike_.end(), [&](const auto& phrase) {
            return phrase.first == entry && phrase.second.first <= range.first && range.end <= phrase.second.end;
        });
    }

    void add(Range range) {
        for (const auto& one : found_) {
            if (one.length == range.size()) {
                n_.a.topics.push_back({range, MentionKind::topic, one.label->role, one.label->entry});
            }
        }
    }

    /// "the Kenya Tourism Forum", "a business forum"
    [[nodiscard]] bool inForum(Range range) const {
        const auto* event = n_.a.mention(range.first);
        if (event != nullptr && event->kind == MentionKind::eventNoun && range.end <= event->words.end &&
            n_.lexicon.listed("forum", n_.a.words[event->words.end - 1].id)) {
            return true;
        }
        return std::any_of(n_.a.forums.begin(), n_.a.forums.end(), [&](const Mention& forum) {
            return forum.words.first <= range.first && range.end <= forum.words.end;
        });
    }

    [[nodiscard]] bool inInitiative(Range range) const {
        const auto* name = n_.a.mention(range.first);
        return name != nullptr && name->kind == MentionKind::initiative && name->words.size() > 1 &&
               range.end <= name->words.end;
    }

    [[nodiscard]] bool inPartnership(Range range) const {
        const auto* name = n_.a.mention(range.first);
        return name != nullptr && name->kind == MentionKind::partnershipKind && range.end <= name->words.end;
    }

    /// What an initiative's or a forum's name says that it is about: not what any of them may be called after.
    void addNamed(Range range, std::string_view silent) {
        const bool telling = n_.lexicon.listedPhrase("by-name", fold(n_.a.textOf(range)));
        std::erase_if(found_, [&](const Found& one) {
            return !telling && n_.lexicon.listedPhrase(silent, fold(n_.lexicon.entry(one.label->entry).label));
        });
        add(range);
    }

    /// Whether a word belongs to the name of something else.
    [[nodiscard]] bool insideName(Range range) const {
        for (std::uint32_t i = range.first; i < range.end; ++i) {
            const auto* mention = n_.a.mention(i);
            const bool party = mention != nullptr &&
                               (mention->kind == MentionKind::country || mention->kind == MentionKind::organization);
            const bool within = party && mention->words.size() < range.size() // "North Korean nuclear issue"
                                && range.first <= mention->words.first && mention->words.end <= range.end;
            if (mention != nullptr && mention->words.size() > 1 && !within &&
                (n_.isName(*mention) || mention->kind == MentionKind::office || mention->kind == MentionKind::person ||
                 mention->kind == MentionKind::eventNoun)) {
                return true;
            }
        }
        return false;
    }

    /// "the Export-Import Bank", "the Ministry of the Armed Forces": whether the words stand in a row of capitalised
    /// words that a head noun of bodies is one of.
    [[nodiscard]] bool inBodyName(Range range, Range sentence) {
        if (!n_.a.words[range.first].capital) {
            return false;
        }
        std::uint32_t first = range.first;
        while (first > sentence.first && goesOn(first - 1)) {
            --first;
        }
        std::uint32_t end = range.end;
        while (end < sentence.end && goesOn(end)) {
            ++end;
        }
        for (auto word = first; word < end; ++word) {
            if (!range.contains(word) && n_.a.words[word].capital && isBodyHead(word, end)) {
                return true;
            }
        }
        return false;
    }

    /// "MINISTRY OF FOREIGN AFFAIRS AND TOURISM": whether the words are of what a body before them is responsible for.
    [[nodiscard]] bool inLetterhead(Range range, Range sentence) const {
        for (auto head = sentence.first; head < range.first; ++head) {
            const auto length = n_.longest(head, sentence.end, EntryKind::bodyHead).length;
            auto next = head + length;
            if (length == 0 || next + 1 >= sentence.end || !n_.lexicon.listed("name-link", n_.a.words[next].id)) {
                continue;
            }
            for (bool more = true; more;) {
                next += 1 + (next + 2 < sentence.end && n_.readings(next + 1).is(WordClass::definite) ? 1U : 0U);
                const auto stop = portfolioEnd(n_.a, n_.lexicon, next, sentence.end);
                if (range.first >= next && range.end <= stop) {
                    return true;
                }
                more = stop > next && stop + 1 < sentence.end &&
                       (n_.readings(stop).is(WordClass::coordinating) || n_.is(stop, ","));
                next = stop;
            }
        }
        return false;
    }

    [[nodiscard]] bool goesOn(std::uint32_t word) const {
        const auto& readings = n_.readings(word);
        const bool links = n_.lexicon.listed("name-link", n_.a.words[word].id) || readings.is(WordClass::definite);
        return n_.a.words[word].kind == text::TokenKind::word && (n_.a.words[word].capital || links);
    }

    [[nodiscard]] bool isBodyHead(std::uint32_t word, std::uint32_t end) const {
        if (n_.lexicon.listed("organization", n_.a.words[word].id) ||
            n_.lexicon.listed("venue", n_.a.words[word].id)) { // "the Heritage Park Hotel"
            return true;
        }
        std::vector<Found> found;
        n_.lexicon.match(n_.a.words, n_.a.text, word, end, found);
        return std::any_of(found.begin(), found.end(), [&](const Found& one) {
            const auto kind = n_.lexicon.entry(one.label->entry).kind;
            return kind == EntryKind::bodyHead || kind == EntryKind::rank;
        });
    }

    Annotator& n_;
    std::vector<Found> found_;
    std::vector<std::pair<std::uint32_t, Range>> unlike_; // topics, and where they are not meant
};

} // namespace

void findTopics(Annotator& annotator) { Topics(annotator).run(); }

} // namespace chancery::lexicon
