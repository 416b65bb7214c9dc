#include "explanation.hpp"
#include "messages.hpp"
#include "options.hpp"

#include "extract/extractor.hpp"

#include <unistd.h>

namespace chancery::tools {
namespace {

class ExplainCommand : public Command {
public:
    [[nodiscard]] Exit run() override {
        const extract::Knowledge knowledge = ontology_.load();
        const graph::Schema schema(knowledge.ontology, knowledge.base);
        const Explainer explainer(schema, ::isatty(STDOUT_FILENO) == 1);
        std::vector<Question> questions;
        for (const std::string& subject : subjects_) {
            questions.push_back(readQuestion(subject, knowledge.base));
        }
        Output out;
        bool found = false;
        forEachDocument(knowledge, [&](text::Document&& document) {
            if (!sentences_.empty()) {
                out.append(extract::describeSentences(document, knowledge));
                found = true;
                return;
            }
            const extract::DocumentFacts facts = extract::extractFacts(std::move(document), knowledge);
            const std::string answer = explainer.explain(facts, graph::makeReleaseGraph(facts, schema), questions);
            found = found || !answer.empty();
            out.append(answer);
        });
        out.flush();
        if (!found) {
            complain("nothing found; an IRI, the part of one after the base, or a label is expected");
        }
        return found && !skippedAny_ ? Exit::done : Exit::fellShort;
    }

protected:
    void declare(po::options_description& options, po::options_description& hidden,
                 po::positional_options_description& positional) override {
        options.add_options()("input,i", po::value(&inputs_)->value_name("PATH"),
                              "file or folder to read; may be repeated (default: releases)");
        options.add_options()("sentences", po::value(&sentences_)->value_name("FILE"),
                              "print how the sentences of FILE are understood instead");
        ontology_.declare(options);
        hidden.add_options()("subject", po::value(&subjects_));
        positional.add("subject", -1);
    }

    void settle(const po::variables_map& /*values*/) override {
        ontology_.settle();
        if (!sentences_.empty() && (!subjects_.empty() || !inputs_.empty())) {
            throw UsageError("--sentences FILE stands alone; give neither WHAT nor --input with it");
        }
        if (!sentences_.empty()) {
            inputs_ = {sentences_};
        } else if (inputs_.empty()) {
            inputs_ = {"releases"};
        }
    }

private:
    void forEachDocument(const extract::Knowledge& knowledge, const std::function<void(text::Document&&)>& use) {
        for (const std::filesystem::path& file : text::findInputs({inputs_.begin(), inputs_.end()})) {
            text::readDocuments(file, {knowledge.abbreviations, knowledge.calendar}, use, [&](text::Skipped&& skipped) {
                skippedAny_ = true;
                complain(skipped);
            });
        }
    }

    std::vector<std::string> subjects_;
    std::vector<std::string> inputs_;
    std::string sentences_;
    bool skippedAny_ = false;
    OntologyOptions ontology_;
};

} // namespace

std::unique_ptr<Command> makeExplain() { return std::make_unique<ExplainCommand>(); }

} // namespace chancery::tools
