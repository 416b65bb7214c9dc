// News agencies of states in datelines: whose offices they need not introduce.
#include "extract/discourse.hpp"

#include <algorithm>
#include <utility>

namespace chancery::extract {

namespace {

/// How far behind a dateline its city stands before who reports, in bytes.
constexpr std::size_t reach = 80;

} // namespace

/// "MANAMA, 21 November (WAM) --": the country whose agency reports, or `none`. The words of a dateline are no
/// sentence.
std::uint32_t Discourse::countryOfAgency() const {
    if (annotation_.dateline.first == annotation_.dateline.end) {
        return none;
    }
    const auto first = annotation_.bytesOf(annotation_.dateline).end;
    const auto line = annotation_.text.substr(first, std::min<std::size_t>(reach, annotation_.text.size() - first));
    for (const auto& [opens, closes] : {std::pair('(', ')'), std::pair('/', '/')}) {
        const auto at = line.find(opens);
        const auto end = at == std::string_view::npos ? at : line.find(closes, at + 1);
        if (end == std::string_view::npos || line.substr(0, end).find('\n') != std::string_view::npos) {
            continue;
        }
        if (const auto country = ownerOfAgency(line.substr(at + 1, end - at - 1)); country != none) {
            return country;
        }
    }
    return none;
}

/// The country of a state's news agency, by what it signs with; or `none`.
std::uint32_t Discourse::ownerOfAgency(std::string_view name) const {
    if (name.find(' ') != std::string_view::npos) {
        return none;
    }
    for (std::uint32_t i = 0; i < lexicon().size(); ++i) {
        const auto& country = lexicon().entry(i);
        if (country.kind == lexicon::EntryKind::country &&
            lexicon().listedPhrase("news-agency", lexicon::fold(std::string(name) + " " + country.label))) {
            return i;
        }
    }
    return none;
}

} // namespace chancery::extract
