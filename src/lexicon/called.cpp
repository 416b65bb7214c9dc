// Organisations that a text calls by a noun of events once it has named them: "the Secretary General of the Forum".
#include "lexicon/annotator.hpp"

namespace chancery::lexicon {

namespace {

class CalledOrganizations {
public:
    explicit CalledOrganizations(Annotator& annotator) : n_(annotator) {}

    void run() {
        for (const auto& sentence : n_.a.sentences) {
            for (auto word = sentence.words.first; word < sentence.words.end; ++word) {
                const auto organization = called(sentence.words, word) ? namedBefore(word) : none;
                if (organization != none) {
                    n_.drop({word, word + 1});
                    n_.add({word, word + 1}, MentionKind::organization, LabelRole::name, organization);
                }
            }
        }
    }

private:
    [[nodiscard]] bool listed(ListName list, std::uint32_t word) const {
        return n_.lexicon.listed(list, n_.a.words[word].id);
    }

    /// Whether the noun of an event in capitals stands where only an organisation does: "member of the Forum", "Forum
    /// Secretariat".
    [[nodiscard]] bool called(Range sentence, std::uint32_t word) const {
        const auto* mention = n_.a.mention(word);
        if (mention == nullptr || mention->kind != MentionKind::eventNoun || mention->words.size() != 1 ||
            !n_.a.words[word].capital) {
            return false;
        }
        const bool behind = word >= sentence.first + 3 && n_.readings(word - 1).is(WordClass::definite) &&
                            n_.is(word - 2, "of") && listed("belonging", word - 3);
        const bool before = word + 1 < sentence.end && listed("belonging-behind", word + 1);
        return behind || before;
    }

    /// The organisation named last before a word whose name ends in it: the Pacific Islands Forum; an entry, or `none`.
    [[nodiscard]] std::uint32_t namedBefore(std::uint32_t word) const {
        const Mention* last = nullptr;
        for (const auto& mention : n_.a.mentions) {
            const bool may = mention.kind == MentionKind::organization && mention.words.end <= word &&
                             (last == nullptr || last->words.first < mention.words.first);
            last = may && endsIn(mention, word) ? &mention : last;
        }
        return last == nullptr ? none : last->entry;
    }

    [[nodiscard]] bool endsIn(const Mention& organization, std::uint32_t word) const {
        const auto label = fold(n_.a.entryOf(n_.lexicon, organization.entry).label);
        return label.ends_with(" " + fold(n_.a.textOf(word)));
    }

    Annotator& n_;
};

} // namespace

void findCalledOrganizations(Annotator& annotator) { CalledOrganizations(annotator).run(); }

} // namespace chancery::lexicon
