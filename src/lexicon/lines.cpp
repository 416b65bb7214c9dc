#include "lexicon/lines.hpp"

#include "rdf/error.hpp"
#include "rdf/reader.hpp"

namespace chancery::lexicon {

std::string_view trim(std::string_view text) noexcept {
    constexpr std::string_view spaces = " \t\r\n";
    const auto begin = text.find_first_not_of(spaces);
    if (begin == std::string_view::npos) {
        return {};
    }
    return text.substr(begin, text.find_last_not_of(spaces) - begin + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (true) {
        const auto at = text.find(separator);
        parts.push_back(text.substr(0, at));
        if (at == std::string_view::npos) {
            return parts;
        }
        text.remove_prefix(at + 1);
    }
}

void forEachLine(const std::filesystem::path& file, const std::function<void(std::string_view, std::size_t)>& line) {
    const std::string bytes = rdf::slurp(file);
    std::size_t number = 0;
    for (std::string_view rest = bytes; !rest.empty();) {
        const auto end = rest.find('\n');
        std::string_view one = rest.substr(0, end);
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
        ++number;
        // A comment is a "#" at the start or after a space, so that words may hold one.
        for (std::size_t at = one.find('#'); at != std::string_view::npos; at = one.find('#', at + 1)) {
            if (at == 0 || one[at - 1] == ' ' || one[at - 1] == '\t') {
                one = one.substr(0, at);
                break;
            }
        }
        one = trim(one);
        if (!one.empty()) {
            line(one, number);
        }
    }
}

void forEachEntry(const std::filesystem::path& file,
                  const std::function<void(std::string_view, std::string_view)>& entry) {
    forEachLine(file, [&](std::string_view line, std::size_t number) {
        const auto colon = line.find(':');
        if (colon == std::string_view::npos) {
            throw InputError({file.string(), number, 1}, "expected \"class: word word …\"");
        }
        for (const auto word : split(trim(line.substr(colon + 1)), ' ')) {
            if (!trim(word).empty()) {
                entry(trim(line.substr(0, colon)), trim(word));
            }
        }
    });
}

} // namespace chancery::lexicon
