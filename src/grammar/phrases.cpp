// Base noun phrases: determiner, premodifiers, offices, names and head.
#include "grammar/chunks.hpp"

#include <algorithm>

namespace chancery::grammar {

using lexicon::LabelRole;
using lexicon::Mention;
using lexicon::MentionKind;
using lexicon::WordClass;

namespace {

class PhraseReader {
public:
    PhraseReader(SentenceWork& work, std::uint32_t at) : w_(work), begin_(at), at_(at) {}

    /// The end of the phrase, which is added to the sentence; `at` where there is none.
    std::uint32_t read() {
        if (pronoun()) {
            return at_;
        }
        skipStyle();
        determiner();
        body();
        if (phrase_.head == none && at_ > begin_ && w_.lexicon.listed("latter", w_.a.words[at_ - 1].id)) {
            phrase_.head = at_ - 1; // "the latter"
        }
        if (phrase_.head == none) {
            return begin_;
        }
        phrase_.words = {begin_, at_};
        finish();
        if (phrase_.peer && phrase_.person == none && phrase_.of == none) {
            takePeerCountry();
            phrase_.words.end = at_;
        }
        w_.sentence.phrases.push_back(std::move(phrase_));
        return at_;
    }

private:
    [[nodiscard]] std::uint32_t end() const { return w_.sentence.words.end; }
    [[nodiscard]] Tag tagAt(std::uint32_t i) const { return i < end() ? w_.tags[i].tag : Tag::punctuation; }
    [[nodiscard]] const Mention* mentionAt(std::uint32_t i) const { return i < end() ? w_.a.mention(i) : nullptr; }

    bool pronoun() {
        if (tagAt(at_) != Tag::pronoun) {
            return false;
        }
        phrase_.kind = PhraseKind::pronoun;
        phrase_.head = at_;
        phrase_.words = {at_, at_ + 1};
        const auto& r = w_.readings(at_);
        phrase_.plural = r.is(WordClass::they) || r.is(WordClass::we);
        ++at_;
        w_.sentence.phrases.push_back(phrase_);
        return true;
    }

    /// "His Majesty the Sultan", "the Custodian of the Two Holy Mosques King X": the style before an office, where one
    /// of the two has an article.
    void skipStyle() {
        const std::uint32_t first = at_ + (w_.readings(at_).is(WordClass::definite) ? 1U : 0U);
        std::uint32_t length = 0;
        for (const auto& list : std::initializer_list<lexicon::ListName>{"royal", "courtesy-male", "courtesy-female",
                                                                         "courtesy-neutral"}) {
            length = std::max(length, w_.lexicon.listedAt(list, w_.a.words, first, end()));
        }
        const std::uint32_t next = first + length;
        const bool article = next < end() && w_.readings(next).is(WordClass::definite);
        const auto* office = length != 0 && next + 1 < end() && article != (first > at_)
                                 ? mentionAt(article ? next + 1 : next)
                                 : nullptr;
        if (office != nullptr && office->kind == MentionKind::office && w_.a.words[first].capital) {
            at_ = next;
        }
    }

    void determiner() {
        for (; tagAt(at_) == Tag::determiner || tagAt(at_) == Tag::possessive; ++at_) {
            const auto& r = w_.readings(at_);
            if (tagAt(at_) == Tag::possessive) {
                possessivePronoun();
                phrase_.determiner = Determiner::possessive;
            } else if (r.is(WordClass::definite)) {
                phrase_.determiner = phrase_.group ? phrase_.determiner : Determiner::definite;
            } else if (r.is(WordClass::indefinite)) {
                phrase_.determiner = Determiner::indefinite;
            } else if (r.is(WordClass::demonstrative)) {
                phrase_.determiner = Determiner::demonstrative;
            } else {
                quantifier();
            }
        }
        if (phrase_.group && tagAt(at_) != Tag::noun && tagAt(at_) != Tag::adjective && tagAt(at_) != Tag::proper) {
            phrase_.head = at_ - 1; // "Both are members"
            phrase_.kind = PhraseKind::pronoun;
            phrase_.plural = true;
        }
    }

    void possessivePronoun() {
        Phrase owner;
        owner.kind = PhraseKind::pronoun;
        owner.head = at_;
        owner.words = {at_, at_ + 1};
        phrase_.possessor = static_cast<std::uint32_t>(w_.sentence.phrases.size());
        w_.sentence.phrases.push_back(owner);
    }

    void quantifier() {
        const auto& heads = w_.lexicon;
        const auto id = w_.a.words[at_].id;
        if (heads.listed("both", id)) {
            phrase_.group = true;
            phrase_.determiner = Determiner::quantifier;
        } else if (heads.listed("negative-determiner", id)) {
            phrase_.determiner = Determiner::negative;
        } else if (phrase_.determiner == Determiner::bare) {
            phrase_.determiner = Determiner::quantifier;
        }
    }

