#include "graph/names.hpp"

#include "graph/vocabulary.hpp"
#include "rdf/writer.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <unordered_map>

namespace chancery::graph {
namespace {

using extract::Node;
using extract::NodeRef;
using extract::Object;

/// How the nodes of a class are named: the folder, and the properties whose values follow it. An end is not among them:
/// a later release that knows it completes the node.
struct NameRule {
    std::string_view type; // local name
    std::string_view folder;
    std::array<std::string_view, 4> parts;
};

constexpr std::array nameRules{
    NameRule{"Participation", "participation", {"event", "participant", "inOffice", "part"}},
    NameRule{"OfficeHolding", "office-holding", {"holder", "office", "of"}},
    NameRule{"Membership", "membership", {"member", "organization", "membershipKind", "since"}},
    NameRule{"Partnership", "partnership", {"partner", "partnershipKind", "since"}},
    NameRule{"Statement", "statement", {"speaker", "act", "concerns"}},
};

/// The folder of an entity is that of the nearest class listed here, else its own class's name.
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> entityFolders{{
    {"Person", "person"},
    {"Country", "country"},
    {"Organization", "organization"},
    {"Place", "place"},
    {"Office", "office"},
    {"Topic", "topic"},
    {"Initiative", "initiative"},
    {"Policy", "policy"},
    {"Relationship", "relationship"},
}};

constexpr std::size_t longestPart = 120; // bytes; longer parts of a name are cut and end in a digest

bool isUnreserved(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
           c == '_' || c == '~';
}

std::string percentEncode(std::string_view text) {
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        if (isUnreserved(c)) {
            out += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            out.append({'%', digits[byte >> 4U], digits[byte & 0xFU]});
        }
    }
    return out;
}

/// FNV-1a, 32 bits: only tells apart long names that begin alike.
std::string digest(std::string_view text) {
    static constexpr std::string_view digits = "0123456789abcdef";
    std::uint32_t hash = 2166136261U;
    for (const char c : text) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    }
    std::string out;
    for (unsigned shift = 32; shift != 0; shift -= 4) {
        out += digits[(hash >> (shift - 4)) & 0xFU];
    }
    return out;
}

std::string shorten(std::string name) {
    if (name.size() <= longestPart) {
        return name;
    }
    std::size_t cut = name.rfind('-', longestPart);
    if (cut == std::string::npos || cut < longestPart / 2) {
        cut = longestPart;
        while ((static_cast<unsigned char>(name[cut]) & 0xC0U) == 0x80U) { // never inside a code point
            --cut;
        }
    }
    return name.substr(0, cut) + '-' + digest(name);
}

std::string shortSlug(std::string_view text) { return shorten(rdf::slug(text)); }

std::string joined(std::vector<std::string> parts, std::string_view separator) {
    std::sort(parts.begin(), parts.end());
    parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
    std::string out;
    for (const std::string& part : parts) {
        out.append(out.empty() ? "" : separator).append(part);
    }
    return out;
}

std::string_view localName(std::string_view iri) {
    const std::size_t cut = iri.find_last_of("/#");
    return cut == std::string_view::npos ? iri : iri.substr(cut + 1);
}

/// "MemorandumOfUnderstanding" to "memorandum-of-understanding".
std::string kebab(std::string_view camel) {
    std::string words;
    for (const char c : camel) {
        if (c >= 'A' && c <= 'Z' && !words.empty()) {
            words += '-';
        }
        words += c;
    }
    return rdf::slug(words);
}

bool isBelow(const Schema& schema, const std::string& type, std::string_view local) {
    const auto line = schema.lineage(type);
    return std::any_of(line.begin(), line.end(), [&](const std::string& each) { return isChn(each, local); });
}

class Minter {
public:
    Minter(const extract::DocumentFacts& facts, const Schema& schema)
        : facts_(facts), schema_(schema), release_(percentEncode(facts.document.id)), names_(facts.nodes.size()),
          parts_(facts.nodes.size()), open_(facts.nodes.size(), false) {}

