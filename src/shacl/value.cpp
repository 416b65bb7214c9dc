#include "shacl/value.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <string>

namespace chancery::shacl {

namespace {

using Order = std::partial_ordering;

double toDouble(std::string_view form, Datatype datatype) noexcept {
    if (form.ends_with("INF")) {
        const double infinity = std::numeric_limits<double>::infinity();
        return form.starts_with('-') ? -infinity : infinity;
    }
    if (form == "NaN") {
        return std::numeric_limits<double>::quiet_NaN();
    }
    // Longer decimals do not change the nearest double by more than its own precision.
    constexpr std::size_t longest = 1024;
    const std::string text(form.substr(0, longest));
    if (form.size() > longest && form.find_first_of(".eE") >= longest) {
        const double infinity = std::numeric_limits<double>::infinity();
        return form.starts_with('-') ? -infinity : infinity;
    }
    return datatype == Datatype::singleFloat ? static_cast<double>(std::strtof(text.c_str(), nullptr))
                                             : std::strtod(text.c_str(), nullptr);
}

Number parseNumber(std::string_view form, Datatype datatype) noexcept {
    Number number;
    number.form = form;
    if (datatype == Datatype::singleFloat || datatype == Datatype::doubleFloat) {
        number.datatype = datatype;
        number.approximate = toDouble(form, datatype);
        return number;
    }
    number.negative = form.starts_with('-');
    std::string_view digits = form.substr(form.find_first_not_of("+-"));
    const std::size_t point = std::min(digits.find('.'), digits.size());
    number.whole = digits.substr(0, point);
    number.whole.remove_prefix(std::min(number.whole.find_first_not_of('0'), number.whole.size()));
    number.fraction = digits.substr(std::min(point + 1, digits.size()));
    number.fraction = number.fraction.substr(0, number.fraction.find_last_not_of('0') + 1);
    if (number.whole.empty() && number.fraction.empty()) {
        number.negative = false;
    }
    return number;
}

/// Digits after the point, zeros at the end cut, compare as text: "5" > "49", and none is the least.
Order compareExact(const Number& left, const Number& right) noexcept {
    if (left.negative != right.negative) {
        return left.negative ? Order::less : Order::greater;
    }
    const Number& small = left.negative ? right : left;
    const Number& large = left.negative ? left : right;
    if (small.whole.size() != large.whole.size()) {
        return small.whole.size() <=> large.whole.size();
    }
    if (const auto order = small.whole <=> large.whole; order != 0) {
        return order;
    }
    return small.fraction <=> large.fraction;
}

/// XPath promotes a decimal to the other side's type before it compares (XPath 2.0, B.1).
double promoted(const Number& number, Datatype other) noexcept {
    return number.datatype == Datatype::decimal ? toDouble(number.form, other) : number.approximate;
}

Order compareNumbers(const Number& left, const Number& right) noexcept {
    if (left.datatype == Datatype::decimal && right.datatype == Datatype::decimal) {
        return compareExact(left, right);
    }
    return promoted(left, right.datatype) <=> promoted(right, left.datatype);
}

Order comparePoints(std::int64_t left, std::string_view leftFraction, std::int64_t right,
                    std::string_view rightFraction) noexcept {
    if (left != right) {
        return left <=> right;
    }
    return leftFraction <=> rightFraction;
}

/// XSD 1.1 Part 2, 3.3.7.2: without a zone a time may mean any of fourteen hours either way.
Order compareMoments(const Moment& left, const Moment& right) noexcept {
    if (left.datatype != right.datatype) {
        return Order::unordered;
    }
    if (left.zoned == right.zoned) {
        return comparePoints(left.seconds, left.fraction, right.seconds, right.fraction);
    }
    constexpr std::int64_t uncertainty = 14 * 3600;
    const std::int64_t slack = right.zoned ? uncertainty : -uncertainty;
    const Order early = comparePoints(left.seconds - slack, left.fraction, right.seconds, right.fraction);
    const Order late = comparePoints(left.seconds + slack, left.fraction, right.seconds, right.fraction);
    return early == late ? early : Order::unordered;
}

/// The second, from 1970, that a duration after the start of a month ends.
std::int64_t secondsAfter(const Duration& duration, std::int64_t year, std::int64_t month) noexcept {
    const std::int64_t sign = duration.negative ? -1 : 1;
    const std::int64_t index = year * 12 + month - 1 + sign * duration.months;
    const std::int64_t y = index >= 0 ? index / 12 : -((-index + 11) / 12);
    const std::int64_t days = daysSince1970(y, static_cast<int>(index - y * 12) + 1, 1);
    return days * 86400 + sign * duration.seconds;
}

/// XSD 1.1 Part 2, 3.3.6.2: one duration is less if it is so from each of four dates.
Order compareDurations(const Duration& left, const Duration& right) noexcept {
    constexpr std::array<std::pair<int, int>, 4> starts{{{1696, 9}, {1697, 2}, {1903, 3}, {1903, 7}}};
    std::optional<Order> common;
    for (const auto& [year, month] : starts) {
        const std::int64_t a = secondsAfter(left, year, month);
        const std::int64_t b = secondsAfter(right, year, month);
        Order order = a <=> b;
        if (a == b) {
            if (left.negative == right.negative) {
                order = left.negative ? right.fraction <=> left.fraction : left.fraction <=> right.fraction;
            } else {
                order = left.negative ? std::string_view() <=> (left.fraction.empty() ? right.fraction : left.fraction)
                                      : (left.fraction.empty() ? right.fraction : left.fraction) <=> std::string_view();
            }
        }
        if (common && *common != order) {
            return Order::unordered;
        }
        common = order;
    }
    return *common;
}

struct Comparison {
    Order operator()(const Number& left, const Number& right) const noexcept { return compareNumbers(left, right); }
    Order operator()(const Moment& left, const Moment& right) const noexcept { return compareMoments(left, right); }
    Order operator()(const Duration& left, const Duration& right) const noexcept {
        return compareDurations(left, right);
    }
    Order operator()(const Text& left, const Text& right) const noexcept { return left.text <=> right.text; }
    Order operator()(bool left, bool right) const noexcept { return left <=> right; }
    template <typename Left, typename Right> Order operator()(const Left&, const Right&) const noexcept {
        return Order::unordered;
    }
};

} // namespace

Value valueOf(std::string_view form, Datatype datatype) noexcept {
    if (isMoment(datatype)) {
        const auto moment = parseMoment(form, datatype);
        return moment ? Value(*moment) : Value();
    }
    if (isDuration(datatype)) {
        const auto duration = parseDuration(form, datatype);
        return duration ? Value(*duration) : Value();
    }
    if (datatype == Datatype::other || !isLexicalForm(form, datatype)) {
        return {};
    }
    if (isNumeric(datatype)) {
        return parseNumber(form, datatype);
    }
    if (datatype == Datatype::boolean) {
        return form == "true" || form == "1";
    }
    // xsd:string and the types derived from it
    return datatype <= Datatype::nmToken ? Value(Text{form}) : Value();
}

std::partial_ordering compare(const Value& left, const Value& right) noexcept {
    return std::visit(Comparison{}, left, right);
}

} // namespace chancery::shacl
