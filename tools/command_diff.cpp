#include "command.hpp"
#include "difference_text.hpp"
#include "messages.hpp"

#include "build/compose.hpp"
#include "build/difference.hpp"
#include "rdf/namespaces.hpp"

#include <cstdlib>
#include <system_error>
#include <unistd.h>

namespace chancery::tools {
namespace {

namespace fs = std::filesystem;

/// A graph by its file or by the output folder that it lies in.
fs::path graphFile(const std::string& name) {
    std::error_code ignored;
    if (!fs::is_directory(name, ignored)) {
        return name;
    }
    for (const char* file : {build::quadsName, build::turtleName}) {
        if (fs::exists(fs::path(name) / file, ignored)) {
            return fs::path(name) / file;
        }
    }
    throw InputError({name, 0, 0}, std::string("has no ") + build::quadsName + "; an output folder is expected");
}

class DiffCommand : public Command {
public:
    [[nodiscard]] Exit run() override {
        const build::Difference difference = graphs_.size() == 2
                                                 ? build::compare(graphFile(graphs_[0]), graphFile(graphs_[1]))
                                                 : build::compareWithLastBuild(graphs_.front());
        Output out;
        const auto sink = [&](std::string_view bytes) { out.append(bytes); };
        if (json_) {
            writeJson(difference, sink);
        } else if (update_) {
            writeUpdate(difference, sink);
        } else {
            const bool colour = ::isatty(STDOUT_FILENO) == 1 && std::getenv("NO_COLOR") == nullptr;
            writeText(difference, {by_ == "release" && difference.named, colour, base_}, sink);
        }
        out.flush();
        return difference.empty() ? Exit::done : Exit::fellShort;
    }

protected:
    void declare(po::options_description& options, po::options_description& hidden,
                 po::positional_options_description& positional) override {
        options.add_options()("by", po::value(&by_)->value_name("WHAT")->default_value("release", "release"),
                              "group facts by 'release' (where there are graphs) or by 'subject'");
        options.add_options()("json", po::bool_switch(&json_), "print the facts as JSON");
        options.add_options()("sparql-update", po::bool_switch(&update_),
                              "print a SPARQL update that brings a store from OLD to NEW");
        options.add_options()("base", po::value(&base_)->value_name("IRI")->default_value(std::string(rdf::ns::id)),
                              "where the IRIs of entities begin, which is then left out");
        hidden.add_options()("graph", po::value(&graphs_));
        positional.add("graph", -1);
    }

    void settle(const po::variables_map& /*values*/) override {
        if (graphs_.empty()) {
            graphs_.emplace_back("output");
        }
        if (graphs_.size() > 2) {
            throw UsageError("two graphs are compared: chancery diff OLD NEW");
        }
        if (json_ && update_) {
            throw UsageError("give either --json or --sparql-update");
        }
        if (by_ != "release" && by_ != "subject") {
            throw UsageError("--by '" + by_ + "' is neither 'release' nor 'subject'");
        }
    }

private:
    std::vector<std::string> graphs_;
    std::string by_;
    std::string base_;
    bool json_ = false;
    bool update_ = false;
};

} // namespace

std::unique_ptr<Command> makeDiff() { return std::make_unique<DiffCommand>(); }

} // namespace chancery::tools