    std::vector<std::string> mint() {
        for (std::uint32_t i = 0; i < names_.size(); ++i) {
            if (kindOf(i).event || kindOf(i).instrument) {
                nameOf(i);
            }
        }
        partTwins();
        parts_.assign(names_.size(), {}); // twins have other names now
        for (std::uint32_t i = 0; i < names_.size(); ++i) {
            nameOf(i);
        }
        return std::move(names_);
    }

private:
    /// What decides how the nodes of a class are named; asked for once a class.
    struct Kind {
        bool event = false;
        bool instrument = false;
        bool release = false;
        bool assertion = false;
        bool person = false;
        const NameRule* rule = nullptr;
        std::string folder; // of entities
    };

    [[nodiscard]] const Kind& kindOf(std::uint32_t index) {
        const std::string& type = facts_.nodes[index].type;
        const auto [at, fresh] = kinds_.try_emplace(type);
        if (fresh) {
            at->second = readKind(type);
        }
        return at->second;
    }

    [[nodiscard]] Kind readKind(const std::string& type) const {
        Kind kind{isA(type, "Event"),
                  isA(type, "Instrument"),
                  isA(type, "Release"),
                  isA(type, "Assertion"),
                  isA(type, "Person"),
                  nullptr,
                  {}};
        const auto rule = std::find_if(nameRules.begin(), nameRules.end(),
                                       [&](const NameRule& each) { return isA(type, each.type); });
        kind.rule = rule == nameRules.end() ? nullptr : &*rule;
        for (const std::string& each : schema_.lineage(type)) {
            const auto* found = std::find_if(entityFolders.begin(), entityFolders.end(),
                                             [&](const auto& entry) { return isChn(each, entry.first); });
            if (kind.folder.empty() && found != entityFolders.end()) {
                kind.folder = found->second;
            }
        }
        if (kind.folder.empty()) {
            kind.folder = kebab(localName(type));
        }
        return kind;
    }

    [[nodiscard]] bool isA(const std::string& type, std::string_view local) const {
        return isBelow(schema_, type, local);
    }

    const std::string& nameOf(std::uint32_t index) {
        std::string& name = names_[index];
        if (!name.empty()) {
            return name;
        }
        if (open_[index]) { // a node that is part of its own name: no content can name it
            return name = schema_.base() + "release/" + release_ + "/node/" + std::to_string(index);
        }
        open_[index] = true;
        std::string made = make(index);
        return names_[index].empty() ? names_[index] = std::move(made) : names_[index];
    }

    std::string make(std::uint32_t index) {
        const Node& node = facts_.nodes[index];
        if (!node.iri.empty()) {
            return node.iri;
        }
        const Kind& kind = kindOf(index);
        if (kind.release) {
            return releaseIri(schema_.base(), facts_.document.id);
        }
        if (kind.event) {
            return schema_.base() + eventName(node);
        }
        if (kind.instrument) {
            return schema_.base() + instrumentName(node);
        }
        if (kind.rule != nullptr) {
            return schema_.base() + assertionName(index, *kind.rule);
        }
        return schema_.base() + (kind.assertion ? otherAssertionName(node) : entityName(node, kind.folder));
    }

    /// Events meet across releases only where day and sides are known; all others belong to their release.
    std::string eventName(const Node& node) {
        const std::string date = dateOf(node);
        const std::string sides = sidesOf(node);
        std::string name = "event/" + (date.empty() ? "undated" : date) + '/' + kebab(localName(node.type));
        name.append(sides.empty() ? "" : "/").append(sides);
        constexpr std::size_t fullDate = 10;
        return date.size() == fullDate && !sides.empty() ? name : name + '/' + release_;
    }

    std::string instrumentName(const Node& node) {
        const std::string date = dateOf(node);
        std::string subject = valuesOf(node, "subject");
        std::string about = sidesOf(node);
        about.append(about.empty() || subject.empty() ? "" : "-").append(subject);
        const bool certain = !date.empty() && !about.empty();
        if (about.empty()) {
            about = shortSlug(node.label);
        }
        std::string name =
            "instrument/" + (date.empty() ? "undated" : date) + '/' + kebab(localName(node.type)) + '/' + about;
        return certain ? name : name + '/' + release_;
    }

