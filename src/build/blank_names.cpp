#include "build/blank_names.hpp"

#include "build/digest.hpp"

#include <algorithm>
#include <string_view>
namespace chancery::build {
namespace {

std::string hex(const Digest& digest) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text = "c"; // a label may not begin with every digit in every syntax
    for (const char byte : digest) {
        const auto value = static_cast<unsigned char>(byte);
        text.append({digits[value >> 4U], digits[value & 0xFU]});
    }
    return text;
}

using Names = std::map<std::string, std::string>;

void add(Digester& digester, const rdf::Term& term, const Names& names) {
    digester.add(static_cast<std::uint64_t>(term.kind));
    digester.add(term.isBlank() ? names.at(term.value) : term.value).add(term.datatype).add(term.language);
}

std::string describe(const std::vector<const rdf::Quad*>& quads, const Names& names) {
    std::vector<Digest> parts;
    for (const rdf::Quad* quad : quads) {
        Digester digester;
        add(digester, quad->triple.predicate, names);
        add(digester, quad->triple.object, names);
        add(digester, quad->graph, names);
        parts.push_back(digester.finish());
    }
    std::sort(parts.begin(), parts.end());
    parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
    Digester digester;
    for (const Digest& part : parts) {
        digester.add(bytesOf(part));
    }
    return hex(digester.finish());
}

} // namespace

BlankNames::BlankNames(const std::vector<rdf::Quad>& quads) {
    std::map<std::string, std::vector<const rdf::Quad*>> said; // of each node
    for (const rdf::Quad& quad : quads) {
        for (const rdf::Term* term : {&quad.triple.subject, &quad.triple.object, &quad.graph}) {
            if (term->isBlank()) {
                said[term->value];
            }
        }
        if (quad.triple.subject.isBlank()) {
            said[quad.triple.subject.value].push_back(&quad);
        }
    }
    for (const auto& [label, own] : said) {
        names_.emplace(label, "");
    }
    // Each round sees one node further. Where no cycle leads back a name stays as it is once all is seen.
    constexpr int deepest = 64;
    for (int round = 0; round < deepest; ++round) {
        Names next;
        for (const auto& [label, own] : said) {
            next.emplace(label, describe(own, names_));
        }
        if (next == names_) {
            break;
        }
        names_ = std::move(next);
    }
}

void BlankNames::rename(rdf::Quad& quad) const {
    for (rdf::Term* term : {&quad.triple.subject, &quad.triple.object, &quad.graph}) {
        if (term->isBlank()) {
            term->value = names_.at(term->value);
        }
    }
}

} // namespace chancery::build
