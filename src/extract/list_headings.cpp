// Lists of persons under a heading: "Participants: …".
#include "extract/reading.hpp"

#include <algorithm>

namespace chancery::extract {

bool Reading::isHeaded(std::uint32_t word, std::span<const lexicon::WordId> heading) {
    constexpr std::uint32_t longest = 14; // words of a heading
    const auto& a = d_.annotation();
    const auto& sentences = d_.parse().sentences;
    const auto names = [&](lexicon::Range words) {
        bool found = false;
        for (auto at = words.first; at < words.end; ++at) {
            const auto lemma = d_.lexicon().words().readings(a.words[at].id).nounLemma;
            found =
                found || std::ranges::any_of(heading, [&](auto one) { return one == a.words[at].id || one == lemma; });
        }
        return found && words.size() <= longest;
    };
    const auto verbless = [&](const grammar::Sentence& sentence, std::uint32_t end) {
        return std::none_of(sentence.clauses.begin(), sentence.clauses.end(),
                            [&](const grammar::Clause& clause) { return clause.verb < end; });
    };
    for (auto at = word; at-- > sentence_->words.first;) { // "Participants: A; B"
        if (a.textOf(at) == ":" && names({sentence_->words.first, at})) {
            return verbless(*sentence_, at);
        }
    }
    auto s = static_cast<std::size_t>(sentence_ - sentences.data());
    const auto item = sentences[s].kind;
    while (item != text::SentenceKind::body && s > 0 && sentences[s].kind == item &&
           a.textOf(sentences[s].words.end - 1) != ":") {
        --s;
    }
    const auto& head = sentences[s];
    return &head != sentence_ && head.words.size() > 1 && a.textOf(head.words.end - 1) == ":" &&
           names({head.words.first, head.words.end - 1}) && verbless(head, head.words.end);
}

} // namespace chancery::extract