    std::string assertionName(std::uint32_t index, const NameRule& rule) {
        const Node& node = facts_.nodes[index];
        std::string name(rule.folder);
        bool placed = false; // whether the rule's first part, which all else hangs on, has a value
        bool unsaid = false; // whether its last part has none
        for (const std::string_view part : rule.parts) {
            if (part.empty() || (part == "inOffice" && personParticipates(node))) {
                continue;
            }
            const std::string value = valuesOf(node, part);
            unsaid = value.empty();
            placed = placed || (!unsaid && part == rule.parts.front());
            if (!unsaid) {
                name.append("/").append(value);
            }
        }
        if (rule.type == "Statement" || !placed) {
            name.append("/").append(release_);
            if (unsaid && !node.evidence.empty()) { // about nothing named: only the words tell two of them apart
                if (!points_) {
                    points_.emplace(facts_.document.text);
                }
                name.append("/char-").append(std::to_string(points_->at(node.evidence.front().bytes.begin)));
            }
        }
        return name;
    }

    std::string otherAssertionName(const Node& node) {
        std::vector<std::string> predicates;
        for (const extract::Property& property : node.properties) {
            predicates.push_back(property.predicate);
        }
        std::sort(predicates.begin(), predicates.end());
        predicates.erase(std::unique(predicates.begin(), predicates.end()), predicates.end());
        std::string name = kebab(localName(node.type));
        for (const std::string& predicate : predicates) {
            name.append("/").append(valuesWhere(node, [&](const std::string& other) { return other == predicate; }));
        }
        return name.append("/").append(release_);
    }

    std::string entityName(const Node& node, const std::string& folder) {
        std::string local = shortSlug(node.label);
        // Two countries' ministries of one name are two bodies.
        const std::string country = valuesOf(node, "ofCountry");
        if (!country.empty() && local.find(country) == std::string::npos) {
            local.append("-").append(country);
        }
        return folder + '/' + local;
    }

    /// Two events of one document with one name are told apart by who took part and where, unless that is one too.
    void partTwins() {
        std::map<std::string, std::vector<std::uint32_t>> byName;
        for (std::uint32_t i = 0; i < names_.size(); ++i) {
            if (!names_[i].empty() && kindOf(i).event && facts_.nodes[i].iri.empty()) {
                byName[names_[i]].push_back(i);
            }
        }
        for (const auto& [name, twins] : byName) {
            std::vector<std::string> marks;
            for (const std::uint32_t twin : twins) {
                marks.push_back(markOf(twin));
            }
            const bool alike = std::all_of(marks.begin(), marks.end(), [&](const auto& m) { return m == marks[0]; });
            for (std::size_t i = 0; !alike && i < twins.size(); ++i) {
                names_[twins[i]].append(marks[i].empty() ? "" : "/").append(marks[i]);
            }
        }
    }

    std::string markOf(std::uint32_t event) {
        std::vector<std::string> parts;
        for (std::uint32_t i = 0; i < facts_.nodes.size(); ++i) {
            const Node& node = facts_.nodes[i];
            if (isA(node.type, "Participation") && refersTo(node, "event", event)) {
                parts.push_back(valuesOf(node, "participant"));
            }
        }
        std::string mark = joined(std::move(parts), "-");
        const std::string place = valuesOf(facts_.nodes[event], "place");
        mark.append(mark.empty() || place.empty() ? "" : "-").append(place);
        return shorten(std::move(mark));
    }

    static bool refersTo(const Node& node, std::string_view local, std::uint32_t target) {
        return std::any_of(node.properties.begin(), node.properties.end(), [&](const extract::Property& property) {
            const auto* ref = std::get_if<NodeRef>(&property.object);
            return isChn(property.predicate, local) && ref != nullptr && ref->index == target;
        });
    }

    [[nodiscard]] bool personParticipates(const Node& node) {
        return std::any_of(node.properties.begin(), node.properties.end(), [&](const extract::Property& property) {
            const auto* ref = std::get_if<NodeRef>(&property.object);
            return isChn(property.predicate, "participant") && ref != nullptr && kindOf(ref->index).person;
        });
    }

