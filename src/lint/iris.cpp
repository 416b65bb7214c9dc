// Characters of IRIs (RFC 3987, section 2.2). Those that no RDF syntax takes the reader refuses already.
#include "lint/checks.hpp"
#include "rdf/characters.hpp"

#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <string>

namespace chancery::lint {

namespace {

bool isHex(char c) { return rdf::isDigit(static_cast<unsigned char>(c)) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f'); }

/// ucschar and, in a query, iprivate; of the former those that change the direction of text are to be left out
/// (RFC 3987, section 4.1).
bool isAllowed(char32_t c, bool query) {
    if (c < 0x80) {
        return true;
    }
    const bool isPrivate = (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000;
    const bool isNone = c < 0xA0 || (c & 0xFFFEU) == 0xFFFEU || (c >= 0xFDD0 && c <= 0xFDEF) ||
                        (c >= 0xFFF0 && c <= 0xFFFF) || (c >= 0xE0000 && c <= 0xE0FFF);
    const bool isDirection = c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return !isNone && !isDirection && (!isPrivate || query);
}

std::string spelt(char32_t c) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (char32_t rest = c; rest != 0 || out.size() < 4; rest >>= 4U) {
        out.insert(out.begin(), digits[rest & 15U]);
    }
    return "U+" + out;
}

/// Square brackets stand around an IP address after "//" and nowhere else (RFC 3986, section 3.2.2).
bool hasStrayBracket(std::string_view iri) {
    const std::size_t authority = iri.find("//");
    std::size_t end = 0;
    if (authority != std::string_view::npos) {
        end = std::min(iri.find_first_of("/?#", authority + 2), iri.size());
    }
    return iri.find_first_of("[]", end) != std::string_view::npos;
}

std::string characterFault(std::string_view iri) {
    bool query = false;
    for (std::size_t at = 0; at < iri.size();) {
        const rdf::CodePoint c = rdf::decode(iri, at);
        if (c.length == 0) {
            return "is not UTF-8";
        }
        query = (query || c.value == '?') && c.value != '#';
        if (c.value == '%' && (at + 2 >= iri.size() || !isHex(iri[at + 1]) || !isHex(iri[at + 2]))) {
            return "has a % without two hexadecimal digits after it";
        }
        if (!isAllowed(c.value, query)) {
            return "has the character " + spelt(c.value) + " in it";
        }
        at += c.length;
    }
    return {};
}

bool isNormal(std::string_view text) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(error);
    return U_FAILURE(error) || nfc->isNormalizedUTF8({text.data(), static_cast<int32_t>(text.size())}, error) ||
           U_FAILURE(error);
}

std::string fault(std::string_view iri) {
    if (std::string found = characterFault(iri); !found.empty()) {
        return found;
    }
    if (hasStrayBracket(iri)) {
        return "has a square bracket outside of a host";
    }
    if (std::count(iri.begin(), iri.end(), '#') > 1) {
        return "has two #";
    }
    if (iri.starts_with("http:///") || iri.starts_with("https:///") || iri == "http://" || iri == "https://") {
        return "has no host";
    }
    const bool ascii = std::all_of(iri.begin(), iri.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    return ascii || isNormal(iri) ? "" : "is not in Normalization Form C";
}

} // namespace

void checkIris(Report& report) {
    for (Id id = 1; id < report.graph.terms.size(); ++id) {
        const rdf::TermView& view = report.graph.terms[id];
        if (view.kind != rdf::TermKind::iri || report.use(id).count == 0) {
            continue;
        }
        if (const std::string found = fault(view.value); !found.empty()) {
            report.tell(report.use(id).first, "<" + std::string(view.value.substr(0, 200)) + "> " + found);
        }
    }
}

} // namespace chancery::lint
