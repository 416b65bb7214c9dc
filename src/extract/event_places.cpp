// The day and the place that a mention of an event tells.
#include "extract/events.hpp"

#include "rdf/namespaces.hpp"

#include <algorithm>

namespace chancery::extract {

using lexicon::LabelRole;
using lexicon::MentionKind;
using rdf::isChn;

std::optional<text::ResolvedDate> Events::date(const grammar::Sentence& sentence, std::uint32_t index,
                                               bool future) const {
    const auto& phrase = sentence.phrases[index];
    if (!phrase.members.empty()) {
        return date(sentence, phrase.members.front(), future);
    }
    if (phrase.mention == none) {
        return std::nullopt;
    }
    const auto& mention = d_.annotation().mentions[phrase.mention];
    return mention.kind == MentionKind::date ? date(mention, future) : std::nullopt;
}

/// The day of the last event told, or one beside it: "the same day", "a day earlier", "the next day they will …". What
/// is news has its day where no event has one.
std::optional<text::ResolvedDate> Events::dayBeside(const text::DateExpression& expression, bool future) const {
    const auto& issued = d_.facts().document.issued;
    for (auto event = events_.rbegin(); event != events_.rend(); ++event) {
        const bool days = event->endDate && isChn(event->type, "Visit"); // "the same day" is one of them
        const bool told = event->planned ? future : !event->date || !(issued && *issued < *event->date);
        if (!event->date || days || event->other || !told || (event->spokenOf && newsDate())) {
            continue;
        }
        if (expression.offset == 0) {
            return text::ResolvedDate{*event->date, std::nullopt};
        }
        return event->date->hasDay()
                   ? std::optional(text::ResolvedDate{text::addDays(*event->date, expression.offset), std::nullopt})
                   : std::nullopt;
    }
    if (expression.offset != 0 && issued && issued->hasDay() && !future) {
        return text::ResolvedDate{text::addDays(*issued, expression.offset), std::nullopt};
    }
    return std::nullopt;
}

/// The day or time that a phrase tells, as it is written; null where it tells none.
const text::DateExpression* Events::expressionOf(const Phrase& time) const {
    const auto* mention = time.mention == none ? nullptr : &d_.annotation().mentions[time.mention];
    return mention == nullptr || mention->kind != MentionKind::date ? nullptr : &d_.annotation().dates[mention->entry];
}

/// Whether a time counts from the day of an event told before: "the same day", "two days later"; `onward` takes only
/// those that are later.
bool Events::counts(const Phrase& time, bool onward) const {
    const auto* date = time.members.empty() ? expressionOf(time) : nullptr;
    return date != nullptr && date->form == text::DateExpression::Form::sameDay && (!onward || date->offset > 0);
}

/// Whether a phrase is a day of the week, which may be the last or the next.
bool Events::ofWeek(const grammar::Sentence& sentence, std::uint32_t phrase) const {
    const auto* date = expressionOf(sentence.phrases[phrase]);
    return date != nullptr && date->form == text::DateExpression::Form::weekday;
}

/// Whether a time that nothing resolves is not that of the news: "today" where the day of writing is not told, "the
/// same day" behind a visit of several days.
bool Events::leavesOpen(const Phrase& time) const {
    return !d_.facts().document.issued ||
           (counts(time, false) && std::any_of(events_.begin(), events_.end(), [](const Event& event) {
                return event.endDate && isChn(event.type, "Visit");
            }));
}

std::optional<text::ResolvedDate> Events::date(const lexicon::Mention& mention, bool future) const {
    const auto& expression = d_.annotation().dates[mention.entry];
    const auto& issued = d_.facts().document.issued;
    if (expression.form == text::DateExpression::Form::sameDay) {
        if (expression.offset == 0) {
            return dayBeside(expression, future);
        }
        const auto [at, fresh] = besideDays_.try_emplace(mention.entry); // later events may lie on the day itself
        if (fresh) {
            at->second = dayBeside(expression, future);
        }
        return at->second;
    }
    if (!issued) {
        if (expression.form == text::DateExpression::Form::absolute) {
            return text::ResolvedDate{expression.from, expression.to};
        }
        return std::nullopt;
    }
    const bool told = d_.facts().document.issuedAssumed && expression.form == text::DateExpression::Form::yearless;
    return text::resolve(expression, told ? toldBefore(expression, future).value_or(*issued) : *issued, future);
}

std::optional<text::ResolvedDate> Events::dateAt(std::uint32_t word, bool future) const {
    const auto* mention = word < d_.annotation().words.size() ? d_.annotation().mention(word) : nullptr;
    return mention != nullptr && mention->kind == MentionKind::date ? date(*mention, future) : std::nullopt;
}

/// By what a date without a year is judged where nothing tells when a release was written: the day told last with its
/// year, half a year on where it is past. "On 4 May 2024 … On 6 August" is of that year.
std::optional<text::Date> Events::toldBefore(const text::DateExpression& yearless, bool future) const {
    constexpr int halfYear = 182;
    std::optional<text::Date> last;
    for (const auto& date : d_.annotation().dates) {
        if (date.first < yearless.first && date.from.hasDay() && date.form == text::DateExpression::Form::absolute) {
            last = future ? date.from : text::addDays(date.from, halfYear);
        }
    }
    return last;
}

/// "the Uzbek capital", "Zambia's capital", "the capital of Uzbekistan", "this city".
std::uint32_t Events::capitalOf(const grammar::Sentence& sentence, std::uint32_t index) const {
    const auto& phrase = sentence.phrases[index];
    const auto head = d_.annotation().words[phrase.head].id;
    if (phrase.determiner == grammar::Determiner::demonstrative && d_.lexicon().listed("city-noun", head)) {
        return d_.city(); // "in this city"
    }
    for (const auto& modifier : phrase.modifiers) { // "in the southern city of Tacna"
        const auto& named = sentence.phrases[modifier.phrase];
        const bool town = named.kind == grammar::PhraseKind::name && named.members.empty() &&
                          modifier.preposition != 0 && d_.lexicon().listed("session-of", modifier.preposition);
        if (town && d_.lexicon().listed("city-noun", head)) {
            return place(sentence, modifier.phrase);
        }
    }
    if (!d_.lexicon().listed("capital", head)) {
        return none;
    }
    std::uint32_t country = none;
    for (const auto mention : phrase.premodifiers) {
        const auto& named = d_.annotation().mentions[mention];
        country = named.kind == MentionKind::country ? named.entry : country;
    }
    const auto owned = [&](std::uint32_t other) {
        for (const auto& agent : d_.agents(sentence, other)) {
            country = country == none ? agent.of : country;
        }
    };
    if (phrase.possessor != none) {
        owned(phrase.possessor);
    }
    for (const auto& modifier : phrase.modifiers) {
        if (modifier.preposition != 0 && d_.lexicon().listed("session-of", modifier.preposition)) {
            owned(modifier.phrase);
        }
    }
    if (country == none && phrase.premodifiers.empty() && phrase.modifiers.empty() && d_.city() != none) {
        country = d_.entry(d_.city()).country; // "in the capital", where the text is from there
        return country != none && d_.entry(country).capital == d_.city() ? d_.city() : none;
    }
    return country == none ? none : d_.entry(country).capital;
}

/// "will host the summit here on 27 May": whether a clause says that its event is where the text is written.
bool Events::heldHere(const grammar::Clause& clause) const {
    for (auto word = clause.verbGroup.end; word <= clause.words.end && word < d_.annotation().words.size(); ++word) {
        if (d_.lexicon().listed("here", d_.annotation().words[word].id)) {
            return d_.lexicon().listed("event-verb", clause.lemma);
        }
    }
    return false;
}

/// "who is in Samarkand, received X there", "is also due to give a press conference there": the town named last before
/// a "there" behind the verb, or `none`.
std::uint32_t Events::placeThere(const grammar::Clause& clause) const {
    constexpr std::uint32_t farthest = 40;
    const auto& a = d_.annotation();
    for (auto word = clause.verbGroup.end; word <= clause.words.end && word < a.words.size(); ++word) {
        if (!d_.lexicon().listed("there", a.words[word].id)) {
            continue;
        }
        std::uint32_t town = none;
        for (const auto& mention : a.mentions) {
            const bool near = mention.words.end <= word && word - mention.words.end < farthest &&
                              mention.words.first > 0 &&
                              d_.lexicon().listed("locative", a.words[mention.words.first - 1].id);
            const auto where = near && !ofReport(mention) ? place(mention) : none;
            town = where == none ? town : where;
        }
        return town;
    }
    return none;
}

/// "The spokesman told a press conference in Baghdad that …": whether a mention tells where something was said.
bool Events::ofReport(const lexicon::Mention& mention) const {
    const auto& lexicon = d_.lexicon();
    return std::ranges::any_of(d_.parse().sentences, [&](const grammar::Sentence& sentence) {
        return sentence.words.contains(mention.words.first) &&
               std::ranges::any_of(sentence.clauses, [&](const grammar::Clause& clause) {
                   return (lexicon.listed("reporting", clause.lemma) || lexicon.listed("telling", clause.lemma)) &&
                          std::ranges::any_of(clause.arguments, [&](const grammar::Argument& argument) {
                              return sentence.phrases[argument.phrase].words.contains(mention.words.first);
                          });
               });
    });
}

std::uint32_t Events::place(const grammar::Sentence& sentence, std::uint32_t index) const {
    const auto& phrase = sentence.phrases[index];
    if (!phrase.members.empty()) {
        return place(sentence, phrase.members.front());
    }
    if (phrase.mention == none) {
        return capitalOf(sentence, index);
    }
    return place(d_.annotation().mentions[phrase.mention]);
}

std::uint32_t Events::place(const lexicon::Mention& mention) const {
    if (mention.role == LabelRole::demonym) {
        return none;
    }
    if (mention.kind == MentionKind::country) {
        const auto& a = d_.annotation();
        const auto& country = d_.entry(mention.entry);
        const auto town =
            d_.lexicon().longest(a.words, a.text, mention.words.first, mention.words.end, lexicon::EntryKind::place);
        const bool called = town.length == mention.words.size() && d_.entry(town.label->entry).country == mention.entry;
        return called && a.textOf(mention.words) != country.label ? town.label->entry : mention.entry; // "in São Tomé"
    }
    if (mention.kind != MentionKind::place) {
        return none;
    }
    // A palace or a hall is in its city; a region is no place of an event.
    const auto& entry = d_.entry(mention.entry);
    if (entry.city != none) {
        const auto comma = mention.words.end;
        const auto* city = comma + 1 < d_.annotation().words.size() && d_.annotation().textOf(comma) == ","
                               ? d_.annotation().mention(comma + 1)
                               : nullptr;
        if (city != nullptr && city->kind == MentionKind::place && !d_.entry(city->entry).region) {
            return city->entry; // "at State House, Nairobi"
        }
        // Many capitals have a State House: it is that of the country which speaks, or of no place that is known.
        return d_.home() == none || entry.country == d_.home() ? entry.city : none;
    }
    return entry.region ? none : mention.entry;
}

bool Events::isAbsolute(const Phrase& phrase) const {
    const auto* date = expressionOf(phrase);
    return date != nullptr && date->form == text::DateExpression::Form::absolute;
}

/// "on the occasion of the 50th anniversary of diplomatic relations in 2025": whether a year or month is that of what
/// is commemorated.
bool Events::commemorates(const grammar::Sentence& sentence, const lexicon::Mention& date) const {
    constexpr std::uint32_t farthest = 8;
    const auto& a = d_.annotation();
    if (a.dates[date.entry].from.hasDay() || a.dates[date.entry].form != text::DateExpression::Form::absolute) {
        return false;
    }
    for (auto word = date.words.first; word > sentence.words.first && word + farthest > date.words.first; --word) {
        if (d_.lexicon().listed("commemorated", a.words[word - 1].id)) {
            return true;
        }
        if (a.textOf(word - 1) == "," || d_.parse().tags[word - 1].tag == grammar::Tag::verb) {
            return false;
        }
    }
    return false;
}

/// Whether a date is the event's: not in "since 1993", nor in "a plan for 2023–2025" but where something is set for
/// then, nor a span of years that stands alone.
bool Events::dates(const grammar::Sentence& sentence, const grammar::Clause& clause,
                   const grammar::Argument& argument) const {
    const auto& lexicon = d_.lexicon();
    const auto& phrase = sentence.phrases[argument.phrase];
    const auto* mention = phrase.mention == none ? nullptr : &d_.annotation().mentions[phrase.mention];
    if (mention != nullptr && mention->kind == MentionKind::date && commemorates(sentence, *mention)) {
        return false;
    }
    if (argument.preposition == 0 && mention != nullptr && mention->kind == MentionKind::date) {
        const auto& date = d_.annotation().dates[mention->entry];
        return !date.to || date.from.hasMonth(); // "the Programme 2023-2027"
    }
    return argument.preposition == 0 ||
           (!lexicon.listed("undating", argument.preposition) &&
            (!lexicon.listed("span", argument.preposition) || lexicon.listed("scheduling", clause.lemma)));
}

/// "arrived on 4 May from Berlin, where he had attended …": whether a relative clause tells of where somebody comes
/// from.
bool Events::leftBefore(const grammar::Sentence& sentence, const grammar::Clause& travel,
                        const grammar::Clause& relative) const {
    return std::any_of(travel.arguments.begin(), travel.arguments.end(), [&](const grammar::Argument& argument) {
        const auto end = sentence.phrases[argument.phrase].words.end;
        return argument.preposition != 0 && d_.lexicon().listed("leaving", argument.preposition) &&
               end < relative.verbGroup.first && end + 3 >= relative.words.first;
    });
}

/// "visited Rwanda in May 2024 for the forum, held in Kigali": what a journey is for has its date.
void Events::readPurpose(const grammar::Sentence& sentence, EventMention& mention) const {
    const auto& lexicon = d_.lexicon();
    for (const auto& travel : sentence.clauses) {
        const bool for_ = std::any_of(travel.arguments.begin(), travel.arguments.end(), [&](const auto& argument) {
            return sentence.phrases[argument.phrase].words == mention.words && argument.preposition != 0 &&
                   lexicon.listed("purpose", argument.preposition);
        });
        if (!for_ || !lexicon.listed("travelling", travel.lemma) || lexicon.listed("departing", travel.lemma)) {
            continue;
        }
        for (const auto& argument : travel.arguments) {
            if (!mention.date && argument.role == grammar::Role::time && dates(sentence, travel, argument)) {
                mention.date = date(sentence, argument.phrase, mention.planned);
            }
        }
    }
}

/// Where someone goes for the event: "flies to Ottawa for talks with …", "will leave for Bangkok to attend the summit".
std::uint32_t Events::travelPlace(const grammar::Sentence& sentence, const grammar::Clause& clause,
                                  const EventMention& mention) const {
    const auto& lexicon = d_.lexicon();
    const auto* travel = &clause;
    if (clause.form == grammar::ClauseForm::infinitive && clause.parent != none) {
        travel = &sentence.clauses[clause.parent];
    }
    if (!lexicon.listed("travelling", travel->lemma) &&
        !(travel != &clause && lexicon.listed("being-there", travel->lemma))) {
        return none;
    }
    const bool away = lexicon.listed("departing", travel->lemma); // "left Dhaka for Oslo to attend …"
    bool purpose = travel != &clause;
    std::uint32_t found = none;
    for (const auto& argument : travel->arguments) {
        const auto& phrase = sentence.phrases[argument.phrase];
        const bool whither = (argument.role == grammar::Role::object && !away) ||
                             (argument.preposition != 0 && (lexicon.listed("destination", argument.preposition) ||
                                                            lexicon.listed("locative", argument.preposition) ||
                                                            lexicon.listed("purpose", argument.preposition)));
        purpose = purpose || (phrase.words == mention.words && argument.preposition != 0 &&
                              lexicon.listed("purpose", argument.preposition));
        if (whither && found == none && phrase.offices.empty()) {
            found = place(sentence, argument.phrase);
        }
    }
    return purpose ? found : none;
}

/// "26 March 2024: …", "Wednesday, 10 September, Ulaanbaatar": what stands over the words that tell of it.
void Events::readHeading(EventMention& mention) const {
    const auto* heading = mention.date ? nullptr : headings_.over(mention.words.first);
    if (heading == nullptr) {
        return;
    }
    const auto& mentions = d_.annotation().mentions;
    mention.date = date(mentions[heading->date], mention.planned);
    if (mention.place == none && heading->place != none) {
        mention.place = place(mentions[heading->place]);
    }
}

/// "the Munich Security Conference", "the Oslo Forum": the town in the name of what is attended like an event, or
/// `none`.
std::uint32_t Events::townInName(const Phrase& phrase) const {
    const auto& a = d_.annotation();
    const auto wide = [&](std::uint32_t place) { return d_.entry(place).region || d_.entry(place).city != none; };
    if (phrase.kind == grammar::PhraseKind::event && phrase.determiner == grammar::Determiner::definite) {
        const auto& noun = a.mentions[phrase.mention].words;
        const bool name = !phrase.premodifiers.empty() && a.words[noun.first].capital;
        const auto* first = name ? &a.mentions[phrase.premodifiers.front()] : nullptr;
        return first != nullptr && first->kind == MentionKind::place && !wide(first->entry) ? first->entry : none;
    }
    if (eventInName(phrase) == none) {
        return none;
    }
    const auto first = a.mentions[phrase.mention].words.first;
    const auto town = d_.lexicon().longest(a.words, a.text, first, first + 1, lexicon::EntryKind::place);
    return town.length != 0 && !d_.entry(town.label->entry).region ? town.label->entry : none;
}

} // namespace chancery::extract