    static std::string dateOf(const Node& node) {
        std::vector<std::string> dates;
        for (const extract::Property& property : node.properties) {
            const auto* literal = std::get_if<rdf::Term>(&property.object);
            if (isChn(property.predicate, "date") && literal != nullptr) {
                dates.push_back(literal->value);
            }
        }
        return dates.empty() ? std::string() : percentEncode(*std::min_element(dates.begin(), dates.end()));
    }

    std::string sidesOf(const Node& node) {
        std::vector<std::string> sides;
        for (const Object& side : node.sides) {
            sides.push_back(partOf(side));
        }
        return shorten(joined(std::move(sides), "-"));
    }

    /// All values of a property of the vocabulary as one part of a name; empty where it has none.
    std::string valuesOf(const Node& node, std::string_view local) {
        return valuesWhere(node, [&](const std::string& predicate) { return isChn(predicate, local); });
    }

    template <typename Fits> std::string valuesWhere(const Node& node, const Fits& fits) {
        std::vector<std::string> values;
        for (const extract::Property& property : node.properties) {
            if (fits(property.predicate)) {
                values.push_back(partOf(property.object));
            }
        }
        return values.size() == 1 ? values.front() : shorten(joined(std::move(values), "-"));
    }

    std::string partOf(const Object& object) {
        if (const auto* ref = std::get_if<NodeRef>(&object)) {
            const Node& node = facts_.nodes[ref->index];
            if (parts_[ref->index].empty()) {
                const std::string& name = nameOf(ref->index);
                const Background* known = schema_.background(name);
                parts_[ref->index] = known != nullptr ? known->part : partOfName(schema_, name, node.type, node.label);
            }
            return parts_[ref->index];
        }
        const auto& value = std::get<rdf::Term>(object);
        if (!value.isIri()) {
            return shortSlug(value.value);
        }
        const Background* known = schema_.background(value.value);
        return known != nullptr ? known->part : partOfName(schema_, value.value, {}, {});
    }

    const extract::DocumentFacts& facts_;
    const Schema& schema_;
    std::string release_;
    std::vector<std::string> names_;
    std::vector<std::string> parts_; // what each node is called in the names of others, once it was asked for
    std::vector<bool> open_;
    std::unordered_map<std::string_view, Kind> kinds_;
    std::optional<text::CodePoints> points_;
};

bool isHex(char c) noexcept { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

} // namespace

std::string releaseIri(std::string_view base, std::string_view id) {
    return std::string(base).append("release/").append(percentEncode(id));
}

std::string partOfName(const Schema& schema, const std::string& iri, const std::string& type, std::string_view label) {
    if (!label.empty() && isBelow(schema, type, "Country")) {
        return shortSlug(label);
    }
    if (iri.starts_with(schema.base()) &&
        (isBelow(schema, type, "Event") || isBelow(schema, type, "Instrument") || isBelow(schema, type, "Assertion"))) {
        const std::string path = iri.substr(schema.base().size());
        constexpr std::string_view events = "event/";
        return path.starts_with(events) ? path.substr(events.size()) : path;
    }
    return iri.starts_with(rdf::ns::chn) ? kebab(localName(iri)) : std::string(localName(iri));
}

std::vector<std::string> mintNames(const extract::DocumentFacts& facts, const Schema& schema) {
    return Minter(facts, schema).mint();
}

bool isAbsoluteIri(std::string_view text) noexcept {
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon + 1 == text.size() || !isLetter(text.front())) {
        return false;
    }
    for (const char c : text.substr(0, colon)) { // RFC 3986, section 3.1
        if (!isLetter(c) && !(c >= '0' && c <= '9') && c != '+' && c != '-' && c != '.') {
            return false;
        }
    }
    for (std::size_t at = colon + 1; at < text.size(); ++at) { // RFC 3987, section 2.2, and Turtle's IRIREF
        const auto byte = static_cast<unsigned char>(text[at]);
        const bool encoded = at + 2 < text.size() && isHex(text[at + 1]) && isHex(text[at + 2]);
        if (byte <= 0x20 || byte == 0x7F || std::string_view("<>\"{}|\\^`").find(text[at]) != std::string_view::npos ||
            (text[at] == '%' && !encoded)) {
            return false;
        }
    }
    return true;
}

} // namespace chancery::graph
