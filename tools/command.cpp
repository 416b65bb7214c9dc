#include "command.hpp"

#include "lint/nearest.hpp"

#include <sstream>

namespace chancery::tools {
namespace {

constexpr unsigned lineWidth = 110;

/// Everything but guessing: an abbreviation that works today may be ambiguous tomorrow.
constexpr int optionStyle = po::command_line_style::unix_style ^ po::command_line_style::allow_guessing;

std::string optionHint(const std::string& typed, const po::options_description& known) {
    std::vector<std::string> names;
    for (const auto& option : known.options()) {
        names.push_back("--" + option->long_name());
    }
    const std::string near = nearest(typed, names);
    return near.empty() ? "see --help" : "did you mean " + near + "?";
}

} // namespace

void Command::setup(const std::vector<std::string>& arguments) {
    po::options_description shown("Options", lineWidth);
    po::options_description hidden;
    po::positional_options_description positional;
    declare(shown, hidden, positional);
    shown.add_options()("help,h", po::bool_switch(&help_), "print this help");
    po::options_description all;
    all.add(shown).add(hidden);
    po::variables_map values;
    try {
        po::store(po::command_line_parser(arguments).options(all).positional(positional).style(optionStyle).run(),
                  values);
        po::notify(values);
    } catch (const po::unknown_option& error) {
        throw UsageError("unknown option " + error.get_option_name() + "; " +
                         optionHint(error.get_option_name(), shown));
    } catch (const po::too_many_positional_options_error&) {
        throw UsageError("too many arguments; see --help");
    } catch (const po::error& error) {
        throw UsageError(std::string(error.what()) + "; see --help");
    }
    if (!help_) {
        settle(values);
    }
}

std::string Command::describeOptions() {
    po::options_description shown("Options", lineWidth);
    po::options_description hidden;
    po::positional_options_description positional;
    declare(shown, hidden, positional);
    shown.add_options()("help,h", "print this help");
    std::ostringstream out;
    out << shown;
    return out.str();
}

std::string nearest(std::string_view typed, const std::vector<std::string>& candidates) {
    std::string best;
    std::size_t least = std::max<std::size_t>(2, typed.size() / 3) + 1;
    for (const std::string& candidate : candidates) {
        const std::size_t distance = lint::editDistance(typed, candidate);
        if (distance < least) {
            least = distance;
            best = candidate;
        }
    }
    return best;
}

} // namespace chancery::tools
