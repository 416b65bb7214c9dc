// The command line: finds the command, lets it read its arguments and run, and turns exceptions into exit codes.
#include "command.hpp"
#include "messages.hpp"
#include "version.hpp"

#include "rdf/error.hpp"

#include <exception>
#include <new>
#include <string>
#include <vector>

namespace chancery::tools {
namespace {

Exit runCommand(const std::vector<std::string>& arguments) {
    if (arguments.empty()) {
        printOverview();
        return Exit::wrongUse;
    }
    std::string name = arguments.front();
    if (name == "--help" || name == "-h") {
        name = "help";
    } else if (name == "--version" || name == "-V") {
        Output out;
        out.append(std::string("chancery ").append(version).append("\n"));
        out.flush();
        return Exit::done;
    }
    const CommandEntry* entry = findCommand(name);
    if (entry == nullptr) {
        std::vector<std::string> names;
        for (const CommandEntry& each : commands()) {
            names.emplace_back(each.name);
        }
        const std::string near = nearest(name, names);
        throw UsageError("unknown command '" + name + "'; " +
                         (near.empty() ? "see 'chancery help'" : "did you mean '" + near + "'?"));
    }
    const auto command = entry->make();
    command->setup({arguments.begin() + 1, arguments.end()});
    if (command->helpWanted()) {
        printHelp(*entry);
        return Exit::done;
    }
    return command->run();
}

Exit runGuarded(const std::vector<std::string>& arguments) {
    try {
        return runCommand(arguments);
    } catch (const UsageError& error) {
        complain(error.what());
        return Exit::wrongUse;
    } catch (const InputError& error) {
        complain(error.what());
        return Exit::wrongUse;
    } catch (const std::bad_alloc&) {
        complain("out of memory; use fewer threads or smaller inputs");
    } catch (const std::exception& error) {
        complain(error.what());
    }
    return Exit::failed;
}

} // namespace
} // namespace chancery::tools

int main(int count, char** values) {
    return static_cast<int>(chancery::tools::runGuarded({values + 1, values + count}));
}
