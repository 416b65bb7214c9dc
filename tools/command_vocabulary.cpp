#include "messages.hpp"
#include "options.hpp"

#include "lint/lint.hpp"
#include "lint/reference.hpp"

#include <system_error>

namespace chancery::tools {
namespace {

class VocabularyCommand : public Command {
public:
    [[nodiscard]] Exit run() override {
        const std::filesystem::path file = ontology_.folder / "chancery.ttl";
        const std::filesystem::path shapes = ontology_.folder / "shapes.ttl";
        lint::Graph graph;
        lint::read(lint::readDocument(file, true), "o", ontology_.base, graph);
        if (std::error_code error; std::filesystem::exists(shapes, error)) {
            lint::read(lint::readDocument(shapes, true), "s", ontology_.base, graph);
        }
        graph.index();
        Output out;
        try {
            out.append(lint::describeOntology(graph));
        } catch (const std::invalid_argument& error) {
            throw InputError({file.string(), 0, 0}, std::string(error.what()) + "; add one");
        }
        out.flush();
        return Exit::done;
    }

protected:
    void declare(po::options_description& options, po::options_description& /*hidden*/,
                 po::positional_options_description& /*positional*/) override {
        ontology_.declare(options);
    }
    void settle(const po::variables_map& /*values*/) override { ontology_.settle(); }

private:
    OntologyOptions ontology_;
};

} // namespace

std::unique_ptr<Command> makeVocabulary() { return std::make_unique<VocabularyCommand>(); }

} // namespace chancery::tools
