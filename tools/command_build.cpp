#include "build_report.hpp"
#include "interruption.hpp"
#include "messages.hpp"
#include "options.hpp"
#include "progress.hpp"
#include "version.hpp"

#include "build/build.hpp"

#include <system_error>

namespace chancery::tools {
namespace {

constexpr std::uint64_t megabyte = std::uint64_t{1} << 20U;

class BuildCommand : public Command {
public:
    [[nodiscard]] Exit run() override {
        if (messages_.verbose) {
            tellSettings();
        }
        std::vector<text::Skipped> missing = dropMissing();
        if (inputs_.empty()) {
            for (const text::Skipped& each : missing) {
                complain(each);
            }
            return Exit::wrongUse;
        }
        build::BuildReport report = rebuild();
        report.skipped.insert(report.skipped.begin(), missing.begin(), missing.end());
        for (const std::string& notice : messages_.quiet ? std::vector<std::string>{} : report.notices) {
            complain(notice);
        }
        for (const text::Skipped& each : report.skipped) {
            complain(each);
        }
        tellResult(report);
        return report.skipped.empty() ? Exit::done : Exit::fellShort;
    }

protected:
    void declare(po::options_description& options, po::options_description& hidden,
                 po::positional_options_description& positional) override {
        options.add_options()("output,o", po::value(&output_)->value_name("DIR")->default_value("output", "output"),
                              "folder to write into");
        options.add_options()("report", po::bool_switch(&report_),
                              "tell what is new, changed and gone, and where releases contradict each other");
        options.add_options()("full", po::bool_switch(&full_), "read all inputs again, whatever the last build left");
        options.add_options()("thorough", po::bool_switch(&thorough_),
                              "trust no file's times: look into every input and every byte of the output");
        options.add_options()("durable", po::bool_switch(&durable_),
                              "wait until the disk has large files too (others are always waited for)");
        options.add_options()(
            "large", po::value(&large_)->value_name("MB")->default_value(large_),
            "output files of so many megabytes keep a spare beside them, which the next build changes");
        ontology_.declare(options);
        threads_.declare(options, hidden);
        messages_.declare(options);
        options.add_options()("json", po::bool_switch(&json_), "print the summary as JSON");
        hidden.add_options()("input", po::value(&inputs_));
        positional.add("input", -1);
    }

    void settle(const po::variables_map& /*values*/) override {
        ontology_.settle();
        if (inputs_.empty()) {
            inputs_.emplace_back("releases");
        }
    }

private:
    void tellSettings() const {
        for (const std::string& input : inputs_) {
            complain("input: " + input);
        }
        complain("output: " + output_);
        complain("ontology: " + ontology_.folder.string());
        complain("base: " + ontology_.base);
        complain("jobs: " + std::to_string(threads_.count()));
    }

    /// One name that is wrong does not stop the rest.
    std::vector<text::Skipped> dropMissing() {
        std::vector<text::Skipped> missing;
        std::erase_if(inputs_, [&](const std::string& input) {
            std::error_code error;
            if (std::filesystem::exists(input, error)) {
                return false;
            }
            missing.push_back({{input, 0, 0}, "no such file or folder; check the name"});
            return true;
        });
        return missing;
    }

    build::BuildReport rebuild() {
        Interruption interruption;
        ProgressDisplay display(ProgressDisplay::kindFor(messages_.quiet, messages_.verbose));
        build::BuildOptions options;
        options.inputs.assign(inputs_.begin(), inputs_.end());
        options.output = output_;
        options.ontology = ontology_.folder;
        options.base = ontology_.base;
        options.version = version;
        options.program = build::digestOfFile("/proc/self/exe");
        options.full = full_;
        options.conflicts = report_;
        options.thorough = thorough_;
        options.saving = {std::uint64_t{large_} * megabyte, durable_};
        options.running.threads = threads_.count();
        options.running.progress = [&](const build::Progress& now) { display.show(now); };
        options.running.stop = interruption.token();
        try {
            return build::buildOutput(options, [&] { return std::make_shared<const build::Tools>(ontology_.load()); });
        } catch (const build::Interrupted& stopped) {
            display.clear();
            complain(stopped.what());
            interruption.endBySignal();
            throw;
        }
    }

    void tellResult(const build::BuildReport& report) const {
        Output out;
        if (json_) {
            out.append(reportAsJson(report, output_, report_));
        } else if (report_) {
            out.append(reportInWords(report, ontology_.base));
        }
        out.flush();
        if (json_ || messages_.quiet) {
            return;
        }
        const auto counted = [](std::size_t count, const std::string& what) {
            return count == 0 ? std::string() : ", " + std::to_string(count) + " " + what;
        };
        complain(std::to_string(report.releases) + " releases of " + std::to_string(report.files) + " files" +
                 counted(report.added.size(), "new") + counted(report.changed.size(), "changed") +
                 counted(report.gone.size(), "gone") + "; " + std::to_string(report.triples) + " triples in " +
                 output_ + counted(report.skipped.size(), "skipped"));
    }

    std::vector<std::string> inputs_;
    std::string output_;
    bool json_ = false;
    bool full_ = false;
    bool report_ = false;
    bool thorough_ = false;
    bool durable_ = false;
    std::uint32_t large_ = build::Saving().large / megabyte;
    OntologyOptions ontology_;
    ThreadOptions threads_;
    MessageOptions messages_;
};

} // namespace

std::unique_ptr<Command> makeBuild() { return std::make_unique<BuildCommand>(); }

} // namespace chancery::tools
