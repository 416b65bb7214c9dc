// Whose release it is: the country and city that it speaks from.
#include "extract/discourse.hpp"

#include "rdf/namespaces.hpp"
#include "text/calendar.hpp"

#include <algorithm>
#include <set>

namespace chancery::extract {

using lexicon::MentionKind;
using lexicon::WordClass;

/// The city at `word` where a dateline begins that only the gazetteer can tell: "MOSCOW, July 5. /Wire/.",
/// "Kingston, Jamaica; October 3, 2017", a line that has only the city; else `none`.
std::uint32_t Discourse::cityOfLine(std::uint32_t word, Range line) const {
    const auto& a = annotation_;
    const auto mark = [&](std::uint32_t at) {
        return at < line.end && a.words[at].kind == text::TokenKind::punctuation;
    };
    const auto kindAt = [&](std::uint32_t at, MentionKind kind) {
        return at < line.end && a.mention(at) != nullptr && a.mention(at)->kind == kind;
    };
    if (!kindAt(word, MentionKind::place) || entry(a.mention(word)->entry).region ||
        entry(a.mention(word)->entry).country == none) {
        return none;
    }
    const auto city = a.mention(word)->entry;
    auto at = a.mention(word)->words.end;
    if (mark(at) && kindAt(at + 1, MentionKind::country)) { // "Kingston, Jamaica", "Flores (Guatemala)"
        at = a.mention(at + 1)->words.end;
        at += at < line.end && a.textOf(at) == ")" ? 1U : 0U;
    }
    if (mark(at) && kindAt(at + 1, MentionKind::place) &&
        entry(a.mention(at + 1)->entry).country == entry(city).country &&
        (a.mention(at + 1)->words.end == line.end || mark(a.mention(at + 1)->words.end))) {
        return city; // "Ottawa, Ontario", "Ottawa, Ontario - Global Affairs"
    }
    if (at >= line.end || a.textOf(at) == "/" || a.textOf(at) == "." || a.textOf(at) == ".-" || a.textOf(at) == ":") {
        return city;
    }
    if (kindAt(mark(at) || a.textOf(at) == "|" ? at + 1 : at, MentionKind::date) ||
        (mark(at) && isDateline(at, line))) {
        return city;
    }
    return none;
}

/// Whether a dateline goes on at the mark behind a city: "Doha - Information Office - March 16", "Muscat, HE Minister
/// X met …".
bool Discourse::isDateline(std::uint32_t at, Range line) const {
    const auto& a = annotation_;
    if (a.textOf(at) == "," && at + 1 < line.end && a.words[at + 1].capital &&
        lexicon().listedAt("courtesy-capitals", a.words, at + 1, line.end) != 0) {
        return true;
    }
    for (auto word = at + 1; word < line.end && word < at + 7; ++word) {
        const auto* mention = a.mention(word);
        if (mention != nullptr && mention->kind == MentionKind::date) {
            return word > at + 2 && a.words[word - 1].kind == text::TokenKind::punctuation;
        }
        const bool name = a.words[word].capital || a.words[word].kind != text::TokenKind::word;
        if (!name) {
            return false;
        }
    }
    return false;
}

/// "X of Oman received the Ambassador of Cuba … and the Ambassador of Oman to Cuba": whether a country's envoy is named
/// as well, so that envoys to it need not tell that it speaks.
bool Discourse::sendsAnother(std::uint32_t country) const {
    return std::any_of(annotation_.mentions.begin(), annotation_.mentions.end(), [&](const lexicon::Mention& mention) {
        const auto of = mention.kind == MentionKind::office && officeListed("accredited", mention.entry)
                            ? annotation_.offices[mention.entry].of
                            : none;
        return of != none && annotation_.mentions[of].kind == MentionKind::country &&
               annotation_.mentions[of].entry == country;
    });
}

/// "the Ambassador of Nepal to Bangladesh", "five new envoys to Kenya": the country where the first diplomats that the
/// text names serve, or `none`.
std::uint32_t Discourse::accreditedTo() const {
    const auto& a = annotation_;
    for (const auto& mention : a.mentions) {
        if (mention.kind != MentionKind::office || !officeListed("accredited", mention.entry)) {
            continue;
        }
        const auto end = std::min<std::size_t>(mention.words.end + 8, a.words.size());
        auto ahead = mention.words.first; // "Portugal's Ambassador", "the Kenyan Ambassador"
        ahead -= ahead > 0 && parse_.tags[ahead - 1].tag == grammar::Tag::genitive ? 1U : 0U;
        const auto* before = ahead == 0 ? nullptr : a.mention(ahead - 1);
        bool told = a.offices[mention.entry].plural || a.offices[mention.entry].of != none ||
                    (before != nullptr && before->kind == MentionKind::country);
        for (auto word = mention.words.end; word + 1 < end; ++word) {
            const auto* owner = a.mention(word);
            told = told || (owner != nullptr && owner->kind == MentionKind::country);
            if (!told && lexicon().listed("destination", a.words[word].id)) {
                break; // "the Ambassador to Bangladesh" of a release that need not say whose
            }
            if (lexicon().listed("destination", a.words[word].id)) {
                const auto* country = a.mention(word + 1 + (a.textOf(word + 1) == "the" ? 1U : 0U));
                if (country != nullptr && country->kind == MentionKind::country &&
                    country->role == lexicon::LabelRole::name && !sendsAnother(country->entry)) {
                    return country->entry;
                }
                break;
            }
            if (owner == nullptr && !lexicon().listed("before-post", a.words[word].id)) {
                break;
            }
        }
    }
    return none;
}

/// The city that one of the first lines names as where it was written: before or behind a date.
std::uint32_t Discourse::cityOfLines() const {
    const auto& a = annotation_;
    for (std::size_t i = 0; i < std::min(a.sentences.size(), headLines); ++i) {
        const auto line = a.sentences[i].words;
        auto at = line.first;
        at += at < line.end && (a.textOf(at) == "(" || a.textOf(at) == "[") ? 1U : 0U;
        if (const auto city = cityOfLine(at, line); city != none) {
            return city;
        }
        const auto* first = at < line.end ? a.mention(at) : nullptr;
        // "17 August 2023 – Apia, Samoa.", "Ministry of Foreign Affairs, Apia. Published …"
        if (first != nullptr && (first->kind == MentionKind::date || first->kind == MentionKind::body) &&
            first->words.end + 1 < line.end &&
            (a.words[first->words.end].kind == text::TokenKind::punctuation || a.textOf(first->words.end) == "|")) {
            if (const auto city = cityOfLine(first->words.end + 1, line); city != none) {
                return city;
            }
        }
    }
    return none;
}

/// "By Litia Vakalala in Honiara", "Published: 12 March 2024, Honiara": where a correspondent writes, or `none`.
std::uint32_t Discourse::cityOfByline() const {
    const auto& a = annotation_;
    for (std::size_t i = 0; i < std::min(a.sentences.size(), headLines); ++i) {
        const auto line = a.sentences[i].words;
        const auto* last = line.size() > 2 ? a.mention(line.end - 1) : nullptr;
        if (a.sentences[i].kind != text::SentenceKind::body && last != nullptr && last->kind == MentionKind::place &&
            last->words.first > line.first && !entry(last->entry).region &&
            (lexicon().listed("locative", a.words[last->words.first - 1].id) ||
             a.words[last->words.first - 1].kind == text::TokenKind::punctuation) &&
            lexicon().listed("byline", a.words[line.first].id)) {
            return last->entry;
        }
    }
    return none;
}

/// The country of the dateline's city, else of the ministry that speaks, else of the first city that something
/// happened in.
void Discourse::findHome() {
    findSpeaker();
    // Who writes from a seat of the United Nations may be of any country, but not a state's news agency.
    if (city_ != none && isSeat(city_) && countryOfAgency() == none) {
        home_ = none;
    }
}

/// Whether a city is a seat of the United Nations or the like, where releases of all countries are written.
bool Discourse::isSeat(std::uint32_t city) const {
    return lexicon().listedPhrase("seat-city", lexicon::fold(entry(city).label));
}

/// "A delegation of the Norwegian Parliament was received": who comes from a body does not write.
bool Discourse::ofDelegation(std::uint32_t body) const {
    constexpr std::uint32_t reach = 4; // "delegation of the Norwegian"
    std::uint32_t line = 0;            // where it begins
    for (const auto& sentence : annotation_.sentences) {
        line = sentence.words.contains(body) ? sentence.words.first : line;
    }
    for (auto word = body; word-- > line && word + reach >= body;) {
        if (lexicon().listed("delegation", annotation_.words[word].id)) {
            return true;
        }
        if (annotation_.words[word].kind != text::TokenKind::word) {
            return false;
        }
    }
    return false;
}

/// "A Foreign Office spokesperson said:": whether a word stands in a short line that leads in to what follows.
bool Discourse::leadsIn(std::uint32_t word) const {
    constexpr std::uint32_t longest = 10;
    const auto& a = annotation_;
    for (std::size_t i = 0; i < std::min(a.sentences.size(), headLines); ++i) {
        const auto line = a.sentences[i].words;
        if (line.contains(word)) {
            return line.size() <= longest && a.textOf(line.end - 1) == ":";
        }
    }
    return false;
}

void Discourse::findSpeaker() {
    readDateline();
    if (findMission()) {
        homeByMission_ = true;
        return;
    }
    if (const auto issuer = countryOfIssuer(); issuer != none) {
        home_ = issuer;
        return;
    }
    if (home_ != none) {
        const auto agency = countryOfAgency(); // of a state, wherever it reports from
        homeByPlace_ = agency == none || agency == home_;
        home_ = agency == none ? home_ : agency;
        return;
    }
    for (const auto& mention : annotation_.mentions) {
        if (mention.kind == MentionKind::body && entry(mention.entry).country != none &&
            (mention.words.first < 12 || leadsIn(mention.words.first)) && !ofDelegation(mention.words.first)) {
            home_ = entry(mention.entry).country;
            return;
        }
    }
    home_ = countryOfWe();
    if (home_ != none) {
        return;
    }
    home_ = countryOfVoice();
    if (home_ != none) {
        return;
    }
    home_ = countryOfScene();
    homeGuessed_ = homeByPlace_ = home_ != none;
    if (home_ != none) {
        return;
    }
    home_ = accreditedTo();
    homeByPlace_ = home_ != none;
    if (home_ == none) {
        home_ = countryOfMost();
        homeGuessed_ = true;
    }
}

/// Whether a mention is of a city whose country is known: "El Faro de Montevideo" is none.
bool Discourse::isCity(const lexicon::Mention& mention) const {
    const auto& a = annotation_;
    const auto behind = mention.words.end;
    const bool ofTitle = behind < a.words.size() && !a.words[behind].capital &&
                         lexicon().listed("name-particles-lower", a.words[behind].id);
    return mention.kind == MentionKind::place && !entry(mention.entry).region && entry(mention.entry).country != none &&
           entry(mention.entry).city == none && !ofTitle; // nor is "State House"
}

/// The city and country of a dateline, of a line of its own or of a byline.
void Discourse::readDateline() {
    const auto& a = annotation_;
    for (const auto& mention : a.mentions) {
        if (!a.dateline.contains(mention.words.first)) {
            continue;
        }
        if (city_ == none && isCity(mention)) {
            city_ = mention.entry;
            home_ = entry(mention.entry).country;
        } else if (mention.kind == MentionKind::country) {
            home_ = mention.entry; // "CASTRIES, St. Lucia"
        }
    }
    if (city_ == none) {
        city_ = cityOfLines();
        city_ = city_ == none ? cityOfByline() : city_;
        home_ = city_ == none ? home_ : entry(city_).country;
    }
}

/// "met Minister of Trade of Mali X. … Mali reaffirms …": whether somebody named before a word is introduced as of a
/// country, which a release does not do with its own.
bool Discourse::isOfGuest(std::uint32_t country, std::uint32_t before) const {
    return std::any_of(annotation_.mentions.begin(), annotation_.mentions.end(), [&](const lexicon::Mention& mention) {
        if (mention.kind != MentionKind::office || mention.words.first >= before) {
            return false;
        }
        const auto of = annotation_.offices[mention.entry].of;
        const auto name = of == none ? none : annotation_.mentions[of].words.end;
        const auto* holder = name != none && name < annotation_.words.size() ? annotation_.mention(name) : nullptr;
        return holder != nullptr && holder->kind == MentionKind::person && annotation_.mentions[of].entry == country;
    });
}

/// "The State of Qatar condemns …": the country that a statement is of, or `none`.
std::uint32_t Discourse::countryOfVoice() const {
    for (std::size_t i = 0; i < std::min(parse_.sentences.size(), headLines); ++i) {
        const auto& sentence = parse_.sentences[i];
        for (const auto& clause : sentence.clauses) {
            const bool voices = clause.tense == grammar::Tense::present && clause.voice == grammar::Voice::active &&
                                clause.form == grammar::ClauseForm::finite && lexicon().listed("voicing", clause.lemma);
            for (const auto& argument : clause.arguments) {
                const auto& phrase = sentence.phrases[argument.phrase];
                const bool country = phrase.kind == grammar::PhraseKind::agent && phrase.mention != none &&
                                     phrase.members.empty() && phrase.person == none && phrase.offices.empty() &&
                                     annotation_.mentions[phrase.mention].kind == MentionKind::country;
                if (voices && country && argument.before && argument.role == grammar::Role::subject &&
                    !isOfGuest(annotation_.mentions[phrase.mention].entry, sentence.words.first)) {
                    return annotation_.mentions[phrase.mention].entry;
                }
            }
        }
    }
    return none;
}

/// "Australia is a member … and we are committed": the country that "we" are, or `none`.
std::uint32_t Discourse::countryOfWe() const {
    const auto& a = annotation_;
    for (const auto& sentence : a.sentences) {
        bool we = false;
        for (auto word = sentence.words.first; word < sentence.words.end; ++word) {
            we = we || (a.mention(word) == nullptr && // "US" is none of us
                        lexicon().words().readings(a.words[word].id).is(WordClass::we));
        }
        for (auto word = sentence.words.first; we && word < sentence.words.end; ++word) {
            const auto* mention = a.mention(word);
            if (mention != nullptr && mention->kind == MentionKind::country &&
                mention->role == lexicon::LabelRole::name) {
                return mention->entry;
            }
        }
    }
    return none;
}

/// "The Embassy of India in Kathmandu hosted …": the country whose mission stands right before a word, or `none`.
std::uint32_t Discourse::missionBefore(std::uint32_t word) const {
    const auto& a = annotation_;
    const auto* country = word == 0 ? nullptr : a.mention(word - 1);
    if (country == nullptr || country->kind != MentionKind::country) {
        return none;
    }
    auto of = country->words.first; // "of the Republic of …"
    of -= of > 0 && lexicon().words().readings(a.words[of - 1].id).is(WordClass::definite) ? 1U : 0U;
    return of > 1 && lexicon().listed("noun-preposition", a.words[of - 1].id) &&
                   lexicon().listed("mission-word", a.words[of - 2].id)
               ? country->entry
               : none;
}

/// The country of the city where the first sentence, or one of today ("… met today in Washington"), has things happen.
std::uint32_t Discourse::countryOfScene() const {
    const auto& a = annotation_;
    const auto firstBody = std::find_if(a.sentences.begin(), a.sentences.end(),
                                        [](const auto& one) { return one.kind == text::SentenceKind::body; });
    for (const auto& mention : a.mentions) {
        if (firstBody != a.sentences.end() && isCity(mention) && !isSeat(mention.entry) &&
            mention.words.first > firstBody->words.first && mention.words.first < firstBody->words.end &&
            a.textOf(mention.words.first - 1) == "in" && !tellsOfManySided(firstBody->words) &&
            !lexicon().listed("mission-word", a.words[mention.words.first - 2].id)) {
            const auto sender = missionBefore(mention.words.first - 1);
            return sender != none ? sender : entry(mention.entry).country;
        }
    }
    for (const auto& sentence : a.sentences) {
        bool today = false;
        for (auto word = sentence.words.first; word < sentence.words.end; ++word) {
            const auto* mention = a.mention(word);
            today = today || (mention != nullptr && mention->kind == MentionKind::date &&
                              a.dates[mention->entry].form == text::DateExpression::Form::dayOffset);
            if (today && mention != nullptr && isCity(*mention) && !isSeat(mention->entry) && word > 0 &&
                a.textOf(word - 1) == "in") {
                return entry(mention->entry).country;
            }
        }
    }
    return none;
}

/// "Ambassador of Cuba", "Ambassador of Oman to Cuba": whether a country at a word is that of an envoy, or the post.
bool Discourse::sendsOrReceives(std::uint32_t word) const {
    constexpr std::uint32_t reach = 5; // words between the office and its country
    const auto& a = annotation_;
    for (auto at = word; at-- > 0 && at + reach >= word;) {
        const auto* mention = a.mention(at);
        if (mention != nullptr && mention->kind == MentionKind::office) {
            return officeListed("accredited", mention->entry);
        }
        const auto id = a.words[at].id;
        const bool link = lexicon().listed("noun-preposition", id) || lexicon().listed("destination", id) ||
                          lexicon().words().readings(id).is(WordClass::definite) ||
                          (mention != nullptr && mention->kind == MentionKind::country);
        if (!link) {
            return false;
        }
    }
    return false;
}

/// The country that is spoken of most, by far; or `none`.
std::uint32_t Discourse::countryOfMost() const {
    const auto& a = annotation_;
    std::map<std::uint32_t, int> named;
    for (const auto& mention : a.mentions) {
        const auto first = mention.words.first;
        const bool elsewhere = first > 1 && lexicon().listed("locative", a.words[first - 1].id) &&
                               lexicon().listed("located-noun", a.words[first - 2].id); // "the situation in X"
        // "aggression toward X", "support for X's sovereignty": a country that others speak of
        const bool spokenOf =
            (first > 0 && lexicon().listed("aimed-at", a.words[first - 1].id)) ||
            (mention.words.end + 1 < a.words.size() && parse_.tags[mention.words.end].tag == grammar::Tag::genitive &&
             lexicon().listed("upheld-thing", a.words[mention.words.end + 1].id));
        named[mention.kind == MentionKind::country ? mention.entry : none] +=
            mention.kind == MentionKind::country && !elsewhere && !spokenOf && !sendsOrReceives(first) ? 1 : 0;
    }
    std::uint32_t country = none;
    int most = 0;
    int next = 0;
    for (const auto& [one, count] : named) {
        if (count > most) {
            next = most;
            most = count;
            country = one;
        } else {
            next = std::max(next, count);
        }
    }
    return most < 2 || most == next ? none : country;
}

} // namespace chancery::extract