    void body() {
        bool more = true;
        while (at_ < end() && more && !beginsSubject()) {
            if (const auto* mention = mentionAt(at_)) {
                more = takeMention(*mention);
            } else {
                more = takeWord();
            }
        }
    }

    /// A mention in the phrase; false where the phrase ends before or with it.
    bool takeMention(const Mention& mention) {
        if (tagAt(at_) == Tag::verb) {
            return takeWord();
        }
        switch (mention.kind) {
        case MentionKind::office:
            return takeOffice(mention);
        case MentionKind::person:
            return takePerson(mention);
        case MentionKind::date:
            return takeDate(mention);
        default:
            return takeName(mention);
        }
    }

    /// "In the afternoon Foreign Minister X", "At the meeting India": what has a capital behind the noun of a time or
    /// an occasion in small letters, which a preposition leads, is the subject.
    [[nodiscard]] bool beginsSubject() const {
        const auto* mention = mentionAt(at_);
        const bool name = mention == nullptr || mention->kind == MentionKind::office ||
                          mention->kind == MentionKind::person || mention->kind == MentionKind::country ||
                          mention->kind == MentionKind::organization || mention->kind == MentionKind::body;
        if (!name || phrase_.head == none || phrase_.person != none || !phrase_.offices.empty() || w_.chunks.empty() ||
            w_.chunks.back().kind != ChunkKind::preposition || w_.a.words[phrase_.head].capital ||
            !w_.a.words[at_].capital) {
            return false;
        }
        return phrase_.kind == PhraseKind::event || w_.lexicon.listed("occasion-noun", w_.a.words[phrase_.head].id);
    }

    bool takeDate(const Mention& mention) {
        if (phrase_.head != none || begin_ != at_) {
            // "the 9 July meeting" has it as a premodifier; after a head it starts a phrase of its own.
            if (phrase_.head != none) {
                return false;
            }
            at_ = mention.words.end;
            return true;
        }
        phrase_.kind = PhraseKind::date;
        setHead(mention.words.end - 1, mention);
        at_ = mention.words.end;
        return datesNoun();
    }

    /// "Thursday's meeting": the day is what follows it has.
    bool datesNoun() {
        const auto next = tagAt(at_ + 1);
        if (tagAt(at_) != Tag::genitive || (next != Tag::noun && next != Tag::adjective)) {
            return false;
        }
        Phrase day = std::move(phrase_);
        day.words = {begin_, at_};
        phrase_ = Phrase{};
        headIndex_ = none;
        phrase_.determiner = Determiner::definite;
        phrase_.modifiers.push_back({0, static_cast<std::uint32_t>(w_.sentence.phrases.size())});
        w_.sentence.phrases.push_back(std::move(day));
        ++at_;
        return true;
    }

    bool takeOffice(const Mention& mention) {
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
        } else if (office.of == none && !office.plural) {
            takeCountryBehind();
            takeNounOwner();
            takeBodyOwner();
            takePost();
            takeCity();
        }
        return genitive() || anotherOffice(office.plural) || continuesName(); // "the President's visit"
    }

    /// "of Kenya", "at the Ministry of …" after an office, with lists for a plural one.
    void takeOf(const lexicon::Office& office) {
        phrase_.of = office.of;
        at_ = std::max(at_, w_.a.mentions[office.of].words.end); // the office may have its owner within
        takeOwnBody();
        if (at_ < end() && w_.a.words[at_].capital && mentionAt(at_) == nullptr &&
            w_.lexicon.listed("organ", w_.a.words[at_].id)) {
            ++at_; // "the Director General of the MSG Secretariat"
        } else if (at_ < end() && mentionAt(at_) == nullptr && w_.a.words[at_].capital &&
                   w_.lexicon.listed("mission-word", w_.a.words[at_].id)) {
            ++at_; // "of the Chilean Embassy in Kenya"
            takePost();
        }
        skipAside();
        skipBodyCountry();
        // "… of the Ministry of X of Y": a country after a body is the body's; "to Z" is where an envoy is sent.
        const bool envoy = (w_.is(at_, "to") || w_.is(at_, "for")) && tagAt(at_) == Tag::preposition;
        const std::uint32_t next = at_ + 1 + (w_.is(at_ + 1, "the") ? 1U : 0U);
        const auto* target = envoy ? mentionAt(next) : nullptr;
        if (target != nullptr && !office.plural &&
            (target->kind == MentionKind::country || target->kind == MentionKind::organization) &&
            target->role != LabelRole::demonym) {
            at_ = target->words.end;
            takeMorePosts();
            skipAside();
        } else if (envoy && !office.plural && w_.is(at_, "to") && w_.is(at_ + 1, "the") && next < end() &&
                   target == nullptr && w_.a.words[next].capital &&
                   !w_.a.words[std::min(next + 1, end() - 1)].capital) {
            at_ = next + 1; // "Ambassador of Switzerland to the Community"
        } else if (envoy && w_.is(at_, "for") && w_.a.words[next].capital) {
            const auto stop = lexicon::portfolioEnd(w_.a, w_.lexicon, next, end());
            const bool plan = target != nullptr && target->kind == MentionKind::initiative; // "for the Mattei Plan"
            at_ = plan ? target->words.end : stop > next ? stop : at_;
        }
    }

