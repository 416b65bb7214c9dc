#include "answer_table.hpp"

#include "messages.hpp"

#include "rdf/characters.hpp"

#include <algorithm>
#include <numeric>
#include <set>
#include <unicode/uchar.h>

namespace chancery::tools {
namespace {

constexpr std::string_view gap = "  ";
constexpr std::string_view ellipsis = "\xE2\x80\xA6";
constexpr std::size_t narrowest = 8; // columns are cut to no less

std::size_t columnsOfCharacter(char32_t c) {
    const auto point = static_cast<UChar32>(c);
    const int category = u_charType(point);
    if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR) {
        return 0;
    }
    const int width = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

/// Letters, digits and what else may end a prefixed name without an escape.
bool isPlainLocal(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        return rdf::isAsciiLetter(static_cast<unsigned char>(c)) || rdf::isDigit(static_cast<unsigned char>(c)) ||
               c == '_' || c == '-';
    });
}

std::string shortened(const std::string& iri, const TermStyle& style) {
    const std::pair<const std::string, std::string>* best = nullptr;
    for (const auto& prefix : style.prefixes) {
        const std::string& space = prefix.second;
        if (!space.empty() && iri.starts_with(space) && isPlainLocal(std::string_view(iri).substr(space.size())) &&
            (best == nullptr || space.size() > best->second.size())) {
            best = &prefix;
        }
    }
    if (best != nullptr) {
        return best->first + ":" + iri.substr(best->second.size());
    }
    if (!style.base.empty() && iri.starts_with(style.base) && iri.size() > style.base.size()) {
        return "<" + iri.substr(style.base.size()) + ">";
    }
    return "<" + iri + ">";
}

std::string cut(const std::string& text, std::size_t width) {
    std::string out;
    std::size_t columns = 0;
    for (std::size_t at = 0; at < text.size();) {
        const rdf::CodePoint point = rdf::decode(text, at);
        const std::size_t length = std::max<std::size_t>(point.length, 1);
        const std::size_t more = columnsOfCharacter(point.value);
        if (columns + more + 1 > width) {
            return out.append(ellipsis);
        }
        columns += more;
        out.append(text, at, length);
        at += length;
    }
    return out;
}

/// Takes from the widest column until all fit.
void narrow(std::vector<std::size_t>& widths, std::size_t width) {
    const std::size_t gaps = widths.empty() ? 0 : gap.size() * (widths.size() - 1);
    while (std::accumulate(widths.begin(), widths.end(), gaps) > width) {
        const auto widest = std::max_element(widths.begin(), widths.end());
        if (*widest <= narrowest) {
            return;
        }
        --*widest;
    }
}

} // namespace

std::size_t columnsOf(std::string_view text) {
    std::size_t columns = 0;
    for (std::size_t at = 0; at < text.size();) {
        const rdf::CodePoint point = rdf::decode(text, at);
        columns += columnsOfCharacter(point.value);
        at += std::max<std::size_t>(point.length, 1);
    }
    return columns;
}

std::string describe(const rdf::Term& term, const TermStyle& style) {
    if (term.isBlank()) {
        return "_:" + term.value;
    }
    if (term.isLiteral()) {
        return printable(term.value);
    }
    const std::string name = shortened(term.value, style);
    const auto label = style.labels.find(term.value);
    return label == style.labels.end() ? name : printable(label->second) + " (" + name + ")";
}

std::vector<std::string> AnswerTable::iris() const {
    std::set<std::string> found;
    for (const Row& row : rows_) {
        for (const auto& term : row) {
            if (term && term->isIri()) {
                found.insert(term->value);
            }
        }
    }
    return {found.begin(), found.end()};
}

std::string AnswerTable::text(const TermStyle& style, std::size_t width) const {
    std::vector<std::vector<std::string>> lines{variables_};
    for (const Row& row : rows_) {
        std::vector<std::string> cells;
        for (const auto& term : row) {
            cells.push_back(term ? describe(*term, style) : "");
        }
        lines.push_back(std::move(cells));
    }
    std::vector<std::size_t> widths(variables_.size());
    for (const auto& cells : lines) {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            widths[i] = std::max(widths[i], columnsOf(cells[i]));
        }
    }
    if (width > 0) {
        narrow(widths, width);
    }
    std::string out;
    const auto print = [&](const std::vector<std::string>& cells) {
        std::string line;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const std::size_t columns = columnsOf(cells[i]);
            const std::string cell = columns > widths[i] ? cut(cells[i], widths[i]) : cells[i];
            line.append(cell).append(widths[i] - std::min(widths[i], columnsOf(cell)), ' ').append(gap);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        out.append(line).append("\n");
    };
    print(lines.front());
    std::vector<std::string> rule;
    rule.reserve(widths.size());
    for (const std::size_t each : widths) {
        rule.emplace_back(each, '-');
    }
    print(rule);
    for (std::size_t i = 1; i < lines.size(); ++i) {
        print(lines[i]);
    }
    return out;
}

} // namespace chancery::tools
