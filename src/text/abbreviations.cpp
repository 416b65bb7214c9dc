#include "rdf/error.hpp"
#include "text/tokens.hpp"
#include "text/utf8.hpp"

#include <fstream>

namespace chancery::text {
namespace {

std::unordered_set<std::string>* classNamed(Abbreviations& abbreviations, std::string_view name) {
    struct Row {
        std::string_view name;
        std::unordered_set<std::string> Abbreviations::*words;
    };
    constexpr Row rows[] = {
        {"title", &Abbreviations::titles},     {"general", &Abbreviations::general},
        {"number", &Abbreviations::numeric},   {"starter", &Abbreviations::starters},
        {"label", &Abbreviations::labelWords},
    };
    for (const Row& row : rows) {
        if (row.name == name) {
            return &(abbreviations.*row.words);
        }
    }
    return nullptr;
}

void addEntries(std::string_view entries, std::unordered_set<std::string>& words) {
    while (!(entries = trimSpace(entries)).empty()) {
        const std::size_t end = std::min(entries.find_first_of(" \t"), entries.size());
        words.insert(lowerCase(entries.substr(0, end)));
        entries.remove_prefix(end);
    }
}

} // namespace

Abbreviations loadAbbreviations(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) {
        throw InputError({file}, "cannot be read; expected the list of abbreviations");
    }
    Abbreviations abbreviations;
    std::string line;
    for (std::size_t number = 1; std::getline(in, line); ++number) {
        const std::string_view content = trimSpace(std::string_view(line).substr(0, line.find('#')));
        if (content.empty()) {
            continue;
        }
        const std::size_t colon = content.find(':');
        auto* words = classNamed(abbreviations, trimSpace(content.substr(0, colon)));
        if (colon == std::string_view::npos || words == nullptr) {
            throw InputError({file, number, 1},
                             "expected \"CLASS: WORD ...\" where CLASS is title, general, number, starter or label");
        }
        addEntries(content.substr(colon + 1), *words);
    }
    if (in.bad()) {
        throw InputError({file}, "cannot be read to its end");
    }
    return abbreviations;
}

} // namespace chancery::text
