#include "messages.hpp"
#include "options.hpp"

#include "extract/extractor.hpp"

namespace chancery::tools {
namespace {

class CheckCommand : public Command {
public:
    [[nodiscard]] Exit run() override {
        if (messages_.verbose) {
            complain("ontology: " + ontology_.folder.string());
        }
        const extract::Knowledge knowledge = ontology_.load();
        std::size_t count = 0;
        const std::vector<extract::ExampleFailure> failures = extract::runExamples(knowledge, count);
        for (const extract::ExampleFailure& failure : failures) {
            complain(describe(Location{failure.file, failure.line, 0}) + ": rule " + failure.rule +
                     (failure.expected ? " does not match its example" : " matches what it must not") + " \"" +
                     printable(failure.sentence) + "\"; change the rule or the example");
        }
        tellResult(count, failures.size());
        return failures.empty() ? Exit::done : Exit::fellShort;
    }

protected:
    void declare(po::options_description& options, po::options_description& /*hidden*/,
                 po::positional_options_description& /*positional*/) override {
        ontology_.declare(options);
        messages_.declare(options);
        options.add_options()("json", po::bool_switch(&json_), "print the summary as JSON");
    }

    void settle(const po::variables_map& /*values*/) override { ontology_.settle(); }

private:
    void tellResult(std::size_t count, std::size_t failed) const {
        Output out;
        if (json_) {
            out.append("{\"examples\":" + std::to_string(count) + ",\"failed\":" + std::to_string(failed) + "}\n");
        } else if (!messages_.quiet) {
            out.append(ontology_.folder.string() + ": " + std::to_string(count) + " examples, " +
                       std::to_string(failed) + " failed\n");
        }
        out.flush();
    }

    bool json_ = false;
    OntologyOptions ontology_;
    MessageOptions messages_;
};

} // namespace

std::unique_ptr<Command> makeCheck() { return std::make_unique<CheckCommand>(); }

} // namespace chancery::tools
