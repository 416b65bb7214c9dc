// Whose an office is: the country, organisation or ministry behind it, and the body that its own name ends with.
#include "lexicon/annotator.hpp"
#include "rdf/namespaces.hpp"

#include <algorithm>

namespace chancery::lexicon {

namespace {

/// The words of a body's name behind the name of whose it is, or all: "SADC | Organ on Politics".
Range withoutOwner(const Annotator& n, Range name, std::uint32_t owner) {
    const auto words = owner == none ? Range{} : n.a.mentions[owner].words;
    const auto rest = words.end + (n.isGenitive(words.end) ? 1U : 0U);
    return owner != none && words.first == name.first && rest < name.end ? Range{rest, name.end} : name;
}

/// Whether the country that tells whose a body is stands before it with "'s": "Ghana's | Supreme Court".
bool ownedInGenitive(const Annotator& n, const PresidedBody& body) {
    return body.owner != none && n.a.mentions[body.owner].kind == MentionKind::country &&
           n.a.mentions[body.owner].words.first == body.name.first && n.isGenitive(n.a.mentions[body.owner].words.end);
}

/// Whether a body is no part of a state: "the University of Split", "the Andean Alliance for Rivers".
bool isCivil(const Annotator& n, const PresidedBody& body) {
    const auto civil = [&](std::uint32_t word) { return n.lexicon.listed("civil-body", n.a.words[word].id); };
    bool found = body.unknown;
    for (auto word = body.name.first; word < body.name.end; ++word) {
        found = found || civil(word);
    }
    return found;
}

/// "foreign ministry", "government": the end of a country's body that small letters name at a word, or 0.
std::uint32_t bodyInSmallLetters(const Annotator& n, Range sentence, std::uint32_t at) {
    constexpr std::uint32_t reach = 3; // words
    for (auto word = at; word < sentence.end && word < at + reach; ++word) {
        if (n.a.words[word].kind != text::TokenKind::word || n.a.words[word].capital) {
            return 0;
        }
        if (n.lexicon.listed("body-of-country", n.a.words[word].id)) {
            return word + 1;
        }
    }
    return 0;
}

/// The end of what a country has, in small letters or by its name in capitals, or 0.
std::uint32_t ownBodyEnd(const Annotator& n, Range sentence, std::uint32_t at) {
    constexpr std::uint32_t longest = 6; // words of a name
    std::uint32_t end = bodyInSmallLetters(n, sentence, at);
    for (auto word = at; word < sentence.end && word < at + longest && n.a.words[word].capital; ++word) {
        const auto id = n.a.words[word].id;
        const bool head =
            n.lexicon.listed("organization", id) || n.lexicon.listed("assembly", id) || n.lexicon.listed("unit", id);
        end = head ? word + 1 : end;
    }
    return end;
}

} // namespace

void attachOwner(const Annotator& n, Range sentence, std::uint32_t at, Office& office) {
    const auto& lexicon = n.lexicon;
    if (at + 1 >= sentence.end || !(n.is(at, "of") || n.is(at, "in") || n.is(at, "at") || n.is(at, "for"))) {
        return;
    }
    std::uint32_t i = at + 1;
    i += n.readings(i).is(WordClass::definite) && n.a.mention(i) == nullptr ? 1U : 0U; // "of The Gambia"
    i += i < sentence.end && lexicon.listed("fraternal", n.a.words[i].id) ? 1U : 0U;
    const auto seat = n.longest(i, sentence.end, EntryKind::bodyHead);
    if (seat.length != 0 && n.is(i + seat.length, "of")) { // "at the Embassy of Brazil": Brazil's
        const auto next = i + seat.length + 1 + (n.is(i + seat.length + 1, "the") ? 1U : 0U);
        const auto* owner = next < sentence.end ? n.a.mention(next) : nullptr;
        if (owner != nullptr && owner->kind == MentionKind::country && owner->role != LabelRole::demonym) {
            office.of = n.a.mentionAt[next];
            return;
        }
    }
    const auto* mention = i < sentence.end ? n.a.mention(i) : nullptr;
    const auto* behind = mention != nullptr && mention->role == LabelRole::demonym && mention->words.end < sentence.end
                             ? n.a.mention(mention->words.end)
                             : nullptr;
    if (behind != nullptr && behind->kind == MentionKind::body) { // "of the Norwegian Ministry of Foreign Affairs"
        i = mention->words.end;
        mention = behind;
    }
    const bool demonym =
        mention != nullptr && mention->role == LabelRole::demonym && mention->kind == MentionKind::country;
    if (const auto end = demonym ? bodyInSmallLetters(n, sentence, mention->words.end) : 0; end != 0) {
        office.of = n.a.mentionAt[i]; // "Secretary General of the Moroccan foreign ministry"
        office.ofEnd = end;
        return;
    }
    if (mention == nullptr || mention->words.first != i || mention->role == LabelRole::demonym) {
        return;
    }
    if (mention->kind == MentionKind::country && !n.is(at, "of") && n.isGenitive(mention->words.end)) {
        const auto own = mention->words.end + 1; // "at Kenya's foreign ministry", "at Ghana's | Wildlife Division"
        const auto* ministry = own < sentence.end ? n.a.mention(own) : nullptr;
        const auto end = ministry != nullptr && ministry->kind == MentionKind::body ? ministry->words.end
                                                                                    : ownBodyEnd(n, sentence, own);
        office.of = end != 0 ? n.a.mentionAt[i] : none;
        office.ofEnd = end;
        return;
    }
    if (mention->kind == MentionKind::country && n.isGenitive(mention->words.end)) {
        office.ofEnd = bodyInSmallLetters(n, sentence, mention->words.end + 1); // "of Japan's foreign ministry"
    }
    const bool body = mention->kind == MentionKind::body;
    const bool owner = mention->kind == MentionKind::country || mention->kind == MentionKind::organization;
    if (body || (owner && n.is(at, "of")) || (mention->kind == MentionKind::organization && !n.is(at, "in"))) {
        office.of = n.a.mentionAt[i];
        office.viaBody = body;
    }
}

HeadedMission missionHeaded(const Annotator& n, Range sentence, std::uint32_t at, const std::string& office) {
    const auto first = at + 1 + (n.is(at + 1, "the") ? 1U : 0U);
    if (!n.is(at, "of") || first + 1 >= sentence.end || !n.lexicon.listedPhrase("mission-head", fold(office))) {
        return {};
    }
    const auto headed = [&](std::uint32_t word) {
        return word < sentence.end && n.a.words[word].capital && n.lexicon.listed("headed-mission", n.a.words[word].id);
    };
    const auto* name = n.a.mention(first);
    if (name == nullptr) { // "of the Delegation | of the European Union"
        return headed(first) && n.is(first + 1, "of")
                   ? HeadedMission{first + 1, std::string(n.a.textOf(first)), none, {at, first + 1}}
                   : HeadedMission{};
    }
    for (auto word = first; name->kind == MentionKind::organization && word < name->words.end; ++word) {
        if (headed(word)) { // "of the | OSCE Mission to Moldova"
            return {at, std::string(n.a.textOf(word)), none, {at, name->words.end}};
        }
    }
    const bool owner = name->kind == MentionKind::country || name->kind == MentionKind::organization;
    const auto noun = name->words.end + (n.isGenitive(name->words.end) ? 1U : 0U);
    if (!owner || name->words.first != first || !headed(noun)) {
        return {};
    }
    const auto whose = noun + 2 + (n.is(noun + 2, "the") ? 1U : 0U); // "of the Kenya Mission of the | IOM"
    const auto* sender = n.is(noun + 1, "of") && whose < sentence.end ? n.a.mention(whose) : nullptr;
    const bool sent = sender != nullptr && sender->kind == MentionKind::organization && sender->words.first == whose;
    return {noun + 1, std::string(n.a.textOf(noun)), n.a.mentionAt[sent ? whose : first], {at, noun + 1}};
}

std::string presidedName(const Annotator& n, Range behind, const PresidedBody& body) {
    return ownedInGenitive(n, body) ? "of the " + titleCase(n, withoutOwner(n, body.name, body.owner))
                                    : titleCase(n, behind);
}

std::uint32_t sessionEnd(const Annotator& n, Range sentence, std::uint32_t at) {
    auto word = at + 1 + (n.is(at + 1, "the") ? 1U : 0U);
    const auto first = word;
    while (n.is(at, "of") && word < sentence.end && word < first + 4 &&
           (n.a.words[word].kind == text::TokenKind::number || n.a.words[word].joined ||
            n.readings(word).is(WordClass::ordinalWord) || n.readings(word).is(WordClass::numberWord) ||
            n.lexicon.listed("session-adjective", n.a.words[word].id))) {
        ++word;
    }
    const bool session = word > first && word + 1 < sentence.end && n.is(word + 1, "of") &&
                         n.lexicon.listed("session-word", n.readings(word).nounLemma);
    return session ? word + 1 : at;
}

void attachBody(Annotator& n, const PresidedBody& body, Office& office) {
    const auto* owner = office.of == none ? nullptr : &n.a.mentions[office.of];
    if (body.name.size() == 0 || (owner != nullptr && owner->kind != MentionKind::country && body.owner == none)) {
        return; // "Director of the Africa Department of the Ministry": the ministry's
    }
    const auto head = n.a.words[body.name.end - 1].id;
    if (n.lexicon.listed("section", head)) {
        return; // "Head of the Political Section": of an embassy
    }
    const bool word = body.name.size() == 1;
    if (word && !n.lexicon.listed("legislature", n.a.words[body.name.first].id)) {
        return; // "Chair of the Committee"
    }
    const bool civil = isCivil(n, body);
    const auto country = owner != nullptr && owner->kind == MentionKind::country ? owner->entry : none;
    const auto rest = withoutOwner(n, body.name, body.owner);
    std::string label = titleCase(n, body.name);
    std::vector<std::string> others;
    if (ownedInGenitive(n, body)) {
        others = {titleCase(n, rest), label};
        label = titleCase(n, rest) + " of " + n.lexicon.entry(n.a.mentions[body.owner].entry).label;
    } else if (rest != body.name) {
        others.push_back(titleCase(n, rest));
    } else if (country != none && body.owner == none) {
        others.push_back(label);
        label += " of " + n.lexicon.entry(country).label;
    }
    const auto same = std::find_if(n.a.locals.begin(), n.a.locals.end(), [&](const Entry& entry) {
        return entry.label == label && entry.country == country && (civil || country != none);
    }); // "the Parliament" of one person need not be that of another
    if (same != n.a.locals.end()) {
        office.body =
            static_cast<std::uint32_t>(n.lexicon.size() + static_cast<std::size_t>(same - n.a.locals.begin()));
        return;
    }
    office.body = n.addLocal(civil ? EntryKind::organization : EntryKind::body, std::move(label),
                             rdf::in(rdf::ns::chn, civil ? "Organization" : "GovernmentBody"));
    n.a.locals.back().otherLabels = std::move(others);
    n.a.locals.back().country = civil ? none : country;
}

} // namespace chancery::lexicon
