#include "messages.hpp"
#include "options.hpp"

#include <optional>

namespace chancery::tools {
namespace {

class TextCommand : public Command {
public:
    [[nodiscard]] Exit run() override {
        const extract::Knowledge knowledge = ontology_.load();
        std::optional<std::string> found;
        std::size_t count = 0;
        bool skippedAny = false;
        text::readDocuments(
            file_, {knowledge.abbreviations, knowledge.calendar},
            [&](text::Document&& document) {
                ++count;
                if (!found && (id_.empty() || document.id == id_)) {
                    found = std::move(document.text);
                }
            },
            [&](text::Skipped&& skipped) {
                skippedAny = true;
                complain(skipped);
            });
        if (!found && count == 0 && skippedAny) {
            return Exit::wrongUse;
        }
        if (!found) {
            throw InputError({file_, 0, 0},
                             id_.empty() ? "no document in it" : "no document with the id '" + id_ + "'");
        }
        if (id_.empty() && count > 1) {
            throw UsageError(file_ + ": has " + std::to_string(count) + " documents; name one with --id ID");
        }
        Output out;
        out.append(*found);
        out.flush();
        return Exit::done;
    }

protected:
    void declare(po::options_description& options, po::options_description& hidden,
                 po::positional_options_description& positional) override {
        options.add_options()("id", po::value(&id_)->value_name("ID"), "the document's id, where the file has several");
        ontology_.declare(options);
        hidden.add_options()("file", po::value(&file_));
        positional.add("file", 1);
    }

    void settle(const po::variables_map& /*values*/) override {
        if (file_.empty()) {
            throw UsageError("text needs a file; see 'chancery text --help'");
        }
        ontology_.settle();
    }

private:
    std::string file_;
    std::string id_;
    OntologyOptions ontology_;
};

} // namespace

std::unique_ptr<Command> makeText() { return std::make_unique<TextCommand>(); }

} // namespace chancery::tools
