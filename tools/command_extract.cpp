#include "messages.hpp"
#include "options.hpp"

#include "extract/extractor.hpp"
#include "graph/release_graph.hpp"
#include "graph/vocabulary.hpp"
#include "rdf/writer.hpp"

#include <algorithm>
#include <atomic>
#include <functional>
#include <iostream>
#include <istream>
#include <optional>
#include <thread>
#include <unordered_set>

namespace chancery::tools {
namespace {

/// Documents to N-Quads in the order in which they come; holds one batch and the names of known entities.
class Pipeline {
public:
    Pipeline(const extract::Knowledge& knowledge, unsigned threads, bool lineBuffered,
             std::function<void(const text::Skipped&)> skip)
        : skip_(std::move(skip)), knowledge_(knowledge), schema_(knowledge.ontology, knowledge.base), threads_(threads),
          lineBuffered_(lineBuffered) {}

    void add(text::Document&& document) {
        constexpr std::size_t perThread = 16;
        constexpr std::size_t manyBytes = std::size_t{8} << 20U;
        bytes_ += document.text.size();
        batch_.push_back(std::move(document));
        if (lineBuffered_ || threads_ == 1 || batch_.size() >= threads_ * perThread || bytes_ >= manyBytes) {
            drain();
        }
    }

    void finish() {
        drain();
        out_.flush();
    }

private:
    struct Made {
        graph::ReleaseGraph graph;
        std::optional<text::Skipped> failure;
    };

    /// Runs in any thread, so it lets no exception out.
    Made make(text::Document document) {
        const Location origin{document.origin, document.line, 0};
        try {
            return {graph::makeReleaseGraph(extract::extractFacts(std::move(document), knowledge_), schema_), {}};
        } catch (const std::exception& error) {
            return {{},
                    text::Skipped{origin,
                                  std::string("cannot be extracted: ") + error.what() + "; please report this input"}};
        }
    }

    void drain() {
        std::vector<Made> graphs(batch_.size());
        std::atomic<std::size_t> next = 0;
        const auto work = [&] {
            for (std::size_t i = next++; i < batch_.size(); i = next++) {
                graphs[i] = make(std::move(batch_[i]));
            }
        };
        {
            std::vector<std::jthread> workers;
            for (std::size_t i = 1; i < std::min<std::size_t>(threads_, batch_.size()); ++i) {
                workers.emplace_back(work);
            }
            work();
        }
        for (const Made& made : graphs) {
            if (made.failure) {
                skip_(*made.failure);
            }
            write(made.graph);
        }
        batch_.clear();
        bytes_ = 0;
    }

    /// An entity's background comes once, with the first record that needs it.
    void write(const graph::ReleaseGraph& graph) {
        rdf::Writer writer(rdf::Syntax::nquads, {}, [&](std::string_view bytes) { out_.append(bytes); });
        for (const std::string& entity : graph.entities) {
            if (told_.insert(entity).second) {
                for (const rdf::Triple& triple : schema_.background(entity)->triples) {
                    writer.write(triple, background_);
                }
            }
        }
        for (const rdf::Triple& triple : graph.triples) {
            writer.write(triple, graph.iri);
        }
        writer.finish();
        if (lineBuffered_) {
            out_.flush();
        }
    }

    std::function<void(const text::Skipped&)> skip_;
    const extract::Knowledge& knowledge_;
    graph::Schema schema_;
    std::string background_ = graph::backgroundGraph(knowledge_.base);
    unsigned threads_;
    bool lineBuffered_;
    std::vector<text::Document> batch_;
    std::size_t bytes_ = 0;
    std::unordered_set<std::string> told_; // entities whose background is out; at most the gazetteer
    Output out_;
};

class ExtractCommand : public Command {
public:
    [[nodiscard]] Exit run() override {
        const extract::Knowledge knowledge = ontology_.load();
        Pipeline pipeline(knowledge, threads_.count(), lineBuffered_,
                          [&](const text::Skipped& skipped) { skip(skipped); });
        if (pathsOnStdin_) {
            for (std::string path; std::getline(std::cin, path, '\0');) {
                readFile(path, knowledge, pipeline);
            }
        }
        for (const std::string& input : inputs_) {
            readFile(input, knowledge, pipeline);
        }
        if (!pathsOnStdin_ && inputs_.empty()) {
            readRecords(knowledge, pipeline);
        }
        pipeline.finish();
        return skippedAny_ ? Exit::fellShort : Exit::done;
    }

protected:
    void declare(po::options_description& options, po::options_description& hidden,
                 po::positional_options_description& positional) override {
        options.add_options()("null,0", po::bool_switch(&pathsOnStdin_),
                              "read NUL-separated paths of input files from stdin, as find -print0 writes them");
        options.add_options()("line-buffered", po::bool_switch(&lineBuffered_), "write each record's graph at once");
        ontology_.declare(options);
        threads_.declare(options, hidden);
        hidden.add_options()("input", po::value(&inputs_));
        positional.add("input", -1);
    }

    void settle(const po::variables_map& /*values*/) override {
        ontology_.settle();
        if (pathsOnStdin_ && !inputs_.empty()) {
            throw UsageError("-0 reads the paths from stdin; give no INPUT with it");
        }
    }

private:
    void skip(const text::Skipped& skipped) {
        skippedAny_ = true;
        complain(skipped);
    }

    void readFile(const std::string& path, const extract::Knowledge& knowledge, Pipeline& pipeline) {
        try {
            for (const std::filesystem::path& file : text::findInputs({path})) {
                text::readDocuments(
                    file, {knowledge.abbreviations, knowledge.calendar},
                    [&](text::Document&& document) { pipeline.add(std::move(document)); },
                    [&](text::Skipped&& skipped) { skip(skipped); });
            }
        } catch (const InputError& error) {
            skip({error.where(), error.message()});
        }
    }

    void readRecords(const extract::Knowledge& knowledge, Pipeline& pipeline) {
        std::size_t number = 0;
        for (std::string line; std::getline(std::cin, line);) {
            ++number;
            constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
            if (number == 1 && line.starts_with(byteOrderMark)) {
                line.erase(0, byteOrderMark.size());
            }
            if (line.find_first_not_of(" \t\r") == std::string::npos) {
                continue;
            }
            std::vector<text::Skipped> skipped;
            auto document =
                text::readRecord(line, {"<stdin>", number, 0}, {knowledge.abbreviations, knowledge.calendar}, skipped);
            for (const text::Skipped& each : skipped) {
                skip(each);
            }
            if (document) {
                pipeline.add(std::move(*document));
            }
        }
    }

    std::vector<std::string> inputs_;
    bool pathsOnStdin_ = false;
    bool lineBuffered_ = false;
    bool skippedAny_ = false;
    OntologyOptions ontology_;
    ThreadOptions threads_;
};

} // namespace

std::unique_ptr<Command> makeExtract() { return std::make_unique<ExtractCommand>(); }

} // namespace chancery::tools
