#include "shacl/xsd.hpp"

#include "rdf/namespaces.hpp"
#include "shacl/scan.hpp"
#include "shacl/value.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace chancery::shacl {

namespace {

using Named = std::pair<std::string_view, Datatype>;

constexpr std::array<Named, 42> names{{
    {"ENTITY", Datatype::ncName},
    {"ID", Datatype::ncName},
    {"IDREF", Datatype::ncName},
    {"NCName", Datatype::ncName},
    {"NMTOKEN", Datatype::nmToken},
    {"Name", Datatype::name},
    {"anyURI", Datatype::anyUri},
    {"base64Binary", Datatype::base64Binary},
    {"boolean", Datatype::boolean},
    {"byte", Datatype::byteInteger},
    {"date", Datatype::date},
    {"dateTime", Datatype::dateTime},
    {"dateTimeStamp", Datatype::dateTimeStamp},
    {"dayTimeDuration", Datatype::dayTimeDuration},
    {"decimal", Datatype::decimal},
    {"double", Datatype::doubleFloat},
    {"duration", Datatype::duration},
    {"float", Datatype::singleFloat},
    {"gDay", Datatype::gDay},
    {"gMonth", Datatype::gMonth},
    {"gMonthDay", Datatype::gMonthDay},
    {"gYear", Datatype::gYear},
    {"gYearMonth", Datatype::gYearMonth},
    {"hexBinary", Datatype::hexBinary},
    {"int", Datatype::intInteger},
    {"integer", Datatype::integer},
    {"language", Datatype::language},
    {"long", Datatype::longInteger},
    {"negativeInteger", Datatype::negativeInteger},
    {"nonNegativeInteger", Datatype::nonNegativeInteger},
    {"nonPositiveInteger", Datatype::nonPositiveInteger},
    {"normalizedString", Datatype::normalizedString},
    {"positiveInteger", Datatype::positiveInteger},
    {"short", Datatype::shortInteger},
    {"string", Datatype::string},
    {"time", Datatype::time},
    {"token", Datatype::token},
    {"unsignedByte", Datatype::unsignedByte},
    {"unsignedInt", Datatype::unsignedInt},
    {"unsignedLong", Datatype::unsignedLong},
    {"unsignedShort", Datatype::unsignedShort},
    {"yearMonthDuration", Datatype::yearMonthDuration},
}};

/// The magnitudes an integer type allows below and above zero: empty for none, "*" for any.
struct Range {
    Datatype datatype;
    std::string_view below;
    std::string_view above;
    bool zero = true;
};
constexpr std::array<Range, 13> ranges{{
    {Datatype::integer, "*", "*"},
    {Datatype::nonPositiveInteger, "*", ""},
    {Datatype::negativeInteger, "*", "", false},
    {Datatype::nonNegativeInteger, "", "*"},
    {Datatype::positiveInteger, "", "*", false},
    {Datatype::longInteger, "9223372036854775808", "9223372036854775807"},
    {Datatype::intInteger, "2147483648", "2147483647"},
    {Datatype::shortInteger, "32768", "32767"},
    {Datatype::byteInteger, "128", "127"},
    {Datatype::unsignedLong, "", "18446744073709551615"},
    {Datatype::unsignedInt, "", "4294967295"},
    {Datatype::unsignedShort, "", "65535"},
    {Datatype::unsignedByte, "", "255"},
}};

bool isIntegerIn(std::string_view form, const Range& range) noexcept {
    const bool negative = form.starts_with('-');
    Scan scan(form);
    scan.skip('-') || scan.skip('+');
    std::string_view digits = scan.digits();
    if (digits.empty() || !scan.done()) {
        return false;
    }
    digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
    if (digits.empty()) {
        return range.zero;
    }
    const std::string_view limit = negative ? range.below : range.above;
    return limit == "*" || digits.size() < limit.size() || (digits.size() == limit.size() && digits <= limit);
}

bool isDecimal(std::string_view form) noexcept {
    Scan scan(form);
    scan.skip('-') || scan.skip('+');
    const std::size_t whole = scan.digits().size();
    const std::size_t fraction = scan.skip('.') ? scan.digits().size() : 0;
    return whole + fraction > 0 && scan.done();
}

bool isFloat(std::string_view form) noexcept {
    if (form == "INF" || form == "+INF" || form == "-INF" || form == "NaN") {
        return true;
    }
    const std::size_t exponent = form.find_first_of("eE");
    if (exponent == std::string_view::npos) {
        return isDecimal(form);
    }
    Scan scan(form.substr(exponent + 1));
    scan.skip('-') || scan.skip('+');
    return !scan.digits().empty() && scan.done() && isDecimal(form.substr(0, exponent));
}

bool isHex(std::string_view form) noexcept {
    return form.size() % 2 == 0 && form.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

/// Groups of four characters, a space allowed between any two, the last group padded (XSD 1.1 Part 2, 3.3.16).
bool isBase64(std::string_view form) noexcept {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::size_t count = 0;
    std::size_t padding = 0;
    char last = 0;
    for (std::size_t i = 0; i < form.size(); ++i) {
        if (form[i] == ' ') {
            if (i == 0 || i + 1 == form.size() || form[i + 1] == ' ') {
                return false;
            }
        } else if (form[i] == '=') {
            ++padding;
        } else if (padding > 0 || letters.find(form[i]) == std::string_view::npos) {
            return false;
        } else {
            last = form[i];
            ++count;
        }
    }
    if ((count + padding) % 4 != 0 || padding > 2) {
        return false;
    }
    // The bits that the padding cuts off must be zero.
    return padding == 0 ||
           std::string_view(padding == 1 ? "AEIMQUYcgkosw048" : "AQgw").find(last) != std::string_view::npos;
}

bool isLanguage(std::string_view form) noexcept {
    std::size_t length = 0;
    bool first = true;
    for (const char c : form) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (c == '-') {
            if (length == 0) {
                return false;
            }
            length = 0;
            first = false;
        } else if (!letter && (first || c < '0' || c > '9')) {
            return false;
        } else if (++length > 8) {
            return false;
        }
    }
    return length > 0;
}

/// Letters beyond ASCII are all allowed: the few that XML excludes are not worth their tables.
bool isNameStart(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

bool isName(std::string_view form, bool anyStart, bool colons) noexcept {
    if (form.empty() || (!anyStart && !isNameStart(form[0]) && !(colons && form[0] == ':'))) {
        return false;
    }
    return std::all_of(form.begin(), form.end(), [&](char c) {
        return isNameStart(c) || (c >= '0' && c <= '9') || c == '-' || c == '.' || (colons && c == ':');
    });
}

bool isToken(std::string_view form) noexcept {
    return form.find_first_of("\t\n\r") == std::string_view::npos && form.find("  ") == std::string_view::npos &&
           !form.starts_with(' ') && !form.ends_with(' ');
}

/// RFC 3987 lets nearly everything pass; what it never allows are spaces, delimiters and broken escapes.
bool isUri(std::string_view form) noexcept {
    constexpr std::string_view hex = "0123456789abcdefABCDEF";
    for (std::size_t i = 0; i < form.size(); ++i) {
        const char c = form[i];
        if (static_cast<unsigned char>(c) <= 0x20 ||
            std::string_view("<>\"{}|\\^`").find(c) != std::string_view::npos) {
            return false;
        }
        if (c == '%' && (i + 2 >= form.size() || hex.find(form[i + 1]) == std::string_view::npos ||
                         hex.find(form[i + 2]) == std::string_view::npos)) {
            return false;
        }
    }
    return std::count(form.begin(), form.end(), '#') <= 1;
}

} // namespace

Datatype datatypeNamed(std::string_view iri) noexcept {
    if (iri.starts_with(rdf::ns::xsd)) {
        const std::string_view local = iri.substr(rdf::ns::xsd.size());
        for (const auto& [name, datatype] : names) {
            if (name == local) {
                return datatype;
            }
        }
    }
    if (iri.starts_with(rdf::ns::rdf) && iri.substr(rdf::ns::rdf.size()) == "langString") {
        return Datatype::langString;
    }
    return Datatype::other;
}

bool isLexicalForm(std::string_view form, Datatype datatype) noexcept {
    if (isInteger(datatype)) {
        const auto range = std::find_if(ranges.begin(), ranges.end(),
                                        [&](const Range& candidate) { return candidate.datatype == datatype; });
        return isIntegerIn(form, *range);
    }
    if (isMoment(datatype)) {
        return parseMoment(form, datatype).has_value();
    }
    if (isDuration(datatype)) {
        return parseDuration(form, datatype).has_value();
    }
    switch (datatype) {
    case Datatype::normalizedString:
        return form.find_first_of("\t\n\r") == std::string_view::npos;
    case Datatype::token:
        return isToken(form);
    case Datatype::language:
        return isLanguage(form);
    case Datatype::name:
        return isName(form, false, true);
    case Datatype::ncName:
        return isName(form, false, false);
    case Datatype::nmToken:
        return isName(form, true, true);
    case Datatype::boolean:
        return form == "true" || form == "false" || form == "1" || form == "0";
    case Datatype::decimal:
        return isDecimal(form);
    case Datatype::singleFloat:
    case Datatype::doubleFloat:
        return isFloat(form);
    case Datatype::hexBinary:
        return isHex(form);
    case Datatype::base64Binary:
        return isBase64(form);
    case Datatype::anyUri:
        return isUri(form);
    default:
        return true;
    }
}

} // namespace chancery::shacl
