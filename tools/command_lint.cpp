#include "messages.hpp"
#include "options.hpp"

#include "lint/lint.hpp"

#include <algorithm>
#include <array>
#include <system_error>
#include <utility>

namespace chancery::tools {
namespace {

namespace fs = std::filesystem;

class LintCommand : public Command {
public:
    [[nodiscard]] Exit run() override {
        if (list_) {
            listRules();
            return Exit::done;
        }
        if (messages_.verbose) {
            complain("ontology: " + ontology_.folder.string());
        }
        std::vector<lint::Document> documents = read();
        const auto looked = static_cast<std::size_t>(
            std::count_if(documents.begin(), documents.end(), [](const auto& each) { return each.reported; }));
        const lint::Result result = lint::lint(std::move(documents), ontology_.base, disabled_);
        for (const InputError& error : result.unreadable) {
            complain(printable(error.what()));
        }
        tell(result, looked);
        const bool unreadable = unread_ > 0 || !result.unreadable.empty();
        const bool fell = std::any_of(result.findings.begin(), result.findings.end(),
                                      [](const auto& each) { return each.rule->severity != lint::Severity::info; });
        return unreadable ? Exit::wrongUse : fell ? Exit::fellShort : Exit::done;
    }

protected:
    void declare(po::options_description& options, po::options_description& hidden,
                 po::positional_options_description& positional) override {
        options.add_options()("disable", po::value(&codes_)->value_name("CODE")->composing(),
                              "leave out a rule; may be given again");
        options.add_options()("list", po::bool_switch(&list_),
                              "print all codes with their severities, and look at nothing");
        options.add_options()("json", po::bool_switch(&json_), "print the findings as JSON");
        ontology_.declare(options);
        messages_.declare(options);
        hidden.add_options()("file", po::value(&files_));
        positional.add("file", -1);
    }

    void settle(const po::variables_map& /*values*/) override {
        std::vector<std::string> known;
        for (const lint::Rule& rule : lint::rules()) {
            known.emplace_back(rule.code);
        }
        for (const std::string& code : codes_) {
            if (std::find(known.begin(), known.end(), code) == known.end()) {
                const std::string near = nearest(code, known);
                throw UsageError("no rule '" + code + "'; " +
                                 (near.empty() ? "see 'chancery lint --list'" : "did you mean '" + near + "'?"));
            }
            disabled_.insert(code);
        }
        ontology_.settle();
    }

private:
    static void listRules() {
        Output out;
        for (const lint::Rule& rule : lint::rules()) {
            constexpr std::size_t codes = 28;
            constexpr std::size_t severities = 9;
            const std::string_view severity = lint::nameOf(rule.severity);
            out.append(std::string(rule.code).append(codes - rule.code.size(), ' '));
            out.append(std::string(severity).append(severities - severity.size(), ' '));
            out.append(std::string(rule.title) + "\n");
        }
        out.flush();
    }

    /// chancery.ttl and shapes.ttl, then the Turtle files of schemes/ and gazetteer/ by name.
    [[nodiscard]] std::vector<fs::path> ontologyFiles() const {
        std::vector<fs::path> files{ontology_.folder / "chancery.ttl"};
        std::error_code error;
        if (fs::exists(ontology_.folder / "shapes.ttl", error)) {
            files.push_back(ontology_.folder / "shapes.ttl");
        }
        for (const std::string_view folder : {"schemes", "gazetteer"}) {
            std::vector<fs::path> found;
            for (const auto& entry : fs::directory_iterator(ontology_.folder / folder, error)) {
                if (entry.path().extension() == ".ttl") {
                    found.push_back(entry.path());
                }
            }
            std::sort(found.begin(), found.end());
            files.insert(files.end(), found.begin(), found.end());
        }
        return files;
    }

    std::vector<lint::Document> read() {
        std::vector<lint::Document> documents;
        const auto add = [&](const fs::path& file, bool reported) {
            try {
                documents.push_back(lint::readDocument(file, reported));
            } catch (const InputError& error) {
                complain(error.what());
                ++unread_;
            }
        };
        const std::vector<fs::path> known = ontologyFiles();
        std::error_code error;
        for (const fs::path& file : known) {
            const bool named = std::any_of(files_.begin(), files_.end(),
                                           [&](const std::string& each) { return fs::equivalent(each, file, error); });
            if (!named) {
                add(file, files_.empty());
            }
        }
        for (const std::string& file : files_) {
            add(file, true);
        }
        if (const fs::path graph = "output/graph.ttl"; files_.empty() && fs::exists(graph, error)) {
            add(graph, true);
        }
        return documents;
    }

    void tell(const lint::Result& result, std::size_t looked) const {
        Output out;
        std::array<std::size_t, 3> counts{};
        for (const lint::Finding& finding : result.findings) {
            ++counts.at(static_cast<std::size_t>(finding.rule->severity));
        }
        out.append(json_ ? "{\"findings\":[" : "");
        bool first = true;
        for (const lint::Finding& finding : result.findings) {
            out.append(json_ ? (first ? "\n" : ",\n") + asJson(finding) : asLine(finding));
            first = false;
        }
        if (json_) {
            out.append("\n],\"files\":" + std::to_string(looked) + ",\"errors\":" + std::to_string(counts[0]) +
                       ",\"warnings\":" + std::to_string(counts[1]) + ",\"infos\":" + std::to_string(counts[2]) +
                       "}\n");
        } else if (!messages_.quiet) {
            out.append(std::to_string(looked) + (looked == 1 ? " file, " : " files, ") + std::to_string(counts[0]) +
                       (counts[0] == 1 ? " error, " : " errors, ") + std::to_string(counts[1]) +
                       (counts[1] == 1 ? " warning\n" : " warnings\n"));
        }
        out.flush();
    }

    static std::string asLine(const lint::Finding& finding) {
        return describe(finding.where) + ": " + std::string(lint::nameOf(finding.rule->severity)) + ": " +
               printable(finding.message) + " [" + std::string(finding.rule->code) + "]\n";
    }

    static std::string asJson(const lint::Finding& finding) {
        return "{\"code\":" + jsonString(finding.rule->code) +
               ",\"severity\":" + jsonString(lint::nameOf(finding.rule->severity)) +
               ",\"file\":" + jsonString(finding.where.file) + ",\"line\":" + std::to_string(finding.where.line) +
               ",\"message\":" + jsonString(finding.message) + "}";
    }

    std::vector<std::string> files_;
    std::vector<std::string> codes_;
    std::set<std::string, std::less<>> disabled_;
    bool json_ = false;
    bool list_ = false;
    std::size_t unread_ = 0;
    OntologyOptions ontology_;
    MessageOptions messages_;
};

} // namespace

std::unique_ptr<Command> makeLint() { return std::make_unique<LintCommand>(); }

} // namespace chancery::tools
