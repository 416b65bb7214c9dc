// Names that the text itself introduces: with an acronym in brackets or in another word order.
#include "lexicon/annotator.hpp"
#include "rdf/namespaces.hpp"

#include <algorithm>
#include <optional>

namespace chancery::lexicon {

namespace {

/// "the Annual Leaders' Consultation"
bool isApostrophe(std::string_view word) { return word == "'" || word == "’"; }

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
            } else if (!linksName(n_.readings(i), text) && !isApostrophe(text)) {
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
        if (entry == none && n_.longest(range.first, range.end, EntryKind::bodyHead).length == range.size()) {
            return; // "the National Assembly (NA)": of some country
        }
        if (entry != none) {
            kind = lexicon_.entry(entry).kind == EntryKind::initiative ? MentionKind::initiative
                                                                       : MentionKind::organization;
        } else if (n_.longest(range.end - 1, range.end, EntryKind::instrumentNoun).length != 0) {
            kind = MentionKind::initiative;
            entry = introduceName(n_, range, kind);
        } else if (entry = meetingOf(range); entry != none) {
            kind = MentionKind::eventNoun;
        } else if (const auto head = headOf(range)) {
            kind = *head;
            entry = introduceName(n_, range, kind);
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
        while (head + 1 < range.end && (n_.a.words[head + 1].capital || isApostrophe(n_.a.textOf(head + 1)))) {
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
            const auto known = n_.longest(word, range.end, EntryKind::eventNoun);
            if (known.length >= 2 && word + known.length == head + 1) {
                return known.label->entry;
            }
        }
        return none;
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

    Annotator& n_;
    const Lexicon& lexicon_;
    std::vector<Acronym> acronyms_;
};

} // namespace

bool linksName(const WordReadings& readings, std::string_view word) {
    return readings.is(WordClass::preposition) || readings.is(WordClass::definite) || word == "&" ||
           (readings.is(WordClass::coordinating) && word.size() == 3);
}

std::uint32_t introduceName(Annotator& n, Range range, MentionKind kind) {
    const bool body = kind == MentionKind::organization;
    const auto entry =
        n.addLocal(body ? EntryKind::organization : EntryKind::initiative, std::string(n.a.textOf(range)),
                   rdf::in(rdf::ns::chn, body ? "Organization" : "Initiative"));
    const auto noun = n.longest(range.end - 1, range.end, EntryKind::instrumentNoun);
    if (!body && noun.length != 0) { // "… Partnership Agreement (CEPA)"
        n.a.locals.back().type = n.lexicon.entry(noun.label->entry).type;
    }
    for (std::uint32_t i = range.first; i < range.end; ++i) {
        if (n.a.words[i].capital) {
            n.a.locals.back().headNouns.push_back(n.a.words[i].id);
        }
    }
    return entry;
}

void findIntroducedNames(Annotator& annotator) {
    IntroducedNames(annotator).run();
    findHeadedNames(annotator);
}

} // namespace chancery::lexicon
