// What stands beside a stretch of words tells that it is a person's name.
#pragma once

#include "lexicon/annotator.hpp"

namespace chancery::lexicon {

class BesideNames {
public:
    explicit BesideNames(const Annotator& annotator) : n_(annotator), lexicon_(annotator.lexicon) {}

    /// Whether an office stands before `at`, with nothing between but whose it is ("of Romania", "at the Ministry of
    /// …", "for the Americas") and at most one comma right before the name.
    [[nodiscard]] bool afterOffice(std::uint32_t at, Range sentence) const;

    /// "the Presidents of Kenya, Ghana and Mali, X, Y and Z": in a row of names that a plural office leads.
    [[nodiscard]] bool inRowOfNames(std::uint32_t at, Range sentence) const;

    /// "Semi Naulivou was appointed", "has been elected": only persons are.
    [[nodiscard]] bool beforeAppointment(std::uint32_t at, Range sentence) const;

    /// Whether the office that stands last before `at` is a plural one.
    [[nodiscard]] bool officesBefore(std::uint32_t at, Range sentence) const;

    /// Whether ", [the] [Kenyan] office" or "as [the] office" follows at `at`.
    [[nodiscard]] bool beforeOffice(std::uint32_t at, Range sentence) const;

    /// "Sigurd Haugland of Norway", "Sigurd Haugland (Norway)", "Sigurd Haugland from Norway".
    [[nodiscard]] bool ofCountry(std::uint32_t at, Range sentence) const;

    /// "Denmark's Mette-Marie Overgaard", "his counterpart Rasa …".
    [[nodiscard]] bool afterPossessor(std::uint32_t at, Range sentence) const;

    /// "Kehinde Olatun", and in the line below "Spokesperson": whether a line is a name that signs a text.
    [[nodiscard]] bool aboveOffice(const AnnotatedSentence& line) const;

private:
    const Annotator& n_;
    const Lexicon& lexicon_;
};

} // namespace chancery::lexicon
