// XML Schema datatypes (XSD 1.1 Part 2): which lexical forms they allow.
#pragma once

#include <cstdint>
#include <string_view>

namespace chancery::shacl {

enum class Datatype : std::uint8_t {
    other, // not one of ours: every lexical form is taken as it stands
    string,
    normalizedString,
    token,
    language,
    name,
    ncName,
    nmToken,
    boolean,
    decimal,
    integer,
    nonPositiveInteger,
    negativeInteger,
    nonNegativeInteger,
    positiveInteger,
    longInteger,
    intInteger,
    shortInteger,
    byteInteger,
    unsignedLong,
    unsignedInt,
    unsignedShort,
    unsignedByte,
    singleFloat,
    doubleFloat,
    dateTime,
    dateTimeStamp,
    date,
    time,
    gYear,
    gYearMonth,
    gMonth,
    gMonthDay,
    gDay,
    duration,
    dayTimeDuration,
    yearMonthDuration,
    hexBinary,
    base64Binary,
    anyUri,
    langString,
};

/// The datatype with this IRI.
[[nodiscard]] Datatype datatypeNamed(std::string_view iri) noexcept;

/// Whether the form is in the datatype's lexical space; an rdf:langString needs a language tag besides.
[[nodiscard]] bool isLexicalForm(std::string_view form, Datatype datatype) noexcept;

[[nodiscard]] constexpr bool isInteger(Datatype datatype) noexcept {
    return datatype >= Datatype::integer && datatype <= Datatype::unsignedByte;
}
[[nodiscard]] constexpr bool isNumeric(Datatype datatype) noexcept {
    return datatype >= Datatype::decimal && datatype <= Datatype::doubleFloat;
}
[[nodiscard]] constexpr bool isMoment(Datatype datatype) noexcept {
    return datatype >= Datatype::dateTime && datatype <= Datatype::gDay;
}
[[nodiscard]] constexpr bool isDuration(Datatype datatype) noexcept {
    return datatype >= Datatype::duration && datatype <= Datatype::yearMonthDuration;
}

} // namespace chancery::shacl