    /// "head of Kenya's Tourism Agency", "head of Kenya's tax service": the country's own body.
    void takeOwnBody() {
        if (tagAt(at_) != Tag::genitive) {
            return;
        }
        const auto* body = mentionAt(at_ + 1);
        if (body != nullptr && body->kind == MentionKind::body) {
            phrase_.of = w_.a.mentionAt[at_ + 1];
            at_ = body->words.end;
            return;
        }
        constexpr std::uint32_t longest = 6; // words of a body's name
        auto head = at_;
        for (auto i = at_ + 1; i < end() && i <= at_ + longest && mentionAt(i) == nullptr; ++i) {
            const auto tag = tagAt(i);
            if (tag != Tag::noun && tag != Tag::proper && tag != Tag::adjective && tag != Tag::coordinator) {
                break;
            }
            head = w_.lexicon.listed("organization", w_.a.words[i].id) ? i : head;
        }
        at_ = head > at_ ? head + 1 : at_;
    }

    /// "his counterpart from Bangladesh"
    void takePeerCountry() {
        const std::uint32_t next = at_ + 1 + (w_.is(at_ + 1, "the") ? 1U : 0U);
        const auto* country = w_.is(at_, "from") || w_.is(at_, "of") ? mentionAt(next) : nullptr;
        if (country != nullptr && country->role != LabelRole::demonym &&
            (country->kind == MentionKind::country || country->kind == MentionKind::organization)) {
            phrase_.of = w_.a.mentionAt[next];
            at_ = country->words.end;
        }
    }

    /// "of the Union", "of the Council": an organisation or country named before, by its noun.
    void takeNounOwner() {
        const std::uint32_t noun = at_ + 2;
        if (w_.is(at_, "of") && w_.is(at_ + 1, "the") && noun < end() && mentionAt(noun) == nullptr &&
            w_.a.words[noun].capital && (noun + 1 >= end() || !w_.a.words[noun + 1].capital)) {
            phrase_.ofNoun = noun;
            at_ = noun + 1;
            takePortfolio();
            takeOrganOwner();
        }
    }

    /// "X, Minister for Foreign Affairs, Germany.": the country at the end of all.
    void takeCountryBehind() {
        const auto* country = w_.is(at_, ",") && phrase_.of == none ? mentionAt(at_ + 1) : nullptr;
        if (country == nullptr || country->kind != MentionKind::country || country->role == LabelRole::demonym ||
            !phrase_.premodifiers.empty() || phrase_.possessor != none) {
            return;
        }
        const auto next = country->words.end;
        if (next >= end() || w_.is(next, ".") || w_.is(next, ";") || w_.is(next, ")")) {
            phrase_.of = w_.a.mentionAt[at_ + 1];
            at_ = next;
        }
    }

    /// "of Foreign Affairs" behind "of the Ministry".
    void takePortfolio() {
        const std::uint32_t first = at_ + 1;
        const auto stop = w_.is(at_, "of") && first < end() && w_.a.words[first].capital && mentionAt(first) == nullptr
                              ? lexicon::portfolioEnd(w_.a, w_.lexicon, first, end())
                              : first;
        at_ = stop > first ? stop : at_;
    }

    /// "President of the Commission of ECOWAS", "Speaker of the Parliament of Ghana": whose organ it is.
    void takeOrganOwner() {
        const std::uint32_t next = at_ + 1 + (w_.is(at_ + 1, "the") ? 1U : 0U);
        const auto* owner = w_.is(at_, "of") && phrase_.of == none ? mentionAt(next) : nullptr;
        if (owner != nullptr && owner->role != LabelRole::demonym &&
            (owner->kind == MentionKind::country || owner->kind == MentionKind::organization)) {
            phrase_.of = w_.a.mentionAt[next];
            at_ = owner->words.end;
            skipAside();
        }
    }

