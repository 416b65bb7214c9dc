// Offices in a phrase, and whose they are.
#include "grammar/phrase_reader.hpp"

#include <algorithm>

namespace chancery::grammar {

using lexicon::LabelRole;
using lexicon::Mention;
using lexicon::MentionKind;

bool PhraseReader::takeOffice(const Mention& mention) {
    if (phrase_.person != none) {
        return false;
    }
    const auto& office = w_.a.offices[mention.entry];
    promoteHead();
    phrase_.kind = PhraseKind::agent;
    phrase_.offices.push_back(w_.a.mentionAt[at_]);
    phrase_.plural = phrase_.plural || office.plural;
    setHead(mention.words.end - 1, mention);
    at_ = mention.words.end;
    skipAside();
    if (office.of != none && phrase_.of == none) {
        takeOf(office);
        if (w_.is(at_, "in") && w_.lexicon.listedPhrase("accredited", lexicon::fold(office.label))) {
            takePost(); // "the Ambassador of Morocco in Peru, Amin Chaoudri"
        }
    } else if (office.of != none && phrase_.offices.size() == 2) { // "… and Head of UNAMI | X"
        at_ = std::max(at_, w_.a.mentions[office.of].words.end);
    } else if (office.of == none && !office.plural) {
        takeCountryBehind();
        takeNounOwner();
        takeBodyOwner();
        takePost();
        takeCity();
        skipArea(office);
    }
    if (!office.plural) {
        skipResidence();
        skipTask(office);
    }
    if (phrase_.person != none) {
        return false;
    }
    return genitive() || anotherOffice(office.plural) || continuesName(); // "the President's visit"
}

void PhraseReader::takeOf(const lexicon::Office& office) {
    phrase_.of = office.of;
    at_ = std::max({at_, w_.a.mentions[office.of].words.end, office.ofEnd}); // it may have its owner within
    takeOwnBody();
    if (takeBracketName()) {
        return;
    }
    if (at_ < end() && w_.a.words[at_].capital && mentionAt(at_) == nullptr &&
        w_.lexicon.listed("organ", w_.a.words[at_].id)) {
        ++at_; // "the Director General of the MSG Secretariat"
    } else if (at_ < end() && mentionAt(at_) == nullptr && w_.a.words[at_].capital &&
               w_.lexicon.listed("mission-word", w_.a.words[at_].id)) {
        ++at_; // "of the Chilean Embassy in Kenya"
        takePost();
    }
    skipAside();
    skipMembers();
    skipBodyCountry();
    skipWholeAssembly();
    // "… of the Ministry of X of Y": a country after a body is the body's; "to Z" is where an envoy is sent.
    const bool envoy =
        (w_.is(at_, "to") || w_.is(at_, "for")) && tagAt(at_) == Tag::preposition && !(w_.is(at_, "to") && isVisitor());
    const std::uint32_t next = at_ + 1 + (article(at_ + 1) ? 1U : 0U);
    const auto* target = envoy ? mentionAt(next) : nullptr;
    if (target != nullptr && !office.plural &&
        (target->kind == MentionKind::country || target->kind == MentionKind::organization) &&
        target->role != LabelRole::demonym) {
        at_ = target->words.end;
        takeMorePosts();
        skipAside();
    } else if (envoy && !office.plural && w_.is(at_, "to") && w_.is(at_ + 1, "the") && next < end() &&
               target == nullptr && w_.a.words[next].capital && !w_.a.words[std::min(next + 1, end() - 1)].capital) {
        at_ = next + 1; // "Ambassador of Switzerland to the Community"
    } else if (envoy && w_.is(at_, "for") && w_.a.words[next].capital) {
        const auto stop = lexicon::portfolioEnd(w_.a, w_.lexicon, next, end());
        const bool plan = target != nullptr && target->kind == MentionKind::initiative; // "for the Mattei Plan"
        at_ = plan ? target->words.end : stop > next ? stop : at_;
    }
}

/// "the visit of the Prime Minister of India to Kuwait": whose office names no post behind "to".
bool PhraseReader::isVisitor() const {
    const auto& mention = w_.a.mentions[phrase_.offices.back()];
    const auto the = mention.words.first - (w_.is(mention.words.first - 1, "the") ? 1U : 0U);
    return the >= w_.sentence.words.first + 2 && w_.lexicon.listed("noun-preposition", w_.a.words[the - 1].id) &&
           w_.lexicon.listed("visit", w_.a.words[the - 2].id) &&
           !w_.lexicon.listedPhrase("sent", lexicon::fold(w_.a.offices[mention.entry].label));
}

void PhraseReader::takeOwnBody() {
    const bool genitive = tagAt(at_) == Tag::genitive;
    if (!genitive &&
        !(at_ < end() && w_.a.words[at_].capital && w_.a.mentions[phrase_.of].kind == MentionKind::country)) {
        return;
    }
    const auto first = at_ + (genitive ? 1U : 0U);
    const auto* body = mentionAt(first);
    if (genitive && body != nullptr && body->kind == MentionKind::body) {
        phrase_.of = w_.a.mentionAt[first];
        at_ = body->words.end;
        return;
    }
    const auto stop = body != nullptr && body->kind == MentionKind::body ? body->words.end : bodyEnd(first);
    at_ = stop > first ? stop : at_;
    const auto& label = w_.a.offices[w_.a.mentions[phrase_.offices.back()].entry].label;
    if (genitive && stop > first && w_.lexicon.listedPhrase("leader-office", lexicon::fold(label))) {
        phrase_.offices.clear(); // "the President of Ghana's Supreme Court" leads no state
    }
}

std::uint32_t PhraseReader::bodyEnd(std::uint32_t first) const {
    constexpr std::uint32_t longest = 6; // words of a body's name
    auto stop = first;
    for (auto i = first; i < end() && i < first + longest && mentionAt(i) == nullptr; ++i) {
        const auto tag = tagAt(i);
        if (tag != Tag::noun && tag != Tag::proper && tag != Tag::adjective && tag != Tag::coordinator) {
            break;
        }
        const auto word = w_.a.words[i].id;
        stop = w_.lexicon.listed("organization", word) || w_.lexicon.listed("assembly", word) ? i + 1 : stop;
    }
    return stop;
}

bool PhraseReader::takeBracketName() {
    if (!w_.is(at_, "(")) {
        return false;
    }
    const auto first = at_ + 1 + w_.lexicon.listedAt("represented-by", w_.a.words, at_ + 1, end());
    const auto known = static_cast<std::ptrdiff_t>(w_.sentence.phrases.size());
    const auto stop = PhraseReader(w_, first).read();
    const bool named = stop > first && w_.is(stop, ")") && w_.sentence.phrases.back().person != none;
    if (!named) {
        w_.sentence.phrases.erase(w_.sentence.phrases.begin() + known, w_.sentence.phrases.end());
        return false;
    }
    const auto& who = w_.sentence.phrases.back();
    phrase_.person = who.person;
    phrase_.head = who.head;
    phrase_.mention = who.mention;
    phrase_.offices.insert(phrase_.offices.end(), who.offices.begin(), who.offices.end());
    at_ = stop + 1;
    return true;
}

void PhraseReader::takeBracketOffice() {
    const auto* office = w_.is(at_, "(") ? mentionAt(at_ + 1) : nullptr;
    if (office == nullptr || office->kind != MentionKind::office || !phrase_.offices.empty() || phrase_.of != none ||
        w_.a.offices[office->entry].plural || w_.a.offices[office->entry].former) {
        return;
    }
    const auto known = static_cast<std::ptrdiff_t>(w_.sentence.phrases.size());
    const auto stop = PhraseReader(w_, at_ + 1).read();
    if (stop > at_ + 1 && w_.is(stop, ")") && w_.sentence.phrases.back().person == none) {
        phrase_.offices = w_.sentence.phrases.back().offices;
        phrase_.of = w_.sentence.phrases.back().of;
        at_ = stop + 1;
    }
    w_.sentence.phrases.erase(w_.sentence.phrases.begin() + known, w_.sentence.phrases.end());
}

void PhraseReader::takePeerCountry() {
    const std::uint32_t next = at_ + 1 + (article(at_ + 1) ? 1U : 0U);
    const auto* country = w_.is(at_, "from") || w_.is(at_, "of") ? mentionAt(next) : nullptr;
    if (country != nullptr && country->role != LabelRole::demonym &&
        (country->kind == MentionKind::country || country->kind == MentionKind::organization)) {
        phrase_.of = w_.a.mentionAt[next];
        at_ = country->words.end;
    }
}

bool PhraseReader::takeUnknownBody() {
    const std::uint32_t first = at_ + 2;
    if (!w_.is(at_, "of") || !w_.is(at_ + 1, "the") || phrase_.of != none || first >= end() ||
        !w_.a.words[first].capital) {
        return false;
    }
    const auto stop = bodyEnd(first);
    const std::uint32_t next = stop + 1 + (article(stop + 1) ? 1U : 0U);
    const auto* country = stop > first && w_.is(stop, "of") ? mentionAt(next) : nullptr;
    if (country == nullptr || country->kind != MentionKind::country || country->role == LabelRole::demonym) {
        return false;
    }
    phrase_.ofNoun = stop - 1;
    at_ = stop;
    takeOrganOwner();
    return true;
}

void PhraseReader::takeNounOwner() {
    const std::uint32_t noun = at_ + 2;
    if (takeUnknownBody()) {
        return;
    }
    if (w_.is(at_, "of") && w_.is(at_ + 1, "the") && noun < end() && mentionAt(noun) == nullptr &&
        w_.a.words[noun].capital && (noun + 1 >= end() || !w_.a.words[noun + 1].capital || namedBehind(noun + 1))) {
        phrase_.ofNoun = noun;
        at_ = noun + 1;
        takePortfolio();
        takeOrganOwner();
    }
}

void PhraseReader::takeCountryBehind() {
    const auto* country = w_.is(at_, ",") && phrase_.of == none ? mentionAt(at_ + 1) : nullptr;
    if (country == nullptr || (country->kind != MentionKind::country && country->kind != MentionKind::organization) ||
        country->role == LabelRole::demonym || !phrase_.premodifiers.empty() || phrase_.possessor != none) {
        return;
    }
    const auto next = country->words.end;
    bool parted = false; // "…; and X, State Secretary, Iceland, met": commas within the members of the list
    for (auto word = w_.sentence.words.first; w_.is(next, ",") && word < at_; ++word) {
        parted = parted || w_.is(word, ";");
    }
    if (next >= end() || parted || w_.is(next, ".") || w_.is(next, ";") || w_.is(next, ")")) {
        phrase_.of = w_.a.mentionAt[at_ + 1];
        at_ = next;
    }
}

void PhraseReader::takePortfolio() {
    const std::uint32_t first = at_ + 1;
    const auto stop = w_.is(at_, "of") && first < end() && w_.a.words[first].capital && mentionAt(first) == nullptr
                          ? lexicon::portfolioEnd(w_.a, w_.lexicon, first, end())
                          : first;
    at_ = stop > first ? stop : at_;
}

void PhraseReader::takeOrganOwner() {
    const std::uint32_t next = at_ + 1 + (article(at_ + 1) ? 1U : 0U);
    const auto* owner = w_.is(at_, "of") && phrase_.of == none ? mentionAt(next) : nullptr;
    if (owner != nullptr && owner->role != LabelRole::demonym &&
        (owner->kind == MentionKind::country || owner->kind == MentionKind::organization)) {
        phrase_.of = w_.a.mentionAt[next];
        at_ = owner->words.end;
        skipAside();
    }
}

void PhraseReader::takeBodyOwner() {
    std::uint32_t next = at_ + 1 + (article(at_ + 1) ? 1U : 0U);
    const auto* body = w_.is(at_, "of") && phrase_.ofNoun == none ? mentionAt(next) : nullptr;
    if (body != nullptr && body->kind == MentionKind::country && body->role == LabelRole::demonym) {
        next = body->words.end;
        if (const auto stop = bodyEnd(next); stop > next) { // "of the Kenyan Wildlife Service"
            phrase_.of = w_.a.mentionAt[body->words.first];
            at_ = stop;
            return;
        }
        body = mentionAt(next);
    }
    if (body != nullptr && (body->kind == MentionKind::body || body->kind == MentionKind::organization)) {
        phrase_.of = w_.a.mentionAt[next];
        at_ = body->words.end;
        skipAside();
        skipBodyCountry();
    }
}

void PhraseReader::takePost() {
    const std::uint32_t next = at_ + 1 + (article(at_ + 1) ? 1U : 0U);
    const bool task = w_.is(at_, "for");
    const bool charge = task || w_.is(at_, "in");
    const auto* post = w_.is(at_, "to") || charge ? mentionAt(next) : nullptr;
    if (charge && post != nullptr && !namedBehind(post->words.end)) {
        return;
    }
    const bool capital = post != nullptr && post->kind == MentionKind::place && w_.is(at_, "to") &&
                         !phrase_.offices.empty() && namedBehind(post->words.end) && // "ambassador to Cairo X"
                         officeListed("accredited");
    const bool where =
        capital ||
        (post != nullptr && (post->kind == MentionKind::country || post->kind == MentionKind::organization ||
                             (task && (post->kind == MentionKind::place || post->kind == MentionKind::initiative))));
    if (where && post->role != LabelRole::demonym &&
        (w_.is(post->words.end, ",") || endsEnvoy(post->words.end) || seatBehind(post->words.end) ||
         secondPost(post->words.end) || skipTitles(post->words.end) != post->words.end ||
         titleBehind(post->words.end) ||
         (mentionAt(post->words.end) != nullptr && mentionAt(post->words.end)->kind == MentionKind::person))) {
        at_ = post->words.end;
        takeMorePosts();
        skipAside();
    }
    takeSeat();
}

bool PhraseReader::seatBehind(std::uint32_t at) const {
    const auto* seat = at + 1 < end() && w_.lexicon.listed("locative", w_.a.words[at].id) ? mentionAt(at + 1) : nullptr;
    if (seat == nullptr || seat->kind != MentionKind::place) {
        return false;
    }
    const auto* rank = w_.is(seat->words.end, ",") ? mentionAt(seat->words.end + 1) : nullptr;
    return namedBehind(seat->words.end) ||
           (rank != nullptr && rank->kind == MentionKind::office && namedBehind(rank->words.end));
}

/// "to the UN | Ambassador X": whether an office stands at a word as somebody's title.
bool PhraseReader::titleBehind(std::uint32_t at) const {
    const auto* rank = at < end() ? mentionAt(at) : nullptr;
    return rank != nullptr && rank->kind == MentionKind::office && rank->words.first == at &&
           !w_.a.offices[rank->entry].plural && namedBehind(rank->words.end) && !w_.is(rank->words.end, ",");
}

bool PhraseReader::namedBehind(std::uint32_t at) const {
    const auto* mention = mentionAt(skipTitles(at + (w_.is(at, ",") ? 1U : 0U)));
    return mention != nullptr && mention->kind == MentionKind::person;
}

bool PhraseReader::namedBefore() const {
    const bool comma = begin_ >= w_.sentence.words.first + 2 && w_.is(begin_ - 1, ",");
    const auto* mention = comma ? mentionAt(begin_ - 2) : nullptr;
    return mention != nullptr && mention->kind == MentionKind::person;
}

void PhraseReader::takeMorePosts() {
    std::uint32_t i = at_;
    bool joined = false;
    while (!joined) {
        std::uint32_t next = i + (w_.is(i, ",") ? 1U : 0U);
        joined = w_.is(next, "and");
        next += joined ? 1U : 0U;
        next += w_.is(next, "to") ? 1U : 0U;
        next += w_.is(next, "the") ? 1U : 0U;
        const auto* post = next > i ? mentionAt(next) : nullptr;
        if (post == nullptr || post->role == LabelRole::demonym ||
            (post->kind != MentionKind::country && post->kind != MentionKind::organization)) {
            return;
        }
        i = post->words.end;
    }
    const std::uint32_t name = i + (w_.is(i, ",") ? 1U : 0U);
    const auto* person = mentionAt(skipTitles(name));
    // "X, Ambassador of Japan to Pakistan and Afghanistan, met …"
    const bool closed = namedBefore() && (w_.is(i, ",") || w_.is(i, ".") || w_.is(i, ";"));
    const bool titled = w_.is(i, ",") && titleBehind(name); // "…, Ambassador X"
    if (closed || titled || (person != nullptr && person->kind == MentionKind::person)) {
        at_ = i;
    }
}

bool PhraseReader::secondPost(std::uint32_t i) const {
    auto next = i + 1;
    while (next < i + 4 && mentionAt(next) == nullptr) { // "and non-resident Ambassador to Kenya"
        ++next;
    }
    return (w_.is(i, "and") || w_.is(i, "&")) && alsoSentTo(mentionAt(next));
}

bool PhraseReader::officeListed(std::string_view list) const {
    const auto& label = w_.a.offices[w_.a.mentions[phrase_.offices.back()].entry].label;
    return w_.lexicon.listedPhrase(list, lexicon::fold(label));
}

void PhraseReader::takeCity() {
    const auto* city = w_.is(at_, "of") && phrase_.of == none ? mentionAt(at_ + 1) : nullptr;
    if (city != nullptr && city->kind == MentionKind::place && !phrase_.offices.empty() &&
        officeListed("city-office")) {
        phrase_.of = w_.a.mentionAt[at_ + 1];
        at_ = city->words.end;
    }
}

void PhraseReader::takeSeat() {
    const auto* seat = at_ < end() && w_.lexicon.listed("locative", w_.a.words[at_].id) ? mentionAt(at_ + 1) : nullptr;
    if (seat == nullptr || seat->kind != MentionKind::place) {
        return;
    }
    const auto* name = mentionAt(skipTitles(seat->words.end));
    if (name != nullptr && name->kind == MentionKind::person) {
        at_ = seat->words.end;
    }
}

void PhraseReader::skipBodyCountry() {
    const std::uint32_t next = at_ + 1 + (article(at_ + 1) ? 1U : 0U);
    const auto* country = w_.is(at_, "of") ? mentionAt(next) : nullptr;
    if (w_.a.mentions[phrase_.of].kind == MentionKind::body && country != nullptr &&
        country->kind == MentionKind::country && country->role != LabelRole::demonym) {
        at_ = country->words.end;
    }
}

void PhraseReader::skipAside() {
    if (!w_.is(at_, "(")) {
        return;
    }
    for (std::uint32_t i = at_ + 1; i < end() && i < at_ + 8; ++i) {
        if (w_.is(i, ")")) {
            at_ = i + 1;
            return;
        }
    }
}

void PhraseReader::skipMembers() {
    auto next = at_;
    while (next < end() && tagAt(next) == Tag::noun && mentionAt(next) == nullptr && next < at_ + 2 &&
           !w_.a.words[next].capital) {
        ++next;
    }
    if (next > at_ && w_.lexicon.listed("members", w_.a.words[next - 1].id) &&
        w_.a.mentions[phrase_.of].kind == MentionKind::organization) {
        at_ = next;
    }
}

bool PhraseReader::alsoSentTo(const Mention* office) const {
    const auto held = [&](std::uint32_t one) {
        return w_.lexicon.listedPhrase("sent", lexicon::fold(w_.a.offices[one].label));
    };
    return office != nullptr && office->kind == MentionKind::office && w_.is(office->words.end, "to") &&
           w_.a.offices[office->entry].of == none && phrase_.offices.size() == 1 &&
           held(w_.a.mentions[phrase_.offices.front()].entry) && held(office->entry);
}

bool PhraseReader::anotherOffice(bool plural) {
    std::uint32_t next = at_;
    const bool dash = w_.is(next, "–") || w_.is(next, "-") || w_.is(next, "—") || w_.is(next, "/") || w_.is(next, "--");
    const bool link = dash || w_.is(next, "and") || w_.is(next, "&") || w_.is(next, "cum");
    ++next;
    if (link && next < end() && mentionAt(next) == nullptr) { // "… and non-resident Ambassador to Slovenia X"
        next += w_.lexicon.longest(w_.a.words, w_.a.text, next, end(), lexicon::EntryKind::officeQualifier).length;
    }
    const auto* second = link ? mentionAt(next) : nullptr;
    if (!link || plural ||
        (phrase_.of != none && !alsoSentTo(second) && !alsoPresides(second) && !alsoServes(second))) {
        return false;
    }
    if (second == nullptr || second->kind != MentionKind::office || w_.a.offices[second->entry].plural ||
        second->words.first != next) {
        return false;
    }
    if (heldByAnother(*second) || ofAnotherOwner(*second)) {
        return false;
    }
    // "the President and Prime Minister Li" are two: a holder's name must come only after the second, and
    // the first then has no article of its own.
    at_ = next;
    return true;
}

bool PhraseReader::ofAnotherOwner(const Mention& second) const {
    const auto of = w_.a.offices[second.entry].of;
    return of != none && w_.a.mentions[of].kind == MentionKind::country &&
           std::any_of(phrase_.premodifiers.begin(), phrase_.premodifiers.end(),
                       [&](std::uint32_t mention) { return w_.a.mentions[mention].kind == MentionKind::organization; });
}

bool PhraseReader::heldByAnother(const Mention& second) const {
    const auto nameBehind = [&](const Mention& office) {
        const auto* mention = mentionAt(skipTitles(office.words.end));
        return mention != nullptr && mention->kind == MentionKind::person ? mention->entry : none;
    };
    const auto holder = nameBehind(second);
    const auto& first = w_.a.offices[w_.a.mentions[phrase_.offices.back()].entry].label;
    return holder != none && std::any_of(w_.a.mentions.begin(), w_.a.mentions.end(), [&](const Mention& mention) {
               if (mention.kind != MentionKind::office || w_.a.offices[mention.entry].label != first ||
                   mention.words.end >= w_.a.words.size() || ofOtherCountry(mention)) {
                   return false;
               }
               auto name = mention.words.end; // behind titles ("Hon.", "Shri")
               while (name + 1 < w_.a.words.size() && name < mention.words.end + 3 && w_.a.mentionAt[name] == none &&
                      w_.a.words[name].kind == text::TokenKind::word) {
                   ++name;
               }
               const auto* person = w_.a.mention(name);
               return person != nullptr && person->kind == MentionKind::person && person->entry != holder;
           });
}

} // namespace chancery::grammar
