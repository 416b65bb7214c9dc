// What every command is: setup() reads the arguments and does no work, run() works and reads no arguments.
#pragma once

#include <boost/program_options.hpp>

#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::tools {

namespace po = boost::program_options;

enum class Exit : int {
    done = 0,
    fellShort = 1, // violations, failed examples, differences, inputs skipped
    wrongUse = 2,  // … or unreadable input
    failed = 3,    // a store or the system
};

/// Wrong use of the command line; its message says what to do.
class UsageError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

class Command {
public:
    Command() = default;
    Command(const Command&) = delete;
    Command& operator=(const Command&) = delete;
    virtual ~Command() = default;

    /// Reads the arguments after the command's name. Throws UsageError.
    void setup(const std::vector<std::string>& arguments);
    [[nodiscard]] virtual Exit run() = 0;

    [[nodiscard]] bool helpWanted() const noexcept { return help_; }
    /// The options in columns, as --help prints them.
    [[nodiscard]] std::string describeOptions();

protected:
    /// Adds the command's options; `hidden` takes those that stand behind positional arguments.
    virtual void declare(po::options_description& options, po::options_description& hidden,
                         po::positional_options_description& positional) = 0;
    /// Checks and completes what was read. Throws UsageError.
    virtual void settle(const po::variables_map& /*values*/) {}

private:
    bool help_ = false;
};

/// A row of the table of commands.
struct CommandEntry {
    std::string_view name;
    std::string_view arguments; // as in a synopsis
    std::string_view summary;   // one line
    std::string_view details;   // what else --help tells
    std::string_view example;
    std::unique_ptr<Command> (*make)();
};

[[nodiscard]] std::span<const CommandEntry> commands() noexcept;
[[nodiscard]] const CommandEntry* findCommand(std::string_view name) noexcept;

/// Prints the help of one command, or the list of commands, to stdout.
void printHelp(const CommandEntry& entry);
void printOverview();

/// The candidate nearest to what was typed; empty where none is near.
[[nodiscard]] std::string nearest(std::string_view typed, const std::vector<std::string>& candidates);

[[nodiscard]] std::unique_ptr<Command> makeBuild();
[[nodiscard]] std::unique_ptr<Command> makeCheck();
[[nodiscard]] std::unique_ptr<Command> makeCoverage();
[[nodiscard]] std::unique_ptr<Command> makeDiff();
[[nodiscard]] std::unique_ptr<Command> makeExplain();
[[nodiscard]] std::unique_ptr<Command> makeExtract();
[[nodiscard]] std::unique_ptr<Command> makeHelp();
[[nodiscard]] std::unique_ptr<Command> makeLint();
[[nodiscard]] std::unique_ptr<Command> makeLoad();
[[nodiscard]] std::unique_ptr<Command> makeQuery();
[[nodiscard]] std::unique_ptr<Command> makeText();
[[nodiscard]] std::unique_ptr<Command> makeValidate();
[[nodiscard]] std::unique_ptr<Command> makeVocabulary();

} // namespace chancery::tools