    /// "Director of the Africa Department" and then "of the Ministry of Foreign Affairs of Kenya".
    void takeBodyOwner() {
        std::uint32_t next = at_ + 1 + (w_.is(at_ + 1, "the") ? 1U : 0U);
        const auto* body = w_.is(at_, "of") && phrase_.ofNoun == none ? mentionAt(next) : nullptr;
        if (body != nullptr && body->kind == MentionKind::country && body->role == LabelRole::demonym) {
            next = body->words.end;
            body = mentionAt(next);
        }
        if (body != nullptr && (body->kind == MentionKind::body || body->kind == MentionKind::organization)) {
            phrase_.of = w_.a.mentionAt[next];
            at_ = body->words.end;
            skipAside();
            skipBodyCountry();
        }
    }

    /// "its ambassador to Kenya, …", "UN Special Envoy for Yemen Erik Dahl", "EU Special Representative for the Horn of
    /// Africa, Marta Dahl": where an envoy is sent, when a name or the phrase's end follows.
    void takePost() {
        const std::uint32_t next = at_ + 1 + (w_.is(at_ + 1, "the") ? 1U : 0U);
        const bool task = w_.is(at_, "for");
        const bool charge = task || w_.is(at_, "in");
        const auto* post = w_.is(at_, "to") || charge ? mentionAt(next) : nullptr;
        if (charge && post != nullptr && !namedBehind(post->words.end)) {
            return;
        }
        const bool where =
            post != nullptr && (post->kind == MentionKind::country || post->kind == MentionKind::organization ||
                                (task && (post->kind == MentionKind::place || post->kind == MentionKind::initiative)));
        if (where && post->role != LabelRole::demonym &&
            (w_.is(post->words.end, ",") || secondPost(post->words.end) ||
             skipTitles(post->words.end) != post->words.end ||
             (mentionAt(post->words.end) != nullptr && mentionAt(post->words.end)->kind == MentionKind::person))) {
            at_ = post->words.end;
            takeMorePosts();
            skipAside();
        }
        takeSeat();
    }

    /// Whether a name follows at `at`, also behind a comma and titles.
    [[nodiscard]] bool namedBehind(std::uint32_t at) const {
        const auto* mention = mentionAt(skipTitles(at + (w_.is(at, ",") ? 1U : 0U)));
        return mention != nullptr && mention->kind == MentionKind::person;
    }

    /// "Ambassador of Norway to Kenya, Uganda and Somalia X": where else an envoy is sent, before the name.
    void takeMorePosts() {
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
        if (person != nullptr && person->kind == MentionKind::person) {
            at_ = i;
        }
    }

    /// "… and Permanent Representative to UNEP": where the envoy is sent as well.
    [[nodiscard]] bool secondPost(std::uint32_t i) const {
        return (w_.is(i, "and") || w_.is(i, "&")) && alsoSentTo(mentionAt(i + 1));
    }

    /// "the Mayor of Nairobi, X", "the Governor of Samarkand Region X".
    void takeCity() {
        const auto* city = w_.is(at_, "of") && phrase_.of == none ? mentionAt(at_ + 1) : nullptr;
        if (city != nullptr && city->kind == MentionKind::place && !phrase_.offices.empty() &&
            w_.lexicon.listedPhrase("city-office",
                                    lexicon::fold(w_.a.offices[w_.a.mentions[phrase_.offices.back()].entry].label))) {
            phrase_.of = w_.a.mentionAt[at_ + 1];
            at_ = city->words.end;
        }
    }

    /// "German Ambassador in Amman Birgit Hollenkamp": the city where an envoy serves, right before the name.
    void takeSeat() {
        const auto* seat =
            at_ < end() && w_.lexicon.listed("locative", w_.a.words[at_].id) ? mentionAt(at_ + 1) : nullptr;
        if (seat == nullptr || seat->kind != MentionKind::place) {
            return;
        }
        const auto* name = mentionAt(skipTitles(seat->words.end));
        if (name != nullptr && name->kind == MentionKind::person) {
            at_ = seat->words.end;
        }
    }

    /// "of the Department of Trade of Australia": the country belongs to the body.
    void skipBodyCountry() {
        const std::uint32_t next = at_ + 1 + (w_.is(at_ + 1, "the") ? 1U : 0U);
        const auto* country = w_.is(at_, "of") ? mentionAt(next) : nullptr;
        if (w_.a.mentions[phrase_.of].kind == MentionKind::body && country != nullptr &&
            country->kind == MentionKind::country && country->role != LabelRole::demonym) {
            at_ = country->words.end;
        }
    }

