#include "messages.hpp"
#include "options.hpp"

#include "build/compose.hpp"
#include "extract/extractor.hpp"
#include "graph/pen.hpp"
#include "graph/release_graph.hpp"
#include "graph/vocabulary.hpp"

#include <algorithm>
#include <atomic>
#include <deque>
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
    Pipeline(const build::Tools& tools, unsigned threads, bool lineBuffered,
             std::function<void(const text::Skipped&)> skip)
        : skip_(std::move(skip)), tools_(tools), lineBuffered_(lineBuffered), pens_(threads) {}

    /// The ontology's graph, which every part of a corpus gives alike.
    void begin(std::span<const rdf::Triple> ontology) {
        std::string text;
        pens_.front().write(ontology, graph::ontologyIri, text);
        write(text);
    }

    void add(text::Document&& document) {
        constexpr std::size_t perThread = 16;
        constexpr std::size_t manyBytes = std::size_t{8} << 20U;
        bytes_ += document.text.size();
        batch_.push_back(std::move(document));
        const bool alone = lineBuffered_ || pens_.size() == 1;
        if (alone || batch_.size() >= pens_.size() * perThread || bytes_ >= manyBytes) {
            drain();
        }
    }

    void finish() {
        drain();
        out_.flush();
    }

private:
    struct Made {
        std::vector<std::string> entities;
        std::string quads;
        std::optional<text::Skipped> failure;
    };

    /// Runs in any thread, so it lets no exception out.
    Made make(text::Document document, graph::QuadPen& pen) {
        const Location origin{document.origin, document.line, 0};
        Made made;
        try {
            graph::ReleaseGraph graph =
                graph::makeReleaseGraph(extract::extractFacts(std::move(document), tools_.knowledge), tools_.schema);
            pen.write(graph.content, made.quads);
            made.entities = std::move(graph.content.entities);
        } catch (const std::exception& error) {
            made.failure = text::Skipped{origin, std::string("cannot be extracted: ") + error.what() +
                                                     "; please report this input"};
        }
        return made;
    }

    void drain() {
        std::vector<Made> made(batch_.size());
        std::atomic<std::size_t> next = 0;
        const auto work = [&](graph::QuadPen& pen) {
            for (std::size_t i = next++; i < batch_.size(); i = next++) {
                made[i] = make(std::move(batch_[i]), pen);
            }
        };
        {
            std::vector<std::jthread> workers;
            for (std::size_t i = 1; i < std::min(pens_.size(), batch_.size()); ++i) {
                workers.emplace_back([&, i] { work(pens_[i]); });
            }
            work(pens_.front());
        }
        for (const Made& each : made) {
            if (each.failure) {
                skip_(*each.failure);
            } else {
                write(backgroundOf(each.entities) + each.quads);
            }
        }
        batch_.clear();
        bytes_ = 0;
    }

    /// An entity's background comes once, with the first record that needs it.
    std::string backgroundOf(const std::vector<std::string>& entities) {
        std::string text;
        for (const std::string& entity : entities) {
            if (told_.insert(entity).second) {
                pens_.front().write(tools_.schema.background(entity)->triples, background_, text);
            }
        }
        return text;
    }

    void write(const std::string& text) {
        out_.append(text);
        if (lineBuffered_) {
            out_.flush();
        }
    }

    std::function<void(const text::Skipped&)> skip_;
    const build::Tools& tools_;
    std::string background_ = graph::backgroundGraph(tools_.schema.base());
    bool lineBuffered_;
    std::deque<graph::QuadPen> pens_; // one a thread
    std::vector<text::Document> batch_;
    std::size_t bytes_ = 0;
    std::unordered_set<std::string> told_; // entities whose background is out; at most the gazetteer
    Output out_;
};

class ExtractCommand : public Command {
public:
    [[nodiscard]] Exit run() override {
        const build::Tools tools(ontology_.load());
        const extract::Knowledge& knowledge = tools.knowledge;
        Pipeline pipeline(tools, threads_.count(), lineBuffered_, [&](const text::Skipped& skipped) { skip(skipped); });
        pipeline.begin(build::ontologyTriples(ontology_.folder));
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
        if (skipped_ > 0) {
            complain(std::to_string(skipped_) + " skipped, " + std::to_string(read_) + " read");
        }
        return skipped_ > 0 ? Exit::fellShort : Exit::done;
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
        ++skipped_;
        complain(skipped);
    }

    void readFile(const std::string& path, const extract::Knowledge& knowledge, Pipeline& pipeline) {
        try {
            for (const std::filesystem::path& file : text::findInputs({path})) {
                text::readDocuments(
                    file, {knowledge.abbreviations, knowledge.calendar},
                    [&](text::Document&& document) {
                        ++read_;
                        pipeline.add(std::move(document));
                    },
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
                ++read_;
                pipeline.add(std::move(*document));
            }
        }
    }

    std::vector<std::string> inputs_;
    bool pathsOnStdin_ = false;
    bool lineBuffered_ = false;
    std::size_t read_ = 0;
    std::size_t skipped_ = 0;
    OntologyOptions ontology_;
    ThreadOptions threads_;
};

} // namespace

std::unique_ptr<Command> makeExtract() { return std::make_unique<ExtractCommand>(); }

} // namespace chancery::tools
