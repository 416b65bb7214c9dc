#include "messages.hpp"
#include "options.hpp"

#include "extract/coverage.hpp"
#include "text/input.hpp"

#include <algorithm>
#include <map>

namespace chancery::tools {
namespace {

/// A sentence with where it stands.
struct Found {
    std::string release;
    extract::SilentSentence sentence;
};

/// A sentence on one line.
std::string oneLine(const std::string& text) {
    std::string line;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!space) {
            line.push_back(c);
        } else if (!line.empty() && line.back() != ' ') {
            line.push_back(' ');
        }
    }
    return line;
}

class CoverageCommand : public Command {
public:
    [[nodiscard]] Exit run() override {
        const extract::Knowledge knowledge = ontology_.load();
        bool skippedAny = false;
        for (const std::filesystem::path& file : text::findInputs({inputs_.begin(), inputs_.end()})) {
            text::readDocuments(
                file, {knowledge.abbreviations, knowledge.calendar},
                [&](text::Document&& document) { add(std::move(document), knowledge); },
                [&](text::Skipped&& skipped) {
                    skippedAny = true;
                    complain(skipped);
                });
        }
        Output out;
        out.append(json_ ? json() : words());
        out.flush();
        return skippedAny ? Exit::fellShort : Exit::done;
    }

protected:
    void declare(po::options_description& options, po::options_description& hidden,
                 po::positional_options_description& positional) override {
        options.add_options()("verb", po::value(&verb_)->value_name("LEMMA"),
                              "only sentences with this verb, all of them");
        options.add_options()("examples,n", po::value(&examples_)->value_name("N")->default_value(3),
                              "how many sentences to show of each verb");
        options.add_options()("beside", po::value(&beside_)->value_name("FAMILY")->composing(),
                              "facts of these rules do not count (\"office\" for office.stated); may be repeated");
        options.add_options()("json", po::bool_switch(&json_), "all of it as JSON");
        ontology_.declare(options);
        hidden.add_options()("input", po::value(&inputs_));
        positional.add("input", -1);
    }

    void settle(const po::variables_map& /*values*/) override {
        if (examples_ < 0) {
            throw UsageError("--examples takes a number from 0 on");
        }
        ontology_.settle();
        if (inputs_.empty()) {
            inputs_ = {"releases"};
        }
    }

private:
    using Group = std::pair<std::string, std::vector<Found>>;

    void add(text::Document&& document, const extract::Knowledge& knowledge) {
        const std::string id = document.id;
        auto coverage = extract::findCoverage(std::move(document), knowledge, beside_);
        naming_ += coverage.naming;
        silent_ += coverage.silent.size();
        for (auto& sentence : coverage.silent) {
            if (verb_.empty() || sentence.verb == verb_) {
                const std::string verb = sentence.verb;
                byVerb_[verb].push_back({id, std::move(sentence)});
            }
        }
    }

    /// The verbs with the most silent sentences first.
    [[nodiscard]] std::vector<Group> groups() const {
        std::vector<Group> groups(byVerb_.begin(), byVerb_.end());
        std::stable_sort(groups.begin(), groups.end(),
                         [](const Group& a, const Group& b) { return a.second.size() > b.second.size(); });
        return groups;
    }

    [[nodiscard]] std::string words() const {
        std::string text = std::to_string(silent_) + " of " + std::to_string(naming_) +
                           " sentences that name two or more yield nothing\n";
        for (const auto& [verb, found] : groups()) {
            text.append("\n")
                .append(std::to_string(found.size()))
                .append("  ")
                .append(verb.empty() ? "(no verb)" : verb)
                .append("\n");
            const auto count =
                verb_.empty() ? std::min(found.size(), static_cast<std::size_t>(examples_)) : found.size();
            for (std::size_t i = 0; i < count; ++i) {
                text.append("    ")
                    .append(found[i].release)
                    .append(":")
                    .append(std::to_string(found[i].sentence.line))
                    .append("  ")
                    .append(oneLine(found[i].sentence.text))
                    .append("\n");
            }
        }
        return text;
    }

    [[nodiscard]] std::string json() const {
        std::string text =
            "{\"sentences\":" + std::to_string(naming_) + ",\"silent\":" + std::to_string(silent_) + ",\"verbs\":[";
        bool firstVerb = true;
        for (const auto& [verb, found] : groups()) {
            text.append(firstVerb ? "" : ",")
                .append("\n{\"verb\":")
                .append(verb.empty() ? "null" : jsonString(verb))
                .append(",\"count\":")
                .append(std::to_string(found.size()))
                .append(",\"examples\":[");
            firstVerb = false;
            for (std::size_t i = 0; i < found.size(); ++i) {
                const auto& one = found[i];
                text.append(i == 0 ? "" : ",")
                    .append("\n {\"release\":")
                    .append(jsonString(one.release))
                    .append(",\"line\":")
                    .append(std::to_string(one.sentence.line))
                    .append(",\"text\":")
                    .append(jsonString(one.sentence.text))
                    .append(",\"names\":[");
                for (std::size_t k = 0; k < one.sentence.names.size(); ++k) {
                    text.append(k == 0 ? "" : ",").append(jsonString(one.sentence.names[k]));
                }
                text.append("]}");
            }
            text.append("]}");
        }
        return text + "]}\n";
    }

    std::vector<std::string> inputs_;
    std::vector<std::string> beside_;
    std::string verb_;
    int examples_ = 3;
    bool json_ = false;
    std::size_t naming_ = 0;
    std::size_t silent_ = 0;
    std::map<std::string, std::vector<Found>> byVerb_;
    OntologyOptions ontology_;
};

} // namespace

std::unique_ptr<Command> makeCoverage() { return std::make_unique<CoverageCommand>(); }

} // namespace chancery::tools