    /// "(HOMs)", "(East Asia)" after a head.
    void skipAside() {
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

    /// "Deputy Prime Minister and Foreign Minister": a second office of the same holder.
    /// "Ambassador of Spain to Nigeria and Permanent Representative to ECOWAS, X": the envoy's second post.
    [[nodiscard]] bool alsoSentTo(const Mention* office) const {
        const auto held = [&](std::uint32_t one) {
            return w_.lexicon.listedPhrase("sent", lexicon::fold(w_.a.offices[one].label));
        };
        return office != nullptr && office->kind == MentionKind::office && w_.is(office->words.end, "to") &&
               w_.a.offices[office->entry].of == none && phrase_.offices.size() == 1 &&
               held(w_.a.mentions[phrase_.offices.front()].entry) && held(office->entry);
    }

    bool anotherOffice(bool plural) {
        std::uint32_t next = at_;
        const bool dash =
            w_.is(next, "–") || w_.is(next, "-") || w_.is(next, "—") || w_.is(next, "/") || w_.is(next, "--");
        const bool link = dash || w_.is(next, "and") || w_.is(next, "&") || w_.is(next, "cum");
        ++next;
        const auto* second = link ? mentionAt(next) : nullptr;
        if (!link || plural || (phrase_.of != none && !alsoSentTo(second))) {
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

    /// "the OSCE Chair and Foreign Minister of Slovakia": whether an organisation has the first office, a country the
    /// second.
    [[nodiscard]] bool ofAnotherOwner(const Mention& second) const {
        const auto of = w_.a.offices[second.entry].of;
        return of != none && w_.a.mentions[of].kind == MentionKind::country &&
               std::any_of(phrase_.premodifiers.begin(), phrase_.premodifiers.end(), [&](std::uint32_t mention) {
                   return w_.a.mentions[mention].kind == MentionKind::organization;
               });
    }

    /// "External Affairs Minister and Foreign Minister Silva": whether the text names someone else right behind the
    /// first office, so that the second is another person's.
    [[nodiscard]] bool heldByAnother(const Mention& second) const {
        const auto nameBehind = [&](const Mention& office) {
            const auto* mention = mentionAt(skipTitles(office.words.end));
            return mention != nullptr && mention->kind == MentionKind::person ? mention->entry : none;
        };
        const auto holder = nameBehind(second);
        const auto& first = w_.a.offices[w_.a.mentions[phrase_.offices.back()].entry].label;
        return holder != none && std::any_of(w_.a.mentions.begin(), w_.a.mentions.end(), [&](const Mention& mention) {
                   if (mention.kind != MentionKind::office || w_.a.offices[mention.entry].label != first ||
                       mention.words.end >= w_.a.words.size()) {
                       return false;
                   }
                   auto name = mention.words.end; // behind titles ("Hon.", "Shri")
                   while (name + 1 < w_.a.words.size() && name < mention.words.end + 3 &&
                          w_.a.mentionAt[name] == none && w_.a.words[name].kind == text::TokenKind::word) {
                       ++name;
                   }
                   const auto* person = w_.a.mention(name);
                   return person != nullptr && person->kind == MentionKind::person && person->entry != holder;
               });
    }

    /// Whether a name follows at once, after titles.
    bool continuesName() {
        std::uint32_t next = skipTitles(at_);
        const auto* mention = mentionAt(next);
        if (const auto* rank = next == at_ ? rankAsTitle() : nullptr; rank != nullptr) {
            next = skipTitles(rank->words.end);
            mention = mentionAt(next);
        }
        if (mention != nullptr && mention->kind == MentionKind::person && mention->words.first == next) {
            at_ = next;
            return true;
        }
        return tagAt(at_) == Tag::noun && mentionAt(at_) == nullptr && !w_.a.words[at_].capital && phrase_.of == none;
    }

    /// "Foreign Secretary Ambassador Karim", "State Minister H.E. Ambassador Berhe": a rank between an office and a
    /// name, also behind a style, is a title.
    [[nodiscard]] const Mention* rankAsTitle() const {
        std::uint32_t styles = 0;
        for (const auto& list :
             std::initializer_list<lexicon::ListName>{"courtesy-male", "courtesy-female", "courtesy-neutral"}) {
            styles = std::max(styles, w_.lexicon.listedAt(list, w_.a.words, at_, end()));
        }
        const auto* rank = mentionAt(at_ + styles);
        return rank != nullptr && rank->kind == MentionKind::office ? rank : nullptr;
    }

    /// Titles between an office and a name ("Ms.", "Major General (Retd.)").
    [[nodiscard]] std::uint32_t skipTitles(std::uint32_t i) const {
        const std::uint32_t begin = i;
        while (i < end() && i < begin + 8) {
            const auto* mention = mentionAt(i);
            if (mention != nullptr) {
                return mention->kind == MentionKind::person ? i : begin;
            }
            const bool apostrophe = i > begin && (w_.is(i, "'") || w_.is(i, "’")); // "Dato’ Lim"
            if (tagAt(i) == Tag::punctuation && !apostrophe && !w_.is(i, "(") && !w_.is(i, ")")) {
                return begin;
            }
            const bool of = tagAt(i) == Tag::preposition && w_.lexicon.listed("noun-preposition", w_.a.words[i].id);
            const bool article = i > begin && w_.a.words[i - 1].capital && i + 1 < end() &&
                                 w_.readings(i).is(WordClass::definite) &&
                                 w_.a.words[i + 1].capital;              // "Dr. the Honourable"
            const bool style = w_.readings(i).is(WordClass::definite) && // "Senator the Hon. Robertson"
                               w_.lexicon.listedAt("courtesy-neutral", w_.a.words, i + 1, end()) != 0;
            if (!w_.a.words[i].capital && !apostrophe && !style && !article && tagAt(i) != Tag::punctuation && !of &&
                !w_.readings(i).is(WordClass::possessive)) {
                return begin;
            }
            ++i;
        }
        return begin;
    }

    /// "the Foreign Ministers of Kenya and Ghana X and Y": behind the last of a list of countries a name begins a
    /// phrase.
    [[nodiscard]] bool beginsName() const {
        const auto* country = phrase_.mention == none ? nullptr : &w_.a.mentions[phrase_.mention];
        return country != nullptr && country->kind == MentionKind::country && country->role != LabelRole::demonym &&
               country->words.end == at_ && phrase_.offices.empty() && phrase_.possessor == none &&
               begin_ > w_.sentence.words.first && tagAt(begin_ - 1) == Tag::coordinator;
    }

    bool takePerson(const Mention& mention) {
        if (phrase_.person != none || beginsName()) {
            return false;
        }
        phrase_.kind = PhraseKind::agent;
        phrase_.person = w_.a.mentionAt[at_];
        setHead(mention.words.end - 1, mention);
        at_ = mention.words.end;
        if (genitive()) {
            return true;
        }
        skipAside();
        // "President Ndiaye of Senegal", "Minister Pinto of the EU", "Awa Traoré from Mali"
        const std::uint32_t next = at_ + 1 + (w_.is(at_ + 1, "the") ? 1U : 0U);
        const bool from = w_.is(at_, "from");
        const auto* of = from || w_.is(at_, "of") ? mentionAt(next) : nullptr;
        if (from && (of == nullptr || of->kind != MentionKind::country || tagAt(of->words.end) == Tag::genitive)) {
            return false;
        }
        if (of != nullptr && of->role != LabelRole::demonym && phrase_.of == none &&
            (of->kind == MentionKind::country || of->kind == MentionKind::organization ||
             of->kind == MentionKind::body)) {
            phrase_.of = w_.a.mentionAt[next];
            at_ = of->words.end;
        } else if (phrase_.of == none) {
            takeBodyOwner(); // "State Secretary Dahl of the Norwegian Ministry of Foreign Affairs"
        }
        return false;
    }

    bool takeName(const Mention& mention) {
        // "Minister of Kenya Odhiambo": a name after a holder belongs to the next phrase.
        if (phrase_.person != none || (phrase_.of != none && !phrase_.offices.empty())) {
            return false;
        }
        const auto index = w_.a.mentionAt[at_];
        if (sharpens(mention)) {
            phrase_.head = mention.words.end - 1;
            at_ = mention.words.end;
            skipAside();
            return true;
        }
        const bool demonym = mention.role == LabelRole::demonym || mention.role == LabelRole::compound;
        promoteHead();
        setHead(mention.words.end - 1, mention);
        headIndex_ = index;
        headDemonym_ = demonym;
        switch (mention.kind) {
        case MentionKind::country:
        case MentionKind::organization:
        case MentionKind::body:
            phrase_.kind = PhraseKind::agent;
            break;
        case MentionKind::eventNoun:
            phrase_.kind = PhraseKind::event;
            break;
        case MentionKind::instrumentNoun:
            phrase_.kind = PhraseKind::instrument;
            break;
        case MentionKind::place:
        case MentionKind::initiative:
            phrase_.kind = PhraseKind::name;
            break;
        default:
            phrase_.kind = PhraseKind::other;
        }
        phrase_.plural = mention.role == LabelRole::plural;
        at_ = mention.words.end;
        skipAside();
        takeCountryOf(mention);
        return true;
    }

    /// "in Nadi, Fiji": the country behind a place in it.
    void takeCountryOf(const Mention& place) {
        const auto* country = place.kind == MentionKind::place && w_.is(at_, ",") ? mentionAt(at_ + 1) : nullptr;
        if (country != nullptr && country->kind == MentionKind::country && country->role != LabelRole::demonym &&
            w_.a.entryOf(w_.lexicon, place.entry).country == country->entry &&
            tagAt(country->words.end) != Tag::genitive) {
            at_ = country->words.end;
        }
    }

    /// "Joint Commission meeting", "Summit session": the kind is the first noun's, the last only says it again.
    [[nodiscard]] bool sharpens(const Mention& mention) const {
        if (phrase_.kind != PhraseKind::event || mention.kind != MentionKind::eventNoun || phrase_.mention == none) {
            return false;
        }
        const auto& first = w_.a.mentions[phrase_.mention];
        return first.kind == MentionKind::eventNoun && lexicon::isGeneric(w_.a, w_.lexicon, mention) &&
               !lexicon::isGeneric(w_.a, w_.lexicon, first);
    }

    /// A head that turns out to stand before another is a premodifier.
    void promoteHead() {
        if (phrase_.mention != none && headIndex_ == phrase_.mention) {
            phrase_.premodifiers.push_back(phrase_.mention);
        }
        headIndex_ = none;
        headDemonym_ = false;
    }

    void setHead(std::uint32_t word, const Mention& mention) {
        phrase_.head = word;
        phrase_.mention = w_.a.mentionAt[mention.words.first];
    }

    bool takeWord() {
        switch (tagAt(at_)) {
        case Tag::genitive:
            return genitive();
        case Tag::adjective:
            return takeAdjective();
        case Tag::number:
            return takeNumber();
        case Tag::noun:
        case Tag::proper:
            return takeNoun();
        case Tag::adverb: // "the newly appointed Ambassador"
            if (phrase_.head == none && at_ > begin_ && tagAt(at_ + 1) == Tag::adjective) {
                ++at_;
                return true;
            }
            return false;
        case Tag::punctuation:
            return slash();
        case Tag::coordinator:
            return adjectives();
        default:
            return false;
        }
    }

    /// "Türkiye–Somalia", "India/Bangladesh": a dash between names inside a phrase.
    bool slash() {
        const bool tight = !w_.a.words[at_].spaceBefore && at_ + 1 < end() && !w_.a.words[at_ + 1].spaceBefore;
        const bool dash = w_.is(at_, "–") || w_.is(at_, "/") || w_.is(at_, "-");
        if (phrase_.kind == PhraseKind::agent && phrase_.person == none && tight && dash &&
            mentionAt(at_ + 1) != nullptr) {
            ++at_;
            return true;
        }
        if ((dash || w_.is(at_, "—")) && pairOfParties()) {
            ++at_;
            return true;
        }
        return false;
    }

    /// "the African Union – United Nations Annual Conference": a dash with spaces between two parties before a noun.
    [[nodiscard]] bool pairOfParties() const {
        const auto party = [](const Mention* mention) {
            return mention != nullptr &&
                   (mention->kind == MentionKind::country || mention->kind == MentionKind::organization);
        };
        const auto* left = at_ > begin_ ? mentionAt(at_ - 1) : nullptr;
        const auto* right = mentionAt(at_ + 1);
        if (!party(left) || !party(right) || phrase_.person != none || !phrase_.offices.empty()) {
            return false;
        }
        const auto next = right->words.end;
        return next < end() && w_.a.words[next].capital && (tagAt(next) == Tag::noun || tagAt(next) == Tag::adjective);
    }

    /// "political and economic cooperation", "political, economic and cultural ties": adjectives in a row.
    bool adjectives() {
        // "Diplomatic and Official Passports": what may be an adjective before a noun is one.
        const bool adjective =
            tagAt(at_ + 1) == Tag::adjective || (tagAt(at_ + 1) == Tag::noun && tagAt(at_ + 2) == Tag::noun &&
                                                 at_ + 2 < end() && w_.readings(at_ + 1).adjective > 0);
        if (phrase_.head == none && at_ > begin_ && tagAt(at_ - 1) == Tag::adjective && adjective &&
            mentionAt(at_ + 1) == nullptr) {
            ++at_;
            return true;
        }
        return false;
    }

    bool genitive() {
        if (tagAt(at_) != Tag::genitive || phrase_.head == none) {
            return false;
        }
        if (sharesGenitive()) {
            ++at_;
            return false;
        }
        // What came so far is the possessor of what follows.
        Phrase owner = std::move(phrase_);
        owner.words = {begin_, at_};
        finishKind(owner);
        phrase_ = Phrase{};
        headIndex_ = none;
        phrase_.possessor = static_cast<std::uint32_t>(w_.sentence.phrases.size());
        phrase_.determiner = Determiner::possessive;
        w_.sentence.phrases.push_back(std::move(owner));
        ++at_;
        return true;
    }

    /// "Kenya's and Ghana's Foreign Ministers": two owners of what follows, each a phrase.
    [[nodiscard]] bool sharesGenitive() const {
        const auto* one = phrase_.mention == none ? nullptr : &w_.a.mentions[phrase_.mention];
        const auto* two = tagAt(at_ + 1) == Tag::coordinator ? mentionAt(at_ + 2) : nullptr;
        return one != nullptr && two != nullptr && one->kind == MentionKind::country &&
               two->kind == MentionKind::country && one->words.end == at_ && phrase_.person == none &&
               phrase_.offices.empty() && tagAt(two->words.end) == Tag::genitive;
    }

    bool takeAdjective() {
        if (phrase_.person != none || (phrase_.of != none && !phrase_.offices.empty())) {
            return false;
        }
        const auto& r = w_.readings(at_);
        if (r.is(WordClass::ordinalWord)) {
            phrase_.ordinal = std::max<std::uint32_t>(phrase_.ordinal, r.value);
        }
        ++at_;
        return true;
    }

    bool takeNumber() {
        if (phrase_.person != none || (phrase_.head != none && phrase_.kind != PhraseKind::other)) {
            return false;
        }
        const auto text = w_.a.textOf(at_);
        if (text.size() > 2 && text.front() >= '0' && text.front() <= '9' && text.back() >= 'a' && text.back() <= 'z') {
            phrase_.ordinal = static_cast<std::uint32_t>(std::stoul(std::string(text.substr(0, 6))));
        } else if (text.front() < '0' || text.front() > '9') {
            phrase_.group = true; // "the two sides"
        }
        if (phrase_.head == none) {
            phrase_.head = at_;
        }
        ++at_;
        return true;
    }

    bool takeNoun() {
        if (phrase_.person != none) {
            return false;
        }
        if (!phrase_.offices.empty() && phrase_.of != none) {
            return false;
        }
        if (skipTitles(at_) != at_) {
            if (phrase_.head == none || !phrase_.offices.empty()) {
                at_ = skipTitles(at_);
                return true;
            }
            if (!w_.lexicon.listed("peer", w_.a.words[phrase_.head].id)) {
                return false;
            }
            at_ = skipTitles(at_);
            return true;
        }
        if (!phrase_.offices.empty() && w_.a.words[at_].joined) {
            ++at_; // "Ambassador-designate"
            return true;
        }
        promoteHead();
        phrase_.head = at_;
        phrase_.mention = none;
        phrase_.plural = w_.readings(at_).plural;
        phrase_.kind = PhraseKind::other;
        nouns_.push_back(at_);
        ++at_;
        return true;
    }

    void finish() { finishKind(phrase_); }

    /// Which kind the head makes of the phrase: sides and delegations are agents, demonyms alone are not.
    void finishKind(Phrase& phrase) {
        const auto id = w_.a.words[phrase.head].id;
        if (phrase.kind == PhraseKind::other && phrase.person == none) {
            const bool group = w_.lexicon.listed("group", id);
            const bool someone = w_.lexicon.listed("person-noun", id) &&
                                 (phrase.determiner == Determiner::possessive ||
                                  (phrase.determiner == Determiner::definite &&
                                   (!phrase.premodifiers.empty() || w_.lexicon.listed("envoy-noun", id))));
            phrase.peer = w_.lexicon.listed("peer", id);
            if (group || phrase.peer || someone) {
                phrase.kind = PhraseKind::agent;
                phrase.group = phrase.group || group;
            } else if (phrase.group && phrase.determiner == Determiner::definite &&
                       w_.readings(phrase.head).value == 2 && w_.readings(phrase.head).is(WordClass::numberWord)) {
                phrase.kind = PhraseKind::pronoun; // "The two are to meet again"
                phrase.plural = true;
            } else if (!phrase.offices.empty()) {
                phrase.kind = PhraseKind::other; // "Foreign Secretary level talks"
            }
        }
        if (!phrase.offices.empty() && phrase.of == none && phrase.ofNoun == none) {
            for (const auto noun : nouns_) { // "League Secretary-General X"
                const bool before = noun < w_.a.mentions[phrase.offices.front()].words.first;
                phrase.ofNoun = before && w_.a.words[noun].capital ? noun : phrase.ofNoun;
            }
        }
        if (phrase.kind == PhraseKind::agent && phrase.person != none) {
            for (const auto noun : nouns_) {
                phrase.peer = phrase.peer || w_.lexicon.listed("peer", w_.a.words[noun].id);
            }
        }
        if (phrase.mention != none && headDemonym_ && headIndex_ == phrase.mention && phrase.person == none &&
            phrase.offices.empty()) {
            phrase.kind = PhraseKind::agent; // "the Kenyans"; a bare adjective before nothing
        }
    }

    SentenceWork& w_;
    std::uint32_t begin_;
    std::uint32_t at_;
    Phrase phrase_;
    std::uint32_t headIndex_ = none;
    bool headDemonym_ = false;
    std::vector<std::uint32_t> nouns_;
};

} // namespace

std::uint32_t readPhrase(SentenceWork& work, std::uint32_t at) { return PhraseReader(work, at).read(); }

} // namespace chancery::grammar
