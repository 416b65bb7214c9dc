#include "rdf/lexical.hpp"

#include "rdf/characters.hpp"
#include "rdf/namespaces.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace chancery::rdf {

namespace {

/// Goes through a form from the left; each step that does not fit spoils the whole.
class Form {
public:
    explicit Form(std::string_view text) : text_(text) {}

    [[nodiscard]] bool done() const noexcept { return good_ && text_.empty(); }
    [[nodiscard]] bool at(char c) const noexcept { return text_.starts_with(c); }
    bool skip(char c) noexcept {
        const bool found = at(c);
        text_.remove_prefix(found ? 1 : 0);
        return found;
    }
    void need(char c) noexcept { good_ = skip(c) && good_; }
    std::string_view digits() noexcept {
        const std::string_view found = text_.substr(0, std::min(text_.find_first_not_of("0123456789"), text_.size()));
        text_.remove_prefix(found.size());
        return found;
    }
    /// Exactly so many digits, with a value in bounds.
    int number(std::size_t width, int least, int most) noexcept {
        const std::string_view found = digits();
        int value = 0;
        std::from_chars(found.data(), found.data() + found.size(), value);
        good_ = good_ && found.size() == width && value >= least && value <= most;
        return value;
    }
    void fail() noexcept { good_ = false; }

private:
    std::string_view text_;
    bool good_ = true;
};

bool isDecimal(std::string_view text) {
    Form form(text);
    form.skip('-') || form.skip('+');
    const std::size_t whole = form.digits().size();
    const std::size_t part = form.skip('.') ? form.digits().size() : 0;
    return whole + part > 0 && form.done();
}

bool isFloat(std::string_view text) {
    if (text == "INF" || text == "+INF" || text == "-INF" || text == "NaN") {
        return true;
    }
    const std::size_t exponent = std::min(text.find_first_of("eE"), text.size());
    Form form(text.substr(std::min(exponent + 1, text.size())));
    form.skip('-') || form.skip('+');
    const bool ended = exponent == text.size() || (!form.digits().empty() && form.done());
    return ended && isDecimal(text.substr(0, exponent));
}

/// The greatest magnitudes below and above zero; "" for none, "*" for any.
struct Bounds {
    std::string_view datatype;
    std::string_view below;
    std::string_view above;
    bool zero = true;
};
constexpr std::array<Bounds, 13> integers{{
    {"integer", "*", "*"},
    {"nonPositiveInteger", "*", ""},
    {"negativeInteger", "*", "", false},
    {"nonNegativeInteger", "", "*"},
    {"positiveInteger", "", "*", false},
    {"long", "9223372036854775808", "9223372036854775807"},
    {"int", "2147483648", "2147483647"},
    {"short", "32768", "32767"},
    {"byte", "128", "127"},
    {"unsignedLong", "", "18446744073709551615"},
    {"unsignedInt", "", "4294967295"},
    {"unsignedShort", "", "65535"},
    {"unsignedByte", "", "255"},
}};

bool isInteger(std::string_view text, const Bounds& bounds) {
    Form form(text);
    const bool negative = form.skip('-');
    negative || form.skip('+');
    std::string_view digits = form.digits();
    if (digits.empty() || !form.done()) {
        return false;
    }
    digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
    const std::string_view most = negative ? bounds.below : bounds.above;
    return digits.empty() ? bounds.zero
           : most == "*"  ? true
                          : std::pair(digits.size(), digits) <= std::pair(most.size(), most);
}

int daysOf(int month, std::optional<int> year) {
    constexpr std::array days{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = !year || (*year % 4 == 0 && (*year % 100 != 0 || *year % 400 == 0));
    return month == 2 && !leap ? 28 : days.at(static_cast<std::size_t>(std::clamp(month, 1, 12) - 1));
}

/// At least four digits, no zero in front of more; modulo 400 it is leap when the year is.
int takeYear(Form& form) {
    form.skip('-');
    const std::string_view digits = form.digits();
    if (digits.size() < 4 || (digits.size() > 4 && digits[0] == '0')) {
        form.fail();
    }
    int cycle = 0;
    for (const char digit : digits) {
        cycle = (cycle * 10 + (digit - '0')) % 400;
    }
    return cycle;
}

void takeTime(Form& form) {
    const int hour = form.number(2, 0, 24);
    form.need(':');
    const int minute = form.number(2, 0, hour == 24 ? 0 : 59);
    form.need(':');
    form.number(2, 0, hour == 24 ? 0 : 59);
    if (form.skip('.')) {
        const std::string_view fraction = form.digits();
        if (fraction.empty() || (hour == 24 && fraction.find_first_not_of('0') != std::string_view::npos)) {
            form.fail();
        }
    }
    static_cast<void>(minute);
}

void takeZone(Form& form, bool needed) {
    if (form.skip('Z')) {
        return;
    }
    if (form.skip('+') || form.skip('-')) {
        const int hour = form.number(2, 0, 14);
        form.need(':');
        form.number(2, 0, hour == 14 ? 0 : 59);
    } else if (needed) {
        form.fail();
    }
}

/// Dates and times, by the parts that each has: Y year, M month, D day, T time, in XSD's order.
bool isMoment(std::string_view text, std::string_view parts, bool zoned) {
    Form form(text);
    std::optional<int> year;
    int month = 0;
    const bool years = parts.find('Y') != std::string_view::npos;
    const bool months = parts.find('M') != std::string_view::npos;
    if (years) {
        year = takeYear(form);
    } else if (parts != "T") {
        form.need('-');
    }
    if (months || parts == "D") {
        form.need('-');
    }
    if (months) {
        month = form.number(2, 1, 12);
    }
    if (parts.find('D') != std::string_view::npos) {
        form.need('-');
        form.number(2, 1, months ? daysOf(month, year) : 31);
    }
    if (parts.ends_with('T')) {
        if (parts.size() > 1) {
            form.need('T');
        }
        takeTime(form);
    }
    takeZone(form, zoned);
    return form.done();
}

/// "P", then numbers with their letters in order, at least one, and none missing after "T"; seconds may have a
/// fraction.
bool isDuration(std::string_view text, std::string_view days, std::string_view times) {
    Form form(text);
    form.skip('-');
    form.need('P');
    bool any = false;
    const auto take = [&](std::string_view letters) {
        bool some = false;
        for (std::size_t i = 0; i < letters.size();) {
            if (const std::string_view whole = form.digits(); whole.empty()) {
                break;
            }
            const bool fraction = form.skip('.');
            if (fraction && form.digits().empty()) {
                form.fail();
            }
            while (i < letters.size() && !form.at(letters[i])) {
                ++i;
            }
            if (i == letters.size() || (fraction && letters[i] != 'S')) {
                form.fail();
                break;
            }
            form.skip(letters[i++]);
            some = true;
        }
        any = any || some;
        return some;
    };
    take(days);
    if (!times.empty() && form.skip('T') && !take(times)) {
        form.fail();
    }
    return any && form.done();
}

bool isHex(std::string_view text) {
    return text.size() % 2 == 0 && text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

bool isBase64(std::string_view text) {
    std::string packed(text);
    std::erase(packed, ' ');
    const std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const std::size_t end = std::min(packed.find('='), packed.size());
    const std::string_view padding = std::string_view(packed).substr(end);
    const bool padded = padding.empty() || (padding == "=" && letters.find(packed[end - 1]) % 4 == 0) ||
                        (padding == "==" && letters.find(packed[end - 1]) % 16 == 0);
    return packed.size() % 4 == 0 && (end > 0 || packed.empty()) &&
           std::string_view(packed).substr(0, end).find_first_not_of(letters) == std::string_view::npos && padded;
}

/// XSD 1.1 Part 2, section 3.4.3: subtags of one to eight letters, and digits after the first.
bool isLanguage(std::string_view text) {
    for (std::size_t number = 0;; ++number) {
        const std::size_t end = std::min(text.find('-'), text.size());
        const std::string_view part = text.substr(0, end);
        const bool plain = std::all_of(part.begin(), part.end(), [number](char c) {
            const auto byte = static_cast<unsigned char>(c);
            return isAsciiLetter(byte) || (number > 0 && isDigit(byte));
        });
        if (part.empty() || part.size() > 8 || !plain) {
            return false;
        }
        if (end == text.size()) {
            return true;
        }
        text.remove_prefix(end + 1);
    }
}

/// NameStartChar and NameChar of XML 1.0, section 2.3; ":" is for the caller to allow.
bool isName(std::string_view text, bool colons, bool anyStart) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        const bool starts = isNameStart(c.value) || c.value == '_' || (colons && c.value == ':');
        const bool follows = starts || ((at > 0 || anyStart) && (isNameCharacter(c.value) || c.value == '.'));
        if (c.length == 0 || !follows) {
            return false;
        }
        at += c.length;
    }
    return !text.empty();
}
bool isAnyName(std::string_view text) { return isName(text, true, false); }
bool isNcName(std::string_view text) { return isName(text, false, false); }
bool isNmToken(std::string_view text) { return isName(text, true, true); }

bool isQualifiedName(std::string_view text) {
    const std::size_t colon = text.find(':');
    return colon == std::string_view::npos ? isNcName(text)
                                           : isNcName(text.substr(0, colon)) && isNcName(text.substr(colon + 1));
}

/// Items of a list datatype, one or more, with white space between.
template <bool (*isItem)(std::string_view)> bool isListOf(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    std::size_t count = 0;
    while (true) {
        text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
        if (text.empty()) {
            return count > 0;
        }
        const std::size_t end = std::min(text.find_first_of(blanks), text.size());
        if (!isItem(text.substr(0, end))) {
            return false;
        }
        text.remove_prefix(end);
        ++count;
    }
}

bool isNormalized(std::string_view text) { return text.find_first_of("\t\r\n") == std::string_view::npos; }

bool isToken(std::string_view text) {
    return isNormalized(text) && text.find("  ") == std::string_view::npos && !text.starts_with(' ') &&
           !text.ends_with(' ');
}

bool isBoolean(std::string_view text) { return text == "true" || text == "false" || text == "1" || text == "0"; }

bool isAnyDuration(std::string_view text) { return isDuration(text, "YMD", "HMS"); }
bool isYearMonthDuration(std::string_view text) { return isDuration(text, "YM", ""); }
bool isDayTimeDuration(std::string_view text) { return isDuration(text, "D", "HMS"); }

struct Moment {
    std::string_view datatype;
    std::string_view parts;
    bool zoned = false;
};
constexpr std::array<Moment, 9> moments{{
    {"dateTime", "YMDT"},
    {"dateTimeStamp", "YMDT", true},
    {"date", "YMD"},
    {"time", "T"},
    {"gYear", "Y"},
    {"gYearMonth", "YM"},
    {"gMonth", "M"},
    {"gMonthDay", "MD"},
    {"gDay", "D"},
}};

struct Simple {
    std::string_view datatype;
    bool (*test)(std::string_view);
};
constexpr std::array<Simple, 24> simple{{
    {"decimal", isDecimal},
    {"double", isFloat},
    {"float", isFloat},
    {"boolean", isBoolean},
    {"duration", isAnyDuration},
    {"yearMonthDuration", isYearMonthDuration},
    {"dayTimeDuration", isDayTimeDuration},
    {"hexBinary", isHex},
    {"base64Binary", isBase64},
    {"language", isLanguage},
    {"normalizedString", isNormalized},
    {"token", isToken},
    {"Name", isAnyName},
    {"NCName", isNcName},
    {"ID", isNcName},
    {"IDREF", isNcName},
    {"ENTITY", isNcName},
    {"NMTOKEN", isNmToken},
    {"IDREFS", isListOf<isNcName>},
    {"ENTITIES", isListOf<isNcName>},
    {"NMTOKENS", isListOf<isNmToken>},
    {"QName", isQualifiedName},
    {"NOTATION", isQualifiedName},
    {"string", nullptr},
}};

template <typename Table> auto findIn(const Table& table, std::string_view name) {
    const auto found = std::find_if(table.begin(), table.end(), [&](const auto& row) { return row.datatype == name; });
    return found == table.end() ? nullptr : &*found;
}

} // namespace

LexicalSpace::LexicalSpace(std::string_view datatype) {
    if (!datatype.starts_with(ns::xsd)) {
        return;
    }
    const std::string_view name = datatype.substr(ns::xsd.size());
    if (const Bounds* bounds = findIn(integers, name)) {
        row_ = bounds;
        test_ = [](std::string_view form, const void* row) {
            return isInteger(form, *static_cast<const Bounds*>(row));
        };
    } else if (const Moment* moment = findIn(moments, name)) {
        row_ = moment;
        test_ = [](std::string_view form, const void* row) {
            const auto& found = *static_cast<const Moment*>(row);
            return isMoment(form, found.parts, found.zoned);
        };
    } else if (const Simple* found = findIn(simple, name); found != nullptr && found->test != nullptr) {
        row_ = found;
        test_ = [](std::string_view form, const void* row) { return static_cast<const Simple*>(row)->test(form); };
    }
}

} // namespace chancery::rdf
